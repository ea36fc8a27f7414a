import { beforeEach, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createFakeBridge } from "../../../renderer/bridge/fake-bridge.ts";
import { formatLignes } from "../../../renderer/db/codec.ts";
import { createLois } from "../../../renderer/db/lois.ts";
import type { Moteur, Nouvelle } from "../../../renderer/db/moteur.ts";
import { createMoteurDiffere, type FournituresDifferees } from "../../../renderer/db/moteur-differe.ts";
import { createMoteur } from "../../../renderer/db/moteur-local.ts";
import { createRangementMemoire, type Rangement } from "../../../renderer/db/rangement.ts";
import { createCle, TAILLES_TEST } from "../../support/copie.ts";
import { createPortefeuilleInvente } from "../../support/portefeuille-invente.ts";

const AU = jour("2026-11-21");
const createLoi = createLois();
let rangement: Rangement;
/** What was told and done, in order. */
let suite: string[];

beforeEach(async () => {
  rangement = createRangementMemoire();
  const moteur = startEntier(() => undefined);
  await moteur.open({ aujourdhui: AU, cle: createCle() });
  await moteur.appendLots({ lots: formatLignes(createFakeBridge({ horloge: () => 1_795_250_640_000, depart: createPortefeuilleInvente() }).lots) });
  suite = [];
});

test("the rows of the list are shown before the engine is loaded, and once", async () => {
  const { curseur } = await startDiffere().open({ aujourdhui: AU, cle: createCle() });
  expect(suite.slice(0, 2)).toEqual(["blocs dossier", "moteur"]);
  expect(suite.filter((dit) => dit.includes("dossier"))).toHaveLength(1);
  expect(suite.join()).toContain("debiteur");
  expect(Object.values(curseur)).toEqual([15]);
});

test("what is asked while the rows are read is answered after the opening", async () => {
  const moteur = startDiffere();
  const [, etat] = await Promise.all([moteur.open({ aujourdhui: AU, cle: createCle() }), moteur.readEtat()]);
  expect(etat.sujets).toBeGreaterThan(0);
});

test("a copy of another key is left to the engine, which drops it", async () => {
  const { curseur } = await startDiffere().open({ aujourdhui: AU, cle: createCle(8) });
  expect(suite).toEqual(["moteur", "vide"]);
  expect(curseur).toEqual({});
});

test("without a copy the engine is loaded at once", async () => {
  rangement = createRangementMemoire();
  const { curseur } = await startDiffere().open({ aujourdhui: AU, cle: createCle() });
  expect([suite[0], curseur]).toEqual(["moteur", {}]);
});

test("the bytes of the key are wiped", async () => {
  const cle = createCle();
  await startDiffere().open({ aujourdhui: AU, cle });
  expect([...cle].every((octet) => octet === 0)).toBe(true);
});

function startDiffere(): Moteur {
  const emit = (nouvelle: Nouvelle) => void suite.push(nouvelle.kind === "blocs" ? `blocs ${[...new Set(nouvelle.blocs.map(({ famille }) => famille))].join(" ")}` : nouvelle.kind);
  const load: FournituresDifferees["load"] = (takeLignes) => {
    suite.push("moteur");
    return Promise.resolve(startEntier(emit, takeLignes));
  };
  return createMoteurDiffere({ openRangement: () => Promise.resolve(rangement), emit, load });
}

function startEntier(emit: (nouvelle: Nouvelle) => void, takeLignes: Parameters<FournituresDifferees["load"]>[0] = () => undefined): Moteur {
  return createMoteur({ openRangement: () => Promise.resolve(rangement), createLoi, emit, tailles: TAILLES_TEST, takeLignes });
}
