import { ActionIcon } from "@mantine/core";
import { IconCheck, IconUserCheck } from "@tabler/icons-react";
import { formatJourAbrege } from "#shared/kernel/format-jour.ts";
import { formatSanction } from "#shared/kernel/sanction.ts";
import { countJours, type Jour } from "#shared/kernel/jour.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import type { Piece } from "#shared/model/dossier.ts";
import { type DelaiSuivi, isFacultatif } from "#shared/suivi/delais-dossier.ts";
import { formatCauseDelai, isMaison } from "#shared/suivi/usages.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { ChiffreProuve } from "../../components/ChiffreProuve.tsx";
import { Etat, type Ton } from "../../components/Etat.tsx";
import type { Ouvert } from "./ouvert.ts";
import styles from "./procedures.module.css";

interface Props {
  readonly vue: VueDossier;
  readonly delais: readonly DelaiSuivi[];
  readonly onOuvrir: (ouvert: Ouvert) => void;
}

/** Every delay with its last day, which opens on its reasoning, what is lost when it is missed, and who keeps it. */
export function DelaisTable({ vue, delais, onOuvrir }: Props) {
  const { aujourdhui } = useContexte();
  const visibles = delais.filter(({ maillon }) => maillon.etat.kind !== "sans-objet");
  if (visibles.length === 0) return <div><h3 className="lab">Délais</h3><p className="ink3">Aucun délai ne court.</p></div>;
  return (
    <div>
      <h3 className="lab">Délais</h3>
      <table className={`t ${styles["delais"] ?? ""}`}>
        <thead><tr><th scope="col">Délai</th><th scope="col">Jour</th><th scope="col">État</th><th scope="col"><span className="vh">Suivi</span></th></tr></thead>
        <tbody>{visibles.map((delai) => <Rangee key={delai.maillon.id} delai={delai} aujourdhui={aujourdhui} pieces={vue.dossier.pieces} onOuvrir={onOuvrir} />)}</tbody>
      </table>
    </div>
  );
}

interface RangeeProps {
  readonly delai: DelaiSuivi;
  readonly aujourdhui: Jour;
  readonly pieces: readonly Piece[];
  readonly onOuvrir: (ouvert: Ouvert) => void;
}

function Rangee({ delai, aujourdhui, pieces, onOuvrir }: RangeeProps) {
  const { maillon, jour, etat, consigne, demarche, anomalie } = delai;
  const isOuvert = etat === "a-tenir" || etat === "manque";
  const cause = findNumero(pieces, delai.pieceCauseId);
  const preuve = findNumero(pieces, delai.preuveId);
  return (
    <tr>
      <td>
        <span className={isOuvert ? "ink" : "ink3"}>{maillon.libelle}</span>
        {consigne?.sansObjet !== undefined && <span className="lab">{consigne.sansObjet}</span>}
        {isOuvert && <span className="lab">{formatSuivi(delai)}</span>}
        <span className="lab">{`depuis\u00A0: ${formatCauseDelai(delai)}${cause === undefined ? "" : `, pièce n°\u00A0${cause}`}${preuve === undefined ? "" : ` · tenu, pièce n°\u00A0${preuve}`}`}</span>
        {anomalie !== undefined && <span className="lab"><Etat ton="soon"><span className={styles["phrase"]}>{anomalie}</span></Etat></span>}
      </td>
      <td className="tn"><ChiffreProuve titre={maillon.libelle} valeur={formatJourAbrege(jour)} justification={maillon.justification} isSansEtiquette /></td>
      <td><EtatDelai delai={delai} aujourdhui={aujourdhui} /></td>
      <td>
        {demarche !== undefined && etat === "a-tenir" && <ActionIcon size="sm" variant="subtle" aria-label={`Faite\u00A0: ${maillon.libelle}`} onClick={() => onOuvrir({ kind: "demarche", echeanceId: maillon.id })}><IconCheck size={16} aria-hidden="true" /></ActionIcon>}
        {(etat === "a-tenir" || isFacultatif(maillon)) && <ActionIcon size="sm" variant="subtle" aria-label={`Suivre\u00A0: ${maillon.libelle}`} onClick={() => onOuvrir({ kind: "consigne", echeanceId: maillon.id })}><IconUserCheck size={16} aria-hidden="true" /></ActionIcon>}
      </td>
    </tr>
  );
}

/** What is lost, who keeps it, who read it again. */
function formatSuivi({ maillon, etat, isCritique, responsable, relecture }: DelaiSuivi): string {
  const relu = relecture === undefined ? (isCritique && etat === "a-tenir" ? "à relire par une seconde personne" : undefined) : `relu par ${relecture.relecteur}`;
  return [isMaison(maillon) ? "démarche de la maison" : isCritique ? formatSanction(maillon.sanction) : undefined, responsable, relu].filter((mot) => mot !== undefined).join(" · ");
}

function findNumero(pieces: readonly Piece[], pieceId: string | undefined): number | undefined {
  return pieces.find((piece) => piece.pieceId === pieceId)?.numero;
}

function EtatDelai({ delai, aujourdhui }: Pick<RangeeProps, "delai" | "aujourdhui">) {
  const { etat, jour, alerteLe, maillon, consigne } = delai;
  const { ton, mot } = formatEtat();
  return <Etat ton={ton}>{mot}</Etat>;

  function formatEtat(): { readonly ton: Ton; readonly mot: string } {
    const reste = countJours(aujourdhui, jour);
    switch (etat) {
      case "manque": return { ton: "late", mot: maillon.etat.kind === "manque" && maillon.etat.le !== undefined ? "fait trop tard" : "manqué" };
      case "tenu": return { ton: "acquis", mot: consigne?.sansObjet !== undefined ? "sans objet" : maillon.etat.kind === "premature" ? "fait trop tôt" : maillon.etat.kind === "accompli" ? `tenu le ${formatJourAbrege(maillon.etat.le)}` : "expiré pour l’autre" };
      case "autrui": return { ton: "attente", mot: maillon.porteur === "greffe" ? "attendu du greffe" : "ouvert au débiteur" };
      case "a-attendre": return { ton: "attente", mot: reste <= 0 ? "possible" : `à partir de ${formatNombreDe(reste, "jour", "jours")}` };
      case "a-tenir": return { ton: reste <= 8 || aujourdhui >= alerteLe ? (reste <= 8 ? "late" : "soon") : "neutre", mot: reste < 0 ? `en retard de ${formatNombreDe(-reste, "jour", "jours")}` : reste === 0 ? "aujourd’hui" : `dans ${formatNombreDe(reste, "jour", "jours")}` };
    }
  }
}
