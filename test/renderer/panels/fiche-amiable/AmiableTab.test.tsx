import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { createSujetId } from "#shared/model/fait.ts";
import { closeFenetre, renderFenetre } from "../../../support/ecran.tsx";
import { createFicheInventee, FICHE_ID, formatAdresseFiche, readTexte } from "../../../support/fiche-inventee.ts";
import { brouillon, createIdInvente } from "../../../support/portefeuille-invente.ts";

afterEach(closeFenetre);

async function openAmiable() {
  const ecran = await renderFenetre(formatAdresseFiche("amiable"), createFicheInventee());
  await screen.findByRole("region", { name: "Négociation" });
  return ecran;
}

describe("un échange", () => {
  test("se note en deux touches depuis n’importe quel onglet, avec sa promesse, et dit son effet sur la prescription", async () => {
    await renderFenetre(formatAdresseFiche(), createFicheInventee());
    await screen.findByRole("heading", { level: 1, name: "Grandval Bâtiment SAS" });
    await userEvent.keyboard("e");
    const formulaire = await screen.findByRole("form", { name: "Noter un échange" });
    await userEvent.keyboard("a");
    await userEvent.keyboard("Inès Vauquier promet un virement");
    expect(within(formulaire).getByLabelText<HTMLTextAreaElement>("Ce qui s’est dit").value).toBe("Inès Vauquier promet un virement");
    await userEvent.type(within(formulaire).getByLabelText("Il promet"), "2 000");
    await userEvent.type(within(formulaire).getByLabelText("Pour le"), "20/11");
    await userEvent.tab();
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(screen.queryByRole("form", { name: "Noter un échange" })).toBeNull());
    await userEvent.click(screen.getByRole("tab", { name: /^Amiable/ }));
    const echanges = await screen.findByRole("region", { name: "Échanges" });
    expect(readTexte(echanges)).toContain("Relance, Appel émis");
    expect(readTexte(echanges)).toContain("Une relance n’interrompt pas la prescription (Com. 18/05/2022, 20-23.204)");
    expect(readTexte(screen.getByRole("region", { name: "Promesses" }))).toMatch(/2 000,00 €.*rompue/);
  });

  test("un recommandé se suit jusqu’à sa réception, à la chronologie aussi", async () => {
    const { portefeuille } = await openAmiable();
    await userEvent.keyboard("er");
    const formulaire = await screen.findByRole("form", { name: "Noter un échange" });
    await userEvent.type(within(formulaire).getByLabelText("Numéro d’envoi"), "1A 204 331 0907 1");
    await userEvent.click(within(formulaire).getByRole("button", { name: /^Enregistrer/ }));
    let echanges = await screen.findByRole("region", { name: "Échanges" });
    await waitFor(() => expect(readTexte(echanges)).toContain("envoyé, avis attendu"));
    await userEvent.click(within(echanges).getByRole("button", { name: "Suivre…" }));
    await userEvent.type(within(echanges).getByLabelText("Reçu le"), "21/11");
    await userEvent.tab();
    window.location.hash = formatAdresseFiche("synthese");
    await waitFor(() => expect(screen.queryByRole("region", { name: "Échanges" })).toBeNull());
    window.location.hash = formatAdresseFiche("amiable");
    echanges = await screen.findByRole("region", { name: "Échanges" });
    await userEvent.click(within(echanges).getByRole("button", { name: "Suivre…" }));
    expect(await screen.findByText("Brouillon retrouvé.")).toBeDefined();
    await userEvent.click(within(echanges).getByRole("button", { name: "Enregistrer la suite" }));
    await waitFor(() => expect(readTexte(echanges)).toContain("reçu, avis à numériser"));
    const [faits = []] = await portefeuille.readFaits([createSujetId("dossier", FICHE_ID)]);
    expect(faits.find(({ type }) => type === "evenement")?.contenu).toMatchObject({ kind: "mise_en_demeure", canal: "lrar", numeroEnvoi: "1A 204 331 0907 1" });
  });

  test("une date impossible est refusée en français et rien n’est perdu ; fermée sans enregistrer, la saisie se retrouve", async () => {
    await openAmiable();
    await userEvent.keyboard("ea");
    const formulaire = await screen.findByRole("form", { name: "Noter un échange" });
    await userEvent.type(within(formulaire).getByLabelText("Ce qui s’est dit"), "Absente");
    await userEvent.clear(within(formulaire).getByLabelText("Date"));
    await userEvent.type(within(formulaire).getByLabelText("Date"), "31/02");
    await userEvent.tab();
    expect(readTexte(formulaire)).toMatch(/Février 20\d\d a 28 jours\./);
    await userEvent.click(within(formulaire).getByRole("button", { name: "Fermer" }));
    await userEvent.keyboard("e");
    await waitFor(() => expect(screen.getByLabelText<HTMLTextAreaElement>("Ce qui s’est dit").value).toBe("Absente"));
    expect(screen.getByText("Brouillon retrouvé.")).toBeDefined();
  });
});

