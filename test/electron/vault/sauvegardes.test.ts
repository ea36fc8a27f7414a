import { describe, expect, test } from "vitest";
import { findRefus } from "../../../electron/adapters/refus.ts";
import { isDue, type Passee } from "../../../electron/vault/sauvegarde-rotation.ts";
import { createNote } from "../../support/coffre-kit.ts";
import { copyFiles, createMemoryDisk, type MemoryDisk } from "../../support/memory-disk.ts";
import { type CoffreEssai, JOUR, openCoffreEssai } from "../../support/sauvegarde-kit.ts";

const DEPOT = "/profil/sauvegardes";

describe("a backup", () => {
  test("holds the journal up to its last announced lot and every pièce, is read back, and its result is remembered", async () => {
    const { essai, disk } = await openGarni();
    essai.sauvegardes.create();
    const fin = await essai.wait();
    expect({ ...fin, phrase: plain(fin.phrase) }).toMatchObject({ nature: "sauvegarde", issue: "fait", phrase: "Relue en entier : 3 faits et 2 pièces." });
    const { sauvegardes } = await essai.sauvegardes.list();
    expect(sauvegardes).toEqual([expect.objectContaining({ lieu: "poste", contenu: expect.objectContaining({ faits: 3, pieces: 2, motif: "demande", application: "1.0.0", abimees: 0 }), controle: expect.objectContaining({ isBonne: true }) })]);
    expect(listObjets(disk)).toHaveLength(3);
  });

  test("a second one copies again only what changed", async () => {
    const { essai, disk } = await openGarni();
    await backUp(essai);
    const avant = new Set(listObjets(disk));
    await essai.save("quatre");
    essai.avance += 1000;
    await backUp(essai);
    const nouveaux = listObjets(disk).filter((path) => !avant.has(path));
    expect(nouveaux).toHaveLength(1);
    expect(await countFaits(essai)).toEqual([4, 3]);
  });

  test("is consistent while saves go on: whole lots, as many as announced at one instant", async () => {
    const { essai } = await openGarni();
    const saves = Array.from({ length: 60 }, (_, rang) => essai.save(`pendant ${rang}`));
    essai.sauvegardes.create();
    await Promise.all(saves);
    expect((await essai.wait()).issue).toBe("fait");
    const [faits] = await countFaits(essai);
    expect(faits).toBeGreaterThanOrEqual(3);
    expect(faits).toBeLessThanOrEqual(63);
  });

  test("holds the register of the team, and the lots of colleagues as far as they had come", async () => {
    const { essai, disk } = await openGarni();
    disk.files.set("/profil/coffre/equipe.bin", Buffer.from("registre scellé"));
    const adoption = essai.coffre.journal.startAdoption();
    const collegue = "b".repeat(16);
    const createLot = (sequence: number) => ({ poste: collegue, premiere: sequence, derniere: sequence, ligne: JSON.stringify({ h: [1, 0], par: collegue, faits: [{ ...createNote(`reçu ${sequence}`), id: `${collegue}.bbbbbbbb:${sequence}`, v: 1 }] }) });
    await adoption.append([createLot(1)]);
    essai.sauvegardes.create();
    for (let sequence = 2; sequence < 20; sequence += 1) await adoption.append([createLot(sequence)]);
    expect((await essai.wait()).issue).toBe("fait");
    const [faits] = await countFaits(essai);
    expect(faits).toBeGreaterThanOrEqual(4);
    await adoption.close();
  });

  test("fails at each step of the disk: no backup is left, the former ones read as before", async () => {
    const { essai, disk } = await openGarni();
    await backUp(essai);
    await essai.save("quatre");
    const avant = copyFiles(disk);
    let isAtteintUneFois = false;
    for (const operation of ["write", "sync", "rename", "openFile", "syncFolder", "createFolder"] as const) {
      for (let nth = 1; nth < 40; nth += 3) {
        disk.counts[operation] = 0;
        let isAtteint = false;
        disk.fault = (faite, path, rang) => (faite === operation && rang === nth && path.startsWith(DEPOT) && !path.includes("suivi") ? ((isAtteint = true), { code: "EIO" }) : undefined);
        essai.sauvegardes.create();
        const fin = await essai.wait();
        disk.fault = () => undefined;
        // What comes after the manifest only remembers the result: the backup is then there.
        expect(listManifestes(disk), `${operation} ${nth}`).toHaveLength(fin.issue === "fait" ? 2 : 1);
        if (!isAtteint) expect(fin.issue, `${operation} ${nth}`).toBe("fait");
        else isAtteintUneFois = true;
        for (const [path, bytes] of avant) if (path.startsWith(DEPOT) && !path.includes("suivi")) expect(disk.files.get(path)?.equals(bytes), `${operation} ${nth} ${path}`).toBe(true);
        restore(disk, avant);
      }
    }
    expect(isAtteintUneFois).toBe(true);
  }, 60_000);

  test("no room: refused before the first byte, with the room that it needs; the next try is planned", async () => {
    const { essai, disk } = await openGarni();
    disk.libre = 1000;
    essai.sauvegardes.create();
    expect(plain((await essai.wait()).phrase)).toMatch(/^Sur ce poste : Il n’y a pas la place d’une sauvegarde sur ce disque : il faut \d+ Mo\./);
    expect(listObjets(disk)).toEqual([]);
    const [poste] = (await essai.sauvegardes.list()).lieux;
    expect(poste?.echec?.prochain).toBeGreaterThan(poste?.echec?.instant ?? Infinity);
    disk.libre = Number.MAX_SAFE_INTEGER;
    await essai.sauvegardes.tick();
    expect(essai.travaux.findEtat().enCours).toBeUndefined();
    essai.avance += 2 * 60 * 60 * 1000;
    await essai.sauvegardes.tick();
    expect((await essai.wait()).issue).toBe("fait");
  });

  test("interrupted: nothing of it stays, and it is not started again at once", async () => {
    const { essai, disk } = await openGarni();
    essai.sauvegardes.create();
    essai.travaux.interrupt();
    expect(await essai.wait()).toMatchObject({ issue: "interrompu" });
    expect(listManifestes(disk)).toEqual([]);
    await essai.sauvegardes.tick();
    expect(essai.travaux.findEtat().enCours).toBeUndefined();
    await backUp(essai);
    expect([...disk.files.keys()].filter((path) => path.includes(".tmp"))).toEqual([]);
  });

  test("a pièce damaged in the vault does not prevent the backup: the one an earlier backup holds is kept", async () => {
    const { essai, disk, pieces } = await openGarni();
    await backUp(essai);
    const path = `/profil/coffre/pieces/${pieces[0]!.slice(0, 2)}/${pieces[0]!}`;
    disk.files.get(path)!.fill(0, 40, 50);
    essai.avance += 1000;
    await backUp(essai);
    expect((await essai.sauvegardes.list()).sauvegardes[0]?.contenu?.abimees).toBe(0);
    const nouvelle = await essai.addPiece(Buffer.from("une autre"));
    disk.files.get(`/profil/coffre/pieces/${nouvelle.slice(0, 2)}/${nouvelle}`)!.fill(0, 40, 45);
    essai.avance += 1000;
    await backUp(essai);
    expect((await essai.sauvegardes.list()).sauvegardes[0]?.contenu).toMatchObject({ abimees: 1, pieces: 3 });
  });
});

