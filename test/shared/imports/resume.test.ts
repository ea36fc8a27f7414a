import { expect, test } from "vitest";
import { createResume, formatContenu, formatFamille } from "#shared/imports/resume.ts";
import { formatFec, readFec, readTout, toOctets } from "../../support/fec-builder.ts";

const BASE = { nomFichier: "a", anomalies: [], anomaliesTotal: 0, avertissements: [] };

test("a message is summed up by its headers, then its text", () => {
  const message = {
    nature: "courriel", sujet: "Réponse", de: { nom: "F. Martin", adresse: "f@exemple.invalid" }, destinataires: [{ adresse: "nous@exemple.invalid" }], dateEcrite: "jeudi", enTetes: [], copies: [], messages: [], texte: "Bonjour\r\n",
    piecesJointes: [{ nom: "f.pdf", mime: "application/pdf", octets: new Uint8Array(1) }],
  } as const;
  const lecture = { ...BASE, kind: "message", format: "eml", message } as const;
  expect(createResume(lecture)?.replace(/\u00A0/g, " ")).toBe("De : F. Martin <f@exemple.invalid>\nÀ : nous@exemple.invalid\nDate : jeudi\nObjet : Réponse\nPièces jointes : f.pdf\n\nBonjour");
  expect([formatFamille(lecture), formatContenu(lecture)]).toEqual(["courriel", "Réponse"]);
});

test("what has no text has no summary; a long one is cut", () => {
  expect(createResume({ ...BASE, kind: "document", format: "image", mime: "image/png" })).toBeUndefined();
  expect(createResume({ ...BASE, kind: "document", format: "texte", mime: "text/plain", texte: "x".repeat(9000) })).toHaveLength(6000);
});

test("every family says what it is and what it holds", async () => {
  const fec = readFec(formatFec([{ debit: "1,00" }]));
  expect([formatFamille(fec), formatContenu(fec).replace(/\s/g, " ")]).toEqual(["FEC", "1 ligne"]);
  const refus = await readTout(toOctets(""));
  expect([formatFamille(refus), formatContenu(refus)]).toEqual(["inconnu", expect.stringContaining("vide")]);
  expect(formatFamille({ ...BASE, kind: "releves", format: "ofx", nature: "releve", encodage: "ascii", lignes: { lues: 0, ecartees: 0 }, releves: [] })).toBe("relevé bancaire");
});
