import { beforeEach, describe, expect, test } from "vitest";
import { findRefus } from "../../../../electron/adapters/refus.ts";
import { computeEmpreinte } from "../../../../electron/vault/empreinte.ts";
import type { VaultCalls } from "../../../../electron/vault/calls.ts";
import { readLignes } from "../../../support/coffre-kit.ts";
import { addPieceTexte, AUTRE, createDemande, createFaitNote, DOSSIER, erase, findMarque, GARDE, hasMarque, MARQUE, openSession, openTout, PERSONNE, waitEffacement, waitTravail } from "../../../support/effacement-kit.ts";
import { copyFiles, createMemoryDisk, type MemoryDisk } from "../../../support/memory-disk.ts";

let disk: MemoryDisk;
beforeEach(() => {
  disk = createMemoryDisk();
});

describe("an erasure in a real vault", () => {
  test("leaves no mark of the person in the profile, neither as it lies, nor inflated, nor opened with the vault’s own keys; the rest is there, and the chain verifies", async () => {
    const session = await openGarni();
    expect(await listMarques()).not.toEqual([]);
    const avant = await session.vault["journal:etat"]({});
    await erase(session, await createDemande(session.vault));
    const { vault } = await openSession(disk);
    expect((await waitTravail(vault)).issue).toBe("fait");
    expect(await listMarques()).toEqual([]);
    const lignes = (await readLignes({ read: (apres) => vault["journal:read"]({ apres }) })).join("\n");
    expect(lignes).toContain(GARDE);
    expect(lignes).toContain(`"type":"efface"`);
    expect(await vault["journal:etat"]({})).toEqual(avant);
    expect(await verifyChaine(vault)).toEqual([]);
    expect((await vault["effacement:etat"]({})).ordres).toEqual([expect.objectContaining({ etape: "fait", attente: [] })]);
  });

  test("keeps every backup at its date, without the person: each reads back in full", async () => {
    const session = await openGarni();
    const avant = (await session.vault["sauvegarde:list"]({})).sauvegardes.map(({ cle }) => cle);
    await erase(session, await createDemande(session.vault));
    const { vault } = await openSession(disk);
    await waitTravail(vault);
    const { sauvegardes } = await vault["sauvegarde:list"]({});
    expect(sauvegardes.map(({ cle }) => cle)).toEqual(avant);
    for (const { cle } of sauvegardes) {
      await vault["sauvegarde:verify"]({ cle });
      expect(await waitTravail(vault)).toMatchObject({ issue: "fait" });
    }
  });

  test("a pièce that another dossier names too stays", async () => {
    const session = await openGarni();
    const commune = await addPieceTexte(session.vault, DOSSIER, "Conditions générales");
    await addPieceTexte(session.vault, AUTRE, "Conditions générales");
    await erase(session, await createDemande(session.vault));
    const { vault } = await openSession(disk);
    expect(Buffer.from((await vault["piece:read"]({ empreinte: commune, debut: 0 })).portion).toString()).toBe("Conditions générales");
  });

  test("the key of the window’s copy changes; the former one is known until the window forgets it", async () => {
    const session = await openGarni();
    const { cle: ancienne } = await session.vault["coffre:cleProjection"]({});
    await erase(session, await createDemande(session.vault));
    const { vault } = await openSession(disk);
    const cles = await vault["coffre:cleProjection"]({});
    expect(cles.cle).not.toEqual(ancienne);
    expect(cles.ancienne).toEqual(ancienne);
    await vault["coffre:forgetProjection"]({});
    expect((await vault["coffre:cleProjection"]({})).ancienne).toBeUndefined();
  });

  test("without its own try, refused: nothing is erased", async () => {
    const { vault } = await openGarni();
    const demande = await createDemande(vault);
    const refus = await vault["effacement:start"](demande).catch((error: unknown) => error);
    expect(findRefus(refus).detail).toContain("n’a pas été essayé");
    expect((await vault["effacement:etat"]({})).ordres).toEqual([]);
  });

  test("a try counts, says where the name is still written, and changes nothing", async () => {
    const { vault } = await openGarni();
    await vault["journal:append"]({ brouillons: [createFaitNote(AUTRE, `La sœur de ${MARQUE.toUpperCase()} a appelé`)] });
    const avant = copyFiles(disk);
    await vault["effacement:try"]({ ...(await createDemande(vault)), marques: [MARQUE] });
    await waitTravail(vault);
    expect((await vault["effacement:etat"]({})).essai).toMatchObject({ faits: 3, pieces: 1, sauvegardes: 2, restes: [{ sujet: AUTRE, type: "note", marque: MARQUE }] });
    expect([...disk.files].map(([path, bytes]) => [path, computeEmpreinte(bytes)])).toEqual([...avant].map(([path, bytes]) => [path, computeEmpreinte(bytes)]));
  });

  test("interrupted before the order: nothing is erased", async () => {
    const { vault } = await openGarni();
    const demande = await createDemande(vault);
    await vault["effacement:try"]({ ...demande, marques: [] });
    await vault["sauvegarde:interrupt"]({});
    expect((await waitTravail(vault)).issue).toBe("interrompu");
    await expect(vault["effacement:start"](demande)).rejects.toThrow();
  });

  test("what was written after the decision stays", async () => {
    const session = await openGarni();
    const demande = await createDemande(session.vault);
    await session.vault["journal:append"]({ brouillons: [createFaitNote(DOSSIER, "Écrit sans le savoir")] });
    await erase(session, demande);
    const { vault } = await openSession(disk);
    expect((await readLignes({ read: (apres) => vault["journal:read"]({ apres }) })).join()).toContain("Écrit sans le savoir");
  });

  test("killed in the middle of its operations on the disk once ordered: the next start ends it, and loses nothing else", async () => {
    const session = await openGarni();
    await erase(session, await createDemande(session.vault));
    const ordonne = copyFiles(disk);
    let atteints = 0;
    // Every step at first, where the journal and the pièces go; fewer of them in the backups, which all go the same way.
    for (let nth = 1; ; nth = Math.ceil(nth * 1.2)) {
      disk = createMemoryDisk(ordonne);
      let faites = 0;
      let isMort = false;
      disk.fault = (operation) => {
        if (operation !== "read") faites += 1;
        // A dead process does nothing more.
        isMort ||= faites === nth;
        return isMort ? { code: "EIO" } : undefined;
      };
      await openSession(disk).then(({ vault }) => waitEffacement(vault, () => isMort), () => undefined);
      disk.fault = () => undefined;
      const { vault } = await openSession(createReprise());
      await waitEffacement(vault);
      expect(await listMarques(), `arrêt ${nth}`).toEqual([]);
      expect(await verifyChaine(vault), `arrêt ${nth}`).toEqual([]);
      expect((await readLignes({ read: (apres) => vault["journal:read"]({ apres }) })).join()).toContain(GARDE);
      if (!isMort) break;
      atteints += 1;
    }
    expect(atteints).toBeGreaterThan(12);
  }, 120_000);
});

