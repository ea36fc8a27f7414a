import { fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import { closeFenetre, openPoste, type Poste, renderFenetre } from "../../support/ecran.tsx";
import { createPortefeuilleEchu, DOSSIER_ECHU } from "../../support/rgpd-builder.ts";

afterEach(closeFenetre);

const ID = "q".repeat(20);
const base = { sujet: createSujetId("effacement", ID), dateFait: jour("2026-11-20"), remplace: [] } as const;
const ORDRE: readonly FaitBrouillon[] = [
  { ...base, type: "demande-effacement", contenu: { dossiers: [DOSSIER_ECHU], debiteurs: [DOSSIER_ECHU], demandeur: "Léa Roux" } },
  { ...base, type: "visa-effacement", contenu: { decision: "accorde", approbateur: "Karim Petit" } },
  { ...base, type: "effacement", contenu: { sujets: [`dossier/${DOSSIER_ECHU}`], faits: [], frontiere: {}, demandeur: "Léa Roux", approbateur: "Karim Petit" } },
];

let rang = 0;

async function openOrdonne(): Promise<Poste> {
  return openPoste([...createPortefeuilleEchu("Zéphyrine Quatremarre", "Léa Roux", "Karim Petit"), ORDRE], `ordonne-${(rang += 1)}`, "equipe");
}

async function listOrdres({ fake }: Poste): Promise<readonly string[]> {
  const etat = await fake.bridge["effacement:etat"]({});
  return etat.ok ? etat.value.ordres.map(({ id }) => id) : [];
}

describe("ce que l’équipe a décidé d’effacer", () => {
  test("s’applique seul à l’ouverture, sans essai ni mot à taper", async () => {
    const poste = await openOrdonne();
    await renderFenetre("#/dossiers", [], poste);
    await waitFor(async () => expect(await listOrdres(poste)).toEqual([ID]));
    expect(screen.queryByRole("button", { name: "Appliquer maintenant" })).toBeNull();
  });

  test("attend que plus rien ne se tape, le dit, et s’applique sur un bouton", async () => {
    const poste = await openOrdonne();
    const rendu = renderFenetre("#/dossiers", [], poste);
    fireEvent.keyDown(window, { key: "Shift" });
    const type = setInterval(() => fireEvent.keyDown(window, { key: "Shift" }), 20);
    await rendu;
    const bouton = await screen.findByRole("button", { name: "Appliquer maintenant" });
    clearInterval(type);
    expect(screen.getByText(/^1\seffacement approuvé\s: le coffre se fermera et se rouvrira seul après deux minutes sans geste/)).toBeDefined();
    expect(await listOrdres(poste)).toEqual([]);
    await userEvent.click(bouton);
    await waitFor(async () => expect(await listOrdres(poste)).toEqual([ID]));
  });

  test("dit pourquoi ce poste n’a pas pu, et garde le bouton dans l’écran des données personnelles", async () => {
    const poste = await openOrdonne();
    poste.fake.failNext("effacement:start", "disque-plein", "Le disque n’a pas la place de réécrire le journal.");
    await renderFenetre("#/rgpd", [], poste);
    expect(await screen.findByText(/^Le disque n’a pas la place de réécrire le journal\. Reprenez-le depuis/)).toBeDefined();
    expect(await listOrdres(poste)).toEqual([]);
    await userEvent.click(await screen.findByRole("button", { name: "Appliquer maintenant" }));
    await waitFor(async () => expect(await listOrdres(poste)).toEqual([ID]));
  });

  test("une fois fait, se dit aux autres postes, une seule fois", async () => {
    const poste = await openOrdonne();
    await poste.fake.bridge["effacement:start"]({ ids: [ID] });
    await renderFenetre("#/rgpd", [], poste);
    expect(await screen.findByText("Effacement appliqué sur ce poste")).toBeDefined();
    expect(await screen.findByText(/^Appliqué chez .+ le 21\/11\/2026/)).toBeDefined();
    expect(poste.fake.lots.filter((lot) => lot.includes('"type":"effacement-applique"'))).toHaveLength(1);
  });
});
