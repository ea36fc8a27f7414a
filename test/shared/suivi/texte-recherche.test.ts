import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { projectDebiteur } from "#shared/suivi/parties.ts";
import { addTextes, compact, composeFiche, listCodes, listTextes, splitMots } from "#shared/suivi/texte-recherche.ts";
import { createTache } from "#shared/suivi/taches.ts";
import { brouillon, debiteurProfessionnel, DEBITEUR, factsOf, facture, id, ouverture, piece } from "../../support/dossier-builder.ts";

const iban = { ...brouillon("iban", "2026-11-01", { iban: "FR7630006000011234567890189" } as never), sujet: DEBITEUR };
const debiteur = projectDebiteur(factsOf(debiteurProfessionnel({ siren: "732829320", ville: "Nanterre" }), iban));
const faits = factsOf(
  ouverture(), facture("a", "1 200,50", { numero: "FA-2025-014" }), piece("k", "bon-de-livraison", { intitule: "Bon de livraison du chantier Équarrisseurs" }),
  brouillon("audience", "2026-12-04", { audienceId: id("h"), juridiction: "Tribunal des activités économiques de Nanterre", numeroRg: "25/01234" }), createTache(id("d"), id("t"), { objet: "Appeler le greffe" }, jour("2026-11-21")),
);

describe("ce qui se cherche d’un dossier", () => {
  test("est rangé par nature : dossier, facture, procédure, pièce, note", () => {
    expect(listTextes(faits, debiteur).map(({ kind, texte }) => [kind, texte])).toEqual(expect.arrayContaining([
      ["dossier", "Pelagrin Bâtiment SAS"], ["dossier", "2026-0001"], ["facture", "Facture FA-2025-014"], ["procedure", "Tribunal des activités économiques de Nanterre RG 25/01234"], ["piece", "Bon de livraison du chantier Équarrisseurs bon-de-livraison.pdf"], ["note", "Appeler le greffe"],
    ]));
  });

  test("donne à l’index des mots sans accent, des codes sans signe, des montants au centime", () => {
    const fiche = composeFiche(id("d"), faits, debiteur);
    expect(fiche.noms.split(" ")).toEqual(expect.arrayContaining(["pelagrin", "batiment", "nanterre"]));
    expect(fiche.codes.split(" ")).toEqual(expect.arrayContaining(["fa2025014", "732829320", "2501234", "fr7630006000011234567890189"]));
    expect(fiche.montants).toEqual([120_050]);
    expect(fiche.textes.split(" ")).toEqual(expect.arrayContaining(["livraison", "equarrisseurs", "greffe"]));
  });

  test("s’enrichit des mots lus dans ses pièces, une fois chacun", () => {
    const fiche = addTextes(composeFiche(id("d"), faits, debiteur), ["Marchandise refusée, marchandise abîmée"]);
    expect(fiche.textes.split(" ").filter((mot) => mot === "marchandise")).toHaveLength(1);
    expect(fiche.textes).toContain("abimee");
  });

  test("ce qui est remplacé ne se trouve plus", () => {
    const [premier] = factsOf(facture("a", "1,00", { numero: "ANCIEN" }));
    const retire = premier === undefined ? [] : [premier, ...factsOf(ouverture(), { ...brouillon("retrait", "2026-11-21", {}), remplace: [premier.id] }).slice(1)];
    expect(listTextes(retire, undefined)).toEqual([]);
  });
});

test("les mots se coupent aux signes, les codes s’écrivent d’un trait", () => {
  expect(splitMots("L’Œuvre d’Élie, n° 4")).toEqual(["oeuvre", "elie"]);
  expect(compact("FA-2025 / 014")).toBe("fa2025014");
  expect(listCodes("SIREN 732 829 320")).toContain("732829320");
});
