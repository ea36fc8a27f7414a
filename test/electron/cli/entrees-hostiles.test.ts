// Entries that nobody should send: each has one answer, with the field or the fact named; never NaN, never a silent default.
import { describe, expect, test } from "vitest";
import { runInMemory } from "./poste.ts";

const DECOMPTE = {
  arreteAu: "2026-11-21", creancier: { qualite: "professionnel" }, debiteur: { qualite: "professionnel" },
  creances: [{ id: "F1", montantTtc: 1_200_000, echeance: "2026-03-31", taux: { regime: "l441-10-defaut" } }],
};
const [CREANCE] = DECOMPTE.creances;
const PRESCRIPTION = { nature: "commercial", dates: { execution: "2022-03-15" }, evenements: [], au: "2026-11-21" };
const DELAI = { depart: "2026-08-31", duree: { mois: 6 } };

type Cas = readonly [nom: string, commande: string, entree: unknown, attendu: string];

const run = (commande: string, entree: unknown) => runInMemory([commande, "--entree", "-"], { stdin: typeof entree === "string" ? entree : JSON.stringify(entree) });

const REFUSEES: readonly Cas[] = [
  ["jour qui n’existe pas", "decompte", { ...DECOMPTE, arreteAu: "2026-02-30" }, "Le champ « arreteAu » n’est pas valable : « 2026-02-30 » n’est pas un jour (AAAA-MM-JJ)."],
  ["jour à l’américaine", "decompte", { ...DECOMPTE, arreteAu: "11/21/2026" }, "Le champ « arreteAu » n’est pas valable : « 11/21/2026 » n’est pas un jour (AAAA-MM-JJ)."],
  ["horodatage", "prescription", { ...PRESCRIPTION, au: "2026-11-21T00:00:00Z" }, "Le champ « au » n’est pas valable : « 2026-11-21T00:00:00Z » n’est pas un jour (AAAA-MM-JJ)."],
  ["jour nul", "prescription", { ...PRESCRIPTION, au: null }, "Le champ « au » doit être un texte."],
  ["jour vide", "delai", { ...DELAI, depart: "" }, "Le champ « depart » n’est pas valable : «  » n’est pas un jour (AAAA-MM-JJ)."],
  ["an 9999", "prescription", { ...PRESCRIPTION, dates: { execution: "9999-12-31" } }, "Le champ « dates.execution » n’est pas valable : l’année doit être entre 1900 et 2199."],
  ["an 1", "decompte", { ...DECOMPTE, creances: [{ ...CREANCE, echeance: "0001-01-01" }] }, "Le champ « creances[0].echeance » n’est pas valable : l’année doit être entre 1900 et 2199."],
  ["montant négatif", "decompte", { ...DECOMPTE, creances: [{ ...CREANCE, montantTtc: -1 }] }, "Le champ « creances[0].montantTtc » est trop petit (au moins 0)."],
  ["montant en euros et centimes", "decompte", { ...DECOMPTE, creances: [{ ...CREANCE, montantTtc: 12000.5 }] }, "Le champ « creances[0].montantTtc » doit être un nombre entier."],
  ["montant en texte", "decompte", { ...DECOMPTE, creances: [{ ...CREANCE, montantTtc: "12000" }] }, "Le champ « creances[0].montantTtc » doit être un nombre."],
  ["montant absurde", "decompte", { ...DECOMPTE, creances: [{ ...CREANCE, montantTtc: 9_007_199_254_740_991 }] }, "Le champ « creances[0].montantTtc » est trop grand (au plus 10000000000000)."],
  ["montant infini", "decompte", JSON.stringify({ ...DECOMPTE, creances: [{ ...CREANCE, montantTtc: 1 }] }).replace('"montantTtc":1', '"montantTtc":1e999'), "Le champ « creances[0].montantTtc » doit être un nombre."],
  ["NaN dans le texte", "decompte", JSON.stringify(DECOMPTE).replace("1200000", "NaN"), "L’entrée standard n’est pas du JSON correct : erreur à la ligne 1."],
  ["taux négatif", "decompte", { ...DECOMPTE, creances: [{ ...CREANCE, taux: { regime: "conventionnel", tauxPpm: -1 } }] }, "Le champ « creances[0].taux.tauxPpm » est trop petit (au moins 0)."],
  ["taux en pourcentage", "decompte", { ...DECOMPTE, creances: [{ ...CREANCE, taux: { regime: "conventionnel", tauxPpm: 12.15 } }] }, "Le champ « creances[0].taux.tauxPpm » doit être un nombre entier."],
  ["taux absurde", "decompte", { ...DECOMPTE, creances: [{ ...CREANCE, taux: { regime: "conventionnel", tauxPpm: 10_000_001 } }] }, "Le champ « creances[0].taux.tauxPpm » est trop grand (au plus 10000000)."],
  ["régime que le contrat ne connaît pas", "decompte", { ...DECOMPTE, creances: [{ ...CREANCE, taux: { regime: "commande-publique" } }] }, "Le champ « creances[0].taux.regime » n’a aucune des valeurs prévues."],
  ["option que le contrat ne connaît pas", "decompte", { ...DECOMPTE, capitalisation: { depuis: "2026-01-01", fondement: "contrat" } }, "Le champ « capitalisation » n’est pas prévu."],
  ["frais que le contrat ne connaît pas", "decompte", { ...DECOMPTE, frais: [] }, "Le champ « frais » n’est pas prévu."],
  ["imputation que le contrat ne connaît pas", "decompte", { ...DECOMPTE, reglements: [{ date: "2026-05-01", montant: 1, principalDabord: "convention" }] }, "Le champ « principalDabord » n’est pas prévu dans « reglements[0] »."],
  ["qualité inconnue", "decompte", { ...DECOMPTE, debiteur: { qualite: "personne-publique" } }, "Le champ « debiteur.qualite » doit être l’une de ces valeurs : professionnel, consommateur."],
  ["identifiant en double", "decompte", { ...DECOMPTE, creances: [CREANCE, { ...CREANCE, montantTtc: 5 }] }, "Le champ « creances[1].id » n’est pas valable : « F1 » désigne déjà une autre créance."],
  ["identifiant vide", "decompte", { ...DECOMPTE, creances: [{ ...CREANCE, id: "" }] }, "Le champ « creances[0].id » est vide."],
  ["règlement d’une créance absente", "decompte", { ...DECOMPTE, reglements: [{ date: "2026-05-01", montant: 1, creanceId: "F2" }] }, "Le champ « reglements[0].creanceId » n’est pas valable : « F2 » n’est pas une créance de l’entrée."],
  ["champ écrit deux fois", "delai", '{"depart":"2026-01-01","duree":{"mois":1,"mois":2}}', "Le champ « mois » est écrit deux fois dans le même objet."],
  ["champ écrit deux fois, autrement", "decompte", '{"arreteAu":"2026-11-21","arrete\\u0041u":"2026-11-22"}', "Le champ « arreteAu » est écrit deux fois dans le même objet."],
  ["montant absurde", "juridiction", { insee: "75056", montant: 1e15 }, "Le champ « montant » est trop grand (au plus 10000000000000)."],
  ["champ inconnu", "decompte", { ...DECOMPTE, arreteLe: "2026-11-21" }, "Le champ « arreteLe » n’est pas prévu."],
  ["champ hérité", "decompte", '{"__proto__":{"arreteAu":"2026-11-21"}}', "Le champ « arreteAu » manque."],
  ["liste à la place d’un objet", "decompte", [DECOMPTE], "L’entrée doit être un objet."],
  ["acte que le contrat ne connaît pas", "prescription", { ...PRESCRIPTION, evenements: [{ type: "contestation", date: "2024-01-01" }] }, "Le champ « evenements[0].type » doit être l’une de ces valeurs : mise_en_demeure, relance, lrar_assurance, reconnaissance, paiement_partiel, assignation, requete_injonction, signification_injonction, mesure_conservatoire, acte_execution, declaration_creance, mediation, conciliation, procedure_participative, expertise_avant_proces, surendettement_demande."],
  ["dates que le contrat ne connaît pas", "prescription", { ...PRESCRIPTION, dates: { execution: "2022-03-15", naissance: "2000-01-01" } }, "Le champ « naissance » n’est pas prévu dans « dates »."],
  ["événements absents", "prescription", { nature: "commercial", dates: {}, au: "2026-11-21" }, "Le champ « evenements » manque."],
  ["durée négative", "delai", { ...DELAI, duree: { mois: -1 } }, "Le champ « duree.mois » est trop petit (au moins 0)."],
  ["durée absurde", "delai", { ...DELAI, duree: { jours: 1_000_000_000 } }, "Le champ « duree.jours » est trop grand (au plus 36600)."],
  ["durée en texte", "delai", { ...DELAI, duree: "6 mois" }, "Le champ « duree » doit être un objet."],
];

