import { describe, expect, test } from "vitest";
import { createDebutFichier } from "#shared/imports/debut-fichier.ts";
import { findFormat } from "#shared/imports/detection-format.ts";
import { ENTETE, formatFec, readOctets, readRefus, readTout, toOctets } from "../../support/fec-builder.ts";
import { hasExemples, readAttendus, readExemple } from "../../support/exemples.ts";

/** What the independent detection calls a file, and the name that the catalogue gives it, whether its reader is there or not. */
const NOMS: readonly (readonly [verdict: RegExp, nom: string])[] = [
  [/^fec(-xml)?$/, "fec"], [/^camt/, "camt053"], [/^cfonb120$/, "cfonb120"], [/^ofx$/, "ofx"], [/^cii$/, "cii"], [/^ubl$/, "ubl"], [/^cdar$/, "cdar"], [/^bodacc$/, "bodacc"],
  [/^sirene$/, "sirene"], [/^ics$/, "ics"], [/^eml$/, "eml"], [/^msg$/, "msg"], [/^pdf/, "pdf"], [/^bank-table$/, "releve-csv"], [/^zip/, "zip"],
];

describe.skipIf(!hasExemples)("the samples", () => {
  test.each(Object.entries(hasExemples ? readAttendus().detect : {}))("%s is %s", async (chemin, verdict) => {
    const octets = readExemple(chemin);
    const format = findFormat(createDebutFichier(octets, true));
    const nom = NOMS.find(([motif]) => motif.test(verdict))?.[1];
    if (nom !== undefined) expect(format.kind === "refus" ? format.format : format.nom).toBe(nom);
    else if (verdict === "open-items-table") expect(format.kind === "refus" ? format.format : format.nom).toMatch(/^(?:balance-agee|classeur)$/);
    else expect((await readTout(octets)).kind).toMatch(/^(?:refus|document)$/);
  });

  test.each(Object.entries(hasExemples ? readAttendus().detect : {}).filter(([, verdict]) => verdict === "refused"))("%s: whatever is refused says why in one French sentence", async (chemin) => {
    const lecture = await readTout(readExemple(chemin));
    if (lecture.kind === "refus") expect(lecture.motif).toMatch(/^(?:Ce|Cet|Cette|Les|Ligne) .+\.$/s);
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
    ["the first bytes of an Office file", "\u00D0\u00CF\u0011\u00E0", "classeur"],
  ])("%s gets one clear French sentence", (_, contenu, extrait) => {
    const octets = /^\u00D0/.test(contenu) ? Uint8Array.from(contenu, (signe) => signe.charCodeAt(0)) : toOctets(contenu);
    expect(readRefus(octets).motif).toContain(extrait);
  });

  test("binary without a signature", () => {
    expect(readRefus(Uint8Array.from({ length: 5000 }, (_, rang) => (rang * 37) % 251)).motif).toContain("binaire");
  });

  test("two hundred megabytes of nonsense: the first 64 kilobytes are enough", () => {
    expect(findFormat(createDebutFichier(toOctets("lorem ipsum ".repeat(6000)), false))).toMatchObject({ kind: "refus", motif: expect.stringContaining("64 premiers kilo-octets") });
  });

  test("a table whose columns are not known shows its first rows, so that a person designates them", () => {
    expect(findFormat(createDebutFichier(toOctets("Qui;Quoi;Combien\nX;F1;10,00\nY;F2;20,00\n"), true))).toMatchObject({ kind: "refus", tableau: { ligneEntete: 1, rangees: [{ cellules: ["Qui", "Quoi", "Combien"] }, { cellules: ["X", "F1", "10,00"] }, { ligne: 3, cellules: ["Y", "F2", "20,00"] }] } });
  });

  test("the name is never believed", () => {
    expect(readOctets(toOctets(formatFec([{ debit: "1,00" }])), "releve.pdf").kind).toBe("fec");
  });
});
