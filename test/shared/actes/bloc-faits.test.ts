import { describe, expect, test } from "vitest";
import { renderFaitsEnregistres } from "#shared/actes/bloc-faits.ts";
import { DECOMPTE } from "#shared/actes/modeles/decompte.ts";
import type { Fait } from "#shared/model/fait.ts";
import { formatBlocsTexte } from "../../support/blocs-texte.ts";
import { facture, factsOf, ouverture } from "../../support/dossier-builder.ts";
import { createFaitsActeInventes } from "../../support/dossiers-actes.ts";

const [ouvert, facturee] = factsOf(ouverture(), facture("f", "1 200,00"));

function read(faits: readonly (Fait | undefined)[], utilisateurs?: ReadonlyMap<string, string>): string {
  return formatBlocsTexte(renderFaitsEnregistres({ ...createFaitsActeInventes(DECOMPTE, "une seule facture"), faits: faits.filter((fait) => fait !== undefined), utilisateurs }));
}

describe("les faits d’un dossier, pour l’auditeur", () => {
  test("chacun porte sa date, le jour de sa saisie, son auteur", () => {
    const texte = read([ouvert, facturee], new Map([[ouvert?.par ?? "", "Claire Aubry"]]));
    expect(texte.split("\n")).toHaveLength(3);
    expect(texte).toMatch(/\d{2}\/\d{2}\/\d{4} \| \d{2}\/\d{2}\/\d{4} \| Claire Aubry \| Dossier ouvert/);
    expect(texte).toContain("1 200,00 €");
  });

  test("un fait corrigé reste, et dit qu’il l’est", () => {
    const corrige = ouvert === undefined || facturee === undefined ? undefined : { ...facturee, remplace: [ouvert.id] };
    expect(read([ouvert, corrige]).split("\n")[1]).toMatch(/corrigé depuis$/);
  });

  test("une note interne est comptée, jamais lue", () => {
    const note = ouvert === undefined ? undefined : ({ ...ouvert, type: "note", contenu: { texte: "le gérant serait sur le départ", portee: "interne" } } as Fait);
    const texte = read([ouvert, note]);
    expect(texte).not.toContain("gérant");
    expect(texte).toContain("1 note interne n’est pas reproduite.");
  });

  test("sans journal, l’acte le dit", () => {
    expect(read([])).toBe("Le journal du dossier n’est pas joint à cet acte.");
  });
});
