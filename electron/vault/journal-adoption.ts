import { createJournalIndex, type PlaceIndex } from "./journal-index.ts";
import { PREMIER_MAILLON } from "./frame.ts";
import type { FichierJournal, JournalOuvert } from "./journal-files.ts";
import type { LigneLot } from "./journal-lecture.ts";
import { createJournalWriter, type JournalWriter, type LieuEcriture } from "./journal-writer.ts";

/** Lots of other posts brought into this vault, each post in files of its own; ids and lines stay what they were. */
export interface Adoption {
  /** Lots of one post, in order; those that are here already are left out. Answers how many came in. */
  readonly append: (lots: readonly LigneLot[]) => Promise<number>;
  readonly close: () => Promise<void>;
}

export interface PortsAdoption {
  readonly lieu: Omit<LieuEcriture, "poste">;
  readonly ouvert: Pick<JournalOuvert, "fichiers" | "index" | "maillons" | "suites">;
  /** Told of each line that came in: its clock is then known here. */
  readonly onLigne: (ligne: string) => void;
  /** Told of each file that grows from now on. */
  readonly onFichier: (nom: string) => void;
  /** A frame as this vault seals it, at its place in the chain of its post. */
  readonly seal: (fichier: FichierJournal, debut: number, lot: { readonly ligne: string; readonly premiere: number; readonly nombre: number; readonly precedent: Uint8Array }) => { readonly bytes: Uint8Array; readonly maillon: Uint8Array };
}

export function createAdoption(ports: PortsAdoption): Adoption {
  const writers = new Map<string, JournalWriter>();
  return {
    append: async (lots) => {
      const [premier] = lots;
      if (premier === undefined) return 0;
      const writer = writers.get(premier.poste) ?? createJournalWriter({ ...ports.lieu, poste: premier.poste }, { suite: takeSuite(ports.ouvert, premier.poste), prochain: findProchain(ports.ouvert.fichiers, premier.poste) });
      writers.set(premier.poste, writer);
      return appendLots(ports, writer, premier.poste, lots);
    },
    close: async () => {
      for (const writer of writers.values()) await writer.close();
    },
  };
}

async function appendLots({ ouvert: { fichiers, index, maillons }, seal, onLigne, onFichier }: PortsAdoption, writer: JournalWriter, poste: string, lots: readonly LigneLot[]): Promise<number> {
  const places = index.get(poste) ?? createJournalIndex();
  const nouveaux = lots.filter(({ premiere }) => premiere > places.findDerniere());
  if (nouveaux.length === 0) return 0;
  const { fichier, fin, isNouveau } = await writer.openSuite();
  if (isNouveau) fichiers.push(fichier);
  onFichier(fichier.nom);
  const rang = fichiers.findIndex(({ nom }) => nom === fichier.nom);
  const frames: Uint8Array[] = [];
  const ajouts: PlaceIndex[] = [];
  let debut = fin;
  let precedent = maillons.get(poste) ?? PREMIER_MAILLON;
  for (const { ligne, premiere, derniere } of nouveaux) {
    const nombre = derniere - premiere + 1;
    const frame = seal(fichier, debut, { ligne, premiere, nombre, precedent });
    ajouts.push({ fichier: rang, debut, fin: debut + frame.bytes.byteLength, premiere, nombre });
    frames.push(frame.bytes);
    debut += frame.bytes.byteLength;
    precedent = frame.maillon;
  }
  await writer.append(Buffer.concat(frames));
  ajouts.forEach((place) => places.append(place));
  index.set(poste, places);
  maillons.set(poste, precedent);
  nouveaux.forEach(({ ligne }) => onLigne(ligne));
  return nouveaux.length;
}

/** The file left by the last start, once: two writers in one file would write over each other. */
function takeSuite({ suites }: Pick<JournalOuvert, "suites">, poste: string): ReturnType<JournalOuvert["suites"]["get"]> {
  const suite = suites.get(poste);
  suites.delete(poste);
  return suite;
}

function findProchain(fichiers: readonly FichierJournal[], poste: string): number {
  return 1 + Math.max(0, ...fichiers.filter(({ nom }) => nom.startsWith(`${poste}.`)).map(({ nom }) => Number(nom.split(".")[1])));
}
