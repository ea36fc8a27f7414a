import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import { closeFenetre, renderFenetre } from "../../../support/ecran.tsx";
import { createFicheInventee, FICHE_ID, formatAdresseFiche, readTexte } from "../../../support/fiche-inventee.ts";
import { brouillon, createIdInvente } from "../../../support/portefeuille-invente.ts";

afterEach(closeFenetre);

const sujet = createSujetId("dossier", FICHE_ID);
const POURSUITE = createIdInvente("p", 3);
const ouverte = (kind: "injonction-de-payer" | "assignation-fond"): FaitBrouillon => brouillon("poursuite", sujet, jour("2026-06-01"), { poursuiteId: POURSUITE, kind, nature: "commerciale", juridiction: "Tribunal de commerce de Nanterre", numeroRg: "2026I00412" });
const jalon = (rang: number, kind: "requete_injonction" | "ordonnance_injonction" | "assignation" | "placement", le: string): FaitBrouillon => brouillon("jalon", sujet, jour(le), { jalonId: createIdInvente("j", rang), poursuiteId: POURSUITE, kind });
const INJONCTION = [ouverte("injonction-de-payer"), jalon(1, "requete_injonction", "2026-06-08"), jalon(2, "ordonnance_injonction", "2026-09-01")];

async function openOnglet(...brouillons: readonly FaitBrouillon[]) {
  const ecran = await renderFenetre(formatAdresseFiche("procedures"), [...createFicheInventee(), ...(brouillons.length === 0 ? [] : [brouillons])]);
  await screen.findByRole(brouillons.length === 0 ? "heading" : "region", { name: brouillons.length === 0 ? "Aucune procédure." : /Injonction de payer|Assignation au fond/ });
  return ecran;
}

const champ = (formulaire: HTMLElement, nom: string) => within(formulaire).getByRole("textbox", { name: nom });

async function typeDate(formulaire: HTMLElement, nom: string, saisie: string) {
  await userEvent.clear(champ(formulaire, nom));
  await userEvent.type(champ(formulaire, nom), `${saisie}{Tab}`);
}

describe("l’ordonnance est rendue", () => {
  test("ouvrir la procédure, noter la requête puis l’ordonnance\u00A0: la signification se compte de l’ordonnance", async () => {
    await openOnglet();
    await userEvent.click(screen.getByRole("button", { name: /Ouvrir une procédure/ }));
    const ouverture = await screen.findByRole("form", { name: "Ouvrir une procédure" });
    await userEvent.click(within(ouverture).getByRole("radio", { name: "Commerciale" }));
    await userEvent.click(within(ouverture).getByRole("button", { name: "Ouvrir" }));
    await screen.findByRole("region", { name: "Injonction de payer" });
    await userEvent.keyboard("1");
    const requete = await screen.findByRole("form", { name: "Requête en injonction de payer" });
    await typeDate(requete, "Date", "08/06/2026");
    await userEvent.click(within(requete).getByRole("button", { name: "Noter l’étape" }));
    await userEvent.click(await screen.findByRole("button", { name: /^Ordonnance d’injonction de payer/ }));
    const ordonnance = await screen.findByRole("form", { name: "Ordonnance d’injonction de payer" });
    await typeDate(ordonnance, "Date", "01/09/2026");
    expect(readTexte(within(ordonnance).getByRole("region", { name: "Ce que cela change aux délais" }))).toContain("Signifier l’ordonnance d’injonction de payermar. 01/12/2026nouveau");
    await userEvent.click(within(ordonnance).getByRole("button", { name: "Noter l’étape" }));
    expect(await screen.findByRole("button", { name: /Signifier l’ordonnance.*mar. 01\/12\/2026, voir la preuve/ })).toBeDefined();
  });

  test("corriger la date de l’ordonnance montre l’ancienne échéance et la nouvelle\u00A0; l’annulation y revient", async () => {
    await openOnglet(...INJONCTION);
    await userEvent.click(screen.getByRole("button", { name: /^Corriger.*Ordonnance d’injonction de payer/ }));
    const formulaire = await screen.findByRole("form", { name: "Ordonnance d’injonction de payer" });
    await typeDate(formulaire, "Date", "31/08/2026");
    expect(readTexte(within(formulaire).getByRole("region", { name: "Ce que cela change aux délais" }))).toContain("mar. 01/12/2026 lun. 01/03/2027déplacé");
    await userEvent.click(within(formulaire).getByRole("button", { name: "Corriger" }));
    expect(await screen.findByRole("button", { name: /Signifier.*01\/03\/2027/ })).toBeDefined();
    await userEvent.click(await screen.findByRole("button", { name: /^Annuler/ }));
    expect(await screen.findByRole("button", { name: /Signifier.*01\/12\/2026/ })).toBeDefined();
  });

  test("le dernier jour s’ouvre sur son raisonnement", async () => {
    await openOnglet(...INJONCTION);
    await userEvent.click(screen.getByRole("button", { name: /Signifier.*voir la preuve/ }));
    expect(readTexte(await screen.findByRole("complementary", { name: /Preuve/ }))).toContain("CPC, art. 1411");
  });
});

