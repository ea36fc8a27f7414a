import { expect, test } from "vitest";
import { documentChannels, nomFichierSchema } from "#shared/ipc/document-channels.ts";

test.each(["Mise en demeure – Société Générale d’Études.docx", "a"])("« %s » may be proposed", (nom) => expect(nomFichierSchema.safeParse(nom).success).toBe(true));

test.each(["", "a/b.docx", "a\\b.docx", "C:x.docx", "a?.docx", "a\u0000.docx", "a\n.docx", "x".repeat(121)])("%j may not", (nom) => expect(nomFichierSchema.safeParse(nom).success).toBe(false));

test("an archive holds a bounded number of documents", () => {
  const documents = Array.from({ length: 51 }, (_, rang) => ({ nom: `${rang}.docx`, contenu: new Uint8Array(1) }));
  expect(documentChannels["document:saveArchive"].request.safeParse({ nom: "a.zip", documents, pieces: [] }).success).toBe(false);
  expect(documentChannels["document:saveArchive"].request.safeParse({ nom: "a.zip", documents: documents.slice(1), pieces: [] }).success).toBe(true);
});
