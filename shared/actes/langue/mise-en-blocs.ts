import type { Bloc, Fragment, Liste, Paragraphe, Tableau } from "../../word/bloc.ts";
import { formatFragments } from "../../word/bloc.ts";
import { cleanMorceaux, findSaut, isLigneVide, type Ligne, type Morceau } from "./evaluation.ts";
import { type Orientation, renderLignesTableau } from "./tableau-modele.ts";

/** Lines become blocks by their first signs (`README.md`): titles, lists, tables, frames, page breaks, paragraphs. */
export function renderLignes(lignes: readonly Ligne[]): readonly Bloc[] {
  const blocs: Bloc[] = [];
  for (const ligne of joinLignes(lignes)) {
    if (ligne.kind === "blocs") blocs.push(...ligne.blocs);
    else appendLigne(ligne.morceaux, blocs);
  }
  return closeListes(closeTableaux(blocs));
}

/** Empty lines go; a line that ends with « \ » goes on in the same paragraph, on the next line. */
function joinLignes(lignes: readonly Ligne[]): readonly Ligne[] {
  const jointes: Ligne[] = [];
  let attente: readonly Morceau[] = [];
  for (const ligne of lignes) {
    if (ligne.kind === "blocs") jointes.push(...closeAttente(attente), ligne);
    const morceaux = ligne.kind === "blocs" ? [] : cleanMorceaux(ligne.morceaux);
    const dernier = morceaux.at(-1);
    const isSuivie = dernier !== undefined && dernier.isValeur !== true && dernier.texte.endsWith("\\");
    const propres = isSuivie ? [...morceaux.slice(0, -1), { ...dernier, texte: dernier.texte.slice(0, -1).trimEnd() }] : morceaux;
    const reste = isLigneVide(propres) ? [] : attente.length > 0 ? [{ texte: "\n" }, ...propres] : propres;
    attente = [...(ligne.kind === "blocs" ? [] : attente), ...reste];
    if (isSuivie) continue;
    jointes.push(...closeAttente(attente));
    attente = [];
  }
  return [...jointes, ...closeAttente(attente)];
}

function closeAttente(morceaux: readonly Morceau[]): readonly Ligne[] {
  return isLigneVide(morceaux) ? [] : [{ kind: "texte", morceaux }];
}

type Forme =
  | { readonly kind: "titre"; readonly niveau: 0 | 1 | 2 | 3 }
  | { readonly kind: "paragraphe"; readonly style: NonNullable<Paragraphe["style"]> }
  | { readonly kind: "encadre"; readonly ton: "neutre" | "alerte" }
  | { readonly kind: "liste"; readonly marque: Liste["marque"]; readonly niveau: 0 | 1 }
  | { readonly kind: "rangee" };

