import { useMemo } from "react";
import { formatLibelleMarque } from "#shared/actes/vocabulaire/palette.ts";
import type { CibleModele, ParagrapheModele } from "#shared/word/gabarit-ecriture.ts";
import { listParagraphesModele } from "#shared/word/gabarit-ecriture.ts";
import { MARQUE } from "#shared/word/gabarit-jetons.ts";
import type { Gabarit } from "#shared/word/gabarit-lecture.ts";
import styles from "./modeles.module.css";

interface ModeleTexteProps {
  readonly gabarit: Gabarit;
  readonly cible: CibleModele | undefined;
  readonly onCible: (cible: CibleModele) => void;
}

/** The text of the template, part by part: its fields by their French names, a place to choose with the mouse or with the keys. */
export function ModeleTexte({ gabarit, cible, onCible }: ModeleTexteProps) {
  const groupes = useMemo(() => groupParagraphes(listParagraphesModele(gabarit.hote)), [gabarit]);
  return (
    <div className={styles["feuille"]} role="region" aria-label="Texte du modèle" tabIndex={0}>
      <article className={styles["texte"]} lang="fr">
        {groupes.map(({ cle, libelle, rangees }) => (
          <section key={cle} aria-label={libelle}>
            <h3 className="lab">{libelle}</h3>
            {rangees.map(({ cle: rangee, cellules }) => (
              <div key={rangee} className={cellules.length > 1 || cellules[0]?.[0]?.rangee !== undefined ? styles["rangee"] : undefined}>
                {cellules.map((paragraphes, rang) => (
                  <div key={rang}>{paragraphes.map((paragraphe) => <Ligne key={paragraphe.rang} paragraphe={paragraphe} cible={cible} onCible={onCible} />)}</div>
                ))}
              </div>
            ))}
          </section>
        ))}
      </article>
    </div>
  );
}

interface Groupe {
  readonly cle: string;
  readonly libelle: string;
  readonly rangees: { readonly cle: string; readonly cellules: ParagrapheModele[][] }[];
}

/** Parts, then rows of a table or paragraphs by themselves, then cells. */
function groupParagraphes(paragraphes: readonly ParagrapheModele[]): readonly Groupe[] {
  const groupes: Groupe[] = [];
  for (const paragraphe of paragraphes) {
    if (groupes.at(-1)?.cle !== paragraphe.partie) groupes.push({ cle: paragraphe.partie, libelle: paragraphe.libelle, rangees: [] });
    const rangees = groupes.at(-1)?.rangees ?? [];
    const cle = paragraphe.rangee === undefined ? `p${paragraphe.rang}` : `r${paragraphe.rangee}`;
    if (rangees.at(-1)?.cle !== cle) rangees.push({ cle, cellules: [] });
    const cellules = rangees.at(-1)?.cellules ?? [];
    const derniere = cellules.at(-1);
    if (derniere?.[0] !== undefined && derniere[0].cellule === paragraphe.cellule) derniere.push(paragraphe);
    else cellules.push([paragraphe]);
  }
  return groupes;
}

function Ligne({ paragraphe: { partie, rang, texte }, cible, onCible }: Omit<ModeleTexteProps, "gabarit"> & { readonly paragraphe: ParagrapheModele }) {
  const isCible = cible?.partie === partie && cible.rang === rang;
  const choose = (element: HTMLElement) => {
    const choix = readSelection(element);
    onCible({ partie, rang, ...(choix ?? { debut: texte.length, fin: texte.length }) });
  };
  return (
    <p
      className={styles["paragraphe"]} role="button" tabIndex={0} aria-pressed={isCible} aria-label={texte === "" ? "Paragraphe vide" : texte}
      onMouseUp={({ currentTarget }) => choose(currentTarget)} onKeyDown={({ key, currentTarget }) => (key === "Enter" || key === " " ? choose(currentTarget) : undefined)}
    >
      {texte === "" ? "\u200B" : splitMarques(texte).map(({ debut, mots, marque }) => (marque === undefined
        ? <span key={debut} data-debut={debut}>{isCible && cible.debut === cible.fin && cible.debut > debut && cible.debut < debut + mots.length ? <>{mots.slice(0, cible.debut - debut)}<i className={styles["curseur"]} />{mots.slice(cible.debut - debut)}</> : mots}</span>
        : <mark key={debut} data-debut={debut} data-fin={debut + marque.length} title={marque}>{mots}</mark>))}
      {isCible && cible.debut === cible.fin && cible.debut >= texte.length && <i className={styles["curseur"]} />}
    </p>
  );
}

interface Morceau {
  readonly debut: number;
  readonly mots: string;
  readonly marque?: string;
}

function splitMarques(texte: string): readonly Morceau[] {
  const morceaux: Morceau[] = [];
  let position = 0;
  for (const { 0: marque, index } of texte.matchAll(MARQUE)) {
    if (index > position) morceaux.push({ debut: position, mots: texte.slice(position, index) });
    morceaux.push({ debut: index, mots: formatLibelleMarque(marque), marque });
    position = index + marque.length;
  }
  return position < texte.length ? [...morceaux, { debut: position, mots: texte.slice(position) }] : morceaux;
}

/** Letters of the paragraph that the person chose; a field is taken whole. */
function readSelection(paragraphe: HTMLElement): { readonly debut: number; readonly fin: number } | undefined {
  const selection = window.getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.anchorNode === null || selection.focusNode === null || !paragraphe.contains(selection.anchorNode) || !paragraphe.contains(selection.focusNode)) return undefined;
  const bornes = [readPlace(selection.anchorNode, selection.anchorOffset, false), readPlace(selection.focusNode, selection.focusOffset, true)].toSorted((a, b) => a - b);
  return { debut: bornes[0] ?? 0, fin: bornes[1] ?? 0 };
}

function readPlace(noeud: Node, decalage: number, isFin: boolean): number {
  const porteur = (noeud instanceof HTMLElement ? noeud : noeud.parentElement)?.closest<HTMLElement>("[data-debut]");
  if (porteur === null || porteur === undefined) return 0;
  const { debut = "0", fin } = porteur.dataset;
  if (fin !== undefined) return Number(isFin ? fin : debut);
  const voisins = [...porteur.childNodes];
  const avant = voisins.slice(0, Math.max(0, voisins.findIndex((voisin) => voisin === noeud))).reduce((somme, voisin) => somme + (voisin.textContent ?? "").length, 0);
  return Number(debut) + Math.max(0, avant) + decalage;
}
