import { Button, Checkbox, SegmentedControl, Select, TextInput } from "@mantine/core";
import { IconAlertTriangle, IconArrowBackUp } from "@tabler/icons-react";
import { useMemo, useRef, useState } from "react";
import { computeApercu, computePied, listClesRetenues } from "#shared/imports/apercu.ts";
import type { Apercu, PiedApercu } from "#shared/imports/apercu-modele.ts";
import { countASuivre } from "#shared/imports/faits-suivi.ts";
import type { LectureComptes } from "#shared/imports/lecture.ts";
import { formatMontantNu } from "#shared/kernel/format-montant.ts";
import { formatNombre, formatNombreDe } from "#shared/kernel/texte.ts";
import { findParametre } from "#shared/regles/baremes.ts";
import { findRegles } from "#shared/suivi/detection.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { Touche } from "../../components/Touche.tsx";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";
import { useTouches } from "../../hooks/use-touches.ts";
import { useTravail } from "../../hooks/use-travail.ts";
import { DebiteursTable } from "./DebiteursTable.tsx";
import { countDossiers, formatDossiers, GROUPES, type GroupeId, LIBELLES_GROUPE, listCredits, listGroupesImport } from "./groupes.ts";
import { MisDeCote } from "./MisDeCote.tsx";
import { REGLAGES_PAR_DEFAUT, ReglagesImport, type Reglages } from "./ReglagesImport.tsx";
import type { EtatImport, Import } from "./use-import.ts";
import styles from "./import.module.css";

interface ApercuStepProps {
  readonly importation: Import;
  readonly apercu: Extract<EtatImport, { kind: "apercu" }>;
}

/** What importing would change: figures that foot, debtors to tick, lines set aside. Nothing is written yet. */
export function ApercuStep({ importation, apercu: source }: ApercuStepProps) {
  const { lecture, creancierId, empreinte } = source;
  const [memoire, setMemoire] = useMemoire(lecture, creancierId);
  const { isEnCours, during } = useTravail();
  const [isMisDeCote, setMisDeCote] = useState(false);
  const corps = useRef<HTMLDivElement>(null);
  const { isSuivi = true, reglages, reglages: { joursRetard, montantMinimum, nature, qualite } } = memoire;
  const { apercu, cles, pied, dossiers, aSuivre } = useApercu(source, memoire);
  const canImport = creancierId !== undefined && (dossiers.nouveaux + dossiers.connus + pied.deduites.nombre > 0 || (isSuivi && aSuivre > 0)) && !isEnCours;
  const tick = (cochees: ReadonlySet<string>) => setMemoire({ ...memoire, choix: { joursRetard, montantMinimum, cles: cochees } });
  const write = () => {
    if (canImport) void during(() => importation.write({ apercu, cles, isSuivi, ...(nature === undefined ? {} : { nature }), ...(qualite === undefined ? {} : { qualite }) }));
  };
  useTouches([
    { combinaison: "mod+Enter", libelle: "importer", action: write, isDansLesChamps: true },
    { combinaison: "Escape", libelle: "autre fichier", action: importation.restart },
    ...(importation.correctColonnes === undefined ? [] : [{ combinaison: "c", libelle: "corriger les colonnes", action: importation.correctColonnes }]),
  ]);
  return (
    <>
      <Egalite pied={pied} dossiers={formatDossiers(dossiers)} ecartees={lecture.lignes.ecartees} />
      <DejaImporte empreinte={empreinte} />
      {creancierId === undefined && <CreancierForm siren={lecture.kind === "fec" ? lecture.siren : undefined} onAjouter={importation.addCreancier} />}
      <div className="deux" ref={corps}>
        <Liste isActif={!isMisDeCote} onMisDeCote={() => corps.current?.querySelector("aside")?.focus()} apercu={apercu} lecture={lecture} cles={cles} onCles={tick} reglages={reglages} onRegler={(suivants) => setMemoire({ ...memoire, reglages: suivants })} importation={importation} creancierId={creancierId} />
        <MisDeCote lecture={lecture} isActif={isMisDeCote} onActif={setMisDeCote} onQuitter={() => corps.current?.querySelector("table")?.focus()} />
      </div>
      <div className={styles["pied"]}>
        <span className="st ink2"><IconArrowBackUp size={14} className="ink3" aria-hidden="true" />L’import pourra être annulé en entier, d’un seul geste.</span>
        <Checkbox size="xs" checked={isSuivi} onChange={() => setMemoire({ ...memoire, isSuivi: !isSuivi })} label="Suivre le reste dans « À qualifier »" />
        {importation.correctColonnes !== undefined && <Button variant="subtle" rightSection={<Touche combinaison="c" />} onClick={importation.correctColonnes}>Corriger les colonnes</Button>}
        <Button variant="subtle" rightSection={<Touche combinaison="Escape" />} onClick={importation.restart}>Autre fichier</Button>
        <Button variant="filled" loading={isEnCours} disabled={!canImport} rightSection={<Touche combinaison="mod+Enter" />} onClick={write}>{canImport && dossiers.nouveaux + dossiers.connus + pied.deduites.nombre === 0 ? "Suivre sans importer" : pied.deduites.nombre > 0 && dossiers.nouveaux + dossiers.connus === 0 ? `Appliquer ${formatNombreDe(pied.deduites.nombre, "baisse", "baisses")}` : `Importer ${formatDossiers(dossiers)}`}</Button>
      </div>
    </>
  );
}

