// To read one computed property, jsdom matches every rule of its sheet with the element, then resolves sixteen properties, up to the root for each: a third of the time of the screens' tests.
// The few properties that are read again and again (is it shown, does it scroll) are answered from the inline style and from what jsdom says of a bare element of that kind; the rest is asked of jsdom.
// `renderer/app/jsdom.test.tsx` compares both on every element of a window.

/** Inherited, with the value of a page that says nothing of them. */
const HERITEES: ReadonlyMap<string, string> = new Map([["visibility", "visible"], ["pointer-events", "auto"]]);
/** Read most; what the sheet of jsdom says of them depends on the name of the element and on three attributes alone. */
export const LUES: readonly string[] = ["display", ...HERITEES.keys(), "overflow", "overflow-x", "overflow-y", "position", "transform", "translate", "scale", "rotate", "perspective", "backdrop-filter", "filter", "will-change", "contain"];
const PAR_NOM: ReadonlyMap<string, string> = new Map(LUES.flatMap((propriete) => [[propriete, propriete], [formatChameau(propriete), propriete]] as const));
const ATTRIBUTS = ["hidden", "open", "type"];
/** Elements whose display depends on where they are, or on a state. */
const PARTICULIERS = new Set(["summary", "slot", "dialog", "noscript", "embed"]);
/** Words that only a whole cascade resolves. */
const MOTS_CASCADE = /^(inherit|initial|unset|revert|revert-layer)$/;

/** Only jsdom knows. */
const INCONNUE = Symbol("inconnue");

type Lecteur = (element: Element) => CSSStyleDeclaration;
type Stylable = Element & ElementCSSInlineStyle;

const muettes = new WeakMap<CSSStyleSheet, { readonly regles: number; readonly muette: boolean }>();
const origines = new WeakMap<Window, typeof getComputedStyle>();

/** Replaces the reading of styles of a window by one that gives the same values with less work. */
export function installStyles(fenetre: Window & typeof globalThis): void {
  if (origines.has(fenetre)) return;
  const lire = fenetre.getComputedStyle.bind(fenetre);
  origines.set(fenetre, lire);
  const nus = new Map<string, CSSStyleDeclaration>();
  const nu = (element: Element) => readNu(element, lire, nus);
  const rapide: typeof getComputedStyle = (element, pseudo) => ((pseudo ?? "") === "" && isSimple(element) && isPageMuette(element.ownerDocument) ? createStyle(element, lire, nu) : lire(element, pseudo));
  fenetre.getComputedStyle = rapide;
  globalThis.getComputedStyle = rapide;
}

/** What jsdom itself answers. */
export function readStyleEntier(element: Element): CSSStyleDeclaration {
  const lire = element.ownerDocument.defaultView === null ? undefined : origines.get(element.ownerDocument.defaultView);
  if (lire === undefined) throw new Error("Les styles de cette fenêtre ne sont pas remplacés");
  return lire(element);
}

function createStyle(element: Stylable, lire: Lecteur, nu: Lecteur): CSSStyleDeclaration {
  let entier: CSSStyleDeclaration | undefined;
  const readEntier = () => (entier ??= lire(element));
  const read = (nom: string): unknown => {
    const propriete = PAR_NOM.get(nom);
    const valeur = propriete === undefined ? INCONNUE : readPropriete(element, nom, propriete, nu);
    return valeur === INCONNUE ? readDe(readEntier(), nom) : valeur;
  };
  return new Proxy({} as CSSStyleDeclaration, {
    get: (_, nom) => {
      if (nom === "getPropertyValue") return (propriete: string) => (PAR_NOM.get(propriete) === propriete ? read(propriete) : readEntier().getPropertyValue(propriete));
      if (typeof nom === "string" && PAR_NOM.has(nom)) return read(nom);
      const valeur: unknown = Reflect.get(readEntier(), nom);
      return typeof valeur === "function" ? (valeur.bind(readEntier()) as unknown) : valeur;
    },
    has: (_, nom) => Reflect.has(readEntier(), nom),
  });
}

/** A property by the name it was asked with: jsdom has no attribute for those that it does not know. */
function readDe(style: CSSStyleDeclaration, nom: string): unknown {
  return nom.includes("-") ? style.getPropertyValue(nom) : Reflect.get(style, nom);
}

function readPropriete(element: Stylable, nom: string, propriete: string, nu: Lecteur): unknown {
  const initiale = HERITEES.get(propriete);
  for (let courant: Element | null = element; courant !== null; courant = courant.parentElement) {
    if (!isSimple(courant)) return INCONNUE;
    const ecrite: unknown = courant.hasAttribute("style") ? readDe(courant.style, nom) : "";
    if (typeof ecrite === "string" && MOTS_CASCADE.test(ecrite)) return INCONNUE;
    if (ecrite !== "" && ecrite !== undefined) return ecrite;
    const propre: unknown = readDe(nu(courant), nom);
    if (initiale === undefined || propre !== initiale) return propre;
  }
  return initiale;
}

/** What jsdom says of an element of that kind outside any page. */
function readNu(element: Element, lire: Lecteur, nus: Map<string, CSSStyleDeclaration>): CSSStyleDeclaration {
  const cle = JSON.stringify([element.namespaceURI, element.localName, ...ATTRIBUTS.map((nom) => element.getAttribute(nom))]);
  const connu = nus.get(cle);
  if (connu !== undefined) return connu;
  const exemple = element.ownerDocument.createElementNS(element.namespaceURI, element.localName);
  ATTRIBUTS.filter((nom) => element.hasAttribute(nom)).forEach((nom) => exemple.setAttribute(nom, element.getAttribute(nom) ?? ""));
  const style = lire(exemple);
  nus.set(cle, style);
  return style;
}

/** An element whose style does not come from where it is. */
function isSimple(element: Element): element is Stylable {
  return !PARTICULIERS.has(element.localName) && !element.hasAttribute("popover") && "style" in element;
}

/** The sheets that screens write in the page (columns of a grid) say nothing of what is answered here. */
function isPageMuette({ styleSheets }: Document): boolean {
  return Array.from(styleSheets).every((feuille) => {
    const connue = muettes.get(feuille);
    if (connue?.regles === feuille.cssRules.length) return connue.muette;
    const muette = Array.from(feuille.cssRules).every(isRegleMuette);
    muettes.set(feuille, { regles: feuille.cssRules.length, muette });
    return muette;
  });
}

/** Its own declarations, and the rules it holds: a rule of style may hold others. */
function isRegleMuette(regle: CSSRule): boolean {
  const declarations = "style" in regle ? Array.from((regle as CSSStyleRule).style) : [];
  const regles = "cssRules" in regle ? Array.from((regle as CSSGroupingRule).cssRules) : [];
  return declarations.every((propriete) => propriete !== "all" && !PAR_NOM.has(propriete)) && regles.every(isRegleMuette) && !("styleSheet" in regle);
}

function formatChameau(propriete: string): string {
  return propriete.replace(/-./g, (lettre) => lettre.slice(1).toUpperCase());
}
