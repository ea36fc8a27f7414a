import { type Attendu, type Scenario, writeMiseEnDemeure, writePreuves } from "./scenario.ts";
import type { Plume } from "./plume.ts";

const TOUT: Attendu = { etape: "amiable", exigible: "ouverte", documentee: "ouverte", nonPrescrite: "ouverte" };

/** Months of a limitation, as the packs give them today for the two commonest claims (C. com., art. L110-4; C. consom., art. L218-2). */
const MOIS_COMMERCIAL = 60;
const MOIS_CONSOMMATEUR = 24;

/** A documented claim whose limitation ends in about so many days, or ended when negative. */
function writeFinissant(plume: Plume, mois: number, jours: number): void {
  writePreuves(plume, [plume.facture(plume.ilYaMois(mois, jours + Math.sign(jours) * plume.tirer(0, 9)))]);
  writeMiseEnDemeure(plume, 200);
}

/** Limitations that end soon, that have ended, and what did or did not stop them. */
export const SCENARIOS_PRESCRIPTION: readonly Scenario[] = [
  { titre: "Prescription commerciale dans trois semaines", poids: 2, nature: "commercial", attendu: { ...TOUT, nonPrescrite: "reserve" }, compose: (plume) => writeFinissant(plume, MOIS_COMMERCIAL, 21) },
  { titre: "Prescription commerciale dans deux mois", poids: 2, nature: "commercial", attendu: { ...TOUT, nonPrescrite: "reserve" }, compose: (plume) => writeFinissant(plume, MOIS_COMMERCIAL, 60) },
  { titre: "Prescription commerciale dans cinq mois", poids: 3, nature: "commercial", attendu: { ...TOUT, nonPrescrite: "reserve" }, compose: (plume) => writeFinissant(plume, MOIS_COMMERCIAL, 150) },
  { titre: "Prescrite malgré la mise en demeure, qui n’interrompt pas", poids: 2, nature: "commercial", attendu: { ...TOUT, nonPrescrite: "fermee" }, compose: (plume) => writeFinissant(plume, MOIS_COMMERCIAL, -100) },
  { titre: "Consommateur, prescription dans six semaines", poids: 3, nature: "pro_vers_consommateur", genre: "particulier", attendu: { ...TOUT, nonPrescrite: "reserve" }, compose: (plume) => writeFinissant(plume, MOIS_CONSOMMATEUR, 45) },
  { titre: "Consommateur, prescrite", poids: 2, nature: "pro_vers_consommateur", genre: "particulier", attendu: { ...TOUT, nonPrescrite: "fermee" }, compose: (plume) => writeFinissant(plume, MOIS_CONSOMMATEUR, -40) },
  {
    titre: "Une reconnaissance de dette fait repartir le délai", poids: 3, nature: "commercial", attendu: TOUT,
    compose: (plume) => {
      writeFinissant(plume, MOIS_COMMERCIAL, -60);
      const pieceId = plume.piece("reconnaissance-de-dette", 400, "Reconnaissance de dette", [], ["Je reconnais devoir la somme et demande un délai."]);
      plume.evenement("reconnaissance", 400, { pieceId });
    },
  },
  {
    titre: "Un paiement partiel fait repartir le délai", poids: 2, nature: "commercial", attendu: TOUT,
    compose: (plume) => {
      const facture = plume.facture(plume.ilYaMois(MOIS_COMMERCIAL, -30));
      writePreuves(plume, [facture]);
      plume.reglement(facture.montantTtc / 5, 500, facture);
      plume.evenement("paiement_partiel", 500, { creanceId: facture.creanceId });
      writeMiseEnDemeure(plume, 200);
    },
  },
  {
    titre: "Une expertise ordonnée suspend le délai", poids: 1, nature: "commercial", attendu: TOUT,
    compose: (plume) => {
      writeFinissant(plume, MOIS_COMMERCIAL, 120);
      plume.evenement("expertise_avant_proces", 300, { detail: "Ordonnance de référé désignant un expert." });
    },
  },
  {
    titre: "Une instance abandonnée n’a rien interrompu", poids: 1, nature: "commercial", attendu: { ...TOUT, etape: "procedure", nonPrescrite: "fermee" },
    compose: (plume) => {
      writeFinissant(plume, MOIS_COMMERCIAL, -30);
      plume.evenement("assignation", 500, { issue: "desistement", fin: plume.ilYa(420) });
    },
  },
];
