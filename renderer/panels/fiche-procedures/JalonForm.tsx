import { Button, SegmentedControl, Textarea } from "@mantine/core";
import { useMemo, useState } from "react";
import { formatJour } from "#shared/kernel/format-jour.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import { formatKindProcedure } from "#shared/kernel/kinds-procedure.ts";
import { findValeurCalculee } from "#shared/kernel/resultat.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { createAnnulees, createJalon, createRetablies, createRetraitProcedure } from "#shared/suivi/brouillons-procedure.ts";
import { listAudiencesAnnulees, previewChangements } from "#shared/suivi/changements-delais.ts";
import { checkJalon, checkRetraitJalon, type Controle, type SaisieJalon } from "#shared/suivi/controle-jalon.ts";
import { listNomsObliges } from "#shared/suivi/obliges.ts";
import { findEvenementPossible, findProcedure } from "#shared/suivi/procedures/catalogue.ts";
import type { ChampJalon, EvenementPossible } from "#shared/suivi/procedures/types-procedure.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { ContreField } from "../../components/ContreField.tsx";
import { JourField } from "../../components/JourField.tsx";
import { MontantField } from "../../components/MontantField.tsx";
import { createId } from "../../hooks/create-id.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { ChoixPiece } from "./DemarcheForm.tsx";
import type { DemandeJalon } from "./ouvert.ts";
import { ControleView, isPermis, VoletForm } from "../../components/VoletForm.tsx";
import styles from "./procedures.module.css";

interface Props {
  readonly vue: VueDossier;
  readonly demande: DemandeJalon;
  readonly onFermer: () => void;
}

const RIEN: Controle = { refus: [], reserves: [] };

/** An event of a procedure: its day, what it asks, its pièce; what it changes is shown before anything is written. */
export function JalonForm({ vue, demande, onFermer }: Props) {
  const { aujourdhui } = useContexte();
  const connu = vue.dossier.jalons.find(({ jalonId }) => jalonId === demande.jalonId);
  const [date, setDate] = useState<Jour | undefined>(connu?.dateFait ?? aujourdhui);
  const [champs, setChamps] = useState<Omit<SaisieJalon, "dateFait">>(() => createChamps(vue, demande));
  const saisie = useMemo(() => (date === undefined ? undefined : { ...champs, dateFait: date }), [champs, date]);
  const { controle, changements, save } = useJalon(vue, saisie);
  const change = (part: Partial<SaisieJalon>) => setChamps((anciens) => ({ ...anciens, ...part }));
  const possible = findPossible(vue, demande);
  const motif = champs.motif ?? "";
  const submit = async () => { if (date !== undefined && isPermis(controle, motif) && (await save())) onFermer(); };
  return (
    <VoletForm titre={possible?.nom ?? formatKindProcedure(demande.evenement)} onFermer={onFermer} onEnvoyer={() => void submit()}>
      <JourField label="Date" isRequis autoFocus aujourdhui={aujourdhui} valeur={date} onChange={setDate} />
      {(possible?.champs ?? []).map((champ) => <Champ key={champ} champ={champ} saisie={champs} onChange={change} />)}
      <ContreField debiteur={vue.debiteur?.nom ?? "Le débiteur"} obliges={listNomsObliges(vue.obliges)} valeur={champs.contre} onChange={(contre) => change({ contre })} />
      <Partielle saisie={champs} />
      <ChoixPiece label="Pièce qui le prouve" vue={vue} valeur={champs.pieceId} onChange={(pieceId) => change({ pieceId })} />
      <Textarea label="Précision" autosize minRows={1} maxRows={6} maxLength={20_000} value={champs.detail ?? ""} onChange={({ currentTarget }) => change({ detail: currentTarget.value === "" ? undefined : currentTarget.value })} />
      <ControleView controle={controle} motif={motif} onMotif={(texte) => change({ motif: texte === "" ? undefined : texte })} changements={changements} />
      <div className={styles["gestes"]}>
        <Button type="submit" variant="filled" disabled={date === undefined || !isPermis(controle, motif)}>{connu === undefined ? "Noter l’étape" : "Corriger"}</Button>
        <Button variant="subtle" onClick={onFermer}>Annuler</Button>
      </div>
      {connu !== undefined && <Retrait vue={vue} jalonId={connu.jalonId} onFermer={onFermer} />}
    </VoletForm>
  );
}

