import { exhaustive } from "../../kernel/exhaustive.ts";
import { addJours, type Jour, maxJour } from "../../kernel/jour.ts";
import type { Baremes } from "../baremes.ts";
import { createTauxAvecGrace } from "../interets/delai-grace.ts";
import { createTauxCommandePublique } from "../interets/taux-commande-publique.ts";
import { findTauxConventionnel } from "../interets/taux-conventionnel.ts";
import { createTauxL44110 } from "../interets/taux-l441-10.ts";
import { createTauxLegal } from "../interets/taux-legal.ts";
import type { FindTranche } from "../interets/tranche-taux.ts";
import type { FaitsCreance, FaitsDecompte } from "./types-decompte.ts";

/** The rate of a claim on any day, delays of grace included. */
export function createFindTranche(creance: FaitsCreance, faits: FaitsDecompte, baremes: Baremes): FindTranche {
  const { taux } = creance;
  const delais = faits.delaisGrace ?? [];
  const { qualite } = faits.creancier;
  switch (taux.regime) {
    case "l441-10-defaut":
      return createTauxAvecGrace(createTauxL44110(baremes), undefined, delais);
    case "legal":
      return createTauxAvecGrace(
        createTauxLegal({ creancier: qualite, dateExecutoire: findDateExecutoire(faits) }, baremes),
        createTauxLegal({ creancier: qualite }, baremes),
        delais,
      );
    case "conventionnel": {
      // What a decision fixed is its rate, whatever the floor of a rate of the contract.
      const convenu = { taux: taux.tauxPpm, isEntreProfessionnels: creance.condamnation === undefined && qualite === "professionnel" && faits.debiteur.qualite === "professionnel" };
      return createTauxAvecGrace((date) => findTauxConventionnel(date, convenu, baremes), undefined, delais);
    }
    case "commande-publique":
      return createTauxAvecGrace(createTauxCommandePublique(findDebutInterets(creance) ?? faits.arreteAu, baremes), undefined, delais);
    default:
      return exhaustive(taux);
  }
}

/**
 * The day after the due date (C. com., art. L441-10 II); for the legal rate, not before the mise en demeure (C. civ., art. 1231-6).
 * None while the due date waits for a confirmation, nor without a mise en demeure.
 */
export function findDebutInterets({ echeance, interetsDu, taux }: FaitsCreance): Jour | undefined {
  if (interetsDu !== undefined || echeance === undefined) return interetsDu;
  if (taux.regime !== "legal") return addJours(echeance, 1);
  return taux.miseEnDemeureLe === undefined ? undefined : addJours(maxJour(echeance, taux.miseEnDemeureLe), 1);
}

/** The five points punish a court decision left unpaid, never another title (CMF, art. L313-3; Civ. 2e 07/01/2016, 14-26.449). */
function findDateExecutoire({ titre }: FaitsDecompte): Jour | undefined {
  return titre === undefined || titre.origine === "acte" ? undefined : titre.executoireLe;
}
