import { addJours, fromNumero, jour, type Jour, toNumero } from "#shared/kernel/jour.ts";
import type { Resultat } from "#shared/kernel/resultat.ts";
import type { Territoire } from "#shared/kernel/territoire.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { findPaques } from "#shared/regles/calendrier/jours-feries.ts";
import { computeDelaiARebours } from "#shared/regles/delais/delai-a-rebours.ts";
import { computeEcheance, type Echeance } from "#shared/regles/delais/echeance.ts";

export const nom = "600 000 délais justifiés, contre un calendrier refait à chaque délai";
/** Ours says why, step by step; it must not cost more than twice the naive date alone. */
export const but = 2;

const DOSSIERS = 50_000;
const TEMOINS = 2000;
const TERRITOIRES: readonly Territoire[] = ["metropole", "alsace-moselle", "la-reunion"];

interface Delai {
  readonly depart: Jour;
  readonly mois: number;
  readonly jours: number;
  readonly sens: "avant" | "arriere";
  readonly territoire: Territoire;
}

/** Opposition, appeal, denunciation, lapse of an order, placing before a hearing…: the twelve deadlines of a dossier in procedure. */
const ACTES: readonly Pick<Delai, "mois" | "jours" | "sens">[] = [
  { mois: 3, jours: 0, sens: "avant" }, { mois: 6, jours: 0, sens: "avant" }, { mois: 1, jours: 0, sens: "avant" }, { mois: 2, jours: 0, sens: "avant" },
  { mois: 0, jours: 15, sens: "avant" }, { mois: 0, jours: 8, sens: "avant" }, { mois: 0, jours: 30, sens: "avant" }, { mois: 24, jours: 0, sens: "avant" },
  { mois: 2, jours: 15, sens: "avant" }, { mois: 36, jours: 0, sens: "avant" }, { mois: 0, jours: 15, sens: "arriere" }, { mois: 0, jours: 8, sens: "arriere" },
];

export function mesure() {
  const baremes = createBaremes();
  const delais = Array.from({ length: DOSSIERS }, (_, rang) => listDelais(rang)).flat();
  const temoins = delais.slice(0, TEMOINS * ACTES.length);
  const compute = ({ depart, mois, jours, sens, territoire }: Delai): Resultat<Echeance> =>
    sens === "arriere" ? computeDelaiARebours({ depart, jours, territoire }, baremes) : computeEcheance({ depart, duree: { mois, jours }, territoire });
  for (const delai of temoins) {
    const resultat = compute(delai);
    const naif = computeNaif(delai);
    if (resultat.kind !== "calcule" || resultat.valeur.echeance !== naif) throw new Error(`Les deux calculs diffèrent : ${JSON.stringify(delai)}, ${naif}`);
  }
  const total = time(delais, compute);
  const naif = time(temoins, computeNaif) / temoins.length;
  const parDelai = total / delais.length;
  return {
    ratio: parDelai / naif,
    detail: `Délai avec sa justification : ${(parDelai * 1000).toFixed(2)} µs ; la date seule, calendrier refait : ${(naif * 1000).toFixed(2)} µs.`,
    limites: [{ nom: "50 000 dossiers × 12 délais, en absolu", valeur: total / 1000, but: 2, unite: "s" }],
  };
}

function listDelais(rang: number): readonly Delai[] {
  const depart = fromNumero(toNumero(jour("2022-01-03")) + ((rang * 7919) % 1750));
  return ACTES.map((acte) => ({ ...acte, depart, territoire: TERRITOIRES[rang % TERRITOIRES.length] ?? "metropole" }));
}

function time<T>(entrees: readonly T[], compute: (entree: T) => unknown): number {
  entrees.slice(0, 1000).forEach(compute);
  const debut = performance.now();
  for (const entree of entrees) compute(entree);
  return performance.now() - debut;
}

/** What anyone would write first: the term, then one day after another until it is neither a weekend nor a holiday of a list made for it. */
function computeNaif({ depart, mois, jours, sens, territoire }: Delai): Jour {
  const date = new Date(`${depart}T00:00:00Z`);
  if (sens === "arriere") date.setUTCDate(date.getUTCDate() - jours - 1);
  else {
    const quantieme = date.getUTCDate();
    date.setUTCDate(1);
    date.setUTCMonth(date.getUTCMonth() + mois);
    const dernier = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
    date.setUTCDate(Math.min(quantieme, dernier) + jours);
  }
  for (;;) {
    const candidat = date.toISOString().slice(0, 10);
    const isFerme = date.getUTCDay() === 0 || date.getUTCDay() === 6 || listFeries(date.getUTCFullYear(), territoire).includes(candidat);
    if (!isFerme) return jour(candidat);
    date.setUTCDate(date.getUTCDate() + (sens === "arriere" ? -1 : 1));
  }
}

const FIXES: Readonly<Record<string, readonly string[]>> = {
  metropole: ["01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25"],
  "alsace-moselle": ["01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25", "12-26"],
  "la-reunion": ["01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-20", "12-25"],
};

function listFeries(annee: number, territoire: Territoire): readonly string[] {
  const paques = findPaques(annee);
  const ecarts = territoire === "alsace-moselle" ? [-2, 1, 39, 50] : [1, 39, 50];
  return [...(FIXES[territoire] ?? []).map((quantieme) => `${annee}-${quantieme}`), ...ecarts.map((ecart) => addJours(paques, ecart))];
}
