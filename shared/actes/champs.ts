import type { Reference } from "../kernel/reference.ts";
import type { Fragment } from "../word/bloc.ts";
import type { FaitsTransmission } from "./faits-transmission.ts";

/** A field that the document prints, or a visible gap in its place. */
interface Champ {
  /** As the gap prints it: « [à compléter : adresse du débiteur] ». */
  readonly libelle: string;
  readonly gravite: "bloquant" | "avertissement";
  /** Where a person fills it. */
  readonly origine: string;
  readonly references: readonly Reference[];
  readonly find: (faits: FaitsTransmission) => string | undefined;
  /** Whether the act has this field at all; always when absent. */
  readonly isRequis?: (faits: FaitsTransmission) => boolean;
}

const CREANCIER = "Réglages, société créancière";
const DEBITEUR = "Fiche du dossier, débiteur";
const MANDATAIRE = "Mandataires";
const MANDAT = "Fiche du dossier, mandat";
const R123_237: Reference = { texte: "C. com.", article: "R123-237" };
const CPC_54: Reference = { texte: "CPC", article: "54, 3°" };

/** Fields of the parties and of the mission, in the order in which the document prints them. */
export const CHAMPS = {
  "creancier/denomination": { libelle: "société créancière", gravite: "bloquant", origine: CREANCIER, references: [CPC_54], find: ({ creancier }) => creancier?.denomination },
  "creancier/forme": { libelle: "forme sociale du créancier", gravite: "bloquant", origine: CREANCIER, references: [CPC_54], find: ({ creancier }) => creancier?.formeJuridique },
  "creancier/capital": {
    libelle: "capital social du créancier", gravite: "avertissement", origine: CREANCIER, references: [{ texte: "C. com.", article: "R123-238" }], find: ({ creancier }) => creancier?.capital,
  },
  "creancier/adresse": { libelle: "siège du créancier", gravite: "bloquant", origine: CREANCIER, references: [CPC_54], find: ({ creancier }) => formatAdresse(creancier) },
  "creancier/siren": { libelle: "SIREN du créancier", gravite: "avertissement", origine: CREANCIER, references: [R123_237], find: ({ creancier }) => creancier?.siren },
  "creancier/rcs": { libelle: "ville du RCS du créancier", gravite: "avertissement", origine: CREANCIER, references: [R123_237], find: ({ creancier }) => creancier?.villeRcs },
  "creancier/organe": {
    libelle: "représentant légal du créancier", gravite: "bloquant", origine: CREANCIER, references: [CPC_54], find: ({ creancier }) => creancier?.qualiteRepresentant ?? creancier?.representant,
  },
  "debiteur/nom": { libelle: "nom du débiteur", gravite: "bloquant", origine: DEBITEUR, references: [{ texte: "CPC", article: "57" }], find: ({ debiteur }) => debiteur?.nom },
  "debiteur/qualite": {
    libelle: "qualité du débiteur, professionnel ou consommateur", gravite: "bloquant", origine: DEBITEUR, references: [{ texte: "C. conso", article: "liminaire" }],
    find: ({ debiteur }) => debiteur?.qualite,
  },
  "debiteur/forme": {
    libelle: "forme juridique du débiteur", gravite: "avertissement", origine: DEBITEUR, references: [{ texte: "CPC", article: "648" }], find: ({ debiteur }) => debiteur?.formeJuridique,
    isRequis: isProfessionnel,
  },
  "debiteur/adresse": {
    libelle: "adresse du débiteur", gravite: "bloquant", origine: DEBITEUR, references: [{ texte: "CPC", article: "57" }, { texte: "CPC", article: "648" }], find: ({ debiteur }) => formatAdresse(debiteur),
  },
  "debiteur/siren": { libelle: "SIREN du débiteur", gravite: "avertissement", origine: DEBITEUR, references: [{ texte: "CPC", article: "648" }], find: ({ debiteur }) => debiteur?.siren, isRequis: isProfessionnel },
  "mandataire/nom": { libelle: "avocat destinataire", gravite: "bloquant", origine: MANDATAIRE, references: [], find: ({ mandataire }) => mandataire?.nom },
  "mandataire/adresse": { libelle: "adresse du destinataire", gravite: "avertissement", origine: MANDATAIRE, references: [], find: ({ mandataire }) => formatAdresse(mandataire) },
  "mandat/mission": { libelle: "mission confiée", gravite: "bloquant", origine: MANDAT, references: [], find: ({ mandat }) => mandat?.mission },
  "mandat/budget": {
    libelle: "budget prévu", gravite: "avertissement", origine: MANDAT, references: [{ texte: "Loi n° 71-1130 du 31/12/1971", article: "art. 10" }],
    find: ({ mandat }) => (mandat?.budget === undefined ? undefined : String(mandat.budget)),
  },
  "mandat/date": { libelle: "date attendue du projet d’acte", gravite: "avertissement", origine: MANDAT, references: [], find: ({ mandat }) => mandat?.dateEcheance },
  "dossier/resume": { libelle: "résumé de l’affaire", gravite: "avertissement", origine: "Fiche du dossier, synthèse", references: [], find: ({ dossier }) => dossier.resume },
  "acte/lieu": { libelle: "ville du créancier", gravite: "avertissement", origine: CREANCIER, references: [], find: ({ creancier }) => creancier?.ville },
  "acte/signataire": { libelle: "signataire", gravite: "avertissement", origine: "Réglages, utilisateur", references: [], find: ({ utilisateur }) => utilisateur?.nom },
} as const satisfies Record<string, Champ>;

export type ChampId = keyof typeof CHAMPS;

/** What the document prints for a field: its value as `format` writes it, or the gap. */
export function renderChamp(id: ChampId, faits: FaitsTransmission, format: (valeur: string) => string = (valeur) => valeur): Fragment {
  const valeur = CHAMPS[id].find(faits);
  return valeur === undefined ? renderManque(CHAMPS[id].libelle) : { texte: format(valeur) };
}

export function renderManque(libelle: string): Fragment {
  return { texte: `[à compléter\u00A0: ${libelle}]`, isManque: true };
}

export function isChampManquant(id: ChampId, faits: FaitsTransmission): boolean {
  const champ: Champ = CHAMPS[id];
  return champ.find(faits) === undefined && (champ.isRequis?.(faits) ?? true);
}

interface Adresse {
  readonly adresse?: string | undefined;
  readonly codePostal?: string | undefined;
  readonly ville?: string | undefined;
  readonly pays?: string | undefined;
}

/** « 14 quai des Tonneliers, 69009 Lyon »; unknown as long as neither the street nor the town is known. */
export function formatAdresse(partie: Adresse | undefined): string | undefined {
  if (partie?.adresse === undefined || partie.ville === undefined) return undefined;
  const commune = partie.codePostal === undefined ? partie.ville : `${partie.codePostal} ${partie.ville}`;
  const pays = partie.pays === undefined || /^france$/i.test(partie.pays) ? [] : [partie.pays];
  return [partie.adresse, commune, ...pays].join(", ");
}

function isProfessionnel({ debiteur }: FaitsTransmission): boolean {
  return debiteur?.qualite !== "consommateur";
}
