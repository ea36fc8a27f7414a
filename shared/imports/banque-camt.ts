import type { Encodage } from "../formats/encodage.ts";
import { createDecodeur } from "../formats/flux-texte.ts";
import { parseIban } from "../kernel/iban.ts";
import { createLecteurXml } from "../formats/xml.ts";
import type { Jour } from "../kernel/jour.ts";
import { formatNombre, INSECABLE } from "../kernel/texte.ts";
import { createReleveAnomalies, type ReleveAnomalies } from "./anomalie.ts";
import { addEntree, createDetailCamt, createEntreeCamt, createReleveCamt, type DetailCamt, type EntreeCamt, finishReleve, type ReleveCamt } from "./banque-camt-releve.ts";
import { createCles } from "./banque-cle.ts";
import { createMemoireTextes, detach, type MemoireTextes } from "./banque-memoire.ts";
import { type LectureReleves, MOUVEMENTS_MAX, type Releve } from "./lecture-releves.ts";
import { listEcarts } from "./banque-solde.ts";
import type { LecteurFichier } from "./lecteur.ts";
import type { LectureRefus } from "./lecture.ts";

/** Message that each of these elements opens (ISO 20022): camt.052, camt.053, camt.054. */
const MESSAGES: Readonly<Record<string, LectureReleves["nature"]>> = { BkToCstmrAcctRpt: "intrajournalier", BkToCstmrStmt: "releve", BkToCstmrDbtCdtNtfctn: "avis" };
/** Balances kept of one statement, and characters of one label: what no bank writes must not fill the memory. */
const SOLDES_MAX = 1000;
const LIBELLE_MAX = 2000;
const REFERENCES_MAX = 100;
const RELEVES = /^(?:Rpt|Stmt|Ntfctn)$/;

interface Etat {
  /** Names of the open elements, root first. */
  readonly pile: string[];
  nature: LectureReleves["nature"];
  readonly releves: Releve[];
  releve: ReleveCamt | undefined;
  entree: EntreeCamt | undefined;
  detail: DetailCamt | undefined;
  readonly anomalies: ReleveAnomalies;
  lues: number;
  details: number;
  /** Days already read: a statement writes few of them, many times. */
  readonly jours: Map<string, Jour | undefined>;
  readonly memoire: MemoireTextes;
}

/** Reads a CAMT message as it streams, whatever its version, its prefix and its namespace: elements are known by their place. */
export function createLecteurCamt(nomFichier: string, encodage: Encodage, mouvementsMax = MOUVEMENTS_MAX): LecteurFichier<LectureReleves | LectureRefus> {
  const etat: Etat = { pile: [], nature: "releve", releves: [], releve: undefined, entree: undefined, detail: undefined, anomalies: createReleveAnomalies(), lues: 0, details: 0, jours: new Map(), memoire: createMemoireTextes() };
  const keys = createCles("camt053");
  const decodeur = createDecodeur(encodage);
  const xml = createLecteurXml({
    onOpen: (nom, attributs) => openElement(etat, nom, attributs, xml.findLigne),
    onClose: (nom, texte) => closeElement(etat, nom, texte, keys),
  });
  const isTropLong = (): boolean => etat.lues > mouvementsMax || etat.details > mouvementsMax;
  return {
    add: (octets) => xml.add(decodeur.add(octets)),
    isArrete: () => xml.findRefus() !== undefined || isTropLong(),
    countLignes: () => etat.lues,
    end: () => {
      xml.add(decodeur.end());
      xml.end();
      const refus = isTropLong() ? `Ce relevé a plus de ${formatNombre(mouvementsMax)} mouvements${INSECABLE}; demandez-le à la banque par mois. Rien n’est importé.` : xml.findRefus();
      return refus === undefined ? finishLecture(etat, nomFichier, encodage) : { kind: "refus", nomFichier, format: "camt053", motif: refus };
    },
  };
}

function openElement(etat: Etat, nom: string, attributs: Readonly<Record<string, string>>, findLigne: () => number): void {
  const parent = etat.pile.at(-1);
  etat.pile.push(nom);
  if (etat.releve === undefined) {
    const nature = MESSAGES[nom];
    if (nature !== undefined) etat.nature = nature;
    else if (RELEVES.test(nom) && parent !== undefined && MESSAGES[parent] !== undefined) etat.releve = createReleveCamt(etat.jours);
  } else if (nom === "Bal" && etat.releve.soldes.length < SOLDES_MAX) etat.releve.soldes.push({ code: "", montant: "", sens: "", date: "" });
  else if (nom === "Ntry") etat.entree = createEntreeCamt(findLigne());
  else if (nom === "TxDtls" && etat.entree !== undefined) etat.detail = createDetailCamt();
  else if (nom === "Amt" && parent === "Ntry" && etat.entree !== undefined) etat.entree.devise = attributs["Ccy"];
}

function closeElement(etat: Etat, nom: string, texte: string, keys: ReturnType<typeof createCles>): void {
  const { pile, releve, entree, detail, anomalies } = etat;
  pile.pop();
  if (releve === undefined) return;
  if (nom === "TxDtls" && entree !== undefined && detail !== undefined) {
    entree.details.push(detail);
    etat.details++;
    etat.detail = undefined;
  } else if (nom === "Ntry" && entree !== undefined) {
    const ecartees = anomalies.countEcartees();
    addEntree(releve, entree, keys, anomalies.add);
    if (anomalies.countEcartees() === ecartees) etat.lues++;
    etat.entree = undefined;
  } else if (pile.length <= 2 && RELEVES.test(nom)) {
    etat.releves.push(finishReleve(releve));
    etat.releve = undefined;
  } else if (texte !== "") addTexte(etat, releve, nom, texte);
}

