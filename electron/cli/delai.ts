import { z } from "zod";
import { TERRITOIRES } from "#shared/kernel/territoire.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { computeDelaiARebours } from "#shared/regles/delais/delai-a-rebours.ts";
import { computeEcheance } from "#shared/regles/delais/echeance.ts";
import { dureeSchema, jourBorneSchema } from "./bornes.ts";
import type { Commande } from "./commande.ts";
import { answerEntree, OPTIONS_ENTREE } from "./entree.ts";

const faitsSchema = z
  .strictObject({
    depart: jourBorneSchema.optional(),
    duree: dureeSchema.default({}),
    sens: z.enum(["avant", "arriere"]).default("avant"),
    territoire: z.enum(TERRITOIRES).default("metropole"),
  })
  .superRefine(({ sens, duree }, contexte) => {
    if (sens !== "arriere") return;
    for (const champ of ["annees", "mois"] as const) {
      if ((duree[champ] ?? 0) > 0) contexte.addIssue({ code: "custom", path: ["duree", champ], message: "un délai à rebours se compte en jours" });
    }
  });

export const delai: Commande = {
  nom: "delai",
  resume: "dernier jour d’un délai de procédure, ou dernier jour sûr avant une date",
  usage: "exigible delai --entree FICHIER|- [--lot]",
  options: OPTIONS_ENTREE,
  positions: 0,
  run: async (ligne, poste) => {
    const baremes = createBaremes();
    return answerEntree(ligne, poste, faitsSchema, ({ depart, duree, sens, territoire }) =>
      sens === "arriere" ? computeDelaiARebours({ depart, jours: duree.jours ?? 0, territoire }, baremes) : computeEcheance({ depart, duree, territoire }));
  },
};
