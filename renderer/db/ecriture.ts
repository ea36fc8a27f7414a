import { computeRacine } from "#shared/sync/racine.ts";
import { closePresse } from "./apprets.ts";
import { type Atelier, emptyAttente, FAMILLES_TENUES } from "./atelier.ts";
import { encodeBloc } from "./blocs.ts";
import { encodeValeur } from "./codec.ts";
import { listModifies } from "./collection.ts";
import { computeEmpreinteTexte, computeFeuilles, type FeuillesSuivantes, readTranches, sealFeuilles } from "./feuilles.ts";
import { addMarques } from "./lecture-blocs.ts";
import { sealLiasses } from "./liasses.ts";
import type { FamilleTenue } from "./moteur.ts";
import { placeSujets } from "./placement.ts";
import { CLE_CANARI, formatDebutCle } from "./rangement.ts";
import { findMarque, sealEnregistrement } from "./scelles.ts";
import { type Canari, type CanariStocke, type CompteBlocs, type Enregistrement, GENERATION, type Octets } from "./schema.ts";
import { findFeuille, toCollection } from "./stockage.ts";

/** What one transaction is to write, as it was at one instant: the engine may change everything afterwards. */
interface Prise extends Readonly<Pick<Atelier, "curseur" | "arreteAu" | "loiDesLignes" | "attente" | "apprets">> {
  readonly blocs: readonly { readonly cle: string; readonly octets: Octets }[];
  readonly blocsEffaces: readonly string[];
  readonly modifies: ReadonlyMap<FamilleTenue, readonly number[]>;
}

/** Writes what waits, and answers once it is written; throws when it cannot be. */
export async function writeAttente(atelier: Atelier): Promise<void> {
  try {
    await startEcriture(atelier);
    await finishEcriture(atelier);
  } finally {
    closePresse(atelier);
  }
}

/** Begins to write what waits; throws what prevented the writing before, of which everything waits again. */
export async function startEcriture(atelier: Atelier): Promise<void> {
  await finishEcriture(atelier);
  const prise = takeAttente(atelier);
  const fin = writePrise(atelier, prise).then(() => undefined, (erreur: unknown) => giveBack(atelier, prise, erreur));
  atelier.enVol = { attente: prise.attente, fin: fin.finally(() => void (atelier.enVol = undefined)) };
}

async function finishEcriture({ enVol }: Atelier): Promise<void> {
  const erreur = await enVol?.fin;
  if (erreur !== undefined) throw erreur;
}

function takeAttente(atelier: Atelier): Prise {
  const { attente, apprets, curseur, arreteAu, loiDesLignes, collections } = atelier;
  const modifies = new Map(FAMILLES_TENUES.map((famille) => [famille, [...collections[famille].modifies]]));
  const blocs = FAMILLES_TENUES.flatMap((famille) => listModifies(toCollection(collections[famille])).map(({ cle, items }) => ({ cle, octets: items.length === 0 ? undefined : encodeBloc(famille, items) })));
  for (const famille of FAMILLES_TENUES) collections[famille].modifies.clear();
  emptyAttente(atelier);
  return {
    attente, apprets, curseur, arreteAu, loiDesLignes, modifies,
    blocs: blocs.flatMap(({ cle, octets }) => (octets === undefined ? [] : [{ cle, octets }])),
    blocsEffaces: blocs.flatMap(({ cle, octets }) => (octets === undefined ? [cle] : [])),
  };
}

/** What is newer stays. */
function giveBack(atelier: Atelier, { attente, modifies }: Prise, erreur: unknown): Error {
  atelier.attente = new Map([...attente, ...atelier.attente]);
  for (const [famille, numeros] of modifies) for (const numero of numeros) atelier.collections[famille].modifies.add(numero);
  return erreur instanceof Error ? erreur : new Error(String(erreur));
}

/** Changed blocks, bundles, parts of the state, the cursor and the canary at once; everything is sealed before. */
async function writePrise(atelier: Atelier, prise: Prise): Promise<void> {
  const { rangement, marques } = atelier;
  const { attente, blocsEffaces } = prise;
  const tranches = await readTranches(atelier, attente.keys());
  const placement = await placeSujets(atelier, prise, (sujet) => findFeuille(tranches, sujet)?.liasse);
  const { liasses, rangs } = placement;
  const [{ enregistrements: sujets, empreintes }, blocs] = await Promise.all([sealLiasses(atelier, placement, attente), sealBlocs(atelier, prise)]);
  const suite = await computeFeuilles(atelier, tranches, new Map([...attente.keys()].map((sujet) => [sujet, { empreinte: empreintes.get(sujet) ?? "", liasse: rangs.get(sujet) ?? 0 }])));
  const feuilles = await sealFeuilles(atelier, suite);
  const nouvelles = new Map(marques);
  for (const bloc of blocs) nouvelles.set(bloc.cle, findMarque(bloc));
  for (const cle of blocsEffaces) nouvelles.delete(cle);
  const reperes = listReperes(atelier, [...liasses.keys()], sujets);
  const canari = await sealCanari(atelier, await createCanari(prise, suite, { marques: nouvelles, reperes }));
  await rangement.write({ canari, sujets, feuilles, blocs, blocsEffaces });
  marques.clear();
  for (const [cle, marque] of nouvelles) marques.set(cle, marque);
  for (const [tranche, gardees] of suite.tranches) atelier.feuilles.set(tranche, gardees);
  const derniere = liasses.get(reperes.length - 1);
  if (derniere !== undefined) atelier.derniere = { rang: reperes.length - 1, liasse: derniere };
  Object.assign(atelier, { ouvertes: new Map(), noeuds: suite.noeuds, sujets: suite.sujets, reperes, curseurEcrit: prise.curseur });
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

async function createCanari({ curseur, arreteAu, loiDesLignes: loi }: Prise, { noeuds, sujets }: FeuillesSuivantes, { marques, reperes }: MarquesSuivantes): Promise<Canari> {
  return { blocs: countBlocs(marques), sujets, reperes, noeuds, racine: await computeRacine(noeuds, computeEmpreinteTexte), curseur, arreteAu, loi };
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

function sealBlocs(atelier: Atelier, { blocs }: Prise): Promise<readonly Enregistrement[]> {
  return Promise.all(blocs.map(({ cle, octets }) => sealEnregistrement(atelier, "blocs", cle, octets)));
}

async function sealCanari(atelier: Atelier, canari: Canari): Promise<CanariStocke> {
  return { ...(await sealEnregistrement(atelier, "meta", CLE_CANARI, encodeValeur(canari))), generation: GENERATION };
}
