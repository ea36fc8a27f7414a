import type { RequestOf, ResponseOf } from "#shared/ipc/contract.ts";
import { createRefus } from "./adapters/refus.ts";
import type { SecretStore } from "./adapters/secret-store.ts";
import type { VaultLink } from "./vault-link.ts";
import type { CallRequest, CallResponse } from "./vault/calls.ts";

export interface SessionPorts {
  readonly vault: Pick<VaultLink, "call">;
  readonly secretStore: SecretStore;
  readonly randomBytes: (length: number) => Uint8Array;
}

/** The vault as the window opens and closes it: what the system's keystore holds is added here, and never crosses the bridge. */
export interface CoffreSession {
  readonly readEtat: () => Promise<ResponseOf<"coffre:etat">>;
  readonly create: (demande: RequestOf<"coffre:create">) => Promise<ResponseOf<"coffre:create">>;
  readonly unlock: (clef: RequestOf<"coffre:unlock">) => Promise<ResponseOf<"coffre:unlock">>;
  readonly lock: () => Promise<void>;
  readonly changeTrousseau: (demande: RequestOf<"coffre:changeTrousseau">) => Promise<ResponseOf<"coffre:changeTrousseau">>;
  /** At start: the keystore opens without a question, when it is one of the ways in. */
  readonly start: () => Promise<void>;
  /** The vault's process died and starts again: it opens as it was. Answers whether it is open. */
  readonly resume: () => Promise<boolean>;
}

const TAILLE_SECRET = 32;

interface Tenue {
  /** Kept as long as the vault is open, overwritten when it locks. */
  cleMaitre: Uint8Array | undefined;
  /** After a lock the passphrase is asked for: whoever sits there must not only press a button. */
  isVerrouilleExpres: boolean;
}

export function createCoffreSession(ports: SessionPorts): CoffreSession {
  const { vault, secretStore } = ports;
  const tenue: Tenue = { cleMaitre: undefined, isVerrouilleExpres: false };
  return {
    readEtat: async () => formatEtat(await vault.call("coffre:etat", {}), await secretStore.findEtat(), tenue),
    create: async ({ phrase, isTrousseau }) => {
      const depot = isTrousseau ? await createDepot(ports) : undefined;
      const { code, cleMaitre } = await vault.call("coffre:create", { phrase, depot });
      keepCle(tenue, cleMaitre);
      return { code };
    },
    unlock: (clef) => (clef.moyen === "trousseau" ? tryTrousseau(ports, tenue) : tryKey(ports, tenue, clef)),
    lock: async () => {
      tenue.isVerrouilleExpres = true;
      keepCle(tenue, undefined);
      await vault.call("coffre:lock", {});
    },
    changeTrousseau: async ({ preuve, isActif }) => {
      const depot = isActif ? await createDepot(ports) : undefined;
      if (isActif && depot === undefined) throw createRefus("refuse", "Ce système n’offre pas de trousseau sûr à Exigible\u00A0: rien n’a été changé.");
      return vault.call("coffre:changeTrousseau", { preuve, depot });
    },
    start: async () => {
      await tryTrousseau(ports, tenue);
    },
    resume: async () => {
      if (tenue.cleMaitre === undefined) return false;
      return (await vault.call("coffre:unlock", { moyen: "reprise", cleMaitre: tenue.cleMaitre })).isOuvert;
    },
  };
}

async function tryKey({ vault }: SessionPorts, tenue: Tenue, clef: CallRequest<"coffre:unlock">): Promise<ResponseOf<"coffre:unlock">> {
  const { isOuvert, attente, cleMaitre } = await vault.call("coffre:unlock", clef);
  if (isOuvert) {
    keepCle(tenue, cleMaitre);
    tenue.isVerrouilleExpres = false;
  }
  return { isOuvert, attente };
}

async function tryTrousseau(ports: SessionPorts, tenue: Tenue): Promise<ResponseOf<"coffre:unlock">> {
  const { depot, moyens, attente } = await ports.vault.call("coffre:etat", {});
  const isPermis = !tenue.isVerrouilleExpres || !moyens.phrase;
  const secret = depot === undefined || !isPermis ? undefined : await ports.secretStore.open(depot);
  return secret === undefined ? { isOuvert: false, attente } : tryKey(ports, tenue, { moyen: "trousseau", secret });
}

function keepCle(tenue: Tenue, cleMaitre: Uint8Array | undefined): void {
  tenue.cleMaitre?.fill(0);
  tenue.cleMaitre = cleMaitre;
}

function formatEtat({ depot: _depot, ...etat }: CallResponse<"coffre:etat">, trousseau: ResponseOf<"coffre:etat">["trousseau"], { isVerrouilleExpres }: Tenue): ResponseOf<"coffre:etat"> {
  const isOffert = etat.moyens.trousseau && (etat.etat === "ouvert" || !isVerrouilleExpres || !etat.moyens.phrase);
  return { ...etat, moyens: { ...etat.moyens, trousseau: isOffert }, trousseau };
}

/** A secret drawn for the keystore alone; never sealed by one that anybody can open. */
async function createDepot({ secretStore, randomBytes }: SessionPorts): Promise<{ readonly secret: Uint8Array; readonly depot: Uint8Array } | undefined> {
  if ((await secretStore.findEtat()) !== "disponible") return undefined;
  const secret = randomBytes(TAILLE_SECRET);
  return { secret, depot: await secretStore.seal(secret) };
}
