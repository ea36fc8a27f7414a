import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createDemandeEffacement, createOrdre, createVisaEffacement, findRefusApprobation, isSeul, listSujetsVises, projectEffacement } from "#shared/suivi/rgpd/effacement.ts";
import { appendLot, factsOf, id } from "../../../support/dossier-builder.ts";

const AU = jour("2026-11-21");
const contenu = { dossiers: [id("a")], debiteurs: [id("b")], demandeur: "Léa Roux" };
const demande = createDemandeEffacement(id("e"), contenu, AU);
const visa = (decision: "accorde" | "refuse") => createVisaEffacement(id("e"), { decision, approbateur: "Karim Petit" }, AU);

describe("un effacement passe par deux personnes", () => {
  const connu = projectEffacement(factsOf(demande))!;

  test("celle qui propose n’approuve pas\u00A0; une autre le peut", () => {
    expect(findRefusApprobation(connu, "Léa Roux", ["Léa Roux", "Karim Petit"])).toContain("une autre personne (Karim Petit)");
    expect(findRefusApprobation(connu, "Karim Petit", ["Léa Roux", "Karim Petit"])).toBeUndefined();
    expect(findRefusApprobation(connu, undefined, [])).toContain("Dites d’abord qui vous êtes");
  });

  test("seule dans l’équipe, elle confirme une seconde fois, et cela se dit", () => {
    expect(findRefusApprobation(connu, "Léa Roux", ["Léa Roux"])).toBeUndefined();
    expect(isSeul("Léa Roux", ["Léa Roux"])).toBe(true);
  });

  test("une réponse ne se donne qu’une fois", () => {
    const repondu = projectEffacement(appendLot(factsOf(demande), visa("refuse")))!;
    expect(findRefusApprobation(repondu, "Karim Petit", [])).toContain("déjà reçu sa réponse");
  });
});

describe("l’ordre", () => {
  test("sans approbation, ou refusé, ne s’écrit pas", () => {
    for (const faits of [factsOf(demande), appendLot(factsOf(demande), visa("refuse"))]) expect(() => createOrdre(projectEffacement(faits)!, { sujets: [], faits: [], frontiere: {} }, [], AU)).toThrow("sans approbation");
  });

  test("porte ce qu’il efface et les chiffres qui restent, en un seul enregistrement", () => {
    const faits = appendLot(factsOf(demande), visa("accorde"));
    const brouillons = createOrdre(projectEffacement(faits)!, { sujets: listSujetsVises(contenu), faits: [], frontiere: { aaaaaaaaaaaaaaaa: 7 } }, [], AU);
    const ordonne = projectEffacement(brouillons.reduce((connus, brouillon) => appendLot(connus, brouillon), faits))!;
    expect(ordonne.ordre).toEqual({ id: id("e"), sujets: [`dossier/${id("a")}`, `debiteur/${id("b")}`], faits: [], frontiere: { aaaaaaaaaaaaaaaa: 7 } });
    expect(ordonne.visa).toMatchObject({ approbateur: "Karim Petit" });
  });
});
