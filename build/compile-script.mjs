// Compiles a TypeScript script (journey of the demo, bench) into one module that plain Node runs.
import { build } from "vite";
import { CACHE, ROOT } from "./run.mjs";

/** Bundles the sources of the repository, leaves npm packages outside; resolves with the path of the module. */
export async function compileScript(entry) {
  const name = entry.replace(/^.*\//, "").replace(/\.[a-z]+$/, "");
  await build({
    root: ROOT,
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    build: {
      ssr: `${ROOT}/${entry}`,
      outDir: `${CACHE}/scripts/${name}`,
      emptyOutDir: true,
      target: "node20",
      minify: false,
      rolldownOptions: { output: { format: "es", entryFileNames: `${name}.mjs` } },
    },
  });
  return `${CACHE}/scripts/${name}/${name}.mjs`;
}
