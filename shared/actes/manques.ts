import { formatJourLong } from "../kernel/format-jour.ts";
import type { Reference } from "../kernel/reference.ts";
import { formatListe } from "../kernel/texte.ts";
import { findAgirAuPlusTard } from "../suivi/prescriptions.ts";
import { CHAMPS, type ChampId, isChampManquant } from "./champs.ts";
import { listEcartsDecompte } from "./controle-decompte.ts";
import type { FaitsTransmission } from "./faits-transmission.ts";
import { listNumerosCreance } from "./citation.ts";

/** What the act lacks before it goes out. */
export interface Manque {
  readonly id: string;
  /** French words that complete « il manque : ». */
  readonly libelle: string;
  readonly gravite: "bloquant" | "avertissement";
  /** Where a person fills or settles it. */
  readonly origine: string;
  readonly references: readonly Reference[];
}

/** Every gap and every check of the act, what blocks first; each gap that the document prints is in the list. */
export function listManques(faits: FaitsTransmission): readonly Manque[] {
  const tous = [...listChamps(faits), ...listCreances(faits), ...listDecompte(faits), ...listDates(faits), ...listPreuves(faits), ...listQualification(faits)];
  return [...tous.filter(({ gravite }) => gravite === "bloquant"), ...tous.filter(({ gravite }) => gravite === "avertissement")];
}

const DECOMPTE = "Fiche du dossier, créances et décompte";
const PIECES = "Fiche du dossier, pièces";
const QUALIFICATION = "Fiche du dossier, qualification";
const CPC_56: Reference = { texte: "CPC", article: "56, 3°" };

function createManque(gravite: Manque["gravite"], id: string, libelle: string, origine: string, ...references: readonly Reference[]): Manque {
  return { id, libelle, gravite, origine, references };
}

const CHAMP_IDS = Object.keys(CHAMPS).filter((id): id is ChampId => id in CHAMPS);

function listChamps(faits: FaitsTransmission): readonly Manque[] {
  return CHAMP_IDS.filter((id) => isChampManquant(id, faits)).map((id) => {
    const { gravite, libelle, origine, references } = CHAMPS[id];
    return { id, libelle, gravite, origine, references };
  });
}

function listCreances({ dossier }: FaitsTransmission): readonly Manque[] {
  if (dossier.creances.length === 0) return [createManque("bloquant", "creances", "une créance", DECOMPTE, { texte: "CPC", article: "1407" })];
  return dossier.creances.flatMap(({ creanceId, numero, dateFacture, echeance, origineEcheance }) => [
    ...(dateFacture === undefined ? [createManque("avertissement", `creance/${creanceId}/date`, `date de la facture ${numero}`, DECOMPTE)] : []),
    ...(echeance === undefined ? [createManque("bloquant", `creance/${creanceId}/echeance`, `échéance de la facture ${numero}`, DECOMPTE, { texte: "C. com.", article: "L441-10 I" })] : []),
    ...(origineEcheance === "calculee"
      ? [createManque("avertissement", `creance/${creanceId}/origine`, `confirmation de l’échéance de la facture ${numero}, calculée et non lue`, DECOMPTE, { texte: "C. com.", article: "L441-10 I" })]
      : []),
  ]);
}

function listDecompte(faits: FaitsTransmission): readonly Manque[] {
  const { decompte } = faits;
  switch (decompte.kind) {
    case "incomplet":
      return [createManque("bloquant", "decompte", `décompte (il manque\u00A0: ${formatListe(decompte.manquants)})`, DECOMPTE, { texte: "CPC", article: "1407" })];
    case "inapplicable":
      return [createManque("bloquant", "decompte", `décompte\u00A0: ${decompte.motif}`, DECOMPTE, ...decompte.references)];
    case "calcule":
      return [
        ...listEcartsDecompte(faits, decompte.valeur).map((ecart, rang) => createManque("bloquant", `decompte/ecart-${rang}`, ecart, DECOMPTE)),
        ...(decompte.valeur.arreteAu === faits.aujourdhui
          ? []
          : [createManque("avertissement", "decompte/date", `décompte du jour\u00A0: celui-ci est arrêté au ${formatJourLong(decompte.valeur.arreteAu)}`, DECOMPTE)]),
        ...decompte.justification.avertissements.map((texte, rang) => createManque("avertissement", `decompte/avertissement-${rang}`, texte, DECOMPTE)),
      ];
  }
}

