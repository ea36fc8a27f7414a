import { parseDecimal, roundDecimal } from "../formats/decimal.ts";
import { createCleCompte } from "../formats/iban.ts";
import { parseJourLu } from "../formats/jour-lu.ts";
import { parseMontantLu } from "../formats/montant-lu.ts";
import type { Jour } from "../kernel/jour.ts";
import { type Montant, sumMontants } from "../kernel/montant.ts";
import { INSECABLE } from "../kernel/texte.ts";
import { createReleveAnomalies, formatCitation, type ReleveAnomalies } from "./anomalie.ts";
import { refuseVolume, type TexteEntier } from "./banque-bloc.ts";
import { type ClesMouvement, createCles, type IdentiteMouvement } from "./banque-cle.ts";
import { formatCentimes } from "./banque-somme.ts";
import { type LectureReleves, type Mouvement, MOUVEMENTS_MAX, type Operation, type Releve } from "./lecture-releves.ts";
import { isLibelleRetour } from "./banque-retour.ts";
import { removeInconnus } from "./inconnus.ts";
import type { LectureRefus } from "./lecture.ts";

/** A label of a bank is never longer. */
const TEXTE_MAX = 4000;

/** Leaf values met inside an aggregate; the first value of a name stays. */
interface Agregat {
  readonly valeurs: Map<string, string>;
  readonly ligne: number;
}

interface CompteOfx {
  readonly compte: Map<string, string>;
  readonly solde: Map<string, string>;
  readonly operations: Agregat[];
  devise: string;
}

interface Etat {
  readonly comptes: CompteOfx[];
  courant: CompteOfx | undefined;
  operation: Agregat | undefined;
  /** Aggregate whose leaves are read now: the account, the ledger balance; others are skipped. */
  zone: "compte" | "solde" | "autre" | undefined;
  readonly statuts: string[];
  ligne: number;
  operations: number;
}

/** Reads an OFX, SGML (1.x, leaf tags not closed) or XML (2.x): one reader, since real files mix both. */
export function parseOfx({ nomFichier, texte, encodage }: TexteEntier): LectureReleves | LectureRefus {
  const anomalies = createReleveAnomalies();
  const { comptes, statuts, operations } = readBalises(texte);
  if (operations > MOUVEMENTS_MAX) return refuseVolume(nomFichier, "ofx");
  const keys = createCles("ofx");
  const releves = comptes.map((compte) => createReleve(compte, keys, anomalies));
  if (releves.length === 0) {
    const refus = statuts.find((statut) => !/^0\b/.test(statut));
    anomalies.add({ motif: `Le fichier ne contient aucun relevé de compte${refus === undefined ? "" : ` (réponse de la banque${INSECABLE}: ${refus})`}.`, isEcartee: false });
  }
  const lues = releves.reduce((total, { mouvements }) => total + mouvements.length, 0);
  return {
    kind: "releves", nomFichier, encodage, format: "ofx", nature: "releve", releves,
    lignes: { lues, ecartees: anomalies.countEcartees() }, anomalies: anomalies.list(), anomaliesTotal: anomalies.countTotal(), avertissements: [],
  };
}

function readBalises(texte: string): Etat {
  const etat: Etat = { comptes: [], courant: undefined, operation: undefined, zone: undefined, statuts: [], ligne: 1, operations: 0 };
  const balise = /<(\/?)([A-Za-z][\w.]{0,40})[^<>]{0,400}>/y;
  let saut = texte.indexOf("\n");
  for (let place = texte.indexOf("<"); place >= 0 && etat.operations <= MOUVEMENTS_MAX; ) {
    for (; saut >= 0 && saut < place; saut = texte.indexOf("\n", saut + 1)) etat.ligne++;
    balise.lastIndex = place;
    const lue = balise.exec(texte);
    if (lue === null) {
      place = texte.indexOf("<", place + 1);
      continue;
    }
    const { valeur, fin } = readValeur(texte, balise.lastIndex);
    if (lue[1] === "/") closeBalise(etat, (lue[2] ?? "").toUpperCase());
    else openBalise(etat, (lue[2] ?? "").toUpperCase(), valeur);
    place = fin;
  }
  closeBalise(etat, "STMTTRN");
  return etat;
}

