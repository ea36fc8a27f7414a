import { type BrowserWindow, shell } from "electron";
import { askLeave } from "./dialogs.ts";
import { parseLink } from "./link.ts";
import { createRefus } from "./refus.ts";

/** Opens a link with the system's program, after the person has read it and agreed. The only caller of `openExternal`. */
export async function openLink(window: BrowserWindow, lien: string): Promise<boolean> {
  const adresse = parseLink(lien);
  if (adresse === undefined) throw createRefus("refuse", "Ce lien n’est pas ouvert : seules les adresses https et les adresses de courriel le sont.");
  if (!(await askLeave(window, adresse))) return false;
  await shell.openExternal(adresse, { activate: true });
  return true;
}
