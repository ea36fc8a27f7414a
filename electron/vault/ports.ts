import type { Sleep } from "../adapters/atomic-file.ts";
import type { Disk } from "../adapters/disk.ts";
import type { CoutPhrase } from "./crypto/argon2.ts";
import type { RandomBytes } from "./poste.ts";

export interface VaultPorts {
  readonly disk: Disk;
  /** `<userData>/coffre`. */
  readonly folder: string;
  readonly randomBytes: RandomBytes;
  /** Milliseconds of the wall clock. */
  readonly now: () => number;
  readonly pid: number;
  readonly isAlive: (pid: number) => boolean;
  /** Between two looks at the lock of the vault; a real one by default. */
  readonly pause?: Sleep;
  /** Cost of a passphrase; the one of the house by default. */
  readonly cout?: CoutPhrase;
  /** Version of the application: a new one makes a backup first. */
  readonly application?: string;
  /** Facts of colleagues have come: the window may ask for them. */
  readonly onRecus?: () => void;
  /** The state root of the window is wanted: it answers `partage:racine`. */
  readonly onRacine?: () => void;
  /** Ends the process, which is then started again on the vault that took the place of this one. */
  readonly exit?: () => void;
  /** Everything is closed: the vault that starts again does what must be done while nothing has it open. */
  readonly quit?: () => Promise<void>;
  /** Everything is closed, then another vault takes the place of this one: the former one of this name, else the restored one that is ready. */
  readonly replace?: (ancien?: string) => Promise<void>;
}
