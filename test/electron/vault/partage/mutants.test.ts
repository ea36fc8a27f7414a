// The exchange with one safety taken away: the simulation must see it. Each mutant replaces one function of the code that ships.
import { afterEach, describe, expect, test, vi } from "vitest";
import type { PlanConteneur } from "../../../../electron/vault/crypto/conteneur.ts";
import type { FichierLots } from "../../../../electron/vault/partage/branches.ts";
import type { Contexte } from "../../../../electron/vault/partage/contexte.ts";
import type { JournalPartage } from "../../../../electron/vault/partage/journal-partage.ts";
import type { forgeEngagement } from "../../../support/conteneur-forge.ts";
import { NOMS } from "../../../support/partage/equipe.ts";
import { CLE_EQUIPE, createGraine, EQUIPE_TEST } from "../../../support/partage/trousse-en-memoire.ts";

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

/** Files that a member forges, and the function of the seal that refuses each: without it, what was forged enters. */
const SCEAUX: readonly (readonly [string, string, Remplacement, (forge: typeof forgeEngagement, plan: PlanConteneur) => Uint8Array])[] = [
  ["proof of who signed", "paires.ts", () => ({ isSignedBy: () => true }), (forge, plan) => forge(plan, { cle: CLE_EQUIPE, engagementDe: CLE_EQUIPE, graine: createGraine(NOMS[1]!) })],
  ["commitment to one key", "derive.ts", (reel) => ({ deriveCleEngagee: engageATout(reel) }), (forge, plan) => forge(plan, { cle: CLE_EQUIPE, engagementDe: createGraine(NOMS[1]!), graine: createGraine(NOMS[0]!) })],
];

describe("a forged file is refused, and enters a seal without", () => {
  test.each(SCEAUX)("%s", async (_nom, fichier, remplace, forge) => {
    for (const isMutant of [false, true]) {
      vi.resetModules();
      if (isMutant) vi.doMock(`../../../../electron/vault/crypto/${fichier}`, async (lire) => {
        const reel = await lire<Reel>();
        return { ...reel, ...remplace(reel) };
      });
      expect(await receiveForge(forge)).toBe(isMutant ? 1 : 0);
      vi.doUnmock(`../../../../electron/vault/crypto/${fichier}`);
    }
  }, 60_000);
});

/** How many lots of the forged file a colleague's journal takes. */
async function receiveForge(forge: (typeof SCEAUX)[number][3]): Promise<number> {
  const { createEquipe } = await import("../../../support/partage/equipe.ts");
  const { createSceau } = await import("../../../../electron/vault/partage/sceau.ts");
  const { chainLots, ORIGINE } = await import("../../../../electron/vault/partage/chaine.ts");
  const support = await import("../../../support/conteneur-forge.ts");
  const equipe = createEquipe({ changement: { sceau: createSceau((longueur) => new Uint8Array(longueur)) } });
  const auteur = NOMS[0]!;
  const ligne = JSON.stringify({ h: [1, 0], par: "u".repeat(20), faits: [{ id: `${auteur}.aaaaaaaa:1`, sujet: `dossier/${"d".repeat(20)}`, type: "note", dateFait: "2026-11-21", contenu: { texte: "intrus", portee: "interne" }, remplace: [], v: 1 }] });
  const [lot] = chainLots([{ poste: auteur, premiere: 1, derniere: 1, ligne }], ORIGINE, () => Buffer.alloc(16));
  const plan: PlanConteneur = { nature: "segment", auteur, entete: { equipe: EQUIPE_TEST, ep: 1, de: 1, a: 1, avant: ORIGINE, ch: lot?.ch ?? "", n: 1 }, clair: Buffer.from(lot?.ecrit ?? "") };
  equipe.io.files.set(`v1/d/${auteur}/t/0000000001-0123456789abcdef.seg`, forge(support.forgeEngagement, plan));
  await equipe.postes[1].exchange();
  return equipe.postes[1].journal.lots.get(auteur)?.length ?? 0;
}

/** A commitment that every key fulfils. */
function engageATout(reel: Reel): unknown {
  const derive = reel["deriveCleEngagee"] as (...demande: readonly unknown[]) => { cle: Buffer; engagement: Buffer };
  return (...demande: readonly unknown[]) => {
    const { cle, engagement } = derive(...demande);
    return { cle, engagement: Object.assign(engagement, { equals: () => true }) };
  };
}

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
