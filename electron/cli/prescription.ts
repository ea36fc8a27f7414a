import { z } from "zod";
import { mapResultat } from "#shared/kernel/resultat.ts";
import { jourSchema } from "#shared/model/primitives.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { listTypesEvenement } from "#shared/regles/prescription/interruption.ts";
import { listNatures } from "#shared/regles/prescription/nature.ts";
import { computePrescription, type These } from "#shared/regles/prescription/prescription.ts";
import type { Commande } from "./commande.ts";
import { answerEntree, OPTIONS_ENTREE } from "./entree.ts";

const evenementSchema = z.strictObject({
  type: z.enum(listTypesEvenement()),
  date: jourSchema,
  fin: jourSchema.optional(),
  issue: z.enum(["en_cours", "jugement", "desistement", "peremption", "rejet", "caducite"]).optional(),
  piece: z.string().optional(),
});

const faitsSchema = z.strictObject({
  nature: z.enum(listNatures()),
  dates: z.strictObject({ execution: jourSchema.optional(), facture: jourSchema.optional(), echeance: jourSchema.optional() }),
  evenements: z.array(evenementSchema),
  au: jourSchema,
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
