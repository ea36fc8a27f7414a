import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import { closeFenetre, renderFenetre } from "../../../support/ecran.tsx";
import { createFicheInventee, FICHE_ID, readTexte } from "../../../support/fiche-inventee.ts";
import { brouillon, createIdInvente } from "../../../support/portefeuille-invente.ts";

afterEach(closeFenetre);

const sujet = createSujetId("dossier", FICHE_ID);
const POURSUITE = createIdInvente("p", 3);
const FAITS: readonly FaitBrouillon[] = [
  brouillon("poursuite", sujet, jour("2026-09-01"), { poursuiteId: POURSUITE, kind: "refere-provision", nature: "commerciale" }),
  brouillon("jalon", sujet, jour("2026-09-15"), { jalonId: createIdInvente("j", 1), poursuiteId: POURSUITE, kind: "assignation" }),
  brouillon("audience", sujet, jour("2026-11-20"), { audienceId: createIdInvente("a", 4), poursuiteId: POURSUITE, heure: "09:30", juridiction: "TAE de Nanterre", avocat: "Me Sorbier" }),
];
const ORDONNANCE: readonly FaitBrouillon[] = [
  brouillon("poursuite", sujet, jour("2026-06-01"), { poursuiteId: createIdInvente("p", 5), kind: "injonction-de-payer", nature: "judiciaire" }),
  brouillon("jalon", sujet, jour("2026-06-08"), { jalonId: createIdInvente("j", 5), poursuiteId: createIdInvente("p", 5), kind: "requete_injonction" }),
  brouillon("jalon", sujet, jour("2026-09-01"), { jalonId: createIdInvente("j", 6), poursuiteId: createIdInvente("p", 5), kind: "ordonnance_injonction" }),
];

async function openCalendrier(hash: string, ...brouillons: readonly FaitBrouillon[]) {
  const ecran = await renderFenetre(hash, [...createFicheInventee(), ...(brouillons.length === 0 ? [] : [brouillons])]);
  await screen.findByRole("heading", { name: /Novembre.2026/ });
  return ecran;
}

describe("après l’audience, au clavier", () => {
  test("D, la date, Entrée\u00A0: l’issue, l’étape et la tâche s’écrivent d’un seul enregistrement", async () => {
    const { fake } = await openCalendrier("#/calendrier/mois/2026-11-20", ...FAITS);
    const grille = await screen.findByRole("region", { name: /Issues.*TAE de Nanterre/ });
    const avant = fake.lots.length;
    await userEvent.keyboard("d");
    await userEvent.type(within(grille).getByRole("textbox", { name: /Date.*Grandval/ }), "+21j{Tab}");
    await userEvent.keyboard("{Enter}");
    expect(await within(grille).findByText(/délibéré au ven\. 11\/12\/2026/)).toBeDefined();
    expect(fake.lots).toHaveLength(avant + 1);
  });

  test("deux Entrée de suite n’écrivent l’issue qu’une fois", async () => {
    const { fake } = await openCalendrier("#/calendrier/mois/2026-11-20", ...FAITS);
    const grille = await screen.findByRole("region", { name: /Issues.*TAE de Nanterre/ });
    const avant = fake.lots.length;
    await userEvent.keyboard("x");
    const valider = within(grille).getByRole("button", { name: /Valider/ });
    valider.click();
    valider.click();
    expect(await within(grille).findByText("radiation")).toBeDefined();
    expect(fake.lots).toHaveLength(avant + 1);
  });

  test("sans date, un renvoi ne s’écrit pas\u00A0; un dimanche est refusé et se dit", async () => {
    const { fake } = await openCalendrier("#/calendrier/mois/2026-11-20", ...FAITS);
    const grille = await screen.findByRole("region", { name: /Issues/ });
    const avant = fake.lots.length;
    await userEvent.keyboard("r{Enter}");
    await userEvent.type(within(grille).getByRole("textbox", { name: /Date/ }), "17/1/2027{Tab}");
    await userEvent.keyboard("{Enter}");
    expect(readTexte(await within(grille).findByRole("alert"))).toContain("dimanche");
    expect(fake.lots).toHaveLength(avant);
  });
});

test("les ordonnances à signifier se rangent par jours restants, et s’ouvrent sur leur procédure", async () => {
  await openCalendrier("#/calendrier/liste", ...ORDONNANCE);
  await userEvent.click(await screen.findByRole("tab", { name: /À signifier/ }));
  expect(readTexte(await screen.findByRole("row", { name: /Signifier/ }))).toContain("mar. 01/12/2026");
});

test("un mois vide reste un mois, la semaine le dit", async () => {
  await openCalendrier("#/calendrier");
  expect(await screen.findByText("Rien cette semaine.")).toBeDefined();
});
