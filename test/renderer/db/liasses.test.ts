import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createSujetId } from "#shared/model/fait.ts";
import { createFakeBridge } from "../../../renderer/bridge/fake-bridge.ts";
import { formatLignes } from "../../../renderer/db/codec.ts";
import { Base, createRangement } from "../../../renderer/db/database.ts";
import { createLois } from "../../../renderer/db/lois.ts";
import type { Moteur } from "../../../renderer/db/moteur.ts";
import { createMoteur } from "../../../renderer/db/moteur-local.ts";
import { createCle } from "../../support/copie.ts";
import { brouillon, createDossier, createIdInvente, createPortefeuilleInvente } from "../../support/portefeuille-invente.ts";
import { listRecords } from "../../support/magasins.ts";

const AU = jour("2026-11-21");
const createLoi = createLois();
let base: Base;

beforeEach(() => {
  base = new Base(`liasses-${crypto.randomUUID()}`);
});

describe("bundles of subjects", () => {
  test("a hundred and fifty to a record, in the order they came; a save rewrites the one it touches", async () => {
    const lots = listLots([...createPortefeuilleInvente(), Array.from({ length: 320 }, (_vide, rang) => createDossier(100 + rang, `Débiteur ${rang}`, 10_000)).flat()]);
    const moteur = await open();
    await moteur.appendLots({ lots: formatLignes(lots) });
    const avant = await listRecords(base, "sujets");
    expect(avant.map(({ cle }) => cle)).toEqual(["000000", "000001", "000002", "000003", "000004"]);
    const renomme = [brouillon("champ", createSujetId("debiteur", createIdInvente("d", 4)), AU, { champ: "nom", valeur: "Pelagrin Construction" })];
    await moteur.appendLots({ lots: formatLignes([listLots([...createPortefeuilleInvente(), renomme]).at(-1)!]), curseur: {} });
    const apres = await listRecords(base, "sujets");
    expect(apres.map(({ octets }, rang) => [...octets].join() === [...avant[rang]!.octets].join())).toEqual([false, true, true, true, true]);
  });

  test("a subject of many facts leaves the next ones to another bundle, and no record is larger than sixty-four kilobytes", async () => {
    const lots = listLots(Array.from({ length: 140 }, (_vide, rang) => [brouillon("note", createSujetId("dossier", createIdInvente("n", rang)), AU, { texte: createTexte(rang), portee: "interne" })]));
    await (await open()).appendLots({ lots: formatLignes(lots) });
    const liasses = await listRecords(base, "sujets");
    expect(liasses.length).toBeGreaterThan(3);
    for (const { octets } of liasses) expect(octets.byteLength).toBeLessThan(64_000);
  });
});

describe("while the journal is being read", () => {
  test("what waits is answered from memory, and is on the disk with the last portion", async () => {
    const lots = listLots(createPortefeuilleInvente());
    const sujet = createSujetId("debiteur", createIdInvente("d", 4));
    const moteur = await open();
    await moteur.appendLots({ lots: formatLignes(lots.slice(0, -1)), curseur: { poste: 3 }, isSuivie: true });
    expect(await base.sujets.count()).toBe(0);
    const [attendus] = await moteur.readFaits([sujet]);
    await moteur.appendLots({ lots: formatLignes(lots.slice(-1)), curseur: { poste: 4 } });
    expect(await base.sujets.count()).toBe(1);
    expect(attendus).not.toEqual([]);
    expect(await (await open()).readFaits([sujet])).toEqual([attendus]);
  });

  test("stopped before the last portion, the copy is that of before and reads the journal from there", async () => {
    const lots = listLots(createPortefeuilleInvente());
    const moteur = await open();
    await moteur.appendLots({ lots: formatLignes(lots.slice(0, 2)), curseur: { poste: 2 } });
    const avant = await moteur.readEtat();
    await moteur.appendLots({ lots: formatLignes(lots.slice(2)), curseur: { poste: 9 }, isSuivie: true });
    const repris = start();
    expect(await repris.open({ aujourdhui: AU, cle: createCle() })).toMatchObject({ curseur: { poste: 2 } });
    expect(await repris.readEtat()).toEqual(avant);
    await repris.appendLots({ lots: formatLignes(lots), curseur: { poste: 9 } });
    expect((await repris.readEtat()).sujets).toBe(11);
  });

  test("a transaction is made of as many subjects as it is given, whatever the portions", async () => {
    const rangement = createRangement(base);
    const ecrits: number[] = [];
    const moteur = createMoteur({
      openRangement: async () => Promise.resolve({ ...rangement, write: async (ecriture) => { ecrits.push(ecriture.sujets.length); await rangement.write(ecriture); } }),
      createLoi, emit: () => undefined, tailles: { liasse: 1, ecriture: 6 },
    });
    await moteur.open({ aujourdhui: AU, cle: createCle() });
    for (const lot of listLots(createPortefeuilleInvente())) await moteur.appendLots({ lots: formatLignes([lot]), isSuivie: true });
    await moteur.appendLots({ lots: new Uint8Array(0), curseur: { poste: 15 } });
    expect(ecrits.length).toBeLessThanOrEqual(3);
    expect(await base.sujets.count()).toBe(11);
  });
});

/** Three thousand characters of which no two say the same. */
function createTexte(graine: number): string {
  const mots = ["relance", "mise en demeure", "audience", "greffe", "quittance", "assignation", "solde", "échéance", "débiteur", "protocole", "signification", "acompte"];
  let etat = graine + 1;
  const draw = (): number => (etat = Math.imul(etat, 1_664_525) + 1_013_904_223) >>> 8;
  let texte = "";
  while (texte.length < 3_000) texte += `${mots[draw() % mots.length]} ${draw() % 100_000} `;
  return texte;
}

function start(): Moteur {
  return createMoteur({ openRangement: async () => Promise.resolve(createRangement(base)), createLoi, emit: () => undefined });
}

async function open(): Promise<Moteur> {
  const moteur = start();
  await moteur.open({ aujourdhui: AU, cle: createCle() });
  return moteur;
}

function listLots(depart: Parameters<typeof createFakeBridge>[0]["depart"] & object): readonly string[] {
  return createFakeBridge({ horloge: () => 1_795_250_640_000, depart }).lots;
}
