import "fake-indexeddb/auto";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createSujetId } from "#shared/model/fait.ts";
import { NOMBRE_TRANCHES } from "#shared/sync/racine.ts";
import { createFakeBridge } from "../../../renderer/bridge/fake-bridge.ts";
import { formatLignes } from "../../../renderer/db/codec.ts";
import { Base, createRangement } from "../../../renderer/db/database.ts";
import { createLois } from "../../../renderer/db/lois.ts";
import type { Moteur } from "../../../renderer/db/moteur.ts";
import { createMoteur } from "../../../renderer/db/moteur-local.ts";
import { createRangementMemoire, type Rangement } from "../../../renderer/db/rangement.ts";
import { createCle, startMoteurLocal, TAILLES_TEST } from "../../support/copie.ts";
import { brouillon, createIdInvente, createPortefeuilleInvente, DOSSIERS } from "../../support/portefeuille-invente.ts";
import { changeRecords, listRecords, writeRecords } from "../../support/magasins.ts";

const AU = jour("2026-11-21");
const TOUTES = Array.from({ length: NOMBRE_TRANCHES }, (_vide, tranche) => tranche);
const LOTS = createFakeBridge({ horloge: () => 1_795_250_640_000, depart: createPortefeuilleInvente() }).lots;
const createLoi = createLois();
let base: Base;

beforeEach(() => {
  base = new Base(`verification-${crypto.randomUUID()}`);
});

describe("the state root", () => {
  test("is that of the copy rebuilt from the journal, whatever the order and the cut of the portions", async () => {
    const { racine: temoin, sujets } = await (await fold(createRangementMemoire(), [LOTS])).readEtat();
    expect(sujets).toBe(11);
    await fc.assert(fc.asyncProperty(fc.shuffledSubarray([...LOTS], { minLength: LOTS.length }), fc.integer({ min: 1, max: LOTS.length }), async (melange, taille) => {
      const portions = Array.from({ length: Math.ceil(melange.length / taille) }, (_vide, rang) => melange.slice(rang * taille, (rang + 1) * taille));
      const moteur = await fold(createRangementMemoire(), portions);
      expect((await moteur.readEtat()).racine).toBe(temoin);
      await moteur.rebuild();
      expect((await moteur.readEtat()).racine).not.toBe(temoin);
      await moteur.appendLots({ lots: formatLignes(LOTS) });
      expect(await moteur.readEtat()).toMatchObject({ racine: temoin, sujets, isEnMemoire: false });
    }), { numRuns: 20 });
  });

  test("is found again at the next start, and under another key after a rebuild", async () => {
    const avant = await (await fold(createRangement(base), [LOTS])).readEtat();
    const repris = start();
    await repris.open({ aujourdhui: AU, cle: createCle() });
    expect(await repris.readEtat()).toEqual(avant);
    const autre = start();
    expect((await autre.open({ aujourdhui: AU, cle: createCle(9) })).curseur).toEqual({});
    await autre.appendLots({ lots: formatLignes(LOTS) });
    expect(await autre.readEtat()).toEqual(avant);
  });
});

describe("reading the copy again", () => {
  test("an intact copy says how many subjects were read", async () => {
    expect(await (await fold(createRangement(base), [LOTS])).verify(TOUTES)).toEqual({ sujets: 11 });
  });

  test.each([
    ["a bit of a subject", async () => changeRecords(base, "sujets", (record, rang) => (rang === 4 ? { ...record, octets: flip(record.octets) } : record))],
    ["a subject put back from an earlier copy", async () => rewind("sujets")],
    ["two subjects exchanged", async () => exchange()],
    ["a subject lost", async () => base.sujets.delete((await listRecords(base, "sujets"))[2]!.cle)],
    ["a subject too many", async () => base.sujets.put(new Uint8Array(40), "dossier/inconnu")],
    ["a part lost", async () => base.feuilles.delete((await listRecords(base, "feuilles"))[0]!.cle)],
    ["a part changed", async () => changeRecords(base, "feuilles", (record) => ({ ...record, octets: flip(record.octets) }))],
    ["no canary", async () => base.meta.clear(), true],
    ["a block put back from an earlier copy", async () => rewind("blocs"), true],
  ] as const)("%s is found", async (_nom, damage, isVuALOuverture?: boolean) => {
    await fold(createRangement(base), [LOTS]);
    await damage();
    const moteur = start();
    const { curseur } = await moteur.open({ aujourdhui: AU, cle: createCle() });
    if (isVuALOuverture === true) expect(curseur).toEqual({});
    else expect((await moteur.verify(TOUTES)).anomalie).toBeDefined();
    await moteur.rebuild();
    await moteur.appendLots({ lots: formatLignes(LOTS) });
    expect(await moteur.verify(TOUTES)).toEqual({ sujets: 11 });
  });

  test("a few parts at each start, other ones the next time, until all were read", async () => {
    await fold(createRangement(base), [LOTS]);
    let lus = 0;
    for (let demarrage = 0; demarrage < 86; demarrage += 1) {
      const moteur = start();
      await moteur.open({ aujourdhui: AU, cle: createCle() });
      lus += (await moteur.verify()).sujets;
    }
    expect(lus).toBeGreaterThanOrEqual(11);
  });
});

