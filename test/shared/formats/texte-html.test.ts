import fc from "fast-check";
import { expect, test } from "vitest";
import { extractTexteHtml } from "#shared/formats/texte-html.ts";
import "../../support/fast-check.ts";

test.each([
  ["paragraphs, breaks, lists, tables", "<p>Madame,</p><p>Nous payons<br>lundi&nbsp;:</p><ul><li>FA&#8209;1</li><li>2&nbsp;400,00 &euro;</li></ul><table><tr><td>a</td><td>b</td></tr></table>", "Madame,\nNous payons\nlundi\u00A0:\n– FA‑1\n– 2\u00A0400,00 €\na\tb"],
  ["scripts, styles and remote pictures are gone", "<head><title>x</title></head><script>alert(1)</script><style>p{}</style><img src='http://x/y.png' onerror='alert(1)'>Bonjour<!-- caché -->", "Bonjour"],
  ["an unclosed script takes the rest", "Bonjour<script>alert('<p>non</p>')", "Bonjour"],
  ["what is no tag is text", "si a < b et c > d &amp; &inconnue; &#0; &#xD800;", "si a < b et c > d & &inconnue;"],
])("%s", (_, html, texte) => {
  expect(extractTexteHtml(html)).toBe(texte);
});

test("never long, never a tag of its own: any input", () => {
  fc.assert(fc.property(fc.array(fc.constantFrom("<", ">", "<p", "<script>", "</script>", "<!--", "-->", "&lt;", "x", " ", "<td", "/"), { maxLength: 60 }), (morceaux) => {
    return !/<script/i.test(extractTexteHtml(morceaux.join("").replace(/&lt;/g, "")));
  }));
  expect(extractTexteHtml("<".repeat(200_000)).length).toBe(200_000);
});
