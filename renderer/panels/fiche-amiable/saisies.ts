import { type Jour, parseJour } from "#shared/kernel/jour.ts";
import { montant as createMontant, type Montant } from "#shared/kernel/montant.ts";
import type { Debiteur, Evenement } from "#shared/model/dossier.ts";
import { createSujetId, type Fait, type FaitBrouillon } from "#shared/model/fait.ts";
import { CANAUX, SENS, type SUITES_ENVOI } from "#shared/model/faits/amiable-faits.ts";
import { createChamp } from "#shared/suivi/champs.ts";
import type { PromesseSuivie } from "#shared/suivi/promesses.ts";
import type { Ton } from "../../components/Etat.tsx";

export const KINDS_ECHANGE = ["negociation", "relance", "mise_en_demeure", "contestation", "reconnaissance"] as const;

/** An exchange as it is typed, complete or not: what the draft keeps. */
export interface SaisieEchange {
  readonly canal: (typeof CANAUX)[number];
  readonly sens: (typeof SENS)[number];
  readonly kind: (typeof KINDS_ECHANGE)[number];
  readonly date: Jour;
  readonly interlocuteur: string;
  readonly numeroEnvoi: string;
  readonly detail: string;
  readonly promis: Montant | undefined;
  readonly pourLe: Jour | undefined;
}

export function createSaisieVide(date: Jour): SaisieEchange {
  return { canal: "appel", sens: "emis", kind: "relance", date, interlocuteur: "", numeroEnvoi: "", detail: "", promis: undefined, pourLe: undefined };
}

/** The exchange, and the promise that it gave when an amount and a day were said. */
export function createEchange(dossierId: string, { canal, sens, kind, date, interlocuteur, numeroEnvoi, detail, promis, pourLe }: SaisieEchange, createId: () => string): readonly FaitBrouillon[] {
  const enveloppe = { sujet: createSujetId("dossier", dossierId), dateFait: date, remplace: [] };
  const evenementId = createId();
  const echange: FaitBrouillon = { ...enveloppe, type: "evenement", contenu: { evenementId, kind, canal, sens, ...readTexte("interlocuteur", interlocuteur), ...(canal === "lrar" ? readTexte("numeroEnvoi", numeroEnvoi) : {}), ...readTexte("detail", detail) } };
  if (promis === undefined || promis <= 0 || pourLe === undefined) return [echange];
  return [echange, { ...enveloppe, type: "promesse", contenu: { promesseId: createId(), montant: promis, pourLe, evenementId } }];
}

export interface SuiteEnvoi {
  readonly numeroEnvoi?: string | undefined;
  readonly presenteLe?: Jour | undefined;
  readonly recuLe?: Jour | undefined;
  readonly suiteEnvoi?: (typeof SUITES_ENVOI)[number] | undefined;
  readonly pieceId?: string | undefined;
}

/** What became of a letter: one correction a field that changed. */
export function createSuiteEnvoi(dossierId: string, faits: readonly Fait[], evenement: Evenement, suite: SuiteEnvoi, dateFait: Jour): readonly FaitBrouillon[] {
  return (["numeroEnvoi", "presenteLe", "recuLe", "suiteEnvoi", "pieceId"] as const)
    .filter((champ) => suite[champ] !== evenement[champ])
    .map((champ) => createChamp(faits, { sujet: createSujetId("dossier", dossierId), objetId: evenement.evenementId, champ, valeur: suite[champ], dateFait }));
}

export function parseSaisieEchange(lu: unknown): SaisieEchange | undefined {
  if (typeof lu !== "object" || lu === null) return undefined;
  const champs = new Map<string, unknown>(Object.entries(lu));
  const texte = (champ: string): string => {
    const valeur = champs.get(champ);
    return typeof valeur === "string" ? valeur : "";
  };
  const date = parseJour(texte("date"));
  const canal = CANAUX.find((connu) => connu === champs.get("canal"));
  const sens = SENS.find((connu) => connu === champs.get("sens"));
  const kind = KINDS_ECHANGE.find((connu) => connu === champs.get("kind"));
  const somme = champs.get("promis");
  if (date === undefined || canal === undefined || sens === undefined || kind === undefined) return undefined;
  return {
    canal, sens, kind, date, interlocuteur: texte("interlocuteur"), numeroEnvoi: texte("numeroEnvoi"), detail: texte("detail"), pourLe: parseJour(texte("pourLe")),
    promis: typeof somme === "number" && Number.isSafeInteger(somme) ? createMontant(somme) : undefined,
  };
}

function readTexte(champ: "interlocuteur" | "numeroEnvoi" | "detail", texte: string): object {
  return texte.trim() === "" ? {} : { [champ]: texte.trim() };
}

/** Mark and word of a promise. */
export const ETATS_PROMESSE: Readonly<Record<PromesseSuivie["etat"], readonly [ton: Ton, mot: string]>> = { tenue: ["acquis", "tenue"], tardive: ["soon", "tenue en retard"], attendue: ["attente", "attendue"], rompue: ["late", "rompue"] };

const ACTES_DEMEURE = { professionnel: "mise-en-demeure-professionnel", consommateur: "mise-en-demeure-consommateur" } as const;

/** The act that puts this debtor on notice. */
export function findActeDemeure(debiteur: Debiteur | undefined): string {
  return ACTES_DEMEURE[debiteur?.qualite ?? "professionnel"];
}
