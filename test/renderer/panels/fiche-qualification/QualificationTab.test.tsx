import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { createSujetId } from "#shared/model/fait.ts";
import { connectBridge } from "../../../../renderer/bridge/bridge.ts";
import { closeFenetre, renderFenetre, watchSaves } from "../../../support/ecran.tsx";
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
  test("se signe, cite ce qui est acquis, et fait passer le dossier à «\u00A0Qualifié\u00A0»", async () => {
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

describe("ce qui manque", () => {
  test("se demande à quelqu’un pour un jour, avec un courriel prêt à partir, et devient une tâche du dossier", async () => {
    const { fake, portefeuille } = await openQualification();
    const { bridge, saves } = watchSaves(fake.bridge);
    connectBridge(bridge);
    await userEvent.click(screen.getByRole("button", { name: /^Demander…/ }));
    const formulaire = screen.getByRole("form", { name: "Demander ce qui manque" });
    await userEvent.type(within(formulaire).getByRole("combobox", { name: "À qui" }), "Sandrine Carlier");
    await userEvent.type(within(formulaire).getByLabelText("Courriel"), "s.carlier@valdore.example");
    await userEvent.click(within(formulaire).getByRole("button", { name: "Noter et écrire le courriel…" }));
    await waitFor(() => expect(saves).toHaveLength(1));
    const [demande] = saves;
    expect(demande?.nom).toBe("demande-2026-0417-2026-11-30.eml");
    const texte = new TextDecoder().decode(demande?.contenu);
    expect(texte).toContain("To: s.carlier@valdore.example");
    const [faits = []] = await portefeuille.readFaits([createSujetId("dossier", FICHE_ID)]);
    expect(faits.filter(({ type }) => type === "tache").length).toBeGreaterThan(1);
    expect(screen.getAllByText(/Sandrine Carlier, pour le 30\/11\/2026/).length).toBeGreaterThan(1);
  });

  test("se lève avec un motif, et la porte le dit", async () => {
    await openQualification();
    const ligne = screen.getByRole("checkbox", { name: /Demander\s: Facture, facture n°\sF-25-0412/ }).closest("li")!;
    await userEvent.click(within(ligne).getByRole("button", { name: "Lever…" }));
    await userEvent.type(within(ligne).getByLabelText("Pourquoi elle n’est pas nécessaire"), "La facture est au coffre du client");
    await userEvent.click(within(ligne).getByRole("button", { name: "Lever, à mon nom" }));
    await waitFor(() => expect(readTexte(screen.getByRole("region", { name: /Porte 2/ }))).toContain("réserve levée, La facture est au coffre du client"));
  });
});

test("un litige se note avec son montant, son service et son délai ; le montant contesté se tient à part", async () => {
  await openQualification();
  await userEvent.click(screen.getByRole("button", { name: "Ajouter un litige" }));
  const formulaire = screen.getByRole("form", { name: "Nouveau litige" });
  await userEvent.click(within(formulaire).getByRole("combobox", { name: "Motif" }));
  await userEvent.click(await screen.findByRole("option", { name: "Défaut ou non-conformité" }));
  await userEvent.type(within(formulaire).getByLabelText("Montant contesté"), "1 200,50");
  await userEvent.tab();
  await userEvent.click(within(formulaire).getByRole("button", { name: "Noter le litige" }));
  const litiges = screen.getByRole("region", { name: "Litiges" });
  await waitFor(() => expect(readTexte(litiges)).toMatch(/Contesté : 1 200,50 € ; reste incontesté : /));
  expect(readTexte(litiges)).toContain("Commerce");
});

test("une décision en cours de saisie survit à un changement d’onglet", async () => {
  await openQualification();
  const exigible = screen.getByRole("region", { name: /Porte 1/ });
  await userEvent.click(within(exigible).getByRole("button", { name: "Décider" }));
  await userEvent.type(within(exigible).getByLabelText("Motif"), "Échéances lues");
  await userEvent.click(screen.getByRole("tab", { name: /Pièces/ }));
  await userEvent.click(screen.getByRole("tab", { name: /^Qualification/ }));
  const revenue = await screen.findByRole("region", { name: /Porte 1/ });
  await userEvent.click(within(revenue).getByRole("button", { name: "Décider" }));
  await waitFor(() => expect(within(revenue).getByLabelText<HTMLTextAreaElement>("Motif").value).toBe("Échéances lues"));
});

test("au-dessus du seuil, le visa est refusé à l’auteur et donné par une autre personne ; un règlement rouvre ensuite la qualification", async () => {
  const { portefeuille } = await openQualification();
  await userEvent.click(screen.getByRole("link", { name: "Réglages" }));
  await userEvent.type(await screen.findByLabelText("À partir de, dû au jour"), "5 000");
  await userEvent.tab();
  await userEvent.click(screen.getByRole("button", { name: "Enregistrer le seuil" }));
  window.location.hash = formatAdresseFiche("qualification");
  await userEvent.click(await screen.findByRole("radio", { name: "Sérieuse" }));
  await userEvent.click(screen.getByRole("button", { name: "Enregistrer le verdict" }));
  const visa = await screen.findByRole("region", { name: "Visa" });
  expect(readTexte(visa)).toContain("visa à partir de 5 000,00 €");
  expect(readTexte(visa)).toContain("le visa est celui d’une autre personne");
  expect(within(visa).queryByRole("button", { name: "Accorder le visa" })).toBeNull();

  await userEvent.click(screen.getByRole("link", { name: "Réglages" }));
  await userEvent.click(await screen.findByRole("button", { name: "Une autre personne…" }));
  await userEvent.type(screen.getByLabelText("Son prénom et son nom"), "Marc Dessaigne");
  await userEvent.click(screen.getByRole("button", { name: "Enregistrer" }));
  await waitFor(() => expect(within(screen.getByRole("banner")).getByText("Marc Dessaigne")).toBeDefined());
  window.location.hash = formatAdresseFiche("qualification");
  await userEvent.click(await screen.findByRole("button", { name: "Accorder le visa" }));
  await userEvent.click(screen.getByRole("button", { name: "Viser, à mon nom" }));
  await waitFor(() => expect(readTexte(screen.getByRole("region", { name: "Visa" }))).toContain("Visa accordé le 21/11/2026 par Marc Dessaigne"));

  await portefeuille.append({ par: undefined, brouillons: [{ sujet: createSujetId("dossier", FICHE_ID), type: "reglement", dateFait: jour("2026-11-20"), remplace: [], contenu: { reglementId: "z".repeat(20), montant: montant(120_000) } }] });
  await waitFor(() => expect(readTexte(screen.getByText(/Qualification rouverte/).closest("div"))).toContain("Règlement de 1 200,00 € (le 20/11/2026)"));
});
