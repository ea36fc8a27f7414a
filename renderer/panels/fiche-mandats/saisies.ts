import { type Jour, parseJour } from "#shared/kernel/jour.ts";
import { montant, type Montant } from "#shared/kernel/montant.ts";
import type { Dossier, Mandat } from "#shared/model/dossier.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import { KINDS_MANDATAIRE } from "#shared/model/faits/partie-faits.ts";
import type { ContenuPar } from "#shared/model/faits/registre.ts";
import type { Decompte } from "#shared/regles/decompte/decompte.ts";
import { formatNomDossier } from "#shared/kernel/nom-dossier.ts";

export const MODES_CONVENTION = ["forfait", "temps", "tarif"] as const;
export type ModeConvention = (typeof MODES_CONVENTION)[number];

/** The form of a mandate as it is typed, complete or not. */
export interface FormeMandat {
  /** `nouveau`: the one described below, added to the directory by the same save. */
  readonly mandataireId?: string | undefined;
  readonly kind: ContenuPar["mandataire"]["kind"];
  readonly nom: string;
  readonly structure: string;
  readonly barreau: string;
  readonly adresse: string;
  readonly codePostal: string;
  readonly ville: string;
  readonly email: string;
  readonly mission: string;
  readonly limites: string;
  readonly budget?: Montant | undefined;
  /** How he is paid, when it is agreed. */
  readonly mode?: ModeConvention | undefined;
  readonly forfait?: Montant | undefined;
  readonly dateEcheance?: Jour | undefined;
}

export const NOUVEAU = "nouveau";

/** Wording of the mission letter that a person may change (acte « lettre de mission à l’avocat », § 5). */
export const FORME_VIDE: FormeMandat = {
  kind: "avocat", nom: "", structure: "", barreau: "", adresse: "", codePostal: "", ville: "", email: "",
  mission: "Nous donner votre avis sur la voie à suivre, puis obtenir un titre exécutoire pour les sommes du décompte.",
  limites: "",
};

export function isComplete({ mandataireId, nom, mission }: FormeMandat): boolean {
  return mission.trim() !== "" && mandataireId !== undefined && (mandataireId !== NOUVEAU || nom.trim() !== "");
}

/** The mandate, with its mandataire when he is not in the directory yet: one lot, one undo. */
export function createMandat(dossierId: string, forme: FormeMandat, createId: () => string, aujourdhui: Jour): readonly FaitBrouillon[] {
  const isNouveau = forme.mandataireId === NOUVEAU;
  const mandataireId = isNouveau || forme.mandataireId === undefined ? createId() : forme.mandataireId;
  const { budget, dateEcheance, mode, forfait } = forme;
  const convention = mode === undefined ? undefined : { mode, forfait: mode === "tarif" ? undefined : forfait };
  const mandat: FaitBrouillon = {
    sujet: createSujetId("dossier", dossierId), type: "mandat", dateFait: aujourdhui, remplace: [],
    contenu: { mandatId: createId(), mandataireId, mission: forme.mission.trim(), limites: parseTexte(forme.limites), budget, convention, dateEcheance },
  };
  return isNouveau ? [createMandataire(mandataireId, forme, aujourdhui), mandat] : [mandat];
}

function createMandataire(id: string, { kind, nom, ...textes }: FormeMandat, dateFait: Jour): FaitBrouillon {
  return {
    sujet: createSujetId("mandataire", id), type: "mandataire", dateFait, remplace: [],
    contenu: {
      kind, nom: nom.trim(), structure: parseTexte(textes.structure), barreau: kind === "avocat" ? parseTexte(textes.barreau) : undefined,
      adresse: parseTexte(textes.adresse), codePostal: parseTexte(textes.codePostal), ville: parseTexte(textes.ville), email: parseTexte(textes.email),
    },
  };
}

/** What left, frozen: from now on the numbers of these pièces never change. */
export function createTransmission(dossier: Dossier, mandat: Mandat, decompte: Decompte, nomFichier: string, transmissionId: string, dateFait: Jour): FaitBrouillon {
  return {
    sujet: createSujetId("dossier", dossier.id), type: "transmission", dateFait, remplace: [],
    contenu: {
      transmissionId, mandatId: mandat.mandatId, nomFichier, decompteArreteAu: decompte.arreteAu, total: decompte.total,
      bordereau: dossier.pieces.map(({ pieceId, numero }) => ({ pieceId, numero })),
    },
  };
}

export function createRetraitMandat(dossierId: string, { faitId }: Mandat, dateFait: Jour): FaitBrouillon {
  return { sujet: createSujetId("dossier", dossierId), type: "retrait", dateFait, remplace: [faitId], contenu: {} };
}

/** `transmission-2026-0417-2026-11-21`: safe on every system. */
export function formatNomTransmission({ reference }: Dossier, aujourdhui: Jour): string {
  return `${formatNomDossier("transmission", reference)}-${aujourdhui}`;
}

/** A kept draft, field by field. */
export function parseFormeMandat(lu: unknown): FormeMandat | undefined {
  if (typeof lu !== "object" || lu === null) return undefined;
  const champs = new Map<string, unknown>(Object.entries(lu));
  const readTexte = (champ: string) => String(champs.get(champ) ?? "");
  const budget = champs.get("budget");
  const dateEcheance = champs.get("dateEcheance");
  const forfait = champs.get("forfait");
  const mandataireId = readTexte("mandataireId");
  return {
    mandataireId: mandataireId === "" ? undefined : mandataireId,
    kind: KINDS_MANDATAIRE.find((connu) => connu === champs.get("kind")) ?? "avocat",
    nom: readTexte("nom"), structure: readTexte("structure"), barreau: readTexte("barreau"), email: readTexte("email"),
    adresse: readTexte("adresse"), codePostal: readTexte("codePostal"), ville: readTexte("ville"),
    mission: readTexte("mission"), limites: readTexte("limites"),
    mode: MODES_CONVENTION.find((connu) => connu === champs.get("mode")),
    forfait: typeof forfait === "number" && Number.isSafeInteger(forfait) ? montant(forfait) : undefined,
    budget: typeof budget === "number" && Number.isSafeInteger(budget) ? montant(budget) : undefined,
    dateEcheance: typeof dateEcheance === "string" ? parseJour(dateEcheance) : undefined,
  };
}

function parseTexte(texte: string): string | undefined {
  return texte.trim() === "" ? undefined : texte.trim();
}
