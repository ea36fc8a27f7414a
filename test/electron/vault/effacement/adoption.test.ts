// What one post ordered with another person's approval, carried out by the vault of a colleague: two whole vaults, one real folder.
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { DemandeEffacement } from "#shared/model/effacement.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import type { VaultCalls } from "../../../../electron/vault/calls.ts";
import { readLignes } from "../../../support/coffre-kit.ts";
import { addPieceTexte, AUTRE, createDemande, createFaitNote, DOSSIER, erase, findMarque, GARDE, hasMarque, MARQUE, openSession, openTout, PERSONNE, waitEffacement, waitTravail } from "../../../support/effacement-kit.ts";
import { copyFiles, createMemoryDisk, type MemoryDisk } from "../../../support/memory-disk.ts";

const AU = jour("2026-11-21");

describe("an order that another person approved", () => {
  let disk: MemoryDisk;
  beforeEach(() => {
    disk = createMemoryDisk();
  });

  test("is read in the vault’s own journal, and carried out without a try", async () => {
    const { session, demande } = await openOrdonne(disk);
    await session.vault["effacement:start"]({ ids: [demande.id] });
    await session.ended;
    const { vault } = await openSession(disk);
    await waitEffacement(vault);
    expect(await listMarques(disk)).toEqual([]);
    expect(await readTout(vault)).toContain(GARDE);
  });

  test.each([
    ["whose approval has not come", (id: string) => listOrdre(id, []), "L’approbation de cet effacement n’est pas encore arrivée"],
    ["that was refused", (id: string) => listOrdre(id, [createVisa(id, "refuse", "Karim Petit")]), "Cet effacement a été refusé"],
    ["that its author alone confirmed", (id: string) => listOrdre(id, [createVisa(id, "accorde", "Léa Roux")]), "approuvé par personne d’autre"],
    ["that the journal does not hold", () => [], "n’est pas encore arrivé en entier"],
  ])("one %s is refused, and why is kept", async (_cas, list, motif) => {
    const session = await openGarni(disk);
    const { id } = await createDemande(session.vault);
    const brouillons = list(id);
    if (brouillons.length > 0) await session.vault["journal:append"]({ brouillons: [...brouillons] });
    await session.vault["effacement:start"]({ ids: [id] });
    expect((await waitTravail(session.vault)).issue).toBe("echec");
    const etat = await session.vault["effacement:etat"]({});
    expect(etat).toMatchObject({ ordres: [], refus: { ids: [id] } });
    expect(etat.refus?.motif).toContain(motif);
    expect(await readTout(session.vault)).toContain(MARQUE);
  });

  test("a disk without room to write the journal again is said before anything is ordered; once there is some, it goes", async () => {
    const { session, demande } = await openOrdonne(disk);
    disk.libre = 1_000_000;
    await session.vault["effacement:start"]({ ids: [demande.id] });
    expect((await waitTravail(session.vault)).phrase).toMatch(/^Le disque n’a pas la place de réécrire le journal \(\d+\sMo\)/);
    expect((await session.vault["effacement:etat"]({})).ordres).toEqual([]);
    disk.libre = Number.MAX_SAFE_INTEGER;
    await session.vault["effacement:start"]({ ids: [demande.id] });
    await session.ended;
    await waitEffacement((await openSession(disk)).vault);
    expect(await listMarques(disk)).toEqual([]);
  });

  test("a disk that fills while the journal is written again keeps the vault as it was: it opens, says why, and ends at a later opening", async () => {
    const { session, demande } = await openOrdonne(disk);
    await session.vault["effacement:start"]({ ids: [demande.id] });
    await session.ended;
    const avant = [...disk.files.keys()].toSorted();
    disk.fault = (operation, path) => (operation === "write" && path.endsWith(".wal.tmp") ? { code: "ENOSPC", keep: 20 } : undefined);
    const plein = await openSession(disk);
    expect(await readTout(plein.vault)).toContain(MARQUE);
    expect((await plein.vault["effacement:etat"]({})).ordres).toEqual([expect.objectContaining({ id: demande.id, etape: "coffre", echec: expect.stringContaining("Le disque est plein") })]);
    expect([...disk.files.keys()].filter((path) => path.endsWith(".tmp") && !avant.includes(path))).toEqual([]);
    await plein.vault["coffre:close"]({});
    disk.fault = () => undefined;
    const { vault } = await openSession(disk);
    await waitEffacement(vault);
    expect((await vault["effacement:etat"]({})).ordres[0]).not.toHaveProperty("echec");
    expect(await listMarques(disk)).toEqual([]);
  });

  test("a file that another program holds waits alone: its facts are gone, the vault opens and says so, the file goes at a later opening", async () => {
    const { session, demande, empreinte } = await openOrdonne(disk);
    await session.vault["effacement:start"]({ ids: [demande.id] });
    await session.ended;
    disk.fault = (operation, path) => (operation === "remove" && path.endsWith(empreinte) ? { code: "EBUSY" } : undefined);
    const tenu = await openSession(disk);
    expect(await readTout(tenu.vault)).not.toContain(MARQUE);
    expect((await tenu.vault["effacement:etat"]({})).ordres).toEqual([expect.objectContaining({ etape: "coffre", echec: expect.stringContaining("retenu par un autre programme") })]);
    await tenu.vault["coffre:close"]({});
    disk.fault = () => undefined;
    await waitEffacement((await openSession(disk)).vault);
    expect(await listMarques(disk)).toEqual([]);
  });
});

