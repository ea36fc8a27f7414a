import { type Jour, parseJour } from "#shared/kernel/jour.ts";
import { montant, type Montant } from "#shared/kernel/montant.ts";
import type { Creance, Debiteur, Dossier } from "#shared/model/dossier.ts";
import { createSujetId, type Fait, type FaitBrouillon, type FaitId } from "#shared/model/fait.ts";
import { CANAUX_REGLEMENT, IMPUTATIONS } from "#shared/model/faits/argent-faits.ts";
import { ISSUES_INSTANCE, KINDS_EVENEMENT } from "#shared/model/faits/creance-faits.ts";
import type { ContenuPar } from "#shared/model/faits/registre.ts";
import { createChamp } from "#shared/suivi/champs.ts";
import { isEcheanceSure } from "#shared/suivi/decompte-dossier.ts";

/** What the form of a claim gives back: a field left as it was keeps its value. */
export interface SaisieCreance {
  readonly echeance?: Jour | undefined;
  readonly dateFacture?: Jour | undefined;
  readonly dateExecution?: Jour | undefined;
  readonly nature?: Creance["nature"] | undefined;
  readonly libelle?: string | undefined;
  readonly taux?: Creance["taux"] | undefined;
  /** The person says that the due date shown is the right one. */
  readonly isEcheanceConfirmee?: boolean | undefined;
}

interface Cadre {
  readonly dossier: Dossier;
  readonly faits: readonly Fait[];
  readonly aujourdhui: Jour;
}

const CHAMPS_CREANCE = ["echeance", "dateFacture", "dateExecution", "nature", "libelle", "taux"] as const;

/** One `champ` fact per field that changed; a due date that a person typed is no longer a computed one. */
export function createCorrections({ dossier, faits, aujourdhui }: Cadre, creance: Creance, saisie: SaisieCreance): readonly FaitBrouillon[] {
  const sujet = createSujetId("dossier", dossier.id);
  const corriges = CHAMPS_CREANCE.filter((champ) => JSON.stringify(saisie[champ]) !== JSON.stringify(creance[champ]));
  const champs = corriges.map((champ) => createChamp(faits, { sujet, objetId: creance.creanceId, champ, valeur: saisie[champ], dateFait: aujourdhui }));
  const isConfirmee = !isEcheanceSure(creance) && saisie.echeance !== undefined && (saisie.isEcheanceConfirmee === true || saisie.echeance !== creance.echeance);
  return [...champs, ...(isConfirmee ? [createConfirmation({ dossier, faits, aujourdhui }, creance)] : [])];
}

/** The due dates that the application had computed, confirmed as they are or as corrected. */
export function createConfirmations(cadre: Cadre, echeances: ReadonlyMap<string, Jour>): readonly FaitBrouillon[] {
  return cadre.dossier.creances.flatMap((creance) => {
    const echeance = echeances.get(creance.creanceId);
    return echeance === undefined ? [] : createCorrections(cadre, creance, { ...creance, echeance, isEcheanceConfirmee: true });
  });
}

function createConfirmation({ dossier, faits, aujourdhui }: Cadre, { creanceId }: Creance): FaitBrouillon {
  return createChamp(faits, { sujet: createSujetId("dossier", dossier.id), objetId: creanceId, champ: "origineEcheance", valeur: "stipulee", dateFait: aujourdhui });
}

/** An invoice that a person adds: its due date, when given, was read on a document. */
export function createCreance(dossierId: string, saisie: SaisieCreance & { readonly numero: string; readonly montantTtc: Montant }, creanceId: string, aujourdhui: Jour): FaitBrouillon {
  const { numero, montantTtc, libelle, nature, dateFacture, dateExecution, echeance, taux } = saisie;
  return {
    sujet: createSujetId("dossier", dossierId), type: "creance", dateFait: dateFacture ?? aujourdhui, remplace: [],
    contenu: { creanceId, numero, montantTtc, libelle, nature, dateFacture, dateExecution, echeance, taux, origineEcheance: echeance === undefined ? undefined : "stipulee" },
  };
}

/** Professional or consumer: a field of the debtor, asked for where the figures wait for it. */
export function createQualite(debiteurId: string, faits: readonly Fait[], valeur: NonNullable<Debiteur["qualite"]>, dateFait: Jour): FaitBrouillon {
  return createChamp(faits, { sujet: createSujetId("debiteur", debiteurId), champ: "qualite", valeur, dateFait });
}

/** Where a payment came in, and how it is to be counted. */
type Encaissement = Pick<ContenuPar["reglement"], "canal" | "mandataireId" | "dateValeur" | "reversementPour" | "principalDabord" | "pieceId">;

export type SaisieMouvement =
  | ({ readonly kind: "reglement"; readonly date: Jour; readonly montant: Montant; readonly creanceId?: string | undefined; readonly libelle?: string | undefined } & Encaissement)
  | { readonly kind: "avoir"; readonly date: Jour; readonly montant: Montant; readonly creanceId?: string | undefined; readonly numero?: string | undefined }
  | ({ readonly kind: "evenement"; readonly date: Jour; readonly evenement: ContenuPar["evenement"]["kind"] } & Omit<ContenuPar["evenement"], "evenementId" | "kind">);

