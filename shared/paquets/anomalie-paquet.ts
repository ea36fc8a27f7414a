import { INSECABLE } from "../kernel/texte.ts";

/** What zod says of one fault, of the little that is read here. */
export interface Faute {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly expected?: string | undefined;
  readonly keys?: readonly string[] | undefined;
}

const NATURES: Readonly<Record<string, string>> = {
  string: "un texte", number: "un nombre", int: "un nombre entier", array: "une liste", tuple: "une liste", object: "un objet", boolean: "oui ou non",
};

/** Where the fault lies and what it is, for someone who has the file under their eyes: « interets/taux-bce, 2e valeur, champ « valeur » : absent ». */
export function formatFaute(faute: Faute, ecrit: unknown): string {
  const lieu = formatLieu(faute.path, ecrit);
  const nature = formatNature(faute, ecrit);
  return lieu === "" ? nature : `${lieu}${INSECABLE}: ${nature}`;
}

function formatNature({ code, expected, keys = [], message, path }: Faute, ecrit: unknown): string {
  if ((code === "invalid_type" || code === "invalid_value") && readAt(ecrit, path) === undefined) return "absent";
  switch (code) {
    case "invalid_type": return `${NATURES[expected ?? ""] ?? "autre chose"} est attendu`;
    case "unrecognized_keys": return `champ inconnu «${INSECABLE}${keys.join(`${INSECABLE}», «${INSECABLE}`)}${INSECABLE}»`;
    case "too_small": return "vide ou trop court";
    case "too_big": return "trop long";
    case "invalid_format": return "écrit autrement qu’attendu";
    case "invalid_value": return "valeur inconnue";
    case "custom": return message.charAt(0).toLowerCase() + message.slice(1);
    default: return "illisible";
  }
}

function formatLieu(path: readonly PropertyKey[], ecrit: unknown): string {
  const [premier, rang, ...suite] = path;
  if (premier === "parametres" && typeof rang === "number") return [formatParametre(ecrit, rang), ...listTermes(suite)].join(", ");
  return listTermes(path).join(", ");
}

/** By its identifier when it has one, by its rank otherwise. */
function formatParametre(ecrit: unknown, rang: number): string {
  const id = readAt(ecrit, ["parametres", rang, "id"]);
  return typeof id === "string" && id !== "" ? `«${INSECABLE}${id.slice(0, 80)}${INSECABLE}»` : `paramètre ${rang + 1}`;
}

const SINGULIERS: Readonly<Record<string, string>> = { valeurs: "valeur", references: "source", parametres: "paramètre", juridictions: "juridiction", communes: "commune", groupes: "groupe", ambigus: "ressort douteux" };

function listTermes(path: readonly PropertyKey[]): readonly string[] {
  return path.flatMap((terme, place) => {
    if (typeof terme === "number") return [`${SINGULIERS[String(path[place - 1])] ?? "élément"} ${terme + 1}`];
    return typeof path[place + 1] === "number" ? [] : [`champ «${INSECABLE}${String(terme)}${INSECABLE}»`];
  });
}

function readAt(ecrit: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((objet, terme) => (typeof objet === "object" && objet !== null ? Reflect.get(objet, terme) : undefined), ecrit);
}