/** What the rule itself answers: a question or a reasoned refusal, exit code 0. */
const REPONDUES: readonly Cas[] = [
  ["aucune créance", "decompte", { ...DECOMPTE, creances: [] }, '{"kind":"incomplet","manquants":["au moins une créance"]}'],
  ["aucune date", "prescription", { ...PRESCRIPTION, dates: {} }, '{"kind":"incomplet","manquants":["la date d’exécution, la date de facture ou l’échéance"]}'],
  ["une fin avant son début", "prescription", { ...PRESCRIPTION, evenements: [{ type: "mediation", date: "2024-05-02", fin: "2024-05-01" }] }, '{"kind":"incomplet","manquants":["une date de fin qui suit son début (médiation du 02/05/2024)"]}'],
  ["un jugement sans sa date", "prescription", { ...PRESCRIPTION, evenements: [{ type: "assignation", date: "2024-05-02", issue: "jugement" }] }, '{"kind":"incomplet","manquants":["la date de fin de l’instance (assignation du 02/05/2024)"]}'],
  ["ni départ ni durée", "delai", {}, '{"kind":"incomplet","manquants":["le jour qui fait courir le délai","la durée du délai"]}'],
  ["une durée nulle", "delai", { ...DELAI, duree: { jours: 0 } }, '{"kind":"incomplet","manquants":["la durée du délai"]}'],
  ["au-delà du dernier semestre", "decompte", { ...DECOMPTE, arreteAu: "2027-01-01" }, '"kind":"inapplicable","motif":"Le taux de la BCE au 01/01/2027 n’est pas encore dans les barèmes'],
  ["avant le premier taux", "decompte", { ...DECOMPTE, creances: [{ ...CREANCE, echeance: "2005-01-01" }] }, '"kind":"inapplicable","motif":"Le taux de la BCE au 01/01/2005 est antérieur aux barèmes'],
  ["pénalités contre un consommateur", "decompte", { ...DECOMPTE, debiteur: { qualite: "consommateur" } }, '"kind":"inapplicable","motif":"Les pénalités de l’article L441-10 n’existent qu’entre professionnels'],
  ["un règlement avant toute créance", "decompte", { ...DECOMPTE, reglements: [{ date: "2020-01-01", montant: 100 }] }, "Le règlement du 01/01/2020 (1,00 €) précède toute échéance qu’il pourrait éteindre : vérifier à quelle créance il se rapporte."],
  ["un règlement à venir", "decompte", { ...DECOMPTE, reglements: [{ date: "2026-12-01", montant: 100 }] }, "Postérieur à l’arrêté, non compté : le règlement du 01/12/2026 (1,00 €)."],
  ["un règlement démesuré", "decompte", { ...DECOMPTE, reglements: [{ date: "2026-05-01", montant: 9_000_000_000_000 }] }, '"total":0'],
];

