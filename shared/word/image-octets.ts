/** What the first bytes of a picture say of it; pixels are unknown for drawings (EMF, WMF). */
export interface ImageLue {
  readonly type: TypeImage;
  readonly largeur?: number | undefined;
  readonly hauteur?: number | undefined;
}

export type TypeImage = "png" | "jpeg" | "gif" | "bmp" | "emf" | "wmf";

/** A picture beyond it would fill the memory of whoever opens the document: three pages scanned at 600 dots an inch. */
const PIXELS_MAX = 100_000_000;

/** Kind and size of a picture that a document may carry, whatever its name says; `undefined` for anything else. */
export function readImage(octets: Uint8Array): ImageLue | undefined {
  const vue = new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
  if (octets.length < 24) return undefined;
  if (vue.getUint32(0) === 0x89504e47) return { type: "png", largeur: vue.getUint32(16), hauteur: vue.getUint32(20) };
  if (vue.getUint16(0) === 0xffd8) return readJpeg(vue);
  if (vue.getUint32(0) === 0x47494638) return { type: "gif", largeur: vue.getUint16(6, true), hauteur: vue.getUint16(8, true) };
  if (vue.getUint16(0) === 0x424d && octets.length > 26) return { type: "bmp", largeur: Math.abs(vue.getInt32(18, true)), hauteur: Math.abs(vue.getInt32(22, true)) };
  if (vue.getUint32(0) === 0xd7cdc69a || vue.getUint32(0) === 0x01000900) return { type: "wmf" };
  return vue.getUint32(0, true) === 1 && octets.length > 44 && vue.getUint32(40, true) === 0x464d4520 ? { type: "emf" } : undefined;
}

/** Whether drawing it would cost more than any letterhead is worth. */
export function isImageDemesuree({ largeur = 0, hauteur = 0 }: ImageLue): boolean {
  return largeur * hauteur > PIXELS_MAX;
}

/** The frame header of a JPEG, after its other segments. */
function readJpeg(vue: DataView): ImageLue | undefined {
  for (let rang = 2; rang + 9 < vue.byteLength; ) {
    if (vue.getUint8(rang) !== 0xff) return undefined;
    const marque = vue.getUint8(rang + 1);
    if (marque === 0xff) {
      rang += 1;
      continue;
    }
    const isCadre = marque >= 0xc0 && marque <= 0xcf && marque !== 0xc4 && marque !== 0xc8 && marque !== 0xcc;
    if (isCadre) return { type: "jpeg", hauteur: vue.getUint16(rang + 5), largeur: vue.getUint16(rang + 7) };
    rang += 2 + vue.getUint16(rang + 2);
  }
  return undefined;
}
