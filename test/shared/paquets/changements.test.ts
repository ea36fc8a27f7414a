import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { listChangements, listDatesEffet } from "#shared/paquets/changements.ts";
import { mergeDroit } from "#shared/paquets/merge-paquets.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { listTauxInventes, reprise, source, valeur } from "../../support/paquet-builder.ts";

const SOCLE = createBaremes();
const AVANT = mergeDroit(SOCLE, []);
const AU = jour("2026-11-21");

function listDe(...parametres: Parameters<typeof source>[2][]) {
  return listChangements(AVANT, mergeDroit(SOCLE, [source("essai", "2026-11-21", ...parametres)]));
}

describe("ce qu’un paquet change", () => {
  test("les taux d’un semestre : chaque valeur ajoutée, et la date jusqu’à laquelle on peut compter", () => {
    const changements = listDe(...listTauxInventes());
    expect(changements.map(({ parametre: { id }, kind }) => [id, kind])).toEqual([
      ["interets/taux-bce", "modifie"],
      ["interets/taux-legal-autres-cas", "modifie"],
      ["interets/taux-legal-particuliers", "modifie"],
    ]);
    expect(changements[0]).toMatchObject({ valeurs: [{ depuis: "2027-01-01", avant: undefined, apres: { valeur: 30_000 } }], perimeLe: { avant: "2027-01-01", apres: "2027-07-01" } });
  });

  test("une valeur corrigée montre l’ancienne", () => {
    const [changement] = listDe(reprise("interets/indemnite-recouvrement", { verifieLe: jour("2026-11-22"), valeurs: [valeur("2013-01-01", 5000)] }));
    expect(changement).toMatchObject({ kind: "modifie", valeurs: [{ avant: { valeur: 4000 }, apres: { valeur: 5000 } }] });
  });

  test("une vérification plus récente des mêmes valeurs est une révision", () => {
    expect(listDe(reprise("prescription/commercial", { verifieLe: jour("2026-12-01") }))).toMatchObject([{ kind: "revu", valeurs: [], verifieLe: { avant: "2026-11-21", apres: "2026-12-01" } }]);
  });

  test("un barème inconnu est nouveau", () => {
    expect(listDe({ ...reprise("interets/taux-bce", {}), id: "essai/nouveau" })).toMatchObject([{ kind: "nouveau", verifieLe: { avant: undefined } }]);
  });

  test("le même paquet, ou un plus ancien, ne change rien", () => {
    expect(listDe(...SOCLE.values())).toEqual([]);
    expect(listDe(reprise("interets/indemnite-recouvrement", { verifieLe: jour("2020-01-01"), valeurs: [valeur("2013-01-01", 1)] }))).toEqual([]);
  });
});

describe("les jours où l’effet se voit", () => {
  test("un taux à venir se regarde au premier jour qui n’avait pas de taux", () => {
    expect(listDatesEffet(listDe(...listTauxInventes()), AU)).toEqual(["2027-01-01"]);
  });

  test("une correction du passé se voit aujourd’hui, avant ce qui vient", () => {
    const corrige = reprise("interets/indemnite-recouvrement", { verifieLe: jour("2026-11-22"), valeurs: [valeur("2013-01-01", 5000), valeur("2028-01-01", 6000)] });
    expect(listDatesEffet(listDe(corrige, ...listTauxInventes()), AU)).toEqual([AU, "2027-01-01", "2028-01-01"]);
  });

  test("une simple révision n’a pas d’effet", () => {
    expect(listDatesEffet(listDe(reprise("prescription/commercial", { verifieLe: jour("2026-12-01") })), AU)).toEqual([]);
  });
});
