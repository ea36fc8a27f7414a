import { parseSerie } from "../formats/cellule.ts";
import type { Rangee } from "../formats/csv.ts";
import { findOrdreDate, type OrdreDate, parseJourLu } from "../formats/jour-lu.ts";
import { repairTexte } from "../formats/repair-texte.ts";
import { formatMontant } from "../kernel/format-montant.ts";
import { type Jour, parseJour } from "../kernel/jour.ts";
import { parseSiren } from "../kernel/siren.ts";
import { foldTexte } from "../kernel/texte.ts";
import { formatCitation, type ReleveAnomalies } from "./anomalie.ts";
import type { EnteteEcheancier } from "./echeancier-entete.ts";
import { findUsagesMontants, type MontantLigne, readNet, type RefusCellule, type UsagesMontants } from "./echeancier-montant.ts";
import { type ChampEcheancier, foldNom } from "./echeancier-mots.ts";
import type { LigneTiers } from "./imputation.ts";
import { isPieceGenerique } from "./piece-generique.ts";

/** How the cells of a list are read: the decimal mark and the order of dates are decided by whole columns. */
export interface LectureColonnes {
  readonly entete: EnteteEcheancier;
  readonly usages: UsagesMontants;
  readonly ordres: ReadonlyMap<number, OrdreDate>;
  /** Numbers in a column of dates are days counted from 1904. */
  readonly isBase1904: boolean;
  /** The amounts are in euros whatever the currency of the document. */
  readonly isMontantEuro: boolean;
}

export interface LigneEcheancier {
  readonly code: string;
  readonly nom?: string;
  readonly siren?: string;
  readonly ligne: LigneTiers;
}

/** The customer that a line above his items names. */
export interface TiersCourant {
  readonly code: string;
  readonly nom?: string;
}

const TEXTE_MAX = 400;
const SANS_EMPLOI = { clients: 0, ouvertesDunClient: 0 };

export function createLectureColonnes(entete: EnteteEcheancier, corps: readonly Rangee[], isBase1904 = false): LectureColonnes {
  const { date, echeance, solde, montant } = entete.rangs;
  const readColonne = (rang: number): readonly string[] => corps.map(({ cellules }) => cellules[rang] ?? "");
  const nomMontant = foldNom(entete.noms[solde ?? montant ?? -1] ?? "");
  return {
    entete,
    usages: findUsagesMontants(entete, corps),
    ordres: new Map([date, echeance].flatMap((rang) => (rang === undefined ? [] : [[rang, findOrdreDate(readColonne(rang))] as const]))),
    isBase1904,
    isMontantEuro: /\b(?:eur|euros?|lcy|interne|local|locale|loc|tenue|societe)\b/.test(nomMontant),
  };
}

/** One open item; `undefined` once the line has been set aside with its reason. */
export function parseLigne(rangee: Rangee, colonnes: LectureColonnes, anomalies: ReleveAnomalies, courant?: TiersCourant): LigneEcheancier | undefined {
  const ecarte = (motif: string, champ?: ChampEcheancier): undefined => ecarteRangee(rangee, colonnes, anomalies, motif, champ);
  const { code, nom } = readTiers(rangee, colonnes) ?? courant ?? {};
  if (code === undefined) return ecarte("Ni code ni nom de client\u00A0; la ligne est mise de côté.", "code");
  const devise = readDevise(rangee, colonnes);
  if (devise !== undefined) return ecarte(`Montant en ${devise}, sans contre-valeur en euros\u00A0; la ligne est mise de côté.`, "devise");
  const net = readNet(rangee, colonnes.entete, colonnes.usages);
  if (net.kind === "refus") return ecarte(`Le montant ${formatCitation(net.texte)} n’est pas lisible\u00A0; la ligne est mise de côté.`, net.champ);
  const dates = readDates(rangee, colonnes);
  if (dates.kind === "refus") {
    return ecarte(dates.texte === "" ? "Ni date ni échéance\u00A0; la ligne est mise de côté." : `La date ${formatCitation(dates.texte)} n’existe pas\u00A0; la ligne est mise de côté.`, dates.champ);
  }
  const siren = parseSiren((readTexte(rangee, colonnes, "siren") ?? "").replace(/\D/g, "").slice(0, 9));
  return {
    code,
    ligne: createLigneTiers(rangee, colonnes, net, dates),
    ...(nom === undefined ? {} : { nom }),
    ...(siren === undefined ? {} : { siren }),
  };
}

