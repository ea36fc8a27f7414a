import { decodeOctets, findMarque, fromBrut, toBrut } from "./encodage.ts";

/** An event or a task of a calendar, in lines: unfolded, not yet parsed. */
export interface ComposantIcs {
  readonly kind: "VEVENT" | "VTODO";
  /** Lines between BEGIN and END, alarms left out. */
  readonly lignes: readonly LigneIcs[];
  /** Line of its BEGIN in the file, from 1. */
  readonly ligne: number;
  readonly isClos: boolean;
}

export interface LigneIcs {
  readonly texte: string;
  readonly ligne: number;
}

export interface TexteIcs {
  readonly encodage: ReturnType<typeof decodeOctets>["encodage"];
  readonly composants: readonly ComposantIcs[];
  /** Calendars, or bare events, were found. */
  readonly isAgenda: boolean;
}

/** A calendar longer than this is no agenda of hearings. */
const COMPOSANTS_MAX = 20_000;

/**
 * The events and tasks of a calendar, cut before anything is parsed, so that a bad one does not spoil the others. Lines are unfolded in
 * bytes: a fold may fall inside a character.
 */
export function splitIcs(octets: Uint8Array): TexteIcs {
  const marque = findMarque(octets);
  const isUtf16 = marque?.encodage === "utf-16le" || marque?.encodage === "utf-16be";
  const brut = isUtf16 ? undefined : toBrut(octets, marque?.taille ?? 0);
  const lignes = unfold(brut ?? decodeOctets(octets, "windows-1252").texte);
  const { texte, encodage } = brut === undefined ? { texte: lignes.map((ligne) => ligne.texte).join("\n"), encodage: marque?.encodage ?? "utf-16le" } : decodeOctets(fromBrut(lignes.map((ligne) => ligne.texte).join("\n")), "windows-1252");
  const decodees = texte.split("\n").map((ligne, rang) => ({ texte: ligne, ligne: lignes[rang]?.ligne ?? rang + 1 }));
  return { encodage: marque?.encodage ?? encodage, composants: splitComposants(decodees), isAgenda: decodees.some((ligne) => /^BEGIN:(?:VCALENDAR|VEVENT|VTODO)\s*$/i.test(ligne.texte)) };
}

/** Physical lines that begin with a space or a tab continue the line before, even across a blank one (met in old files). */
function unfold(texte: string): readonly LigneIcs[] {
  const lignes: { texte: string; readonly ligne: number; readonly morceaux: string[] }[] = [];
  for (const [rang, ligne] of texte.split(/\r\n|\n|\r/).entries()) {
    const derniere = lignes.at(-1);
    if (/^[ \t]/.test(ligne) && derniere !== undefined) derniere.morceaux.push(ligne.slice(1));
    else if (ligne !== "") lignes.push({ texte: ligne, ligne: rang + 1, morceaux: [] });
  }
  return lignes.map(({ texte: debut, ligne, morceaux }) => ({ texte: debut + morceaux.join(""), ligne }));
}

function splitComposants(lignes: readonly LigneIcs[]): readonly ComposantIcs[] {
  const composants: ComposantIcs[] = [];
  let ouvert: { readonly kind: ComposantIcs["kind"]; readonly ligne: number; readonly lignes: LigneIcs[] } | undefined;
  let imbrique: string | undefined;
  const close = (isClos: boolean): void => {
    if (ouvert !== undefined && composants.length < COMPOSANTS_MAX) composants.push({ ...ouvert, isClos });
    ouvert = undefined;
    imbrique = undefined;
  };
  for (const ligne of lignes) {
    const [, bord = "", nom = ""] = /^(BEGIN|END):([\w-]+)\s*$/i.exec(ligne.texte) ?? [];
    const kind = nom.toUpperCase();
    if (bord.toUpperCase() === "BEGIN" && (kind === "VEVENT" || kind === "VTODO")) {
      close(false);
      ouvert = { kind, ligne: ligne.ligne, lignes: [] };
    } else if (ouvert !== undefined && bord !== "" && kind === ouvert.kind) close(true);
    else if (ouvert !== undefined && bord !== "") imbrique = bord.toUpperCase() === "BEGIN" ? kind : undefined;
    else if (ouvert !== undefined && imbrique === undefined) ouvert.lignes.push(ligne);
  }
  close(false);
  return composants;
}
