import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { AUJOURDHUI, closeFenetre, renderFenetre } from "../../../support/ecran.tsx";
import { createPortefeuillePilotage } from "../../../support/portefeuille-pilotage.ts";
import { createFicheInventee, formatAdresseFiche, readTexte } from "../../../support/fiche-inventee.ts";

afterEach(closeFenetre);

test("les voies se comparent ; choisir une autre que la première demande pourquoi, et le choix est signé", async () => {
  await renderFenetre(formatAdresseFiche("strategie"), createFicheInventee());
  const table = await screen.findByRole("table", { name: "Comparaison des voies" });
  const voies = within(table).getAllByRole("columnheader").map(readTexte);
  expect(voies.length).toBeGreaterThan(2);
  await userEvent.click(within(table).getAllByRole("button", { name: "Choisir" })[1]!);
  const retenir = screen.getByRole("button", { name: /^Retenir/ });
  expect(retenir.hasAttribute("disabled")).toBe(true);
  await userEvent.type(screen.getByLabelText(/^Pourquoi pas/), "Le débiteur prépare sa défense");
  await userEvent.keyboard("{Escape}");
  await userEvent.click(within(table).getAllByRole("button", { name: "Choisir" })[1]!);
  expect(await screen.findByText("Brouillon retrouvé.")).toBeDefined();
  await userEvent.click(screen.getByRole("button", { name: /^Retenir/ }));
  const volet = screen.getByRole("complementary", { name: "Décision et circonstances" });
  await waitFor(() => expect(readTexte(volet)).toMatch(/Claire Aubry.*Le débiteur prépare sa défense/));
  expect(readTexte(table)).toContain("choisie,");
});

test("une hypothèse se tape, se calcule à vue et se garde", async () => {
  await renderFenetre(formatAdresseFiche("strategie"), createFicheInventee());
  const table = await screen.findByRole("table", { name: "Comparaison des voies" });
  await userEvent.type(within(table).getAllByLabelText("Chances d’être payé")[0]!, "50{Enter}");
  await waitFor(() => expect(readTexte(table)).toContain("50 % de"));
});

test("rester à l’amiable se compare sur les mêmes termes ; la note de décision s’ouvre avec la comparaison", async () => {
  await renderFenetre(formatAdresseFiche("strategie"), createFicheInventee());
  const amiable = await screen.findByRole("region", { name: "Amiable ou contentieux" });
  expect(readTexte(amiable)).toContain("Ni pourparlers ni échéancier proposé ne l’arrêtent");
  await userEvent.type(within(amiable).getByLabelText("Chances d’être payé à l’amiable"), "50{Enter}");
  await waitFor(() => expect(readTexte(amiable)).toMatch(/50 % de/));
  await userEvent.click(screen.getByRole("button", { name: "Écrire la note de décision" }));
  await waitFor(() => expect(window.location.hash).toContain("documents?acte=note-decision"));
  await waitFor(() => expect(readTexte(screen.getByRole("article"))).toContain("NOTE DE DÉCISION"));
});

test("les dossiers clos de l’équipe disent leur taux, avec leur nombre", async () => {
  const [, ...clos] = createPortefeuillePilotage(AUJOURDHUI, 60);
  await renderFenetre(formatAdresseFiche("strategie"), [...createFicheInventee(), ...clos]);
  const table = await screen.findByRole("table", { name: "Comparaison des voies" });
  await waitFor(() => expect(readTexte(table)).toMatch(/dossiers? clos par l’équipe/));
});
