import { formatJourLong } from "../kernel/format-jour.ts";
import { formatMontant } from "../kernel/format-montant.ts";
import type { Reference } from "../kernel/reference.ts";
import type { Resultat } from "../kernel/resultat.ts";
import { foldTexte, formatNombreDe } from "../kernel/texte.ts";
import type { Decompte } from "../regles/decompte/decompte.ts";
import { findAgirAuPlusTard } from "../suivi/prescriptions.ts";
import type { Bloc } from "../word/bloc.ts";
import type { FaitsTransmission } from "./faits-transmission.ts";
import { listManques, type Manque } from "./manques.ts";
import { listEcartsBordereau, listEcartsImprimes, listLacunes, listNotesImprimees } from "./relecture.ts";

/** One verification of the act before it goes out, with its outcome. */
export interface Controle {
  readonly id: string;
  readonly etat: "acquis" | "avertissement" | "bloquant";
  /** What holds, in French words; once it does not, `manques` says why. */
  readonly libelle: string;
  readonly references: readonly Reference[];
  /** Where a person settles it. */
  readonly origine: string;
  readonly manques: readonly Manque[];
}

/** The document as it will be printed, and the statement that the fiche shows beside it. */
export interface DocumentRelu {
  readonly blocs: readonly Bloc[];
  readonly decompte: Resultat<Decompte>;
}

/** Every control of the act, in the order of the document. Each gap of `listManques` belongs to one control, and to one only. */
export function listControles(faits: FaitsTransmission, document: DocumentRelu): readonly Controle[] {
  const manques = [...listManques(faits), ...listManquesRelus(faits, document)];
  return CONTROLES.flatMap(({ id, origine, references, formatAcquis, isSansObjet }) => {
    const siens = manques.filter((manque) => CONTROLES.find((controle) => controle.motif.test(manque.id))?.id === id);
    return siens.length === 0 && isSansObjet?.(faits, document) === true ? [] : [{ id, etat: findEtat(siens), libelle: formatAcquis(faits), references, origine, manques: siens }];
  });
}

/** What fails, what blocks first: the lines that a person settles. */
export function listManquesControles(controles: readonly Controle[], gravite: Manque["gravite"]): readonly Manque[] {
  return controles.flatMap(({ manques }) => manques.filter((manque) => manque.gravite === gravite));
}

function findEtat(manques: readonly Manque[]): Controle["etat"] {
  if (manques.some(({ gravite }) => gravite === "bloquant")) return "bloquant";
  return manques.length > 0 ? "avertissement" : "acquis";
}

const DECOMPTE = "Fiche du dossier, créances et décompte";
const PIECES = "Fiche du dossier, pièces";
const SYNTHESE = "Fiche du dossier, synthèse";

/** What only reading the printed document can tell. */
function listManquesRelus(faits: FaitsTransmission, { blocs, decompte }: DocumentRelu): readonly Manque[] {
  const create = (gravite: Manque["gravite"], origine: string, id: string) => (libelle: string, rang: number): Manque => ({ id: `relu/${id}-${rang}`, libelle, gravite, origine, references: [] });
  return [
    ...listEcartsImprimes(blocs, faits.dossier, decompte).map(create("bloquant", DECOMPTE, "decompte")),
    ...listEcartsBordereau(blocs, faits.dossier).map(create("bloquant", PIECES, "bordereau")),
    ...listNotesImprimees(blocs, faits.dossier).map((note) => `${note}, à retirer du texte transmis`).map(create("avertissement", SYNTHESE, "note")),
    ...listLacunes(blocs).filter((lacune) => !isAnnoncee(lacune, faits)).map(create("avertissement", SYNTHESE, "lacune")),
  ];
}

/** A printed gap that a gap of the list already tells, the list often with more detail. */
function isAnnoncee(lacune: string, faits: FaitsTransmission): boolean {
  const [objet = ""] = foldTexte(lacune).split(", il manque");
  return listManques(faits).some(({ libelle }) => foldTexte(libelle).startsWith(objet));
}

