// Bundles the window: one page, one style sheet, module workers, nothing inline and nothing from elsewhere (strict CSP).
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

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
    // The first screens in two or three files: each one more is asked of the main process, which has the vault to start meanwhile.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "seuil", tags: ["$initial"], priority: 2 },
            { name: "journee", test: /\/renderer\/panels\/journee\//, priority: 1 },
            { name: "liste", test: /\/renderer\/panels\/dossiers\//, priority: 1 },
          ],
        },
      },
    },
  },
}));
