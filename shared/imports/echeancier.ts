import { parseCsv, type Rangee } from "../formats/csv.ts";
import { decodeOctets } from "../formats/encodage.ts";
import { sumMontants } from "../kernel/montant.ts";
import { createReleveAnomalies } from "./anomalie.ts";
import { computeCompteClient } from "./compte-client.ts";
import { findEnteteEcheancier } from "./echeancier-entete.ts";
import { createLecture, findDemesure, type FormeEcheancier } from "./echeancier-forme.ts";
import { createLectureColonnes, type LigneEcheancier, parseLigne } from "./echeancier-ligne.ts";
import { checkTotal, createTotaux, isTotal, type Totaux } from "./echeancier-totaux.ts";
import { finishTranches } from "./echeancier-tranches.ts";
import type { LecteurFichier } from "./lecteur.ts";
import type { CompteClient, LectureEcheancier, LectureRefus, OptionsLecture } from "./lecture.ts";
import { findNatureCompte } from "./nature-compte.ts";

/** A list of open items longer than this is no list of open items; it is read in memory. */
const TAILLE_MAX = 24 * 1024 * 1024;

/** Reads an open-items list or an aged balance in CSV, whatever its separator, character set and layout. */
export function createLecteurEcheancier(nomFichier: string, { correspondances }: OptionsLecture = {}): LecteurFichier<LectureEcheancier | LectureRefus> {
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
      return readEcheancier(nomFichier, joinPortions(portions, taille), correspondances);
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

function readEcheancier(nomFichier: string, octets: Uint8Array, correspondances: OptionsLecture["correspondances"]): LectureEcheancier | LectureRefus {
  const { texte, encodage } = decodeOctets(octets, "windows-1252");
  const entete = findEnteteEcheancier(texte, correspondances);
  if (entete === undefined) return { kind: "refus", nomFichier, motif: "Aucune ligne d’en-tête reconnue (code, client, pièce, échéance, solde…)\u00A0: rien n’est importé." };
  const anomalies = createReleveAnomalies();
  const { rangees, ecarts } = parseCsv(texte, entete.separateur);
  for (const ecart of ecarts.filter(({ ligne }) => ligne > entete.ligne)) {
    anomalies.add({ ligne: ecart.ligne, texte: ecart.texte.slice(0, 200), motif: "Un guillemet ouvert n’est pas refermé\u00A0; la ligne est mise de côté, les suivantes sont lues.", isEcartee: true });
  }
  const corps = rangees.filter(({ ligne, cellules }) => ligne > entete.ligne && cellules.some((cellule) => cellule.trim() !== ""));
  const colonnes = createLectureColonnes(entete, corps);
  const forme = { nomFichier, encodage, entete, anomalies, colonnes };
  return entete.nature === "tranches" ? finishTranches(forme, corps) : finishPostes(forme, corps);
}

function finishPostes(forme: FormeEcheancier, corps: readonly Rangee[]): LectureEcheancier | LectureRefus {
  const { anomalies, entete, colonnes } = forme;
  const totaux = createTotaux();
  const lues = corps.flatMap((rangee): readonly LigneEcheancier[] => {
    if (isTotal(rangee, entete)) {
      checkTotal(totaux, rangee, colonnes, anomalies);
      return [];
    }
    const lue = parseLigne(rangee, colonnes, anomalies);
    if (lue === undefined) return [];
    addAuTotal(totaux, lue.ligne.montant);
    return [lue];
  });
  const demesure = findDemesure(forme, lues.map(({ ligne }) => ligne.montant));
  if (demesure !== undefined) return demesure;
  const parClient = groupClients(lues);
  const comptes = [...parClient].map(([code, lignes]) => createCompte(code, lignes)).filter(({ postes }) => postes.length > 0);
  const montants = lues.map(({ ligne }) => ligne.montant);
  return {
    ...createLecture(forme, lues.length),
    nature: "postes",
    comptes,
    tranches: [],
    avertissements: lues.length === 0 ? ["La liste a un en-tête et aucune ligne lisible\u00A0: il n’y a rien à importer."] : [],
    controle: {
      lignes: lues.length,
      clients: parClient.size,
      totalDebit: sumMontants(montants.filter((montant) => montant > 0)),
      totalCredit: -sumMontants(montants.filter((montant) => montant < 0)) || 0,
      soldeNet: sumMontants(montants),
    },
  };
}

function groupClients(lignes: readonly LigneEcheancier[]): ReadonlyMap<string, readonly LigneEcheancier[]> {
  const parClient = new Map<string, LigneEcheancier[]>();
  for (const ligne of lignes) {
    const groupe = parClient.get(ligne.code);
    if (groupe === undefined) parClient.set(ligne.code, [ligne]);
    else groupe.push(ligne);
  }
  return parClient;
}

function createCompte(code: string, lignes: readonly LigneEcheancier[]): CompteClient {
  const nom = lignes.find((ligne) => ligne.nom !== undefined)?.nom ?? code;
  const siren = lignes.find((ligne) => ligne.siren !== undefined)?.siren;
  const compte = computeCompteClient({ code, nom, nature: findNatureCompte(nom), lignes: lignes.map(({ ligne }) => ligne), avances: [] });
  return siren === undefined ? compte : { ...compte, siren };
}

function addAuTotal(totaux: Totaux, montant: number): void {
  totaux.total += montant;
  totaux.sousTotal += montant;
}
