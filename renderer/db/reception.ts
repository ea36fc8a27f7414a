import type { Lecture, OptionsLecture } from "#shared/imports/lecture.ts";
import { type ProgressionImport, readFichier } from "../workers/import-client.ts";

/** A file that was dropped, from its reading to what a person made of it. Nothing is written before a person says so. */
export interface Recu {
  readonly id: string;
  readonly nom: string;
  readonly fichier: File;
  /** Archive that it was in. */
  readonly archive?: string | undefined;
  readonly etat: EtatRecu;
  /** What this message carries is already listed. */
  readonly isOuvert?: boolean | undefined;
}

export type EtatRecu =
  | { readonly kind: "attente" }
  | { readonly kind: "lecture"; readonly progression?: ProgressionImport | undefined }
  | { readonly kind: "lu"; readonly lecture: Exclude<Lecture, { readonly kind: "archive" }>; /** SHA-256; absent when the file was refused before its end. */ readonly empreinte?: string | undefined }
  | { readonly kind: "echec"; readonly motif: string }
  /** Done with: what was made of it, in a French sentence. */
  | { readonly kind: "traite"; readonly phrase: string };

/** What the person wants of the file: see what it changes, or say again what its columns mean. */
export type Intention = "examiner" | "colonnes";

export interface Choix {
  readonly recu: Recu;
  readonly intention: Intention;
}

/** Files on their way in, whatever the screen: leaving one neither stops the reading nor loses what was read. */
export interface Reception {
  readonly subscribe: (listener: () => void) => () => void;
  readonly read: () => readonly Recu[];
  /** Reads them one after the other; the promise is kept once all are read, with those that were added. */
  readonly add: (fichiers: readonly File[]) => Promise<readonly Recu[]>;
  /** A file that a screen has read by itself; answers its identifier. */
  readonly put: (fichier: File, etat: EtatRecu) => string;
  /** Reads one again, with what a person has said of it meanwhile. */
  readonly reread: (id: string, options: OptionsLecture) => Promise<void>;
  /** Lists what a message carries under it, each file read as if it had been dropped by itself; the message stays whole. */
  readonly openJointes: (id: string) => Promise<void>;
  /** « Interrompre »: what is not read yet is not read. */
  readonly interrupt: () => void;
  /** Sends one file to the screen where it is reviewed, which takes it once. */
  readonly choose: (id: string, intention?: Intention) => void;
  readonly takeChosen: () => Choix | undefined;
  readonly settle: (id: string, phrase: string) => void;
  readonly remove: (id: string) => void;
  readonly clear: () => void;
}

interface Tenue {
  recus: readonly Recu[];
  arret: AbortController;
  lecture: Promise<void>;
  choisi: { readonly id: string; readonly intention: Intention } | undefined;
  readonly listeners: Set<() => void>;
}

interface Moyens {
  readonly createId: () => string;
  /** What earlier files taught of the columns of a table. */
  readonly readOptions: () => Promise<OptionsLecture>;
}

const INTERROMPU = "La lecture a été interrompue. Rien n’est importé.";

export function createReception(createId: () => string, readOptions: () => Promise<OptionsLecture>): Reception {
  const tenue: Tenue = { recus: [], arret: new AbortController(), lecture: Promise.resolve(), choisi: undefined, listeners: new Set() };
  const enqueue = (ids: readonly string[]): Promise<void> => {
    if (tenue.arret.signal.aborted) tenue.arret = new AbortController();
    const { signal } = tenue.arret;
    tenue.lecture = ids.reduce((avant, id) => avant.then(() => readRecu(tenue, id, signal, { createId, readOptions })), tenue.lecture);
    return tenue.lecture;
  };
  return {
    subscribe: (listener) => {
      tenue.listeners.add(listener);
      return () => void tenue.listeners.delete(listener);
    },
    read: () => tenue.recus,
    add: async (fichiers) => {
      const recus = fichiers.map((fichier): Recu => ({ id: createId(), nom: fichier.name, fichier, etat: { kind: "attente" } }));
      const ids = new Set(recus.map(({ id }) => id));
      update(tenue, [...tenue.recus, ...recus]);
      await enqueue([...ids]);
      return tenue.recus.filter(({ id }) => ids.has(id));
    },
    put: (fichier, etat) => {
      const id = createId();
      update(tenue, [...tenue.recus, { id, nom: fichier.name, fichier, etat }]);
      return id;
    },
    reread: (id, options) => rereadRecu(tenue, id, options, readOptions),
    openJointes: (id) => enqueue(listJointes(tenue, id, createId)),
    interrupt: () => tenue.arret.abort(),
    choose: (id, intention = "examiner") => void (tenue.choisi = { id, intention }),
    takeChosen: () => takeChoisi(tenue),
    settle: (id, phrase) => change(tenue, id, { kind: "traite", phrase }),
    remove: (id) => update(tenue, tenue.recus.filter((recu) => recu.id !== id)),
    clear: () => update(tenue, tenue.recus.filter(({ etat }) => etat.kind === "attente" || etat.kind === "lecture")),
  };
}

