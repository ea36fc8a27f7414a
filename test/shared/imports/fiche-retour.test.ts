import { describe, expect, test } from "vitest";
import { createZip, encodeUtf8, parseZip } from "#shared/formats/zip.ts";
import { isFicheRetour } from "#shared/imports/fiche-retour.ts";
import { computeCleRetour } from "#shared/model/fiche-retour.ts";
import { createClasseurLot, createClasseurRempli, createFicheRemplie, createFicheVide, readFichierLu, readRetour } from "../../support/retour-builder.ts";

const MISSION = { mandatId: "mandatmandatmandatma", reference: "2026-0417" };
const REPONSES = { "retour.acte.nature": "signification", "retour.acte.date": "18/11/2026", "retour.commentaire": "Remis au gérant & à sa <secrétaire>".replace("&", "et").replace(/[<>]/g, "") };

describe("la fiche de retour en Word", () => {
  test("vide, elle se reconnaît et ne porte aucune réponse", async () => {
    const lue = await readRetour(await createFicheVide(MISSION));
    expect(lue).toMatchObject({ mandatId: MISSION.mandatId, reference: MISSION.reference, version: "1", cle: computeCleRetour(MISSION.mandatId, MISSION.reference, "1"), valeurs: {} });
  });

  test("remplie, elle rend chaque réponse par son étiquette, même coupée en morceaux par Word", async () => {
    expect((await readRetour(await createFicheRemplie(MISSION, REPONSES))).valeurs).toEqual(REPONSES);
  });

  test("une invite laissée telle quelle n’est pas une réponse", async () => {
    expect((await readRetour(await createFicheRemplie(MISSION, { "retour.acte.date": "jj/mm/aaaa", "retour.commentaire": "écrire ici" }))).valeurs).toEqual({});
  });

  test("son nom n’y est pour rien", async () => {
    expect((await readFichierLu(await createFicheVide(MISSION), "facture.pdf")).kind).toBe("retour");
  });
});

test("le classeur de même structure rend les mêmes réponses", async () => {
  expect(await readFichierLu(createClasseurRempli(MISSION, REPONSES), "fiche.xlsx")).toMatchObject({ kind: "retour", fiches: [{ mandatId: MISSION.mandatId, cle: computeCleRetour(MISSION.mandatId, MISSION.reference, "1"), valeurs: REPONSES }] });
});

test("le classeur de plusieurs affaires rend chaque ligne à sa mission, et tient pour rien une ligne ajoutée", async () => {
  const autre = { mandatId: "mandatautremandataut", reference: "2026-0418" };
  const lecture = await readFichierLu(createClasseurLot([{ mission: MISSION, reponses: REPONSES }, { mission: autre, reponses: {} }, { mission: { mandatId: "", reference: "" }, reponses: { "retour.commentaire": "total" } }]), "fiche.xlsx");
  expect(lecture).toMatchObject({ kind: "retour", fiches: [{ mandatId: MISSION.mandatId, cle: computeCleRetour(MISSION.mandatId, MISSION.reference, "1"), valeurs: REPONSES }, { reference: "2026-0418", valeurs: {} }] });
  expect(lecture.kind === "retour" && lecture.fiches).toHaveLength(2);
});

test("une autre lettre n’est pas une fiche de retour", () => {
  const octets = createZip([{ nom: "word/document.xml", octets: encodeUtf8("<w:document/>") }], undefined);
  expect(isFicheRetour({ noms: ["word/document.xml"], octets })).toBe(false);
  expect(isFicheRetour({ noms: [], octets })).toBe(false);
});

test("une fiche à macro est refusée en une phrase", async () => {
  const archive = parseZip(await createFicheVide(MISSION));
  if (!archive.ok) throw new Error(archive.motif);
  const piegee = createZip([...archive.entrees, { nom: "word/vbaProject.bin", octets: new Uint8Array(4) }], undefined);
  expect(await readFichierLu(piegee)).toMatchObject({ kind: "refus", motif: expect.stringContaining("macro") });
});

test("une fiche dont le XML est cassé est refusée, pas devinée", async () => {
  const archive = parseZip(await createFicheVide(MISSION));
  if (!archive.ok) throw new Error(archive.motif);
  const cassee = createZip(archive.entrees.map((entree) => (entree.nom === "word/document.xml" ? { ...entree, octets: encodeUtf8("<w:document><w:tag w:val=\"retour.cle\"/>") } : entree)), undefined);
  expect(await readFichierLu(cassee)).toMatchObject({ kind: "refus", motif: expect.stringContaining("abîmée") });
});
