import { expect, test } from "vitest";
import { formatMontant, formatMontantNu } from "#shared/kernel/format-montant.ts";
import type { FaitsTransmission } from "#shared/actes/faits-transmission.ts";
import { listManques } from "#shared/actes/manques.ts";
import { DECLARATION_CREANCE } from "#shared/actes/modeles/declaration-creance.ts";
import { renderTransmissionAvocat } from "#shared/actes/transmission-avocat.ts";
import { listBlocsPartie } from "../../support/blocs-texte.ts";
import { normalize, readPartie } from "../../support/acte-texte.ts";
import { createFaitsInventes } from "../../support/dossier-invente.ts";
import { renderActeInvente } from "../../support/dossiers-actes.ts";

const pleins = createFaitsInventes();
const faits = createFaitsInventes();

test("imprime chaque chiffre du décompte, et lui seul", () => {
  const { decompte } = pleins;
  if (decompte.kind !== "calcule") throw new Error("décompte attendu");
  const partie = readPartie(pleins, "VI. Décompte");
  const { creances, ...totaux } = decompte.valeur;
  for (const somme of [totaux.total, totaux.principalRestant, totaux.interetsRestants, totaux.indemnitesRestantes, totaux.interetsParJour]) expect(partie).toContain(normalize(formatMontant(somme)));
  for (const { segments, imputations } of creances) {
    for (const { principal, montant, jours } of segments) expect(partie).toMatch(new RegExp(`${normalize(formatMontantNu(principal))} \\| [\\d,]+ % \\| ${jours} \\| ${normalize(formatMontantNu(montant))}`));
    for (const { surInterets, surPrincipal } of imputations) {
      if (surInterets > 0) expect(partie).toContain(`${normalize(formatMontant(surInterets))} sur les intérêts`);
      expect(partie).toContain(`${normalize(formatMontant(surPrincipal))} sur le principal`);
    }
  }
  expect(partie).toContain("Pénalités de retard au 21/11/2026 | article L. 441-10, II, du code de commerce");
  expect(partie).toContain("Indemnité forfaitaire de recouvrement (3 × 40,00 €)");
});

test("les lignes de chaque facture font son reste dû", () => {
  const tableaux = listBlocsPartie(renderTransmissionAvocat(pleins), "VI. Décompte").filter((bloc) => bloc.kind === "tableau").slice(1);
  expect(tableaux).toHaveLength(3);
  for (const tableau of tableaux) {
    const montants = tableau.lignes.map(({ cellules }) => Math.round(Number((cellules[4]?.[0]?.texte ?? "").replace(/\u202F/g, "").replace("\u2212", "-").replace(",", ".")) * 100));
    expect(montants.slice(0, -1).reduce((somme, montant) => somme + montant, 0)).toBe(montants.at(-1));
  }
});

test("un décompte refusé dit pourquoi, sans chiffre", () => {
  const refuses: FaitsTransmission = { ...faits, decompte: { kind: "inapplicable", motif: "Le taux du semestre n’est pas publié.", references: [{ texte: "C. com.", article: "L441-10 II" }] } };
  const partie = readPartie(refuses, "VI. Décompte");
  expect(partie).toBe("[alerte] Décompte non produit. Le taux du semestre n’est pas publié. (C. com., art. L441-10 II) Aucun chiffre n’est avancé à sa place.");
  expect(listManques(refuses).find(({ id }) => id === "decompte")).toMatchObject({ gravite: "bloquant", references: [{ texte: "C. com.", article: "L441-10 II" }] });
});

test("sous une procédure collective, les intérêts se disent jusqu’à la veille du jugement, et plus rien ne court (C. com., art. L622-28)", () => {
  const { texte } = renderActeInvente(DECLARATION_CREANCE, "procédure collective");
  const lu = texte.replace(/[\u00A0\u202F]/g, " ");
  expect(lu).toContain("Pénalités de retard jusqu’au 05/10/2026");
  expect(lu).toContain("0,00 €, les intérêts ne courent plus depuis le 6 octobre 2026.");
});
