import { describe, expect, test } from "vitest";
import type { ModeleActe } from "#shared/actes/acte.ts";
import { ASSIGNATION_FOND_COMMERCE } from "#shared/actes/modeles/assignation-fond-commerce.ts";
import { ASSIGNATION_FOND_JUDICIAIRE } from "#shared/actes/modeles/assignation-fond-judiciaire.ts";
import { MISE_EN_DEMEURE_PROFESSIONNEL } from "#shared/actes/modeles/mise-en-demeure-professionnel.ts";
import { REQUETE_INJONCTION_PAYER_COMMERCE } from "#shared/actes/modeles/requete-injonction-payer-commerce.ts";
import { listJuridiction } from "#shared/actes/verifications/juridiction.ts";
import { listVerifications } from "#shared/actes/verifications/liste.ts";
import { listBlocages } from "#shared/actes/verifications/verification.ts";
import { ANNUAIRE } from "../../../support/annuaire.ts";
import { createFaitsActeInventes, type NomDossier, renderActeInvente } from "../../../support/dossiers-actes.ts";

function list(modele: ModeleActe, intitule: string, reponses: Readonly<Record<string, string>> = {}, nom: NomDossier = "professionnel, trois factures") {
  return listJuridiction(modele, { ...createFaitsActeInventes(modele, nom, { "juridiction.intitule": intitule, ...reponses }), annuaire: ANNUAIRE });
}

describe("la juridiction nommée dans l’acte", () => {
  test("celle que les règles donnent est vérifiée, nature et ressort", () => {
    expect(list(REQUETE_INJONCTION_PAYER_COMMERCE, "le tribunal des activités économiques de Nanterre")).toMatchObject([{ id: "socle/juridiction", isAcquise: true }, { id: "socle/ressort", isAcquise: true }]);
  });

  test("un consommateur assigné devant un tribunal de commerce\u00A0: l’acte est bloqué, avec l’article, sauf dérogation", () => {
    const verifications = list(ASSIGNATION_FOND_JUDICIAIRE, "le tribunal de commerce de Montpellier", {}, "consommateur");
    expect(verifications).toMatchObject([{ id: "socle/juridiction", isAcquise: false, niveau: "bloquant", champ: "juridiction.intitule", references: [{ texte: "COJ", article: "L211-3" }] }]);
    expect(listBlocages(verifications)).toHaveLength(1);
    expect(listBlocages(verifications, [{ verification: "socle/juridiction", par: "Claire Aubry", motif: "compétence acceptée" }])).toEqual([]);
  });

  test("un autre ressort avertit et ne bloque pas", () => {
    const verifications = list(ASSIGNATION_FOND_COMMERCE, "le tribunal des activités économiques de Lyon");
    expect(verifications).toMatchObject([{ isAcquise: true }, { id: "socle/ressort", isAcquise: false, niveau: "avertissement" }]);
    expect(listBlocages(verifications)).toEqual([]);
  });

  test("une clause de compétence invoquée n’est jamais bloquée, et décide du lieu (CPC, art. 48)", () => {
    const clause = { "competence.fondement": "clause" };
    expect(list(ASSIGNATION_FOND_COMMERCE, "le tribunal des activités économiques de Lyon", clause).map(({ id, isAcquise }) => [id, isAcquise])).toEqual([["socle/juridiction", true]]);
    const verifications = list(ASSIGNATION_FOND_JUDICIAIRE, "le tribunal judiciaire de Lyon", clause);
    expect(verifications).toMatchObject([{ isAcquise: false, niveau: "avertissement" }]);
    expect(listBlocages(verifications)).toEqual([]);
  });

  test("un tribunal de l’autre ordre se dit une fois, par la règle quand elle le voit, par l’acte sinon", () => {
    const deuxFois = (modele: ModeleActe, intitule: string, nom?: NomDossier) => {
      const { redige, faits } = renderActeInvente(modele, nom ?? "professionnel, trois factures", { "juridiction.intitule": intitule });
      return listBlocages(listVerifications(modele, redige, faits)).filter(({ motif = "" }) => /juridiction|juge de cette demande/.test(motif)).map(({ id, motif }) => [id, motif]);
    };
    expect(deuxFois(REQUETE_INJONCTION_PAYER_COMMERCE, "le tribunal judiciaire de Nanterre")).toEqual([["socle/juridiction", expect.stringContaining("n’est pas le juge de cette demande")]]);
    expect(deuxFois(ASSIGNATION_FOND_COMMERCE, "le tribunal judiciaire de Montpellier", "consommateur")).toEqual([["socle/juridiction", expect.stringContaining("un autre acte de la bibliothèque lui est destiné")]]);
  });

  test("un acte qui ne saisit personne, ou dont la juridiction n’est pas encore nommée, n’a rien à vérifier ici", () => {
    expect(list(MISE_EN_DEMEURE_PROFESSIONNEL, "le tribunal de commerce de Nanterre")).toEqual([]);
    expect(listJuridiction(ASSIGNATION_FOND_COMMERCE, createFaitsActeInventes(ASSIGNATION_FOND_COMMERCE, "une seule facture"))).toEqual([]);
  });

  test("le contrôle fait partie de ceux de tout acte qui saisit un juge", () => {
    const { redige, faits } = renderActeInvente(REQUETE_INJONCTION_PAYER_COMMERCE, "une seule facture");
    expect(listVerifications(REQUETE_INJONCTION_PAYER_COMMERCE, redige, faits).some(({ id, isAcquise }) => id === "socle/juridiction" && isAcquise)).toBe(true);
  });
});
