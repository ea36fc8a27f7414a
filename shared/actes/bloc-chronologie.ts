import { formatJour, formatJourLong } from "../kernel/format-jour.ts";
import type { Bloc, LigneTableau } from "../word/bloc.ts";
import { formatNumeros } from "./citation.ts";
import type { LigneActe } from "./chronologie-acte.ts";
import type { FaitsTransmission } from "./faits-transmission.ts";
import { paragraphe } from "./fragments.ts";

/** One row for each fact, in order, by year; what is to come is in italics, after the line of the day. */
export function renderChronologie(faits: FaitsTransmission): readonly Bloc[] {
  const { chronologie, aujourdhui } = faits;
  if (chronologie.length === 0) return [paragraphe("Aucun fait n’est enregistré au dossier.")];
  const lignes = chronologie.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const hasEffet = lignes.some(({ effet }) => effet !== undefined);
  const passes = lignes.filter(({ date }) => date <= aujourdhui);
  const futurs = lignes.filter(({ date }) => date > aujourdhui);
  return [
    {
      kind: "tableau",
      legende: "Chronologie",
      colonnes: [{ titre: "Date", largeur: 14 }, { titre: "Fait", largeur: hasEffet ? 46 : 70 }, ...(hasEffet ? [{ titre: "Effet", largeur: 24 }] : []), { titre: "Pièce", largeur: 16 }],
      lignes: [
        ...renderLignes(passes, faits, hasEffet),
        ...(futurs.length === 0 ? [] : [{ style: "intertitre" as const, cellules: [[{ texte: `Après le ${formatJourLong(aujourdhui)}` }]] }]),
        ...futurs.map((ligne) => renderLigne(ligne, faits, hasEffet)),
      ],
    },
  ];
}

function renderLignes(lignes: readonly LigneActe[], faits: FaitsTransmission, hasEffet: boolean): readonly LigneTableau[] {
  return lignes.flatMap((ligne, rang) => {
    const annee = ligne.date.slice(0, 4);
    const isNouvelle = lignes[rang - 1]?.date.slice(0, 4) !== annee;
    return [...(isNouvelle ? [{ style: "intertitre" as const, cellules: [[{ texte: annee }]] }] : []), renderLigne(ligne, faits, hasEffet)];
  });
}

/** A fact without a pièce says so: the avocat must know what is only told. */
function renderLigne({ date, libelle, effet, pieceNumeros }: LigneActe, { dossier, aujourdhui }: FaitsTransmission, hasEffet: boolean): LigneTableau {
  const numeros = formatNumeros(pieceNumeros, dossier);
  return {
    style: date > aujourdhui ? "a-venir" : "normal",
    cellules: [
      [{ texte: formatJour(date) }],
      [{ texte: libelle }],
      ...(hasEffet ? [effet === undefined ? [] : [{ texte: effet }]] : []),
      numeros.length > 0 || date > aujourdhui ? numeros : [{ texte: "sans pièce", isItalique: true }],
    ],
  };
}