/** Text up to the next tag; a CDATA section is text. Each character is looked at once, whatever is left open. */
function readValeur(texte: string, debut: number): { readonly valeur: string; readonly fin: number } {
  const suivante = texte.indexOf("<", debut);
  const fin = suivante < 0 ? texte.length : suivante;
  const valeur = decodeEntites(texte.slice(debut, Math.min(fin, debut + TEXTE_MAX)).trim());
  if (suivante < 0) return { valeur, fin: -1 };
  if (!texte.startsWith("<![CDATA[", fin)) return { valeur, fin };
  const section = texte.slice(fin + 9, fin + 9 + TEXTE_MAX);
  const longueur = section.indexOf("]]>");
  if (longueur < 0) return { valeur, fin: texte.indexOf("<", fin + 1) };
  return { valeur: `${valeur} ${section.slice(0, longueur)}`.trim(), fin: texte.indexOf("<", fin + 9 + longueur) };
}

function openBalise(etat: Etat, nom: string, valeur: string): void {
  const { courant, operation } = etat;
  switch (nom) {
    case "STMTRS": case "CCSTMTRS":
      etat.courant = { compte: new Map(), solde: new Map(), operations: [], devise: "" };
      etat.comptes.push(etat.courant);
      return;
    case "STMTTRN":
      closeBalise(etat, "STMTTRN");
      etat.operations++;
      if (courant !== undefined) etat.operation = { valeurs: new Map(), ligne: etat.ligne };
      return;
    case "BANKACCTFROM": case "CCACCTFROM": etat.zone = "compte"; return;
    case "LEDGERBAL": etat.zone = "solde"; return;
    case "AVAILBAL": case "BANKACCTTO": case "CURRENCY": case "ORIGCURRENCY": etat.zone = "autre"; return;
    case "CODE": case "MESSAGE": if (courant === undefined) etat.statuts.push(valeur); return;
  }
  if (courant === undefined || valeur === "") return;
  if (etat.zone === "autre") return;
  if (etat.zone === "compte") addPremiere(courant.compte, nom, valeur);
  else if (etat.zone === "solde") addPremiere(courant.solde, nom, valeur);
  else if (operation !== undefined) addPremiere(operation.valeurs, nom, valeur);
  else if (nom === "CURDEF") courant.devise = valeur;
}

function closeBalise(etat: Etat, nom: string): void {
  if (/^(?:BANKACCTFROM|CCACCTFROM|LEDGERBAL|AVAILBAL|BANKACCTTO|CURRENCY|ORIGCURRENCY)$/.test(nom)) etat.zone = undefined;
  else if (/^(?:STMTTRN|BANKTRANLIST|STMTRS|CCSTMTRS)$/.test(nom)) {
    if (etat.operation !== undefined) etat.courant?.operations.push(etat.operation);
    etat.operation = undefined;
    etat.zone = undefined;
    if (nom === "STMTRS" || nom === "CCSTMTRS") etat.courant = undefined;
  }
}

function addPremiere(valeurs: Map<string, string>, nom: string, valeur: string): void {
  if (!valeurs.has(nom)) valeurs.set(nom, valeur);
}

