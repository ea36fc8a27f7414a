import type { Rangee } from "../formats/csv.ts";
import { findOrdreDate, type OrdreDate, parseJourLu } from "../formats/jour-lu.ts";
import { findMarqueDecimale, type MarqueDecimale, parseMontantLu } from "../formats/montant-lu.ts";
import { repairTexte } from "../formats/repair-texte.ts";
import { formatMontant } from "../kernel/format-montant.ts";
import type { Jour } from "../kernel/jour.ts";
import { type Montant, subtractMontant } from "../kernel/montant.ts";
import { parseSiren } from "../kernel/siren.ts";
import { foldTexte } from "../kernel/texte.ts";
import { formatCitation, type ReleveAnomalies } from "./anomalie.ts";
import type { ChampEcheancier, EnteteEcheancier } from "./echeancier-entete.ts";
import type { LigneTiers } from "./imputation.ts";
import { isPieceGenerique } from "./piece-generique.ts";

/** How the cells of a list are read: the decimal mark and the order of dates are decided by whole columns. */
export interface LectureColonnes {
  readonly entete: EnteteEcheancier;
  readonly marques: ReadonlyMap<number, MarqueDecimale | undefined>;
  readonly ordres: ReadonlyMap<number, OrdreDate>;
}

export interface LigneEcheancier {
  readonly code: string;
  readonly nom?: string;
  readonly siren?: string;
  readonly ligne: LigneTiers;
}

const TEXTE_MAX = 400;
/** A thousand billion euros, in centimes: a cell above it is no amount, and a few of them are still added exactly. */
const MONTANT_MAX = 1e14;
const SANS_EMPLOI = { clients: 0, ouvertesDunClient: 0 };

export function createLectureColonnes(entete: EnteteEcheancier, corps: readonly Rangee[]): LectureColonnes {
  const { debit, credit, montant, solde, date, echeance } = entete.rangs;
  const readColonne = (rang: number): readonly string[] => corps.map(({ cellules }) => cellules[rang] ?? "");
  return {
    entete,
    marques: new Map([debit, credit, montant, solde, ...entete.tranches].flatMap((rang) => (rang === undefined ? [] : [[rang, findMarqueDecimale(readColonne(rang))] as const]))),
    ordres: new Map([date, echeance].flatMap((rang) => (rang === undefined ? [] : [[rang, findOrdreDate(readColonne(rang))] as const]))),
  };
}

/** One open item; `undefined` once the line has been set aside with its reason. */
export function parseLigne(rangee: Rangee, colonnes: LectureColonnes, anomalies: ReleveAnomalies): LigneEcheancier | undefined {
  const ecarte = (motif: string, champ?: ChampEcheancier): undefined => ecarteRangee(rangee, colonnes, anomalies, motif, champ);
  const code = readTexte(rangee, colonnes, "code") ?? readTexte(rangee, colonnes, "nom");
  if (code === undefined) return ecarte("Ni code ni nom de client\u00A0; la ligne est mise de côté.", "code");
  const net = readNet(rangee, colonnes);
  if (net.kind === "refus") return ecarte(`Le montant ${formatCitation(net.texte)} n’est pas lisible\u00A0; la ligne est mise de côté.`, net.champ);
  const dates = readDates(rangee, colonnes);
  if (dates.kind === "refus") {
    return ecarte(dates.texte === "" ? "Ni date ni échéance\u00A0; la ligne est mise de côté." : `La date ${formatCitation(dates.texte)} n’existe pas\u00A0; la ligne est mise de côté.`, dates.champ);
  }
  const nom = readTexte(rangee, colonnes, "nom");
  const siren = parseSiren(readTexte(rangee, colonnes, "siren") ?? "");
  return {
    code,
    ligne: createLigneTiers(rangee, colonnes, net, dates),
    ...(nom === undefined ? {} : { nom }),
    ...(siren === undefined ? {} : { siren }),
  };
}

interface Net {
  readonly kind: "lu";
  readonly montant: Montant;
  /** Total of the invoice, when the list gives another amount as still due. */
  readonly initial?: Montant;
}

interface Dates {
  readonly kind: "lu";
  readonly dateFacture: Jour;
  readonly echeance?: Jour;
}

interface Refus {
  readonly kind: "refus";
  readonly texte: string;
  readonly champ: ChampEcheancier;
}

