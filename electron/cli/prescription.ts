import { z } from "zod";
import { mapResultat } from "#shared/kernel/resultat.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { listNatures } from "#shared/regles/prescription/nature.ts";
import { computePrescription, type These } from "#shared/regles/prescription/prescription.ts";
import { jourBorneSchema } from "./bornes.ts";
import type { Commande } from "./commande.ts";
import { answerEntree, OPTIONS_ENTREE } from "./entree.ts";

/** The types of the contract; the rule knows more, which this command refuses. */
const TYPES = [
  "mise_en_demeure", "relance", "lrar_assurance", "reconnaissance", "paiement_partiel", "assignation", "requete_injonction", "signification_injonction",
  "mesure_conservatoire", "acte_execution", "declaration_creance", "mediation", "conciliation", "procedure_participative", "expertise_avant_proces", "surendettement_demande",
] as const;

const evenementSchema = z.strictObject({
  type: z.enum(TYPES),
  date: jourBorneSchema,
  fin: jourBorneSchema.optional(),
  issue: z.enum(["en_cours", "jugement", "desistement", "peremption", "rejet", "caducite"]).optional(),
  piece: z.string().optional(),
});

const faitsSchema = z.strictObject({
  nature: z.enum(listNatures()),
  dates: z.strictObject({ execution: jourBorneSchema.optional(), facture: jourBorneSchema.optional(), echeance: jourBorneSchema.optional() }),
  evenements: z.array(evenementSchema),
  au: jourBorneSchema,
});

export const prescription: Commande = {
  nom: "prescription",
  resume: "dernier jour pour agir, thèse prudente et thèse du créancier",
  usage: "exigible prescription --entree FICHIER|- [--lot]",
  options: OPTIONS_ENTREE,
  positions: 0,
  run: async (ligne, poste) => {
    const baremes = createBaremes();
    return answerEntree(ligne, poste, faitsSchema, (faits) =>
      mapResultat(computePrescription(faits, baremes), (valeur) => ({ ...formatThese(valeur), theseCreancier: formatThese(valeur.theseCreancier) })));
  },
};

/** In JSON an absent date is `null`: the instance that freezes the count is still running. */
function formatThese({ statut, dernierJour, agirAuPlusTard, joursRestants }: These) {
  return { statut, dernierJour: dernierJour ?? null, agirAuPlusTard: agirAuPlusTard ?? null, joursRestants: joursRestants ?? null };
}
