import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import { brouillon, createIdInvente } from "../../../support/portefeuille-invente.ts";
import { AUJOURDHUI, closeFenetre, renderFenetre } from "../../../support/ecran.tsx";
import { createFicheInventee, FICHE_ID, readTexte } from "../../../support/fiche-inventee.ts";

afterEach(closeFenetre);

const sujet = createSujetId("dossier", FICHE_ID);
const tache = (rang: number, objet: string, le: string, reste: object = {}): FaitBrouillon => brouillon("tache", sujet, AUJOURDHUI, { tacheId: createIdInvente("t", rang), objet, avantLe: jour(le), ...reste });
const ancienne: FaitBrouillon = brouillon("creance", sujet, jour("2021-12-15"), {
  creanceId: createIdInvente("f", 950), numero: "F-21-0001", nature: "commercial", montantTtc: 900_000 as never, dateFacture: jour("2021-12-15"), dateExecution: jour("2021-12-15"), echeance: jour("2021-12-15"), origineEcheance: "stipulee",
});

function renderJournee(...faits: readonly FaitBrouillon[]) {
  return renderFenetre("#/journee", [...createFicheInventee(), ...(faits.length === 0 ? [] : [faits])]);
}

async function findLigne(texte: RegExp): Promise<HTMLElement> {
  const ligne = (await screen.findByText(texte)).closest("li");
  if (ligne === null) throw new Error("La ligne n’est pas dans une liste");
  return ligne;
}

test("les droits en danger viennent d’abord, avec leur raison, leur article et leur bouton", async () => {
  await renderJournee(ancienne, tache(2, "Appeler le greffe", "2026-11-20"));
  const groupes = (await screen.findAllByRole("heading", { level: 2 })).map((tete) => readTexte(tete));
  expect(groupes.slice(0, 2)).toEqual(["Droits en danger 1", "Aujourd’hui 1"]);
  const ligne = await findLigne(/Interrompre la prescription de la facture/);
  expect(readTexte(ligne)).toMatch(/Dernier jour pour agir dans 23 jours — C\. com\., art\. L110-4.*sans report/);
  expect(within(ligne).getByRole("button", { name: /Choisir l’acte/ })).toBeTruthy();
  expect(readTexte(screen.getByText(/droit est en danger/))).toContain("Le premier se perd lundi 14 décembre 2026.");
});

test("au clavier : la flèche parcourt, Entrée fait, Ctrl Z défait", async () => {
  await renderJournee(tache(2, "Appeler le greffe", "2026-11-20"), tache(3, "Rappeler le client", "2026-11-19"));
  const utilisateur = userEvent.setup();
  await findLigne(/Appeler le greffe/);
  await utilisateur.keyboard("{Home}{Enter}");
  await waitFor(() => expect(screen.getAllByRole("listitem").filter((ligne) => ligne.hasAttribute("data-ligne"))).toHaveLength(1));
  expect(await screen.findByText("Tâche faite")).toBeTruthy();
  expect(readTexte(screen.getByText(/sur 2/))).toBe("1 faite sur 2");
  await utilisateur.keyboard("{Control>}z{/Control}");
  await waitFor(() => expect(screen.getAllByRole("listitem").filter((ligne) => ligne.hasAttribute("data-ligne"))).toHaveLength(2));
});

test("affecter donne le dossier d’un nom tapé, et Ctrl Z le reprend", async () => {
  const { portefeuille } = await renderJournee(tache(2, "Appeler le greffe", "2026-11-20"));
  const readGestionnaire = () => portefeuille.read().lignes.find(({ id }) => id === FICHE_ID)?.gestionnaire;
  const utilisateur = userEvent.setup();
  await findLigne(/Appeler le greffe/);
  await utilisateur.keyboard("a");
  const dialogue = await screen.findByRole("dialog", { name: "Affecter le dossier" });
  await utilisateur.type(within(dialogue).getByLabelText("Gestionnaire", { selector: "input" }), "Karim Benali{Escape}");
  await utilisateur.click(within(dialogue).getByRole("button", { name: "Affecter" }));
  await waitFor(() => expect(readGestionnaire()).toBe("Karim Benali"));
  expect(readTexte(await screen.findByText(/affecté à Karim Benali/))).toBe("1 dossier affecté à Karim Benali");
  await utilisateur.keyboard("{Control>}z{/Control}");
  await waitFor(() => expect(readGestionnaire()).toBeUndefined());
});

