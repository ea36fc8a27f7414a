import { addJours } from "../kernel/jour.ts";
import type { ContenuPar } from "../model/faits/registre.ts";
import type { Plume } from "./plume.ts";
import { type Attendu, type Scenario, writeMiseEnDemeure, writePreuves } from "./scenario.ts";

const TOUT: Attendu = { etape: "amiable", exigible: "ouverte", documentee: "ouverte", nonPrescrite: "ouverte" };

/** Opened so many days ago, published ten days later. */
function writeProcedure(plume: Plume, procedure: ContenuPar["procedure"]["procedure"], age: number, etat: ContenuPar["procedure"]["etat"] = "ouverte"): void {
  const dateOuverture = plume.ilYa(age);
  plume.write("procedure", dateOuverture, { procedureId: plume.createId(), procedure, etat, dateOuverture, dateParution: addJours(dateOuverture, 10), juridiction: "Tribunal de commerce", source: "Annonce fictive" }, plume.debiteur);
}

function writeCreances(plume: Plume, age: number): void {
  writePreuves(plume, [plume.facture(age), plume.facture(age - 30)]);
  writeMiseEnDemeure(plume, age - 75);
}

/** Collective proceedings, from the publication to the closing. */
export const SCENARIOS_INSOLVABILITE: readonly Scenario[] = [
  {
    titre: "Redressement publié, créance à déclarer", poids: 3, nature: "commercial", attendu: TOUT,
    compose: (plume) => {
      writeCreances(plume, 200);
      writeProcedure(plume, "redressement_judiciaire", 25);
    },
  },
  {
    titre: "Liquidation, créance déclarée", poids: 3, nature: "commercial", attendu: { ...TOUT, etape: "procedure" },
    compose: (plume) => {
      writeCreances(plume, 300);
      writeProcedure(plume, "liquidation_judiciaire", 120);
      plume.evenement("declaration_creance", 90, { detail: "Déclaration au liquidateur, avis de réception joint." });
      plume.piece("accuse-de-reception", 86, "Avis de réception de la déclaration");
    },
  },
  {
    titre: "Redressement, deux mois passés sans déclaration", poids: 2, nature: "commercial", attendu: TOUT,
    compose: (plume) => {
      writeCreances(plume, 280);
      writeProcedure(plume, "redressement_judiciaire", 100);
    },
  },
  {
    titre: "Sauvegarde, plan arrêté", poids: 1, nature: "commercial", attendu: { ...TOUT, etape: "procedure" },
    compose: (plume) => {
      writeCreances(plume, 600);
      writeProcedure(plume, "sauvegarde", 420, "plan");
      plume.evenement("declaration_creance", 390);
    },
  },
  {
    titre: "Liquidation close", poids: 1, nature: "commercial", attendu: { ...TOUT, etape: "procedure" },
    compose: (plume) => {
      writeCreances(plume, 700);
      writeProcedure(plume, "liquidation_judiciaire", 520, "close");
      plume.evenement("declaration_creance", 500, { fin: plume.ilYa(60) });
    },
  },
];
