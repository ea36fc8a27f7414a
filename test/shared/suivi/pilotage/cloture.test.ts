import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromNumero, jour, toNumero } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { composeCloture } from "#shared/suivi/pilotage/cloture.ts";
import type { DemandePilotage } from "#shared/suivi/pilotage/tableau.ts";
import { brouillon, DEBITEUR, debiteurProfessionnel, factsOf, facture, id, ouverture, reglement } from "../../../support/dossier-builder.ts";
import { AU_PILOTAGE, createEntree, createEntrees, listFaitsNus, portefeuilleArbitraire } from "../../../support/pilotage-builder.ts";
import "../../../support/fast-check.ts";

const DEMANDE: DemandePilotage = { periode: { debut: jour("2026-11-01"), fin: AU_PILOTAGE }, reglages: { taux: {} } };
const VEILLE = jour("2026-10-31");
const ouvert = { ...ouverture(), dateFait: jour("2026-06-01") };

function close(suite: readonly FaitBrouillon[], debiteurs = factsOf(debiteurProfessionnel())) {
  const faits = (au: string) => factsOf(ouvert, facture("a", "1000,00", { echeance: jour("2026-08-10") }), ...suite.filter(({ dateFait }) => dateFait <= au));
  return composeCloture([createEntree(faits(AU_PILOTAGE), AU_PILOTAGE, debiteurs)], [createEntree(faits(VEILLE), VEILLE, debiteurs)], DEMANDE);
}

describe("clôture d’un mois", () => {
  test("ce qui explique l’écart\u00A0: le dossier, avant, après, et ce qui a bougé le plus", () => {
    expect(close([reglement("r", "300,00", "2026-11-10")]).variations).toMatchObject([{ reference: "2026-0001", avant: 100_000, apres: 70_000, ecart: -30_000, cause: "encaissé 300,00\u00A0€" }]);
    expect(close([]).variations).toEqual([]);
  });

  test("une perte n’est que celle d’un dossier clos dans le mois", () => {
    const { pertes, tableau } = close([brouillon("cloture", "2026-11-10", { motif: "abandon" })]);
    expect(pertes).toMatchObject([{ le: "2026-11-10", motif: "abandon", montant: 100_000 }]);
    expect(tableau.cellules.flux["pertes"]?.somme).toBe(100_000);
    expect(close([brouillon("cloture", "2026-10-10", { motif: "abandon" })]).pertes).toEqual([]);
  });

  test("une provision dit son mouvement depuis la veille du mois", () => {
    expect(close([]).provisions).toMatchObject([{ motif: "age-90", taux: 25, base: 100_000, propose: 25_000, precedent: 0, mouvement: 25_000 }]);
    expect(close([reglement("r", "1000,00", "2026-11-10")]).provisions).toEqual([]);
  });

  test("un consommateur n’est nommé que par ses initiales", () => {
    const particulier = factsOf({ ...debiteurProfessionnel({ nom: "Madame Odile Ferrandis-Roy", qualite: "consommateur" }), sujet: DEBITEUR });
    expect(close([reglement("r", "300,00", "2026-11-10")], particulier).variations[0]?.debiteur).toBe("M. O. F. R.");
  });

  test("les mandats comptent par mandataire", () => {
    expect(close([brouillon("mandat", "2026-11-05", { mandatId: id("m"), mandataireId: id("n"), mission: "x", budget: 50_000 as never }), reglement("r", "300,00", "2026-11-10")]).mandataires).toEqual([{ mandataireId: id("n"), dossiers: 1, clos: 0, encaisse: 30_000, budget: 50_000, cout: 0 }]);
  });

  test("une facture coûte hors taxes, un petit solde abandonné est une perte de son jour", () => {
    const { mandataires, pertes, tableau: { cellules: { cout, flux } } } = close([
      brouillon("mandat", "2026-10-05", { mandatId: id("m"), mandataireId: id("n"), mission: "x" }),
      brouillon("depense", "2026-11-06", { depenseId: id("d"), libelle: "Signification", poste: "execution", montant: montant(12_000), horsTaxes: montant(10_000) }),
      brouillon("depense", "2026-11-07", { depenseId: id("e"), libelle: "Article 700", poste: "article-700", montant: montant(80_000) }),
      reglement("r", "990,00", "2026-11-10"),
      brouillon("abandon", "2026-11-20", { abandonId: id("b"), montant: montant(4_000), motif: "petit solde" }),
    ]);
    expect([cout["amiable"]?.somme, mandataires[0]?.cout, flux["pertes"]?.somme]).toEqual([10_000, 10_000, 1_000]);
    expect(pertes).toMatchObject([{ le: "2026-11-20", motif: "abandon", montant: 1_000 }]);
  });

  test("une prescription proche est un risque, avec son texte", () => {
    const faits = factsOf(ouvert, facture("a", "10,00", { dateFacture: jour("2022-01-03"), echeance: jour("2022-01-03") }));
    const { risques } = composeCloture([createEntree(faits)], [], DEMANDE);
    expect(risques).toMatchObject([{ objet: "Prescription, facture F-A", montant: 1_000, responsable: "personne" }]);
    expect(risques[0]?.regle).toContain("L110-4");
  });

  test("of any portfolio, what was proposed and what moved add up, and the variations are the largest ones", () => {
    fc.assert(fc.property(portefeuilleArbitraire, (dossiers) => {
      const veille = dossiers.flatMap((dossier, rang) => (dossier.ouvertLe <= toNumero(VEILLE) ? [createEntree(listFaitsNus(dossier, rang).filter(({ dateFait }) => dateFait <= VEILLE), VEILLE)] : []));
      const { tableau, provisions, variations } = composeCloture(createEntrees(dossiers), veille, { ...DEMANDE, periode: { debut: fromNumero(toNumero(VEILLE) + 1), fin: AU_PILOTAGE } });
      expect(provisions.reduce((total, { propose }) => total + propose, 0)).toBe(Object.values(tableau.cellules.provisions).reduce((total, { somme }) => total + somme, 0));
      expect(provisions.every(({ propose, precedent, mouvement }) => propose - precedent === mouvement)).toBe(true);
      if (variations.length < 10) expect(variations.reduce((total, { ecart }) => total + ecart, 0)).toBe((tableau.cellules.flux["final"]?.somme ?? 0) - (tableau.cellules.flux["initial"]?.somme ?? 0));
    }), { numRuns: 40 });
  });
});

