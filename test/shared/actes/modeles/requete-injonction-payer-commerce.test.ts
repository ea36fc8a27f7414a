import { expect, test } from "vitest";
import { REQUETE_INJONCTION_PAYER_COMMERCE } from "#shared/actes/modeles/requete-injonction-payer-commerce.ts";
import { REQUETE_INJONCTION_PAYER_JUDICIAIRE } from "#shared/actes/modeles/requete-injonction-payer-judiciaire.ts";
import { renderActe } from "#shared/actes/redaction.ts";
import { listVerifications } from "#shared/actes/verifications/liste.ts";
import { addJours } from "#shared/kernel/jour.ts";
import { renderActeInvente } from "../../../support/dossiers-actes.ts";

test.each([["commerce", REQUETE_INJONCTION_PAYER_COMMERCE], ["judiciaire", REQUETE_INJONCTION_PAYER_JUDICIAIRE]] as const)("%s : une requête déposée trop près de la prescription est bloquée, seule la signification interrompt (C. civ., art. 2241)", (_nom, modele) => {
  const { faits } = renderActeInvente(modele, "une seule facture");
  const list = (jours: number) => {
    const prescriptions = faits.prescriptions.map((lue) => (lue.resultat.kind === "calcule" ? { ...lue, resultat: { ...lue.resultat, valeur: { ...lue.resultat.valeur, agirAuPlusTard: addJours(faits.aujourdhui, jours), joursRestants: jours } } } : lue));
    const proches = { ...faits, prescriptions };
    return listVerifications(modele, renderActe(modele, proches), proches).filter(({ motif = "" }) => motif.includes("avant que l’ordonnance puisse être signifiée")).map(({ niveau }) => niveau);
  };
  expect(list(30)).toEqual(["bloquant"]);
  expect(list(200)).toEqual([]);
});

test("le pouvoir du signataire et la consignation au greffe sont rappelés (CPC, art. 1407 et 1425)", () => {
  const { redige, faits } = renderActeInvente(REQUETE_INJONCTION_PAYER_COMMERCE, "une seule facture");
  const rappels = listVerifications(REQUETE_INJONCTION_PAYER_COMMERCE, redige, faits).filter(({ niveau, isAcquise }) => niveau === "avertissement" && !isAcquise).flatMap(({ references }) => references.map(({ article }) => article));
  expect(rappels).toEqual(expect.arrayContaining(["1407", "1425"]));
});
