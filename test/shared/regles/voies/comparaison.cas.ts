import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import type { FaitsVoies } from "#shared/regles/voies/faits-voies.ts";
import type { IdVoie } from "#shared/regles/voies/voie.ts";

/** Which route comes first, and why the law says so. */
export const CAS_COMPARAISON: readonly { readonly nom: string; readonly faits: Partial<FaitsVoies>; readonly premiere: IdVoie; readonly source: string }[] = [
  { nom: "facture incontestée entre sociétés\u00A0: injonction de payer", faits: {}, premiere: "injonction-de-payer", source: "CPC, art. 1405" },
  { nom: "contestation sérieuse\u00A0: le fond", faits: { contestation: "serieuse" }, premiere: "assignation-fond", source: "CPC, art. 873, al. 2, et 1409" },
  { nom: "contestation réfutée par pièces\u00A0: le référé tient face à elle", faits: { contestation: "non-serieuse" }, premiere: "refere-provision", source: "CPC, art. 873, al. 2" },
  { nom: "titre exécutoire signifié\u00A0: l’exécution", faits: { titre: { type: "1", isExecutoire: true, isSignifie: true, isPrescrit: false } }, premiere: "execution", source: "CPCE, art. L111-3" },
  { nom: "procédure collective\u00A0: la déclaration", faits: { isProcedureCollective: true, isAnterieure: true, ouverture: { publication: jour("2026-11-18") } }, premiere: "declaration-creance", source: "C. com., art. L622-21 et L622-24" },
  { nom: "consommateur, 1 500 €, sans tentative amiable\u00A0: injonction de payer", faits: { matiere: "civile", montant: montant(1_500_00), isDebiteurCommercant: false }, premiere: "injonction-de-payer", source: "CPC, art. 750-1 (injonction hors champ)" },
  { nom: "débiteur à l’étranger\u00A0: le référé, qui n’exclut pas l’étranger", faits: { domicile: "etranger" }, premiere: "refere-provision", source: "CPC, art. 873, al. 2, et 1406" },
];
