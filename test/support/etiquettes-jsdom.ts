// jsdom finds the labels of a field by asking each node of the page which field it names, and each label walks the page again to answer: a tenth of the time of the screens' tests.
// Here they are read from the list of labels that jsdom keeps of a page. `renderer/app/jsdom.test.tsx` compares both on every field of a window.

const CHAMPS = ["HTMLInputElement", "HTMLButtonElement", "HTMLSelectElement", "HTMLTextAreaElement", "HTMLOutputElement", "HTMLMeterElement", "HTMLProgressElement"] as const;

type Lecteur = (this: Element) => NodeListOf<HTMLLabelElement> | null;

const origines = new WeakMap<object, Lecteur>();

/** Replaces `labels` of the fields of a window; the result is a list of the moment, it does not live. */
export function installEtiquettes(fenetre: Window & typeof globalThis): void {
  for (const nom of CHAMPS) {
    const { prototype } = fenetre[nom];
    const natif = Object.getOwnPropertyDescriptor(prototype, "labels");
    if (origines.has(prototype) || natif?.get === undefined) continue;
    const lire = natif.get as Lecteur;
    origines.set(prototype, lire);
    Object.defineProperty(prototype, "labels", { ...natif, get(this: Element) { return isDansPage(this) ? listEtiquettes(this) : lire.call(this); } });
  }
}

/** What jsdom itself answers. */
export function listEtiquettesEntier(champ: Element): readonly HTMLLabelElement[] | null {
  const lues = origines.get(Object.getPrototypeOf(champ) as object)?.call(champ) ?? null;
  return lues === null ? null : Array.from(lues);
}

/** A hidden input has no labels at all, an element outside the page asks its own tree. */
function isDansPage(champ: Element): boolean {
  return champ.getAttribute("type") !== "hidden" && champ.getRootNode() === champ.ownerDocument;
}

function listEtiquettes(champ: Element): readonly HTMLLabelElement[] {
  if (champ.id === "" && !isDansEtiquette(champ)) return [];
  return Array.from(champ.ownerDocument.getElementsByTagName("label")).filter((etiquette) => {
    const pour = etiquette.getAttribute("for");
    if (pour === null) return etiquette.contains(champ) && etiquette.control === champ;
    return pour !== "" && pour === champ.id && champ.ownerDocument.getElementById(pour) === champ;
  });
}

function isDansEtiquette(champ: Element): boolean {
  for (let parent = champ.parentElement; parent !== null; parent = parent.parentElement) if (parent.localName === "label") return true;
  return false;
}
