import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createSujetId, type SujetId } from "#shared/model/fait.ts";
import { createFakeBridge } from "../../../renderer/bridge/fake-bridge.ts";
import { formatLignes } from "../../../renderer/db/codec.ts";
import { Base, createRangement } from "../../../renderer/db/database.ts";
import { createLois } from "../../../renderer/db/lois.ts";
import type { Moteur } from "../../../renderer/db/moteur.ts";
import { createMoteur } from "../../../renderer/db/moteur-local.ts";
import type { Ecriture } from "../../../renderer/db/rangement.ts";
import { type CreatePresse, pressLiasse } from "../../../renderer/db/presse.ts";
import { createCle } from "../../support/copie.ts";
import { brouillon, createDossier, createIdInvente, createPortefeuilleInvente } from "../../support/portefeuille-invente.ts";

const AU = jour("2026-11-21");
const createLoi = createLois();
/** The fifty-one subjects of these tests are two transactions, the second of which waits for the first. */
const ECRITURE = 40;
/** Every part of the state. */
const TOUTES = Array.from({ length: 256 }, (_vide, rang) => rang);
let base: Base;

beforeEach(() => {
  base = new Base(`ecriture-${crypto.randomUUID()}`);
});

describe("a portion is written while the engine reads the next ones", () => {
  test("what is being written is answered from memory, and nothing else is written until it is", async () => {
    const disque = createDisque();
    const moteur = await open(disque);
    const lots = listLots();
    disque.hold();
    for (const lot of lots) await moteur.appendLots({ lots: formatLignes([lot]), isSuivie: true });
    await vi.waitFor(() => expect(disque.ecritures).toHaveLength(1));
    const pendant = await moteur.readFaits(listSujets());
    disque.release();
    await moteur.flush();
    expect(disque.ecritures.length).toBeGreaterThan(1);
    expect(await moteur.readFaits(listSujets())).toEqual(pendant);
    expect(await (await open(createDisque())).readFaits(listSujets())).toEqual(pendant);
  });

  test("a dossier whose bundle is being written again is read once it is", async () => {
    const disque = createDisque();
    const moteur = await open(disque, 12);
    await moteur.appendLots({ lots: formatLignes(listLots()) });
    const [autre, touche] = [createSujetId("dossier", createIdInvente("e", 100)), createSujetId("debiteur", createIdInvente("d", 100))];
    const avant = await moteur.readFaits([autre]);
    const faites = disque.ecritures.length;
    disque.hold();
    const renommes = Array.from({ length: 12 }, (_vide, rang) => [brouillon("champ", createSujetId("debiteur", createIdInvente("d", 100 + rang)), AU, { champ: "nom", valeur: `Renommé ${rang}` })]);
    for (const lot of listLots(renommes).slice(-12)) await moteur.appendLots({ lots: formatLignes([lot]), isSuivie: true });
    let isLu = false;
    const lecture = moteur.readFaits([autre]).finally(() => (isLu = true));
    await vi.waitFor(() => expect(disque.ecritures).toHaveLength(faites + 1));
    expect(isLu).toBe(false);
    disque.release();
    expect(await lecture).toEqual(avant);
    expect((await moteur.readFaits([touche]))[0]?.some(({ type }) => type === "champ")).toBe(true);
    expect((await moteur.verify(TOUTES)).anomalie).toBeUndefined();
  });

  test("what the disk refuses waits again, with what came meanwhile, and is written when the disk takes it", async () => {
    const disque = createDisque();
    const moteur = await open(disque, 12);
    const lots = listLots();
    disque.refuse("plus de place");
    const essai = async (): Promise<void> => { for (const lot of lots) await moteur.appendLots({ lots: formatLignes([lot]), isSuivie: true }); };
    await expect(essai()).rejects.toThrow("plus de place");
    disque.refuse(undefined);
    await moteur.appendLots({ lots: formatLignes(lots) });
    const temoin = await openTemoin(lots);
    const [etat, attendu] = [await moteur.readEtat(), await temoin.readEtat()];
    expect({ sujets: etat.sujets, racine: etat.racine }).toEqual({ sujets: attendu.sujets, racine: attendu.racine });
    expect((await moteur.verify(TOUTES)).anomalie).toBeUndefined();
  });

  test("a copy begun again waits for what is being written, which does not come back", async () => {
    const disque = createDisque();
    const moteur = await open(disque);
    disque.hold();
    for (const lot of listLots()) await moteur.appendLots({ lots: formatLignes([lot]), isSuivie: true });
    const refaite = moteur.rebuild();
    disque.release();
    await refaite;
    expect(await base.sujets.count()).toBe(0);
    expect((await moteur.readEtat()).sujets).toBe(0);
  });
});

