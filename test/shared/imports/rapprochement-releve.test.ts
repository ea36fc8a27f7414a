import { describe, expect, test } from "vitest";
import { encodeUtf8 } from "#shared/formats/unicode.ts";
import { createLecteurCamt } from "#shared/imports/banque-camt.ts";
import { parseCfonb } from "#shared/imports/banque-cfonb.ts";
import { parseOfx } from "#shared/imports/banque-ofx.ts";
import type { LectureReleves } from "#shared/imports/lecture-releves.ts";
import { computeRapprochement } from "#shared/imports/rapprochement-releve.ts";
import { createFaitsRapprochement } from "#shared/imports/rapprochement-faits.ts";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { createLecteurTexte, expectReleve, formatCamt, formatEntree, readOctets } from "../../support/banque-builder.ts";
import { createScenario, listSoldes, type Scenario } from "../../support/banque-scenario.ts";
import { createIds } from "../../support/import-builder.ts";
import { hasExemples, readAttendus, readExemple } from "../../support/exemples.ts";

const IDS = createIds();

function post(scenario: Scenario, lecture: LectureReleves) {
  const encours = scenario.readEncours(lecture.format);
  const propositions = computeRapprochement(lecture, encours, { createId: IDS });
  const faits = createFaitsRapprochement({ propositions, decisions: new Map(), encours, fichier: { lecture, empreinte: "a".repeat(64) }, attentes: new Map(), au: jour("2026-02-01"), createId: IDS });
  scenario.append(faits.brouillons);
  return { propositions, faits };
}

describe.skipIf(!hasExemples)("the scenario of the samples: a FEC, then the statement that pays it", () => {
  const lectures = {
    camt: () => expectReleve(readOctets(createLecteurCamt("r.xml", "utf-8"), readExemple("camt/syn_a_camt053.001.08.xml"))),
    cfonb: () => expectReleve(readOctets(createLecteurTexte(parseCfonb), readExemple("cfonb120/syn_a_cfonb120.txt"))),
    ofx: () => expectReleve(readOctets(createLecteurTexte(parseOfx), readExemple("ofx/syn_a_v102.ofx"))),
  };

  test("each movement pays the pieces that the scenario says, and nothing else", () => {
    const { propositions } = post(createScenario(), lectures.camt());
    const parMouvement = new Map<string, { piece: string; cents: number }[]>();
    for (const { mouvement, pieces } of propositions) {
      const cle = `${mouvement.date} ${mouvement.montant}`;
      parMouvement.set(cle, [...(parMouvement.get(cle) ?? []), ...pieces.map(({ numero, montant: cents }) => ({ piece: numero, cents: Number(cents) }))]);
    }
    for (const { id, date, amount_cents, applies_to } of readAttendus().bank_scenario_matches.matches) {
      const attendues = applies_to.map(({ piece, cents }) => ({ piece: piece.replace(/@.*/, ""), cents }));
      expect(parMouvement.get(`${date} ${amount_cents}`), id).toEqual(attendues);
    }
    expect(propositions.map(({ certitude }) => certitude)).toEqual(["sur", "sur", "sur", "sur", "sur", "inconnu", "sur", "sans-objet", "inconnu", "sans-objet"]);
  });

  test.each(["camt", "ofx"] as const)("the balances at the end, from the %s", (format) => {
    const scenario = createScenario();
    const avant = listSoldes(scenario);
    post(scenario, lectures[format]());
    const apres = listSoldes(scenario);
    // The batch of the OFX does not say who sent what: those two invoices wait for a person.
    const remise = format === "camt" ? { C0008: 0, C0010: 0 } : { C0008: 92_050, C0010: 31_000 };
    expect(apres).toEqual({ ...avant, C0001: 0, C0002: 160_000, C0004: 180_000, ...remise });
  });

  test("the CFONB bears the names of the payers, and ends the same but for the batch", () => {
    const scenario = createScenario();
    post(scenario, lectures.cfonb());
    expect(listSoldes(scenario)).toMatchObject({ C0001: 0, C0002: 160_000, C0004: 180_000, C0006: 100_000 });
  });

  test("the same statement again, or in another format, posts nothing twice", () => {
    const scenario = createScenario();
    post(scenario, lectures.camt());
    const soldes = listSoldes(scenario);
    for (const format of ["camt", "ofx", "cfonb"] as const) {
      const { propositions, faits } = post(scenario, lectures[format]());
      expect(propositions.filter(({ certitude }) => certitude === "sur"), format).toEqual([]);
      expect(faits.reglements + faits.rejets, format).toBe(0);
      expect(listSoldes(scenario), format).toEqual(soldes);
    }
  });
});

