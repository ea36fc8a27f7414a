// Runs in the page of a bench: the copy's own engine over the real IndexedDB, beside what any program would do instead.
import { jour } from "#shared/kernel/jour.ts";
import { MONTANT_NUL } from "#shared/kernel/montant.ts";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import { createSujetId, type Fait, type FaitBrouillon, splitSujetId, type SujetId } from "#shared/model/fait.ts";
import { parseLot } from "#shared/model/lot.ts";
import { createFakeBridge } from "../../renderer/bridge/fake-bridge.ts";
import { createAtelier, emptyAtelier } from "../../renderer/db/atelier.ts";
import { type Codec, createCodec, decodeValeur, encodeValeur, formatLignes, importCle } from "../../renderer/db/codec.ts";
import { writeItem } from "../../renderer/db/collection.ts";
import { Base, createRangement } from "../../renderer/db/database.ts";
import { createLois, type CreateLoi } from "../../renderer/db/lois.ts";
import type { Moteur, Nouvelle } from "../../renderer/db/moteur.ts";
import { createMoteur } from "../../renderer/db/moteur-local.ts";
import { writeAttente } from "../../renderer/db/stockage.ts";
import { applyNouvelle, createPieces } from "../../renderer/db/vue-portefeuille.ts";
import { createIdCompte, findMedian, listFaits } from "./grand-portefeuille.ts";

export interface MesuresProjection {
  readonly stockage: number;
  readonly reconstruction: number;
  readonly reconstructionAvecDroit: number;
  readonly putNu: number;
  readonly bulkPutIndexe: number;
  readonly ouverture: number;
  readonly lectureJson: number;
  readonly enregistrementP95: number;
  /** Of the same saves: until the journal is on the disk, then until the copy is written. */
  readonly journalMedian: number;
  readonly copieMedian: number;
  readonly putStrictP95: number;
  readonly octetsJson: number;
}

const AU = jour("2026-11-21");
const DOSSIERS_PAR_LOT = 250;
const OBJETS_PAR_PAQUET = 250;
const ENREGISTREMENTS = 200;
const INDEX = ["reference", "debiteur", "etape", "solde", "principal", "agirAuPlusTard", "premiereEcheance", "creances"];

/** The law takes as long whatever the store: measured apart, so that the store answers for itself. */
const SANS_DROIT: CreateLoi = () => ({ somme: 1, projectLigne: createLigne, computeRadar: () => { throw new Error("Le radar n’est pas mesuré ici"); } });

function createLigne({ id, reference, creances }: { readonly id: string; readonly reference: string; readonly creances: readonly unknown[] }): LigneDossier {
  return { id, reference, debiteur: "Débiteur", etape: "amiable", solde: MONTANT_NUL, principal: MONTANT_NUL, interets: MONTANT_NUL, indemnites: MONTANT_NUL, interetsParJour: MONTANT_NUL, arreteAu: AU, creances: creances.length, dateOuverture: AU, hasConflit: false, hasAVerifier: false };
}

export async function measureProjection(dossiers: number): Promise<MesuresProjection> {
  const lots = createLots(dossiers);
  const objets = listObjets(lots);
  const json = encodeValeur(objets);
  const putNu = await measurePutNu(objets);
  const bulkPutIndexe = await measureBulkPut(objets);
  const stockage = await measureStockage(objets);
  const reconstruction = await rebuild("mesure-nue", lots, SANS_DROIT);
  const reconstructionAvecDroit = await rebuild("mesure", lots, createLois());
  const ouverture = await measureOuverture(dossiers);
  const blob = new Blob([json]);
  const lectureJson = await measure(async () => void decodeValeur(new Uint8Array(await blob.arrayBuffer())));
  return { stockage, reconstruction, reconstructionAvecDroit, putNu, bulkPutIndexe, ouverture, lectureJson, ...(await measureEnregistrements()), octetsJson: json.byteLength };
}

function createLots(dossiers: number): readonly string[] {
  const depart = Array.from({ length: Math.ceil(dossiers / DOSSIERS_PAR_LOT) }, (_vide, lot) => Array.from({ length: Math.min(DOSSIERS_PAR_LOT, dossiers - lot * DOSSIERS_PAR_LOT) }, (_rien, rang) => listFaits(1 + lot * DOSSIERS_PAR_LOT + rang, createIdCompte(0))).flat());
  return createFakeBridge({ horloge: () => 1_795_250_640_000, depart }).lots;
}

