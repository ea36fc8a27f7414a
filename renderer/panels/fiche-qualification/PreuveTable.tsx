import { IconAlertTriangle, IconCheck, IconCircleDashed, IconCircleFilled, IconX } from "@tabler/icons-react";
import type { Piece } from "#shared/model/dossier.ts";
import type { Constat, Porte } from "#shared/regles/qualification/porte.ts";
import { LIBELLES_NATURE_PIECE } from "#shared/suivi/libelles.ts";
import styles from "./qualification.module.css";

const PIECES_MAX = 24;

/** What has to be proved, and by which pièce: rows of the gate « Documentée » against the numbers of the bordereau. */
export function PreuveTable({ porte, pieces }: { readonly porte: Porte; readonly pieces: readonly Piece[] }) {
  const lignes = porte.constats.filter(({ kind }) => kind !== "fait");
  const citees = new Set(lignes.flatMap(({ pieceIds }) => pieceIds));
  const colonnes = pieces.length > PIECES_MAX ? pieces.filter(({ pieceId }) => citees.has(pieceId)).slice(0, PIECES_MAX) : pieces;
  if (lignes.length === 0 || pieces.length === 0) return undefined;
  return (
    <section className={styles["preuves"]}>
      <div className="sec-tete">
        <h3>Ce qu’il faut prouver, et par quoi</h3>
        {colonnes.length < pieces.length && <span className="ink3">{`${colonnes.length} pièces citées sur ${pieces.length}`}</span>}
      </div>
      <table>
        <thead>
          <tr>
            <td />
            {colonnes.map((piece) => <th key={piece.pieceId} scope="col" title={piece.intitule ?? piece.nom}><b className="tn">{piece.numero}</b>{ABREGES[piece.nature]}</th>)}
            <td />
          </tr>
        </thead>
        <tbody>{lignes.map((constat, rang) => <PreuveLigne key={rang} constat={constat} colonnes={colonnes} />)}</tbody>
      </table>
    </section>
  );
}

const ABREGES: Readonly<Record<Piece["nature"], string>> = {
  facture: "Fact.", contrat: "Contrat", "bon-de-commande": "Cde", "conditions-generales": "CGV", "bon-de-livraison": "BL", avoir: "Avoir",
  "releve-de-compte": "Relevé", relance: "Relance", "mise-en-demeure": "MED", "accuse-de-reception": "AR", courriel: "Courriel",
  "reconnaissance-de-dette": "Reco.", contestation: "Contest.", kbis: "Kbis", decision: "Décision", signification: "Signif.", autre: "Autre",
};

function PreuveLigne({ constat: { kind, libelle, pieceIds }, colonnes }: { readonly constat: Constat; readonly colonnes: readonly Piece[] }) {
  return (
    <tr>
      <th scope="row">{libelle}</th>
      {colonnes.map(({ pieceId, numero, nature }) => (
        <td key={pieceId}>
          {pieceIds.includes(pieceId) && (kind === "acquis" ? <IconCircleFilled size={12} className="ink" aria-label={`prouvé par la pièce ${numero}, ${LIBELLES_NATURE_PIECE[nature]}`} /> : <IconCircleDashed size={14} className="soon" aria-label={`pièce ${numero}, à compléter`} />)}
        </td>
      ))}
      <td>
        {kind === "acquis" && <span className="st secured"><IconCheck size={14} aria-hidden="true" />prouvé</span>}
        {kind === "reserve" && <span className="st soon"><IconAlertTriangle size={14} aria-hidden="true" />à compléter</span>}
        {kind === "manque" && <span className="st late"><IconX size={14} aria-hidden="true" />manque</span>}
      </td>
    </tr>
  );
}
