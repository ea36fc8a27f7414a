import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import { closeFenetre, openPoste, renderFenetre } from "../../../support/ecran.tsx";
import { brouillon, createIdInvente, createPortefeuilleInvente } from "../../../support/portefeuille-invente.ts";
import { createEcrits, DEPLACEE, ECRITS, formatReferentielInvente } from "../../../support/referentiel-builder.ts";

afterEach(closeFenetre);

const NBSP = "\u00A0";
const NANTERRE: readonly FaitBrouillon[] = [brouillon("debiteur", createSujetId("debiteur", createIdInvente("d", 20)), jour("2026-03-02"), { nom: "Ravel Négoce SARL", codePostal: DEPLACEE.codePostal, ville: DEPLACEE.ville })];

async function open(depart: readonly (readonly FaitBrouillon[])[] = [...createPortefeuilleInvente(), NANTERRE]) {
  const ecran = await renderFenetre("#/juridictions", depart);
  await screen.findByRole("list", { name: "État du référentiel" });
  return ecran;
}

async function giveFile(texte: string, nom = "juridictions-2027.json"): Promise<void> {
  await userEvent.upload(screen.getByLabelText("Référentiel des juridictions"), new File([texte], nom, { type: "application/json" }));
}

async function askNanterre(): Promise<void> {
  await userEvent.type(screen.getByLabelText("Code postal"), DEPLACEE.codePostal);
  await userEvent.type(screen.getByLabelText("Commune du débiteur"), DEPLACEE.ville);
  await userEvent.type(screen.getByLabelText("Montant demandé"), "12000{Enter}");
}

const findProposee = async (nom: RegExp) => within(await screen.findByRole("region", { name: "Juridiction proposée" })).findByRole("button", { name: nom });

describe("la juridiction d’une adresse", () => {
  test("se propose avec ses raisons et sa preuve ; ce qui manque se demande", async () => {
    await open();
    await userEvent.type(screen.getByLabelText("Code postal"), DEPLACEE.codePostal);
    expect(within(await screen.findByRole("region", { name: "Ce qui manque" })).getByText("Le montant de la demande")).toBeDefined();
    await userEvent.type(screen.getByLabelText("Montant demandé"), "12000{Enter}");
    await userEvent.click(await findProposee(/Tribunal des activités économiques de Nanterre/));
    expect((await screen.findByRole("complementary", { name: /^Preuve/ })).textContent).toContain("Nanterre (92050)");
  });

  test("le référentiel livré dit son jour ; rien n’est attendu cette année", async () => {
    await open();
    expect(screen.getByRole("list", { name: "État du référentiel" }).textContent).toBe("Référentiel du 21/11/2026, livré avec l’application.");
  });
});

