import { expect, test } from "vitest";
import { createDossierFictif, createPortefeuilleFictif, SCENARIOS } from "#shared/fictif/portefeuille-fictif.ts";
import { toFait } from "#shared/fictif/transmission-fictive.ts";
import { jour } from "#shared/kernel/jour.ts";
import { splitSujetId } from "#shared/model/fait.ts";
import { NATURES_CREANCE } from "#shared/model/faits/creance-faits.ts";
import { registre } from "#shared/model/faits/registre.ts";
import { indexDebiteurs, listLignesDebiteurs } from "#shared/suivi/debiteurs.ts";
import { projectDebiteur } from "#shared/suivi/parties.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { listPromessesSuivies } from "#shared/suivi/promesses.ts";
import { listDossiersFictifs } from "../../support/sujets-fictifs.ts";
import { AUJOURDHUI, BAREMES } from "../../support/scenarios-fictifs.ts";

test("each fact has the shape that the vault accepts, and none but a hearing is later than today", () => {
  const { lots } = createPortefeuilleFictif(AUJOURDHUI, 300, BAREMES);
  for (const { type, contenu, dateFait } of lots.flatMap(({ brouillons }) => brouillons)) {
    expect(registre[type].safeParse(contenu).error).toBeUndefined();
    if (type !== "audience") expect(dateFait <= AUJOURDHUI).toBe(true);
  }
});

test("three hundred dossiers hold every scenario and every nature of claim, each debtor under its own name, some with two dossiers", () => {
  const dossiers = Array.from({ length: 300 }, (_vide, rang) => createDossierFictif(rang, AUJOURDHUI, BAREMES));
  expect(new Set(dossiers.map(({ scenario }) => scenario.titre))).toEqual(new Set(SCENARIOS.map(({ titre }) => titre)));
  const natures = dossiers.flatMap(({ plume }) => plume.faits.flatMap((fait) => (fait.type === "creance" ? [fait.contenu.nature] : [])));
  expect([...NATURES_CREANCE].filter((nature) => !natures.includes(nature))).toEqual([]);
  const noms = dossiers.flatMap(({ plume }) => plume.faits.flatMap((fait) => (fait.type === "debiteur" ? [fait.contenu.nom] : [])));
  expect(new Set(noms).size).toBe(noms.length);
  const debiteurs = dossiers.flatMap(({ plume }) => plume.faits.flatMap((fait) => (fait.type === "ouverture" ? [fait.contenu.debiteurId] : [])));
  expect(new Set(debiteurs).size).toBe(noms.length);
  expect(noms.length).toBeLessThan(300);
});

test("the same day gives the same portfolio, another day another one", () => {
  const first = createPortefeuilleFictif(AUJOURDHUI, 40, BAREMES);
  expect(createPortefeuilleFictif(AUJOURDHUI, 40, BAREMES)).toEqual(first);
  expect(createPortefeuilleFictif(jour("2026-12-01"), 40, BAREMES)).not.toEqual(first);
});

test("promises are kept, late or awaited, debtors share an account or moved, and every lot is signed by a person of the department", () => {
  const { lots } = createPortefeuilleFictif(AUJOURDHUI, 300, BAREMES);
  const faits = lots.flatMap(({ brouillons }) => brouillons);
  const auteurs = faits.flatMap(({ type, sujet }) => (type === "utilisateur" ? [splitSujetId(sujet).id] : []));
  expect(lots.every(({ par }) => auteurs.includes(par))).toBe(true);
  expect(new Set(lots.map(({ par }) => par)).size).toBe(auteurs.length);
  const etats = listDossiersFictifs(AUJOURDHUI, 300, BAREMES).flatMap(({ faits: siens }) => {
    const dossier = projectDossier(siens);
    return dossier === undefined ? [] : listPromessesSuivies(dossier, AUJOURDHUI).map(({ etat }) => etat);
  });
  expect(new Set(etats)).toEqual(new Set(["attendue", "rompue", "tenue"]));
  const debiteurs = [...new Set(faits.map(({ sujet }) => sujet).filter((sujet) => sujet.startsWith("debiteur/")))].flatMap((sujet) => projectDebiteur(faits.filter((fait) => fait.sujet === sujet).map(toFait)) ?? []);
  const index = indexDebiteurs(debiteurs);
  const alertes = listLignesDebiteurs(new Map(debiteurs.map((debiteur) => [debiteur.id, debiteur])), [], index, AUJOURDHUI).flatMap(({ alertes: siennes }) => siennes.map(({ kind }) => kind));
  expect(alertes).toEqual(expect.arrayContaining(["iban", "demenagement"]));
});
