import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test } from "vitest";
import { closeFenetre, renderFenetre } from "../../../support/ecran.tsx";
import { createPortefeuilleInvente, DOSSIERS } from "../../../support/portefeuille-invente.ts";

afterEach(closeFenetre);

describe("la liste des dossiers", () => {
  test("montre chaque dossier, son solde, et des totaux dont les parties font la somme", async () => {
    const { portefeuille } = await renderFenetre("#/dossiers", createPortefeuilleInvente());
    const liste = await screen.findByRole("grid", { name: "Dossiers" });
    for (const nom of DOSSIERS) expect(within(liste).getByText(nom)).toBeDefined();
    const { lignes } = portefeuille.read();
    for (const { solde, principal, interets, indemnites } of lignes) expect(principal + interets + indemnites).toBe(solde);
    expect(screen.getAllByRole("status").map(({ textContent }) => textContent).join(" ")).toContain("4 dossiers");
  });

  test("se filtre au clavier et dit combien restent", async () => {
    await renderFenetre("#/dossiers", createPortefeuilleInvente());
    await screen.findByRole("grid", { name: "Dossiers" });
    await userEvent.keyboard("/pelag");
    await waitFor(() => expect(screen.queryByRole("gridcell", { name: DOSSIERS[0] })).toBeNull());
    expect(screen.getByText(/sur 4/)).toBeDefined();
    await userEvent.clear(screen.getByLabelText("Chercher dans la liste"));
  });

  test("affecte une sélection en un seul enregistrement, que l’annulation reprend", async () => {
    const { portefeuille } = await renderFenetre("#/dossiers", createPortefeuilleInvente());
    await screen.findByRole("grid", { name: "Dossiers" });
    await userEvent.keyboard("x{Shift>}{ArrowDown}{/Shift}a");
    await userEvent.type(await screen.findByRole("combobox", { name: "Gestionnaire" }), "Karim Benali");
    await userEvent.click(await screen.findByRole("button", { name: /Affecter 2\sdossiers/ }));
    await waitFor(() => expect(portefeuille.read().lignes.filter(({ gestionnaire }) => gestionnaire === "Karim Benali")).toHaveLength(2));
    expect(await screen.findByText(/2\sdossiers à Karim Benali/)).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Annuler" }));
    await waitFor(() => expect(portefeuille.read().lignes.filter(({ gestionnaire }) => gestionnaire !== undefined)).toHaveLength(0));
  });

  test("vide, elle dit quoi faire", async () => {
    await renderFenetre("#/dossiers");
    expect(await screen.findByRole("heading", { name: "Aucun dossier pour l’instant." })).toBeDefined();
    expect(screen.getByRole("link", { name: /Importer/ }).getAttribute("href")).toBe("#/import");
  });
});

describe("tout ouvrir", () => {
  test("Ctrl K trouve un dossier par les premières lettres et l’ouvre", async () => {
    await renderFenetre("#/dossiers", createPortefeuilleInvente());
    await screen.findByRole("grid", { name: "Dossiers" });
    await userEvent.keyboard("{Control>}k{/Control}");
    await userEvent.type(await screen.findByLabelText("Rechercher"), "verre");
    const palette = await screen.findByRole("dialog");
    await userEvent.click(await within(palette).findByText("Verrerie Malaubert SA"));
    expect(window.location.hash).toMatch(/^#\/dossiers\/e+/);
  });

  test("«\u00A0? » montre les raccourcis de l’écran quand aucun chiffre n’a le focus", async () => {
    await renderFenetre("#/reglages", createPortefeuilleInvente());
    await screen.findByRole("heading", { name: "Réglages" });
    await userEvent.keyboard("?");
    expect(await screen.findByText("Raccourcis")).toBeDefined();
  });
});
