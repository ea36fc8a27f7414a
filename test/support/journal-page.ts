// The journal as the page of a running application reads it.
import type { Page } from "playwright-core";
import { listTextes } from "./coffre-kit.ts";

/** The text of each note that the journal holds, through the bridge. */
export async function readTextes(page: Page): Promise<readonly string[]> {
  const texte = await page.evaluate(async () => {
    const bridge = Reflect.get(window, "bridge") as unknown as Record<string, (request: unknown) => Promise<{ value: { lots: Uint8Array; curseur: object; isFin: boolean } }>>;
    const lignes: string[] = [];
    for (let apres: object = {}, isFin = false; !isFin; ) {
      const { value } = await bridge["journal:read"]!({ apres });
      if (value.lots.byteLength > 0) lignes.push(new TextDecoder().decode(value.lots));
      ({ curseur: apres, isFin } = value);
    }
    return lignes.join("\n");
  });
  return texte === "" ? [] : listTextes(texte.split("\n"));
}