describe.skipIf(!hasExemples)("what a payment pays", () => {
  const read = (details: string, entree: Parameters<typeof formatEntree>[0] = {}): LectureReleves =>
    expectReleve(readOctets(createLecteurCamt("r.xml", "utf-8"), encodeUtf8(formatCamt([formatEntree({ ...entree, details: `<TxDtls>${details}</TxDtls>` })]))));
  const payer = (nom: string, libelle: string): string => `<RltdPties><Dbtr><Nm>${nom}</Nm></Dbtr></RltdPties><RmtInf><Ustrd>${libelle}</Ustrd></RmtInf>`;
  const first = (lecture: LectureReleves, scenario = createScenario()) => post(scenario, lecture).propositions[0];

  test("more than what is due is proposed whole, the excess on the dossier, and waits for a person", () => {
    const proposee = first(read(payer("GARAGE DE L’ÉTOILE", "FA2025-020"), { montant: "2700.00" }));
    expect(proposee).toMatchObject({ certitude: "a-confirmer", raison: expect.stringMatching(/100,00\u00A0€ de plus/) });
    expect(proposee?.affectations.map((affectation) => [affectation.kind === "reglement" ? affectation.numero : "", affectation.montant])).toEqual([["FA2025-020", 260_000], [undefined, 10_000]]);
  });

  test("the same number for two debtors: without a payer, nobody is credited", () => {
    expect(first(read("<RmtInf><Ustrd>FA2025-014</Ustrd></RmtInf>", { montant: "310.00" }))).toMatchObject({ certitude: "inconnu", affectations: [], raison: expect.stringMatching(/plusieurs débiteurs/) });
  });

  test("somebody who pays for another waits for a person", () => {
    expect(first(read(payer("HOLDING INCONNUE", "FA2025-020"), { montant: "2600.00" }))).toMatchObject({ certitude: "a-confirmer", raison: expect.stringMatching(/payeur n’est pas ce débiteur/) });
  });

  test("the name and the exact amount are enough, the amount alone is not", () => {
    expect(first(read(payer("WILSON IMPORT INC", "VIREMENT"), { montant: "920.50" }))).toMatchObject({ certitude: "sur", affectations: [{ numero: "FA2025-050", montant: 92_050 }] });
    expect(first(read(payer("M DURAND", "VIREMENT"), { montant: "920.50" }))).toMatchObject({ certitude: "inconnu", affectations: [], raison: expect.stringMatching(/Même montant que FA2025-050/) });
  });

  test("an account learned with one payment recognises the next, whatever the name", () => {
    const scenario = createScenario();
    const compte = "<RltdPties><Dbtr><Nm>GARAGE DE L’ÉTOILE</Nm></Dbtr><DbtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></DbtrAcct></RltdPties><RmtInf><Ustrd>FA2025-020</Ustrd></RmtInf>";
    post(scenario, read(compte, { montant: "600.00" }));
    const suivant = first(read(compte.replace("GARAGE DE L’ÉTOILE", "G E").replace("FA2025-020", "SOLDE"), { montant: "2000.00", date: "2026-01-20" }), scenario);
    expect(suivant).toMatchObject({ certitude: "sur", raison: expect.stringMatching(/Compte déjà connu/), affectations: [{ numero: "FA2025-020", montant: 200_000 }] });
  });

  test("a payment that comes back months later revives the debt; a return without its payment waits", () => {
    const scenario = createScenario();
    post(scenario, read(payer("WILSON IMPORT INC", "FA2025-050"), { montant: "920.50" }));
    expect(listSoldes(scenario)["C0008"]).toBe(0);
    const retour = "<RltdPties><Cdtr><Nm>WILSON IMPORT INC</Nm></Cdtr></RltdPties><RtrInf><Rsn><Cd>MD06</Cd></Rsn></RtrInf>";
    const { propositions, faits } = post(scenario, read(retour, { montant: "920.50", sens: "DBIT", date: "2026-06-08" }));
    expect(propositions[0]).toMatchObject({ certitude: "sur", raison: expect.stringMatching(/contestée par le débiteur \(MD06\).*La dette revit/) });
    expect(faits.rejets).toBe(1);
    expect(listSoldes(scenario)["C0008"]).toBe(92_050);
    expect(first(read(retour, { montant: "920.50", sens: "DBIT", date: "2026-07-08" }), scenario)).toMatchObject({ certitude: "inconnu", affectations: [] });
  });

  test("a foreign currency is never posted as euros", () => {
    const usd = formatCamt([formatEntree({ montant: "920.50", details: `<TxDtls>${payer("WILSON IMPORT INC", "FA2025-050")}</TxDtls>` })]).replaceAll('Ccy="EUR"', 'Ccy="USD"');
    expect(first(expectReleve(readOctets(createLecteurCamt("r.xml", "utf-8"), encodeUtf8(usd))))).toMatchObject({ certitude: "sans-objet", raison: expect.stringMatching(/USD/) });
  });

  test("the statement sent to the debtor, paid to the centime, goes on the dossier in the order of the law", () => {
    const scenario = createScenario();
    const encours = scenario.readEncours("camt053");
    const lecture = read(payer("WILSON IMPORT INC", "VOTRE DECOMPTE"), { montant: "975.12" });
    const [proposee] = computeRapprochement(lecture, encours, { createId: IDS, findSolde: () => montant(97_512) });
    expect(proposee).toMatchObject({ certitude: "sur", affectations: [{ kind: "reglement", montant: 97_512 }], raison: expect.stringMatching(/montant du décompte au 08\/01\/2026/) });
    expect(proposee?.affectations[0]).not.toHaveProperty("creanceId");
  });
});
