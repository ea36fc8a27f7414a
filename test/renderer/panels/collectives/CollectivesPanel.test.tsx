import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import { closeFenetre, renderFenetre } from "../../../support/ecran.tsx";
import { createFicheInventee, FICHE_ID, readTexte } from "../../../support/fiche-inventee.ts";
import { brouillon, createIdInvente } from "../../../support/portefeuille-invente.ts";

afterEach(closeFenetre);

const OUVERTE: readonly FaitBrouillon[] = [brouillon("procedure", createSujetId("debiteur", createIdInvente("d", 900)), jour("2026-10-20"), {
  procedureId: createIdInvente("k", 1), procedure: "liquidation_judiciaire", etat: "ouverte", dateOuverture: jour("2026-10-12"), dateParution: jour("2026-10-20"), juridiction: "Tribunal de commerce de Nanterre", source: "BODACC A",
})];

test("sans procédure, la page dit ce qui y viendra", async () => {
  await renderFenetre("#/collectives", createFicheInventee());
  expect(await screen.findByText("Aucune procédure collective.")).toBeDefined();
});

test("la créance à déclarer vient avec son dernier jour ; la fiche dit ce qui est gelé, arrêté, et jusqu’à quand la TVA se récupère", async () => {
  await renderFenetre("#/collectives", [...createFicheInventee(), OUVERTE]);
  const table = await screen.findByRole("grid", { name: "Procédures collectives" });
  expect(readTexte(table)).toMatch(/Grandval Bâtiment SAS.*Liquidation judiciaire.*12\/10\/2026.*20\/10\/2026.*À déclarer.*lun. 21\/12\/2026 30 jours/);
  await userEvent.dblClick(within(table).getByText("Grandval Bâtiment SAS"));
  expect(window.location.hash).toBe(`#/dossiers/${FICHE_ID}/collective`);
  const page = await screen.findByText(/Poursuites individuelles et exécution arrêtées depuis le 12\/10\/2026/);
  const corps = page.closest("main");
  expect(readTexte(corps)).toMatch(/Intérêts arrêtés au 12\/10\/2026 \(C\. com\., art\. L622-28\)/);
  expect(readTexte(corps)).toContain("se récupère jusqu’au 31/12/2028");
  await userEvent.click(screen.getByRole("button", { name: /^Déclarer la créance au mandataire.*voir la preuve/ }));
  expect(readTexte(await screen.findByRole("complementary", { name: /Preuve/ }))).toContain("R622-24");
});
