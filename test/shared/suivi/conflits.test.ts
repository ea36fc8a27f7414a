import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { Conflit } from "#shared/model/dossier.ts";
import { createSujetId, type Fait, type FaitBrouillon } from "#shared/model/fait.ts";
import { createAutreValeur, createChoix, createMaintien, createRetraitDecide, createTousGardes, formatPhraseConflit, listTranchables, readConflit } from "#shared/suivi/conflits.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { createPoste } from "../../support/plusieurs-postes.ts";
import { brouillon, createIdInvente, CREANCIER_ID } from "../../support/portefeuille-invente.ts";

const ID = createIdInvente("e", 1);
const SUJET = createSujetId("dossier", ID);
const LE = jour("2026-11-20");
const NOMS: Readonly<Record<string, string>> = { ["b".repeat(20)]: "Léa Fontanel", ["c".repeat(20)]: "Karim Benali" };
const nommer = (par: string) => NOMS[par] ?? "Ce poste";
const lire = (phrase: string) => phrase.replaceAll("\u00A0", " ");

const origine = createPoste("a");
const OUVERTURE = origine.write(brouillon("ouverture", SUJET, LE, { reference: "2026-0372", creancierId: CREANCIER_ID, debiteurId: createIdInvente("d", 1) }));
const audience = (le: string, remplace: readonly Fait[] = []): FaitBrouillon => ({ ...brouillon("audience", SUJET, jour(le), { audienceId: createIdInvente("u", 1), heure: "09:00", juridiction: "TC de Grenoble" }), remplace: remplace.map(({ id }) => id) });
const champ = (nom: string, valeur: string, remplace: readonly Fait[] = []): FaitBrouillon => ({ ...brouillon("champ", SUJET, LE, { champ: nom, valeur }), remplace: remplace.map(({ id }) => id) });

function findConflits(faits: readonly Fait[]): readonly Conflit[] {
  return projectDossier(faits)?.conflits ?? [];
}

function decide(faits: readonly Fait[], brouillons: readonly FaitBrouillon[]): readonly Fait[] {
  const poste = createPoste("d");
  return [...faits, ...brouillons.map((decision) => poste.write(decision, 60))];
}

describe("une audience remise à deux jours différents par deux postes", () => {
  const premiere = origine.write(audience("2027-01-05"));
  const lea = createPoste("b").write(audience("2027-01-12", [premiere]), 1);
  const karim = createPoste("c").write(audience("2027-01-14", [premiere]), 2);
  const faits = [OUVERTURE, premiere, lea, karim];
  const [conflit] = findConflits(faits);

  test("se dit en une phrase, et les deux jours restent tenus", () => {
    const lu = readConflit(conflit!, faits);
    expect(lire(formatPhraseConflit(lu, nommer))).toBe(lire("Léa Fontanel a mis l’audience au 12/01/2027, Karim Benali au 14/01/2027."));
    expect(lu.versions.map(({ valeur, isSansAvoirVu, isMontree }) => [lire(valeur), isSansAvoirVu, isMontree])).toEqual([["12/01/2027 à 9 h", true, false], ["14/01/2027 à 9 h", true, false]]);
    expect(projectDossier(faits)?.audiences.map(({ dateFait }) => dateFait)).toEqual(["2027-01-12", "2027-01-14"]);
  });

  test("se départage par un enregistrement ordinaire, qui dit son motif", () => {
    const apres = decide(faits, createChoix(conflit!, lea.id, LE, "avis écrit du greffe, pièce 9"));
    expect(findConflits(apres)).toEqual([]);
    expect(projectDossier(apres)?.audiences.map(({ dateFait }) => dateFait)).toEqual(["2027-01-12"]);
    expect(apres.at(-1)).toMatchObject({ contenu: { motif: "avis écrit du greffe, pièce 9" }, remplace: [karim.id] });
  });

  test("se garde deux fois quand ce sont deux audiences", () => {
    const apres = decide(faits, createTousGardes(conflit!, () => createIdInvente("u", 2)));
    expect(findConflits(apres)).toEqual([]);
    expect(new Set(projectDossier(apres)?.audiences.map(({ audienceId }) => audienceId)).size).toBe(2);
  });

  test("deux décisions contraires et simultanées ne font disparaître aucune saisie du journal", () => {
    const [une, autre] = [createPoste("d"), createPoste("e")];
    const apres = [...faits, une.write(createChoix(conflit!, lea.id, LE)[0]!, 60), autre.write(createChoix(conflit!, karim.id, LE)[0]!, 61)];
    expect(apres.filter(({ type }) => type === "audience")).toHaveLength(3);
  });

  test("n’en est pas un quand les deux disent la même chose", () => {
    expect(findConflits([OUVERTURE, premiere, lea, createPoste("c").write(audience("2027-01-12", [premiere]), 2)])).toEqual([]);
  });
});