function takeChoisi(tenue: Tenue): Choix | undefined {
  const { choisi } = tenue;
  tenue.choisi = undefined;
  const recu = tenue.recus.find(({ id }) => id === choisi?.id);
  return recu === undefined || choisi === undefined ? undefined : { recu, intention: choisi.intention };
}

/** Adds the files that a message carries, under it; answers their identifiers. */
function listJointes(tenue: Tenue, id: string, createId: () => string): readonly string[] {
  const recu = tenue.recus.find((connu) => connu.id === id);
  if (recu?.etat.kind !== "lu" || recu.etat.lecture.kind !== "message" || recu.isOuvert === true) return [];
  const jointes = recu.etat.lecture.message.piecesJointes.filter(({ octets }) => octets.length > 0).map(({ nom, octets }): Recu => ({ id: createId(), nom, archive: recu.nom, fichier: new File([new Uint8Array(octets)], nom), etat: { kind: "attente" } }));
  update(tenue, tenue.recus.flatMap((connu) => (connu.id === id ? [{ ...connu, isOuvert: true }, ...jointes] : [connu])));
  return jointes.map((jointe) => jointe.id);
}

async function rereadRecu(tenue: Tenue, id: string, options: OptionsLecture, readOptions: Moyens["readOptions"]): Promise<void> {
  const recu = tenue.recus.find((connu) => connu.id === id);
  if (recu === undefined) return;
  const issue = await readFichier(recu.fichier, { ...(await readOptions()), ...options });
  if (issue.kind === "lu" && issue.lecture.kind !== "archive") change(tenue, id, { kind: "lu", lecture: issue.lecture, empreinte: issue.empreinte });
}

/** Reads one file; an archive leaves its place to the files that it holds. */
async function readRecu(tenue: Tenue, id: string, signal: AbortSignal, moyens: Moyens): Promise<void> {
  const { createId, readOptions } = moyens;
  const recu = tenue.recus.find((connu) => connu.id === id);
  if (recu === undefined) return;
  if (signal.aborted) return change(tenue, id, { kind: "echec", motif: INTERROMPU });
  change(tenue, id, { kind: "lecture" });
  const issue = await readFichier(recu.fichier, await readOptions(), { signal, onProgression: (progression) => change(tenue, id, { kind: "lecture", progression }) });
  if (issue.kind === "interrompu") return change(tenue, id, { kind: "echec", motif: INTERROMPU });
  if (issue.kind === "echec") return change(tenue, id, { kind: "echec", motif: issue.motif });
  const { lecture, empreinte } = issue;
  if (lecture.kind !== "archive") return change(tenue, id, { kind: "lu", lecture, empreinte });
  const contenus = lecture.entrees.map(({ nom, octets }): Recu => ({ id: createId(), nom, archive: recu.nom, fichier: new File([new Uint8Array(octets)], nom), etat: { kind: "attente" } }));
  const ecartes = lecture.anomalies.map(({ motif, texte = "" }): Recu => ({ id: createId(), nom: texte, archive: recu.nom, fichier: recu.fichier, etat: { kind: "echec", motif } }));
  update(tenue, tenue.recus.flatMap((connu) => (connu.id === id ? [...contenus, ...ecartes] : [connu])));
  for (const contenu of contenus) await readRecu(tenue, contenu.id, signal, moyens);
}

function change(tenue: Tenue, id: string, etat: EtatRecu): void {
  update(tenue, tenue.recus.map((recu) => (recu.id === id ? { ...recu, etat } : recu)));
}

function update(tenue: Tenue, recus: readonly Recu[]): void {
  tenue.recus = recus;
  for (const listener of tenue.listeners) listener();
}
