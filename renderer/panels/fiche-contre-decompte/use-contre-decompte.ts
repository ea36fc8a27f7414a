import { useMemo, useRef, useState } from "react";
import { type LectureReleveEtude, parseReleveTexte } from "#shared/imports/releve-etude.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import type { LigneEtude, PosteEtude } from "#shared/model/releve-etude.ts";
import { computeContreDecompteDossier, type ContreDecompteDossier } from "#shared/suivi/contre-decompte-dossier.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { readFichierEtude } from "../../workers/releve-etude-client.ts";

export interface ContreDecompteEnCours {
  readonly lignes: readonly LigneEtude[];
  readonly arreteAu: Jour;
  /** Why nothing was read. */
  readonly refus: string | undefined;
  readonly isLecture: boolean;
  readonly resultat: ContreDecompteDossier | undefined;
  readonly readTexte: (texte: string) => void;
  readonly readFichier: (fichier: File) => Promise<void>;
  readonly interrupt: () => void;
  readonly setArreteAu: (jour: Jour | undefined) => void;
  readonly setPoste: (ligne: number, poste: PosteEtude | undefined) => void;
  readonly forget: () => void;
}

const AUCUNE: readonly LigneEtude[] = [];

/** The statement of the étude as it is read, corrected and compared; nothing of it is written in the dossier. */
export function useContreDecompte(vue: VueDossier): ContreDecompteEnCours {
  const { aujourdhui, baremes } = useContexte();
  const [lignes, setLignes] = useState(AUCUNE);
  const [arreteAu, setArreteAu] = useState(aujourdhui);
  const [refus, setRefus] = useState<string>();
  const [isLecture, setLecture] = useState(false);
  const arret = useRef(new AbortController());
  const accept = (lecture: LectureReleveEtude) => {
    setRefus(lecture.ok ? undefined : lecture.motif);
    if (!lecture.ok) return;
    setLignes(lecture.releve.lignes);
    setArreteAu(lecture.releve.arreteAu ?? aujourdhui);
  };
  const resultat = useMemo(() => (lignes.length === 0 ? undefined : computeContreDecompteDossier(vue, lignes, arreteAu, baremes)), [vue, lignes, arreteAu, baremes]);
  const readFichier = async (fichier: File) => {
    arret.current = new AbortController();
    setLecture(true);
    const lecture = await readFichierEtude(fichier, arret.current.signal).finally(() => setLecture(false));
    if (lecture !== undefined) accept(lecture);
  };
  return {
    lignes, arreteAu, refus, isLecture, resultat, readFichier,
    readTexte: (texte) => accept(parseReleveTexte(texte)),
    interrupt: () => arret.current.abort(),
    setArreteAu: (jour) => setArreteAu(jour ?? aujourdhui),
    setPoste: (ligne, poste) => setLignes(lignes.map((lue) => (lue.ligne === ligne ? { ...lue, poste } : lue))),
    forget: () => setLignes(AUCUNE),
  };
}
