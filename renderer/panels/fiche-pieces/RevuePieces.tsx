import { Button, Checkbox, MultiSelect, Select } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import type { Creance } from "#shared/model/dossier.ts";
import { NATURES_PIECE } from "#shared/model/faits/dossier-faits.ts";
import { LIBELLES_NATURE_PIECE } from "#shared/suivi/libelles.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { JourField } from "../../components/JourField.tsx";
import { MotDePassePdf } from "../../components/MotDePassePdf.tsx";
import { Touche } from "../../components/Touche.tsx";
import { useTouches } from "../../hooks/use-touches.ts";
import type { PieceLue } from "./piece-lue.ts";
import type { AjoutPieces } from "./use-ajout-pieces.ts";
import styles from "./pieces.module.css";

const NATURES = NATURES_PIECE.map((nature) => ({ value: nature, label: LIBELLES_NATURE_PIECE[nature] }));

interface Props {
  readonly ajout: AjoutPieces;
  readonly creances: readonly Creance[];
}

/** Files just read: what each one seems to be, with the passage that shows it. A person accepts, corrects, or sends to the box. */
export function RevuePieces({ ajout: { lues, ajouts, change, unlock, validate }, creances }: Props) {
  const isEnCours = ajouts.some(({ etat }) => etat !== "refus" && etat !== "double");
  const isActif = lues.length > 0 && !isEnCours;
  useTouches([{ combinaison: "mod+Enter", libelle: "ajouter les pièces", action: () => void validate(), isDansLesChamps: true }], isActif);
  if (lues.length === 0) return undefined;
  const retenues = lues.filter(({ isRetenue }) => isRetenue).length;
  const laissees = lues.filter(({ isRetenue, origine }) => !isRetenue && origine === undefined).length;
  return (
    <section className={styles["revue"]} aria-label="Pièces à accepter">
      <ul>{lues.map((lue) => <Rangee key={lue.id} lue={lue} creances={creances} onChange={(part) => change(lue.id, part)} onOuvrir={(motDePasse) => void unlock(lue, motDePasse)} />)}</ul>
      <div className={styles["piedRevue"]}>
        <span className="ink2">{laissees === 0 ? "Ce qui est lu se corrige avant et après l’ajout." : `${formatNombreDe(laissees, "fichier non coché attendra", "fichiers non cochés attendront")} dans la boîte d’arrivée.`}</span>
        <Button size="xs" variant="filled" disabled={!isActif} rightSection={<Touche combinaison="mod+Enter" />} onClick={() => void validate()}>{retenues > 0 ? `Ajouter ${formatNombreDe(retenues, "pièce", "pièces")}` : "Garder dans la boîte d’arrivée"}</Button>
      </div>
    </section>
  );
}

interface RangeeProps {
  readonly lue: PieceLue;
  readonly creances: readonly Creance[];
  readonly onChange: (part: Partial<PieceLue>) => void;
  readonly onOuvrir: (motDePasse: string) => void;
}

function Rangee({ lue, creances, onChange, onOuvrir }: RangeeProps) {
  const { aujourdhui } = useContexte();
  const { nom, origine, saisie, isRetenue, ailleurs, protection } = lue;
  const say = (part: Partial<PieceLue["saisie"]>) => onChange({ saisie: { ...saisie, ...part } });
  return (
    <li data-laissee={!isRetenue || undefined}>
      <Checkbox size="xs" checked={isRetenue} aria-label={`Ajouter ${nom}`} onChange={() => onChange({ isRetenue: !isRetenue })} />
      <div className={styles["lue"]}>
        <p className="cut"><b className="med ink">{nom}</b>{origine !== undefined && <span className="ink3">, dans {origine}</span>}</p>
        {ailleurs !== undefined && <p className="st soon"><IconAlertTriangle size={14} aria-hidden="true" />{`Cite le dossier ${ailleurs.reference} («\u00A0${ailleurs.passage}\u00A0»), pas celui-ci.`}</p>}
        <Passages lue={lue} />
        {(protection === "demande" || protection === "faux") && <MotDePassePdf nom={nom} isFaux={protection === "faux"} onOuvrir={onOuvrir} onPasser={() => onChange({ protection: "passe" })} />}
      </div>
      <Select size="xs" aria-label={`Nature de ${nom}`} searchable allowDeselect={false} data={NATURES} value={saisie.nature} onChange={(choix) => say({ nature: NATURES_PIECE.find((nature) => nature === choix) ?? saisie.nature })} />
      <JourField label={`Date de ${nom}`} isCompact valeur={saisie.datePiece} aujourdhui={aujourdhui} onChange={(datePiece) => say({ datePiece })} />
      <MultiSelect size="xs" aria-label={`Factures concernées par ${nom}`} searchable clearable placeholder={saisie.creanceIds.length === 0 ? "Tout le dossier" : ""} data={creances.map(({ creanceId, numero }) => ({ value: creanceId, label: numero }))} value={[...saisie.creanceIds]} onChange={(creanceIds) => say({ creanceIds })} />
    </li>
  );
}

/** Where each thing was read; once when they come from the same words. */
function Passages({ lue: { nom, proposition: { passageNature, passageDate, passageCreances }, protection } }: { readonly lue: PieceLue }) {
  const lus = [["Nature", passageNature], ["Date", passageDate], ["Facture", passageCreances]].filter(([, passage]) => passage !== undefined && passage !== nom);
  if (lus.length === 0) return <p className="lab">{protection === undefined ? "Rien n’est lu dans ce fichier\u00A0: son nom seul parle." : "Ce PDF est protégé par un mot de passe\u00A0; il est gardé tel quel, même sans être lu."}</p>;
  return <>{lus.map(([titre, passage]) => <p key={titre} className={`lab ${styles["passage"] ?? ""}`} title={passage}>{`${titre ?? ""}, lu dans «\u00A0${passage ?? ""}\u00A0»`}</p>)}</>;
}
