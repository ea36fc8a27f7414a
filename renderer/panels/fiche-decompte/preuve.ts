import { isAVerifier } from "#shared/kernel/confiance.ts";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { formatMontant, formatMontantNu, formatTaux } from "#shared/kernel/format-montant.ts";
import { formatReference } from "#shared/kernel/format-reference.ts";
import { countJoursDuMois, type Jour, splitJour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import type { ParametreLu } from "#shared/kernel/parametre.ts";
import { taux } from "#shared/kernel/taux.ts";
import { FINE, formatNombre, INSECABLE } from "#shared/kernel/texte.ts";
import type { Segment } from "#shared/regles/decompte/decompte.ts";
import type { LigneLedger } from "./ledger.ts";

/** « 10 670,64 × 12,40 × 144 » over « 36 500 », and what it gives before rounding. */
export interface FractionInterets {
  readonly numerateur: string;
  readonly denominateur: string;
  readonly quotient: string;
}

/** The fraction of a segment over a year of `base` days, digits exact and cut, never rounded. */
export function formatFraction({ principal, tauxPpm, jours }: Pick<Segment, "principal" | "tauxPpm" | "jours">, base: number): FractionInterets {
  const dixMilliemes = (BigInt(principal) * BigInt(tauxPpm) * BigInt(jours)) / (BigInt(base) * 10_000n);
  const chiffres = String(dixMilliemes).padStart(5, "0");
  const entier = chiffres.slice(0, -4).replace(/\B(?=(\d{3})+(?!\d))/g, FINE);
  return {
    numerateur: `${formatMontantNu(principal)} × ${formatTaux(tauxPpm).replace(`${INSECABLE}%`, "")} × ${jours}`,
    denominateur: formatNombre(base * 100),
    quotient: `${entier},${chiffres.slice(-4)}…`,
  };
}

export interface JoursDuMois {
  readonly mois: string;
  readonly jours: number;
}

const MOIS = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];

/** Days of a segment month by month, both ends included. */
export function listJoursParMois(du: Jour, au: Jour): readonly JoursDuMois[] {
  const [debut, fin] = [splitJour(du), splitJour(au)];
  const mois: JoursDuMois[] = [];
  for (let rang = debut.annee * 12 + debut.mois - 1; rang <= fin.annee * 12 + fin.mois - 1; rang += 1) {
    const [annee, numero] = [Math.floor(rang / 12), (rang % 12) + 1];
    const premier = annee === debut.annee && numero === debut.mois ? debut.quantieme : 1;
    const dernier = annee === fin.annee && numero === fin.mois ? fin.quantieme : countJoursDuMois(annee, numero);
    mois.push({ mois: MOIS[numero - 1] ?? "", jours: dernier - premier + 1 });
  }
  return mois;
}

/** « Taux de la BCE au 1er juillet 2026, 2,40 % » for each dated value of the rate. */
export function formatParametre({ libelle, valeur, unite, depuis }: ParametreLu): string {
  return `${libelle}${INSECABLE}: ${formatValeur(valeur, unite)}, depuis le ${formatJour(depuis)}`;
}

function formatValeur(valeur: number, unite: ParametreLu["unite"]): string {
  switch (unite) {
    case "ppm": return formatTaux(taux(valeur));
    case "centimes": return formatMontant(montant(valeur));
    case "jours": return `${valeur}${INSECABLE}jours`;
    case "mois": return `${valeur}${INSECABLE}mois`;
    case "annees": return `${valeur}${INSECABLE}ans`;
    case "nombre": return String(valeur);
    case "oui-non": return valeur === 1 ? "oui" : "non";
  }
}

/** « confiance A− », « confiance C, à vérifier ». */
export function formatConfiance({ confiance }: Pick<ParametreLu, "confiance">): string {
  return `confiance ${confiance.replace("-", "\u2212")}${isAVerifier(confiance) ? ", à vérifier" : ""}`;
}

/** The proof of a line as plain text, for « Copier la preuve ». */
export function formatPreuve(ligne: LigneLedger, base: number): string {
  const tete = [`${ligne.libelle} — facture ${ligne.numero}`, `Montant${INSECABLE}: ${formatMontant(ligne.montant)}`];
  return [...tete, ...ligne.segments.flatMap((segment) => listLignesSegment(segment, base))].join("\n");
}

function listLignesSegment(segment: Segment, base: number): readonly string[] {
  const { numerateur, denominateur, quotient } = formatFraction(segment, base);
  return [
    `Du ${formatJour(segment.du)} au ${formatJour(segment.au)} inclus${INSECABLE}: ${numerateur} / ${denominateur} = ${quotient}, arrondi à ${formatMontant(segment.montant)}`,
    ...segment.parametres.map((parametre) => {
      const sources = parametre.references.map(formatReference).join("\u00A0; ");
      return `  ${formatParametre(parametre)} (${sources}${INSECABLE}; ${formatConfiance(parametre)})`;
    }),
  ];
}
