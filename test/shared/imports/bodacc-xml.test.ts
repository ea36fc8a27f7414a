import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodeUtf8 } from "#shared/formats/unicode.ts";
import { parseBodaccXml } from "#shared/imports/bodacc-xml.ts";
import "../../support/fast-check.ts";

const annonce = (numero: number, corps: string, type = "<annonce/>") => `<annonce><typeAnnonce>${type}</typeAnnonce><numeroAnnonce>${numero}</numeroAnnonce><tribunal>TC DE LYON</tribunal>${corps}</annonce>`;
const JUGEMENT = "<jugement><famille>Jugement d'ouverture</famille><nature>Jugement d'ouverture de liquidation judiciaire</nature><date>6 janvier 2026</date></jugement>";
const pcl = (...annonces: readonly string[]) => `<PCL_REDIFF><parution>20260030</parution><dateParution>2026-02-13</dateParution><annonces>${annonces.join("")}</annonces></PCL_REDIFF>`;
const read = (xml: string) => parseBodaccXml(encodeUtf8(xml));

describe("the bulk XML of the BODACC", () => {
  test("a judgment, its company, its court", () => {
    const xml = pcl(annonce(101, `<personneMorale><denomination>CAFÉ DES HALLES</denomination></personneMorale><numeroImmatriculation><numeroIdentificationRCS>404 833 048</numeroIdentificationRCS></numeroImmatriculation><adresse><france><ville>Lyon</ville></france></adresse>${JUGEMENT}`));
    expect(read(xml)).toMatchObject({ ok: true, annonces: [{ id: "A20260030101", famille: "collective", typeAvis: "annonce", dateParution: "2026-02-13", juridiction: "TC DE LYON", nom: "CAFÉ DES HALLES", ville: "Lyon", sirens: ["404833048"], jugement: { date: "2026-01-06" } }] });
  });

  test("a craftsman, an annulment and what it annuls", () => {
    const artisan = annonce(1, `<personnePhysique><nom>MARTIN</nom><prenom>Paul</prenom></personnePhysique><inscriptionRM><numeroIdentificationRM>732829320</numeroIdentificationRM></inscriptionRM>${JUGEMENT}`);
    const annulation = annonce(2, "<parutionAvisPrecedent><nomPublication>BODACC A</nomPublication><numeroParution>20260011</numeroParution><numeroAnnonce>300</numeroAnnonce></parutionAvisPrecedent>", "<annulation/>");
    expect(read(pcl(artisan, annulation))).toMatchObject({ annonces: [{ nom: "MARTIN Paul", sirens: ["732829320"] }, { typeAvis: "annulation", precedenteId: "A20260011300" }] });
  });

  test("a striking-off, a change and accounts are told apart", () => {
    const avis = (corps: string) => `<avis><numeroAnnonce>7</numeroAnnonce>${corps}</avis>`;
    const racine = (nom: string, corps: string) => `<${nom}><parution>20260030</parution><dateParution>2026-02-13</dateParution><listeAvis>${avis(corps)}</listeAvis></${nom}>`;
    const lus = [racine("RCS-B_REDIFF", "<radiationAuRCS/>"), racine("RCS-B_REDIFF", "<modificationsGenerales/>"), racine("BILAN_REDIFF", "<depot/>"), racine("RCS-A_IMMAT", "<acte><creation/></acte>")].map(read);
    expect(lus.map((lu) => lu.ok && lu.annonces.map(({ id, famille }) => `${id} ${famille}`).join())).toEqual(["B202600307 radiation", "B202600307 modification", "C202600307 dpc", "A202600307 creation"]);
  });

  test("one notice without a number costs itself only", () => {
    expect(read(pcl("<annonce><tribunal>X</tribunal></annonce>", annonce(1, JUGEMENT)))).toMatchObject({ annonces: [{ id: "A202600301" }], avertissements: [expect.stringMatching(/mise de côté/)] });
  });

  test("twenty thousand notices are read without being held as one tree", () => {
    const lu = read(pcl(...Array.from({ length: 20_000 }, (_, rang) => annonce(rang + 1, `<a><b/><c/><d/><e/><f/><g/><h/><i/><j/><k/><l/><m/><n/><o/><p/></a>${JUGEMENT}`))));
    expect(lu.ok && lu.annonces.length).toBe(20_000);
  });

  test.each(["<autre/>", "<PCL_REDIFF>", "<!DOCTYPE a><PCL_REDIFF/>"])("%s is refused", (xml) => expect(read(xml)).toMatchObject({ ok: false }));

  test("any mutilation is read or refused, never thrown", () => {
    const entier = encodeUtf8(pcl(annonce(1, JUGEMENT), annonce(2, JUGEMENT)));
    fc.assert(fc.property(fc.nat(entier.length), fc.nat(60), fc.uint8Array({ maxLength: 8 }), (debut, retire, ajoute) => {
      const lu = parseBodaccXml(Uint8Array.from([...entier.subarray(0, debut), ...ajoute, ...entier.subarray(debut + retire)]));
      return lu.ok ? lu.annonces.length >= 0 : lu.motif.length > 0;
    }));
  });
});
