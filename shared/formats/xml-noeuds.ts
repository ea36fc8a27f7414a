import { SaxesParser } from "saxes";

/** An element as it is written: prefixes, attributes and spaces kept. Comments and processing instructions are left out. */
export interface NoeudXml {
  readonly nom: string;
  readonly attributs: Readonly<Record<string, string>>;
  readonly enfants: readonly EnfantXml[];
}

export type EnfantXml = NoeudXml | string;

export type LectureNoeuds = { readonly ok: true; readonly racine: NoeudXml } | { readonly ok: false; readonly motif: string };

interface NoeudOuvert extends NoeudXml {
  readonly enfants: EnfantXml[];
}

const PROFONDEUR_MAX = 250;
const NOEUDS_MAX = 600_000;

/** Reads a whole XML text, to write it again changed. Refuses a DTD, what is not well formed, and what is too deep or too long. */
export function parseNoeuds(xml: string): LectureNoeuds {
  const pile: NoeudOuvert[] = [{ nom: "", attributs: {}, enfants: [] }];
  let motif: string | undefined;
  let nombre = 0;
  const parser = new SaxesParser();
  const appendTexte = (texte: string): void => void pile.at(-1)?.enfants.push(texte);
  parser.on("error", ({ message }) => (motif ??= message));
  parser.on("doctype", () => (motif ??= "une déclaration DTD est refusée"));
  parser.on("opentag", ({ name, attributes }) => {
    if (++nombre > NOEUDS_MAX || pile.length > PROFONDEUR_MAX) motif ??= "il a trop d’éléments";
    if (motif !== undefined) return;
    const noeud: NoeudOuvert = { nom: name, attributs: attributes, enfants: [] };
    pile.at(-1)?.enfants.push(noeud);
    pile.push(noeud);
  });
  parser.on("closetag", () => {
    if (motif === undefined) pile.pop();
  });
  parser.on("text", appendTexte);
  parser.on("cdata", appendTexte);
  parser.write(xml.startsWith("\uFEFF") ? xml.slice(1) : xml).close();
  const racine = pile[0]?.enfants.find((enfant): enfant is NoeudOuvert => typeof enfant !== "string");
  if (motif !== undefined || racine === undefined) return { ok: false, motif: motif ?? "il est vide" };
  return { ok: true, racine };
}

/** A part of a package: declaration, then the element. */
export function formatPartie(racine: NoeudXml): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${formatNoeud(racine)}`;
}

export function formatNoeud(noeud: EnfantXml): string {
  if (typeof noeud === "string") return escapeTexte(noeud);
  let corps = "";
  for (const enfant of noeud.enfants) corps += formatNoeud(enfant);
  return corps === "" ? `<${formatTete(noeud)}/>` : `<${formatTete(noeud)}>${corps}</${noeud.nom}>`;
}

/** Name and attributes, as an opening tag holds them. */
export function formatTete({ nom, attributs }: NoeudXml): string {
  let tete = nom;
  for (const cle in attributs) tete += ` ${cle}="${escapeAttribut(attributs[cle] ?? "")}"`;
  return tete;
}

export function escapeTexte(texte: string): string {
  return /[&<>]/.test(texte) ? texte.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;") : texte;
}

function escapeAttribut(texte: string): string {
  return /["\n\t\r]/.test(texte) ? escapeTexte(texte).replace(/"/g, "&quot;").replace(/[\n\t\r]/g, (blanc) => `&#${blanc.charCodeAt(0)};`) : escapeTexte(texte);
}

export function createNoeud(nom: string, attributs: Readonly<Record<string, string>> = {}, enfants: readonly EnfantXml[] = []): NoeudXml {
  return { nom, attributs, enfants };
}

/** The children that are elements. */
export function listEnfants({ enfants }: NoeudXml, nom?: string): readonly NoeudXml[] {
  return enfants.filter((enfant): enfant is NoeudXml => typeof enfant !== "string" && (nom === undefined || enfant.nom === nom));
}

export function findEnfant(noeud: NoeudXml, nom: string): NoeudXml | undefined {
  return listEnfants(noeud, nom)[0];
}

/** The element and everything in it, in the order of the text. */
export function* walkNoeuds(noeud: NoeudXml): Generator<NoeudXml> {
  const pile: NoeudXml[] = [noeud];
  for (let courant = pile.pop(); courant !== undefined; courant = pile.pop()) {
    yield courant;
    for (let rang = courant.enfants.length - 1; rang >= 0; rang--) {
      const enfant = courant.enfants[rang];
      if (enfant !== undefined && typeof enfant !== "string") pile.push(enfant);
    }
  }
}

export function readTexteNoeud(noeud: NoeudXml): string {
  let texte = "";
  for (const enfant of noeud.enfants) texte += typeof enfant === "string" ? enfant : readTexteNoeud(enfant);
  return texte;
}

/** The same element once each one inside, the deepest first, was replaced by what `change` gives: itself, nothing, its own children… */
export function mapNoeuds(noeud: NoeudXml, change: (noeud: NoeudXml) => readonly EnfantXml[]): NoeudXml {
  const { enfants } = noeud;
  let neufs: EnfantXml[] | undefined;
  for (const [rang, enfant] of enfants.entries()) {
    const remplace = typeof enfant === "string" ? [enfant] : change(mapNoeuds(enfant, change));
    if (neufs === undefined && (remplace.length !== 1 || remplace[0] !== enfant)) neufs = enfants.slice(0, rang);
    if (neufs !== undefined) for (const lu of remplace) neufs.push(lu);
  }
  return neufs === undefined ? noeud : { ...noeud, enfants: neufs };
}
