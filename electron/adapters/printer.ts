import type { WebContents } from "electron";

/** Prints the page shown through the system dialog; `false` when the person gave up or the printer refused. */
export function printPage(contents: Pick<WebContents, "print">): Promise<boolean> {
  return new Promise((resolve) => {
    contents.print({ silent: false, printBackground: true }, (isImprime) => resolve(isImprime));
  });
}
