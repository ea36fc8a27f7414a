import { useRef, useState } from "react";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { openRoute } from "../../app/routes.ts";
import { addPiece, isEchec } from "../../db/pieces.ts";
import type { Portefeuille } from "../../db/portefeuille.ts";
import { createId } from "../../hooks/create-id.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { useReception } from "../../hooks/use-reception.ts";
import { createTenues, useTenue } from "../../hooks/use-tenue.ts";
import { type PieceLue, readPieceLue } from "./piece-lue.ts";
import { createFaitsPieces } from "./saisies.ts";

/** A file on its way to the vault, refused, or already in the dossier. */
export interface Ajout {
  readonly id: string;
  readonly nom: string;
  readonly taille: number;
  /** From 0 to 1. */
  readonly part: number;
  readonly etat: "attente" | "ecriture" | "lecture" | "refus" | "double";
  readonly motif?: string | undefined;
}

export interface AjoutPieces {
  readonly ajouts: readonly Ajout[];
  /** In the vault and read, waiting for a person's word. */
  readonly lues: readonly PieceLue[];
  readonly addFichiers: (fichiers: readonly File[]) => Promise<void>;
  /** Stops what is not finished; what is already written stays. */
  readonly interrupt: () => void;
  readonly dismiss: (id: string) => void;
  readonly change: (id: string, part: Partial<PieceLue>) => void;
  readonly unlock: (lue: PieceLue, motDePasse: string) => Promise<void>;
  /** What is ticked becomes pièces, the other files wait in the box: one lot, one undo. */
  readonly validate: () => Promise<void>;
}

/** What waits of each dossier: kept with the portfolio, so that leaving the screen loses nothing. */
const findTenue = createTenues<ReadonlyMap<string, readonly PieceLue[]>>(new Map());

/** Writes files in the vault one after the other, reads them, then records what a person accepted. */
export function useAjoutPieces({ dossier, faits }: VueDossier): AjoutPieces {
  const [ajouts, setAjouts] = useState<readonly Ajout[]>([]);
  const arret = useRef<AbortController>(undefined);
  const { aujourdhui, portefeuille } = useContexte();
  const enregistrer = useEnregistrer();
  const receive = useReceptionFiche();
  const { lues, readLues, setLues, change } = useLues(portefeuille, dossier.id);
  const update = (id: string, part: Partial<Ajout>) => setAjouts((anciens) => anciens.map((ajout) => (ajout.id === id ? { ...ajout, ...part } : ajout)));
  const dismiss = (id: string) => setAjouts((anciens) => anciens.filter((ajout) => ajout.id !== id));
  const connu = { dossier, dossiers: portefeuille.read().lignes };

  const add = async (recus: readonly { readonly fichier: File; readonly origine?: string }[], signal: AbortSignal): Promise<void> => {
    const attentes = recus.map((recu) => ({ ...recu, id: createId() }));
    setAjouts((anciens) => [...anciens, ...attentes.map(createAttente)]);
    for (const { fichier, origine, id } of attentes) {
      update(id, { etat: "ecriture" });
      const ecrite = await addPiece(fichier, { signal, onProgress: (part) => update(id, { part }) });
      const presentes = [...dossier.pieces, ...readLues()];
      if (isEchec(ecrite) && signal.aborted) dismiss(id);
      else if (isEchec(ecrite)) update(id, { etat: "refus", motif: ecrite.detail });
      else if (presentes.some(({ empreinte }) => empreinte === ecrite.empreinte)) update(id, { etat: "double", motif: "Ce fichier est déjà au dossier\u00A0: il n’est pas ajouté une seconde fois." });
      else {
        update(id, { etat: "lecture" });
        const { lue, jointes } = await readPieceLue({ id, fichier, origine, ...ecrite }, connu, { signal });
        dismiss(id);
        if (lue.format === "fiche-retour") receive(fichier);
        else setLues((anciennes) => [...anciennes, lue]);
        await add(jointes.map((jointe) => ({ fichier: jointe, origine: fichier.name })), signal);
      }
    }
  };

  const validate = async () => {
    const { brouillons, annonce } = createFaitsPieces(lues, { dossierId: dossier.id, faits, aujourdhui });
    if (brouillons.length === 0 || (await enregistrer({ brouillons, annonce })) !== undefined) setLues(() => []);
  };
  return {
    ajouts, lues, dismiss, change, validate, interrupt: () => arret.current?.abort(),
    addFichiers: (fichiers) => add(fichiers.map((fichier) => ({ fichier })), (arret.current = new AbortController()).signal),
    unlock: async (lue, motDePasse) => change(lue.id, (await readPieceLue(lue, connu, { motDePasse })).lue),
  };
}

/** A form that comes back is no pièce: it is reviewed where what arrives is. */
function useReceptionFiche(): (fichier: File) => void {
  const { reception } = useReception();
  return (fichier) => {
    void reception.add([fichier]);
    openRoute({ panneau: "reception" });
  };
}

/** What waits of one dossier. */
function useLues(portefeuille: Portefeuille, dossierId: string) {
  const { etat, setEtat, tenue } = useTenue(findTenue(portefeuille));
  const readLues = () => tenue.etat.get(dossierId) ?? [];
  const setLues = (suivantes: (anciennes: readonly PieceLue[]) => readonly PieceLue[]) => setEtat(new Map(tenue.etat).set(dossierId, suivantes(readLues())));
  const change = (id: string, part: Partial<PieceLue>) => setLues((anciennes) => anciennes.map((lue) => (lue.id === id ? { ...lue, ...part } : lue)));
  return { lues: etat.get(dossierId) ?? [], readLues, setLues, change };
}

function createAttente({ fichier, id }: { readonly fichier: File; readonly id: string }): Ajout {
  return { id, nom: fichier.name, taille: fichier.size, part: 0, etat: "attente" };
}
