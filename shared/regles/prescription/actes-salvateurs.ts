import { isNonEmpty, type NonEmpty } from "../../kernel/brand.ts";
import { formatJour, formatJourComplet } from "../../kernel/format-jour.ts";
import type { Jour } from "../../kernel/jour.ts";
import type { Reference } from "../../kernel/reference.ts";
import type { Etape, Inapplicable, Resultat } from "../../kernel/resultat.ts";
import { ACTES_SANS_EFFET } from "./actes-sans-effet.ts";
import { findEffet, formatTypeEvenement } from "./interruption.ts";
import { findNature, type Nature } from "./nature.ts";
import type { Prescription } from "./types-prescription.ts";

export interface FaitsActesSalvateurs {
  readonly nature: string;
  readonly prescription: Prescription;
  readonly au: Jour;
  /** The creditor holds an enforceable title. */
  readonly hasTitre: boolean;
  /** Collective proceedings are open against the debtor. */
  readonly isProcedureCollective: boolean;
}

/** How much an act costs beside the others, without a tariff. */
export type Cout = "nul" | "faible" | "moyen" | "eleve";

export interface ActeSalvateur {
  /** Type of event. */
  readonly type: string;
  readonly libelle: string;
  readonly effet: "interruption" | "suspension";
  readonly cout: Cout;
  /** Last useful day. */
  readonly avantLe: Jour;
  /** What the act supposes, in French. */
  readonly condition: string;
  readonly references: NonEmpty<Reference>;
}

export interface ActesSalvateurs {
  /** The cheapest first. */
  readonly actes: NonEmpty<ActeSalvateur>;
  /** What is often believed to save the claim and does not. */
  readonly sansEffet: readonly { readonly type: string; readonly libelle: string; readonly motif: string; readonly references: NonEmpty<Reference> }[];
}

/** Which act would save the claim, before when, and which would not (C. civ., art. 2238 to 2246; Com. 18/05/2022, 20-23.204). */
export function computeActesSalvateurs(faits: FaitsActesSalvateurs): Resultat<ActesSalvateurs> {
  const { prescription, au } = faits;
  const nature = findNature(faits.nature);
  if (nature === undefined) return createRefus(`La nature de créance «\u00A0${faits.nature}\u00A0» n’a pas de prescription connue.`, "2224");
  const { dernierJour, agirAuPlusTard, statut } = prescription;
  if (dernierJour === undefined || agirAuPlusTard === undefined) return createRefus("Une instance en cours interrompt déjà le délai\u00A0: veiller à ce qu’elle ne s’éteigne pas.", "2242");
  if (statut === "prescrite") return createRefus(`La créance est prescrite depuis le ${formatJour(dernierJour)}\u00A0: aucun acte ne la sauve\u00A0; un paiement volontaire reste acquis, et le débiteur peut renoncer à la prescription.`, "2249 à 2251");
  const actes = CANDIDATS.filter((candidat) => isPossible(candidat, faits)).flatMap((candidat) => createActe(candidat, nature, prescription, au));
  if (!isNonEmpty(actes)) return createRefus("Aucun acte connu ne sauve cette créance.", "2240 à 2246");
  // What only the debtor does, and the letter of insurers elsewhere, nobody takes for an act that saves.
  const types = [...ACTES_SANS_EFFET.keys(), ...CANDIDATS.map(({ type }) => type)].filter((type) => type !== "contestation" && type !== "lrar_assurance");
  const sansEffet = types.flatMap((type) => {
    const effet = findEffet({ type, date: au }, nature, au);
    return effet.kind === "aucun" ? [{ type, libelle: formatTypeEvenement(type), motif: effet.motif, references: effet.references }] : [];
  });
  return {
    kind: "calcule",
    valeur: { actes, sansEffet },
    justification: {
      regle: "prescription/actes-salvateurs",
      references: [{ texte: "C. civ.", article: "2240 à 2246" }, { texte: "Com.", article: "18/05/2022, 20-23.204" }],
      etapes: [
        { libelle: "Dernier jour pour agir, sans compter sur un report", valeur: formatJourComplet(agirAuPlusTard), references: [{ texte: "Civ. 2e", article: "07/04/2016, 15-12.960" }] },
        ...actes.map(createEtape),
        ...sansEffet.map(({ libelle, motif, references }): Etape => ({ libelle: `${libelle}\u00A0: sans effet\u00A0; ${motif}`, references })),
      ],
      parametres: [],
      avertissements: agirAuPlusTard < au ? [`Le dernier jour ouvrable est passé\u00A0: il ne reste que les actes possibles un jour fermé, jusqu’au ${formatJourComplet(dernierJour)}.`] : [],
    },
  };
}

