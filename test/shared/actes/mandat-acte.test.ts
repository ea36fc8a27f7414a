import { expect, test } from "vitest";
import { findMandatConfie } from "#shared/actes/mandat-acte.ts";
import { createFaitsInventes } from "../../support/dossier-invente.ts";
import { ETUDE } from "../../support/dossiers-actes.ts";

const { mandat, mandataire } = createFaitsInventes();
if (mandat === undefined || mandataire === undefined) throw new Error("le dossier de test n’a pas de mandat");
const AVOCAT = mandataire;
const CONFIE_ETUDE = { ...mandat, mandatId: "mandat-etude", mandataireId: ETUDE.id };
const MANDATAIRES = [AVOCAT, ETUDE];

test("chaque lettre va à celui de son métier, le dernier mandaté", () => {
  const dossier = { mandats: [CONFIE_ETUDE, mandat] };
  expect(findMandatConfie({ destinataire: "etude", famille: "mandat" }, dossier, MANDATAIRES)).toEqual({ mandat: CONFIE_ETUDE, mandataire: ETUDE });
  expect(findMandatConfie({ destinataire: "avocat", famille: "mandat" }, dossier, MANDATAIRES)).toEqual({ mandat, mandataire: AVOCAT });
});

test("ce qui suit un dossier va à qui l’a en main, quel que soit son métier", () => {
  expect(findMandatConfie({ destinataire: "avocat", famille: "suivi" }, { mandats: [mandat, CONFIE_ETUDE] }, MANDATAIRES).mandataire).toBe(ETUDE);
});

test("sans personne de ce métier, le dernier mandat est rendu, et l’acte dira qu’il n’est pas pour lui", () => {
  expect(findMandatConfie({ destinataire: "etude", famille: "execution" }, { mandats: [mandat] }, MANDATAIRES).mandataire).toBe(AVOCAT);
  expect(findMandatConfie({ destinataire: "etude", famille: "execution" }, { mandats: [] }, MANDATAIRES)).toEqual({ mandat: undefined, mandataire: undefined });
});
