import { Bookmark, FootnoteReferenceRun, InternalHyperlink, Paragraph, type ParagraphChild, SimpleField, TextRun } from "docx";
import { renderControle } from "./docx-controles.ts";
import { type Fragment, splitExposants } from "./bloc.ts";
import type { Signet } from "./docx-signets.ts";
import { findStyleCaractere } from "./docx-styles.ts";

export type Signets = ReadonlyMap<string, Signet>;

/** Runs of a text; with an `ancre` the whole is bookmarked, so that a cross-reference repeats it. */
export function renderFragments(fragments: readonly Fragment[], signets: Signets, ancre?: string): readonly ParagraphChild[] {
  const parties = fragments.flatMap((partie) => renderFragment(partie, signets));
  const signet = ancre === undefined ? undefined : signets.get(ancre);
  return signet === undefined ? parties : [new Bookmark({ id: signet.nom, children: [...parties] })];
}

/** A reference that repeats the text of its target is a REF field, which follows a renumbering; any other is an internal link. */
function renderFragment(partie: Fragment, signets: Signets): readonly ParagraphChild[] {
  const note = partie.note === undefined ? [] : [new FootnoteReferenceRun({ children: [new Paragraph({ style: "NoteDeBas", children: [new TextRun(` ${partie.note}`)] })] })];
  if (partie.controle !== undefined) return [renderControle(partie.controle, partie.texte)];
  const cible = partie.renvoi === undefined ? undefined : signets.get(partie.renvoi);
  if (cible === undefined) return [...renderTexte(partie), ...note];
  if (cible.texte === partie.texte) return [new SimpleField(`REF ${cible.nom} \\h`, partie.texte), ...note];
  return [new InternalHyperlink({ anchor: cible.nom, children: renderTexte(partie) }), ...note];
}

function renderTexte(partie: Fragment): readonly TextRun[] {
  return partie.texte.split("\n").flatMap((ligne, rang) => renderLigne(ligne, partie, rang > 0));
}

function renderLigne(ligne: string, { isGras = false, isItalique = false, isManque = false }: Fragment, isSuite: boolean): readonly TextRun[] {
  const morceaux = ligne === "" && isSuite ? [{ texte: "", isExposant: false }] : splitExposants(ligne);
  return morceaux.map(({ texte, isExposant }, rang) => {
    const style = isManque ? "Manque" : findStyleCaractere({ isGras, isItalique, isExposant });
    return new TextRun({ text: texte, ...(style === undefined ? {} : { style }), ...(isSuite && rang === 0 ? { break: 1 } : {}) });
  });
}
