// Style of the house as lint errors. Messages speak French: they are read by whoever breaks the rule.
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";
import { housePlugin } from "./eslint-vocabulaire.js";

const ROOMS = ["shared/**/*.ts", "electron/**/*.ts", "renderer/**/*.{ts,tsx}"];
const TESTS = ["test/**/*.{ts,tsx}"];

// --- Sentences and the syntax they forbid --------------------------------------------------------------------------

const CATCH_CALL = "CallExpression[callee.property.name='catch']";
const EVERYWHERE = [
  ban("ExportDefaultDeclaration", "Pas d’export par défaut : un nom exporté se cherche et se renomme."),
  ban("ExportAllDeclaration, ExportNamedDeclaration[source]", "Pas de fichier-index : importer le fichier qui contient la chose."),
  ban("TSEnumDeclaration", "Pas d’enum : une union de textes."),
  ban("TSModuleDeclaration[kind!='global'][declare!=true]", "Pas de namespace : un fichier."),
  ban("CatchClause > BlockStatement[body.length=0]", "Un échec ne se tait pas : en faire une valeur ou dire ce qui était tenté."),
  ban(`${CATCH_CALL} > ArrowFunctionExpression > BlockStatement[body.length=0]`, "Un échec ne se tait pas : en faire une valeur ou dire ce qui était tenté."),
  // `=> undefined` is a value when somebody reads it, a silence when nobody does.
  ban(["", "UnaryExpression > ", "AwaitExpression > "].map((between) => `ExpressionStatement > ${between}${CATCH_CALL} > ArrowFunctionExpression[body.type='Identifier']`).join(", "), "Un échec ne se tait pas : en faire une valeur ou dire ce qui était tenté."),
  ban(
    "MemberExpression[property.name=/^(skip|only)$/]:matches([object.name=/^(test|it|describe|suite|bench)$/], [object.object.name=/^(test|it|describe|suite)$/])",
    "Ni .skip ni .only : un test absent se voit, un test endormi non (test.skipIf dit sa raison).",
  ),
];

const NO_CLASS = ban("ClassDeclaration, ClassExpression", "Pas de classe : des valeurs et des fonctions (sauf la base Dexie et la barrière d’erreur de React).");
const NO_NULL = ban("ReturnStatement > Literal[raw='null'], TSNullKeyword", "Pas de null : undefined dit « on ne sait pas ».");

const NO_DATE = { name: "Date", message: "Pas d’horloge ni de Date ici : un jour est un Jour de shared/kernel/jour.ts." };
const NO_CHANCE = ban("MemberExpression[object.name='Math'][property.name='random']", "Pas de hasard ici : l’identifiant ou le tirage est reçu en argument.");
const NO_CLOCK = [
  ban("NewExpression[callee.name='Date'], CallExpression[callee.name='Date']", "Pas d’horloge ici : le jour est reçu en argument (electron/adapters/clock.ts, renderer/app/aujourdhui.ts)."),
  ban("MemberExpression[object.name='Date'][property.name=/^(now|parse)$/]", "Pas d’horloge ici : le jour est reçu en argument."),
  NO_CHANCE,
];

const NO_NETWORK = ban(
  "CallExpression[callee.name='fetch'], NewExpression[callee.name=/^(XMLHttpRequest|WebSocket|EventSource)$/], MemberExpression[property.name='sendBeacon']",
  "Aucun réseau : l’application ne demande rien à personne.",
);

const RENDERER_DOORS = [
  ban("JSXAttribute[name.name='dangerouslySetInnerHTML'], Property[key.name='dangerouslySetInnerHTML']", "Pas de HTML injecté : rendre des composants."),
  ban("AssignmentExpression[left.property.name=/^(innerHTML|outerHTML)$/], MemberExpression[property.name='insertAdjacentHTML']", "Pas de HTML injecté : rendre des composants."),
];
const BRIDGE_DOOR = ban("MemberExpression[object.name=/^(window|globalThis|self)$/][property.name='bridge']", "Le pont n’est lu que par renderer/bridge/bridge.ts.");
const INDEXED_DB_DOOR = ban("Identifier[name='indexedDB']", "La base n’est ouverte que par renderer/db.");
const ARITHMETIC_DOOR = ban(
  "ImportSpecifier[imported.name=/^(addJours|addMois|addAnnees|addDelai|roundAuCentime|splitPeriodes)$/]",
  "Un écran montre, il ne calcule pas : demander ce jour ou ce montant à shared/suivi.",
);

