import { describe, expect, test } from "vitest";
import { maskTiers, OCCULTE, renderDossierAcces, splitPieces } from "#shared/actes/dossier-acces.ts";
import { jour } from "#shared/kernel/jour.ts";
import { computeConservation } from "#shared/suivi/rgpd/conservation.ts";
import { formatDocumentTexte } from "../../support/blocs-texte.ts";
import { brouillon, facture, id, reglement } from "../../support/dossier-builder.ts";
import { AU, BAREMES, createVue } from "../../support/vue-builder.ts";

const TIERS = ["Mireille Vannier"];
const vue = createVue([
  facture("a", "1 000,00"), reglement("r", "200,00", "2026-10-01"),
  brouillon("note", "2026-06-01", { texte: "Il ment sans doute", portee: "interne" }),
  brouillon("note", "2026-06-02", { texte: "Appel reçu de MIREILLE VANNIER, qui paiera", portee: "partageable" }),
  brouillon("consultation", "2026-06-03", { personne: "Léa Roux" }),
]);
const rendu = formatDocumentTexte(renderDossierAcces({ personne: { ...vue.debiteur!, ibans: ["FR7630006000011234567890189"] }, demandeLe: jour("2026-11-09"), aujourdhui: AU, responsable: "Valdore SAS", dossiers: [{ vue, conservation: computeConservation(vue, AU, BAREMES) }], tiers: TIERS, destinataires: ["Étude Nolan, le 12/03/2026"] }));

describe("le dossier remis à la personne qui demande ses données", () => {
  test("suit l’ordre de l’acte 31", () => {
    const rangs = ["1. Identité", "2. Créances", "3. Échanges", "4. Procédures", "5. Décompte", "6. Destinataires", "7. Consultations", "8. Durées"].map((titre) => rendu.indexOf(titre));
    expect(rangs.every((rang, place) => rang > (rangs[place - 1] ?? -1))).toBe(true);
  });

  test("ne livre ni les notes internes, ni le nom d’autrui, ni celui des agents, ni un compte entier", () => {
    for (const secret of ["ment sans doute", "VANNIER", "Vannier", "Léa Roux", "30006000011234567890189"]) expect(rendu).not.toContain(secret);
    expect(rendu).toContain(`Appel reçu de ${OCCULTE}, qui paiera`);
    expect(rendu).toContain("IBAN se terminant par 0189");
    expect(rendu).toContain("1 consultation notée");
    expect(rendu).toContain("Étude Nolan, le 12/03/2026");
  });
});

test("un nom s’occulte où qu’il soit, d’une longueur qui ne dit rien", () => {
  expect(maskTiers("vannier, Jean-Paul Vannier et jean-paul vannier", ["Vannier", "Jean-Paul Vannier"])).toBe(`${OCCULTE}, ${OCCULTE} et ${OCCULTE}`);
  expect(maskTiers("A (B) + C", ["A (B) +"])).toBe(`${OCCULTE} C`);
});

test("une pièce qui peut nommer d’autres personnes attend une relecture", () => {
  const piece = (nature: "facture" | "courriel" | "contrat") => ({ pieceId: id(nature), nature, nom: `${nature}.pdf`, empreinte: "a".repeat(64), taille: 1, mime: "application/pdf", creanceIds: [], numero: 1, faitId: "f" as never, dateFait: AU });
  const { jointes, aRelire } = splitPieces([piece("facture"), piece("courriel"), piece("contrat")] as never);
  expect([jointes.map(({ nature }) => nature), aRelire.map(({ nature }) => nature)]).toEqual([["facture"], ["courriel", "contrat"]]);
});
