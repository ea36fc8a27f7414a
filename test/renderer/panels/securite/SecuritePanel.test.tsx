import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { closeFenetre, renderFenetre } from "../../../support/ecran.tsx";
import { createPortefeuilleInvente } from "../../../support/portefeuille-invente.ts";

afterEach(closeFenetre);

test("l’écran dit d’abord si le coffre est à l’abri, puis ce qu’il contient", async () => {
  await renderFenetre("#/securite", createPortefeuilleInvente());
  expect(await screen.findByText("Coffre sauvegardé")).toBeDefined();
  expect(screen.getByText(/La dernière date du/)).toBeDefined();
  expect(screen.getAllByText("Vérifiée")).toHaveLength(3);
  expect(screen.getByText(/Une panne du disque emporterait le coffre/)).toBeDefined();
  expect(screen.getByText(/en clair/)).toBeDefined();
});

test("« S » sauvegarde, l’avancement se voit et la fin est annoncée", async () => {
  await renderFenetre("#/securite", createPortefeuilleInvente());
  await screen.findByText("Coffre sauvegardé");
  await userEvent.keyboard("s");
  expect(await screen.findByText("Sauvegarde du coffre")).toBeDefined();
  expect(screen.getByRole("button", { name: "Interrompre" })).toBeDefined();
  expect(await screen.findByText("Sauvegarde faite et vérifiée")).toBeDefined();
  await waitFor(() => expect(screen.getAllByText("Vérifiée")).toHaveLength(4));
});

test("un travail s’interrompt, et rien n’est laissé à moitié", async () => {
  await renderFenetre("#/securite", createPortefeuilleInvente());
  fireEvent.click((await screen.findAllByRole("button", { name: "Vérifier cette sauvegarde" }))[0]!);
  fireEvent.click(await screen.findByRole("button", { name: "Interrompre" }));
  expect(await screen.findByText("Travail interrompu")).toBeDefined();
});

test("restaurer explique ce qui est gardé avant de rien faire", async () => {
  const { fake } = await renderFenetre("#/securite", createPortefeuilleInvente());
  await userEvent.click((await screen.findAllByRole("button", { name: /^Autres actions/ }))[0]!);
  await userEvent.click(await screen.findByRole("menuitem", { name: "Restaurer…" }));
  const dialogue = await screen.findByRole("dialog");
  expect(within(dialogue).getByText(/gardé entier/)).toBeDefined();
  fake.failNext("sauvegarde:restore", "refuse", "Un autre travail est en cours.");
  await userEvent.click(within(dialogue).getByRole("button", { name: "Restaurer cette sauvegarde" }));
  expect(await screen.findByText("Un autre travail est en cours.")).toBeDefined();
});

test("toute la chaîne se vérifie à la demande, et le résultat se dit", async () => {
  const { fake } = await renderFenetre("#/securite", createPortefeuilleInvente());
  fireEvent.click(await screen.findByRole("button", { name: "Vérifier toute la chaîne" }));
  expect(await screen.findByText("Chaîne entière")).toBeDefined();
  fake.failNext("journal:verify", "interne", "Le coffre s’est arrêté.");
  fireEvent.click(screen.getByRole("button", { name: "Vérifier toute la chaîne" }));
  expect(await screen.findByText("Le coffre s’est arrêté.")).toBeDefined();
});

test("une pièce abîmée est trouvée, puis réparée d’un geste", async () => {
  await renderFenetre("#/securite", createPortefeuilleInvente());
  fireEvent.click(await screen.findByRole("button", { name: "Relire toutes les pièces" }));
  fireEvent.click(await screen.findByRole("button", { name: "Réparer depuis les sauvegardes" }));
  expect(await screen.findByText("Réparation terminée")).toBeDefined();
  expect(await screen.findByText(/toutes lisibles/)).toBeDefined();
});

test("la sauvegarde d’un autre coffre ne se vérifie qu’avec son secret", async () => {
  await renderFenetre("#/securite", createPortefeuilleInvente());
  fireEvent.click(await screen.findByRole("button", { name: "Chercher dans un autre dossier…" }));
  const ligne = (await screen.findByText(/autre coffre/)).closest("tr")!;
  fireEvent.click(within(ligne).getByRole("button", { name: "Vérifier cette sauvegarde" }));
  const dialogue = await screen.findByRole("dialog");
  expect(within(dialogue).getByRole("button", { name: "Vérifier cette sauvegarde" })).toHaveProperty("disabled", true);
  fireEvent.change(within(dialogue).getByLabelText("Phrase secrète ou code de secours de cette sauvegarde"), { target: { value: "ancre vigne" } });
  fireEvent.click(within(dialogue).getByRole("button", { name: "Vérifier cette sauvegarde" }));
  expect(await screen.findByText("Sauvegarde vérifiée")).toBeDefined();
});

test("revenir à un ancien coffre se confirme deux fois", async () => {
  await renderFenetre("#/securite", createPortefeuilleInvente());
  fireEvent.click(await screen.findByRole("button", { name: "Revenir à ce coffre…" }));
  const dialogue = await screen.findByRole("dialog");
  fireEvent.click(within(dialogue).getByRole("button", { name: "Continuer…" }));
  expect(within(dialogue).getByRole("button", { name: "Revenir à l’ancien coffre" })).toHaveProperty("disabled", true);
  fireEvent.click(within(dialogue).getByRole("checkbox"));
  fireEvent.click(within(dialogue).getByRole("button", { name: "Revenir à l’ancien coffre" }));
  expect(await screen.findByText("Ancien coffre remis en place")).toBeDefined();
});

test("un second dossier se choisit, se dit par son nom, et se quitte", async () => {
  await renderFenetre("#/securite", createPortefeuilleInvente());
  await userEvent.click(await screen.findByRole("button", { name: "Choisir un second dossier…" }));
  expect(await screen.findByText("Disque externe")).toBeDefined();
  await userEvent.click(screen.getByRole("button", { name: "Ne plus y copier" }));
  await waitFor(() => expect(screen.queryByText("Disque externe")).toBeNull());
});

test("un refus du coffre à la lecture se dit, et se réessaie", async () => {
  const { fake } = await renderFenetre("#/reglages", createPortefeuilleInvente());
  fake.failNext("sauvegarde:list", "interne", "Le coffre s’est arrêté.");
  window.location.hash = "#/securite";
  expect(await screen.findByText("Le coffre s’est arrêté.")).toBeDefined();
  await userEvent.click(screen.getByRole("button", { name: "Réessayer" }));
  expect(await screen.findByText("Coffre sauvegardé")).toBeDefined();
});
