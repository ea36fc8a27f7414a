import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test, vi } from "vitest";
import { connectBridge } from "../../../../renderer/bridge/bridge.ts";
import { closeFenetre, openPoste, renderFenetre, watchSaves } from "../../../support/ecran.tsx";
import { createFicheInventee, FICHE_ID, formatAdresseFiche, readTexte } from "../../../support/fiche-inventee.ts";
import { brouillon, CREANCIER_ID, createIdInvente } from "../../../support/portefeuille-invente.ts";
import { jour } from "#shared/kernel/jour.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";

afterEach(closeFenetre);

const sujet = createSujetId("dossier", FICHE_ID);
const date = jour("2026-11-20");
const MANDAT = brouillon("mandat", sujet, date, { mandatId: createIdInvente("n", 2), mandataireId: createIdInvente("m", 2), mission: "Obtenir un titre.", limites: "Aucune transaction." });

/** Everything that blocks the sending is there: parties, pièce, verdict. */
const PRET: readonly FaitBrouillon[] = [
  ...(["formeJuridique", "adresse", "codePostal", "ville", "representant", "qualiteRepresentant"] as const).map((champ) =>
    brouillon("champ", createSujetId("creancier", CREANCIER_ID), date, { champ, valeur: champ === "codePostal" ? "08200" : `${champ} connu` }),
  ),
  brouillon("piece", sujet, date, { pieceId: createIdInvente("p", 2), nom: "Facture F-25-0412.pdf", nature: "facture", empreinte: "a".repeat(64), taille: 10, mime: "application/pdf", creanceIds: [createIdInvente("f", 900)] }),
  brouillon("verdict", sujet, date, { verdict: "serieuse", motif: "Trois portes ouvertes." }),
  brouillon("note", sujet, date, { texte: "Secret du service : le dirigeant part en vacances.", portee: "interne" }),
];

describe("confier un mandat", () => {
  test("crée l’avocat avec le mandat, d’un seul enregistrement que l’annulation reprend", async () => {
    const { portefeuille, fake } = await renderFenetre(formatAdresseFiche("mandats"), createFicheInventee());
    await userEvent.click(await screen.findByRole("button", { name: /Confier un mandat/ }));
    await userEvent.click(await screen.findByRole("combobox", { name: "Confié à" }));
    await userEvent.click(await screen.findByRole("option", { name: /Ajouter un avocat/ }));
    const formulaire = screen.getByRole("form", { name: "Nouveau mandat" });
    await userEvent.type(within(formulaire).getByRole("textbox", { name: "Nom" }), "Jeanne Ravier");
    const avant = fake.lots.length;
    await userEvent.click(within(formulaire).getByRole("button", { name: "Confier le mandat" }));
    expect(await screen.findByRole("heading", { name: "Jeanne Ravier" })).toBeDefined();
    expect(fake.lots).toHaveLength(avant + 1);
    expect(portefeuille.read().mandataires.map(({ nom }) => nom)).toContain("Jeanne Ravier");
    await userEvent.click(screen.getByRole("button", { name: "Annuler" }));
    expect(await screen.findByRole("heading", { name: "Aucun mandat." })).toBeDefined();
    expect(portefeuille.read().mandataires.map(({ nom }) => nom)).not.toContain("Jeanne Ravier");
  });

  test("retrouve le mandat en cours de saisie après un détour", async () => {
    await renderFenetre(formatAdresseFiche("mandats"), createFicheInventee());
    await userEvent.click(await screen.findByRole("button", { name: /Confier un mandat/ }));
    const mission = await screen.findByLabelText("Mission");
    await userEvent.clear(mission);
    await userEvent.type(mission, "Assigner au fond");
    await userEvent.click(screen.getByRole("tab", { name: /Pièces/ }));
    await screen.findByText(/Aucune pièce/);
    await userEvent.click(screen.getByRole("tab", { name: /Mandats/ }));
    await userEvent.click(await screen.findByRole("button", { name: /Confier un mandat/ }));
    await waitFor(() => expect(screen.getByLabelText<HTMLTextAreaElement>("Mission").value).toBe("Assigner au fond"));
    expect(screen.getByText("Brouillon retrouvé.")).toBeDefined();
  });
});

