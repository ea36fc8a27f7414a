import { expect, test } from "vitest";
import { createSujetId } from "#shared/model/fait.ts";
import { brouillonsSchema } from "#shared/model/lot.ts";

const SUJET = createSujetId("arrivee", "a".repeat(20));
const CONTENU = { nom: "Réponse.eml", empreinte: "0".repeat(64), taille: 1200, mime: "message/rfc822", format: "eml", resume: "De : compta@exemple.invalid" };

test("a file received is a fact: its hash says where its bytes are", () => {
  expect(brouillonsSchema.parse([{ sujet: SUJET, type: "arrivee", dateFait: "2026-11-22", contenu: CONTENU, remplace: [] }])).toMatchObject([{ contenu: CONTENU }]);
});

test("without its hash nothing could prove it: refused", () => {
  expect(brouillonsSchema.safeParse([{ sujet: SUJET, type: "arrivee", dateFait: "2026-11-22", contenu: { ...CONTENU, empreinte: "abc" }, remplace: [] }]).success).toBe(false);
});
