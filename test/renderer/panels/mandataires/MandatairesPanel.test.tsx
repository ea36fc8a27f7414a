import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { closeFenetre, renderFenetre } from "../../../support/ecran.tsx";
import { createPortefeuilleInvente } from "../../../support/portefeuille-invente.ts";

afterEach(closeFenetre);

test("un avocat s’ajoute à l’annuaire au clavier et se corrige en place", async () => {
  const { portefeuille } = await renderFenetre("#/mandataires", createPortefeuilleInvente());
  await screen.findByRole("grid", { name: "Mandataires" });
  await userEvent.keyboard("n");
  const dialogue = await screen.findByRole("dialog");
  await userEvent.type(findChamp(dialogue, "Nom"), "Me Idriss Kerbrat");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(portefeuille.read().mandataires.map(({ nom }) => nom)).toContain("Me Idriss Kerbrat"));
  await userEvent.type(await screen.findByLabelText("Ville"), "Rennes{Enter}");
  await waitFor(() => expect(portefeuille.read().mandataires.find(({ nom }) => nom === "Me Idriss Kerbrat")).toMatchObject({ ville: "Rennes" }));
});

test("un refus garde la saisie, et la fermeture de la fenêtre aussi", async () => {
  const { fake, portefeuille } = await renderFenetre("#/mandataires", createPortefeuilleInvente());
  await screen.findByRole("grid", { name: "Mandataires" });
  await userEvent.keyboard("n");
  await userEvent.type(findChamp(await screen.findByRole("dialog"), "Nom"), "Étude Sabourdin");
  fake.failNext("journal:append", "interne", "Le coffre s’est arrêté.");
  await userEvent.click(screen.getByRole("button", { name: /Ajouter à l’annuaire/ }));
  expect(await screen.findByText("Rien n’a été enregistré")).toBeDefined();
  expect(findChamp(screen.getByRole("dialog"), "Nom").value).toBe("Étude Sabourdin");
  cleanup();
  await renderFenetre("#/mandataires", [], { fake, portefeuille });
  await screen.findByRole("grid", { name: "Mandataires" });
  await userEvent.keyboard("n");
  expect(await screen.findByText(/Saisie retrouvée/)).toBeDefined();
  expect(findChamp(screen.getByRole("dialog"), "Nom").value).toBe("Étude Sabourdin");
});

test("vide, l’annuaire dit à quoi il sert", async () => {
  await renderFenetre("#/mandataires");
  expect(await screen.findByRole("heading", { name: "L’annuaire est vide." })).toBeDefined();
});

function findChamp(dialogue: HTMLElement, label: string): HTMLInputElement {
  const etiquette = [...dialogue.querySelectorAll("label")].find(({ textContent }) => textContent === label);
  return document.getElementById(etiquette?.htmlFor ?? "") as HTMLInputElement;
}
