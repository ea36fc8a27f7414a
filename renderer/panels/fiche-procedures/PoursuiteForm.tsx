import { Button, SegmentedControl, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Jour } from "#shared/kernel/jour.ts";
import { KINDS_POURSUITE } from "#shared/model/faits/procedure-faits.ts";
import { isCommerciale } from "#shared/regles/competence/types-competence.ts";
import { createAdoption } from "#shared/suivi/adoption.ts";
import { createPoursuite, createRetraitProcedure, type SaisiePoursuite } from "#shared/suivi/brouillons-procedure.ts";
import { checkRetraitPoursuite } from "#shared/suivi/controle-jalon.ts";
import { findProcedure, PROCEDURES } from "#shared/suivi/procedures/catalogue.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { Etat } from "../../components/Etat.tsx";
import { JourField } from "../../components/JourField.tsx";
import { createId } from "../../hooks/create-id.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { useUsageMaison } from "../../hooks/use-juge-reglage.ts";
import { usePersonnes } from "../../hooks/use-taches.ts";
import { useVoies } from "../../hooks/use-voies.ts";
import { VoletForm } from "../../components/VoletForm.tsx";
import styles from "./procedures.module.css";

interface Props {
  readonly vue: VueDossier;
  /** Absent: it is opened. */
  readonly poursuiteId?: string | undefined;
  readonly onFermer: () => void;
}

