import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import { closeFenetre, renderFenetre } from "../../../support/ecran.tsx";
import { createFicheInventee, FICHE_ID, formatAdresseFiche, readTexte } from "../../../support/fiche-inventee.ts";
import { brouillon, createIdInvente } from "../../../support/portefeuille-invente.ts";

afterEach(closeFenetre);

const SUJET = createSujetId("dossier", FICHE_ID);

async function openEncaissements(...suite: readonly FaitBrouillon[]) {
  const ecran = await renderFenetre(formatAdresseFiche("encaissements"), [...createFicheInventee(), ...(suite.length === 0 ? [] : [suite])]);
  await screen.findByRole("table", { name: "Règlements" });
  return ecran;
}

const detenu = brouillon("reglement", SUJET, jour("2026-10-01"), { reglementId: createIdInvente("r", 901), montant: montant(100_000), libelle: "Saisie", canal: "etude", reversementPour: jour("2026-11-02") });

describe("les encaissements", () => {
  test("se trouvent dans l’onglet du décompte, à leur adresse", async () => {
    await openEncaissements();
    expect(screen.getByRole("tab", { name: /Créances et décompte/ }).getAttribute("aria-selected")).toBe("true");
    await userEvent.click(screen.getByRole("radio", { name: "Décompte" }));
    expect(await screen.findByRole("table", { name: "Décompte par facture" })).toBeDefined();
    expect(window.location.hash).toBe(formatAdresseFiche("decompte"));
  });

  test("une somme que l’étude garde trop longtemps se voit, et se solde retenue comprise", async () => {
    await openEncaissements(detenu);
    expect(readTexte(screen.getByRole("main"))).toContain("Le mandataire devait reverser 1 000,00 € pour le 02/11/2026.");
    await userEvent.click(screen.getByRole("button", { name: "C’est reçu" }));
    const formulaire = await screen.findByRole("form", { name: "Reversement reçu" });
    const somme = within(formulaire).getByLabelText("Montant");
    await userEvent.clear(somme);
    await userEvent.type(somme, "920");
    await userEvent.tab();
    await userEvent.type(within(formulaire).getByLabelText("Retenu pour ses frais"), "100");
    await userEvent.tab();
    expect(readTexte(within(formulaire).getByRole("alert"))).toBe("Le reversement et la retenue dépassent la somme détenue.");
    await userEvent.clear(within(formulaire).getByLabelText("Retenu pour ses frais"));
    await userEvent.type(within(formulaire).getByLabelText("Retenu pour ses frais"), "80");
    await userEvent.tab();
    await userEvent.click(within(formulaire).getByRole("button", { name: "Enregistrer le reversement" }));
    await waitFor(() => expect(screen.queryByRole("form", { name: "Reversement reçu" })).toBeNull());
    await waitFor(() => expect(readTexte(screen.getByRole("table", { name: "Règlements" }))).toContain("reversé"));
    expect(readTexte(screen.getByRole("main"))).not.toContain("devait reverser");
    await screen.findByText("Reversement enregistré");
  });

  test("un procès-verbal de carence permet de passer la créance en perte\u00A0; la dette reste, et ne passe qu’une fois", async () => {
    const { fake } = await openEncaissements(
      brouillon("poursuite", SUJET, jour("2026-08-01"), { poursuiteId: createIdInvente("p", 3), kind: "execution" }),
      brouillon("jalon", SUJET, jour("2026-11-05"), { jalonId: createIdInvente("j", 1), poursuiteId: createIdInvente("p", 3), kind: "proces_verbal_carence" }),
    );
    expect(readTexte(screen.getByRole("main"))).toContain("Rien n’a été trouvé à saisir, le 05/11/2026 : ce qui reste dû peut passer en perte.");
    await userEvent.click(screen.getByRole("button", { name: "Passer en perte…" }));
    const formulaire = await screen.findByRole("form", { name: "Passer en perte" });
    await userEvent.type(within(formulaire).getByLabelText("Motif"), "carence");
    await userEvent.type(within(formulaire).getByRole("textbox", { name: /Taux de la TVA/ }), "20");
    const avant = fake.lots.length;
    await userEvent.click(within(formulaire).getByRole("button", { name: "Passer en perte" }));
    expect(await screen.findByText(/^Passé en perte le .*de TVA reprise \(carence\)\.$/)).toBeDefined();
    expect(fake.lots).toHaveLength(avant + 1);
    expect(screen.queryByRole("button", { name: "Passer en perte…" })).toBeNull();
  });

  test("sans constat, aucune perte ne se propose", async () => {
    await openEncaissements();
    expect(screen.queryByRole("button", { name: "Passer en perte…" })).toBeNull();
  });

  test("un trop-perçu se rend, jamais plus qu’il n’est", async () => {
    await openEncaissements(brouillon("reglement", SUJET, jour("2026-11-21"), { reglementId: createIdInvente("r", 902), montant: montant(2_000_000) }));
    expect(readTexte(screen.getByRole("main"))).toMatch(/Trop-perçu de 8 390,84 € à rendre au débiteur\./);
    await userEvent.click(screen.getByRole("button", { name: "Il est rendu" }));
    const formulaire = await screen.findByRole("form", { name: "Trop-perçu rendu" });
    await userEvent.click(within(formulaire).getByRole("button", { name: "Enregistrer le remboursement" }));
    await waitFor(() => expect(readTexte(screen.getByRole("main"))).not.toContain("à rendre au débiteur"));
    await screen.findByText("Remboursement enregistré");
  });

  test("une facture d’étude dit qui la paie et pourquoi ; la même deux fois est refusée", async () => {
    await openEncaissements(brouillon("depense", SUJET, jour("2026-06-15"), { depenseId: createIdInvente("z", 900), libelle: "Signification", poste: "execution", montant: montant(6_190), numero: "F 12" }));
    expect(readTexte(screen.getByRole("table", { name: "Frais et honoraires" }))).toContain("nous, frais exposés avant le titre, à la charge du créancier (CPCE, art. L111-8)");
    await userEvent.click(screen.getByRole("button", { name: "Frais ou facture" }));
    const formulaire = await screen.findByRole("form", { name: "Frais ou facture" });
    await userEvent.type(within(formulaire).getByLabelText("Libellé"), "signification");
    await userEvent.type(within(formulaire).getByLabelText("Numéro de facture"), "f 12");
    await userEvent.type(within(formulaire).getByLabelText("Montant TTC"), "61,90");
    await userEvent.tab();
    expect(readTexte(within(formulaire).getByRole("alert"))).toContain("elle n’est pas comptée deux fois");
    expect(within(formulaire).getByRole<HTMLButtonElement>("button", { name: "Enregistrer la ligne" }).disabled).toBe(true);
  });
});
