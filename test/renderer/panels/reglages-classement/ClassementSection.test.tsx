import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { closeFenetre, renderFenetre } from "../../../support/ecran.tsx";
import { createPortefeuilleInvente } from "../../../support/portefeuille-invente.ts";

afterEach(closeFenetre);

test("la société se donne des étiquettes et des champs, les renomme, les retire", async () => {
  const { portefeuille } = await renderFenetre("#/reglages", createPortefeuilleInvente());
  await userEvent.type(await screen.findByRole("textbox", { name: "Nouvelle étiquette" }), "litige{Enter}");
  await waitFor(() => expect(portefeuille.read().creanciers[0]?.etiquettes?.map(({ nom }) => nom)).toEqual(["litige"]));
  const champ = await screen.findByRole("textbox", { name: "Étiquette litige" });
  await userEvent.clear(champ);
  await userEvent.type(champ, "litige commercial{Enter}");
  await waitFor(() => expect(portefeuille.read().creanciers[0]?.etiquettes?.map(({ nom }) => nom)).toEqual(["litige commercial"]));
  await userEvent.type(screen.getByRole("textbox", { name: "Nouveau champ" }), "Agence{Enter}");
  await waitFor(() => expect(portefeuille.read().creanciers[0]?.champsLibres).toMatchObject([{ nom: "Agence", kind: "texte" }]));
  await userEvent.click(await screen.findByRole("button", { name: "Retirer le champ Agence" }));
  await waitFor(() => expect(portefeuille.read().creanciers[0]?.champsLibres).toBeUndefined());
});

test("une étiquette qui existe déjà, aux capitales près, est refusée en le disant", async () => {
  const { portefeuille } = await renderFenetre("#/reglages", createPortefeuilleInvente());
  const champ = await screen.findByRole<HTMLInputElement>("textbox", { name: "Nouvelle étiquette" });
  await userEvent.type(champ, "Échéancier{Enter}");
  await screen.findByRole("textbox", { name: "Étiquette Échéancier" });
  // The field is emptied once the save is answered, which may be after the word is shown.
  await waitFor(() => expect(champ.value).toBe(""));
  await userEvent.type(champ, "echeancier{Enter}");
  expect(screen.getByText(/Échéancier.*existe déjà/)).toBeDefined();
  expect(portefeuille.read().creanciers[0]?.etiquettes).toHaveLength(1);
});
