import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { decode } from "../../../renderer/workers/iconv-lite.ts";

const reference = createRequire(createRequire(import.meta.url).resolve("@kenjiuno/msgreader"))("iconv-lite") as { readonly decode: (octets: Buffer, page: string) => string };

test.each(["cp1250", "cp1251", "cp1252", "cp1253", "cp1254"])("%s reads each byte as the package that it stands for", (page) => {
  const octets = Uint8Array.from({ length: 224 }, (_, rang) => rang + 32);
  // Bytes that the code page leaves undefined are control characters here, a question mark there.
  const attendu = [...reference.decode(Buffer.from(octets), page)];
  expect([...decode(octets, page)].filter((_, rang) => attendu[rang] !== "\uFFFD")).toEqual(attendu.filter((signe) => signe !== "\uFFFD"));
});

test("Japanese, and Western Europe for what is not known", () => {
  expect(decode(Uint8Array.of(0x93, 0xfa, 0x96, 0x7b), "cp932")).toBe("日本");
  expect(decode(Uint8Array.of(0x80, 0xe9), "cp9999")).toBe("€é");
});
