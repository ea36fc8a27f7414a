import { decodeBrut, type Encodage } from "../formats/encodage.ts";
import { repairTexte } from "../formats/repair-texte.ts";
import { formatJour } from "../kernel/format-jour.ts";
import type { Jour } from "../kernel/jour.ts";
import { montant } from "../kernel/montant.ts";
import { foldTexte } from "../kernel/texte.ts";
import { computeCompteClient } from "./compte-client.ts";
import { findNatureJournal } from "./fec-journal.ts";
import type { LettrageClient, LigneOuverte } from "./fec-lettrage.ts";
import { type LigneFec, toJourFec } from "./fec-releve.ts";
import type { LigneTiers } from "./imputation.ts";
import type { CompteClient } from "./lecture.ts";
import { findNatureCompte } from "./nature-compte.ts";
import { isPieceGenerique } from "./piece-generique.ts";

/** Longest text kept of a label: a fact holds no more. */
const TEXTE_MAX = 400;

/** Customers with something open, from the lines that the lettrage leaves: strings are decoded here, once the character set is known. */
export function listComptesFec(lettrages: readonly LettrageClient[], encodage: Encodage | undefined): readonly CompteClient[] {
  const emplois = countEmplois(lettrages);
  const readTexte = (brut: string): string => repairTexte(encodage === undefined ? brut : decodeBrut(brut, encodage)).slice(0, TEXTE_MAX);
  return lettrages
    .filter(({ ouvertes, avances }) => ouvertes.length > 0 || avances.length > 0)
    .map(({ client, ouvertes, avances }) => {
      const contexte = { readTexte, emplois, anciennes: findDatesPieces(client.lignes, ouvertes), transferts: findTransferts(ouvertes) };
      const nom = readTexte(client.nom);
      return computeCompteClient({
        code: readTexte(client.code),
        nom: nom === "" ? readTexte(client.code) : nom,
        nature: findNatureCompte(nom),
        lignes: ouvertes.map((ouverte) => createLigneTiers(ouverte, contexte)),
        avances: avances.map((avance): LigneTiers => ({ ...createLigneTiers(avance, contexte), nature: "acompte" })),
      });
    });
}

interface Contexte {
  readonly readTexte: (brut: string) => string;
  readonly emplois: ReadonlyMap<string, Emploi>;
  readonly anciennes: ReadonlyMap<string, number>;
  readonly transferts: ReadonlySet<LigneFec>;
}

interface Emploi {
  clients: number;
  ouvertesDunClient: number;
}

function createLigneTiers({ ligne, groupe, isHorsFichier }: LigneOuverte, { readTexte, emplois, anciennes, transferts }: Contexte): LigneTiers {
  const libelle = readTexte(ligne.libelle);
  const piece = readTexte(ligne.piece);
  const journal = readTexte(ligne.journal.code);
  const isGenerique = isPieceGenerique(piece, journal, emplois.get(ligne.piece) ?? { clients: 0, ouvertesDunClient: 0 });
  const nature = findNatureLigne(ligne, readTexte(ligne.journal.libelle), libelle, isGenerique);
  const date = toJourFec(ligne.date);
  const datePiece = toJourFec((isGenerique ? undefined : anciennes.get(ligne.piece)) ?? (ligne.datePiece === 0 ? ligne.date : ligne.datePiece));
  return {
    ligne: ligne.ligne, compte: readTexte(ligne.compte), isGenerique, nature, date,
    numero: formatNumero(ligne, { piece, journal, isGenerique, isReport: nature === "report", datePiece }),
    dateFacture: ligne.montant < 0 ? date : datePiece,
    montant: montant(ligne.montant),
    isHorsFichier,
    isTransfert: transferts.has(ligne),
    ...(groupe === undefined ? {} : { groupe }),
    ...(piece === "" ? {} : { piece }),
    ...(libelle === "" ? {} : { libelle }),
  };
}

function findNatureLigne({ journal, montant: net }: LigneFec, libelleJournal: string, libelle: string, isGenerique: boolean): LigneTiers["nature"] {
  const nature = findNatureJournal(journal, libelleJournal);
  if (net < 0) return nature === "ventes" || /\bavoirs?\b/.test(foldTexte(libelle)) ? "avoir" : "reglement";
  const isOuverture = nature === "nouveau" || /\ba nouveau|\breport a|\bouverture\b/.test(foldTexte(libelle));
  return isOuverture && isGenerique ? "report" : "facture";
}

interface Libelles {
  readonly piece: string;
  readonly journal: string;
  readonly isGenerique: boolean;
  readonly isReport: boolean;
  readonly datePiece: Jour;
}

/** The invoice number; for want of one, what an accountant needs to find the entry again. */
function formatNumero({ numero }: LigneFec, { piece, journal, isGenerique, isReport, datePiece }: Libelles): string {
  if (!isGenerique) return piece;
  return isReport ? `Report à nouveau du ${formatJour(datePiece)}` : `Écriture ${journal} ${numero}`.trim();
}

/** How many customers have a debit under each open piece, and how many open debits one customer has under it. */
function countEmplois(lettrages: readonly LettrageClient[]): ReadonlyMap<string, Emploi> {
  const emplois = new Map<string, Emploi>();
  for (const { ouvertes } of lettrages) {
    const parPiece = new Map<string, number>();
    for (const { ligne } of ouvertes) if (ligne.montant > 0) parPiece.set(ligne.piece, (parPiece.get(ligne.piece) ?? 0) + 1);
    for (const [piece, nombre] of parPiece) {
      const emploi = emplois.get(piece);
      if (emploi === undefined) emplois.set(piece, { clients: 0, ouvertesDunClient: nombre });
      else emploi.ouvertesDunClient = Math.max(emploi.ouvertesDunClient, nombre);
    }
  }
  for (const { client } of lettrages) {
    const pieces = new Set(client.lignes.filter((ligne) => ligne.montant > 0 && emplois.has(ligne.piece)).map(({ piece }) => piece));
    for (const piece of pieces) {
      const emploi = emplois.get(piece);
      if (emploi !== undefined) emploi.clients++;
    }
  }
  return emplois;
}

/** Earliest date of each open piece among all the debits of the customer: a claim moved to 416 or brought forward keeps its true age. */
function findDatesPieces(lignes: readonly LigneFec[], ouvertes: readonly LigneOuverte[]): ReadonlyMap<string, number> {
  const dates = new Map<string, number>();
  const pieces = new Set(ouvertes.map(({ ligne }) => ligne.piece));
  for (const { piece, montant: net, datePiece, date } of lignes) {
    if (net <= 0 || !pieces.has(piece)) continue;
    const ancienne = dates.get(piece);
    const lue = datePiece === 0 ? date : datePiece;
    if (ancienne === undefined || lue < ancienne) dates.set(piece, lue);
  }
  return dates;
}

/** Credits of 411 that the same entry debits to 416: the claim changes account, nobody paid. */
function findTransferts(ouvertes: readonly LigneOuverte[]): ReadonlySet<LigneFec> {
  const douteuses = ouvertes.map(({ ligne }) => ligne).filter(({ compte, montant: net }) => compte.startsWith("416") && net > 0);
  const cles = new Set(douteuses.map(createCleEcriture));
  return new Set(ouvertes.map(({ ligne }) => ligne).filter((ligne) => ligne.compte.startsWith("411") && ligne.montant < 0 && cles.has(createCleEcriture(ligne))));
}

function createCleEcriture({ journal, numero, montant: net }: LigneFec): string {
  return `${journal.code}\t${numero}\t${Math.abs(net)}`;
}
