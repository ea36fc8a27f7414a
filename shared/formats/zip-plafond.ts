import { Unzlib } from "fflate";

/** Small portions: what one of them may unpack to stays small too. */
const PORTION = 16 * 1024;
const STREAM = [0x73, 0x74, 0x72, 0x65, 0x61, 0x6d];

/** True when all the compressed parts of a PDF (« stream … endstream ») unpack to less than `plafond` bytes; each is unpacked by portions and forgotten. */
export function isInflatable(octets: Uint8Array, plafond: number): boolean {
  let total = 0;
  for (let debut = findStream(octets, 0); debut >= 0; ) {
    const fin = findFin(octets, debut);
    const flux = octets[debut] === 0x0d ? debut + 2 : octets[debut] === 0x0a ? debut + 1 : debut;
    // A zlib header: the low half of the first byte is 8, both bytes are a multiple of 31.
    const isZlib = ((octets[flux] ?? 0) & 15) === 8 && (((octets[flux] ?? 0) << 8) | (octets[flux + 1] ?? 0)) % 31 === 0;
    if (isZlib) total += countDeploye(octets.subarray(flux, fin), plafond - total);
    if (total > plafond) return false;
    debut = findStream(octets, fin);
  }
  return true;
}

function countDeploye(comprime: Uint8Array, plafond: number): number {
  let total = 0;
  const flux = new Unzlib((portion) => {
    total += portion.length;
  });
  try {
    for (let debut = 0; debut < comprime.length && total <= plafond; debut += PORTION) flux.push(comprime.subarray(debut, debut + PORTION), false);
  } catch {
    // Not a compressed part after all, or damaged: what it unpacked so far counts.
    return total;
  }
  return total;
}

/** Just after the next « stream » that is not an « endstream ». */
function findStream(octets: Uint8Array, depart: number): number {
  for (let rang = octets.indexOf(0x73, depart); rang >= 0; rang = octets.indexOf(0x73, rang + 1)) {
    if (STREAM.every((octet, suite) => octets[rang + suite] === octet) && octets[rang - 1] !== 0x64) return rang + STREAM.length;
  }
  return -1;
}

/** The « endstream » that closes it, or the end of the file. */
function findFin(octets: Uint8Array, debut: number): number {
  for (let rang = octets.indexOf(0x65, debut); rang >= 0; rang = octets.indexOf(0x65, rang + 1)) {
    if (octets[rang + 1] === 0x6e && octets[rang + 2] === 0x64 && STREAM.every((octet, suite) => octets[rang + 3 + suite] === octet)) return rang;
  }
  return octets.length;
}
