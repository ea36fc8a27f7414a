import { describe, expect, test } from "vitest";
import type { ModeleActe } from "#shared/actes/acte.ts";
import { createTexteModele } from "#shared/actes/langue/modele.ts";
import { ASSIGNATION_FOND_JUDICIAIRE } from "#shared/actes/modeles/assignation-fond-judiciaire.ts";
import { MISE_EN_DEMEURE_PROFESSIONNEL } from "#shared/actes/modeles/mise-en-demeure-professionnel.ts";
import { REQUETE_INJONCTION_PAYER_COMMERCE } from "#shared/actes/modeles/requete-injonction-payer-commerce.ts";
import { REQUETE_INJONCTION_PAYER_JUDICIAIRE } from "#shared/actes/modeles/requete-injonction-payer-judiciaire.ts";
import { renderActe } from "#shared/actes/redaction.ts";
import { listObstacles, listVerifications } from "#shared/actes/verifications/liste.ts";
import { listBlocages } from "#shared/actes/verifications/verification.ts";
import { createFaitsActeInventes, type NomDossier, renderActeInvente } from "../../../support/dossiers-actes.ts";

describe("les vérifications d’un acte", () => {
  test("une mise en demeure complète part", () => {
    const { redige, faits } = renderActeInvente(MISE_EN_DEMEURE_PROFESSIONNEL, "professionnel, trois factures");
    expect(listBlocages(listVerifications(MISE_EN_DEMEURE_PROFESSIONNEL, redige, faits))).toEqual([]);
  });

  test("ce qui manque est demandé, et ne se déroge pas", () => {
    const faits = createFaitsActeInventes(REQUETE_INJONCTION_PAYER_COMMERCE, "professionnel, trois factures");
    const manques = listVerifications(REQUETE_INJONCTION_PAYER_COMMERCE, renderActe(REQUETE_INJONCTION_PAYER_COMMERCE, faits), faits).filter(({ champ }) => champ !== undefined && !champ.startsWith("verification."));
    expect(manques.map(({ champ }) => champ)).toEqual(["juridiction.intitule", "debiteur.motifCommercialite", "signataire.qualite"]);
    expect(manques.every(({ niveau }) => niveau === "absolu")).toBe(true);
  });

  test("une procédure collective interdit de réclamer (C. com., art. L622-21)", () => {
    const { redige, faits } = renderActeInvente(MISE_EN_DEMEURE_PROFESSIONNEL, "procédure collective");
    expect(listBlocages(listVerifications(MISE_EN_DEMEURE_PROFESSIONNEL, redige, faits)).map(({ motif }) => motif).join()).toContain("la créance se déclare");
  });

  test("une mention effacée du texte est vue", () => {
    const tronque = { ...MISE_EN_DEMEURE_PROFESSIONNEL, texte: createTexteModele(MISE_EN_DEMEURE_PROFESSIONNEL.texte.replace("mettons en demeure", "prions")) };
    const { redige, faits } = renderActeInvente(tronque, "une seule facture");
    expect(listVerifications(tronque, redige, faits).find(({ libelle }) => libelle.startsWith("Interpellation"))).toMatchObject({ isAcquise: false, niveau: "bloquant" });
  });
});

describe("les actes qui ont un sens maintenant", () => {
  test("entre deux requêtes, seule celle du juge compétent est proposée, et la raison est dite (C. com., art. L721-3)", () => {
    const list = (modele: ModeleActe, nom: NomDossier) => listObstacles(modele, createFaitsActeInventes(modele, nom)).filter((motif) => motif.includes("juge"));
    expect(list(REQUETE_INJONCTION_PAYER_COMMERCE, "professionnel, trois factures")).toEqual([]);
    expect(list(REQUETE_INJONCTION_PAYER_JUDICIAIRE, "professionnel, trois factures")).toEqual([expect.stringContaining("la matière est commerciale")]);
    expect(list(REQUETE_INJONCTION_PAYER_JUDICIAIRE, "consommateur")).toEqual([]);
  });

  test("une clause de compétence invoquée laisse lire l’assignation (CPC, art. 48)", () => {
    const list = (reponses: Readonly<Record<string, string>>) => listObstacles(ASSIGNATION_FOND_JUDICIAIRE, createFaitsActeInventes(ASSIGNATION_FOND_JUDICIAIRE, "professionnel, trois factures", reponses)).filter((motif) => motif.includes("juge de cette demande"));
    expect(list({})).toHaveLength(1);
    expect(list({ "competence.fondement": "clause" })).toEqual([]);
  });

  test("un consommateur ne reçoit pas l’acte d’un professionnel, et la raison est dite", () => {
    expect(listObstacles(MISE_EN_DEMEURE_PROFESSIONNEL, createFaitsActeInventes(MISE_EN_DEMEURE_PROFESSIONNEL, "professionnel, trois factures"))).toEqual([]);
    expect(listObstacles(MISE_EN_DEMEURE_PROFESSIONNEL, createFaitsActeInventes(MISE_EN_DEMEURE_PROFESSIONNEL, "consommateur"))[0]).toBe("le débiteur n’est pas qualifié de professionnel");
  });
});
