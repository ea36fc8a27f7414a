import { safeStorage } from "electron";

/** The system's keystore: DPAPI on Windows, the keychain on macOS, a keyring on Linux. */
export interface SecretStore {
  readonly findEtat: () => Promise<"disponible" | "absent" | "faible">;
  readonly seal: (secret: Uint8Array) => Promise<Uint8Array>;
  /** `undefined`: the keystore changed or refuses; another way in is then needed. */
  readonly open: (depot: Uint8Array) => Promise<Uint8Array | undefined>;
}

/** Calls that recent systems prefer and older ones do not have. */
type Asynchrone = Partial<Pick<Electron.SafeStorage, "encryptStringAsync" | "decryptStringAsync" | "isAsyncEncryptionAvailable">>;

export const systemSecretStore: SecretStore = {
  findEtat: async () => {
    // Linux without a keyring seals with a password that everybody knows.
    if (process.platform === "linux" && ["basic_text", "unknown"].includes(findBackend())) return (await isAvailable()) ? "faible" : "absent";
    return (await isAvailable()) ? "disponible" : "absent";
  },
  seal: async (secret) => {
    const texte = Buffer.from(secret).toString("base64");
    const { encryptStringAsync } = asAsynchrone();
    return encryptStringAsync === undefined ? safeStorage.encryptString(texte) : encryptStringAsync.call(safeStorage, texte);
  },
  open: async (depot) => {
    try {
      const { decryptStringAsync } = asAsynchrone();
      const texte = decryptStringAsync === undefined ? safeStorage.decryptString(Buffer.from(depot)) : (await decryptStringAsync.call(safeStorage, Buffer.from(depot))).result;
      return Buffer.from(texte, "base64");
    } catch {
      return undefined;
    }
  },
};

async function isAvailable(): Promise<boolean> {
  const { isAsyncEncryptionAvailable } = asAsynchrone();
  try {
    return isAsyncEncryptionAvailable === undefined ? safeStorage.isEncryptionAvailable() : await isAsyncEncryptionAvailable.call(safeStorage);
  } catch {
    return false;
  }
}

function findBackend(): string {
  const { getSelectedStorageBackend }: Partial<Electron.SafeStorage> = safeStorage;
  return getSelectedStorageBackend === undefined ? "unknown" : getSelectedStorageBackend.call(safeStorage);
}

/** The types are those of the latest Electron: at run time a call may be missing. */
function asAsynchrone(): Asynchrone {
  return safeStorage;
}
