import { describe, expect, test } from "vitest";
import { addJours, jour } from "#shared/kernel/jour.ts";
import { MISE_EN_DEMEURE_PROFESSIONNEL } from "#shared/actes/modeles/mise-en-demeure-professionnel.ts";
import { REQUETE_INJONCTION_PAYER_COMMERCE } from "#shared/actes/modeles/requete-injonction-payer-commerce.ts";
import { listVerificationsSocle, readTexte } from "#shared/actes/verifications/socle.ts";
import type { Verification } from "#shared/actes/verifications/verification.ts";
import type { FaitsActe } from "#shared/actes/faits-acte.ts";
import { createObjetInvente } from "../../../support/dossier-invente.ts";
import { type NomDossier, renderActeInvente } from "../../../support/dossiers-actes.ts";

function find(id: string, nom: NomDossier, change: (faits: FaitsActe) => Partial<FaitsActe> = () => ({}), acte = MISE_EN_DEMEURE_PROFESSIONNEL): Verification | undefined {
  const { redige, faits } = renderActeInvente(acte, nom);
  return listVerificationsSocle(acte, redige, { ...faits, ...change(faits) }).find((verification) => verification.id === id);
}

describe("les vérifications du socle", () => {
  test("un décompte d’hier n’est pas celui du jour", () => {
    expect(find("socle/decompte", "une seule facture")?.isAcquise).toBe(true);
    expect(find("socle/decompte", "une seule facture", ({ aujourdhui }) => ({ aujourdhui: addJours(aujourdhui, 1) }))).toMatchObject({ isAcquise: false, niveau: "absolu" });
  });

  test("un consommateur n’est jamais menacé des pénalités entre professionnels, sans dérogation (C. com., art. L441-10 et D441-5)", () => {
    expect(find("socle/consommateur", "professionnel, trois factures")?.isAcquise).toBe(true);
    const verification = find("socle/consommateur", "professionnel, trois factures", ({ debiteur }) => ({ debiteur: debiteur === undefined ? undefined : { ...debiteur, qualite: "consommateur" } }));
    expect(verification).toMatchObject({ isAcquise: false, niveau: "absolu" });
    expect(verification?.motif).toContain("indemnité forfaitaire");
  });

  test("une date prudente dépassée bloque, proche elle avertit", () => {
    expect(find("socle/prescription", "une seule facture", () => ({ aujourdhui: jour("2040-01-02") }))).toMatchObject({ isAcquise: false, niveau: "bloquant" });
    expect(find("socle/prescription", "une seule facture")).toMatchObject({ isAcquise: true, niveau: "avertissement" });
  });

  test("une requête veut un répertoire vérifié depuis peu, une lettre en avertit", () => {
    const sans = ({ debiteur }: FaitsActe): Partial<FaitsActe> => ({ debiteur: debiteur === undefined ? undefined : { ...debiteur, dateVerification: undefined } });
    expect(find("socle/repertoire", "une seule facture", sans)).toMatchObject({ isAcquise: false, niveau: "avertissement" });
    expect(find("socle/repertoire", "une seule facture", sans, REQUETE_INJONCTION_PAYER_COMMERCE)).toMatchObject({ isAcquise: false, niveau: "bloquant" });
  });

  test("le même acte produit le mois passé est signalé", () => {
    const produit = { ...createObjetInvente("2026-11-02"), acteId: "a", modele: MISE_EN_DEMEURE_PROFESSIONNEL.id, titre: "x", nomFichier: "med.docx", empreinte: "0", reponses: {}, derogations: [], bordereau: [] };
    expect(find("socle/doublon", "une seule facture", ({ dossier }) => ({ dossier: { ...dossier, actes: [produit] } }))?.motif).toContain("med.docx");
    expect(find("socle/doublon", "une seule facture")?.isAcquise).toBe(true);
  });

  test("le texte relu comprend le pied, les titres et les cellules", () => {
    const { redige } = renderActeInvente(MISE_EN_DEMEURE_PROFESSIONNEL, "une seule facture");
    expect(readTexte(redige.document)).toContain("RCS Lyon");
    expect(readTexte(redige.document)).toContain("Total dû au");
  });
});