interface Objet extends LigneDossier {
  readonly sujet: SujetId;
  readonly faits: readonly Fait[];
}

/** One object for each dossier, as a program without our store would keep it: its row and all its facts. */
function listObjets(lots: readonly string[]): readonly Objet[] {
  const parDossier = new Map<SujetId, Fait[]>();
  for (const ligne of lots) {
    const lu = parseLot(ligne);
    for (const fait of lu.ok ? lu.lot.faits : []) if (fait.sujet.startsWith("dossier/")) parDossier.set(fait.sujet, [...(parDossier.get(fait.sujet) ?? []), fait]);
  }
  return [...parDossier].map(([sujet, faits], rang) => ({ sujet, ...createLigne({ id: splitSujetId(sujet).id, reference: `2026-${rang}`, creances: faits }), agirAuPlusTard: AU, premiereEcheance: AU, faits }));
}

function start(nom: string, createLoi: CreateLoi, emit: (nouvelle: Nouvelle) => void = () => undefined): Moteur {
  const base = new Base(nom);
  return createMoteur({ openRangement: async () => Promise.resolve(createRangement(base)), createLoi, emit });
}

/** The same objects, opened from sealed bytes then kept by the engine's own store: bundles, hashes, marks, canary, on the disk. */
async function measureStockage(objets: readonly Objet[]): Promise<number> {
  const codec = createCodec(await importCle(createCle()));
  const scelles = await sealObjets(codec, objets);
  const rangement = createRangement(new Base("mesure-stockage"));
  const atelier = createAtelier({ openRangement: async () => Promise.resolve(rangement), createLoi: SANS_DROIT, emit: () => undefined });
  Object.assign(atelier, { rangement, codec });
  emptyAtelier(atelier);
  await rangement.empty();
  return measure(async () => {
    for (const [rang, scelle] of scelles.entries()) {
      for (const { sujet, faits, ...ligne } of toObjets(decodeValeur(await codec.open(scelle, String(rang))))) {
        atelier.attente.set(sujet, faits);
        writeItem(atelier.collections.dossier, ligne.id, { ligne, debiteurId: "" });
      }
      if (atelier.attente.size >= atelier.tailles.ecriture || rang + 1 === scelles.length) await writeAttente(atelier);
    }
  });
}

function sealObjets(codec: Codec, objets: readonly Objet[]): Promise<readonly Uint8Array<ArrayBuffer>[]> {
  const paquets = Array.from({ length: Math.ceil(objets.length / OBJETS_PAR_PAQUET) }, (_vide, rang) => objets.slice(rang * OBJETS_PAR_PAQUET, (rang + 1) * OBJETS_PAR_PAQUET));
  return Promise.all(paquets.map((paquet, rang) => codec.seal(encodeValeur(paquet), String(rang))));
}

function toObjets(lu: unknown): readonly Objet[] {
  return lu as readonly Objet[];
}

/** From nothing to the whole list as the window keeps it; what the engine does for itself comes after. */
async function measureOuverture(dossiers: number): Promise<number> {
  const pieces = createPieces();
  const debut = performance.now();
  let recue = 0;
  const moteur = start("mesure", createLois(), (nouvelle) => {
    applyNouvelle(pieces, nouvelle);
    recue = performance.now();
  });
  await moteur.open({ aujourdhui: AU, cle: createCle() });
  if (pieces.read().lignes.length !== dossiers) throw new Error("La liste ouverte n’est pas entière");
  return recue - debut;
}

async function rebuild(nom: string, lots: readonly string[], createLoi: CreateLoi): Promise<number> {
  const moteur = start(nom, createLoi);
  await moteur.open({ aujourdhui: AU, cle: createCle() });
  const portions = Array.from({ length: Math.ceil(lots.length / 8) }, (_vide, rang) => formatLignes(lots.slice(rang * 8, rang * 8 + 8)));
  return measure(async () => {
    for (const [rang, portion] of portions.entries()) await moteur.appendLots({ lots: portion, isSuivie: rang + 1 < portions.length });
  });
}

async function measurePutNu(objets: readonly object[]): Promise<number> {
  const base = await openNue("nue", (magasin) => magasin("objets"));
  const duree = await measure(() => new Promise((resolve, reject) => {
    const transaction = base.transaction("objets", "readwrite");
    for (const objet of objets) transaction.objectStore("objets").put(objet);
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("error", () => reject(new Error("La base nue ne s’écrit pas")));
  }));
  base.close();
  return duree;
}

