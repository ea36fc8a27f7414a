import { connectBridge } from "../../../../renderer/bridge/bridge.ts";
import { dossierOuvertSchema } from "#shared/model/dossier-ouvert.ts";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { closeFenetre, openPoste, renderFenetre, watchSaves } from "../../../support/ecran.tsx";
import { createFicheInventee, formatAdresseFiche, readTexte } from "../../../support/fiche-inventee.ts";

afterEach(closeFenetre);

test("« Exporter (JSON) » écrit le dossier et ses parties dans le format que la ligne de commande relit", async () => {
  const poste = await openPoste(createFicheInventee());
  const { bridge, saves } = watchSaves(poste.fake.bridge);
  connectBridge(bridge);
  await renderFenetre(formatAdresseFiche("chronologie"), [], poste);
  await screen.findByRole("region", { name: "Chronologie du dossier" });
  await userEvent.keyboard("h");
  await userEvent.click(await screen.findByRole("button", { name: "Exporter (JSON)" }));
  await waitFor(() => expect(saves).toHaveLength(1));
  const { nom, contenu } = saves[0]!;
  expect(nom).toBe("dossier-2026-0417.json");
  const lu = dossierOuvertSchema.parse(JSON.parse(new TextDecoder().decode(contenu)));
  expect(new Set(lu.faits.map(({ sujet }) => sujet.split("/")[0]))).toEqual(new Set(["dossier", "debiteur", "creancier", "utilisateur"]));
  expect(lu.au).toBe("2026-11-21");
});

test("le dossier d’audit vérifie la chaîne, puis réunit l’historique et les faits en une archive", async () => {
  const poste = await openPoste(createFicheInventee());
  const save = vi.fn(poste.fake.bridge["document:saveArchive"]);
  const verify = vi.fn(poste.fake.bridge["journal:verify"]);
  connectBridge({ ...poste.fake.bridge, "document:saveArchive": save, "journal:verify": verify });
  await renderFenetre(formatAdresseFiche("chronologie"), [], poste);
  await screen.findByRole("region", { name: "Chronologie du dossier" });
  await userEvent.keyboard("h");
  await userEvent.click(await screen.findByRole("button", { name: "Dossier d’audit…" }));
  await screen.findByText("Dossier d’audit écrit");
  expect(verify).toHaveBeenCalled();
  const demande = save.mock.calls[0]![0];
  expect(demande.nom).toBe("audit-2026-0417.zip");
  expect(demande.documents.map(({ nom }) => nom)).toEqual(["audit.docx", "faits.json"]);
  const lu = dossierOuvertSchema.parse(JSON.parse(new TextDecoder().decode(demande.documents[1]?.contenu)));
  expect(lu.faits.length).toBeGreaterThan(0);
});

test("un journal qui ne se lit pas n’est pas dit vérifié : rien n’est écrit, et la raison est dite", async () => {
  const poste = await openPoste(createFicheInventee());
  const save = vi.fn(poste.fake.bridge["document:saveArchive"]);
  connectBridge({ ...poste.fake.bridge, "document:saveArchive": save, "journal:verify": async () => Promise.resolve({ ok: false as const, code: "introuvable" as const, detail: "Le disque ne répond pas." }) });
  await renderFenetre(formatAdresseFiche("chronologie"), [], poste);
  await screen.findByRole("region", { name: "Chronologie du dossier" });
  await userEvent.keyboard("h");
  await userEvent.click(await screen.findByRole("button", { name: "Dossier d’audit…" }));
  await screen.findByText(/La chaîne n’a pas pu être vérifiée/);
  expect(save).not.toHaveBeenCalled();
});

async function openHistorique() {
  const ecran = await renderFenetre(formatAdresseFiche("chronologie"), createFicheInventee());
  await screen.findByRole("toolbar", { name: "Filtres de la chronologie" });
  await userEvent.keyboard("n");
  await userEvent.type(await screen.findByLabelText("Texte de la note"), "Chèque promis.");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(screen.queryByLabelText("Texte de la note")).toBeNull());
  await userEvent.keyboard("h");
  await screen.findByRole("region", { name: "Historique du dossier" });
  return ecran;
}

test("chaque enregistrement se lit avec son auteur, son poste et son heure ; l’annuler dit d’abord ce qui va changer", async () => {
  await openHistorique();
  const [note, ouverture] = screen.getAllByRole("button", { name: /^Annuler l’enregistrement de/ });
  expect(readTexte(note!.closest("li"))).toMatch(/Claire Aubry, .*2026 à .*poste pont.*Note interne/);
  await userEvent.click(note!);
  const dialogue = await screen.findByRole("dialog", { name: "Annuler cet enregistrement" });
  await waitFor(() => expect(readTexte(dialogue)).toContain("Retiré : Note interne (Chèque promis.)"));
  await userEvent.click(within(dialogue).getByRole("button", { name: "Annuler l’enregistrement" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(screen.getAllByText("remplacé depuis").length).toBe(1);
  await userEvent.keyboard("h");
  await waitFor(() => expect(screen.queryByText("Chèque promis.")).toBeNull());
  expect(ouverture).toBeDefined();
});

test("un enregistrement sur lequel un autre s’appuie ne s’annule pas, et l’on sait lequel", async () => {
  const { fake } = await openHistorique();
  const avant = fake.lots.length;
  await userEvent.click(screen.getAllByRole("button", { name: /^Annuler l’enregistrement de/ })[1]!);
  const dialogue = await screen.findByRole("dialog", { name: "Annuler cet enregistrement" });
  expect(readTexte(await within(dialogue).findByRole("alert"))).toMatch(/« Note interne » .* s’appuie dessus/);
  expect(within(dialogue).queryByRole("button", { name: "Annuler l’enregistrement" })).toBeNull();
  expect(fake.lots).toHaveLength(avant);
});
