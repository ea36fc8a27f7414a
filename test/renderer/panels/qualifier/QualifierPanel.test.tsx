import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createSujetId } from "#shared/model/fait.ts";
import { encoursInvente, posteInvente } from "../../../support/detection-builder.ts";
import { closeFenetre, renderFenetre } from "../../../support/ecran.tsx";
import { brouillon, createPortefeuilleInvente } from "../../../support/portefeuille-invente.ts";

afterEach(closeFenetre);

const AU = jour("2026-11-01");
const [A, B] = ["m".repeat(20), "n".repeat(20)];

async function ouvrir() {
  const ecran = await renderFenetre("#/dossiers", createPortefeuilleInvente());
  const creancierId = ecran.portefeuille.read().creanciers[0]?.id ?? "";
  const suivre = (id: string, nom: string, echeance: string) => {
    const { faitId: _faitId, dateFait: _dateFait, ...encours } = encoursInvente([posteInvente(`F-${nom.slice(0, 2)}`, 120_000, echeance)], { creancierId, code: nom });
    return [brouillon("debiteur", createSujetId("debiteur", id), AU, { nom }), brouillon("encours", createSujetId("debiteur", id), AU, encours)];
  };
  await ecran.portefeuille.append({ brouillons: [...suivre(A, "SARL Garage Legrand", "2026-01-31"), ...suivre(B, "LEGRAND GARAGE", "2026-11-10")] });
  window.location.hash = "#/a-qualifier";
  await screen.findByRole("heading", { name: "À qualifier" });
  return ecran;
}

test("un débiteur que les règles désignent ouvre un dossier après aperçu, et l’annulation le rend à la liste", async () => {
  const { portefeuille } = await ouvrir();
  const avant = portefeuille.read().lignes.length;
  const volet = await screen.findByRole("complementary", { name: "SARL Garage Legrand" });
  expect(within(volet).getByText(/294.jours de retard \(règle.: 30\)/)).toBeDefined();
  await userEvent.click(screen.getByRole("button", { name: "Transmettre… directement" }));
  const dialogue = await screen.findByRole("dialog", { name: "Transmettre directement" });
  expect(within(dialogue).getByText(/1.dossier ouvert.*1.facture/)).toBeDefined();
  await userEvent.click(within(dialogue).getByRole("combobox", { name: /Motif/ }));
  await userEvent.click(await screen.findByRole("option", { name: "Litige" }));
  await userEvent.click(within(dialogue).getByRole("button", { name: "Transmettre" }));
  await waitFor(() => expect(portefeuille.read().lignes).toHaveLength(avant + 1));
  expect(portefeuille.read().debiteurs.get(A)?.encours).toBeUndefined();
  await userEvent.keyboard("{Control>}z{/Control}");
  await waitFor(() => expect(portefeuille.read().debiteurs.get(A)?.encours).toHaveLength(1));
  expect(portefeuille.read().lignes).toHaveLength(avant);
});

test("écarter demande son motif ; deux noms qui se ressemblent sont proposés, et le refus est retenu", async () => {
  const { portefeuille } = await ouvrir();
  await userEvent.click(await screen.findByRole("button", { name: "Écarter…" }));
  await userEvent.type(await screen.findByLabelText("Motif"), "filiale du groupe");
  await userEvent.click(screen.getByRole("button", { name: /^Écarter 1/ }));
  await waitFor(() => expect(portefeuille.read().debiteurs.get(A)?.tri).toMatchObject({ decision: "ecarte", motif: "filiale du groupe" }));
  await userEvent.click(screen.getByRole("tab", { name: /Rapprochements/ }));
  const liste = await screen.findByRole("list", { name: "Rapprochements proposés" });
  expect(within(liste).getByText("même nom, formes et mots ordonnés")).toBeDefined();
  await userEvent.click(within(liste).getAllByRole("button", { name: "Différents" })[0]!);
  await waitFor(() => expect(screen.queryByText("même nom, formes et mots ordonnés")).toBeNull());
});
