import type { Rangee } from "../formats/csv.ts";
import { formatMontant } from "../kernel/format-montant.ts";
import { montant, MONTANT_NUL, sumMontants } from "../kernel/montant.ts";
import { createLecture, findDemesure, type FormeEcheancier } from "./echeancier-forme.ts";
import { ecarteRangee, readTexte } from "./echeancier-ligne.ts";
import { readCellule, readMontant } from "./echeancier-montant.ts";
import { isBasDePage, isEnteteRepete } from "./echeancier-rupture.ts";
import { checkTotal, createTotaux, isTotal } from "./echeancier-totaux.ts";
import type { CompteClient, LectureEcheancier, LectureRefus } from "./lecture.ts";
import { findNatureCompte } from "./nature-compte.ts";

interface LigneTranches {
  readonly compte: CompteClient;
  readonly tranches: readonly number[];
}

/** An aged balance gives balances, not invoices: it can check what the application knows, it opens nothing. */
export function finishTranches(forme: FormeEcheancier, blocs: readonly (readonly Rangee[])[]): LectureEcheancier | LectureRefus {
  const { entete } = forme;
  const lues = blocs.flatMap((corps) => readBloc(forme, corps));
  const demesure = findDemesure(forme, lues.flatMap(({ compte, tranches }) => [compte.solde, ...tranches]));
  if (demesure !== undefined) return demesure;
  const soldes = lues.map(({ compte }) => compte.solde);
  return {
    ...createLecture(forme, lues.length),
    nature: "tranches",
    comptes: lues.map(({ compte }) => compte).filter(({ solde }) => solde !== 0),
    tranches: entete.tranches.map((rang, ordre) => ({
      libelle: entete.noms[rang] ?? "",
      montant: sumMontants(lues.map(({ tranches }) => montant(tranches[ordre] ?? 0))),
    })),
    avertissements: ["Cette balance âgée donne un solde par client, sans le détail des factures\u00A0: elle sert à contrôler le portefeuille et n’ouvre aucun dossier."],
    controle: {
      lignes: lues.length,
      clients: new Set(lues.map(({ compte }) => compte.code)).size,
      totalDebit: sumMontants(soldes.filter((solde) => solde > 0)),
      totalCredit: -sumMontants(soldes.filter((solde) => solde < 0)) || 0,
      soldeNet: sumMontants(soldes),
    },
  };
}

function readBloc(forme: FormeEcheancier, corps: readonly Rangee[]): readonly LigneTranches[] {
  const totaux = createTotaux();
  return corps.filter((rangee) => !isEnteteRepete(rangee, forme.entete) && !isBasDePage(rangee)).flatMap((rangee): readonly LigneTranches[] => {
    if (isTotal(rangee, forme.entete)) {
      checkTotal(totaux, rangee, forme.colonnes, forme.anomalies);
      return [];
    }
    const lues = parseTranches(rangee, forme);
    for (const { compte } of lues) {
      totaux.total += compte.solde;
      totaux.sousTotal += compte.solde;
    }
    return lues;
  });
}

function parseTranches(rangee: Rangee, { entete, colonnes, anomalies }: FormeEcheancier): readonly LigneTranches[] {
  const code = readTexte(rangee, colonnes, "code") ?? readTexte(rangee, colonnes, "nom");
  const lues = entete.tranches.map((rang) => readCellule(rangee.cellules[rang] ?? "", colonnes.usages.marques.get(rang), "solde"));
  const tranches = lues.flatMap((lue) => (lue.kind === "lu" ? [lue.montant] : []));
  const solde = entete.rangs.solde === undefined ? { kind: "lu", montant: sumMontants(tranches) } as const : readMontant(rangee, entete, colonnes.usages, "solde");
  if (code === undefined || tranches.length < lues.length || solde.kind === "refus") {
    ecarteRangee(rangee, colonnes, anomalies, "Un montant n’est pas lisible ou le client manque\u00A0; la ligne est mise de côté.");
    return [];
  }
  const ecart = solde.montant - sumMontants(tranches);
  if (ecart !== 0) {
    anomalies.add({ ligne: rangee.ligne, motif: `Le solde et la somme des tranches diffèrent de ${formatMontant(montant(ecart))}.`, isEcartee: false });
  }
  const nom = readTexte(rangee, colonnes, "nom") ?? code;
  const compte = { code, nom, nature: findNatureCompte(nom), solde: solde.montant, avances: MONTANT_NUL, plafond: montant(Math.max(0, solde.montant)), postes: [], creances: [] };
  return [{ compte, tranches }];
}

/** In a list of invoices the buckets of a line must say its amount again: they check it, nothing else. */
export function checkTranches({ entete, colonnes, anomalies }: FormeEcheancier, { ligne, cellules }: Rangee, lu: number): void {
  if (entete.tranches.length === 0) return;
  const tranches = entete.tranches.map((rang) => readCellule(cellules[rang] ?? "", colonnes.usages.marques.get(rang), "solde"));
  const somme = tranches.reduce((total, tranche) => total + (tranche.kind === "lu" ? tranche.montant : 0), 0);
  if (somme !== lu) anomalies.add({ ligne, motif: `Le montant ouvert et la somme des tranches diffèrent de ${formatMontant(montant(lu - somme))}.`, isEcartee: false });
}
