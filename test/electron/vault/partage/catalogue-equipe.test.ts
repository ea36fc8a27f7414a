// The catalogue of faults, continued: clocks, names, keys that change, posts that were away or restored, lots that a member made to harm.
import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { LigneLot } from "../../../../electron/vault/journal-lecture.ts";
import { chainLots, ORIGINE } from "../../../../electron/vault/partage/chaine.ts";
import { type FolderIO, limitWaits } from "../../../../electron/vault/partage/folder-io.ts";
import { createSceau } from "../../../../electron/vault/partage/sceau.ts";
import { computeFrontiere } from "../../../../electron/vault/partage/tetes.ts";
import { createNote } from "../../../support/coffre-kit.ts";
import { createEquipe, exchangeAll, HEURE, listChambre, NOMS } from "../../../support/partage/equipe.ts";
import { createPostePartage, listLignes, type PostePartage } from "../../../support/partage/poste-partage.ts";
import { CLE_EQUIPE, createGraine, createMembre, createTrousseEnMemoire, EQUIPE_TEST } from "../../../support/partage/trousse-en-memoire.ts";

const sceau = createSceau(randomBytes);
const [A, B, C] = NOMS as [string, string, string];
const JOUR = 24 * HEURE;
const AN = 365 * JOUR;

async function expectSame(...postes: readonly PostePartage[]): Promise<void> {
  const [premier] = postes;
  for (const poste of postes) {
    expect(listLignes(poste)).toEqual(listLignes(premier!));
    expect(computeFrontiere((await poste.open()).contexte)).toEqual(computeFrontiere((await premier!.open()).contexte));
  }
}

describe("18 · a folder that writes names its own way", () => {
  test("in capitals, whatever was asked: read once, written once, the same for all (I3)", async () => {
    const shout = (io: FolderIO): FolderIO => ({ ...io, list: async (folder) => (await io.list(folder.toLowerCase())).map((entree) => ({ ...entree, nom: entree.nom.toUpperCase() })), read: (path, maximum) => io.read(path.toLowerCase(), maximum), stat: (path) => io.stat(path.toLowerCase()) });
    const equipe = createEquipe({ see: (io, nom) => (nom === B ? shout(io) : io) });
    for (const poste of equipe.postes) poste.save([createNote(`de ${poste.nom}`)]);
    await exchangeAll(equipe, 3);
    await expectSame(...equipe.postes);
    expect(listLignes(equipe.postes[1])).toHaveLength(3);
    const avant = new Map(equipe.io.files);
    await exchangeAll(equipe, 1);
    expect([...equipe.io.files.keys()].filter((chemin) => !chemin.includes("/h/"))).toEqual([...avant.keys()].filter((chemin) => !chemin.includes("/h/")));
  });
});

describe("26 · clocks", () => {
  test("five years late, thirteen years ahead, then set right: every lot is everywhere, and repairs go on (I1, I12)", async () => {
    const equipe = createEquipe();
    const decalages = new Map([[A, -5 * AN], [B, 13 * AN], [C, 0]]);
    const postes = NOMS.map((nom) => createPostePartage({ nom, membres: NOMS, io: equipe.io, now: () => equipe.now() + decalages.get(nom)! }));
    const [a, b, c] = postes as [PostePartage, PostePartage, PostePartage];
    const exchangeTous = async (): Promise<void> => {
      for (const poste of postes) await poste.exchange();
      equipe.wait(2 * HEURE);
    };
    for (const poste of postes) poste.save([createNote(`de ${poste.nom}`)]);
    await exchangeTous();
    await exchangeTous();
    a.save([createNote("pendant que l’horloge de B est fausse")]);
    await a.exchange();
    const [, second] = listChambre(equipe, A, "t");
    const bytes = equipe.io.files.get(second!)!;
    equipe.io.files.set(second!, bytes.subarray(0, 50));
    // B notes a torn file, and one that is missing, by a clock thirteen years ahead.
    const [deC] = listChambre(equipe, C, "t");
    equipe.io.files.delete(deC!);
    await b.exchange();
    decalages.set(B, 0).set(A, 0);
    equipe.io.files.set(second!, bytes);
    equipe.wait(2 * HEURE);
    await b.exchange();
    expect(equipe.io.files.has(deC!)).toBe(true);
    await exchangeTous();
    expect(listLignes(c)).toHaveLength(4);
    await expectSame(a, b, c);
  });
});

