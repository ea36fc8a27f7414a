import { addJours } from "../kernel/jour.ts";
import type { ContenuPar } from "../model/faits/registre.ts";
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
      writeProcedure(plume, "injonction-de-payer", 42, [["requete_injonction", 40], ["consignation_injonction", 33]]);
    },
  },
  {
    titre: "Ordonnance rendue, à signifier", poids: 4, nature: "commercial", attendu: PROCEDURE,
    compose: (plume) => {
      writeDossierQualifie(plume, 330);
      writeTransmission(plume, writeMandat(plume, 2, 130, OBTENIR_UN_TITRE), 128);
      plume.piece("decision", 70, "Ordonnance d’injonction de payer");
      writeProcedure(plume, "injonction-de-payer", 132, [["requete_injonction", 130], ["consignation_injonction", 122], ["ordonnance_injonction", plume.tirer(60, 84)]]);
    },
  },
  {
    titre: "Ordonnance d’injonction signifiée", poids: 4, nature: "commercial", attendu: PROCEDURE,
    compose: (plume) => {
      writeDossierQualifie(plume, 320);
      writeTransmission(plume, writeMandat(plume, plume.rang % 2, 130, OBTENIR_UN_TITRE), 128);
      plume.piece("decision", 60, "Ordonnance d’injonction de payer");
      writeProcedure(plume, "injonction-de-payer", 102, [["requete_injonction", 100], ["consignation_injonction", 92], ["ordonnance_injonction", 60], ["signification_injonction", 18]]);
      plume.piece("signification", 18, "Acte de signification");
    },
  },
  {
    titre: "Assignation, audience dans deux semaines", poids: 5, nature: "commercial", attendu: PROCEDURE,
    compose: (plume) => {
      writeDossierQualifie(plume, 380);
      writeTransmission(plume, writeMandat(plume, 0, 190, OBTENIR_UN_TITRE), 186);
      writeAudience(plume, plume.tirer(9, 20), writeProcedure(plume, "refere-provision", 60, [["assignation", 45], ["placement", 40]]));
    },
  },
  {
    titre: "Audience tenue, issue à noter", poids: 4, nature: "commercial", attendu: PROCEDURE,
    compose: (plume) => {
      writeDossierQualifie(plume, 400);
      writeAudience(plume, -2, writeProcedure(plume, "refere-provision", 90, [["assignation", 70], ["placement", 62]]));
    },
  },
  {
    titre: "Audience renvoyée une fois", poids: 2, nature: "commercial", attendu: PROCEDURE,
    compose: (plume) => {
      writeDossierQualifie(plume, 420);
      const poursuiteId = writeProcedure(plume, "assignation-fond", 130, [["assignation", 120], ["placement", 110]]);
      const audienceId = writeAudience(plume, -30, poursuiteId);
      plume.write("issue", moveToOuvre(addJours(plume.aujourdhui, -30)), { issueId: plume.createId(), audienceId, issue: "renvoi", au: moveToOuvre(addJours(plume.aujourdhui, 33)) });
      writeAudience(plume, 33, poursuiteId);
    },
  },
  {
    titre: "Saisie conservatoire pratiquée", poids: 2, nature: "commercial", attendu: PROCEDURE,
    compose: (plume) => {
      writeDossierQualifie(plume, 300);
      writeMandat(plume, 2, 40, "Pratiquer une saisie conservatoire des comptes.");
      writeProcedure(plume, "saisie-conservatoire", 34, [["requete_conservatoire", 32], ["ordonnance_conservatoire", 27], ["saisie_conservatoire_creances", 20], ["denonciation_conservatoire", 15]]);
    },
  },
  {
    titre: "Jugement obtenu, exécution en cours", poids: 4, nature: "commercial", attendu: { ...PROCEDURE, etape: "execution" },
    compose: (plume) => {
      writeDossierQualifie(plume, 520);
      writeProcedure(plume, "assignation-fond", 310, [["assignation", 300], ["placement", 292], ["jugement", 120], ["notification_jugement", 100], ["decision_executoire", 99]]);
      plume.piece("decision", 120, "Jugement du tribunal de commerce");
      writeMandat(plume, 2, 90, "Signifier le jugement et l’exécuter.");
      writeProcedure(plume, "execution", 36, [["saisie_attribution", 35], ["denonciation_attribution", 29]]);
    },
  },
];

type Plume = Parameters<Scenario["compose"]>[0];

/** A procedure and its steps, each with its age in days; gives its identifier. */
function writeProcedure(plume: Plume, kind: ContenuPar["poursuite"]["kind"], age: number, etapes: readonly (readonly [ContenuPar["jalon"]["kind"], number])[]): string {
  const poursuiteId = plume.createId();
  plume.write("poursuite", plume.ilYa(age), { poursuiteId, kind, nature: "commerciale", juridiction: "Tribunal de commerce", numeroRg: formatRg(plume) });
  for (const [etape, ancien] of etapes) plume.write("jalon", plume.ilYa(ancien), { jalonId: plume.createId(), poursuiteId, kind: etape, ...(etape === "signification_injonction" ? { isAPersonne: true } : {}), ...(etape === "jugement" ? { isDefaut: false } : {}) });
  return poursuiteId;
}

/** `jours` to come; negative, it is past. Gives its identifier. */
function writeAudience(plume: Plume, jours: number, poursuiteId: string): string {
  const date = moveToOuvre(addJours(plume.aujourdhui, jours));
  const audienceId = plume.createId();
  plume.announce("audience", date, { audienceId, poursuiteId, juridiction: "Tribunal de commerce", numeroRg: formatRg(plume), heure: "09:00", objet: "Paiement de factures" });
  return audienceId;
}

function formatRg({ rang }: Plume): string {
  return `26/${String(1000 + rang).slice(-4)}`;
}
