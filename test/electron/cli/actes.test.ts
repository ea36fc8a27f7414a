import { beforeAll, describe, expect, test } from "vitest";
import { parseZip } from "#shared/formats/zip.ts";
import { parsePaquet } from "#shared/word/validate-ooxml.ts";
import { computeEmpreinte } from "../../../electron/cli/dossier-entree.ts";
import { readPartie, readParties } from "../../support/docx-lecture.ts";
import { buildModele, buildPapier, paragraphe } from "../../support/papier-builder.ts";
import { parseReponse, runInMemory } from "./poste.ts";

let dossier: string;
beforeAll(async () => {
  dossier = (await runInMemory(["exemple"])).sortie;
});

function run(...mots: readonly string[]) {
  return runInMemory(mots, { files: { "dossier.json": dossier } });
}

describe("exigible actes, acte, exporter, exemple", () => {
  test("chaque acte de la liste s’écrit pour le dossier d’exemple, ou dit pourquoi la loi le refuse", async () => {
    const liste = parseReponse(await run("actes")) as readonly { readonly id: string }[];
    expect(liste.length).toBeGreaterThan(8);
    const refuses: string[] = [];
    for (const { id } of liste) {
      const { code, erreur, ecrits } = await run("acte", id, "--entree", "dossier.json", "--sortie", `${id}.docx`);
      if (code !== 0) refuses.push(`${id} : ${erreur}`);
      else expect(parsePaquet(ecrits.get(`${id}.docx`) ?? new Uint8Array()).kind).toBe("valide");
    }
    expect(refuses.map((refus) => refus.split(" : ")[0])).toContain("mise-en-demeure-consommateur");
    for (const refus of refuses) expect(refus).toMatch(/ne peut pas être produit pour ce dossier/);
  });

  test("une mise en demeure de l’exemple est prête, et dit son empreinte", async () => {
    const reponse = parseReponse(await run("acte", "mise-en-demeure-professionnel", "--entree", "dossier.json", "--sortie", "med.docx"));
    expect(reponse).toMatchObject({ acte: "mise-en-demeure-professionnel", fichier: "med.docx", isPret: true });
  });

  test("l’archive contient les documents, les pièces nommées et les faits", async () => {
    const reponse = await run("exporter", "--entree", "dossier.json", "--sortie", "d.zip");
    expect(parseReponse(reponse)).toMatchObject({ fichier: "d.zip", piecesAbsentes: [] });
    const archive = parseZip(reponse.ecrits.get("d.zip") ?? new Uint8Array());
    const noms = archive.ok ? archive.entrees.map(({ nom }) => nom) : [];
    expect(noms).toEqual(expect.arrayContaining(["dossier.docx", "decompte.docx", "bordereau.docx", "dossier.json", "pieces/Piece-03_2025-03-31_Facture-F-25-0412.txt"]));
  });
});

