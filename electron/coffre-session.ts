import type { RequestOf, ResponseOf } from "#shared/ipc/contract.ts";
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

export function createCoffreSession(ports: SessionPorts): CoffreSession {
  const { vault, secretStore } = ports;
  let cleMaitre: Uint8Array | undefined;
  /** After a lock the passphrase is asked for: whoever sits there must not only press a button. */
  let isVerrouilleExpres = false;
  const keep = (cle: Uint8Array | undefined): void => {
    cleMaitre?.fill(0);
    cleMaitre = cle;
  };
  const tryKey = async (clef: CallRequest<"coffre:unlock">): Promise<ResponseOf<"coffre:unlock">> => {
    const { isOuvert, attente, cleMaitre: cle } = await vault.call("coffre:unlock", clef);
    if (isOuvert) {
      keep(cle);
      isVerrouilleExpres = false;
    }
    return { isOuvert, attente };
  };
  const tryTrousseau = async (): Promise<ResponseOf<"coffre:unlock">> => {
    const { depot, moyens, attente } = await vault.call("coffre:etat", {});
    const isPermis = !isVerrouilleExpres || !moyens.phrase;
    const secret = depot === undefined || !isPermis ? undefined : await secretStore.open(depot);
    return secret === undefined ? { isOuvert: false, attente } : tryKey({ moyen: "trousseau", secret });
  };
  return {
    readEtat: async () => formatEtat(await vault.call("coffre:etat", {}), await secretStore.findEtat(), isVerrouilleExpres),
    create: async ({ phrase, isTrousseau }) => {
      const depot = isTrousseau ? await createDepot(ports) : undefined;
      const { code, cleMaitre: cle } = await vault.call("coffre:create", { phrase, depot });
      keep(cle);
      return { code };
    },
    unlock: (clef) => (clef.moyen === "trousseau" ? tryTrousseau() : tryKey(clef)),
    lock: async () => {
      isVerrouilleExpres = true;
      keep(undefined);
      await vault.call("coffre:lock", {});
    },
    changeTrousseau: async ({ preuve, isActif }) => vault.call("coffre:changeTrousseau", { preuve, depot: isActif ? await createDepot(ports) : undefined }),
    start: async () => {
      await tryTrousseau();
    },
    resume: async () => {
      if (cleMaitre === undefined) return false;
      return (await vault.call("coffre:unlock", { moyen: "reprise", cleMaitre })).isOuvert;
    },
  };
}

function formatEtat({ depot: _depot, ...etat }: CallResponse<"coffre:etat">, trousseau: ResponseOf<"coffre:etat">["trousseau"], isVerrouilleExpres: boolean): ResponseOf<"coffre:etat"> {
  const isOffert = etat.moyens.trousseau && (etat.etat === "ouvert" || !isVerrouilleExpres || !etat.moyens.phrase);
  return { ...etat, moyens: { ...etat.moyens, trousseau: isOffert }, trousseau };
}

/** A secret drawn for the keystore alone; never sealed by one that anybody can open. */
async function createDepot({ secretStore, randomBytes }: SessionPorts): Promise<{ readonly secret: Uint8Array; readonly depot: Uint8Array } | undefined> {
  if ((await secretStore.findEtat()) !== "disponible") return undefined;
  const secret = randomBytes(TAILLE_SECRET);
  return { secret, depot: await secretStore.seal(secret) };
}
