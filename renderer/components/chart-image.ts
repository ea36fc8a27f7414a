/** A picture of a chart: PNG bytes, drawn at twice the size so that it prints well. */
export interface ImageChart {
  readonly octets: Uint8Array<ArrayBuffer>;
  /** Pixels of the picture itself. */
  readonly largeur: number;
  readonly hauteur: number;
}

const ECHELLE = 2;
const BANDEAU = 40;

/** What a browser resolves from style sheets, and that a picture must carry by itself. */
const ATTRIBUTS = ["fill", "stroke", "stroke-width", "stroke-dasharray", "font-size", "font-weight", "font-family", "text-anchor", "opacity"] as const;

/** The chart that stands in an element, under its title, on the colour of its sheet; `undefined` when none is drawn there. */
export async function drawChart(dans: Element | null, titre: string): Promise<ImageChart | undefined> {
  const source = dans?.querySelector<SVGSVGElement>("svg.recharts-surface");
  if (source === null || source === undefined) return undefined;
  const copie = copyStyles(source);
  const { width, height } = source.getBoundingClientRect();
  const { backgroundColor, color } = getComputedStyle(document.body);
  return drawSvg(wrapSvg(new XMLSerializer().serializeToString(copie), { titre, largeur: width, hauteur: height, fond: backgroundColor, encre: color }), width, height + BANDEAU);
}

/** An SVG as a PNG. Rejects when the engine refuses it. */
export async function drawSvg(svg: string, largeur: number, hauteur: number): Promise<ImageChart> {
  const image = new Image();
  const adresse = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    image.src = adresse;
    await image.decode();
    const toile = document.createElement("canvas");
    toile.width = Math.round(largeur * ECHELLE);
    toile.height = Math.round(hauteur * ECHELLE);
    toile.getContext("2d")?.drawImage(image, 0, 0, toile.width, toile.height);
    const blob = await new Promise<Blob | null>((resolve) => toile.toBlob(resolve, "image/png"));
    if (blob === null) throw new Error("Le graphique ne se dessine pas");
    return { octets: new Uint8Array(await blob.arrayBuffer()), largeur: toile.width, hauteur: toile.height };
  } finally {
    URL.revokeObjectURL(adresse);
  }
}

function copyStyles(source: SVGSVGElement): SVGSVGElement {
  const copie = document.importNode(source, true);
  const copies = [copie, ...copie.querySelectorAll<SVGElement>("*")];
  for (const [rang, original] of [source, ...source.querySelectorAll<SVGElement>("*")].entries()) {
    const calcules = getComputedStyle(original);
    for (const nom of ATTRIBUTS) copies[rang]?.setAttribute(nom, calcules.getPropertyValue(nom));
  }
  // What is being read on screen is not of the picture.
  for (const bande of copie.querySelectorAll(".recharts-reference-area")) bande.remove();
  return copie;
}

interface Cadre {
  readonly titre: string;
  readonly largeur: number;
  readonly hauteur: number;
  readonly fond: string;
  readonly encre: string;
}

function wrapSvg(dessin: string, { titre, largeur, hauteur, fond, encre }: Cadre): string {
  const texte = titre.replace(/[&<>]/g, (signe) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[signe] ?? signe);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${largeur}" height="${hauteur + BANDEAU}" viewBox="0 0 ${largeur} ${hauteur + BANDEAU}"><rect width="100%" height="100%" fill="${fond}"/><text x="12" y="24" font-size="14" font-weight="600" font-family="Inter, sans-serif" fill="${encre}">${texte}</text><g transform="translate(0 ${BANDEAU})">${dessin}</g></svg>`;
}
