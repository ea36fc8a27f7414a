import { addJours, fromNumero, jour, type Jour, toNumero } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { findValeur } from "#shared/kernel/parametre.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { type Baremes, findParametre } from "#shared/regles/baremes.ts";
import { computeChiffres } from "#shared/regles/decompte/chiffres.ts";
import { computeDecompte, type FaitsDecompte } from "#shared/regles/decompte/decompte.ts";

export const nom = "50 000 décomptes, contre une boucle jour par jour";
/** At least a hundred times faster. */
export const but = 0.01;

const DECOMPTES = 50_000;
/** The naive loop takes minutes over all of them: it is timed on some and compared one to one. */
const TEMOINS = 60;
const PROUVES = 2000;
const CREANCES = 10;
const REGLEMENTS = 4;
const ARRETE = jour("2026-11-21");
const CINQ_ANS = 1826;
/** One centime for each segment that is rounded where the naive loop rounds once. */
const TOLERANCE = CREANCES * 20;

/** The same statements both ways, on one core; the totals must agree. */
export function mesure() {
  const baremes = createBaremes();
  const portefeuille = Array.from({ length: DECOMPTES }, (_, rang) => createFaits(rang));
  const temoins = portefeuille.filter((_, rang) => rang % (DECOMPTES / TEMOINS) < 1);
  for (const faits of temoins) checkTotal(faits, baremes);
  const total = time(portefeuille, (faits) => computeChiffres(faits, baremes));
  const naif = time(temoins, (faits) => computeJourParJour(faits, baremes)) / temoins.length;
  const prouve = time(portefeuille.slice(0, PROUVES), (faits) => computeDecompte(faits, baremes)) / PROUVES;
  const parDecompte = total / DECOMPTES;
  return {
    ratio: parDecompte / naif,
    detail: `Décompte de ${CREANCES} créances et ${REGLEMENTS} règlements sur cinq ans : ${micros(parDecompte)} µs ; avec sa justification, ${micros(prouve)} µs ; jour par jour, ${micros(naif)} µs.`,
    limites: [{ nom: "50 000 décomptes, en absolu", valeur: total / 1000, but: 5, unite: "s" }],
  };
}

function time(portefeuille: readonly FaitsDecompte[], compute: (faits: FaitsDecompte) => unknown): number {
  portefeuille.slice(0, 200).forEach(compute);
  const debut = performance.now();
  for (const faits of portefeuille) compute(faits);
  return performance.now() - debut;
}

function micros(ms: number): string {
  return Math.round(ms * 1000).toLocaleString("fr-FR");
}

/** Invented claims over five years, between professionals, at the default and at an agreed rate; four payments that name no claim. */
function createFaits(rang: number): FaitsDecompte {
  const debut = toNumero(ARRETE) - CINQ_ANS;
  const spread = (graine: number, taille: number): number => (rang * 7919 + graine * 104_729) % taille;
  return {
    arreteAu: ARRETE,
    creancier: { qualite: "professionnel" },
    debiteur: { qualite: "professionnel" },
    creances: Array.from({ length: CREANCES }, (_, place) => ({
      id: `F${place}`,
      montantTtc: montant(50_000 + spread(place, 2_000_000)),
      echeance: fromNumero(debut + spread(place + 50, 180)),
      taux: place % 3 === 2 ? { regime: "legal", miseEnDemeureLe: fromNumero(debut + 200) } as const : { regime: "l441-10-defaut" } as const,
    })),
    avoirs: [],
    reglements: Array.from({ length: REGLEMENTS }, (_, place) => ({ date: fromNumero(debut + 300 + 350 * place + spread(place + 90, 90)), montant: montant(10_000 + spread(place + 70, 400_000)) })),
  };
}

/** What anyone would write first: each day, each claim, its rate of the day; payments to the claims in their legal order. */
function computeJourParJour(faits: FaitsDecompte, baremes: Baremes): number {
  const suivis = faits.creances.map((creance) => ({ creance, principal: creance.montantTtc as number, interets: 0 }));
  let indemnites = faits.creances.length * 4000;
  const debut = faits.creances.flatMap(({ echeance }) => echeance ?? []).toSorted()[0] ?? faits.arreteAu;
  for (let date = debut; date <= faits.arreteAu; date = addJours(date, 1)) {
    for (const suivi of suivis) {
      if (isPortant(suivi.creance, date)) suivi.interets += (suivi.principal * findTauxDuJour(suivi.creance, date, baremes)) / 1_000_000 / 365;
    }
    for (const reglement of faits.reglements.filter((candidat) => candidat.date === date)) {
      let reste: number = reglement.montant;
      const ordre = suivis.toSorted((a, b) => findTauxDuJour(b.creance, date, baremes) - findTauxDuJour(a.creance, date, baremes) || compare(a.creance.echeance ?? "", b.creance.echeance ?? "") || compare(a.creance.id, b.creance.id));
      for (const suivi of ordre) {
        const surInterets = Math.min(reste, suivi.interets);
        const surPrincipal = Math.min(reste - surInterets, suivi.principal);
        suivi.interets -= surInterets;
        suivi.principal -= surPrincipal;
        reste -= surInterets + surPrincipal;
      }
      indemnites -= Math.min(reste, indemnites);
    }
  }
  return Math.round(suivis.reduce((total, { principal, interets }) => total + principal + interets, indemnites));
}

function isPortant({ echeance, taux }: FaitsDecompte["creances"][number], date: Jour): boolean {
  return echeance !== undefined && date > echeance && (taux.regime !== "legal" || (taux.miseEnDemeureLe !== undefined && date > taux.miseEnDemeureLe));
}

function compare(premier: string, second: string): number {
  return premier < second ? -1 : premier > second ? 1 : 0;
}

function findTauxDuJour({ taux }: FaitsDecompte["creances"][number], date: Jour, baremes: Baremes): number {
  const semestre = jour(`${date.slice(0, 4)}-${date.slice(5, 7) <= "06" ? "01" : "07"}-01`);
  const id = taux.regime === "legal" ? "interets/taux-legal-autres-cas" : "interets/taux-bce";
  const lecture = findValeur(findParametre(baremes, id), semestre);
  if (!lecture.ok) throw new Error(`Taux inconnu au ${date}`);
  return lecture.lu.valeur + (taux.regime === "legal" ? 0 : 100_000);
}

function checkTotal(faits: FaitsDecompte, baremes: Baremes): void {
  const chiffres = computeChiffres(faits, baremes);
  if (chiffres.kind !== "chiffres") throw new Error(JSON.stringify(chiffres));
  const naif = computeJourParJour(faits, baremes);
  if (Math.abs(chiffres.decompte.total - naif) > TOLERANCE) throw new Error(`Les deux calculs diffèrent : ${chiffres.decompte.total} et ${naif}`);
}
