import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import { closeFenetre, renderFenetre } from "../../../support/ecran.tsx";
import { createFicheInventee, FICHE_ID, formatAdresseFiche, readTexte } from "../../../support/fiche-inventee.ts";
import { brouillon, createIdInvente } from "../../../support/portefeuille-invente.ts";

afterEach(closeFenetre);

const sujet = createSujetId("dossier", FICHE_ID);
const POURSUITE = createIdInvente("p", 3);
const jalon = (rang: number, kind: "notification_recevabilite" | "mesures_imposees" | "effacement_dettes", le: string): FaitBrouillon => brouillon("jalon", sujet, jour(le), { jalonId: createIdInvente("j", rang), poursuiteId: POURSUITE, kind });

async function openCollective(...etapes: readonly FaitBrouillon[]) {
  return renderFenetre(formatAdresseFiche("collective"), [...createFicheInventee(), [brouillon("poursuite", sujet, jour("2026-08-01"), { poursuiteId: POURSUITE, kind: "declaration-creance" }), ...etapes]]);
}

async function findSection(titre: string): Promise<HTMLElement> {
  const section = (await screen.findByRole("heading", { name: titre })).closest("section");
  if (section === null) throw new Error(`Section absente\u00A0: ${titre}`);
  return section;
}

test("un surendettement recevable suspend l’exécution, arrête les intérêts, et ses mesures ont leur délai prouvé", async () => {
  await openCollective(jalon(1, "notification_recevabilite", "2026-10-01"), jalon(2, "mesures_imposees", "2026-11-05"));
  expect(readTexte(await findSection("Surendettement"))).toMatch(/Mesures imposées.*Voies d’exécution suspendues et interdites depuis le 01\/10\/2026.*L722-2.*Intérêts et pénalités arrêtés.*à vérifier.*sept ans/);
  expect(readTexte(await findSection("Délais"))).toContain("Contester les mesures imposées");
  expect(screen.queryByRole("heading", { name: "Dividendes" })).toBeNull();
});

test("des dettes effacées se passent en perte, la taxe reprise est celle du principal, et la dette reste au décompte", async () => {
  const { fake } = await openCollective(jalon(1, "notification_recevabilite", "2026-10-01"), jalon(2, "effacement_dettes", "2026-11-05"));
  expect(readTexte(await findSection("Surendettement"))).toContain("Dettes effacées le 05/11/2026");
  await userEvent.click(screen.getByRole("button", { name: "Passer en perte…" }));
  const formulaire = await screen.findByRole("form", { name: "Passer en perte" });
  expect(within(formulaire).getByRole<HTMLButtonElement>("button", { name: "Passer en perte" }).disabled).toBe(true);
  await userEvent.type(within(formulaire).getByLabelText("Motif"), "effacement");
  await userEvent.type(within(formulaire).getByRole("textbox", { name: /Taux de la TVA/ }), "20");
  expect(readTexte(formulaire)).toMatch(/de taxe sont repris/);
  const avant = fake.lots.length;
  await userEvent.click(within(formulaire).getByRole("button", { name: "Passer en perte" }));
  expect(await screen.findByText(/^Passé en perte le .*de TVA reprise \(effacement\)\.$/)).toBeDefined();
  expect(fake.lots).toHaveLength(avant + 1);
});
