import { describe, expect, test } from "vitest";
import { projectDossier } from "#shared/suivi/projection.ts";
import { findProcedure } from "#shared/suivi/procedures/catalogue.ts";
import { applyUsage, findAdoption, formatEvenement, toDureeUsage, type Usage } from "#shared/suivi/usage.ts";
import { brouillon, factsOf, facture, id, ouverture, poursuite } from "../../support/dossier-builder.ts";

const IP = findProcedure("injonction-de-payer");
const VIDE: Usage = { kind: "injonction-de-payer", noms: [], demarches: [], delais: [], documents: [] };

describe("les mots de la maison", () => {
  test("changent le nom, l’étape et ajoutent des actes\u00A0; aucune étape de la loi ne disparaît", () => {
    const procedure = applyUsage(IP, { ...VIDE, titre: "IP express", noms: [{ evenement: "ordonnance_injonction", nom: "Ordonnance reçue" }], documents: [{ evenement: "ordonnance_injonction", acte: "decompte" }] });
    expect(procedure.titre).toBe("IP express");
    expect(formatEvenement(procedure, "ordonnance_injonction")).toBe("Ordonnance reçue");
    expect(formatEvenement(procedure, "requete_injonction")).toBe("Requête en injonction de payer");
    expect(procedure.evenements.find(({ kind }) => kind === "ordonnance_injonction")?.actes).toEqual(["mandat-signification-ordonnance", "decompte"]);
    expect(procedure.evenements.map(({ kind, suites }) => [kind, suites])).toEqual(IP.evenements.map(({ kind, suites }) => [kind, suites]));
    expect(applyUsage(IP, undefined)).toBe(IP);
  });
});

test("la dernière copie suivie compte, procédure par procédure ; ses durées sont des jours ou des mois", () => {
  const suit = (lettre: string, version: number) => brouillon("adoption", "2026-09-02", { poursuiteId: id(lettre), version, usage: VIDE });
  const dossier = projectDossier(factsOf(ouverture(), facture("a", "12 000,00"), poursuite("p", "injonction-de-payer"), poursuite("r", "injonction-de-payer"), suit("p", 2), suit("r", 3)));
  expect(dossier === undefined ? [] : [findAdoption(dossier, id("p"))?.version, findAdoption(dossier, id("r"))?.version, findAdoption(dossier, id("q"))]).toEqual([2, 3, undefined]);
  expect([toDureeUsage({ nombre: 2, unite: "mois" }), toDureeUsage({ nombre: 8, unite: "jours" })]).toEqual([{ mois: 2 }, { jours: 8 }]);
});