export function createMouvement(dossierId: string, saisie: SaisieMouvement, id: string): FaitBrouillon {
  const enveloppe = { sujet: createSujetId("dossier", dossierId), dateFait: saisie.date, remplace: [] };
  switch (saisie.kind) {
    case "reglement": {
      const { kind: _kind, date: _date, ...contenu } = saisie;
      return { ...enveloppe, type: "reglement", contenu: { reglementId: id, ...contenu } };
    }
    case "avoir": return { ...enveloppe, type: "avoir", contenu: { avoirId: id, montant: saisie.montant, creanceId: saisie.creanceId, numero: saisie.numero } };
    case "evenement": {
      const { evenement, creanceId, contre, fin, issue, pieceId, detail } = saisie;
      return { ...enveloppe, type: "evenement", contenu: { evenementId: id, kind: evenement, creanceId, contre, fin, issue, pieceId, detail } };
    }
  }
}

/** Withdraws what was recorded by mistake; the fact stays in the journal, struck through. */
export function createRetrait(dossierId: string, faitId: FaitId, dateFait: Jour, motif?: string): FaitBrouillon {
  return { sujet: createSujetId("dossier", dossierId), type: "retrait", dateFait, remplace: [faitId], contenu: { motif } };
}

/** The form as it is typed, complete or not: what the draft keeps. */
export interface FormeMouvement extends Encaissement {
  readonly kind: SaisieMouvement["kind"];
  readonly date?: Jour | undefined;
  readonly montant?: Montant | undefined;
  readonly numero?: string | undefined;
  readonly libelle?: string | undefined;
  readonly creanceId?: string | undefined;
  readonly evenement?: ContenuPar["evenement"]["kind"] | undefined;
  readonly contre?: string | undefined;
  readonly fin?: Jour | undefined;
  readonly issue?: ContenuPar["evenement"]["issue"] | undefined;
  readonly detail?: string | undefined;
}

/** What would be recorded, or `undefined` while something required is missing. */
export function parseMouvement(forme: FormeMouvement): SaisieMouvement | undefined {
  const { kind, date, montant: somme, creanceId, numero, libelle, evenement, contre, fin, issue, pieceId, detail } = forme;
  if (date === undefined) return undefined;
  if (kind === "evenement") return evenement === undefined ? undefined : { kind, date, evenement, creanceId, contre, fin, issue, pieceId, detail };
  if (somme === undefined || somme <= 0) return undefined;
  if (kind === "avoir") return { kind, date, montant: somme, creanceId, numero };
  const encaisse = parseEncaissement(forme);
  return encaisse === undefined ? undefined : { kind, date, montant: somme, creanceId, libelle, ...encaisse };
}

/** A clause or a decision is proved by its pièce; the creditor's own agreement needs none (C. civ., art. 1343-1, 1343-5). */
export function isPieceRequise({ principalDabord }: Encaissement): boolean {
  return principalDabord === "convention" || principalDabord === "decision";
}

function parseEncaissement(forme: FormeMouvement): Encaissement | undefined {
  const { canal, mandataireId, dateValeur, reversementPour, principalDabord, pieceId } = forme;
  if (isPieceRequise(forme) && pieceId === undefined) return undefined;
  const isDetenu = canal !== undefined && canal !== "direct";
  return { canal: isDetenu ? canal : undefined, mandataireId: isDetenu ? mandataireId : undefined, dateValeur, reversementPour: isDetenu ? reversementPour : undefined, principalDabord, pieceId: principalDabord === undefined ? undefined : pieceId };
}

/** A kept draft, field by field: what is no longer understood is left empty. */
export function parseFormeMouvement(lu: unknown): FormeMouvement | undefined {
  if (typeof lu !== "object" || lu === null) return undefined;
  const champs = new Map<string, unknown>(Object.entries(lu));
  const kind = champs.get("kind");
  const somme = champs.get("montant");
  return {
    kind: kind === "avoir" || kind === "evenement" ? kind : "reglement",
    date: parseJourGarde(champs.get("date")),
    montant: typeof somme === "number" && Number.isSafeInteger(somme) ? montant(somme) : undefined,
    numero: parseTexte(champs.get("numero")),
    libelle: parseTexte(champs.get("libelle")),
    creanceId: parseTexte(champs.get("creanceId")),
    evenement: KINDS_EVENEMENT.find((connu) => connu === champs.get("evenement")),
    contre: parseTexte(champs.get("contre")),
    fin: parseJourGarde(champs.get("fin")),
    issue: ISSUES_INSTANCE.find((connue) => connue === champs.get("issue")),
    pieceId: parseTexte(champs.get("pieceId")),
    detail: parseTexte(champs.get("detail")),
    canal: CANAUX_REGLEMENT.find((connu) => connu === champs.get("canal")),
    mandataireId: parseTexte(champs.get("mandataireId")),
    dateValeur: parseJourGarde(champs.get("dateValeur")),
    reversementPour: parseJourGarde(champs.get("reversementPour")),
    principalDabord: IMPUTATIONS.find((connue) => connue === champs.get("principalDabord")),
  };
}

function parseTexte(lu: unknown): string | undefined {
  return typeof lu === "string" && lu !== "" ? lu : undefined;
}

function parseJourGarde(lu: unknown): Jour | undefined {
  return typeof lu === "string" ? parseJour(lu) : undefined;
}
