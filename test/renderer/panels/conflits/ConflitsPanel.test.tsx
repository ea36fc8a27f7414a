import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createSujetId } from "#shared/model/fait.ts";
import { closeFenetre, openPoste, renderFenetre } from "../../../support/ecran.tsx";
import { createFicheInventee, FICHE_ID, formatAdresseFiche, readTexte } from "../../../support/fiche-inventee.ts";
import { brouillon, createIdInvente, CREANCIER_ID } from "../../../support/portefeuille-invente.ts";

afterEach(closeFenetre);

const SUJET = createSujetId("dossier", FICHE_ID);
const LE = jour("2026-11-20");
const champ = (nom: string, valeur: string) => [brouillon("champ", SUJET, LE, { champ: nom, valeur })];
const audience = (le: string) => [brouillon("audience", SUJET, jour(le), { audienceId: createIdInvente("u", 1), heure: "09:00" })];

describe("les conflits", () => {
  test("une audience à deux jours se dit en une phrase et se départage d’un chiffre, avec son motif", async () => {
    const { fake } = await renderFenetre(`#/conflits/${FICHE_ID}`, [...createFicheInventee(), audience("2027-01-12"), audience("2027-01-14")]);
    const titre = await screen.findByRole("heading", { level: 2, name: /a mis l’audience/ });
    expect(readTexte(titre)).toBe("Ce poste a mis l’audience au 12/01/2027 sur un poste, au 14/01/2027 sur l’autre.");
    await userEvent.type(screen.getByLabelText("Motif, gardé au journal"), "avis du greffe");
    screen.getByLabelText("Motif, gardé au journal").blur();
    await userEvent.keyboard("1");
    expect(await screen.findByRole("heading", { name: "Aucun conflit" })).toBeDefined();
    expect(fake.lots.at(-1)).toContain("avis du greffe");
  });

  test("la liste compte les dossiers en conflit et les montre seuls", async () => {
    await renderFenetre("#/dossiers", [...createFicheInventee(), audience("2027-01-12"), audience("2027-01-14")]);
    await userEvent.click(await screen.findByRole("button", { name: "Conflits (1)" }));
    await waitFor(() => expect(screen.queryByRole("button", { name: "Conflits (1)" })).toBeNull());
    expect(screen.getByText("en conflit")).toBeDefined();
  });

  test("on retient une version, l’écran n’en montre plus aucune, l’annulation la ramène", async () => {
    const { fake } = await renderFenetre("#/conflits", [...createFicheInventee(), champ("gestionnaire", "Karim Benali"), champ("gestionnaire", "Léa Fontanel")]);
    await userEvent.click(await screen.findByRole("button", { name: /Retenir .*Karim Benali/ }));
    expect(await screen.findByRole("heading", { name: "Aucun conflit" })).toBeDefined();
    expect(fake.lots.at(-1)).toContain("Conflit tranché");
    await userEvent.click(screen.getByRole("button", { name: "Annuler" }));
    expect(await screen.findByRole("button", { name: /Retenir .*Léa Fontanel/ })).toBeDefined();
  });

  test("une troisième valeur remplace les deux", async () => {
    const { fake } = await renderFenetre("#/conflits", [...createFicheInventee(), champ("gestionnaire", "Karim Benali"), champ("gestionnaire", "Léa Fontanel")]);
    await userEvent.click(await screen.findByRole("button", { name: "Autre valeur…" }));
    await userEvent.type(within(screen.getByRole("form", { name: "Autre valeur" })).getByLabelText("Gestionnaire"), "Inès Roux{Enter}");
    expect(await screen.findByRole("heading", { name: "Aucun conflit" })).toBeDefined();
    expect(fake.lots.at(-1)).toContain("Inès Roux");
  });

  test("un texte long montre ce que chacun a changé et propose de réunir", async () => {
    const debut = "La livraison du 4 mars est contestée par le débiteur.";
    await renderFenetre("#/conflits", [...createFicheInventee(), champ("resume", `${debut} Trois relances sont restées sans réponse depuis.`), champ("resume", `${debut} Le client promet un virement pour la fin du mois.`)]);
    await userEvent.click(await screen.findByRole("button", { name: "Réunir ou réécrire…" }));
    const texte = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Résumé de l’affaire" });
    expect(texte.value).toContain("Trois relances");
    expect(texte.value).toContain("Le client promet");
  });

  test("deux dossiers d’un même numéro\u00A0: l’un prend le suivant", async () => {
    const autre = brouillon("ouverture", createSujetId("dossier", createIdInvente("e", 901)), LE, { reference: "2026-0417", creancierId: CREANCIER_ID, debiteurId: createIdInvente("d", 900) });
    await renderFenetre("#/conflits", [...createFicheInventee(), [autre]]);
    const section = await screen.findByRole("region", { name: "Numéro 2026-0417 en double" });
    await userEvent.click(within(section).getAllByRole("button", { name: "Lui donner le numéro 2026-0418" })[0]!);
    expect(await screen.findByRole("heading", { name: "Aucun conflit" })).toBeDefined();
  });

  test("plus de vingt se tranchent en bloc, par auteur, en un enregistrement", async () => {
    const poste = await openPoste(createFicheInventee({ factures: 22 }));
    const write = (par: string, mot: string) => poste.portefeuille.append({ par, brouillons: Array.from({ length: 22 }, (_vide, rang) => brouillon("champ", SUJET, LE, { objetId: createIdInvente("f", 900 + rang), champ: "libelle", valeur: `${mot} ${rang}` })) });
    await write("a".repeat(20), "Lot");
    await write("b".repeat(20), "Tranche");
    const { fake } = await renderFenetre("#/conflits", [], poste);
    expect(await screen.findByText("1 sur 22")).toBeDefined();
    await userEvent.click(screen.getAllByRole("button", { name: "Ce poste (22)" })[0]!);
    await userEvent.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Retenir" }));
    expect(await screen.findByRole("heading", { name: "Aucun conflit" })).toBeDefined();
    expect(fake.lots.at(-1)!.match(/"retrait"/g)).toHaveLength(22);
  });

  test("le champ dit «\u00A02 versions\u00A0» et mène au conflit", async () => {
    await renderFenetre(formatAdresseFiche(), [...createFicheInventee(), champ("gestionnaire", "Karim Benali"), champ("gestionnaire", "Léa Fontanel")]);
    await userEvent.click(await screen.findByRole("link", { name: "2 versions" }));
    expect(await screen.findByRole("heading", { level: 2, name: /Gestionnaire/ })).toBeDefined();
  });

  test("sans contradiction, l’écran le dit", async () => {
    await renderFenetre("#/conflits", createFicheInventee());
    expect(await screen.findByRole("heading", { name: "Aucun conflit" })).toBeDefined();
  });
});
