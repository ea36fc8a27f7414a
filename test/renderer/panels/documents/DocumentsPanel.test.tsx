import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import { chooseLot } from "../../../../renderer/hooks/lot-actes.ts";
import { closeFenetre, renderFenetre } from "../../../support/ecran.tsx";
import { createFicheInventee, FICHE_ID, readTexte } from "../../../support/fiche-inventee.ts";
import { brouillon, createIdInvente, CREANCIER_ID } from "../../../support/portefeuille-invente.ts";

afterEach(() => {
  chooseLot([]);
  closeFenetre();
});

const date = jour("2026-11-20");
/** What a letter prints of the two companies, and what the first dossier already answered. */
const IDENTITES: readonly FaitBrouillon[] = Object.entries({ formeJuridique: "société par actions simplifiée", adresse: "1 quai Nord", codePostal: "08200", ville: "Sedan", siren: "732829320", villeRcs: "Sedan", iban: "FR7630006000011234567890189", bic: "AGRIFRPP" }).map(([champ, valeur]) =>
  brouillon("champ", createSujetId("creancier", CREANCIER_ID), date, { champ, valeur }),
);
const ACTE = brouillon("acte", createSujetId("dossier", FICHE_ID), date, { acteId: createIdInvente("a", 1), modele: "chronologie", titre: "Chronologie", nomFichier: "chronologie-2026-0417.docx", empreinte: "0".repeat(64), reponses: {}, derogations: [], bordereau: [] });

test("les documents produits se lisent, se cherchent, et mènent à leur dossier", async () => {
  await renderFenetre("#/documents", [...createFicheInventee(), [ACTE]]);
  const liste = await screen.findByRole("grid", { name: "Documents produits" });
  await waitFor(() => expect(readTexte(liste)).toContain("chronologie-2026-0417.docx"));
  await userEvent.type(screen.getByRole("textbox", { name: "Chercher dans la liste" }), "verrerie");
  await waitFor(() => expect(readTexte(liste)).not.toContain("chronologie-2026-0417.docx"));
  await userEvent.clear(screen.getByRole("textbox", { name: "Chercher dans la liste" }));
  await userEvent.dblClick(await within(liste).findByText("chronologie-2026-0417.docx"));
  await waitFor(() => expect(window.location.hash).toBe(`#/dossiers/${FICHE_ID}/documents`));
});

test("sans document, la page dit où ils se produisent", async () => {
  await renderFenetre("#/documents", createFicheInventee());
  expect(await screen.findByRole("heading", { name: "Aucun document n’a été produit." })).toBeDefined();
});

test("un lot dit ce qui manque à chaque dossier, se complète une fois pour tous, se produit, se garde et s’annule d’un coup", async () => {
  chooseLot([FICHE_ID, createIdInvente("e", 2)]);
  const { fake } = await renderFenetre("#/documents/lot", [...createFicheInventee(), IDENTITES]);
  const reglages = await screen.findByRole("complementary", { name: "Réglages du lot" });
  await userEvent.click(within(reglages).getByRole("combobox", { name: "Acte" }));
  await userEvent.click(await screen.findByRole("option", { name: "Mise en demeure de payer" }));
  const liste = screen.getByRole("grid", { name: "Actes du lot" });
  await waitFor(() => expect(readTexte(liste)).toContain("2026-0002"));
  for (const [champ, reponse] of [["Désignation du contrat, avec son article", "le contrat du 12 mars 2025"], ["Qualité du signataire", "directrice"]] as const) {
    const communes = await within(reglages).findByRole("region", { name: "Pour tous les dossiers" });
    await userEvent.type(await within(communes).findByRole("textbox", { name: champ }), `${reponse}{Enter}`);
  }
  const produire = await screen.findByRole("button", { name: /Produire 1\sacte/ });
  expect(readTexte(liste)).toContain("Il manque : adresse du destinataire");
  const avant = fake.lots.length;
  await userEvent.click(produire);
  await waitFor(() => expect(fake.lots).toHaveLength(avant + 1));
  await waitFor(() => expect(readTexte(liste)).toContain("produit"));
  await userEvent.click(screen.getByRole("button", { name: "Annuler" }));
  await waitFor(() => expect(fake.lots).toHaveLength(avant + 2));
});

test("sans dossier choisi, le lot dit où les choisir", async () => {
  await renderFenetre("#/documents/lot", createFicheInventee());
  expect(await screen.findByRole("heading", { name: "Aucun dossier n’est choisi." })).toBeDefined();
});

test("une lettre pour plusieurs dossiers laisse de côté ceux qui ne peuvent pas partir, chacun avec son motif, et le classeur de retour réunit ceux d’un mandataire", async () => {
  const autre = createIdInvente("e", 2);
  const mandats = [FICHE_ID, autre].map((id, rang) => brouillon("mandat", createSujetId("dossier", id), date, { mandatId: createIdInvente("k", rang + 1), mandataireId: createIdInvente("m", 2), mission: "Assigner au fond" }));
  chooseLot([FICHE_ID, autre]);
  const { fake } = await renderFenetre("#/documents/lot", [...createFicheInventee(), IDENTITES, mandats]);
  const reglages = await screen.findByRole("complementary", { name: "Réglages du lot" });
  await userEvent.click(within(reglages).getByRole("combobox", { name: "Acte" }));
  await userEvent.click(await screen.findByRole("option", { name: "Lettre de mission à l’avocat, plusieurs affaires" }));
  const liste = screen.getByRole("grid", { name: "Actes du lot" });
  await waitFor(() => expect(readTexte(liste)).toContain("Le dossier n’est pas qualifié"));
  await userEvent.click(within(reglages).getByRole("combobox", { name: "Acte" }));
  await userEvent.click(await screen.findByRole("option", { name: "Fiche de retour, une ligne par affaire" }));
  await waitFor(() => expect(readTexte(liste)).toContain("2 dossiers, dont"));
  const avant = fake.lots.length;
  await userEvent.click(await screen.findByRole("button", { name: /Produire 1\sacte/ }));
  await waitFor(() => expect(fake.lots).toHaveLength(avant + 1));
  expect([...(fake.lots.at(-1) ?? "").matchAll(/"nomFichier":"([^"]+)"/g)].map(([, nom]) => nom)).toEqual(Array.from({ length: 2 }, () => expect.stringMatching(/^fiche-retour-lot-2-dossiers.*\.xlsx$/)));
  await waitFor(() => expect(readTexte(liste)).toContain("produit"));
});
