import { expect, test } from "vitest";
import { MISE_EN_DEMEURE_PROFESSIONNEL } from "#shared/actes/modeles/mise-en-demeure-professionnel.ts";
import { REQUETE_INJONCTION_PAYER_COMMERCE } from "#shared/actes/modeles/requete-injonction-payer-commerce.ts";
import { listMotsRefuses } from "#shared/actes/verifications/mots-refuses.ts";

test.each([
  ["Un huissier de justice passera", "commissaire de justice"],
  ["devant le tribunal d’instance", "tribunal judiciaire"],
  ["article L. 441-6 du code de commerce", "L. 441-10"],
  ["avant saisie-vente de vos biens", "menace"],
  ["SOMMATION de payer", "acte judiciaire"],
  ["outre les frais de dossier", "L111-8"],
  ["cette lettre interrompt la prescription", "n’interrompt pas"],
  ["votre mauvaise foi", "appréciation"],
])("« %s » est refusé dans une mise en demeure", (texte, dire) => {
  expect(listMotsRefuses(texte, MISE_EN_DEMEURE_PROFESSIONNEL).map((mot) => mot.dire).join()).toContain(dire);
});

test("« sauf erreur » convient à une lettre, pas à une requête", () => {
  expect(listMotsRefuses("Sauf erreur de notre part", MISE_EN_DEMEURE_PROFESSIONNEL)).toEqual([]);
  expect(listMotsRefuses("sauf erreur", REQUETE_INJONCTION_PAYER_COMMERCE)).toHaveLength(1);
});

test("les mots du métier passent", () => {
  expect(listMotsRefuses("Le commissaire de justice signifie l’ordonnance ; nous saisirons la juridiction compétente (article L. 441-10).", MISE_EN_DEMEURE_PROFESSIONNEL)).toEqual([]);
});

test("« sauf à parfaire » et la « résistance abusive » se disent dans un acte de procédure", () => {
  expect(listMotsRefuses("la somme de 10 €, sauf à parfaire, et pour résistance abusive", REQUETE_INJONCTION_PAYER_COMMERCE).map(({ niveau }) => niveau)).toEqual(["avertissement", "bloquant"]);
});