describe("transmettre à l’avocat", () => {
  test("dit ce qui manque, avec l’article, et n’envoie pas tant que cela manque", async () => {
    await renderFenetre(formatAdresseFiche("mandats"), [...createFicheInventee(), [MANDAT]]);
    await userEvent.click(await screen.findByRole("button", { name: "Transmettre" }));
    const controles = await screen.findByRole("complementary", { name: "Contrôles avant envoi" });
    expect(readTexte(controles)).toContain("Bloque l’envoi");
    expect(readTexte(controles)).toContain("CPC, art.");
    expect(within(controles).getByRole("button", { name: /Produire le dossier/ }).hasAttribute("disabled")).toBe(true);
    await userEvent.click(within(controles).getAllByRole("button", { name: "Fiche du dossier, pièces" })[0] ?? controles);
    await waitFor(() => expect(window.location.hash).toBe(formatAdresseFiche("pieces")));
  });

  test("produit l’archive, puis le message, et fige ce qui est parti", async () => {
    const poste = await openPoste([...createFicheInventee(), [MANDAT, ...PRET]]);
    const { bridge, saves } = watchSaves(poste.fake.bridge);
    const saveArchive = vi.fn(poste.fake.bridge["document:saveArchive"]);
    connectBridge({ ...bridge, "document:saveArchive": saveArchive });
    await renderFenetre(formatAdresseFiche("mandats"), [], poste);
    await userEvent.click(await screen.findByRole("button", { name: "Transmettre" }));
    const controles = await screen.findByRole("complementary", { name: "Contrôles avant envoi" });
    // Nothing is light enough for a message: the vault writes the archive, the message names it.
    await userEvent.clear(within(controles).getByRole("textbox", { name: /Joindre l’archive/ }));
    expect(readTexte(controles)).not.toContain("Bloque l’envoi");
    const verifie = readTexte(within(controles).getByRole("region", { name: "Vérifié" }));
    expect(verifie).toContain("au document comme à l’écran, facture par facture");
    expect(verifie).toContain("1 pièce numérotée, au bordereau");
    expect(verifie).toContain("La note interne n’est pas dans le document");
    // What is to be read again is not told as verified.
    expect(readTexte(controles)).toContain("Budget prévu");
    expect(verifie).not.toContain("Destinataire, mission, budget");
    expect(readTexte(screen.getByRole("article"))).not.toContain("Secret du service");
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    expect(await screen.findByText("transmission-2026-0417-2026-11-21.zip")).toBeDefined();
    const [archive] = saveArchive.mock.calls[0] ?? [];
    expect(archive?.pieces).toEqual([{ nom: "pieces/Piece-01_sans-date_Facture-F-25-0412.pdf", empreinte: "a".repeat(64) }]);
    expect(archive?.documents.map(({ nom }) => nom)).toEqual(expect.arrayContaining(["dossier.docx", "decompte.docx", "fiche-de-retour.docx", "decompte.xlsx", "fiche-de-retour.xlsx", "echeances.ics"]));
    await waitFor(() => expect(saves[0]?.nom).toBe("transmission-2026-0417-2026-11-21.eml"));
    expect(new TextDecoder().decode(saves[0]?.contenu)).toContain("X-Unsent: 1");
    expect(screen.queryByRole("button", { name: "Retirer" })).toBeNull();
  });

  test("un fichier verrouillé : une phrase, et rien n’est dit transmis", async () => {
    const { fake } = await renderFenetre(formatAdresseFiche("mandats"), [...createFicheInventee(), [MANDAT, ...PRET]]);
    await userEvent.click(await screen.findByRole("button", { name: "Transmettre" }));
    await screen.findByRole("complementary", { name: "Contrôles avant envoi" });
    fake.failNext("document:saveArchive", "fichier-verrouille", "Le fichier est ouvert dans Word.");
    await userEvent.clear(screen.getByRole("textbox", { name: /Joindre l’archive/ }));
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    expect(await screen.findByText(/Le fichier est ouvert dans Word/)).toBeDefined();
    await userEvent.keyboard("{Escape}");
    expect(await screen.findByText("à transmettre")).toBeDefined();
  });
});
