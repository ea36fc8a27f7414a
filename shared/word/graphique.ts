/** Bars to be printed: read in black and white, text included. */
export interface BarresImprimees {
  /** Under each place, upright; at its left, lying. */
  readonly places: readonly { readonly libelle: string; readonly valeurs: readonly number[] }[];
  /** Names of the values of a place, piled in that order; each has its own grey. */
  readonly series: readonly string[];
  readonly sens: "colonnes" | "barres";
  /** Of a bar and of the axis. */
  readonly format: (valeur: number) => string;
}

export const LARGEUR_IMPRIMEE = 640;
const HAUTEUR_COLONNES = 240;
const HAUTEUR_BARRE = 30;
const GAUCHE = 112;
const DROITE = 84;
const HAUT = 30;
const BAS = 26;
/** Lightest first: a pile reads from young to old. */
const GRIS = ["#d5d6d2", "#a3a5a8", "#74777e", "#33373f"] as const;
const POLICE = 'font-family="Inter, Carlito, Calibri, Arial, sans-serif"';

/** Height of the drawing, in the same pixels as its width. */
export function countHauteur({ places, sens }: BarresImprimees): number {
  return sens === "colonnes" ? HAUTEUR_COLONNES : HAUT + places.length * HAUTEUR_BARRE + 8;
}

/** A drawing of piled bars as SVG, each pile with its sum; nothing to draw says so in words. */
export function formatBarres(barres: BarresImprimees): string {
  const hauteur = countHauteur(barres);
  const maximum = Math.max(0, ...barres.places.map(({ valeurs }) => sum(valeurs)));
  const corps = maximum <= 0 ? write(LARGEUR_IMPRIMEE / 2, hauteur / 2, "Rien à représenter.", "middle") : barres.sens === "colonnes" ? drawColonnes(barres, maximum, hauteur) : drawBarres(barres, maximum);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${LARGEUR_IMPRIMEE}" height="${hauteur}" viewBox="0 0 ${LARGEUR_IMPRIMEE} ${hauteur}"><rect width="100%" height="100%" fill="#ffffff"/>${barres.series.length > 1 ? drawLegende(barres.series) : ""}${corps}</svg>`;
}

function drawBarres({ places, format }: BarresImprimees, maximum: number): string {
  const echelle = (LARGEUR_IMPRIMEE - GAUCHE - DROITE) / maximum;
  return places.map(({ libelle, valeurs }, rang) => {
    const y = HAUT + rang * HAUTEUR_BARRE;
    let x = GAUCHE;
    const parts = valeurs.map((valeur, place) => {
      const largeur = Math.max(0, valeur) * echelle;
      const rectangle = largeur === 0 ? "" : drawRectangle(x, y + 5, largeur, HAUTEUR_BARRE - 12, place);
      x += largeur;
      return rectangle;
    });
    return `${write(GAUCHE - 8, y + 19, libelle, "end")}${parts.join("")}${write(x + 6, y + 19, format(sum(valeurs)), "start", true)}`;
  }).join("");
}

function drawColonnes({ places, format }: BarresImprimees, maximum: number, hauteur: number): string {
  const pas = (LARGEUR_IMPRIMEE - 24) / Math.max(1, places.length);
  const echelle = (hauteur - HAUT - BAS - 16) / maximum;
  const sol = hauteur - BAS;
  return `<path d="M12 ${sol}H${LARGEUR_IMPRIMEE - 12}" stroke="#33373f"/>${places.map(({ libelle, valeurs }, rang) => {
    const x = 12 + rang * pas + pas * 0.18;
    let y = sol;
    const parts = valeurs.map((valeur, place) => {
      const haut = Math.max(0, valeur) * echelle;
      y -= haut;
      return haut === 0 ? "" : drawRectangle(x, y, pas * 0.64, haut, valeurs.length === 1 ? GRIS.length - 1 : place);
    });
    const total = sum(valeurs);
    return `${parts.join("")}${total === 0 ? "" : write(x + pas * 0.32, y - 5, format(total), "middle", true)}${write(x + pas * 0.32, sol + 17, libelle, "middle")}`;
  }).join("")}`;
}

function drawLegende(series: readonly string[]): string {
  let x = 12;
  return series.map((nom, rang) => {
    const place = x;
    x += 28 + nom.length * 6.6;
    return `${drawRectangle(place, 8, 11, 11, rang)}${write(place + 17, 18, nom, "start")}`;
  }).join("");
}

function drawRectangle(x: number, y: number, largeur: number, hauteur: number, rang: number): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(largeur)}" height="${round(hauteur)}" fill="${GRIS[rang % GRIS.length] ?? ""}" stroke="#33373f" stroke-width="0.75"/>`;
}

function write(x: number, y: number, texte: string, ancre: "start" | "middle" | "end", isFort = false): string {
  return `<text x="${round(x)}" y="${round(y)}" font-size="12" ${isFort ? 'font-weight="600" ' : ""}text-anchor="${ancre}" ${POLICE} fill="#16181d">${texte.replace(/[&<>]/g, (signe) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[signe] ?? signe)}</text>`;
}

function sum(valeurs: readonly number[]): number {
  return valeurs.reduce((total, valeur) => total + Math.max(0, valeur), 0);
}

function round(valeur: number): number {
  return Math.round(valeur * 100) / 100;
}
