/** DEFLATE by the platform (RFC 1951): a copy of facts says the same words over and over, and each byte less is one that nobody seals, hands over or writes. */
export function deflate(octets: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return pass(octets, new CompressionStream("deflate-raw"));
}

/** Rejects on what is cut or is not DEFLATE; what it is given was sealed by us, so it is as large as what we wrote. */
export function inflate(octets: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return pass(octets, new DecompressionStream("deflate-raw"));
}

async function pass(octets: Uint8Array<ArrayBuffer>, { readable, writable }: CompressionStream | DecompressionStream): Promise<Uint8Array<ArrayBuffer>> {
  const writer = writable.getWriter();
  const ecriture = writer.write(octets).then(() => writer.close());
  const [morceaux] = await Promise.all([readMorceaux(readable.getReader()), ecriture]);
  return joinMorceaux(morceaux);
}

async function readMorceaux(lecteur: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>): Promise<readonly Uint8Array<ArrayBuffer>[]> {
  const morceaux: Uint8Array<ArrayBuffer>[] = [];
  for (let lu = await lecteur.read(); lu.value !== undefined; lu = await lecteur.read()) morceaux.push(lu.value);
  return morceaux;
}

function joinMorceaux(morceaux: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const [premier] = morceaux;
  if (premier !== undefined && morceaux.length === 1) return premier;
  const tout = new Uint8Array(morceaux.reduce((taille, { byteLength }) => taille + byteLength, 0));
  let place = 0;
  for (const morceau of morceaux) {
    tout.set(morceau, place);
    place += morceau.byteLength;
  }
  return tout;
}
