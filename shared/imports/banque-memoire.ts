import { parseIban } from "../kernel/iban.ts";

/** What a statement writes many times is kept once: the same payers come back, from the same accounts. */
export interface MemoireTextes {
  readonly readNom: (texte: string) => string;
  /** Absent when it is no IBAN whose key is right. */
  readonly readIban: (texte: string) => string | undefined;
}

const TEXTES_MAX = 10_000;

export function createMemoireTextes(): MemoireTextes {
  return { readNom: remember(detach), readIban: remember((texte) => parseIban(detach(texte))) };
}

/** A copy of its own: a slice would keep alive the whole megabyte of file that it was cut from. */
export function detach(texte: string): string {
  return texte.length < 13 ? texte : ` ${texte}`.slice(1);
}

function remember<T>(read: (texte: string) => T): (texte: string) => T {
  const lus = new Map<string, { readonly lu: T }>();
  return (texte) => {
    const connu = lus.get(texte);
    if (connu !== undefined) return connu.lu;
    if (lus.size >= TEXTES_MAX) lus.clear();
    const lu = read(texte);
    lus.set(detach(texte), { lu });
    return lu;
  };
}
