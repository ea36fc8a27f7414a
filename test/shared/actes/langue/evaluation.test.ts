import { describe, expect, test } from "vitest";
import { cleanMorceaux, evaluateModele, findSaut, isLigneVide, type Sources } from "#shared/actes/langue/evaluation.ts";
import { parseModele } from "#shared/actes/langue/lecture-modele.ts";
import { createTexteModele } from "#shared/actes/langue/modele.ts";
import type { Valeur } from "#shared/actes/langue/valeur.ts";

const VALEURS: Readonly<Record<string, Valeur>> = {
  "debiteur.nom": { kind: "texte", texte: "Pelagrin" },
  relances: { kind: "liste", elements: [{ "relance.moyen": { kind: "texte", texte: "lettre" }, "debiteur.nom": undefined }, { "relance.moyen": { kind: "texte", texte: "courriel" } }] },
  "contrat.pieces": { kind: "pieces", numeros: [3] },
};

const SOURCES: Sources = {
  find: (champ) => VALEURS[champ],
  findListe: (element) => `${element}s`,
  formatLibelle: (champ) => `le champ ${champ}`,
  readBloc: (nom) => (nom === "suite" ? parseModele(createTexteModele("et {{debiteur.nom}}")).noeuds : undefined),
  renderBloc: () => [{ kind: "saut-de-page" }],
  isVerifie: (motif) => motif === "confirmé",
  citePieces: (numeros) => [{ texte: ` (pièce ${numeros.join()})` }],
};

function evaluate(texte: string) {
  return evaluateModele(parseModele(createTexteModele(texte)).noeuds, SOURCES);
}

function read(texte: string): readonly string[] {
  return evaluate(texte).lignes.map((ligne) => (ligne.kind === "blocs" ? `<${ligne.blocs.length}>` : ligne.morceaux.map(({ texte: mots }) => mots).join("")));
}

describe("a wording is filled", () => {
  test("values, shared wordings in the sentence, drawn blocks on their own lines", () => {
    expect(read("Dû par {{debiteur.nom}} [[bloc suite]].\n[[bloc tableau]]fin")).toEqual(["Dû par Pelagrin et Pelagrin.", "", "<1>", "fin"]);
  });

  test("an element hides the fields of the dossier, even with nothing", () => {
    expect(read("[[pour chaque relance]]{{relance.moyen}}[[si debiteur.nom renseigné]] de {{debiteur.nom}}[[fin]]\n[[fin]]")).toEqual(["lettre", "courriel de Pelagrin", ""]);
  });

  test("what is not known leaves a gap that is told", () => {
    const { lignes, trous } = evaluate("{{debiteur.siren}} {{debiteur.siren}}");
    expect(trous).toEqual(["debiteur.siren"]);
    expect(lignes[0]?.kind === "texte" && lignes[0].morceaux[0]).toMatchObject({ isManque: true, isValeur: true });
  });

  test("an uncertain passage waits for a person, a remark is never printed", () => {
    const { lignes, aVerifier, notes } = evaluate("[[à vérifier : confirmé]]A[[fin]][[à vérifier : RGPD]]B[[fin]][[note à vérifier : C]]");
    expect(lignes).toEqual([{ kind: "texte", morceaux: [{ texte: "A" }] }]);
    expect(aVerifier).toEqual(["RGPD"]);
    expect(notes).toEqual(["C"]);
  });
});

describe("a line is cleaned", () => {
  test("neither two spaces, nor a space before a full stop", () => {
    expect(cleanMorceaux([{ texte: "selon contrat " }, { texte: "" }, { texte: "." }]).map(({ texte }) => texte)).toEqual(["selon contrat", "."]);
    expect(cleanMorceaux([{ texte: "selon contrat " }, { texte: " (pièce" }]).map(({ texte }) => texte).join("")).toBe("selon contrat (pièce");
  });

  test("a line without a word goes, a rule of a table and a page break stay", () => {
    expect(isLigneVide([{ texte: " ;" }])).toBe(true);
    expect(isLigneVide([{ texte: "|---|---:|" }])).toBe(false);
    expect(findSaut([{ texte: "---" }])).toEqual({});
    expect(findSaut([{ texte: "--- paysage" }])).toEqual({ orientation: "paysage" });
    expect(findSaut([{ texte: "|---|" }])).toBeUndefined();
  });
});
