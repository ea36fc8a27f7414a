import type { Bloc, DocumentRedige, Liste } from "#shared/word/bloc.ts";
import { formatFragments } from "#shared/word/bloc.ts";

/** A document as a person reads it, one line for each paragraph or row: cells between « | », titles after « # ». */
export function formatDocumentTexte({ blocs }: DocumentRedige): string {
  return formatBlocsTexte(blocs);
}

export function formatBlocsTexte(blocs: readonly Bloc[]): string {
  return blocs.map(formatBloc).join("\n").replaceAll("\u00A0", " ").replaceAll("\u202F", " ");
}

function formatBloc(bloc: Bloc): string {
  switch (bloc.kind) {
    case "titre":
      return `${"#".repeat(bloc.niveau + 1)} ${bloc.texte}`;
    case "paragraphe":
      return formatFragments(bloc.texte);
    case "encadre":
      return `[${bloc.ton}] ${formatFragments(bloc.texte)}`;
    case "liste":
      return bloc.points.map((point, rang) => `${bloc.niveau === 1 ? "  " : ""}${formatMarque(bloc.marque, rang + 1)} ${formatFragments(point)}`).join("\n");
    case "tableau":
      return [bloc.style === "fiche" ? [] : [bloc.colonnes.map(({ titre }) => titre).join(" | ")], bloc.lignes.map(({ cellules }) => cellules.map((cellule) => formatFragments(cellule).replaceAll("\n", " / ")).join(" | "))]
        .flat()
        .join("\n");
    case "saut-de-page":
      return "---";
    case "image":
      return `[image] ${bloc.description}`;
  }
}

function formatMarque(marque: Liste["marque"], rang: number): string {
  return marque === "tiret" ? "–" : `${rang}${marque === "degre" ? "°" : "."}`;
}

/** The blocks of one part: from its title to the next of the same level. */
export function listBlocsPartie({ blocs }: DocumentRedige, debutTitre: string): readonly Bloc[] {
  const debut = blocs.findIndex((bloc) => bloc.kind === "titre" && bloc.texte.startsWith(debutTitre));
  const titre = blocs[debut];
  if (titre?.kind !== "titre") throw new Error(`Aucun titre ne commence par «\u00A0${debutTitre}\u00A0»`);
  const fin = blocs.findIndex((bloc, rang) => rang > debut && bloc.kind === "titre" && bloc.niveau <= titre.niveau);
  return blocs.slice(debut + 1, fin < 0 ? undefined : fin);
}
