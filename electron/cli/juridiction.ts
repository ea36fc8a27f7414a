import { z } from "zod";
import { mapResultat } from "#shared/kernel/resultat.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { type Annuaire, createAnnuaire } from "#shared/regles/competence/annuaire.ts";
import { computeJuridiction } from "#shared/regles/competence/juridiction-competente.ts";
import type { Competence, FaitsJuridiction } from "#shared/regles/competence/types-competence.ts";
import { jourBorneSchema, sommeSchema } from "./bornes.ts";
import type { Commande } from "./commande.ts";
import { answerEntree, OPTIONS_ENTREE } from "./entree.ts";

const codeInsee = z.string().regex(/^(\d{5}|2[AB]\d{3})$/, { message: "un code INSEE a cinq caractères" });
const codePostal = z.string().regex(/^\d{5}$/, { message: "un code postal a cinq chiffres" });

/** Every field may be unknown: the rule then says which ones it needs. */
const faitsSchema: z.ZodType<FaitsJuridiction> = z.strictObject({
  insee: codeInsee.optional(),
  codePostal: codePostal.optional(),
  ville: z.string().trim().min(1).optional(),
  matiere: z.enum(["commerciale", "civile", "consommation", "bail_habitation"]).optional(),
  montant: sommeSchema.optional(),
  procedure: z.enum(["injonction", "refere", "fond", "conservatoire"]).optional(),
  au: jourBorneSchema.optional(),
});

export const juridiction: Commande = {
  nom: "juridiction",
  resume: "tribunal du débiteur, avocat, tentative amiable et contributions",
  usage: "exigible juridiction --entree FICHIER|- [--lot]",
  options: OPTIONS_ENTREE,
  positions: 0,
  run: async (ligne, poste) => {
    const baremes = createBaremes();
    // Two megabytes of communes: no other command pays for them, nor does a refused entry.
    const { createReferentiel } = await import("#shared/paquets/referentiel.ts");
    let annuaire: Annuaire | undefined;
    return answerEntree(ligne, poste, faitsSchema, (faits) => {
      annuaire ??= createAnnuaire(createReferentiel());
      return mapResultat(computeJuridiction(faits, annuaire, baremes), formatCompetence);
    });
  },
};

/** In JSON an amount that is due but not known yet is `null`. */
function formatCompetence({ juridictions, avocat, tentativeAmiable, contributions }: Competence) {
  return {
    juridictions: juridictions.map(({ id, nom, type, motif, fiabilite }) => ({ id, nom, type, motif, fiabilite })),
    avocat,
    tentativeAmiable,
    contributions: contributions.map(({ libelle, montant, motif }) => ({ libelle, montant: montant ?? null, motif })),
  };
}