/** The customer that the line itself names. */
function readTiers(rangee: Rangee, colonnes: LectureColonnes): TiersCourant | undefined {
  const nom = readTexte(rangee, colonnes, "nom");
  const code = readTexte(rangee, colonnes, "code") ?? nom;
  return code === undefined ? undefined : { code, ...(nom === undefined ? {} : { nom }) };
}

interface Dates {
  readonly kind: "lu";
  readonly dateFacture: Jour;
  readonly echeance?: Jour;
}

function createLigneTiers(rangee: Rangee, colonnes: LectureColonnes, { montant, initial }: MontantLigne, { dateFacture, echeance }: Dates): LigneTiers {
  const piece = readTexte(rangee, colonnes, "piece");
  const ecrit = readTexte(rangee, colonnes, "libelle");
  const libelle = initial === undefined ? ecrit : [`Facture de ${formatMontant(initial)}, reste dû selon la liste`, ...(ecrit === undefined ? [] : [ecrit])].join(" – ");
  const isGenerique = isPieceGenerique(piece ?? "", "", SANS_EMPLOI);
  return {
    ligne: rangee.ligne,
    compte: "411",
    numero: piece ?? `Ligne ${rangee.ligne}`,
    isGenerique,
    nature: montant > 0 ? "facture" : isAvoir(ecrit, readTexte(rangee, colonnes, "type"), piece) ? "avoir" : "reglement",
    date: dateFacture,
    dateFacture,
    montant,
    isHorsFichier: false,
    isTransfert: false,
    ...(initial === undefined ? {} : { isSolde: true }),
    ...(piece === undefined ? {} : { piece }),
    ...(echeance === undefined || montant < 0 ? {} : { echeance }),
    ...(libelle === undefined ? {} : { libelle: libelle.slice(0, TEXTE_MAX) }),
    ...readRelances(rangee, colonnes),
  };
}

/** A count of one or two digits; anything else in that column is no count. */
function readRelances(rangee: Rangee, colonnes: LectureColonnes): Pick<LigneTiers, "relances"> {
  const lu = /^(\d{1,2})(?:[.,]0+)?$/.exec(readTexte(rangee, colonnes, "relances") ?? "");
  return lu === null ? {} : { relances: Number(lu[1]) };
}

function isAvoir(libelle: string | undefined, type: string | undefined, piece: string | undefined): boolean {
  return /\bavoirs?\b|\bcredit ?(?:note|memo)\b/.test(foldTexte(`${libelle ?? ""} ${type ?? ""}`)) || /^(?:av|cn|dg)$/i.test(type ?? "") || /^av[-\s]?\d/i.test(piece ?? "");
}

/** Currency of the line when it is not the euro and nothing says that the amount was converted. */
function readDevise(rangee: Rangee, colonnes: LectureColonnes): string | undefined {
  const devise = readTexte(rangee, colonnes, "devise");
  return devise === undefined || colonnes.isMontantEuro || /^(?:€|eur|euros?)$/i.test(devise) ? undefined : devise.slice(0, 20);
}

function readDates({ cellules }: Rangee, { entete, ordres, isBase1904 }: LectureColonnes): Dates | RefusCellule {
  const read = (champ: "date" | "echeance"): Jour | undefined | RefusCellule => {
    const rang = entete.rangs[champ];
    const texte = rang === undefined ? "" : (cellules[rang] ?? "").trim();
    if (rang === undefined || /^[-–—]?$/.test(texte) || /^0+[/.-]0+[/.-]0+$/.test(texte)) return undefined;
    return parseJourLu(texte, ordres.get(rang)) ?? parseNumero(texte, isBase1904) ?? { kind: "refus", texte, champ };
  };
  const date = read("date");
  const echeance = read("echeance");
  if (typeof date === "object") return date;
  if (typeof echeance === "object") return echeance;
  const dateFacture = date ?? echeance;
  if (dateFacture === undefined) return { kind: "refus", texte: "", champ: "echeance" };
  return { kind: "lu", dateFacture, ...(echeance === undefined ? {} : { echeance }) };
}

/** « 45785 » or « 45785,5 » in a column of dates: the day as a spreadsheet counts it, from 1954 to 2119. */
function parseNumero(texte: string, isBase1904: boolean): Jour | undefined {
  return /^[2-7]\d{4}(?:[.,]\d+)?$/.test(texte) ? parseJour(parseSerie(Number.parseInt(texte, 10), isBase1904) ?? "") : undefined;
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
