import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { closeFenetre, renderFenetre } from "../../../support/ecran.tsx";
import { createPortefeuilleInvente } from "../../../support/portefeuille-invente.ts";

afterEach(closeFenetre);

async function openListe(touches: string) {
  const ecran = await renderFenetre("#/dossiers", createPortefeuilleInvente());
  await screen.findByRole("grid", { name: "Dossiers" });
  await userEvent.keyboard(touches);
  return ecran;
}

test("étiqueter une sélection\u00A0: un mot nouveau, un aperçu, un enregistrement, une annulation", async () => {
  const { portefeuille, fake } = await openListe("x{Shift>}{ArrowDown}{/Shift}e");
  const dialogue = await screen.findByRole("dialog", { name: "Étiqueter" });
  await userEvent.type(within(dialogue).getByRole("combobox", { name: "Ajouter" }), "grand compte{Enter}");
  const apercu = await within(dialogue).findByRole("region", { name: "Ce qui va changer" });
  expect(apercu.textContent).toMatch(/2\sdossiers changent/);
  expect(apercu.textContent).toContain("grand compte");
  const avant = fake.lots.length;
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(portefeuille.read().lignes.filter(({ etiquettes }) => etiquettes?.length === 1)).toHaveLength(2));
  expect(fake.lots.length).toBe(avant + 1);
  expect(portefeuille.read().creanciers[0]?.etiquettes?.map(({ nom }) => nom)).toEqual(["grand compte"]);
  await userEvent.click(await screen.findByRole("button", { name: "Annuler" }));
  await waitFor(() => expect(portefeuille.read().lignes.filter(({ etiquettes }) => etiquettes !== undefined)).toHaveLength(0));
  expect(portefeuille.read().creanciers[0]?.etiquettes).toBeUndefined();
});

test("remettre à plus tard demande un jour à venir et une raison, et prévient de ce qui tombe avant", async () => {
  const { portefeuille } = await openListe("z");
  const dialogue = await screen.findByRole("dialog", { name: "Remettre à plus tard" });
  const bouton = within(dialogue).getByRole("button", { name: /^Remettre/ });
  expect((bouton as unknown as HTMLButtonElement).disabled).toBe(true);
  await userEvent.type(within(dialogue).getByRole("textbox", { name: "Pourquoi" }), "promesse du 12");
  await userEvent.click(within(dialogue).getByRole("button", { name: /Remettre 1\sdossier/ }));
  await waitFor(() => expect(portefeuille.read().lignes.filter(({ reporteAu }) => reporteAu === "2026-11-28")).toHaveLength(1));
});

test("clore sort le dossier des prochaines échéances\u00A0; l’annuler le rouvre", async () => {
  const { portefeuille } = await openListe("c");
  const dialogue = await screen.findByRole("dialog", { name: "Clore" });
  await userEvent.click(within(dialogue).getByRole("combobox", { name: "Motif" }));
  await userEvent.click(await screen.findByRole("option", { name: "Paiement de la totalité" }));
  expect((await within(dialogue).findByRole("region", { name: "Ce qui va changer" })).textContent).toContain("il reste");
  expect(within(dialogue).getByRole<HTMLButtonElement>("button", { name: /Clore 0\sdossier/ }).disabled).toBe(true);
  await userEvent.click(within(dialogue).getByRole("combobox", { name: "Motif" }));
  await userEvent.click(await screen.findByRole("option", { name: "Abandon pour motif économique" }));
  await userEvent.click(within(dialogue).getByRole("button", { name: /Clore 1\sdossier/ }));
  await waitFor(() => expect(portefeuille.read().lignes.filter(({ etape }) => etape === "clos")).toHaveLength(1));
  expect(portefeuille.read().lignes.find(({ etape }) => etape === "clos")?.agirAuPlusTard).toBeUndefined();
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await userEvent.keyboard("{Control>}z{/Control}");
  await waitFor(() => expect(portefeuille.read().lignes.filter(({ etape }) => etape === "clos")).toHaveLength(0));
});

test("noter une relance l’écrit dans chaque dossier\u00A0; G porte la sélection au lot d’actes", async () => {
  const { portefeuille } = await openListe("{Control>}a{/Control}r");
  const dialogue = await screen.findByRole("dialog", { name: "Relancer" });
  await userEvent.click(within(dialogue).getByRole("button", { name: /Noter la relance de 4\sdossiers/ }));
  await waitFor(() => expect(portefeuille.read().lignes.filter(({ relanceLe }) => relanceLe === "2026-11-21")).toHaveLength(4));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await userEvent.keyboard("g");
  await waitFor(() => expect(window.location.hash).toBe("#/documents/lot"));
});
