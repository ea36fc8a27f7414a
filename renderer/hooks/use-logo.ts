import { useEffect, useState } from "react";
import type { Image } from "#shared/word/bloc.ts";
import { readPieceBlob } from "../db/pieces.ts";

/** The creditor's logo as a document prints it; `undefined` while it is read, and when it cannot be. */
export function useLogo(empreinte: string | undefined): Image | undefined {
  const [logo, setLogo] = useState<Image>();
  useEffect(() => {
    let isAbandonne = false;
    void (empreinte === undefined ? Promise.resolve(undefined) : readLogo(empreinte)).then((lu) => {
      if (!isAbandonne) setLogo(lu);
    });
    return () => {
      isAbandonne = true;
    };
  }, [empreinte]);
  return logo;
}

const PNG = 0x89;

/** A picture of the vault as a document prints it. */
export async function readLogo(empreinte: string): Promise<Image | undefined> {
  const reponse = await readPieceBlob(empreinte, "image/png");
  if (!reponse.ok) return undefined;
  const octets = new Uint8Array(await reponse.value.arrayBuffer());
  try {
    const { width: largeur, height: hauteur } = await createImageBitmap(reponse.value);
    return { octets, type: octets[0] === PNG ? "png" : "jpg", largeur, hauteur };
  } catch {
    return undefined;
  }
}
