import { z } from "zod";
import { empreinteSchema } from "../model/primitives.ts";
import { channel } from "./channel.ts";

/** A file name to propose: no separator, no control character. */
export const nomFichierSchema = z.string().min(1).max(120).regex(/^[^\\/:*?"<>|\u0000-\u001f]+$/);
/** A file inside an archive, in one folder at most: « pieces/Piece-03.pdf ». */
const nomEntreeSchema = z.string().min(1).max(150).regex(/^(?:[a-z][a-z-]{0,30}\/)?[^\\/:*?"<>|\u0000-\u001f]+$/);
const contenuSchema = z.instanceof(Uint8Array).refine((octets) => octets.byteLength <= 200 * 1024 * 1024, { message: "Document trop volumineux" });

/** What became of a save: the name chosen by the person, without its folder, or a dialog closed without choosing. */
const enregistrementSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("enregistre"), nom: z.string() }),
  z.object({ kind: z.literal("annule") }),
]);

/** Name of the folder where a file is kept, never its path; absent: it is not kept. `echec`: why the last writing failed, in French. */
const tenuSchema = z.object({ kind: z.literal("tenu"), lieu: z.string().optional(), echec: z.string().optional() });

/** Files that leave the application, each to a place that the person chooses in a system dialog. */
export const documentChannels = {
  /**
   * `tenue`: a file kept up to date in a folder chosen once (a calendar that other programs read). `choisir` asks for the folder, `ecrire` writes again
   * where it was chosen and nowhere else (without content it only asks where), `arreter` forgets it.
   */
  "document:save": channel(z.object({ nom: nomFichierSchema, contenu: contenuSchema, tenue: z.enum(["choisir", "ecrire", "arreter"]).optional() }), z.discriminatedUnion("kind", [...enregistrementSchema.options, tenuSchema])),
  /** One ZIP with documents made on the spot and pièces of the vault, written to a temporary name then renamed. */
  "document:saveArchive": channel(
    z.object({
      nom: nomFichierSchema,
      documents: z.array(z.object({ nom: nomEntreeSchema, contenu: contenuSchema })).max(2000),
      pieces: z.array(z.object({ nom: nomEntreeSchema, empreinte: empreinteSchema })).max(10_000),
      /** The archive is sealed under these words, drawn at random and kept nowhere. */
      phrase: z.string().min(20).max(100).optional(),
    }),
    enregistrementSchema,
  ),
  /** Prints the page shown, through the system dialog. */
  "document:print": channel(z.object({}), z.object({ isImprime: z.boolean() })),
} as const;
