import type { Fait, SujetId } from "#shared/model/fait.ts";
import { computeRacine, findTranche } from "#shared/sync/racine.ts";
import { addDossierDuDebiteur } from "./projections.ts";
import { applyLoi, type Atelier, FAMILLES, type LigneTenue } from "./atelier.ts";
import { computeEmpreinte, decodeValeur, encodeValeur } from "./codec.ts";
import { addBloc, type Collection, type Item, listModifies } from "./collection.ts";
import { computeEmpreinteTexte, computeFeuilles, type FeuillesSuivantes, sealFeuilles } from "./feuilles.ts";
import type { Changement, Famille, ValeurPar } from "./moteur.ts";
import { CLE_CANARI } from "./rangement.ts";
import { findMarque, openEnregistrement, sealEnregistrement } from "./scelles.ts";
import { type Canari, type CanariStocke, type Enregistrement, GENERATION } from "./schema.ts";

/** Fills the collections from the stored blocks; `undefined` when something is missing, torn, or of another generation. */
export async function readBlocs(atelier: Atelier): Promise<readonly Changement[] | undefined> {
  const { rangement, collections, marques } = atelier;
  const [canari, blocs] = await Promise.all([readCanari(atelier), rangement.readTout("blocs")]);
  if (canari === undefined || blocs.length !== canari.blocs || addMarques(blocs.map(findMarque)) !== canari.marques) return undefined;
  const ouverts = await Promise.all(blocs.map((bloc) => openEnregistrement(atelier, "blocs", bloc)));
  for (const [rang, bloc] of blocs.entries()) {
    const famille = FAMILLES.find((connue) => bloc.cle.startsWith(`${connue}/`));
    const octets = ouverts[rang];
    if (famille === undefined || octets === undefined) return undefined;
    addBloc<unknown>(collections[famille], toItems(decodeValeur(octets)));
    marques.set(bloc.cle, findMarque(bloc));
  }
  for (const { id, valeur } of collections.dossier.items) addDossierDuDebiteur(atelier.dossiersParDebiteur, valeur.debiteurId, id);
  applyCanari(atelier, canari);
  return listChangements(atelier);
}

/** What the copy says of itself; `undefined` when it is of another generation, of another key, or absent. */
export async function readCanari(atelier: Atelier): Promise<Canari | undefined> {
  const stocke = await atelier.rangement.readCanari();
  if (stocke === undefined || stocke.generation !== GENERATION) return undefined;
  return toCanari(decodeValeur(await openEnregistrement(atelier, "meta", stocke)));
}

function applyCanari(atelier: Atelier, { curseur, arreteAu, loi, noeuds, sujets }: Canari): void {
  atelier.curseur = curseur;
  atelier.arreteAu = arreteAu;
  atelier.noeuds = noeuds;
  atelier.sujets = sujets;
  applyLoi(atelier);
  atelier.loiDesLignes = loi;
}

/** The facts of subjects, what waits to be written included; throws on a damaged record. */
export async function readSujets(atelier: Atelier, sujets: readonly SujetId[]): Promise<Map<SujetId, readonly Fait[]>> {
  const { rangement, attente } = atelier;
  const parSujet = new Map<SujetId, readonly Fait[]>(sujets.map((sujet) => [sujet, attente.get(sujet) ?? []]));
  const aLire = sujets.filter((sujet) => !attente.has(sujet) && !isInconnu(atelier, sujet));
  const trouves = aLire.length === 0 ? [] : await rangement.read("sujets", aLire);
  await Promise.all(aLire.map(async (sujet, rang) => {
    const stocke = trouves[rang];
    if (stocke !== undefined) parSujet.set(sujet, toFaits(decodeValeur(await openEnregistrement(atelier, "sujets", stocke))));
  }));
  return parSujet;
}

/** Its part of the state is in memory and does not hold it: no need to ask the disk, which a rebuild would do a hundred thousand times. */
function isInconnu({ feuilles }: Atelier, sujet: SujetId): boolean {
  return feuilles.get(findTranche(sujet))?.has(sujet) === false;
}

