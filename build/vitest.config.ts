// Tests: `unit` (plain Node), `renderer` (jsdom), `e2e` (real Electron), `documents` (LibreOffice).
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const SECOND = 1000;

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  plugins: [react()],
  test: {
    globals: false,
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    passWithNoTests: true,
    // Two cores are the reference machine; a pool of forks keeps the four time zones and crashes apart.
    pool: "forks",
    maxWorkers: 2,
    setupFiles: ["test/support/fast-check.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          include: ["test/{shared,electron,architecture,build}/**/*.test.ts"],
          // Pure modules keep no state: loading packs and schemas once per worker spares two thirds of the run.
          isolate: false,
          testTimeout: 90 * SECOND,
        },
      },
      {
        extends: true,
        test: {
          name: "renderer",
          environment: "jsdom",
          // Screens keep their state by portfolio, and each test opens its own: a third of the run was loading modules again.
          isolate: false,
          include: ["test/renderer/**/*.test.{ts,tsx}"],
          setupFiles: ["test/support/nettoyage.ts"],
          testTimeout: 90 * SECOND,
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          environment: "node",
          // Each file opens applications of its own, in processes of their own: nothing of it stays in this one.
          isolate: false,
          include: ["test/e2e/**/*.spec.ts"],
          // Two applications at a time, each with its profile and its screen.
          globalSetup: ["build/e2e-setup.mjs"],
          setupFiles: ["build/e2e-worker.mjs"],
          testTimeout: 120 * SECOND,
          hookTimeout: 120 * SECOND,
        },
      },
      {
        extends: true,
        test: {
          name: "documents",
          environment: "node",
          include: ["test/documents/**/*.test.ts"],
          globalSetup: ["build/documents-setup.mjs"],
          maxWorkers: 1,
          fileParallelism: false,
          testTimeout: 180 * SECOND,
          hookTimeout: 180 * SECOND,
        },
      },
    ],
  },
});
