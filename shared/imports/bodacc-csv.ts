import { findSeparateur, parseCsv } from "../formats/csv.ts";
import { decodeOctets } from "../formats/encodage.ts";
import type { Annonce, BodaccLu } from "./bodacc.ts";
import { readAnnoncePortail } from "./bodacc-portail.ts";

/** The CSV export of the portal: a header of technical names, JSON inside quoted cells. */
export function parseBodaccCsv(octets: Uint8Array): BodaccLu {
  const { texte } = decodeOctets(octets, "windows-1252");
  const separateur = findSeparateur(texte.split(/\r\n|\r|\n/, 1)[0] ?? "");
  const { rangees, ecarts } = separateur === undefined ? { rangees: [], ecarts: [] } : parseCsv(texte.replace(/^\uFEFF/, ""), separateur);
  const [entete, ...suite] = rangees;
  const noms = entete?.cellules.map((nom) => nom.trim().toLowerCase()) ?? [];
  if (!noms.includes("familleavis")) return { ok: false, isErreur: false, motif: "Ce tableau n’a pas les colonnes d’un export du BODACC\u00A0: rien n’est importé." };
  const avertissements = ecarts.map(({ ligne }) => `Ligne ${ligne}\u00A0: un guillemet n’est pas fermé\u00A0; l’annonce est mise de côté.`);
  const annonces = suite.filter(({ cellules }) => cellules.some((cellule) => cellule.trim() !== "")).flatMap(({ ligne, cellules }): readonly Annonce[] => {
    const champs = Object.fromEntries(noms.map((nom, rang) => [nom, cellules[rang] === "" ? undefined : cellules[rang]]));
    const annonce = readAnnoncePortail(champs, (phrase) => avertissements.push(phrase));
    if (annonce === undefined) avertissements.push(`Ligne ${ligne}\u00A0: ce n’est pas une annonce\u00A0; elle est mise de côté.`);
    return annonce === undefined ? [] : [annonce];
  });
  return { ok: true, annonces, avertissements };
}
