import { describe, expect, test } from "vitest";
import { readVecteurs } from "../../support/vecteurs.ts";
import { parseReponse, runInMemory } from "./poste.ts";

const run = async (commande: string, entree: unknown) => parseReponse(await runInMemory([commande, "--entree", "-"], { stdin: JSON.stringify(entree) }));
const refuse = async (commande: string, entree: unknown) => (await runInMemory([commande, "--entree", "-"], { stdin: JSON.stringify(entree) })).erreur.trim();

const DECOMPTE = {
  arreteAu: "2026-11-21", creancier: { qualite: "professionnel" }, debiteur: { qualite: "professionnel" },
  creances: [{ id: "F1", montantTtc: 1_200_000, echeance: "2026-03-31", interetsDu: "2026-04-01", taux: { regime: "l441-10-defaut" } }],
  avoirs: [{ creanceId: "F1", date: "2026-05-02", montant: 10_000 }],
  reglements: [{ date: "2026-07-15", montant: 400_000, creanceId: "F1" }],
  titre: { executoireLe: "2026-02-10" },
  ouvertureProcedureCollectiveLe: "2026-10-01",
};

describe("exigible decompte", () => {
  test("la réponse a exactement les champs du contrat", async () => {
    const reponse = (await run("decompte", DECOMPTE)) as { valeur: { creances: readonly { segments: readonly object[] }[] } };
    expect(Object.keys(reponse.valeur)).toEqual(["principalRestant", "interetsRestants", "indemnitesRestantes", "tropPercu", "total", "interetsParJour", "creances"]);
    expect(Object.keys(reponse.valeur.creances[0]!)).toEqual(["id", "principalRestant", "interetsRestants", "indemniteRestante", "segments"]);
    expect(Object.keys(reponse.valeur.creances[0]!.segments[0]!)).toEqual(["du", "au", "jours", "tauxPpm", "principal", "montant"]);
  });

  const vecteurs = readVecteurs<object, object>("decompte");
  test.runIf(vecteurs.length > 0)("every worked case goes through the command line in one batch", async () => {
    const lot = parseReponse(await runInMemory(["decompte", "--lot", "--entree", "-"], { stdin: JSON.stringify(vecteurs.map(({ entree }) => entree)) }));
    expect(lot).toMatchObject(vecteurs.map(({ attendu }) => ({ kind: "calcule", valeur: attendu })));
  });

  test("une faute de frappe ne change jamais un résultat en silence", async () => {
    const [creance] = DECOMPTE.creances;
    expect(await refuse("decompte", { ...DECOMPTE, creances: [{ ...creance, interetDu: "2026-04-01" }] })).toBe("Le champ « interetDu » n’est pas prévu dans « creances[0] ».");
    expect(await refuse("decompte", { ...DECOMPTE, creances: [{ ...creance, taux: { regime: "l441-10-defaut", tauxPpm: 1 } }] })).toContain("« tauxPpm »");
    expect(await refuse("decompte", { ...DECOMPTE, creances: [{ ...creance, taux: { regime: "conventionnel" } }] })).toBe("Le champ « creances[0].taux.tauxPpm » manque.");
    expect(await refuse("decompte", { ...DECOMPTE, creances: [{ ...creance, taux: { regime: "usuraire" } }] })).toBe("Le champ « creances[0].taux.regime » n’a aucune des valeurs prévues.");
    expect(await refuse("decompte", { ...DECOMPTE, creances: [creance, creance] })).toBe("Le champ « creances[1].id » n’est pas valable : « F1 » désigne déjà une autre créance.");
    expect(await refuse("decompte", { ...DECOMPTE, reglements: [{ date: "2026-07-15", montant: 1, creanceId: "F9" }] })).toBe("Le champ « reglements[0].creanceId » n’est pas valable : « F9 » n’est pas une créance de l’entrée.");
    expect(await refuse("decompte", { ...DECOMPTE, avoirs: [{ creanceId: "F1", date: "2026-05-02", montant: -1 }] })).toBe("Le champ « avoirs[0].montant » est trop petit (au moins 0).");
    expect(await refuse("decompte", { ...DECOMPTE, debiteur: undefined })).toBe("Le champ « debiteur » manque.");
  });

  test("la règle qui ne peut répondre le dit, et la commande répond", async () => {
    expect(await run("decompte", { ...DECOMPTE, ouvertureProcedureCollectiveLe: undefined, arreteAu: "2027-03-01" })).toMatchObject({ kind: "inapplicable", motif: expect.stringContaining("1er semestre 2027") as string });
  });
});

