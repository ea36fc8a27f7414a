import { Button } from "@mantine/core";
import { IconFilePlus } from "@tabler/icons-react";
import { type RefObject, useRef, useState } from "react";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import type { Piece } from "#shared/model/dossier.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { openPiece } from "../../bridge/bridge.ts";
import { Touche } from "../../components/Touche.tsx";
import { showEchec } from "../../hooks/notices.tsx";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { useTouches } from "../../hooks/use-touches.ts";
import { AjoutsEnCours } from "./AjoutsEnCours.tsx";
import { PieceTable } from "./PieceTable.tsx";
import { PieceVolet } from "./PieceVolet.tsx";
import { RevuePieces } from "./RevuePieces.tsx";
import { createRetrait } from "./saisies.ts";
import { useAjoutPieces } from "./use-ajout-pieces.ts";
import styles from "./pieces.module.css";

/** Pièces in the order of the bordereau: drop, name, open, withdraw. */
export function PiecesTab({ vue }: { readonly vue: VueDossier }) {
  const [choisie, setChoisie] = useState<string>();
  const choix = useRef<HTMLInputElement>(null);
  const { aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const ajout = useAjoutPieces(vue);
  const { pieces } = vue.dossier;
  const rang = pieces.findIndex(({ pieceId }) => pieceId === choisie);
  const piece = pieces[rang];
  const move = (pas: number) => setChoisie(pieces[rang < 0 ? 0 : Math.min(pieces.length - 1, Math.max(0, rang + pas))]?.pieceId);
  const withdraw = async ({ faitId, numero }: Piece) => {
    const cible = pieces.find((candidate) => candidate.faitId === faitId);
    if (cible !== undefined) await enregistrer({ brouillons: [createRetrait({ dossierId: vue.dossier.id, faits: vue.faits, aujourdhui }, cible)], annonce: `Pièce ${numero} retirée` });
  };
  useTouches([
    { combinaison: "p", libelle: "ajouter des pièces", action: () => choix.current?.click() },
    { combinaison: "ArrowDown", libelle: "pièce", action: () => move(1) },
    { combinaison: "ArrowUp", action: () => move(-1) },
    { combinaison: "Enter", libelle: "ouvrir", action: () => piece !== undefined && void showPiece(piece) },
    { combinaison: "Delete", libelle: "retirer", action: () => piece !== undefined && void withdraw(piece) },
  ]);
  useTouches([{ combinaison: "Escape", libelle: "fermer le volet", action: () => setChoisie(undefined), isDansLesChamps: true }], piece !== undefined);
  return (
    <div className="deux">
      <div className="page">
        <Zone onFichiers={(fichiers) => void ajout.addFichiers(fichiers)} choix={choix} nombre={pieces.length} />
        <AjoutsEnCours ajouts={ajout.ajouts} onInterrompre={ajout.interrupt} onFermer={ajout.dismiss} />
        <RevuePieces ajout={ajout} creances={vue.dossier.creances} />
        {pieces.length > 0 && <PieceTable pieces={pieces} creances={vue.dossier.creances} choisie={choisie} onChoisir={setChoisie} onOuvrir={(cible) => void showPiece(cible)} />}
      </div>
      {piece !== undefined && <PieceVolet key={piece.pieceId} vue={vue} piece={piece} onOuvrir={() => void showPiece(piece)} onRetirer={() => void withdraw(piece)} onFermer={() => setChoisie(undefined)} />}
    </div>
  );
}

async function showPiece({ empreinte, nom }: Piece): Promise<void> {
  const reponse = await openPiece({ empreinte, nom });
  if (!reponse.ok) showEchec("La pièce ne s’ouvre pas", `${reponse.detail} Son fichier reste intact dans le coffre.`);
}

interface ZoneProps {
  readonly choix: RefObject<HTMLInputElement | null>;
  readonly nombre: number;
  readonly onFichiers: (fichiers: readonly File[]) => void;
}

/** Where files are dropped; the button does the same for the keyboard. */
function Zone({ choix, nombre, onFichiers }: ZoneProps) {
  const [isSurvol, setSurvol] = useState(false);
  return (
    <div
      className={styles["zone"]} data-survol={isSurvol}
      onDragOver={(survol) => { survol.preventDefault(); setSurvol(true); }}
      onDragLeave={() => setSurvol(false)}
      onDrop={(depot) => { depot.preventDefault(); setSurvol(false); onFichiers([...depot.dataTransfer.files]); }}
    >
      <IconFilePlus size={20} className="ink3" aria-hidden="true" />
      <div>
        <p className="ink">{nombre === 0 ? "Aucune pièce. Déposez ici factures, commandes, bons de livraison, courriers." : `${formatNombreDe(nombre, "pièce", "pièces")} au bordereau. Déposez-en d’autres ici.`}</p>
        <p className="lab">La nature, la date et les factures sont lues dans le document, avec le passage qui les montre ; vous acceptez ou corrigez.</p>
      </div>
      <div>
        <input ref={choix} type="file" multiple hidden aria-label="Fichiers à ajouter" onChange={({ currentTarget }) => { onFichiers([...(currentTarget.files ?? [])]); currentTarget.value = ""; }} />
        <Button size="xs" {...(nombre === 0 ? { variant: "filled" } : {})} rightSection={<Touche combinaison="p" />} onClick={() => choix.current?.click()}>Ajouter des pièces</Button>
      </div>
    </div>
  );
}
