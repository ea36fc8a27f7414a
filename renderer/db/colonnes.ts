/**
 * Objects of one kind written column by column: the name of each field once, a value that they share once. Half the bytes
 * of an object each to seal, to read on the disk and to decode. Values are those of JSON, whose reader gives each text a
 * place of its own size, and one place for all to short ones: the days of fifty thousand rows are a few thousand texts.
 */
export interface Colonnes {
  readonly nombre: number;
  readonly champs: Readonly<Record<string, Colonne>>;
}

/** The values of one field: `rangs` tells the objects that have it, when some have not. */
export type Colonne = Valeurs & { readonly rangs?: readonly number[] };

type Valeurs =
  /** The same everywhere. */
  | { readonly seule: unknown }
  /** A few texts, each place saying which. */
  | { readonly textes: readonly string[]; readonly places: readonly number[] }
  | { readonly valeurs: readonly unknown[] };

const TEXTES_PARTAGES = 32;

export function toColonnes(objets: readonly object[]): Colonnes {
  const parChamp = new Map<string, { readonly rangs: number[]; readonly valeurs: unknown[] }>();
  for (const [rang, objet] of objets.entries()) {
    for (const [champ, valeur] of Object.entries(objet)) {
      if (valeur === undefined) continue;
      const connue = parChamp.get(champ) ?? { rangs: [], valeurs: [] };
      parChamp.set(champ, connue);
      connue.rangs.push(rang);
      connue.valeurs.push(valeur);
    }
  }
  const champs = [...parChamp].map(([champ, { rangs, valeurs }]) => [champ, { ...toColonne(valeurs), ...(rangs.length < objets.length ? { rangs } : {}) }] as const);
  return { nombre: objets.length, champs: Object.fromEntries(champs) };
}

export function toColonne(valeurs: readonly unknown[]): Colonne {
  const [premiere] = valeurs;
  if (premiere !== undefined && typeof premiere !== "object" && valeurs.every((valeur) => valeur === premiere)) return { seule: premiere };
  if (!valeurs.every((valeur) => typeof valeur === "string")) return { valeurs };
  const textes = [...new Set(valeurs)];
  if (textes.length <= Math.min(TEXTES_PARTAGES, valeurs.length / 2)) return { textes, places: valeurs.map((valeur) => textes.indexOf(valeur)) };
  return { valeurs };
}

/**
 * `createVide` writes an object with its usual fields, none of them known yet: all objects then have one shape and hold their
 * values themselves. Fields added one by one past the sixteenth would make a table of each, ten times as large and slower to read.
 */
export function fromColonnes({ nombre, champs }: Colonnes, createVide: () => Record<string, unknown> = () => ({})): readonly object[] {
  const objets = Array.from({ length: nombre }, createVide);
  for (const [champ, colonne] of Object.entries(champs)) {
    const { rangs } = colonne;
    const valeurs = fromColonne(colonne, rangs?.length ?? nombre);
    for (let place = 0; place < valeurs.length; place += 1) {
      const objet = objets[rangs?.[place] ?? place];
      if (objet !== undefined) objet[champ] = valeurs[place];
    }
  }
  return objets;
}

/** Its values, for as many objects as have the field. */
export function fromColonne(colonne: Colonne, nombre: number): readonly unknown[] {
  if ("seule" in colonne) return new Array<unknown>(nombre).fill(colonne.seule);
  return "textes" in colonne ? colonne.places.map((place) => colonne.textes[place]) : shareTextes(colonne.valeurs, new Map());
}

/** Texts that values repeat (a day, a name, an article) are held once; those of their lists and objects too. */
export function shareTextes(valeurs: readonly unknown[], connus: Map<string, string>): readonly unknown[] {
  for (const valeur of valeurs) {
    if (Array.isArray(valeur)) shareTextes(valeur, connus);
    else if (typeof valeur === "object" && valeur !== null) shareChamps(valeur, connus);
  }
  return valeurs;
}

function shareChamps(objet: object, connus: Map<string, string>): void {
  for (const [champ, valeur] of Object.entries(objet)) {
    if (typeof valeur === "object") shareTextes([valeur], connus);
    if (typeof valeur !== "string") continue;
    const connu = connus.get(valeur);
    if (connu === undefined) connus.set(valeur, valeur);
    else Reflect.set(objet, champ, connu);
  }
}
