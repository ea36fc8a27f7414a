import { Button, Switch } from "@mantine/core";
import { IconFilePlus, IconFileTypePdf } from "@tabler/icons-react";
import { type RefObject, useMemo, useRef, useState } from "react";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { listDoubles, listFigees } from "#shared/suivi/bordereau.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { Touche } from "../../components/Touche.tsx";
import { usePiecesPartagees } from "../../hooks/use-pieces-partagees.ts";
import { useTouches } from "../../hooks/use-touches.ts";
import { AjoutsEnCours } from "./AjoutsEnCours.tsx";
import { PieceTable } from "./PieceTable.tsx";
import { PieceVolet } from "./PieceVolet.tsx";
import { RecueilVolet } from "./RecueilVolet.tsx";
import { RevuePieces } from "./RevuePieces.tsx";
import { useAjoutPieces } from "./use-ajout-pieces.ts";
import { useGestes } from "./use-gestes.ts";
import styles from "./pieces.module.css";

/** Pièces in the order of the bordereau: drop, name, open, withdraw. */
export function PiecesTab({ vue }: { readonly vue: VueDossier }) {
  const [choisie, setChoisie] = useState<string>();
  const choix = useRef<HTMLInputElement>(null);
  const ajout = useAjoutPieces(vue);
  const gestes = useGestes(vue);
  const partage = usePiecesPartagees(vue);
  const [isRecueil, setRecueil] = useState(false);
  const { pieces } = vue.dossier;
  const doubles = useMemo(() => listDoubles(pieces), [pieces]);
  const rang = pieces.findIndex(({ pieceId }) => pieceId === choisie);
  const piece = pieces[rang];
  const move = (pas: number) => setChoisie(pieces[rang < 0 ? 0 : Math.min(pieces.length - 1, Math.max(0, rang + pas))]?.pieceId);
  useTouches([
    { combinaison: "p", libelle: "ajouter des pièces", action: () => choix.current?.click() },
    { combinaison: "ArrowDown", libelle: "pièce", action: () => move(1) },
    { combinaison: "ArrowUp", action: () => move(-1) },
    { combinaison: "mod+ArrowDown", libelle: "déplacer", action: () => piece !== undefined && void gestes.reorder(piece.pieceId, pieces[rang + 1]?.pieceId) },
    { combinaison: "mod+ArrowUp", action: () => piece !== undefined && void gestes.reorder(piece.pieceId, pieces[rang - 1]?.pieceId) },
    { combinaison: "r", libelle: "recueil PDF", action: () => setRecueil(true) },
    { combinaison: "Enter", libelle: "ouvrir", action: () => piece !== undefined && void gestes.show(piece) },
    { combinaison: "Delete", libelle: "retirer", action: () => piece !== undefined && void gestes.withdraw(piece) },
  ]);
  useTouches([{ combinaison: "Escape", libelle: "fermer le volet", action: () => setChoisie(undefined), isDansLesChamps: true }], piece !== undefined);
  return (
    <div className="deux">
      <div className="page">
        <Zone onFichiers={(fichiers) => void ajout.addFichiers(fichiers)} choix={choix} nombre={pieces.length} onRecueil={() => setRecueil(true)} />
        {partage.isPartage && pieces.length > 0 && <Switch className={styles["garde"] ?? ""} size="xs" label="Garder hors ligne les pièces de ce dossier" description="Elles viennent sur ce poste à mesure que le partage les apporte, celles que vos collègues ajouteront comprises." checked={partage.isGarde} onChange={({ currentTarget }) => void partage.setGarde(currentTarget.checked)} />}
        <AjoutsEnCours ajouts={ajout.ajouts} onInterrompre={ajout.interrupt} onFermer={ajout.dismiss} />
        <RevuePieces ajout={ajout} creances={vue.dossier.creances} />
        {pieces.length > 0 && <PieceTable pieces={pieces} creances={vue.dossier.creances} figees={listFigees(vue.dossier)} doubles={doubles} absentes={partage.absentes} choisie={choisie} onChoisir={setChoisie} onOuvrir={(cible) => void gestes.show(cible)} onDeplacer={(pieceId, cible) => void gestes.reorder(pieceId, cible)} />}
      </div>
      {isRecueil && <RecueilVolet vue={vue} onFermer={() => setRecueil(false)} />}
      {!isRecueil && piece !== undefined && <PieceVolet key={piece.pieceId} vue={vue} piece={piece} onOuvrir={() => void gestes.show(piece)} onRetirer={() => void gestes.withdraw(piece)} onFermer={() => setChoisie(undefined)} />}
    </div>
  );
}

interface ZoneProps {
  readonly choix: RefObject<HTMLInputElement | null>;
  readonly nombre: number;
  readonly onFichiers: (fichiers: readonly File[]) => void;
  readonly onRecueil: () => void;
}

/** Where files are dropped; the button does the same for the keyboard. */
function Zone({ choix, nombre, onFichiers, onRecueil }: ZoneProps) {
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
        {nombre > 0 && <Button size="xs" leftSection={<IconFileTypePdf size={16} aria-hidden="true" />} rightSection={<Touche combinaison="r" />} onClick={onRecueil}>Recueil PDF</Button>}
        <Button size="xs" {...(nombre === 0 ? { variant: "filled" } : {})} rightSection={<Touche combinaison="p" />} onClick={() => choix.current?.click()}>Ajouter des pièces</Button>
      </div>
    </div>
  );
}
