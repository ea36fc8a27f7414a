import type { Creance, Dossier, Piece, PreuveJugee, Tache } from "../model/dossier.ts";
import { type CreanceDocumentee, listPreuves, type PieceProbante } from "../regles/qualification/documentation.ts";
import { type Element, ELEMENTS } from "../regles/qualification/preuve.ts";
import { formatFacture } from "./libelles.ts";

/** A claim as far as its proof depends on it: its nature, and whether a contract fixes its rate. */
export function readCreanceDocumentee({ creanceId, numero, nature, taux }: Creance): CreanceDocumentee {
  return { id: creanceId, libelle: formatFacture(numero), nature, isTauxConvenu: taux?.regime === "conventionnel" };
}

/** The pièces, each with what a person said that it is worth. */
export function listPiecesProbantes({ pieces, preuves }: Pick<Dossier, "pieces" | "preuves">): readonly PieceProbante[] {
  return pieces.map(({ pieceId, nature, creanceIds }) => ({ id: pieceId, nature, creanceIds, jugements: preuves.filter((preuve) => preuve.pieceId === pieceId) }));
}

/** Key of the task that asks for what a claim lacks. */
export function createCleDemande(element: Element, creanceId: string): string {
  return `preuve/${element}/${creanceId}`;
}

/** What a task asks for, when it is a request of that kind. */
export function parseCleDemande(cle: string | undefined): { readonly element: Element; readonly creanceId: string } | undefined {
  const [famille, nom, creanceId] = cle?.split("/") ?? [];
  const element = ELEMENTS.find((connu) => connu === nom);
  return famille !== "preuve" || element === undefined || creanceId === undefined ? undefined : { element, creanceId };
}

interface Preuves {
  readonly creances: readonly Creance[];
  readonly pieces: readonly Piece[];
  readonly preuves: readonly PreuveJugee[];
}

/** A request is done the day its pièce comes: nobody has to tick it, and it opens again when the pièce is withdrawn. */
export function closeDemandes(taches: readonly Tache[], { creances, pieces, preuves }: Preuves): readonly Tache[] {
  if (!taches.some(({ cle, faiteLe }) => faiteLe === undefined && parseCleDemande(cle) !== undefined)) return taches;
  const probantes = listPiecesProbantes({ pieces, preuves });
  return taches.map((tache) => {
    const demande = tache.faiteLe === undefined ? parseCleDemande(tache.cle) : undefined;
    const creance = creances.find(({ creanceId }) => creanceId === demande?.creanceId);
    const preuve = demande === undefined || creance === undefined ? undefined : listPreuves(readCreanceDocumentee(creance), demande.element, probantes).prouve.at(-1);
    const piece = pieces.find(({ pieceId }) => pieceId === preuve);
    return piece === undefined ? tache : { ...tache, faiteLe: piece.dateFait, resultat: `Pièce ${piece.numero} reçue` };
  });
}