function createReleve({ compte, solde, operations, devise }: CompteOfx, keys: (identite: IdentiteMouvement) => ClesMouvement, anomalies: ReleveAnomalies): Releve {
  const banque = compte.get("BANKID");
  const guichet = compte.get("BRANCHID");
  const numero = compte.get("ACCTID");
  const lu = { ...(banque === undefined ? {} : { banque }), ...(guichet === undefined ? {} : { guichet }), ...(numero === undefined ? {} : { numero }) };
  const montants: Montant[] = [];
  const mouvements = operations.flatMap((operation) => createMouvement(operation, { cle: createCleCompte(lu), devise }, keys, anomalies, montants));
  return removeInconnus<Releve>({
    reference: undefined, compte: lu, devise: devise === "" ? undefined : devise, mouvements, dateOuverture: undefined, soldeOuverture: undefined, ecart: undefined,
    dateCloture: parseJourOfx(solde.get("DTASOF")), soldeCloture: parseMontantOfx(solde.get("BALAMT")),
    controle: { nombre: operations.length, somme: formatCentimes(sumMontants(montants)) },
  });
}

function createMouvement({ valeurs, ligne }: Agregat, { cle, devise }: { readonly cle: string | undefined; readonly devise: string }, keys: (identite: IdentiteMouvement) => ClesMouvement, anomalies: ReleveAnomalies, montants: Montant[]): readonly Mouvement[] {
  const nom = valeurs.get("NAME") ?? "";
  const refuse = (motif: string): readonly Mouvement[] => {
    anomalies.add({ ligne, motif: `${motif}${INSECABLE}; le mouvement est mis de côté.`, texte: `${nom} ${valeurs.get("MEMO") ?? ""}`.trim().slice(0, 200), isEcartee: true });
    return [];
  };
  const montant = parseMontantOfx(valeurs.get("TRNAMT"));
  if (montant === undefined) return refuse(valeurs.has("TRNAMT") ? `Le montant ${formatCitation(valeurs.get("TRNAMT") ?? "")} n’est pas lisible` : "Le montant manque");
  montants.push(montant);
  const date = parseJourOfx(valeurs.get("DTPOSTED"));
  if (date === undefined) return refuse(valeurs.has("DTPOSTED") ? `La date ${formatCitation(valeurs.get("DTPOSTED") ?? "")} n’existe pas` : "La date manque");
  const operation = createOperation(valeurs, montant);
  return [{
    ...keys({ compte: cle, date, montant, reference: valeurs.get("FITID") }),
    date, montant, ...(devise === "" ? {} : { devise }), etat: "comptabilise", isRetour: isLibelleRetour(operation.libelle, montant), operations: [operation], ligne,
  }];
}

function createOperation(valeurs: ReadonlyMap<string, string>, montant: Montant): Operation {
  const nom = valeurs.get("NAME") ?? valeurs.get("PAYEE");
  const texte = [nom, valeurs.get("MEMO")].filter((part) => part !== undefined).join(" ");
  const cheque = valeurs.get("CHECKNUM");
  return { montant, noms: nom === undefined ? [] : [nom], libelle: texte, references: [valeurs.get("REFNUM"), cheque].flatMap((lue) => (lue === undefined || /^0*$/.test(lue) ? [] : [lue])) };
}

/** `AAAAMMJJ`, with or without the time and its zone: the civil day as the bank writes it. */
function parseJourOfx(texte: string | undefined): Jour | undefined {
  const jour = /^\d{8}/.exec(texte ?? "")?.[0];
  return jour === undefined ? undefined : parseJourLu(jour);
}

/** The standard says no thousands and a point; French banks write a comma. */
function parseMontantOfx(texte: string | undefined): Montant | undefined {
  if (texte === undefined) return undefined;
  const decimal = parseDecimal(texte);
  return decimal === undefined ? parseMontantLu(texte)?.montant : roundDecimal(decimal).montant;
}

const ENTITES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00A0" };

function decodeEntites(texte: string): string {
  return texte.replace(/&(?:#(\d{1,7})|(\w{2,4}));/g, (entite, code: string | undefined, nom: string | undefined) => {
    if (nom !== undefined) return ENTITES[nom] ?? entite;
    const point = Number(code);
    return point > 0 && point < 0x110000 ? String.fromCodePoint(point) : entite;
  });
}
