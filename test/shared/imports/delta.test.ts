import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CreanceConnue } from "#shared/imports/apercu-modele.ts";
import { createFaitsChangement, findChangement } from "#shared/imports/delta.ts";
import type { Imputation, Poste } from "#shared/imports/lecture.ts";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { createIds } from "../../support/import-builder.ts";

const connue = (du: number, clesDeduites: readonly string[] = []): CreanceConnue => ({ cle: "soc|C1|FA-1", creanceId: "a".repeat(20), dossierId: "d".repeat(20), numero: "FA-1", montant: montant(du), clesDeduites });
const paye = (centimes: number, cle: string): Imputation => ({ kind: "reglement", cle, date: jour("2026-02-03"), montant: montant(centimes), motif: "reference", ligne: 4 });
const poste = (reste: number, imputations: readonly Imputation[] = []): Poste => ({
  cle: "C1|FA-1", numero: "FA-1", kind: "facture", origine: "piece", compte: "411", dateFacture: jour("2025-01-10"), montantInitial: montant(10_000), imputations, reste: montant(reste), isLettreHorsFichier: false, lignes: [1],
});
const contexte = { source: "soc", constateLe: jour("2026-03-31"), nomFichier: "fec.txt", createId: createIds() };

describe("ce que la comptabilité dit d’une créance connue", () => {
  test("rien de neuf : rien", () => {
    expect(findChangement(connue(10_000), poste(10_000), "soc")).toBeUndefined();
  });

  test("un paiement daté qui fait toute la baisse est repris avec sa date", () => {
    const changement = findChangement(connue(10_000), poste(7000, [paye(3000, "C1|BQ")]), "soc");
    expect(changement).toMatchObject({ kind: "reduite", deduction: 3000, imputations: [{ date: "2026-02-03" }], isApplicable: true });
    expect(changement === undefined ? [] : createFaitsChangement(changement, contexte)).toMatchObject([{ type: "reglement", dateFait: "2026-02-03", contenu: { montant: 3000, cle: "soc|C1|BQ|1" } }]);
  });

  test("un paiement déjà au dossier n’est pas déduit deux fois", () => {
    expect(findChangement(connue(7000, ["soc|C1|BQ|1"]), poste(5000, [paye(3000, "C1|BQ"), paye(2000, "C1|BQ2")]), "soc")).toMatchObject({ deduction: 2000, imputations: [{ cle: "C1|BQ2" }] });
  });

  test("saisi à la main sous une autre clé, il ne compte pas deux fois non plus : seule la baisse est constatée", () => {
    const changement = findChangement(connue(7000), poste(5000, [paye(3000, "C1|BQ"), paye(2000, "C1|BQ2")]), "soc");
    expect(changement).toMatchObject({ deduction: 2000, imputations: [] });
    expect(changement === undefined ? [] : createFaitsChangement(changement, contexte)).toMatchObject([{ dateFait: "2026-03-31", contenu: { montant: 2000, libelle: expect.stringContaining("constaté dans fec.txt") } }]);
  });

  test("une hausse est montrée, jamais appliquée : on ne réclame rien de plus sans une personne", () => {
    expect(findChangement(connue(5000), poste(8000), "soc")).toMatchObject({ kind: "augmentee", deduction: 0, isApplicable: false });
  });

  test("absente du fichier : tout ce qui reste, à cocher", () => {
    expect(findChangement(connue(5000), undefined, "soc")).toMatchObject({ kind: "absente", deduction: 5000, isApplicable: true });
    expect(findChangement(connue(0), undefined, "soc")).toBeUndefined();
  });

  test("appliquer amène toujours au reste du fichier, jamais au-dessous, au centime", () => {
    const centimes = fc.integer({ min: 0, max: 20_000 });
    fc.assert(fc.property(centimes, centimes, fc.array(fc.integer({ min: 1, max: 9000 }), { maxLength: 4 }), (du, reste, payes) => {
      const changement = findChangement(connue(du), poste(reste, payes.map((somme, rang) => paye(somme, `C1|BQ${rang}`))), "soc");
      if (changement === undefined || !changement.isApplicable) return;
      const deduit = createFaitsChangement(changement, { ...contexte, createId: createIds() }).reduce((total, fait) => total + (fait.type === "reglement" || fait.type === "avoir" ? fait.contenu.montant : 0), 0);
      expect(du - deduit).toBe(reste);
    }));
  });
});
