import { useCallback, useSyncExternalStore } from "react";
import { createAnnulationImport } from "#shared/imports/annulation.ts";
import type { Connus } from "#shared/imports/apercu-modele.ts";
import { type Correspondances, createCleEntete } from "#shared/imports/echeancier-entete.ts";
import { createFaitsImport, type DecisionImport } from "#shared/imports/faits-import.ts";
import type { Lecture, LectureComptes, LectureRefus } from "#shared/imports/lecture.ts";
import { isAPropositions, type LectureAPropositions } from "#shared/imports/propositions-lecture.ts";
import { type Jour, splitJour } from "#shared/kernel/jour.ts";
import type { Montant } from "#shared/kernel/montant.ts";
import { formatListe, formatNombreDe } from "#shared/kernel/texte.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { openRoute } from "../../app/routes.ts";
import type { ImportConnu } from "../../db/moteur.ts";
import type { Portefeuille } from "../../db/portefeuille.ts";
import { addReleveDepose } from "../../db/releve-depose.ts";
import { createId } from "../../hooks/create-id.ts";
import { showEchec, showInformation } from "../../hooks/notices.tsx";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { type ProgressionImport, readFichier } from "../../workers/import-client.ts";
import { readConnus, readCorrespondances, readFaitsDuLot } from "../../db/connus.ts";

/** Where the import stands; nothing is written before `fini`. */
export type EtatImport =
  | { readonly kind: "attente"; readonly motif?: string | undefined }
  | { readonly kind: "lecture"; readonly nom: string; readonly progression?: ProgressionImport | undefined }
  | { readonly kind: "correspondances"; readonly fichier: File; readonly motif: string; readonly tableau: readonly (readonly string[])[] }
  | { readonly kind: "apercu"; readonly lecture: LectureComptes; readonly empreinte: string; readonly creancierId: string | undefined; readonly connus: Connus; /** What the person said of the columns, to be remembered with the import. */ readonly appris?: Correspondances | undefined }
  /** What is not accounts: changes to review one by one. */
  | { readonly kind: "propositions"; readonly lecture: LectureAPropositions; readonly fichier: File; readonly empreinte: string }
  | { readonly kind: "fini"; readonly dossiers: number; readonly creances: number; readonly total: Montant };

export interface Import {
  readonly etat: EtatImport;
  readonly readFile: (fichier: File, correspondances?: Correspondances) => Promise<void>;
  readonly interrupt: () => void;
  readonly restart: () => void;
  readonly write: (decision: Choix) => Promise<void>;
  /** The company whose books these are: known claims are compared again. */
  readonly chooseCreancier: (creancierId: string) => Promise<void>;
  readonly addCreancier: (denomination: string, siren: string | undefined) => Promise<void>;
}

/** What the person decided in front of the preview. */
export type Choix = Pick<DecisionImport, "apercu" | "cles" | "nature" | "qualite">;

