import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import { closeFenetre, renderFenetre } from "../../../support/ecran.tsx";
import { createFicheInventee, formatAdresseFiche, readTexte } from "../../../support/fiche-inventee.ts";
import { brouillon, CREANCIER_ID } from "../../../support/portefeuille-invente.ts";

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
