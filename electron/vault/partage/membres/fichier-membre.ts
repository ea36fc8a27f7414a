import { type Entree, type EntreeSignee, parseEntree } from "#shared/model/entree-membre.ts";
import { formatConteneur, openEnveloppe, parseEnveloppe } from "../../crypto/conteneur.ts";
import { computeClePublique, isSignedBy, signBytes } from "../../crypto/paires.ts";
import { computeEmpreinte } from "../../empreinte.ts";
import type { RandomBytes } from "../../poste.ts";

/** One entry of the register as a file of the shared folder, sealed under the key of the register. */
export interface PlanFichierMembre {
  readonly entree: EntreeSignee;
  /** Post in whose room it lies, and its rank there. */
  readonly poste: string;
  readonly n: number;
  /** Seed of that post's signing key. */
  readonly graine: Uint8Array;
  readonly annuaire: Uint8Array;
  /** What a newcomer looks for, and what its words open. */
  readonly invitation?: { readonly repere: string; readonly accueil: string } | undefined;
}

/** Bytes that one entry may inflate to. */
const CLAIR_MAX = 4 * 1024 * 1024;

export function formatFichierMembre({ entree: { texte, signature }, poste, n, graine, annuaire, invitation }: PlanFichierMembre, randomBytes: RandomBytes): Buffer {
  const entete = { n, cle: computeClePublique("ed25519", graine).toString("hex"), ...invitation };
  return formatConteneur({ nature: "membre", auteur: poste, entete, clair: Buffer.from(JSON.stringify({ texte, signature }), "utf8") }, annuaire, graine, randomBytes);
}

/** The entry of a file; `undefined`: not a file of members, of another team, or altered. Who had the right to write it, the register says. */
export function readFichierMembre(bytes: Uint8Array, annuaire: Uint8Array): Entree | undefined {
  const lue = parseEnveloppe(bytes);
  const cle = lue.kind === "lue" ? lue.enveloppe.entete["cle"] : undefined;
  if (lue.kind !== "lue" || lue.enveloppe.nature !== "membre" || typeof cle !== "string") return undefined;
  const clair = openEnveloppe(lue.enveloppe, annuaire, Buffer.from(cle, "hex"), CLAIR_MAX);
  const signee = clair === undefined ? undefined : parseSignee(clair.toString("utf8"));
  return signee === undefined ? undefined : parseEntree(signee, computeEmpreinte(Buffer.from(signee.texte, "utf8")));
}

/** What the file of an invitation shows to whoever has its words. */
export function findAccueil(bytes: Uint8Array, repere: string): string | undefined {
  const lue = parseEnveloppe(bytes);
  if (lue.kind !== "lue" || lue.enveloppe.nature !== "membre" || lue.enveloppe.entete["repere"] !== repere) return undefined;
  const { accueil } = lue.enveloppe.entete;
  return typeof accueil === "string" ? accueil : undefined;
}

/** Signed by the key of its author, named by its hash. */
export function signEntree(corps: object, graine: Uint8Array): EntreeSignee {
  const texte = JSON.stringify(corps);
  return { texte, signature: signTexte(graine, texte) };
}

export function signTexte(graine: Uint8Array, texte: string): string {
  return signBytes(graine, Buffer.from(texte, "utf8")).toString("hex");
}

/** Judge of signatures for the fold of the register; the same ones come back at each fold, and are remembered. */
export function createVerificateur(): (publique: string, texte: string, signature: string) => boolean {
  const connues = new Map<string, boolean>();
  return (publique, texte, signature) => {
    const cle = computeEmpreinte(Buffer.from(`${publique}|${signature}|${texte}`, "utf8"));
    const connue = connues.get(cle);
    if (connue !== undefined) return connue;
    const juge = isSignedBy(Buffer.from(publique, "hex"), Buffer.from(texte, "utf8"), Buffer.from(signature, "hex"));
    connues.set(cle, juge);
    return juge;
  };
}

function parseSignee(texte: string): EntreeSignee | undefined {
  try {
    const lu: unknown = JSON.parse(texte);
    if (typeof lu !== "object" || lu === null || !("texte" in lu) || !("signature" in lu)) return undefined;
    return typeof lu.texte === "string" && typeof lu.signature === "string" ? { texte: lu.texte, signature: lu.signature } : undefined;
  } catch {
    return undefined;
  }
}
