import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { createSujetId } from "#shared/model/fait.ts";
import { closeFenetre, renderFenetre } from "../../../support/ecran.tsx";
import { createFicheInventee, FICHE_ID, formatAdresseFiche, readTexte } from "../../../support/fiche-inventee.ts";
import { brouillon, createIdInvente } from "../../../support/portefeuille-invente.ts";

afterEach(closeFenetre);

const readTotal = () => readTexte(document.querySelector("[data-total]"));

async function openDecompte(options?: Parameters<typeof createFicheInventee>[0]) {
  const ecran = await renderFenetre(formatAdresseFiche("decompte"), createFicheInventee(options));
  await screen.findByRole("table", { name: "Décompte par facture" });
  return ecran;
}

describe("le décompte", () => {
  test("finit sur le total de ses lignes, au centime", async () => {
    await openDecompte();
    expect(readTotal()).toBe("11 609,16");
  });

  test("dit la part contestée sous le total, et se tait quand rien n’est contesté", async () => {
    await openDecompte();
    expect(screen.queryByText("dont contesté")).toBeNull();
    closeFenetre();
    const litige = brouillon("litige", createSujetId("dossier", FICHE_ID), jour("2026-06-12"), { litigeId: createIdInvente("l", 900), motif: "quantite", service: "commerce", montant: montant(250_000) });
    await renderFenetre(formatAdresseFiche("decompte"), [...createFicheInventee(), [litige]]);
    const table = await screen.findByRole("table", { name: "Décompte par facture" });
    expect(readTexte(within(table).getByText("dont contesté").closest("tr"))).toBe("dont contestéreste incontesté 9 109,16 €2 500,00");
    expect(readTotal()).toBe("11 609,16");
  });

  test("chaque ligne se prouve au clavier : fraction, jours par mois, article", async () => {
    await openDecompte();
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}");
    const preuve = await screen.findByRole("complementary", { name: "Preuve de la ligne" });
    const texte = readTexte(preuve);
    expect(texte).toContain("14 280,00 × 13,15 × 31");
    expect(texte).toContain("36 500");
    expect(texte).toContain("L441-10");
    expect(within(preuve).getByRole("img", { name: "mai 1, juin 30" })).toBeDefined();
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("complementary", { name: "Preuve de la ligne" })).toBeNull());
  });

  test("s’arrête à la date tapée, et refuse une date sans taux connu plutôt que d’inventer", async () => {
    await openDecompte();
    const champ = screen.getByLabelText("Arrêté au");
    await userEvent.clear(champ);
    await userEvent.type(champ, "16/3/2026{Enter}");
    await waitFor(() => expect(readTotal()).toBe("10 710,64"));
    await userEvent.clear(champ);
    await userEvent.type(champ, "15/1/2027{Enter}");
    expect(await screen.findByRole("heading", { name: "Pas de décompte à cette date." })).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Revenir à aujourd’hui" }));
    await waitFor(() => expect(readTotal()).toBe("11 609,16"));
  });

  test("un règlement tapé réduit ce qui est dû ; l’annulation le reprend", async () => {
    await openDecompte();
    await userEvent.keyboard("r");
    const volet = await screen.findByRole("form", { name: "Ajouter au dossier" });
    const date = within(volet).getByLabelText("Reçu le");
    await userEvent.clear(date);
    await userEvent.type(date, "20/11/2026");
    await userEvent.type(within(volet).getByLabelText("Montant"), "1 000");
    await userEvent.tab();
    await userEvent.click(within(volet).getByRole("button", { name: "Enregistrer" }));
    await waitFor(() => expect(Number(readTotal().replace(/\s/g, "").replace(",", "."))).toBeLessThan(10_610));
    await userEvent.click(screen.getByRole("button", { name: "Annuler" }));
    await waitFor(() => expect(readTotal()).toBe("11 609,16"));
  });

  test("un règlement plus grand que la dette est dit, et ne s’enregistre que si une personne l’accepte ; d’un jour à venir, il est refusé", async () => {
    await openDecompte();
    await userEvent.keyboard("r");
    const volet = await screen.findByRole("form", { name: "Ajouter au dossier" });
    await userEvent.type(within(volet).getByLabelText("Montant"), "20 000");
    await userEvent.tab();
    expect(readTexte(within(volet).getByRole("alert"))).toContain("Ce règlement dépasse de 8 390,84 € ce qui est dû.");
    const bouton = within(volet).getByRole<HTMLButtonElement>("button", { name: "Enregistrer" });
    expect(bouton.disabled).toBe(true);
    await userEvent.click(within(volet).getByLabelText("Enregistrer le règlement entier, l’excédent à rendre"));
    expect(bouton.disabled).toBe(false);
    const date = within(volet).getByLabelText("Reçu le");
    await userEvent.clear(date);
    await userEvent.type(date, "25/12/2026");
    await userEvent.tab();
    expect(readTexte(within(volet).getByRole("alert"))).toContain("ce jour n’est pas encore venu");
    expect(bouton.disabled).toBe(true);
    await userEvent.click(within(volet).getByRole("button", { name: "Abandonner" }));
    await waitFor(() => expect(screen.queryByRole("form", { name: "Ajouter au dossier" })).toBeNull());
  });

  test("une imputation par clause ou décision demande sa pièce", async () => {
    await openDecompte();
    await userEvent.keyboard("r");
    const volet = await screen.findByRole("form", { name: "Ajouter au dossier" });
    await userEvent.type(within(volet).getByLabelText("Montant"), "1 000");
    await userEvent.tab();
    const bouton = within(volet).getByRole<HTMLButtonElement>("button", { name: "Enregistrer" });
    expect(bouton.disabled).toBe(false);
    await userEvent.click(within(volet).getByRole("combobox", { name: "Imputation" }));
    await userEvent.click(await screen.findByRole("option", { name: /décision du juge/ }));
    expect(readTexte(volet)).toContain("sans elle, l’ordre de la loi s’applique");
    expect(bouton.disabled).toBe(true);
    await userEvent.click(within(volet).getByRole("button", { name: "Abandonner" }));
    await waitFor(() => expect(screen.queryByRole("form", { name: "Ajouter au dossier" })).toBeNull());
  });

  test("un échec d’enregistrement garde la saisie", async () => {
    const { fake } = await openDecompte();
    await userEvent.keyboard("r");
    const volet = await screen.findByRole("form", { name: "Ajouter au dossier" });
    await userEvent.type(within(volet).getByLabelText("Montant"), "1 000");
    await userEvent.tab();
    fake.failNext("journal:append", "disque-plein", "Le disque est plein.");
    await userEvent.click(within(volet).getByRole("button", { name: "Enregistrer" }));
    expect(await screen.findByText(/Le disque est plein/)).toBeDefined();
    expect(readTexte(document.body)).not.toContain("Règlement de 1 000,00 € enregistré");
    expect(within(volet).getByLabelText<HTMLInputElement>("Montant").value.replace(/\s/g, " ")).toBe("1 000,00");
    expect(readTotal()).toBe("11 609,16");
  });
});

