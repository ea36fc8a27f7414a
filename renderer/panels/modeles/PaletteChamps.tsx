import { Button, TextInput } from "@mantine/core";
import { IconHelpCircle, IconSearch } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { BLOCS_PALETTE, listPalette } from "#shared/actes/vocabulaire/palette.ts";
import { capitalize } from "#shared/kernel/texte.ts";
import { type CibleModele, listParagraphesModele } from "#shared/word/gabarit-ecriture.ts";
import type { Gabarit } from "#shared/word/gabarit-lecture.ts";
import styles from "./modeles.module.css";

interface PaletteChampsProps {
  readonly cible: CibleModele | undefined;
  readonly gabarit: Gabarit;
  readonly onInsert: (marque: string, libelle: string) => void;
  readonly onWrap: (marques: readonly [string, string], isRangee: boolean, annonce: string) => void;
}

/** Every field by its French name: a click writes it at the chosen place, or copies it for Word. */
export function PaletteChamps({ cible, gabarit, onInsert, onWrap }: PaletteChampsProps) {
  const [recherche, setRecherche] = useState("");
  const groupes = useMemo(() => listPalette(recherche), [recherche]);
  const isOuvert = recherche.trim() !== "";
  return (
    <section className={styles["palette"]} aria-label="Champs">
      <TextInput size="xs" aria-label="Chercher un champ" placeholder="Chercher un champ" leftSection={<IconSearch size={14} stroke={2} aria-hidden="true" />} value={recherche} onChange={({ currentTarget }) => setRecherche(currentTarget.value)} />
      {cible !== undefined && !isOuvert && <Passages cible={cible} gabarit={gabarit} onWrap={onWrap} />}
      {groupes.map(({ titre, champs, element }) => (
        <details key={`${titre}/${isOuvert}`} open={isOuvert}>
          <summary>{titre} <span className="lab">{champs.length}</span></summary>
          {element !== undefined && <p className="lab">À écrire dans une ligne répétée ou entre les marques de sa boucle.</p>}
          <ul>{champs.map(({ nom, libelle, marque, isDemande }) => (
            <li key={nom}>
              <button type="button" className={styles["champ"]} title={marque} onMouseDown={(event) => event.preventDefault()} onClick={() => onInsert(marque, libelle)}>
                {capitalize(libelle)}{isDemande && <IconHelpCircle size={14} className="ink3" aria-label="demandé à la rédaction" />}
              </button>
            </li>
          ))}</ul>
        </details>
      ))}
      {!isOuvert && (
        <details>
          <summary>Blocs et images <span className="lab">{BLOCS_PALETTE.length}</span></summary>
          <p className="lab">Un bloc prend la place de tout son paragraphe.</p>
          <ul>{BLOCS_PALETTE.map(({ marque, libelle }) => <li key={marque}><button type="button" className={styles["champ"]} title={marque} onMouseDown={(event) => event.preventDefault()} onClick={() => onInsert(marque, libelle)}>{capitalize(libelle)}</button></li>)}</ul>
        </details>
      )}
      {groupes.length === 0 && <p className="lab">Aucun champ ne porte ces mots.</p>}
    </section>
  );
}

const LISTES = listPalette().flatMap(({ element, titre }) => (element === undefined ? [] : [{ element, titre: titre.replace(/^.*: /, "") }]));
const CONDITIONS = [
  { libelle: "professionnel", condition: "debiteur.qualite = professionnel" },
  { libelle: "consommateur", condition: "debiteur.qualite = consommateur" },
] as const;

/** What the chosen paragraph, or its row, may become: kept for some debtors only, repeated for each claim. */
function Passages({ cible, gabarit, onWrap }: Omit<PaletteChampsProps, "onInsert" | "cible"> & { readonly cible: CibleModele }) {
  const isRangee = useMemo(() => listParagraphesModele(gabarit.hote).some(({ partie, rang, rangee }) => partie === cible.partie && rang === cible.rang && rangee !== undefined), [gabarit, cible]);
  const [element, setElement] = useState("creance");
  const quoi = isRangee ? "cette ligne" : "ce paragraphe";
  return (
    <div className={styles["passages"]}>
      <div className={styles["boutons"]}>
        {CONDITIONS.map(({ libelle, condition }) => <Button key={libelle} size="xs" onClick={() => onWrap([`[[si ${condition}]]`, "[[fin]]"], isRangee, `${capitalize(quoi)} ne s’imprime que pour un ${libelle}`)}>Si {libelle}</Button>)}
      </div>
      <div className={styles["boutons"]}>
        <select aria-label="Liste à répéter" value={element} onChange={({ currentTarget }) => setElement(currentTarget.value)}>{LISTES.map((liste) => <option key={liste.element} value={liste.element}>{liste.titre}</option>)}</select>
        <Button size="xs" onClick={() => onWrap([`[[pour chaque ${element}]]`, "[[fin]]"], isRangee, `${capitalize(quoi)} se répète`)}>Répéter {quoi}</Button>
      </div>
    </div>
  );
}
