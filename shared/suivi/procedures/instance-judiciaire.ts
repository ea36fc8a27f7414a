import { FINS, INCIDENTS, SUITES_JUGEMENT } from "./commun.ts";
import type { EvenementPossible, Procedure } from "./types-procedure.ts";

const ENGAGEMENT: readonly EvenementPossible[] = [
  { kind: "placement", etat: "Assignation placée, audience attendue", suites: ["constitution_defendeur", "diligence", "delibere", "jugement", "ordonnance_refere", "rejet_demande", "radiation_role"] },
  { kind: "constitution_defendeur", etat: "Défendeur représenté", suites: ["diligence", "delibere", "jugement", "ordonnance_refere", "rejet_demande"] },
];

/** Interim payment: not seriously disputable (CPC, art. 835 and 873). */
export const REFERE: Procedure = {
  id: "refere-provision",
  titre: "Référé-provision",
  references: [{ texte: "CPC", article: "835" }, { texte: "CPC", article: "873" }],
  audience: "refere",
  ouvertures: ["assignation"],
  evenements: [
    { kind: "assignation", etat: "Assignation délivrée, à placer", champs: ["demande"], suites: ["placement", "constitution_defendeur", "delibere", "ordonnance_refere", "rejet_demande", "caducite"], actes: ["assignation-refere-provision", "lettre-mission-avocat", "pouvoir-special", "bordereau-pieces", "decompte"] },
    ...ENGAGEMENT,
    { kind: "ordonnance_refere", etat: "Ordonnance rendue, à notifier", champs: ["isDefaut", "demande", "accorde"], suites: ["notification_refere", "decision_executoire", "recours"], actes: ["mandat-execution-titre"], isTitre: true },
    { kind: "notification_refere", etat: "Ordonnance notifiée, recours ouvert", champs: ["destinataire"], suites: ["recours", "decision_executoire", "force_chose_jugee"], actes: ["mandat-execution-titre"] },
    ...INCIDENTS,
    ...SUITES_JUGEMENT,
    ...FINS,
  ],
};

/** Writ on the merits, before the tribunal judiciaire or the commercial one (CPC, art. 750 to 763, 853 to 857). */
export const FOND: Procedure = {
  id: "assignation-fond",
  titre: "Assignation au fond",
  references: [{ texte: "CPC", article: "750 à 763" }, { texte: "CPC", article: "853 à 857" }],
  audience: "fond",
  ouvertures: ["assignation"],
  evenements: [
    { kind: "assignation", etat: "Assignation délivrée, à placer", champs: ["demande"], suites: ["placement", "constitution_defendeur", "diligence", "delibere", "jugement", "rejet_demande", "caducite"], actes: ["assignation-fond-commerce", "assignation-fond-judiciaire", "lettre-mission-avocat", "pouvoir-special", "bordereau-pieces", "decompte"] },
    ...ENGAGEMENT,
    ...INCIDENTS,
    ...SUITES_JUGEMENT,
    ...FINS,
  ],
};
