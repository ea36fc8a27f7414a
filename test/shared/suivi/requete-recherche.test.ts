import { describe, expect, test } from "vitest";
import { isVoisin, listPassages, parseRequete } from "#shared/suivi/requete-recherche.ts";
import type { TexteTrouvable } from "#shared/suivi/texte-recherche.ts";
import { euros } from "../../support/dossier-builder.ts";

function read(requete: string, ...textes: readonly TexteTrouvable[]) {
  const lue = parseRequete(requete);
  return lue === undefined ? [] : listPassages(lue, textes).map(({ kind, fragments }) => `${kind} ${fragments.map(({ texte, isTrouve }) => (isTrouve ? `[${texte}]` : texte)).join("")}`);
}

describe("ce qui est tapé", () => {
  test("se lit comme des mots, un code et un montant", () => {
    expect(parseRequete("Pelagrin SAS")).toMatchObject({ mots: ["pelagrin"], codes: [], montant: undefined });
    expect(parseRequete("732 829 320")).toMatchObject({ mots: [], codes: ["732829320", "732", "829", "320"] });
    expect(parseRequete("1 200,5 €")).toMatchObject({ montant: [120_050, 120_050] });
    expect(parseRequete("1200")).toMatchObject({ montant: [120_000, 120_099] });
  });

  test("un code se lit sans le mot qui l’annonce, et parmi d’autres mots", () => {
    expect(parseRequete("RG 25/01234")?.codes).toEqual(["2501234"]);
    expect(parseRequete("Pelagrin FA-2025-014")).toMatchObject({ mots: ["pelagrin", "fa"], codes: ["pelagrinfa2025014", "fa2025014"] });
  });

  test("trop court ne cherche rien ; une forme juridique seule se cherche", () => {
    expect(parseRequete("pe")).toBeUndefined();
    expect(parseRequete("sarl")).toMatchObject({ mots: ["sarl"] });
  });
});

describe("le passage trouvé", () => {
  test("est montré avec ce qui répond, accents compris", () => {
    expect(read("equarrisseurs", { kind: "piece", texte: "Bon de livraison du chantier Équarrisseurs" })).toEqual(["piece Bon de livraison du chantier [Équarrisseurs]"]);
  });

  test("tolère une lettre de travers", () => {
    expect(read("pelargin", { kind: "dossier", texte: "Pelagrin Bâtiment SAS" })).toEqual(["dossier [Pelagrin] Bâtiment SAS"]);
    expect([isVoisin("greffe", "grefe"), isVoisin("greffe", "griffe"), isVoisin("greffe", "grille")]).toEqual([true, true, false]);
  });

  test("retrouve un numéro écrit avec d’autres signes", () => {
    expect(read("FA2025014", { kind: "facture", texte: "Facture FA-2025-014 étais" })).toEqual(["facture Facture [FA-2025-014] étais"]);
    expect(read("25 01234", { kind: "procedure", texte: "RG 25/01234" })).toEqual(["procedure RG [25/01234]"]);
  });

  test("retrouve un montant par ses euros, et garde le meilleur passage de chaque nature", () => {
    expect(read("1200", { kind: "facture", texte: "Facture A", montant: euros("1 200,50") }, { kind: "facture", texte: "Facture B", montant: euros("80,00") })).toEqual(["facture Facture A"]);
    expect(read("livraison chantier", { kind: "piece", texte: "Bon de livraison" }, { kind: "piece", texte: "Livraison au chantier" })).toEqual(["piece [Livraison] au [chantier]"]);
  });

  test("d’un long texte, ne montre que les mots autour", () => {
    const [passage] = read("etais", { kind: "note", texte: `${"mot ".repeat(60)}étais loués ${"mot ".repeat(60)}` });
    expect(passage).toMatch(/^note …/);
    expect(passage).toContain("[étais]");
    expect(passage?.length).toBeLessThan(130);
  });
});
