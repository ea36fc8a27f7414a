import { describe, expect, test } from "vitest";
import { montant } from "#shared/kernel/montant.ts";
import type { Creancier } from "#shared/model/dossier.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { findRefusVisa, formatVisa } from "#shared/suivi/visa.ts";
import { appendLot, brouillon, debiteurProfessionnel, factsOf, facture, id, ouverture, piece, porte, verdict } from "../../support/dossier-builder.ts";
import { AU, projectVueFaits } from "../../support/vue-builder.ts";

const preuves = [piece("k", "facture"), piece("l", "bon-de-commande"), piece("m", "bon-de-livraison"), piece("n", "mise-en-demeure")];
const qualifie = factsOf(ouverture(), debiteurProfessionnel(), facture("a", "25 000,00"), ...preuves, porte("exigible"), porte("documentee"), porte("non-prescrite"), verdict());
const verdictId = qualifie.at(-1)?.id ?? "";
const [source] = qualifie;
const creancier = (seuil: number | undefined): Creancier => ({
  id: id("c"), denomination: "Valdoré", faitId: source!.id, dateFait: AU, delegation: { ...(seuil === undefined ? {} : { seuilVisa: montant(seuil) }), faitId: source!.id, dateFait: AU },
});
const vueDe = (seuil: number | undefined, ...suite: readonly FaitBrouillon[]) => projectVueFaits(suite.length === 0 ? qualifie : appendLot(qualifie, ...suite), { creancier: creancier(seuil) });
const vise = (decision: "accorde" | "refuse", motif?: string) => brouillon("visa", "2026-11-21", { decision, verdictId, motif });

describe("le visa d’une seconde personne", () => {
  test("n’est demandé qu’à partir du seuil du créancier", () => {
    expect(vueDe(2_000_000).visa.kind).toBe("attendu");
    expect(vueDe(9_000_000).visa.kind).toBe("non-requis");
    expect(vueDe(undefined).visa.kind).toBe("non-requis");
  });

  test("attendu, il est la prochaine étape ; accordé, on confie ; refusé, on reprend", () => {
    expect(vueDe(2_000_000).prochaineEtape).toMatchObject({ action: "viser", balle: "Le second regard" });
    expect(vueDe(2_000_000, vise("accorde")).prochaineEtape.action).toBe("mandater");
    expect(vueDe(2_000_000, vise("refuse", "Le bon de livraison n’est pas signé")).prochaineEtape).toMatchObject({ action: "revoir", raison: "Le visa a été refusé le 21/11/2026\u00A0: Le bon de livraison n’est pas signé." });
  });

  test("est refusé à l’auteur du verdict, à celui d’une porte et à une personne sans nom", () => {
    const vue = vueDe(2_000_000);
    expect(findRefusVisa(vue, id("u"))).toContain("une autre personne");
    expect(findRefusVisa(vue, undefined)).toContain("Réglages");
    expect(findRefusVisa(vue, id("v"))).toBeUndefined();
  });

  test("tombe avec le verdict qu’il visait", () => {
    const revu = appendLot(appendLot(qualifie, vise("accorde")), { ...verdict("partielle"), remplace: [qualifie.at(-1)!.id] });
    expect(projectVueFaits(revu, { creancier: creancier(2_000_000) }).visa.kind).toBe("attendu");
  });

  test("se dit en une phrase", () => {
    expect(formatVisa(vueDe(2_000_000, vise("accorde")).visa, () => "Marc Dessaigne")).toBe("Visa accordé le 21/11/2026 par Marc Dessaigne");
    expect(formatVisa(vueDe(9_000_000).visa, () => "")).toBeUndefined();
  });
});
