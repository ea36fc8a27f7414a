import { fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { closeFenetre, renderFenetre } from "../../../support/ecran.tsx";
import { createPortefeuilleInvente } from "../../../support/portefeuille-invente.ts";

afterEach(closeFenetre);

test("la première fois, la société puis la personne se nomment et s’enregistrent", async () => {
  const { portefeuille } = await renderFenetre("#/reglages");
  await userEvent.type(await screen.findByLabelText("Dénomination"), "Ardenne Matériaux{Enter}");
  await waitFor(() => expect(portefeuille.read().creanciers).toMatchObject([{ denomination: "Ardenne Matériaux" }]));
  await userEvent.type(screen.getByLabelText("Prénom et nom"), "Claire Aubry{Enter}");
  await waitFor(() => expect(portefeuille.read().utilisateurs).toMatchObject([{ nom: "Claire Aubry" }]));
  // The notice ends the save: left behind, it would offer its own « Annuler » to the next test.
  await screen.findByText("Bonjour Claire Aubry");
});

test("chaque champ s’enregistre seul, avec Entrée, et s’annule", async () => {
  const { portefeuille } = await renderFenetre("#/reglages", createPortefeuilleInvente());
  await userEvent.type(await screen.findByLabelText("Forme juridique"), "SAS{Enter}");
  await waitFor(() => expect(portefeuille.read().creanciers[0]).toMatchObject({ denomination: "Ardenne Matériaux", formeJuridique: "SAS" }));
  await userEvent.click(await screen.findByRole("button", { name: "Annuler" }));
  await screen.findByText("Annulé");
  expect(portefeuille.read().creanciers[0]?.formeJuridique).toBeUndefined();
});

test("Ctrl Z pressé pendant un enregistrement annule celui-là, pas le précédent", async () => {
  const { portefeuille } = await renderFenetre("#/reglages", createPortefeuilleInvente());
  await userEvent.type(await screen.findByLabelText("Forme juridique"), "SAS{Enter}");
  await waitFor(() => expect(portefeuille.read().creanciers[0]?.formeJuridique).toBe("SAS"));
  await screen.findByRole("button", { name: "Annuler" });
  const ville = screen.getByLabelText("Ville du RCS");
  await userEvent.type(ville, "Reims");
  // Both keys in one breath: the vault has not answered yet.
  fireEvent.keyDown(ville, { key: "Enter" });
  ville.blur();
  fireEvent.keyDown(document.body, { key: "z", ctrlKey: true });
  await screen.findByText("Annulé");
  expect(portefeuille.read().creanciers[0]?.formeJuridique).toBe("SAS");
  expect(portefeuille.read().creanciers[0]?.villeRcs).toBeUndefined();
});

test("un refus du coffre dit pourquoi, et la valeur enregistrée reste celle d’avant", async () => {
  const { portefeuille, fake } = await renderFenetre("#/reglages", createPortefeuilleInvente());
  fake.failNext("journal:append", "disque-plein", "Le disque est plein\u00A0: libérez de la place.");
  const champ = await screen.findByLabelText("Dénomination");
  await userEvent.clear(champ);
  await userEvent.type(champ, "Ardenne SA{Enter}");
  expect(await screen.findByText("Rien n’a été enregistré")).toBeDefined();
  expect(screen.getByText(/Le disque est plein/)).toBeDefined();
  expect(portefeuille.read().creanciers[0]?.denomination).toBe("Ardenne Matériaux");
  expect(champ).toHaveProperty("value", "Ardenne SA");
});

test("le silence d’un mandataire se règle en jours, et se vide", async () => {
  const { portefeuille } = await renderFenetre("#/reglages", createPortefeuilleInvente());
  await userEvent.type(await screen.findByLabelText("Le relancer après"), "10{Enter}");
  await waitFor(() => expect(portefeuille.read().creanciers[0]?.silenceMandataire).toBe(10));
  await userEvent.clear(await screen.findByLabelText("Le relancer après"));
  await userEvent.click(screen.getByRole("button", { name: "Enregistrer le délai" }));
  await waitFor(() => expect(portefeuille.read().creanciers[0]?.silenceMandataire).toBeUndefined());
});