interface ModeleControle {
  readonly id: string;
  /** Ids of the gaps that fail it; the first control whose pattern matches owns the gap. */
  readonly motif: RegExp;
  readonly origine: string;
  readonly references: readonly Reference[];
  readonly formatAcquis: (faits: FaitsTransmission) => string;
  /** Nothing to verify here, or another control says it: then it is not told as right. */
  readonly isSansObjet?: (faits: FaitsTransmission, document: DocumentRelu) => boolean;
}

const CPC_54: Reference = { texte: "CPC", article: "54, 3°" };
const CPC_56: Reference = { texte: "CPC", article: "56, 3°" };

const CONTROLES: readonly ModeleControle[] = [
  { id: "creancier", motif: /^(creancier|acte)\//, origine: "Réglages, société créancière", references: [CPC_54], formatAcquis: () => "Société créancière entièrement désignée" },
  { id: "debiteur", motif: /^debiteur\//, origine: "Fiche du dossier, débiteur", references: [{ texte: "CPC", article: "57" }, { texte: "CPC", article: "648" }], formatAcquis: () => "Débiteur entièrement désigné" },
  { id: "mandat", motif: /^mandat(aire)?\//, origine: "Fiche du dossier, mandat", references: [], formatAcquis: () => "Destinataire, mission, budget et date de retour fixés" },
  { id: "resume", motif: /^dossier\//, origine: SYNTHESE, references: [], formatAcquis: () => "Affaire résumée" },
  {
    id: "creances", motif: /^creances$|^creance\/[^/]+\/(date|echeance|origine)$/, origine: DECOMPTE, references: [{ texte: "C. com.", article: "L441-10 I" }],
    formatAcquis: ({ dossier }) => formatNombreDe(dossier.creances.length, "facture datée, échéance confirmée", "factures datées, échéances confirmées"),
  },
  { id: "decompte", motif: /^(decompte(\/|$)|consommateur$)/, origine: DECOMPTE, references: [{ texte: "CPC", article: "1407" }], formatAcquis: ({ aujourdhui }) => `Décompte arrêté au ${formatJourLong(aujourdhui)}, ses lignes refont ses totaux` },
  { id: "decompte-ecran", motif: /^relu\/decompte/, origine: DECOMPTE, references: [], formatAcquis: ({ decompte }) => (decompte.kind === "calcule" ? `${formatMontant(decompte.valeur.total)} au document comme à l’écran, facture par facture` : "Aucun chiffre imprimé sans décompte") },
  {
    id: "prescription", motif: /^prescription|^conflit|^verdict/, origine: "Fiche du dossier, qualification", references: [{ texte: "C. civ.", article: "2224" }],
    formatAcquis: ({ prescriptions }) => { const agir = findAgirAuPlusTard(prescriptions); return agir === undefined ? "Qualification signée" : `Qualification signée, prescription au ${formatJourLong(agir)}`; },
  },
  { id: "preuves", motif: /^creance\/[^/]+\/piece$/, origine: PIECES, references: [{ texte: "CPC", article: "1407" }], isSansObjet: ({ dossier }) => dossier.creances.length === 0, formatAcquis: () => "Chaque facture a sa pièce" },
  {
    id: "pieces", motif: /^piece|^relu\/bordereau/, origine: PIECES, references: [CPC_56],
    formatAcquis: ({ dossier }) => formatNombreDe(dossier.pieces.length, "pièce numérotée, au bordereau", "pièces numérotées, toutes au bordereau"),
  },
  { id: "notes", motif: /^relu\/note/, origine: SYNTHESE, references: [], formatAcquis: ({ dossier }) => formatNotes(dossier.notes.filter(({ portee }) => portee === "interne").length) },
  { id: "lacunes", motif: /^/, origine: SYNTHESE, references: [], isSansObjet: (_faits, { blocs }) => listLacunes(blocs).length > 0, formatAcquis: () => "Aucun champ à compléter dans le document" },
];

function formatNotes(nombre: number): string {
  if (nombre === 0) return "Aucune note interne au dossier";
  return nombre === 1 ? "La note interne n’est pas dans le document" : `Aucune des ${nombre} notes internes n’est dans le document`;
}
