import { decodeBrut, toBrut } from "#shared/formats/encodage.ts";

// Stands for the package of this name in the window, where Node's Buffer does not exist: the reader of Outlook messages asks it one thing only.

/** Labels of the platform's decoder for the code pages of a message. */
const PAGES: Readonly<Record<string, string>> = { cp932: "shift_jis", cp936: "gbk", cp949: "euc-kr", cp950: "big5", cp1250: "windows-1250", cp1251: "windows-1251", cp1253: "windows-1253", cp1254: "windows-1254", cp1255: "windows-1255", cp1256: "windows-1256" };

/** Bytes of a code page as text. */
export function decode(octets: Uint8Array, page: string): string {
  const label = PAGES[page];
  return label === undefined ? decodeBrut(toBrut(octets), "windows-1252") : new TextDecoder(label).decode(octets);
}