function createLigneTiers(rangee: Rangee, colonnes: LectureColonnes, { montant, initial }: Net, { dateFacture, echeance }: Dates): LigneTiers {
  const piece = readTexte(rangee, colonnes, "piece");
  const ecrit = readTexte(rangee, colonnes, "libelle");
  const libelle = initial === undefined ? ecrit : [`Facture de ${formatMontant(initial)}, reste dû selon la liste`, ...(ecrit === undefined ? [] : [ecrit])].join(" – ");
  const isGenerique = isPieceGenerique(piece ?? "", "", SANS_EMPLOI);
  return {
    ligne: rangee.ligne,
    compte: "411",
    numero: piece ?? `Ligne ${rangee.ligne}`,
    isGenerique,
    nature: montant > 0 ? "facture" : /\bavoirs?\b/.test(foldTexte(ecrit ?? "")) ? "avoir" : "reglement",
    date: dateFacture,
    dateFacture,
    montant,
    isHorsFichier: false,
    isTransfert: false,
    ...(initial === undefined ? {} : { isSolde: true }),
    ...(piece === undefined ? {} : { piece }),
    ...(echeance === undefined || montant < 0 ? {} : { echeance }),
    ...(libelle === undefined ? {} : { libelle: libelle.slice(0, TEXTE_MAX) }),
  };
}

/** What is still open: debit less credit, else what the list says remains, else the total of the invoice. */
function readNet(rangee: Rangee, colonnes: LectureColonnes): Net | Refus {
  const { debit: rangDebit, credit: rangCredit, solde: rangSolde } = colonnes.entete.rangs;
  if (rangDebit !== undefined && rangCredit !== undefined) {
    const debit = readMontant(rangee, colonnes, "debit");
    const credit = readMontant(rangee, colonnes, "credit");
    if (debit.kind === "refus") return debit;
    return credit.kind === "refus" ? credit : { kind: "lu", montant: subtractMontant(debit.montant, credit.montant) };
  }
  const total = readMontant(rangee, colonnes, "montant");
  if (rangSolde === undefined) return total;
  const reste = readMontant(rangee, colonnes, "solde");
  if (reste.kind === "refus" || total.kind === "refus" || total.montant === 0 || total.montant === reste.montant) return reste;
  return { ...reste, initial: total.montant };
}

/** The amount of a cell; blank is nil. */
export function readMontant({ cellules }: Rangee, { entete, marques }: LectureColonnes, champ: ChampEcheancier): Net | Refus {
  const rang = entete.rangs[champ];
  return readCellule(rang === undefined ? "" : (cellules[rang] ?? ""), rang === undefined ? undefined : marques.get(rang), champ);
}

export function readCellule(texte: string, marque: MarqueDecimale | undefined, champ: ChampEcheancier): Net | Refus {
  const lu = parseMontantLu(texte.trim() === "" ? "0" : texte, marque);
  return lu === undefined || Math.abs(lu.montant) > MONTANT_MAX ? { kind: "refus", texte: texte.trim(), champ } : { kind: "lu", montant: lu.montant };
}

function readDates({ cellules }: Rangee, { entete, ordres }: LectureColonnes): Dates | Refus {
  const read = (champ: "date" | "echeance"): Jour | undefined | Refus => {
    const rang = entete.rangs[champ];
    const texte = rang === undefined ? "" : (cellules[rang] ?? "").trim();
    if (rang === undefined || texte === "") return undefined;
    return parseJourLu(texte, ordres.get(rang)) ?? { kind: "refus", texte, champ };
  };
  const date = read("date");
  const echeance = read("echeance");
  if (typeof date === "object") return date;
  if (typeof echeance === "object") return echeance;
  const dateFacture = date ?? echeance;
  if (dateFacture === undefined) return { kind: "refus", texte: "", champ: "echeance" };
  return { kind: "lu", dateFacture, ...(echeance === undefined ? {} : { echeance }) };
}

export function readTexte({ cellules }: Rangee, { entete }: LectureColonnes, champ: ChampEcheancier): string | undefined {
  const rang = entete.rangs[champ];
  const texte = rang === undefined ? "" : repairTexte((cellules[rang] ?? "").trim()).slice(0, TEXTE_MAX);
  return texte === "" ? undefined : texte;
}

export function ecarteRangee({ ligne, cellules }: Rangee, { entete }: LectureColonnes, anomalies: ReleveAnomalies, motif: string, champ?: ChampEcheancier): undefined {
  const rang = champ === undefined ? undefined : entete.rangs[champ];
  const colonne = rang === undefined ? undefined : entete.noms[rang];
  anomalies.add({ ligne, motif, texte: cellules.join(entete.separateur).slice(0, 200), isEcartee: true, ...(colonne === undefined ? {} : { colonne }) });
}
