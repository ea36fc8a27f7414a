// Two vaults and one real folder: real journals, real members, real keys.
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { nodeDisk } from "../../../../electron/adapters/disk.ts";
import { type Journal, openJournal } from "../../../../electron/vault/journal.ts";
import { type Membres, openMembres } from "../../../../electron/vault/partage/membres/membres.ts";
import { createPiecesDuCoffre } from "../../../../electron/vault/partage/pieces-du-coffre.ts";
import { openPartage, type Partage } from "../../../../electron/vault/partage/service.ts";
import { openPieces, type Pieces } from "../../../../electron/vault/pieces.ts";
import { COUT_TEST, createNote, createTestSealing, listTextes, readLignes } from "../../../support/coffre-kit.ts";

let racine = "";
beforeAll(async () => void (racine = await mkdtemp(join(tmpdir(), "exigible-service-"))));
afterAll(() => rm(racine, { recursive: true, force: true }));

interface Poste {
  readonly journal: Journal;
  readonly membres: Membres;
  readonly pieces: Pieces;
  readonly partage: Partage;
  readonly recus: () => number;
  readonly close: () => Promise<void>;
}

const graines = new Map<string, { readonly signature: Buffer; readonly echange: Buffer }>();

async function openPoste(nom: string, poste = nom.charAt(0).repeat(16)): Promise<Poste> {
  const folder = join(racine, nom, "coffre");
  const quarantine = async (): Promise<void> => undefined;
  const secrets = graines.get(nom) ?? { signature: randomBytes(32), echange: randomBytes(32) };
  graines.set(nom, secrets);
  const journal = await openJournal({ disk: nodeDisk, folder: join(folder, "journal"), identite: { poste, incarnation: "bbbbbbbb" }, sealing: createTestSealing(), quarantine, now: () => 1_795_000_000_000 });
  const membres = await openMembres({ disk: nodeDisk, folder, quarantine, randomBytes, now: () => 1_795_000_000_000, cout: COUT_TEST, poste, graines: secrets, findBorne: (autre) => ({ sequence: journal.findDerniere(autre) }) });
  const pieces = await openPieces({ disk: nodeDisk, folder: join(folder, "pieces"), sealing: createTestSealing(), randomBytes });
  let recus = 0;
  const equipe = { ...membres, isReleveDue: () => membres.findEtat()?.isReleveDue ?? false };
  const partage = await openPartage({ disk: nodeDisk, folder, poste, journal, equipe, pieces: createPiecesDuCoffre(pieces), quarantine, randomBytes, now: () => 1_795_000_000_000, application: "essai", onRecus: () => void (recus += 1) });
  return { journal, membres, pieces, partage, recus: () => recus, close: () => partage.close().then(() => journal.close()) };
}

test("a team is made from a vault that has facts, a colleague joins, each reads what the other saves, again after a restart", async () => {
  const commun = join(racine, "commun");
  const lea = await openPoste("a-lea");
  await lea.journal.append([createNote("avant l’équipe")], "u".repeat(20));
  await lea.membres.create({ nom: "Contentieux", personne: "Léa" });
  expect(await lea.partage.choose(commun)).toEqual({ nom: "commun", contenu: "vide" });
  await lea.partage.exchange();
  expect(lea.partage.findEtat()).toMatchObject({ dossier: { nom: "commun", isAccessible: true }, nonPartages: { faits: 0 } });

  const karim = await openPoste("k-karim");
  expect(await karim.partage.choose(commun)).toEqual({ nom: "commun", contenu: "equipe" });
  const { mots } = await lea.membres.invite({ role: "gestionnaire", pour: "Karim" });
  await lea.partage.exchange();
  const { chiffres } = await karim.membres.join({ mots, personne: "Karim", fichiers: await karim.partage.readMembres() });
  await karim.partage.exchange();
  await lea.partage.exchange();
  const [demande] = lea.membres.findEtat()?.equipe.demandes ?? [];
  expect(await lea.membres.computeChiffres(demande!.id)).toBe(chiffres);
  await lea.membres.accept({ demande: demande!.id });
  await lea.partage.exchange();
  await karim.partage.exchange();
  expect(listTextes(await readLignes(karim.journal))).toEqual(["avant l’équipe"]);
  expect(karim.recus()).toBeGreaterThan(0);

  await karim.journal.append([createNote("de Karim")], "u".repeat(20));
  karim.partage.noteSave(1);
  expect(karim.partage.findEtat().nonPartages.faits).toBe(1);
  await karim.partage.exchange();
  await lea.partage.exchange();
  expect(listTextes(await readLignes(lea.journal)).toSorted()).toEqual(["avant l’équipe", "de Karim"]);
  expect(lea.partage.findEtat().postes.map(({ nom, faits }) => [nom, faits])).toEqual([["Karim", 1]]);

  await karim.close();
  const revenu = await openPoste("k-karim");
  await lea.journal.append([createNote("pendant son absence")], "u".repeat(20));
  await lea.partage.exchange();
  await revenu.partage.exchange();
  expect(listTextes(await readLignes(revenu.journal)).toSorted()).toEqual(["avant l’équipe", "de Karim", "pendant son absence"]);
  // What is received goes on in the file of its post, instead of a new one at each start.
  expect(revenu.journal.listFichiers()).toHaveLength(2);
  await revenu.partage.leave();
  expect(revenu.partage.findEtat().dossier).toBeUndefined();
  await revenu.close();
  await lea.close();
}, 60_000);

test("without a folder nothing is asked of anybody, and the folder of the application itself is refused", async () => {
  const seul = await openPoste("s-seul");
  await seul.journal.append([createNote("seul")], undefined);
  seul.partage.noteSave(1);
  expect(seul.partage.findEtat()).toMatchObject({ isEnCours: false, nonPartages: { faits: 0 }, postes: [] });
  await expect(seul.partage.choose(join(racine, "s-seul", "coffre", "miroir"))).rejects.toThrow(/Exigible lui-même/);
  await seul.close();
});
