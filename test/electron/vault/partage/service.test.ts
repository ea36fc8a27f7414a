// Two vaults and one real folder: real journals, real members, real keys.
import { randomBytes } from "node:crypto";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createFaitId, type FaitBrouillon } from "#shared/model/fait.ts";
import { formatLot, type Lot } from "#shared/model/lot.ts";
import { nodeDisk } from "../../../../electron/adapters/disk.ts";
import { openOrdres, type Ordres } from "../../../../electron/vault/effacement/ordres.ts";
import { type Journal, openJournal } from "../../../../electron/vault/journal.ts";
import { type Membres, openMembres } from "../../../../electron/vault/partage/membres/membres.ts";
import { createPiecesDuCoffre } from "../../../../electron/vault/partage/pieces-du-coffre.ts";
import { openPartage, type Partage } from "../../../../electron/vault/partage/service.ts";
import { openPieces, type Pieces } from "../../../../electron/vault/pieces.ts";
import { createSealing } from "../../../../electron/vault/sealer.ts";
import { startS3 } from "../../../support/partage/serveurs.ts";
import { COUT_TEST, createNote, createTestSealing, listTextes, readLignes } from "../../../support/coffre-kit.ts";

let racine = "";
beforeAll(async () => void (racine = await mkdtemp(join(tmpdir(), "exigible-service-"))));
afterAll(() => rm(racine, { recursive: true, force: true }));

interface Poste {
  readonly nom: string;
  readonly journal: Journal;
  readonly membres: Membres;
  readonly pieces: Pieces;
  readonly ordres: Ordres;
  readonly partage: Partage;
  readonly recus: () => number;
  /** Times that the state root of the window was asked for. */
  readonly demandes: () => number;
  readonly close: () => Promise<void>;
}

const graines = new Map<string, { readonly signature: Buffer; readonly echange: Buffer }>();

/** Time goes by while posts exchange: what was set aside is asked again. */
let maintenant = 1_795_000_000_000;
const HEURE = 3_600_000;

interface IdentitePoste {
  readonly poste?: string;
  readonly jumeauDe?: string;
  readonly incarnation?: string;
}

