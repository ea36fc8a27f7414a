/** Where things stand, by their identifier, without keeping the identifiers: two hashes and a place each, in three arrays of numbers. */
export interface IndexPlaces {
  readonly add: (id: string, place: number) => void;
  /** The place that holds this identifier: `readId` says which one a place holds, and is asked of places that look alike only. */
  readonly find: (id: string, readId: (place: number) => string | undefined) => number | undefined;
  /** Forgets a place that `find` gave. */
  readonly remove: (id: string, place: number) => void;
  readonly clear: () => void;
}

const CAPACITE = 1024;
const LIBRE = 0;
/** Was taken: a search goes on past it. */
const ANCIENNE = 0xffffffff;

interface Table {
  readonly empreintes: Uint32Array;
  readonly secondes: Uint32Array;
  /** One more than the place. */
  readonly places: Uint32Array;
  occupees: number;
}

export function createIndexPlaces(): IndexPlaces {
  let table = createTable(CAPACITE);
  const findRang = (id: string, isElle: (place: number) => boolean): number | undefined => {
    const [premiere, seconde] = computeEmpreintes(id);
    for (let rang = premiere & (table.places.length - 1); table.places[rang] !== LIBRE; rang = (rang + 1) & (table.places.length - 1)) {
      const place = (table.places[rang] ?? 0) - 1;
      if (table.places[rang] !== ANCIENNE && table.empreintes[rang] === premiere && table.secondes[rang] === seconde && isElle(place)) return rang;
    }
    return undefined;
  };
  return {
    add: (id, place) => {
      if (table.occupees * 2 >= table.places.length) table = growTable(table);
      const [premiere, seconde] = computeEmpreintes(id);
      insert(table, premiere, seconde, place + 1);
    },
    find: (id, readId) => {
      const rang = findRang(id, (place) => readId(place) === id);
      return rang === undefined ? undefined : (table.places[rang] ?? 0) - 1;
    },
    remove: (id, place) => {
      const rang = findRang(id, (autre) => autre === place);
      if (rang !== undefined) table.places[rang] = ANCIENNE;
    },
    clear: () => {
      table = createTable(CAPACITE);
    },
  };
}

function createTable(capacite: number): Table {
  return { empreintes: new Uint32Array(capacite), secondes: new Uint32Array(capacite), places: new Uint32Array(capacite), occupees: 0 };
}

function growTable(table: Table): Table {
  const double = createTable(table.places.length * 2);
  for (const [rang, place] of table.places.entries()) if (place !== LIBRE && place !== ANCIENNE) insert(double, table.empreintes[rang] ?? 0, table.secondes[rang] ?? 0, place);
  return double;
}

function insert(table: Table, premiere: number, seconde: number, place: number): void {
  let rang = premiere & (table.places.length - 1);
  while (table.places[rang] !== LIBRE) rang = (rang + 1) & (table.places.length - 1);
  table.empreintes[rang] = premiere;
  table.secondes[rang] = seconde;
  table.places[rang] = place;
  table.occupees += 1;
}

/** FNV-1a twice, from two beginnings. */
function computeEmpreintes(id: string): readonly [number, number] {
  let [premiere, seconde] = [0x811c9dc5, 0x9747b28c];
  for (let rang = 0; rang < id.length; rang += 1) {
    const signe = id.charCodeAt(rang);
    premiere = Math.imul(premiere ^ signe, 0x01000193);
    seconde = Math.imul(seconde ^ signe, 0x01000193);
  }
  return [premiere >>> 0, (seconde ^ (seconde >>> 15)) >>> 0];
}
