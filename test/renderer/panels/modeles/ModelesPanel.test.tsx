import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { closeFenetre, renderFenetre } from "../../../support/ecran.tsx";
import { createFicheInventee, formatAdresseFiche, readTexte } from "../../../support/fiche-inventee.ts";
import { buildModele, buildPapier, paragraphe, tableau } from "../../../support/papier-builder.ts";

afterEach(closeFenetre);

function createFichier(octets: Uint8Array, nom: string): File {
  return new File([new Uint8Array(octets)], nom);
}

async function add(corps: string, nom = "relance-ferme.docx"): Promise<void> {
  await userEvent.upload(screen.getByLabelText("Modèle à ajouter"), createFichier(buildModele(corps), nom));
  await screen.findByRole("region", { name: "Texte du modèle" });
  await waitFor(() => expect(window.location.hash).toMatch(/^#\/modeles\/./));
}

test("sans modèle, l’atelier montre le papier sur un vrai dossier et dit comment commencer", async () => {
  await renderFenetre("#/modeles", createFicheInventee());
  expect(readTexte(await screen.findByRole("navigation", { name: "Modèles de la société" }))).toContain("Un document Word à vous");
  expect(readTexte(await screen.findByRole("article"))).toContain("Mise en demeure");
});

test("un modèle s’ajoute ; un champ choisi par son nom français s’y écrit à la place des mots choisis, et s’annule", async () => {
  const { portefeuille } = await renderFenetre("#/modeles", createFicheInventee());
  await screen.findByRole("navigation", { name: "Modèles de la société" });
  await add(paragraphe("Cher NOM, bonjour"));
  expect(portefeuille.read().creanciers[0]?.modeles).toMatchObject([{ titre: "relance ferme", version: 1 }]);
  const ligne = screen.getByRole("button", { name: "Cher NOM, bonjour" });
  const texte = ligne.querySelector("span")?.firstChild;
  if (texte === null || texte === undefined) throw new Error("le texte manque");
  window.getSelection()?.setBaseAndExtent(texte, 5, texte, 8);
  fireEvent.mouseUp(ligne);
  const palette = screen.getByRole("region", { name: "Champs" });
  await userEvent.type(within(palette).getByLabelText("Chercher un champ"), "nom débiteur");
  await userEvent.click(within(palette).getByTitle("{{debiteur.nom}}"));
  await screen.findByRole("button", { name: "Cher {{debiteur.nom}}, bonjour" });
  expect(portefeuille.read().creanciers[0]?.modeles).toMatchObject([{ version: 2 }]);
  await userEvent.click(await screen.findByRole("button", { name: "Annuler" }));
  await screen.findByRole("button", { name: "Cher NOM, bonjour" });
});

test("une ligne de tableau se répète d’un bouton, au clavier, et l’aperçu l’imprime sur un vrai dossier", async () => {
  await renderFenetre("#/modeles", createFicheInventee());
  await screen.findByRole("navigation", { name: "Modèles de la société" });
  await add(tableau(["{{creance.reference}}", "{{creance.montantTtc}}"]));
  screen.getByRole("button", { name: "{{creance.reference}}" }).focus();
  await userEvent.keyboard("{Enter}");
  await userEvent.click(screen.getByRole("button", { name: "Répéter cette ligne" }));
  await screen.findByRole("button", { name: "[[pour chaque creance]]{{creance.reference}}" });
  await userEvent.click(screen.getByRole("radio", { name: "Aperçu" }));
  const page = await screen.findByRole("article");
  expect(within(page).getAllByRole("row").length).toBeGreaterThan(0);
  expect(readTexte(page)).toMatch(/\d,\d{2} €/);
});

test("ce qui ne va pas dans un modèle est dit avec sa place, et le modèle n’est pas offert", async () => {
  await renderFenetre("#/modeles", createFicheInventee());
  await screen.findByRole("navigation", { name: "Modèles de la société" });
  await add(`${paragraphe("Cher {{debiteur.nome}}")}${paragraphe("[[si debiteur.nom renseigné]]")}`);
  const alerte = screen.getByRole("alert");
  expect(readTexte(alerte)).toMatch(/n’est pas refermé.*paragraphe 2.*« debiteur\.nome » n’existe pas.*paragraphe 1/s);
});

test("un fichier refusé l’est en une phrase, et rien ne change", async () => {
  const { portefeuille } = await renderFenetre("#/modeles", createFicheInventee());
  await screen.findByRole("navigation", { name: "Modèles de la société" });
  await userEvent.upload(screen.getByLabelText("Modèle à ajouter"), new File(["bonjour"], "faux.docx"));
  expect((await screen.findByRole("alert")).textContent).toContain("n’est pas un document Word");
  expect(portefeuille.read().creanciers[0]?.modeles).toBeUndefined();
});

test("un modèle de la société se produit dans l’onglet Documents d’un dossier, sous les mêmes contrôles", async () => {
  const poste = await renderFenetre("#/modeles", createFicheInventee());
  await screen.findByRole("navigation", { name: "Modèles de la société" });
  await add(paragraphe("Réf. {{dossier.reference}}, n° {{acte.numeroRecommande}}"));
  window.location.hash = formatAdresseFiche("documents");
  const actes = await screen.findByRole("navigation", { name: "Actes" });
  await userEvent.click(await within(actes).findByRole("button", { name: /^relance ferme/ }));
  const controles = screen.getByRole("complementary", { name: "Contrôles avant envoi" });
  await userEvent.type(within(controles).getByRole("textbox", { name: "Numéro de recommandé" }), "1A 234{Enter}");
  await waitFor(() => expect(readTexte(screen.getByRole("article"))).toContain("n° 1A 234"));
  const produire = within(controles).getByRole<HTMLButtonElement>("button", { name: /Produire l’acte/ });
  await waitFor(() => expect(produire.disabled).toBe(false));
  await userEvent.click(produire);
  await waitFor(() => expect(readTexte(screen.getByRole("navigation", { name: "Actes" }))).toContain("Produits"));
  expect(poste.fake.lots.at(-1)).toMatch(/"modele":"societe-[a-z0-9]+","titre":"relance ferme".*"empreinteModele":"[0-9a-f]{64}"/);
});

test("le papier à en-tête se choisit dans Réglages, entoure les actes ; un mauvais fichier laisse le précédent", async () => {
  const { portefeuille } = await renderFenetre("#/reglages", createFicheInventee());
  await userEvent.upload(await screen.findByLabelText("Document Word du papier à en-tête"), createFichier(buildPapier(), "papier.docx"));
  await waitFor(() => expect(portefeuille.read().creanciers[0]?.papier).toMatchObject({ nomFichier: "papier.docx" }));
  await userEvent.upload(await screen.findByLabelText("Document Word du papier à en-tête"), createFichier(buildPapier({ "word/vbaProject.bin": new Uint8Array(4) }), "macro.docx"));
  expect((await screen.findByRole("alert")).textContent).toMatch(/macros.*Le papier précédent reste en place/);
  expect(portefeuille.read().creanciers[0]?.papier).toMatchObject({ nomFichier: "papier.docx" });
  window.location.hash = formatAdresseFiche("documents");
  const page = await screen.findByRole("article");
  await waitFor(() => expect(readTexte(page)).toContain("Matériel d’étaiement"));
  expect(within(page).getByAltText("Image du document")).toBeDefined();
});
