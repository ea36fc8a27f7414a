import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readMsg } from "#shared/formats/msg.ts";
import { createMsg } from "../../support/courriel-builder.ts";
import { hasExemples, readExemple } from "../../support/exemples.ts";
import "../../support/fast-check.ts";

test("Unicode texts, class, sender with an Exchange path", () => {
  const msg = createMsg({ "0037001F": "Réponse – litige", "1000001F": "Bonjour", "001A001F": "REPORT.IPM.Note.IPNRN", "0C1A001F": "Martin", "0C1F001F": "/O=EXCHANGE/CN=MARTIN", "007D001F": "Date: Thu, 12 Feb 2026 10:15:00 +0100\r\nIn-Reply-To:\r\n <0@x>\r\n" });
  expect(readMsg(msg)).toMatchObject({ sujet: "Réponse – litige", texte: "Bonjour", classe: "REPORT.IPM.Note.IPNRN", de: { nom: "Martin" }, dateEcrite: "Thu, 12 Feb 2026 10:15:00 +0100", enReponseA: "<0@x>", parties: [] });
  expect(readMsg(msg).de).not.toHaveProperty("adresse");
});

test("texts in the code page of the sender: French by default, Japanese when the message says so", () => {
  expect(readMsg(createMsg({ "0037001E": Uint8Array.of(0x4c, 0x92, 0xe9, 0x63, 0x68, 0xe9, 0x61, 0x6e, 0x63, 0x65), "1000001F": "x" })).sujet).toBe("L’échéance");
  expect(readMsg(createMsg({ "0037001E": Uint8Array.of(0x93, 0xfa, 0x96, 0x7b), "1000001F": "x" }, { "3FF10003": 1041 })).sujet).toBe("日本");
});

test("no damage makes it hang, nor read what is not there", () => {
  const modele = createMsg({ "0037001F": "Sujet", "1000001F": "Corps", "001A001F": "IPM.Note" });
  fc.assert(fc.property(fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 }), fc.nat(), (touches, coupe) => {
    const octets = modele.slice(0, 1 + (coupe % modele.length));
    for (const [place, valeur] of touches) octets[place % octets.length] = valeur;
    try {
      return typeof readMsg(octets).enTetes === "object";
    } catch (erreur) {
      return erreur instanceof Error;
    }
  }), { numRuns: 100 });
});

describe.skipIf(!hasExemples)("the samples", () => {
  test("joined files and their bytes, a message inside, Japanese", () => {
    expect(readMsg(readExemple("email-msg/attachmentFiles.msg")).parties.map(({ nom, mime, octets }) => [nom, mime, octets.length])).toEqual([["jpg.jpg", "image/jpeg", 726], ["png.png", "image/png", 134], ["tif.tif", "image/tiff", 664]]);
    expect(readMsg(readExemple("email-msg/msgInMsg.msg")).parties.map(({ nom, mime }) => [nom, mime])).toEqual([["Microsoft Outlook テスト メッセージ", "application/vnd.ms-outlook"], ["green.png", "application/octet-stream"]]);
    expect(readMsg(readExemple("email-msg/nonUnicodeCP932.msg")).sujet).toBe("日本語 Non Unicode タイトル");
  });

  test("a message cut short is refused", () => {
    expect(() => readMsg(readExemple("email-msg/malformed_truncated.msg"))).toThrow();
  });
});
