// Several posts, one folder, faults, and what must hold whatever happens. One seed makes one run again.
import { jour } from "#shared/kernel/jour.ts";
import { createSujetId, type Fait, type FaitBrouillon, type FaitId, parseFaitId } from "#shared/model/fait.ts";
import { AVANCE_TOLEREE } from "#shared/sync/hlc.ts";
import { createChamp } from "#shared/suivi/champs.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { type Alea, createAlea } from "./alea.ts";
import { computeRacineSimulee, listMontres } from "./etat.ts";
import type { Mutant } from "./mutants.ts";
import { createPannes } from "./pannes.ts";
import { createPosteSimule, flush, heal, kill, type Monde, pack, type Poste, publish, rebuild, receive, save } from "./poste.ts";

export interface Reglage {
  readonly graine: number;
  readonly pas?: number;
  readonly mutant?: Mutant;
  readonly isSansPanne?: boolean;
}

export interface Issue {
  /** Invariants that did not hold, each with its name. */
  readonly fautes: readonly string[];
  readonly acquis: number;
  readonly pannes: number;
}

const DEPART = 1_795_000_000_000;
const ANNEE = 365 * 24 * 60 * 60 * 1000;
const LE = jour("2026-11-21");
const SUJETS = ["d", "e", "f"].map((lettre) => createSujetId("dossier", lettre.repeat(20)));
const CHAMPS = ["resume", "gestionnaire", "reference"] as const;

interface Suivi {
  readonly monde: Monde;
  readonly acquis: Map<FaitId, Fait>;
  readonly fautes: Set<string>;
}

export function simulate({ graine, pas = 120, mutant, isSansPanne = false }: Reglage): Issue {
  const [gestes, pannes, horloges] = ["gestes", "pannes", "horloges"].map((usage) => createAlea(graine, usage)) as [Alea, Alea, Alea];
  const postes = Array.from({ length: 2 + gestes.below(4) }, (_vide, rang) => createPosteSimule(rang));
  const suivi: Suivi = { monde: { mutant, postes, partage: new Map(), ouverts: new Map(), maintenant: DEPART }, acquis: new Map(), fautes: new Set() };
  // Three posts in ten have a clock that is years off.
  for (const poste of postes) poste.decalage = horloges.chance(0.3) ? (horloges.below(13) - 6) * ANNEE : 0;
  const folder = createPannes();
  let frappes = 0;
  keep(suivi, postes[0]!, SUJETS.map(createOuverture));
  for (let rang = 0; rang < pas; rang += 1) {
    suivi.monde.maintenant += horloges.below(600_000);
    step(suivi, gestes.pick(postes), gestes, isSansPanne ? undefined : pannes);
    if (!isSansPanne && pannes.chance(0.2)) {
      folder.strike(suivi.monde.partage, pannes);
      frappes += 1;
    }
  }
  settle(suivi);
  verifyFin(suivi);
  return { fautes: [...suivi.fautes], acquis: suivi.acquis.size, pannes: frappes };
}

function step(suivi: Suivi, poste: Poste, gestes: Alea, pannes: Alea | undefined): void {
  const { monde } = suivi;
  const avant = new Set(listFaits(poste).map(({ id }) => id));
  poste.physique = Math.max(poste.physique, monde.maintenant + poste.decalage);
  const tirage = gestes.below(10);
  if (tirage < 4) keep(suivi, poste, createGeste(poste, gestes, monde));
  else if (tirage < 6) publish(poste, monde, pannes?.chance(0.2) === true ? (contenu) => contenu.slice(0, pannes.below(contenu.length)) : undefined);
  else if (tirage < 8) receive(poste, monde);
  else if (tirage < 9) heal(poste, monde);
  else pack(poste, monde, pannes?.chance(0.3) === true);
  if (pannes?.chance(0.05) === true) {
    const racine = computeRacineSimulee(poste.etat, monde.mutant);
    kill(poste, monde);
    if (monde.mutant !== "acquit-avant-disque" && computeRacineSimulee(poste.etat, monde.mutant) !== racine) suivi.fautes.add("I10 reconstruction");
  } else if (gestes.chance(0.5)) flush(poste);
  if (pannes?.chance(0.02) === true) poste.decalage = (pannes.below(13) - 6) * ANNEE;
  verifyMoment(suivi, poste, avant);
}

/** Faults stop; each post exchanges three times with the others. */
function settle({ monde }: Suivi): void {
  for (let tour = 0; tour < 3; tour += 1) {
    for (const poste of monde.postes) {
      flush(poste);
      publish(poste, monde);
      heal(poste, monde);
      receive(poste, monde);
    }
  }
}

function keep(suivi: Suivi, poste: Poste, brouillons: readonly FaitBrouillon[]): void {
  for (const fait of save(poste, brouillons, suivi.monde)) suivi.acquis.set(fait.id, fait);
}

