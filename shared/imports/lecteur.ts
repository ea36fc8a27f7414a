/** A reader fed by portions of bytes, whatever the way they are cut. */
export interface LecteurFichier<T> {
  readonly add: (octets: Uint8Array) => void;
  /** Nothing more is worth reading. */
  readonly isArrete: () => boolean;
  readonly countLignes: () => number;
  readonly end: () => T;
}