/** The event as its procedure describes it, in the words of the house. */
function findPossible({ delais }: VueDossier, { poursuiteId, evenement }: DemandeJalon): EvenementPossible | undefined {
  const etat = delais.poursuites.find(({ poursuite }) => poursuite.poursuiteId === poursuiteId);
  return etat === undefined ? undefined : findEvenementPossible(etat.procedure, evenement);
}

function createChamps({ dossier, decompte, delais }: VueDossier, { poursuiteId, evenement, jalonId }: DemandeJalon): Omit<SaisieJalon, "dateFait"> {
  const connu = dossier.jalons.find((jalon) => jalon.jalonId === jalonId);
  if (connu !== undefined) {
    const { faitId: _faitId, dateFait: _dateFait, motif: _motif, par: _par, instant: _instant, ...champs } = connu;
    return champs;
  }
  const demande = dossier.jalons.findLast((jalon) => jalon.poursuiteId === poursuiteId && jalon.demande !== undefined)?.demande ?? findValeurCalculee(decompte)?.total;
  const possible = findEvenementPossible(findProcedure(delais.poursuites.find(({ poursuite }) => poursuite.poursuiteId === poursuiteId)?.poursuite.kind ?? "execution"), evenement);
  return { poursuiteId, kind: evenement, ...(possible?.champs?.includes("demande") === true && demande !== undefined ? { demande } : {}) };
}

function useJalon(vue: VueDossier, saisie: SaisieJalon | undefined) {
  const { aujourdhui, baremes, territoire } = useContexte();
  const enregistrer = useEnregistrer();
  const brouillons = useMemo(() => (saisie === undefined ? [] : createEtape(vue, saisie)), [vue, saisie]);
  const controle = useMemo(() => (saisie === undefined ? RIEN : checkJalon(saisie, vue.dossier, { aujourdhui, baremes, territoire })), [vue.dossier, saisie, aujourdhui, baremes, territoire]);
  const changements = useMemo(() => (brouillons.length === 0 || controle.refus.length > 0 ? [] : [...previewChangements(vue.faits, brouillons, { aujourdhui, baremes, territoire }), ...listAudiencesAnnulees(brouillons)]), [vue.faits, brouillons, controle, aujourdhui, baremes, territoire]);
  const save = async () => {
    if (saisie === undefined) return false;
    const nom = formatKindProcedure(saisie.kind);
    return (await enregistrer({ brouillons, annonce: saisie.jalonId === undefined ? `${nom}, ${formatJour(saisie.dateFait)}` : `${nom} corrigé` })) !== undefined;
  };
  return { controle, changements, save };
}

/** The step; of a new one by which the case is given up, the hearings that it calls off. */
function createEtape({ dossier }: VueDossier, saisie: SaisieJalon): readonly FaitBrouillon[] {
  const isDesistement = saisie.kind === "desistement" && saisie.jalonId === undefined;
  return [createJalon(dossier, saisie, createId), ...(isDesistement ? createAnnulees(dossier, { poursuiteId: saisie.poursuiteId, le: saisie.dateFait }, createId) : [])];
}

interface ChampProps {
  readonly champ: ChampJalon;
  readonly saisie: Omit<SaisieJalon, "dateFait">;
  readonly onChange: (part: Partial<SaisieJalon>) => void;
}