describe("bundles of new subjects are got ready by a thread while the engine reads the next portions", () => {
  const NOUVEAUX = Array.from({ length: 40 }, (_vide, rang) => createDossier(200 + rang, `Débiteur ${rang}`, 10_000));

  test("they are written as they are, the same state, and the thread ends with the writing", async () => {
    const fil = createFil();
    const lots = listLots(NOUVEAUX);
    const disque = createDisque();
    const moteur = await open(disque, 500, fil.createPresse);
    for (const lot of lots.slice(0, -1)) await moteur.appendLots({ lots: formatLignes([lot]), isSuivie: true });
    expect(fil.passages).toEqual(["ouvert"]);
    expect(fil.compte()).toBeGreaterThan(24);
    await moteur.appendLots({ lots: formatLignes(lots.slice(-1)) });
    expect(fil.passages).toEqual(["ouvert", "fermé"]);
    // Nothing of what was ready was done again.
    expect(fil.compte()).toBe(await base.sujets.count());
    const [etat, attendu] = [await moteur.readEtat(), await (await openTemoin(lots)).readEtat()];
    expect({ sujets: etat.sujets, racine: etat.racine }).toEqual({ sujets: attendu.sujets, racine: attendu.racine });
    expect((await moteur.verify(TOUTES)).anomalie).toBeUndefined();
    expect(await (await open(createDisque())).readFaits(listSujets())).toEqual(await moteur.readFaits(listSujets()));
  });

  test("a dossier written about again before its bundle is on the disk is sealed as it is now", async () => {
    const fil = createFil();
    const renommes = Array.from({ length: 20 }, (_vide, rang) => [brouillon("champ", createSujetId("debiteur", createIdInvente("d", 100 + rang)), AU, { champ: "nom", valeur: `Renommé ${rang}` })]);
    const lots = listLots([...NOUVEAUX, ...renommes]);
    const moteur = await open(createDisque(), 500, fil.createPresse);
    for (const lot of lots.slice(0, -1)) await moteur.appendLots({ lots: formatLignes([lot]), isSuivie: true });
    await moteur.appendLots({ lots: formatLignes(lots.slice(-1)) });
    expect((await moteur.readEtat()).racine).toBe((await (await openTemoin(lots)).readEtat()).racine);
    expect((await moteur.verify(TOUTES)).anomalie).toBeUndefined();
    const [faits] = await (await open(createDisque())).readFaits([createSujetId("debiteur", createIdInvente("d", 119))]);
    expect(faits?.some(({ type }) => type === "champ")).toBe(true);
  });

  test("the thread ends too when the writing before it had failed, and nothing waits for what it had not answered", async () => {
    const fil = createFil();
    const disque = createDisque();
    const moteur = await open(disque, 60, fil.createPresse);
    disque.refuse("plus de place");
    const lots = listLots(NOUVEAUX);
    const essai = async (): Promise<void> => { for (const lot of lots) await moteur.appendLots({ lots: formatLignes([lot]), isSuivie: true }); };
    await expect(essai()).rejects.toThrow("plus de place");
    await expect(moteur.flush()).rejects.toThrow("plus de place");
    expect(fil.passages.at(-1)).toBe("fermé");
    disque.refuse(undefined);
    await moteur.appendLots({ lots: formatLignes(lots) });
    const [etat, attendu] = [await moteur.readEtat(), await (await openTemoin(lots)).readEtat()];
    expect({ sujets: etat.sujets, racine: etat.racine }).toEqual({ sujets: attendu.sujets, racine: attendu.racine });
  });
});

/** A thread that counts what it is asked; closed, it answers nothing more. */
function createFil(): { readonly passages: readonly string[]; readonly compte: () => number; readonly createPresse: CreatePresse } {
  const passages: string[] = [];
  let faites = 0;
  const createPresse: CreatePresse = () => {
    let isFerme = false;
    passages.push("ouvert");
    return {
      press: async (liasse) => {
        faites += 1;
        const pressee = await pressLiasse(liasse);
        return isFerme ? new Promise(() => undefined) : pressee;
      },
      close: () => {
        isFerme = true;
        passages.push("fermé");
      },
    };
  };
  return { passages, compte: () => faites, createPresse };
}

/** The disk of the test: it may keep a writing waiting, or refuse it. */
interface Disque {
  readonly ecritures: Ecriture[];
  readonly hold: () => void;
  readonly release: () => void;
  readonly refuse: (motif: string | undefined) => void;
  readonly write: (ecriture: Ecriture) => Promise<void>;
}

function createDisque(): Disque {
  const { write } = createRangement(base);
  const ecritures: Ecriture[] = [];
  let porte = Promise.resolve();
  let release = (): void => undefined;
  let refus: string | undefined;
  return {
    ecritures,
    hold: () => void (porte = new Promise((resolve) => { release = resolve; })),
    release: () => release(),
    refuse: (motif) => void (refus = motif),
    write: async (ecriture) => {
      ecritures.push(ecriture);
      await porte;
      if (refus !== undefined) throw new Error(refus);
      await write(ecriture);
    },
  };
}

async function open({ write }: Disque, ecriture = ECRITURE, createPresse?: CreatePresse): Promise<Moteur> {
  const moteur = createMoteur({ openRangement: async () => Promise.resolve({ ...createRangement(base), write }), createLoi, emit: () => undefined, tailles: { liasse: 2, ecriture }, ...(createPresse === undefined ? {} : { createPresse }) });
  await moteur.open({ aujourdhui: AU, cle: createCle() });
  return moteur;
}

/** The same lots in one portion, on a disk of its own. */
async function openTemoin(lots: readonly string[]): Promise<Moteur> {
  const moteur = createMoteur({ openRangement: async () => Promise.resolve(createRangement(new Base(`temoin-${crypto.randomUUID()}`))), createLoi, emit: () => undefined });
  await moteur.open({ aujourdhui: AU, cle: createCle() });
  await moteur.appendLots({ lots: formatLignes(lots) });
  return moteur;
}

function listSujets(): readonly SujetId[] {
  return Array.from({ length: 20 }, (_vide, rang) => createSujetId("dossier", createIdInvente("e", 100 + rang)));
}

function listLots(suite: ReturnType<typeof createPortefeuilleInvente> = []): readonly string[] {
  const depart = [...createPortefeuilleInvente(), ...Array.from({ length: 20 }, (_vide, rang) => createDossier(100 + rang, `Débiteur ${rang}`, 10_000)), ...suite];
  return createFakeBridge({ horloge: () => 1_795_250_640_000, depart }).lots;
}
