// better-sqlite3 as a reference of speed, where it can be obtained.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

/** The part of better-sqlite3 that is used. */
export interface Base {
  readonly exec: (sql: string) => void;
  readonly prepare: (sql: string) => { readonly run: (...valeurs: readonly unknown[]) => void; readonly all: (...valeurs: readonly unknown[]) => readonly unknown[] };
}

/** A base in memory; `motif`: why there is none. */
export async function openSqlite(): Promise<{ readonly base?: Base; readonly motif?: string }> {
  const { ensureSqlite } = (await import(pathToFileURL(`${process.cwd()}/build/ensure-sqlite.mjs`).href)) as { ensureSqlite: () => { readonly folder?: string; readonly motif?: string } };
  const { folder, motif } = ensureSqlite();
  if (folder === undefined) return { motif: motif ?? "raison inconnue" };
  const Database = createRequire(import.meta.url)(folder) as new (fichier: string) => Base;
  return { base: new Database(":memory:") };
}
