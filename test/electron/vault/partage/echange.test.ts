// Posts that share one folder: what each saves reaches the others, whatever happens to the folder.
import { describe, expect, test } from "vitest";
import { RACINE } from "../../../../electron/vault/partage/chemins.ts";
import { computeFrontiere } from "../../../../electron/vault/partage/tetes.ts";
import { createNote } from "../../../support/coffre-kit.ts";
import { createEquipe, DEPART, exchangeAll, HEURE, listChambre, NOMS } from "../../../support/partage/equipe.ts";
import { createFaultyFolder, type Faute } from "../../../support/partage/faulty-folder.ts";
import { createPostePartage, listLignes } from "../../../support/partage/poste-partage.ts";

describe("an exchange", () => {
  test("brings what each post saved to the others, lots whole and in order", async () => {
    const equipe = createEquipe();
    const [a, b, c] = equipe.postes;
    a.save([createNote("un"), createNote("deux")]);
    a.save([createNote("trois")]);
    b.save([createNote("quatre")]);
    await exchangeAll(equipe);
    expect(listLignes(a)).toHaveLength(3);
    expect(listLignes(b)).toEqual(listLignes(a));
    expect(listLignes(c)).toEqual(listLignes(a));
    expect(computeFrontiere((await a.open()).contexte)).toEqual(computeFrontiere((await c.open()).contexte));
  });

  test("changes nothing when nothing changed: no file is written", async () => {
    const equipe = createEquipe();
    equipe.postes[0].save([createNote("un")]);
    await exchangeAll(equipe, 3);
    const avant = new Map(equipe.io.files);
    await exchangeAll(equipe, 1);
    expect(equipe.io.files).toEqual(avant);
  });

  test("is the same after a restart, from mirror and journal alone", async () => {
    const equipe = createEquipe();
    const [a, b] = equipe.postes;
    a.save([createNote("un")]);
    await exchangeAll(equipe);
    const avant = computeFrontiere((await b.open()).contexte);
    b.kill();
    expect(computeFrontiere((await b.open()).contexte)).toEqual(avant);
  });

  test("seals nothing again when the mirror is lost: the folder gives it back, the chain is the same", async () => {
    const equipe = createEquipe();
    const [a, b] = equipe.postes;
    a.save([createNote("un")]);
    await exchangeAll(equipe);
    a.kill();
    a.rangement.files.clear();
    a.save([createNote("deux")]);
    await exchangeAll(equipe);
    expect(listLignes(b)).toEqual(listLignes(a));
    expect((await b.open()).contexte.branches.get(a.nom)).toHaveLength(1);
  });

  test("a lot that waits for one before it keeps nobody else waiting", async () => {
    const equipe = createEquipe();
    const [a, b, c] = equipe.postes;
    a.save([createNote("un")]);
    await a.exchange();
    const [premier] = listChambre(equipe, a.nom, "t");
    const cache = equipe.io.files.get(premier!)!;
    a.save([createNote("deux")]);
    await a.exchange();
    equipe.io.files.delete(premier!);
    c.save([createNote("trois")]);
    await c.exchange();
    await b.exchange();
    expect(listLignes(b)).toHaveLength(1);
    expect((await b.open()).contexte.enAttente.size).toBe(1);
    equipe.io.files.set(premier!, cache);
    await b.exchange();
    expect(listLignes(b)).toHaveLength(3);
    expect((await b.open()).contexte.enAttente.size).toBe(0);
  });
});

