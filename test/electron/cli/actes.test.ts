import { beforeAll, describe, expect, test } from "vitest";
import { parseZip } from "#shared/formats/zip.ts";
import { parsePaquet } from "#shared/word/validate-ooxml.ts";
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
