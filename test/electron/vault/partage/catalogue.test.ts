// The catalogue of faults, one by one, on files sealed and signed as they are in a real folder.
import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { type PlanConteneur } from "../../../../electron/vault/crypto/conteneur.ts";
import { ORIGINE } from "../../../../electron/vault/partage/chaine.ts";
import type { FolderIO } from "../../../../electron/vault/partage/folder-io.ts";
import { createSceau } from "../../../../electron/vault/partage/sceau.ts";
import { createNote } from "../../../support/coffre-kit.ts";
import { createEquipe, type Equipe, exchangeAll, HEURE, listChambre, NOMS, type PlanEquipe } from "../../../support/partage/equipe.ts";
import { createFaultyFolder, type Faute } from "../../../support/partage/faulty-folder.ts";
import { createPostePartage, listLignes } from "../../../support/partage/poste-partage.ts";
import { CLE_EQUIPE, createGraine, createTrousseEnMemoire, EQUIPE_TEST } from "../../../support/partage/trousse-en-memoire.ts";

const sceau = createSceau(randomBytes);
const [A, B] = NOMS as [string, string];

function createEquipeScellee(plan: PlanEquipe = {}): Equipe {
  return createEquipe({ ...plan, changement: { sceau, ...plan.changement } });
}

/** A team whose first post has shared one note: the file, and where it lies. */
async function shareNote(): Promise<{ readonly equipe: Equipe; readonly chemin: string; readonly bytes: Buffer }> {
  const equipe = createEquipeScellee();
  equipe.postes[0].save([createNote("MARQUEUR-CONFIDENTIEL")]);
  await equipe.postes[0].exchange();
  const [chemin] = listChambre(equipe, A, "t");
  return { equipe, chemin: chemin!, bytes: Buffer.from(equipe.io.files.get(chemin!)!) };
}

async function countRefus(equipe: Equipe): Promise<number> {
  return (await equipe.postes[1].open()).contexte.rejets.size;
}

describe("bytes", () => {
  test("1 · a file torn at any length is waited for, counted, then taken whole", async () => {
    const { equipe, chemin, bytes } = await shareNote();
    const [, b] = equipe.postes;
    for (let longueur = 0; longueur < bytes.byteLength; longueur += longueur < 100 ? 1 : 7) {
      equipe.io.files.set(chemin, bytes.subarray(0, longueur));
      await b.exchange();
      expect(await countRefus(equipe)).toBe(1);
      expect(listLignes(b)).toEqual([]);
      equipe.wait(HEURE);
    }
    equipe.io.files.set(chemin, bytes);
    await b.exchange();
    expect(listLignes(b)).toEqual(listLignes(equipe.postes[0]));
    expect(await countRefus(equipe)).toBe(0);
  });

  test("2, 3 · one bit changed anywhere, or zeros of the right size: nothing of it is believed", async () => {
    const { equipe, chemin, bytes } = await shareNote();
    const [, b] = equipe.postes;
    for (let rang = 0; rang < bytes.byteLength; rang += 3) {
      const autre = Buffer.from(bytes);
      autre[rang] = autre[rang]! ^ (1 << rang % 8);
      equipe.io.files.set(chemin, autre);
      await b.exchange();
      expect(await countRefus(equipe)).toBe(1);
      equipe.wait(HEURE);
    }
    equipe.io.files.set(chemin, Buffer.alloc(bytes.byteLength));
    await b.exchange();
    expect(await countRefus(equipe)).toBe(1);
    expect(listLignes(b)).toEqual([]);
  });
});

