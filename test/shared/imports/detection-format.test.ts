import { describe, expect, test } from "vitest";
import { findFormat } from "#shared/imports/detection-format.ts";
import { ENTETE, formatFec, readOctets, readRefus, toOctets } from "../../support/fec-builder.ts";
import { hasExemples, readAttendus, readExemple } from "../../support/exemples.ts";

/** What the independent detection calls a file, and what this one must answer today. */
const ATTENTES: readonly (readonly [verdict: RegExp, kind: string, format: string | undefined])[] = [
  [/^fec(-xml)?$/, "fec", undefined], [/^camt/, "refus", "camt053"], [/^cfonb120$/, "refus", "cfonb120"], [/^ofx$/, "refus", "ofx"], [/^cii$/, "refus", "cii"], [/^ubl$/, "refus", "ubl"],
  [/^cdar$/, "refus", "cdar"], [/^bodacc$/, "refus", "bodacc"], [/^sirene$/, "refus", "sirene"], [/^ics$/, "refus", "ics"], [/^eml$/, "refus", "eml"], [/^msg$/, "refus", "msg"], [/^pdf/, "refus", "pdf"], [/^bank-table$/, "refus", "releve-csv"],
];

describe.skipIf(!hasExemples)("the samples", () => {
  test.each(Object.entries(hasExemples ? readAttendus().detect : {}))("%s is %s", (chemin, verdict) => {
    const lecture = readOctets(readExemple(chemin), chemin.replace(/^.*\//, ""));
    const attente = ATTENTES.find(([motif]) => motif.test(verdict));
    if (attente !== undefined) expect([lecture.kind, lecture.kind === "refus" ? lecture.format : undefined]).toEqual([attente[1], attente[2]]);
    else if (verdict === "open-items-table" && chemin.endsWith(".csv")) expect(lecture.kind).toBe("echeancier");
    else expect(lecture).toMatchObject({ kind: "refus", motif: expect.stringMatching(/^(?:Ce|Cet|Les) .+\.$/s) });
  });
});

describe("what is not an export", () => {
  test.each([
    ["an empty file", "", "vide"],
    ["blank lines only", "\n \n\n", "vide"],
    ["a login page saved as text", "<!DOCTYPE html><html><body>Connexion</body></html>", "page web"],
    ["a page without document type", "<html><head>", "page web"],
    ["external entities", '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>', "DOCTYPE"],
    ["unknown XML", "<?xml version='1.0'?><bonjour/>", "XML"],
    ["unknown JSON", '{"a":1}', "JSON"],
    ["accounting entries without a header", formatFec([{ debit: "1,00" }]).replace(`${ENTETE}\n`, ""), "première ligne"],
    ["prose", "Bonjour,\nvoici le fichier demandé.\n", "n’a ni l’en-tête"],
    ["a locked workbook", "\u00D0\u00CF\u0011\u00E0", "classeur"],
  ])("%s gets one clear French sentence", (_, contenu, extrait) => {
    const octets = /^\u00D0/.test(contenu) ? Uint8Array.from(contenu, (signe) => signe.charCodeAt(0)) : toOctets(contenu);
    expect(readRefus(octets).motif).toContain(extrait);
  });

  test("binary without a signature", () => {
    expect(readRefus(Uint8Array.from({ length: 5000 }, (_, rang) => (rang * 37) % 251)).motif).toContain("binaire");
  });

  test("two hundred megabytes of nonsense: the first 64 kilobytes are enough", () => {
    expect(findFormat(toOctets("lorem ipsum ".repeat(6000)), false)).toMatchObject({ kind: "refus", motif: expect.stringContaining("64 premiers kilo-octets") });
  });

  test("a table whose columns are not known shows its first rows, so that a person designates them", () => {
    expect(findFormat(toOctets("Qui;Quoi;Combien\nX;F1;10,00\nY;F2;20,00\n"), true)).toMatchObject({ kind: "refus", tableau: [["Qui", "Quoi", "Combien"], ["X", "F1", "10,00"], ["Y", "F2", "20,00"]] });
  });

  test("the name is never believed", () => {
    expect(readOctets(toOctets(formatFec([{ debit: "1,00" }])), "releve.pdf").kind).toBe("fec");
  });
});
