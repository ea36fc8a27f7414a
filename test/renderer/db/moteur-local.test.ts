import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { createSujetId } from "#shared/model/fait.ts";
import { createFakeBridge } from "../../../renderer/bridge/fake-bridge.ts";
import { formatLignes } from "../../../renderer/db/codec.ts";
import { Base, createRangement } from "../../../renderer/db/database.ts";
import { createLois } from "../../../renderer/db/lois.ts";
import type { Moteur } from "../../../renderer/db/moteur.ts";
import { createMoteur } from "../../../renderer/db/moteur-local.ts";
import type { Rangement } from "../../../renderer/db/rangement.ts";
import { applyNouvelle, createPieces, type Pieces } from "../../../renderer/db/vue-portefeuille.ts";
import { createCle, startMoteurLocal, TAILLES_TEST } from "../../support/copie.ts";
import { brouillon, createDossier, createIdInvente, createPortefeuilleInvente } from "../../support/portefeuille-invente.ts";
import { changeRecords } from "../../support/magasins.ts";

const AU = jour("2026-11-21");
const createLoi = createLois();
let base: Base;
let pieces: Pieces;

beforeEach(() => {
  base = new Base(`moteur-${crypto.randomUUID()}`);
});

describe("the projection is what the journal says", () => {
  test("rows read from the blocks are the rows that were folded", async () => {
    const lots = listLots(createPortefeuilleInvente());
    const folded = await foldAll(start(), lots);
    expect(folded.lignes).toHaveLength(4);
    const reopened = start();
    const { curseur } = await reopened.open({ aujourdhui: AU, cle: createCle() });
    expect(Object.values(curseur)).toEqual([15]);
    expect(readTout()).toEqual(folded);
  });

  test("rebuilt from the journal, the rows are the same", async () => {
    const lots = listLots(createPortefeuilleInvente());
    const moteur = start();
    const folded = await foldAll(moteur, lots);
    await moteur.rebuild();
    expect(pieces.read().lignes).toEqual([]);
    await moteur.appendLots({ lots: formatLignes(lots) });
    expect(readTout()).toEqual(folded);
  });

  test("one lot at a time, all at once, twice, in disorder of portions: the same rows", async () => {
    const lots = listLots(createPortefeuilleInvente());
    const unParUn = start();
    await unParUn.open({ aujourdhui: AU, cle: createCle() });
    for (const lot of lots) await unParUn.appendLots({ lots: formatLignes([lot]) });
    await unParUn.appendLots({ lots: formatLignes(lots) });
    const parPetits = readTout();
    base = new Base("autre");
    expect(await foldAll(start(), lots)).toEqual(parPetits);
  });

  test("a debtor renamed is renamed in the rows of its dossiers", async () => {
    const lots = listLots([...createPortefeuilleInvente(), [brouillon("champ", createSujetId("debiteur", createIdInvente("d", 4)), AU, { champ: "nom", valeur: "Pelagrin Construction" })]]);
    const { lignes } = await foldAll(start(), lots);
    expect(lignes.map(({ debiteur }) => debiteur)).toContain("Pelagrin Construction");
  });

  test("more dossiers than a transaction holds", async () => {
    const lot = Array.from({ length: 1700 }, (_vide, rang) => createDossier(rang, `Débiteur ${rang}`, 10_000 + rang)).flat();
    const { lignes } = await foldAll(start(), listLots([lot]));
    expect(lignes).toHaveLength(1700);
    const moteur = start();
    await moteur.open({ aujourdhui: AU, cle: createCle() });
    expect(pieces.read().lignes).toEqual(lignes);
  });
});

describe("a damaged copy is dropped, never shown", () => {
  test.each([
    ["a byte changed in a block", async () => changeRecords(base, "blocs", (bloc) => ({ ...bloc, octets: damageOctets(bloc.octets) }))],
    ["a block lost", async () => base.blocs.delete("dossier/0000")],
    ["no canary", async () => base.meta.clear()],
    ["another generation", async () => base.meta.toCollection().modify({ generation: 0 } as never)],
  ])("%s", async (_nom, damage) => {
    const lots = listLots(createPortefeuilleInvente());
    const folded = await foldAll(start(), lots);
    await damage();
    const moteur = start();
    expect(await moteur.open({ aujourdhui: AU, cle: createCle() })).toMatchObject({ curseur: {} });
    expect(pieces.read().lignes).toEqual([]);
    await moteur.appendLots({ lots: formatLignes(lots) });
    expect(readTout()).toEqual(folded);
  });

  test("a byte changed in the facts of a dossier is an error, not a wrong figure", async () => {
    const moteur = start();
    await foldAll(moteur, listLots(createPortefeuilleInvente()));
    await changeRecords(base, "sujets", (sujet) => ({ ...sujet, octets: damageOctets(sujet.octets) }));
    await expect(moteur.readFaits([createSujetId("dossier", createIdInvente("e", 3))])).rejects.toThrow("abîmée");
  });
});

