import { describe, expect, test } from "vitest";
import type { Expiration } from "#shared/kernel/droit.ts";
import { jour } from "#shared/kernel/jour.ts";
import { findExpiration, listExpirations } from "#shared/paquets/expirations.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { reprise } from "../../support/paquet-builder.ts";

const SOCLE = createBaremes();
const SEUILS = { jours: 60, mois: 6 };
const SEMESTRIELS = ["interets/taux-bce", "interets/taux-legal-autres-cas", "interets/taux-legal-particuliers"];

function idsDe(expirations: readonly Expiration[]): readonly string[] {
  return expirations.map(({ parametre: { id } }) => id);
}

/** The table of attachable pay, the fee of appeal and the article of the tax, which end with the year. */
const ANNUELS = [...SOCLE.keys()].filter((id) => id === "contributions/droit-appel" || id === "tva/mention-article-272" || /^saisie-remunerations\/(?:tranche|personne)/.test(id));

describe("ce qui expire", () => {
  test("dans les jours qui viennent : les trois taux semestriels, nommés par leur semestre", () => {
    const { perimees, proches } = listExpirations(SOCLE.values(), jour("2026-11-21"), SEUILS);
    expect(perimees).toEqual([]);
    expect(proches.filter(({ parametre: { id } }) => !ANNUELS.includes(id)).map(({ parametre: { id }, premierJour, attendu }) => [id, premierJour, attendu])).toEqual([
      ["interets/taux-bce", "2027-01-01", "taux du 1er\u00A0semestre 2027"],
      ["interets/taux-legal-autres-cas", "2027-01-01", "taux du 1er\u00A0semestre 2027"],
      ["interets/taux-legal-particuliers", "2027-01-01", "taux du 1er\u00A0semestre 2027"],
    ]);
  });

  test("avec eux, le barème annuel des rémunérations, le droit d’appel et l’article de la TVA", () => {
    const { proches } = listExpirations(SOCLE.values(), jour("2026-11-21"), SEUILS);
    expect(ANNUELS).toHaveLength(16);
    expect(idsDe(proches).toSorted()).toEqual([...SEMESTRIELS, ...ANNUELS].toSorted());
  });

  test("un texte abrogé n’expire pas", () => {
    expect(findExpiration(SOCLE.get("delais/injonction-formule-executoire")!)).toBeUndefined();
  });

  test("le jour même où la valeur manque, elle est en retard", () => {
    expect(listExpirations(SOCLE.values(), jour("2026-12-31"), SEUILS).perimees).toEqual([]);
    const { perimees, proches } = listExpirations(SOCLE.values(), jour("2027-01-01"), SEUILS);
    expect([idsDe(perimees).toSorted(), proches]).toEqual([[...SEMESTRIELS, ...ANNUELS].toSorted(), []]);
  });

  test("au bord du délai : soixante jours avant, pas soixante et un", () => {
    expect(listExpirations(SOCLE.values(), jour("2026-11-02"), SEUILS).proches).toHaveLength(SEMESTRIELS.length + ANNUELS.length);
    expect(listExpirations(SOCLE.values(), jour("2026-11-01"), SEUILS).proches).toEqual([]);
  });

  test("une valeur qui finit sans suite expire le lendemain", () => {
    expect(findExpiration(SOCLE.get("contributions/cje-effectif")!)).toMatchObject({ premierJour: "2029-01-01", attendu: "valeur au 01/01/2029" });
    expect(findExpiration(SOCLE.get("prescription/commercial")!)).toBeUndefined();
  });

  test("le second semestre se nomme aussi", () => {
    expect(findExpiration(reprise("interets/taux-bce", { perimeLe: jour("2027-07-01") }))?.attendu).toBe("taux du 2e\u00A0semestre 2027");
  });
});

test("vérifié il y a plus de six mois, pas six mois jour pour jour", () => {
  expect(listExpirations(SOCLE.values(), jour("2027-05-21"), SEUILS).anciennes).toEqual([]);
  expect(listExpirations(SOCLE.values(), jour("2027-05-22"), SEUILS).anciennes).toHaveLength([...SOCLE.values()].filter(({ verifieLe }) => verifieLe === "2026-11-21").length);
});
