import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test } from "vitest";
import { closeFenetre, renderFenetre } from "../../../support/ecran.tsx";
import { createFicheInventee, FICHE_ID, formatAdresseFiche, readTexte } from "../../../support/fiche-inventee.ts";
import { brouillon } from "../../../support/portefeuille-invente.ts";
import { createSujetId } from "#shared/model/fait.ts";
import { jour } from "#shared/kernel/jour.ts";

afterEach(closeFenetre);

describe("la synthèse d’un dossier", () => {
  test("répond aux cinq questions sans défiler", async () => {
    await renderFenetre(formatAdresseFiche(), createFicheInventee());
    expect(await screen.findByRole("heading", { name: "Grandval Bâtiment SAS" })).toBeDefined();
    for (const question of ["Où en est-on", "Et maintenant", "Qui a la balle", "Combien, au 21/11/2026", "Quel risque"]) expect(screen.getByText(question)).toBeDefined();
    // 14 280,00 − 3 609,36 of principal paid, then interest and the indemnity, to the centime.
    expect(screen.getByRole("button", { name: /^Solde exigible\s: 11\s609,16\s€/ })).toBeDefined();
    expect(screen.getByRole("list", { name: "Étapes du dossier" })).toBeDefined();
  });

  test("le solde s’ouvre sur sa preuve, et la preuve se referme", async () => {
    await renderFenetre(formatAdresseFiche(), createFicheInventee());
    await userEvent.click(await screen.findByRole("button", { name: /^Solde exigible\s: 11\s609,16\s€/ }));
    const preuve = await screen.findByRole("complementary", { name: /Preuve/ });
    expect(readTexte(preuve)).toContain("L441-10");
    await userEvent.click(within(preuve).getByRole("button", { name: "Fermer la preuve" }));
    expect(await screen.findByRole("complementary", { name: "Débiteur et derniers faits" })).toBeDefined();
  });

  test("Entrée mène à la prochaine étape, un chiffre à un onglet, Échap à la liste", async () => {
    await renderFenetre(formatAdresseFiche(), createFicheInventee({ isEcheanceCalculee: true }));
    await screen.findByRole("button", { name: /Confirmer les échéances/ });
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(window.location.hash).toBe(formatAdresseFiche("decompte")));
    await userEvent.keyboard("1");
    await waitFor(() => expect(window.location.hash).toBe(formatAdresseFiche()));
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(window.location.hash).toBe("#/dossiers"));
  });

  test("l’identité du débiteur se corrige champ par champ, et s’annule", async () => {
    const { portefeuille } = await renderFenetre(formatAdresseFiche(), createFicheInventee());
    await userEvent.click(await screen.findByRole("button", { name: "Modifier" }));
    const formulaire = screen.getByRole("form", { name: "Identité du débiteur" });
    await userEvent.type(within(formulaire).getByLabelText("Dirigeant"), "Bertrand Grandval");
    await userEvent.click(within(formulaire).getByRole("button", { name: "Enregistrer" }));
    expect(await screen.findByText("Bertrand Grandval")).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Annuler" }));
    await waitFor(() => expect(screen.queryByText("Bertrand Grandval")).toBeNull());
    expect(portefeuille.read().lignes.some(({ id }) => id === FICHE_ID)).toBe(true);
  });

  test("deux saisies contraires se montrent côte à côte, et la décision n’en garde qu’une", async () => {
    const champ = (valeur: string) => brouillon("champ", createSujetId("dossier", FICHE_ID), jour("2026-11-20"), { champ: "gestionnaire", valeur });
    await renderFenetre(formatAdresseFiche(), [...createFicheInventee(), [champ("Karim Benali")], [champ("Léa Fontanel")]]);
    const retenir = await screen.findByRole("button", { name: /Retenir .*Karim Benali/ });
    expect(screen.getByRole("button", { name: /Retenir .*Léa Fontanel/ })).toBeDefined();
    await userEvent.click(retenir);
    await waitFor(() => expect(screen.queryByRole("button", { name: /^Retenir/ })).toBeNull());
    expect(screen.getByText("Nous — Karim Benali")).toBeDefined();
  });

  test("retiré pendant qu’on le regarde, le dossier le dit, et ce qui était tapé se retrouve s’il revient", async () => {
    const { portefeuille } = await renderFenetre(formatAdresseFiche(), createFicheInventee());
    await userEvent.click(await screen.findByRole("button", { name: "Modifier" }));
    await userEvent.type(screen.getByLabelText("Dirigeant"), "Bertrand Grandval");
    const sujet = createSujetId("dossier", FICHE_ID);
    const [faits = []] = await portefeuille.readFaits([sujet]);
    const retrait = await portefeuille.append({ par: undefined, brouillons: [{ sujet, type: "retrait", dateFait: jour("2026-11-21"), contenu: {}, remplace: faits.flatMap(({ type, id }) => (type === "ouverture" ? [id] : [])) }] });
    expect(await screen.findByRole("heading", { name: "Ce dossier n’existe pas, ou n’existe plus." })).toBeDefined();
    if (!retrait.ok) throw new Error(retrait.detail);
    await portefeuille.append({ par: undefined, brouillons: [{ sujet, type: "retrait", dateFait: jour("2026-11-21"), contenu: {}, remplace: [retrait.value.id] }, ...faits.flatMap((fait) => (fait.type === "ouverture" ? [{ sujet, type: fait.type, dateFait: fait.dateFait, contenu: fait.contenu, remplace: [] }] : []))] });
    await userEvent.click(await screen.findByRole("button", { name: "Modifier" }));
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>("Dirigeant").value).toBe("Bertrand Grandval"));
  });

  test("quitter un champ en cours de frappe ne perd rien : corrigé ailleurs entre-temps, l’autre champ se voit et le sien reste", async () => {
    const { portefeuille } = await renderFenetre(formatAdresseFiche(), createFicheInventee());
    await userEvent.click(await screen.findByRole("button", { name: "Modifier" }));
    await userEvent.type(screen.getByLabelText("Dirigeant"), "Bertrand");
    await userEvent.tab();
    const debiteurId = portefeuille.read().lignes.find(({ id }) => id === FICHE_ID)?.debiteurId ?? "";
    await portefeuille.append({ par: undefined, brouillons: [{ sujet: createSujetId("debiteur", debiteurId), type: "champ", dateFait: jour("2026-11-21"), contenu: { champ: "ville", valeur: "Puteaux" }, remplace: [] }] });
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>("Ville").value).toBe("Puteaux"));
    expect(screen.getByLabelText<HTMLInputElement>("Dirigeant").value).toBe("Bertrand");
  });

  test("un dossier disparu le dit et ramène à la liste", async () => {
    await renderFenetre("#/dossiers/zzzzzzzzzzzzzzzzzzzz", createFicheInventee());
    expect(await screen.findByRole("heading", { name: "Ce dossier n’existe pas, ou n’existe plus." })).toBeDefined();
  });
});
