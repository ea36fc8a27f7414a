import type { Fait, SujetId } from "#shared/model/fait.ts";
import { findTranche } from "#shared/sync/racine.ts";
import { addDossierDuDebiteur } from "./projections.ts";
import type { Situation } from "#shared/suivi/pilotage/situation.ts";
import { applyLoi, type Atelier, FAMILLES, type LigneTenue } from "./atelier.ts";
import { decodeItems, type Valeur } from "./blocs.ts";
import { addBloc, type Collection } from "./collection.ts";
import { decodeFaits, type SujetTenu } from "./faits-tenus.ts";
import { readTranches } from "./feuilles.ts";
import { readFamilles, readLignes } from "./lecture-blocs.ts";
import { readLiasses } from "./liasses.ts";
import { findMarque } from "./scelles.ts";
import type { Feuille, Tranche } from "./sujets-tenus.ts";
import type { Canari } from "./schema.ts";

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
  const attendus = new Map(sujets.map((sujet) => [sujet, atelier.attente.get(sujet) ?? atelier.enVol?.attente.get(sujet)]));
  const parSujet = new Map<SujetId, readonly Fait[]>([...attendus].map(([sujet, attendu]) => [sujet, decodeAttendu(attendu)]));
  const aLire = sujets.filter((sujet) => attendus.get(sujet) === undefined);
  // A bundle read while it is being written again could be of before, and its mark of after.
  if (aLire.some((sujet) => isPeutEtreEcrit(atelier, sujet))) await settleEcriture(atelier);
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

/** Its part of the state says where it is, or is to be read itself. */
function isPeutEtreEcrit({ feuilles }: Atelier, sujet: SujetId): boolean {
  return feuilles.get(findTranche(sujet))?.has(sujet) ?? true;
}

/** Until nothing is being written any more; the next one who writes hears of what failed. */
export async function settleEcriture({ enVol }: Atelier): Promise<void> {
  await enVol?.fin;
}

export function findFeuille(tranches: ReadonlyMap<number, Tranche>, sujet: SujetId): Feuille | undefined {
  return tranches.get(findTranche(sujet))?.get(sujet);
}

/** Each family has values of its own; here they only pass. */
export function toCollection(collection: unknown): Collection<LigneTenue | Valeur | Situation> {
  return collection as Collection<LigneTenue | Valeur | Situation>;
}
