// The walls: who may import whom, and which file is the one door to each npm package.
// A room looks down, never up. `comment` is what the person who broke the wall reads: in French, with what to do.

const SHARED_ROOMS = ["kernel", "regles", "paquets", "model", "suivi", "formats", "imports", "word", "actes", "sync", "ipc", "fictif"];

/** Room of shared/ → rooms that it may import besides itself. */
const SHARED_TABLE = {
  kernel: [],
  regles: ["kernel"],
  model: ["kernel"],
  paquets: ["kernel", "model"],
  suivi: ["kernel", "model", "regles"],
  formats: ["kernel"],
  imports: ["kernel", "model", "formats"],
  word: ["kernel", "formats"],
  actes: ["kernel", "model", "suivi"],
  sync: ["kernel", "model"],
  ipc: ["kernel", "model", "sync"],
  fictif: ["kernel", "model", "regles", "suivi"],
};

const SHARED_ADVICE = {
  kernel: "Le noyau ne connaît personne : descendre la chose dans kernel, ou remonter ce code dans la pièce qui la connaît.",
  regles: "Une règle reçoit des faits nus, pas un dossier : ajouter le fait à son interface Faits… et laisser shared/suivi le fournir.",
  model: "Le modèle décrit, il ne calcule pas : déplacer le calcul dans regles ou suivi.",
  paquets: "Un paquet est de la donnée datée : il ne connaît que kernel et model.",
  suivi: "suivi rapproche un dossier et les règles : kernel, model, regles, rien d’autre.",
  formats: "Un format ne sait pas ce qu’est une créance : rendre des valeurs simples, et les interpréter dans imports.",
  imports: "Un import rend des faits ou des anomalies : kernel, model, formats, rien d’autre.",
  word: "word transforme des blocs en document : kernel et formats, rien d’autre.",
  actes: "Un acte imprime ce que suivi a calculé : kernel, model, suivi, word/bloc.ts (et de regles, les types seulement).",
  sync: "La synchronisation transporte des faits : kernel et model, rien d’autre.",
  ipc: "Le contrat ne contient que des schémas : kernel, model, sync, rien d’autre.",
  fictif: "Un portefeuille inventé est fait de vrais faits : kernel, model, regles, suivi, rien d’autre.",
};

/** npm package → files that may import it. A package absent from this table is refused. */
const DOORS = {
  "@e965/xlsx": "^shared/formats/xlsx\\.ts$",
  "@fontsource-variable/[^/]+": "^renderer/(main\\.tsx|styles/)",
  "@kenjiuno/msgreader": "^shared/formats/msg\\.ts$",
  "@scure/bip39": "^electron/vault/partage/membres/mots\\.ts$",
  "@mantine/(core|hooks|dates)": "^renderer/(main\\.tsx$|(app|components|hooks|panels|styles)/)",
  "@mantine/dropzone": "^renderer/(main\\.tsx|components/[\\w-]+\\.tsx)$",
  "@mantine/notifications": "^renderer/(main\\.tsx|(app|hooks|components)/[\\w-]+\\.tsx?)$",
  "@mantine/schedule": "^renderer/(main\\.tsx|components/[\\w-]+\\.tsx)$",
  "@mantine/spotlight": "^renderer/(main\\.tsx|app/[\\w-]+\\.tsx?)$",
  "@tabler/icons-react": "^renderer/(app|components|panels)/",
  "@tanstack/react-virtual": "^renderer/components/(DataTable|data-table)[\\w-]*\\.tsx?$",
  aws4: "^electron/vault/partage/distant/s3\\.ts$",
  dayjs: "^renderer/(main\\.tsx|app/[\\w-]+\\.tsx?)$",
  dexie: "^renderer/db/(database|live)\\.ts$",
  diff: "^shared/suivi/versions-texte\\.ts$",
  docx: "^shared/word/docx-[\\w-]+\\.ts$",
  dompurify: "^renderer/components/[\\w-]+\\.tsx?$",
  electron: "^electron/([\\w-]+\\.ts$|ipc/|adapters/(dialogs|printer|secret-store|external|open-[\\w-]+)\\.ts$)",
  fflate: "^(shared/formats/zip[\\w-]*|electron/vault/zip-stream)\\.ts$",
  "hash-wasm": "^electron/vault/crypto/argon2\\.ts$",
  "ical\\.js": "^shared/formats/ics\\.ts$",
  minisearch: "^renderer/workers/index-worker\\.ts$",
  papaparse: "^shared/formats/csv\\.ts$",
  "pdf-lib": "^shared/word/pdf-[\\w-]+\\.ts$",
  "pdfjs-dist": "^(shared/formats/pdf[\\w-]*|renderer/workers/pdf-worker)\\.ts$",
  "postal-mime": "^shared/formats/eml\\.ts$",
  react: "^renderer/",
  "react-dom": "^renderer/main\\.tsx$",
  recharts: "^renderer/components/Chart[\\w-]*\\.tsx$",
  saxes: "^shared/formats/xml[\\w-]*\\.ts$",
  webdav: "^electron/vault/partage/distant/webdav\\.ts$",
  zod: "^(shared/(model|paquets|ipc)|electron/cli)/",
};

