import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createSujetId } from "#shared/model/fait.ts";
import { closeFenetre, renderFenetre } from "../../../support/ecran.tsx";
import { createFicheInventee, FICHE_ID, formatAdresseFiche, readTexte } from "../../../support/fiche-inventee.ts";
import { brouillon, createIdInvente } from "../../../support/portefeuille-invente.ts";

afterEach(closeFenetre);

async function openDialog() {
  await userEvent.click(await screen.findByRole("button", { name: "Clore le dossier…" }));
  return screen.findByRole("form", { name: "Clore le dossier" });
}

async function selectMotif(formulaire: HTMLElement, nom: string) {
  await userEvent.click(within(formulaire).getByRole("combobox", { name: "Motif" }));
  await userEvent.click(await within(formulaire).findByRole("option", { name: nom }));
}

test("un dossier se clôt avec son motif et ce qu’il apprend, propose ses lettres, et se rouvre pour une raison", async () => {
  await renderFenetre(formatAdresseFiche(), createFicheInventee());
  const formulaire = await openDialog();
  await selectMotif(formulaire, "Paiement de la totalité");
  expect(readTexte(within(formulaire).getByRole("alert"))).toContain("le décompte du jour n’est pas soldé : il reste 11 609,16 €");
  expect(within(formulaire).getByRole<HTMLButtonElement>("button", { name: "Clore" }).disabled).toBe(true);
  await selectMotif(formulaire, "Créance irrécouvrable");
  await userEvent.type(within(formulaire).getByLabelText("Ce que ce dossier apprend"), "garder le bon signé");
  await userEvent.click(within(formulaire).getByRole("button", { name: "Clore" }));
  const section = await screen.findByRole("region", { name: "Clôture" });
  await waitFor(() => expect(readTexte(section)).toContain("Créance irrécouvrable, le 21/11/2026"));
  expect(readTexte(section)).toContain("garder le bon signé");
  expect(within(section).getByRole("link", { name: "Lettre au débiteur" }).getAttribute("href")).toContain("acte=cloture-debiteur");
  await userEvent.click(within(section).getByRole("button", { name: "Rouvrir…" }));
  await userEvent.type(within(section).getByLabelText("Pourquoi le rouvrir"), "le débiteur a repris{Enter}");
  expect(await screen.findByRole("button", { name: "Clore le dossier…" })).toBeDefined();
  await screen.findByText("Dossier rouvert");
});

test("une audience fixée s’y oppose, et l’on y va d’un clic", async () => {
  await renderFenetre(formatAdresseFiche(), [...createFicheInventee(), [brouillon("audience", createSujetId("dossier", FICHE_ID), jour("2026-12-04"), { audienceId: createIdInvente("h", 900) })]]);
  const formulaire = await openDialog();
  expect(readTexte(within(formulaire).getByRole("alert"))).toContain("une audience est fixée au 04/12/2026");
  await userEvent.click(within(formulaire).getByRole("button", { name: "Y aller" }));
  await waitFor(() => expect(window.location.hash).toBe(formatAdresseFiche("procedures")));
});

test("close comme irrécouvrable, la fiche réunit les preuves de la perte et dit ce qui manque\u00A0; un disque plein se dit, rien n’est perdu", async () => {
  const cloture = brouillon("cloture", createSujetId("dossier", FICHE_ID), jour("2026-11-20"), { motif: "irrecouvrable" });
  const { fake } = await renderFenetre(formatAdresseFiche(), [...createFicheInventee(), [cloture]]);
  const preuve = await screen.findByRole("group", { name: "Preuve de l’irrécouvrabilité" });
  expect(readTexte(preuve)).toMatch(/\d+ preuves manquent ou restent à vérifier/);
  expect(readTexte(preuve)).toContain("Cause de l’irrécouvrabilité et son jour");
  fake.failNext("document:save", "disque-plein", "Le disque est plein.");
  await userEvent.click(within(preuve).getByRole("button", { name: "Dossier de preuve de la perte" }));
  expect(await screen.findByText(/Le disque est plein/)).toBeDefined();
  await userEvent.click(within(preuve).getByRole("button", { name: "Dossier de preuve de la perte" }));
  expect(await screen.findByText("Dossier de preuve écrit", undefined, { timeout: 20_000 })).toBeDefined();
});