/** Writes subjects, changed blocks, parts of the state, the cursor and the canary at once; everything is sealed before, together. */
export async function writeLotDeSujets(atelier: Atelier, parSujet: ReadonlyMap<SujetId, readonly Fait[]>): Promise<void> {
  const { rangement, attente, marques, collections } = atelier;
  for (const [sujet, faits] of parSujet) attente.set(sujet, faits);
  const clairs = [...attente].map(([sujet, faits]) => ({ sujet, octets: encodeValeur(faits) }));
  const suite = await computeFeuilles(atelier, new Map(clairs.map(({ sujet, octets }) => [sujet, computeEmpreinte(octets)])));
  const [sujets, feuilles, { blocs, blocsEffaces }] = await Promise.all([
    Promise.all(clairs.map(({ sujet, octets }) => sealEnregistrement(atelier, "sujets", sujet, octets))),
    sealFeuilles(atelier, suite),
    sealBlocs(atelier),
  ]);
  const nouvelles = new Map(marques);
  for (const bloc of blocs) nouvelles.set(bloc.cle, findMarque(bloc));
  for (const cle of blocsEffaces) nouvelles.delete(cle);
  const canari = await sealCanari(atelier, createCanari(atelier, suite, nouvelles));
  await rangement.write({ canari, sujets, feuilles, blocs, blocsEffaces });
  for (const famille of FAMILLES) collections[famille].modifies.clear();
  attente.clear();
  marques.clear();
  for (const [cle, marque] of nouvelles) marques.set(cle, marque);
  for (const [tranche, gardees] of suite.tranches) atelier.feuilles.set(tranche, gardees);
  atelier.noeuds = suite.noeuds;
  atelier.sujets = suite.sujets;
}

function createCanari({ curseur, arreteAu, loiDesLignes: loi }: Atelier, { noeuds, sujets }: FeuillesSuivantes, marques: ReadonlyMap<string, number>): Canari {
  return { blocs: marques.size, marques: addMarques(marques.values()), sujets, noeuds, racine: computeRacine(noeuds, computeEmpreinteTexte), curseur, arreteAu, loi };
}

function listChangements({ collections }: Atelier): readonly Changement[] {
  const lignes = collections.dossier.items.map(({ id, valeur }): Changement => ({ famille: "dossier", id, valeur: valeur.ligne }));
  const parties = FAMILLES.flatMap((famille) => (famille === "dossier" ? [] : listItems(famille, collections[famille])));
  return [...parties, ...lignes];
}

function listItems<F extends Exclude<Famille, "dossier">>(famille: F, { items }: { readonly items: readonly Item<ValeurPar[F]>[] }): readonly Changement[] {
  return items.map(({ id, valeur }) => toChangement(famille, id, valeur));
}

async function sealBlocs(atelier: Atelier): Promise<{ readonly blocs: readonly Enregistrement[]; readonly blocsEffaces: readonly string[] }> {
  const modifies = FAMILLES.flatMap((famille) => listModifies<unknown>(toCollection(atelier.collections[famille])));
  const ecrits = modifies.filter(({ items }) => items.length > 0).map(({ cle, items }) => sealEnregistrement(atelier, "blocs", cle, encodeValeur(items)));
  return { blocs: await Promise.all(ecrits), blocsEffaces: modifies.filter(({ items }) => items.length === 0).map(({ cle }) => cle) };
}

async function sealCanari(atelier: Atelier, canari: Canari): Promise<CanariStocke> {
  return { ...(await sealEnregistrement(atelier, "meta", CLE_CANARI, encodeValeur(canari))), generation: GENERATION };
}

function addMarques(marques: Iterable<number>): number {
  let total = 0;
  for (const marque of marques) total = (total + marque) >>> 0;
  return total;
}

// Records are ours and were sealed under our key: these give back the type that was written.
function toFaits(lu: unknown): readonly Fait[] {
  return lu as readonly Fait[];
}

function toItems(lu: unknown): readonly Item<LigneTenue | ValeurPar[Famille]>[] {
  return lu as readonly Item<LigneTenue | ValeurPar[Famille]>[];
}

function toCanari(lu: unknown): Canari {
  return lu as Canari;
}

function toChangement<F extends Famille>(famille: F, id: string, valeur: ValeurPar[F]): Changement {
  return { famille, id, valeur } as Changement;
}

function toCollection(collection: unknown): Collection<unknown> {
  return collection as Collection<unknown>;
}
