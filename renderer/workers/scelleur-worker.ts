/// <reference lib="webworker" />
import { createCodec } from "../db/codec.ts";
import { createScelleur, type LiasseClaire, type LiasseScellee, type Scelleur } from "../db/scelleur.ts";

export type DemandeScelleur = { readonly kind: "cle"; readonly cle: CryptoKey } | { readonly kind: "liasse"; readonly numero: number; readonly liasse: LiasseClaire };

export interface ReponseScelleur {
  readonly numero: number;
  /** `undefined`: could not be sealed here. */
  readonly scellee: LiasseScellee | undefined;
}

let scelleur: Scelleur | undefined;

self.addEventListener("message", ({ data }: MessageEvent<DemandeScelleur>) => {
  if (data.kind === "cle") scelleur = createScelleur(createCodec(data.cle));
  else void sealLiasse(data.numero, data.liasse);
});

async function sealLiasse(numero: number, liasse: LiasseClaire): Promise<void> {
  const scellee = await scelleur?.seal(liasse).then((faite) => faite, () => undefined);
  self.postMessage({ numero, scellee } satisfies ReponseScelleur, scellee === undefined ? [] : [scellee.octets.buffer]);
}
