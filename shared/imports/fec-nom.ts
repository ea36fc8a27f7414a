import { type Jour, parseJour } from "../kernel/jour.ts";
import { parseSiren } from "../kernel/siren.ts";
import { formatCitation } from "./anomalie.ts";

export interface NomFec {
  readonly siren?: string;
  readonly dateCloture?: Jour;
  /** French sentences on what the name does not tell, or tells wrongly. */
  readonly avertissements: readonly string[];
}

/** `SirenFECAAAAMMJJ.txt` (LPF, art. A47 A-1, X): believed only as far as its keys are right. */
export function parseNomFec(nomFichier: string): NomFec {
  const lu = /^(\d+)FEC(\d{8})/i.exec(nomFichier.replace(/^.*[\\/]/, ""));
  if (lu === null) return { avertissements: ["Le nom du fichier ne suit pas la forme SirenFECAAAAMMJJ\u00A0: ni la société ni la clôture ne sont vérifiées."] };
  const [, numero = "", cloture = ""] = lu;
  const siren = parseSiren(numero);
  const dateCloture = parseJour(`${cloture.slice(0, 4)}-${cloture.slice(4, 6)}-${cloture.slice(6)}`);
  return {
    ...(siren === undefined ? {} : { siren }),
    ...(dateCloture === undefined ? {} : { dateCloture }),
    avertissements: [
      ...(siren === undefined ? [`Le nom du fichier porte ${formatCitation(numero)}, qui n’est pas un SIREN\u00A0: la société n’est pas vérifiée.`] : []),
      ...(dateCloture === undefined ? [`Le nom du fichier porte ${formatCitation(cloture)}, qui n’est pas une date de clôture.`] : []),
    ],
  };
}
