import { expect, test } from "vitest";
import { contract } from "#shared/ipc/contract.ts";
import { parseLot } from "#shared/model/lot.ts";
import { appendLot, connectBridge, onSignal, readPortion } from "../../../renderer/bridge/bridge.ts";
import { createFakeBridge } from "../../../renderer/bridge/fake-bridge.ts";
import { createPortefeuilleFictif } from "#shared/fictif/portefeuille-fictif.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { createDossier } from "../../support/portefeuille-invente.ts";
import { jour } from "#shared/kernel/jour.ts";

const HORLOGE = () => 1_795_250_640_000;

test("the bridge in memory has every channel of the contract", () => {
  expect(Object.keys(createFakeBridge({ horloge: HORLOGE }).bridge).toSorted()).toEqual([...Object.keys(contract), "on"].toSorted());
});

test("it refuses what the real gate would refuse", async () => {
  connectBridge(createFakeBridge({ horloge: HORLOGE }).bridge);
  const [debiteur] = createDossier(2, "Altivoie", 100);
  expect(await appendLot({ brouillons: [] })).toMatchObject({ ok: false, code: "invalide" });
  expect(await appendLot({ brouillons: [{ ...debiteur!, contenu: {}, remplace: [] }] })).toMatchObject({ ok: false, code: "invalide" });
});

test("it gives the journal back by portions, from a cursor", async () => {
  const fake = createFakeBridge({ horloge: HORLOGE, depart: Array.from({ length: 7 }, (_vide, rang) => createDossier(rang, `Débiteur ${rang}`, 100)), portion: 3 });
  connectBridge(fake.bridge);
  const premiere = await readPortion({});
  expect(premiere.ok && [premiere.value.isFin, premiere.value.reste]).toEqual([false, 4]);
  const suite = await readPortion(premiere.ok ? premiere.value.curseur : {});
  const fin = await readPortion(suite.ok ? suite.value.curseur : {});
  expect(fin.ok && [fin.value.isFin, new TextDecoder().decode(fin.value.lots).split("\n").length]).toEqual([true, 1]);
});

test("without an answer, the window says that nothing changed", async () => {
  connectBridge({ ...createFakeBridge({ horloge: HORLOGE }).bridge, "journal:read": () => Promise.reject(new Error("parti")) });
  expect(await readPortion({})).toMatchObject({ ok: false, code: "interne" });
});

test("a signal reaches those who listen, until they stop", () => {
  const fake = createFakeBridge({ horloge: HORLOGE });
  connectBridge(fake.bridge);
  const commandes: string[] = [];
  const stop = onSignal("menu:command", ({ commande }) => void commandes.push(commande));
  fake.emit("menu:command", { commande: "importer" });
  stop();
  fake.emit("menu:command", { commande: "aide" });
  expect(commandes).toEqual(["importer"]);
});

test("the invented portfolio is made of facts that the journal accepts", () => {
  const lots = createFakeBridge({ horloge: HORLOGE, depart: createPortefeuilleFictif(jour("2026-11-21"), 130, createBaremes()).lots }).lots;
  expect(lots.map(parseLot).filter(({ ok }) => !ok)).toEqual([]);
  // The parties, two hundreds of dossiers by their three authors, the debtors that no dossier follows, the closed dossiers by their three authors.
  expect(lots).toHaveLength(11);
});
