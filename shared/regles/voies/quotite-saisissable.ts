import { isNonEmpty, type NonEmpty } from "../../kernel/brand.ts";
import { formatJour } from "../../kernel/format-jour.ts";
import { formatMontant } from "../../kernel/format-montant.ts";
import { listAVerifier } from "../../kernel/format-parametre.ts";
import type { Jour } from "../../kernel/jour.ts";
import { type Montant, montant as toMontant, roundAuCentime, subtractMontant } from "../../kernel/montant.ts";
import type { ParametreLu } from "../../kernel/parametre.ts";
import type { Reference } from "../../kernel/reference.ts";
import type { Etape, Resultat } from "../../kernel/resultat.ts";
import { type Baremes, findValeurDe } from "../baremes.ts";

export interface FaitsQuotite {
  /** Net pay of the month. */
  readonly remuneration?: Montant | undefined;
  readonly personnesACharge?: number | undefined;
  readonly au: Jour;
}

export interface Quotite {
  readonly saisissable: Montant;
  readonly reste: Montant;
}

/**
 * Part of a month's pay that may be attached: the yearly brackets, raised for each dependant, applied to twelve times the pay and
 * divided by twelve, rounded once (C. trav., art. R3252-2, R3252-3). What must always be left is shown to be verified.
 */
export function computeQuotiteSaisissable({ remuneration, personnesACharge, au }: FaitsQuotite, baremes: Baremes): Resultat<Quotite> {
  const manquants = [
    ...(remuneration === undefined || remuneration < 0 ? ["la rémunération nette du mois"] : []),
    ...(personnesACharge === undefined || !Number.isInteger(personnesACharge) || personnesACharge < 0 ? ["le nombre de personnes à charge"] : []),
  ];
  if (isNonEmpty(manquants)) return { kind: "incomplet", manquants };
  if (remuneration === undefined || personnesACharge === undefined) throw new Error("Un fait nécessaire manque");
  const bareme = readBareme(au, baremes);
  if (bareme === undefined) return { kind: "inapplicable", motif: `Le barème de saisie des rémunérations au ${formatJour(au)} n’est pas connu.`, references: REFERENCES };
  const { tranches, parPersonne } = bareme;
  const parts = listParts(toMontant(remuneration * MOIS), toMontant(parPersonne.valeur * personnesACharge), tranches);
  const soixantiemes = parts.reduce((somme, { assiette, part }) => somme + BigInt(assiette) * BigInt(part), 0n);
  const saisissable = roundAuCentime({ numerateur: soixantiemes, denominateur: SOIXANTIEMES * BigInt(MOIS) });
  const reste = subtractMontant(remuneration, saisissable);
  return {
    kind: "calcule",
    valeur: { saisissable, reste },
    justification: {
      regle: "voies/quotite-saisissable",
      references: REFERENCES,
      etapes: [{ libelle: "Douze fois la rémunération nette du mois", valeur: formatMontant(toMontant(remuneration * MOIS)), references: REFERENCES }, ...parts.map(toEtape), { libelle: "Le douzième de la somme, arrondi une fois", valeur: formatMontant(saisissable), references: REFERENCES }],
      parametres: [...tranches.flatMap(({ lus }) => lus), parPersonne],
      avertissements: [...listPlancher(reste, au, baremes), ...listAVerifier([parPersonne])],
    },
  };
}

const REFERENCES: NonEmpty<Reference> = [{ texte: "C. trav.", article: "R3252-2" }, { texte: "C. trav.", article: "R3252-3" }];
const MOIS = 12;
/** Shares are written in sixtieths: a twentieth, a third and two thirds are whole there. */
const SOIXANTIEMES = 6n * 10n;

/** From the smallest pay to the greatest; the last bracket has no ceiling. */
const TRANCHES: readonly { readonly partId: string; readonly plafondId?: string }[] = [
  { partId: "saisie-remunerations/tranche-1-part", plafondId: "saisie-remunerations/tranche-1-plafond" },
  { partId: "saisie-remunerations/tranche-2-part", plafondId: "saisie-remunerations/tranche-2-plafond" },
  { partId: "saisie-remunerations/tranche-3-part", plafondId: "saisie-remunerations/tranche-3-plafond" },
  { partId: "saisie-remunerations/tranche-4-part", plafondId: "saisie-remunerations/tranche-4-plafond" },
  { partId: "saisie-remunerations/tranche-5-part", plafondId: "saisie-remunerations/tranche-5-plafond" },
  { partId: "saisie-remunerations/tranche-6-part", plafondId: "saisie-remunerations/tranche-6-plafond" },
  { partId: "saisie-remunerations/tranche-7-part" },
];

interface Tranche {
  /** Of the year. */
  readonly plafond?: number | undefined;
  readonly part: number;
  readonly lus: readonly ParametreLu[];
}

/** The whole table in force that day, or nothing: a missing bracket would attach too much. */
function readBareme(au: Jour, baremes: Baremes): { readonly tranches: readonly Tranche[]; readonly parPersonne: ParametreLu } | undefined {
  const parPersonne = findLu(baremes, "saisie-remunerations/personne-a-charge", au);
  const tranches = TRANCHES.flatMap(({ partId, plafondId }): readonly Tranche[] => {
    const part = findLu(baremes, partId, au);
    const plafond = plafondId === undefined ? undefined : findLu(baremes, plafondId, au);
    if (part === undefined || (plafondId !== undefined && plafond === undefined)) return [];
    return [{ plafond: plafond?.valeur, part: part.valeur, lus: [part, ...(plafond === undefined ? [] : [plafond])] }];
  });
  return parPersonne === undefined || tranches.length < TRANCHES.length ? undefined : { tranches, parPersonne };
}

function findLu(baremes: Baremes, id: string, au: Jour): ParametreLu | undefined {
  const lecture = findValeurDe(baremes, id, au);
  return lecture.ok ? lecture.lu : undefined;
}

interface Part {
  readonly assiette: Montant;
  readonly part: number;
}

function listParts(annuel: Montant, relevement: Montant, tranches: readonly Tranche[]): readonly Part[] {
  return tranches.flatMap(({ plafond, part }, rang) => {
    const plancher = rang === 0 ? 0 : (tranches[rang - 1]?.plafond ?? 0) + relevement;
    const assiette = Math.min(annuel, plafond === undefined ? annuel : plafond + relevement) - plancher;
    return assiette > 0 ? [{ assiette: toMontant(assiette), part }] : [];
  });
}

function toEtape({ assiette, part }: Part, rang: number): Etape {
  return { libelle: `Tranche ${rang + 1}\u00A0: ${formatMontant(assiette)} à ${part} soixantièmes`, valeur: formatMontant(roundAuCentime({ numerateur: BigInt(assiette) * BigInt(part), denominateur: SOIXANTIEMES })), references: REFERENCES };
}

/** The floor known today is an old one: it is shown and changes no amount. */
function listPlancher(reste: Montant, au: Jour, baremes: Baremes): readonly string[] {
  const lecture = findValeurDe(baremes, "saisie-remunerations/solde-bancaire-insaisissable", au);
  const plancher = lecture.ok ? `, ${formatMontant(toMontant(lecture.lu.valeur))} au ${formatJour(lecture.lu.depuis)}` : "";
  const isSous = lecture.ok && reste < lecture.lu.valeur;
  return [`À vérifier\u00A0: laisser au moins le revenu de solidarité d’une personne seule${plancher}${isSous ? "\u00A0; ce calcul n’en laisse pas assez" : ""}.`];
}
