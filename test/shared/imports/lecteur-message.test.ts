import { expect, test } from "vitest";
import { readFichierEml, readFichierMsg } from "#shared/imports/lecteur-message.ts";
import { createEml, createMsg, createMultiparties } from "../../support/courriel-builder.ts";
import { readTout } from "../../support/fec-builder.ts";

test("recognised by their content: an .eml named .txt, an .msg named .eml", async () => {
  expect(await readTout(createEml({ From: "a@x.invalid", Subject: "Bonjour", Date: "1 Jan 2026 10:00 +0000" }, "x"), "a.txt")).toMatchObject({ kind: "message", format: "eml", message: { sujet: "Bonjour" } });
  expect(await readTout(createMsg({ "0037001F": "Sujet", "1000001F": "x" }), "a.eml")).toMatchObject({ kind: "message", format: "msg", message: { sujet: "Sujet", texte: "x" } });
});

test("a message of either kind inside the other", async () => {
  const msg = createMsg({ "0037001F": "Dedans", "1000001F": "x" });
  const eml = createMultiparties({ Subject: "Dehors", Date: "1 Jan 2026 10:00 +0000" }, "mixed", ["Content-Type: text/plain\n\nx", `Content-Type: application/vnd.ms-outlook; name=joint.msg\nContent-Transfer-Encoding: base64\n\n${Buffer.from(msg).toString("base64")}`]);
  expect((await readFichierEml({ nomFichier: "a.eml", octets: eml })).message).toMatchObject({ sujet: "Dehors", messages: [{ sujet: "Dedans" }], piecesJointes: [{ nom: "joint.msg" }] });
  expect((await readFichierMsg({ nomFichier: "a.msg", octets: msg })).message.messages).toEqual([]);
});

test("a message cut short is refused in one sentence", async () => {
  const lecture = await readTout(createMsg({ "0037001F": "Sujet", "1000001F": "x" }).slice(0, 1600), "a.msg");
  expect(lecture).toMatchObject({ kind: "refus", motif: expect.stringMatching(/^Ce fichier est .*abîmé.*\.$/) });
});
