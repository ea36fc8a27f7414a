import { expect, test } from "vitest";
import { createEquipeCalls } from "../../../../../electron/vault/partage/membres/equipe-calls.ts";
import { createPosteVivant, exchange, listFichiers, type PosteVivant } from "../../../../support/equipe-vivante.ts";

const MAINTENANT = 1_000_000;

/** What a window asks, over vaults that pass each other their files. */
function createAppels(poste: PosteVivant, autres: readonly PosteVivant[]) {
  let changements = 0;
  const appels = createEquipeCalls({ membres: poste.membres, readFichiers: async () => Promise.resolve(listFichiers(...autres)), onChange: () => void (changements += 1), now: () => MAINTENANT });
  return { appels, countChangements: () => changements };
}

test("a team is created, a colleague asks with the words, both windows show the same digits, one is let in", async () => {
  const bornes: Record<string, number> = {};
  const [lea, karim] = await Promise.all(["Léa", "Karim"].map((nom) => createPosteVivant(nom, undefined, bornes))) as [PosteVivant, PosteVivant];
  const fenetre = createAppels(lea, []);
  const autre = createAppels(karim, [lea]);
  expect(await fenetre.appels["equipe:etat"]({})).toEqual({ kind: "seule" });
  await fenetre.appels["equipe:create"]({ nom: "Contentieux", personne: "Léa" });
  const { mots } = await fenetre.appels["equipe:invite"]({ pour: "Karim", role: "responsable" });
  const { chiffres } = await autre.appels["equipe:join"]({ mots, personne: "Karim" });
  expect(await autre.appels["equipe:etat"]({})).toEqual({ kind: "attente", chiffres });
  await exchange(lea, karim);
  const vue = await fenetre.appels["equipe:etat"]({});
  if (vue.kind !== "membre") throw new Error("Léa n’est pas membre");
  expect(vue.equipe.demandes).toMatchObject([{ personne: "Karim", role: "responsable", chiffres, isMultiple: false }]);
  expect(vue.equipe.invitations).toHaveLength(1);
  await fenetre.appels["equipe:accept"]({ demande: vue.equipe.demandes[0]!.id });
  await exchange(lea, karim);
  expect(await autre.appels["equipe:etat"]({})).toMatchObject({ kind: "membre", equipe: { nom: "Contentieux", isAdministrateur: false, demandes: [], membres: [{ personne: "Léa", isMoi: false }, { personne: "Karim", isMoi: true }] } });
  expect(fenetre.countChangements()).toBe(3);
  expect(vue.equipe.reglages).toEqual([]);
  // Once he no longer answers for the company, what he wrote for it counts as far as it was known then.
  bornes[karim.poste] = 12;
  await fenetre.appels["equipe:setRole"]({ poste: karim.poste, role: "gestionnaire" });
  expect(await fenetre.appels["equipe:etat"]({})).toMatchObject({ equipe: { reglages: [{ poste: karim.poste, personne: "Karim", sequence: 12 }] } });
});

test("no second team in a folder that holds one", async () => {
  const [lea, karim] = await Promise.all([createPosteVivant("Léa"), createPosteVivant("Karim")]);
  await lea.membres.create({ nom: "Contentieux", personne: "Léa" });
  await expect(createAppels(karim, [lea]).appels["equipe:create"]({ nom: "Autre", personne: "Karim" })).rejects.toThrow("Une équipe est déjà dans ce dossier");
  expect(karim.membres.findEtat()).toBeUndefined();
});

test("a post that left is told so; several answers to one invitation are told to the administrator", async () => {
  const [lea, karim, intrus] = await Promise.all([createPosteVivant("Léa"), createPosteVivant("Karim"), createPosteVivant("Intrus")]);
  await lea.membres.create({ nom: "Contentieux", personne: "Léa" });
  const { mots } = await lea.membres.invite({ role: "gestionnaire", pour: "Karim" });
  for (const poste of [karim, intrus]) await poste.membres.join({ mots, personne: "Karim", fichiers: listFichiers(lea) });
  await exchange(lea, karim, intrus);
  const vue = await createAppels(lea, []).appels["equipe:etat"]({});
  if (vue.kind !== "membre") throw new Error("Léa n’est pas membre");
  expect(vue.equipe.demandes.map(({ isMultiple }) => isMultiple)).toEqual([true, true]);
  const { chiffres } = await lea.membres.findEtat()!.equipe.demandes.reduce(async (avant, { id, cles }) => (cles.poste === karim.poste ? { chiffres: await lea.membres.computeChiffres(id).then(async (lu) => (await lea.membres.accept({ demande: id }), lu)) } : avant), Promise.resolve({ chiffres: "" }));
  expect(chiffres).toMatch(/^\d{6}$/);
  await lea.membres.remove({ poste: karim.poste });
  await exchange(lea, karim, intrus);
  expect(await createAppels(karim, []).appels["equipe:etat"]({})).toEqual({ kind: "partie", nom: "Contentieux", reglages: [{ poste: karim.poste, personne: "Karim", sequence: 0 }] });
});
