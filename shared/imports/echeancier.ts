import { type EcartCsv, parseCsv, type Rangee } from "../formats/csv.ts";
import { decodeOctets, type Encodage } from "../formats/encodage.ts";
import { createReleveAnomalies } from "./anomalie.ts";
import { type EnteteEcheancier, findEnteteEcheancier } from "./echeancier-entete.ts";
import { createLectureColonnes } from "./echeancier-ligne.ts";
import { finishPostes } from "./echeancier-postes.ts";
import { finishTranches } from "./echeancier-tranches.ts";
import { createExtrait, type ExtraitTableau } from "./extrait-tableau.ts";
import type { LecteurFichier } from "./lecteur.ts";
import type { LectureEcheancier, LectureRefus, OptionsLecture } from "./lecture.ts";

/** A list of open items longer than this is no list of open items; it is read in memory. */
const TAILLE_MAX = 24 * 1024 * 1024;

/** Reads an open-items list or an aged balance in CSV, whatever its separator, character set and layout. */
export function createLecteurEcheancier(nomFichier: string, options: OptionsLecture = {}): LecteurFichier<LectureEcheancier | LectureRefus> {
  const portions: Uint8Array[] = [];
  let taille = 0;
  return {
    add: (octets) => {
      taille += octets.length;
      if (taille <= TAILLE_MAX) portions.push(octets.slice());
      else portions.length = 0;
    },
    isArrete: () => taille > TAILLE_MAX,
    countLignes: () => 0,
    end: () => {
      if (taille > TAILLE_MAX) return { kind: "refus", nomFichier, format: "balance-agee", motif: "Cette liste dépasse 24 Mo\u00A0: ce n’est pas une liste de factures ouvertes. Rien n’est importé." };
      return readEcheancier(nomFichier, joinPortions(portions, taille), options);
    },
  };
}

function joinPortions(portions: readonly Uint8Array[], taille: number): Uint8Array {
  if (portions.length < 2) return portions[0] ?? new Uint8Array(0);
  const octets = new Uint8Array(taille);
  let rang = 0;
  for (const portion of portions) {
    octets.set(portion, rang);
    rang += portion.length;
  }
  return octets;
}

function readEcheancier(nomFichier: string, octets: Uint8Array, options: OptionsLecture): LectureEcheancier | LectureRefus {
  const { texte, encodage } = decodeOctets(octets, "windows-1252");
  const entete = findEnteteEcheancier(texte, options);
  if (entete === undefined) return { kind: "refus", nomFichier, motif: "Aucune ligne d’en-tête reconnue (code, client, pièce, échéance, solde…)\u00A0: rien n’est importé." };
  const { rangees, ecarts } = parseCsv(texte, entete.separateur);
  return readListe({ nomFichier, encodage, entete, ecarts, extrait: createExtrait(rangees, entete.ligne), blocs: [rangees.filter(({ ligne }) => ligne > entete.ligne)] });
}

/** A list whose header is known. */
export interface TableListe {
  readonly nomFichier: string;
  readonly encodage?: Encodage;
  readonly entete: EnteteEcheancier;
  /** Rows under the header: those of a CSV, or of each sheet of a workbook, which has its own totals. */
  readonly blocs: readonly (readonly Rangee[])[];
  /** Lines of a CSV whose quotes are wrong. */
  readonly ecarts: readonly EcartCsv[];
  readonly isBase1904?: boolean;
  readonly extrait: ExtraitTableau | undefined;
}

/** Reads the rows under the header: each one is read, set aside with its reason, or a total that checks the others. */
export function readListe({ nomFichier, encodage, entete, blocs, ecarts, extrait, isBase1904 }: TableListe): LectureEcheancier | LectureRefus {
  const anomalies = createReleveAnomalies();
  for (const ecart of ecarts.filter(({ ligne }) => ligne > entete.ligne)) {
    anomalies.add({ ligne: ecart.ligne, texte: ecart.texte.slice(0, 200), motif: "Un guillemet ouvert n’est pas refermé\u00A0; la ligne est mise de côté, les suivantes sont lues.", isEcartee: true });
  }
  const corps = blocs.map((bloc) => bloc.filter(({ cellules }) => cellules.some((cellule) => cellule.trim() !== "")));
  const forme = { nomFichier, encodage, entete, extrait, anomalies, colonnes: createLectureColonnes(entete, corps.flat(), isBase1904) };
  return entete.nature === "tranches" ? finishTranches(forme, corps) : finishPostes(forme, corps);
}