describe("le papier et les modèles de la société", () => {
  const acte = (files: Readonly<Record<string, string | Uint8Array>>, ...mots: readonly string[]) => runInMemory(["acte", "mise-en-demeure-professionnel", "--entree", "dossier.json", "--sortie", "x.docx", ...mots], { files: { "dossier.json": dossier, ...files } });
  const MODELE = paragraphe("Cher {{debiteur.nom}}, vous nous devez {{decompte.total}}, décompte arrêté au {{decompte.arreteAu}}.");

  test("un acte se pose sur le papier nommé, qui garde son en-tête", async () => {
    const { code, ecrits } = await acte({ "papier.docx": buildPapier() }, "--papier", "papier.docx");
    expect(code).toBe(0);
    const octets = ecrits.get("x.docx") ?? new Uint8Array();
    expect(parsePaquet(octets).kind).toBe("valide");
    expect([...readParties(octets)].filter(([nom]) => nom.includes("header")).map(([, xml]) => xml).join("")).toContain("Valdoré");
  });

  test("le papier de la société, venu avec le dossier, sert sans être nommé", async () => {
    const octets = buildPapier();
    const empreinte = computeEmpreinte(octets);
    const lu = JSON.parse(dossier) as { faits: { id: string; sujet: string; type: string; contenu: object }[]; pieces: object[] };
    const modele = lu.faits.find(({ type }) => type === "creancier");
    const papier = { ...modele, id: modele?.id.replace(/\d+$/, "999999"), type: "papier", contenu: { empreinte, nomFichier: "papier.docx" } };
    const avec = JSON.stringify({ ...lu, faits: [...lu.faits, papier], pieces: [...lu.pieces, { empreinte, contenu: Buffer.from(octets).toString("base64") }] });
    const { code, erreur, ecrits } = await runInMemory(["exporter", "--entree", "dossier.json", "--sortie", "d.zip"], { files: { "dossier.json": avec } });
    expect([code, erreur]).toEqual([0, ""]);
    const archive = parseZip(ecrits.get("d.zip") ?? new Uint8Array());
    const docx = archive.ok ? archive.entrees.find(({ nom }) => nom === "dossier.docx")?.octets : undefined;
    expect([...readParties(docx ?? new Uint8Array()).keys()].some((nom) => nom.includes("header"))).toBe(true);
  });

  test("un modèle de la société se remplit, tenu à ce que l’acte exige", async () => {
    const reponse = await acte({ "modele.docx": buildModele(MODELE) }, "--modele", "modele.docx");
    expect(parseReponse(reponse)).toMatchObject({ isPret: false, verifications: expect.arrayContaining([expect.objectContaining({ id: expect.stringMatching(/^mention\//) as string })]) as unknown });
    expect(readPartie(reponse.ecrits.get("x.docx") ?? new Uint8Array(), "word/document.xml")).toContain("Pelagrin Bâtiment");
  });

  test.each([
    [{ "papier.docx": "texte" }, ["--papier", "papier.docx"], "Le papier à en-tête « papier.docx » n’est pas employé : Ce fichier n’est pas un document Word (.docx)."],
    [{}, ["--papier", "absent.docx"], "Le fichier « absent.docx » est introuvable."],
    [{ "m.docx": buildModele(paragraphe("{{debiteur.nome}}")) }, ["--modele", "m.docx"], "paragraphe 1, le champ « debiteur.nome » n’existe pas"],
    [{ "m.docx": buildModele(MODELE) }, ["--modele", "m.docx", "--papier", "m.docx"], "--modele et --papier ne s’emploient pas ensemble"],
  ] as const)("%o, %o est refusé en une phrase, rien n’est écrit", async (files, mots, phrase) => {
    const { code, sortie, erreur, ecrits } = await acte(files, ...mots);
    expect([code, sortie, ecrits.size]).toEqual([2, "", 0]);
    expect(erreur).toContain(phrase);
  });
});

describe("une mauvaise entrée est dite en une phrase", () => {
  test.each([
    [["acte"], "Indiquez un acte"],
    [["acte", "lettre", "--entree", "dossier.json", "--sortie", "x.docx"], "L’acte « lettre » n’existe pas"],
    [["acte", "decompte", "--entree", "dossier.json"], "--sortie FICHIER"],
    [["acte", "decompte", "--entree", "absent.json", "--sortie", "x.docx"], "est introuvable"],
    [["acte", "decompte", "--entree", "dossier.json", "--sortie", "x.docx", "--au", "demain"], "attend un jour"],
  ])("%o", async (mots, phrase) => {
    const { code, erreur, ecrits } = await run(...mots);
    expect(code).toBe(2);
    expect(erreur).toContain(phrase);
    expect(ecrits.size).toBe(0);
  });

  test("un champ inconnu, une pièce qui n’est pas la bonne, deux dossiers", async () => {
    const lu = JSON.parse(dossier) as { faits: { sujet: string; type: string; contenu: Record<string, unknown> }[]; pieces: { empreinte: string; contenu: string }[] };
    const runAvec = (change: object) => runInMemory(["acte", "decompte", "--entree", "-", "--sortie", "x.docx"], { stdin: JSON.stringify({ ...lu, ...change }) });
    expect((await runAvec({ inconnu: 1 })).erreur).toContain("« inconnu » n’est pas prévu");
    expect((await runAvec({ faits: lu.faits.map((fait) => (fait.type === "creance" ? { ...fait, contenu: { ...fait.contenu, montan: 1 } } : fait)) })).erreur).toContain("« montan » n’est pas prévu");
    expect((await runAvec({ pieces: lu.pieces.map((piece) => ({ ...piece, contenu: "QQ==" })) })).erreur).toContain("n’est pas celle que son empreinte désigne");
    expect((await runAvec({ faits: lu.faits.filter(({ sujet }) => !sujet.startsWith("dossier/")) })).erreur).toContain("et d’un seul");
  });
});
