import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { parsePaquet } from "#shared/paquets/lecture-paquet.ts";
import { mergeDroit } from "#shared/paquets/merge-paquets.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { formatFichier, listTauxInventes, reprise, valeur } from "../../support/paquet-builder.ts";

const DROIT = mergeDroit(createBaremes(), []);
const AU = jour("2026-11-22");
const BCE = "interets/taux-bce";

function findMotif(texte: string): string {
  const lu = parsePaquet(texte, DROIT, AU);
  return lu.ok ? "accepté" : lu.motif;
}

test("un paquet bien formé est rendu tel qu’écrit", () => {
  expect(parsePaquet(formatFichier(), DROIT, AU)).toMatchObject({ ok: true, paquet: { publieLe: "2026-11-21", parametres: [{ id: BCE }, {}, {}] } });
  expect(parsePaquet(`\uFEFF${formatFichier()}`, DROIT, AU).ok).toBe(true);
});

describe("un paquet hostile est refusé d’une phrase qui dit quoi et où, et ce qui est gardé", () => {
  const bce = (reste: object) => formatFichier([{ ...listTauxInventes()[0], ...reste }]);
  const cas: readonly (readonly [string, string, string])[] = [
    ["pas du JSON", "{ format: ", "Ce fichier n’est pas un paquet de règles d’Exigible (JSON au format «\u00A0exigible-paquet\u00A0»)."],
    ["un autre JSON", '{"format":"autre"}', "Ce fichier n’est pas un paquet de règles d’Exigible"],
    ["une liste", "[]", "Ce fichier n’est pas un paquet de règles d’Exigible"],
    ["rien", "", "Ce fichier n’est pas un paquet de règles d’Exigible"],
    ["trop imbriqué", `${"[".repeat(500_000)}`, "Ce fichier n’est pas un paquet de règles d’Exigible"],
    ["un référentiel des juridictions", `{"format": "exigible-referentiel", "communes": "${"x".repeat(2_000_001)}"}`, "Ce fichier est un référentiel des juridictions\u00A0: ouvrez-le depuis «\u00A0Juridictions\u00A0», en haut de cette page."],
    ["trop grand", " ".repeat(2_000_001), "Ce fichier est trop grand pour un paquet de règles (plus de 2\u202F000\u202F000 caractères)."],
    ["une version future", formatFichier([], { version: 2 }), "Ce paquet est écrit pour une version plus récente d’Exigible\u00A0: mettez l’application à jour."],
    ["sans version", formatFichier(undefined, { version: undefined }), "Ce paquet ne peut pas être lu\u00A0: champ «\u00A0version\u00A0»\u00A0: absent."],
    ["vide", formatFichier([]), "champ «\u00A0parametres\u00A0»\u00A0: vide ou trop court."],
    ["un champ inconnu", formatFichier(undefined, { script: "alert(1)" }), "champ inconnu «\u00A0script\u00A0»."],
    ["un champ inconnu dans un barème", bce({ formule: "x" }), "«\u00A0interets/taux-bce\u00A0»\u00A0: champ inconnu «\u00A0formule\u00A0»."],
    ["un prototype", formatFichier().replace('"auteur"', '"__proto__": { "admin": true }, "auteur"'), "champ inconnu «\u00A0__proto__\u00A0»."],
    ["une date impossible", formatFichier(undefined, { publieLe: "2026-02-30" }), "champ «\u00A0publieLe\u00A0»\u00A0: «\u00A02026-02-30\u00A0» n’est pas un jour (AAAA-MM-JJ)."],
    ["un taux en texte", bce({ valeurs: [{ ...valeur("2027-01-01", 0), valeur: "3 %" }] }), "«\u00A0interets/taux-bce\u00A0», valeur 1, champ «\u00A0valeur\u00A0»\u00A0: un nombre est attendu."],
    ["un taux à virgule", bce({ valeurs: [{ ...valeur("2027-01-01", 0), valeur: 2.5 }] }), "valeur 1, champ «\u00A0valeur\u00A0»\u00A0: un nombre entier est attendu."],
    ["une valeur sans source", bce({ valeurs: [{ ...valeur("2027-01-01", 0), references: [] }] }), "«\u00A0interets/taux-bce\u00A0», valeur 1, "],
    ["des valeurs en désordre", bce({ valeurs: [valeur("2027-02-01", 1), valeur("2027-01-01", 1)] }), "«\u00A0interets/taux-bce\u00A0»\u00A0: les valeurs doivent être en ordre chronologique."],
    ["une confiance inventée", bce({ valeurs: [{ ...valeur("2027-01-01", 0), confiance: "A++" }] }), "champ «\u00A0confiance\u00A0»\u00A0: valeur inconnue."],
    ["un identifiant bizarre", bce({ id: "../../etc" }), "«\u00A0../../etc\u00A0», champ «\u00A0id\u00A0»\u00A0: écrit autrement qu’attendu."],
    ["un paquet du futur", formatFichier(undefined, { publieLe: "2099-01-01" }), "Ce paquet ne peut pas être accepté\u00A0: il est daté du 01/01/2099, après la date de ce poste."],
    ["une vérification du futur, qui l’emporterait toujours", formatFichier(listTauxInventes("2099-01-01")), "vérifié le 01/01/2099, après la publication du paquet."],
    ["deux fois le même barème", formatFichier([...listTauxInventes(), ...listTauxInventes()]), "«\u00A0interets/taux-bce\u00A0»\u00A0: écrit deux fois."],
    ["une unité changée", formatFichier([reprise("interets/indemnite-recouvrement", { unite: "ppm" })]), "l’unité «\u00A0ppm\u00A0» remplacerait «\u00A0centimes\u00A0», que les règles attendent."],
    ["un taux sans fin", bce({ perimeLe: undefined }), "manque\u00A0; sans elle un taux serait prolongé."],
    ["une fin avant l’effet", bce({ perimeLe: "2027-01-01" }), "périmé le 01/01/2027, avant l’effet de sa dernière valeur."],
    ["un taux absurde", bce({ valeurs: [valeur("2027-01-01", 30_000_000)] }), "valeur du 01/01/2027, 30000000 est hors de ce que l’unité «\u00A0ppm\u00A0» peut dire."],
    ["une division par zéro", formatFichier([reprise("interets/base-jours", { valeurs: [valeur("2027-01-01", 0)] })]), "zéro ne peut pas diviser."],
    ["une valeur qui finit avant de commencer", formatFichier([reprise("interets/indemnite-recouvrement", { valeurs: [valeur("2027-01-01", 4000, { jusqua: jour("2026-12-31") })] })]), "elle finirait le 31/12/2026, avant d’avoir commencé."],
  ];
  test.each(cas)("%s", (_nom, texte, attendu) => {
    const motif = findMotif(texte);
    expect(motif).toContain(attendu);
    expect(motif).toMatch(/\. Les règles en vigueur sont inchangées\.$/);
  });
});
