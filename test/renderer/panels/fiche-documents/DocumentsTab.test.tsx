import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import { closeFenetre, renderFenetre } from "../../../support/ecran.tsx";
import { createFicheInventee, FICHE_ID, formatAdresseFiche, readTexte } from "../../../support/fiche-inventee.ts";
import { brouillon, createIdInvente, CREANCIER_ID } from "../../../support/portefeuille-invente.ts";

afterEach(closeFenetre);

const date = jour("2026-11-20");
/** What a letter prints of the two companies. */
const IDENTITES: readonly FaitBrouillon[] = [
  ...Object.entries({ formeJuridique: "société par actions simplifiée", adresse: "1 quai Nord", codePostal: "08200", ville: "Sedan", siren: "732829320", villeRcs: "Sedan", iban: "FR7630006000011234567890189", bic: "AGRIFRPP" }).map(([champ, valeur]) =>
    brouillon("champ", createSujetId("creancier", CREANCIER_ID), date, { champ, valeur }),
  ),
];

test("un acte dit ce qui lui manque, se complète sur place, se produit, se garde au dossier et s’annule", async () => {
  const { fake } = await renderFenetre(formatAdresseFiche("documents"), [...createFicheInventee(), IDENTITES]);
  await userEvent.click(await screen.findByRole("button", { name: /^Mise en demeure de payer(?!, consommateur)/ }));
  expect(screen.getByRole("button", { name: /consommateur.*qualifié de consommateur/ })).toBeDefined();
  const controles = screen.getByRole("complementary", { name: "Contrôles avant envoi" });
  const produire = within(controles).getByRole<HTMLButtonElement>("button", { name: /Produire l’acte/ });
  expect(produire.disabled).toBe(true);
  for (const [champ, reponse] of [["Désignation du contrat, avec son article", "le contrat du 12 mars 2025"], ["Qualité du signataire", "directrice"]] as const) {
    await userEvent.type(within(controles).getByRole("textbox", { name: champ }), `${reponse}{Enter}`);
  }
  const page = screen.getByRole("article");
  await waitFor(() => expect(readTexte(page)).toContain("En exécution du contrat du 12 mars 2025"));
  await waitFor(() => expect(produire.disabled).toBe(false));
  const avant = fake.lots.length;
  await userEvent.click(produire);
  await waitFor(() => expect(fake.lots).toHaveLength(avant + 1));
  await vi.waitFor(() => expect(readTexte(screen.getByRole("navigation", { name: "Actes" }))).toContain("Produits"));
  await userEvent.click(screen.getByRole("button", { name: "Annuler" }));
  await waitFor(() => expect(readTexte(screen.getByRole("navigation", { name: "Actes" }))).not.toContain("Produits"));
});

test("la juridiction nommée est comparée à celle que les règles donnent\u00A0: le ressort avertit, la nature bloque avec son article", async () => {
  const debiteur = brouillon("champ", createSujetId("debiteur", createIdInvente("d", 900)), date, { champ: "villeRcs", valeur: "Nanterre" });
  const piece = brouillon("piece", createSujetId("dossier", FICHE_ID), date, { pieceId: createIdInvente("p", 900), nature: "facture", intitule: "Facture F-25-0412", empreinte: "a".repeat(64), taille: 1, nom: "f.pdf", mime: "application/pdf", creanceIds: [] });
  await renderFenetre(formatAdresseFiche("documents"), [...createFicheInventee(), IDENTITES, [debiteur, piece]]);
  await userEvent.click(await screen.findByRole("button", { name: /^Requête en injonction de payer, tribunal de commerce/ }));
  const controles = screen.getByRole("complementary", { name: "Contrôles avant envoi" });
  const name = async (intitule: string) => {
    const champ = within(controles).getAllByRole("textbox", { name: "Juridiction, avec son article" })[0];
    if (champ === undefined) throw new Error("La juridiction n’est pas demandée");
    await userEvent.clear(champ);
    await userEvent.click(champ);
    await userEvent.paste(intitule);
    await userEvent.keyboard("{Enter}");
  };
  await name("le tribunal des activités économiques de Lyon");
  await waitFor(() => expect(readTexte(controles)).toMatch(/le tribunal des activités économiques de Lyon est saisi, .{2}Tribunal des activités économiques de Nanterre.{2} est proposé/), { timeout: 8_000 });
  await name("le tribunal judiciaire de Nanterre");
  await waitFor(() => expect(readTexte(controles)).toMatch(/Le tribunal judiciaire de Nanterre n’est pas le juge de cette demande, dont la matière est commerciale.*C\. com\., art\. L721-3/));
  await name("le tribunal des activités économiques de Nanterre");
  await waitFor(() => expect(within(within(controles).getByRole("region", { name: "Vérifié" })).getByText("Juridiction du lieu où demeure le débiteur")).toBeDefined());
});
