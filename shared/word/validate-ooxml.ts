import { isNonEmpty, type NonEmpty } from "../kernel/brand.ts";
import { readBalises } from "../formats/xml-balises.ts";
import { decodeUtf8, type EntreeZip, parseZip } from "../formats/zip.ts";
import { listAnomaliesCorps } from "./ooxml-corps.ts";
import { listIdentifiants } from "./ooxml-identifiants.ts";
import { listAnomaliesReferences } from "./ooxml-references.ts";

/** A .docx that Word opens without repair, or everything that it would have to repair. */
export type Paquet = { readonly kind: "valide"; readonly entrees: readonly EntreeZip[] } | { readonly kind: "refuse"; readonly anomalies: NonEmpty<string> };

/**
 * Structural check of a .docx: parts, content types, relationships, well-formed XML, unique identifiers, styles, lists, bookmarks,
 * fields and notes that exist, styles and lists that name one another, cells that end with a paragraph, elements in the order of the schema.
 */
export function parsePaquet(octets: Uint8Array): Paquet {
  const archive = parseZip(octets, { entrees: 5000, octets: 400 * 1024 * 1024 });
  return archive.ok ? checkEntrees(archive.entrees) : { kind: "refuse", anomalies: [archive.motif] };
}

/** The same check before the entries are packed. */
export function checkEntrees(entrees: readonly EntreeZip[]): Paquet {
  const parties = new Map(entrees.filter(({ nom }) => isXml(nom)).map(({ nom, octets: corps }) => [nom, decodeUtf8(corps)]));
  const noms = new Set(entrees.map(({ nom }) => nom));
  const appels = new Map<string, readonly string[]>();
  const formes = [...parties].flatMap(([nom, xml]) => listAnomaliesForme(nom, xml, appels));
  const anomalies = [...listAnomaliesObligatoires(noms), ...formes];
  // Nothing else can be said of a part that cannot be read.
  if (anomalies.length === 0) anomalies.push(...listAnomaliesTypes(parties, noms), ...listAnomaliesRelations(parties, noms, appels), ...listAnomaliesTextes(parties));
  return isNonEmpty(anomalies) ? { kind: "refuse", anomalies } : { kind: "valide", entrees };
}

const OBLIGATOIRES = ["[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/_rels/document.xml.rels", "word/styles.xml"];

function isXml(nom: string): boolean {
  return nom.endsWith(".xml") || nom.endsWith(".rels");
}

function listAnomaliesObligatoires(noms: ReadonlySet<string>): readonly string[] {
  const absentes = OBLIGATOIRES.filter((nom) => !noms.has(nom)).map((nom) => `La partie «\u00A0${nom}\u00A0» manque`);
  const douteuses = [...noms].filter((nom) => nom.startsWith("/") || nom.includes("\\") || nom.split("/").includes("..")).map((nom) => `Le nom «\u00A0${nom}\u00A0» sort du paquet`);
  return [...absentes, ...douteuses];
}

/** Reads the part once: whether it is well-formed, and the relationships that it calls. */
function listAnomaliesForme(nom: string, xml: string, appels: Map<string, readonly string[]>): readonly string[] {
  const siens: string[] = [];
  const motif = readBalises(xml, {
    ouvre: ({ attributs }) => {
      for (const cle of ["r:id", "r:embed", "r:link"]) {
        const id = attributs[cle];
        if (id !== undefined) siens.push(id);
      }
    },
  });
  appels.set(nom, siens);
  return motif === undefined ? [] : [`«\u00A0${nom}\u00A0» n’est pas un XML correct\u00A0: ${motif}`];
}

function listAnomaliesTypes(parties: ReadonlyMap<string, string>, noms: ReadonlySet<string>): readonly string[] {
  const parExtension = new Set<string>();
  const parPartie = new Set<string>();
  const doubles: string[] = [];
  readBalises(parties.get("[Content_Types].xml") ?? "", {
    ouvre: ({ nom, attributs }) => {
      const [liste, cle] = nom === "Default" ? [parExtension, attributs["Extension"]?.toLowerCase()] : [parPartie, attributs["PartName"]?.slice(1)];
      if (nom === "Types" || cle === undefined) return;
      if (liste.has(cle)) doubles.push(`Le type de «\u00A0${cle}\u00A0» est déclaré deux fois`);
      liste.add(cle);
    },
  });
  const inconnus = [...noms].filter((nom) => nom !== "[Content_Types].xml" && !parPartie.has(nom) && !parExtension.has(nom.slice(nom.lastIndexOf(".") + 1).toLowerCase()));
  const absents = [...parPartie].filter((nom) => !noms.has(nom));
  return [...doubles, ...inconnus.map((nom) => `«\u00A0${nom}\u00A0» n’a pas de type de contenu`), ...absents.map((nom) => `Le type de «\u00A0${nom}\u00A0» est déclaré, la partie manque`)];
}

function listAnomaliesRelations(parties: ReadonlyMap<string, string>, noms: ReadonlySet<string>, appels: Appels): readonly string[] {
  return [...parties].filter(([nom]) => nom.endsWith(".rels")).flatMap(([nom, xml]) => listAnomaliesRels(nom, xml, noms, appels));
}

type Appels = ReadonlyMap<string, readonly string[]>;

function listAnomaliesRels(rels: string, xml: string, noms: ReadonlySet<string>, parPartie: Appels): readonly string[] {
  const anomalies: string[] = [];
  const ids = new Set<string>();
  const source = rels.replace("_rels/", "").replace(/\.rels$/, "");
  readBalises(xml, {
    ouvre: ({ nom, attributs }) => {
      if (nom !== "Relationship") return;
      const { Id: id = "", Target: cible = "", TargetMode: mode } = attributs;
      if (ids.has(id)) anomalies.push(`«\u00A0${rels}\u00A0»\u00A0: la relation «\u00A0${id}\u00A0» est déclarée deux fois`);
      ids.add(id);
      if (mode === "External") anomalies.push(`«\u00A0${rels}\u00A0»\u00A0: la relation «\u00A0${id}\u00A0» sort du document (${cible})`);
      else if (!noms.has(resolveCible(source, cible))) anomalies.push(`«\u00A0${rels}\u00A0»\u00A0: la cible «\u00A0${cible}\u00A0» manque`);
    },
  });
  if (source !== "" && !noms.has(source)) anomalies.push(`«\u00A0${rels}\u00A0» ne se rapporte à aucune partie`);
  const appels = (parPartie.get(source) ?? []).filter((id) => !ids.has(id));
  return [...anomalies, ...appels.map((id) => `«\u00A0${source}\u00A0» appelle la relation «\u00A0${id}\u00A0», qui n’existe pas`)];
}

function resolveCible(source: string, cible: string): string {
  if (cible.startsWith("/")) return cible.slice(1);
  const chemin = source.split("/").slice(0, -1);
  for (const pas of cible.split("/")) {
    if (pas === "..") chemin.pop();
    else if (pas !== ".") chemin.push(pas);
  }
  return chemin.join("/");
}

/** Body, notes, headers and footers, against what styles, lists and notes declare. */
function listAnomaliesTextes(parties: ReadonlyMap<string, string>): readonly string[] {
  const declares = listIdentifiants(parties);
  const corps = [...parties]
    .filter(([nom]) => /^word\/(?:document|footnotes|endnotes|header\d*|footer\d*)\.xml$/.test(nom))
    .flatMap(([nom, xml]) => listAnomaliesCorps(xml, declares).map((anomalie) => `«\u00A0${nom}\u00A0»\u00A0: ${anomalie}`));
  return [...corps, ...listAnomaliesReferences(parties, declares)];
}
