import { expect, test } from "vitest";
import { documentChannels, nomFichierSchema } from "#shared/ipc/document-channels.ts";

test.each(["Mise en demeure – Société Générale d’Études.docx", "a"])("« %s » may be proposed", (nom) => expect(nomFichierSchema.safeParse(nom).success).toBe(true));

test.each(["", "a/b.docx", "a\\b.docx", "C:x.docx", "a?.docx", "a\u0000.docx", "a\n.docx", "x".repeat(121)])("%j may not", (nom) => expect(nomFichierSchema.safeParse(nom).success).toBe(false));

test("an archive holds a bounded number of documents", () => {
  const documents = Array.from({ length: 2001 }, (_, rang) => ({ nom: `${rang}.docx`, contenu: new Uint8Array(1) }));
  expect(documentChannels["document:saveArchive"].request.safeParse({ nom: "a.zip", documents, pieces: [] }).success).toBe(false);
  expect(documentChannels["document:saveArchive"].request.safeParse({ nom: "a.zip", documents: documents.slice(1), pieces: [] }).success).toBe(true);
});

test.each(["pieces/Piece-03.pdf", "dossier.docx"])("« %s » is a name inside an archive", (nom) => expect(isEntree(nom)).toBe(true));

test.each(["../a.docx", "/a.docx", "pieces/../a.docx", "pieces/sous/a.docx", "Pieces/a.docx", "pieces/", "C:/a.docx"])("« %s » is not", (nom) => expect(isEntree(nom)).toBe(false));

function isEntree(nom: string): boolean {
  return documentChannels["document:saveArchive"].request.safeParse({ nom: "a.zip", documents: [{ nom, contenu: new Uint8Array(1) }], pieces: [] }).success;
}

test("an archive is sealed under words long enough, or not at all", () => {
  const demande = { nom: "a.zip", documents: [], pieces: [] };
  expect(documentChannels["document:saveArchive"].request.parse({ ...demande, phrase: "abcd-efgh-2345-ijkl-mnop" }).phrase).toBe("abcd-efgh-2345-ijkl-mnop");
  expect(documentChannels["document:saveArchive"].request.safeParse({ ...demande, phrase: "1234" }).success).toBe(false);
  expect("phrase" in documentChannels["document:saveArchive"].request.parse(demande)).toBe(false);
});
