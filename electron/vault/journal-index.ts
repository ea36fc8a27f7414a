/** Where each lot of one post lies: columns of numbers, so that a million lots stay a few megabytes. */
export interface JournalIndex {
  /** Refused (`false`) when its sequences do not follow those known: the lot is then a copy. */
  readonly append: (place: PlaceIndex) => boolean;
  /** Rank of the first lot that holds something after this sequence. */
  readonly findRang: (sequence: number) => number;
  readonly findPlace: (rang: number) => PlaceIndex | undefined;
  readonly findDerniere: () => number;
  /** Lots that exist and cannot be opened: their sequences are never given again. */
  readonly reserve: (sequence: number) => void;
  readonly findProchaine: () => number;
  /** Facts held by the lots from this rank on. */
  readonly countFaits: (rang: number) => number;
}

export interface PlaceIndex {
  /** Rank of the file in the list of files of the journal. */
  readonly fichier: number;
  readonly debut: number;
  readonly fin: number;
  readonly premiere: number;
  readonly nombre: number;
}

export function createJournalIndex(): JournalIndex {
  const fichiers: number[] = [];
  const debuts: number[] = [];
  const fins: number[] = [];
  const premieres: number[] = [];
  const dernieres: number[] = [];
  /** Facts before each lot. */
  const avant: number[] = [];
  let total = 0;
  let reservee = 0;
  const findDerniere = () => dernieres.at(-1) ?? 0;
  return {
    append: ({ fichier, debut, fin, premiere, nombre }) => {
      if (premiere <= findDerniere() || nombre === 0) return false;
      fichiers.push(fichier);
      debuts.push(debut);
      fins.push(fin);
      premieres.push(premiere);
      dernieres.push(premiere + nombre - 1);
      avant.push(total);
      total += nombre;
      return true;
    },
    findRang: (sequence) => findFirstAfter(dernieres, sequence),
    findPlace: (rang) => {
      const [fichier, debut, fin, premiere, derniere] = [fichiers[rang], debuts[rang], fins[rang], premieres[rang], dernieres[rang]];
      if (fichier === undefined || debut === undefined || fin === undefined || premiere === undefined || derniere === undefined) return undefined;
      return { fichier, debut, fin, premiere, nombre: derniere - premiere + 1 };
    },
    findDerniere,
    reserve: (sequence) => {
      reservee = Math.max(reservee, sequence);
    },
    findProchaine: () => Math.max(reservee, findDerniere()) + 1,
    countFaits: (rang) => total - (avant[rang] ?? total),
  };
}

function findFirstAfter(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? Infinity) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