describe("33, 34 · forged files", () => {
  const ligne = JSON.stringify({ h: [1, 0], par: "u".repeat(20), faits: [{ id: `${A}.aaaaaaaa:1`, sujet: `dossier/${"d".repeat(20)}`, type: "note", dateFait: "2026-11-21", contenu: { texte: "intrus", portee: "interne" }, remplace: [], v: 1 }] });
  const plan = (changement: Partial<PlanConteneur> = {}): PlanConteneur => ({ nature: "segment", auteur: A, entete: { equipe: EQUIPE_TEST, ep: 1, de: 1, a: 1, avant: ORIGINE, ch: ORIGINE, n: 1 }, clair: Buffer.from(`${"A".repeat(22)}${ligne}`), ...changement });
  const etranger = "z".repeat(16);

  test.each<readonly [string, () => Uint8Array]>([
    ["by somebody who has no key of the team", () => sceau.seal(plan(), new Uint8Array(32).fill(1), createGraine(A))],
    ["by a member in the name of another", () => sceau.seal(plan(), CLE_EQUIPE, createGraine(B))],
    ["by a stranger", () => sceau.seal(plan({ auteur: etranger }), CLE_EQUIPE, createGraine(etranger))],
    ["of another team", () => sceau.seal(plan({ entete: { equipe: "f".repeat(16), ep: 1, de: 1, a: 1, avant: ORIGINE, ch: ORIGINE, n: 1 } }), CLE_EQUIPE, createGraine(A))],
    ["whose chain is not that of its lots", () => sceau.seal(plan(), CLE_EQUIPE, createGraine(A))],
    ["whose lots are another post's", () => sceau.seal(plan({ auteur: B }), CLE_EQUIPE, createGraine(B))],
    ["that announces more lots than it holds", () => sceau.seal(plan({ entete: { equipe: EQUIPE_TEST, ep: 1, de: 1, a: 9, avant: ORIGINE, ch: ORIGINE, n: 1 } }), CLE_EQUIPE, createGraine(A))],
    ["38 · that a member inflates without end", () => sceau.seal(plan({ clair: Buffer.alloc(80 * 1024 * 1024) }), CLE_EQUIPE, createGraine(A))],
  ])("%s: nothing enters, it is counted", async (_nom, forge) => {
    const equipe = createEquipeScellee();
    equipe.io.files.set(`v1/d/${A}/t/0000000001-0123456789abcdef.seg`, forge());
    await equipe.postes[1].exchange();
    expect(listLignes(equipe.postes[1])).toEqual([]);
    expect(await countRefus(equipe)).toBe(1);
    for (let essai = 0; essai < 3; essai += 1) {
      equipe.wait(HEURE);
      await equipe.postes[1].exchange();
    }
    expect(equipe.postes[1].quarantaine).toHaveLength(1);
  });

  test("of a post that may no longer write: they wait outside, what it wrote before stays", async () => {
    let limite = Infinity;
    const equipe = createEquipeScellee();
    const [a] = equipe.postes;
    const trousse = createTrousseEnMemoire(B, NOMS, { isAuteurA: (_poste, sequence) => sequence <= limite });
    const b = createPostePartage({ nom: B, membres: NOMS, io: equipe.io, now: equipe.now, changement: { sceau, trousse } });
    a.save([createNote("avant")]);
    await a.exchange();
    await b.exchange();
    limite = 1;
    a.save([createNote("après son retrait")]);
    await a.exchange();
    await b.exchange();
    expect(listLignes(b)).toHaveLength(1);
    expect([...(await b.open()).contexte.rejets.values()][0]?.motif).toMatch(/retiré de l’équipe/);
  });
});

describe("a key that has not come yet", () => {
  test("keeps the file waiting, and opens it when it comes", async () => {
    let isRecue = false;
    const equipe = createEquipeScellee();
    const [a] = equipe.postes;
    const b = createPostePartage({ nom: B, membres: NOMS, io: equipe.io, now: equipe.now, changement: { sceau, trousse: createTrousseEnMemoire(B, NOMS, { cleDe: () => (isRecue ? CLE_EQUIPE : undefined) }) } });
    a.save([createNote("un")]);
    await a.exchange();
    await b.exchange();
    expect(listLignes(b)).toEqual([]);
    isRecue = true;
    equipe.wait(HEURE);
    await b.exchange();
    expect(listLignes(b)).toEqual(listLignes(a));
  });
});

/** The folder fails for the first post alone. */
function fail(fautes: (methode: string, path: string, nth: number) => Faute | undefined): PlanEquipe {
  return { see: (io: FolderIO, nom) => (nom === A ? createFaultyFolder(io, fautes) : io) };
}