describe("les échéances calculées", () => {
  test("ne portent ni pénalités ni indemnité tant que personne ne les confirme", async () => {
    await openDecompte({ isEcheanceCalculee: true });
    expect(readTotal()).toBe("9 280,00");
    await userEvent.click(screen.getByRole("button", { name: /Confirmer les échéances/ }));
    await userEvent.click(await screen.findByRole("button", { name: /Confirmer 1\séchéance/ }));
    await waitFor(() => expect(readTotal()).toBe("11 609,16"));
    expect(screen.queryByText(/ni pénalités ni indemnité comptées/)).toBeNull();
  });

  test("corriger un libellé ne confirme pas l’échéance à la place de la personne", async () => {
    await openDecompte({ isEcheanceCalculee: true });
    await userEvent.click(screen.getByRole("button", { name: "Modifier" }));
    const volet = await screen.findByRole("form", { name: "Facture F-25-0412" });
    await userEvent.type(within(volet).getByLabelText("Libellé"), "Étaiement");
    await userEvent.click(within(volet).getByRole("button", { name: "Enregistrer" }));
    await waitFor(() => expect(screen.queryByRole("form", { name: "Facture F-25-0412" })).toBeNull());
    expect(readTotal()).toBe("9 280,00");
  });

  test("une correction laissée en route se retrouve, sans reprendre ce qui fut corrigé entre-temps\u00A0; une échéance touchée aussi", async () => {
    const { portefeuille } = await openDecompte({ isEcheanceCalculee: true });
    const openFacture = async () => {
      await userEvent.click(screen.getByRole("button", { name: "Modifier" }));
      return screen.findByRole("form", { name: "Facture F-25-0412" });
    };
    await userEvent.type(within(await openFacture()).getByLabelText("Libellé"), "Étaiement");
    await userEvent.click(screen.getByRole("button", { name: "Fermer le volet" }));
    await portefeuille.append({ brouillons: [brouillon("champ", createSujetId("dossier", FICHE_ID), jour("2026-11-21"), { objetId: portefeuille.findFaits(createSujetId("dossier", FICHE_ID))?.flatMap((fait) => (fait.type === "creance" ? [fait.contenu.creanceId] : []))[0], champ: "nature", valeur: "loyer_commercial" })] });
    const volet = await openFacture();
    expect(await within(volet).findByText("Brouillon retrouvé.")).toBeDefined();
    expect(within(volet).getByLabelText<HTMLInputElement>("Libellé").value).toBe("Étaiement");
    expect(within(volet).getByLabelText<HTMLInputElement>("Nature de la créance", { selector: "input" }).value).toMatch(/[Ll]oyer/);
    await userEvent.click(within(volet).getByRole("button", { name: "Annuler" }));
    await userEvent.click(screen.getByRole("button", { name: /Confirmer les échéances/ }));
    await userEvent.click(await screen.findByRole("checkbox", { name: /Confirmer l’échéance de/ }));
    await userEvent.click(screen.getByRole("button", { name: "Plus tard" }));
    await userEvent.click(screen.getByRole("button", { name: /Confirmer les échéances/ }));
    expect(await screen.findByText("Brouillon retrouvé.")).toBeDefined();
    expect(screen.getByRole<HTMLInputElement>("checkbox", { name: /Confirmer l’échéance de/ }).checked).toBe(false);
  });
});

test("deux cents factures restent lisibles : chacune tient en une ligne jusqu’à ce qu’on l’ouvre", async () => {
  await openDecompte({ factures: 200 });
  const table = screen.getByRole("table", { name: "Décompte par facture" });
  // By selectors: two hundred accessible names are slow to compute in jsdom.
  expect(table.querySelectorAll("[aria-label^='Déplier la facture']")).toHaveLength(200);
  expect(readTexte(table)).not.toContain("Virement reçu");
  fireEvent.click(table.querySelector("[aria-label='Déplier la facture F-25-0412']") ?? table);
  expect(readTexte(table)).toContain("Virement reçu");
});