/** The disk as another process finds it. */
function createReprise(): MemoryDisk {
  disk = createMemoryDisk(copyFiles(disk));
  return disk;
}

/** Two persons, a pièce of each, two backups. */
async function openGarni(): Promise<Awaited<ReturnType<typeof openSession>>> {
  const session = await openSession(disk);
  const { vault } = session;
  await vault["journal:append"]({ brouillons: [createFaitNote(AUTRE, GARDE), createFaitNote(DOSSIER, `${MARQUE} a promis de payer`)] });
  await vault["sauvegarde:create"]({});
  await waitTravail(vault);
  await vault["journal:append"]({ brouillons: [createFaitNote(PERSONNE, `Adresse de ${MARQUE}`)] });
  await addPieceTexte(vault, DOSSIER, `Courrier de ${MARQUE}`);
  await addPieceTexte(vault, AUTRE, GARDE);
  await vault["sauvegarde:create"]({});
  await waitTravail(vault);
  return session;
}

async function listMarques(): Promise<readonly string[]> {
  const ouverts = await openTout(disk.files);
  return [...findMarque(disk.files, MARQUE), ...[...ouverts].flatMap(([path, clair]) => (hasMarque(Buffer.from(clair, "utf8"), MARQUE) ? [path] : []))];
}

async function verifyChaine(vault: VaultCalls): Promise<readonly string[]> {
  const anomalies: string[] = [];
  for (let rang = 0, isFin = false; !isFin; rang += 1) {
    const lu = await vault["journal:verify"]({ rang });
    anomalies.push(...lu.anomalies);
    ({ isFin } = lu);
  }
  return anomalies;
}
