import type { Encodage } from "../formats/encodage.ts";
import { createDecodeur } from "../formats/flux-texte.ts";
import { parseJourLu } from "../formats/jour-lu.ts";
import { parseMontantLu } from "../formats/montant-lu.ts";
import { createLecteurXml } from "../formats/xml.ts";
import type { Jour } from "../kernel/jour.ts";
import { createReleveAnomalies, formatCitation, type ReleveAnomalies } from "./anomalie.ts";
import { finishFec } from "./fec-bilan.ts";
import { addClient, addJournal, addMouvement, createReleveFec, isCompteClient, type ReleveFec } from "./fec-releve.ts";
import type { LecteurFichier } from "./lecteur.ts";
import type { LectureFec, LectureRefus } from "./lecture.ts";

interface Etat {
  readonly releve: ReleveFec;
  readonly anomalies: ReleveAnomalies;
  readonly journal: Map<string, string>;
  readonly ecriture: Map<string, string>;
  readonly ligne: Map<string, string>;
  dateCloture: Jour | undefined;
  lignes: number;
}

/** Text of one element under the name that the text form uses. */
const VARIANTES: Readonly<Record<string, string>> = { CompteAuxNum: "CompAuxNum", CompteAuxLib: "CompAuxLib" };

/**
 * Reads the XML form of a FEC (schemas A47A-I-VII-1, -VIII-3, -5, -7) as it streams. Dates are ISO, amounts have a point, and **the letter
 * belongs to the entry**: it covers all its lines, so that a group of one line may be open although it is lettered.
 */
export function createLecteurFecXml(nomFichier: string, encodage: Encodage): LecteurFichier<LectureFec | LectureRefus> {
  const etat: Etat = { releve: createReleveFec(), anomalies: createReleveAnomalies(), journal: new Map(), ecriture: new Map(), ligne: new Map(), dateCloture: undefined, lignes: 0 };
  const decodeur = createDecodeur(encodage);
  const xml = createLecteurXml({
    onOpen: (nom) => findNiveau(etat, nom)?.clear(),
    onClose: (nom, texte) => closeElement(etat, nom, texte, xml.findLigne()),
  });
  return {
    add: (octets) => xml.add(decodeur.add(octets)),
    isArrete: () => xml.findRefus() !== undefined,
    countLignes: () => etat.lignes,
    end: () => {
      xml.add(decodeur.end());
      xml.end();
      const refus = xml.findRefus();
      if (refus !== undefined) return { kind: "refus", nomFichier, format: "fec", motif: refus };
      // Strings are already decoded: none of them is a string of bytes any more.
      return finishFec(etat.releve, etat.anomalies, { nomFichier, separateur: "xml", champs: 0, encodage, encodageTextes: undefined, dateCloture: etat.dateCloture });
    },
  };
}

function findNiveau({ journal, ecriture, ligne }: Etat, nom: string): Map<string, string> | undefined {
  return nom === "journal" ? journal : nom === "ecriture" ? ecriture : nom === "ligne" ? ligne : undefined;
}

function closeElement(etat: Etat, nom: string, texte: string, numero: number): void {
  if (nom === "ligne") addLigne(etat, numero);
  else if (nom === "DateCloture") etat.dateCloture = parseJourLu(texte);
  else if (nom === "JournalCode" || nom === "JournalLib") etat.journal.set(nom, texte);
  else if (/^(?:Ecriture(?:Num|Date|Lib|Let)|Piece(?:Ref|Date)|DateLet|ValidDate)$/.test(nom)) etat.ecriture.set(nom, texte);
  else etat.ligne.set(VARIANTES[nom] ?? nom, texte);
}

function addLigne(etat: Etat, numero: number): void {
  const { releve, anomalies, ecriture, ligne } = etat;
  etat.lignes++;
  const ecarte = (motif: string, colonne: string): void => anomalies.add({ ligne: numero, colonne, motif, texte: [...ligne.values()].join(" ").slice(0, 200), isEcartee: true });
  const compte = ligne.get("CompteNum") ?? "";
  if (compte === "") return ecarte("Le numéro de compte manque\u00A0; la ligne est mise de côté.", "CompteNum");
  const montants = readMontants(ligne);
  if (typeof montants === "string") return ecarte(`Le montant ${formatCitation(montants)} n’est pas lisible\u00A0; la ligne est mise de côté.`, "Debit");
  const date = toNumero(ecriture.get("EcritureDate"));
  if (date === 0) return ecarte(`La date ${formatCitation(ecriture.get("EcritureDate") ?? "")} n’existe pas\u00A0; la ligne est mise de côté.`, "EcritureDate");
  const journal = addJournal(releve, etat.journal.get("JournalCode") ?? "", etat.journal.get("JournalLib") ?? "");
  const numeroEcriture = ecriture.get("EcritureNum") ?? "";
  const classe = /^\d{3}/.test(compte) ? Number(compte.slice(0, 3)) : -1;
  addMouvement(releve, { ligne: numero, journal, numero: numeroEcriture, classe, ...montants, date });
  if ((ecriture.get("ValidDate") ?? "") === "") releve.sansValidation++;
  const isAvance = compte.startsWith("4191");
  if (!isCompteClient(classe) && !isAvance) return;
  const auxiliaire = ligne.get("CompAuxNum") ?? "";
  const client = addClient(releve, auxiliaire === "" ? compte : auxiliaire, ligne.get(auxiliaire === "" ? "CompteLib" : "CompAuxLib") ?? "");
  (isAvance ? client.avances : client.lignes).push({
    ligne: numero, journal, numero: numeroEcriture, compte, date, montant: montants.debit - montants.credit,
    piece: ecriture.get("PieceRef") ?? "",
    libelle: ecriture.get("EcritureLib") ?? "",
    lettre: ecriture.get("EcritureLet") ?? "",
    datePiece: toNumero(ecriture.get("PieceDate")),
  });
}

/** Debit and credit in centimes, or the text that is no amount. */
function readMontants(ligne: ReadonlyMap<string, string>): { readonly debit: number; readonly credit: number } | string {
  const montant = ligne.get("Montant");
  if (montant !== undefined) {
    const lu = parseMontantLu(montant, ".");
    const sens = ligne.get("Sens") ?? "";
    if (lu === undefined || !/^(?:[DC]|[+-]?1)$/i.test(sens)) return `${montant} ${sens}`;
    return /^(?:D|\+?1)$/i.test(sens) ? { debit: lu.montant, credit: 0 } : { debit: 0, credit: lu.montant };
  }
  const textes = [ligne.get("Debit") ?? "", ligne.get("Credit") ?? ""];
  const [debit, credit] = textes.map((texte) => (texte === "" ? 0 : parseMontantLu(texte, ".")?.montant));
  if (debit === undefined || credit === undefined) return textes.join(" ").trim();
  return { debit, credit };
}

function toNumero(texte: string | undefined): number {
  return Number((parseJourLu(texte ?? "") ?? "0").replaceAll("-", ""));
}

/** The character set that the XML declaration names; UTF-8 when it names none. */
export function findEncodageXml(brut: string): Encodage {
  const declare = /^[^>]*encoding=["']([\w-]+)["']/.exec(brut)?.[1]?.toLowerCase() ?? "utf-8";
  if (/^(?:windows-|cp-?)1252$/.test(declare)) return "windows-1252";
  return /^(?:iso-?8859-(?:1|15)|latin-?[19])$/.test(declare) ? "iso-8859-15" : "utf-8";
}