async function openPoste(nom: string, { poste = nom.charAt(0).repeat(16), jumeauDe, incarnation = "bbbbbbbb" }: IdentitePoste = {}): Promise<Poste> {
  const folder = join(racine, nom, "coffre");
  const quarantine = async (): Promise<void> => undefined;
  const secrets = graines.get(nom) ?? { signature: randomBytes(32), echange: randomBytes(32) };
  graines.set(nom, secrets);
  const journal = await openJournal({ disk: nodeDisk, folder: join(folder, "journal"), identite: { poste, incarnation }, sealing: createTestSealing(), quarantine, now: () => maintenant });
  const membres = await openMembres({ disk: nodeDisk, folder, quarantine, randomBytes, now: () => maintenant, cout: COUT_TEST, poste, jumeauDe, graines: secrets, findBorne: (autre) => ({ sequence: journal.findDerniere(autre) }) });
  const pieces = await openPieces({ disk: nodeDisk, folder: join(folder, "pieces"), sealing: createSealing(secrets.echange, "piece", randomBytes), randomBytes });
  const ordres = await openOrdres(nodeDisk, folder, poste);
  let recus = 0;
  let demandes = 0;
  const equipe = { ...membres, isReleveDue: () => membres.findEtat()?.isReleveDue ?? false };
  const partage = await openPartage({ disk: nodeDisk, folder, poste, journal, equipe, pieces: createPiecesDuCoffre(pieces), quarantine, secret: secrets.echange, ordres, randomBytes, now: () => maintenant, application: "essai", onRecus: () => void (recus += 1), onRacine: () => void (demandes += 1) });
  return { nom: poste, journal, membres, pieces, ordres, partage, recus: () => recus, demandes: () => demandes, close: () => partage.close().then(() => journal.close()) };
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

/** A team of two, who know the same facts. */
async function openDeux(premier = "m-un", second = "n-deux"): Promise<readonly [Poste, Poste]> {
  const commun = join(racine, `${premier}-${second}`);
  const [un, deux] = [await openPoste(premier), await openPoste(second)];
  await un.journal.append([createNote("un")], "u".repeat(20));
  await un.membres.create({ nom: "Contentieux", personne: "Un" });
  await un.partage.choose(commun);
  await un.partage.exchange();
  await deux.partage.choose(commun);
  const { mots } = await un.membres.invite({ role: "gestionnaire", pour: "Deux" });
  await un.partage.exchange();
  await deux.membres.join({ mots, personne: "Deux", fichiers: await deux.partage.readMembres() });
  await deux.partage.exchange();
  await un.partage.exchange();
  await un.membres.accept({ demande: un.membres.findEtat()!.equipe.demandes[0]!.id });
  await un.partage.exchange();
  await deux.partage.exchange();
  await un.partage.exchange();
  return [un, deux];
}

test("I2 · what two windows show is compared once both have read everything: equal is said, different is an alarm", async () => {
  const [un, deux] = await openDeux();
  expect([un.demandes() > 0, deux.demandes() > 0]).toEqual([true, true]);
  const showsA = async ({ journal, partage }: Poste, empreinte: string): Promise<void> => {
    partage.noteRacine({ curseur: journal.findEtat().curseur, racine: empreinte, effacements: [] });
    await partage.exchange();
  };
  const [memeEtat, autreEtat] = ["1".repeat(64), "2".repeat(64)];
  await showsA(un, memeEtat);
  await showsA(deux, memeEtat);
  await un.partage.exchange();
  for (const { partage } of [un, deux]) expect(partage.findEtat()).toMatchObject({ racine: memeEtat, alarmes: [], postes: [{ accord: "egal" }] });
  await showsA(deux, autreEtat);
  await un.partage.exchange();
  for (const { partage } of [un, deux]) expect(partage.findEtat()).toMatchObject({ alarmes: [{ nature: "divergence" }], postes: [{ accord: "different" }] });
  // A copy made again says so, and the alarm goes.
  await showsA(deux, memeEtat);
  await un.partage.exchange();
  for (const { partage } of [un, deux]) expect(partage.findEtat().alarmes).toEqual([]);
  await Promise.all([un.close(), deux.close()]);
}, 60_000);

test("I2 · an erasure that one post has carried out and the other not yet is no divergence; once both have, they compare again", async () => {
  const [un, deux] = await openDeux("f-un", "g-deux");
  const id = "e".repeat(20);
  const shows = async ({ journal, partage }: Poste, empreinte: string): Promise<void> => {
    partage.noteRacine({ curseur: journal.findEtat().curseur, racine: empreinte, effacements: [id] });
    await partage.exchange();
  };
  const erase = async ({ ordres }: Poste): Promise<void> => {
    await ordres.add({ id, sujets: [], faits: [], frontiere: {} }, 0);
    await ordres.update(id, { etape: "sauvegardes" });
  };
  const [entier, efface, autre] = ["4".repeat(64), "5".repeat(64), "6".repeat(64)];
  await shows(un, entier);
  expect(un.partage.findEtat().racine).toBeUndefined();
  // Ordered and not carried out: the window still shows everything.
  await un.ordres.add({ id, sujets: [], faits: [], frontiere: {} }, 0);
  await shows(un, entier);
  expect(un.partage.findEtat().racine).toBeUndefined();
  await erase(un);
  await shows(un, efface);
  // A window that has not heard of it, and shows everything.
  deux.partage.noteRacine({ curseur: deux.journal.findEtat().curseur, racine: entier, effacements: [] });
  await deux.partage.exchange();
  await un.partage.exchange();
  for (const { partage } of [un, deux]) expect([partage.findEtat().alarmes, partage.findEtat().postes[0]?.accord, partage.findEtat().racine === undefined]).toEqual([[], undefined, false]);
  await erase(deux);
  await shows(deux, efface);
  await un.partage.exchange();
  for (const { partage } of [un, deux]) expect(partage.findEtat()).toMatchObject({ alarmes: [], postes: [{ accord: "egal" }] });
  await shows(deux, autre);
  await un.partage.exchange();
  for (const { partage } of [un, deux]) expect(partage.findEtat()).toMatchObject({ alarmes: [{ nature: "divergence" }], postes: [{ accord: "different" }] });
  await Promise.all([un.close(), deux.close()]);
}, 60_000);

test("I2 · a window that has not read everything, or facts that are not shared yet, say nothing", async () => {
  const [un, deux] = [await openPoste("m-un"), await openPoste("n-deux")];
  await un.partage.exchange();
  const { curseur } = un.journal.findEtat();
  un.partage.noteRacine({ curseur: { ...curseur, [un.nom]: 0 }, racine: "3".repeat(64), effacements: [] });
  expect(un.partage.findEtat().racine).toBeUndefined();
  await un.journal.append([createNote("pas encore parti")], "u".repeat(20));
  un.partage.noteRacine({ curseur: un.journal.findEtat().curseur, racine: "3".repeat(64), effacements: [] });
  expect(un.partage.findEtat().racine).toBeUndefined();
  await un.partage.exchange();
  un.partage.noteRacine({ curseur: un.journal.findEtat().curseur, racine: "3".repeat(64), effacements: [] });
  expect(un.partage.findEtat()).toMatchObject({ racine: "3".repeat(64), postes: [{ nom: "Deux" }] });
  // The colleague knows less: nothing to compare.
  expect(un.partage.findEtat().postes[0]?.accord).toBeUndefined();
  await Promise.all([un.close(), deux.close()]);
}, 60_000);

/** Lots that this vault holds in the name of a post: of a restored backup, of an export that was read back. */
async function adoptLots({ journal }: Poste, poste: string, textes: readonly string[], nom = poste): Promise<void> {
  const adoption = journal.startAdoption();
  await adoption.append(textes.map((texte, rang) => {
    const id = createFaitId({ poste, incarnation: "aaaaaaaa", sequence: rang + 1 });
    return { poste: nom, premiere: rang + 1, derniere: rang + 1, ligne: formatLot({ id, horloge: [1_795_000_000_000, rang], par: "u".repeat(20), faits: [{ ...createNote(texte), id, v: 1 }] as unknown as Lot["faits"] }) };
  }));
  await adoption.close();
}

/** Everybody exchanges in turn, as often as it takes for words to go and come back. */
async function exchangeTous(...postes: readonly Poste[]): Promise<void> {
  for (let tour = 0; tour < 3; tour += 1) {
    for (const { partage } of postes) await partage.exchange();
    maintenant += HEURE;
  }
}

/** A founder that has something before its team, then those whom it lets in one after the other. */
async function openEquipe(commun: string, noms: readonly string[], prepare: (fondateur: Poste) => Promise<void>): Promise<readonly Poste[]> {
  const [fondateur, ...suite] = [await openPoste(noms[0]!), ...(await Promise.all(noms.slice(1).map((nom) => openPoste(nom))))] as [Poste, ...Poste[]];
  await prepare(fondateur);
  await fondateur.membres.create({ nom: "Contentieux", personne: noms[0]! });
  await fondateur.partage.choose(join(racine, commun));
  await exchangeTous(fondateur);
  for (const [rang, poste] of suite.entries()) await letIn(commun, fondateur, poste, suite.slice(0, rang));
  return [fondateur, ...suite];
}

async function letIn(commun: string, fondateur: Poste, poste: Poste, autres: readonly Poste[] = []): Promise<void> {
  await poste.partage.choose(join(racine, commun));
  const { mots } = await fondateur.membres.invite({ role: "gestionnaire", pour: poste.nom });
  await fondateur.partage.exchange();
  await poste.membres.join({ mots, personne: poste.nom, fichiers: await poste.partage.readMembres() });
  for (const { partage } of [poste, fondateur]) await partage.exchange();
  await fondateur.membres.accept({ demande: fondateur.membres.findEtat()!.equipe.demandes[0]!.id });
  await exchangeTous(fondateur, poste, ...autres);
}

test("facts that a vault held before its team, under another identifier, are shared as the rest; a colleague sees one colleague, and both show the same", async () => {
  const ancien = "x".repeat(16);
  const [lea, karim] = await openEquipe("anterieurs", ["r-lea", "t-karim"], async (fondateur) => {
    await adoptLots(fondateur, ancien, ["avant la restauration", "encore avant"]);
    await fondateur.journal.append([createNote("après")], "u".repeat(20));
  }) as [Poste, Poste];
  expect(listTextes(await readLignes(karim.journal)).toSorted()).toEqual(["après", "avant la restauration", "encore avant"]);
  for (const { partage } of [lea, karim]) expect(partage.findEtat()).toMatchObject({ alarmes: [], quarantaine: [], postes: [{ isActif: true }] });
  for (const { partage, journal } of [lea, karim]) {
    partage.noteRacine({ curseur: journal.findEtat().curseur, racine: "8".repeat(64), effacements: [] });
    await partage.exchange();
  }
  await lea.partage.exchange();
  expect(lea.partage.findEtat()).toMatchObject({ racine: "8".repeat(64), postes: [{ accord: "egal" }] });
  // Nothing more is written under that identifier, by anybody.
  expect(karim.membres.findTrousse()?.isAuteurA(ancien, 2)).toBe(true);
  expect(karim.membres.findTrousse()?.isAuteurA(ancien, 3)).toBe(false);
  await expect(karim.membres.nameAnterieurs([ancien])).rejects.toThrow("sont ceux du poste de r-lea");
  await expect(karim.membres.nameAnterieurs([lea.nom])).rejects.toThrow("sont ceux du poste de r-lea");
  for (const poste of [lea, karim]) await poste.close();
}, 60_000);

test("an export of somebody who joins later: its facts are there before its author, who then signs them, and nothing is there twice", async () => {
  const commun = "exportes";
  const karim = await openPoste("v-karim");
  const [lea, ines] = await openEquipe(commun, ["u-lea", "w-ines"], (fondateur) => adoptLots(fondateur, karim.nom, ["de Karim, un", "de Karim, deux"])) as [Poste, Poste];
  expect(listTextes(await readLignes(ines.journal))).toEqual(["de Karim, un", "de Karim, deux"]);
  await adoptLots(karim, karim.nom, ["de Karim, un", "de Karim, deux", "de Karim, trois"]);
  await karim.close();
  const revenu = await openPoste("v-karim");
  await letIn(commun, lea, revenu, [ines]);
  await exchangeTous(lea, revenu, ines);
  for (const { journal, partage } of [lea, revenu, ines]) {
    expect(listTextes(await readLignes(journal)).toSorted()).toEqual(["de Karim, deux", "de Karim, trois", "de Karim, un"]);
    expect(journal.findEtat().curseur).toMatchObject({ [revenu.nom]: 3 });
    expect(partage.findEtat()).toMatchObject({ alarmes: [], quarantaine: [] });
  }
  // Started again, each finds the same: what the first had sealed in Karim's name is nowhere any more.
  await ines.close();
  const relue = await openPoste("w-ines");
  await relue.partage.exchange();
  expect(relue.partage.findEtat()).toMatchObject({ alarmes: [], quarantaine: [] });
  for (const poste of [lea, revenu, relue]) await poste.close();
}, 60_000);

test("what cannot be shared as it is stays here: a journal that is not in the name of its own post is said, with what brings it to colleagues", async () => {
  const [lea] = await openEquipe("apart", ["y-lea"], (fondateur) => adoptLots(fondateur, "x".repeat(16), ["d’une copie"], "z".repeat(16))) as [Poste];
  expect(lea.partage.findEtat().alarmes).toMatchObject([{ nature: "anterieurs", phrase: expect.stringMatching(/^1.saisie d’avant l’équipe.* ne passe pas .* export/) as string }]);
  await lea.close();
}, 60_000);

test("two copies of a post write on their own: the copy takes an identity of its own, what both wrote is everywhere, and nothing is to be said any more", async () => {
  const commun = "copies";
  const [lea, avant] = await openEquipe(commun, ["c-lea", "d-karim"], ({ journal }) => journal.append([createNote("de Léa")], "u".repeat(20)).then(() => undefined)) as [Poste, Poste];
  await avant.close();
  await cp(join(racine, "d-karim"), join(racine, "e-copie"), { recursive: true });
  graines.set("e-copie", graines.get("d-karim")!);
  const karim = await openPoste("d-karim");
  const copie = await openPoste("e-copie", { poste: karim.nom, incarnation: "cccccccc" });
  await karim.journal.append([createNote("de l’original")], "u".repeat(20));
  await copie.journal.append([createNote("de la copie")], "u".repeat(20));
  await exchangeTous(karim, copie, lea);
  expect([karim, copie, lea].map(({ partage }) => partage.findEtat().alarmes.map(({ nature }) => nature))).toEqual([["poste-double"], ["poste-double"], ["fourche"]]);

  await copie.partage.close();
  await copie.journal.append([createNote("de la copie, pas encore partagé")], "u".repeat(20));
  await copie.journal.close();
  const separee = await openPoste("e-copie", { poste: "2".repeat(16), jumeauDe: karim.nom, incarnation: "eeeeeeee" });
  await separee.journal.append([createNote("sous son nouveau nom")], "u".repeat(20));
  await karim.journal.append([createNote("de l’original, ensuite")], "u".repeat(20));
  for (let tour = 0; tour < 2; tour += 1) await exchangeTous(separee, karim, lea);
  const attendus = ["de l’original", "de l’original, ensuite", "de la copie", "de la copie, pas encore partagé", "de Léa", "sous son nouveau nom"].toSorted();
  for (const poste of [separee, karim, lea]) {
    expect(listTextes(await readLignes(poste.journal)).toSorted()).toEqual(attendus);
    expect(poste.partage.findEtat()).toMatchObject({ alarmes: [], quarantaine: [] });
    poste.partage.noteRacine({ curseur: poste.journal.findEtat().curseur, racine: "9".repeat(64), effacements: [] });
    expect(poste.partage.findEtat().racine).toBe("9".repeat(64));
  }
  expect(lea.partage.findEtat().postes.map(({ isActif }) => isActif)).toEqual([true, true]);
  expect(lea.membres.findEtat()?.equipe.membres.map(({ personne, jumeauDe, sortie }) => [personne, jumeauDe, sortie])).toEqual([["c-lea", undefined, undefined], [karim.nom, undefined, undefined], [karim.nom, karim.nom, undefined]]);
  // Started again, each finds the same.
  await separee.close();
  const relancee = await openPoste("e-copie", { poste: "2".repeat(16), jumeauDe: karim.nom, incarnation: "ffffffff" });
  await exchangeTous(relancee);
  expect(listTextes(await readLignes(relancee.journal)).toSorted()).toEqual(attendus);
  expect(relancee.partage.findEtat()).toMatchObject({ alarmes: [], quarantaine: [] });
  for (const poste of [relancee, karim, lea]) await poste.close();
}, 60_000);

test("without a folder nothing is asked of anybody, and the folder of the application itself is refused", async () => {
  const seul = await openPoste("s-seul");
  await seul.journal.append([createNote("seul")], undefined);
  seul.partage.noteSave(1);
  expect(seul.partage.findEtat()).toMatchObject({ isEnCours: false, nonPartages: { faits: 0 }, postes: [] });
  await expect(seul.partage.choose(join(racine, "s-seul", "coffre", "miroir"))).rejects.toThrow(/Exigible lui-même/);
  await seul.close();
});

test("a server that does not answer well changes nothing; one that does takes the place of the folder, until it is left", async () => {
  const serveur = await startS3();
  const lea = await openPoste("l-lea");
  await lea.membres.create({ nom: "Contentieux", personne: "Léa" });
  await lea.partage.choose(join(racine, "commun-l"));
  await expect(lea.partage.connect({ ...serveur.acces, secret: "faux" }, { isVidePermis: true })).rejects.toThrow("refuse l’accès");
  await expect(lea.partage.connect(serveur.acces, { isVidePermis: false })).rejects.toThrow("Seul un administrateur");
  expect(lea.partage.findEtat().dossier).toMatchObject({ nom: "commun-l" });
  expect(await lea.partage.connect(serveur.acces, { isVidePermis: true })).toMatchObject({ contenu: "vide" });
  await lea.journal.append([createNote("par le serveur")], "u".repeat(20));
  await lea.partage.exchange();
  const etat = lea.partage.findEtat();
  expect(etat).toMatchObject({ dossier: { isAccessible: true, hote: new URL(serveur.acces.adresse).host }, nonPartages: { faits: 0 } });
  expect(JSON.stringify(etat)).not.toContain(serveur.acces.secret);
  await lea.partage.leave();
  expect(lea.partage.findEtat().dossier).toBeUndefined();
  await lea.close();
  await serveur.close();
});

test("two founders in one folder: it is said with both fingerprints, and the one who is alone joins the other with everything", async () => {
  const [lea, karim] = [await openPoste("m-lea"), await openPoste("n-karim")];
  for (const [poste, nom] of [[lea, "Léa"], [karim, "Karim"]] as const) {
    await poste.membres.create({ nom: "Contentieux", personne: nom });
    await poste.journal.append([createNote(`de ${nom}`)], "u".repeat(20));
    await poste.partage.choose(join(racine, `replique-${nom}`));
    for (let tour = 0; tour < 2; tour += 1) await poste.partage.exchange();
  }
  // Each founded its team in its own copy of a folder that a cloud client then made one.
  await cp(join(racine, "replique-Karim"), join(racine, "replique-Léa"), { recursive: true });
  await karim.partage.choose(join(racine, "replique-Léa"));
  for (const poste of [lea, karim]) await poste.partage.exchange();
  expect(lea.partage.findEtat().alarmes).toMatchObject([{ nature: "deux-equipes", phrase: expect.stringMatching(/la vôtre, «.[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}.», et «/) }]);
  expect(listTextes(await readLignes(lea.journal))).toEqual(["de Léa"]);
  const { mots } = await lea.membres.invite({ role: "gestionnaire", pour: "Karim" });
  await lea.partage.exchange();
  await karim.membres.join({ mots, personne: "Karim", fichiers: await karim.partage.readMembres() });
  for (const poste of [karim, lea]) await poste.partage.exchange();
  const [demande] = lea.membres.findEtat()?.equipe.demandes ?? [];
  await lea.membres.accept({ demande: demande!.id });
  for (const poste of [lea, karim, lea, karim]) await poste.partage.exchange();
  for (const poste of [lea, karim]) expect(listTextes(await readLignes(poste.journal)).toSorted()).toEqual(["de Karim", "de Léa"]);
  for (const poste of [lea, karim]) await poste.close();
});

test("a dossier kept offline: its pièces come by themselves, those that a colleague adds later too, until it is no longer kept", async () => {
  const commun = join(racine, "commun-pieces");
  const [lea, karim] = [await openPoste("p-lea"), await openPoste("q-karim")];
  await lea.membres.create({ nom: "Contentieux", personne: "Léa" });
  await lea.partage.choose(commun);
  await lea.partage.exchange();
  await karim.partage.choose(commun);
  const { mots } = await lea.membres.invite({ role: "gestionnaire", pour: "Karim" });
  await lea.partage.exchange();
  await karim.membres.join({ mots, personne: "Karim", fichiers: await karim.partage.readMembres() });
  for (const poste of [karim, lea]) await poste.partage.exchange();
  await lea.membres.accept({ demande: lea.membres.findEtat()!.equipe.demandes[0]!.id });
  const dossierId = "d".repeat(20);
  const premiere = await sharePiece(lea, "première");
  for (const poste of [lea, karim]) await poste.partage.exchange();
  expect(await karim.partage.readPieces({ dossierId, empreintes: [premiere] })).toEqual({ isPartage: true, isGarde: false, absentes: [{ empreinte: premiere, recus: 1, total: 1 }] });
  await karim.partage.readPieces({ dossierId, empreintes: [premiere], isGarde: true });
  await karim.partage.exchange();
  expect(await karim.partage.readPieces({ dossierId, empreintes: [premiere] })).toEqual({ isPartage: true, isGarde: true, absentes: [] });
  const seconde = await sharePiece(lea, "seconde");
  for (const poste of [lea, karim]) await poste.partage.exchange();
  expect(await karim.pieces.findTaille(seconde)).toBe(7);
  await karim.partage.readPieces({ dossierId, empreintes: [premiere], isGarde: false });
  const troisieme = await sharePiece(lea, "troisième");
  for (const poste of [lea, karim]) await poste.partage.exchange();
  expect((await karim.partage.readPieces({ dossierId, empreintes: [troisieme] })).absentes).toEqual([{ empreinte: troisieme, recus: 1, total: 1 }]);
  for (const poste of [lea, karim]) await poste.close();
});

/** A file in the vault, and the fact that names it. */
async function sharePiece({ pieces, journal }: Poste, texte: string): Promise<string> {
  const bytes = Buffer.from(texte, "utf8");
  const { jeton } = await pieces.begin({ nom: "a.txt", taille: bytes.byteLength });
  await pieces.write({ jeton, portion: Uint8Array.from(bytes) });
  const { empreinte } = await pieces.end({ jeton });
  await journal.append([{ ...createNote(""), type: "piece", contenu: { pieceId: "p".repeat(20), nature: "autre", nom: `${texte}.txt`, empreinte, taille: bytes.byteLength, mime: "text/plain", creanceIds: [] } } as FaitBrouillon], "u".repeat(20));
  return empreinte;
}
