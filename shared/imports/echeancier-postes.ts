import type { Rangee } from "../formats/csv.ts";
import { sumMontants } from "../kernel/montant.ts";
import { computeCompteClient } from "./compte-client.ts";
import { createLecture, findDemesure, type FormeEcheancier } from "./echeancier-forme.ts";
import { ecarteRangee, type LigneEcheancier, parseLigne, type TiersCourant } from "./echeancier-ligne.ts";
import { isBasDePage, isEnteteRepete, parseRupture } from "./echeancier-rupture.ts";
import { checkTotal, createTotaux, isTotal, type Totaux } from "./echeancier-totaux.ts";
import { checkTranches } from "./echeancier-tranches.ts";
import type { CompteClient, LectureEcheancier, LectureRefus } from "./lecture.ts";
import { findNatureCompte } from "./nature-compte.ts";

interface Suivi {
  readonly totaux: Totaux;
  /** The customer named above the items that name none. */
  courant: TiersCourant | undefined;
  /** The line that named him, until an item needs it: used by none, it was no such line. */
  enAttente: Rangee | undefined;
}

/** One line per invoice: the items of each customer. */
export function finishPostes(forme: FormeEcheancier, blocs: readonly (readonly Rangee[])[]): LectureEcheancier | LectureRefus {
  const lues = blocs.flatMap((corps) => {
    const suivi: Suivi = { totaux: createTotaux(), courant: undefined, enAttente: undefined };
    const lignes = corps.flatMap((rangee) => readRangee(forme, suivi, rangee));
    dropAttente(forme, suivi);
    return lignes;
  });
  const montants = lues.map(({ ligne }) => ligne.montant);
  const demesure = findDemesure(forme, montants);
  if (demesure !== undefined) return demesure;
  const parClient = groupClients(lues);
  return {
    ...createLecture(forme, lues.length),
    nature: "postes",
    comptes: [...parClient].map(([code, lignes]) => createCompte(code, lignes)).filter(({ postes }) => postes.length > 0),
    tranches: [],
    avertissements: listAvertissements(forme, lues),
    controle: {
      lignes: lues.length,
      clients: parClient.size,
      totalDebit: sumMontants(montants.filter((montant) => montant > 0)),
      totalCredit: -sumMontants(montants.filter((montant) => montant < 0)) || 0,
      soldeNet: sumMontants(montants),
    },
  };
}

function readRangee(forme: FormeEcheancier, suivi: Suivi, rangee: Rangee): readonly LigneEcheancier[] {
  const { entete, colonnes, anomalies } = forme;
  if (isEnteteRepete(rangee, entete)) return [];
  if (isTotal(rangee, entete)) {
    checkTotal(suivi.totaux, rangee, colonnes, anomalies);
    return [];
  }
  const rupture = parseRupture(rangee, entete);
  if (rupture !== undefined) {
    if (isBasDePage(rangee)) return [];
    dropAttente(forme, suivi);
    suivi.courant = rupture;
    suivi.enAttente = rangee;
    return [];
  }
  const isSansTiers = [entete.rangs.code, entete.rangs.nom].every((rang) => rang === undefined || (rangee.cellules[rang] ?? "").trim() === "");
  if (isSansTiers) suivi.enAttente = undefined;
  const lue = parseLigne(rangee, colonnes, anomalies, suivi.courant);
  if (lue === undefined) return [];
  checkTranches(forme, rangee, lue.ligne.montant);
  suivi.totaux.total += lue.ligne.montant;
  suivi.totaux.sousTotal += lue.ligne.montant;
  return [lue];
}

/** A line taken for the name of a customer, under which no item was found: told, since it may be an item that could not be read. */
function dropAttente({ colonnes, anomalies }: FormeEcheancier, suivi: Suivi): void {
  if (suivi.enAttente !== undefined) ecarteRangee(suivi.enAttente, colonnes, anomalies, "Ni montant ni date\u00A0; la ligne est mise de côté.");
  suivi.enAttente = undefined;
}

function listAvertissements({ entete }: FormeEcheancier, lues: readonly LigneEcheancier[]): readonly string[] {
  if (lues.length === 0) return ["La liste a un en-tête et aucune ligne lisible\u00A0: il n’y a rien à importer."];
  const isSansEcheance = entete.rangs.echeance === undefined || lues.every(({ ligne }) => ligne.montant < 0 || ligne.echeance === undefined);
  return [
    ...(isSansEcheance ? ["La liste ne donne pas d’échéance\u00A0: elle sera calculée depuis la date de facture, et marquée comme telle."] : []),
    ...(lues.some(({ ligne }) => /^\d(?:[.,]\d+)?E\+\d+$/i.test(ligne.piece ?? ""))
      ? ["Des numéros de pièce ont été changés en nombres par un tableur («\u00A01,9E+05\u00A0»)\u00A0: demandez un nouvel export, ou corrigez-les."]
      : []),
  ];
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
