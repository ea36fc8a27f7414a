import fc from "fast-check";
import { expect, test } from "vitest";
import { fromNumero, jour, maxJour, toNumero } from "#shared/kernel/jour.ts";
import { isJourOuvrable } from "#shared/regles/calendrier/jour-ouvrable.ts";
import { listTypesEvenement } from "#shared/regles/prescription/interruption.ts";
import { listNatures } from "#shared/regles/prescription/nature.ts";
import { computePrescription, type FaitsPrescription } from "#shared/regles/prescription/prescription.ts";
import { BAREMES, expectCalcule } from "../../../support/baremes.ts";

// Rare crossings of suspensions, leap years and reforms show up beyond the usual hundred.
const RUNS = { numRuns: 500 };
const jours = fc.integer({ min: toNumero(jour("2010-01-01")), max: toNumero(jour("2026-11-21")) }).map(fromNumero);
const durees = fc.integer({ min: 0, max: 900 });
const issues = fc.option(fc.constantFrom("en_cours", "jugement", "desistement", "peremption", "rejet", "caducite"), { nil: undefined });

const evenements = fc.record({ type: fc.constantFrom(...listTypesEvenement()), date: jours, duree: durees, issue: issues })
  .map(({ type, date, duree, issue }) => ({ type, date, fin: fromNumero(toNumero(date) + duree), issue }));

const faits: fc.Arbitrary<FaitsPrescription> = fc.record({
  nature: fc.constantFrom(...listNatures()),
  dates: fc.record({ execution: jours, facture: jours, echeance: jours }),
  evenements: fc.array(evenements, { maxLength: 5 }),
  au: fc.constant(jour("2026-11-21")),
});

const compute = (quelconques: FaitsPrescription) => expectCalcule(computePrescription(quelconques, BAREMES)).valeur;

test("une mise en demeure ou une relance, à n’importe quel jour, ne change jamais le dernier jour", () => {
  fc.assert(fc.property(faits, jours, fc.constantFrom("mise_en_demeure", "relance", "requete_injonction", "contestation", "sommation", "negociation"), (quelconques, date, type) => {
    expect(compute({ ...quelconques, evenements: [...quelconques.evenements, { type, date }] })).toEqual(compute(quelconques));
  }), RUNS);
});

test("la thèse prudente n’est jamais plus longue que celle du créancier", () => {
  fc.assert(fc.property(faits, (quelconques) => {
    const { dernierJour, theseCreancier } = compute(quelconques);
    if (dernierJour !== undefined && theseCreancier.dernierJour !== undefined) expect(dernierJour <= theseCreancier.dernierJour).toBe(true);
  }), RUNS);
});

test("le jour pour agir est ouvrable et jamais après le dernier jour", () => {
  fc.assert(fc.property(faits, (quelconques) => {
    const { dernierJour, agirAuPlusTard, statut } = compute(quelconques);
    expect(dernierJour === undefined).toBe(statut === "interrompue");
    if (dernierJour === undefined || agirAuPlusTard === undefined) return;
    expect(agirAuPlusTard <= dernierJour && isJourOuvrable(agirAuPlusTard, "metropole")).toBe(true);
    expect(statut === "prescrite").toBe(quelconques.au > dernierJour);
  }), RUNS);
});

test("une suspension n’abrège jamais le délai", () => {
  const suspensions = fc.constantFrom("mediation", "conciliation", "procedure_participative", "expertise_avant_proces");
  fc.assert(fc.property(faits, suspensions, jours, durees, (quelconques, type, date, duree) => {
    const avant = compute(quelconques).dernierJour;
    const apres = compute({ ...quelconques, evenements: [...quelconques.evenements, { type, date, fin: fromNumero(toNumero(date) + duree) }] }).dernierJour;
    if (avant !== undefined && apres !== undefined) expect(apres >= avant).toBe(true);
  }), RUNS);
});

