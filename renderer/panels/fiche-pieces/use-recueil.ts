import { useRef, useState } from "react";
import { formatIntitulePiece, listNomsPieces } from "#shared/actes/noms-pieces.ts";
import { formatNomActe } from "#shared/actes/noms-actes.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import type { OptionsRecueil, Volume } from "#shared/word/recueil.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { saveArchive, saveDocument } from "../../bridge/bridge.ts";
import { readPieceBlob } from "../../db/pieces.ts";
import { showEchec, showInformation } from "../../hooks/notices.tsx";
import { createRecueil, type PieceDemandee, type PieceJointe } from "../../workers/recueil-client.ts";

export interface ReglagesRecueil {
  readonly hasPagesDeGarde: boolean;
  /** Megabytes of one file at most; absent: one file. */
  readonly tailleMax: number | undefined;
}

export interface Recueil {
  readonly avancement?: { readonly phrase: string; readonly part: number } | undefined;
  /** Pièces of the last bundle whose original travels beside it. */
  readonly jointes: readonly PieceJointe[];
  readonly interrupt: () => void;
  /** True once it is on the disk. */
  readonly produce: (reglages: ReglagesRecueil) => Promise<boolean>;
}

const MO = 1024 * 1024;
/** What one request to the vault may carry, in bytes; beyond, each file is saved by itself. */
const ENVOI_MAX = 240 * MO;

/** One PDF of every pièce of the bordereau, in its order, and beside it what does not convert. */
export function useRecueil(vue: VueDossier): Recueil {
  const { aujourdhui } = useContexte();
  const [avancement, setAvancement] = useState<Recueil["avancement"]>();
  const [jointes, setJointes] = useState<readonly PieceJointe[]>([]);
  const arret = useRef<AbortController>(undefined);
  const produce = async ({ hasPagesDeGarde, tailleMax }: ReglagesRecueil): Promise<boolean> => {
    const controleur = new AbortController();
    arret.current = controleur;
    setAvancement({ phrase: "Lecture des pièces", part: 0 });
    const options = { ...createOptions(vue, aujourdhui), hasPagesDeGarde, tailleMax: tailleMax === undefined ? undefined : tailleMax * MO };
    const issue = await createRecueil(listDemandes(vue), options, { signal: controleur.signal, onProgression: (phrase, part) => setAvancement({ phrase, part }), read: readPieceBlob });
    setAvancement(undefined);
    if (issue.kind === "interrompu") showInformation("Recueil interrompu", "Rien n’a été écrit\u00A0: les pièces restent telles quelles.");
    if (issue.kind === "echec") showEchec("Le recueil n’a pas été écrit", `${issue.motif} Les pièces restent telles quelles.`);
    if (issue.kind !== "fait") return false;
    setJointes(issue.jointes);
    return saveRecueil(issue.volumes, issue.jointes, formatNomActe({ acte: "recueil-pieces", reference: vue.dossier.reference, debiteur: "", date: aujourdhui }));
  };
  return { avancement, jointes, interrupt: () => arret.current?.abort(), produce };
}

function createOptions({ dossier, creancier, debiteur }: VueDossier, date: Jour): Omit<OptionsRecueil, "hasPagesDeGarde"> {
  const auteur = creancier?.denomination ?? "Service contentieux";
  return { titre: `${auteur} c/ ${debiteur?.nom ?? "débiteur"}`, reference: dossier.reference, auteur, date };
}

function listDemandes({ dossier }: VueDossier): readonly PieceDemandee[] {
  const noms = listNomsPieces(dossier.pieces, dossier.creances);
  return dossier.pieces.map((piece) => ({ numero: piece.numero, intitule: formatIntitulePiece(piece, dossier.creances), nomFichier: noms.get(piece.pieceId) ?? piece.nom, empreinte: piece.empreinte, nom: piece.nom, mime: piece.mime }));
}

/** One PDF alone, else an archive with its files and the originals that travel beside. */
async function saveRecueil(volumes: readonly Volume[], jointes: readonly PieceJointe[], nom: string): Promise<boolean> {
  const documents = volumes.map(({ octets }, rang) => ({ nom: volumes.length === 1 ? `${nom}.pdf` : `${nom}-${rang + 1}-sur-${volumes.length}.pdf`, contenu: new Uint8Array(octets) }));
  const pieces = jointes.map(({ nomFichier, empreinte }) => ({ nom: `originaux/${nomFichier}`, empreinte }));
  const isLourd = documents.reduce((somme, { contenu }) => somme + contenu.byteLength, 0) > ENVOI_MAX;
  const seuls = isLourd || (documents.length === 1 && pieces.length === 0) ? documents : [];
  const reponses: Awaited<ReturnType<typeof saveDocument>>[] = [];
  if (seuls.length === 0) reponses.push(await saveArchive({ nom: `${nom}.zip`, documents, pieces }));
  for (const document of seuls) reponses.push(await saveDocument(document));
  if (isLourd && pieces.length > 0) reponses.push(await saveArchive({ nom: `${nom}-originaux.zip`, documents: [], pieces }));
  for (const reponse of reponses) if (!reponse.ok) showEchec("Le recueil n’a pas été écrit", `${reponse.detail} Les pièces restent telles quelles\u00A0; un fichier qui existait déjà est intact.`);
  const isEcrit = reponses.every((reponse) => reponse.ok && reponse.value.kind === "enregistre");
  if (isEcrit) showInformation("Recueil enregistré", formatBilan(volumes, jointes));
  return isEcrit;
}

function formatBilan(volumes: readonly Volume[], jointes: readonly PieceJointe[]): string {
  const pages = formatNombreDe(volumes.reduce((somme, volume) => somme + volume.pages, 0), "page", "pages");
  const fichiers = volumes.length === 1 ? "" : ` en ${volumes.length} fichiers`;
  const grands = volumes.filter(({ isTropGrand }) => isTropGrand).flatMap(({ numeros }) => numeros);
  return [
    `${pages}${fichiers}.`,
    ...(jointes.length === 0 ? [] : [`${formatNombreDe(jointes.length, "original joint tel quel", "originaux joints tels quels")}.`]),
    ...(grands.length === 0 ? [] : [`Plus lourd que la limite à elle seule\u00A0: pièce ${grands.join(", ")}.`]),
  ].join(" ");
}
