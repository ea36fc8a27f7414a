import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import { createFaitId, type FaitBrouillon } from "#shared/model/fait.ts";
import type { UsageProcedure } from "#shared/model/dossier.ts";
import { createAdoption, createDemarche, createGesteAdopter, findUsageMaison, isAMettreAJour, listAAdopter, toUsage } from "#shared/suivi/adoption.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { appendLot, factsOf, facture, id, jalon, ouverture, poursuite } from "../../support/dossier-builder.ts";

const AU = jour("2026-11-21");
const USAGE: UsageProcedure = { kind: "injonction-de-payer", noms: [], demarches: [], delais: [], documents: [], version: 4, par: "", instant: 0, faitId: createFaitId({ poste: "a".repeat(16), incarnation: "b".repeat(8), sequence: 1 }), dateFait: AU };
const IP = [ouverture(), facture("a", "12 000,00"), poursuite("p", "injonction-de-payer"), jalon("q", "requete_injonction", "2026-06-08")];

function dossierDe(...brouillons: readonly FaitBrouillon[]) {
  const dossier = projectDossier(factsOf(...brouillons));
  if (dossier === undefined) throw new Error("dossier absent");
  return dossier;
}

describe("suivre la copie de la maison", () => {
  test("une procédure garde les mots de la version qu’elle suit\u00A0; une nouvelle version ne la change pas, elle est proposée", () => {
    const suivie = dossierDe(...IP, createAdoption(dossierDe(...IP), id("p"), USAGE, AU));
    expect(suivie.adoptions[0]).toMatchObject({ poursuiteId: id("p"), version: 4, usage: toUsage(USAGE) });
    expect(isAMettreAJour(suivie, id("p"), USAGE)).toBe(false);
    expect(isAMettreAJour(suivie, id("p"), { ...USAGE, version: 5 })).toBe(true);
    expect(isAMettreAJour(suivie, id("p"), undefined)).toBe(true);
    expect(isAMettreAJour(dossierDe(...IP), id("p"), undefined)).toBe(false);
  });

  test("se propose aux procédures en cours de cette sorte, jamais à celles qui sont finies ni à un dossier clos", () => {
    expect(listAAdopter(dossierDe(...IP), "injonction-de-payer", USAGE)).toEqual([id("p")]);
    expect(listAAdopter(dossierDe(...IP), "assignation-fond", USAGE)).toEqual([]);
    expect(listAAdopter(dossierDe(...IP, jalon("r", "rejet_injonction", "2026-07-01")), "injonction-de-payer", USAGE)).toEqual([]);
  });

  test("en nombre\u00A0: un fait par procédure, et le retour à la loi de même", () => {
    const faits = factsOf(...IP);
    const [premier] = createGesteAdopter({ kind: "injonction-de-payer", usage: USAGE, nombres: new Map([[id("d"), 1]]), le: AU }).create({ id: id("d") } as LigneDossier, faits);
    expect(premier).toMatchObject({ type: "adoption", contenu: { version: 4 } });
    const suivis = appendLot(faits, premier as FaitBrouillon);
    const geste = createGesteAdopter({ kind: "injonction-de-payer", usage: undefined, nombres: new Map([[id("d"), 1]]), le: AU });
    expect(geste.preview({ id: id("d") } as LigneDossier)).toEqual({ avant: "1\u00A0procédure", apres: "texte de la loi", isInchange: false });
    expect(geste.preview({ id: id("e") } as LigneDossier).isInchange).toBe(true);
    const [retour] = geste.create({ id: id("d") } as LigneDossier, suivis);
    expect(retour).toMatchObject({ type: "adoption", contenu: { poursuiteId: id("p"), version: 4 }, remplace: [suivis.at(-1)?.id] });
    expect(projectDossier(appendLot(suivis, retour as FaitBrouillon))?.adoptions).toMatchObject([{ version: 4 }]);
  });

  test("la copie se cherche par sa procédure\u00A0; une démarche faite est un fait du dossier", () => {
    expect(findUsageMaison({ usages: [USAGE] }, "injonction-de-payer")).toBe(USAGE);
    expect(findUsageMaison(undefined, "injonction-de-payer")).toBeUndefined();
    expect(createDemarche(id("d"), { demarcheId: id("x"), poursuiteId: id("p"), demarcheUsageId: id("y"), causeId: id("q"), nom: "Relancer" }, AU)).toMatchObject({ type: "demarche", dateFait: AU });
  });
});