interface Candidat {
  readonly type: string;
  readonly cout: Cout;
  readonly condition: string;
  /** Done by a commissaire de justice or a court: on an open day only. */
  readonly isJourOuvrable: boolean;
  readonly requiert?: "titre" | "procedure-collective";
}

const CANDIDATS: readonly Candidat[] = [
  { type: "reconnaissance", cout: "nul", condition: "écrit daté et signé du débiteur, qui reconnaît la dette sans équivoque", isJourOuvrable: false },
  { type: "paiement_partiel", cout: "nul", condition: "versement accompagné d’un écrit qui le rattache à la dette", isJourOuvrable: false },
  { type: "declaration_creance", cout: "nul", condition: "déclaration envoyée au mandataire ou au liquidateur, dans son propre délai", isJourOuvrable: false, requiert: "procedure-collective" },
  { type: "demande_conciliation_tj", cout: "nul", condition: "créance de la compétence du tribunal judiciaire\u00A0; la date est celle de l’enregistrement", isJourOuvrable: true },
  { type: "lrar_assurance", cout: "faible", condition: "envoi recommandé de l’assureur sur la prime, ou de l’assuré sur l’indemnité", isJourOuvrable: true },
  { type: "mediation", cout: "faible", condition: "accord écrit du débiteur pour y recourir\u00A0; elle suspend sans effacer", isJourOuvrable: false },
  { type: "signification_injonction", cout: "faible", condition: "l’ordonnance doit être rendue et signifiée avant ce jour\u00A0; compter le délai du greffe, la requête n’interrompt pas", isJourOuvrable: true },
  { type: "acte_execution", cout: "moyen", condition: "saisie ou commandement de saisie-vente fondés sur le titre", isJourOuvrable: true, requiert: "titre" },
  { type: "mesure_conservatoire", cout: "moyen", condition: "mesure pratiquée, avec l’autorisation du juge ou un titre de l’article L511-2 du CPCE", isJourOuvrable: true },
  { type: "assignation", cout: "eleve", condition: "délivrée, même en référé, puis menée à son terme\u00A0; un désistement, une péremption ou une caducité efface tout", isJourOuvrable: true },
];

function isPossible({ requiert }: Candidat, { hasTitre, isProcedureCollective }: FaitsActesSalvateurs): boolean {
  // Individual actions and enforcement are stopped by the opening judgment (C. com., art. L622-21): only the declaration remains.
  if (isProcedureCollective) return requiert === "procedure-collective";
  return requiert === undefined || (requiert === "titre" && hasTitre);
}

function createActe({ type, cout, condition, isJourOuvrable }: Candidat, nature: Nature, { dernierJour, agirAuPlusTard }: Prescription, au: Jour): readonly ActeSalvateur[] {
  const effet = findEffet({ type, date: au }, nature, au);
  const avantLe = isJourOuvrable ? agirAuPlusTard : dernierJour;
  if (effet.kind === "aucun" || avantLe === undefined || avantLe < au) return [];
  return [{ type, libelle: formatTypeEvenement(type), effet: effet.kind, cout, avantLe, condition, references: effet.references }];
}

function createEtape({ libelle, effet, condition, avantLe, references }: ActeSalvateur): Etape {
  return { libelle: `${libelle} (${effet === "interruption" ? "interrompt" : "suspend"})\u00A0: ${condition}`, valeur: `jusqu’au ${formatJour(avantLe)} inclus`, references };
}

function createRefus(motif: string, article: string): Inapplicable {
  return { kind: "inapplicable", motif, references: [{ texte: "C. civ.", article }] };
}