describe("a folder that loses files", () => {
  test("has its own author's put back at once, the others' after an hour, byte for byte", async () => {
    const equipe = createEquipe();
    const [a, b] = equipe.postes;
    a.save([createNote("un")]);
    await exchangeAll(equipe);
    const [chemin] = listChambre(equipe, a.nom, "t");
    const bytes = equipe.io.files.get(chemin!)!;
    equipe.io.files.delete(chemin!);
    await b.exchange();
    expect(equipe.io.files.has(chemin!)).toBe(false);
    equipe.wait(HEURE);
    await b.exchange();
    expect(equipe.io.files.get(chemin!)).toEqual(bytes);
    equipe.io.files.delete(chemin!);
    await a.exchange();
    expect(equipe.io.files.get(chemin!)).toEqual(bytes);
  });

  test("what is gone is never a deletion", async () => {
    const equipe = createEquipe();
    const [a, b] = equipe.postes;
    a.save([createNote("un")]);
    await exchangeAll(equipe);
    for (const chemin of equipe.io.files.keys()) if (chemin.startsWith(`${RACINE}/d`)) equipe.io.files.delete(chemin);
    await b.exchange();
    expect(listLignes(b)).toEqual(listLignes(a));
  });

  test("an empty folder, or another team's, receives nothing until a person says that it is the right one", async () => {
    const equipe = createEquipe();
    const [a] = equipe.postes;
    a.save([createNote("un")]);
    await exchangeAll(equipe);
    const avant = new Map(equipe.io.files);
    equipe.io.files.clear();
    await a.exchange();
    expect(equipe.io.files.size).toBe(0);
    expect([...(await a.open()).contexte.alarmes.keys()]).toEqual(["dossier-vide"]);
    equipe.io.files.set("v1/equipe-0123456789abcdef.gen", Buffer.from("autre"));
    await a.exchange();
    expect(equipe.io.files.size).toBe(1);
    expect([...(await a.open()).contexte.alarmes.keys()]).toEqual(["autre-equipe"]);
    equipe.io.files.clear();
    await a.exchange({ isRemise: true });
    equipe.wait(2 * HEURE);
    await a.exchange();
    expect([...avant.keys()].filter((chemin) => !chemin.includes("/h/") && !equipe.io.files.has(chemin))).toEqual([]);
  });

  test("restored from an old copy is noticed until nothing is missing any more, and brought up to date", async () => {
    const equipe = createEquipe();
    const [a, b, c] = equipe.postes;
    a.save([createNote("un")]);
    await exchangeAll(equipe);
    const ancien = new Map(equipe.io.files);
    a.save([createNote("deux")]);
    c.save([createNote("trois")]);
    await exchangeAll(equipe);
    equipe.io.files.clear();
    for (const [chemin, bytes] of ancien) equipe.io.files.set(chemin, bytes);
    await a.exchange();
    expect((await a.open()).contexte.alarmes.get("retour-arriere")).toMatch(/2.fichiers y manquent/);
    await b.exchange();
    expect(listLignes(b)).toHaveLength(3);
    // Own files are back at once, a colleague's wait for it: still said.
    await a.exchange();
    expect((await a.open()).contexte.alarmes.get("retour-arriere")).toMatch(/1.fichier y manque/);
    await c.exchange();
    await a.exchange();
    expect((await a.open()).contexte.alarmes.has("retour-arriere")).toBe(false);
  });

  test("altered under its right name is said by whoever meets it, and written again", async () => {
    const equipe = createEquipe();
    const [a, b] = equipe.postes;
    for (let rang = 0; rang < 12; rang += 1) {
      a.save([createNote(`note ${rang}`)]);
      await a.exchange();
    }
    const [, , , , , , , chemin] = listChambre(equipe, a.nom, "t");
    const bytes = equipe.io.files.get(chemin!)!;
    equipe.io.files.set(chemin!, Buffer.alloc(bytes.byteLength));
    await b.exchange();
    expect([...(await b.open()).contexte.rejets.values()].map(({ motif }) => motif)).toEqual(["incomplet ou altéré"]);
    await a.exchange();
    expect(Buffer.from(equipe.io.files.get(chemin!)!)).toEqual(Buffer.from(bytes));
    equipe.wait(HEURE);
    await b.exchange();
    expect(listLignes(b)).toEqual(listLignes(a));
  });

  test("altered in many places, is written again whole in the very exchange where its owner hears of it", async () => {
    const equipe = createEquipe();
    const [a, b] = equipe.postes;
    for (let rang = 0; rang < 20; rang += 1) {
      a.save([createNote(`note ${rang}`)]);
      await a.exchange();
    }
    const ecrits = new Map(listChambre(equipe, a.nom, "t").map((chemin) => [chemin, Buffer.from(equipe.io.files.get(chemin)!)]));
    for (const [chemin, bytes] of ecrits) equipe.io.files.set(chemin, Buffer.alloc(bytes.byteLength));
    await b.exchange();
    await a.exchange();
    for (const [chemin, bytes] of ecrits) expect(Buffer.from(equipe.io.files.get(chemin)!)).toEqual(bytes);
    equipe.wait(HEURE);
    await b.exchange();
    expect(listLignes(b)).toEqual(listLignes(a));
  });
});

