import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { closeFenetre, renderFenetre } from "../../../support/ecran.tsx";
import { createPortefeuilleEchu, DOSSIER_ECHU, DOSSIER_RETENU } from "../../../support/rgpd-builder.ts";

afterEach(closeFenetre);

const depart = createPortefeuilleEchu("Zéphyrine Quatremarre", "Léa Roux");

test("chaque dossier dit ce qui doit en disparaître, ou ce qui le retient", async () => {
  await renderFenetre(`#/dossiers/${DOSSIER_ECHU}`, depart);
  expect(await screen.findByText(/^À effacer\s: plus rien ne retient ce dossier/)).toBeDefined();
  closeFenetre();
  await renderFenetre(`#/dossiers/${DOSSIER_RETENU}`, depart);
  expect(await screen.findByText(/^retenu\s: une contestation est sans issue/)).toBeDefined();
});

test("rendu confidentiel pour une raison, il note qui l’ouvre, une fois par jour, et dit sa limite", async () => {
  const { fake } = await renderFenetre(`#/dossiers/${DOSSIER_ECHU}`, depart);
  const section = await screen.findByRole("region", { name: "Données personnelles" });
  await userEvent.click(within(section).getByRole("button", { name: "Rendre confidentiel…" }));
  await userEvent.type(within(section).getByLabelText("Pourquoi"), "salarié de la société");
  await userEvent.click(within(section).getByRole("button", { name: "Rendre confidentiel" }));
  expect(await within(section).findByText(/^1\sconsultation notée/)).toBeDefined();
  expect(within(section).getByText(/Quiconque détient la clé de l’équipe/)).toBeDefined();
  await waitFor(() => expect(fake.lots.filter((lot) => lot.includes('"type":"consultation"'))).toHaveLength(1));
});
