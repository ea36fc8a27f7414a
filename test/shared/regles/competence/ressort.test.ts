import { expect, test } from "vitest";
import { findCommune } from "#shared/regles/competence/commune.ts";
import { findRessort } from "#shared/regles/competence/ressort.ts";
import { ANNUAIRE } from "../../../support/annuaire.ts";

function ressortDe(insee: string) {
  const recherche = findCommune({ insee }, ANNUAIRE);
  if (recherche.kind !== "trouvee") throw new Error(insee);
  return findRessort(recherche.lieu, ANNUAIRE);
}

test("une commune ordinaire a un seul rattachement, sans motif (COJ, annexe tableau IV)", () => {
  const ressort = ressortDe("01001");
  expect(ressort?.rattachements).toMatchObject([{ tj: "tj01053", tprx: "tprx01427", tc: "tc0101" }]);
  expect(ressort?.motif).toBeUndefined();
});

test("Nanterre a un tribunal judiciaire, et pourtant la chambre de proximité de Puteaux (COJ, annexe tableau IV)", () => {
  expect(ressortDe("92050")?.rattachements).toMatchObject([{ tj: "tj92050", tprx: "tprx92062" }]);
});

test("La Devise, à cheval sur deux ressorts, propose d’abord celui de son chef-lieu", () => {
  expect(ressortDe("17457")).toMatchObject({ hasPreference: true, rattachements: [{ tj: "tj17300", tprx: "tprx17299" }, { tj: "tj17415", tprx: undefined }] });
});

test("l’ancienne commune de La Devise donne une réponse sûre", () => {
  expect(ressortDe("17103")).toMatchObject({ hasPreference: true, rattachements: [{ tj: "tj17415", tc: "tc1708" }] });
});

test("Sainte-Rose en Guadeloupe a deux tribunaux, sans préférence", () => {
  expect(ressortDe("97129")).toMatchObject({ hasPreference: false, rattachements: [{ tj: "tj97105" }, { tj: "tj97120" }] });
});

test("Saint-André-de-Cubzac a un tribunal judiciaire certain et deux tribunaux de commerce possibles (décret 2021-1517)", () => {
  expect(ressortDe("33366")).toMatchObject({ hasPreference: true, rattachements: [{ tj: "tj33243", tc: "tc3303" }, { tj: "tj33243", tc: "tc3302" }], motif: expect.stringContaining("décret n° 2021-1517") as string });
});

test("Clipperton n’a pas de ressort connu", () => {
  expect(ressortDe("98901")).toBeUndefined();
});
