import { useEffect } from "react";
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
import type { Reception } from "../../db/reception.ts";
import { addReleveDepose } from "../../db/releve-depose.ts";
import { createId } from "../../hooks/create-id.ts";
import { showEchec, showInformation } from "../../hooks/notices.tsx";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { createTenues, useTenue } from "../../hooks/use-tenue.ts";
import { useReception } from "../../hooks/use-reception.ts";
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
  const { etat, setEtat, tenue } = useTenue(findTenue(portefeuille));
  const { reception } = useReception();
  const { receive, takeChosen } = createSuites(portefeuille, reception, setEtat);
  useEffect(() => void takeChosen());

  const readFile = async (fichier: File, correspondances?: Correspondances) => {
    const { signal } = (tenue.arret = new AbortController());
    setEtat({ kind: "lecture", nom: fichier.name });
    const issue = await readFichier(fichier, { memoire: await readCorrespondances(portefeuille), ...(correspondances === undefined ? {} : { correspondances }) }, { signal, onProgression: (progression) => setEtat({ kind: "lecture", nom: fichier.name, progression }) });
    if (issue.kind === "interrompu") return setEtat({ kind: "attente", motif: `La lecture de « ${fichier.name} » a été interrompue. Rien n’est importé.` });
    if (issue.kind === "echec") return setEtat({ kind: "attente", motif: `« ${fichier.name} » : ${issue.motif}` });
    return receive(fichier, issue.lecture, issue.empreinte, correspondances);
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
    const lot = await enregistrer({ brouillons: [...faits.brouillons, ...listAppris(lecture, appris, creancierId, aujourdhui)], annonce: faits.creances === 0 ? "Baisses de la comptabilité appliquées" : `${formatNombreDe(faits.dossiers.length, "dossier importé", "dossiers importés")}, ${formatNombreDe(faits.creances, "facture", "factures")}` });
    if (lot !== undefined) setEtat({ kind: "fini", dossiers: faits.dossiers.length, creances: faits.creances, total: faits.total });
  };

  return { etat, readFile, interrupt: () => tenue.arret?.abort(), restart: () => setEtat({ kind: "attente" }), write, chooseCreancier, addCreancier };
}

/** What a reading of accounts leads to: its preview, or the question of its columns. */
function createSuites(portefeuille: Portefeuille, reception: Reception, setEtat: (etat: EtatImport) => void) {
  const examine = async (lecture: LectureComptes, empreinte: string, appris: Correspondances | undefined): Promise<void> => {
    const creancierId = portefeuille.read().creanciers[0]?.id;
    setEtat({ kind: "apercu", lecture, empreinte, creancierId, connus: await readConnus(portefeuille, creancierId), appris });
  };
  const designate = (fichier: File, { motif, tableau = [] }: LectureRefus): void => setEtat({ kind: "correspondances", fichier, motif, tableau });
  const receive = async (fichier: File, lecture: Lecture, empreinte: string | undefined, appris?: Correspondances): Promise<void> => {
    if (lecture.kind === "fec" || lecture.kind === "echeancier") return examine(lecture, empreinte ?? "", appris);
    if (lecture.kind === "refus" && lecture.tableau !== undefined) return designate(fichier, lecture);
    if (isAPropositions(lecture)) return setEtat({ kind: "propositions", lecture, fichier, empreinte: empreinte ?? "" });
    setEtat({ kind: "attente", ...(lecture.kind === "refus" ? { motif: `«\u00A0${fichier.name}\u00A0»\u00A0: ${lecture.motif}` } : {}) });
    if (lecture.kind === "releves") {
      addReleveDepose(portefeuille, { lecture, empreinte: empreinte ?? "", fichier });
      return openRoute({ panneau: "reglements" });
    }
    // Nothing received is lost: what holds no open items waits in the list, to be kept or sent where it is at home.
    if (lecture.kind === "archive") void reception.add([fichier]);
    else reception.put(fichier, { kind: "lu", lecture, empreinte });
    if (lecture.kind !== "refus") openRoute({ panneau: "reception" });
  };
  /** The file that the list of what arrives sent here. */
  const takeChosen = async (): Promise<void> => {
    const recu = reception.takeChosen();
    if (recu?.etat.kind === "lu") await receive(recu.fichier, recu.etat.lecture, recu.etat.empreinte);
  };
  return { receive, takeChosen };
}

const findTenue = createTenues<EtatImport>({ kind: "attente" });

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