test("le temps suspendu s’ajoute exactement, jour pour jour, quand il finit plus de six mois avant le terme", () => {
  const types = fc.constantFrom("mediation", "conciliation", "procedure_participative", "expertise_avant_proces", "petites_creances", "impossibilite_agir");
  const departs = fc.integer({ min: toNumero(jour("2019-01-01")), max: toNumero(jour("2021-12-31")) });
  fc.assert(fc.property(types, departs, fc.integer({ min: 0, max: 1200 }), fc.integer({ min: 0, max: 400 }), (type, depart, attente, duree) => {
    const debut = depart + attente;
    const nus: FaitsPrescription = { nature: "commercial", dates: { execution: fromNumero(depart) }, evenements: [], au: jour("2026-11-21") };
    const suspendue = compute({ ...nus, evenements: [{ type, date: fromNumero(debut), fin: fromNumero(debut + duree) }] });
    const [avant, apres] = [compute(nus).dernierJour, suspendue.dernierJour];
    if (attente > 0) expect(toNumero(apres!) - toNumero(avant!)).toBe(duree);
    // A suspension that covers the start moves it to its end: whole years, not days, are then counted.
    else expect(apres).toBe(compute({ ...nus, dates: { execution: fromNumero(depart + duree) } }).dernierJour);
  }), RUNS);
});

test("deux suspensions séparées ajoutent chacune leurs jours, dans n’importe quel ordre de saisie", () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 200 }), (attente, premiere, pause, seconde) => {
    const depart = toNumero(jour("2020-01-15"));
    const create = (debut: number, duree: number) => ({ type: "conciliation", date: fromNumero(debut), fin: fromNumero(debut + duree) });
    const evenements = [create(depart + attente, premiere), create(depart + attente + premiere + pause, seconde)];
    const nus: FaitsPrescription = { nature: "commercial", dates: { execution: fromNumero(depart) }, evenements: [], au: jour("2026-11-21") };
    const attendu = toNumero(compute(nus).dernierJour!) + premiere + seconde;
    expect(toNumero(compute({ ...nus, evenements }).dernierJour!)).toBe(attendu);
    expect(toNumero(compute({ ...nus, evenements: evenements.toReversed() }).dernierJour!)).toBe(attendu);
  }), RUNS);
});

test("un acte interruptif n’abrège jamais le délai", () => {
  fc.assert(fc.property(faits, fc.constantFrom("reconnaissance", "acte_execution", "mesure_conservatoire", "lrar_assurance"), jours, (quelconques, type, date) => {
    const avant = compute(quelconques).dernierJour;
    const apres = compute({ ...quelconques, evenements: [...quelconques.evenements, { type, date }] }).dernierJour;
    if (avant !== undefined && apres !== undefined) expect(apres >= avant).toBe(true);
  }), RUNS);
});

test("l’ordre de saisie des événements ne change rien, même ceux du même jour", () => {
  const serres = fc.array(fc.tuple(evenements, fc.constantFrom(jour("2023-05-02"), jour("2024-05-02"))).map(([evenement, date]) => ({ ...evenement, date, fin: maxJour(date, evenement.fin) })), { maxLength: 5 });
  fc.assert(fc.property(faits, serres, (quelconques, memes) => {
    const tous = [...quelconques.evenements, ...memes];
    expect(compute({ ...quelconques, evenements: tous.toReversed() })).toEqual(compute({ ...quelconques, evenements: tous }));
  }), RUNS);
});

test("une instance non avenue ne laisse aucune trace dans le résultat", () => {
  fc.assert(fc.property(faits, jours, fc.constantFrom("desistement", "peremption", "rejet", "caducite"), (quelconques, date, issue) => {
    expect(compute({ ...quelconques, evenements: [...quelconques.evenements, { type: "assignation", date, fin: date, issue }] })).toEqual(compute(quelconques));
  }), RUNS);
});

test("les périodes se suivent et la dernière finit le dernier jour", () => {
  fc.assert(fc.property(faits, (quelconques) => {
    const { periodes, dernierJour } = compute(quelconques);
    for (const { debut, fin } of periodes) expect(debut <= fin, `${debut} ${fin}`).toBe(true);
    if (dernierJour !== undefined) expect(periodes.at(-1)).toMatchObject({ kind: "court", fin: dernierJour });
  }), RUNS);
});
