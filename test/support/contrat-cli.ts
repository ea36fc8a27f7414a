// The contract of the command line, kept beside the repository and not in it: read as it is written, so that a line that changes is seen.
import { existsSync, readFileSync } from "node:fs";
import { ROOT } from "./depot.ts";

const CHEMIN = `${ROOT}../shared/contrats/cli.md`;

/** Absent, it is said once, so that a skipped test is seen. */
export const hasContrat = existsSync(CHEMIN);
if (!hasContrat) console.warn("Contrat de la ligne de commande absent (../shared/contrats/cli.md)\u00A0: il n’est pas suivi.");

const CONTRAT = hasContrat ? readFileSync(CHEMIN, "utf8") : "";

/** Commands as the headings write them: « acte ACTE --entree DOSSIER.json --sortie FICHIER.docx ». */
export function listUsages(): readonly string[] {
  const titres = [...CONTRAT.matchAll(/^## (.+)$/gm)].map(([, titre = ""]) => titre);
  const citees = [...CONTRAT.matchAll(/`exigible ([a-z]+)(?:`| VALEUR…`| > )/g)].map(([, nom = ""]) => nom);
  return [...new Set([...titres.flatMap((titre) => [...titre.matchAll(/`exigible ([^`]+)`/g)].map(([, usage = ""]) => usage)), ...citees])];
}

/** The text of one command, from its heading to the next. */
export function readSection(nom: string): string {
  const parties = CONTRAT.split(/^## /m);
  return parties.find((partie) => new RegExp(`^\`exigible ${nom}\\b`).test(partie)) ?? "";
}

/** The words between quotes after a field: « "sens":"avant"|"arriere" ». */
export function listValeurs(texte: string, champ: string): readonly string[] {
  const [, suite = ""] = new RegExp(`"${champ}":((?:"[a-z_-]+"\\|?)+)`).exec(texte) ?? [];
  return [...suite.matchAll(/"([a-z_-]+)"/g)].map(([, mot = ""]) => mot);
}

/** The words between backticks that follow a phrase, up to the end of its sentence. */
export function listMots(texte: string, debut: RegExp): readonly string[] {
  const place = debut.exec(texte);
  if (place === null) return [];
  const [phrase = ""] = texte.slice(place.index + place[0].length).split(/[.;:](?:\s|$)/);
  return [...phrase.matchAll(/`([a-z_0-9-]+)`/g)].map(([, mot = ""]) => mot);
}

/** Keys of the object written after « `valeur`: », at its first level. */
export function listClesValeur(texte: string): readonly string[] {
  const [, objet = ""] = /`valeur`:\s*`\{(.+?)\}`/s.exec(texte) ?? [];
  return listClesObjet(objet);
}

export function listClesObjet(objet: string): readonly string[] {
  const cles: string[] = [];
  let profondeur = 0;
  for (const [signe] of objet.matchAll(/[{}[\]]|(?<=^|[{,])"[A-Za-z]+"/g)) {
    if (signe === "{" || signe === "[") profondeur += 1;
    else if (signe === "}" || signe === "]") profondeur -= 1;
    else if (profondeur === 0) cles.push(signe.slice(1, -1));
  }
  return cles;
}

/** The entry that a section gives as its example. */
export function readExempleJson(texte: string): string {
  return /```json\n(.+?)\n```/s.exec(texte)?.[1] ?? "";
}

/** Rows of the table of published figures: formats, then keys. */
export function listControles(texte: string): readonly { readonly formats: readonly string[]; readonly cles: readonly string[] }[] {
  return [...texte.matchAll(/^\| (`.+?) \| (.+) \|$/gm)].map(([, formats = "", cles = ""]) => ({
    formats: [...formats.matchAll(/`([a-z0-9-]+)`/g)].map(([, mot = ""]) => mot),
    cles: [...new Set([...cles.replace(/\([^)]*\)/g, "").replace(/\[[^\]]*\]/g, "").matchAll(/([A-Za-z_0-9]{3,})/g)].map(([, mot = ""]) => mot).filter((mot) => mot !== "and"))],
  }));
}

/** Types of the list of prescriptions of the law that lies beside the repository. */
export function listNaturesDroit(): readonly string[] {
  const { prescription } = JSON.parse(readFileSync(`${ROOT}../shared/droit/parametres.json`, "utf8")) as { readonly prescription: readonly { readonly type: string }[] };
  return prescription.map(({ type }) => type);
}
