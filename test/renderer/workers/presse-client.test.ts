// @vitest-environment node
import { beforeEach, describe, expect, test } from "vitest";
import { computeEmpreinte } from "#shared/formats/empreinte.ts";
import { encodeTexte } from "../../../renderer/db/codec.ts";
import { inflate } from "../../../renderer/db/compression.ts";
import { type LiasseClaire, pressLiasse } from "../../../renderer/db/presse.ts";
import { createPresseDistante } from "../../../renderer/workers/presse-client.ts";
import type { DemandePresse, ReponsePresse } from "../../../renderer/workers/presse-worker.ts";

/** A thread whose answers the test decides. */
class FauxWorker extends EventTarget {
  readonly demandes: DemandePresse[] = [];
  isTermine = false;
  postMessage(demande: DemandePresse): void {
    this.demandes.push(demande);
  }
  terminate(): void {
    this.isTermine = true;
  }
  answer(reponse: ReponsePresse): void {
    this.dispatchEvent(new MessageEvent("message", { data: reponse }));
  }
}

const LIGNES = ["dossier/a [1]", "debiteur/b [2]", "dossier/c [3]"] as const;
let worker: FauxWorker;

beforeEach(() => {
  worker = new FauxWorker();
});

test("a bundle got ready here inflates to what it was, with the hash of each line that was asked for", async () => {
  const liasse = createLiasse();
  const { octets, empreintes } = await pressLiasse(liasse);
  expect(await inflate(octets)).toEqual(liasse.octets);
  expect(empreintes).toEqual([LIGNES[0], LIGNES[2]].map((ligne) => computeEmpreinte(encodeTexte(ligne))));
});

describe("a bundle got ready by another thread", () => {
  test("the thread is given the bytes of the bundle alone, and no key", async () => {
    const presse = createPresseDistante(toWorker(worker));
    const reserve = encodeTexte(`avant${LIGNES.join("\n")}\naprès`);
    const liasse = { ...createLiasse(), octets: reserve.subarray(5, reserve.length - 6) };
    const pressee = presse.press(liasse);
    expect(worker.demandes).toEqual([{ numero: 1, liasse: { octets: liasse.octets, bornes: liasse.bornes } }]);
    expect(worker.demandes[0]?.liasse.octets.buffer.byteLength).toBe(liasse.octets.byteLength);
    const faite = { octets: new Uint8Array([1]), empreintes: ["e"] };
    worker.answer({ numero: 1, pressee: faite });
    expect(await pressee).toEqual(faite);
    presse.close();
    expect(worker.isTermine).toBe(true);
  });

  test("what that thread refuses is got ready here", async () => {
    const pressee = createPresseDistante(toWorker(worker)).press(createLiasse());
    worker.answer({ numero: 1, pressee: undefined });
    expect((await pressee).empreintes).toHaveLength(2);
  });

  test("a thread that does not start, or falls, leaves what it held and all the rest to this one", async () => {
    const presse = createPresseDistante(toWorker(worker));
    const tenues = [presse.press(createLiasse()), presse.press(createLiasse())];
    worker.dispatchEvent(new Event("error"));
    const pressees = await Promise.all([...tenues, presse.press(createLiasse())]);
    expect(worker.demandes).toHaveLength(2);
    for (const { octets } of pressees) expect(await inflate(octets)).toEqual(createLiasse().octets);
  });
});

function createLiasse(): LiasseClaire {
  const [premiere, deuxieme] = LIGNES.map(({ length }) => length) as [number, number];
  const debut = premiere + deuxieme + 2;
  return { octets: encodeTexte(`${LIGNES.join("\n")}\n`), bornes: Uint32Array.of(0, premiere, debut, debut + LIGNES[2].length) };
}

function toWorker(faux: FauxWorker): Worker {
  return faux as unknown as Worker;
}
