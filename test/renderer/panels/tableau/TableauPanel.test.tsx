import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { createPortefeuillePilotage } from "../../../support/portefeuille-pilotage.ts";
import { AUJOURDHUI, closeFenetre, renderFenetre } from "../../../support/ecran.tsx";

afterEach(closeFenetre);

test("un chiffre ouvre ses dossiers, dont il est la somme, puis leur liste exacte", async () => {
  await renderFenetre("#/tableau", createPortefeuillePilotage(AUJOURDHUI, 24));
  const utilisateur = userEvent.setup();
  await utilisateur.click(await screen.findByRole("button", { name: /^Encours en principal/ }));
  const volet = await screen.findByRole("complementary", { name: /Encours en principal/ });
  expect(await within(volet).findByText(/^dans \d+/)).toBeTruthy();
  await utilisateur.click(within(volet).getByRole("button", { name: "Ouvrir dans Dossiers" }));
  expect(await screen.findByRole("tab", { name: /Encours en principal/, selected: true })).toBeTruthy();
});

test("tant que ses dossiers ne sont pas lus, aucune somme ne tient lieu de chiffre", async () => {
  const { portefeuille } = await renderFenetre("#/tableau", createPortefeuillePilotage(AUJOURDHUI, 24));
  let answer: (lus: Awaited<ReturnType<typeof portefeuille.listDerriere>>) => void = () => undefined;
  vi.spyOn(portefeuille, "listDerriere").mockReturnValue(new Promise((resolve) => { answer = resolve; }));
  await userEvent.setup().click(await screen.findByRole("button", { name: /^Encours en principal/ }));
  const volet = await screen.findByRole("complementary", { name: /Encours en principal/ });
  expect(within(volet).getByRole("status").textContent).toBe("Recherche des dossiers…");
  expect(within(volet).queryByText(/^\d.*€$/)).toBeNull();
  answer([]);
  expect((await within(volet).findByText(/^dans/)).textContent).toBe("dans 0\u00A0dossier");
});

test("des dossiers qui ne se lisent pas se disent, sans somme", async () => {
  const { portefeuille } = await renderFenetre("#/tableau", createPortefeuillePilotage(AUJOURDHUI, 24));
  vi.spyOn(portefeuille, "listDerriere").mockRejectedValue(new Error("La photo a disparu"));
  await userEvent.setup().click(await screen.findByRole("button", { name: /^Encours en principal/ }));
  const volet = await screen.findByRole("complementary", { name: /Encours en principal/ });
  expect((await within(volet).findByRole("alert")).textContent).toMatch(/n’ont pas pu être lus/);
  expect(within(volet).queryByText(/^\d.*€$/)).toBeNull();
});

test("un graphique se lit au clavier, puis en tableau au centime", async () => {
  await renderFenetre("#/tableau", createPortefeuillePilotage(AUJOURDHUI, 24));
  const utilisateur = userEvent.setup();
  const carte = await screen.findByRole("region", { name: "Encours par étape et ancienneté" });
  within(carte).getByRole("group").focus();
  await utilisateur.keyboard("{ArrowUp}");
  await utilisateur.keyboard("t");
  expect(within(await within(carte).findByRole("table")).getByRole("rowheader", { name: "Amiable" })).toBeTruthy();
});

test("la page d’un profil et les hypothèses sont des faits de la société, qui s’annulent", async () => {
  const { portefeuille } = await renderFenetre("#/tableau", createPortefeuillePilotage(AUJOURDHUI, 6));
  const utilisateur = userEvent.setup();
  await utilisateur.click(await screen.findByRole("button", { name: "Cartes" }));
  await utilisateur.click(await screen.findByRole("checkbox", { name: "Réussite" }));
  await utilisateur.click(screen.getByRole("button", { name: "Enregistrer la page" }));
  await screen.findByText(/Page « Direction » enregistrée/);
  await waitFor(() => expect(screen.queryByRole("region", { name: "Réussite" })).toBeNull());
  expect(portefeuille.read().creanciers[0]?.accueils?.[0]?.cartes).not.toContain("reussite");
});

test("sans dossier, la page dit par où commencer ; avant le premier, que rien n’était ouvert", async () => {
  await renderFenetre("#/tableau");
  expect(await screen.findByText("Aucun chiffre pour l’instant.")).toBeTruthy();
  closeFenetre();
  await renderFenetre("#/tableau", createPortefeuillePilotage(AUJOURDHUI, 3));
  const utilisateur = userEvent.setup();
  const au = await screen.findByRole("textbox", { name: "Au" });
  await utilisateur.clear(au);
  await utilisateur.type(au, "01/01/2020{Enter}");
  expect(await screen.findByText("Rien n’est dû.")).toBeTruthy();
});
