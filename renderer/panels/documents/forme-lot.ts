import { REGLE_NOM } from "#shared/actes/noms-actes.ts";

/** What the batch is asked, kept as a draft: closing the window loses neither the list nor what was already produced. */
export interface FormeLot {
  readonly dossierIds: readonly string[];
  readonly modele: string | undefined;
  readonly sortie: "separes" | "fusionne";
  readonly regle: string;
  /** Answers given once for every dossier, by field. */
  readonly reponses: Readonly<Record<string, string>>;
  /** Answers given for one dossier, by its id, then by field: they come over those given for all. */
  readonly propres: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Dossiers whose act of this batch is already kept. */
  readonly produits: readonly string[];
}

export const LOT_VIDE: FormeLot = { dossierIds: [], modele: undefined, sortie: "separes", regle: REGLE_NOM, reponses: {}, propres: {}, produits: [] };

/** A kept draft, field by field. */
export function parseFormeLot(lu: unknown): FormeLot | undefined {
  if (typeof lu !== "object" || lu === null) return undefined;
  const champs = new Map<string, unknown>(Object.entries(lu));
  const modele = champs.get("modele");
  const regle = champs.get("regle");
  return {
    dossierIds: listTextes(champs.get("dossierIds")), produits: listTextes(champs.get("produits")),
    modele: typeof modele === "string" ? modele : undefined,
    sortie: champs.get("sortie") === "fusionne" ? "fusionne" : "separes",
    regle: typeof regle === "string" && regle !== "" ? regle : REGLE_NOM,
    reponses: parseReponses(champs.get("reponses")),
    propres: Object.fromEntries(Object.entries(Object(champs.get("propres"))).map(([id, reponses]) => [id, parseReponses(reponses)])),
  };
}

function parseReponses(lues: unknown): FormeLot["reponses"] {
  return Object.fromEntries(Object.entries(Object(lues)).flatMap(([nom, valeur]) => (typeof valeur === "string" ? [[nom, valeur] as const] : [])));
}

function listTextes(lu: unknown): readonly string[] {
  return Array.isArray(lu) ? lu.filter((element) => typeof element === "string") : [];
}