describe("a team of two posts", () => {
  let racine = "";
  beforeAll(async () => void (racine = await mkdtemp(join(tmpdir(), "exigible-adoption-"))));
  afterAll(() => rm(racine, { recursive: true, force: true }));

  test("what Léa ordered and Karim approved leaves both vaults and the folder; Karim’s, killed in the middle, ends at its next start", async () => {
    const commun = join(racine, "commun");
    const { lea, karim, disks, demande } = await openEquipe(commun);
    await erase(lea, demande);
    const apres = await openSession(disks[0]);
    await waitEffacement(apres.vault);
    await exchange(apres.vault, karim.vault);
    expect(await readTout(karim.vault)).toContain(MARQUE);
    await karim.vault["effacement:start"]({ ids: [demande.id] });
    await karim.ended;
    await apres.vault["coffre:close"]({});
    await rm(`${commun}-alors`, { recursive: true, force: true });
    await cp(commun, `${commun}-alors`, { recursive: true });
    const ordonne = copyFiles(disks[1]);
    let atteints = 0;
    for (let nth = 2; ; nth = Math.ceil(nth * 1.7)) {
      await rm(commun, { recursive: true });
      await cp(`${commun}-alors`, commun, { recursive: true });
      const { vault, isMort, disk } = await killAt(ordonne, nth);
      await waitEffacement(vault);
      await exchange(vault);
      expect(await listMarques(disk), `arrêt ${nth}`).toEqual([]);
      expect(await readTout(vault)).toContain(GARDE);
      expect((await vault["effacement:etat"]({})).ordres, `arrêt ${nth}`).toEqual([expect.objectContaining({ etape: "fait", attente: [] })]);
      expect((await vault["partage:etat"]({})).alarmes).toEqual([]);
      await vault["coffre:close"]({});
      if (!isMort) break;
      atteints += 1;
    }
    expect(atteints).toBeGreaterThan(5);
  }, 180_000);
});

/** The vault stopped at one operation of its disk, then started again. */
async function killAt(files: ReadonlyMap<string, Uint8Array>, nth: number): Promise<{ readonly vault: VaultCalls; readonly isMort: boolean; readonly disk: MemoryDisk }> {
  const disk = createMemoryDisk(files);
  let faites = 0;
  let isMort = false;
  disk.fault = (operation) => {
    if (operation !== "read") faites += 1;
    isMort ||= faites === nth;
    return isMort ? { code: "EIO" } : undefined;
  };
  const mort = await openSession(disk).then(async (session) => {
    await waitEffacement(session.vault, () => isMort);
    return session;
  }, () => undefined);
  await mort?.vault["coffre:close"]({}).then(undefined, () => undefined);
  const repris = createMemoryDisk(copyFiles(disk));
  return { vault: (await openSession(repris)).vault, isMort, disk: repris };
}

type Session = Awaited<ReturnType<typeof openSession>>;

