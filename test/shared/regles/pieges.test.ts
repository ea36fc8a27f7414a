// What a naive developer would do: the traps of the note on the law that concern prescription, interest and statements. The others
// are named by the rooms that they concern.
import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { taux } from "#shared/kernel/taux.ts";
import { computeDecompte, type FaitsDecompte } from "#shared/regles/decompte/decompte.ts";
import { computePrescription } from "#shared/regles/prescription/prescription.ts";
import { computePrescriptionEcheances } from "#shared/regles/prescription/prescription-echeances.ts";
import { computePrescriptionTitre } from "#shared/regles/prescription/prescription-titre.ts";
import { BAREMES, expectCalcule } from "../../support/baremes.ts";
import { createFacture, createFaits as createDecompte, PRO_CONTRE_CONSOMMATEUR } from "./decompte/faits.ts";
import { createFaits, type EvenementLisible, type FaitsLisibles } from "./prescription/faits.ts";

const prescription = (faits: FaitsLisibles) => expectCalcule(computePrescription(createFaits(faits), BAREMES)).valeur;
const dernierJour = (evenements: readonly EvenementLisible[], nature = "commercial") => prescription({ nature, execution: "2022-03-15", evenements }).dernierJour;
const decompte = (faits: Partial<FaitsDecompte>) => expectCalcule(computeDecompte(createDecompte(faits), BAREMES)).valeur;
const tauxLus = (faits: Partial<FaitsDecompte>) => decompte(faits).creances.flatMap(({ segments }) => segments.map(({ tauxPpm }) => tauxPpm as number));
const legal = (reste: Partial<ReturnType<typeof createFacture>> = {}) => createFacture({ taux: { regime: "legal", miseEnDemeureLe: jour("2026-03-31") }, ...reste });

describe("les pièges de la prescription", () => {
  test("piège 1 : croire que la LRAR de mise en demeure interrompt la prescription (seul l’assurance fait exception)", () => {
    expect(dernierJour([{ type: "mise_en_demeure", date: "2023-05-02" }])).toBe("2027-03-14");
    expect(dernierJour([{ type: "lrar_assurance", date: "2023-05-02" }])).toBe("2027-03-14");
    expect(dernierJour([{ type: "lrar_assurance", date: "2023-05-02" }], "assurance")).toBe("2025-05-01");
  });

  test("piège 2 : interrompre au dépôt de la requête en injonction de payer, quand seule la signification interrompt", () => {
    expect(dernierJour([{ type: "requete_injonction", date: "2023-05-02" }])).toBe("2027-03-14");
    expect(dernierJour([{ type: "requete_injonction", date: "2023-05-02" }, { type: "signification_injonction", date: "2023-07-03" }])).toBe("2028-07-02");
  });

  test("piège 4 : reporter la prescription qui tombe un samedi, et compter le même quantième sans marge d’un jour", () => {
    expect(prescription({ execution: "2021-11-29" })).toMatchObject({ dernierJour: "2026-11-28", agirAuPlusTard: "2026-11-27" });
  });

  test("piège 5 : partir de la date de facture, quand c’est l’exécution de la prestation ou l’échéance convenue", () => {
    const { dernierJour: prudent, theseCreancier } = prescription({ execution: "2022-03-15", facture: "2022-04-30", echeance: "2022-06-30" });
    expect([prudent, theseCreancier.dernierJour]).toEqual(["2027-03-14", "2027-06-29"]);
  });

  test("piège 6 : traiter la forclusion du crédit à la consommation comme une prescription (suspension, reconnaissance)", () => {
    const sans = dernierJour([], "credit_consommation");
    expect(sans).toBe("2024-03-14");
    for (const type of ["reconnaissance", "paiement_partiel", "mediation", "expertise_avant_proces"]) expect(dernierJour([{ type, date: "2023-01-10", fin: "2023-06-10" }], "credit_consommation"), type).toBe(sans);
    expect(dernierJour([{ type: "acte_execution", date: "2023-01-10" }], "credit_consommation")).toBe("2025-01-09");
  });

  test("piège 7 : garder une interruption après désistement, péremption, caducité, rejet", () => {
    for (const issue of ["desistement", "peremption", "caducite", "rejet"] as const) expect(dernierJour([{ type: "assignation", date: "2024-01-10", fin: "2025-01-10", issue }]), issue).toBe("2027-03-14");
  });

  test("piège 8 : un seul délai pour un contrat à échéances ; transport et télécom à un an", () => {
    const echeances = ["2021-03-31", "2021-06-30"].map((date) => ({ id: date, libelle: date, echeance: jour(date) }));
    const { lignes } = expectCalcule(computePrescriptionEcheances({ nature: "commercial", echeances, evenements: [], au: jour("2026-05-01") }, BAREMES)).valeur;
    expect(lignes.map(({ prescription: { statut } }) => statut)).toEqual(["prescrite", "non_prescrite"]);
    expect([dernierJour([], "transport_marchandises"), dernierJour([], "communications_electroniques")]).toEqual(["2023-03-14", "2023-03-14"]);
  });

  test("piège 9 : donner dix ans à tout titre, aux intérêts échus après et aux actes notariés compris", () => {
    const compute = (numero: "1" | "4") => expectCalcule(computePrescriptionTitre({
      titre: { numero, date: jour("2020-01-10") }, creance: { nature: "commercial", dates: { echeance: jour("2019-06-30") } }, evenements: [],
      periodiques: [{ id: "i", libelle: "Intérêts", echeance: jour("2021-01-10") }], au: jour("2026-11-21"),
    }, BAREMES)).valeur;
    expect([compute("1").principal.dernierJour, compute("4").principal.dernierJour]).toEqual(["2030-01-09", "2024-06-29"]);
    expect(compute("1").periodiques[0]?.prescription.dernierJour).toBe("2026-01-09");
  });

  test("piège 24 : oublier que la demande du débiteur en surendettement interrompt la prescription", () => {
    expect(dernierJour([{ type: "surendettement_demande", date: "2024-05-02" }])).toBe("2029-05-01");
  });
});

