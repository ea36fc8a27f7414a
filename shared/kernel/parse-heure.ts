import { foldTexte } from "./texte.ts";

/** An hour as people write it, as `HH:MM`: « 9h30 », « 9 h », « 09:30 », « 930 », « 14 ». `undefined`: this is no hour of the day. */
export function parseHeure(saisie: string): string | undefined {
  const texte = foldTexte(saisie);
  if (texte === "midi") return "12:00";
  const lue = /^(\d{1,2}) ?(?:h|:|\.) ?(\d{2})?$/.exec(texte) ?? /^(\d{1,2}?)(\d{2})?$/.exec(texte);
  const [heures, minutes] = [Number(lue?.[1]), Number(lue?.[2] ?? "0")];
  return lue === null || heures > 23 || minutes > 59 ? undefined : `${String(heures).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}
