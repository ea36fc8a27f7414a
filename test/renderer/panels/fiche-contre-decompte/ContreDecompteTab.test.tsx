import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { closeFenetre, renderFenetre } from "../../../support/ecran.tsx";
import { createFicheInventee, formatAdresseFiche, readTexte } from "../../../support/fiche-inventee.ts";

afterEach(closeFenetre);

test("un décompte collé se compare, chaque écart se dit, la lettre s’écrit ; corriger une nature refait tout", async () => {
  await renderFenetre(formatAdresseFiche("contre-decompte"), createFicheInventee());
  const formulaire = await screen.findByRole("form", { name: "Décompte de l’étude" });
  const champ = within(formulaire).getByRole("textbox");
  await userEvent.click(champ);
  await userEvent.paste("Arrêté au;21/11/2026;\n;Principal;14 280,00\n;Intérêts;2 289,16\n;Indemnité forfaitaire;40,00\n16/03/2026;Virement reçu du débiteur;5 000,00\n;Divers;7,00\n;Total;9 000,00");
  await userEvent.click(within(formulaire).getByRole("button", { name: "Comparer" }));
  const ecarts = await screen.findByRole("table", { name: "Écarts poste par poste" });
  expect(readTexte(ecarts)).toContain("Principal14 280,0014 280,000,00conforme");
  const page = readTexte(screen.getByRole("main"));
  expect(page).toContain("Le total écrit par l’étude, 9 000,00 €, n’est pas la somme de ses lignes, 11 609,16 €.");
  expect(page).toContain("Règlement de 5 000,00 € du 16/03/2026 : d’accord.");
  expect(screen.getByLabelText<HTMLTextAreaElement>("Texte de la lettre").value.replace(/\s/g, " ")).toContain("sa nature n’est pas dite");
  await userEvent.click(screen.getByRole("combobox", { name: "Nature de la ligne 6" }));
  await userEvent.click(await screen.findByRole("option", { name: "Frais" }));
  await waitFor(() => expect(readTexte(screen.getByRole("main"))).not.toContain("sa nature n’est pas dite"));
});

test("un texte sans montant est refusé en français, la saisie reste", async () => {
  await renderFenetre(formatAdresseFiche("contre-decompte"), createFicheInventee());
  const formulaire = await screen.findByRole("form", { name: "Décompte de l’étude" });
  await userEvent.type(within(formulaire).getByRole("textbox"), "Bonjour Maître");
  await userEvent.click(within(formulaire).getByRole("button", { name: "Comparer" }));
  expect(readTexte(await screen.findByRole("alert"))).toContain("Aucune ligne avec un montant");
  expect(within(formulaire).getByRole<HTMLTextAreaElement>("textbox").value).toBe("Bonjour Maître");
});