describe("reading a backup back", () => {
  test("any altered or missing file of it is seen; the next backup makes it sound again", async () => {
    const { essai, disk } = await openGarni();
    await backUp(essai);
    const cle = (await essai.sauvegardes.list()).sauvegardes[0]!.cle;
    const saine = copyFiles(disk);
    for (const path of listObjets(disk)) {
      for (const damage of ["altere", "coupe", "absent"] as const) {
        restore(disk, saine);
        const bytes = Buffer.from(disk.files.get(path)!);
        if (damage === "absent") disk.files.delete(path);
        else disk.files.set(path, damage === "coupe" ? bytes.subarray(0, -1) : bytes.fill(bytes[20]! ^ 1, 20, 21));
        essai.sauvegardes.verify(cle);
        expect((await essai.wait()).issue, `${path} ${damage}`).toBe("echec");
        expect((await essai.sauvegardes.list()).sauvegardes.find((vue) => vue.cle === cle)?.controle?.isBonne).toBe(false);
        await backUp(essai);
        essai.sauvegardes.verify(cle);
        expect((await essai.wait()).issue, `${path} ${damage} après`).toBe("fait");
      }
    }
  });

  test("a manifest altered in any byte is said to be unreadable, and nothing it names is removed", async () => {
    const { essai, disk } = await openGarni();
    await backUp(essai);
    const [manifeste] = listManifestes(disk);
    const sain = Buffer.from(disk.files.get(manifeste!)!);
    const reouvert = async (): Promise<CoffreEssai> => openCoffreEssai(disk);
    for (let place = 0; place < sain.byteLength - 1; place += 7) {
      const altere = Buffer.from(sain);
      altere[place] = altere[place]! ^ 4;
      disk.files.set(manifeste!, altere);
      const [vue] = (await (await reouvert()).sauvegardes.list()).sauvegardes;
      expect(vue?.contenu, `octet ${place}`).toBeUndefined();
    }
    const objets = listObjets(disk);
    const suite = await reouvert();
    await backUp(suite);
    for (const objet of objets) expect(disk.files.has(objet)).toBe(true);
  });

  test("a backup that was cut or exchanged for another one is refused by its counts and its root", async () => {
    const { essai, disk } = await openGarni();
    await backUp(essai);
    await essai.save("quatre");
    essai.avance += 1000;
    await backUp(essai);
    const [ancienne, recente] = listManifestes(disk);
    const [a, b] = [ancienne!, recente!].map((path) => JSON.parse(disk.files.get(path)!.toString().split("\n")[0]!) as { fichiers: unknown; journal: object });
    const { createHash } = await import("node:crypto");
    const texte = JSON.stringify({ ...b, fichiers: a!.fichiers });
    disk.files.set(recente!, Buffer.from(`${texte}\n${createHash("sha256").update(texte).digest("hex")}\n`));
    essai.sauvegardes.verify(`poste/${recente!.slice(DEPOT.length + 1, -5)}`);
    expect(plain((await essai.wait()).phrase)).toMatch(/annonce 4 faits et en contient 3/);
  });
});

