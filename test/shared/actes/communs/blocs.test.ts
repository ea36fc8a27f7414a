import { describe, expect, test } from "vitest";
import { BLOCS_COMMUNS } from "#shared/actes/communs/blocs.ts";
import { DECOMPTE } from "#shared/actes/modeles/decompte.ts";
import { formatBlocsTexte } from "../../../support/blocs-texte.ts";
import { createFaitsActeInventes } from "../../../support/dossiers-actes.ts";

describe("les blocs dessinés", () => {
  const faits = createFaitsActeInventes(DECOMPTE, "professionnel, trois factures");

  test("la colonne des pièces n’est imprimée qu’avec un bordereau", () => {
    expect(formatBlocsTexte(BLOCS_COMMUNS["tableau-creances"]?.(faits, true) ?? [])).toContain("Reste dû | Pièces");
    expect(formatBlocsTexte(BLOCS_COMMUNS["tableau-creances"]?.(faits, false) ?? [])).not.toContain("Pièces");
  });

  test("sans décompte, aucun chiffre n’est avancé", () => {
    const bloc = BLOCS_COMMUNS["tableau-decompte"]?.({ ...faits, decompte: { kind: "incomplet", manquants: ["la qualité du débiteur"] } }, false) ?? [];
    expect(formatBlocsTexte(bloc)).toBe("[alerte] Décompte non calculé. Il manque : la qualité du débiteur. Aucun chiffre n’est avancé à sa place.");
  });

  const jugee = createFaitsActeInventes(DECOMPTE, "jugée, avec son titre");

  test.each(Object.keys(BLOCS_COMMUNS))("%s se dessine", (nom) => {
    // What stands before and after a title needs one.
    expect(BLOCS_COMMUNS[nom]?.(nom === "colonnes-titre" ? jugee : faits, true).length).toBeGreaterThan(0);
  });
});
