import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test } from "vitest";
import { createSujetId } from "#shared/model/fait.ts";
import { AUJOURDHUI, closeFenetre, openPoste, renderFenetre } from "../../../support/ecran.tsx";
import { createDossier, createIdInvente, createPortefeuilleInvente, DOSSIERS } from "../../../support/portefeuille-invente.ts";

afterEach(closeFenetre);

const DE_DROITE_A_GAUCHE = "\u202Eشركة\u202C SAS";
const CONTROLE = "Éole\u0007\u0000\u200B SARL";

describe("ce qui ne devrait pas être dans un nom", () => {
  test("un sens d’écriture et des caractères de contrôle restent dans leur cellule, et le dossier se cherche, se trie, s’ouvre", async () => {
    await renderFenetre("#/dossiers", [...createPortefeuilleInvente(), createDossier(20, DE_DROITE_A_GAUCHE, 10_000), createDossier(21, CONTROLE, 20_000)]);
    const liste = await screen.findByRole("grid", { name: "Dossiers" });
    const nom = within(liste).getByText(DE_DROITE_A_GAUCHE, { normalizer: (texte) => texte });
    expect(nom.tagName).toBe("BDI");
    await userEvent.click(within(liste).getByRole("button", { name: "Débiteur" }));
    await userEvent.keyboard("/شركة");
    await waitFor(() => expect(screen.getByText(/sur 6/)).toBeDefined());
    await userEvent.keyboard("{Escape}{Enter}");
    await waitFor(() => expect(window.location.hash).toBe(`#/dossiers/${createIdInvente("e", 20)}`));
  });

  test("dix mille caractères ne passent pas la porte : rien n’est écrit, et la raison est dite", async () => {
    const { portefeuille, fake } = await openPoste(createPortefeuilleInvente());
    const avant = fake.lots.length;
    const reply = await portefeuille.append({ brouillons: createDossier(30, "A".repeat(10_000), 10_000) });
    expect(reply.ok).toBe(false);
    expect(fake.lots.length).toBe(avant);
  });

  test("le plus long nom admis se coupe dans sa colonne et se lit en entier au survol", async () => {
    const long = "Établissements ".repeat(26).trim();
    await renderFenetre("#/dossiers", [...createPortefeuilleInvente(), createDossier(31, long, 10_000)]);
    const liste = await screen.findByRole("grid", { name: "Dossiers" });
    const cellule = await within(liste).findByTitle(long);
    expect(cellule.className).toContain("cut");
  });
});

test("un dossier retiré pendant qu’il est ouvert : la fiche le dit et mène à la liste, qui ne le montre plus", async () => {
  const { portefeuille } = await renderFenetre(`#/dossiers/${createIdInvente("e", 2)}`, createPortefeuilleInvente());
  await screen.findByRole("heading", { name: DOSSIERS[0], level: 1 });
  const sujet = createSujetId("dossier", createIdInvente("e", 2));
  const [faits = []] = await portefeuille.readFaits([sujet]);
  await portefeuille.append({ brouillons: [{ sujet, type: "retrait", dateFait: AUJOURDHUI, remplace: faits.map(({ id }) => id), contenu: {} }] });
  expect(await screen.findByRole("heading", { name: "Ce dossier n’existe pas, ou n’existe plus." })).toBeDefined();
  await userEvent.click(screen.getByRole("link", { name: "Revenir à la liste" }));
  const liste = await screen.findByRole("grid", { name: "Dossiers" });
  expect(within(liste).queryByText(DOSSIERS[0])).toBeNull();
});

test("un dossier retiré pendant qu’il est sélectionné quitte la sélection", async () => {
  const { portefeuille } = await renderFenetre("#/dossiers", createPortefeuilleInvente());
  await screen.findByRole("grid", { name: "Dossiers" });
  await userEvent.keyboard("{Control>}a{/Control}");
  const barre = await screen.findByRole("toolbar", { name: "Actions sur la sélection" });
  expect(barre.textContent).toMatch(/4\sdossiers/);
  const sujet = createSujetId("dossier", createIdInvente("e", 2));
  const [faits = []] = await portefeuille.readFaits([sujet]);
  await portefeuille.append({ brouillons: [{ sujet, type: "retrait", dateFait: AUJOURDHUI, remplace: faits.map(({ id }) => id), contenu: {} }] });
  await waitFor(() => expect(barre.textContent).toMatch(/3\sdossiers/));
});
