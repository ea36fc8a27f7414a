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
const jalon = (rang: number, kind: "jugement" | "notification_jugement", le: string): FaitBrouillon => brouillon("jalon", sujet, jour(le), { jalonId: createIdInvente("j", rang), poursuiteId: POURSUITE, kind });
const JUGEMENT = [
  brouillon("poursuite", sujet, jour("2025-06-01"), { poursuiteId: POURSUITE, kind: "assignation-fond", nature: "commerciale", juridiction: "Tribunal de commerce de Nanterre", numeroRg: "2025F00412" }),
  jalon(1, "jugement", "2026-03-02"), jalon(2, "notification_jugement", "2026-03-20"),
];

async function openTitres(...brouillons: readonly FaitBrouillon[]) {
  return renderFenetre(formatAdresseFiche("titres"), [...createFicheInventee(), ...(brouillons.length === 0 ? [] : [brouillons])]);
}

async function type(formulaire: HTMLElement, nom: string, saisie: string) {
  const champ = within(formulaire).getByRole("textbox", { name: nom });
  await userEvent.clear(champ);
  await userEvent.type(champ, `${saisie}{Tab}`);
}

test("le jugement noté propose son titre : les sommes se lisent, la grosse part chez l’étude, tout s’annule", async () => {
  await openTitres(...JUGEMENT);
  const section = await screen.findByRole("region", { name: "Jugement du 02/03/2026, Tribunal de commerce de Nanterre" });
  expect(readTexte(section)).toMatch(/À enregistrer.*Rendu02\/03\/2026.*Signifié20\/03\/2026/);
  await userEvent.click(within(section).getByRole("button", { name: "Enregistrer ce titre" }));
  const formulaire = await screen.findByRole("form", { name: "Enregistrer un titre" });
  expect(readTexte(formulaire)).toContain("d’après la procédure : 20/03/2026");
  await type(formulaire, "Principal", "4 000,00");
  await type(formulaire, "Article 700", "800");
  await userEvent.click(within(formulaire).getByRole("radio", { name: "Oui" }));
  await userEvent.click(within(formulaire).getByRole("button", { name: "Enregistrer" }));
  await screen.findByText("Titre enregistré, 02/03/2026");
  const enregistre = await screen.findByRole("region", { name: /^Jugement du 02\/03\/2026/ });
  expect(readTexte(enregistre)).toMatch(/^Jugement.*NanterreExécutoireModifier.*Exécutoire20\/03\/2026.*Total4 800,00 €/);
  expect(within(enregistre).getByRole("button", { name: /Prescription du titre.*2036, voir la preuve/ })).toBeDefined();
  await userEvent.click(within(enregistre).getByRole("button", { name: "Dire où elle est" }));
  const garde = await screen.findByRole("form", { name: "Déplacer la grosse" });
  await userEvent.click(within(garde).getByRole("radio", { name: "Mandataire" }));
  await userEvent.type(within(garde).getByRole("combobox", { name: "Détenteur" }), "Étude Vasseur");
  await type(garde, "Retour attendu le", "+60j");
  await userEvent.click(within(garde).getByRole("button", { name: "Noter le mouvement" }));
  expect(readTexte(await screen.findByRole("list", { name: "Mouvements de la grosse" }))).toContain("Chez Étude Vasseur");
  await userEvent.click(screen.getByRole("button", { name: /^Retirer le mouvement/ }));
  expect(await screen.findByText("Personne n’a dit où elle est.")).toBeDefined();
  expect(screen.getByRole("radio", { name: "Titres et exécution" })).toBeDefined();
  expect(screen.queryByRole("radio", { name: "Procédure collective" })).toBeNull();
});

test("une signification avant le titre est refusée, rien n’est écrit", async () => {
  const { fake } = await openTitres();
  await userEvent.click(await screen.findByRole("button", { name: /Enregistrer un titre/ }));
  const formulaire = await screen.findByRole("form", { name: "Enregistrer un titre" });
  const avant = fake.lots.length;
  await type(formulaire, "Rendu le", "02/03/2026");
  await type(formulaire, "Signifié le", "27/02/2026");
  expect(readTexte(within(formulaire).getByRole("alert"))).toContain("précède le titre du 02/03/2026 : corriger l’une des deux dates.");
  expect(within(formulaire).getByRole<HTMLButtonElement>("button", { name: "Enregistrer" }).disabled).toBe(true);
  expect(fake.lots).toHaveLength(avant);
});

test("la mesure engagée montre ses délais et son issue, la suivante ses raisons ; son mandat se prépare en un geste", async () => {
  const EXECUTION = createIdInvente("p", 7);
  const titre = brouillon("titre", sujet, jour("2026-03-02"), { titreId: createIdInvente("t", 1), type: "1", auteur: "TJ de Tours", signifieLe: jour("2026-03-20"), executoireLe: jour("2026-04-21") });
  const etape = (rang: number, kind: "saisie_attribution" | "reponse_tiers" | "denonciation_attribution", le: string, accorde?: number) => brouillon("jalon", sujet, jour(le), { jalonId: createIdInvente("k", rang), poursuiteId: EXECUTION, kind, ...(accorde === undefined ? {} : { accorde: accorde as never }) });
  const { portefeuille } = await openTitres(titre, brouillon("poursuite", sujet, jour("2026-09-01"), { poursuiteId: EXECUTION, kind: "execution" }), etape(1, "saisie_attribution", "2026-09-01"), etape(2, "reponse_tiers", "2026-09-01", 0), etape(3, "denonciation_attribution", "2026-09-08"));
  const [mesure, ecartee] = await screen.findAllByRole("listitem", { name: "Saisie-attribution" });
  expect(readTexte(mesure)).toMatch(/Dénoncer la saisie-attribution au débiteur.*09\/09\/2026.*tenu.*Infructueuse.*CPCE, art. L111-8/);
  expect(readTexte(ecartee)).toMatch(/Saisie-attribution du 01\/09\/2026 : sans résultatécartée/);
  const vente = screen.getByRole("listitem", { name: "Commandement aux fins de saisie-vente" });
  expect(readTexte(vente)).toContain("la saisie du compte ou du salaire a échoué");
  await userEvent.click(within(vente).getByRole("button", { name: "Préparer le mandat" }));
  expect(await screen.findByRole("article", { name: /^Aperçu.*exécuter le titre/ })).toBeDefined();
  expect(window.location.hash).toContain("/documents?acte=mandat-execution-titre");
  expect(await portefeuille.readBrouillon(`actes/${FICHE_ID}`)).toMatchObject({ "mesure.nature": "saisie-vente" });
});