function listDates({ prescriptions, mandat, aujourdhui }: FaitsTransmission): readonly Manque[] {
  const premiere = findAgirAuPlusTard(prescriptions);
  return [
    ...(prescriptions.length === 0 ? [createManque("bloquant", "prescription", "date de prescription", QUALIFICATION, { texte: "C. civ.", article: "2224" })] : []),
    ...prescriptions.flatMap(({ creanceId, numero, resultat }) => {
      if (resultat.kind === "calcule") return [];
      const motif = resultat.kind === "incomplet" ? `il manque\u00A0: ${formatListe(resultat.manquants)}` : resultat.motif;
      return [createManque("bloquant", `prescription/${creanceId}`, `prescription de la facture ${numero} (${motif})`, QUALIFICATION, { texte: "C. civ.", article: "2224" })];
    }),
    ...(premiere !== undefined && premiere < aujourdhui
      ? [createManque("avertissement", "prescription/passee", `examen de la prescription\u00A0: la date prudente du ${formatJourLong(premiere)} est passée`, QUALIFICATION)]
      : []),
    ...(premiere !== undefined && premiere >= aujourdhui && mandat?.dateEcheance !== undefined && mandat.dateEcheance > premiere
      ? [createManque("bloquant", "mandat/tardif", `date attendue antérieure au ${formatJourLong(premiere)}, dernier jour utile`, "Fiche du dossier, mandat")]
      : []),
  ];
}

function listPreuves({ dossier }: FaitsTransmission): readonly Manque[] {
  if (dossier.pieces.length === 0) return [createManque("bloquant", "pieces", "une pièce", PIECES, CPC_56)];
  const empreintes = new Map<string, number>();
  const doubles = dossier.pieces.flatMap(({ empreinte, numero }) => {
    const premiere = empreintes.get(empreinte);
    empreintes.set(empreinte, premiere ?? numero);
    return premiere === undefined ? [] : [createManque("avertissement", `piece/${numero}`, `pièce ${numero} distincte de la pièce ${premiere}\u00A0: c’est le même fichier`, PIECES)];
  });
  const nues = dossier.creances.filter(({ creanceId }) => listNumerosCreance(creanceId, dossier).length === 0);
  return [
    ...doubles,
    ...nues.map(({ creanceId, numero }) => createManque("avertissement", `creance/${creanceId}/piece`, `pièce qui prouve la facture ${numero}`, PIECES, { texte: "CPC", article: "1407" })),
  ];
}

function listQualification({ dossier, mandataire, debiteur, decompte }: FaitsTransmission): readonly Manque[] {
  const hasIndemnites = decompte.kind === "calcule" && decompte.valeur.indemnitesRestantes > 0;
  return [
    ...(dossier.verdict === undefined ? [createManque("bloquant", "verdict", "verdict de la qualification", QUALIFICATION)] : []),
    ...dossier.conflits.map(({ objet }, rang) => createManque("bloquant", `conflit/${rang}`, `décision sur un conflit\u00A0: ${objet}`, "Fiche du dossier")),
    ...(debiteur?.qualite === "consommateur" && hasIndemnites
      ? [createManque("bloquant", "consommateur", "décompte sans indemnité forfaitaire, que la loi réserve aux professionnels", DECOMPTE, { texte: "C. com.", article: "D441-5" })]
      : []),
    ...(mandataire !== undefined && mandataire.kind !== "avocat" ? [createManque("avertissement", "mandataire/kind", "avocat\u00A0: le destinataire est un commissaire de justice", "Mandataires")] : []),
  ];
}
