// The stores of the copy as records, for the tests that damage them: their key lies beside the bytes.
import type { Base } from "../../renderer/db/database.ts";
import type { Enregistrement } from "../../renderer/db/schema.ts";

export type GrandMagasin = "blocs" | "sujets" | "feuilles";

export async function listRecords(base: Base, magasin: GrandMagasin): Promise<readonly Enregistrement[]> {
  const [cles, octets] = await Promise.all([base[magasin].toCollection().primaryKeys(), base[magasin].toArray()]);
  return octets.map((lus, rang) => ({ cle: cles[rang]!, octets: lus }));
}

export async function writeRecords(base: Base, magasin: GrandMagasin, records: readonly Enregistrement[]): Promise<void> {
  await base[magasin].bulkPut(records.map(({ octets }) => octets), records.map(({ cle }) => cle));
}

/** Each record of a store becomes what `change` makes of it. */
export async function changeRecords(base: Base, magasin: GrandMagasin, change: (record: Enregistrement, rang: number) => Enregistrement): Promise<void> {
  await writeRecords(base, magasin, (await listRecords(base, magasin)).map(change));
}
