import type { z } from "zod";

type Anomalie = z.core.$ZodIssue;

/** What is wrong with the facts, in one French sentence that names the field. */
export function formatAnomalie(anomalie: Anomalie): string {
  const champ = anomalie.path.length === 0 ? "L’entrée" : `Le champ ${formatChemin(anomalie.path)}`;
  switch (anomalie.code) {
    case "unrecognized_keys": {
      const [cle = ""] = anomalie.keys;
      const champs = anomalie.keys.length > 1 ? `Les champs ${anomalie.keys.map((nom) => `«\u00A0${nom}\u00A0»`).join(", ")} ne sont pas prévus` : `Le champ «\u00A0${cle}\u00A0» n’est pas prévu`;
      return `${champs}${anomalie.path.length === 0 ? "" : ` dans ${formatChemin(anomalie.path)}`}.`;
    }
    case "invalid_type":
      return anomalie.input === undefined && !anomalie.message.includes("received") ? `${champ} manque.` : formatType(champ, anomalie.expected, anomalie.message);
    case "invalid_value":
      return `${champ} doit être ${anomalie.values.length > 1 ? "l’une de ces valeurs\u00A0: " : ""}${anomalie.values.map(String).join(", ")}.`;
    case "invalid_union":
      return `${champ} n’a aucune des valeurs prévues.`;
    case "too_small":
      if (anomalie.origin === "string") return `${champ} est vide.`;
      return `${champ} est trop petit (au moins ${anomalie.minimum}).`;
    case "too_big":
      return `${champ} est trop grand (au plus ${anomalie.maximum}).`;
    default:
      return `${champ} n’est pas valable\u00A0: ${anomalie.message}.`;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: "un texte",
  number: "un nombre",
  int: "un nombre entier",
  array: "une liste",
  object: "un objet",
  boolean: "vrai ou faux",
};

function formatType(champ: string, attendu: string, message: string): string {
  if (message.endsWith("received undefined")) return `${champ} manque.`;
  return `${champ} doit être ${TYPES[attendu] ?? attendu}.`;
}

/** « creances[0].montantTtc ». */
function formatChemin(chemin: readonly PropertyKey[]): string {
  return `«\u00A0${chemin.map((cle, rang) => (typeof cle === "number" ? `[${cle}]` : `${rang === 0 ? "" : "."}${String(cle)}`)).join("")}\u00A0»`;
}
