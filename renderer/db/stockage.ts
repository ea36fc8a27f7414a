import { computeEmpreinte } from "#shared/formats/empreinte.ts";
import type { Fait, SujetId } from "#shared/model/fait.ts";
import { computeRacine, findTranche } from "#shared/sync/racine.ts";
import { addDossierDuDebiteur } from "./projections.ts";
import type { Situation } from "#shared/suivi/pilotage/situation.ts";
import { applyLoi, type Atelier, emptyAttente, FAMILLES, FAMILLES_TENUES, type LigneTenue } from "./atelier.ts";
import { decodeItems, encodeBloc, type Valeur } from "./blocs.ts";
import { encodeValeur } from "./codec.ts";
import { addBloc, type Collection, listModifies } from "./collection.ts";
import { decodeFaits, type SujetTenu } from "./faits-tenus.ts";
import { computeEmpreinteTexte, computeFeuilles, type FeuillesSuivantes, readTranches, sealFeuilles } from "./feuilles.ts";
import { addMarques, readFamilles, readLignes } from "./lecture-blocs.ts";
import { placeSujets, readLiasses, sealLiasses } from "./liasses.ts";
import type { FamilleTenue } from "./moteur.ts";
import { CLE_CANARI, formatDebutCle } from "./rangement.ts";
import { findMarque, sealEnregistrement } from "./scelles.ts";
import type { Feuille, Tranche } from "./sujets-tenus.ts";
import { type Canari, type CanariStocke, type CompteBlocs, type Enregistrement, GENERATION } from "./schema.ts";

/**
 * Tells the stored blocks to the window, the rows of the list first, then fills the collections from them; `false` when
 * something is missing, torn, or of another generation. The window gets bytes and reads them while the engine reads its
 * own: fifty thousand objects handed over one by one would cost both of them more than the reading.
 */
export async function readBlocs(atelier: Atelier): Promise<boolean> {
  const lignes = atelier.takeLignes?.() ?? (await readLignes(atelier));
  if (lignes === undefined) return false;
  const { canari } = lignes;
  const autres = await readFamilles(atelier, canari, FAMILLES.filter((famille) => famille !== "dossier"));
  const situations = autres && (await readFamilles(atelier, canari, ["situation"]));
  if (autres === undefined || situations === undefined) return false;
  for (const { famille, stocke, octets } of [...lignes.blocs, ...autres, ...situations]) {
    addBloc(toCollection(atelier.collections[famille]), decodeItems(famille, octets));
    atelier.marques.set(stocke.cle, findMarque(stocke));
  }
  for (const { id, valeur } of atelier.collections.dossier.items) addDossierDuDebiteur(atelier.dossiersParDebiteur, valeur.debiteurId, id);
  applyCanari(atelier, canari);
  return true;
}

function applyCanari(atelier: Atelier, { curseur, arreteAu, loi, noeuds, sujets, reperes }: Canari): void {
  atelier.curseur = curseur;
  atelier.curseurEcrit = curseur;
  atelier.arreteAu = arreteAu;
  atelier.noeuds = noeuds;
  atelier.sujets = sujets;
  atelier.reperes = reperes;
  applyLoi(atelier);
  atelier.loiDesLignes = loi;
}

/** The facts of subjects, what waits to be written included; throws on a damaged record. */
export async function readSujets(atelier: Atelier, sujets: readonly SujetId[]): Promise<Map<SujetId, readonly Fait[]>> {
  const { attente } = atelier;
  const parSujet = new Map<SujetId, readonly Fait[]>(sujets.map((sujet) => [sujet, decodeAttendu(attente.get(sujet))]));
  const aLire = sujets.filter((sujet) => !attente.has(sujet));
  const tranches = await readTranches(atelier, aLire);
  const rangs = aLire.flatMap((sujet) => findFeuille(tranches, sujet)?.liasse ?? []);
  const liasses = await readLiasses(atelier, [...new Set(rangs)]);
  for (const sujet of aLire) {
    const ligne = liasses.get(findFeuille(tranches, sujet)?.liasse ?? -1)?.get(sujet);
    if (ligne !== undefined) parSujet.set(sujet, decodeFaits(ligne));
  }
  return parSujet;
}

function decodeAttendu(ligne: SujetTenu | undefined): readonly Fait[] {
  return ligne === undefined ? [] : decodeFaits(ligne);
}

function findFeuille(tranches: ReadonlyMap<number, Tranche>, sujet: SujetId): Feuille | undefined {
  return tranches.get(findTranche(sujet))?.get(sujet);
}

