import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant, sumMontants } from "#shared/kernel/montant.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import type { ContenuPar } from "#shared/model/faits/registre.ts";
import { computeImputation, findCondamnation, LIBELLES_IMPUTE } from "#shared/suivi/condamnation.ts";
import { findChiffresDossier } from "#shared/suivi/decompte-dossier.ts";
import { projectDebiteur } from "#shared/suivi/parties.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { BAREMES } from "../../support/baremes.ts";
import { brouillon, debiteurProfessionnel, euros, facture, factsOf, id, ouverture, reglement } from "../../support/dossier-builder.ts";

const AU = jour("2026-11-21");
const DEBITEUR = projectDebiteur(factsOf(debiteurProfessionnel()));
const JUGEMENT: ContenuPar["titre"] = { titreId: id("t"), type: "1", principal: euros("4 500,00"), article700: euros("500,00"), depens: euros("120,00"), taux: { regime: "legal" }, interetsDu: jour("2026-05-05"), executoireLe: jour("2026-06-10") };

function dossierDe(...brouillons: readonly FaitBrouillon[]) {
  const dossier = projectDossier(factsOf(ouverture(), facture("f", "4 800,00"), ...brouillons));
  if (dossier === undefined) throw new Error("dossier absent");
  return dossier;
}

const TITRE = dossierDe(brouillon("titre", "2026-05-04", JUGEMENT));
const chiffres = (dossier: ReturnType<typeof dossierDe>) => {
  const lus = findChiffresDossier(dossier, DEBITEUR, AU, BAREMES);
  if (lus === undefined) throw new Error("décompte absent");
  return lus;
};
const impute = (somme: number, dossier = TITRE) => computeImputation(dossier, DEBITEUR, { dateFait: AU, montant: montant(somme) }, BAREMES) ?? [];

describe("ce qu’un titre ordonne prend la place des factures", () => {
  test("tout ce qu’il ordonne reste dû, intérêts, article 700 et dépens compris, dès le lendemain de ce qu’il a compté", () => {
    expect(findCondamnation(TITRE, DEBITEUR, AU, BAREMES)).toEqual({ libelle: expect.stringMatching(/04\/05\/2026/), depuis: "2026-05-05", reste: chiffres(TITRE).total, creanceIds: [id("f")], isTotal: true });
  });

  test("une facture née après le jugement reste à côté", () => {
    const dossier = dossierDe(brouillon("titre", "2026-05-04", JUGEMENT), facture("g", "1 000,00", { dateFacture: jour("2026-06-01"), echeance: jour("2026-06-30") }));
    const trouvee = findCondamnation(dossier, DEBITEUR, AU, BAREMES);
    expect(trouvee).toMatchObject({ creanceIds: [id("f")], isTotal: false });
    expect(trouvee?.reste).toBe(chiffres(TITRE).total);
  });

  test("sans titre, sans condamnation lue, ou sans la qualité du débiteur, rien ne change", () => {
    expect(findCondamnation(dossierDe(), DEBITEUR, AU, BAREMES)).toBeUndefined();
    expect(findCondamnation(dossierDe(brouillon("titre", "2026-05-04", { titreId: id("t"), type: "1" })), DEBITEUR, AU, BAREMES)).toBeUndefined();
    expect(findCondamnation(TITRE, undefined, AU, BAREMES)).toBeUndefined();
  });
});

describe("un paiement s’impute dans l’ordre du décompte (C. civ., art. 1343-1)", () => {
  test("petit, il paie les intérêts d’abord\u00A0; entier, il paie le principal, l’article 700 puis les dépens", () => {
    expect(impute(1000)).toEqual([{ poste: "interets", montant: 1000 }]);
    expect(impute(chiffres(TITRE).total)).toEqual([
      { poste: "interets", montant: chiffres(TITRE).interetsRestants }, { poste: "principal", montant: 450_000 }, { poste: "article-700", montant: 50_000 }, { poste: "depens", montant: 12_000 },
    ]);
  });

  test("au-delà de tout, le surplus se dit trop-perçu", () => {
    expect(impute(chiffres(TITRE).total + 700).at(-1)).toEqual({ poste: "trop", montant: 700 });
  });

  test("quel que soit le montant, les parts font le paiement, et le décompte d’après a le même reste", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 900_000 }), (somme) => {
      const parts = impute(somme);
      expect(sumMontants(parts.map((part) => part.montant))).toBe(somme);
      const apres = chiffres(dossierDe(brouillon("titre", "2026-05-04", JUGEMENT), reglement("r", "0,01", AU, { montant: montant(somme) })));
      expect(apres.total).toBe(chiffres(TITRE).total - sumMontants(parts.filter(({ poste }) => poste !== "trop").map((part) => part.montant)));
    }), { numRuns: 40 });
  });

  test("chaque poste a son mot", () => {
    expect(Object.values(LIBELLES_IMPUTE).every((libelle) => libelle !== "")).toBe(true);
  });
});
