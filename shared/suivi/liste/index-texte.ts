/**
 * Items by their text, end to end in a few long strings: the engine of the language searches them in a millisecond or two, where
 * fifty thousand calls take tens. A list that changes a little is followed at the price of what changed.
 */
export interface IndexTexte<T> {
  /** Follows a list as it stands now, by stretches of 250 items; answers whether all of them are known, when no more than `limite` may be read at once. */
  readonly follow: (items: readonly T[], limite?: number) => boolean;
  /** Of the list that was followed, the items whose text holds this one. An empty text is in all of them. */
  readonly search: (texte: string) => ReadonlySet<T>;
}

/** Texts of a few items, and where each ends. */
interface Troncon<T> {
  readonly items: readonly T[];
  readonly suite: string;
  readonly fins: Uint32Array;
}

const TAILLE = 250;
/** No text holds it: they are folded, which leaves single spaces only. */
const SEPARATEUR = "\n";

export function createIndexTexte<T>(read: (item: T) => string): IndexTexte<T> {
  const troncons: Troncon<T>[] = [];
  return {
    follow: (items, limite = Infinity) => {
      let lus = 0;
      for (let rang = 0; rang * TAILLE < items.length; rang += 1) {
        if (isTronconDe(troncons[rang], items, rang * TAILLE)) continue;
        if (lus === limite) return false;
        lus += 1;
        troncons[rang] = createTroncon(items.slice(rang * TAILLE, (rang + 1) * TAILLE), read);
      }
      troncons.length = Math.ceil(items.length / TAILLE);
      return true;
    },
    search: (texte) => {
      const trouves = new Set<T>();
      for (const troncon of troncons) addTrouves(troncon, texte, trouves);
      return trouves;
    },
  };
}

function isTronconDe<T>(troncon: Troncon<T> | undefined, items: readonly T[], debut: number): boolean {
  const siens = troncon?.items;
  return siens?.length === Math.min(TAILLE, items.length - debut) && siens.every((item, rang) => item === items[debut + rang]);
}

function createTroncon<T>(items: readonly T[], read: (item: T) => string): Troncon<T> {
  const textes = items.map(read);
  const fins = new Uint32Array(items.length);
  let fin = -1;
  for (const [rang, texte] of textes.entries()) fins[rang] = fin = fin + 1 + texte.length;
  // Folding leaves two bytes a letter; read again, the text takes one.
  return { items, suite: String(JSON.parse(JSON.stringify(textes.join(SEPARATEUR)))), fins };
}

function addTrouves<T>({ items, suite, fins }: Troncon<T>, texte: string, trouves: Set<T>): void {
  let rang = 0;
  for (let place = suite.indexOf(texte); place >= 0 && rang < fins.length; place = suite.indexOf(texte, (fins[rang - 1] ?? 0) + 1)) {
    while (rang < fins.length && (fins[rang] ?? 0) < place) rang += 1;
    const item = items[rang];
    if (item !== undefined) trouves.add(item);
    rang += 1;
  }
}
