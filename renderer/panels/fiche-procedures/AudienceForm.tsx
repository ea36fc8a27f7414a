import { Button, Select, Switch, TextInput } from "@mantine/core";
import { useMemo, useState } from "react";
import { formatJour } from "#shared/kernel/format-jour.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import { listAudiencesDu, listHeurtsAudience } from "#shared/suivi/absences.ts";
import { createAudience, createRetraitProcedure } from "#shared/suivi/brouillons-procedure.ts";
import { previewChangements } from "#shared/suivi/changements-delais.ts";
import { checkAudience, checkRetraitAudience, type SaisieAudience } from "#shared/suivi/controle-audience.ts";
import { findProcedure } from "#shared/suivi/procedures/catalogue.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { HeureField } from "../../components/HeureField.tsx";
import { JourField } from "../../components/JourField.tsx";
import { createId } from "../../hooks/create-id.ts";
import { useAbsences } from "../../hooks/use-absences.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";
import type { DemandeAudience } from "./ouvert.ts";
import { ControleView, isPermis, VoletForm } from "../../components/VoletForm.tsx";
import styles from "./procedures.module.css";

interface Props {
  readonly vue: VueDossier;
  readonly demande: DemandeAudience;
  readonly onFermer: () => void;
}

type Saisie = Omit<SaisieAudience, "dateFait"> & { readonly dateFait?: Jour | undefined };

/** A hearing: where, when, for whom; moved, it asks why and keeps the appointment that calendars know. */
export function AudienceForm({ vue, demande, onFermer }: Props) {
  const { aujourdhui, territoire, baremes } = useContexte();
  const enregistrer = useEnregistrer();
  const connue = vue.dossier.audiences.find(({ audienceId }) => audienceId === demande.audienceId);
  const [saisie, setSaisie] = useState<Saisie>(() => createSaisie(vue, demande));
  const change = (part: Partial<Saisie>) => setSaisie((ancienne) => ({ ...ancienne, ...part }));
  const { dateFait } = saisie;
  const controle = useMemo(() => (dateFait === undefined ? { refus: [], reserves: [] } : checkAudience({ ...saisie, dateFait }, vue.dossier, aujourdhui, territoire)), [saisie, dateFait, vue.dossier, aujourdhui, territoire]);
  const isDeplacee = connue !== undefined && (connue.dateFait !== dateFait || connue.heure !== saisie.heure);
  const heurts = useHeurts(saisie, vue);
  const reserves = [...controle.reserves, ...(isPrete(connue, saisie) ? [] : heurts)];
  const complet = { ...controle, reserves: isDeplacee && reserves.length === 0 ? ["L’audience change de jour ou d’heure\u00A0: dire pourquoi."] : reserves };
  const brouillon = useMemo(() => (dateFait === undefined ? undefined : createAudience(vue.dossier, { ...saisie, dateFait }, createId)), [vue.dossier, saisie, dateFait]);
  const changements = useMemo(() => (brouillon === undefined ? [] : previewChangements(vue.faits, [brouillon], { aujourdhui, baremes, territoire })), [vue.faits, brouillon, aujourdhui, baremes, territoire]);
  const motif = saisie.motif ?? "";
  const save = async () => {
    if (brouillon === undefined || !isPermis(complet, motif)) return;
    const annonce = `Audience ${connue === undefined ? "inscrite" : "modifiée"}, ${formatJour(brouillon.dateFait)}`;
    if ((await enregistrer({ brouillons: [brouillon], annonce })) !== undefined) onFermer();
  };
  return (
    <VoletForm titre={connue === undefined ? "Inscrire une audience" : "Audience"} onFermer={onFermer} onEnvoyer={() => void save()}>
      {vue.dossier.poursuites.length > 0 && <Select label="Procédure" clearable data={vue.dossier.poursuites.map(({ poursuiteId, kind, numeroRg }) => ({ value: poursuiteId, label: [findProcedure(kind).titre, numeroRg].filter((mot) => mot !== undefined).join(", ") }))} value={saisie.poursuiteId ?? null} onChange={(poursuiteId) => change({ poursuiteId: poursuiteId ?? undefined })} />}
      <div className="saisie-paire egale">
        <JourField label="Jour" isRequis autoFocus aujourdhui={aujourdhui} valeur={dateFait} onChange={(jour) => change({ dateFait: jour })} />
        <HeureField label="Heure" valeur={saisie.heure} onChange={(heure) => change({ heure })} />
      </div>
      <Lieu saisie={saisie} onChange={change} />
      {connue !== undefined && <Switch label="Annulée" checked={saisie.isAnnulee === true} onChange={({ currentTarget }) => change({ isAnnulee: currentTarget.checked ? true : undefined })} />}
      <ControleView controle={complet} motif={motif} onMotif={(texte) => change({ motif: texte === "" ? undefined : texte })} changements={changements} />
      <div className={styles["gestes"]}>
        <Button type="submit" variant="filled" disabled={dateFait === undefined || !isPermis(complet, motif)}>{connue === undefined ? "Inscrire" : "Enregistrer"}</Button>
        <Button variant="subtle" onClick={onFermer}>Annuler</Button>
      </div>
      {connue !== undefined && <RetraitAudience vue={vue} audienceId={connue.audienceId} onFermer={onFermer} />}
    </VoletForm>
  );
}

