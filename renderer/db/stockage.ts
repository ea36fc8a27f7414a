import type { Fait, SujetId } from "#shared/model/fait.ts";
import { addDossierDuDebiteur } from "./projections.ts";
import { applyLoi, type Atelier, FAMILLES, type LigneTenue } from "./atelier.ts";
import { computeSomme } from "./codec.ts";
import { addBloc, type Collection, type Item, listModifies } from "./collection.ts";
import type { Changement, Famille, ValeurPar } from "./moteur.ts";
import { type BlocStocke, type Canari, GENERATION, type SujetStocke } from "./schema.ts";

/** Fills the collections from the stored blocks; `undefined` when something is missing, torn, or of another generation. */
export async function readBlocs(atelier: Atelier): Promise<readonly Changement[] | undefined> {
  const { base, codec, collections, sommes } = atelier;
  const canari = await base.meta.get("canari");
  if (canari === undefined || canari.generation !== GENERATION) return undefined;
  const blocs = await base.blocs.toArray();
  if (!isIntact(canari, blocs)) return undefined;
  for (const { cle, octets, somme } of blocs) {
    const famille = FAMILLES.find((connue) => cle.startsWith(`${connue}/`));
    if (famille === undefined) return undefined;
    addBloc<unknown>(collections[famille], toItems(await codec.decode(octets)));
    sommes.set(cle, somme);
  }
  for (const { id, valeur } of collections.dossier.items) addDossierDuDebiteur(atelier.dossiersParDebiteur, valeur.debiteurId, id);
  atelier.curseur = canari.curseur;
  atelier.arreteAu = canari.arreteAu;
  applyLoi(atelier);
  atelier.loiDesLignes = canari.loi;
  return listChangements(atelier);
}

/** The facts of subjects, what waits to be written included; throws on a damaged record. */
export async function readSujets({ base, codec, attente }: Atelier, sujets: readonly SujetId[]): Promise<Map<SujetId, readonly Fait[]>> {
  const trouves = await base.sujets.bulkGet([...sujets]);
  const parSujet = new Map<SujetId, readonly Fait[]>();
  for (const [rang, sujet] of sujets.entries()) {
    const stocke = trouves[rang];
    if (stocke !== undefined && computeSomme(stocke.octets) !== stocke.somme) throw new Error(`La copie de ${sujet} est abîmée`);
    parSujet.set(sujet, attente.get(sujet) ?? (stocke === undefined ? [] : toFaits(await codec.decode(stocke.octets))));
  }
  return parSujet;
}

/** Writes subjects, changed blocks, the cursor and the canary in one transaction; everything is encoded before it opens. */
export async function writeLotDeSujets(atelier: Atelier, parSujet: ReadonlyMap<SujetId, readonly Fait[]>): Promise<void> {
  const { base, attente, sommes, collections } = atelier;
  for (const [sujet, faits] of parSujet) attente.set(sujet, faits);
  const sujets = await encodeSujets(atelier);
  const { ecrits, effaces } = await encodeBlocs(atelier);
  const nouvelles = new Map(sommes);
  for (const { cle, somme } of ecrits) nouvelles.set(cle, somme);
  for (const cle of effaces) nouvelles.delete(cle);
  const canari = createCanari(atelier, nouvelles);
  await base.transaction("rw", base.meta, base.blocs, base.sujets, async () => {
    await base.sujets.bulkPut([...sujets]);
    await base.blocs.bulkPut([...ecrits]);
    await base.blocs.bulkDelete([...effaces]);
    await base.meta.put(canari);
  });
  for (const famille of FAMILLES) collections[famille].modifies.clear();
  attente.clear();
  sommes.clear();
  for (const [cle, somme] of nouvelles) sommes.set(cle, somme);
}

export async function emptyBase({ base }: Atelier): Promise<void> {
  await base.transaction("rw", base.meta, base.blocs, base.sujets, async () => {
    await base.meta.clear();
    await base.blocs.clear();
    await base.sujets.clear();
  });
}

function listChangements({ collections }: Atelier): readonly Changement[] {
  const lignes = collections.dossier.items.map(({ id, valeur }): Changement => ({ famille: "dossier", id, valeur: valeur.ligne }));
  const parties = FAMILLES.flatMap((famille) => (famille === "dossier" ? [] : listItems(famille, collections[famille])));
  return [...parties, ...lignes];
}

function listItems<F extends Exclude<Famille, "dossier">>(famille: F, { items }: { readonly items: readonly Item<ValeurPar[F]>[] }): readonly Changement[] {
  return items.map(({ id, valeur }) => toChangement(famille, id, valeur));
}

async function encodeSujets({ codec, attente }: Atelier): Promise<readonly SujetStocke[]> {
  return Promise.all(
    [...attente].map(async ([id, faits]) => {
      const octets = await codec.encode(faits);
      return { id, octets, somme: computeSomme(octets) };
    }),
  );
}

async function encodeBlocs({ codec, collections }: Atelier): Promise<{ readonly ecrits: readonly BlocStocke[]; readonly effaces: readonly string[] }> {
  const modifies = FAMILLES.flatMap((famille) => listModifies<unknown>(toCollection(collections[famille])));
  const ecrits = modifies.filter(({ items }) => items.length > 0).map(async ({ cle, items }) => {
    const octets = await codec.encode(items);
    return { cle, octets, somme: computeSomme(octets) };
  });
  return { ecrits: await Promise.all(ecrits), effaces: modifies.filter(({ items }) => items.length === 0).map(({ cle }) => cle) };
}

function createCanari({ curseur, arreteAu, loiDesLignes: loi }: Atelier, sommes: ReadonlyMap<string, number>): Canari {
  return { cle: "canari", generation: GENERATION, blocs: sommes.size, somme: addSommes(sommes.values()), curseur, arreteAu, loi };
}

function isIntact({ blocs, somme }: Canari, stockes: readonly BlocStocke[]): boolean {
  return (
    stockes.length === blocs &&
    addSommes(stockes.map((bloc) => bloc.somme)) === somme &&
    stockes.every((bloc) => computeSomme(bloc.octets) === bloc.somme)
  );
}

function addSommes(sommes: Iterable<number>): number {
  let total = 0;
  for (const somme of sommes) total = (total + somme) >>> 0;
  return total;
}

// Records are ours and their checksum was just verified: these three give back the type that was written.
function toFaits(lu: unknown): readonly Fait[] {
  return lu as readonly Fait[];
}

function toItems(lu: unknown): readonly Item<LigneTenue | ValeurPar[Famille]>[] {
  return lu as readonly Item<LigneTenue | ValeurPar[Famille]>[];
}

function toChangement<F extends Famille>(famille: F, id: string, valeur: ValeurPar[F]): Changement {
  return { famille, id, valeur } as Changement;
}

function toCollection(collection: unknown): Collection<unknown> {
  return collection as Collection<unknown>;
}
