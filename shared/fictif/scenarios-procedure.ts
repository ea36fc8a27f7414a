import { addJours } from "../kernel/jour.ts";
import { moveToOuvre } from "./plume.ts";
import { type Attendu, type Scenario, writeDossierQualifie } from "./scenario.ts";
import { writeMandat, writeTransmission } from "./transmission-fictive.ts";

const QUALIFIE: Attendu = { etape: "qualifie", exigible: "ouverte", documentee: "ouverte", nonPrescrite: "ouverte" };
const PROCEDURE: Attendu = { ...QUALIFIE, etape: "procedure" };
const OBTENIR_UN_TITRE = "Obtenir un titre exécutoire et le faire exécuter.";

/** From the qualified claim to its enforcement. */
export const SCENARIOS_PROCEDURE: readonly Scenario[] = [
  { titre: "Qualifié, à confier", poids: 6, nature: "commercial", attendu: QUALIFIE, compose: (plume) => void writeDossierQualifie(plume, plume.tirer(150, 240)) },
  {
    titre: "Confié, pas encore transmis", poids: 4, nature: "commercial", attendu: QUALIFIE,
    compose: (plume) => {
      writeDossierQualifie(plume, 200);
      writeMandat(plume, plume.rang, 12, OBTENIR_UN_TITRE);
      if (plume.rang % 2 === 0) plume.write("tache", plume.ilYa(6), { tacheId: plume.createId(), objet: "Confirmer au mandataire l’adresse du débiteur", avantLe: plume.aujourdhui });
    },
  },
  {
    titre: "Transmis à l’avocat il y a trois semaines", poids: 6, nature: "commercial", attendu: QUALIFIE,
    compose: (plume) => {
      writeDossierQualifie(plume, 220);
      writeTransmission(plume, writeMandat(plume, plume.rang % 2, 24, OBTENIR_UN_TITRE), 21);
    },
  },
  {
    titre: "Transmis il y a quatre mois, aucune nouvelle", poids: 3, nature: "commercial", attendu: QUALIFIE,
    compose: (plume) => {
      writeDossierQualifie(plume, 340);
      writeTransmission(plume, writeMandat(plume, plume.rang % 2, 124, OBTENIR_UN_TITRE), 120);
      plume.write("note", plume.ilYa(60), { texte: "Relancé par téléphone\u00A0: le cabinet rappelle.", portee: "interne" });
    },
  },
  {
    titre: "Requête en injonction de payer déposée", poids: 5, nature: "commercial", attendu: PROCEDURE,
    compose: (plume) => {
      writeDossierQualifie(plume, 260);
      writeTransmission(plume, writeMandat(plume, plume.rang % 2, 80, OBTENIR_UN_TITRE), 76);
      plume.evenement("requete_injonction", 40, { issue: "en_cours" });
    },
  },
  {
    titre: "Ordonnance d’injonction signifiée", poids: 4, nature: "commercial", attendu: PROCEDURE,
    compose: (plume) => {
      writeDossierQualifie(plume, 320);
      writeTransmission(plume, writeMandat(plume, plume.rang % 2, 130, OBTENIR_UN_TITRE), 128);
      plume.evenement("requete_injonction", 100, { issue: "en_cours" });
      plume.piece("decision", 60, "Ordonnance d’injonction de payer");
      plume.evenement("signification_injonction", 18);
      plume.piece("signification", 18, "Acte de signification");
    },
  },
  {
    titre: "Assignation, audience dans deux semaines", poids: 5, nature: "commercial", attendu: PROCEDURE,
    compose: (plume) => {
      writeDossierQualifie(plume, 380);
      writeTransmission(plume, writeMandat(plume, 0, 190, OBTENIR_UN_TITRE), 186);
      plume.evenement("assignation", 45, { issue: "en_cours" });
      writeAudience(plume, plume.tirer(9, 20));
    },
  },
  {
    titre: "Audience renvoyée une fois", poids: 2, nature: "commercial", attendu: PROCEDURE,
    compose: (plume) => {
      writeDossierQualifie(plume, 420);
      plume.evenement("assignation", 120, { issue: "en_cours" });
      writeAudience(plume, -30);
      writeAudience(plume, 33);
    },
  },
  {
    titre: "Saisie conservatoire pratiquée", poids: 2, nature: "commercial", attendu: PROCEDURE,
    compose: (plume) => {
      writeDossierQualifie(plume, 300);
      writeMandat(plume, 2, 40, "Pratiquer une saisie conservatoire des comptes.");
      plume.evenement("mesure_conservatoire", 20);
    },
  },
  {
    titre: "Jugement obtenu, exécution en cours", poids: 4, nature: "commercial", attendu: { ...PROCEDURE, etape: "execution" },
    compose: (plume) => {
      writeDossierQualifie(plume, 520);
      plume.evenement("assignation", 300, { issue: "jugement", fin: plume.ilYa(120) });
      plume.piece("decision", 120, "Jugement du tribunal de commerce");
      writeMandat(plume, 2, 90, "Signifier le jugement et l’exécuter.");
      plume.evenement("acte_execution", 35, { detail: "Saisie-attribution, réponse du tiers attendue." });
    },
  },
];

/** `jours` to come; negative, it is past. */
function writeAudience(plume: Parameters<Scenario["compose"]>[0], jours: number): void {
  const date = moveToOuvre(addJours(plume.aujourdhui, jours));
  plume.announce("audience", date, { audienceId: plume.createId(), juridiction: "Tribunal de commerce", numeroRg: `26/${String(1000 + plume.rang).slice(-4)}`, heure: "09:00", objet: "Paiement de factures" });
}
