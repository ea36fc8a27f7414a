import { useEffect } from "react";
import type { Connus } from "#shared/imports/apercu-modele.ts";
import { createAppris, createOptionsDesignees, describeDesignation, type Designation, guessNature } from "#shared/imports/designation.ts";
import type { CorrespondanceConnue } from "#shared/imports/echeancier-entete.ts";
import type { ExtraitTableau } from "#shared/imports/extrait-tableau.ts";
import type { DecisionImport } from "#shared/imports/faits-import.ts";
import type { Lecture, LectureComptes, OptionsLecture } from "#shared/imports/lecture.ts";
import { isAPropositions, type LectureAPropositions } from "#shared/imports/propositions-lecture.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { openRoute } from "../../app/routes.ts";
import type { Portefeuille } from "../../db/portefeuille.ts";
import type { Reception } from "../../db/reception.ts";
import { addReleveDepose } from "../../db/releve-depose.ts";
import { createId } from "../../hooks/create-id.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { createTenues, type Tenue, useTenue } from "../../hooks/use-tenue.ts";
import { useReception } from "../../hooks/use-reception.ts";
import { type ProgressionImport, readFichier } from "../../workers/import-client.ts";
import { readConnus, readCorrespondances } from "../../db/connus.ts";
import { type IssueImport, useEcrireImport } from "../../hooks/use-ecrire-import.ts";

/** Where the import stands; nothing is written before `fini`. */
export type EtatImport =
  | { readonly kind: "attente"; readonly motif?: string | undefined }
  | { readonly kind: "lecture"; readonly nom: string; readonly progression?: ProgressionImport | undefined }
  | { readonly kind: "ecriture"; readonly nom: string; readonly ecrits: number; readonly total: number }
  | EtatColonnes
  | EtatApercu
  /** What is not accounts: changes to review one by one. */
  | { readonly kind: "propositions"; readonly lecture: LectureAPropositions; readonly fichier: File; readonly empreinte: string }
  | Extract<IssueImport, { kind: "fini" }>;

interface EtatApercu {
  readonly kind: "apercu";
  readonly lecture: LectureComptes;
  readonly fichier: File;
  readonly empreinte: string;
  readonly creancierId: string | undefined;
  readonly connus: Connus;
  /** What the person said of the columns, to be remembered with the import. */
  readonly appris?: CorrespondanceConnue | undefined;
}

/** Columns to designate: not recognised, or to be corrected. */
interface EtatColonnes {
  readonly kind: "colonnes";
  readonly fichier: File;
  readonly motif: string;
  readonly extrait: ExtraitTableau;
  readonly nature: Designation["nature"];
  readonly depart?: Designation | undefined;
  /** Where one comes from when the columns are corrected. */
  readonly retour?: EtatApercu | undefined;
}

export interface Import {
  readonly etat: EtatImport;
  readonly readFile: (fichier: File) => Promise<void>;
  readonly readDesigne: (fichier: File, designation: Designation, noms: readonly string[]) => Promise<void>;
  /** Absent: these columns cannot be corrected (a FEC names its own). */
  readonly correctColonnes?: (() => void) | undefined;
  readonly leaveColonnes: () => void;
  readonly interrupt: () => void;
  readonly restart: () => void;
  readonly write: (decision: Choix) => Promise<void>;
  /** The company whose books these are: known claims are compared again. */
  readonly chooseCreancier: (creancierId: string) => Promise<void>;
  readonly addCreancier: (denomination: string, siren: string | undefined) => Promise<void>;
}

/** What the person decided in front of the preview. */
export type Choix = Pick<DecisionImport, "apercu" | "cles" | "nature" | "qualite"> & { /** What is not ticked waits in « À qualifier ». */ readonly isSuivi: boolean };