describe("the calendar", () => {
  test("one a day, seven days and eight weeks kept over a year, the last verified one never removed", async () => {
    const disk = createMemoryDisk();
    const essai = await openCoffreEssai(disk);
    await essai.sauvegardes.tick();
    expect(essai.travaux.findEtat()).toEqual({});
    await essai.save("un");
    for (let jour = 0; jour < 120; jour += 1) {
      essai.avance = jour * JOUR;
      await essai.sauvegardes.tick();
      if (essai.travaux.findEtat().enCours !== undefined) await essai.wait();
      await essai.sauvegardes.tick();
      expect(essai.travaux.findEtat().enCours).toBeUndefined();
    }
    const ages = (await essai.sauvegardes.list()).sauvegardes.map(({ contenu }) => Math.round((essai.coffre.now() - contenu!.instant) / JOUR));
    expect(ages.slice(0, 7)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(ages.length).toBeLessThanOrEqual(15);
    expect(Math.max(...ages)).toBeGreaterThanOrEqual(45);
  }, 60_000);

  test("the change of hour and a clock that was wrong neither skip a day nor make one twice (row 26)", () => {
    const HEURE = 3_600_000;
    for (const bascule of [1_774_746_000_000, 1_792_890_000_000]) {
      const passees: Passee[] = [{ id: "futur", instant: bascule + 13 * 365 * JOUR, motif: "jour", isBonne: true }];
      for (let instant = bascule - 2 * JOUR; instant < bascule + 2 * JOUR; instant += HEURE / 4) if (isDue(passees, instant)) passees.push({ id: String(instant), instant, motif: "jour", isBonne: true });
      const jours = passees.slice(1).map(({ instant }) => Math.floor(instant / JOUR));
      expect(jours).toEqual(Array.from({ length: 5 }, (_vide, rang) => Math.floor((bascule - 2 * JOUR) / JOUR) + rang));
    }
  });

  test("a new version backs up first what the former one left", async () => {
    const disk = createMemoryDisk();
    const ancienne = await openCoffreEssai(disk);
    await ancienne.save("un");
    await backUp(ancienne);
    await ancienne.close();
    const nouvelle = await openCoffreEssai(disk, { application: "2.0.0", incarnation: "cccccccc" });
    nouvelle.avance = 1000;
    await nouvelle.save("deux");
    await nouvelle.sauvegardes.tick();
    expect(await nouvelle.wait()).toMatchObject({ issue: "fait" });
    expect((await nouvelle.sauvegardes.list()).sauvegardes[0]?.contenu).toMatchObject({ motif: "version", faits: 1, application: "2.0.0" });
    await nouvelle.sauvegardes.tick();
    expect(nouvelle.travaux.findEtat().enCours).toBeUndefined();
  });

  test("the last verified backup of a place is not removed by hand", async () => {
    const { essai, disk } = await openGarni();
    await backUp(essai);
    const { cle } = (await essai.sauvegardes.list()).sauvegardes[0]!;
    expect(findRefus(await essai.sauvegardes.remove(cle).then(() => undefined, (error: unknown) => error)).code).toBe("refuse");
    await essai.save("quatre");
    essai.avance += 1000;
    await backUp(essai);
    await essai.sauvegardes.remove(cle);
    expect(listManifestes(disk)).toHaveLength(1);
    expect(listObjets(disk)).toHaveLength(3);
  });
});

describe("a second folder", () => {
  test("receives each backup too; unplugged, it is said and tried again, the first place goes on", async () => {
    const { essai, disk } = await openGarni();
    disk.files.set("/cle-usb/photo.jpg", Buffer.from("x"));
    await essai.sauvegardes.setSecond("/cle-usb");
    await backUp(essai);
    expect((await essai.sauvegardes.list()).sauvegardes.map(({ lieu }) => lieu).toSorted()).toEqual(["poste", "second"]);
    expect([...disk.files.keys()].some((path) => path.startsWith("/cle-usb/Sauvegardes Exigible/aaaaaaaaaaaaaaaa/objets/"))).toBe(true);
    await disk.rename("/cle-usb", "/ailleurs");
    essai.avance += JOUR;
    essai.sauvegardes.create();
    expect(plain((await essai.wait()).phrase)).toMatch(/^Sur ce poste : sauvegarde faite et vérifiée\. cle-usb : Le dossier « cle-usb » est introuvable : le disque est peut-être débranché\./);
    const { lieux } = await essai.sauvegardes.list();
    expect(lieux.map(({ isAccessible }) => isAccessible)).toEqual([true, false]);
    expect([...disk.files.keys()].some((path) => path.startsWith("/cle-usb"))).toBe(false);
    expect(JSON.stringify(await essai.sauvegardes.list())).not.toContain("/cle-usb");
  });

  test("inside the application's own folder it is refused", async () => {
    const { essai } = await openGarni();
    for (const folder of ["/profil", "/profil/coffre", "/profil/sauvegardes"]) await expect(essai.sauvegardes.setSecond(folder), folder).rejects.toThrow(/Exigible lui-même/);
  });

  test("what is remembered of backups, unreadable, is set aside and said", async () => {
    const { essai, disk } = await openGarni();
    await backUp(essai);
    disk.files.set(`${DEPOT}/suivi.json`, Buffer.from("{"));
    const suite = await openCoffreEssai(disk, { incarnation: "cccccccc" });
    const { avertissements, sauvegardes } = await suite.sauvegardes.list();
    expect(avertissements).toHaveLength(1);
    expect(sauvegardes).toHaveLength(1);
    expect(disk.files.has(`${DEPOT}/suivi.json.illisible`)).toBe(true);
  });
});

async function openGarni(): Promise<{ readonly essai: CoffreEssai; readonly disk: MemoryDisk; readonly pieces: readonly string[] }> {
  const disk = createMemoryDisk();
  const essai = await openCoffreEssai(disk);
  for (const texte of ["un", "deux", "trois"]) await essai.save(texte);
  return { essai, disk, pieces: [await essai.addPiece(Buffer.from("%PDF-1.7 facture")), await essai.addPiece(Buffer.alloc(5000, 7))] };
}

function plain(phrase: string): string {
  return phrase.replaceAll("\u00A0", " ");
}

async function backUp(essai: CoffreEssai): Promise<void> {
  essai.sauvegardes.create();
  const fin = await essai.wait();
  if (fin.issue !== "fait") throw new Error(fin.phrase);
}

async function countFaits(essai: CoffreEssai): Promise<readonly (number | undefined)[]> {
  return (await essai.sauvegardes.list()).sauvegardes.map(({ contenu }) => contenu?.faits).toSorted((a, b) => (b ?? 0) - (a ?? 0));
}

function listObjets(disk: MemoryDisk): readonly string[] {
  return [...disk.files.keys()].filter((path) => path.startsWith(`${DEPOT}/objets/`)).toSorted();
}

function listManifestes(disk: MemoryDisk): readonly string[] {
  return [...disk.files.keys()].filter((path) => /sauvegardes\/\d{8}-/.test(path)).toSorted();
}

function restore(disk: MemoryDisk, files: ReadonlyMap<string, Uint8Array>): void {
  disk.files.clear();
  for (const [path, bytes] of files) disk.files.set(path, Buffer.from(bytes));
}
