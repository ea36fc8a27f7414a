import { expect, test } from "vitest";
import { listPropositionsSansAnnonce } from "#shared/imports/propositions-verification.ts";
import { applyPropositions, AU, createConnaissances, debiteur, resume } from "../../support/connaissances-builder.ts";
import { facture } from "../../support/dossier-builder.ts";

const connu = createConnaissances(debiteur(), facture("a", "1 200,00"));

test("le SIREN du nom de fichier dit qui a été cherché : « rien trouvé » s’écrit au débiteur, à sa date, une fois par jour", () => {
  const propositions = listPropositionsSansAnnonce("bodacc-404833048.json", connu);
  expect(resume(propositions)).toEqual(["☑ proposee BODACC : vérifié, rien trouvé au SIREN 404 833 048"]);
  const apres = applyPropositions(connu, propositions);
  expect(apres.debiteurs[0]?.verifications).toMatchObject([{ registre: "bodacc", siren: "404833048", dateFait: AU, source: "bodacc-404833048.json" }]);
  expect(listPropositionsSansAnnonce("bodacc-404833048.json", apres)).toMatchObject([{ etat: "deja" }]);
});

test("une vérification plus récente remplace l’ancienne ; un SIREN corrigé depuis est de nouveau à vérifier", () => {
  const apres = applyPropositions(connu, listPropositionsSansAnnonce("404833048", connu));
  const encore = applyPropositions(apres, listPropositionsSansAnnonce("404833048", { ...apres, debiteurs: connu.debiteurs }));
  expect(encore.debiteurs[0]?.verifications).toHaveLength(1);
  expect(createConnaissances(debiteur({ siren: "732829320" }), facture("a", "1,00")).debiteurs[0]?.verifications).toBeUndefined();
});

test("sans SIREN au nom du fichier, rien n’est coché : la personne dit qui elle a cherché", () => {
  expect(listPropositionsSansAnnonce("export.json", connu)).toMatchObject([{ etat: "a-verifier", isRetenue: false, reserve: expect.stringMatching(/ne dit pas/) }]);
  expect(listPropositionsSansAnnonce("export.json", createConnaissances(debiteur()))).toEqual([]);
});
