import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test } from "vitest";
import { closeFenetre, renderFenetre } from "../../../support/ecran.tsx";
import { createFicheInventee, FICHE_ID, formatAdresseFiche, readTexte } from "../../../support/fiche-inventee.ts";

afterEach(closeFenetre);

async function openQualification() {
  const ecran = await renderFenetre(formatAdresseFiche("qualification"), createFicheInventee());
  await screen.findByRole("region", { name: /Porte 1/ });
  return ecran;
}

describe("les trois portes", () => {
  test("disent toutes leurs raisons à la fois, avec leurs articles", async () => {
    await openQualification();
    const exigible = screen.getByRole("region", { name: /Porte 1\s: Exigible/ });
    expect(readTexte(exigible)).toContain("ouverte");
    const documentee = screen.getByRole("region", { name: /Porte 2\s: Documentée/ });
    expect(readTexte(documentee)).toMatch(/fermée, \d manques/);
    expect(readTexte(documentee)).toContain("art. 1353");
    expect(within(documentee).getAllByLabelText("Manque").length).toBeGreaterThan(1);
  });

  test("une décision contraire aux règles exige un motif, puis montre l’écart", async () => {
    await openQualification();
    const documentee = screen.getByRole("region", { name: /Porte 2/ });
    await userEvent.click(within(documentee).getByRole("button", { name: "Décider" }));
    await userEvent.click(within(documentee).getByRole("radio", { name: "Ouverte, avec une réserve" }));
    expect(within(documentee).getByRole("button", { name: "Enregistrer la décision" }).hasAttribute("disabled")).toBe(true);
    await userEvent.type(within(documentee).getByLabelText("Motif"), "Le bon de livraison arrive lundi");
    await userEvent.click(within(documentee).getByRole("button", { name: "Enregistrer la décision" }));
    await waitFor(() => expect(readTexte(documentee)).toContain("Décidée ouverte, une réserve"));
    expect(readTexte(documentee)).toContain("Claire Aubry");
    expect(readTexte(documentee)).toContain("Les règles la disent aujourd’hui fermée");
  });

  test("un échec garde la décision en cours de saisie", async () => {
    const { fake } = await openQualification();
    const exigible = screen.getByRole("region", { name: /Porte 1/ });
    await userEvent.click(within(exigible).getByRole("button", { name: "Décider" }));
    await userEvent.type(within(exigible).getByLabelText("Motif"), "Échéances lues aux factures");
    fake.failNext("journal:append", "fichier-verrouille", "Le journal est verrouillé.");
    await userEvent.click(within(exigible).getByRole("button", { name: "Enregistrer la décision" }));
    expect(await screen.findByText(/Le journal est verrouillé/)).toBeDefined();
    expect(within(exigible).getByLabelText<HTMLTextAreaElement>("Motif").value).toBe("Échéances lues aux factures");
  });
});

describe("le verdict", () => {
  test("se signe, cite ce qui est acquis, et fait passer le dossier à « Qualifié »", async () => {
    const { portefeuille } = await openQualification();
    for (const rang of [1, 2, 3]) {
      const porte = screen.getByRole("region", { name: new RegExp(`Porte ${rang}`) });
      await userEvent.click(within(porte).getByRole("button", { name: "Décider" }));
      await userEvent.click(within(porte).getByRole("radio", { name: "Ouverte" }));
      await userEvent.type(within(porte).getByLabelText("Motif"), "Vu");
      await userEvent.click(within(porte).getByRole("button", { name: "Enregistrer la décision" }));
      await waitFor(() => expect(readTexte(porte)).toContain("Décidée ouverte"));
    }
    await userEvent.click(screen.getByRole("radio", { name: "Sérieuse" }));
    expect(screen.getByLabelText<HTMLTextAreaElement>(/Motif, tel qu’il paraîtra/).value).toContain("À compléter");
    await userEvent.click(screen.getByRole("button", { name: "Enregistrer le verdict" }));
    await waitFor(() => expect(portefeuille.read().lignes.find(({ id }) => id === FICHE_ID)).toMatchObject({ etape: "qualifie", verdict: "serieuse" }));
  });
});

test("la frise de prescription se lit aussi sans la voir", async () => {
  await openQualification();
  expect(screen.getByRole("img", { name: /F-25-0412\s: mer. 27\/03\/2030/ })).toBeDefined();
});

test("ce qui ferait perdre nomme chaque manque", async () => {
  await openQualification();
  const volet = screen.getByRole("complementary", { name: "Verdict, prescription et risques" });
  expect(within(volet).getAllByLabelText("Manque").length).toBeGreaterThan(1);
});