describe("la mise à jour depuis un fichier", () => {
  test("ce qui change d’abord, l’écriture ensuite ; la règle s’en sert, l’annulation rend le référentiel livré", async () => {
    const { fake, portefeuille } = await open();
    const ecrits = fake.lots.length;
    await giveFile(formatReferentielInvente());
    const effet = await screen.findByRole("group", { name: "Effet du référentiel" });
    expect(effet.textContent).toContain("1juridiction modifiée");
    expect(effet.textContent).toContain(`1${NBSP}débiteur change de tribunal`);
    expect(effet.textContent).toContain("Les dossiers n’enregistrent pas encore de juridiction");
    expect(within(screen.getByRole("grid", { name: "Communes changées" })).getByText("Nanterre")).toBeDefined();
    const volet = screen.getByRole("complementary", { name: "Ce que dit le référentiel" });
    expect(volet.textContent).toContain("Ravel Négoce SARL");
    expect(volet.textContent).toContain("Tribunal judiciaire de Bourg-en-Bressemodifiéetéléphone");
    expect(fake.lots).toHaveLength(ecrits);
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    expect(await screen.findByText(/Référentiel du 21\/11\/2026 accepté/)).toBeDefined();
    expect(portefeuille.read().referentiels).toMatchObject([{ nom: "juridictions-2027.json", auteur: "Essai, ressorts inventés", version: "2026-11-21", cog: 2026 }]);
    await waitFor(() => expect(screen.getByRole("list", { name: "État du référentiel" }).textContent).toContain("accepté par Claire Aubry"));
    await askNanterre();
    await findProposee(/Versailles/);
    await userEvent.click(screen.getByRole("button", { name: /^Annuler/ }));
    await waitFor(() => expect(portefeuille.read().referentiels).toEqual([]));
    await findProposee(/Nanterre/);
  });

  test("une version acceptée se retrouve en revenant, se retire, et le retrait s’annule", async () => {
    const poste = await openPoste(createPortefeuilleInvente());
    await renderFenetre("#/juridictions", [], poste);
    await screen.findByRole("list", { name: "État du référentiel" });
    await giveFile(formatReferentielInvente());
    await userEvent.click(await screen.findByRole("button", { name: /Accepter ce référentiel/ }));
    await screen.findByText(/accepté par Claire Aubry/);
    closeFenetre();
    await renderFenetre("#/juridictions", [], poste);
    await userEvent.click(await screen.findByRole("button", { name: "Retirer ce référentiel" }));
    await screen.findByText(/livré avec l’application/);
    await userEvent.click(await screen.findByRole("button", { name: /^Annuler/ }));
    await screen.findByText(/accepté par Claire Aubry/);
  });

  test("un fichier dont la pièce n’est plus dans le coffre se dit, et le référentiel livré sert", async () => {
    const contenu = { nom: "perdu.json", empreinte: "0".repeat(64), taille: 10, auteur: "Essai", version: jour("2026-11-21"), cog: 2026 };
    await open([...createPortefeuilleInvente(), [brouillon("referentiel", createSujetId("referentiel", createIdInvente("r", 2)), jour("2026-11-21"), contenu)]]);
    const etat = screen.getByRole("list", { name: "État du référentiel" }).textContent;
    expect(etat).toContain("livré avec l’application");
    expect(etat).toContain(`Le référentiel accepté «${NBSP}perdu.json${NBSP}» ne se lit plus dans le coffre`);
  });

  test("un fichier qui se contredit est refusé, une phrase par anomalie", async () => {
    const { fake } = await open();
    const ecrits = fake.lots.length;
    const { groupes } = ECRITS.ressorts;
    await giveFile(formatReferentielInvente({ ...ECRITS, ressorts: { ...ECRITS.ressorts, groupes: [...groupes, { ...groupes[0], communes: "00000 01001" }] } }), "faux.json");
    const alerte = await screen.findByRole("alert");
    expect(within(alerte).getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([expect.stringContaining("la commune 00000 n’existe pas"), expect.stringContaining("la commune 01001 est dans deux ressorts")]);
    expect(alerte.textContent).toContain("Le référentiel en vigueur est inchangé.");
    await giveFile(formatReferentielInvente(createEcrits("2026-01-01")), "ancien.json");
    expect((await screen.findByText(/plus ancien que celui en vigueur/)).textContent).toContain("01/01/2026");
    await giveFile(formatReferentielInvente(ECRITS), "meme.json");
    expect(await screen.findByText(/il ne changerait rien/)).toBeDefined();
    expect(fake.lots).toHaveLength(ecrits);
  });

  test("un échec du coffre garde la comparaison à l’écran, rien n’est écrit", async () => {
    const { fake, portefeuille } = await open();
    await giveFile(formatReferentielInvente());
    await screen.findByRole("group", { name: "Effet du référentiel" });
    for (const canal of ["piece:begin", "journal:append"] as const) {
      fake.failNext(canal, "disque-plein", "Le disque est plein.");
      await userEvent.click(screen.getByRole("button", { name: /Accepter ce référentiel/ }));
      expect((await screen.findAllByText("Rien n’a été enregistré")).length).toBeGreaterThan(0);
      await waitFor(() => expect(screen.getByRole("button", { name: /Accepter ce référentiel/ }).hasAttribute("data-loading")).toBe(false));
    }
    expect(portefeuille.read().referentiels).toEqual([]);
    await userEvent.keyboard("{Escape}");
    expect(await screen.findByRole("list", { name: "État du référentiel" })).toBeDefined();
  });
});

test("depuis Règles et taux, un bouton mène aux juridictions", async () => {
  await renderFenetre("#/regles", createPortefeuilleInvente());
  await userEvent.click(await screen.findByRole("button", { name: "Juridictions" }));
  expect(await screen.findByRole("heading", { name: "Juridictions" })).toBeDefined();
});