describe("a folder that refuses", () => {
  test.each(["EPERM", "EBUSY", "EACCES"])("13 · a move refused for ever (%s): the file is written under its own name", async (code) => {
    const equipe = createEquipeScellee(fail((methode) => (methode === "rename" ? { code, quand: "avant" } : undefined)));
    equipe.postes[0].save([createNote("un")]);
    await exchangeAll(equipe);
    expect(listLignes(equipe.postes[1])).toHaveLength(1);
    expect([...equipe.io.files.keys()].filter((chemin) => chemin.endsWith(".tmp"))).toEqual([]);
  });

  test("13 · a move refused a few times passes", async () => {
    let refus = 3;
    const equipe = createEquipeScellee(fail((methode) => (methode === "rename" && refus-- > 0 ? { code: "EBUSY", quand: "avant" } : undefined)));
    equipe.postes[0].save([createNote("un")]);
    await exchangeAll(equipe);
    expect(listLignes(equipe.postes[1])).toHaveLength(1);
  });

  test.each(["EROFS", "ENOSPC", "EACCES"])("16 · nothing can be written (%s): what others wrote is read, what is not shared is counted", async (code) => {
    const equipe = createEquipeScellee(fail((methode) => (methode === "createExclusive" || methode === "rename" ? { code, quand: "avant" } : undefined)));
    const [a, b] = equipe.postes;
    a.save([createNote("d’ici")]);
    b.save([createNote("d’ailleurs")]);
    await b.exchange();
    await expect(a.exchange()).rejects.toMatchObject({ code });
    expect(listLignes(a)).toHaveLength(2);
    expect((await a.open()).contexte.manquants.size).toBe(1);
  });

  test.each(["ENOENT", "EIO", "ENOTCONN", "ETIMEDOUT"])("12 · the drive is gone (%s): nothing is concluded, everything comes with it", async (code) => {
    let isLa = false;
    const equipe = createEquipeScellee(fail(() => (isLa ? undefined : { code, quand: "avant" })));
    equipe.postes[0].save([createNote("un")]);
    await expect(equipe.postes[0].exchange()).rejects.toMatchObject({ code });
    isLa = true;
    await exchangeAll(equipe);
    expect(listLignes(equipe.postes[1])).toHaveLength(1);
  });

  test("17 · files of a cloud client that are not on the disk yet are asked again, never taken for empty", async () => {
    const { equipe, chemin, bytes } = await shareNote();
    equipe.io.files.set(chemin, Buffer.alloc(0));
    await equipe.postes[1].exchange();
    equipe.io.files.set(chemin, bytes);
    equipe.wait(HEURE);
    await equipe.postes[1].exchange();
    expect(listLignes(equipe.postes[1])).toHaveLength(1);
  });
});

describe("20 · a stop at any call to the folder", () => {
  test("loses nothing, writes nothing twice, cuts no lot", async () => {
    for (let arret = 1, isFini = false; !isFini; arret += 1) {
      let isEnPanne = true;
      const equipe = createEquipeScellee(fail((_methode, _path, nth) => (isEnPanne && nth >= arret ? { code: "coupure", quand: "apres" } : undefined)));
      const [a, b] = equipe.postes;
      a.save([createNote("un"), createNote("deux")]);
      b.save([createNote("trois")]);
      await b.exchange();
      isFini = await a.exchange().then(() => true, () => false);
      a.kill();
      isEnPanne = false;
      await exchangeAll(equipe);
      expect({ arret, lignes: listLignes(b).length }).toEqual({ arret, lignes: 2 });
      expect(listLignes(a)).toEqual(listLignes(b));
    }
  }, 60_000);
});

describe("48 · nothing is readable in the folder without the key", () => {
  test("no text, no name, no time: only posts, ranks and sizes", async () => {
    const { equipe } = await shareNote();
    await exchangeAll(equipe);
    const tout = [...equipe.io.files].filter(([chemin]) => chemin.startsWith("v1/d/")).map(([chemin, bytes]) => `${chemin} ${Buffer.from(bytes).toString("latin1")}`).join("\n");
    for (const marque of ["MARQUEUR", "CONFIDENTIEL", "interne", "2026-11", "dossier/", "u".repeat(20)]) expect(tout).not.toContain(marque);
  });
});
