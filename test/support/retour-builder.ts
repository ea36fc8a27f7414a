// Forms returned by a mandataire: ours, filled as Word or a spreadsheet would fill them.
import { createFeuilleRetour, createFeuilleRetourLot, renderFicheRetour } from "#shared/actes/fiche-retour.ts";
import { createZip, decodeUtf8, encodeUtf8, parseZip } from "#shared/formats/zip.ts";
import { createLecteur, readPortions } from "#shared/imports/lecture-fichier.ts";
import type { Lecture } from "#shared/imports/lecture.ts";
import type { FicheLue } from "#shared/imports/lecture-retour.ts";
import { renderClasseur } from "#shared/word/classeur.ts";
import { renderDocx } from "#shared/word/docx-writer.ts";
import { createFaitsInventes } from "./dossier-invente.ts";

/** A mission of the invented dossier, or of the one that a test names. */
export interface Mission {
  readonly mandatId: string;
  readonly reference: string;
}

function createFaits({ mandatId, reference }: Mission) {
  const faits = createFaitsInventes();
  if (faits.mandat === undefined) throw new Error("le dossier de test n’a pas de mandat");
  return { faits: { ...faits, dossier: { ...faits.dossier, reference } }, mandat: { ...faits.mandat, mandatId } };
}

export function createFicheVide(mission: Mission): Promise<Uint8Array> {
  const { faits, mandat } = createFaits(mission);
  return renderDocx(renderFicheRetour(faits, mandat));
}

export async function createFicheRemplie(mission: Mission, reponses: Readonly<Record<string, string>>): Promise<Uint8Array> {
  return fillFiche(await createFicheVide(mission), reponses);
}

/** What the application reads of a file, whatever its name. */
export async function readFichierLu(octets: Uint8Array, nom = "fiche.docx"): Promise<Lecture> {
  async function* portions(): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(octets);
  }
  const lecture = await readPortions(portions(), createLecteur(nom), { isInterrompu: () => false, onProgression: () => undefined });
  if (lecture === undefined) throw new Error("lecture interrompue");
  return lecture;
}

/** The one mission that a form answers. */
export async function readRetour(octets: Uint8Array): Promise<FicheLue> {
  const lecture = await readFichierLu(octets);
  if (lecture.kind !== "retour") throw new Error(`ce n’est pas une fiche de retour\u00A0: ${lecture.kind}`);
  return lecture.fiches[0];
}

/** The form once these fields are filled: the prompt gone, the text in its place, as Word writes it. */
export function fillFiche(octets: Uint8Array, reponses: Readonly<Record<string, string>>): Uint8Array {
  const archive = parseZip(octets);
  if (!archive.ok) throw new Error(archive.motif);
  return createZip(archive.entrees.map((entree) => (entree.nom === "word/document.xml" ? { ...entree, octets: encodeUtf8(fillXml(decodeUtf8(entree.octets), reponses)) } : entree)), undefined);
}

function fillXml(xml: string, reponses: Readonly<Record<string, string>>): string {
  return xml.replace(/<w:sdt>.*?<\/w:sdt>/gs, (controle) => {
    const tag = /<w:tag w:val="([^"]+)"/.exec(controle)?.[1] ?? "";
    const reponse = reponses[tag];
    if (reponse === undefined) return controle;
    return controle.replace(/<w:showingPlcHdr\s*\/>/, "").replace(/<w:sdtContent>.*<\/w:sdtContent>/s, `<w:sdtContent><w:r><w:t xml:space="preserve">${reponse.slice(0, 3)}</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>${reponse.slice(3)}</w:t></w:r></w:sdtContent>`);
  });
}

export function createClasseurRempli(mission: Mission, reponses: Readonly<Record<string, string>>): Uint8Array {
  const { faits, mandat } = createFaits(mission);
  const feuille = createFeuilleRetour(faits.dossier, mandat);
  const rangees = feuille.rangees.map((cellules) => {
    const [tag] = cellules;
    const reponse = tag?.kind === "texte" ? reponses[tag.texte] : undefined;
    return reponse === undefined ? cellules : cellules.map((cellule, rang) => (rang === 2 ? ({ kind: "texte", texte: reponse } as const) : cellule));
  });
  return renderClasseur([{ ...feuille, rangees }], faits.aujourdhui);
}

/** The workbook of several missions; a mission is answered by its tags, `undefined` leaves its line as it was sent. */
export function createClasseurLot(lignes: readonly { readonly mission: Mission; readonly reponses: Readonly<Record<string, string>> }[]): Uint8Array {
  const lus = lignes.map(({ mission }) => createFaits(mission));
  const feuille = createFeuilleRetourLot(lus.map(({ faits, mandat }) => ({ ...faits, mandat })));
  const [tags = [], ...missions] = feuille.rangees;
  const remplies = missions.map((cellules, rang) =>
    tags.map((tag, colonne) => {
      const reponse = tag?.kind === "texte" ? lignes[rang]?.reponses[tag.texte] : undefined;
      return reponse === undefined ? cellules[colonne] : ({ kind: "texte", texte: reponse } as const);
    }),
  );
  return renderClasseur([{ ...feuille, rangees: [tags, ...remplies] }], lus[0]?.faits.aujourdhui ?? createFaitsInventes().aujourdhui);
}