/** What the shell offers to every screen: the day, the rates, the user, the addresses. */
const CONTEXT = "^renderer/app/(Contexte\\.tsx|[\\w-]*contexte\\.ts|routes\\.ts)$";

const INSIDE = "^(shared|electron|renderer)/";
/** The one file that may speak to the network: to the one server that a person chose to share through. */
const PORTE_RESEAU = "^electron/vault/partage/distant/hote\\.ts$";
const npm = (name) => `^node_modules/(@types/)?${name}/`;
const room = (name) => `^shared/${name}/`;
const rooms = (names) => `^shared/(${names.join("|")})/`;

const forbidden = [
  ...SHARED_ROOMS.map(createSharedRule),
  {
    name: "actes-types-de-regles",
    comment: "Un acte ne lance pas une règle : demander le résultat à shared/suivi ; de regles, seulement les types.",
    severity: "error",
    from: { path: room("actes") },
    to: { path: room("regles"), dependencyTypesNot: ["type-only"] },
  },
  createRule("shared-pur", "shared ne connaît ni l’écran ni le poste : recevoir la valeur en argument.", "^shared/", "^(electron|renderer|test|build)/"),
  createRule("personne-ne-voit-les-tests", "Le code livré n’importe jamais test/ ni build/ : déplacer la chose dans shared.", INSIDE, "^(test|build)/"),

  createRule("electron-vers-renderer", "Le poste et l’écran ne se parlent que par le contrat de shared/ipc.", "^electron/", "^renderer/"),
  createRule("renderer-vers-electron", "L’écran passe par renderer/bridge : ajouter un canal au contrat de shared/ipc.", "^renderer/", "^electron/"),
  {
    name: "preload-mince",
    comment: "Le préchargement n’expose que le contrat : shared/ipc et electron, rien d’autre.",
    severity: "error",
    from: { path: "^electron/preload\\.ts$" },
    to: { path: "^(shared|electron)/", pathNot: "^shared/ipc/" },
  },
  {
    name: "electron-et-shared",
    comment: "Le poste garde et transporte, il ne juge pas : de shared, seulement kernel, model, paquets, formats, sync, ipc (la ligne de commande voit tout).",
    severity: "error",
    from: { path: "^electron/", pathNot: "^electron/cli/" },
    to: { path: "^shared/", pathNot: rooms(["kernel", "model", "paquets", "formats", "sync", "ipc"]) },
  },
  {
    name: "coffre-sans-electron",
    comment: "Le coffre et la ligne de commande tournent sous Node nu : déplacer l’appel à electron dans main.ts, ipc/ ou un adaptateur.",
    severity: "error",
    from: { path: "^electron/(vault|cli)/" },
    to: { path: "^node_modules/electron/", reachable: true },
  },
  {
    name: "coffre-chez-lui",
    comment: "Le coffre et la ligne de commande n’importent que electron/vault, electron/cli, electron/adapters et shared.",
    severity: "error",
    from: { path: "^electron/(vault|cli)/" },
    to: { path: "^electron/", pathNot: "^electron/(vault|cli|adapters)/" },
  },
  createRule("coffre-sans-commande", "Le coffre ne connaît pas la ligne de commande : c’est elle qui l’appelle.", "^electron/vault/", "^electron/cli/"),
  {
    name: "aucun-reseau",
    comment: "Aucun réseau : l’application ne demande rien à personne ; retirer ce module. Seule porte : electron/vault/partage/distant/hote.ts, vers le serveur de partage choisi.",
    severity: "error",
    from: { path: INSIDE, pathNot: PORTE_RESEAU },
    to: { dependencyTypes: ["core"], path: "^(node:)?(http|https|http2|net|tls|dgram|dns|inspector)(/|$)" },
  },
  {
    name: "node-seulement-dans-electron",
    comment: "Un module de Node n’existe ni dans shared ni à l’écran : passer par un canal de shared/ipc.",
    severity: "error",
    from: { path: "^(shared|renderer)/" },
    to: { dependencyTypes: ["core"] },
  },

  {
    name: "panneaux-etrangers",
    comment: "Un panneau n’en importe jamais un autre : l’apparence commune va dans components, le sens commun dans shared/suivi.",
    severity: "error",
    from: { path: "^renderer/panels/([^/]+)/" },
    to: { path: "^renderer/panels/", pathNot: "^renderer/panels/$1/" },
  },
  {
    name: "panneaux-et-renderer",
    comment: "Un panneau voit components, hooks, db, bridge, workers, et de app seulement Contexte et routes.",
    severity: "error",
    from: { path: "^renderer/panels/" },
    to: { path: "^renderer/", pathNot: ["^renderer/(panels|components|hooks|db|bridge|workers|styles)/", CONTEXT] },
  },
  {
    name: "panneaux-et-shared",
    comment: "Un panneau voit kernel, model, suivi, regles, imports, actes, word ; le reste lui arrive par db, bridge ou workers.",
    severity: "error",
    from: { path: "^renderer/panels/" },
    to: { path: "^shared/", pathNot: rooms(["kernel", "model", "suivi", "regles", "imports", "actes", "word"]) },
  },
  {
    name: "composants-sans-memoire",
    comment: "Un composant reçoit des valeurs et des fonctions : il n’importe que components, hooks, shared/kernel et shared/word/bloc.ts.",
    severity: "error",
    from: { path: "^renderer/components/" },
    to: { path: "^(renderer|shared)/", pathNot: "^(renderer/(components|hooks|styles)/|shared/kernel/|shared/word/bloc\\.ts$)" },
  },
  {
    name: "hooks-en-bas",
    comment: "Un hook partagé voit hooks, db, bridge, workers, app/Contexte et de shared : kernel, model, regles, suivi, ipc, word/bloc.ts ; ce qui sert un seul panneau va dans ce panneau.",
    severity: "error",
    from: { path: "^renderer/hooks/" },
    to: {
      path: "^(renderer|shared)/",
      pathNot: ["^renderer/(hooks|db|bridge|workers)/", CONTEXT, rooms(["kernel", "model", "regles", "suivi", "ipc"]), "^shared/word/bloc\\.ts$"],
    },
  },
  createRule(
    "machinerie-sous-les-ecrans",
    "db, sync, workers et bridge ne connaissent ni les panneaux, ni les composants, ni app.",
    "^renderer/(db|sync|workers|bridge)/",
    "^renderer/((app/(?!aujourdhui\\.ts$))|panels/|components/|hooks/)",
  ),
  createRule("machinerie-sans-actes", "Un acte se prépare dans un panneau, pas dans la machinerie : déplacer l’appel.", "^renderer/(db|sync|workers|bridge)/", "^shared/actes/"),

  ...Object.entries(DOORS).map(createDoorRule),
  {
    name: "paquet-inconnu",
    comment: "Ce paquet npm n’a pas de porte : justifier la dépendance dans le README de la pièce, puis l’inscrire dans build/depcruise.cjs.",
    severity: "error",
    from: { path: INSIDE },
    to: { path: "^node_modules/", pathNot: Object.keys(DOORS).map(npm) },
  },
  {
    name: "pas-de-boucle",
    comment: "Deux fichiers qui s’importent n’en font qu’un, ou cachent un troisième : extraire ce qu’ils partagent.",
    severity: "error",
    from: {},
    to: { circular: true },
  },
  {
    name: "pas-d-orphelin",
    comment: "Personne n’importe ce fichier et il n’importe rien : le brancher ou le supprimer.",
    severity: "error",
    from: { orphan: true, pathNot: ["\\.d\\.ts$", "\\.json$", "^electron/(main|preload|vault/entry|cli/exigible)\\.ts$", "^renderer/(main\\.tsx|workers/)", "^test/"] },
    to: {},
  },
  {
    name: "import-introuvable",
    comment: "Cet import ne mène nulle part : vérifier le chemin (extension comprise, « #shared/… » entre pièces) ou le paquet.",
    severity: "error",
    from: {},
    to: { couldNotResolve: true },
  },
];

