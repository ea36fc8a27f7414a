// Runs the tools of the repository one after another, each as a named, timed step.
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Root of the repository, without a final slash. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");
export const CACHE = `${ROOT}/node_modules/.cache`;

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];
const REPORTS = `${CACHE}/reports`;

export const NO_TESTS = { passed: 0, failed: 0, skipped: 0 };

/** Runs a program (at most `timeout` ms) and resolves with its exit code; `quiet` keeps its output and gives it back. */
export function run(command, args, { env = {}, quiet = false, cwd = ROOT, stdout = "inherit", timeout } = {}) {
  return new Promise((resolve) => {
    const stdio = quiet ? ["ignore", "pipe", "pipe"] : ["inherit", stdout, "inherit"];
    const child = spawn(command, args, { cwd, stdio, timeout, env: { ...process.env, ...env } });
    let output = "";
    // Whoever stops this script stops the program too: no window, no server left behind.
    const forward = (signal) => child.kill(signal);
    SIGNALS.forEach((signal) => process.on(signal, forward));
    child.stdout?.on("data", (chunk) => (output += chunk));
    child.stderr?.on("data", (chunk) => (output += chunk));
    child.on("error", (error) => resolve({ code: 127, output: String(error.message) }));
    child.on("close", (code, signal) => {
      SIGNALS.forEach((name) => process.off(name, forward));
      resolve({ code: code ?? (signal === null ? 1 : 128), output });
    });
  });
}

/** Runs a script of a package with this Node, so that neither npx nor a shell stands in between. */
export function runTool(script, args, options) {
  return run(process.execPath, [`${ROOT}/node_modules/${script}`, ...args], options);
}

/** Works kept side by side, as many as the reference machine has cores. */
const LANES = 2;

/**
 * Runs named works two at a time, in their order, all to their end (the longest first ends soonest); each says what it printed when it is done.
 * A work resolves with `{ ok, output, totals }`.
 */
export async function runTogether(works) {
  const left = [...works];
  const lanes = Array.from({ length: LANES }, () => runLane(left));
  const verdicts = (await Promise.all(lanes)).flat();
  return { ok: verdicts.every(({ ok }) => ok), totals: verdicts.map(({ totals }) => totals ?? NO_TESTS).reduce(addTotals, NO_TESTS) };
}

async function runLane(left) {
  const verdicts = [];
  for (let work = left.shift(); work !== undefined; work = left.shift()) {
    const [nom, action] = work;
    const begin = performance.now();
    const verdict = await action();
    console.log(`${verdict.output.trimEnd()}\n${verdict.ok ? "✓" : "✗"} ${nom} — ${formatSeconds(performance.now() - begin)}`.trimStart());
    verdicts.push(verdict);
  }
  return verdicts;
}

/** A tool as a work of `runTogether`. */
export function toolWork(nom, script, args) {
  return [
    nom,
    async () => {
      const { code, output } = await runTool(script, args, { quiet: true });
      return { ok: code === 0, output };
    },
  ];
}

/** Tests of one project in a single process, as a work of `runTogether`. */
export function testsWork(nom, report, project, { env, filters } = {}) {
  return [
    nom,
    async () => {
      const { code, output, totals } = await runTests(report, [project], { env, filters, quiet: true, options: ["--maxWorkers=1"] });
      // A project that ran nothing proved nothing: it fails.
      return { ok: code === 0 && totals.passed > 0, output, totals };
    },
  ];
}

/** Runs the tests of some vitest projects; writes a JSON report that `sumReports` reads. */
export async function runTests(report, projects, { env, filters = [], quiet, options = [] } = {}) {
  const file = `${REPORTS}/${report}.json`;
  mkdirSync(REPORTS, { recursive: true });
  rmSync(file, { force: true });
  const selected = projects.map((project) => `--project=${project}`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const args = ["run", "--config", "build/vitest.config.ts", ...selected, ...reporters, ...options, ...filters];
  const { code, output } = await runTool("vitest/vitest.mjs", args, { env, quiet });
  return { code, output, totals: sumReport(file) };
}

/** Runs named steps in order, prints each with its duration, stops at the first that fails unless told otherwise. */
export async function runSteps(titre, steps) {
  const start = performance.now();
  const failures = [];
  for (const [nom, action] of steps) {
    const begin = performance.now();
    console.log(`\n── ${nom}`);
    const ok = await action();
    console.log(`${ok ? "✓" : "✗"} ${nom} — ${formatSeconds(performance.now() - begin)}`);
    if (!ok) failures.push(nom);
  }
  const verdict = failures.length === 0 ? "tout est bon" : `en échec : ${failures.join(", ")}`;
  console.log(`\n${titre} : ${verdict} (${formatSeconds(performance.now() - start)})`);
  return failures.length === 0;
}

export function addTotals(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** One sentence instead of a stack trace, then exit code 1. */
export function refuse(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** Runs an action; when it fails, says what was being attempted, without a stack trace, and stops with code 1. */
export async function attempt(what, action) {
  try {
    return await action();
  } catch (error) {
    return refuse(`${what} : en échec.\n${error.message}`);
  }
}

function sumReport(file) {
  const report = readReport(file);
  if (report === undefined) return { ...NO_TESTS, failed: 1 };
  // A file that does not even load has no test to count: it counts as one failure.
  const unloaded = report.testResults.filter((suite) => suite.status === "failed" && suite.assertionResults.length === 0).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    console.error(`Rapport de tests illisible (${error.message}).`);
    return undefined;
  }
}

function formatSeconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1).replace(".", ",")} s`;
}
