import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { closeFenetre, renderFenetre } from "../../../support/ecran.tsx";
import { formatFichier, listTauxInventes, reprise, valeur } from "../../../support/paquet-builder.ts";
import { createPortefeuilleInvente } from "../../../support/portefeuille-invente.ts";

afterEach(closeFenetre);

const NBSP = "\u00A0";
const BCE = "Taux de la BCE, opérations principales de refinancement";

/** By its name as text: roles of a table of hundreds of cells take long to compute. */
function findLigne(libelle: string): HTMLElement {
  return screen.getByText(libelle, { selector: "td a" }).closest("tr")!;
}

async function open(hash = "#/regles") {
  const ecran = await renderFenetre(hash, createPortefeuilleInvente());
  await screen.findByRole("table", { name: "Valeurs datées" });
  return ecran;
}

async function giveFile(texte: string, nom = "taux-2027-s1.json"): Promise<void> {
  await userEvent.upload(screen.getByLabelText("Paquet de règles"), new File([texte], nom, { type: "application/json" }));
}

describe("la liste des valeurs datées", () => {
  test("chaque valeur dit ce qu’elle vaut, depuis quand, jusqu’à quand, sur la foi de qui", async () => {
    await open();
    const ligne = findLigne("Taux de l’intérêt légal, tous les autres cas");
    expect(within(ligne).getAllByRole("cell").map(({ textContent }) => textContent)).toEqual(["Taux de l’intérêt légal, tous les autres cas", `2,75${NBSP}%`, "01/07/2026", "31/12/2026", "recoupée A−", "jour couru", "21/11/2026"]);
  });

  test("ce qui expire bientôt est dit en tête, ce qui est douteux est marqué", async () => {
    await open();
    expect(screen.getByRole("list", { name: "Valeurs à renouveler" }).textContent).toContain("3 taux du 1er");
    expect(within(findLigne("Débiteur public (déchéance quadriennale)")).getByText("à vérifier")).toBeDefined();
    await userEvent.click(screen.getByRole("radio", { name: /À vérifier/ }));
    expect(screen.queryByText("Droit commun")).toBeNull();
    expect(findLigne("Débiteur public (déchéance quadriennale)")).toBeDefined();
  });

  test("chercher un article montre les valeurs qui s’y fondent ; rien ne correspond se dit", async () => {
    await open();
    await userEvent.keyboard("f");
    await userEvent.keyboard("L218-2");
    expect(findLigne("Professionnel contre consommateur")).toBeDefined();
    expect(screen.queryByText(BCE)).toBeNull();
    await userEvent.keyboard("zzz");
    expect(screen.getByRole("heading", { name: /Rien ne correspond à/ })).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Tout montrer" }));
    expect(findLigne(BCE)).toBeDefined();
  });

  test("au clavier : les flèches vont d’une valeur à l’autre, Échap ferme son histoire", async () => {
    await open();
    await userEvent.keyboard("{ArrowDown}{ArrowDown}");
    expect(window.location.hash).toBe("#/regles/interets%2Ftaux-legal-autres-cas");
    const volet = await screen.findByRole("complementary", { name: "Taux de l’intérêt légal, tous les autres cas" });
    expect(within(volet).getByText("Taux de l’intérêt légal et sa majoration")).toBeDefined();
    expect(within(within(volet).getByRole("table", { name: "Histoire de la valeur" })).getAllByRole("row")).toHaveLength(25);
    expect(within(volet).getByRole("img", { name: /24 valeurs, de 0,93/ })).toBeDefined();
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("complementary", { name: /Taux de l’intérêt légal/ })).toBeNull());
  });
});

