// @vitest-environment node
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { readFichierParPortions } from "../../../renderer/workers/import-lecture.ts";
import { ENTETE, formatFec, formatLigne } from "../../support/fec-builder.ts";

const sansSuivi = { isInterrompu: () => false, onProgression: () => undefined };

test("a file is read and hashed on the way, with its progress", async () => {
  const contenu = `${ENTETE}\n${`${formatLigne({ debit: "1,00" })}\n`.repeat(20_000)}`;
  const progressions: number[] = [];
  const issue = await readFichierParPortions(new File([contenu], "732829320FEC20251231.txt"), {}, { ...sansSuivi, onProgression: ({ octets, total }) => progressions.push(octets / total) });
  expect(issue).toMatchObject({ kind: "lu", empreinte: createHash("sha256").update(contenu).digest("hex"), lecture: { kind: "fec", lignes: { lues: 20_000 } } });
  expect(progressions.length).toBeGreaterThan(1);
  expect(progressions.at(-1)).toBe(1);
  expect(structuredClone(issue)).toEqual(issue);
});

test("« Interrompre » is an answer, not an error", async () => {
  expect(await readFichierParPortions(new File([formatFec([])], "x"), {}, { ...sansSuivi, isInterrompu: () => true })).toEqual({ kind: "interrompu" });
});

test("an empty file is refused like the others", async () => {
  expect(await readFichierParPortions(new File([], "x"), {}, sansSuivi)).toMatchObject({ kind: "lu", lecture: { kind: "refus" } });
});

test("a file that moves or is locked meanwhile is one French sentence", async () => {
  const verrou = new File(["x".repeat(10)], "x");
  verrou.slice = () => { throw new DOMException("locked", "NotReadableError"); };
  expect(await readFichierParPortions(verrou, {}, sansSuivi)).toEqual({ kind: "echec", motif: expect.stringContaining("Rien n’est importé") });
});
