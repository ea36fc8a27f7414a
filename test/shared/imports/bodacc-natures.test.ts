import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findPortee } from "#shared/imports/bodacc-natures.ts";
import { hasExemples, readExemple } from "../../support/exemples.ts";
import { decodeUtf8 } from "#shared/formats/zip.ts";
import "../../support/fast-check.ts";

describe.skipIf(!hasExemples)("the reference list of the public directory", () => {
  const texte = hasExemples ? decodeUtf8(readExemple("bodacc/reference_nature_rules.yml")) : "";
  const regles = [...texte.matchAll(/- nature: "(.*)"\n(?:\s+complement_contains: "(.*)"\n)?(?:\s+#.*\n)*\s+statut: (?:"(.*)"|null)/g)].map(([, nature = "", complement, statut]) => ({ nature, complement, statut }));

  test("is read whole", () => expect(regles.length).toBe(53));

  test.each(regles)("$nature ($complement): $statut", ({ nature, complement, statut }) => {
    const portee = findPortee({ nature, ...(complement === undefined ? {} : { complement: `Jugement prononçant la ${complement}` }) });
    // A plan by continuation is a proceeding in progress, which the list leaves aside.
    const attendu = nature === "Jugement de plan de redressement" ? "redressement_judiciaire" : statut;
    expect("procedure" in portee ? portee.procedure : undefined).toBe(attendu);
  });
});

describe("la portée d’un jugement publié au BODACC", () => {
  test.each([
    ["une clôture dite dans le complément d’un jugement fourre-tout ferme", "Autre jugement prononçant", "la clôture de la procédure de liquidation judiciaire pour insuffisance d'actif", { kind: "cloture" }],
    ["le délai dans lequel la clôture devra être examinée n’en est pas une", "Autre jugement d'ouverture", "Jugement ouvrant la liquidation judiciaire, fixant à deux ans le délai au terme duquel la clôture de la procédure devra être examinée", { kind: "procedure", procedure: "liquidation_judiciaire" }],
    ["le délai de clôture d’une ouverture nommée ne la ferme pas", "Jugement d'ouverture de liquidation judiciaire", "clôture de la procédure pour insuffisance d'actif", { kind: "procedure", procedure: "liquidation_judiciaire" }],
    ["résolution du plan de redressement et liquidation", "Jugement prononçant la résolution du plan de redressement et la liquidation judiciaire", undefined, { kind: "procedure", procedure: "liquidation_judiciaire", isNouvelle: true }],
    ["plan de redressement arrêté", "Jugement arrêtant le plan de redressement", undefined, { kind: "plan", procedure: "redressement_judiciaire" }],
    ["plan de sauvegarde arrêté", "Jugement arrêtant le plan de sauvegarde", undefined, { kind: "plan", procedure: "sauvegarde" }],
    ["plan arrêté, dans un complément", "Autre jugement prononçant", "Jugement arrêtant le plan de redressement, durée du plan 10 ans", { kind: "plan", procedure: "redressement_judiciaire" }],
    ["modification du plan", "Jugement modifiant le plan de redressement", undefined, { kind: "etape" }],
    ["désignation des organes", "Jugement de désignation des organes de la procédure", undefined, { kind: "etape" }],
    ["résolution sans suite", "Jugement prononçant la résolution du plan de sauvegarde", undefined, { kind: "a-lire" }],
    ["nature inconnue", "Ordonnance d’un genre nouveau", undefined, { kind: "a-lire" }],
    ["rien", undefined, undefined, { kind: "a-lire" }],
  ] as const)("%s", (_, nature, complement, attendue) => {
    expect(findPortee({ ...(nature === undefined ? {} : { nature }), ...(complement === undefined ? {} : { complement }) })).toMatchObject(attendue);
  });

  test("any words have a bearing", () => {
    fc.assert(fc.property(fc.string(), fc.string(), (nature, complement) => ["procedure", "plan", "cloture", "etape", "a-lire"].includes(findPortee({ nature, complement }).kind)));
  });
});
