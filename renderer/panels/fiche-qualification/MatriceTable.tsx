import { IconCheck, IconCircleDashed, IconCircleFilled, IconCircleHalf2, IconHourglass } from "@tabler/icons-react";
import { Fragment, type KeyboardEvent, useState } from "react";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import type { Piece } from "#shared/model/dossier.ts";
import { LIBELLES_NATURE_PIECE } from "#shared/suivi/libelles.ts";
import type { CelluleMatrice, LignePreuve, MatricePreuve } from "#shared/suivi/matrice-preuve.ts";
import { openRoute } from "../../app/routes.ts";
import styles from "./qualification.module.css";

interface Props {
  readonly dossierId: string;
  readonly matrice: MatricePreuve;
  readonly onJuger: (ligne: LignePreuve, cellule: CelluleMatrice) => void;
}

const ABREGES: Readonly<Record<Piece["nature"], string>> = {
  facture: "Fact.", contrat: "Contrat", "bon-de-commande": "Cde", "conditions-generales": "CGV", "bon-de-livraison": "BL", avoir: "Avoir",
  "releve-de-compte": "Relevé", relance: "Relance", "mise-en-demeure": "MED", "accuse-de-reception": "AR", courriel: "Courriel",
  "reconnaissance-de-dette": "Reco.", contestation: "Contest.", kbis: "Kbis", decision: "Décision", signification: "Signif.", autre: "Autre",
};

