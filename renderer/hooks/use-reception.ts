import { useSyncExternalStore } from "react";
import { useContexte } from "../app/Contexte.tsx";
import type { Portefeuille } from "../db/portefeuille.ts";
import { createReception, type Reception, type Recu } from "../db/reception.ts";
import { createId } from "./create-id.ts";

const receptions = new WeakMap<Portefeuille, Reception>();

/** The files on their way into a portfolio, the same for every screen: each family of files is reviewed where it is at home. */
export function useReception(): { readonly reception: Reception; readonly recus: readonly Recu[] } {
  const { portefeuille } = useContexte();
  const reception = findReception(portefeuille);
  return { reception, recus: useSyncExternalStore(reception.subscribe, reception.read) };
}

function findReception(portefeuille: Portefeuille): Reception {
  const connue = receptions.get(portefeuille);
  if (connue !== undefined) return connue;
  const neuve = createReception(createId, async () => ({ memoire: await (await import("../db/connus.ts")).readCorrespondances(portefeuille) }));
  receptions.set(portefeuille, neuve);
  return neuve;
}
