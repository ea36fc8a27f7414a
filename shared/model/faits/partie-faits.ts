import { z } from "zod";
import { empreinteSchema, idSchema, jourSchema, montantSchema, sirenSchema, texteSchema } from "../primitives.ts";

const adresse = {
  adresse: texteSchema.optional(),
  codePostal: texteSchema.optional(),
  ville: texteSchema.optional(),
  pays: texteSchema.optional(),
};

const contact = { email: texteSchema.optional(), telephone: texteSchema.optional() };

/** The company that claims: its identity as acts print it. */
export const creancierContenu = z.object({
  denomination: texteSchema,
  formeJuridique: texteSchema.optional(),
  capital: texteSchema.optional(),
  siren: sirenSchema.optional(),
  villeRcs: texteSchema.optional(),
  representant: texteSchema.optional(),
  qualiteRepresentant: texteSchema.optional(),
  /** Account on which debtors pay, printed by letters and never typed in one. */
  iban: z.string().regex(/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/).optional(),
  bic: z.string().regex(/^[A-Z0-9]{8}(?:[A-Z0-9]{3})?$/).optional(),
  /** « en liquidation », « locataire-gérant »: what the law adds to the name of a company. */
  mentionSituation: texteSchema.optional(),
  /** Days after which a mandataire's silence is shown when no date was agreed: a choice of the company. */
  silenceMandataire: z.int().min(1).max(365).optional(),
  /** Balance up to which giving it up is proposed, in centimes: a choice of the company; absent, never. */
  soldeMinime: montantSchema.optional(),
  ...adresse,
  ...contact,
  /** SHA-256 of the logo kept among the vault's files. */
  logo: empreinteSchema.optional(),
});

/** Professional or consumer: decides the prescription, the interest and the 40 €. */
export const QUALITES_DEBITEUR = ["professionnel", "consommateur"] as const;

export const ETATS_ADMINISTRATIFS = ["active", "cessee"] as const;

export const debiteurContenu = z.object({
  nom: texteSchema,
  /** Code of the customer in the accounts, and the accounts they were read in. */
  codeComptable: texteSchema.optional(),
  sourceComptable: texteSchema.optional(),
  qualite: z.enum(QUALITES_DEBITEUR).optional(),
  formeJuridique: texteSchema.optional(),
  siren: sirenSchema.optional(),
  villeRcs: texteSchema.optional(),
  dirigeant: texteSchema.optional(),
  /** What the directory of companies says, and the day of its record. */
  etatAdministratif: z.enum(ETATS_ADMINISTRATIFS).optional(),
  dateCessation: jourSchema.optional(),
  dateRadiation: jourSchema.optional(),
  dateVerification: jourSchema.optional(),
  ...adresse,
  ...contact,
});

export const PROCEDURES = ["sauvegarde", "redressement_judiciaire", "liquidation_judiciaire"] as const;
export const ETATS_PROCEDURE = ["ouverte", "plan", "close"] as const;

/** A collective proceeding of the debtor; the last one written is shown, an earlier one is replaced by name. */
export const procedureContenu = z.object({
  procedureId: idSchema,
  procedure: z.enum(PROCEDURES),
  etat: z.enum(ETATS_PROCEDURE),
  /** Judgment that opened it: interest stops there (C. com., art. L622-28). */
  dateOuverture: jourSchema.optional(),
  /** Publication of that judgment: the delay to declare a claim runs from there (C. com., art. R622-24). */
  dateParution: jourSchema.optional(),
  /** First publication, when the one above corrects it. */
  dateParutionInitiale: jourSchema.optional(),
  juridiction: texteSchema.optional(),
  /** « BODACC, annonce A20260010100 ». */
  source: texteSchema,
});

export const REGISTRES_VERIFIES = ["bodacc"] as const;

/** A register was asked about this SIREN and held nothing, on the day of the fact. An answer in error writes nothing: what is not checked is not « nothing ». */
export const verificationContenu = z.object({
  registre: z.enum(REGISTRES_VERIFIES),
  siren: sirenSchema,
  /** Name of the file that holds the answer. */
  source: texteSchema,
});

export const KINDS_MANDATAIRE = ["avocat", "commissaire-de-justice"] as const;

export const mandataireContenu = z.object({
  kind: z.enum(KINDS_MANDATAIRE),
  nom: texteSchema,
  /** Cabinet of an avocat, étude of a commissaire de justice. */
  structure: texteSchema.optional(),
  barreau: texteSchema.optional(),
  ...adresse,
  ...contact,
});

export const utilisateurContenu = z.object({
  nom: texteSchema,
  /** SHA-256 of the picture of the signature, kept among the vault's files. */
  signature: empreinteSchema.optional(),
});