/** A procedure that is opened, or what is now known of it: court, roll, avocat. */
export function PoursuiteForm({ vue, poursuiteId, onFermer }: Props) {
  const { aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const connue = vue.dossier.poursuites.find((poursuite) => poursuite.poursuiteId === poursuiteId);
  const personnes = usePersonnes(connue?.responsable);
  const [saisie, setSaisie] = useState<SaisiePoursuite>(() => createSaisie(vue, poursuiteId, aujourdhui));
  const usage = useUsageMaison(vue.creancier, saisie.kind);
  const change = (part: Partial<SaisiePoursuite>) => setSaisie((ancienne) => ({ ...ancienne, ...part }));
  const texte = (champ: "juridiction" | "chambre" | "numeroRg" | "avocat", label: string) => (
    <TextInput label={label} maxLength={400} value={saisie[champ] ?? ""} onChange={({ currentTarget }) => change({ [champ]: currentTarget.value === "" ? undefined : currentTarget.value })} />
  );
  const save = async () => {
    const annonce = connue === undefined ? `${findProcedure(saisie.kind).titre} ouverte` : `${findProcedure(saisie.kind).titre} précisée`;
    const ouverte = createPoursuite(vue.dossier, saisie, createId);
    const adoption = connue === undefined && usage !== undefined ? [createAdoption(vue.dossier, ouverte.contenu.poursuiteId, usage, saisie.dateFait)] : [];
    if ((await enregistrer({ brouillons: [ouverte, ...adoption], annonce })) !== undefined) onFermer();
  };
  return (
    <VoletForm titre={connue === undefined ? "Ouvrir une procédure" : findProcedure(saisie.kind).titre} onFermer={onFermer} onEnvoyer={() => void save()}>
      {connue === undefined && <Select label="Procédure" autoFocus data={PROCEDURES.map(({ id, titre }) => ({ value: id, label: titre }))} allowDeselect={false} value={saisie.kind} onChange={(choix) => change({ kind: KINDS_POURSUITE.find((kind) => kind === choix) ?? saisie.kind })} />}
      <Reserve kind={saisie.kind} version={connue === undefined ? usage?.version : undefined} />
      <JourField label="Décidée le" aujourdhui={aujourdhui} valeur={saisie.dateFait} onChange={(dateFait) => change({ dateFait: dateFait ?? aujourdhui })} />
      <div>
        <p className={styles["label"]}>Juridiction <span className="ink3">décide des délais</span></p>
        <SegmentedControl size="xs" aria-label="Nature de la juridiction" data={[{ value: "commerciale", label: "Commerciale" }, { value: "judiciaire", label: "Judiciaire" }, { value: "", label: "Pas su" }]} value={saisie.nature ?? ""} onChange={(choix) => change({ nature: choix === "commerciale" || choix === "judiciaire" ? choix : undefined })} />
      </div>
      {texte("juridiction", "Nom de la juridiction")}
      {saisie.juridiction === undefined && <JuridictionProposee vue={vue} kind={saisie.kind} onRetenir={change} />}
      {texte("chambre", "Chambre")}
      {texte("numeroRg", "Numéro RG")}
      {texte("avocat", "Avocat")}
      <Select label="Suivie par" clearable searchable data={[...personnes]} value={saisie.responsable ?? null} onChange={(responsable) => change({ responsable: responsable ?? undefined })} />
      <div className={styles["gestes"]}>
        <Button type="submit" variant="filled">{connue === undefined ? "Ouvrir" : "Enregistrer"}</Button>
        <Button variant="subtle" onClick={onFermer}>Annuler</Button>
      </div>
      {connue !== undefined && <RetraitPoursuite vue={vue} poursuiteId={connue.poursuiteId} onFermer={onFermer} />}
    </VoletForm>
  );
}

function createSaisie({ dossier, debiteur }: VueDossier, poursuiteId: string | undefined, aujourdhui: Jour): SaisiePoursuite {
  const connue = dossier.poursuites.find((poursuite) => poursuite.poursuiteId === poursuiteId);
  if (connue !== undefined) {
    const { faitId: _faitId, ...champs } = connue;
    return champs;
  }
  const choisie = dossier.strategie?.voie;
  const kind = debiteur?.procedure !== undefined && debiteur.procedure.etat !== "close" ? "declaration-creance" : choisie === undefined || choisie === "amiable" ? "injonction-de-payer" : choisie;
  return { kind, dateFait: aujourdhui };
}

/** The one court that the comparison of routes finds for this procedure, with its reason; nothing when it finds none, or several. */
function JuridictionProposee({ vue, kind, onRetenir }: { readonly vue: VueDossier; readonly kind: SaisiePoursuite["kind"]; readonly onRetenir: (part: Partial<SaisiePoursuite>) => void }) {
  const [proposee, ...autres] = useVoies(vue).find(({ resultat }) => resultat.valeur.id === kind)?.resultat.valeur.competence.juridictions ?? [];
  if (proposee === undefined || autres.length > 0) return undefined;
  const { nom, type, motif } = proposee;
  return (
    <p className="lab">
      <button type="button" className="lien" style={{ textAlign: "start" }} onClick={() => onRetenir({ juridiction: nom, nature: isCommerciale(type) ? "commerciale" : "judiciaire" })}>{nom}</button>
      <br />{motif}
    </p>
  );
}

/** What is not settled of the procedure, and the copy of the house that it will follow. */
function Reserve({ kind, version }: { readonly kind: SaisiePoursuite["kind"]; readonly version: number | undefined }) {
  const { reserve } = findProcedure(kind);
  return (
    <>
      {reserve !== undefined && <p><Etat ton="soon"><span className={styles["phrase"]}>{reserve}</span></Etat></p>}
      {version !== undefined && <p className="lab">Suivra la copie de la maison, version {version}.</p>}
    </>
  );
}

function RetraitPoursuite({ vue, poursuiteId, onFermer }: Props) {
  const { aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const etat = vue.delais.poursuites.find(({ poursuite }) => poursuite.poursuiteId === poursuiteId);
  if (etat === undefined) return undefined;
  const { refus } = checkRetraitPoursuite(etat);
  const save = async () => { if ((await enregistrer({ brouillons: [createRetraitProcedure(vue.dossier.id, etat.poursuite, aujourdhui)], annonce: "Procédure retirée" })) !== undefined) onFermer(); };
  return refus.length === 0 ? <Button variant="subtle" color="late" onClick={() => void save()}>Retirer cette procédure</Button> : <p className="lab">{refus[0]}</p>;
}
