import { expect, test } from "vitest";
import { formatFaute } from "#shared/paquets/anomalie-paquet.ts";

const ECRIT = { parametres: [{ id: "interets/taux-bce", valeurs: [{ references: [{}] }] }, {}] };

test("le lieu d’une faute se lit dans le fichier : barème, valeur, champ", () => {
  expect(formatFaute({ code: "invalid_type", expected: "string", path: ["parametres", 0, "valeurs", 0, "references", 0, "texte"], message: "" }, ECRIT)).toBe("«\u00A0interets/taux-bce\u00A0», valeur 1, source 1, champ «\u00A0texte\u00A0»\u00A0: absent");
  expect(formatFaute({ code: "invalid_type", expected: "string", path: ["parametres", 1, "id"], message: "" }, ECRIT)).toBe("paramètre 2, champ «\u00A0id\u00A0»\u00A0: absent");
  expect(formatFaute({ code: "invalid_type", expected: "object", path: ["parametres", 1], message: "" }, ECRIT)).toBe("paramètre 2\u00A0: un objet est attendu");
});

test("aucun mot anglais d’une bibliothèque n’arrive jusqu’à l’écran", () => {
  expect(formatFaute({ code: "invalid_union", path: [], message: "Invalid input" }, ECRIT)).toBe("illisible");
  expect(formatFaute({ path: ["auteur"], message: "Invalid input" }, ECRIT)).toBe("champ «\u00A0auteur\u00A0»\u00A0: illisible");
});
