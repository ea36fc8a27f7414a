import { type Balise, readBalises } from "../formats/xml-balises.ts";
import type { Identifiants } from "./ooxml-identifiants.ts";
import { isOrdonne } from "./ooxml-ordre.ts";

/** What styles and lists say of each other and does not hold: bases, next ones, links, abstract lists, identifiers given twice, order of the schema. */
export function listAnomaliesReferences(parties: ReadonlyMap<string, string>, { styles, listes }: Identifiants): readonly string[] {
  return ["word/styles.xml", "word/numbering.xml"].flatMap((nom) => {
    const xml = parties.get(nom);
    if (xml === undefined) return [];
    return [...listAnomaliesOrdre(xml), ...listAnomaliesIdentifiants(xml), ...listAnomaliesAppels(xml, styles, listes)].map((anomalie) => `«\u00A0${nom}\u00A0»\u00A0: ${anomalie}`);
  });
}

function listAnomaliesOrdre(xml: string): readonly string[] {
  const anomalies: string[] = [];
  const derniers: string[] = [];
  readBalises(xml, {
    ouvre: ({ nom }, parents) => {
      const precedent = derniers[parents.length];
      const parent = parents.at(-1)?.nom ?? "";
      if (precedent !== undefined && !isOrdonne(parent, precedent, nom)) anomalies.push(`«\u00A0${nom}\u00A0» suit «\u00A0${precedent}\u00A0» dans «\u00A0${parent}\u00A0»`);
      derniers[parents.length] = nom;
      derniers.length = parents.length + 1;
    },
  });
  return [...new Set(anomalies)];
}

const IDENTIFIES: Readonly<Record<string, string>> = { "w:style": "w:styleId", "w:abstractNum": "w:abstractNumId", "w:num": "w:numId" };

function listAnomaliesIdentifiants(xml: string): readonly string[] {
  const vus = new Set<string>();
  const noms = new Set<string>();
  const anomalies: string[] = [];
  readBalises(xml, {
    ouvre: ({ nom, attributs }, parents) => {
      const id = attributs[IDENTIFIES[nom] ?? ""];
      if (id !== undefined && vus.size === vus.add(`${nom} ${id}`).size) anomalies.push(`«\u00A0${nom}\u00A0» porte deux fois l’identifiant «\u00A0${id}\u00A0»`);
      const nomStyle = nom === "w:name" && parents.at(-1)?.nom === "w:style" ? attributs["w:val"]?.toLowerCase() : undefined;
      if (nomStyle !== undefined && noms.size === noms.add(nomStyle).size) anomalies.push(`deux styles se nomment «\u00A0${nomStyle}\u00A0»`);
    },
  });
  return anomalies;
}

const APPELS_STYLE = new Set(["w:basedOn", "w:next", "w:link", "w:pStyle", "w:rStyle", "w:tblStyle", "w:styleLink", "w:numStyleLink"]);

function listAnomaliesAppels(xml: string, styles: ReadonlySet<string>, listes: ReadonlySet<string>): readonly string[] {
  const abstraites = new Set<string>();
  const anomalies: string[] = [];
  readBalises(xml, {
    ouvre: (balise, parents) => {
      const val = balise.attributs["w:val"] ?? "";
      if (balise.nom === "w:abstractNum") abstraites.add(balise.attributs["w:abstractNumId"] ?? "");
      else if (APPELS_STYLE.has(balise.nom) && !styles.has(val)) anomalies.push(`le style «\u00A0${val}\u00A0» n’existe pas`);
      else if (balise.nom === "w:abstractNumId" && !abstraites.has(val)) anomalies.push(`la liste abstraite ${val} n’existe pas`);
      else if (isAppelListe(balise, parents) && val !== "0" && !listes.has(val)) anomalies.push(`la liste ${val} n’existe pas`);
    },
  });
  return [...new Set(anomalies)];
}

function isAppelListe({ nom }: Balise, parents: readonly Balise[]): boolean {
  return nom === "w:numId" && parents.at(-1)?.nom === "w:numPr";
}
