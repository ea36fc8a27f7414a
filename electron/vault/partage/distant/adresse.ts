import { createRefus } from "../../../adapters/refus.ts";

const LOCAUX: ReadonlySet<string> = new Set(["127.0.0.1", "[::1]", "localhost"]);

/** The address of a shared folder on a server: `https`, no secret in it. `http` stays on this machine only. */
export function parseAdresse(texte: string): URL {
  const adresse = readUrl(texte.trim());
  if (adresse === undefined) throw createRefus("invalide", "Cette adresse ne se lit pas. Elle commence par https:// et mène au dossier partagé.");
  if (adresse.protocol !== "https:" && !(adresse.protocol === "http:" && LOCAUX.has(adresse.hostname))) throw createRefus("invalide", "L’adresse doit commencer par https://\u00A0: sans chiffrement du transport, les identifiants se liraient en chemin.");
  if (adresse.username !== "" || adresse.password !== "") throw createRefus("invalide", "L’adresse ne doit contenir ni utilisateur ni mot de passe\u00A0: ils ont leurs propres champs.");
  adresse.search = "";
  adresse.hash = "";
  return adresse;
}

/** The one policy of what leaves the vault: the very host that a person wrote, by the same protocol and port. */
export function isHotePermis(adresse: string, racine: URL): boolean {
  const demandee = readUrl(adresse);
  return demandee !== undefined && demandee.origin === racine.origin && demandee.username === "" && demandee.password === "";
}

function readUrl(texte: string): URL | undefined {
  try {
    return new URL(texte);
  } catch {
    return undefined;
  }
}
