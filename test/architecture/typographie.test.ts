// Everything that a person reads in French follows French typography.
import { describe, expect, test } from "vitest";
import { listFiles, parseSource, readText } from "../support/depot.ts";
import { listFautes } from "../support/typographie-source.ts";

const ROOMS = ["shared", "electron", "renderer"];

describe("typographie des textes français", () => {
  const paths = ROOMS.flatMap((room) => listFiles(room, /\.tsx?$/));

  test("aucune faute dans les textes de l’application", () => {
    const fautes = paths.flatMap((path) => listFautes(parseSource(path, readText(path))).map((faute) => `${path}:${faute.line} ${faute.motif} : ${faute.texte}`));
    expect(fautes).toEqual([]);
  });

  test("les données livrées sont en NFC", () => {
    const denormalized = ROOMS.flatMap((room) => listFiles(room, /\.(json|css|html|md)$/)).filter((path) => readText(path) !== readText(path).normalize("NFC"));
    expect(denormalized).toEqual([]);
  });
});

describe("le contrôle voit les fautes", () => {
  const fautives: readonly (readonly [string, string])[] = [
    ['const a = "Nom du fichier :";', "espace insécable avant"],
    ['const a = "Quel fichier ?";', "espace insécable avant"],
    ["const a = `${total} €`;", "après une valeur"],
    ["const a = `« ${nom}» absent`;", "après une valeur"],
    ["const a = `${nom}: absent du fichier`;", "après une valeur"],
    ['const a = "Attention: fichier vide";', "manquante avant :"],
    ['const a = "Fichier refusé!";', "manquante avant ; ! ?"],
    ['const a = "le « dossier » entier";', "après «"],
    ['const a = "L\'ordonnance est caduque";', "apostrophe"],
    ['const a = "Import en cours...";', "suspension"],
    ['const a = "cre\\u0301ance";', "NFC"],
    ["const a = <p>Solde exigible : {total} €</p>;", "insécable"],
    ["const a = <p title=\"Solde : nul\">x</p>;", "espace insécable avant"],
  ];
  test.each(fautives)("%s", (code, motif) => {
    expect(listFautes(parseSource("a.tsx", code)).map((faute) => faute.motif).join()).toContain(motif);
  });

  const justes: readonly string[] = [
    'const a = "Nom du fichier\\u00A0:";',
    'const a = "le «\\u00A0dossier\\u00A0» entier";',
    'import { b } from "./c d ?.ts";',
    "const a = `${famille}:${verbe}`;",
    "const a = `«${INSECABLE}${porte}${INSECABLE}»${INSECABLE}: ${etat}`;",
    "const a = <p>{total}{INSECABLE}: échu</p>;",
    'const a = "default-src \'none\'; script-src \'self\'";',
    'const a = <p className="a :b">Solde\u00A0: {total}\u00A0€</p>;',
    "// typographie : en-tête d’un fichier reçu\nconst a = \"Quel compte ?\";",
  ];
  test.each(justes)("rien à dire de %s", (code) => {
    expect(listFautes(parseSource("a.tsx", code))).toEqual([]);
  });
});
