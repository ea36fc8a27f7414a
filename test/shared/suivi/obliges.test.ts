import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { ContenuPar } from "#shared/model/faits/registre.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { listNomsObliges, listObligesPrescription } from "#shared/suivi/obliges.ts";
import { findAgirAuPlusTard, listPrescriptions, listPrescriptionsTitres } from "#shared/suivi/prescriptions.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { brouillon, evenement, factsOf, facture, id, jalon, ouverture, poursuite } from "../../support/dossier-builder.ts";

const AU = jour("2026-11-21");
const BAREMES = createBaremes();

const oblige = (lettre: string, lien: ContenuPar["oblige"]["lien"]) => brouillon("oblige", "2026-03-01", { obligeId: id(lettre), debiteurId: id("z"), lien });

function dossierDe(...brouillons: readonly FaitBrouillon[]) {
  const dossier = projectDossier(factsOf(ouverture(), facture("a", "1,00"), ...brouillons));
  if (dossier === undefined) throw new Error("dossier absent");
  return dossier;
}

/** Last useful day against the debtor, then against the one named. */
function findJours(lettre: string, ...brouillons: readonly FaitBrouillon[]) {
  const dossier = dossierDe(...brouillons);
  return [findAgirAuPlusTard(listPrescriptions(dossier, AU, BAREMES)), findAgirAuPlusTard(listPrescriptions(dossier, AU, BAREMES, { oblige: id(lettre) }))];
}

const SANS_ACTE = "2031-02-28";
const REPARTI = expect.stringMatching(/^2031-09-/);

describe("plusieurs doivent la même somme", () => {
  test("la reconnaissance d’un codébiteur solidaire interrompt contre tous (C. civ., art. 2245)", () => {
    expect(findJours("s", oblige("s", "solidaire"), evenement("r", "reconnaissance", "2026-10-01", { contre: id("s") }))).toEqual([REPARTI, REPARTI]);
  });

  test("l’acte contre le débiteur vaut contre sa caution\u00A0; contre la caution, il n’atteint pas le débiteur (C. civ., art. 2246)", () => {
    expect(findJours("k", oblige("k", "caution"), evenement("r", "reconnaissance", "2026-10-01"))).toEqual([REPARTI, REPARTI]);
    expect(findJours("k", oblige("k", "caution"), evenement("r", "reconnaissance", "2026-10-01", { contre: id("k") }))).toEqual([SANS_ACTE, REPARTI]);
  });

  test("l’étape d’une procédure suivie contre la caution seule ne protège pas le débiteur", () => {
    const contre = (lettre?: string) => findJours("k", oblige("k", "caution"), poursuite("p", "execution", "2026-09-01"), jalon("j", "saisie_attribution", "2026-10-01", lettre === undefined ? {} : { contre: id(lettre) }))[0];
    expect([contre(), contre("k")]).toEqual([REPARTI, SANS_ACTE]);
  });

  test("un obligé retiré depuis ne fait plus courir un délai en faveur du créancier\u00A0: la prudence l’emporte", () => {
    expect(findJours("k", oblige("k", "caution"), evenement("r", "reconnaissance", "2026-10-01", { contre: id("x") }))[0]).toBe(SANS_ACTE);
  });

  test("seul débiteur, rien n’est ajouté au calcul", () => {
    expect(listObligesPrescription(dossierDe(), {})).toEqual({});
    expect(listObligesPrescription(dossierDe(oblige("s", "solidaire")), {}).obliges).toMatchObject([{ lien: "solidaire", nom: "le débiteur" }, { lien: "solidaire", nom: "codébiteur solidaire" }]);
    expect(listObligesPrescription(dossierDe(oblige("k", "caution")), {}).obliges?.[0]).toMatchObject({ lien: "principal" });
  });

  test("le titre contre le débiteur ne repart pas d’un acte contre la caution", () => {
    const executoire = brouillon("jalon", "2017-03-01", { jalonId: id("j"), poursuiteId: id("p"), kind: "decision_executoire" });
    const fin = (contre?: string) => {
      const dossier = dossierDe(oblige("k", "caution"), poursuite("p", "assignation-fond", "2016-01-04"), executoire, evenement("e", "acte_execution", "2020-06-15", contre === undefined ? {} : { contre: id(contre) }));
      return listPrescriptionsTitres(dossier, AU, BAREMES).map(({ resultat }) => (resultat.kind === "calcule" ? resultat.valeur.principal.dernierJour : undefined))[0];
    };
    expect([fin(), fin("k")]).toEqual([expect.stringMatching(/^2030-06-/), "2027-02-28"]);
  });
});

test("un formulaire propose chacun par son nom, ou par ce qui le lie tant que le nom manque", () => {
  const dossier = dossierDe(oblige("k", "caution"));
  expect(listNomsObliges(dossier.obliges.map((un) => ({ oblige: un, debiteur: undefined })))).toEqual([{ id: id("k"), nom: "Caution" }]);
});
