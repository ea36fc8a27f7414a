import { readBalises } from "../formats/xml-balises.ts";
import { decodeXml } from "../formats/xml-octets.ts";
import { listEntreesZip, readEntreeZip } from "../formats/zip-repertoire.ts";
import { isNonEmpty } from "../kernel/brand.ts";
import { CHAMPS_RETOUR, INVITES_RETOUR, TAGS_IDENTITE } from "../model/fiche-retour.ts";
import type { DebutFichier } from "./debut-fichier.ts";
import type { FichierEntier } from "./format.ts";
import type { FicheLue, LectureRetour } from "./lecture-retour.ts";
import type { LectureRefus } from "./lecture.ts";

/** Bytes of one part of the form once unpacked. */
const PARTIE_MAX = 8 * 1024 * 1024;
const PARTIES = /^(?:word\/document\.xml|xl\/sharedStrings\.xml|xl\/worksheets\/sheet\d+\.xml)$/;
/** Characters of one answer. */
const VALEUR_MAX = 4000;

/** A letter or a workbook that holds the key of a form: what it holds decides, never its name. */
export function isFicheRetour({ noms, octets }: Pick<DebutFichier, "noms" | "octets">): boolean {
  if (!noms.some((nom) => PARTIES.test(nom))) return false;
  return listEntreesZip(octets).some((entree) => {
    const lue = PARTIES.test(entree.nom) ? readEntreeZip(octets, entree, PARTIE_MAX) : undefined;
    return lue !== undefined && decodeXml(lue).texte.includes(TAGS_IDENTITE.cle);
  });
}

/** The answers of a form: content controls of a .docx, third column of a workbook, or a line for each mission. */
export async function readFicheRetour({ nomFichier, octets, debut }: FichierEntier): Promise<LectureRetour | LectureRefus> {
  const refuse = (motif: string): LectureRefus => ({ kind: "refus", nomFichier, format: "fiche-retour", motif });
  if (debut.noms.some((nom) => /vbaProject\.bin$/i.test(nom))) return refuse("Cette fiche de retour contient une macro\u00A0: elle n’est pas lue. Gardez-la dans la boîte d’arrivée et demandez une fiche sans macro.");
  const controles = debut.noms.includes("word/document.xml") ? readControles(octets) : undefined;
  const lues = debut.noms.includes("word/document.xml") ? (controles === undefined ? [] : [controles]) : await readClasseurRetour(octets);
  const fiches = lues.map(createFiche);
  return isNonEmpty(fiches) ? { kind: "retour", format: "fiche-retour", nomFichier, anomalies: [], anomaliesTotal: 0, avertissements: [], fiches } : refuse("Cette fiche de retour est abîmée\u00A0: elle ne se lit pas. Gardez-la dans la boîte d’arrivée.");
}

function createFiche(valeurs: Reponses): FicheLue {
  const identite = (tag: string): string => valeurs.get(tag) ?? "";
  return {
    mandatId: identite(TAGS_IDENTITE.mandat), reference: identite(TAGS_IDENTITE.dossier), version: identite(TAGS_IDENTITE.version), cle: identite(TAGS_IDENTITE.cle),
    valeurs: Object.fromEntries([...valeurs].filter(([tag, valeur]) => CHAMPS_RETOUR.has(tag) && valeur !== "")),
  };
}

/** What a form holds, by tag. */
type Reponses = ReadonlyMap<string, string>;

interface Controle {
  readonly profondeur: number;
  tag: string;
  texte: string;
  /** Its prompt is still there: nobody wrote in it. */
  isInvite: boolean;
  isContenu: boolean;
}

/** Text of each content control by tag; what still shows its prompt is empty. */
function readControles(octets: Uint8Array): Reponses | undefined {
  const corps = listEntreesZip(octets).find(({ nom }) => nom === "word/document.xml");
  const lu = corps === undefined ? undefined : readEntreeZip(octets, corps, PARTIE_MAX);
  if (lu === undefined) return undefined;
  const valeurs = new Map<string, string>();
  const pile: Controle[] = [];
  const motif = readBalises(decodeXml(lu).texte, {
    ouvre: ({ nom, attributs }, parents) => {
      const courant = pile.at(-1);
      if (nom === "w:sdt") pile.push({ profondeur: parents.length, tag: "", texte: "", isInvite: false, isContenu: false });
      else if (courant === undefined) return;
      else if (nom === "w:tag" && !courant.isContenu) courant.tag = attributs["w:val"] ?? "";
      else if (nom === "w:showingPlcHdr") courant.isInvite = !/^(?:0|false|off)$/.test(attributs["w:val"] ?? "1");
      else if (nom === "w:sdtContent") courant.isContenu = true;
      else if ((nom === "w:br" || (nom === "w:p" && courant.texte !== "")) && courant.isContenu) courant.texte += "\n";
      else if (nom === "w:tab") courant.texte += " ";
    },
    texte: (texte, parents) => {
      const courant = pile.at(-1);
      if (courant?.isContenu === true && parents.at(-1)?.nom === "w:t") courant.texte += texte;
    },
    ferme: ({ nom }, parents) => {
      if (nom !== "w:sdt" || pile.at(-1)?.profondeur !== parents.length) return;
      const { tag, texte, isInvite } = pile.pop() ?? { tag: "", texte: "", isInvite: true };
      if (tag !== "") valeurs.set(tag, isInvite || trim(texte) === findInvite(tag) ? "" : trim(texte));
    },
  });
  return motif === undefined ? valeurs : undefined;
}

/** One form whose tags go down the first column, or several, one line each under a line of tags. */
async function readClasseurRetour(octets: Uint8Array): Promise<readonly Reponses[]> {
  const { readClasseur } = await import("../formats/xlsx.ts");
  const classeur = readClasseur(octets);
  if (!classeur.ok) return [];
  const rangees = classeur.feuilles.flatMap((feuille) => feuille.rangees.map(({ cellules }) => cellules));
  const tete = rangees.findIndex((cellules) => cellules.some((cellule) => cellule.trim() === TAGS_IDENTITE.mandat) && cellules.some((cellule) => cellule.trim() === TAGS_IDENTITE.cle));
  return tete === -1 ? [readColonnes(rangees)] : readRangees(rangees.slice(tete + 1), rangees[tete] ?? []);
}

/** Tag in the first column, answer in the third. */
function readColonnes(rangees: readonly (readonly string[])[]): Reponses {
  return new Map(rangees.flatMap(([tag = "", , valeur = ""]) => (/^retour\./.test(tag.trim()) ? [[tag.trim(), trim(valeur)] as const] : [])));
}

/** A line without a mission is one that somebody added or emptied: it answers nothing. */
function readRangees(rangees: readonly (readonly string[])[], tags: readonly string[]): readonly Reponses[] {
  const lues = rangees.map((cellules) => new Map(tags.flatMap((tag, rang) => (/^retour\./.test(tag.trim()) ? [[tag.trim(), trim(cellules[rang] ?? "")] as const] : []))));
  return lues.filter((lue) => lue.get(TAGS_IDENTITE.mandat) !== "");
}

/** Some programs keep the prompt as a text of its own. */
function findInvite(tag: string): string | undefined {
  const champ = CHAMPS_RETOUR.get(tag);
  return champ === undefined ? undefined : INVITES_RETOUR[champ.type];
}

function trim(texte: string): string {
  return texte.replace(/[\u00A0\u202F]/g, " ").trim().slice(0, VALEUR_MAX);
}
