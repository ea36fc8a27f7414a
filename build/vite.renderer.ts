// Bundles the window: one page, one style sheet, module workers, nothing inline and nothing from elsewhere (strict CSP).
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** What the start asks for, in its order: the application behind the door, the panels that may come first, what counts and what records. */
const ETAPES = {
  application: at("renderer/app/Application.tsx"),
  liste: at("renderer/app/Dossiers.tsx"),
  schemas: at("shared/model/lot.ts"),
  comptes: at("renderer/app/comptes-calcules.tsx"),
  agenda: at("renderer/app/AgendaVivant.tsx"),
  journee: at("renderer/app/Journee.tsx"),
} as const;

/** Screens that a part of the kit must serve to be loaded ahead of them. */
const PARTAGE = 12;

const atteints = new Map<string, ReadonlySet<string>>();

/**
 * The file of a module that the start needs; the others are cut as usual. One file for each step, with all that it needs
 * and no earlier step brought: each file more is asked of the main process, which has the vault to start meanwhile.
 */
function findFichier(id: string, listImports: (id: string) => readonly string[]): string | null {
  if (id.includes("/node_modules/")) return /\/node_modules\/zod\//.test(id) ? "schemas" : null;
  const [premiere, ...suivantes] = Object.entries(ETAPES).filter(([, racine]) => findAtteints(racine, listImports).has(id)).map(([etape]) => etape);
  // What the list shares with another step is no reason to load the list.
  return premiere === "liste" && suivantes.length > 0 ? "ecrans" : (premiere ?? null);
}

/** A group is named after those that share it, with signs that the application does not serve. */
function toNomSimple(nom: string): string {
  return nom.replace(/~.*$/, "").replaceAll(/[^\w.-]/g, "");
}

/** Modules that one brings with it. */
function findAtteints(racine: string, listImports: (id: string) => readonly string[]): ReadonlySet<string> {
  const connus = atteints.get(racine);
  if (connus !== undefined) return connus;
  const trouves = new Set([racine]);
  for (const id of trouves) for (const importe of listImports(id)) trouves.add(importe);
  atteints.set(racine, trouves);
  return trouves;
}

export default defineConfig(({ mode }) => ({
  root: at("renderer"),
  // Relative addresses: the page is served from the application's own scheme, whatever its host.
  base: "./",
  publicDir: false,
  cacheDir: at("node_modules/.cache/vite"),
  plugins: [react()],
  worker: { format: "es" },
  // The reader of Outlook messages decodes with a package that wants Node's Buffer.
  resolve: { alias: { "iconv-lite": at("renderer/workers/iconv-lite.ts") } },
  server: { host: "127.0.0.1", port: mode === "web" ? 5174 : 5173, fs: { allow: [at("")] } },
  build: {
    outDir: at("dist/renderer"),
    emptyOutDir: true,
    target: "chrome114",
    cssTarget: "chrome114",
    modulePreload: { polyfill: false },
    // Fonts as data: URLs would be refused by font-src 'self'.
    assetsInlineLimit: 0,
    sourcemap: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4000,
    license: { fileName: "licences.md" },
    rolldownOptions: {
      output: {
        // The application serves plain names only.
        chunkFileNames: ({ name }) => `assets/${toNomSimple(name)}-[hash].js`,
        assetFileNames: ({ names: [nom = "fichier"] }) => `assets/${toNomSimple(nom.slice(0, Math.max(0, nom.lastIndexOf("."))))}-[hash][extname]`,
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            // The page itself stays a few lines: a driver that asks where a request comes from reads them again, not the whole door.
            { name: "seuil", tags: ["$initial"], test: (id) => !id.endsWith("/renderer/main.tsx"), priority: 1 },
            // Parts of the kit that most screens share. Its packages are one index each, which names all of them: what a screen needs of them is not known here.
            { name: "icones", test: /\/node_modules\/@tabler\//, minShareCount: 2, priority: 1 },
            { name: "kit", test: /\/node_modules\/(?!zod\/)/, minShareCount: PARTAGE, priority: 1 },
            // What draws charts is a file of its own: a small part that the start needs would otherwise be laid beside it, and bring it.
            { name: "graphiques", test: /\/node_modules\/(?:recharts|@mantine\/charts|victory-vendor|d3-[^/]+|@reduxjs|react-redux|redux|reselect|immer|decimal\.js-light)\//, priority: 2 },
            // The rest of the packages apart from our own files: two files that need each other would not know which one begins.
            { name: "paquets", test: /\/node_modules\/(?!zod\/)|__vite-browser-external/, entriesAware: true, entriesAwareMergeThreshold: 4096, priority: 1 },
            { name: (id, contexte) => findFichier(id, (module) => contexte.getModuleInfo(module)?.importedIds ?? []) },
          ],
        },
      },
    },
  },
}));
