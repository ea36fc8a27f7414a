import { z } from "zod";
import { KINDS_PROCEDURE } from "../../kernel/kinds-procedure.ts";
import { idSchema, texteLongSchema, texteSchema } from "../primitives.ts";
import { KINDS_POURSUITE } from "./procedure-faits.ts";

const nomSchema = z.string().min(1).max(160);

/** A length that the house chose: never a figure of the law. */
const dureeUsageSchema = z.object({ nombre: z.int().min(0).max(999), unite: z.enum(["jours", "mois"]) });

/** What a house step is counted from: an event of the procedure, or each of its hearings. */
export const DEPARTS_USAGE = [...KINDS_PROCEDURE, "audience"] as const;

/** A step that no text imposes: something to do within so many days of an event, or before a hearing. */
const demarcheUsageSchema = z.object({
  demarcheUsageId: idSchema,
  nom: nomSchema,
  depuis: z.enum(DEPARTS_USAGE),
  /** Absent: noted when it is done, never awaited. */
  delai: dureeUsageSchema.optional(),
  /** Counted backwards, from the hearing. */
  isAvant: z.boolean().optional(),
  /** Done again every `delai` until the event `jusqua`: « relancer l’étude tous les quinze jours jusqu’à la signification ». */
  jusqua: z.enum(KINDS_PROCEDURE).optional(),
  preavis: z.int().min(0).max(365).optional(),
  responsable: texteSchema.optional(),
});

/** What the house does of a delay of the law: its own day, its notice, who keeps it. The delay of the law stays what it is. */
const delaiUsageSchema = z.object({
  parametreId: texteSchema,
  delai: dureeUsageSchema.optional(),
  /** Left out of the copy: a named anomaly, the delay is followed all the same. */
  isRetire: z.boolean().optional(),
  preavis: z.int().min(0).max(365).optional(),
  responsable: texteSchema.optional(),
  /** Why it is longer than the law's, or left out. */
  motif: texteLongSchema.optional(),
});

/** The house's copy of a procedure, whole: each save is a version. Withdrawn, the procedure is again that of the law alone. */
export const usageContenu = z.object({
  kind: z.enum(KINDS_POURSUITE),
  titre: nomSchema.optional(),
  /** What the house calls an event. */
  noms: z.array(z.object({ evenement: z.enum(KINDS_PROCEDURE), nom: nomSchema })).max(80),
  demarches: z.array(demarcheUsageSchema).max(60),
  delais: z.array(delaiUsageSchema).max(80),
  /** Acts of the library that an event calls for besides those of the law. */
  documents: z.array(z.object({ evenement: z.enum(KINDS_PROCEDURE), acte: texteSchema })).max(80),
  /** Why this version. */
  note: texteLongSchema.optional(),
});

/** The copy that one procedure of a dossier follows: the words of that version, so that a later one changes nothing here. */
export const adoptionContenu = z.object({
  poursuiteId: idSchema,
  version: z.int().positive(),
  /** Absent: the law alone, even if the house has a copy. */
  usage: usageContenu.optional(),
});

/** A house step that was done, in one procedure. */
export const demarcheContenu = z.object({
  demarcheId: idSchema,
  poursuiteId: idSchema,
  /** The step of the copy, and the event or the hearing that called for it. */
  demarcheUsageId: idSchema,
  causeId: idSchema,
  nom: nomSchema,
  pieceId: idSchema.optional(),
  detail: texteLongSchema.optional(),
});