/** What the file would change under the thresholds and the ticks of the moment. */
function useApercu({ lecture, connus, creancierId }: ApercuStepProps["apercu"], memoire: Memoire) {
  const { aujourdhui, baremes } = useContexte();
  const { joursRetard, montantMinimum } = memoire.reglages;
  const apercu = useMemo(
    () => computeApercu(lecture, connus, { source: creancierId ?? "", au: aujourdhui, delaiPaiement: findParametre(baremes, "delais/paiement-defaut"), seuils: { joursRetard, montantMinimum } }),
    [lecture, connus, creancierId, aujourdhui, baremes, joursRetard, montantMinimum],
  );
  const cles = useMemo(() => findCles(apercu, memoire), [apercu, memoire]);
  const pied = useMemo(() => computePied(lecture.comptes, [...apercu.debiteurs, ...apercu.disparues], connus, cles), [lecture, apercu, connus, cles]);
  return { apercu, cles, pied, dossiers: countDossiers(apercu, cles), aSuivre: useMemo(() => countASuivre(apercu.debiteurs, cles), [apercu, cles]) };
}

/** What the person chose in front of a reading, kept with it: going to look at a dossier and back loses nothing. */
interface Memoire {
  readonly reglages: Reglages;
  /** What is not ticked waits in « À qualifier »; absent: yes. */
  readonly isSuivi?: boolean | undefined;
  /** Ticks, under the thresholds that proposed them: others propose anew. */
  readonly choix?: { readonly joursRetard: number; readonly montantMinimum: number; readonly cles: ReadonlySet<string> } | undefined;
}

const memoires = new WeakMap<LectureComptes, Memoire>();

/** Proposed by the creditor's own rules of detection, until the person says otherwise for this file. */
function useMemoire(lecture: LectureComptes, creancierId: string | undefined): readonly [Memoire, (memoire: Memoire) => void] {
  const { creanciers } = usePortefeuille();
  const { joursRetard, montantMinimum } = findRegles(creanciers.find(({ id }) => id === creancierId));
  const [memoire, setMemoire] = useState<Memoire>(() => memoires.get(lecture) ?? { reglages: { ...REGLAGES_PAR_DEFAUT, joursRetard, montantMinimum } });
  return [memoire, (suivante) => {
    memoires.set(lecture, suivante);
    setMemoire(suivante);
  }];
}

function findCles(apercu: Apercu, { reglages, choix }: Memoire): ReadonlySet<string> {
  const isAJour = choix?.joursRetard === reglages.joursRetard && choix.montantMinimum === reglages.montantMinimum;
  return isAJour ? choix.cles : listClesRetenues(apercu.debiteurs);
}

interface EgaliteProps {
  readonly pied: PiedApercu;
  readonly dossiers: string;
  readonly ecartees: number;
}

/** Two sums: of the portfolio, before plus new is after; of the file, what becomes of everything that can be claimed. */
function Egalite({ pied, dossiers, ecartees }: EgaliteProps) {
  const { encoursAvant, retenues, deduites, encoursApres, enAttente, connues, differentes, reclamable } = pied;
  return (
    <div className={styles["egalite"]} role="group" aria-label="Effet de l’import sur l’encours">
      <Terme libelle="Encours avant" montant={formatMontantNu(encoursAvant.montant)} note={formatNombreDe(encoursAvant.nombre, "facture", "factures")} /><i>+</i>
      <Terme libelle={formatNombreDe(retenues.nombre, "nouvelle", "nouvelles")} montant={formatMontantNu(retenues.montant)} note={dossiers} />
      {deduites.nombre > 0 && <><i>−</i><Terme libelle={formatNombreDe(deduites.nombre, "baisse", "baisses")} montant={formatMontantNu(deduites.montant)} note="constatées au fichier" /></>}<i>=</i>
      <Terme libelle="Encours après" montant={formatMontantNu(encoursApres.montant)} note={formatNombreDe(encoursApres.nombre, "facture", "factures")} isResultat />
      <div style={{ marginLeft: 24 }}>
        <span className="lab">Dans le fichier, à réclamer</span>
        <b>{formatMontantNu(reclamable)}</b>
        <span className="lab tn">{[
          `dont en attente ${formatMontantNu(enAttente.montant)}`,
          ...(connues.nombre > 0 ? [`déjà connus ${formatMontantNu(connues.montant)}`] : []),
          ...(differentes.nombre > 0 ? [`différents ${formatMontantNu(differentes.montant)}`] : []),
          ...(pied.sansDetail === 0 ? [] : [`sans détail ${formatMontantNu(pied.sansDetail)}`]),
        ].join(", ")}</span>
      </div>
      <div className={styles["ecart"]}>
        <span className={ecartees > 0 ? "lab soon st" : "lab"}>{ecartees > 0 && <IconAlertTriangle size={12} aria-hidden="true" />}{formatNombreDe(ecartees, "ligne mise de côté", "lignes mises de côté")}</span>
        <b>{formatNombre(ecartees)}</b>
        <span className="lab">hors calcul, à trancher</span>
      </div>
    </div>
  );
}