/** Nothing of what decides who goes was touched: an old clash is not asked again. */
function isPrete(connue: VueDossier["dossier"]["audiences"][number] | undefined, { dateFait, heure, juridiction, avocat }: Saisie): boolean {
  return connue !== undefined && connue.dateFait === dateFait && connue.heure === heure && connue.juridiction === juridiction && connue.avocat === avocat;
}

/** Who cannot be there, from the hearings and the absences of the whole portfolio. */
function useHeurts(saisie: Saisie, { dossier }: VueDossier): readonly string[] {
  const { lignes } = usePortefeuille();
  const absences = useAbsences();
  const { dateFait, poursuiteId } = saisie;
  const duJour = useMemo(() => (dateFait === undefined ? [] : listAudiencesDu(lignes, dateFait)), [lignes, dateFait]);
  const suivie = dossier.poursuites.find((poursuite) => poursuite.poursuiteId === poursuiteId)?.responsable ?? dossier.gestionnaire;
  return dateFait === undefined || saisie.isAnnulee === true ? [] : listHeurtsAudience({ ...saisie, dateFait }, suivie, absences, duJour);
}

const CHAMPS = [["juridiction", "Juridiction"], ["chambre", "Chambre"], ["salle", "Salle"], ["numeroRg", "Numéro RG"], ["avocat", "Avocat, ou qui s’y rend"], ["objet", "Objet"]] as const;

function Lieu({ saisie, onChange }: { readonly saisie: Saisie; readonly onChange: (part: Partial<Saisie>) => void }) {
  return CHAMPS.map(([champ, label]) => (
    <TextInput key={champ} label={label} maxLength={400} value={saisie[champ] ?? ""} onChange={({ currentTarget }) => onChange({ [champ]: currentTarget.value === "" ? undefined : currentTarget.value })} />
  ));
}

function createSaisie({ dossier }: VueDossier, { audienceId, poursuiteId }: DemandeAudience): Saisie {
  const connue = dossier.audiences.find((audience) => audience.audienceId === audienceId);
  if (connue !== undefined) {
    const { faitId: _faitId, motif: _motif, ...champs } = connue;
    return champs;
  }
  const { juridiction, chambre, numeroRg, avocat, kind } = dossier.poursuites.find((poursuite) => poursuite.poursuiteId === poursuiteId) ?? {};
  return { poursuiteId, juridiction, chambre, numeroRg, avocat, ...(kind === undefined ? {} : { objet: findProcedure(kind).titre }) };
}

function RetraitAudience({ vue, audienceId, onFermer }: { readonly vue: VueDossier; readonly audienceId: string; readonly onFermer: () => void }) {
  const { aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const audience = vue.dossier.audiences.find((connue) => connue.audienceId === audienceId);
  if (audience === undefined) return undefined;
  const { refus } = checkRetraitAudience(audience, vue.dossier);
  const save = async () => { if ((await enregistrer({ brouillons: [createRetraitProcedure(vue.dossier.id, audience, aujourdhui)], annonce: "Audience retirée" })) !== undefined) onFermer(); };
  return refus.length === 0 ? <Button variant="subtle" color="late" onClick={() => void save()}>Retirer cette audience</Button> : <p className="lab">{refus[0]}</p>;
}
