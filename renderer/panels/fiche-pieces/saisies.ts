import type { Jour } from "#shared/kernel/jour.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import type { Piece } from "#shared/model/dossier.ts";
import { createSujetId, type Fait, type FaitBrouillon } from "#shared/model/fait.ts";
import { createChamp } from "#shared/suivi/champs.ts";
import { createId } from "../../hooks/create-id.ts";
import type { PieceLue } from "./piece-lue.ts";

export interface FichierRecu {
  readonly nom: string;
  readonly empreinte: string;
  readonly taille: number;
  readonly mime: string;
}

interface Cadre {
  readonly dossierId: string;
  readonly faits: readonly Fait[];
  readonly aujourdhui: Jour;
}

/** A file now in the vault becomes a pièce, as a person accepted it. */
function createPiece({ dossierId, aujourdhui }: Cadre, fichier: FichierRecu, { nature, datePiece, creanceIds }: PieceLue["saisie"], pieceId: string): FaitBrouillon {
  return {
    sujet: createSujetId("dossier", dossierId), type: "piece", dateFait: aujourdhui, remplace: [],
    contenu: { pieceId, ...fichier, nature, ...(datePiece === undefined ? {} : { datePiece }), creanceIds: [...creanceIds] },
  };
}

/** A file that is no pièce of this dossier waits in the « Boîte d’arrivée », with what was read of it. */
function createArrivee({ aujourdhui }: Pick<Cadre, "aujourdhui">, fichier: FichierRecu, { format, resume }: { readonly format: string; readonly resume: string | undefined }, id: string): FaitBrouillon {
  return { sujet: createSujetId("arrivee", id), type: "arrivee", dateFait: aujourdhui, remplace: [], contenu: { ...fichier, format, ...(resume === undefined ? {} : { resume }) } };
}

/** What is ticked becomes pièces; the other files wait in the box, but what a message carries stays in it. */
export function createFaitsPieces(lues: readonly PieceLue[], cadre: Cadre): { readonly brouillons: readonly FaitBrouillon[]; readonly annonce: string } {
  const decrire = ({ nom, empreinte, taille, mime }: PieceLue): FichierRecu => ({ nom: nom.slice(0, 400) || "sans nom", empreinte, taille, mime });
  const retenues = lues.filter(({ isRetenue }) => isRetenue);
  const laissees = lues.filter(({ isRetenue, origine }) => !isRetenue && origine === undefined);
  return {
    brouillons: [...retenues.map((lue) => createPiece(cadre, decrire(lue), lue.saisie, createId())), ...laissees.map((lue) => createArrivee(cadre, decrire(lue), lue, createId()))],
    annonce: retenues.length > 0 ? formatNombreDe(retenues.length, "pièce ajoutée", "pièces ajoutées") : `${formatNombreDe(laissees.length, "fichier gardé", "fichiers gardés")} dans la boîte d’arrivée`,
  };
}

export interface SaisiePiece {
  readonly intitule: string | undefined;
  readonly nature: Piece["nature"];
  readonly datePiece: Jour | undefined;
  readonly creanceIds: readonly string[];
}

const CHAMPS = ["intitule", "nature", "datePiece", "creanceIds"] as const;

/** One `champ` fact per field that changed. */
export function createCorrections({ dossierId, faits, aujourdhui }: Cadre, piece: Piece, saisie: SaisiePiece): readonly FaitBrouillon[] {
  const sujet = createSujetId("dossier", dossierId);
  return CHAMPS.filter((champ) => JSON.stringify(saisie[champ]) !== JSON.stringify(piece[champ])).map((champ) => {
    const valeur = saisie[champ];
    return createChamp(faits, { sujet, objetId: piece.pieceId, champ, valeur: typeof valeur === "object" ? [...valeur] : valeur, dateFait: aujourdhui });
  });
}

export function createRetrait({ dossierId, aujourdhui }: Cadre, piece: Piece): FaitBrouillon {
  return { sujet: createSujetId("dossier", dossierId), type: "retrait", dateFait: aujourdhui, remplace: [piece.faitId], contenu: {} };
}
