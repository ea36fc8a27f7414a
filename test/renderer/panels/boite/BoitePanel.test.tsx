import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createSujetId } from "#shared/model/fait.ts";
import { listDeType, listVivants } from "#shared/model/vivants.ts";
import { closeFenetre, renderFenetre } from "../../../support/ecran.tsx";
import { brouillon, createPortefeuilleInvente } from "../../../support/portefeuille-invente.ts";

afterEach(closeFenetre);

const ARRIVEE = createSujetId("arrivee", "z".repeat(20));

async function ouvrir(resume: string) {
  const depart = createPortefeuilleInvente();
  const ecran = await renderFenetre("#/dossiers", depart);
  const [ligne] = ecran.portefeuille.read().lignes;
  if (ligne === undefined) throw new Error("Portefeuille vide");
  await ecran.portefeuille.append({ brouillons: [brouillon("arrivee", ARRIVEE, jour("2026-11-21"), {
    nom: "courriel.eml", empreinte: "a".repeat(64), taille: 1200, mime: "message/rfc822", format: "eml", resume: resume.replace("REF", ligne.reference),
  })] });
  window.location.hash = "#/boite";
  await screen.findByRole("heading", { name: "Boîte d’arrivée" });
  return { ...ecran, ligne };
}

test("un courriel qui cite un dossier se classe d’un geste, comme pièce, et l’annulation le rend à la boîte", async () => {
  const { portefeuille, ligne } = await ouvrir("De\u00A0: compta@exemple.invalid\nDate\u00A0: Thu, 12 Feb 2026 10:15:00 +0100\n\nRéponse à votre mise en demeure du 2 février 2026, dossier REF.");
  const volet = await screen.findByRole("complementary", { name: "courriel.eml" });
  expect(within(volet).getByText(/référence citée/)).toBeDefined();
  expect(within(volet).getAllByText(/Lu dans.*12 Feb 2026/).length).toBeGreaterThan(0);
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(portefeuille.read().arrivees).toEqual([]));
  const [faits = []] = await portefeuille.readFaits([createSujetId("dossier", ligne.id)]);
  expect(listDeType(listVivants(faits), "piece").map(({ contenu }) => contenu)).toContainEqual(expect.objectContaining({ nom: "courriel.eml", nature: "courriel", datePiece: "2026-02-12", empreinte: "a".repeat(64) }));
  expect(await screen.findByText("Rien n’attend.")).toBeDefined();
  await userEvent.keyboard("{Control>}z{/Control}");
  await waitFor(() => expect(portefeuille.read().arrivees).toHaveLength(1));
});

test("sans dossier cité, rien n’est proposé : la personne choisit, ou écarte", async () => {
  const { portefeuille } = await ouvrir("Bonjour <img src=x onerror=alert(1)>");
  expect(await screen.findByText(/Aucun dossier n’est cité/)).toBeDefined();
  expect(screen.getByRole("button", { name: /Classer au dossier/ }).hasAttribute("disabled")).toBe(true);
  expect(document.querySelector("aside img")).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Écarter" }));
  await waitFor(() => expect(portefeuille.read().arrivees).toEqual([]));
});
