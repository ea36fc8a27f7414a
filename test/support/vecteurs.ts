// Worked cases made by an independent program, kept beside the repository and not in it.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export interface Vecteur<Entree, Attendu> {
  readonly entree: Entree;
  readonly attendu: Attendu;
}

/** The cases of one file; none, with a printed reason, where the folder is not there. */
export function readVecteurs<Entree, Attendu>(nom: string): readonly Vecteur<Entree, Attendu>[] {
  const path = fileURLToPath(new URL(`../../../shared/vecteurs/${nom}.json`, import.meta.url));
  if (existsSync(path)) return JSON.parse(readFileSync(path, "utf8")) as readonly Vecteur<Entree, Attendu>[];
  console.warn(`Worked cases « ${nom} » are not beside the repository: they are not run.`);
  return [];
}
