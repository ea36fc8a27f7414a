import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readChamp } from "#shared/formats/champ.ts";
import { createDecoupe, type DefautLigne } from "#shared/formats/decoupe-lignes.ts";
import { createReleve } from "#shared/formats/encodage.ts";

interface Lue {
  readonly numero: number;
  readonly champs: readonly string[];
  readonly defaut: DefautLigne | undefined;
}

function split(octets: Uint8Array, longueurs: readonly number[] = [octets.length], options: { readonly separateur?: string; readonly hasGuillemets?: boolean } = {}): readonly Lue[] {
  const lues: Lue[] = [];
  const decoupe = createDecoupe({ separateur: (options.separateur ?? "\t").charCodeAt(0), hasGuillemets: options.hasGuillemets ?? false, releve: createReleve() }, (ligne) => {
    lues.push({ numero: ligne.numero, defaut: ligne.defaut, champs: Array.from({ length: ligne.champs }, (_, rang) => readChamp(ligne, rang)) });
  });
  for (let debut = 0, rang = 0; debut < octets.length; rang++) {
    const fin = debut + Math.max(1, longueurs[rang % longueurs.length] ?? 1);
    decoupe.add(octets.slice(debut, fin));
    debut = fin;
  }
  decoupe.end();
  return lues;
}
const texte = (contenu: string): Uint8Array => new TextEncoder().encode(contenu);
const numeros = (contenu: string): readonly string[] => split(texte(contenu)).map(({ numero, champs }) => `${numero}:${champs.join("+")}`);

describe("line ends", () => {
  test.each([
    ["LF", "a\nb\nc\n"], ["CRLF", "a\r\nb\r\nc\r\n"], ["CR CR LF, of a real file", "a\r\r\nb\r\r\nc\r\r\n"], ["lone CR", "a\rb\rc\r"], ["no end on the last line", "a\nb\nc"],
    ["a final 1A", "a\nb\nc\n\x1a"], ["1A glued to the last line", "a\nb\nc\x1a"],
  ])("%s", (_, contenu) => {
    expect(numeros(contenu)).toEqual(["1:a", "2:b", "3:c"]);
  });

  test("blank lines are counted and not given", () => {
    expect(numeros("a\n\n  \nb\n")).toEqual(["1:a", "4:b"]);
  });
});

describe("fields", () => {
  test("spaces around a field are not part of it, an empty field is", () => {
    expect(split(texte("  a b \t\t c\n"))[0]?.champs).toEqual(["a b", "", "c"]);
  });

  test("a quote is part of a label unless the file quotes", () => {
    expect(split(texte('le "grand"\t"b\n'))[0]?.champs).toEqual(['le "grand"', '"b']);
  });

  test("between quotes the separator belongs to the field, doubled quotes are one", () => {
    const [ligne] = split(texte('"a;b";"dit ""x""";c\n'), undefined, { separateur: ";", hasGuillemets: true });
    expect(ligne?.champs).toEqual(["a;b", 'dit "x"', "c"]);
  });

  test("an unclosed quote is the defect of its own line only", () => {
    expect(split(texte('"a;b\nc;d\n'), undefined, { separateur: ";", hasGuillemets: true }).map(({ defaut }) => defaut)).toEqual(["guillemet", undefined]);
  });
});

describe("hostile lines", () => {
  test("null characters are a defect", () => {
    expect(split(texte("a\u0000b\nc\n")).map(({ defaut }) => defaut)).toEqual(["nul", undefined]);
  });

  test("a line of three million characters is told and the next one read, in bounded memory", () => {
    const longue = new Uint8Array(3_000_000).fill(97);
    const lues = split(Uint8Array.from([...texte("x\n"), ...longue, ...texte("\ny\tz\n")]), [65_536]);
    expect(lues.map(({ numero, defaut }) => [numero, defaut])).toEqual([[1, undefined], [2, "trop-longue"], [3, undefined]]);
    expect(lues[1]?.champs[0]?.length).toBeLessThan(66_000);
  });

  test("five thousand fields are counted without filling the memory", () => {
    expect(split(texte(`${"\t".repeat(5000)}x\n`), undefined)[0]?.champs.length).toBe(5001);
  });
});

test("any cut of the bytes gives the same lines", () => {
  const contenu = fc.array(fc.constantFrom("a", "é", "\t", "\r", "\n", "\r\n", "\r\r\n", " ", "œ€"), { maxLength: 40 }).map((signes) => texte(signes.join("")));
  fc.assert(fc.property(contenu, fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }), (octets, longueurs) => {
    expect(split(octets, longueurs)).toEqual(split(octets));
  }));
});