function Champ({ champ, saisie, onChange }: ChampProps) {
  switch (champ) {
    case "demande": return <MontantField label="Somme demandée" valeur={saisie.demande} onChange={(demande) => onChange({ demande })} />;
    case "accorde": return <MontantField label="Somme accordée ou saisie" valeur={saisie.accorde} onChange={(accorde) => onChange({ accorde })} />;
    case "isAPersonne": return <OuiNon label="Remise à la personne du débiteur" description="sinon, l’opposition reste ouverte" valeur={saisie.isAPersonne} onChange={(isAPersonne) => onChange({ isAPersonne })} />;
    case "isDefaut": return <OuiNon label="Par défaut, ou réputé contradictoire" description="à notifier alors à temps" valeur={saisie.isDefaut} onChange={(isDefaut) => onChange({ isDefaut })} />;
    case "isAvecTitre": return <OuiNon label="Fondée sur un titre exécutoire" description="sinon, le fond est à engager" valeur={saisie.isAvecTitre} onChange={(isAvecTitre) => onChange({ isAvecTitre })} />;
    case "destinataire": return (
      <div><p className={styles["label"]}>Notifié à</p><SegmentedControl size="xs" aria-label="Notifié à" data={[{ value: "debiteur", label: "Le débiteur" }, { value: "creancier", label: "Nous" }]} value={saisie.destinataire ?? "debiteur"} onChange={(choix) => onChange({ destinataire: choix === "creancier" ? "creancier" : "debiteur" })} /></div>
    );
  }
}

interface OuiNonProps {
  readonly label: string;
  readonly description: string;
  readonly valeur: boolean | undefined;
  readonly onChange: (valeur: boolean | undefined) => void;
}

function OuiNon({ label, description, valeur, onChange }: OuiNonProps) {
  return (
    <div>
      <p className={styles["label"]}>{label} <span className="ink3">{description}</span></p>
      <SegmentedControl size="xs" aria-label={label} data={[{ value: "oui", label: "Oui" }, { value: "non", label: "Non" }, { value: "", label: "Pas su" }]} value={valeur === undefined ? "" : valeur ? "oui" : "non"} onChange={(choix) => onChange(choix === "" ? undefined : choix === "oui")} />
    </div>
  );
}

/** An order is most often partial: accept it, or leave it and sue on the merits (CPC, art. 1409). */
function Partielle({ saisie: { kind, demande, accorde } }: { readonly saisie: Omit<SaisieJalon, "dateFait"> }) {
  if (kind !== "ordonnance_injonction" || demande === undefined || accorde === undefined || accorde >= demande) return undefined;
  return <p className="lab">Ordonnance partielle, sans recours : la signifier vaut l’accepter ; pour réclamer le reste, ne pas la signifier et agir au fond (CPC, art. 1409).</p>;
}

/** What rests on it forbids its withdrawal; otherwise what it changes is shown first. */
function Retrait({ vue, jalonId, onFermer }: { readonly vue: VueDossier; readonly jalonId: string; readonly onFermer: () => void }) {
  const { aujourdhui, baremes, territoire } = useContexte();
  const [isDemande, setDemande] = useState(false);
  const [motif, setMotif] = useState("");
  const enregistrer = useEnregistrer();
  const jalon = vue.dossier.jalons.find((connu) => connu.jalonId === jalonId);
  if (jalon === undefined) return undefined;
  if (!isDemande) return <Button variant="subtle" color="late" onClick={() => setDemande(true)}>Retirer cette étape…</Button>;
  const controle = checkRetraitJalon(jalon, vue.dossier);
  const brouillons = [createRetraitProcedure(vue.dossier.id, jalon, aujourdhui, motif), ...createRetablies(vue.dossier, jalon, createId)];
  const changements = controle.refus.length > 0 ? [] : previewChangements(vue.faits, brouillons, { aujourdhui, baremes, territoire });
  const save = async () => { if ((await enregistrer({ brouillons, annonce: `${formatKindProcedure(jalon.kind)}\u00A0: étape retirée` })) !== undefined) onFermer(); };
  return (
    <section className={styles["retrait"]} aria-label="Retirer l’étape">
      <ControleView controle={controle} motif="" onMotif={setMotif} changements={changements} />
      {controle.refus.length === 0 && <Textarea label="Pourquoi la retirer" autosize maxLength={400} value={motif} onChange={({ currentTarget }) => setMotif(currentTarget.value)} />}
      {controle.refus.length === 0 && <Button color="late" variant="default" onClick={() => void save()}>Retirer l’étape</Button>}
    </section>
  );
}