/** A trousse whose keys come one by one. */
function createTrousseTournante(nom: string, recues: () => number, epoque: () => number = recues) {
  const cleDe = (numero: number): Uint8Array | undefined => (numero <= recues() ? new Uint8Array(32).fill(numero) : undefined);
  return createTrousseEnMemoire(nom, NOMS, { cleDe, epoque, listEpoques: () => Array.from({ length: recues() }, (_vide, rang) => rang + 1) });
}

describe("keys that change", () => {
  test("32 · away for twelve months, the tail gathered in packs and the key changed three times: everything is read, what waited here leaves (I1, I2)", async () => {
    let epoque = 1;
    let recueParB = 1;
    const equipe = createEquipe();
    const open = (nom: string, trousse: ReturnType<typeof createTrousseTournante>): PostePartage => createPostePartage({ nom, membres: NOMS, io: equipe.io, now: equipe.now, changement: { sceau, trousse } });
    const [a, b] = [open(A, createTrousseTournante(A, () => epoque)), open(B, createTrousseTournante(B, () => recueParB))];
    a.save([createNote("avant")]);
    await a.exchange();
    await b.exchange();
    for (let mois = 1; mois <= 12; mois += 1) {
      if (mois % 4 === 0) epoque += 1;
      for (let rang = 0; rang < 3; rang += 1) {
        a.save([createNote(`mois ${mois}, ${rang}`)]);
        await a.exchange();
      }
      equipe.wait(30 * JOUR);
      await a.exchange({ isMoisChange: true });
    }
    equipe.wait(8 * JOUR);
    await a.exchange();
    b.save([createNote("écrit loin du dossier")]);
    await b.exchange();
    recueParB = epoque;
    equipe.wait(2 * HEURE);
    for (const poste of [b, a, b]) await poste.exchange();
    expect(epoque).toBe(4);
    expect(listChambre(equipe, A, "p").length).toBeGreaterThan(3);
    expect(listLignes(b)).toHaveLength(38);
    await expectSame(a, b);
  });

  test("37 · a change of key cut half-way: what the former key sealed is read, what the new one seals waits, and nobody stops writing (I1)", async () => {
    const recues = { [A]: 2, [B]: 1 };
    const equipe = createEquipe();
    const [a, b] = [A, B].map((nom) => createPostePartage({ nom, membres: NOMS, io: equipe.io, now: equipe.now, changement: { sceau, trousse: createTrousseTournante(nom, () => recues[nom]!) } })) as [PostePartage, PostePartage];
    b.save([createNote("sous l’ancienne clé")]);
    await b.exchange();
    a.save([createNote("sous la nouvelle")]);
    await a.exchange();
    await b.exchange();
    expect([listLignes(a).length, listLignes(b).length]).toEqual([2, 1]);
    b.save([createNote("encore sous l’ancienne")]);
    await b.exchange();
    recues[B] = 2;
    equipe.wait(2 * HEURE);
    for (const poste of [a, b, a]) await poste.exchange();
    expect(listLignes(a)).toHaveLength(3);
    await expectSame(a, b);
  });
});

describe("31 · a vault restored from last month's backup", () => {
  test("goes on under another identifier: what it had shared since comes back to it, what it had not leaves in its former name (I1)", async () => {
    const equipe = createEquipe();
    const [a, b] = equipe.postes;
    a.save([createNote("un")]);
    await exchangeAll(equipe);
    const sauvegarde = [...a.journal.lots];
    a.save([createNote("deux, après la sauvegarde")]);
    await exchangeAll(equipe);
    const nouveau = "d".repeat(16);
    const membres = [...NOMS, nouveau];
    const deA = createMembre(A);
    // The former identifier has designated the new one: it writes nothing more by itself.
    const findMembre = (nom: string) => (nom === nouveau ? { ...deA, poste: nouveau } : nom === A ? { ...deA, isActif: false } : createMembre(nom));
    const trousse = (nom: string) => createTrousseEnMemoire(nom, membres, { findPoste: findMembre, listPostes: () => membres.map((membre) => findMembre(membre)), ...(nom === nouveau ? { graine: createGraine(A) } : {}) });
    const [restaure, autre] = [nouveau, B].map((nom) => createPostePartage({ nom, membres, io: equipe.io, now: equipe.now, changement: { trousse: trousse(nom) } })) as [PostePartage, PostePartage];
    for (const [nom, lots] of sauvegarde) restaure.journal.lots.set(nom, [...lots]);
    for (const [nom, lots] of b.journal.lots) autre.journal.lots.set(nom, [...lots]);
    for (const [chemin, bytes] of b.rangement.files) autre.rangement.files.set(chemin, bytes);
    restaure.save([createNote("trois, après la restauration")]);
    for (const poste of [restaure, autre, restaure, autre]) {
      await poste.exchange();
      equipe.wait(2 * HEURE);
    }
    expect(listLignes(restaure)).toHaveLength(3);
    await expectSame(restaure, autre);
    expect((await autre.open()).contexte.branches.get(A)).toHaveLength(1);
  });
});

