// The words of the house: a forbidden word on the left, what to write instead on the right.
// Domain nouns are the jurist's (French, unaccented), verbs are the machine's (English, closed list).
// The lint rule (eslint-vocabulaire.js) and the file-name check (check-paths.mjs) read this table.

/** Forbidden anywhere inside a compound name, singular or plural. */
export const FORBIDDEN_NOUNS = {
  affaire: "dossier",
  case: "dossier",
  matter: "dossier",
  ticket: "dossier",
  lead: "dossier",
  debt: "creance",
  claim: "creance",
  debtor: "debiteur",
  customer: "debiteur (ou compteClient pour un compte 411)",
  bailiff: "commissaireDeJustice",
  huissier: "commissaireDeJustice",
  firm: "etude",
  lawyer: "avocat",
  attorney: "avocat",
  court: "juridiction",
  tribunal: "juridiction",
  hearing: "audience",
  deadline: "echeance (dernier jour utile) ou delai (une durée)",
  judgment: "jugement",
  judgement: "jugement",
  exhibit: "piece",
  attachment: "piece (ou pieceJointe pour un courriel)",
  event: "fait",
  directory: "folder (sur le disque)",
  data: "le nom de la chose (dites ce que c’est)",
  info: "le nom de la chose (dites ce que c’est)",
  util: "le nom de la chose (dites ce que c’est)",
  helper: "le nom de la chose (dites ce que c’est)",
  manager: "le nom de la chose (dites ce que c’est)",
  misc: "le nom de la chose (dites ce que c’est)",
  common: "le nom de la chose (dites ce que c’est)",
};

/** Forbidden as the first word of a name: each has a precise verb in the closed list. */
export const FORBIDDEN_VERBS = {
  get: "find (peut manquer), list (tableau), read (entrée-sortie) ou compute (règle)",
  fetch: "read",
  do: "le verbe exact : compute, write, append…",
  handle: "le verbe exact : parse, append, render…",
  process: "le verbe exact : parse, project, merge…",
  manage: "le verbe exact (compute, list, write…)",
  perform: "le verbe exact (compute, list, write…)",
  treat: "le verbe exact (compute, list, write…)",
  calcul: "compute",
  calculate: "compute",
};

/** Word sequences that hold a forbidden word and are right all the same (libraries, standards, accounting). */
export const ALLOWED_SEQUENCES = [
  "chiffre affaire",
  "format court",
  "format jour court",
  "jour court",
  "libelle court",
  "data table",
  "data transfer",
  "data url",
  "data view",
  "user data",
  "data set",
];

/** Splits `listPrescriptionsParDossier`, `fait-form`, `MAX_ROWS` into lower-case words. */
export function splitWords(name) {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .split(/[^A-Za-z]+/)
    .filter((word) => word !== "")
    .map((word) => word.toLowerCase());
}

/** First forbidden word of a name with its replacement, or undefined when the name is right. */
export function findForbiddenWord(name) {
  const words = splitWords(name);
  const first = words[0];
  if (first !== undefined && words.length > 1 && Object.hasOwn(FORBIDDEN_VERBS, first)) {
    return { word: first, advice: FORBIDDEN_VERBS[first] };
  }
  const singulars = words.map((word) => (Object.hasOwn(FORBIDDEN_NOUNS, word) ? word : word.replace(/s$/, "")));
  const sentence = removeAllowed(` ${singulars.join(" ")} `);
  const word = sentence.split(" ").find((candidate) => Object.hasOwn(FORBIDDEN_NOUNS, candidate));
  return word === undefined ? undefined : { word, advice: FORBIDDEN_NOUNS[word] };
}

function removeAllowed(sentence) {
  return ALLOWED_SEQUENCES.reduce((rest, sequence) => rest.replaceAll(` ${sequence} `, "  "), sentence);
}
