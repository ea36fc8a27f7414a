// Screens for machines that have none: one Xvfb each, stopped with the script.
import { spawn } from "node:child_process";
import { hasDisplay } from "./ensure-system.mjs";
import { refuse } from "./run.mjs";

const GEOMETRY = "1920x1200x24";

/** Sets DISPLAY for this process and its children when there is none; the answer stops the screen. */
export async function ensureScreen() {
  if (hasDisplay()) return () => undefined;
  const { display, stop } = await startScreen();
  process.env.DISPLAY = display;
  return () => {
    stop();
    delete process.env.DISPLAY;
  };
}

/** One screen for each worker, so that no window takes the focus of another: their names in EXIGIBLE_ECRANS. With a real display all share it. */
export async function ensureScreens(count) {
  if (hasDisplay()) return () => undefined;
  const screens = await Promise.all(Array.from({ length: count }, startScreen));
  process.env.EXIGIBLE_ECRANS = screens.map(({ display }) => display).join(" ");
  return () => {
    for (const { stop } of screens) stop();
    delete process.env.EXIGIBLE_ECRANS;
  };
}

async function startScreen() {
  // Xvfb chooses a free number itself and writes it on descriptor 3: two scripts never fight for one.
  const child = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", GEOMETRY, "-nolisten", "tcp", "-noreset"], { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const display = await readDisplay(child);
  if (display === undefined) return refuse("L’écran virtuel (Xvfb) n’a pas démarré : installer le paquet xvfb, ou lancer depuis une session graphique.");
  const stop = () => {
    if (child.exitCode === null) child.kill();
  };
  process.once("exit", stop);
  child.unref();
  return { display, stop };
}

function readDisplay(child) {
  return new Promise((resolve) => {
    let text = "";
    const channel = child.stdio[3];
    const timer = setTimeout(() => resolve(undefined), 10_000);
    const answer = (value) => {
      clearTimeout(timer);
      channel.destroy();
      resolve(value);
    };
    channel.on("data", (chunk) => {
      text += chunk;
      if (/^\d+\n/.test(text)) answer(`:${text.trim()}`);
    });
    child.on("error", () => answer(undefined));
    child.on("exit", () => answer(undefined));
  });
}
