import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import type { Piece } from "#shared/model/dossier.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import type { DossierCherche } from "#shared/suivi/lecture-piece.ts";
import { useContexte } from "../../app/Contexte.tsx";
import type { ArriveeConnue } from "../../db/moteur.ts";
import { createId } from "../../hooks/create-id.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";

/** What a person says of a file that leaves the box for a dossier. */
export interface Classement {
  readonly dossierId: string;
  readonly reference: string;
  readonly nature: Piece["nature"];
  readonly datePiece: Jour | undefined;
}

export interface Boite {
  readonly arrivees: readonly ArriveeConnue[];
  readonly dossiers: readonly DossierCherche[];
  /** The file becomes a pièce of the dossier and leaves the box, in one lot. */
  readonly file: (arrivee: ArriveeConnue, classement: Classement) => Promise<void>;
  /** It leaves the box without a dossier; its bytes stay in the vault. */
  readonly discard: (arrivee: ArriveeConnue) => Promise<void>;
}

export function useBoite(): Boite {
  const { aujourdhui } = useContexte();
  const { arrivees, lignes } = usePortefeuille();
  const enregistrer = useEnregistrer();
  const createRetrait = ({ id, faitId }: ArriveeConnue, motif: string): FaitBrouillon => ({
    sujet: createSujetId("arrivee", id), type: "retrait", dateFait: aujourdhui, remplace: [faitId], contenu: { motif },
  });
  return {
    arrivees,
    dossiers: lignes,
    file: async (arrivee, { dossierId, reference, nature, datePiece }) => {
      const { nom, empreinte, taille, mime } = arrivee;
      const piece: FaitBrouillon = {
        sujet: createSujetId("dossier", dossierId), type: "piece", dateFait: aujourdhui, remplace: [],
        contenu: { pieceId: createId(), nom, empreinte, taille, mime, nature, creanceIds: [], ...(datePiece === undefined ? {} : { datePiece }) },
      };
      await enregistrer({ brouillons: [piece, createRetrait(arrivee, `Classé au dossier ${reference}`)], annonce: `«\u00A0${nom}\u00A0» classé au dossier ${reference}` });
    },
    discard: async (arrivee) => {
      await enregistrer({ brouillons: [createRetrait(arrivee, "Écarté de la boîte d’arrivée")], annonce: `«\u00A0${arrivee.nom}\u00A0» écarté de la boîte d’arrivée` });
    },
  };
}