/** Writes what waits, changed blocks, parts of the state, the cursor and the canary at once; everything is sealed before, together. */
export async function writeAttente(atelier: Atelier): Promise<void> {
  const { rangement, attente, marques, collections } = atelier;
  const tranches = await readTranches(atelier, attente.keys());
  const { liasses, rangs } = await placeSujets(atelier, attente, (sujet) => findFeuille(tranches, sujet)?.liasse);
  // The platform seals in its own threads what it was given, while this one hashes.
  const scellees = Promise.all([sealLiasses(atelier, liasses), sealBlocs(atelier)]);
  const suite = computeFeuilles(atelier, tranches, new Map([...attente].map(([sujet, ligne]) => [sujet, { empreinte: computeEmpreinte(ligne), liasse: rangs.get(sujet) ?? 0 }])));
  const [[sujets, { blocs, blocsEffaces }], feuilles] = await Promise.all([scellees, sealFeuilles(atelier, suite)]);
  const nouvelles = new Map(marques);
  for (const bloc of blocs) nouvelles.set(bloc.cle, findMarque(bloc));
  for (const cle of blocsEffaces) nouvelles.delete(cle);
  const reperes = listReperes(atelier, [...liasses.keys()], sujets);
  const canari = await sealCanari(atelier, createCanari(atelier, suite, { marques: nouvelles, reperes }));
  await rangement.write({ canari, sujets, feuilles, blocs, blocsEffaces });
  for (const famille of FAMILLES_TENUES) collections[famille].modifies.clear();
  emptyAttente(atelier);
  marques.clear();
  for (const [cle, marque] of nouvelles) marques.set(cle, marque);
  for (const [tranche, gardees] of suite.tranches) atelier.feuilles.set(tranche, gardees);
  const derniere = liasses.get(reperes.length - 1);
  if (derniere !== undefined) atelier.derniere = { rang: reperes.length - 1, liasse: derniere };
  Object.assign(atelier, { ouvertes: new Map(), noeuds: suite.noeuds, sujets: suite.sujets, reperes, curseurEcrit: atelier.curseur });
}

function listReperes({ reperes }: Atelier, rangs: readonly number[], ecrites: readonly Enregistrement[]): readonly number[] {
  const suivants = [...reperes];
  for (const [place, rang] of rangs.entries()) {
    const ecrite = ecrites[place];
    if (ecrite !== undefined) suivants[rang] = findMarque(ecrite);
  }
  return suivants;
}

interface MarquesSuivantes extends Pick<Canari, "reperes"> {
  readonly marques: ReadonlyMap<string, number>;
}

function createCanari({ curseur, arreteAu, loiDesLignes: loi }: Atelier, { noeuds, sujets }: FeuillesSuivantes, { marques, reperes }: MarquesSuivantes): Canari {
  return { blocs: countBlocs(marques), sujets, reperes, noeuds, racine: computeRacine(noeuds, computeEmpreinteTexte), curseur, arreteAu, loi };
}

function countBlocs(marques: ReadonlyMap<string, number>): Canari["blocs"] {
  const comptes: Partial<Record<FamilleTenue, CompteBlocs>> = {};
  for (const [cle, marque] of marques) {
    const famille = findFamille(cle);
    const { nombre, marques: somme } = comptes[famille] ?? { nombre: 0, marques: 0 };
    comptes[famille] = { nombre: nombre + 1, marques: addMarques([somme, marque]) };
  }
  return comptes;
}

function findFamille(cle: string): FamilleTenue {
  const famille = FAMILLES_TENUES.find((connue) => cle.startsWith(formatDebutCle(connue)));
  if (famille === undefined) throw new Error(`La copie tient un bloc inconnu\u00A0: ${cle}`);
  return famille;
}

async function sealBlocs(atelier: Atelier): Promise<{ readonly blocs: readonly Enregistrement[]; readonly blocsEffaces: readonly string[] }> {
  const modifies = FAMILLES_TENUES.flatMap((famille) => listModifies(toCollection(atelier.collections[famille])));
  const ecrits = modifies.filter(({ items }) => items.length > 0).map(({ cle, items }) => sealEnregistrement(atelier, "blocs", cle, encodeBloc(findFamille(cle), items)));
  return { blocs: await Promise.all(ecrits), blocsEffaces: modifies.filter(({ items }) => items.length === 0).map(({ cle }) => cle) };
}

async function sealCanari(atelier: Atelier, canari: Canari): Promise<CanariStocke> {
  return { ...(await sealEnregistrement(atelier, "meta", CLE_CANARI, encodeValeur(canari))), generation: GENERATION };
}

/** Each family has values of its own; here they only pass. */
function toCollection(collection: unknown): Collection<LigneTenue | Valeur | Situation> {
  return collection as Collection<LigneTenue | Valeur | Situation>;
}
