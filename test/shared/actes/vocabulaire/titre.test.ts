import { expect, test } from "vitest";
import { MANDAT_EXECUTION_TITRE } from "#shared/actes/modeles/mandat-execution-titre.ts";
import { createPortee } from "#shared/actes/vocabulaire/vocabulaire.ts";
import { jour } from "#shared/kernel/jour.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { listPrescriptionsTitres } from "#shared/suivi/prescriptions.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { BAREMES } from "../../../support/baremes.ts";
import { brouillon, euros, factsOf, facture, id, jalon, ouverture, poursuite } from "../../../support/dossier-builder.ts";
import { createFaitsActeInventes } from "../../../support/dossiers-actes.ts";

const AU = jour("2026-11-21");

function porteeDe(reponses: Readonly<Record<string, string>>, ...brouillons: readonly FaitBrouillon[]) {
  const dossier = projectDossier(factsOf(ouverture(), facture("a", "9 000,00"), ...brouillons));
  if (dossier === undefined) throw new Error("dossier absent");
  return createPortee({ ...createFaitsActeInventes(MANDAT_EXECUTION_TITRE, "une seule facture", reponses), dossier, titres: listPrescriptionsTitres(dossier, AU, BAREMES) });
}

const JUGEMENT = [
  poursuite("p", "assignation-fond", "2025-06-01", { juridiction: "tribunal de commerce de Nanterre", numeroRg: "2025F00412" }), jalon("j", "jugement", "2026-01-12"), jalon("n", "notification_jugement", "2026-02-03"), jalon("f", "force_chose_jugee", "2026-03-05"),
  brouillon("titre", "2026-01-12", { titreId: id("t"), type: "1", poursuiteId: id("p"), jalonId: id("j"), principal: euros("8 500,00"), depens: euros("62,00") }),
];

test("le mandat d’exécuter reprend le titre du dossier : rien n’est à taper", () => {
  const portee = porteeDe({}, ...JUGEMENT);
  const lu = (champ: string) => portee.find(champ);
  expect([lu("titre.libelle"), lu("titre.nature"), lu("titre.juridiction"), lu("titre.rg")]).toEqual([{ kind: "texte", texte: "le jugement" }, { kind: "texte", texte: "jugement" }, { kind: "texte", texte: "tribunal de commerce de Nanterre" }, { kind: "texte", texte: "2025F00412" }]);
  expect(["titre.date", "titre.dateSignification", "titre.dateExecutoire", "titre.datePrescription"].map((champ) => lu(champ))).toEqual(["2026-01-12", "2026-02-03", "2026-03-05", "2036-01-11"].map((le) => ({ kind: "date", jour: le })));
  expect(lu("titre.montantPrincipal")).toEqual({ kind: "montant", montant: 850_000 });
});

test("une réponse prévaut sur le titre du dossier", () => {
  expect(porteeDe({ "titre.date": "2020-05-04", "titre.nature": "jugement" }, ...JUGEMENT).find("titre.datePrescription")).toEqual({ kind: "date", jour: "2030-05-04" });
});

test("le titre d’une étude vit le temps de la créance : aucun dernier jour de dix ans n’est imprimé (CPCE, art. L111-4)", () => {
  const portee = porteeDe({}, poursuite("p", "procedure-simplifiee"), jalon("t", "titre_simplifiee", "2026-05-04", { accorde: euros("3 000,00") }));
  expect([portee.find("titre.nature"), portee.find("titre.datePrescription")]).toEqual([{ kind: "texte", texte: "titre délivré par une étude" }, undefined]);
});
