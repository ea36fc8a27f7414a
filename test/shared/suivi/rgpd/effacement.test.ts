import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createDemandeEffacement, createOrdre, createApplication, createVisaEffacement, findRefusApprobation, isSeul, listAAnnoncer, listDus, listMarques, listSujetsVises, projectEffacement } from "#shared/suivi/rgpd/effacement.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import type { Debiteur } from "#shared/model/dossier.ts";
import { appendLot, factsOf, id } from "../../../support/dossier-builder.ts";
import { createLigneDossier } from "../../../support/ligne-builder.ts";

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

describe("un poste de l’équipe", () => {
  const ordonner = (...avant: readonly FaitBrouillon[]) => {
    const faits = factsOf(...avant);
    return createOrdre(projectEffacement(faits)!, { sujets: listSujetsVises(contenu), faits: [], frontiere: {} }, [], AU).reduce((connus, brouillon) => appendLot(connus, brouillon), faits);
  };
  const faits = ordonner(demande, visa("accorde"));
  const [poste] = faits[0]!.id.split(".");
  const connu = projectEffacement(faits)!;

  test("applique de lui-même ce qu’une autre personne a approuvé, et que son coffre n’a pas commencé", () => {
    expect(listDus([connu], []).map(({ id: lu }) => lu)).toEqual([id("e")]);
    for (const etape of ["coffre", "sauvegardes", "fait"] as const) expect(listDus([connu], [{ id: id("e"), etape }])).toEqual([]);
    const seul = projectEffacement(ordonner(demande, createVisaEffacement(id("e"), { decision: "accorde", approbateur: "Léa Roux", isSeul: true }, AU)))!;
    expect(listDus([seul, projectEffacement(factsOf(demande, visa("accorde")))!], [])).toEqual([]);
  });

  test("le dit aux autres une fois, quand son coffre ne contient plus rien", () => {
    expect(listAAnnoncer([connu], [{ id: id("e"), etape: "coffre" }], poste!)).toEqual([]);
    expect(listAAnnoncer([connu], [{ id: id("e"), etape: "sauvegardes" }], poste!)).toHaveLength(1);
    const dit = projectEffacement(appendLot(faits, createApplication(id("e"), AU)))!;
    expect(dit.appliques).toEqual([{ poste, le: AU }]);
    expect(listAAnnoncer([dit], [{ id: id("e"), etape: "fait" }], poste!)).toEqual([]);
    expect(listAAnnoncer([dit], [{ id: id("e"), etape: "fait" }], "z".repeat(16))).toHaveLength(1);
  });
});

test("les marques d’une personne sont ses noms, numéros et adresses assez longs pour ne pas être dans un autre mot", () => {
  const ligne = createLigneDossier(id("a"), id("b"), { reference: "2010-0001" });
  const autre = createLigneDossier(id("z"), id("y"), { reference: "2011-0002" });
  const personne = { id: id("b"), nom: "Zoé Quatremarre", email: "zoe@quatremarre.fr", telephone: "0102" } as unknown as Debiteur;
  expect(listMarques({ demande: contenu }, [ligne, autre], new Map([[id("b"), personne]]))).toEqual(["2010-0001", "Zoé Quatremarre", "zoe@quatremarre.fr"]);
});
