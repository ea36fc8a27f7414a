import type { Fait, SujetId } from "#shared/model/fait.ts";
import type { Atelier } from "./atelier.ts";
import { encodeFaits, type SujetTenu } from "./faits-tenus.ts";
import { encodeLiasse } from "./octets-liasse.ts";
import type { Presse } from "./presse.ts";
import type { Appret } from "./sujets-tenus.ts";

/** A few bundles are ready sooner than a thread starts. */
const LIASSES_POUR_UN_FIL = 24;

/** A few dossiers of many facts fill a bundle too, before they are deflated: larger, a save would rewrite more than it must; smaller, each costs the disk as much. */
const OCTETS_PAR_LIASSE = 120_000;

export function isPleine({ tailles }: Pick<Atelier, "tailles">, sujets: number, octets: number): boolean {
  return sujets >= tailles.liasse || octets >= OCTETS_PAR_LIASSE;
}

/** Its facts wait to be written. `isNouveau`: nothing was known of it. */
export function addAttente(atelier: Atelier, sujet: SujetId, faits: readonly Fait[], isNouveau: boolean): void {
  const ligne = encodeFaits(sujet, faits, atelier.encode);
  atelier.attente.set(sujet, ligne);
  if (isNouveau) addAppret(atelier, sujet, ligne);
}

function addAppret(atelier: Atelier, sujet: SujetId, ligne: SujetTenu): void {
  const dernier = atelier.apprets.at(-1);
  const appret = dernier !== undefined && !isPleine(atelier, dernier.liasse.size, dernier.octets) ? dernier : startAppret(atelier);
  appret.liasse.set(sujet, ligne);
  appret.octets += ligne.length;
  if (isPleine(atelier, appret.liasse.size, appret.octets)) pressApprets(atelier);
}

function startAppret({ apprets }: Atelier): Appret {
  const appret: Appret = { liasse: new Map(), octets: 0, pressee: undefined };
  apprets.push(appret);
  return appret;
}

function pressApprets(atelier: Atelier): void {
  const presse = findPresse(atelier, atelier.apprets.length);
  if (presse === undefined) return;
  for (const appret of atelier.apprets) appret.pressee ??= presse.press(encodeLiasse(appret.liasse, [...appret.liasse.keys()]));
}

/** The thread that gets bundles ready, started once there are many. */
export function findPresse(atelier: Atelier, liasses: number): Presse | undefined {
  if (liasses >= LIASSES_POUR_UN_FIL) atelier.presse ??= atelier.createPresse?.();
  return atelier.presse;
}

/** What it had not answered, nobody waits for. */
export function closePresse(atelier: Atelier): void {
  atelier.presse?.close();
  atelier.presse = undefined;
  atelier.apprets = [];
}