test("nothing that was written can be read in the stores, drafts included", async () => {
  const moteur = await fold(createRangement(base), [LOTS]);
  await moteur.writeBrouillon("mandataire/nouveau", { nom: "Me Solène Artaud" });
  const magasins = await Promise.all([base.meta.toArray(), listRecords(base, "blocs"), listRecords(base, "sujets"), listRecords(base, "feuilles"), base.brouillons.toArray()]);
  expect(magasins.map(({ length }) => length > 0)).toEqual([true, true, true, true, true]);
  const clair = magasins.flat().map((record) => `${record.cle} ${new TextDecoder("latin1").decode(record.octets)} ${JSON.stringify({ ...record, octets: undefined })}`).join("\n");
  for (const mot of [...DOSSIERS, "Ardenne", "Artaud", "2026-0002", "F-2", "montantTtc"]) expect(clair).not.toContain(mot);
});

describe("a disk that takes nothing more", () => {
  test("the copy lives in memory, with the same state, and says so", async () => {
    const temoin = await (await fold(createRangementMemoire(), [LOTS])).readEtat();
    const plein: Rangement = { ...createRangement(base), write: async () => Promise.reject(new Error("QuotaExceededError")) };
    const moteur = createMoteur({ openRangement: async () => Promise.resolve(plein), createLoi, emit: () => undefined });
    await moteur.open({ aujourdhui: AU, cle: createCle() });
    await expect(moteur.appendLots({ lots: formatLignes(LOTS) })).rejects.toThrow("Quota");
    await moteur.rebuild({ isEnMemoire: true });
    await moteur.appendLots({ lots: formatLignes(LOTS) });
    expect(await moteur.readEtat()).toEqual({ ...temoin, isEnMemoire: true });
  });

  test("the same when the base cannot even be opened", async () => {
    const moteur = createMoteur({ openRangement: async () => Promise.reject(new Error("UnknownError")), createLoi, emit: () => undefined });
    expect(await moteur.open({ aujourdhui: AU, cle: createCle() })).toEqual({ curseur: {}, isPerimee: false });
    await moteur.appendLots({ lots: formatLignes(LOTS) });
    expect(await moteur.readEtat()).toMatchObject({ sujets: 11, isEnMemoire: true });
  });
});

function start(): Moteur {
  return startMoteurLocal(base, () => undefined, createLoi);
}

async function fold(rangement: Rangement, portions: readonly (readonly string[])[]): Promise<Moteur> {
  const moteur = createMoteur({ openRangement: async () => Promise.resolve(rangement), createLoi, emit: () => undefined, tailles: TAILLES_TEST });
  await moteur.open({ aujourdhui: AU, cle: createCle() });
  // Portions in disorder are those of a vault that says where its reader stands.
  for (const lots of portions) await moteur.appendLots({ lots: formatLignes(lots), ...(portions.length > 1 ? { curseur: {} } : {}) });
  return moteur;
}

function flip(octets: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return octets.map((octet, rang) => (rang === 20 ? octet ^ 1 : octet));
}

/** The records of before the last save, sealed under the same key for the same place. */
async function rewind(magasin: "sujets" | "blocs"): Promise<void> {
  const anciens = await listRecords(base, magasin);
  const debiteur = createSujetId("debiteur", createIdInvente("d", 4));
  const renomme = [...createPortefeuilleInvente(), [brouillon("champ", debiteur, AU, { champ: "nom", valeur: "Pelagrin Construction" })]];
  const moteur = start();
  await moteur.open({ aujourdhui: AU, cle: createCle() });
  await moteur.appendLots({ lots: formatLignes(createFakeBridge({ horloge: () => 1_795_250_640_000, depart: renomme }).lots.slice(-1)) });
  await writeRecords(base, magasin, anciens);
}

async function exchange(): Promise<void> {
  const [premier, second] = await listRecords(base, "sujets");
  await writeRecords(base, "sujets", [{ ...premier!, octets: second!.octets }, { ...second!, octets: premier!.octets }]);
}
