import type { Poste } from "../../../electron/cli/commande.ts";
import { createRefus } from "../../../electron/cli/commande.ts";
import { runExigible } from "../../../electron/cli/execution.ts";
import { COMMANDES } from "../../../electron/cli/registre.ts";

export interface Reponse {
  readonly code: number;
  readonly sortie: string;
  readonly erreur: string;
  /** Files written, by name. */
  readonly ecrits: ReadonlyMap<string, Uint8Array>;
}

/** Runs a command line in memory: its files, its standard input, what it printed. */
export async function runInMemory(mots: readonly string[], { stdin = "", files = {} }: { readonly stdin?: string; readonly files?: Readonly<Record<string, string | Uint8Array>> } = {}): Promise<Reponse> {
  const sorties: string[] = [];
  const erreurs: string[] = [];
  const ecrits = new Map<string, Uint8Array>();
  const poste: Poste = {
    readFile: (chemin) => {
      const texte = files[chemin];
      return texte === undefined ? Promise.reject(createRefus(`Le fichier «\u00A0${chemin}\u00A0» est introuvable.`)) : Promise.resolve(typeof texte === "string" ? new TextEncoder().encode(texte) : texte);
    },
    writeFile: (chemin, octets) => {
      ecrits.set(chemin, octets);
      return Promise.resolve();
    },
    readStdin: () => Promise.resolve(new TextEncoder().encode(stdin)),
    writeOut: (texte) => sorties.push(texte),
    writeErr: (texte) => erreurs.push(texte),
  };
  const code = await runExigible(mots, COMMANDES, poste, false);
  return { code, sortie: sorties.join(""), erreur: erreurs.join("").replaceAll("\u00A0", " "), ecrits };
}

/** The answer as JSON; fails with what was printed on the error output. */
export function parseReponse({ code, sortie, erreur }: Reponse): unknown {
  if (code !== 0) throw new Error(erreur);
  return JSON.parse(sortie) as unknown;
}
