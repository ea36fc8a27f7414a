import { formatJour } from "../kernel/format-jour.ts";
import { formatMontant, formatMontantNu } from "../kernel/format-montant.ts";
import { sumMontants } from "../kernel/montant.ts";
import type { Resultat } from "../kernel/resultat.ts";
import { foldTexte, formatNombreDe } from "../kernel/texte.ts";
import { formatNomCreance } from "../suivi/libelles.ts";
import { readTitreDecompte } from "../suivi/titre-decompte.ts";
import type { Dossier } from "../model/dossier.ts";
import type { Decompte } from "../regles/decompte/decompte.ts";
import { type Bloc, formatFragments, type Tableau } from "../word/bloc.ts";
import { formatLegende } from "./bloc-decompte.ts";

/** Everything that the document prints, block by block: paragraphs, points, heads and cells of the tables, footnotes. */
export function listTextes(blocs: readonly Bloc[]): readonly string[] {
  return blocs.flatMap((bloc) => {
    switch (bloc.kind) {
      case "titre":
        return [bloc.texte];
      case "paragraphe":
      case "encadre":
        return [formatFragments(bloc.texte), ...bloc.texte.flatMap(({ note }) => (note === undefined ? [] : [note]))];
      case "liste":
        return bloc.points.map(formatFragments);
      case "tableau":
        return [...((bloc.style ?? "registre") === "registre" ? bloc.colonnes.map(({ titre }) => titre) : []), ...bloc.lignes.flatMap(({ cellules }) => cellules.map(formatFragments))];
      case "saut-de-page":
      case "image":
        return [];
    }
  });
}

/** The gaps that the document shows: « adresse du destinataire ». */
export function listLacunes(blocs: readonly Bloc[]): readonly string[] {
  const lacunes = listTextes(blocs).flatMap((texte) => [...texte.matchAll(/\[à compléter\s:\s([^\]]+)\]/g)].flatMap(([, lacune]) => (lacune === undefined ? [] : [lacune])));
  return [...new Set(lacunes)];
}

/**
 * French sentences for each figure of the statement that the document prints otherwise than the screen shows it: total, date, what
 * remains of each invoice. Read from the printed cells, not from what they were made of.
 */
export function listEcartsImprimes(blocs: readonly Bloc[], dossier: Dossier, ecran: Resultat<Decompte>): readonly string[] {
  if (ecran.kind !== "calcule") return findTableau(blocs, "Récapitulatif du décompte") === undefined ? [] : ["décompte relu\u00A0: le document en imprime un, l’écran n’en montre pas"];
  const { total, arreteAu, creances } = ecran.valeur;
  const connues = readTitreDecompte(dossier, arreteAu).dossier.creances;
  return [
    ...listEcartsLigne(findTableau(blocs, "Récapitulatif du décompte"), "le total", [`Total dû au ${formatJour(arreteAu)}`, formatMontant(total)]),
    ...creances.flatMap(({ id, principalRestant, interetsRestants, indemniteRestante }) => {
      const creance = connues.find(({ creanceId }) => creanceId === id);
      if (creance === undefined) return [`décompte relu\u00A0: la ligne ${id} n’est d’aucune facture ni d’aucun titre`];
      const reste = sumMontants([principalRestant, interetsRestants, indemniteRestante]);
      return listEcartsLigne(findTableau(blocs, formatLegende(creance)), `le reste dû de ${formatNomCreance(creance)}`, ["Reste dû", formatMontantNu(reste)]);
    }),
  ];
}

function findTableau(blocs: readonly Bloc[], legende: string): Tableau | undefined {
  return blocs.find((bloc): bloc is Tableau => bloc.kind === "tableau" && foldTexte(bloc.legende) === foldTexte(legende));
}

function listEcartsLigne(tableau: Tableau | undefined, objet: string, [libelle, attendu]: readonly [string, string]): readonly string[] {
  const imprimee = tableau?.lignes.findLast(({ style }) => style === "total")?.cellules.map(formatFragments).filter((cellule) => cellule !== "") ?? [];
  if (imprimee.length === 2 && [libelle, attendu].every((texte, rang) => foldTexte(texte) === foldTexte(imprimee[rang] ?? ""))) return [];
  return [`décompte relu\u00A0: ${objet} est de ${attendu} à l’écran, le document imprime ${imprimee.length === 0 ? "autre chose" : `«\u00A0${imprimee.join(", ")}\u00A0»`}`];
}

/** A shorter line is a name or a word that a document may hold by itself. */
const LONGUEUR_PROBANTE = 16;

/** Internal notes of which a whole line is printed, whoever brought it there: « note interne du 03/10/2026 ». */
export function listNotesImprimees(blocs: readonly Bloc[], { notes }: Dossier): readonly string[] {
  const document = listTextes(blocs).map(foldTexte).join("\n");
  return notes
    .filter(({ portee, texte }) => portee === "interne" && texte.split(/\n+/).map(foldTexte).some((ligne) => ligne.length >= LONGUEUR_PROBANTE && document.includes(ligne)))
    .map(({ dateFait }) => `note interne du ${formatJour(dateFait)}`);
}

/** What the printed bordereau and the pièces of the dossier do not have in common. */
export function listEcartsBordereau(blocs: readonly Bloc[], { pieces }: Dossier): readonly string[] {
  const imprimes = findTableau(blocs, "Bordereau de pièces")?.lignes.map(({ cellules }) => formatFragments(cellules[0] ?? [])) ?? [];
  const absentes = pieces.filter(({ numero }) => !imprimes.includes(String(numero)));
  const doubles = imprimes.length - new Set(imprimes).size;
  return [
    ...absentes.map(({ numero }) => `pièce ${numero} au bordereau`),
    ...(doubles > 0 ? [`numéros distincts au bordereau\u00A0: ${formatNombreDe(doubles, "numéro est donné deux fois", "numéros sont donnés deux fois")}`] : []),
  ];
}
