import type { NonEmpty } from "../../kernel/brand.ts";
import { formatJour } from "../../kernel/format-jour.ts";
import type { Jour } from "../../kernel/jour.ts";
import type { Reference } from "../../kernel/reference.ts";
import type { Calcule, Etape, Resultat } from "../../kernel/resultat.ts";
import type { Territoire } from "../../kernel/territoire.ts";
import type { Baremes } from "../baremes.ts";
import { computePrescription } from "./prescription.ts";
import type { DatesPrescription, EvenementPrescription, Prescription } from "./types-prescription.ts";

/** Number of the title in CPCE, art. L111-3. */
export type NumeroTitre = "1" | "2" | "2 bis" | "3" | "4" | "4 bis" | "5" | "6" | "7";

export interface FaitsPrescriptionTitre {
  readonly titre: { readonly numero: NumeroTitre; readonly date: Jour; readonly isOrdonnanceInjonction?: boolean | undefined };
  readonly creance: { readonly nature: string; readonly dates: DatesPrescription };
  readonly evenements: readonly EvenementPrescription[];
  /** Interest and periodic sums that fell due after the title. */
  readonly periodiques: readonly { readonly id: string; readonly libelle: string; readonly echeance: Jour }[];
  readonly au: Jour;
  readonly territoire?: Territoire | undefined;
}

export interface PrescriptionTitre {
  /** `titre`: ten years to enforce; `creance`: the prescription of the claim itself. */
  readonly regime: "titre" | "creance";
  readonly principal: Prescription;
  readonly periodiques: readonly { readonly id: string; readonly prescription: Prescription }[];
}

/**
 * How long a title may be enforced: ten years for a decision, a foreign one made enforceable or a conciliation (CPCE, art. L111-3 1° to
 * 3° and L111-4); for the others the prescription of the claim; for what falls due after the title, always that of the claim
 * (Ass. plén. 10/06/2005, 03-18.922; R-TE-01 to R-TE-04).
 */
export function computePrescriptionTitre(faits: FaitsPrescriptionTitre, baremes: Baremes): Resultat<PrescriptionTitre> {
  const { titre, creance, evenements, au, territoire } = faits;
  const isDecennal = titre.numero === "1" || titre.numero === "2" || titre.numero === "2 bis" || titre.numero === "3";
  const principal = isDecennal
    ? computePrescription({ nature: titre.isOrdonnanceInjonction === true ? "execution_ordonnance_ip_principal" : "execution_titre", dates: { execution: titre.date }, evenements, au, territoire }, baremes)
    : computePrescription({ nature: creance.nature, dates: creance.dates, evenements, au, territoire }, baremes);
  if (principal.kind !== "calcule") return principal;
  const periodiques: { readonly id: string; readonly libelle: string; readonly resultat: Calcule<Prescription> }[] = [];
  for (const { id, libelle, echeance } of faits.periodiques) {
    const resultat = computePrescription({ nature: creance.nature, dates: { echeance }, evenements, au, territoire }, baremes);
    if (resultat.kind !== "calcule") return resultat;
    periodiques.push({ id, libelle, resultat });
  }
  const resultats = [principal, ...periodiques.map(({ resultat }) => resultat)];
  return {
    kind: "calcule",
    valeur: { regime: isDecennal ? "titre" : "creance", principal: principal.valeur, periodiques: periodiques.map(({ id, resultat }) => ({ id, prescription: resultat.valeur })) },
    justification: {
      regle: "prescription/prescription-titre",
      references: isDecennal ? TITRE : CREANCE,
      etapes: [createRegime(titre, isDecennal), ...principal.justification.etapes, ...periodiques.map(({ libelle, resultat }) => createPeriodique(libelle, resultat.valeur))],
      parametres: [...new Map(resultats.flatMap(({ justification }) => justification.parametres).map((lu) => [`${lu.id} ${lu.depuis}`, lu])).values()],
      avertissements: [...new Set([...listAvertissements(isDecennal, periodiques.length > 0), ...resultats.flatMap(({ justification }) => justification.avertissements)])],
    },
  };
}

const TITRE: NonEmpty<Reference> = [{ texte: "CPCE", article: "L111-4" }];
const CREANCE: NonEmpty<Reference> = [{ texte: "CPCE", article: "L111-4" }, { texte: "CPCE", article: "L111-3" }];
const PERIODIQUES: NonEmpty<Reference> = [{ texte: "Ass. plén.", article: "10/06/2005, 03-18.922" }];

function createRegime({ numero, date }: FaitsPrescriptionTitre["titre"], isDecennal: boolean): Etape {
  return isDecennal
    ? { libelle: `Titre du ${formatJour(date)} (CPCE, art. L111-3, ${numero}°)\u00A0: l’exécution se prescrit par dix ans, sans délai butoir`, references: TITRE }
    : { libelle: `Titre du ${formatJour(date)} (CPCE, art. L111-3, ${numero}°)\u00A0: les dix ans ne valent que pour les titres des 1° à 3°, la créance garde sa prescription`, references: CREANCE };
}

function createPeriodique(libelle: string, { dernierJour }: Prescription): Etape {
  return { libelle: `${libelle}\u00A0: somme échue après le titre, qui suit la prescription de la créance`, ...(dernierJour === undefined ? {} : { valeur: formatJour(dernierJour) }), references: PERIODIQUES };
}

function listAvertissements(isDecennal: boolean, hasPeriodiques: boolean): readonly string[] {
  return [
    ...(isDecennal ? ["À vérifier\u00A0: le texte ne dit pas d’où partent les dix ans\u00A0; la date du titre est retenue, puis le dernier acte interruptif."] : []),
    ...(hasPeriodiques ? ["À vérifier\u00A0: la prescription propre des sommes échues après le titre est donnée de mémoire (Ass. plén. 10/06/2005, 03-18.922)."] : []),
  ];
}