describe("rien de faux ne s’écrit", () => {
  test("une signification avant son ordonnance est refusée, la sortie est dite", async () => {
    const { fake } = await openOnglet(...INJONCTION);
    const avant = fake.lots.length;
    await userEvent.click(screen.getByRole("button", { name: /^Signification de l’ordonnance/ }));
    const formulaire = await screen.findByRole("form", { name: /Signification/ });
    await typeDate(formulaire, "Date", "20/08/2026");
    expect(readTexte(within(formulaire).getByRole("alert"))).toContain("précède « Ordonnance d’injonction de payer » du 01/09/2026 : corriger l’une des deux dates.");
    expect(within(formulaire).getByRole<HTMLButtonElement>("button", { name: "Noter l’étape" }).disabled).toBe(true);
    expect(fake.lots).toHaveLength(avant);
  });

  test("une étape dont une autre dépend ne se retire pas\u00A0; la dernière, si", async () => {
    await openOnglet(...INJONCTION);
    await userEvent.click(screen.getByRole("button", { name: /^Corriger.*Requête en injonction de payer/ }));
    await userEvent.click(await screen.findByRole("button", { name: "Retirer cette étape…" }));
    expect(readTexte(await screen.findByRole("alert"))).toContain("le retirer d’abord");
    await userEvent.keyboard("{Escape}");
    await userEvent.click(screen.getByRole("button", { name: /^Corriger.*Ordonnance d’injonction de payer/ }));
    await userEvent.click(await screen.findByRole("button", { name: "Retirer cette étape…" }));
    await userEvent.click(await screen.findByRole("button", { name: "Retirer l’étape" }));
    expect(await screen.findByText(/étape retirée/)).toBeDefined();
    expect(screen.queryByRole("button", { name: /Signifier.*voir la preuve/ })).toBeNull();
  });

  test("une audience un dimanche demande pourquoi, en 1926 elle est refusée", async () => {
    await openOnglet(ouverte("assignation-fond"));
    await userEvent.keyboard("a");
    const formulaire = await screen.findByRole("form", { name: "Inscrire une audience" });
    await typeDate(formulaire, "Jour", "17/01/2027");
    expect(readTexte(within(formulaire).getByRole("status"))).toContain("dimanche");
    expect(within(formulaire).getByRole<HTMLButtonElement>("button", { name: "Inscrire" }).disabled).toBe(true);
    await typeDate(formulaire, "Jour", "20/01/2027");
    expect(readTexte(within(formulaire).getByRole("region", { name: "Ce que cela change aux délais" }))).toContain("Faire délivrer l’assignation devant le tribunal de commercelun. 04/01/2027");
    await userEvent.click(within(formulaire).getByRole("button", { name: "Inscrire" }));
    expect(await screen.findByText("Audience inscrite, 20/01/2027")).toBeDefined();
  });
});