/** First signs of a line, the longest first. */
const FORMES: readonly (readonly [signes: RegExp, forme: Forme])[] = [
  [/^### /, { kind: "titre", niveau: 2 }],
  [/^## /, { kind: "titre", niveau: 1 }],
  [/^# /, { kind: "titre", niveau: 0 }],
  [/^~ /, { kind: "paragraphe", style: "sous-titre" }],
  [/^>> /, { kind: "paragraphe", style: "destinataire" }],
  [/^-> /, { kind: "paragraphe", style: "droite" }],
  [/^\^ /, { kind: "paragraphe", style: "discret" }],
  [/^__ /, { kind: "paragraphe", style: "signature" }],
  [/^!! /, { kind: "encadre", ton: "alerte" }],
  [/^! /, { kind: "encadre", ton: "neutre" }],
  [/^ +— /, { kind: "liste", marque: "tiret", niveau: 1 }],
  [/^— /, { kind: "liste", marque: "tiret", niveau: 0 }],
  [/^ +\d+° /, { kind: "liste", marque: "degre", niveau: 1 }],
  [/^\d+° /, { kind: "liste", marque: "degre", niveau: 0 }],
  [/^\d+\. /, { kind: "liste", marque: "numero", niveau: 0 }],
  [/^\|/, { kind: "rangee" }],
];

function appendLigne(morceaux: readonly Morceau[], blocs: Bloc[]): void {
  const saut = findSaut(morceaux);
  if (saut !== undefined) {
    blocs.push({ kind: "saut-de-page", ...saut });
    return;
  }
  const [premier, ...suite] = morceaux;
  const [signes, forme] = premier?.isValeur === true ? [] : (FORMES.find(([motif]) => motif.test(premier?.texte ?? "")) ?? []);
  if (signes === undefined || forme === undefined || premier === undefined) {
    blocs.push({ kind: "paragraphe", texte: renderFragments(morceaux) });
    return;
  }
  appendForme(forme, forme.kind === "rangee" ? morceaux : [{ ...premier, texte: premier.texte.replace(signes, "") }, ...suite], blocs);
}

function appendForme(forme: Forme, morceaux: readonly Morceau[], blocs: Bloc[]): void {
  const dernier = blocs.at(-1);
  switch (forme.kind) {
    case "titre": {
      const [, texte = "", ancre] = /^(.*?)(?: \{#([a-z-]+)\})?$/s.exec(formatFragments(renderFragments(morceaux))) ?? [];
      blocs.push({ kind: "titre", niveau: forme.niveau, texte, ...(ancre === undefined ? {} : { ancre }) });
      return;
    }
    case "paragraphe":
      blocs.push({ kind: "paragraphe", style: forme.style, texte: renderFragments(morceaux) });
      return;
    case "encadre":
      blocs.push({ kind: "encadre", ton: forme.ton, texte: renderFragments(morceaux) });
      return;
    case "liste":
      if (dernier?.kind === "liste" && dernier.marque === forme.marque && (dernier.niveau ?? 0) === forme.niveau) blocs[blocs.length - 1] = { ...dernier, points: [...dernier.points, renderFragments(morceaux)] };
      else blocs.push({ kind: "liste", marque: forme.marque, niveau: forme.niveau, points: [renderFragments(morceaux)] });
      return;
    case "rangee":
      // Rows wait in the last table until the end: its columns are read then.
      blocs.push({ kind: "tableau", legende: RANGEE, colonnes: [], lignes: [{ cellules: splitCellules(morceaux) }] });
  }
}

/** Only a bar of the wording parts two cells. */
function splitCellules(morceaux: readonly Morceau[]): readonly (readonly Fragment[])[] {
  const cellules: Morceau[][] = [];
  for (const morceau of morceaux) {
    for (const [rang, texte] of (morceau.isValeur === true ? [morceau.texte] : morceau.texte.split("|")).entries()) {
      if (rang > 0) cellules.push([]);
      cellules.at(-1)?.push({ ...morceau, texte });
    }
  }
  return cellules.slice(0, -1).map((cellule) => trimFragments(renderFragments(cleanMorceaux(cellule))));
}

/** The last point of lists that follow one another ends with a full stop, whichever passage of the wording came last. */
function closeListes(blocs: readonly Bloc[]): readonly Bloc[] {
  return blocs.map((bloc, rang) => (bloc.kind === "liste" && blocs[rang + 1]?.kind !== "liste" ? { ...bloc, points: [...bloc.points.slice(0, -1), closePoint(bloc.points.at(-1) ?? [])] } : bloc));
}

function closePoint(point: readonly Fragment[]): readonly Fragment[] {
  const dernier = point.at(-1);
  return dernier === undefined ? point : [...point.slice(0, -1), { ...dernier, texte: dernier.texte.replace(/\s*;$/, ".") }];
}

const RANGEE = "rangée";

function closeTableaux(blocs: readonly Bloc[]): readonly Bloc[] {
  const fermes: Bloc[] = [];
  let rangees: Tableau[] = [];
  let orientation: Orientation = "portrait";
  const close = (): void => {
    if (rangees.length > 0) fermes.push(renderLignesTableau(rangees.flatMap(({ lignes }) => lignes.map(({ cellules }) => cellules)), findLegende(fermes), orientation));
    rangees = [];
  };
  for (const bloc of blocs) {
    if (bloc.kind === "tableau" && bloc.legende === RANGEE) rangees.push(bloc);
    else {
      close();
      if (bloc.kind === "saut-de-page") orientation = bloc.orientation ?? orientation;
      fermes.push(bloc);
    }
  }
  close();
  return fermes;
}

/** The title or the sentence above says what the table holds. */
function findLegende(blocs: readonly Bloc[]): string {
  const avant = blocs.at(-1);
  return avant?.kind === "titre" ? avant.texte : avant?.kind === "paragraphe" ? formatFragments(avant.texte).slice(0, 120) : "Tableau";
}

/** « **gras** » of the wording, values inside included. */
function renderFragments(morceaux: readonly Morceau[]): readonly Fragment[] {
  let isGras = false;
  return morceaux.flatMap(({ isValeur = false, ...partie }) => {
    if (isValeur) return [isGras ? { ...partie, isGras } : partie];
    return partie.texte.split("**").flatMap((texte, rang) => {
      if (rang > 0) isGras = !isGras;
      return texte === "" ? [] : [isGras ? { ...partie, texte, isGras } : { ...partie, texte }];
    });
  });
}

function trimFragments(fragments: readonly Fragment[]): readonly Fragment[] {
  const dernier = fragments.length - 1;
  return fragments
    .map((partie, rang) => ({ ...partie, texte: rang === 0 && rang === dernier ? partie.texte.trim() : rang === 0 ? partie.texte.trimStart() : rang === dernier ? partie.texte.trimEnd() : partie.texte }))
    .filter(({ texte }) => texte !== "");
}
