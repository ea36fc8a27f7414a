import { useRef, useState } from "react";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { addPiece, isEchec } from "../../db/pieces.ts";
import { createId } from "../../hooks/create-id.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { createPiece } from "./saisies.ts";

/** A file on its way to the vault, refused, or already in the dossier. */
export interface Ajout {
  readonly id: string;
  readonly nom: string;
  readonly taille: number;
  /** From 0 to 1. */
  readonly part: number;
  readonly etat: "attente" | "ecriture" | "refus" | "double";
  readonly motif?: string | undefined;
}

export interface AjoutPieces {
  readonly ajouts: readonly Ajout[];
  readonly addFichiers: (fichiers: readonly File[]) => Promise<void>;
  /** Stops what is not finished; what is already written stays. */
  readonly interrupt: () => void;
  readonly dismiss: (id: string) => void;
}

/** Writes files one after the other, then records them all in one lot: one undo takes them all back. */
export function useAjoutPieces({ dossier, faits }: VueDossier): AjoutPieces {
  const [ajouts, setAjouts] = useState<readonly Ajout[]>([]);
  const arret = useRef<AbortController>(undefined);
  const { aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const update = (id: string, part: Partial<Ajout>) => setAjouts((anciens) => anciens.map((ajout) => (ajout.id === id ? { ...ajout, ...part } : ajout)));
  const dismiss = (id: string) => setAjouts((anciens) => anciens.filter((ajout) => ajout.id !== id));

  const addFichiers = async (fichiers: readonly File[]) => {
    const signal = (arret.current = new AbortController()).signal;
    const attentes = fichiers.map((fichier) => ({ fichier, id: createId() }));
    setAjouts((anciens) => [...anciens, ...attentes.map(({ fichier, id }): Ajout => ({ id, nom: fichier.name, taille: fichier.size, part: 0, etat: "attente" }))]);
    const connues = new Set(dossier.pieces.map(({ empreinte }) => empreinte));
    const brouillons: FaitBrouillon[] = [];
    for (const { fichier, id } of attentes) {
      update(id, { etat: "ecriture" });
      const ecrite = await addPiece(fichier, { signal, onProgress: (part) => update(id, { part }) });
      if (isEchec(ecrite)) {
        if (signal.aborted) dismiss(id);
        else update(id, { etat: "refus", motif: ecrite.detail });
      } else if (connues.has(ecrite.empreinte)) update(id, { etat: "double", motif: "Ce fichier est déjà au dossier : il n’est pas ajouté une seconde fois." });
      else {
        connues.add(ecrite.empreinte);
        brouillons.push(createPiece({ dossierId: dossier.id, faits, aujourdhui }, { nom: fichier.name.slice(0, 400), ...ecrite }, dossier.creances, createId()));
        dismiss(id);
      }
    }
    if (brouillons.length > 0) await enregistrer({ brouillons, annonce: formatNombreDe(brouillons.length, "pièce ajoutée", "pièces ajoutées") });
  };
  return { ajouts, addFichiers, interrupt: () => arret.current?.abort(), dismiss };
}
