import { type FichierLots } from "./branches.ts";
import { type Etendue, parseContenu } from "./chaine.ts";
import type { Contexte } from "./contexte.ts";
import type { FichierEntier } from "./sceau.ts";
import { parseTete, type Tete } from "./tete.ts";

/** A file whose origin is proved, and what it holds. */
export type Preuve =
  | { readonly kind: "lots"; readonly fichier: FichierLots }
  | { readonly kind: "tete"; readonly n: number; readonly tete: Tete }
  /** Its author or its key may still come. */
  | { readonly kind: "attente"; readonly motif: string }
  | { readonly kind: "refuse"; readonly motif: string };

/** Who wrote it, for this team, under a key that is held; then what it holds, whole and coherent. */
export function proveFichier({ trousse, readLots = parseContenu }: Pick<Contexte, "trousse" | "readLots">, fichier: FichierEntier): Preuve {
  const { auteur, entete, nature } = fichier;
  if (entete["equipe"] !== trousse.equipe) return { kind: "refuse", motif: "fichier d’une autre équipe" };
  const membre = trousse.findPoste(auteur);
  if (membre === undefined) return { kind: "attente", motif: "fichier d’un poste inconnu de l’équipe" };
  const cle = typeof entete["ep"] === "number" ? trousse.cleDe(entete["ep"]) : undefined;
  if (cle === undefined) return { kind: "attente", motif: "clé d’équipe pas encore reçue" };
  const clair = fichier.open(cle, membre.publique);
  if (clair === undefined) return { kind: "refuse", motif: "signature ou contenu altéré" };
  switch (nature) {
    case "segment":
    case "paquet":
      return proveLots({ trousse, readLots }, fichier, clair);
    case "tete": {
      const tete = parseTete(clair);
      return tete === undefined || typeof entete["n"] !== "number" ? { kind: "refuse", motif: "contenu non conforme" } : { kind: "tete", n: entete["n"], tete };
    }
    default:
      return { kind: "refuse", motif: "fichier d’une autre nature" };
  }
}

/** Signed by this very vault, whoever answers for its author now. */
export function isSigneIci({ trousse }: Pick<Contexte, "trousse">, { entete, open }: FichierEntier): boolean {
  const cle = typeof entete["ep"] === "number" ? trousse.cleDe(entete["ep"]) : undefined;
  const moi = trousse.findPoste(trousse.poste);
  return cle !== undefined && moi !== undefined && open(cle, moi.publique) !== undefined;
}

interface PortsLecture extends Pick<Contexte, "trousse"> {
  readonly readLots: typeof parseContenu;
}

function proveLots({ trousse, readLots }: PortsLecture, { auteur, entete }: FichierEntier, clair: Uint8Array): Preuve {
  const etendue = toEtendue(auteur, entete);
  if (etendue === undefined) return { kind: "refuse", motif: "contenu non conforme" };
  if (!trousse.isAuteurA(auteur, etendue.a)) return { kind: "attente", motif: "fichier d’un poste retiré de l’équipe ou sans droit d’écrire" };
  const lots = parseBorne(readLots, Buffer.from(clair.buffer, clair.byteOffset, clair.byteLength).toString("utf8"), etendue);
  return lots === undefined ? { kind: "refuse", motif: "contenu non conforme" } : { kind: "lots", fichier: { ...etendue, lots } };
}

/** Boxes nested without end overflow whoever walks through them: such a file is refused, and stops nothing else. */
function parseBorne(readLots: typeof parseContenu, texte: string, etendue: Etendue): ReturnType<typeof parseContenu> {
  try {
    return readLots(texte, etendue);
  } catch {
    return undefined;
  }
}

/** What the header of a segment or a pack says of its lots. */
export function toEtendue(poste: string, { de, a, avant, ch }: FichierEntier["entete"]): Etendue | undefined {
  if (typeof de !== "number" || typeof a !== "number" || typeof avant !== "string" || typeof ch !== "string") return undefined;
  return de >= 1 && a >= de && Number.isSafeInteger(de) && Number.isSafeInteger(a) ? { poste, de, a, avant, ch } : undefined;
}
