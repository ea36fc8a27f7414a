import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { projectDebiteur } from "#shared/suivi/parties.ts";
import { listDemandesRelevees, listPurgesRelevees, projectReleve } from "#shared/suivi/pilotage/releve.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { BAREMES } from "../../../support/baremes.ts";
import { brouillon, DEBITEUR, debiteurProfessionnel, factsOf, facture, id, jalon, ouverture, poursuite, reglement } from "../../../support/dossier-builder.ts";

const AU = jour("2026-11-21");
const LIQUIDATION: FaitBrouillon = { ...brouillon("procedure", "2026-09-01", { procedureId: id("j"), procedure: "liquidation_judiciaire", etat: "ouverte", dateOuverture: jour("2026-09-01"), dateParution: jour("2026-09-10"), source: "BODACC" }), sujet: DEBITEUR };

function releve(suite: readonly FaitBrouillon[], procedure: readonly FaitBrouillon[] = [LIQUIDATION], au = AU) {
  const faits = factsOf(ouverture(), facture("a", "1000,00", { echeance: jour("2026-08-10") }), ...suite);
  return projectReleve(projectDossier(faits)!, projectDebiteur(factsOf(debiteurProfessionnel(), ...procedure)), au, BAREMES);
}

describe("ce que le rapport lit d’un dossier", () => {
  test("une procédure collective\u00A0: sa nature, ses jours, la limite pour déclarer depuis la publication (C. com., art. R622-24), ce qui fut déclaré, admis, réparti", () => {
    const lu = releve([poursuite("p", "declaration-creance", "2026-09-10"), jalon("d", "declaration_creance", "2026-10-05", { demande: montant(100_000) }), jalon("a", "admission_creance", "2026-11-10", { accorde: montant(90_000) }), reglement("r", "50,00", "2026-11-15", { dividendeId: id("v") })]);
    expect(lu?.collective).toMatchObject({ nature: "liquidation_judiciaire", phase: "admise", ouverteLe: "2026-09-01", publieeLe: "2026-09-10", limite: "2026-11-10", declareLe: "2026-10-05", declare: 100_000, admiseLe: "2026-11-10", admis: 90_000, repartitions: [{ le: "2026-11-15", montant: 5_000 }] });
  });

  test("une dérogation\u00A0: le contrôle levé, par qui et pourquoi\u00A0; celle d’un jour à venir n’est pas encore donnée", () => {
    const acte = brouillon("acte", "2026-11-05", { acteId: id("x"), modele: "relance", titre: "Relance", nomFichier: "relance.docx", empreinte: "0".repeat(64), reponses: {}, derogations: [{ verification: "v", objet: "adresse non vérifiée", par: "Léa Roux", motif: "adresse du contrat" }], bordereau: [] });
    expect(releve([acte], [])?.derogations).toEqual([{ le: "2026-11-05", acte: "Relance", objet: "adresse non vérifiée", par: "Léa Roux", motif: "adresse du contrat" }]);
    expect(releve([acte], [], jour("2026-11-04"))).toBeUndefined();
  });

  test("le surendettement noté au dossier (C. conso, art. L722-2)", () => {
    expect(releve([poursuite("p", "declaration-creance", "2026-10-01"), jalon("n", "notification_recevabilite", "2026-10-02")], [])?.surendettement).toEqual({ phase: "recevable", recevableLe: "2026-10-02", isExecutionSuspendue: true });
  });

  test("rien de tel\u00A0: rien n’est tenu", () => {
    expect(releve([], [])).toBeUndefined();
  });
});

describe("ce que le service a fait des données des personnes", () => {
  const demande = (demandeId: string, recueLe: string, reste = {}) => ({ faitId: "f" as never, dateFait: jour(recueLe), demandeId, nature: "acces" as const, ...reste });

  test("une demande et sa limite d’un mois\u00A0; la réponse d’après ce soir-là n’est pas encore donnée", () => {
    const personne = { demandes: [demande("a", "2026-10-20", { reponduLe: jour("2026-11-30") }), demande("b", "2026-11-25")] };
    expect(listDemandesRelevees(personne, AU, BAREMES)).toEqual([{ demandeId: "a", nature: "acces", recueLe: "2026-10-20", limite: "2026-11-20" }]);
    expect(listDemandesRelevees(personne, jour("2026-12-01"), BAREMES)).toHaveLength(2);
    expect(listDemandesRelevees({ demandes: undefined }, AU, BAREMES)).toEqual([]);
  });

  test("un effacement compte du jour de son ordre, jamais de sa proposition", () => {
    const demandeEffacement = { dossiers: [id("a"), id("b")], debiteurs: [], demandeur: "Léa Roux" };
    expect(listPurgesRelevees([{ demande: demandeEffacement, ordonneLe: jour("2026-11-10") }, { demande: demandeEffacement }, { demande: demandeEffacement, ordonneLe: jour("2026-11-30") }], AU)).toEqual([{ le: "2026-11-10", dossiers: 2 }]);
  });
});