describe("un champ écrit deux fois", () => {
  const lea = createPoste("b").write(champ("gestionnaire", "Claire Aubry"), 1);
  const karim = createPoste("c").write(champ("gestionnaire", "Karim Benali"), 2);
  const faits = [OUVERTURE, lea, karim];
  const [conflit] = findConflits(faits);

  test("dit qui a écrit quoi", () => {
    expect(lire(formatPhraseConflit(readConflit(conflit!, faits), nommer))).toBe(lire("Léa Fontanel a écrit, pour «\u00A0Gestionnaire\u00A0», «\u00A0Claire Aubry\u00A0», Karim Benali «\u00A0Karim Benali\u00A0»."));
    expect(lire(formatPhraseConflit(readConflit(conflit!, faits), () => "Claire Aubry"))).toBe(lire("Claire Aubry a écrit, pour «\u00A0Gestionnaire\u00A0», «\u00A0Claire Aubry\u00A0» sur un poste, «\u00A0Karim Benali\u00A0» sur l’autre."));
  });

  test("une date de champ se dit comme une date", () => {
    const dates = [OUVERTURE, createPoste("b").write(champ("echeance", "2026-03-01"), 1), createPoste("c").write(champ("echeance", "2026-04-01"), 2)];
    expect(lire(formatPhraseConflit(readConflit(findConflits(dates)[0]!, dates), nommer))).toBe(lire("Léa Fontanel a mis «\u00A0Échéance\u00A0» au 01/03/2026, Karim Benali au 01/04/2026."));
  });

  test("peut recevoir une troisième valeur, qui remplace les deux", () => {
    const apres = decide(faits, createAutreValeur(conflit!, "Inès Roux", LE));
    expect(findConflits(apres)).toEqual([]);
    expect(projectDossier(apres)?.gestionnaire).toBe("Inès Roux");
  });

  test("ne se garde pas deux fois\u00A0: un champ n’a qu’une valeur", () => {
    expect(createTousGardes(conflit!, () => createIdInvente("u", 2))).toEqual([]);
  });

  test("un texte long garde ce que les deux avaient lu", () => {
    const base = origine.write(champ("resume", "Le débiteur conteste la livraison. Trois relances sans réponse."));
    const textes = [OUVERTURE, base, ...["b", "c"].map((lettre) => createPoste(lettre).write(champ("resume", `Le débiteur conteste la livraison du 4 mars, par écrit. Trois relances sans réponse. Vu par ${lettre}.`, [base]), 1))];
    const lu = readConflit(findConflits(textes)[0]!, textes);
    expect(lu.base).toBe("Le débiteur conteste la livraison. Trois relances sans réponse.");
    expect(lire(formatPhraseConflit(lu, nommer))).toBe(lire("Léa Fontanel et Karim Benali ont écrit «\u00A0Résumé de l’affaire\u00A0» sans se lire."));
  });

  test("se règle d’un coup pour une personne qui n’a écrit qu’une des valeurs", () => {
    expect(listTranchables([conflit!], "b".repeat(20))).toEqual([{ conflit, retenu: lea.id }]);
    expect(listTranchables([conflit!], "z".repeat(20))).toEqual([]);
  });
});

describe("un retrait contre une saisie", () => {
  const note = origine.write(brouillon("tache", SUJET, LE, { tacheId: createIdInvente("t", 1), objet: "Appeler le greffe" }));
  const karim = createPoste("c").write({ ...brouillon("champ", SUJET, LE, { objetId: createIdInvente("t", 1), champ: "detail", valeur: "chambre 3" }), remplace: [] }, 2);
  const lea = createPoste("b").write({ ...brouillon("retrait", SUJET, LE, {}), remplace: [note.id] }, 1);
  const faits = [OUVERTURE, note, karim, lea];
  const [conflit] = findConflits(faits);

  test("garde la chose en vue et dit qui l’a retirée", () => {
    expect(lire(formatPhraseConflit(readConflit(conflit!, faits), nommer))).toBe(lire("Léa Fontanel a retiré «\u00A0Tâche\u00A0: appeler le greffe\u00A0» pendant que Karim Benali y écrivait."));
    expect(projectDossier(faits)?.taches).toHaveLength(1);
  });

  test("se décide dans les deux sens", () => {
    const garde = decide(faits, createMaintien(conflit!, faits, LE));
    expect([findConflits(garde).length, projectDossier(garde)?.taches.length]).toEqual([0, 1]);
    const retire = decide(faits, createRetraitDecide(conflit!, LE));
    expect([findConflits(retire).length, projectDossier(retire)?.taches.length]).toEqual([0, 0]);
  });
});