describe("entrées hostiles", () => {
  test.each(REFUSEES)("refusée avec le nom du champ : %s (%s)", async (_nom, commande, entree, phrase) => {
    expect(await run(commande, entree)).toEqual({ code: 2, sortie: "", ecrits: new Map(), erreur: `${phrase}\n` });
  });

  test.each(REPONDUES)("répondue par la règle : %s (%s)", async (_nom, commande, entree, attendu) => {
    const { code, sortie, erreur } = await run(commande, entree);
    expect([code, erreur]).toEqual([0, ""]);
    expect(sortie.replaceAll(/[\u00A0\u202F]/g, " ")).toContain(attendu);
    expect(sortie).not.toMatch(/NaN|Infinity|undefined/);
  });

  test("mille créances au plus grand montant sont refusées d’une phrase qui nomme leur liste", async () => {
    const creances = Array.from({ length: 1000 }, (_, rang) => ({ ...CREANCE, id: `F${rang}`, montantTtc: 10_000_000_000_000 }));
    const { code, sortie, erreur } = await run("decompte", { ...DECOMPTE, creances });
    expect([code, sortie]).toEqual([2, ""]);
    expect(erreur).toBe("Le champ « creances » n’est pas valable : leur somme dépasse 10000000000000 centimes.\n");
  });

  test("dans un lot, l’entrée fautive est nommée et rien n’est répondu à moitié", async () => {
    const lot = JSON.stringify([DECOMPTE, { ...DECOMPTE, creances: [{ ...CREANCE, montantTtc: -5 }] }]);
    expect(await runInMemory(["decompte", "--lot", "--entree", "-"], { stdin: lot })).toEqual({ code: 2, sortie: "", ecrits: new Map(), erreur: "Entrée n° 2 : Le champ « creances[0].montantTtc » est trop petit (au moins 0).\n" });
  });
});
