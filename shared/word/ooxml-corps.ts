import { type Balise, readBalises } from "../formats/xml-balises.ts";
import type { Identifiants } from "./ooxml-identifiants.ts";
import { isOrdonne } from "./ooxml-ordre.ts";

/** What Word would repair in the text of a part; each anomaly is a French sentence without its part. */
export function listAnomaliesCorps(xml: string, declares: Identifiants): readonly string[] {
  const releve = createReleve();
  const anomalies: string[] = [];
  const derniers: string[] = [];
  const cellules: number[] = [];
  readBalises(xml, {
    ouvre: (balise, parents) => {
      const parent = parents.at(-1)?.nom ?? "";
      const precedent = derniers[parents.length];
      if (precedent !== undefined && !isOrdonne(parent, precedent, balise.nom)) anomalies.push(`«\u00A0${balise.nom}\u00A0» suit «\u00A0${precedent}\u00A0» dans «\u00A0${parent}\u00A0»`);
      derniers[parents.length] = balise.nom;
      derniers.length = parents.length + 1;
      if (balise.nom === "w:tr") cellules.push(0);
      if (balise.nom === "w:gridSpan" && cellules.length > 0) cellules.push((cellules.pop() ?? 0) + Number(balise.attributs["w:val"] ?? 1) - 1);
      if (balise.nom === "w:tc") cellules.push((cellules.pop() ?? 0) + 1);
      collectBalise(releve, balise, parents);
    },
    ferme: ({ nom }, parents) => {
      const dernier = derniers[parents.length + 1];
      derniers.length = parents.length + 1;
      if (nom === "w:tc" && dernier !== "w:p") anomalies.push("une cellule ne finit pas par un paragraphe");
      if (nom === "w:body" && dernier !== "w:sectPr") anomalies.push("le corps ne finit pas par sa section");
      if (nom === "w:tr") anomalies.push(...listAnomaliesRangee(cellules.pop() ?? 0, releve.grilles.at(-1) ?? 0));
      if (nom === "w:tbl") releve.grilles.pop();
      if (nom === "w:p" && releve.champs !== 0) anomalies.push("un champ n’est pas refermé dans son paragraphe");
    },
    texte: (texte, parents) => {
      if (parents.at(-1)?.nom === "w:instrText") collectInstruction(releve, texte);
    },
  });
  return [...anomalies, ...listAnomaliesReleve(releve, declares)];
}

interface Releve {
  readonly signets: { readonly nom: string; readonly id: string }[];
  readonly fins: string[];
  readonly cibles: string[];
  readonly styles: Set<string>;
  readonly listes: Set<string>;
  readonly notes: string[];
  readonly dessins: string[];
  /** Number of columns of the tables that are open. */
  readonly grilles: number[];
  champs: number;
}

function createReleve(): Releve {
  return { signets: [], fins: [], cibles: [], styles: new Set(), listes: new Set(), notes: [], dessins: [], grilles: [], champs: 0 };
}

function collectBalise(releve: Releve, { nom, attributs }: Balise, parents: readonly Balise[]): void {
  const val = attributs["w:val"] ?? "";
  const id = attributs["w:id"] ?? "";
  if (nom === "w:pStyle" || nom === "w:rStyle" || nom === "w:tblStyle") releve.styles.add(val);
  else if (nom === "w:numId") releve.listes.add(val);
  else if (nom === "w:bookmarkStart") releve.signets.push({ nom: attributs["w:name"] ?? "", id });
  else if (nom === "w:bookmarkEnd") releve.fins.push(id);
  else if (nom === "w:hyperlink" && attributs["w:anchor"] !== undefined) releve.cibles.push(attributs["w:anchor"]);
  else if (nom === "w:fldSimple") collectInstruction(releve, attributs["w:instr"] ?? "");
  else if (nom === "w:fldChar") releve.champs += attributs["w:fldCharType"] === "begin" ? 1 : attributs["w:fldCharType"] === "end" ? -1 : 0;
  else if (nom === "w:footnoteReference") releve.notes.push(id);
  else if (nom === "wp:docPr") releve.dessins.push(attributs["id"] ?? "");
  else if (nom === "w:tbl") releve.grilles.push(0);
  else if (nom === "w:gridCol" && parents.at(-1)?.nom === "w:tblGrid") releve.grilles.push((releve.grilles.pop() ?? 0) + 1);
}

function collectInstruction(releve: Releve, instruction: string): void {
  const cible = /^\s*(?:PAGE)?REF\s+(\S+)/.exec(instruction)?.[1];
  if (cible !== undefined) releve.cibles.push(cible);
}

function listAnomaliesRangee(cellules: number, grille: number): readonly string[] {
  return cellules === grille ? [] : [`une ligne de tableau a ${cellules} colonnes au lieu de ${grille}`];
}

function listAnomaliesReleve(releve: Releve, declares: Identifiants): readonly string[] {
  const noms = releve.signets.map(({ nom }) => nom);
  const ids = releve.signets.map(({ id }) => id);
  const connus = new Set(noms);
  const [ouverts, fermes] = [new Set(ids), new Set(releve.fins)];
  return [
    ...listDoubles(noms.map((nom) => nom.toLowerCase())).map((nom) => `le signet «\u00A0${nom}\u00A0» existe deux fois`),
    ...listDoubles(ids).map((id) => `deux signets portent l’identifiant ${id}`),
    ...noms.filter((nom) => !/^[A-Za-z_]\w{0,39}$/.test(nom)).map((nom) => `le nom de signet «\u00A0${nom}\u00A0» est impossible`),
    ...ids.filter((id) => !fermes.has(id)).map((id) => `le signet ${id} n’est pas refermé`),
    ...releve.fins.filter((id) => !ouverts.has(id)).map((id) => `le signet ${id} n’est pas ouvert`),
    ...releve.cibles.filter((cible) => !connus.has(cible)).map((cible) => `le renvoi «\u00A0${cible}\u00A0» ne mène nulle part`),
    ...[...releve.styles].filter((style) => !declares.styles.has(style)).map((style) => `le style «\u00A0${style}\u00A0» n’existe pas`),
    ...[...releve.listes].filter((liste) => liste !== "0" && !declares.listes.has(liste)).map((liste) => `la liste ${liste} n’existe pas`),
    ...releve.notes.filter((note) => !declares.notes.has(note)).map((note) => `la note ${note} n’existe pas`),
    ...listDoubles(releve.dessins).map((id) => `deux images portent l’identifiant ${id}`),
  ];
}

function listDoubles(valeurs: readonly string[]): readonly string[] {
  const vues = new Set<string>();
  return valeurs.filter((valeur) => vues.size === vues.add(valeur).size);
}
