import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import { createFaitId, type FaitBrouillon } from "#shared/model/fait.ts";
import type { UsageProcedure } from "#shared/model/dossier.ts";
import { createJugeReglage, TOUT_COMPTE } from "#shared/model/reglages-equipe.ts";
import { createAdoption, createDemarche, createGesteAdopter, findUsageMaison, isAMettreAJour, listAAdopter, listMotifsSansEffet, listUsagesEnVigueur, toUsage } from "#shared/suivi/adoption.ts";
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
    expect(findUsageMaison({ usages: [USAGE] }, "injonction-de-payer", TOUT_COMPTE)).toBe(USAGE);
    expect(findUsageMaison(undefined, "injonction-de-payer", TOUT_COMPTE)).toBeUndefined();
    expect(createDemarche(id("d"), { demarcheId: id("x"), poursuiteId: id("p"), demarcheUsageId: id("y"), causeId: id("q"), nom: "Relancer" }, AU)).toMatchObject({ type: "demarche", dateFait: AU });
  });
});

describe("dans une équipe, la copie écrite par qui ne répond pas de la société", () => {
  const KIND = "injonction-de-payer";
  const idDe = (poste: string, sequence: number) => createFaitId({ poste: poste.repeat(16), incarnation: "b".repeat(8), sequence });
  const versionDe = (poste: string, sequence: number, version: number, remplacePar: UsageProcedure["remplacePar"] = []): UsageProcedure => ({ ...USAGE, version, faitId: idDe(poste, sequence), remplacePar });
  const juge = createJugeReglage([{ poste: "k".repeat(16), personne: "Karim", sequence: 10 }]);

  test("ne s’applique pas et ne remplace rien\u00A0; elle reste, avec la phrase qui le dit", () => {
    const usages = [versionDe("a", 1, 1, [idDe("k", 11)]), versionDe("k", 11, 2)];
    expect(findUsageMaison({ usages }, KIND, juge)?.version).toBe(1);
    expect(listMotifsSansEffet({ usages }, KIND, juge)).toEqual(["Écrit par le poste de Karim, dont le rôle ne permet pas de changer ce qui vaut pour toute la société\u00A0: gardé, sans effet."]);
    expect(findUsageMaison({ usages }, KIND, TOUT_COMPTE)?.version).toBe(2);
    expect(listMotifsSansEffet({ usages }, KIND, TOUT_COMPTE)).toEqual([]);
  });

  test("ne retire pas non plus celle de la maison, et celle qu’un responsable écrit ensuite compte", () => {
    expect(findUsageMaison({ usages: [versionDe("a", 1, 1, [idDe("k", 11)])] }, KIND, juge)?.version).toBe(1);
    const reprise = [versionDe("a", 1, 1, [idDe("k", 11), idDe("a", 2)]), versionDe("k", 11, 2), versionDe("a", 2, 3)];
    expect(listUsagesEnVigueur({ usages: reprise }, KIND, juge).map(({ version }) => version)).toEqual([3]);
  });

  test("compte quand elle date d’avant son changement de rôle", () => {
    expect(findUsageMaison({ usages: [versionDe("a", 1, 1, [idDe("k", 10)]), versionDe("k", 10, 2)] }, KIND, juge)?.version).toBe(2);
  });
});
