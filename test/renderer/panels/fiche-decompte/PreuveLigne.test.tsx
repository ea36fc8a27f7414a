import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { listGroupes } from "#shared/suivi/ledger.ts";
import { formatFraction, formatPreuve, listJoursParMois } from "../../../../renderer/panels/fiche-decompte/PreuveLigne.tsx";
import { decomptePelagrin, dossierPelagrin } from "../../../support/dossier-pelagrin.ts";

const plain = (texte: string) => texte.replace(/[\u00A0\u202F]/g, " ");

describe("la preuve d’une ligne", () => {
  test("montre la fraction exacte, coupée et non arrondie", () => {
    const derniere = decomptePelagrin.creances[0]?.segments.at(-1);
    const { numerateur, denominateur, quotient } = formatFraction(derniere!, 365);
    expect([numerateur, denominateur, quotient].map(plain)).toEqual(["10 670,64 × 12,40 × 144", "36 500", "522,0135…"]);
  });

  test("compte les jours mois par mois, bornes comprises", () => {
    const mois = listJoursParMois(jour("2026-07-01"), jour("2026-11-21"));
    expect(mois).toEqual([
      { mois: "juil.", jours: 31 }, { mois: "août", jours: 31 }, { mois: "sept.", jours: 30 }, { mois: "oct.", jours: 31 }, { mois: "nov.", jours: 21 },
    ]);
    expect(listJoursParMois(jour("2025-12-30"), jour("2026-01-02")).map(({ jours }) => jours)).toEqual([2, 2]);
  });

  test("se copie en une phrase par période", () => {
    const [groupe] = listGroupes(dossierPelagrin, decomptePelagrin);
    const texte = plain(formatPreuve(groupe!.lignes.at(-1)!, 365));
    expect(texte).toContain("Du 01/07/2026 au 21/11/2026 inclus : 10 670,64 × 12,40 × 144 / 36 500 = 522,0135…, arrondi à 522,01 €");
  });
});
