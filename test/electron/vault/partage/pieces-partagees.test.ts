// Pièces leave before the facts that name them, by chunks that say nothing of them, and come when somebody opens them.
import { createHash, randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { PiecesDuCoffre } from "../../../../electron/vault/partage/contexte.ts";
import { takePiece } from "../../../../electron/vault/partage/pieces-partagees.ts";
import { createSceau } from "../../../../electron/vault/partage/sceau.ts";
import { createNote } from "../../../support/coffre-kit.ts";
import { DEPART, HEURE, listChambre, NOMS } from "../../../support/partage/equipe.ts";
import { createFaultyFolder } from "../../../support/partage/faulty-folder.ts";
import { createMemoryFolder } from "../../../support/partage/memory-folder.ts";
import { createPostePartage, listLignes } from "../../../support/partage/poste-partage.ts";
import { foundDossier } from "../../../support/partage/trousse-en-memoire.ts";

const BLOC = 4 * 1024 * 1024;
const [A, B, C] = NOMS as [string, string, string];

interface PiecesEnMemoire extends PiecesDuCoffre {
  readonly files: Map<string, Buffer>;
}

function createPieces(): PiecesEnMemoire {
  const files = new Map<string, Buffer>();
  return {
    files,
    findTaille: async (empreinte) => files.get(empreinte)?.byteLength,
    listEmpreintes: async () => [...files.keys()],
    readBlocs: async (empreinte, take) => {
      const bytes = files.get(empreinte)!;
      for (let place = 0; place < Math.max(1, bytes.byteLength); place += BLOC) await take(bytes.subarray(place, place + BLOC));
    },
    add: async (_taille, blocs) => {
      const recus: Uint8Array[] = [];
      for await (const bloc of blocs) recus.push(bloc);
      return keep(files, Buffer.concat(recus));
    },
  };
}

function keep(files: Map<string, Buffer>, bytes: Buffer): string {
  const empreinte = createHash("sha256").update(bytes).digest("hex");
  files.set(empreinte, bytes);
  return empreinte;
}

function createScene() {
  let maintenant = DEPART;
  let isPlein = false;
  const io = createMemoryFolder();
  foundDossier(io.files);
  const capricieux = createFaultyFolder(io, (methode, path) => (isPlein && methode === "createExclusive" && path.includes("/b/") ? { code: "ENOSPC", quand: "avant" } : undefined));
  const postes = NOMS.map((nom) => {
    const pieces = createPieces();
    return { ...createPostePartage({ nom, membres: NOMS, io: nom === A ? capricieux : io, now: () => maintenant, changement: { sceau: createSceau(randomBytes), pieces } }), pieces };
  });
  return { io, postes: postes as unknown as readonly [(typeof postes)[0], (typeof postes)[0], (typeof postes)[0]], wait: (duree: number) => void (maintenant += duree), fill: (is: boolean) => void (isPlein = is) };
}

/** A pièce of nine megabytes and a bit: three chunks. */
function addGrande(files: Map<string, Buffer>): string {
  return keep(files, Buffer.concat([Buffer.alloc(2 * BLOC, "MARQUEUR-DE-PIECE"), randomBytes(5000)]));
}

describe("a pièce that a fact names", () => {
  test("comes whole to whoever opens it, and not before", async () => {
    const { io, postes: [a, b] } = createScene();
    const empreinte = addGrande(a.pieces.files);
    a.save([createNote(empreinte)]);
    await a.exchange();
    await b.exchange();
    expect(listChambre({ io }, A, "b")).toHaveLength(3);
    expect(b.pieces.files.size).toBe(0);
    expect(await takePiece((await b.open()).contexte, empreinte)).toEqual({ kind: "arrivee" });
    expect(b.pieces.files.get(empreinte)?.equals(a.pieces.files.get(empreinte)!)).toBe(true);
  });

  test("is told by nothing in the folder: neither its content nor its hash", async () => {
    const { io, postes: [a] } = createScene();
    const empreinte = addGrande(a.pieces.files);
    a.save([createNote(empreinte)]);
    await a.exchange();
    const tout = [...io.files].map(([chemin, bytes]) => `${chemin} ${Buffer.from(bytes).toString("latin1")}`).join("\n");
    expect(tout).not.toContain("MARQUEUR-DE-PIECE");
    expect(tout).not.toContain(empreinte.slice(0, 16));
  });

  test("is never behind its fact: chunks refused, the fact stays here", async () => {
    const { postes: [a, b], fill } = createScene();
    a.save([createNote(addGrande(a.pieces.files))]);
    fill(true);
    await expect(a.exchange()).rejects.toMatchObject({ code: "ENOSPC" });
    await b.exchange();
    expect(listLignes(b)).toEqual([]);
    fill(false);
    await a.exchange();
    await b.exchange();
    expect(listLignes(b)).toHaveLength(1);
  });

  test("whose chunks are missing is « pas encore arrivée (2 sur 3) », asked for, written again, then whole", async () => {
    const { io, postes: [a, b], wait } = createScene();
    const empreinte = addGrande(a.pieces.files);
    a.save([createNote(empreinte)]);
    await a.exchange();
    await b.exchange();
    const [, deuxieme] = listChambre({ io }, A, "b");
    io.files.delete(deuxieme!);
    expect(await takePiece((await b.open()).contexte, empreinte)).toEqual({ kind: "attente", recus: 2, total: 3 });
    await b.exchange();
    wait(HEURE / 2);
    await a.exchange();
    expect(await takePiece((await b.open()).contexte, empreinte)).toEqual({ kind: "arrivee" });
  });

  test("whose chunk was altered is not taken, and is asked for", async () => {
    const { io, postes: [a, b] } = createScene();
    const empreinte = addGrande(a.pieces.files);
    a.save([createNote(empreinte)]);
    await a.exchange();
    await b.exchange();
    const [premier] = listChambre({ io }, A, "b");
    io.files.set(premier!, Buffer.from(io.files.get(premier!)!).fill(0, 500, 600));
    expect((await takePiece((await b.open()).contexte, empreinte)).kind).toBe("attente");
    expect(b.pieces.files.has(empreinte)).toBe(false);
    await b.exchange();
    await a.exchange();
    expect((await takePiece((await b.open()).contexte, empreinte)).kind).toBe("arrivee");
  });

  test("is served by any colleague who holds it, once its author has been silent for an hour", async () => {
    const { io, postes: [a, b, c], wait } = createScene();
    const empreinte = addGrande(a.pieces.files);
    a.save([createNote(empreinte)]);
    await a.exchange();
    await c.exchange();
    await takePiece((await c.open()).contexte, empreinte);
    for (const chemin of listChambre({ io }, A, "b")) io.files.delete(chemin);
    await b.exchange();
    expect(await takePiece((await b.open()).contexte, empreinte)).toEqual({ kind: "attente", recus: 0, total: 0 });
    await b.exchange();
    await c.exchange();
    expect(listChambre({ io }, C, "b")).toEqual([]);
    wait(2 * HEURE);
    await c.exchange();
    expect(await takePiece((await b.open()).contexte, empreinte)).toEqual({ kind: "arrivee" });
    expect(listChambre({ io }, B, "b")).toEqual([]);
  });

  test("named twice is written once", async () => {
    const { io, postes: [a] } = createScene();
    const empreinte = addGrande(a.pieces.files);
    a.save([createNote(empreinte)]);
    await a.exchange();
    a.save([createNote(`encore ${empreinte}`), createNote(empreinte)]);
    await a.exchange();
    expect(listChambre({ io }, A, "b")).toHaveLength(3);
  });
});
