import { screen, waitFor, within } from "@testing-library/react";
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

test("le dossier d’accès s’écrit chiffré, son mot de passe se montre une fois\u00A0; un refus du disque se dit", async () => {
  const { fake } = await renderFenetre("#/rgpd", depart("2026-11-09"));
  await userEvent.click(await screen.findByRole("tab", { name: /Demandes des personnes/ }));
  fake.failNext("document:saveArchive", "disque-plein", "Le disque est plein.");
  await userEvent.click(screen.getByRole("button", { name: "Préparer le dossier d’accès" }));
  expect(await screen.findByText(/Le disque est plein/)).toBeDefined();
  await userEvent.click(screen.getByRole("button", { name: "Préparer le dossier d’accès" }));
  const dialogue = await screen.findByRole("dialog", { name: "Dossier d’accès écrit et chiffré" });
  const phrase = within(dialogue).getByLabelText("Mot de passe de l’archive").textContent ?? "";
  expect(phrase).toMatch(/^(?:[a-z2-7]{4}-){4}[a-z2-7]{4}$/);
  await userEvent.click(within(dialogue).getByRole("button", { name: "Je l’ai noté" }));
  await waitFor(() => expect(screen.queryByText(phrase)).toBeNull());
  // Another archive, another passphrase: the former one is in none of the facts.
  await userEvent.click(screen.getByRole("button", { name: "Préparer le dossier d’accès" }));
  expect((await screen.findByLabelText("Mot de passe de l’archive")).textContent).not.toBe(phrase);
  expect(fake.lots.join()).not.toContain(phrase);
});

test("la réponse se rédige avec les faits de la demande ; remise, la demande dit par quel acte", async () => {
  const acte = { acteId: "x".repeat(20), dossierId: DOSSIER_ECHU, titre: "Réponse à une demande d’accès aux données", le: jour("2026-11-12") };
  await renderFenetre("#/rgpd", [...depart("2026-11-09"), [createDemandePersonne(DOSSIER_ECHU, { demandeId: "r".repeat(20), nature: "acces", acte }, jour("2026-11-01"))]]);
  await userEvent.click(await screen.findByRole("tab", { name: /Demandes des personnes/ }));
  expect(screen.getByRole("link", { name: "Rédiger la réponse" }).getAttribute("href")).toContain(`#/dossiers/${DOSSIER_ECHU}/documents?acte=reponse-acces-rgpd`);
  expect(screen.getByText(/^Réponse écrite le 12\/11\/2026/)).toBeDefined();
  await userEvent.click(screen.getByRole("button", { name: "Remise aujourd’hui" }));
  expect(await screen.findByText("Répondu le 21/11/2026")).toBeDefined();
  expect(screen.getByRole("link", { name: /Réponse à une demande d’accès aux données/ })).toBeDefined();
});