/** What has to be proved, and by which pièce: a person judges otherwise with Space; Enter opens the pièce. */
export function MatriceTable({ dossierId, matrice: { groupes, lignes, lacunes }, onJuger }: Props) {
  const colonnes = groupes.flatMap(({ pieces }) => pieces);
  const debuts = new Set(groupes.map(({ pieces }) => pieces[0]?.pieceId));
  const [place, setPlace] = useState<readonly [number, number]>([0, 0]);
  if (colonnes.length === 0 || lignes.length === 0) return undefined;
  const listenTouches = (touche: KeyboardEvent<HTMLTableElement>) => {
    const pas = PAS[touche.key];
    const [rang, colonne] = place;
    const ligne = lignes[rang];
    const cellule = ligne?.cellules[colonne];
    if (pas !== undefined) return moveTo(touche, [borne(rang + pas[0], lignes.length), borne(colonne + pas[1], colonnes.length)], setPlace);
    if (ligne === undefined || cellule === undefined) return;
    if (touche.key === " ") { touche.preventDefault(); touche.stopPropagation(); onJuger(ligne, cellule); }
    if (touche.key === "Enter") { touche.stopPropagation(); openRoute({ panneau: "fiche", dossierId, onglet: "pieces" }); }
  };
  return (
    <section className={styles["preuves"]}>
      <Titre faits={lignes.length} pieces={colonnes.length} />
      <div className={styles["defile"]}>
        <table role="grid" aria-label="Ce qu’il faut prouver, et par quoi" onKeyDown={listenTouches}>
          <Tete groupes={groupes} debuts={debuts} />
          <tbody>
            {lignes.map((ligne, rang) => (
              <tr key={ligne.element}>
                <th scope="row">{ligne.libelle}</th>
                {ligne.cellules.map((cellule, colonne) => (
                  <Cellule key={`${cellule.pieceId}/${cellule.creanceId ?? ""}`} cellule={cellule} piece={colonnes[colonne]} isDebut={debuts.has(cellule.pieceId)} isCourante={place[0] === rang && place[1] === colonne} onFocus={() => setPlace([rang, colonne])} onJuger={() => onJuger(ligne, cellule)} libelle={ligne.libelle} />
                ))}
                <td><EtatLigne ligne={ligne} isAttendue={lacunes.some(({ element, demande }) => element === ligne.element && demande !== undefined)} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles["aide"]}><kbd>Espace</kbd> prouve, corrobore, rien, puis sa nature <kbd>↵</kbd> ouvrir les pièces</p>
    </section>
  );
}

function Titre({ faits, pieces }: { readonly faits: number; readonly pieces: number }) {
  return (
    <div className="sec-tete">
      <h3>Ce qu’il faut prouver, et par quoi</h3>
      <span className="ink3">{`${formatNombreDe(faits, "fait", "faits")}, ${formatNombreDe(pieces, "pièce", "pièces")}`}</span>
      <span className={`r ${styles["cles"] ?? ""}`} aria-hidden="true"><IconCircleFilled size={10} />prouve<IconCircleHalf2 size={12} />corrobore<IconCircleDashed size={12} className="soon" />manque</span>
    </div>
  );
}

const PAS: Readonly<Record<string, readonly [number, number]>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

function borne(rang: number, nombre: number): number {
  return Math.max(0, Math.min(nombre - 1, rang));
}

function moveTo(touche: KeyboardEvent<HTMLTableElement>, place: readonly [number, number], setPlace: (place: readonly [number, number]) => void): void {
  touche.preventDefault();
  touche.stopPropagation();
  setPlace(place);
  touche.currentTarget.tBodies[0]?.rows[place[0]]?.querySelectorAll<HTMLElement>("button")[place[1]]?.focus();
}

function Tete({ groupes, debuts }: { readonly groupes: MatricePreuve["groupes"]; readonly debuts: ReadonlySet<string | undefined> }) {
  return (
    <thead>
      <tr><td />{groupes.map(({ creanceId, titre, pieces }) => <th key={creanceId ?? ""} scope="colgroup" colSpan={pieces.length} className={styles["groupe"]}>{titre}</th>)}<td /></tr>
      <tr>
        <td />
        {groupes.map(({ creanceId, pieces }) => <Fragment key={creanceId ?? ""}>{pieces.map((piece) => <th key={piece.pieceId} scope="col" title={piece.intitule ?? piece.nom} data-debut={debuts.has(piece.pieceId) || undefined}><b className="tn">{piece.numero}</b>{ABREGES[piece.nature]}</th>)}</Fragment>)}
        <td />
      </tr>
    </thead>
  );
}

interface CelluleProps {
  readonly cellule: CelluleMatrice;
  readonly piece: Piece | undefined;
  readonly libelle: string;
  readonly isDebut: boolean;
  readonly isCourante: boolean;
  readonly onFocus: () => void;
  readonly onJuger: () => void;
}

function Cellule({ cellule: { force, isJugee }, piece, libelle, isDebut, isCourante, onFocus, onJuger }: CelluleProps) {
  const nom = piece === undefined ? "" : `pièce ${piece.numero}, ${LIBELLES_NATURE_PIECE[piece.nature].toLowerCase()}`;
  const mot = force === "prouve" ? "prouve" : force === "corrobore" ? "corrobore" : "ne prouve pas";
  return (
    <td role="gridcell" data-debut={isDebut || undefined}>
      <button type="button" tabIndex={isCourante ? 0 : -1} className={styles["cellule"]} data-jugee={isJugee || undefined} title={isJugee ? "jugé par une personne" : undefined} aria-label={`${libelle}\u00A0: ${nom} ${mot}${isJugee ? ", jugé par une personne" : ""}`} onFocus={onFocus} onClick={onJuger}>
        {force === "prouve" ? <IconCircleFilled size={11} aria-hidden="true" /> : force === "corrobore" ? <IconCircleHalf2 size={13} aria-hidden="true" /> : isJugee ? "–" : ""}
      </button>
    </td>
  );
}

function EtatLigne({ ligne: { manquantes, levees }, isAttendue }: { readonly ligne: LignePreuve; readonly isAttendue: boolean }) {
  if (manquantes > 0) return <span className="st soon">{isAttendue ? <IconHourglass size={14} aria-hidden="true" /> : <IconCircleDashed size={14} aria-hidden="true" />}{manquantes} à compléter</span>;
  return <span className="st secured"><IconCheck size={14} aria-hidden="true" />{levees > 0 ? "levé" : "prouvé"}</span>;
}
