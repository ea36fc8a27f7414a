// @vitest-environment node
import { beforeEach, describe, expect, test } from "vitest";
import { computeEmpreinte } from "#shared/formats/empreinte.ts";
import { type Codec, createCodec, encodeTexte, importCle } from "../../../renderer/db/codec.ts";
import { inflate } from "../../../renderer/db/compression.ts";
import { createScelleur, type LiasseClaire } from "../../../renderer/db/scelleur.ts";
import { createScelleurDistant } from "../../../renderer/workers/scelleur-client.ts";
import type { DemandeScelleur, ReponseScelleur } from "../../../renderer/workers/scelleur-worker.ts";

/** A thread whose answers the test decides. */
class FauxWorker extends EventTarget {
  readonly demandes: DemandeScelleur[] = [];
  isTermine = false;
  postMessage(demande: DemandeScelleur): void {
    this.demandes.push(demande);
  }
  terminate(): void {
    this.isTermine = true;
  }
  answer(reponse: ReponseScelleur): void {
    this.dispatchEvent(new MessageEvent("message", { data: reponse }));
  }
}

const LIGNES = ["dossier/a [1]", "debiteur/b [2]", "dossier/c [3]"] as const;
let codec: Codec;
let worker: FauxWorker;

beforeEach(async () => {
  codec = createCodec(await importCle(new Uint8Array(32).fill(7)));
  worker = new FauxWorker();
});

describe("a bundle sealed here", () => {
  test("opens in its place, with the hash of each line that was asked for", async () => {
    const liasse = createLiasse();
    const { octets, empreintes } = await createScelleur(codec).seal(liasse);
    expect(await inflate(await codec.open(octets, "17/sujets/000001"))).toEqual(liasse.octets);
    expect(empreintes).toEqual([LIGNES[0], LIGNES[2]].map((ligne) => computeEmpreinte(encodeTexte(ligne))));
    await expect(codec.open(octets, "17/sujets/000002")).rejects.toThrow();
  });
});

describe("a bundle sealed by another thread", () => {
  test("the thread is given the key once, then the bytes of the bundle alone", async () => {
    const scelleur = createScelleurDistant(toWorker(worker), codec);
    const reserve = encodeTexte(`avant${LIGNES.join("\n")}\naprès`);
    const liasse = { ...createLiasse(), octets: reserve.subarray(5, reserve.length - 6) };
    const scellee = scelleur.seal(liasse);
    expect(worker.demandes.map(({ kind }) => kind)).toEqual(["cle", "liasse"]);
    const demande = worker.demandes[1];
    expect(demande?.kind === "liasse" && demande.liasse.octets.buffer.byteLength).toBe(liasse.octets.byteLength);
    const faite = { octets: new Uint8Array([1]), empreintes: ["e"] };
    worker.answer({ numero: 1, scellee: faite });
    expect(await scellee).toEqual(faite);
    scelleur.close();
    expect(worker.isTermine).toBe(true);
  });

  test("what that thread refuses is sealed here", async () => {
    const scellee = createScelleurDistant(toWorker(worker), codec).seal(createLiasse());
    worker.answer({ numero: 1, scellee: undefined });
    expect((await scellee).empreintes).toHaveLength(2);
  });

  test("a thread that does not start, or falls, leaves what it held and all the rest to this one", async () => {
    const scelleur = createScelleurDistant(toWorker(worker), codec);
    const tenues = [scelleur.seal(createLiasse()), scelleur.seal(createLiasse())];
    worker.dispatchEvent(new Event("error"));
    const scellees = await Promise.all([...tenues, scelleur.seal(createLiasse())]);
    expect(worker.demandes).toHaveLength(3);
    for (const { octets } of scellees) expect(await inflate(await codec.open(octets, "17/sujets/000001"))).toEqual(createLiasse().octets);
  });
});

function createLiasse(): LiasseClaire {
  const [premiere, deuxieme] = LIGNES.map(({ length }) => length) as [number, number];
  const debut = premiere + deuxieme + 2;
  return { place: "17/sujets/000001", octets: encodeTexte(`${LIGNES.join("\n")}\n`), bornes: Uint32Array.of(0, premiere, debut, debut + LIGNES[2].length) };
}

function toWorker(faux: FauxWorker): Worker {
  return faux as unknown as Worker;
}