test("plusieurs lignes se choisissent au clavier et à la souris, se cochent ensemble, et une annulation reprend le tout", async () => {
  await renderJournee(tache(2, "Appeler le greffe", "2026-11-20"), tache(3, "Rappeler le client", "2026-11-19"), tache(4, "Écrire au client", "2026-11-18"));
  const utilisateur = userEvent.setup();
  await findLigne(/Appeler le greffe/);
  const listChoisies = () => screen.getAllByRole("listitem").filter((ligne) => ligne.hasAttribute("data-choisie"));
  await utilisateur.keyboard("{Home}x{Shift>}{ArrowDown}{/Shift}");
  expect(listChoisies()).toHaveLength(2);
  await utilisateur.keyboard("{Escape}");
  expect(listChoisies()).toHaveLength(0);
  const lignes = screen.getAllByRole("listitem").filter((ligne) => ligne.hasAttribute("data-ligne"));
  await utilisateur.click(lignes[0]!);
  await utilisateur.keyboard("{Shift>}");
  await utilisateur.click(lignes[2]!);
  await utilisateur.keyboard("{/Shift}{Control>}");
  await utilisateur.click(lignes[1]!);
  await utilisateur.keyboard("{/Control}");
  expect(listChoisies()).toHaveLength(2);
  expect(readTexte(await screen.findByRole("toolbar", { name: "Actions sur la sélection" }))).toContain("1 dossier");
  await utilisateur.keyboard("f");
  const dialogue = await screen.findByRole("dialog", { name: "Marquer fait" });
  expect(readTexte(dialogue)).toMatch(/Écrire au client, Appeler le greffe.*fait le 21\/11\/2026/);
  await utilisateur.click(within(dialogue).getByRole("button", { name: /Marquer fait dans/ }));
  await waitFor(() => expect(screen.getAllByRole("listitem").filter((ligne) => ligne.hasAttribute("data-ligne"))).toHaveLength(1));
  expect(readTexte(await screen.findByText(/Fait dans/))).toBe("Fait dans 1 dossier");
  await utilisateur.keyboard("{Control>}z{/Control}");
  await waitFor(() => expect(screen.getAllByRole("listitem").filter((ligne) => ligne.hasAttribute("data-ligne"))).toHaveLength(3));
});

test("plus tard demande un motif, et la ligne attend avec lui", async () => {
  await renderJournee(tache(2, "Appeler le greffe", "2026-11-20"));
  const utilisateur = userEvent.setup();
  await findLigne(/Appeler le greffe/);
  await utilisateur.keyboard("z");
  const dialogue = await screen.findByRole("dialog", { name: "Remettre à plus tard" });
  expect(within(dialogue).getByRole<HTMLButtonElement>("button", { name: "Remettre à plus tard" }).disabled).toBe(true);
  await utilisateur.type(within(dialogue).getByRole("textbox", { name: "Motif" }), "Le greffe est fermé");
  await utilisateur.click(within(dialogue).getByRole("button", { name: "Remettre à plus tard" }));
  expect(await screen.findByText("Tout est fait.")).toBeTruthy();
  await utilisateur.click(screen.getByRole("tab", { name: /Remises à plus tard/ }));
  expect(readTexte(await findLigne(/Appeler le greffe/))).toContain("Motif : Le greffe est fermé");
});

test("un droit en danger se relit par une autre personne que celle qui l’a saisi", async () => {
  await renderJournee(ancienne);
  const utilisateur = userEvent.setup();
  await findLigne(/Interrompre la prescription/);
  await utilisateur.keyboard("r");
  const dialogue = await screen.findByRole("dialog", { name: "Second regard sur une échéance" });
  await utilisateur.type(within(dialogue).getByRole("combobox", { name: "Relue par" }), "Karim Benali");
  await utilisateur.click(within(dialogue).getByRole("button", { name: "Confirmer l’échéance" }));
  expect(await screen.findByText("relue par Karim Benali")).toBeTruthy();
});

test("sans un dossier, la page dit par où commencer", async () => {
  await renderFenetre("#/journee");
  expect(await screen.findByText("La journée commence ici.")).toBeTruthy();
});

test("une liste à établir se rappelle sous la journée, avec sa raison et son geste\u00A0; une fois écrite, elle n’attend plus", async () => {
  const societe = createFicheInventee().flat().find(({ type }) => type === "creancier")!.sujet;
  const rapport = brouillon("rapport", societe, jour("2026-11-02"), { rapportId: createIdInvente("r", 1), nom: "Gros soldes", vueId: "tous", rythme: "lundi", forme: "csv" });
  const { portefeuille } = await renderJournee(rapport);
  const rappels = await screen.findByRole("region", { name: "Listes à établir" });
  expect(readTexte(rappels)).toContain("Gros soldes chaque lundi, attendue depuis le 16/11/2026 ; jamais écrite");
  expect(within(rappels).getByRole("button", { name: "Écrire la liste" })).toBeDefined();
  await portefeuille.append({ brouillons: [brouillon("rapport-fait", societe, AUJOURDHUI, { rapportId: createIdInvente("r", 1), nomFichier: "gros-soldes.csv" })] });
  await waitFor(() => expect(screen.queryByRole("region", { name: "Listes à établir" })).toBeNull());
});
