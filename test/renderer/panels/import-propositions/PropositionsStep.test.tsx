import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test } from "vitest";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { CREANCIER, debiteur } from "../../../support/connaissances-builder.ts";
import { DEBITEUR, DOSSIER, facture, ouverture } from "../../../support/dossier-builder.ts";
import { closeFenetre, renderFenetre } from "../../../support/ecran.tsx";
import { writeCii, writeCycle } from "../../../support/facture-builder.ts";

const DEPART: readonly (readonly FaitBrouillon[])[] = [[CREANCIER, debiteur(), ouverture(), facture("a", "1 200,00", { numero: "F-26-0412", echeance: undefined, origineEcheance: undefined })]];
const OUVERTURE = JSON.stringify({ results: [{ id: "A20260010100", familleavis: "collective", typeavis: "annonce", dateparution: "2026-01-15", commercant: "CAFÉ DES HALLES", tribunal: "TC de Lyon", registre: ["404833048"], jugement: { date: "2026-01-06", nature: "Jugement d'ouverture de liquidation judiciaire" } }] });

const AGENDA = ["BEGIN:VCALENDAR", "VERSION:2.0", ...["Audience TJ Lyon, dossier 2026-0001", "Audience Dupont", "Déjeuner"].flatMap((titre, rang) => ["BEGIN:VEVENT", `UID:${rang}@x`, "DTSTART:20260327T080000Z", `SUMMARY:${titre}`, "END:VEVENT"]), "END:VCALENDAR", ""].join("\r\n");

async function deposer(texte: string, nom: string): Promise<HTMLElement> {
  await userEvent.upload(await screen.findByLabelText("Fichier à importer"), new File([texte], nom));
  return await screen.findByRole("list", { name: "Changements proposés" });
}

afterEach(closeFenetre);

describe("revoir ce qu’un fichier changerait", () => {
  test("une facture électronique complète la créance connue et garde l’original, d’un seul geste qui s’annule", async () => {
    const { fake, portefeuille } = await renderFenetre("#/import", DEPART);
    const avant = fake.lots.length;
    const liste = await deposer(writeCii({}), "F-26-0412.xml");
    expect(within(liste).getByText(/pièce à joindre, échéance du 31\/03\/2026/)).toBeDefined();
    expect(fake.lots).toHaveLength(avant);
    await userEvent.click(screen.getByRole("button", { name: /Enregistrer 1.changement/ }));
    await waitFor(() => expect(fake.lots).toHaveLength(avant + 1));
    const [faits] = await portefeuille.readFaits([DOSSIER]);
    expect(faits?.map(({ type }) => type)).toEqual(expect.arrayContaining(["champ", "piece"]));
    expect(await screen.findByLabelText("Fichier à importer")).toBeDefined();
    await userEvent.click(await screen.findByRole("button", { name: "Annuler" }));
    await waitFor(() => expect(fake.lots).toHaveLength(avant + 2));
  });

  test("ce qui est à vérifier n’est pas coché\u00A0; décoché, rien n’est à enregistrer", async () => {
    await renderFenetre("#/import", DEPART);
    const liste = await deposer(writeCycle({ statut: "205" }), "message.xml");
    const reconnaissance = within(liste).getByRole("checkbox", { name: /Reconnaissance de dette/ });
    expect(reconnaissance).toHaveProperty("checked", false);
    await userEvent.click(within(liste).getByRole("checkbox", { name: /message à joindre/ }));
    expect(screen.getByRole("button", { name: "Rien à enregistrer" })).toHaveProperty("disabled", true);
    await userEvent.click(reconnaissance);
    expect(screen.getByRole("button", { name: /Enregistrer 1.changement/ })).toBeDefined();
  });

  test("une ouverture publiée est portée au débiteur", async () => {
    const { portefeuille } = await renderFenetre("#/import", DEPART);
    await deposer(OUVERTURE, "bodacc.json");
    await userEvent.click(screen.getByRole("button", { name: /Enregistrer 1.changement/ }));
    await waitFor(() => expect(portefeuille.read().debiteurs.get(DEBITEUR.split("/")[1] ?? "")?.procedure).toMatchObject({ dateOuverture: "2026-01-06", etat: "ouverte" }));
  });

  test("une audience d’un agenda rejoint le dossier qu’elle cite, d’un geste qui s’annule\u00A0; sans dossier, elle dit pourquoi", async () => {
    const { fake, portefeuille } = await renderFenetre("#/import", DEPART);
    const avant = fake.lots.length;
    const liste = await deposer(AGENDA, "agenda.ics");
    expect(screen.getByText(/1.rendez-vous n’annonce aucune audience/)).toBeDefined();
    expect(within(liste).getByText(/ne nomme aucun dossier/)).toBeDefined();
    expect(within(liste).getAllByRole("checkbox")).toHaveLength(1);
    await userEvent.click(screen.getByRole("button", { name: /Enregistrer 1.changement/ }));
    await waitFor(() => expect(fake.lots).toHaveLength(avant + 1));
    const readAudiences = async () => projectDossier((await portefeuille.readFaits([DOSSIER]))[0] ?? [])?.audiences;
    expect(await readAudiences()).toMatchObject([{ dateFait: "2026-03-27", heure: "09:00", juridiction: "TJ Lyon" }]);
    await userEvent.click(await screen.findByRole("button", { name: "Annuler" }));
    await waitFor(async () => expect(await readAudiences()).toEqual([]));
  });

  test("Abandonner n’écrit rien", async () => {
    const { fake } = await renderFenetre("#/import", DEPART);
    const avant = fake.lots.length;
    await deposer(OUVERTURE, "bodacc.json");
    await userEvent.click(screen.getByRole("button", { name: "Abandonner" }));
    await screen.findByLabelText("Fichier à importer");
    expect(fake.lots).toHaveLength(avant);
  });

  test("sans société enregistrée, l’écran dit laquelle manque", async () => {
    await renderFenetre("#/import", [[{ sujet: createSujetId("utilisateur", "u".repeat(20)), type: "utilisateur", dateFait: CREANCIER.dateFait, remplace: [], contenu: { nom: "Claire" } }]]);
    await userEvent.upload(await screen.findByLabelText("Fichier à importer"), new File([writeCii({})], "f.xml"));
    expect(await screen.findByText(/société n’est pas encore enregistrée/)).toBeDefined();
  });

  test("un PDF dont rien n’est lu attend dans la liste de ce qui arrive, et dit pourquoi", async () => {
    await renderFenetre("#/import", DEPART);
    await userEvent.upload(await screen.findByLabelText("Fichier à importer"), new File(["%PDF-1.4 abîmé"], "abime.pdf"));
    const ligne = await screen.findByRole("row", { name: /abime\.pdf/ });
    expect(ligne.textContent).toContain("PDF");
    expect(ligne.textContent).toContain("Ce PDF est abîmé ou incomplet\u00A0: son contenu n’a pas pu être lu.");
    expect(screen.getByRole("button", { name: "Garder abime.pdf comme pièce" })).toBeDefined();
  });
});
