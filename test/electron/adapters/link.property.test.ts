import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseLink } from "../../../electron/adapters/link.ts";

describe("links that leave the application", () => {
  test.each([
    ["https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000006411181", "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000006411181"],
    ["mailto:maitre.durand@exemple.fr?subject=Dossier", "mailto:maitre.durand@exemple.fr?subject=Dossier"],
    ["HTTPS://Exemple.FR", "https://exemple.fr/"],
  ])("%s is opened", (lien, attendu) => expect(parseLink(lien)).toBe(attendu));

  test.each([
    "http://exemple.fr", "javascript:alert(1)", "file:///etc/passwd", "ms-msdt:/id", "smb://serveur/x", "\\\\serveur\\partage", "//serveur/x", "data:text/html,x",
    "vbscript:x", "search-ms:query=x", "https://a@b.fr", "https://a:b@c.fr", "https://localhost", "https://exemple.fr\\@x.fr", "https://exemple.fr/\u202Efdp", "https://exemple.fr/a b",
    " https://exemple.fr", "https:exemple.fr", "https://.", "https://..", "https://a..b", "mailto:", "mailto:a", "mailto:a@b.fr?attach=/etc/passwd", "mailto:a@b.fr?x=1&attachment=C:/x", "app://exigible/", "", "https://exemple.fr/" + "a".repeat(2000),
  ])("%j is not", (lien) => expect(parseLink(lien)).toBeUndefined());

  test("whatever is typed, only https and mailto come out, short and visible", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.string().map((suite) => `https:${suite}`), fc.string().map((suite) => `mailto:${suite}`), fc.webUrl({ validSchemes: ["https", "file", "ftp", "javascript"] })), (texte) => {
        const lien = parseLink(texte);
        if (lien === undefined) return;
        expect(lien).toMatch(/^(https:\/\/[^@/\\\s]+\.[^@/\\\s]*|mailto:[^\s]+@)/);
        expect(lien).not.toMatch(/[\p{Cc}\p{Cf}\p{Z}\\]/u);
      }),
      { numRuns: 2000 },
    );
  });
});
