// A screen for machines that have none: one Xvfb for the whole script, stopped with it.
import { spawn } from "node:child_process";
import { hasDisplay } from "./ensure-system.mjs";
import { refuse } from "./run.mjs";

const GEOMETRY = "1920x1200x24";

/** Sets DISPLAY for this process and its children when there is none; the answer stops the screen. */
export async function ensureScreen() {
  if (hasDisplay()) return () => undefined;
  // Xvfb chooses a free number itself and writes it on descriptor 3: two scripts never fight for one.
  const child = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", GEOMETRY, "-nolisten", "tcp", "-noreset"], { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const display = await readDisplay(child);
  if (display === undefined) return refuse("L’écran virtuel (Xvfb) n’a pas démarré : installer le paquet xvfb, ou lancer depuis une session graphique.");
  process.env.DISPLAY = display;
  const stop = () => {
    if (child.exitCode === null) child.kill();
    delete process.env.DISPLAY;
  };
  process.once("exit", stop);
  child.unref();
  return stop;
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
