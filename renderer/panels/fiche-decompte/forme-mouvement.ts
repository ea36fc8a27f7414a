import { type Jour, parseJour } from "#shared/kernel/jour.ts";
import { montant, type Montant } from "#shared/kernel/montant.ts";
import { ISSUES_INSTANCE, KINDS_EVENEMENT } from "#shared/model/faits/creance-faits.ts";
import type { ContenuPar } from "#shared/model/faits/registre.ts";
import type { SaisieMouvement } from "./saisies.ts";

/** The form as it is typed, complete or not: what the draft keeps. */
export interface FormeMouvement {
  readonly kind: SaisieMouvement["kind"];
  readonly date?: Jour | undefined;
  readonly montant?: Montant | undefined;
  readonly numero?: string | undefined;
  readonly libelle?: string | undefined;
  readonly creanceId?: string | undefined;
  readonly evenement?: ContenuPar["evenement"]["kind"] | undefined;
  readonly fin?: Jour | undefined;
  readonly issue?: ContenuPar["evenement"]["issue"] | undefined;
  readonly pieceId?: string | undefined;
  readonly detail?: string | undefined;
}

/** What would be recorded, or `undefined` while something required is missing. */
export function parseMouvement(forme: FormeMouvement): SaisieMouvement | undefined {
  const { kind, date, montant: somme, creanceId, numero, libelle, evenement, fin, issue, pieceId, detail } = forme;
  if (date === undefined) return undefined;
  if (kind === "evenement") return evenement === undefined ? undefined : { kind, date, evenement, creanceId, fin, issue, pieceId, detail };
  if (somme === undefined || somme <= 0) return undefined;
  return kind === "avoir" ? { kind, date, montant: somme, creanceId, numero } : { kind, date, montant: somme, creanceId, libelle };
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
    fin: parseJourGarde(champs.get("fin")),
    issue: ISSUES_INSTANCE.find((connue) => connue === champs.get("issue")),
    pieceId: parseTexte(champs.get("pieceId")),
    detail: parseTexte(champs.get("detail")),
  };
}

function parseTexte(lu: unknown): string | undefined {
  return typeof lu === "string" && lu !== "" ? lu : undefined;
}

function parseJourGarde(lu: unknown): Jour | undefined {
  return typeof lu === "string" ? parseJour(lu) : undefined;
}
