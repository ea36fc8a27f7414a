import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test } from "vitest";
import { choosePersonne } from "../../../../renderer/hooks/use-personne.ts";
import { closeFenetre, renderFenetre } from "../../../support/ecran.tsx";
import { createPortefeuilleEchu } from "../../../support/rgpd-builder.ts";

afterEach(closeFenetre);

const KARIM = "v".repeat(20);

async function propose(...personnes: readonly string[]) {
  const ecran = await renderFenetre("#/rgpd", createPortefeuilleEchu("Zéphyrine Quatremarre", ...personnes));
  await userEvent.click(await screen.findByRole("checkbox", { name: "Choisir 2010-0001" }));
  await userEvent.click(screen.getByRole("button", { name: /^Proposer l’effacement de 1/ }));
  await screen.findByText("Attend une approbation");
  return ecran;
}

describe("ce qui doit disparaître", () => {
  test("est proposé\u00A0; une contestation retient son dossier, et le dit", async () => {
    await renderFenetre("#/rgpd", createPortefeuilleEchu("Zéphyrine Quatremarre", "Léa Roux"));
    expect(await screen.findByText(/^1\sdossier à effacer/)).toBeDefined();
    await userEvent.click(screen.getByText("Tous les dossiers clos"));
    expect(screen.getByText(/^Retenu\s: une contestation est sans issue/)).toBeDefined();
    expect(screen.getByRole<HTMLInputElement>("checkbox", { name: "Choisir 2010-0002" }).disabled).toBe(true);
  });

  test("qui propose n’approuve pas\u00A0; une autre personne le peut, une fois l’essai lu", async () => {
    const { portefeuille } = await propose("Léa Roux", "Karim Petit");
    expect(screen.getByText(/Vous avez proposé cet effacement/)).toBeDefined();
    choosePersonne(portefeuille, KARIM);
    const approuver = await screen.findByRole<HTMLButtonElement>("button", { name: "Approuver" });
    expect(approuver.disabled).toBe(true);
    await userEvent.click(screen.getByRole("button", { name: "Essayer sans rien effacer" }));
    expect(await screen.findByText(/la chaîne du journal reste vérifiable/)).toBeDefined();
    await userEvent.click(await screen.findByRole("button", { name: "Approuver" }));
    expect(await screen.findByText(/^Approuvé le 21\/11\/2026 par Karim Petit/)).toBeDefined();
  });

  test("l’ordre demande un mot tapé, puis part avec les chiffres qui restent et sans annulation", async () => {
    const { fake } = await propose("Léa Roux");
    await userEvent.click(screen.getByRole("button", { name: "Essayer sans rien effacer" }));
    await userEvent.click(await screen.findByRole("button", { name: "Approuver" }));
    await userEvent.click(await screen.findByRole("button", { name: "Effacer définitivement…" }));
    const dialogue = await screen.findByRole("dialog");
    const confirmer = within(dialogue).getByRole<HTMLButtonElement>("button", { name: "Effacer définitivement" });
    expect(confirmer.disabled).toBe(true);
    await userEvent.type(within(dialogue).getByLabelText("Écrivez EFFACER pour confirmer"), "EFFACER");
    await userEvent.click(confirmer);
    await waitFor(() => expect(fake.lots.at(-1)).toContain('"type":"effacement"'));
    expect(fake.lots.at(-1)).toContain('"type":"statistiques"');
    expect(fake.lots.at(-1)).not.toContain("Quatremarre");
  });

  test("un refus du coffre se dit, et rien n’est effacé", async () => {
    const { fake } = await propose("Léa Roux");
    fake.failNext("effacement:try", "refuse", "Un autre travail est en cours sur le coffre.");
    await userEvent.click(screen.getByRole("button", { name: "Essayer sans rien effacer" }));
    expect(await screen.findByText("Un autre travail est en cours sur le coffre.")).toBeDefined();
    expect(screen.getByText("Attend une approbation")).toBeDefined();
  });
});

test("le registre dit ce que le portefeuille contient, et s’écrit", async () => {
  const { fake } = await renderFenetre("#/rgpd", createPortefeuilleEchu("Zéphyrine Quatremarre", "Léa Roux"));
  await userEvent.click(await screen.findByRole("tab", { name: "Registre des traitements" }));
  expect(screen.getByText(/2\sdébiteurs dont 0\sconsommateur/)).toBeDefined();
  fake.failNext("document:save", "disque-plein", "Le disque est plein.");
  await userEvent.click(screen.getByRole("button", { name: "Écrire le registre (.docx)" }));
  expect(await screen.findByText(/Le disque est plein/)).toBeDefined();
});
