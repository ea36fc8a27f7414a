// The exchange with one safety taken away: the simulation must see it. Each mutant replaces one function of the code that ships.
import { afterEach, describe, expect, test, vi } from "vitest";
import type { FichierLots } from "../../../../electron/vault/partage/branches.ts";
import type { Contexte } from "../../../../electron/vault/partage/contexte.ts";
import type { JournalPartage } from "../../../../electron/vault/partage/journal-partage.ts";

type Reel = Readonly<Record<string, unknown>>;
type Remplacement = (reel: Reel) => Record<string, unknown>;

const FOLDER = "../../../../electron/vault/partage";

/** What is taken away, the files that held it, and what is left of them. */
const MUTANTS: readonly (readonly [string, readonly (readonly [string, Remplacement])[]])[] = [
  ["repair of the folder", [["reparation.ts", () => ({ healDossier: async () => undefined })]]],
  ["checksum of a file and chain of its lots", [["sceau-simple.ts", (reel) => ({ sceauSimple: createSceauSansSomme(reel) })], ["chaine.ts", () => ({ parseContenu: parseSansChaine })]]],
  ["waiting for what comes before", [["branches.ts", () => ({ placeFichier: placeSansAttendre })]]],
  ["knowing what is known", [["branches.ts", () => ({ placeFichier: placeEncore })]]],
  ["placing again what waited", [["reception.ts", (reel) => ({ receiveFichiers: receiveSansAttentes(reel) })]]],
  ["the pack written before its segments go", [["paquets.ts", (reel) => ({ packPropres: reel["packPropres"], sweepTemporaires: reel["sweepTemporaires"], sweepQueues: sweepTout })]]],
  ["absence is not a deletion", [["reparation.ts", () => ({ healDossier: forgetAbsents })]]],
  ["one writer by room", [["reparation.ts", () => ({ healDossier: tidyOthers })]]],
  ["writing to the journal before the end of the exchange", [["journal-partage.ts", () => ({ createTampon: createTamponPerdu })]]],
];

afterEach(() => void vi.resetModules());

describe("the simulation sees an exchange without", () => {
  test.each(MUTANTS)("%s", async (_nom, remplacements) => {
    vi.resetModules();
    const paths = remplacements.map(([fichier]) => (fichier === "sceau-simple.ts" ? "../../../support/partage/sceau-simple.ts" : `${FOLDER}/${fichier}`));
    for (const [rang, [, remplace]] of remplacements.entries()) {
      vi.doMock(paths[rang]!, async (lire) => {
        const reel = await lire<Reel>();
        return { ...reel, ...remplace(reel) };
      });
    }
    const { simulatePartage } = await import("../../../support/partage/simulation.ts");
    const vues = new Set<string>();
    for (let graine = 1; graine <= 60 && vues.size === 0; graine += 1) {
      const { fautes } = await simulatePartage({ graine }).then((issue) => issue, (error: unknown) => ({ fautes: [`arrêt : ${String(error).slice(0, 60)}`] }));
      for (const faute of fautes) vues.add(faute);
    }
    for (const path of paths) vi.doUnmock(path);
    console.log([...vues].join(", "));
    expect([...vues]).not.toEqual([]);
  }, 120_000);
});

/** Any bytes that end like a file are one. */
function createSceauSansSomme(reel: Reel): unknown {
  const { seal, parse } = reel["sceauSimple"] as { seal: unknown; parse: (bytes: Uint8Array) => { kind: string } };
  return {
    seal,
    parse: (bytes: Uint8Array) => {
      const juge = parse(bytes);
      if (juge.kind === "entier" || bytes.byteLength < 40) return juge;
      const coupe = Buffer.from(bytes).indexOf(0x0a);
      try {
        const { nature, auteur, entete } = JSON.parse(Buffer.from(bytes).toString("utf8", 0, coupe)) as { nature: string; auteur: string; entete: object };
        return { kind: "entier", fichier: { nature, auteur, entete, empreinte: Buffer.from(bytes.subarray(-32)).toString("hex"), bytes, open: () => Buffer.from(bytes).subarray(coupe + 1, -32) } };
      } catch {
        return juge;
      }
    },
  };
}

/** Lines as they are, wherever they come from. */
function parseSansChaine(texte: string, { poste, de, ch }: FichierLots): unknown {
  let premiere = de;
  return texte.split("\n").map((ecrit) => {
    const ligne = ecrit.slice(22);
    const derniere = premiere + Math.max(1, ligne.split('"id":').length - 1) - 1;
    const lot = { poste, premiere, derniere, ligne, ecrit, ch, motif: undefined };
    premiere = derniere + 1;
    return lot;
  });
}

type PortsPlacement = { readonly journal: JournalPartage };
type Fin = { fin: { sequence: number; ch: string } };

/** Puts lots after a hole as if nothing were missing. */
async function placeSansAttendre({ journal }: PortsPlacement, [branche]: Fin[], { poste, lots, a, ch }: FichierLots): Promise<unknown> {
  await journal.adopt(poste, lots);
  if (branche !== undefined && a > branche.fin.sequence) branche.fin = { sequence: a, ch };
  return { kind: "place", nouveaux: lots.length, fourche: false };
}

/** Writes again what was read already, whatever its numbers. */
async function placeEncore({ journal }: PortsPlacement, [branche]: Fin[], { poste, de, a, ch, lots }: FichierLots): Promise<unknown> {
  if (branche === undefined || de - 1 > branche.fin.sequence) return { kind: "attente" };
  const apres = journal.findDerniere(poste);
  await journal.adopt(poste, lots.map((lot) => ({ ...lot, premiere: lot.premiere + apres, derniere: lot.derniere + apres })));
  if (a > branche.fin.sequence) branche.fin = { sequence: a, ch };
  return { kind: "place", nouveaux: lots.length, fourche: false };
}

function receiveSansAttentes(reel: Reel): unknown {
  const receive = reel["receiveFichiers"] as (contexte: Contexte, chemins: ReadonlySet<string>) => Promise<void>;
  return async (contexte: Contexte, chemins: ReadonlySet<string>) => {
    contexte.enAttente.clear();
    await receive({ ...contexte, enAttente: new Map() }, chemins);
  };
}

/** Own tail segments go, whether a pack holds them or not. */
async function sweepTout({ miroir, trousse, io }: Contexte): Promise<void> {
  for (const { chemin, nature } of miroir.list(trousse.poste)) {
    if (nature !== "segment") continue;
    await io.remove(chemin);
    await miroir.remove(chemin);
  }
}

async function forgetAbsents(contexte: Contexte, { chemins }: { readonly chemins: ReadonlySet<string> }): Promise<void> {
  for (const poste of contexte.miroir.listPostes()) for (const { chemin } of contexte.miroir.list(poste)) if (!chemins.has(chemin)) await contexte.miroir.remove(chemin);
}

/** Removes from the folder what it does not know. */
async function tidyOthers({ miroir, io }: Contexte, { chemins }: { readonly chemins: ReadonlySet<string> }): Promise<void> {
  for (const chemin of chemins) if (miroir.find(chemin) === undefined) await io.remove(chemin);
}

/** Announces lots that a cut takes away. */
function createTamponPerdu(journal: JournalPartage): unknown {
  const annonces = new Map<string, number>();
  return { ...journal, findDerniere: (nom: string) => Math.max(annonces.get(nom) ?? 0, journal.findDerniere(nom)), adopt: async (nom: string, lots: readonly { derniere: number }[]) => void annonces.set(nom, lots.at(-1)?.derniere ?? 0), flush: async () => undefined, hasFailed: () => false };
}