const IPC_DOOR = ban("Identifier[name=/^(ipcMain|ipcRenderer)$/]", "Un seul guichet : electron/ipc/register.ts et electron/preload.ts.");
const WINDOW_DOOR = ban("NewExpression[callee.name=/^(BrowserWindow|BrowserView|WebContentsView|BaseWindow)$/]", "Une seule fabrique de fenêtres : electron/window.ts.");
const SHELL_DOOR = ban("MemberExpression[object.name='shell'][property.name=/^(openExternal|openPath|showItemInFolder|trashItem)$/]", "Rien ne s’ouvre hors de l’application sans passer par electron/adapters/external.ts ou open-*.ts.");

// --- The configuration ---------------------------------------------------------------------------------------------

/** What needs the type checker is in `oxlint.json`. */
export default tseslint.config(
  { ignores: ["dist/**", "release/**", "demo/**", "node_modules/**", "**/*.d.ts"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  { files: ["build/**/*.{js,mjs,cjs,ts}"], languageOptions: { parser: tseslint.parser }, rules: { "no-empty": "error", "prefer-const": "error", eqeqeq: "error" } },
  { files: [...ROOMS, ...TESTS], ...createBase() },
  ...createShared(),
  ...createElectron(),
  ...createRenderer(),
  { files: TESTS, rules: createTestRules() },
);

function createBase() {
  return {
    plugins: { "@typescript-eslint": tseslint.plugin, maison: housePlugin },
    languageOptions: { parser: tseslint.parser, parserOptions: { ecmaFeatures: { jsx: true } } },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-empty-object-type": "error",
      "maison/vocabulaire": "error",
      "maison/ascii-names": "error",
      "maison/as-in-constructor": "error",
      "maison/reason-to-silence": "error",
      eqeqeq: "error",
      "no-var": "error",
      "no-empty": "error",
      "no-param-reassign": "error",
      "prefer-const": "error",
      "no-console": "error",
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 40, skipBlankLines: true, skipComments: true, IIFEs: true }],
    },
  };
}

function createShared() {
  return [only(["shared/**/*.ts"], [...EVERYWHERE, NO_CLASS, NO_NULL, NO_CHANCE, NO_NETWORK], { "no-restricted-globals": ["error", NO_DATE] })];
}

function createElectron() {
  const base = [...EVERYWHERE, NO_CLASS, NO_NETWORK];
  const all = [...base, ...NO_CLOCK, IPC_DOOR, WINDOW_DOOR, SHELL_DOOR];
  const event = { "maison/vocabulaire": ["error", { allow: ["event", "_event"] }] };
  return [
    only(["electron/**/*.ts"], all, event),
    only(["electron/adapters/clock.ts"], without(all, ...NO_CLOCK)),
    only(["electron/ipc/register.ts", "electron/preload.ts"], without(all, IPC_DOOR)),
    only(["electron/window.ts"], without(all, WINDOW_DOOR)),
    only(["electron/adapters/external.ts", "electron/adapters/open-*.ts"], without(all, SHELL_DOOR)),
    { files: ["electron/cli/**/*.ts", "electron/log.ts"], rules: { "no-console": "off" } },
  ];
}

function createRenderer() {
  const all = [...EVERYWHERE, NO_CLASS, ...NO_CLOCK, NO_NETWORK, ...RENDERER_DOORS, BRIDGE_DOOR, INDEXED_DB_DOOR];
  const event = { "maison/vocabulaire": ["error", { allow: ["event", "_event"] }] };
  return [
    { files: ["renderer/**/*.{ts,tsx}"], plugins: { "react-hooks": reactHooks }, rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" } },
    only(["renderer/**/*.{ts,tsx}"], all, event),
    only(["renderer/app/aujourdhui.ts"], without(all, ...NO_CLOCK)),
    only(["renderer/bridge/bridge.ts"], without(all, BRIDGE_DOOR)),
    only(["renderer/db/**/*.ts"], without(all, INDEXED_DB_DOOR)),
    only(["renderer/db/database.ts"], without(all, INDEXED_DB_DOOR, NO_CLASS)),
    only(["renderer/**/*ErrorBoundary.tsx"], without(all, NO_CLASS)),
    only(["renderer/panels/**/*.{ts,tsx}"], [...all, ARITHMETIC_DOOR]),
  ];
}

function createTestRules() {
  return {
    "no-restricted-syntax": ["error", ...EVERYWHERE],
    "@typescript-eslint/no-non-null-assertion": "off",
    "maison/as-in-constructor": "off",
    "maison/vocabulaire": ["error", { allow: ["event", "_event"] }],
    "no-console": "off",
    "max-lines": ["error", { max: 400, skipBlankLines: true, skipComments: true }],
    "max-lines-per-function": "off",
  };
}

function only(files, bans, rules = {}) {
  return { files, rules: { "no-restricted-syntax": ["error", ...bans], ...rules } };
}

function without(bans, ...removed) {
  return bans.filter((candidate) => !removed.includes(candidate));
}

function ban(selector, message) {
  return { selector, message };
}
