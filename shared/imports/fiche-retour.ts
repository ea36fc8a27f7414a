import { readBalises } from "../formats/xml-balises.ts";
import { decodeXml } from "../formats/xml-octets.ts";
import { listEntreesZip, readEntreeZip } from "../formats/zip-repertoire.ts";
import { CHAMPS_RETOUR, INVITES_RETOUR, TAGS_IDENTITE } from "../model/fiche-retour.ts";
import type { DebutFichier } from "./debut-fichier.ts";
import type { FichierEntier } from "./format.ts";
import type { LectureRetour } from "./lecture-retour.ts";
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

/** The answers of a form: content controls of a .docx, third column of a workbook. */
export async function readFicheRetour({ nomFichier, octets, debut }: FichierEntier): Promise<LectureRetour | LectureRefus> {
  const refuse = (motif: string): LectureRefus => ({ kind: "refus", nomFichier, format: "fiche-retour", motif });
  if (debut.noms.some((nom) => /vbaProject\.bin$/i.test(nom))) return refuse("Cette fiche de retour contient une macro\u00A0: elle n’est pas lue. Gardez-la dans la boîte d’arrivée et demandez une fiche sans macro.");
  const valeurs = debut.noms.includes("word/document.xml") ? readControles(octets) : await readLignes(octets);
  if (valeurs === undefined) return refuse("Cette fiche de retour est abîmée\u00A0: elle ne se lit pas. Gardez-la dans la boîte d’arrivée.");
  const identite = (tag: string): string => valeurs.get(tag) ?? "";
  return {
    kind: "retour", format: "fiche-retour", nomFichier, anomalies: [], anomaliesTotal: 0, avertissements: [],
    mandatId: identite(TAGS_IDENTITE.mandat), reference: identite(TAGS_IDENTITE.dossier), version: identite(TAGS_IDENTITE.version), cle: identite(TAGS_IDENTITE.cle),
    valeurs: Object.fromEntries([...valeurs].filter(([tag, valeur]) => CHAMPS_RETOUR.has(tag) && valeur !== "")),
  };
}

interface Controle {
  readonly profondeur: number;
  tag: string;
  texte: string;
  /** Its prompt is still there: nobody wrote in it. */
  isInvite: boolean;
  isContenu: boolean;
}

/** Text of each content control by tag; what still shows its prompt is empty. */
function readControles(octets: Uint8Array): ReadonlyMap<string, string> | undefined {
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

/** Tag in the first column, answer in the third. */
async function readLignes(octets: Uint8Array): Promise<ReadonlyMap<string, string> | undefined> {
  const { readClasseur } = await import("../formats/xlsx.ts");
  const classeur = readClasseur(octets);
  if (!classeur.ok) return undefined;
  const rangees = classeur.feuilles.flatMap((feuille) => feuille.rangees.map(({ cellules }) => cellules));
  return new Map(rangees.flatMap(([tag = "", , valeur = ""]) => (/^retour\./.test(tag.trim()) ? [[tag.trim(), trim(valeur)] as const] : [])));
}

/** Some programs keep the prompt as a text of its own. */
function findInvite(tag: string): string | undefined {
  const champ = CHAMPS_RETOUR.get(tag);
  return champ === undefined ? undefined : INVITES_RETOUR[champ.type];
}

function trim(texte: string): string {
  return texte.replace(/[\u00A0\u202F]/g, " ").trim().slice(0, VALEUR_MAX);
}
