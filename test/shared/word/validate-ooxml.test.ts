import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createZip, decodeUtf8, encodeUtf8, type EntreeZip, parseZip } from "#shared/formats/zip.ts";
import { renderDocx } from "#shared/word/docx-writer.ts";
import { parsePaquet } from "#shared/word/validate-ooxml.ts";

const SAIN = await renderDocx({
  titre: "T", sujet: "S", auteur: "A", reference: "R", date: jour("2026-11-21"),
  blocs: [
    { kind: "titre", niveau: 1, texte: "Bordereau", ancre: "bordereau" },
    { kind: "paragraphe", texte: [{ texte: "voir " }, { texte: "là", renvoi: "bordereau", note: "n" }, { texte: "1", renvoi: "p" }] },
    { kind: "liste", marque: "numero", points: [[{ texte: "a" }]] },
    { kind: "tableau", legende: "t", colonnes: [{ titre: "A", largeur: 50 }, { titre: "B", largeur: 50 }], lignes: [{ cellules: [[{ texte: "1" }], []], ancre: "p" }] },
  ],
});

/** The sound file with one of its parts changed, added (`from` empty) or removed (`to` undefined). */
function alter(partie: string, from: string | RegExp, to: string | undefined): Uint8Array {
  const archive = parseZip(SAIN);
  if (!archive.ok) throw new Error(archive.motif);
  if (from === "" && to !== undefined) return createZip([...archive.entrees, { nom: partie, octets: encodeUtf8(to) }], undefined);
  const entrees = archive.entrees.flatMap((entree): readonly EntreeZip[] => {
    if (entree.nom !== partie) return [entree];
    if (to === undefined) return [];
    const avant = decodeUtf8(entree.octets);
    const apres = avant.replace(from, to);
    if (apres === avant) throw new Error(`Rien à changer dans «\u00A0${partie}\u00A0»`);
    return [{ nom: partie, octets: encodeUtf8(apres) }];
  });
  return createZip(entrees, undefined);
}

function listAnomalies(octets: Uint8Array): readonly string[] {
  const paquet = parsePaquet(octets);
  return paquet.kind === "refuse" ? paquet.anomalies.map((anomalie) => anomalie.replaceAll("\u00A0", " ")) : [];
}

const CORPS = "word/document.xml";

describe("parsePaquet", () => {
  test("accepts what the writer makes", () => {
    expect(listAnomalies(SAIN)).toEqual([]);
  });

  test.each<[string, string, string | RegExp, string | undefined, string]>([
    ["a missing part", "word/styles.xml", "x", undefined, "«\u00A0word/styles.xml\u00A0» manque"],
    ["XML cut short", CORPS, "</w:document>", "", "n’est pas un XML correct"],
    ["a declared DTD", CORPS, "<w:document", "<!DOCTYPE w:document><w:document", "n’est pas un XML correct"],
    ["a part without a type", "word/inconnu.zzz", "", "x", "n’a pas de type de contenu"],
    ["a type declared twice", "[Content_Types].xml", /(<Override [^>]*\/word\/styles.xml"\/>)/, "$1$1", "déclaré deux fois"],
    ["a type without its part", "[Content_Types].xml", "/word/styles.xml", "/word/absent.xml", "la partie manque"],
    ["a relationship to nothing", "word/_rels/document.xml.rels", "styles.xml", "absent.xml", "la cible «\u00A0absent.xml\u00A0» manque"],
    ["two relationships of one id", "word/_rels/document.xml.rels", 'Id="rId2"', 'Id="rId1"', "déclarée deux fois"],
    ["a link out of the document", "word/_rels/document.xml.rels", 'Target="styles.xml"', 'Target="http://exemple.fr/x" TargetMode="External"', "sort du document"],
    ["a relationship called and absent", CORPS, /r:id="[^"]+"/, 'r:id="rId99"', "«\u00A0rId99\u00A0», qui n’existe pas"],
    ["an unknown style", CORPS, 'w:val="Titre1"', 'w:val="Inconnu"', "le style «\u00A0Inconnu\u00A0» n’existe pas"],
    ["an unknown list", CORPS, /<w:numId w:val="\d+"\/>/, '<w:numId w:val="99"/>', "la liste 99 n’existe pas"],
    ["an unknown note", CORPS, /<w:footnoteReference w:id="\d+"\/>/, '<w:footnoteReference w:id="99"/>', "la note 99 n’existe pas"],
    ["a cell without paragraph", CORPS, /(<w:tc>(?:(?!<\/w:tc>).)*?)<w:p>(?:(?!<\/w:tc>).)*<\/w:p><\/w:tc>/, "$1</w:tc>", "une cellule ne finit pas par un paragraphe"],
    ["a row too short", CORPS, /<w:tc>(?:(?!<\/w:tc>).)*<\/w:tc>/, "", "1 colonnes au lieu de 2"],
    ["a bookmark that does not close", CORPS, '<w:bookmarkEnd w:id="1"/>', "", "n’est pas refermé"],
    ["a bookmark closed and not opened", CORPS, '<w:bookmarkEnd w:id="1"/>', '<w:bookmarkEnd w:id="1"/><w:bookmarkEnd w:id="42"/>', "n’est pas ouvert"],
    ["two bookmarks of one id", CORPS, /w:id="2"/g, 'w:id="1"', "portent l’identifiant 1"],
    ["two bookmarks of one name", CORPS, /r1_p/g, "r0_bordereau", "existe deux fois"],
    ["a reference to no bookmark", CORPS, /w:anchor="[^"]+"/, 'w:anchor="ailleurs"', "le renvoi «\u00A0ailleurs\u00A0»"],
    ["a field to no bookmark", CORPS, /REF \S+/, "REF ailleurs", "le renvoi «\u00A0ailleurs\u00A0»"],
    ["a field that does not close", CORPS, "<w:r><w:t", '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t', "n’est pas refermé dans son paragraphe"],
    ["elements out of order", CORPS, /<w:pStyle w:val="Normal"\/>(<w:keepNext\/>)/, '$1<w:pStyle w:val="Normal"/>', "«\u00A0w:pStyle\u00A0» suit «\u00A0w:keepNext\u00A0»"],
    ["a body that ends without its section", CORPS, /<w:sectPr>.*<\/w:sectPr>/, "", "le corps ne finit pas par sa section"],
  ])("refuses %s", (_, partie, from, to, attendu) => {
    expect(listAnomalies(alter(partie, from, to)).join("\n")).toContain(attendu.replaceAll("\u00A0", " "));
  });

  test("refuses what is not an archive, and one cut short", () => {
    expect(listAnomalies(encodeUtf8("bonjour"))[0]).toContain("illisible");
    expect(listAnomalies(SAIN.slice(0, SAIN.length / 2))[0]).toContain("illisible");
  });

  test("refuses an archive that would unpack beyond the limits", () => {
    const bombe = createZip([{ nom: "a", octets: new Uint8Array(3_000_000) }], undefined);
    expect(parseZip(bombe, { entrees: 10, octets: 1_000_000 })).toEqual({ ok: false, motif: "L’archive dépasse la taille admise une fois décompressée." });
  });
});