async function measureBulkPut(objets: readonly object[]): Promise<number> {
  const base = await openNue("indexee", (magasin) => {
    const cree = magasin("objets");
    for (const index of INDEX) cree.createIndex(index, index);
  });
  const duree = await measure(() => new Promise((resolve, reject) => {
    const transaction = base.transaction("objets", "readwrite");
    for (const objet of objets) transaction.objectStore("objets").put(objet);
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("error", () => reject(new Error("La base indexée ne s’écrit pas")));
  }));
  base.close();
  return duree;
}

function openNue(nom: string, create: (magasin: (nom: string) => IDBObjectStore) => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const demande = indexedDB.open(nom, 1);
    demande.addEventListener("upgradeneeded", () => create((magasin) => demande.result.createObjectStore(magasin, { keyPath: "id" })));
    demande.addEventListener("success", () => resolve(demande.result));
    demande.addEventListener("error", () => reject(new Error(`La base ${nom} ne s’ouvre pas`)));
  });
}

type Enregistrements = Pick<MesuresProjection, "enregistrementP95" | "journalMedian" | "copieMedian" | "putStrictP95">;

/** One edit, a note on a dossier that exists: journal on the disk, then the copy as the application writes it; against one strict put of that dossier. They take turns. */
async function measureEnregistrements(): Promise<Enregistrements> {
  const bridge: unknown = Reflect.get(window, "bridge");
  const append = (bridge as Record<"journal:append", (demande: unknown) => Promise<{ readonly ok: boolean; readonly value: { readonly lot: string } }>>)["journal:append"];
  const moteur = start("mesure-enregistrement", createLois());
  await moteur.open({ aujourdhui: AU, cle: createCle() });
  const base = await openNue("stricte", (magasin) => magasin("objets"));
  const write = async (brouillons: readonly FaitBrouillon[]): Promise<readonly [journal: number, copie: number]> => {
    const debut = performance.now();
    const reply = await append({ brouillons });
    if (!reply.ok) throw new Error("Le coffre n’a pas enregistré");
    const ecrit = performance.now();
    await moteur.appendLots({ lots: formatLignes([reply.value.lot]) });
    return [ecrit - debut, performance.now() - ecrit];
  };
  const dossiers = Array.from({ length: ENREGISTREMENTS }, (_vide, rang) => listFaits(rang + 1, createIdCompte(0)));
  await write(dossiers.flat());
  const durees: (readonly [number, number])[] = [];
  const temoins: number[] = [];
  for (const [rang, faits] of dossiers.entries()) {
    durees.push(await write([createNote(faits, rang)]));
    temoins.push(await measure(() => putStrict(base, { id: String(rang), faits: [...faits, createNote(faits, rang)] })));
  }
  base.close();
  const [journaux, copies] = [durees.map(([journal]) => journal), durees.map(([, copie]) => copie)];
  return { enregistrementP95: findP95(durees.map(([journal, copie]) => journal + copie)), journalMedian: findMedian(journaux), copieMedian: findMedian(copies), putStrictP95: findP95(temoins) };
}

function createNote(faits: readonly FaitBrouillon[], rang: number): FaitBrouillon {
  const sujet = faits.find(({ type }) => type === "ouverture")?.sujet ?? createSujetId("dossier", createIdCompte(rang));
  return { sujet, type: "note", dateFait: AU, remplace: [], contenu: { texte: `Appel ${rang} : rappeler lundi`, portee: "interne" } };
}

function putStrict(base: IDBDatabase, objet: object): Promise<void> {
  return new Promise((resolve) => {
    const transaction = base.transaction("objets", "readwrite", { durability: "strict" });
    transaction.objectStore("objets").put(objet);
    transaction.addEventListener("complete", () => resolve());
  });
}

async function measure(travail: () => Promise<void>): Promise<number> {
  const debut = performance.now();
  await travail();
  return performance.now() - debut;
}

function findP95(durees: readonly number[]): number {
  return durees.toSorted((a, b) => a - b)[Math.floor(durees.length * 0.95)] ?? 0;
}

function createCle(): Uint8Array<ArrayBuffer> {
  return new Uint8Array(32).fill(7);
}

Object.assign(window, { measureProjection });