function addTexte({ pile, entree, detail, memoire }: Etat, releve: ReleveCamt, nom: string, texte: string): void {
  const parent = pile.at(-1) ?? "";
  const grandParent = pile.at(-2) ?? "";
  if (detail !== undefined) addTexteDetail(memoire, detail, nom, parent, grandParent, texte);
  else if (entree !== undefined) addTexteEntree(entree, nom, parent, texte);
  else if (pile.includes("Bal")) addTexteSolde(releve, nom, parent, texte);
  else if (nom === "IBAN" && grandParent === "Acct") addIban(releve, texte);
  else if (nom === "Id" && parent === "Othr" && pile.at(-3) === "Acct") releve.numero ??= texte;
  else if (nom === "Ccy" && parent === "Acct") releve.devise = texte;
  else if (nom === "Id" && RELEVES.test(parent)) releve.reference = texte;
}

/** What stands where an IBAN should without being one is the number of an account all the same. */
function addIban(releve: ReleveCamt, texte: string): void {
  const iban = parseIban(texte);
  if (iban === undefined) releve.numero = texte;
  else releve.iban = iban;
}

function addTexteSolde({ soldes }: ReleveCamt, nom: string, parent: string, texte: string): void {
  const solde = soldes.at(-1);
  if (solde === undefined) return;
  if (nom === "Cd" && parent === "CdOrPrtry") solde.code = texte;
  else if (nom === "Amt" && parent === "Bal") solde.montant = texte;
  else if (nom === "CdtDbtInd" && parent === "Bal") solde.sens = texte;
  else if (nom === "Dt" || nom === "DtTm") solde.date = texte;
}

function addTexteEntree(entree: EntreeCamt, nom: string, parent: string, texte: string): void {
  if (parent === "Ntry") {
    switch (nom) {
      case "Amt": entree.montant = texte; break;
      case "CdtDbtInd": entree.sens = texte; break;
      case "Sts": entree.statut = texte; break;
      case "RvslInd": entree.retour = texte; break;
      case "AcctSvcrRef": entree.reference = texte; break;
      case "NtryRef": entree.reference ??= texte; break;
      case "AddtlNtryInf": entree.libelle = detach(texte); break;
    }
  } else if (parent === "Sts" && nom === "Cd") entree.statut = texte;
  else if (parent === "BookgDt") entree.date = texte;
  else if (parent === "ValDt") entree.dateValeur = texte;
}

function addTexteDetail(memoire: MemoireTextes, detail: DetailCamt, nom: string, parent: string, grandParent: string, texte: string): void {
  switch (nom) {
    case "Amt": if (parent === "TxDtls" || (parent === "TxAmt" && detail.montant === "")) detail.montant = texte; break;
    case "CdtDbtInd": if (parent === "TxDtls") detail.sens = texte; break;
    case "EndToEndId": detail.bout = detach(texte); break;
    case "Ustrd": if (detail.libelle.length < LIBELLE_MAX) detail.libelle += `${detail.libelle === "" ? "" : " "}${detach(texte.replace(/\s+/g, " "))}`; break;
    case "AddtlTxInf": if (detail.libelle === "") detail.libelle = detach(texte); break;
    case "Ref": if (parent === "CdtrRefInf" && detail.references.length < REFERENCES_MAX) detail.references.push(detach(texte)); break;
    case "Nb": if (parent === "RfrdDocInf" && detail.references.length < REFERENCES_MAX) detail.references.push(detach(texte)); break;
    case "Cd": if (parent === "Rsn" && grandParent === "RtrInf") detail.motifRetour = texte; break;
    case "Nm": addNom(detail, parent === "Pty" ? grandParent : parent, memoire.readNom(texte)); break;
    case "IBAN":
      if (grandParent === "DbtrAcct") detail.ibanDebiteur = memoire.readIban(texte);
      else if (grandParent === "CdtrAcct") detail.ibanCrediteur = memoire.readIban(texte);
      break;
  }
}

function addNom(detail: DetailCamt, role: string, texte: string): void {
  if (role === "Dbtr") detail.debiteur = texte;
  else if (role === "UltmtDbtr") detail.debiteurFinal = texte;
  else if (role === "Cdtr") detail.crediteur = texte;
}

function finishLecture({ nature, releves, anomalies, lues }: Etat, nomFichier: string, encodage: Encodage): LectureReleves {
  if (releves.length === 0) anomalies.add({ motif: "Le message ne contient aucun relevé (élément Stmt absent).", isEcartee: false });
  const libelle = nature === "intrajournalier" ? "un relevé intrajournalier (camt.052)" : "un avis d’opération (camt.054)";
  return {
    kind: "releves", nomFichier, encodage, format: "camt053", nature, releves,
    lignes: { lues, ecartees: anomalies.countEcartees() },
    anomalies: anomalies.list(),
    anomaliesTotal: anomalies.countTotal(),
    avertissements: [
      ...(nature === "releve" ? [] : [`Ce fichier est ${libelle}${INSECABLE}: il annonce ce que le relevé comptabilisera. Rien n’en est enregistré.`]),
      ...listEcarts(releves),
    ],
  };
}