describe("ce que le mois dit des procédures collectives, des dérogations et des personnes", () => {
  const releve = { derogations: [{ le: jour("2026-11-05"), acte: "Relance", objet: "adresse", par: "Léa Roux", motif: "contrat" }, { le: jour("2026-10-30"), acte: "Relance", objet: "adresse", par: "Léa Roux", motif: "contrat" }], collective: { nature: "liquidation_judiciaire" as const, phase: "declaree" as const, repartitions: [] } };
  const entree = (suite: readonly FaitBrouillon[] = []) => ({ ...createEntree(factsOf(ouvert, facture("a", "1000,00", { echeance: jour("2026-08-10") }), ...suite)), releve });

  test("les dérogations sont celles de la période\u00A0; un dossier clos avant elle n’a plus de procédure à suivre", () => {
    const { derogations, collectives } = composeCloture([entree()], [], DEMANDE);
    expect(derogations.map(({ le, reference }) => [le, reference])).toEqual([["2026-11-05", "2026-0001"]]);
    expect(collectives).toHaveLength(1);
    expect(composeCloture([entree([brouillon("cloture", "2026-10-10", { motif: "abandon" })])], [], DEMANDE).collectives).toEqual([]);
    expect(composeCloture([entree([brouillon("cloture", "2026-11-10", { motif: "abandon" })])], [], DEMANDE).collectives).toHaveLength(1);
  });

  test("une demande compte tant qu’elle attend, ou si elle fut reçue ou répondue dans la période\u00A0; une purge, de son jour", () => {
    const demande = (demandeId: string, recueLe: string, reponduLe?: string) => ({ demandeId, nature: "acces" as const, recueLe: jour(recueLe), ...(reponduLe === undefined ? {} : { reponduLe: jour(reponduLe) }) });
    const constats = { demandes: [demande("vieille", "2026-08-01", "2026-08-20"), demande("repondue", "2026-10-20", "2026-11-02"), demande("attend", "2026-09-01"), demande("recue", "2026-11-03", "2026-11-04")], purges: [{ le: jour("2026-10-31"), dossiers: 1 }, { le: jour("2026-11-01"), dossiers: 2 }] };
    const { demandes, purges } = composeCloture([], [], DEMANDE, constats);
    expect(demandes.map(({ demandeId }) => demandeId)).toEqual(["attend", "repondue", "recue"]);
    expect(purges).toEqual([{ le: "2026-11-01", dossiers: 2 }]);
  });
});