export function useImport(): Import {
  const { portefeuille, aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const { etat, setEtat, tenue } = useTenue(portefeuille);

  const readFile = async (fichier: File, correspondances?: Correspondances) => {
    const { signal } = (tenue.arret = new AbortController());
    setEtat({ kind: "lecture", nom: fichier.name });
    const issue = await readFichier(fichier, { memoire: await readCorrespondances(portefeuille), ...(correspondances === undefined ? {} : { correspondances }) }, { signal, onProgression: (progression) => setEtat({ kind: "lecture", nom: fichier.name, progression }) });
    if (issue.kind === "interrompu") return setEtat({ kind: "attente", motif: `La lecture de « ${fichier.name} » a été interrompue. Rien n’est importé.` });
    if (issue.kind === "echec") return setEtat({ kind: "attente", motif: `« ${fichier.name} » : ${issue.motif}` });
    const { lecture, empreinte } = issue;
    if (lecture.kind === "refus") {
      if (lecture.tableau !== undefined) return setEtat({ kind: "correspondances", fichier, motif: lecture.motif, tableau: lecture.tableau });
      return setEtat({ kind: "attente", motif: `« ${fichier.name} » : ${lecture.motif}` });
    }
    if (isAPropositions(lecture)) return setEtat({ kind: "propositions", lecture, fichier, empreinte: empreinte ?? "" });
    if (lecture.kind !== "fec" && lecture.kind !== "echeancier") return setEtat({ kind: "attente", motif: sendAilleurs(portefeuille, lecture, empreinte, fichier) });
    const creancierId = portefeuille.read().creanciers[0]?.id;
    setEtat({ kind: "apercu", lecture, empreinte: empreinte ?? "", creancierId, connus: await readConnus(portefeuille, creancierId), appris: correspondances });
  };

  const chooseCreancier = async (creancierId: string) => {
    if (etat.kind === "apercu") setEtat({ ...etat, creancierId, connus: await readConnus(portefeuille, creancierId) });
  };

  const addCreancier = async (denomination: string, siren: string | undefined) => {
    const id = createId();
    const lot = await enregistrer({ brouillons: [{ sujet: createSujetId("creancier", id), type: "creancier", dateFait: aujourdhui, remplace: [], contenu: { denomination, siren } }], annonce: `Société ${denomination} enregistrée` });
    if (lot !== undefined) await chooseCreancier(id);
  };

  const write = async (choix: Choix) => {
    if (etat.kind !== "apercu" || etat.creancierId === undefined) return;
    const { lecture, empreinte, creancierId, appris } = etat;
    const annee = splitJour(aujourdhui).annee;
    const prochain = findProchainNumero(portefeuille.read().lignes.map(({ reference }) => reference), annee);
    const faits = createFaitsImport({ ...choix, lecture, empreinte, creancierId, source: creancierId, au: aujourdhui, references: { annee, prochain }, createId });
    if (faits.brouillons.length === 0) return;
    const lot = await enregistrer({ brouillons: [...faits.brouillons, ...listAppris(lecture, appris, creancierId, aujourdhui)], annonce: `${formatNombreDe(faits.dossiers.length, "dossier importé", "dossiers importés")}, ${formatNombreDe(faits.creances, "facture", "factures")}` });
    if (lot !== undefined) setEtat({ kind: "fini", dossiers: faits.dossiers.length, creances: faits.creances, total: faits.total });
  };

  return { etat, readFile, interrupt: () => tenue.arret?.abort(), restart: () => setEtat({ kind: "attente" }), write, chooseCreancier, addCreancier };
}

/** What holds no claim goes where it is useful, and leaves this screen free; the rest is told. */
function sendAilleurs(portefeuille: Portefeuille, lecture: Exclude<Lecture, LectureComptes | LectureRefus>, empreinte: string | undefined, fichier: File): string | undefined {
  if (lecture.kind !== "releves") return formatSansCreance(fichier.name, lecture);
  addReleveDepose(portefeuille, { lecture, empreinte: empreinte ?? "", fichier });
  openRoute({ panneau: "reglements" });
  return undefined;
}

/** A document, and why nothing was read of it when there is a reason: a password, a damaged file. */
function formatSansCreance(nom: string, lecture: Exclude<Lecture, { readonly kind: "refus" }>): string {
  const quoi = lecture.kind === "document" && lecture.format === "pdf" ? "un PDF" : "un document";
  const [cause] = lecture.avertissements;
  if (cause !== undefined) return `«\u00A0${nom}\u00A0» est ${quoi}. ${cause} Rien n’est importé.`;
  return `«\u00A0${nom}\u00A0» est ${quoi}\u00A0: il ne contient pas de factures ouvertes. Rien n’est importé.`;
}

/** Where the import of a portfolio stands: leaving the screen neither stops the reading nor loses the preview. */
interface Tenue {
  etat: EtatImport;
  arret: AbortController | undefined;
  readonly listeners: Set<() => void>;
}

const tenues = new WeakMap<Portefeuille, Tenue>();

function findTenue(portefeuille: Portefeuille): Tenue {
  const connue = tenues.get(portefeuille);
  if (connue !== undefined) return connue;
  const neuve: Tenue = { etat: { kind: "attente" }, arret: undefined, listeners: new Set() };
  tenues.set(portefeuille, neuve);
  return neuve;
}

function useTenue(portefeuille: Portefeuille) {
  const tenue = findTenue(portefeuille);
  const subscribe = useCallback((listener: () => void) => {
    tenue.listeners.add(listener);
    return () => void tenue.listeners.delete(listener);
  }, [tenue]);
  const etat = useSyncExternalStore(subscribe, () => tenue.etat);
  const setEtat = (suivant: EtatImport) => {
    tenue.etat = suivant;
    for (const listener of tenue.listeners) listener();
  };
  return { etat, setEtat, tenue };
}

/** Undoes an import of any day: dossiers worked on since are kept, and named. */
export function useAnnulerImport(): (importe: ImportConnu) => Promise<void> {
  const { portefeuille, aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  return async (importe) => {
    const faits = await readFaitsDuLot(portefeuille, importe.lot, importe.id);
    const { brouillons, dossiersGardes } = createAnnulationImport(importe.lot, faits, aujourdhui);
    const gardes = dossiersGardes.map((sujet) => portefeuille.read().lignes.find(({ id }) => sujet.endsWith(id))?.reference ?? "");
    if (brouillons.length === 0) return showEchec("Rien n’a été retiré", gardes.length === 0 ? "Cet import est déjà annulé." : `Tous ses dossiers ont été travaillés depuis : ${formatListe(gardes.slice(0, 12))}.`);
    const lot = await enregistrer({ brouillons, annonce: `Import de ${importe.nomFichier} annulé` });
    if (lot !== undefined && gardes.length > 0) showInformation(formatNombreDe(gardes.length, "dossier gardé", "dossiers gardés"), `Travaillés depuis l’import : ${formatListe(gardes.slice(0, 12))}${gardes.length > 12 ? "…" : ""}.`);
  };

}

/** The columns that the person designated, kept with the company whose list it is: its next list is read without asking. */
function listAppris(lecture: LectureComptes, appris: Correspondances | undefined, creancierId: string, dateFait: Jour): readonly FaitBrouillon[] {
  if (appris === undefined || lecture.kind !== "echeancier") return [];
  const colonnes = Object.fromEntries(Object.entries(appris).flatMap(([champ, nom]) => (nom === undefined ? [] : [[champ, nom]])));
  return [{ sujet: createSujetId("creancier", creancierId), type: "correspondance", dateFait, remplace: [], contenu: { cle: createCleEntete(lecture.noms), colonnes } }];
}

/** First free number of the year among the references « 2026-0042 ». */
export function findProchainNumero(references: readonly string[], annee: number): number {
  const pris = references.flatMap((reference) => {
    const lu = /^(\d{4})-(\d{1,8})$/.exec(reference);
    return lu !== null && Number(lu[1]) === annee ? [Number(lu[2])] : [];
  });
  return pris.reduce((plus, numero) => Math.max(plus, numero), 0) + 1;
}
