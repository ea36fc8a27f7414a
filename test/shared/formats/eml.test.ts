import { expect, test } from "vitest";
import { readEml } from "#shared/formats/eml.ts";
import { createEml, createMultiparties } from "../../support/courriel-builder.ts";

const lire = (octets: Uint8Array) => new TextDecoder().decode(octets);

test("headers, addresses, groups, body", async () => {
  const courriel = await readEml(createEml({ From: "=?iso-8859-1?Q?Fran=E7ois?= <f@x.invalid>", To: "a@x.invalid, Equipe: b@x.invalid, c@x.invalid;", Cc: "Dupont <d@x.invalid>", Subject: "=?iso-8859-1?Q?litige_=96?=\r\n =?utf-8?B?IHN1aXRl?=", Date: "Thu, 12 Feb 2026 10:15:00 +0100", "Message-ID": "<1@x>", "In-Reply-To": "<0@x>", "Content-Type": "text/plain; charset=iso-8859-1", "Content-Transfer-Encoding": "quoted-printable" }, "L=92=E9ch=E9ance"));
  expect(courriel).toMatchObject({ sujet: "litige – suite", de: { nom: "François", adresse: "f@x.invalid" }, a: [{ adresse: "a@x.invalid" }, { adresse: "b@x.invalid" }, { adresse: "c@x.invalid" }], cc: [{ nom: "Dupont" }], dateEcrite: "Thu, 12 Feb 2026 10:15:00 +0100", messageId: "<1@x>", enReponseA: "<0@x>", texte: "L’échéance\n", parties: [] });
  expect(courriel.enTetes.map(({ nom }) => nom).slice(0, 2)).toEqual(["From", "To"]);
});

test("RFC 2231 names, names with paths as they are, files in letters, messages inside kept whole", async () => {
  const { parties } = await readEml(createMultiparties({ From: "a@x" }, "mixed", [
    "Content-Type: text/plain\n\nVoir\nbegin 644 vieux.txt\n#0V%T\n`\nend",
    "Content-Type: text/plain\nContent-Disposition: attachment; filename*=iso-8859-1'fr'ci%EBle.txt\n\nx",
    "Content-Type: application/pdf; name=\"../../../facture:2026?.pdf\"\nContent-Transfer-Encoding: base64\n\nSGVsbG8=",
    "Content-Type: application/octet-stream; name=c.txt\nContent-Transfer-Encoding: x-uuencode\n\nbegin 644 c.txt\n#0V%T\n`\nend",
    "Content-Type: message/rfc822\n\nSubject: dedans\n\nbonjour",
  ]));
  expect(parties.map(({ nom, mime }) => [nom, mime])).toEqual([["ciële.txt", "text/plain"], ["../../../facture:2026?.pdf", "application/pdf"], ["c.txt", "application/octet-stream"], [undefined, "message/rfc822"], ["vieux.txt", "application/octet-stream"]]);
  expect([parties[1], parties[2], parties[4]].map((partie) => lire(partie!.octets))).toEqual(["Hello", "Cat", "Cat"]);
  expect(lire(parties[3]!.octets)).toContain("Subject: dedans");
});

test("no header, no date, no boundary: what is there is read", async () => {
  expect(await readEml(new Uint8Array(0))).toEqual({ a: [], cc: [], enTetes: [], parties: [] });
  expect((await readEml(createEml({ Subject: "x", "Content-Type": "multipart/mixed" }, "corps"))).sujet).toBe("x");
});