/** After each step: nothing that was known is gone, each lot is whole, each journal is without a hole. */
function verifyMoment({ fautes, acquis, monde }: Suivi, poste: Poste, avant: ReadonlySet<FaitId>): void {
  const faits = listFaits(poste);
  const ids = new Set(faits.map(({ id }) => id));
  if ([...avant].some((id) => !ids.has(id))) fautes.add("I7 un fait connu a disparu");
  const parLot = groupBy(faits, ({ lot }) => lot);
  const attendus = groupBy(acquis.values(), ({ lot }) => lot);
  for (const [lot, siens] of parLot) if (siens.length !== attendus.get(lot)?.length) fautes.add(attendus.has(lot) ? "I5 lot incomplet ou doublé" : "I4 fait d’un inconnu");
  for (const siens of groupBy(faits, ({ id }) => parseFaitId(id)?.poste).values()) {
    const rangs = siens.map(({ id }) => parseFaitId(id)?.sequence ?? 0);
    if (Math.max(...rangs) !== new Set(rangs).size) fautes.add("I5 journal troué");
  }
  poste.physique = Math.max(poste.physique, monde.maintenant + poste.decalage);
  if (poste.etat.horloge[0] > poste.physique + AVANCE_TOLEREE) fautes.add("horloge entraînée par un poste faux");
}

function verifyFin({ fautes, acquis, monde }: Suivi): void {
  const { mutant, postes } = monde;
  const racines = new Set(postes.map(({ etat }) => computeRacineSimulee(etat, mutant)));
  if (racines.size > 1) fautes.add("I2 divergence");
  const dossiers = new Set(postes.map(({ etat }) => JSON.stringify(SUJETS.map((sujet) => projectDossier(etat.parSujet.get(sujet) ?? [])))));
  if (dossiers.size > 1) fautes.add("I2 dossiers différents");
  for (const poste of postes) {
    const nommes = new Set([...acquis.values()].flatMap(({ remplace }) => remplace));
    const montres = new Set(SUJETS.flatMap((sujet) => listMontres(poste.etat, sujet, mutant)).map(({ id }) => id));
    if ([...acquis.keys()].some((id) => !montres.has(id) && !nommes.has(id))) fautes.add("I1 perte sans trace");
    const racine = computeRacineSimulee(poste.etat, mutant);
    if (computeRacineSimulee(rebuild(poste, monde), mutant) !== racine) fautes.add("I10 reconstruction");
    receive(poste, monde);
    receive(poste, monde);
    if (computeRacineSimulee(poste.etat, mutant) !== racine) fautes.add("I3 relire change l’état");
  }
}

function createOuverture(sujet: Fait["sujet"]): FaitBrouillon {
  return { sujet, type: "ouverture", dateFait: LE, remplace: [], contenu: { reference: "2026-0001", creancierId: "c".repeat(20), debiteurId: "b".repeat(20) } };
}

/** An edit of what the post sees: a field, two fields of two dossiers at once, an invoice, a withdrawal. */
function createGeste(poste: Poste, alea: Alea, { mutant }: Monde): readonly FaitBrouillon[] {
  const sujet = alea.pick(SUJETS);
  const faits = poste.etat.parSujet.get(sujet) ?? [];
  const creances = listMontres(poste.etat, sujet, mutant).filter(({ type }) => type === "creance");
  const champ = (cible: Fait["sujet"]) => createChamp(poste.etat.parSujet.get(cible) ?? [], { sujet: cible, champ: alea.pick(CHAMPS), valeur: `v${alea.below(1000)}`, dateFait: LE });
  switch (alea.below(6)) {
    case 0: return [champ(SUJETS[0]!), champ(SUJETS[1]!), champ(SUJETS[2]!)];
    case 1: return [{ sujet, type: "creance", dateFait: LE, remplace: [], contenu: { creanceId: `${"q".repeat(10)}${poste.nom.slice(0, 5)}${String.fromCharCode(97 + alea.below(26)).repeat(5)}`, numero: "F", montantTtc: 100 as never } }];
    case 2: {
      const [creance] = creances;
      return creance === undefined ? [champ(sujet)] : [{ sujet, type: "retrait", dateFait: LE, remplace: [creance.id], contenu: {} }];
    }
    case 3: {
      const creance = creances.at(-1);
      return creance?.type === "creance" ? [createChamp(faits, { sujet, objetId: creance.contenu.creanceId, champ: "numero", valeur: `F-${alea.below(99)}`, dateFait: LE })] : [champ(sujet)];
    }
    default: return [champ(sujet)];
  }
}

function listFaits({ etat }: Poste): readonly Fait[] {
  return [...etat.parSujet.values()].flat();
}

function groupBy<T, C>(elements: Iterable<T>, find: (element: T) => C): ReadonlyMap<C, readonly T[]> {
  const groupes = new Map<C, T[]>();
  for (const element of elements) {
    const groupe = groupes.get(find(element));
    if (groupe === undefined) groupes.set(find(element), [element]);
    else groupe.push(element);
  }
  return groupes;
}
