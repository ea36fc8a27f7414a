import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { Debiteur } from "#shared/model/dossier.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { projectLigne } from "#shared/suivi/ligne.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { findDernierActe, isDansFiltre, listTitresPortefeuille, sortDormants, sumEnjeux } from "#shared/suivi/titres-ligne.ts";
import { BAREMES } from "../../support/baremes.ts";
import { brouillon, euros, factsOf, facture, id, jalon, ouverture, poursuite, reglement } from "../../support/dossier-builder.ts";

const AU = jour("2026-11-21");
const TITRE = [
  poursuite("p", "assignation-fond", "2023-06-01"), jalon("j", "jugement", "2024-01-12"), jalon("n", "notification_jugement", "2024-02-03"), jalon("f", "force_chose_jugee", "2024-03-05"),
  brouillon("titre", "2024-01-12", { titreId: id("t"), type: "1", poursuiteId: id("p"), jalonId: id("j"), principal: euros("600,00") }),
];
const debiteur = (contenu: Partial<Debiteur> = {}): Debiteur => ({ id: id("b"), nom: "Pelagrin", qualite: "professionnel", faitId: "x" as never, dateFait: AU, ...contenu });

function ligneDe(contenu: Partial<Debiteur>, ...brouillons: readonly FaitBrouillon[]) {
  const dossier = projectDossier(factsOf(ouverture(), facture("a", "1 000,00"), ...brouillons));
  if (dossier === undefined) throw new Error("dossier absent");
  return projectLigne(dossier, debiteur(contenu), AU, BAREMES);
}

describe("un titre qui dort", () => {
  test("dix ans pour l’exécuter (CPCE, art. L111-4), rien depuis sa signification : il dort depuis douze mois, pas depuis trente-six", () => {
    const ligne = ligneDe({}, ...TITRE);
    expect(ligne.titres).toMatchObject([{ etat: "Définitif", total: 60_000, agirAuPlusTard: "2034-01-11", dernierLe: "2024-02-03", dernier: "signification" }]);
    expect(listTitresPortefeuille([ligne], AU, 12).map(({ isDormant }) => isDormant)).toEqual([true]);
    expect(listTitresPortefeuille([ligne], AU, 36).map(({ isDormant }) => isDormant)).toEqual([false]);
  });

  test("une mesure d’exécution ou un règlement le réveille", () => {
    const saisie = ligneDe({}, ...TITRE, poursuite("e", "execution"), jalon("s", "saisie_attribution", "2026-06-02", { poursuiteId: id("e") }));
    expect(saisie.titres?.[0]).toMatchObject({ dernierLe: "2026-06-02", dernier: "Saisie-attribution" });
    expect(listTitresPortefeuille([saisie], AU, 12)[0]?.isDormant).toBe(false);
    expect(ligneDe({}, ...TITRE, reglement("r", "50,00", "2026-10-02")).titres?.[0]?.dernier).toBe("règlement");
  });

  test("ce qui précède le titre n’en est pas un acte", () => {
    const dossier = projectDossier(factsOf(ouverture(), ...TITRE, reglement("r", "50,00", "2022-10-02")));
    expect(dossier === undefined ? undefined : findDernierActe(dossier, { rendu: jour("2024-01-12"), signifieLe: undefined })).toEqual({ le: "2024-01-12", acte: "titre rendu" });
  });

  test("une nouvelle adresse fait passer devant, une liquidation derrière", () => {
    const calme = ligneDe({}, ...TITRE);
    const nouvelle = { ...ligneDe({ adresseChangeeLe: jour("2026-09-01"), ibans: ["FR76"] }, ...TITRE), id: "nouvelle" };
    const ouverte = { ...ligneDe({ procedure: { procedureId: id("k"), procedure: "liquidation_judiciaire", etat: "ouverte", source: "BODACC", faitId: "y" as never, dateFait: AU } }, ...TITRE), id: "liquidee" };
    expect(nouvelle.titres?.[0]?.reveils).toEqual(["nouvelle adresse le 01/09/2026", "un compte bancaire connu"]);
    expect(sortDormants(listTitresPortefeuille([ouverte, calme, nouvelle], AU, 12)).map(({ dossier }) => dossier.id)).toEqual(["nouvelle", calme.id, "liquidee"]);
  });
});

test("une grosse sortie se voit, en retard aussi ; un dossier sans procédure n’a pas de titre", () => {
  const garde = brouillon("garde", "2024-03-10", { gardeId: id("g"), titreId: id("t"), lieu: "mandataire", detenteur: "Étude Vasseur", retourPour: jour("2024-09-10") });
  const [sorti] = listTitresPortefeuille([ligneDe({}, ...TITRE, garde)], AU, 12);
  if (sorti === undefined) throw new Error("titre absent");
  expect([isDansFiltre(sorti, "sortie"), isDansFiltre(sorti, "retard"), isDansFiltre(sorti, "a-signifier"), isDansFiltre(sorti, "a-enregistrer"), isDansFiltre(sorti, "tous")]).toEqual([true, true, false, false, true]);
  expect(ligneDe({}).titres).toBeUndefined();
});

test("une décision rendue attend son titre ; deux titres d’un dossier ne doublent pas sa somme", () => {
  const proposee = listTitresPortefeuille([ligneDe({}, ...TITRE.slice(0, 2))], AU, 12);
  expect(proposee.map((titre) => [isDansFiltre(titre, "a-enregistrer"), titre.isDormant])).toEqual([[true, false]]);
  const double = listTitresPortefeuille([ligneDe({}, ...TITRE, brouillon("titre", "2024-05-01", { titreId: id("v"), type: "5", principal: euros("400,00") }))], AU, 12);
  expect([double.length, sumEnjeux(double)]).toEqual([2, 60_000]);
});

test("un dossier clos ne compte plus de titre", () => {
  expect(ligneDe({}, ...TITRE, brouillon("cloture", "2026-11-20", { motif: "paiement" })).titres).toBeUndefined();
});
