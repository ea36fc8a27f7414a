// The real main process, preload and vault around a page of the test: what the shell refuses is tried from inside it.
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Coque {
  readonly folder: string;
  readonly remove: () => Promise<void>;
}

const PAGE = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Essai</title><script src="./essai.js"></script></head><body><div id="cible"></div></body></html>`;

/** Nothing is ever typed in this page: it may be closed at once. */
const SCRIPT = `window.bridge.on("fenetre:close", () => window.bridge["systeme:close"]({}));`;

/** A copy of what was built, with this page in place of the interface. */
export async function createCoque(): Promise<Coque> {
  const folder = await mkdtemp(join(tmpdir(), "exigible-coque-"));
  await cp(join(process.cwd(), "dist/electron"), join(folder, "dist/electron"), { recursive: true });
  await mkdir(join(folder, "dist/renderer"), { recursive: true });
  await writeFile(join(folder, "dist/renderer/index.html"), PAGE);
  await writeFile(join(folder, "dist/renderer/essai.js"), SCRIPT);
  await writeFile(join(folder, "package.json"), JSON.stringify({ name: "exigible", productName: "Exigible", version: "0.1.0", main: "dist/electron/main.cjs" }));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
