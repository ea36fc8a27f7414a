import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { computeDecompteDossier } from "#shared/suivi/decompte-dossier.ts";
import { projectDebiteur } from "#shared/suivi/parties.ts";
import { listPrescriptions } from "#shared/suivi/prescriptions.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { computeQualificationDossier } from "#shared/suivi/qualification-dossier.ts";
import { debiteurProfessionnel, evenement, factsOf, facture, id, ouverture, piece } from "../../support/dossier-builder.ts";

const AU = jour("2026-11-21");
const baremes = createBaremes();
const debiteur = projectDebiteur(factsOf(debiteurProfessionnel()));

function computeFor(...brouillons: readonly FaitBrouillon[]) {
  const dossier = projectDossier(factsOf(ouverture(), ...brouillons));
  if (dossier === undefined) throw new Error("dossier absent");
  const decompte = computeDecompteDossier(dossier, debiteur, AU, baremes);
  return computeQualificationDossier(dossier, { debiteur, decompte, prescriptions: listPrescriptions(dossier, AU, baremes), au: AU }, baremes);
}

describe("les trois portes d’un dossier", () => {
  test("une échéance calculée laisse la porte « Exigible » sous réserve", () => {
    expect(computeFor(facture("a", "1,00", { origineEcheance: "calculee" })).exigible.etat).not.toBe("ouverte");
  });

  test("une échéance à venir ferme la porte « Exigible »", () => {
    expect(computeFor(facture("a", "1,00", { echeance: jour("2027-01-01") })).exigible.etat).toBe("fermee");
  });

  test("une contestation du débiteur est dite à la porte « Exigible »", () => {
    const sans = computeFor(facture("a", "1,00")).exigible.constats.length;
    expect(computeFor(facture("a", "1,00"), evenement("k", "contestation", "2026-10-01")).exigible.constats).toHaveLength(sans + 1);
  });

  test("la pièce qui nomme une facture ne prouve pas l’autre", () => {
    const { documentee } = computeFor(facture("a", "1,00"), facture("e", "1,00"), piece("k", "facture", { creanceIds: [id("a")] }));
    const manques = documentee.constats.filter(({ kind }) => kind === "manque");
    expect(manques.length).toBeGreaterThan(0);
    expect(manques.some(({ libelle }) => libelle.startsWith("Facture, facture n°\u00A0F-E"))).toBe(true);
    expect(manques.some(({ libelle }) => libelle.startsWith("Facture, facture n°\u00A0F-A"))).toBe(false);
  });

  test("une créance prescrite ferme la porte « Non prescrite »", () => {
    expect(computeFor(facture("a", "1,00", { dateFacture: jour("2019-01-01"), echeance: jour("2019-01-31") }))["non-prescrite"].etat).toBe("fermee");
  });
});
