import { montant } from "../kernel/montant.ts";
import { type Attendu, type Scenario, writeMiseEnDemeure, writePreuves, writeQualification, writeRelances } from "./scenario.ts";
import { writePromesse } from "./suites-fictives.ts";

const TOUT: Attendu = { etape: "amiable", exigible: "ouverte", documentee: "ouverte", nonPrescrite: "ouverte" };

/** What waits to be qualified: due dates, pièces, payments and disputes of every kind. */
export const SCENARIOS_AMIABLE: readonly Scenario[] = [
  {
    titre: "Une facture échue, rien d’autre que la facture", poids: 8, nature: "commercial", attendu: { ...TOUT, documentee: "fermee" },
    compose: (plume) => {
      const facture = plume.facture(plume.tirer(60, 200));
      plume.piece("facture", plume.ageDe(facture), `Facture ${facture.numero}`, [facture]);
      if (plume.rang % 3 === 0) plume.write("tache", plume.ilYa(14), { tacheId: plume.createId(), objet: "bon de livraison signé", attenduDe: "la logistique", avantLe: plume.ilYa(4) });
    },
  },
  {
    titre: "Un dossier complet, à qualifier", poids: 8, nature: "commercial", attendu: TOUT,
    compose: (plume) => {
      const [ancienne, recente] = [plume.facture(plume.tirer(150, 240)), plume.facture(plume.tirer(100, 140))];
      writePreuves(plume, [ancienne, recente]);
      writeRelances(plume, 85);
      if (plume.rang % 2 === 0) writePromesse(plume, ancienne);
    },
  },
  {
    titre: "Échéances calculées, que personne n’a lues sur une pièce", poids: 6, nature: "commercial", attendu: { ...TOUT, exigible: "reserve", documentee: "fermee" },
    compose: (plume) => {
      plume.facture(plume.tirer(90, 300), { origine: "calculee" });
      plume.facture(plume.tirer(60, 90), { origine: "calculee" });
    },
  },
  {
    titre: "Échéance inconnue", poids: 2, nature: "commercial", attendu: { ...TOUT, exigible: "reserve", documentee: "fermee" },
    compose: (plume) => void plume.facture(plume.tirer(90, 300), { origine: "inconnue" }),
  },
  {
    titre: "Une facture pas encore échue parmi les autres", poids: 3, nature: "commercial", attendu: { ...TOUT, exigible: "fermee", documentee: "reserve" },
    compose: (plume) => {
      writePreuves(plume, [plume.facture(plume.tirer(120, 200)), plume.facture(10, { delai: 45 })]);
    },
  },
  {
    titre: "Payée en partie, le paiement va à la plus ancienne", poids: 6, nature: "commercial", attendu: TOUT,
    compose: (plume) => {
      const factures = [plume.facture(260), plume.facture(220)];
      writePreuves(plume, factures);
      plume.reglement((factures[0]?.montantTtc ?? 0) * 0.4, 120);
      writeRelances(plume, 100);
    },
  },
  {
    titre: "Un avoir diminue la facture", poids: 3, nature: "commercial", attendu: TOUT,
    compose: (plume) => {
      const facture = plume.facture(190);
      writePreuves(plume, [facture]);
      plume.avoir(facture, 0.15, 150);
      writeRelances(plume, 100);
    },
  },
  {
    titre: "Un paiement revenu impayé", poids: 3, nature: "commercial", attendu: TOUT,
    compose: (plume) => {
      const facture = plume.facture(170);
      writePreuves(plume, [facture]);
      const reglementId = plume.reglement(facture.montantTtc / 2, 90, facture);
      plume.write("rejet", plume.ilYa(84), { rejetId: plume.createId(), reglementId, montant: montant(Math.round(facture.montantTtc / 2)), motif: "Provision insuffisante" });
      writeMiseEnDemeure(plume, 60);
    },
  },
  {
    titre: "Douze factures d’un même chantier", poids: 2, nature: "commercial", attendu: TOUT,
    compose: (plume) => {
      writePreuves(plume, Array.from({ length: 12 }, (_vide, rang) => plume.facture(400 - rang * 25)));
      writeRelances(plume, 70);
    },
  },
  {
    titre: "Le débiteur conteste tout", poids: 4, nature: "commercial", attendu: { ...TOUT, exigible: "reserve" },
    compose: (plume) => {
      writePreuves(plume, [plume.facture(210)]);
      writeMiseEnDemeure(plume, 120);
      const pieceId = plume.piece("contestation", 100, "Courrier de contestation", [], ["Marchandise refusée."]);
      plume.evenement("contestation", 100, { pieceId, detail: "Marchandise jugée non conforme." });
      plume.write("verdict", plume.ilYa(80), { verdict: "contestee", motif: "Réserves non levées à la livraison, à instruire avec les opérations." });
    },
  },
  {
    titre: "Contestée pour une partie seulement, qualifiée pour le reste", poids: 3, nature: "commercial", attendu: { ...TOUT, etape: "qualifie", exigible: "reserve" },
    compose: (plume) => {
      const facture = plume.facture(230, { montantTtc: 1_860_000 });
      writePreuves(plume, [facture]);
      writeMiseEnDemeure(plume, 140);
      plume.evenement("contestation", 110, { creanceId: facture.creanceId, detail: "Deux palettes manquantes." });
      writeQualification(plume, 90, { verdict: "partielle", montantConteste: montant(210_000), motif: "Deux palettes à justifier." }, { exigible: "reserve" });
    },
  },
  {
    titre: "Un consommateur, facture de l’an dernier", poids: 4, nature: "pro_vers_consommateur", genre: "particulier", attendu: TOUT,
    compose: (plume) => {
      writePreuves(plume, [plume.facture(plume.tirer(120, 300), { montantTtc: plume.tirer(20_000, 480_000) })]);
      writeMiseEnDemeure(plume, 60);
    },
  },
  {
    titre: "Nature de la créance inconnue", poids: 2, attendu: { ...TOUT, documentee: "fermee", nonPrescrite: "reserve" },
    compose: (plume) => void plume.facture(plume.tirer(90, 300)),
  },
  {
    titre: "Une société radiée", poids: 2, nature: "commercial", attendu: TOUT,
    debiteur: (plume) => ({ etatAdministratif: "cessee", dateCessation: plume.ilYa(50), dateRadiation: plume.ilYa(40), dateVerification: plume.ilYa(5) }),
    compose: (plume) => {
      writePreuves(plume, [plume.facture(320)]);
      writeMiseEnDemeure(plume, 200);
    },
  },
];
