import { type EnveloppeLue, formatConteneur, openEnveloppe, parseEnveloppe, type PlanConteneur, type NatureConteneur } from "../crypto/conteneur.ts";
import type { RandomBytes } from "../poste.ts";

/** How shared files are sealed, and what can be known of one: first without any key, then with them. */
export interface Sceau {
  readonly seal: (plan: PlanConteneur, cle: Uint8Array, graine: Uint8Array) => Uint8Array;
  readonly parse: (bytes: Uint8Array) => FichierJuge;
}

/** A whole file: its last bytes answer for the rest. Its origin is not proved yet. */
export interface FichierEntier {
  readonly nature: NatureConteneur | undefined;
  readonly auteur: string;
  readonly entete: Readonly<Record<string, string | number>>;
  /** SHA-256 that ends the file, in hexadecimal: its name carries the first 16 characters. */
  readonly empreinte: string;
  readonly bytes: Uint8Array;
  /** The content, once signature, key and bytes are right. It never inflates past the bound of its kind. */
  readonly open: (cle: Uint8Array, publique: Uint8Array) => Uint8Array | undefined;
}

export type FichierJuge = { readonly kind: "entier"; readonly fichier: FichierEntier } | Exclude<EnveloppeLue, { readonly kind: "lue" }>;

const TAILLE_EMPREINTE = 32;

export function createSceau(randomBytes: RandomBytes): Sceau {
  return {
    seal: (plan, cle, graine) => formatConteneur(plan, cle, graine, randomBytes),
    parse: (bytes) => {
      const lue = parseEnveloppe(bytes);
      if (lue.kind !== "lue") return lue;
      const { nature, auteur, entete } = lue.enveloppe;
      const empreinte = Buffer.from(bytes.subarray(-TAILLE_EMPREINTE)).toString("hex");
      return { kind: "entier", fichier: { nature, auteur, entete, empreinte, bytes, open: (cle, publique) => openEnveloppe(lue.enveloppe, cle, publique) } };
    },
  };
}
