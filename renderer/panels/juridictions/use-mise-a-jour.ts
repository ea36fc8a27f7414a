import { useCallback, useEffect, useRef, useState } from "react";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { createSujetId } from "#shared/model/fait.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { addPiece, isEchec } from "../../db/pieces.ts";
import { type CandidatReferentiel, readReferentiel, type ReferentielEnVigueur } from "../../db/referentiel.ts";
import { createId } from "../../hooks/create-id.ts";
import { showEchec } from "../../hooks/notices.tsx";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";

/** Where the update stands; nothing is written before it is accepted. */
export type EtatMiseAJour =
  | { readonly kind: "attente" }
  | { readonly kind: "lecture" }
  | { readonly kind: "refus"; readonly nom: string; readonly motifs: readonly string[] }
  | { readonly kind: "propose"; readonly enVigueur: ReferentielEnVigueur; readonly candidat: CandidatReferentiel; readonly isEcriture: boolean };

export interface MiseAJourReferentiel {
  readonly etat: EtatMiseAJour;
  readonly read: (fichier: File) => Promise<void>;
  /** Writes nothing. */
  readonly forget: () => void;
  readonly accept: () => Promise<void>;
  /** Back to the one before it, by a fact. */
  readonly withdraw: () => Promise<void>;
}

export function useMiseAJour(enVigueur: ReferentielEnVigueur): MiseAJourReferentiel {
  const { aujourdhui } = useContexte();
  const { debiteurs } = usePortefeuille();
  const [etat, setEtat] = useState<EtatMiseAJour>({ kind: "attente" });
  const enregistrer = useEnregistrer();
  const write = useAcceptation();
  const isAcceptation = useRef(false);

  const read = useCallback(async (fichier: File) => {
    setEtat({ kind: "lecture" });
    const lecture = await readReferentiel(fichier, enVigueur, debiteurs.values(), aujourdhui);
    setEtat(lecture.kind === "refus" ? { kind: "refus", nom: fichier.name, motifs: lecture.motifs } : { kind: "propose", enVigueur, candidat: lecture.candidat, isEcriture: false });
  }, [enVigueur, debiteurs, aujourdhui]);

  // Another one was accepted or withdrawn meanwhile: what this one would change is read again.
  useEffect(() => {
    if (etat.kind === "propose" && etat.enVigueur !== enVigueur && !isAcceptation.current) void read(etat.candidat.fichier);
  }, [etat, enVigueur, read]);

  const accept = async () => {
    if (etat.kind !== "propose" || isAcceptation.current) return;
    isAcceptation.current = true;
    setEtat({ ...etat, isEcriture: true });
    setEtat((await write(etat.candidat)) ? { kind: "attente" } : etat);
    isAcceptation.current = false;
  };

  const withdraw = async () => {
    const { source } = enVigueur;
    // It was written alone: its lot bears its name.
    if (source !== undefined) await enregistrer({ brouillons: [{ sujet: createSujetId("referentiel", source.id), type: "retrait", dateFait: aujourdhui, contenu: {}, remplace: [source.lot] }], annonce: `Référentiel du ${formatJour(source.version)} retiré` });
  };

  return { etat, read, forget: () => setEtat({ kind: "attente" }), accept, withdraw };
}

/** The file first, then the fact that names it: interrupted in between, a file that nothing names is all that is left. */
function useAcceptation(): (candidat: CandidatReferentiel) => Promise<boolean> {
  const { aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  return async ({ fichier, auteur, version, cog }) => {
    const piece = await addPiece(fichier);
    if (isEchec(piece)) {
      showEchec("Rien n’a été enregistré", `${piece.detail} Le référentiel en vigueur est inchangé.`);
      return false;
    }
    const contenu = { nom: fichier.name.slice(0, 200) || "référentiel", empreinte: piece.empreinte, taille: piece.taille, auteur, version, cog };
    const lot = await enregistrer({
      brouillons: [{ sujet: createSujetId("referentiel", createId()), type: "referentiel", dateFait: aujourdhui, contenu, remplace: [] }],
      annonce: `Référentiel du ${formatJour(version)} accepté`,
    });
    return lot !== undefined;
  };
}
