import type { SauvegardeVue } from "#shared/ipc/sauvegarde-channels.ts";
import type { Suivi } from "#shared/model/sauvegarde.ts";
import type { Depot } from "./depot.ts";
import type { RandomBytes } from "./poste.ts";
import type { CoffreOuvert } from "./sauvegarde-copie.ts";
import type { Passee } from "./sauvegarde-rotation.ts";
import type { SuiviGarde } from "./sauvegarde-suivi.ts";
import type { Travaux } from "./travaux.ts";

export interface PortsSauvegardes {
  readonly coffre: CoffreOuvert;
  /** `<userData>/sauvegardes`. */
  readonly folder: string;
  /** Version of the application. */
  readonly application: string;
  readonly randomBytes: RandomBytes;
  readonly travaux: Travaux;
}

export interface Tenue extends PortsSauvegardes {
  readonly suivi: SuiviGarde;
  readonly lecture: Lecture;
  /** Folders of backups opened by the person, by token. */
  readonly sources: Map<string, Depot>;
}

/** Where some backups are listed from, under the name that begins their keys. */
export interface Source {
  readonly source: string;
  readonly depot: Depot;
}

/** Backups as the screen and rotation see them. */
export interface Lecture {
  readonly list: (sources: readonly Source[], suivi: Suivi) => Promise<SauvegardeVue[]>;
  readonly forget: () => void;
  readonly listPassees: (source: Source, suivi: Suivi) => Promise<readonly Passee[]>;
}