describe("la mise à jour depuis un fichier", () => {
  test("le radar d’abord, l’écriture ensuite, et le retour d’un geste", async () => {
    const { portefeuille, fake } = await open();
    const ecrits = fake.lots.length;
    expect((await screen.findByRole("list", { name: "Valeurs à renouveler" })).textContent).toContain("taux de la BCE");
    await giveFile(formatFichier());
    const effet = await screen.findByRole("group", { name: "Effet du paquet sur les dossiers" });
    await waitFor(() => expect(effet.textContent).toContain("4 désormais calculables".replace(" ", NBSP)));
    expect(screen.getByRole("radio", { name: "01/01/2027" })).toMatchObject({ checked: true });
    expect(screen.getByRole("complementary", { name: "Ce que dit le paquet" }).textContent).toContain("Taux de la BCE");
    expect(within(screen.getByRole("grid", { name: "Dossiers changés au 01/01/2027" })).getAllByText("refusé")).toHaveLength(4);
    expect(fake.lots).toHaveLength(ecrits);
    await userEvent.click(screen.getByRole("button", { name: /Accepter ce paquet/ }));
    expect(await screen.findByText(/Paquet taux-2027-s1.json accepté, 3.valeurs mises à jour/)).toBeDefined();
    expect(portefeuille.read().paquets).toMatchObject([{ nom: "taux-2027-s1.json", auteur: "Essai, taux inventés" }]);
    await screen.findByRole("table", { name: "Valeurs datées" });
    expect(within(findLigne(BCE)).getByText("30/06/2027")).toBeDefined();
    expect(screen.getByRole("list", { name: "Valeurs à renouveler" }).textContent).not.toContain("taux du 1er");
    await userEvent.click(screen.getByRole("button", { name: /^Annuler/ }));
    await waitFor(() => expect(portefeuille.read().paquets).toEqual([]));
    await waitFor(() => expect(within(findLigne(BCE)).getByText("31/12/2026")).toBeDefined());
  });

  test("refuser n’écrit rien", async () => {
    const { fake } = await open();
    const ecrits = fake.lots.length;
    await giveFile(formatFichier());
    await screen.findByText(/4.dossiers comparés/);
    await userEvent.keyboard("{Escape}");
    await screen.findByRole("table", { name: "Valeurs datées" });
    expect(fake.lots).toHaveLength(ecrits);
  });

  test("une valeur corrigée montre l’ancien montant barré ; acceptée, l’ancienne reste dite remplacée, et par qui", async () => {
    await open();
    await giveFile(formatFichier([reprise("interets/indemnite-recouvrement", { verifieLe: jour("2026-11-21"), valeurs: [valeur("2013-01-01", 5000)] })]), "indemnite.json");
    const dit = await screen.findByRole("complementary", { name: "Ce que dit le paquet" });
    expect(dit.querySelector("s")?.textContent).toBe(`40,00${NBSP}€`);
    await waitFor(() => expect(screen.getByRole("group", { name: "Effet du paquet sur les dossiers" }).textContent).toContain(`4${NBSP}décomptes modifiés40,00`));
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    await userEvent.click(await screen.findByText("Indemnité forfaitaire pour frais de recouvrement, par facture", { selector: "td a" }));
    const volet = await screen.findByRole("complementary", { name: /Indemnité forfaitaire/ });
    expect(volet.querySelector("s")?.textContent).toBe(`40,00${NBSP}€`);
    expect(volet.textContent).toContain("remplacée");
    expect(volet.textContent).toContain("indemnite.json");
    expect(volet.textContent).toMatch(/Accepté par Claire Aubry/);
  });

  test("un fichier qui n’est pas un paquet est refusé d’une phrase, à l’écran, et la liste reste", async () => {
    await open();
    await giveFile('{"format":"exigible-paquet","version":1}', "mauvais.json");
    const alerte = await screen.findByRole("alert");
    expect(alerte.textContent).toContain("mauvais.json");
    expect(alerte.textContent).toContain("Les règles en vigueur sont inchangées.");
    expect(screen.getByRole("table", { name: "Valeurs datées" })).toBeDefined();
    await userEvent.click(within(alerte).getByRole("button", { name: "Fermer" }));
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test("une simple vérification n’a pas d’effet sur les dossiers et le dit", async () => {
    await open();
    await giveFile(formatFichier([reprise("prescription/commercial", { verifieLe: jour("2026-11-21"), perimeLe: jour("2030-01-01") })]));
    expect(await screen.findByRole("heading", { name: "Aucun calcul ne change." })).toBeDefined();
    expect(screen.getByRole("button", { name: /Accepter ce paquet/ })).toMatchObject({ disabled: false });
  });

  test("un échec d’enregistrement garde le radar à l’écran", async () => {
    const { fake, portefeuille } = await open();
    await giveFile(formatFichier(listTauxInventes()));
    await screen.findByText(/4.dossiers comparés/);
    fake.failNext("journal:append", "disque-plein", "Le disque est plein.");
    await userEvent.click(screen.getByRole("button", { name: /Accepter ce paquet/ }));
    expect(await screen.findByText("Rien n’a été enregistré")).toBeDefined();
    expect(screen.getByRole("button", { name: /Accepter ce paquet/ })).toBeDefined();
    expect(portefeuille.read().paquets).toEqual([]);
  });
});
