import type { Jour } from "#shared/kernel/jour.ts";
import type { Piece } from "#shared/model/dossier.ts";
import { createSujetId, type Fait, type FaitBrouillon } from "#shared/model/fait.ts";
import { createChamp } from "#shared/suivi/champs.ts";
import { parseNomFichier } from "#shared/suivi/nature-piece.ts";

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

/** A file now in the vault becomes a pièce; nature, date and invoices are those that its name suggests. */
export function createPiece({ dossierId, aujourdhui }: Cadre, fichier: FichierRecu, creances: readonly { readonly creanceId: string; readonly numero: string }[], pieceId: string): FaitBrouillon {
  const { nature, datePiece, creanceIds } = parseNomFichier(fichier.nom, creances);
  return {
    sujet: createSujetId("dossier", dossierId), type: "piece", dateFait: aujourdhui, remplace: [],
    contenu: { pieceId, ...fichier, nature, datePiece, creanceIds: [...creanceIds] },
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
