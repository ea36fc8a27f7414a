import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import { closeFenetre, type Ecran, renderFenetre } from "../../../support/ecran.tsx";
import { createFicheInventee, FICHE_ID, formatAdresseFiche } from "../../../support/fiche-inventee.ts";
import { brouillon, createIdInvente } from "../../../support/portefeuille-invente.ts";

afterEach(closeFenetre);

const LE = jour("2026-11-20");
const KARIM = createIdInvente("u", 9);
const COLLEGUE = [brouillon("utilisateur", createSujetId("utilisateur", KARIM), LE, { nom: "Karim Benali" })];
const note = (texte: string): FaitBrouillon => brouillon("note", createSujetId("dossier", FICHE_ID), LE, { texte, portee: "interne" });

async function receive({ fake }: Ecran, par: string, brouillons: readonly FaitBrouillon[]): Promise<void> {
  await act(async () => {
    await fake.bridge["journal:append"]({ par, brouillons: brouillons.map((un) => ({ ...un, remplace: [...un.remplace] })) });
    fake.emit("partage:recus", {});
  });
}

test("ce qu’un collègue écrit pendant qu’on lit se dit, et se voit", async () => {
  const ecran = await renderFenetre(formatAdresseFiche(), [...createFicheInventee(), COLLEGUE]);
  await screen.findByRole("heading", { name: "Grandval Bâtiment SAS" });
  expect(screen.queryByText(/depuis votre ouverture/)).toBeNull();
  await receive(ecran, KARIM, [note("Le débiteur propose trois échéances")]);
  expect(await screen.findByText("Modifié par Karim Benali depuis votre ouverture")).toBeDefined();
  await userEvent.click(screen.getByRole("button", { name: "Voir" }));
  await waitFor(() => expect(window.location.hash).toBe(formatAdresseFiche("chronologie")));
  expect(screen.queryByText(/depuis votre ouverture/)).toBeNull();
});

test("ce que l’on écrit soi-même ne se dit pas\u00A0; «\u00A0J’ai vu\u00A0» l’efface jusqu’à la saisie suivante", async () => {
  const ecran = await renderFenetre(formatAdresseFiche(), [...createFicheInventee(), COLLEGUE]);
  await screen.findByRole("heading", { name: "Grandval Bâtiment SAS" });
  await receive(ecran, "", [note("De ce poste")]);
  await receive(ecran, KARIM, [note("Première")]);
  await userEvent.click(await screen.findByRole("button", { name: "J’ai vu" }));
  await waitFor(() => expect(screen.queryByText(/depuis votre ouverture/)).toBeNull());
  await receive(ecran, KARIM, [note("Seconde")]);
  expect(await screen.findByText(/1.saisie, la dernière/)).toBeDefined();
});