describe("la négociation", () => {
  test("choisir une durée change la mensualité, la fin et l’échéancier, et mène à l’acte du plan prérempli", async () => {
    await openAmiable();
    const negociation = screen.getByRole("region", { name: "Négociation" });
    await userEvent.click(within(within(negociation).getByRole("table", { name: "Table de négociation" })).getByRole("button", { name: "6" }));
    expect(within(within(negociation).getByRole("region", { name: "Échéancier" })).getAllByRole("row")).toHaveLength(7);
    await userEvent.click(within(negociation).getByRole("button", { name: "Écrire le plan d’apurement" }));
    await waitFor(() => expect(window.location.hash).toContain("documents?acte=plan-apurement"));
    await waitFor(() => expect(readTexte(screen.getByRole("article"))).toContain("en six versements"));
  });

  test("un plan suivi donne une promesse par versement", async () => {
    await openAmiable();
    const negociation = screen.getByRole("region", { name: "Négociation" });
    await userEvent.click(within(negociation).getByRole("button", { name: "Suivre ces promesses" }));
    const section = await screen.findByRole("region", { name: "Plan d’apurement" });
    expect(within(section).getAllByText("attendue")).toHaveLength(3);
  });
});

describe("le plan d’apurement", () => {
  const SUJET = createSujetId("dossier", FICHE_ID);
  const plan = [
    brouillon("plan", SUJET, jour("2026-08-01"), { planId: createIdInvente("n", 900), sort: "suspendus", regularisation: 8 }),
    ...["2026-09-01", "2026-12-01"].map((pourLe, rang) => brouillon("promesse", SUJET, jour("2026-08-01"), { promesseId: createIdInvente("q", 900 + rang), montant: montant(50_000), pourLe: jour(pourLe), planId: createIdInvente("n", 900) })),
    brouillon("evenement", SUJET, jour("2026-09-10"), { evenementId: createIdInvente("v", 900), kind: "mise_en_demeure" }),
  ];

  test("rompu, un clic rend le dossier à l’étape exacte d’avant lui, et l’annulation le rétablit", async () => {
    await renderFenetre(formatAdresseFiche(), createFicheInventee());
    const avant = readTexte((await screen.findByText("Prochaine étape")).parentElement);
    closeFenetre();
    await renderFenetre(formatAdresseFiche("amiable"), [...createFicheInventee(), plan]);
    const section = await screen.findByRole("region", { name: "Plan d’apurement" });
    expect(readTexte(section)).toContain("déchéance du terme acquise");
    await userEvent.click(within(section).getByRole("button", { name: "Prononcer la déchéance et reprendre" }));
    await waitFor(() => expect(readTexte(screen.getByRole("region", { name: "Plan d’apurement" }))).toContain("sans objet"));
    await userEvent.keyboard("1");
    await waitFor(() => expect(readTexte(screen.getByText("Prochaine étape").parentElement)).toBe(avant));
    await userEvent.click(screen.getByRole("button", { name: "Annuler" }));
    await waitFor(() => expect(readTexte(screen.getByText("Prochaine étape").parentElement)).toContain("Prononcer la déchéance du terme"));
  });
});
