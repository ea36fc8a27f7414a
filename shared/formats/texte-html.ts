const ENTITES: Readonly<Record<string, string>> = {
  amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00A0", euro: "€", laquo: "«", raquo: "»", rsquo: "’", lsquo: "‘", ldquo: "“", rdquo: "”", ndash: "–", mdash: "—",
  hellip: "…", deg: "°", middot: "·", bull: "•", eacute: "é", egrave: "è", ecirc: "ê", euml: "ë", agrave: "à", acirc: "â", ccedil: "ç", icirc: "î", iuml: "ï", ocirc: "ô", ugrave: "ù",
  ucirc: "û", oelig: "œ", Eacute: "É", Egrave: "È", Agrave: "À", Ccedil: "Ç", sect: "§", copy: "©", reg: "®", trade: "™", times: "×",
};
const TEXTE_MAX = 1_000_000;

/**
 * What a person reads of an HTML message, as plain text: no markup, no script, no style, nothing remote. It is text: whoever shows it
 * escapes it like any other.
 */
export function extractTexteHtml(html: string): string {
  return html
    .slice(0, TEXTE_MAX)
    .replace(/<!--[^]*?(?:-->|$)/g, "")
    .replace(/<(script|style|head|title|template|noscript|svg|object|iframe)\b[^]*?(?:<\/\1\s*>|$)/gi, "")
    .replace(/\s+/g, " ")
    .replace(/<(?:br|\/p|\/div|\/tr|\/h\d|\/li|\/table|\/blockquote|hr)\b[^<>]*>/gi, "\n")
    .replace(/<li\b[^<>]*>/gi, "– ")
    .replace(/<\/t[dh]\b[^<>]*>/gi, "\t")
    .replace(/<[a-z/!?][^<>]*>/gi, "")
    .replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (entite, nom: string) => decodeEntite(nom) ?? entite)
    .replace(/[ \t]*\n[ \t]*/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function decodeEntite(nom: string): string | undefined {
  if (!nom.startsWith("#")) return Object.hasOwn(ENTITES, nom) ? ENTITES[nom] : undefined;
  const point = /^#x/i.test(nom) ? Number.parseInt(nom.slice(2), 16) : Number(nom.slice(1));
  const isSigne = point >= 32 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
  return isSigne ? String.fromCodePoint(point) : "";
}