describe("a stop at any moment loses nothing", () => {
  test("killed between two transactions of one lot: the lot is read again whole, the rows are the same", async () => {
    const lots = listLots([Array.from({ length: 1600 }, (_vide, rang) => createDossier(rang, `Débiteur ${rang}`, 10_000 + rang)).flat()]);
    const temoin = await foldAll(start(), lots);
    base = new Base("interrompu");
    const rangement = createRangement(base);
    let transactions = 0;
    const write: Rangement["write"] = async (ecriture) => {
      transactions += 1;
      if (transactions === 2) throw new Error("coupure");
      await rangement.write(ecriture);
    };
    const moteur = createMoteur({ openRangement: async () => Promise.resolve({ ...rangement, write }), createLoi, emit: () => undefined, tailles: TAILLES_TEST });
    await moteur.open({ aujourdhui: AU, cle: createCle() });
    await expect(moteur.appendLots({ lots: formatLignes(lots) })).rejects.toThrow("coupure");
    expect(await base.sujets.count()).toBeGreaterThan(0);
    const repris = start();
    const { curseur } = await repris.open({ aujourdhui: AU, cle: createCle() });
    expect(curseur).toEqual({});
    await repris.appendLots({ lots: formatLignes(lots) });
    expect(pieces.read().lignes.toSorted(byId)).toEqual(temoin.lignes.toSorted(byId));
  });

  test("a lot that does not follow the cursor does not move it", async () => {
    const lots = listLots(createPortefeuilleInvente());
    const moteur = start();
    await moteur.open({ aujourdhui: AU, cle: createCle() });
    await moteur.appendLots({ lots: formatLignes([lots[0]!]) });
    const bilan = await moteur.appendLots({ lots: formatLignes([lots[2]!]) });
    expect(bilan).toMatchObject({ isTrou: true });
    expect(Object.values(bilan.curseur)).toEqual([3]);
  });

  test("a lot that cannot be read is said and the others are kept", async () => {
    const lots = listLots(createPortefeuilleInvente());
    const moteur = start();
    await moteur.open({ aujourdhui: AU, cle: createCle() });
    const bilan = await moteur.appendLots({ lots: formatLignes([...lots.slice(0, 2), "{ illisible"]), curseur: {} });
    expect(bilan.avertissements).toHaveLength(1);
    expect(pieces.read().lignes).toHaveLength(1);
  });
});

test("another day computes the rows again, and the copy remembers that day", async () => {
  const moteur = start();
  const { lignes: [avant] } = await foldAll(moteur, listLots(createPortefeuilleInvente()));
  await moteur.recompute(jour("2026-11-22"));
  const [apres] = pieces.read().lignes;
  expect(apres!.arreteAu).toBe("2026-11-22");
  expect(apres!.solde).toBeGreaterThan(avant!.solde);
  expect(await start().open({ aujourdhui: jour("2026-11-22"), cle: createCle() })).toMatchObject({ isPerimee: false });
  expect(await start().open({ aujourdhui: jour("2026-11-23"), cle: createCle() })).toMatchObject({ isPerimee: true });
});

test("the draft of a form survives a rebuild", async () => {
  const moteur = start();
  await moteur.open({ aujourdhui: AU, cle: createCle() });
  await moteur.writeBrouillon("mandataire/nouveau", { nom: "Me Artaud" });
  await moteur.rebuild();
  const repris = start();
  await repris.open({ aujourdhui: AU, cle: createCle() });
  expect(await repris.readBrouillon("mandataire/nouveau")).toEqual({ nom: "Me Artaud" });
  await moteur.writeBrouillon("mandataire/nouveau", undefined);
  expect(await moteur.readBrouillon("mandataire/nouveau")).toBeUndefined();
});

function start(): Moteur {
  pieces = createPieces();
  const siennes = pieces;
  return startMoteurLocal(base, (nouvelle) => applyNouvelle(siennes, nouvelle), createLoi);
}

async function foldAll(moteur: Moteur, lots: readonly string[]) {
  const siennes = pieces;
  await moteur.open({ aujourdhui: AU, cle: createCle() });
  await moteur.appendLots({ lots: formatLignes(lots) });
  return readTout(siennes);
}

/** What the window holds, debtors read one by one: they are a view of what stands now. */
function readTout(lues = pieces) {
  const vue = lues.read();
  return { ...vue, debiteurs: new Map(vue.debiteurs) };
}

function listLots(depart: readonly (readonly FaitBrouillon[])[]): readonly string[] {
  return createFakeBridge({ horloge: () => 1_795_250_640_000, depart }).lots;
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}

function damageOctets(octets: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return octets.map((octet, rang) => (rang === 20 ? octet ^ 1 : octet));
}
