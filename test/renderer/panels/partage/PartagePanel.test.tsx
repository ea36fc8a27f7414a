import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test } from "vitest";
import { closeFenetre, openPoste, renderFenetre } from "../../../support/ecran.tsx";
import { readTexte } from "../../../support/fiche-inventee.ts";

afterEach(closeFenetre);

describe("équipe et partage", () => {
  test("on crée une équipe, on invite, les mots se montrent une fois", async () => {
    await renderFenetre("#/partage");
    await userEvent.click(await screen.findByRole("button", { name: "Créer une équipe" }));
    expect(screen.getByRole("button", { name: "Créer l’équipe" })).toHaveProperty("disabled", true);
    await userEvent.click(screen.getByRole("button", { name: "Choisir le dossier…" }));
    expect(await screen.findByRole("button", { name: "En choisir un autre…" })).toBeDefined();
    const formulaire = within(screen.getByRole("form", { name: "Créer une équipe" }));
    await userEvent.type(formulaire.getByLabelText("Nom de l’équipe"), "Service contentieux");
    await userEvent.type(formulaire.getByLabelText(/^Votre nom/), "Claire Aubry");
    await userEvent.click(formulaire.getByRole("button", { name: "Créer l’équipe" }));
    expect(await screen.findByRole("heading", { name: "Service contentieux" })).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Inviter" }));
    const dialogue = within(await screen.findByRole("dialog"));
    await userEvent.type(dialogue.getByLabelText("Pour qui"), "Hugo Lemaire");
    await userEvent.click(dialogue.getByRole("radio", { name: "Lecture seule" }));
    await userEvent.click(dialogue.getByRole("button", { name: "Inviter" }));
    expect(await screen.findByText("lavande")).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "C’est noté" }));
    expect(await screen.findByRole("heading", { name: "Invitations en cours" })).toBeDefined();
    await waitFor(() => expect(screen.queryByText("lavande")).toBeNull());
  });

  test("on rejoint avec les mots, et l’écran attend en montrant six chiffres", async () => {
    await renderFenetre("#/partage");
    await userEvent.click(await screen.findByRole("button", { name: "Rejoindre une équipe" }));
    await userEvent.click(screen.getByRole("button", { name: "Choisir le dossier…" }));
    const formulaire = within(await screen.findByRole("form", { name: "Rejoindre une équipe" }));
    await userEvent.type(formulaire.getByLabelText(/^Les douze mots/), "abeille balcon cabine");
    await userEvent.type(formulaire.getByLabelText(/^Votre nom/), "Hugo Lemaire");
    await waitFor(() => expect(formulaire.getByRole("button", { name: "Demander à entrer" })).toHaveProperty("disabled", false));
    await userEvent.click(formulaire.getByRole("button", { name: "Demander à entrer" }));
    expect(readTexte(await screen.findByLabelText(/^Six chiffres/))).toBe("418 205");
  });

  test("un refus du coffre se dit, et laisse ce qui était tapé", async () => {
    const { fake } = await renderFenetre("#/partage");
    fake.failNext("equipe:join", "invalide", "Mots à vérifier\u00A0: «\u00A0balcn\u00A0».");
    await userEvent.click(await screen.findByRole("button", { name: "Rejoindre une équipe" }));
    await userEvent.click(screen.getByRole("button", { name: "Choisir le dossier…" }));
    await screen.findByRole("button", { name: "En choisir un autre…" });
    const mots = screen.getByLabelText<HTMLTextAreaElement>(/^Les douze mots/);
    await userEvent.type(mots, "abeille balcn");
    await userEvent.type(screen.getByLabelText(/^Votre nom/), "Hugo");
    await userEvent.click(screen.getByRole("button", { name: "Demander à entrer" }));
    expect(await screen.findByText(/^Mots à vérifier/)).toBeDefined();
    expect(mots.value).toBe("abeille balcn");
  });

  test("une demande se confirme après comparaison des chiffres", async () => {
    await renderFenetre("#/partage", [], await openPoste([], undefined, "equipe"));
    await userEvent.click(await screen.findByRole("button", { name: "Comparer les chiffres" }));
    const dialogue = within(await screen.findByRole("dialog"));
    expect(readTexte(dialogue.getByLabelText(/^Six chiffres/))).toBe("418 205");
    await userEvent.click(dialogue.getByRole("button", { name: "Les chiffres sont les mêmes, confirmer" }));
    expect(await screen.findByRole("cell", { name: "Hugo Lemaire" })).toBeDefined();
    expect(screen.queryByRole("heading", { name: "Demandes d’entrée" })).toBeNull();
  });

  test("un poste se retire en deux temps, la limite dite", async () => {
    await renderFenetre("#/partage", [], await openPoste([], undefined, "equipe"));
    await userEvent.click(await screen.findByRole("button", { name: "Actions sur Karim Benali" }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Retirer ce poste…" }));
    const dialogue = within(await screen.findByRole("dialog"));
    expect(dialogue.getByText("Ce que ce poste a déjà reçu, il l’a.")).toBeDefined();
    expect(dialogue.getByRole("button", { name: "Retirer ce poste" })).toHaveProperty("disabled", true);
    await userEvent.click(dialogue.getByRole("checkbox"));
    await userEvent.click(dialogue.getByRole("button", { name: "Retirer ce poste" }));
    await waitFor(() => expect(screen.queryByRole("cell", { name: "Karim Benali" })).toBeNull());
    expect(screen.getAllByText(/^retiré par Claire Aubry le /)).toHaveLength(2);
  });

  test("l’état dit ce qui attend, de qui, ce qui est mis de côté et pourquoi", async () => {
    await renderFenetre("#/partage", [], await openPoste([], undefined, "equipe"));
    const etats = await screen.findAllByText("3 saisies non partagées");
    expect(etats.length).toBeGreaterThanOrEqual(2);
    expect(screen.getByText(/2 fichiers attendent une suite/)).toBeDefined();
    expect(screen.getByText(/son horloge avance de 13 minutes/)).toBeDefined();
    expect(screen.getByText(/écrit par un poste retiré de l’équipe/)).toBeDefined();
    expect(screen.getAllByText(/affiche le même état que ce poste/)).toHaveLength(1);
    expect(screen.getByText("3f9a c1e2 7b40 d815")).toBeDefined();
  });

  test("une copie de poste prend son identité, et il n’y a plus rien à dire", async () => {
    await renderFenetre("#/partage", [], await openPoste([], undefined, "copie"));
    await userEvent.click(await screen.findByRole("button", { name: "Ce poste est la copie…" }));
    const dialogue = within(await screen.findByRole("dialog", { name: "Donner son identité à cette copie" }));
    expect(dialogue.getByText(/un administrateur retire les deux/)).toBeDefined();
    await userEvent.click(dialogue.getByRole("button", { name: "Donner son identité à ce poste" }));
    await waitFor(() => expect(screen.queryByText(/^Une copie de ce poste a écrit/)).toBeNull());
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  test("un serveur tient lieu de dossier\u00A0: l’adresse, le secret une fois, puis plus jamais", async () => {
    await renderFenetre("#/partage");
    await userEvent.click(await screen.findByRole("button", { name: "Créer une équipe" }));
    await userEvent.click(screen.getByRole("button", { name: "Sur un serveur…" }));
    const dialogue = within(await screen.findByRole("dialog"));
    expect(dialogue.getByRole("button", { name: "Se connecter" })).toHaveProperty("disabled", true);
    await userEvent.type(dialogue.getByLabelText("Adresse du dossier"), "https://nuage.societe.fr/dav");
    await userEvent.type(dialogue.getByLabelText("Utilisateur"), "claire");
    await userEvent.type(dialogue.getByLabelText("Mot de passe d’application"), "secret");
    await userEvent.click(dialogue.getByRole("button", { name: "Se connecter" }));
    expect(await screen.findByText("nuage.societe.fr/dav")).toBeDefined();
    await waitFor(() => expect(screen.queryByDisplayValue("secret")).toBeNull());
  });

  test("un serveur qui refuse le dit, et laisse ce qui était tapé", async () => {
    const { fake } = await renderFenetre("#/partage");
    fake.failNext("partage:connect", "refuse", "Le serveur refuse ces identifiants.");
    await userEvent.click(await screen.findByRole("button", { name: "Créer une équipe" }));
    await userEvent.click(screen.getByRole("button", { name: "Sur un serveur…" }));
    const dialogue = within(await screen.findByRole("dialog"));
    await userEvent.click(dialogue.getByText("Stockage objet (S3)"));
    for (const [champ, valeur] of [["Adresse du service", "https://s3.fr"], ["Région", "gra"], ["Compartiment (bucket)", "contentieux"], ["Identifiant de la clé", "cle"], ["Clé secrète", "faux"]] as const) await userEvent.type(dialogue.getByLabelText(champ), valeur);
    await userEvent.click(dialogue.getByRole("button", { name: "Se connecter" }));
    expect(await screen.findByText(/Le serveur refuse ces identifiants/)).toBeDefined();
    expect(screen.getByDisplayValue("https://s3.fr")).toBeDefined();
  });

  test("une écriture du registre qui ne compte pas se lit avec sa raison", async () => {
    await renderFenetre("#/partage", [], await openPoste([], undefined, "equipe"));
    expect(await screen.findByText("Karim Benali a voulu inviter")).toBeDefined();
    expect(screen.getByText(/n’est pas administrateur/)).toBeDefined();
  });
});
