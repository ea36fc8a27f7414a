// Turns one TypeScript file into something a bare Node can run in a process of its own.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";

export interface Bundle {
  readonly script: string;
  readonly remove: () => Promise<void>;
}

export async function bundleForNode(entry: string): Promise<Bundle> {
  const folder = await mkdtemp(join(tmpdir(), "exigible-essai-"));
  await build({
    configFile: false,
    logLevel: "error",
    build: { ssr: entry, outDir: folder, emptyOutDir: false, minify: false, target: "node20", rolldownOptions: { output: { format: "esm", entryFileNames: "essai.mjs" } } },
    ssr: { noExternal: true },
  });
  return { script: join(folder, "essai.mjs"), remove: () => rm(folder, { recursive: true, force: true }) };
}