describe("les pièges des intérêts", () => {
  test("piège 10 : prendre le taux légal des particuliers parce que le débiteur en est un", () => {
    expect(tauxLus({ ...PRO_CONTRE_CONSOMMATEUR, creances: [legal()] })).toEqual([26200, 27500]);
    expect(tauxLus({ ...PRO_CONTRE_CONSOMMATEUR, creancier: { qualite: "particulier" }, creances: [legal()] })).toEqual([66700, 68400]);
  });

  test("piège 11 : appliquer le plancher au taux par défaut, ou figer un seul taux de la BCE pour tout le retard (sauf commande publique)", () => {
    const retard2024 = createFacture({ echeance: jour("2023-12-31") });
    expect(tauxLus({ arreteAu: jour("2024-12-31"), creances: [retard2024] })).toEqual([145000, 142500]);
    expect(tauxLus({ arreteAu: jour("2024-12-31"), debiteur: { qualite: "personne-publique" }, creances: [{ ...retard2024, taux: { regime: "commande-publique" } }] })).toEqual([125000, 125000]);
  });

  test("piège 12 : lire le taux courant de la BCE (2,65 %) au lieu de celui du 1er juillet (2,40 %)", () => {
    expect(tauxLus({})).toEqual([121500, 124000]);
  });

  test("piège 13 : facturer 40 € à un consommateur, une fois par relance, ou sur une échéance tombée après l’ouverture ; facturer des frais de relance sans titre", () => {
    expect(decompte({ ...PRO_CONTRE_CONSOMMATEUR, creances: [legal()] }).indemnitesRestantes).toBe(0);
    expect(decompte({ creances: [createFacture(), createFacture({ id: "F2" })] }).indemnitesRestantes).toBe(8000);
    expect(decompte({ ouvertureProcedureCollectiveLe: jour("2026-03-31") }).indemnitesRestantes).toBe(0);
    const frais = [{ id: "r", libelle: "Frais de relance", poste: "amiable", date: jour("2026-05-01"), montant: montant(1500) }] as const;
    expect(decompte({ frais }).fraisRestants).toBe(0);
  });

  test("piège 14 : capitaliser chaque semestre ou sans clause ; majorer un taux conventionnel, ou dès le jugement plus deux mois", () => {
    expect(decompte({ arreteAu: jour("2026-12-31"), creances: [createFacture({ echeance: jour("2023-12-31") })] }).creances[0]?.segments.some(({ dontCapitalise }) => dontCapitalise !== undefined)).toBe(false);
    const avecClause = decompte({ arreteAu: jour("2025-06-30"), creances: [createFacture({ echeance: jour("2023-12-31") })], capitalisation: { depuis: jour("2020-01-01"), fondement: "contrat" } });
    expect(avecClause.creances[0]?.segments.map(({ du, dontCapitalise }) => [du, dontCapitalise !== undefined])).toEqual([["2024-01-01", false], ["2024-07-01", false], ["2025-01-01", true]]);
    expect(tauxLus({ creances: [createFacture({ taux: { regime: "conventionnel", tauxPpm: taux(150_000) } })], titre: { executoireLe: jour("2026-02-10") } })).toEqual([150000, 150000]);
    const jugeAvant = { ...PRO_CONTRE_CONSOMMATEUR, creances: [legal()], titre: { prononceLe: jour("2026-04-10"), executoireLe: jour("2026-08-10") } };
    expect(decompte(jugeAvant).creances[0]?.segments.map(({ du, tauxPpm }) => [du, tauxPpm])).toEqual([["2026-04-01", 26200], ["2026-07-01", 27500], ["2026-10-11", 77500]]);
  });

  test("piège 15 : imputer les acomptes d’abord sur le principal, ou traiter un avoir comme un paiement", () => {
    const [paiement] = decompte({ reglements: [{ date: jour("2026-06-30"), montant: montant(100_000) }] }).creances[0]!.imputations;
    expect([paiement?.surInterets, paiement?.surPrincipal]).toEqual([36_350, 63_650]);
    const [avoir] = decompte({ avoirs: [{ creanceId: "F1", date: jour("2026-06-30"), montant: montant(100_000) }] }).creances[0]!.imputations;
    expect([avoir?.surInterets, avoir?.surPrincipal]).toEqual([0, 100_000]);
  });

  test("piège 16 : laisser courir les intérêts après le jugement d’ouverture", () => {
    expect(decompte({ ouvertureProcedureCollectiveLe: jour("2026-10-01") }).creances[0]?.segments.at(-1)?.au).toBe("2026-09-30");
  });

  test("piège 23 : compter sur un tableau du web pour les taux, sans source ni jour de vérification", () => {
    for (const id of ["interets/taux-bce", "interets/taux-legal-autres-cas", "interets/taux-legal-particuliers"]) {
      const parametre = BAREMES.get(id)!;
      expect(parametre.verifieLe >= "2026-11-21").toBe(true);
      for (const { references, confiance } of parametre.valeurs) expect(references.length > 0 && confiance !== "D", id).toBe(true);
    }
    // Two tables of the web are known to be wrong for these semesters.
    expect(tauxLus({ ...PRO_CONTRE_CONSOMMATEUR, arreteAu: jour("2019-06-30"), creances: [legal({ echeance: jour("2018-12-31"), taux: { regime: "legal", miseEnDemeureLe: jour("2018-12-31") } })] })).toEqual([8600]);
    expect(tauxLus({ ...PRO_CONTRE_CONSOMMATEUR, arreteAu: jour("2024-06-30"), creances: [legal({ echeance: jour("2023-12-31"), taux: { regime: "legal", miseEnDemeureLe: jour("2023-12-31") } })] })).toEqual([50700]);
  });

  test("piège 24 : oublier que le surendettement arrête les intérêts dès la recevabilité", () => {
    const valeur = decompte({ ...PRO_CONTRE_CONSOMMATEUR, creances: [legal()], recevabiliteSurendettementLe: jour("2026-08-01") });
    expect(valeur.creances[0]?.segments.at(-1)?.au).toBe("2026-07-31");
    expect(valeur.interetsParJour).toBe(0);
  });
});