describe("a writing that its author was stopped from naming", () => {
  test("and that another program copied, is read, then put by a colleague under the name and with the bytes that its author gives it", async () => {
    const panne = { isEnCours: true };
    const refuse: (methode: string) => Faute | undefined = (methode) => (panne.isEnCours && ["rename", "remove"].includes(methode) ? { code: "EIO", quand: "avant" } : undefined);
    const equipe = createEquipe({ see: (io, nom) => (nom === NOMS[0] ? createFaultyFolder(io, refuse) : io) });
    const [a, b] = equipe.postes;
    a.save([createNote("un")]);
    await expect(a.exchange()).rejects.toThrow("EIO");
    const [inacheve] = listChambre(equipe, a.nom, "t");
    equipe.io.files.set(`${inacheve} - Copie`, equipe.io.files.get(inacheve!)!);
    await b.exchange();
    expect(listLignes(b)).toEqual(listLignes(a));
    for (let tour = 0; tour < 2; tour += 1) {
      await b.exchange();
      equipe.wait(HEURE);
    }
    await b.exchange();
    const [chemin] = [...a.rangement.files.keys()].filter((garde) => garde.startsWith(`v1/d/${a.nom}/t/`));
    expect(equipe.io.files.get(chemin!)).toEqual(a.rangement.files.get(chemin!));
    panne.isEnCours = false;
    await exchangeAll(equipe);
    for (const poste of equipe.postes) expect(listLignes(poste)).toHaveLength(1);
  });
});

describe("a file that a colleague still says altered, and that is whole", () => {
  test("is read once more at each exchange, not twice", async () => {
    const lus: string[] = [];
    const equipe = createEquipe({ see: (io, nom) => (nom === NOMS[0] ? { ...io, read: (chemin, maximum) => (lus.push(chemin), io.read(chemin, maximum)) } : io) });
    const [a, b] = equipe.postes;
    a.save([createNote("un")]);
    await a.exchange();
    const [chemin] = listChambre(equipe, a.nom, "t");
    const countLectures = async (): Promise<number> => {
      lus.length = 0;
      await a.exchange();
      return lus.filter((lu) => lu === chemin).length;
    };
    const avant = await countLectures();
    const bytes = equipe.io.files.get(chemin!)!;
    equipe.io.files.set(chemin!, Buffer.alloc(bytes.byteLength));
    await b.exchange();
    await a.exchange();
    expect(Buffer.from(equipe.io.files.get(chemin!)!)).toEqual(Buffer.from(bytes));
    expect(await countLectures()).toBe(avant + 1);
  });
});

describe("names", () => {
  test.each([" (conflicted copy 2026-11-21)", "-PC1", ".sync-conflict-20261121-101010-ABCDEFG", " - Copie", " (1)"])("a copy named « x%s » changes nothing, and serves when the file itself is gone", async (suffixe) => {
    const equipe = createEquipe();
    const [a, b] = equipe.postes;
    a.save([createNote("un")]);
    await a.exchange();
    const [chemin] = listChambre(equipe, a.nom, "t");
    equipe.io.files.set(`${chemin}${suffixe}`, equipe.io.files.get(chemin!)!);
    equipe.io.files.delete(chemin!);
    await b.exchange();
    expect(listLignes(b)).toEqual(listLignes(a));
    await exchangeAll(equipe);
    expect(listLignes(b)).toHaveLength(1);
  });
});

describe("a post that was copied", () => {
  test("both branches are kept by everyone, whole, and it is said", async () => {
    const equipe = createEquipe();
    const [a, b, c] = equipe.postes;
    a.save([createNote("un")]);
    await exchangeAll(equipe);
    const clone = createPostePartage({ nom: a.nom, membres: NOMS, io: equipe.io, now: () => DEPART, incarnation: "q" });
    for (const [nom, lots] of a.journal.lots) clone.journal.lots.set(nom, [...lots]);
    for (const [chemin, bytes] of a.rangement.files) clone.rangement.files.set(chemin, bytes);
    a.save([createNote("a de son côté")]);
    clone.save([createNote("copie de son côté")]);
    clone.save([createNote("copie encore")]);
    await a.exchange();
    await clone.exchange();
    await exchangeAll(equipe, 3);
    await clone.exchange();
    for (const poste of [b, c, clone]) expect(listLignes(poste)).toEqual(listLignes(a));
    expect(listLignes(a)).toHaveLength(4);
    expect([...(await a.open()).contexte.alarmes.keys()]).toContain("poste-double");
    expect([...(await b.open()).contexte.alarmes.keys()]).toContain("fourche");
    b.kill();
    expect(computeFrontiere((await b.open()).contexte)).toEqual(computeFrontiere((await c.open()).contexte));
  });
});