describe("exigible prescription", () => {
  const faits = { nature: "commercial", dates: { execution: "2022-03-15", echeance: "2022-05-15" }, evenements: [{ type: "mise_en_demeure", date: "2023-01-10", piece: "LRAR" }], au: "2026-11-21" };

  test("les deux thèses, avec exactement les champs du contrat", async () => {
    expect(((await run("prescription", faits)) as { valeur: unknown }).valeur).toEqual({
      statut: "non_prescrite", dernierJour: "2027-03-14", agirAuPlusTard: "2027-03-12", joursRestants: 113,
      theseCreancier: { statut: "non_prescrite", dernierJour: "2027-05-14", agirAuPlusTard: "2027-05-14", joursRestants: 174 },
    });
  });

  test("une instance en cours rend ses dates nulles", async () => {
    const valeur = { statut: "interrompue", dernierJour: null, agirAuPlusTard: null, joursRestants: null };
    expect(await run("prescription", { ...faits, evenements: [{ type: "assignation", date: "2024-01-01" }] })).toMatchObject({ valeur: { ...valeur, theseCreancier: valeur } });
  });

  test("une nature, un acte ou une issue inconnus sont refusés", async () => {
    expect(await refuse("prescription", { ...faits, nature: "commerce" })).toContain("Le champ « nature » doit être l’une de ces valeurs : droit_commun, commercial");
    expect(await refuse("prescription", { ...faits, evenements: [{ type: "lettre", date: "2023-01-10" }] })).toContain("Le champ « evenements[0].type » doit être l’une de ces valeurs");
    expect(await refuse("prescription", { ...faits, evenements: [{ type: "assignation", date: "2023-01-10", issue: "gagne" }] })).toContain("Le champ « evenements[0].issue »");
    expect(await refuse("prescription", { ...faits, date: {} })).toBe("Le champ « date » n’est pas prévu.");
  });

  test("sans date, elle dit ce qui manque", async () => {
    expect(await run("prescription", { ...faits, dates: {} })).toEqual({ kind: "incomplet", manquants: ["la date d’exécution, la date de facture ou l’échéance"] });
  });
});

describe("exigible delai", () => {
  const vecteurs = readVecteurs<object, object>("delais");
  test.runIf(vecteurs.length > 0)("every worked case goes through the command line in one batch", async () => {
    const lot = parseReponse(await runInMemory(["delai", "--lot", "--entree", "-"], { stdin: JSON.stringify(vecteurs.map(({ entree }) => entree)) }));
    expect((lot as readonly { valeur: object }[]).map(({ valeur }) => valeur)).toEqual(vecteurs.map(({ attendu }) => attendu));
  });
});

describe("exigible bareme", () => {
  const bareme = (...mots: readonly string[]) => runInMemory(["bareme", ...mots]);

  test("sans nom, la liste avec la prochaine péremption", async () => {
    const liste = parseReponse(await bareme()) as readonly { id: string }[];
    expect(liste.find(({ id }) => id === "interets/taux-bce")).toMatchObject({ regle: "R-PEN-01", verifieLe: "2026-11-21", perimeLe: "2027-01-01" });
    expect(liste.find(({ id }) => id === "prescription/commercial")).toMatchObject({ perimeLe: null });
    expect(liste.find(({ id }) => id === "competence/experimentation-tae")).toMatchObject({ perimeLe: "2029-01-01" });
  });

  test("avec un nom, les valeurs datées et leurs sources ; avec un jour, celle en vigueur", async () => {
    expect(parseReponse(await bareme("prescription/commercial"))).toMatchObject({ valeurs: [{ valeur: 10 }, { depuis: "2008-06-19", valeur: 5, references: [{ texte: "C. com.", article: "L110-4 I" }] }] });
    expect(parseReponse(await bareme("taux-bce", "--au", "2026-09-15"))).toMatchObject({ valeur: 24000, depuis: "2026-06-17" });
  });

  test("un jour hors du barème est inapplicable, un nom ou un jour faux sont refusés", async () => {
    expect(parseReponse(await bareme("taux-bce", "--au", "2027-01-01"))).toMatchObject({ kind: "inapplicable" });
    expect((await bareme("taux")).erreur).toBe("Le barème « taux » n’existe pas : « exigible bareme » donne la liste.\n");
    expect((await bareme("taux-bce", "--au", "demain")).erreur).toBe("L’option --au attend un jour (AAAA-MM-JJ), pas « demain ».\n");
    expect((await bareme("--au", "2026-01-01")).erreur).toContain("L’option --au s’emploie avec le nom d’un barème.");
  });
});
