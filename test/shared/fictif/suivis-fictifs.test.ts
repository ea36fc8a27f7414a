import { describe, expect, test } from "vitest";
import { CAS_SUIVIS, createSuiviFictif, listSuivisFictifs } from "#shared/fictif/suivis-fictifs.ts";
import { toFait } from "#shared/fictif/transmission-fictive.ts";
import { jour } from "#shared/kernel/jour.ts";
import { registre } from "#shared/model/faits/registre.ts";
import { createDetection } from "#shared/suivi/detection.ts";
import { createPrescriptionSuivie } from "#shared/suivi/detection-directe.ts";
import { projectDebiteur } from "#shared/suivi/parties.ts";
import { AUJOURDHUI, BAREMES } from "../../support/scenarios-fictifs.ts";

describe.each([AUJOURDHUI, jour("2026-08-31"), jour("2024-02-29")])("au %s", (aujourdhui) => {
  test.each(CAS_SUIVIS.map((cas, rang) => [cas.titre, cas, rang] as const))("%s", (_titre, cas, rang) => {
    const debiteur = projectDebiteur(createSuiviFictif(300 + rang, cas, aujourdhui).map(toFait));
    const [candidat] = createDetection({ creanciers: [], au: aujourdhui, findPrescription: createPrescriptionSuivie(aujourdhui, BAREMES) })(debiteur === undefined ? [] : [debiteur]);
    expect(candidat?.etat).toBe(cas.attendu);
  });
});

test("trois cents dossiers ont quarante-deux débiteurs suivis, que le modèle accepte, et aucun nom pris deux fois", () => {
  const faits = listSuivisFictifs(AUJOURDHUI, 300);
  expect(faits.filter(({ type }) => type === "encours")).toHaveLength(42);
  for (const { type, contenu } of faits) expect(registre[type].safeParse(contenu).error).toBeUndefined();
  const noms = faits.flatMap((fait) => (fait.type === "debiteur" ? [fait.contenu.nom] : []));
  expect(new Set(noms).size).toBe(42);
});

test("un portefeuille de quelques dossiers n’en a aucun", () => {
  expect(listSuivisFictifs(AUJOURDHUI, 3)).toEqual([]);
});
