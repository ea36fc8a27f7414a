import { describe, expect, test } from "vitest";
import { type Manifeste, manifesteSchema, sauvegardeIdSchema, SUIVI_VIDE, suiviSchema } from "#shared/model/sauvegarde.ts";

const MANIFESTE: Manifeste = {
  format: 1, id: "20261121-093000-abcdef", instant: 1, motif: "jour", application: "1.0.0", poste: "a".repeat(16),
  journal: { faits: 0, curseur: {}, racine: "0".repeat(64) }, abimees: [], fichiers: [],
};

function withNom(...noms: readonly string[]): object {
  return { ...MANIFESTE, fichiers: noms.map((nom) => ({ nom, taille: 1, empreinte: "0".repeat(64) })) };
}

describe("the names that a backup may hold", () => {
  test.each(["device.json", "keys.bin", `journal/${"a".repeat(16)}.12.wal`, `pieces/0f/${"0f".repeat(32)}`])("%s is one", (nom) => {
    expect(manifesteSchema.safeParse(withNom(nom)).success).toBe(true);
  });

  test.each(["../coffre/device.json", "/etc/passwd", "C:\\x", "journal/../../x.wal", "pieces/0f/../../../x", "verrou.json", "journal/a.wal", "device.json\u0000", "pieces\\0f\\x", ""])("%j is not", (nom) => {
    expect(manifesteSchema.safeParse(withNom(nom)).success).toBe(false);
  });

  test("none comes twice", () => expect(manifesteSchema.safeParse(withNom("device.json", "device.json")).success).toBe(false));
});

test("an id is a date and six letters, and nothing else", () => {
  for (const id of ["20261121-093000-abcde", "../20261121-093000-abcdef", "20261121-093000-abcdef/x", ""]) expect(sauvegardeIdSchema.safeParse(id).success, id).toBe(false);
});

test("a later format is not read as this one", () => expect(manifesteSchema.safeParse({ ...MANIFESTE, format: 2 }).success).toBe(false));

test("nothing remembered is a valid memory", () => expect(suiviSchema.safeParse(SUIVI_VIDE).success).toBe(true));
