import { parseUrl } from "./url.ts";

/** Longest link that is followed: beyond, a person cannot read what they are asked to confirm. */
const LONGUEUR_MAX = 2000;
/** As the parser writes it: lower case, accents turned into « xn-- » so that a look-alike shows. */
const NOM_PUBLIC = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/;

/**
 * The address to hand to the system, rewritten by the URL parser, or `undefined` when it must not be: only `https` and
 * `mailto`, no user name or password in front of the host, no control character or space that hides the true target.
 */
export function parseLink(texte: string): string | undefined {
  if (texte.length > LONGUEUR_MAX || /[\p{Cc}\p{Cf}\p{Z}\\]/u.test(texte)) return undefined;
  const url = parseUrl(texte);
  if (url === undefined) return undefined;
  if (url.protocol === "mailto:") return /^mailto:[^/?]+@[^/?]+/i.test(url.href) && !/[?&](attach|attachment)=/i.test(url.search) ? url.href : undefined;
  const isWeb = url.protocol === "https:" && /^https:\/\//i.test(texte) && url.username === "" && url.password === "" && NOM_PUBLIC.test(url.hostname);
  return isWeb ? url.href : undefined;
}