function Terme({ libelle, montant, note, isResultat = false }: { readonly libelle: string; readonly montant: string; readonly note: string; readonly isResultat?: boolean }) {
  return <div className={isResultat ? styles["resultat"] : undefined}><span className="lab">{libelle}</span><b>{montant}</b><span className="lab tn">{note}</span></div>;
}

/** The same bytes were imported before: said, and nothing new will come of it. */
function DejaImporte({ empreinte }: { readonly empreinte: string }) {
  const { imports } = usePortefeuille();
  const precedent = imports.find((importe) => importe.empreinte === empreinte);
  if (precedent === undefined) return undefined;
  return <p className={styles["filtres"]} role="status"><span className="st soon"><IconAlertTriangle size={16} aria-hidden="true" />Ce fichier a déjà été importé : ce qui est connu n’est pas importé deux fois.</span></p>;
}

function CreancierForm({ siren, onAjouter }: { readonly siren: string | undefined; readonly onAjouter: (denomination: string, siren: string | undefined) => Promise<void> }) {
  const [denomination, setDenomination] = useState("");
  return (
    <form className={styles["filtres"]} aria-label="Société créancière" onSubmit={(envoi) => { envoi.preventDefault(); if (denomination.trim() !== "") void onAjouter(denomination.trim(), siren); }}>
      <span className="ink">Pour quelle société ?</span>
      <TextInput size="xs" w={320} aria-label="Dénomination de la société créancière" placeholder="Dénomination" maxLength={400} autoFocus value={denomination} onChange={({ currentTarget }) => setDenomination(currentTarget.value)} />
      <Button type="submit" size="xs" disabled={denomination.trim() === ""}>Enregistrer la société</Button>
      <span className="lab">{siren === undefined ? "Elle se complète dans Réglages." : "Son SIREN, lu au nom du fichier, est repris."}</span>
    </form>
  );
}

interface ListeProps {
  readonly isActif: boolean;
  readonly onMisDeCote: () => void;
  readonly apercu: Apercu;
  readonly lecture: LectureComptes;
  readonly cles: ReadonlySet<string>;
  readonly onCles: (cles: ReadonlySet<string>) => void;
  readonly reglages: Reglages;
  readonly onRegler: (reglages: Reglages) => void;
  readonly importation: Import;
  readonly creancierId: string | undefined;
}

function Liste({ isActif, onMisDeCote, apercu, lecture, cles, onCles, reglages, onRegler, importation, creancierId }: ListeProps) {
  const [filtre, setFiltre] = useState<GroupeId | "tout">("tout");
  const { creanciers } = usePortefeuille();
  const groupes = useMemo(() => listGroupesImport(apercu), [apercu]);
  const credits = useMemo(() => listCredits(lecture), [lecture]);
  const nombres = new Map<GroupeId, number>([...groupes.map(({ id, debiteurs }) => [id, debiteurs.length] as const), ["credits", credits.length]]);
  const presents = GROUPES.filter((id) => (nombres.get(id) ?? 0) > 0);
  return (
    <div className={styles["liste"]}>
      <div className={styles["filtres"]}>
        <SegmentedControl size="xs" aria-label="Ce qui est montré" value={filtre} onChange={(choix) => setFiltre(GROUPES.find((id) => id === choix) ?? "tout")} data={[{ value: "tout", label: "Tout" }, ...presents.map((id) => ({ value: id, label: `${LIBELLES_GROUPE[id].titre} ${formatNombre(nombres.get(id) ?? 0)}` }))]} />
        {creanciers.length > 1 && <Select size="xs" aria-label="Société créancière" allowDeselect={false} data={creanciers.map(({ id, denomination }) => ({ value: id, label: denomination }))} value={creancierId ?? null} onChange={(id) => id !== null && void importation.chooseCreancier(id)} />}
        <ReglagesImport valeur={reglages} onChange={onRegler} />
      </div>
      <DebiteursTable groupes={groupes.filter(({ id }) => filtre === "tout" || id === filtre)} credits={filtre === "tout" || filtre === "credits" ? credits : []} cles={cles} onCles={onCles} isActif={isActif} onMisDeCote={onMisDeCote} />
    </div>
  );
}
