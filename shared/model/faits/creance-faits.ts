import { z } from "zod";
import { echange } from "./amiable-faits.ts";
import { encaissement } from "./argent-faits.ts";
import { idSchema, jourSchema, montantSchema, tauxSchema, texteLongSchema, texteSchema } from "../primitives.ts";

/** What a person noted of a debtor: each sends him to the service contentieux whatever the thresholds say. */
export const SIGNALEMENTS = ["refus", "litige", "mauvaise-foi", "promesse-rompue", "changement-adresse", "justification-incoherente", "silence"] as const;
/** Those, and what the application sees by itself. */
export const MOTIFS_DIRECTS = [...SIGNALEMENTS, "procedure-collective", "cessation", "prescription-proche"] as const;

/** A dossier is opened against one debtor for one creditor. */
export const ouvertureContenu = z.object({
  reference: texteSchema,
  creancierId: idSchema,
  debiteurId: idSchema,
  importId: idSchema.optional(),
  /** Opened over the thresholds of the creditor, and why. */
  directe: z.object({ motif: z.enum(MOTIFS_DIRECTS), detail: texteSchema.optional() }).optional(),
});

/** Kinds of claim, each with its own prescription: `type` in the packs. */
export const NATURES_CREANCE = [
  "droit_commun", "commercial", "pro_vers_consommateur", "credit_consommation", "transport_marchandises", "communications_electroniques",
  "assurance", "loyer_habitation", "loyer_commercial", "charges_copropriete", "energie_consommateur", "salaires",
  "lettre_de_change_accepteur", "cheque_porteur_tireur_endosseurs", "debiteur_public", "fournitures_navire_ouvrages_faits",
  "transport_international_routier", "associes_non_liquidateurs",
] as const;

/** A due date read on a document, or computed by the application from the legal default and never relied upon silently. */
export const ORIGINES_ECHEANCE = ["stipulee", "calculee"] as const;

export const regimeTauxSchema = z.discriminatedUnion("regime", [
  z.object({ regime: z.literal("l441-10-defaut") }),
  z.object({ regime: z.literal("conventionnel"), tauxPpm: tauxSchema }),
  z.object({ regime: z.literal("legal"), miseEnDemeureLe: jourSchema }),
]);

export const creanceContenu = z.object({
  creanceId: idSchema,
  numero: texteSchema,
  libelle: texteSchema.optional(),
  nature: z.enum(NATURES_CREANCE).optional(),
  montantTtc: montantSchema,
  dateFacture: jourSchema.optional(),
  dateExecution: jourSchema.optional(),
  echeance: jourSchema.optional(),
  origineEcheance: z.enum(ORIGINES_ECHEANCE).optional(),
  taux: regimeTauxSchema.optional(),
  compte: texteSchema.optional(),
  /** Key of the item in its source, so that importing it again changes nothing. */
  cle: texteSchema.optional(),
});

export const avoirContenu = z.object({
  avoirId: idSchema,
  creanceId: idSchema.optional(),
  numero: texteSchema.optional(),
  montant: montantSchema,
  cle: texteSchema.optional(),
});

export const reglementContenu = z.object({
  reglementId: idSchema,
  creanceId: idSchema.optional(),
  montant: montantSchema,
  libelle: texteSchema.optional(),
  cle: texteSchema.optional(),
  /** Movement of the bank that it comes from; several claims paid at once share it. */
  mouvementId: idSchema.optional(),
  ...encaissement,
});

/** A payment that came back (returned transfer, unpaid direct debit or cheque): to that extent it paid nothing. */
export const rejetContenu = z.object({
  rejetId: idSchema,
  reglementId: idSchema,
  montant: montantSchema,
  /** Code or words of the bank. */
  motif: texteSchema.optional(),
  mouvementId: idSchema.optional(),
});

/** What happened between the parties or before a judge, with or without effect on prescription. */
export const KINDS_EVENEMENT = [
  "mise_en_demeure", "relance", "lrar_assurance", "reconnaissance", "paiement_partiel", "assignation", "requete_injonction",
  "signification_injonction", "mesure_conservatoire", "acte_execution", "declaration_creance", "mediation", "conciliation",
  "procedure_participative", "expertise_avant_proces", "surendettement_demande", "contestation", "negociation",
] as const;
export const ISSUES_INSTANCE = ["en_cours", "jugement", "desistement", "peremption", "rejet", "caducite"] as const;

export const evenementContenu = z.object({
  evenementId: idSchema,
  kind: z.enum(KINDS_EVENEMENT),
  /** Absent: it concerns every claim of the dossier. */
  creanceId: idSchema.optional(),
  /** `obligeId` of the one it concerns; absent: the debtor. */
  contre: idSchema.optional(),
  fin: jourSchema.optional(),
  issue: z.enum(ISSUES_INSTANCE).optional(),
  pieceId: idSchema.optional(),
  detail: texteLongSchema.optional(),
  ...echange,
});
