// Bundles what runs outside the window, in CommonJS: main process, sandboxed preload, vault, command line. One file each,
// but for the main process and the vault, whose later parts are read when they are used.
import { builtinModules } from "node:module";
import { fileURLToPath } from "node:url";
import { type EnvironmentOptions, defineConfig } from "vite";

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const ENTRIES = {
  main: { source: "electron/main.ts", output: "dist/electron/main.cjs", target: "node18" },
  preload: { source: "electron/preload.ts", output: "dist/electron/preload.cjs", target: "node18" },
  vault: { source: "electron/vault/entry.ts", output: "dist/electron/vault.cjs", target: "node18" },
  cli: { source: "electron/cli/exigible.ts", output: "dist/cli/exigible.cjs", target: "node20" },
} as const;

/** Everything is bundled, so that the packaged application carries no node_modules; only these stay outside. */
const EXTERNAL = ["electron", /^electron\//, /^node:/, ...builtinModules];

const EN_PARTIES: ReadonlySet<string> = new Set(["main.cjs", "vault.cjs"]);

export default defineConfig({
  root: at(""),
  publicDir: false,
  cacheDir: at("node_modules/.cache/vite"),
  builder: {},
  environments: Object.fromEntries(Object.entries(ENTRIES).map(([name, entry]) => [name, createEnvironment(entry)])),
});

function createEnvironment({ source, output, target }: (typeof ENTRIES)[keyof typeof ENTRIES]): EnvironmentOptions {
  const name = output.slice(output.lastIndexOf("/") + 1);
  return {
    consumer: "server",
    resolve: { noExternal: true, external: [], conditions: ["node", "module", "import", "default"] },
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
    build: {
      outDir: at(output.slice(0, output.lastIndexOf("/"))),
      emptyOutDir: false,
      target,
      minify: false,
      sourcemap: false,
      reportCompressedSize: false,
      license: { fileName: name.replace(".cjs", "-licences.md") },
      rolldownOptions: {
        input: at(source),
        platform: "node",
        external: EXTERNAL,
        output: EN_PARTIES.has(name) ? { format: "cjs", entryFileNames: name, chunkFileNames: name.replace(".cjs", "-[name].cjs") } : { format: "cjs", entryFileNames: name, codeSplitting: false },
      },
    },
  };
}