module.exports = {
  forbidden,
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|release|demo)/" },
    // A type that crosses a wall is a wall crossed.
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "default"], extensions: [".ts", ".tsx", ".d.ts", ".js", ".mjs", ".cjs", ".json"] },
  },
};

function createSharedRule(name) {
  const allowed = [name, ...SHARED_TABLE[name]].map(room);
  if (name === "actes") allowed.push("^shared/word/bloc\\.ts$", room("regles"));
  return { name: `shared-${name}`, comment: SHARED_ADVICE[name], severity: "error", from: { path: room(name) }, to: { path: "^shared/", pathNot: allowed } };
}

function createDoorRule([name, door]) {
  return {
    name: `porte-${name.replaceAll(/[^\w@/-]/g, "")}`,
    comment: `Ce paquet n’a qu’une porte (${describeDoor(door)}) : importer ce qu’elle expose.`,
    severity: "error",
    from: { path: INSIDE, pathNot: door },
    to: { path: npm(name) },
  };
}

function createRule(name, comment, from, to) {
  return { name, comment, severity: "error", from: { path: from }, to: { path: to } };
}

/** The door pattern as a person would write it. */
function describeDoor(door) {
  return door.replaceAll("[\\w-]+", "*").replaceAll("[\\w-]*", "*").replaceAll(/[\\^$]/g, "");
}
