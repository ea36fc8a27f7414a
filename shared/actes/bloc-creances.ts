import { formatJour, formatJourLong } from "../kernel/format-jour.ts";
import { formatMontant, formatMontantNu } from "../kernel/format-montant.ts";
import { type Montant, MONTANT_NUL, sumMontants } from "../kernel/montant.ts";
import { capitalize } from "../kernel/texte.ts";
import type { Creance } from "../model/dossier.ts";
import type { Bloc, Colonne, Fragment, LigneTableau } from "../word/bloc.ts";
import { formatCitation, formatNumeros, listNumerosCreance, listNumerosPieces } from "./citation.ts";
import { isChampManquant, renderChamp, renderManque } from "./champs.ts";
import { type CreanceDecomptee, listCreancesDecomptees } from "./controle-decompte.ts";
import type { FaitsTransmission } from "./faits-transmission.ts";
import { paragraphe, renderTexteLibre } from "./fragments.ts";
import { LIBELLES_EVENEMENT, LIBELLES_NATURE_CREANCE } from "../suivi/libelles.ts";

/** The claim and its history: the account given by the department, the invoices, what passed between the parties. */
export function renderCreances(faits: FaitsTransmission): readonly Bloc[] {
  return [
    ...(isChampManquant("dossier/resume", faits) ? [paragraphe(renderChamp("dossier/resume", faits))] : renderTexteLibre(faits.dossier.resume ?? "")),
    ...renderObservations(faits),
    { kind: "titre", niveau: 2, texte: "Factures réclamées" },
    ...renderTableauCreances(faits),
    ...renderEchanges(faits),
    ...renderContestations(faits),
  ];
}

/** Notes that their author allowed to leave the department; the internal ones never do. */
function renderObservations({ dossier }: FaitsTransmission): readonly Bloc[] {
  return dossier.notes.filter(({ portee }) => portee === "partageable").flatMap(({ texte }) => renderTexteLibre(texte));
}

interface LigneFacture {
  readonly creance: Creance;
  readonly decomptee: CreanceDecomptee | undefined;
}

interface ColonneFacture extends Colonne {
  readonly render: (ligne: LigneFacture, faits: FaitsTransmission) => readonly Fragment[];
  readonly total?: (lignes: readonly LigneFacture[]) => Montant;
}

/** The invoices claimed, the oldest due date first. A column of credit notes or payments that would hold nothing is not printed. */
export function renderTableauCreances(faits: FaitsTransmission, { hasPieces = true }: { readonly hasPieces?: boolean } = {}): readonly Bloc[] {
  const { dossier, decompte } = faits;
  if (dossier.creances.length === 0) return [paragraphe(renderManque("une créance"))];
  const decomptees = decompte.kind === "calcule" ? listCreancesDecomptees(faits, decompte.valeur) : [];
  const lignes = dossier.creances
    .toSorted((a, b) => ((a.echeance ?? "9999") < (b.echeance ?? "9999") ? -1 : 1))
    .map((creance) => ({ creance, decomptee: decomptees.find((lue) => lue.creance.creanceId === creance.creanceId) }));
  const colonnes = listColonnes(lignes, { isDecompte: lignes.some(({ decomptee }) => decomptee !== undefined), hasPieces });
  return [
    {
      kind: "tableau",
      legende: "Factures réclamées",
      colonnes: colonnes.map(({ titre, largeur, alignement }) => ({ titre, largeur, alignement })),
      lignes: [...lignes.map((ligne): LigneTableau => ({ cellules: colonnes.map(({ render }) => render(ligne, faits)) })), renderTotal(colonnes, lignes)],
    },
    { kind: "paragraphe", style: "discret", texte: [{ texte: formatUnites(hasPieces ? lignes : []) }] },
  ];
}

function listColonnes(lignes: readonly LigneFacture[], { isDecompte, hasPieces }: { readonly isDecompte: boolean; readonly hasPieces: boolean }): readonly ColonneFacture[] {
  const hasAvoirs = lignes.some(({ decomptee }) => (decomptee?.avoirs ?? 0) !== 0);
  const hasReglements = lignes.some(({ decomptee }) => (decomptee?.reglements ?? 0) !== 0);
  return [
    { titre: "Facture", largeur: 19, render: ({ creance }) => [{ texte: creance.numero }, ...(creance.libelle === undefined ? [] : [{ texte: `\n${creance.libelle}`, isItalique: true }])] },
    { titre: "Date", largeur: 12, render: ({ creance }) => [creance.dateFacture === undefined ? renderManque("date") : { texte: formatJour(creance.dateFacture) }] },
    { titre: "Exigible le", largeur: 13, render: ({ creance }) => renderEcheance(creance) },
    createColonneMontant("Montant TTC", ({ creance }) => creance.montantTtc),
    ...(hasAvoirs ? [createColonneMontant("Avoirs", ({ decomptee }) => decomptee?.avoirs ?? MONTANT_NUL)] : []),
    ...(hasReglements ? [createColonneMontant("Règlements", ({ decomptee }) => decomptee?.reglements ?? MONTANT_NUL)] : []),
    ...(isDecompte ? [createColonneMontant("Reste dû", ({ decomptee }) => decomptee?.ligne.principalRestant ?? MONTANT_NUL)] : []),
    ...(hasPieces ? [{ titre: "Pièces", largeur: 9, alignement: "centre", render: ({ creance }, { dossier }) => formatNumeros(listPreuves(creance.creanceId, dossier), dossier) } satisfies ColonneFacture] : []),
  ];
}

