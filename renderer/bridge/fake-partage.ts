import type { Handlers } from "#shared/ipc/contract.ts";

/** A window without colleagues: it chooses no folder and shares nothing. */
export function createFakePartage(horloge: () => number): Pick<Handlers, Extract<keyof Handlers, `partage:${string}`>> {
  return {
    "partage:etat": async () => Promise.resolve({ maintenant: Math.floor(horloge()), isEnCours: false, nonPartages: { faits: 0 }, postes: [], quarantaine: [], alarmes: [], fichiers: 0, octets: 0 }),
    "partage:choose": async () => Promise.resolve({ kind: "annule" }),
    "partage:exchange": async () => Promise.resolve({}),
    "partage:leave": async () => Promise.resolve({}),
  };
}