async function openEquipe(commun: string): Promise<{ readonly lea: Session; readonly karim: Session; readonly disks: readonly [MemoryDisk, MemoryDisk]; readonly demande: DemandeEffacement }> {
  const disks = [createMemoryDisk(), createMemoryDisk()] as const;
  const [lea, karim] = [await openSession(disks[0]), await openSession(disks[1])];
  await lea.vault["equipe:create"]({ nom: "Contentieux", personne: "Léa" });
  await lea.vault["partage:setFolder"]({ folder: commun });
  await exchange(lea.vault);
  await karim.vault["partage:setFolder"]({ folder: commun });
  const { mots } = await lea.vault["equipe:invite"]({ pour: "Karim", role: "gestionnaire" });
  await exchange(lea.vault);
  await karim.vault["equipe:join"]({ mots, personne: "Karim" });
  await exchange(karim.vault, lea.vault);
  const etat = await lea.vault["equipe:etat"]({});
  await lea.vault["equipe:accept"]({ demande: etat.kind === "membre" ? etat.equipe.demandes[0]!.id : "" });
  await exchange(lea.vault, karim.vault);
  await fill(lea.vault);
  await karim.vault["journal:append"]({ brouillons: [createFaitNote(DOSSIER, `Karim a rappelé ${MARQUE}`)] });
  await exchange(lea.vault, karim.vault, lea.vault);
  const demande = await createDemande(lea.vault);
  await lea.vault["journal:append"]({ brouillons: [createProposition(demande.id)] });
  await exchange(lea.vault, karim.vault);
  await karim.vault["journal:append"]({ brouillons: [createVisa(demande.id, "accorde", "Karim Petit")] });
  await exchange(karim.vault, lea.vault);
  await lea.vault["journal:append"]({ brouillons: [createEffacement(demande)] });
  return { lea, karim, disks, demande };
}

/** One exchange of each, to its end, in this order. */
async function exchange(...vaults: readonly VaultCalls[]): Promise<void> {
  for (const vault of vaults) {
    await vault["partage:exchange"]({});
    while ((await vault["partage:etat"]({})).isEnCours) await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

async function openOrdonne(disk: MemoryDisk): Promise<{ readonly session: Session; readonly demande: DemandeEffacement; readonly empreinte: string }> {
  const session = await openSession(disk);
  const empreinte = await fill(session.vault);
  const demande = await createDemande(session.vault);
  await session.vault["journal:append"]({ brouillons: [createProposition(demande.id), createVisa(demande.id, "accorde", "Karim Petit"), createEffacement(demande)] });
  return { session, demande, empreinte };
}

async function openGarni(disk: MemoryDisk): Promise<Session> {
  const session = await openSession(disk);
  await fill(session.vault);
  return session;
}

/** Two persons, a pièce of each; answers the hash of the one to erase. */
async function fill(vault: VaultCalls): Promise<string> {
  await vault["journal:append"]({ brouillons: [createFaitNote(AUTRE, GARDE), createFaitNote(DOSSIER, `${MARQUE} a promis de payer`), createFaitNote(PERSONNE, `Adresse de ${MARQUE}`)] });
  await addPieceTexte(vault, AUTRE, GARDE);
  return addPieceTexte(vault, DOSSIER, `Courrier de ${MARQUE}`);
}

function listOrdre(id: string, visas: readonly FaitBrouillon[]): readonly FaitBrouillon[] {
  return [createProposition(id), ...visas, createEffacement({ id, sujets: [DOSSIER, PERSONNE], faits: [], frontiere: {} })];
}

function createProposition(id: string): FaitBrouillon {
  return { sujet: createSujetId("effacement", id), type: "demande-effacement", dateFait: AU, remplace: [], contenu: { dossiers: ["e".repeat(20)], debiteurs: ["p".repeat(20)], demandeur: "Léa Roux" } };
}

function createVisa(id: string, decision: "accorde" | "refuse", approbateur: string): FaitBrouillon {
  return { sujet: createSujetId("effacement", id), type: "visa-effacement", dateFait: AU, remplace: [], contenu: { decision, approbateur } };
}

function createEffacement({ id, sujets, faits, frontiere }: DemandeEffacement): FaitBrouillon {
  return { sujet: createSujetId("effacement", id), type: "effacement", dateFait: AU, remplace: [], contenu: { sujets, faits, frontiere, demandeur: "Léa Roux", approbateur: "Karim Petit" } };
}

async function readTout(vault: VaultCalls): Promise<string> {
  return (await readLignes({ read: (apres) => vault["journal:read"]({ apres }) })).join("\n");
}

async function listMarques(disk: MemoryDisk): Promise<readonly string[]> {
  const ouverts = await openTout(disk.files);
  return [...findMarque(disk.files, MARQUE), ...[...ouverts].flatMap(([path, clair]) => (hasMarque(Buffer.from(clair, "utf8"), MARQUE) ? [path] : []))];
}
