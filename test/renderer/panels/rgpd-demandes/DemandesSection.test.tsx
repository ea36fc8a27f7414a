import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { createDemandePersonne } from "#shared/suivi/rgpd/demandes.ts";
import { jour } from "#shared/kernel/jour.ts";
import { closeFenetre, renderFenetre } from "../../../support/ecran.tsx";
import { createPortefeuilleEchu, DOSSIER_ECHU } from "../../../support/rgpd-builder.ts";

afterEach(closeFenetre);

const depart = (recueLe: string) => [...createPortefeuilleEchu("Zéphyrine Quatremarre", "Léa Roux"), [createDemandePersonne(DOSSIER_ECHU, { demandeId: "q".repeat(20), nature: "acces" }, jour(recueLe))]];

test("une demande se suit jusqu’à sa réponse\u00A0; passée d’un mois, elle est en retard", async () => {
  await renderFenetre("#/rgpd", depart("2026-10-01"));
  await userEvent.click(await screen.findByRole("tab", { name: /Demandes des personnes/ }));
  expect(screen.getByText("En retard")).toBeDefined();
  expect(screen.getByText("01/11/2026")).toBeDefined();
  await userEvent.click(screen.getByRole("button", { name: "Noter la réponse…" }));
  await userEvent.type(screen.getByLabelText(/Ce qui a été répondu/), "dossier remis en main propre");
  await userEvent.click(screen.getByRole("button", { name: "Noter la réponse" }));
  expect(await screen.findByText("Répondu le 21/11/2026")).toBeDefined();
  expect(screen.getByText("dossier remis en main propre")).toBeDefined();
});

test("le dossier d’accès s’écrit\u00A0; un refus du disque se dit", async () => {
  const { fake } = await renderFenetre("#/rgpd", depart("2026-11-09"));
  await userEvent.click(await screen.findByRole("tab", { name: /Demandes des personnes/ }));
  fake.failNext("document:saveArchive", "disque-plein", "Le disque est plein.");
  await userEvent.click(screen.getByRole("button", { name: "Préparer le dossier d’accès" }));
  expect(await screen.findByText(/Le disque est plein/)).toBeDefined();
  await userEvent.click(screen.getByRole("button", { name: "Préparer le dossier d’accès" }));
  expect(await screen.findByText("Dossier d’accès écrit")).toBeDefined();
});
