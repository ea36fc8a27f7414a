import { createFluxOctets } from "../formats/flux-texte.ts";
import type { LecteurFichier } from "./lecteur.ts";

/** The same reader, given neither byte order mark nor UTF-16. */
export function createSansMarque<T>(lecteur: LecteurFichier<T>): LecteurFichier<T> {
  const flux = createFluxOctets();
  return {
    ...lecteur,
    add: (octets) => lecteur.add(flux.add(octets)),
    end: () => {
      lecteur.add(flux.end());
      return lecteur.end();
    },
  };
}
