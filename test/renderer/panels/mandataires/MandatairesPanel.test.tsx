import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { createSujetId } from "#shared/model/fait.ts";
import { closeFenetre, renderFenetre } from "../../../support/ecran.tsx";
import { createFicheInventee, FICHE_ID, readTexte } from "../../../support/fiche-inventee.ts";
import { brouillon, createIdInvente, createPortefeuilleInvente } from "../../../support/portefeuille-invente.ts";

afterEach(closeFenetre);

test("un avocat s’ajoute à l’annuaire au clavier et se corrige en place", async () => {
  const { portefeuille } = await renderFenetre("#/mandataires", createPortefeuilleInvente());
  await screen.findByRole("grid", { name: "Mandataires" });
  await userEvent.keyboard("n");
  const dialogue = await screen.findByRole("dialog");
  await userEvent.type(findChamp(dialogue, "Nom"), "Me Idriss Kerbrat");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(portefeuille.read().mandataires.map(({ nom }) => nom)).toContain("Me Idriss Kerbrat"));
  await userEvent.type(await screen.findByLabelText("Ville"), "Rennes{Enter}");
  await waitFor(() => expect(portefeuille.read().mandataires.find(({ nom }) => nom === "Me Idriss Kerbrat")).toMatchObject({ ville: "Rennes" }));
});

test("un refus garde la saisie, et la fermeture de la fenêtre aussi", async () => {
  const { fake, portefeuille } = await renderFenetre("#/mandataires", createPortefeuilleInvente());
  await screen.findByRole("grid", { name: "Mandataires" });
  await userEvent.keyboard("n");
  await userEvent.type(findChamp(await screen.findByRole("dialog"), "Nom"), "Étude Sabourdin");
  fake.failNext("journal:append", "interne", "Le coffre s’est arrêté.");
  await userEvent.click(screen.getByRole("button", { name: /Ajouter à l’annuaire/ }));
  expect(await screen.findByText("Rien n’a été enregistré")).toBeDefined();
  expect(findChamp(screen.getByRole("dialog"), "Nom").value).toBe("Étude Sabourdin");
  cleanup();
  await renderFenetre("#/mandataires", [], { fake, portefeuille });
  await screen.findByRole("grid", { name: "Mandataires" });
  await userEvent.keyboard("n");
  expect(await screen.findByText(/Saisie retrouvée/)).toBeDefined();
  expect(findChamp(screen.getByRole("dialog"), "Nom").value).toBe("Étude Sabourdin");
});

test("le baromètre d’une étude se lit de ses dossiers, chaque chiffre avec son nombre de cas", async () => {
  const sujet = createSujetId("dossier", FICHE_ID);
  const etude = createIdInvente("h", 900);
  const suite = [
    brouillon("mandataire", createSujetId("mandataire", etude), jour("2026-01-20"), { kind: "commissaire-de-justice", nom: "SCP Harel et Sauvat" }),
    brouillon("mandat", sujet, jour("2026-02-01"), { mandatId: createIdInvente("m", 900), mandataireId: etude, mission: "Signifier" }),
    brouillon("evenement", sujet, jour("2026-02-11"), { evenementId: createIdInvente("v", 900), kind: "signification_injonction" }),
    brouillon("depense", sujet, jour("2026-02-12"), { depenseId: createIdInvente("z", 900), libelle: "Signification", poste: "acte-prescrit", montant: montant(50_000), mandatId: createIdInvente("m", 900) }),
  ];
  await renderFenetre(`#/mandataires/${etude}`, [...createFicheInventee(), suite]);
  const table = await screen.findByRole("table", { name: "Baromètre" });
  // 5 000,00 received since the mandate, 500,00 charged: ten centimes for a euro.
  for (const rangee of ["Signification de l’ordonnance d’injonction de payer10 joursn = 1", "Dossiers fructueux100 %n = 1", "500,00 € facturés0,10 €n = 1", "Délai de reversementaucun casn = 0"]) expect(readTexte(table)).toContain(rangee);
});

test("vide, l’annuaire dit à quoi il sert", async () => {
  await renderFenetre("#/mandataires");
  expect(await screen.findByRole("heading", { name: "L’annuaire est vide." })).toBeDefined();
});

function findChamp(dialogue: HTMLElement, label: string): HTMLInputElement {
  const etiquette = [...dialogue.querySelectorAll("label")].find(({ textContent }) => textContent === label);
  return document.getElementById(etiquette?.htmlFor ?? "") as HTMLInputElement;
}