export function useImport(): Import {
  const { portefeuille, aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const { etat, setEtat, tenue } = useTenue(findTenue(portefeuille));
  const { reception } = useReception();
  const { receive, takeChosen } = createSuites(portefeuille, reception, setEtat);
  useEffect(() => void takeChosen());

  const read = async (fichier: File, options: OptionsLecture, appris?: CorrespondanceConnue) => {
    const { signal } = (tenue.arret = new AbortController());
    setEtat({ kind: "lecture", nom: fichier.name });
    const issue = await readFichier(fichier, { memoire: await readCorrespondances(portefeuille), ...options }, { signal, onProgression: (progression) => setEtat({ kind: "lecture", nom: fichier.name, progression }) });
    if (issue.kind === "interrompu") return setEtat({ kind: "attente", motif: `La lecture de « ${fichier.name} » a été interrompue. Rien n’est importé.` });
    if (issue.kind === "echec") return setEtat({ kind: "attente", motif: `« ${fichier.name} » : ${issue.motif}` });
    return receive(fichier, issue.lecture, issue.empreinte, appris);
  };

  const chooseCreancier = async (creancierId: string) => {
    if (etat.kind === "apercu") setEtat({ ...etat, creancierId, connus: await readConnus(portefeuille, creancierId) });
  };

  const addCreancier = async (denomination: string, siren: string | undefined) => {
    const id = createId();
    const lot = await enregistrer({ brouillons: [{ sujet: createSujetId("creancier", id), type: "creancier", dateFait: aujourdhui, remplace: [], contenu: { denomination, siren } }], annonce: `Société ${denomination} enregistrée` });
    if (lot !== undefined) await chooseCreancier(id);
  };

  return { etat, chooseCreancier, addCreancier, write: useWrite(etat, setEtat, tenue), ...createGestes(etat, setEtat, tenue, read) };
}

function createGestes(etat: EtatImport, setEtat: (etat: EtatImport) => void, tenue: Tenue<EtatImport>, read: (fichier: File, options: OptionsLecture, appris?: CorrespondanceConnue) => Promise<void>): Omit<Import, "etat" | "write" | "chooseCreancier" | "addCreancier"> {
  return {
    readFile: (fichier) => read(fichier, {}),
    readDesigne: (fichier, designation, noms) => read(fichier, createOptionsDesignees(designation), createAppris(designation, noms)),
    correctColonnes: etat.kind === "apercu" ? findCorrection(etat, setEtat) : undefined,
    leaveColonnes: () => setEtat(etat.kind === "colonnes" && etat.retour !== undefined ? etat.retour : { kind: "attente" }),
    interrupt: () => tenue.arret?.abort(),
    restart: () => setEtat({ kind: "attente" }),
  };
}

/** Writes what was decided, with what was learnt of the columns: one save, or several that can be interrupted. */
function useWrite(etat: EtatImport, setEtat: (etat: EtatImport) => void, tenue: Tenue<EtatImport>): Import["write"] {
  const { aujourdhui } = useContexte();
  const ecrire = useEcrireImport();
  return async ({ isSuivi, ...choix }: Choix) => {
    if (etat.kind !== "apercu" || etat.creancierId === undefined) return;
    const { lecture, empreinte, creancierId, appris, connus } = etat;
    const { signal } = (tenue.arret = new AbortController());
    const onProgression = (ecrits: number, total: number) => setEtat({ kind: "ecriture", nom: lecture.nomFichier, ecrits, total });
    const decision = { ...choix, lecture, empreinte, creancierId, source: creancierId, suivi: isSuivi ? connus : undefined };
    const suivant = await ecrire(decision, listAppris(appris, creancierId, aujourdhui), { signal, onProgression });
    setEtat(suivant ?? etat);
  };
}

/** A statement whose columns a person designates, or says again. */
function askReleve(fichier: File, lecture: Lecture): EtatColonnes | undefined {
  if (lecture.kind === "refus" && lecture.tableau !== undefined) return { kind: "colonnes", fichier, extrait: lecture.tableau, nature: "releve", motif: lecture.motif };
  if (lecture.kind !== "releves" || lecture.extrait === undefined || lecture.colonnes === undefined) return undefined;
  return { kind: "colonnes", fichier, extrait: lecture.extrait, nature: "releve", motif: CORRECTION, depart: describeDesignation(lecture.colonnes) };
}

const CORRECTION = "Voici ce qui a été lu\u00A0: choisissez une autre colonne, l’essai suit.";

/** A list that was recognised is read otherwise when the person says so. */
function findCorrection(retour: EtatApercu, setEtat: (etat: EtatImport) => void): (() => void) | undefined {
  const { lecture, fichier } = retour;
  if (lecture.kind !== "echeancier" || lecture.extrait === undefined) return undefined;
  const { extrait, ligneEntete, colonnes } = lecture;
  return () => setEtat({ kind: "colonnes", fichier, extrait, retour, nature: "factures", motif: CORRECTION, depart: { nature: "factures", ligneEntete, colonnes, convention: "montant" } });
}

/** What a reading of accounts leads to: its preview, or the question of its columns. */
function createSuites(portefeuille: Portefeuille, reception: Reception, setEtat: (etat: EtatImport) => void) {
  const examine = async (lecture: LectureComptes, fichier: File, empreinte: string, appris: CorrespondanceConnue | undefined): Promise<void> => {
    const creancierId = portefeuille.read().creanciers[0]?.id;
    setEtat({ kind: "apercu", lecture, fichier, empreinte, creancierId, connus: await readConnus(portefeuille, creancierId), appris });
  };
  const receive = async (fichier: File, lecture: Lecture, empreinte: string | undefined, appris?: CorrespondanceConnue): Promise<void> => {
    if (lecture.kind === "fec" || lecture.kind === "echeancier") return examine(lecture, fichier, empreinte ?? "", appris);
    if (lecture.kind === "refus" && lecture.tableau !== undefined) return setEtat({ kind: "colonnes", fichier, motif: lecture.motif, extrait: lecture.tableau, nature: guessNature(lecture.tableau) });
    if (isAPropositions(lecture)) return setEtat({ kind: "propositions", lecture, fichier, empreinte: empreinte ?? "" });
    setEtat({ kind: "attente", ...(lecture.kind === "refus" ? { motif: `«\u00A0${fichier.name}\u00A0»\u00A0: ${lecture.motif}` } : {}) });
    if (lecture.kind === "releves") {
      addReleveDepose(portefeuille, { lecture, empreinte: empreinte ?? "", fichier, appris });
      return openRoute({ panneau: "reglements" });
    }
    // Nothing received is lost: what holds no open items waits in the list, to be kept or sent where it is at home.
    if (lecture.kind === "archive") void reception.add([fichier]);
    else reception.put(fichier, { kind: "lu", lecture, empreinte });
    if (lecture.kind !== "refus") openRoute({ panneau: "reception" });
  };
  /** The file that the list of what arrives sent here. */
  const takeChosen = async (): Promise<void> => {
    const choisi = reception.takeChosen();
    if (choisi?.recu.etat.kind !== "lu") return;
    const { fichier, etat: { lecture, empreinte } } = choisi.recu;
    if (choisi.intention === "colonnes") reception.remove(choisi.recu.id);
    const etat = choisi.intention === "colonnes" ? askReleve(fichier, lecture) : undefined;
    if (etat === undefined) await receive(fichier, lecture, empreinte);
    else setEtat(etat);
  };
  return { receive, takeChosen };
}

const findTenue = createTenues<EtatImport>({ kind: "attente" });

/** The columns that the person designated, kept with the company whose list it is: its next list is read without asking. */
function listAppris(appris: CorrespondanceConnue | undefined, creancierId: string, dateFait: Jour): readonly FaitBrouillon[] {
  return appris === undefined ? [] : [{ sujet: createSujetId("creancier", creancierId), type: "correspondance", dateFait, remplace: [], contenu: appris }];
}
