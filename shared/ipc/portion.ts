/** Bytes of one portion of a file crossing the bridge: apart from its schema, for the window that cuts by it. */
export const TAILLE_PORTION = 4 * 1024 * 1024;