describe("39 · lots that a member made to harm", () => {
  const fait = (contenu: string): string => `{"h":[1,0],"par":"${"u".repeat(20)}","faits":[{"id":"${B}.bbbbbbbb:1","sujet":"dossier/${"d".repeat(20)}","type":"note","dateFait":"2026-11-21","contenu":${contenu},"remplace":[],"v":1}]}`;
  const profond = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;

  test.each<readonly [string, string]>([
    ["a prototype", fait('{"__proto__":{"isAdministrateur":true},"constructor":{"prototype":{"isAdministrateur":true}}}')],
    ["a number that is none", fait('{"texte":"x","portee":"interne","montant":1e999}')],
    ["half a character", fait('{"texte":"\\ud800","portee":"interne"}')],
    ["two hundred thousand boxes in each other", fait(profond)],
    ["a text that is no lot", '{"faits":"aucun"}'],
  ])("%s: the others' lots go on, nothing of it reaches an object of ours (I4, I9)", async (_nom, ligne) => {
    const equipe = createEquipe({ changement: { sceau } });
    const [a, , c] = equipe.postes;
    const lots: readonly LigneLot[] = [{ poste: B, premiere: 1, derniere: 1, ligne }];
    const ch = sealedEnd(lots);
    const entete = { equipe: EQUIPE_TEST, ep: 1, de: 1, a: 1, avant: ORIGINE, ch, n: 1 };
    equipe.io.files.set(`v1/d/${B}/t/0000000001-0123456789abcdef.seg`, sceau.seal({ nature: "segment", auteur: B, entete, clair: Buffer.from(`${"A".repeat(22)}${ligne}`) }, CLE_EQUIPE, createGraine(B)));
    c.save([createNote("des autres")]);
    for (const poste of [c, a, c]) {
      await poste.exchange();
      equipe.wait(HEURE);
    }
    expect(listLignes(a).filter((lue) => lue.includes("des autres"))).toHaveLength(1);
    expect(Reflect.has({}, "isAdministrateur")).toBe(false);
    a.kill();
    await a.exchange();
  });

  /** The chain that the forged file must announce to be believed; a lot that cannot even be chained announces anything. */
  function sealedEnd(lots: readonly LigneLot[]): string {
    try {
      return chainLots(lots, ORIGINE, () => Buffer.alloc(16))[0]?.ch ?? ORIGINE;
    } catch {
      return ORIGINE;
    }
  }
});

describe("47 · the machine sleeps in the middle of an exchange", () => {
  test("an answer that never comes ends the exchange, and the next one brings everything (I12)", async () => {
    let isEndormie = true;
    let nth = 0;
    const sleepAt = (io: FolderIO, rang: number): FolderIO => limitWaits({ ...io, createExclusive: (path, bytes) => ((nth += 1) === rang && isEndormie ? io.createExclusive(path, bytes).then(() => new Promise<never>(() => undefined)) : io.createExclusive(path, bytes)) }, 20);
    // The first writing is the notice of the folder, which nobody waits for.
    for (const rang of [2, 3]) {
      [isEndormie, nth] = [true, 0];
      const equipe = createEquipe({ see: (io, nom) => (nom === A ? sleepAt(io, rang) : io) });
      equipe.postes[0].save([createNote("un")]);
      await expect(equipe.postes[0].exchange()).rejects.toMatchObject({ code: "ETIMEDOUT" });
      isEndormie = false;
      await exchangeAll(equipe, 2);
      expect(listLignes(equipe.postes[1])).toHaveLength(1);
      await expectSame(...equipe.postes);
    }
  });
});

