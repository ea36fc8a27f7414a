import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { dossierOuvertSchema, formatDossierOuvert } from "#shared/model/dossier-ouvert.ts";
import { createFaitId, createSujetId, type Fait } from "#shared/model/fait.ts";

const id = createFaitId({ poste: "a".repeat(16), incarnation: "b".repeat(8), sequence: 1 });
const fait = {
  id, lot: id, horloge: [1, 0], par: "u", v: 1, remplace: [], sujet: createSujetId("debiteur", "d".repeat(20)), type: "debiteur", dateFait: jour("2026-01-05"), contenu: { nom: "Pelagrin Bâtiment", qualite: "professionnel" },
} as const satisfies Fait;
const dossier = { au: jour("2026-11-21"), faits: [fait], pieces: [{ empreinte: "0".repeat(64), contenu: "QQ==" }], reponses: { "contrat.libelle": "le contrat" } };

function read(change: (lu: Record<string, unknown>) => object) {
  return dossierOuvertSchema.safeParse(change(JSON.parse(formatDossierOuvert(dossier)) as Record<string, unknown>));
}

describe("one dossier in one file", () => {
  test("what is written reads back the same", () => {
    expect(read((lu) => lu).data).toEqual(dossier);
  });

  test("an unknown field is refused by its name, wherever it is", () => {
    expect(read((lu) => ({ ...lu, creances: [] })).success).toBe(false);
    expect(read((lu) => ({ ...lu, faits: [{ ...fait, contenu: { ...fait.contenu, qualitee: "x" } }] })).error?.issues[0]).toMatchObject({ path: ["faits", 0], message: "le champ «\u00A0qualitee\u00A0» n’est pas prévu" });
  });

  test("an unreadable fact, an unknown type and a wrong content are said", () => {
    expect(read((lu) => ({ ...lu, faits: [{ id: "x" }] })).error?.issues[0]?.message).toBe("fait illisible");
    expect(read((lu) => ({ ...lu, faits: [{ ...fait, type: "loup" }] })).error?.issues[0]?.message).toContain("loup");
    expect(read((lu) => ({ ...lu, faits: [{ ...fait, contenu: { nom: 3 } }] })).error?.issues[0]?.message).toContain("non conforme");
  });
});
