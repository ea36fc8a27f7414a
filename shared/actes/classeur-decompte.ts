import { formatTaux } from "../kernel/format-montant.ts";
import { type Montant, subtractMontant, sumMontants } from "../kernel/montant.ts";
import type { Decompte } from "../regles/decompte/decompte.ts";
import type { CelluleFeuille, Feuille } from "../word/bloc.ts";
import { listCreancesDecomptees } from "./controle-decompte.ts";
import type { FaitsTransmission } from "./faits-transmission.ts";

/** The statement as a workbook: same lines, same centimes as the document and the screen; nothing is computed by the workbook. Empty when it is not computed. */
export function createFeuillesDecompte(faits: Pick<FaitsTransmission, "dossier" | "decompte">): readonly Feuille[] {
  const { decompte } = faits;
  if (decompte.kind !== "calcule") return [];
  return [createFeuilleCreances(faits, decompte.valeur), createFeuilleInterets(faits, decompte.valeur), ...(decompte.valeur.frais.length === 0 ? [] : [createFeuilleFrais(decompte.valeur)])];
}

const texte = (valeur: string): CelluleFeuille => ({ kind: "texte", texte: valeur });
const somme = (montant: Montant): CelluleFeuille => ({ kind: "montant", montant });

function createFeuilleCreances({ dossier }: Pick<FaitsTransmission, "dossier">, decompte: Decompte): Feuille {
  const lignes = listCreancesDecomptees({ dossier }, decompte);
  const total = (libelle: string, montant: Montant): readonly CelluleFeuille[] => [texte(libelle), undefined, undefined, undefined, undefined, undefined, undefined, undefined, undefined, somme(montant)];
  return {
    nom: `Décompte au ${decompte.arreteAu}`,
    colonnes: [{ titre: "Facture", largeur: 34 }, { titre: "Date", largeur: 12 }, { titre: "Échéance", largeur: 12 }, { titre: "Montant TTC", largeur: 15 }, { titre: "Avoirs", largeur: 14 }, { titre: "Règlements sur le principal", largeur: 26 }, { titre: "Principal restant", largeur: 18 }, { titre: "Intérêts restants", largeur: 18 }, { titre: "Indemnité restante", largeur: 19 }, { titre: "Total", largeur: 16 }],
    rangees: [
      ...lignes.map(({ creance, ligne, avoirs, reglements }): readonly CelluleFeuille[] => [
        texte(creance.numero), creance.dateFacture === undefined ? undefined : { kind: "jour", jour: creance.dateFacture }, creance.echeance === undefined ? undefined : { kind: "jour", jour: creance.echeance },
        somme(creance.montantTtc), somme(avoirs), somme(reglements), somme(ligne.principalRestant), somme(ligne.interetsRestants), somme(ligne.indemniteRestante), somme(sumMontants([ligne.principalRestant, ligne.interetsRestants, ligne.indemniteRestante])),
      ]),
      total("Principal restant dû", decompte.principalRestant), total("Intérêts et pénalités", decompte.interetsRestants), total("Indemnités forfaitaires", decompte.indemnitesRestantes),
      ...(decompte.fraisRestants === 0 ? [] : [total("Frais à la charge du débiteur", decompte.fraisRestants)]), total("Total dû", decompte.total), total("Intérêts d’un jour de plus", decompte.interetsParJour),
    ],
  };
}

/** One line by period: what bears interest, at which rate, for how many days. */
function createFeuilleInterets({ dossier }: Pick<FaitsTransmission, "dossier">, decompte: Decompte): Feuille {
  return {
    nom: "Intérêts",
    colonnes: [{ titre: "Facture", largeur: 24 }, { titre: "Du", largeur: 12 }, { titre: "Au", largeur: 12 }, { titre: "Jours", largeur: 8 }, { titre: "Taux", largeur: 12 }, { titre: "Base", largeur: 16 }, { titre: "Intérêts", largeur: 16 }, { titre: "Dont déjà payés", largeur: 18 }],
    rangees: listCreancesDecomptees({ dossier }, decompte).flatMap(({ creance, ligne, interets }): readonly (readonly CelluleFeuille[])[] => [
      ...ligne.segments.map(({ du, au, jours, tauxPpm, principal, montant }): readonly CelluleFeuille[] => [texte(creance.numero), { kind: "jour", jour: du }, { kind: "jour", jour: au }, { kind: "nombre", nombre: jours }, texte(formatTaux(tauxPpm)), somme(principal), somme(montant)]),
      ...(ligne.segments.length === 0 ? [] : [[texte(`Total ${creance.numero}`), undefined, undefined, undefined, undefined, undefined, somme(interets), somme(subtractMontant(interets, ligne.interetsRestants))]]),
    ]),
  };
}

function createFeuilleFrais({ frais }: Decompte): Feuille {
  return {
    nom: "Frais",
    colonnes: [{ titre: "Frais", largeur: 40 }, { titre: "Date", largeur: 12 }, { titre: "Montant", largeur: 16 }, { titre: "Réglé", largeur: 16 }, { titre: "Restant dû par le débiteur", largeur: 26 }],
    rangees: frais.map(({ libelle, date, montant, regle, reste }) => [texte(libelle), { kind: "jour", jour: date }, somme(montant), somme(regle), somme(reste)]),
  };
}
