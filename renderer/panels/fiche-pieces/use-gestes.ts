import type { Piece } from "#shared/model/dossier.ts";
import { createOrdre, movePiece } from "#shared/suivi/bordereau.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { openPiece } from "../../bridge/bridge.ts";
import { showEchec } from "../../hooks/notices.tsx";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { createRetrait } from "./saisies.ts";

export interface Gestes {
  readonly withdraw: (piece: Piece) => Promise<void>;
  /** Puts a pièce in the place of another; nothing where a number that left stands. */
  readonly reorder: (pieceId: string, cible: string | undefined) => Promise<void>;
  readonly show: (piece: Piece) => Promise<void>;
}

/** What is done with one pièce of the dossier. */
export function useGestes({ dossier, faits }: VueDossier): Gestes {
  const { aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  return {
    withdraw: async (piece) => {
      await enregistrer({ brouillons: [createRetrait({ dossierId: dossier.id, faits, aujourdhui }, piece)], annonce: `Pièce ${piece.numero} retirée` });
    },
    reorder: async (pieceId, cible) => {
      const ordre = cible === undefined ? undefined : movePiece(dossier, pieceId, cible);
      if (ordre === undefined) return;
      const [avant = "", apres = ""] = [pieceId, cible].map((id) => dossier.pieces.find((piece) => piece.pieceId === id)?.numero);
      await enregistrer({ brouillons: [createOrdre(dossier.id, faits, ordre, aujourdhui)], annonce: `La pièce ${avant} devient la pièce ${apres}, les renvois des actes suivent` });
    },
    show: async ({ empreinte, nom }) => {
      const reponse = await openPiece({ empreinte, nom });
      if (!reponse.ok) showEchec("La pièce ne s’ouvre pas", `${reponse.detail} Son fichier reste intact dans le coffre.`);
    },
  };
}