/** The invoice itself; the statement lists the other pièces of the claim. */
function listPreuves(creanceId: string, dossier: FaitsTransmission["dossier"]): readonly number[] {
  const factures = listNumerosCreance(creanceId, dossier, ["facture"]);
  return factures.length > 0 ? factures : listNumerosCreance(creanceId, dossier);
}

function createColonneMontant(titre: string, find: (ligne: LigneFacture) => Montant): ColonneFacture {
  return {
    titre,
    largeur: 13,
    alignement: "droite",
    render: (ligne) => [{ texte: find(ligne) === 0 ? "—" : formatMontantNu(find(ligne)) }],
    total: (lignes) => sumMontants(lignes.map(find)),
  };
}

function renderEcheance({ echeance, origineEcheance }: Creance): readonly Fragment[] {
  if (echeance === undefined) return [renderManque("échéance")];
  const date = { texte: formatJour(echeance) };
  return origineEcheance === "calculee" ? [date, { texte: "\ncalculée, non lue", isItalique: true }] : [date];
}

function renderTotal(colonnes: readonly ColonneFacture[], lignes: readonly LigneFacture[]): LigneTableau {
  return { style: "total", cellules: colonnes.map(({ total }, rang) => (total === undefined ? (rang === 0 ? [{ texte: "Total" }] : []) : [{ texte: formatMontantNu(total(lignes)) }])) };
}

function formatUnites(lignes: readonly LigneFacture[]): string {
  const natures = [...new Set(lignes.flatMap(({ creance }) => (creance.nature === undefined ? [] : [LIBELLES_NATURE_CREANCE[creance.nature].toLowerCase()])))];
  const nature = natures.length === 0 ? "" : ` Nature de la créance\u00A0: ${natures.join(", ")}.`;
  return `Montants en euros. Les règlements sont portés pour la part qui éteint le principal\u00A0; le décompte donne le reste.${nature}`;
}

/** Reminders, formal notices, acknowledgements: what was said and how it is proved. */
function renderEchanges({ dossier }: FaitsTransmission): readonly Bloc[] {
  const echanges = dossier.evenements.filter(({ kind }) => kind !== "contestation");
  if (echanges.length === 0) return [];
  return [
    { kind: "titre", niveau: 2, texte: "Relances, mise en demeure et suites" },
    {
      kind: "liste",
      marque: "tiret",
      points: echanges.map(({ kind, dateFait, detail, pieceId }) => [
        { texte: `${LIBELLES_EVENEMENT[kind]}, le ${formatJourLong(dateFait)}${detail === undefined ? "" : ` : ${detail}`}` },
        ...formatCitation(pieceId === undefined ? [] : listNumerosPieces([pieceId], dossier), dossier),
        { texte: "." },
      ]),
    },
  ];
}

/** An objection is told even when it hurts; its absence is only stated once the dossier was qualified. */
function renderContestations({ dossier }: FaitsTransmission): readonly Bloc[] {
  const contestations = dossier.evenements.filter(({ kind }) => kind === "contestation");
  const conteste = dossier.verdict?.montantConteste;
  if (contestations.length === 0 && conteste === undefined && dossier.verdict === undefined) return [];
  return [
    { kind: "titre", niveau: 2, texte: "Position du débiteur" },
    ...(contestations.length === 0 && conteste === undefined ? [paragraphe("Aucune contestation n’a été formulée à ce jour.")] : []),
    ...(conteste === undefined ? [] : [paragraphe(`Montant contesté\u00A0: ${formatMontant(conteste)}.`)]),
    ...contestations.map(({ dateFait, detail, pieceId }) =>
      paragraphe(
        `Le ${formatJourLong(dateFait)}, le débiteur a contesté la créance${detail === undefined ? "" : ` : ${capitalize(detail)}`}`,
        formatCitation(pieceId === undefined ? [] : listNumerosPieces([pieceId], dossier), dossier),
        ".",
      ),
    ),
  ];
}
