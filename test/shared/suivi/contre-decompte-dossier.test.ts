import { describe, expect, test } from "vitest";
import { findValeurCalculee } from "#shared/kernel/resultat.ts";
import type { LigneEtude, PosteEtude } from "#shared/model/releve-etude.ts";
import { jour } from "#shared/kernel/jour.ts";
import { computeContreDecompteDossier, formatLettreEcarts, formatRapprochement } from "#shared/suivi/contre-decompte-dossier.ts";
import { brouillon, euros, facture, id, reglement } from "../../support/dossier-builder.ts";
import { AU, BAREMES, createVue } from "../../support/vue-builder.ts";

const plain = (texte: string) => texte.replace(/[\u00A0\u202F]/g, " ");
let rang = 0;
const ligne = (poste: PosteEtude | undefined, somme: string, date?: string, libelle = ""): LigneEtude => ({ ligne: (rang += 1), poste, montant: euros(somme), libelle, ...(date === undefined ? {} : { date: jour(date) }) });
const vue = createVue([facture("a", "1 000,00"), reglement("r", "300,00", "2026-09-12"), reglement("s", "200,00", "2026-10-05")]);
const notre = findValeurCalculee(vue.decompte)!;
const compare = (...lignes: readonly LigneEtude[]) => computeContreDecompteDossier(vue, lignes, AU, BAREMES);

test("un relevé net qui dit les mêmes chiffres concorde", () => {
  const { comparaison } = compare({ ...ligne("principal", "0,01"), montant: notre.principalRestant }, { ...ligne("interets", "0,01"), montant: notre.interetsRestants }, { ...ligne("indemnites", "0,01"), montant: notre.indemnitesRestantes });
  expect(findValeurCalculee(comparaison)?.lignes.every(({ etat }) => etat === "conforme")).toBe(true);
});

test("un règlement que l’étude oublie est retrouvé ligne à ligne, et réclamé dans la lettre", () => {
  const contre = compare(ligne("principal", "1 000,00"), ligne("interets", "60,00"), ligne("reglements", "300,00", "2026-09-12"), ligne("total", "760,00"));
  expect(contre.mouvements.map(formatRapprochement).map(plain)).toEqual(["Règlement de 300,00 € du 12/09/2026 : d’accord.", "Règlement de 200,00 € du 05/10/2026 : absent de votre décompte."]);
  expect(plain(formatLettreEcarts(vue, contre, AU))).toContain("— Règlement de 200,00 € du 05/10/2026 : absent de votre décompte.");
});

describe("les mouvements", () => {
  test("se rapprochent par le même jour d’abord, sinon à dix jours près, jamais deux fois", () => {
    expect(compare(ligne("reglements", "200,00", "2026-10-09"), ligne("reglements", "200,00", "2026-10-05")).mouvements.map(({ etat }) => etat)).toEqual(["chez-eux", "concorde", "chez-nous"]);
    expect(compare(ligne("reglements", "200,00", "2026-10-09")).mouvements.map(({ etat }) => etat)).toEqual(["date-differente", "chez-nous"]);
    expect(compare(ligne("reglements", "200,00", "2026-11-01")).mouvements.map(({ etat }) => etat)).toEqual(["chez-eux", "chez-nous", "chez-nous"]);
  });

  test("un reversement annoncé que nous n’avons pas reçu se voit", () => {
    expect(compare(ligne("reversement", "280,00", "2026-09-20")).mouvements.map(formatRapprochement).map(plain)).toEqual(["Reversement de 280,00 € du 20/09/2026 : nous n’en avons pas trace."]);
    const recu = createVue([facture("a", "1 000,00"), reglement("r", "300,00", "2026-09-12", { canal: "etude" }), brouillon("reversement", "2026-09-20", { reversementId: id("v"), reglementIds: [id("r")], montant: euros("280,00"), retenu: euros("20,00") })]);
    expect(computeContreDecompteDossier(recu, [ligne("reversement", "280,00", "2026-09-20")], AU, BAREMES).mouvements).toMatchObject([{ etat: "concorde" }]);
  });
});

test("un total faux, une ligne d’après l’arrêté, une ligne double, une nature tue sont dits", () => {
  const double = ligne("frais", "61,90", "2026-05-02", "Signification");
  const { avis } = compare(ligne("principal", "1 000,00"), double, { ...double, ligne: 99 }, ligne("frais", "10,00", "2026-12-24", "Acte"), ligne(undefined, "5,00", undefined, "Divers"), ligne("total", "2 000,00"));
  expect(avis.map(plain)).toEqual([
    "Le total écrit par l’étude, 2 000,00 €, n’est pas la somme de ses lignes, 1 133,80 €.",
    expect.stringMatching(/datée du 24\/12\/2026, après l’arrêté/),
    "Ligne 99, « Signification » : elle est écrite deux fois.",
    expect.stringMatching(/sa nature n’est pas dite/),
  ]);
});

test("sans ligne comparable, ce qui manque est dit", () => {
  expect(compare(ligne(undefined, "5,00")).comparaison).toMatchObject({ kind: "incomplet" });
});
