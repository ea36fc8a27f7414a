import { z } from "zod";
import { mapResultat } from "#shared/kernel/resultat.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { computeDecompte, type Decompte, type DecompteCreance } from "#shared/regles/decompte/decompte.ts";
import { CENTIMES_MAX, jourBorneSchema, sommeSchema, tauxBorneSchema } from "./bornes.ts";
import type { Commande } from "./commande.ts";
import { answerEntree, OPTIONS_ENTREE } from "./entree.ts";

const identifiantSchema = z.string().min(1);

const tauxRegimeSchema = z.discriminatedUnion("regime", [
  z.strictObject({ regime: z.literal("l441-10-defaut") }),
  z.strictObject({ regime: z.literal("conventionnel"), tauxPpm: tauxBorneSchema }),
  z.strictObject({ regime: z.literal("legal"), miseEnDemeureLe: jourBorneSchema }),
]);

const creanceSchema = z.strictObject({
  id: identifiantSchema,
  montantTtc: sommeSchema,
  echeance: jourBorneSchema,
  interetsDu: jourBorneSchema.optional(),
  taux: tauxRegimeSchema,
});

const faitsSchema = z
  .strictObject({
    arreteAu: jourBorneSchema,
    creancier: z.strictObject({ qualite: z.enum(["professionnel", "particulier"]) }),
    debiteur: z.strictObject({ qualite: z.enum(["professionnel", "consommateur"]) }),
    creances: z.array(creanceSchema),
    avoirs: z.array(z.strictObject({ creanceId: identifiantSchema, date: jourBorneSchema, montant: sommeSchema })).default([]),
    reglements: z.array(z.strictObject({ date: jourBorneSchema, montant: sommeSchema, creanceId: identifiantSchema.optional() })).default([]),
    titre: z.strictObject({ executoireLe: jourBorneSchema }).optional(),
    ouvertureProcedureCollectiveLe: jourBorneSchema.optional(),
  })
  .superRefine(({ creances, avoirs, reglements }, contexte) => {
    const ids = creances.map(({ id }) => id);
    ids.forEach((id, rang) => {
      if (ids.indexOf(id) !== rang) contexte.addIssue({ code: "custom", path: ["creances", rang, "id"], message: `«\u00A0${id}\u00A0» désigne déjà une autre créance` });
    });
    if (creances.reduce((somme, { montantTtc }) => somme + montantTtc, 0) > CENTIMES_MAX) contexte.addIssue({ code: "custom", path: ["creances"], message: `leur somme dépasse ${CENTIMES_MAX} centimes` });
    for (const [liste, mouvements] of [["avoirs", avoirs], ["reglements", reglements]] as const) {
      mouvements.forEach(({ creanceId }, rang) => {
        if (creanceId !== undefined && !ids.includes(creanceId)) contexte.addIssue({ code: "custom", path: [liste, rang, "creanceId"], message: `«\u00A0${creanceId}\u00A0» n’est pas une créance de l’entrée` });
      });
    }
  });

export const decompte: Commande = {
  nom: "decompte",
  resume: "ce qui est dû à une date, segment par segment",
  usage: "exigible decompte --entree FICHIER|- [--lot]",
  options: OPTIONS_ENTREE,
  positions: 0,
  run: async (ligne, poste) => {
    const baremes = createBaremes();
    return answerEntree(ligne, poste, faitsSchema, (faits) => mapResultat(computeDecompte(faits, baremes), formatDecompte));
  },
};

function formatDecompte({ principalRestant, interetsRestants, indemnitesRestantes, tropPercu, total, interetsParJour, creances }: Decompte) {
  return { principalRestant, interetsRestants, indemnitesRestantes, tropPercu, total, interetsParJour, creances: creances.map(formatCreance) };
}

function formatCreance({ id, principalRestant, interetsRestants, indemniteRestante, segments }: DecompteCreance) {
  return {
    id,
    principalRestant,
    interetsRestants,
    indemniteRestante,
    segments: segments.map(({ du, au, jours, tauxPpm, principal, montant }) => ({ du, au, jours, tauxPpm, principal, montant })),
  };
}