test("l’issue d’une audience tenue fixe la suite, et se retire avec elle", async () => {
  const audience = brouillon("audience", sujet, jour("2026-11-20"), { audienceId: createIdInvente("a", 4), poursuiteId: POURSUITE, heure: "09:30", juridiction: "Tribunal de commerce de Nanterre" });
  await openOnglet(ouverte("assignation-fond"), jalon(1, "assignation", "2026-10-12"), audience);
  await userEvent.click(screen.getByRole("button", { name: "Noter l’issue" }));
  const formulaire = await screen.findByRole("form", { name: /Audience du/ });
  await userEvent.click(within(formulaire).getByRole("radio", { name: "Délibéré" }));
  await typeDate(formulaire, "Délibéré au", "+21j");
  await userEvent.click(within(formulaire).getByRole("button", { name: "Noter l’issue" }));
  expect(await screen.findByText("En délibéré")).toBeDefined();
  await userEvent.click(await screen.findByRole("button", { name: /^Délibéré au/ }));
  await userEvent.click(await screen.findByRole("button", { name: /Retirer l’issue/ }));
  expect(await screen.findByRole("button", { name: "Noter l’issue" })).toBeDefined();
});

test("une échéance critique se confie, et se relit par une autre personne", async () => {
  await openOnglet(...INJONCTION);
  await userEvent.click(screen.getByRole("button", { name: /^Suivre.*Signifier/ }));
  await userEvent.clear(await screen.findByRole("textbox", { name: "Relu par" }));
  await userEvent.type(screen.getByRole("textbox", { name: "Relu par" }), "Paul Denis");
  await userEvent.click(screen.getByRole("button", { name: /1er.décembre.2026 est juste/ }));
  expect(await screen.findByText(/relu par Paul Denis/)).toBeDefined();
});

test("un titre dit jusqu’à quand il s’exécute, avec son raisonnement (CPCE, art. L111-4)", async () => {
  await openOnglet(...INJONCTION, brouillon("jalon", sujet, jour("2026-10-01"), { jalonId: createIdInvente("j", 7), poursuiteId: POURSUITE, kind: "absence_opposition" }));
  expect(await screen.findByRole("button", { name: /Prescription du titre.*2036.*voir la preuve/ })).toBeDefined();
});

test("le désistement dit les audiences qu’il annule\u00A0; retiré, il les rend", async () => {
  const audience = brouillon("audience", sujet, jour("2026-12-15"), { audienceId: createIdInvente("a", 4), poursuiteId: POURSUITE, heure: "09:30", juridiction: "Tribunal de commerce de Nanterre" });
  await openOnglet(ouverte("assignation-fond"), jalon(1, "assignation", "2026-10-12"), jalon(2, "placement", "2026-10-20"), audience);
  await userEvent.click(screen.getByRole("button", { name: "Autre étape" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Désistement" }));
  const formulaire = await screen.findByRole("form", { name: "Désistement" });
  expect(readTexte(within(formulaire).getByRole("region", { name: "Ce que cela change aux délais" }))).toContain("Audience, Tribunal de commerce de Nanterremar. 15/12/2026annulée");
  const reserve = "À vérifier auprès du greffe : aucun texte relevé ne dit si la juridiction maintient l’audience après un désistement.";
  expect(readTexte(formulaire)).toContain(reserve);
  await userEvent.click(within(formulaire).getByRole("button", { name: "Noter l’étape" }));
  expect(await screen.findByText(/Audience annulée/)).toBeDefined();
  expect(await screen.findByText(`Désistement du 21/11/2026. ${reserve}`)).toBeDefined();
  await userEvent.click(await screen.findByRole("button", { name: "Corriger\u00A0: Désistement" }));
  await userEvent.click(await screen.findByRole("button", { name: "Retirer cette étape…" }));
  await userEvent.click(await screen.findByRole("button", { name: "Retirer l’étape" }));
  await waitFor(() => expect(screen.queryByText(/Audience annulée/)).toBeNull());
});
