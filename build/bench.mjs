// `npm run bench [name…]`: every ratio measured side by side in one run, each bench in a process of its own.
// A bench is test/bench/*.bench.{ts,mjs} and exports `nom` (what is measured), `but` (the ratio not to exceed) and
// `mesure()`, which resolves with `{ ratio, detail?, limites? }`; a limite is `{ nom, valeur, but, unite }`.
import { existsSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { buildAll, buildCli } from "./build-app.mjs";
import { compileScript } from "./compile-script.mjs";
import { ensureElectron } from "./ensure-electron.mjs";
import { ensureSystem } from "./ensure-system.mjs";
import { CACHE, ROOT, attempt, refuse, run } from "./run.mjs";
import { ensureScreen } from "./virtual-screen.mjs";

const FOLDER = "test/bench";

const demandes = process.argv.slice(2);
const present = existsSync(`${ROOT}/${FOLDER}`) ? readdirSync(`${ROOT}/${FOLDER}`).filter((name) => /\.bench\.(ts|mjs)$/.test(name)) : [];
const benches = present.filter((name) => demandes.length === 0 || demandes.includes(name.split(".")[0]));
const inconnus = demandes.filter((demande) => !present.some((name) => name.split(".")[0] === demande));
if (inconnus.length > 0) refuse(`Mesure inconnue : ${inconnus.join(", ")}. Mesures de ${FOLDER}/ : ${present.map((name) => name.split(".")[0]).join(", ")}.`);
if (benches.length === 0) refuse(`Aucune mesure dans ${FOLDER}/.`);
ensureSystem({ affichage: true });
const { executable } = await ensureElectron();
await buildAll();
await buildCli();
const stopScreen = await ensureScreen();

const rows = [];
for (const bench of benches.sort()) rows.push(...(await runBench(bench)));
stopScreen();
printTable(rows);
process.exitCode = rows.every((row) => row.tenu) ? 0 : 1;

async function runBench(bench) {
  console.log(`── ${bench}`);
  const answer = `${CACHE}/bench-answer.json`;
  rmSync(answer, { force: true });
  const script = await attempt(`Compilation de ${bench}`, () => compileScript(`${FOLDER}/${bench}`));
  const { code } = await run(process.execPath, ["--expose-gc", `${ROOT}/build/bench-one.mjs`, script, answer], { env: { EXIGIBLE_ELECTRON: executable } });
  if (code !== 0 || !existsSync(answer)) return [{ nom: bench, mesure: "échec", but: "—", tenu: false }];
  const { nom, but, ratio, detail, limites } = JSON.parse(readFileSync(answer, "utf8"));
  if (detail !== undefined) console.log(detail);
  return [toRow(nom, ratio, but, "×"), ...(limites ?? []).map((limite) => toRow(limite.nom, limite.valeur, limite.but, limite.unite))];
}

function toRow(nom, valeur, but, unite) {
  const tenu = typeof valeur === "number" && Number.isFinite(valeur) && valeur <= but;
  return { nom, mesure: `${formatNumber(valeur)} ${unite}`, but: `≤ ${formatNumber(but)} ${unite}`, tenu };
}

function formatNumber(value) {
  return typeof value === "number" ? value.toLocaleString("fr-FR", { maximumFractionDigits: 2 }) : "?";
}

function printTable(lines) {
  const table = [["mesure", "valeur", "but", "verdict"], ...lines.map(({ nom, mesure, but, tenu }) => [nom, mesure, but, tenu ? "tenu" : "MANQUÉ"])];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((line) => line[column].length)));
  console.log("");
  table.forEach((line) => console.log(line.map((cell, column) => cell.padEnd(widths[column])).join("  ")));
}
