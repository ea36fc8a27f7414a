import { useEffect, useRef, useSyncExternalStore } from "react";

/** A shortcut of the screen one is on, printed in the bottom line and in the sheet of shortcuts. */
export interface Touche {
  /** `"f"`, `"Enter"`, `"?"`, `"mod+e"`, `"shift+ArrowDown"`; `mod` is Ctrl, or ⌘ on a Mac. */
  readonly combinaison: string;
  /** What it does, in two or three French words; absent: works, but is not printed. */
  readonly libelle?: string | undefined;
  readonly action: (event: KeyboardEvent) => void;
  /** Also while a field has the focus; by default letters typed in a field stay letters. */
  readonly isDansLesChamps?: boolean | undefined;
}

interface Couche {
  /** Order of first rendering: what is inside comes after what surrounds it, what appears later after what was there. */
  readonly rang: number;
  readonly touches: { readonly current: readonly Touche[] };
  /** Mounted while a dialog was open: heard from inside it. */
  readonly isDansUnDialogue: boolean;
}

// Layers of shortcuts, the nearest last: a dialog covers the panel, the panel covers the shell.
const couches: Couche[] = [];
let dernierRang = 0;
const listeners = new Set<() => void>();
let affichees: readonly Touche[] = [];

/** Registers the shortcuts of what is shown, while it is shown. */
export function useTouches(touches: readonly Touche[], isActif = true): void {
  const courantes = useRef(touches);
  const rang = useRef(0);
  if (rang.current === 0) rang.current = dernierRang += 1;
  courantes.current = touches;
  const libelles = touches.map(({ combinaison, libelle }) => `${combinaison} ${libelle ?? ""}`).join("|");
  useEffect(() => {
    if (!isActif) return undefined;
    const couche: Couche = { rang: rang.current, touches: courantes, isDansUnDialogue: document.querySelector(DIALOGUE) !== null };
    couches.push(couche);
    couches.sort((a, b) => a.rang - b.rang);
    refresh();
    return () => {
      couches.splice(couches.indexOf(couche), 1);
      refresh();
    };
  }, [isActif, libelles]);
}

/** The shortcuts to print, nearest first. */
export function useTouchesAffichees(): readonly Touche[] {
  return useSyncExternalStore(subscribe, () => affichees);
}

/** Listens once for the whole window. */
export function useClavier(): void {
  useEffect(() => {
    window.addEventListener("keydown", pressTouche);
    return () => window.removeEventListener("keydown", pressTouche);
  }, []);
}

function pressTouche(event: KeyboardEvent): void {
  // A list of choices takes Enter for itself, Ctrl or not: the keys of the screen with Ctrl are heard all the same.
  if (event.isComposing || (event.defaultPrevented && !event.ctrlKey && !event.metaKey)) return;
  const cible = event.target instanceof HTMLElement ? event.target : document.body;
  const isReservee = isChamp(cible) || (isActivation(event) && cible.closest(CLIQUABLE) !== null);
  const isDialogue = cible.closest(DIALOGUE) !== null;
  for (const { touches, isDansUnDialogue } of [...couches].reverse()) {
    if (isDialogue && !isDansUnDialogue) continue;
    const touche = touches.current.find(({ combinaison, isDansLesChamps }) => isPressee(combinaison, event) && (!isReservee || isDansLesChamps === true));
    if (touche === undefined) continue;
    event.preventDefault();
    touche.action(event);
    return;
  }
}

function isPressee(combinaison: string, event: KeyboardEvent): boolean {
  const termes = combinaison.split("+");
  const touche = termes.at(-1) ?? "";
  const isMod = termes.includes("mod");
  if (isMod !== (event.ctrlKey || event.metaKey) || event.altKey) return false;
  // « ? » needs Shift on a French keyboard: a printed sign says by itself whether Shift is held.
  const isSigne = touche.length === 1 && !/[a-z0-9]/i.test(touche);
  if (!isSigne && termes.includes("shift") !== event.shiftKey) return false;
  return event.key.toLowerCase() === touche.toLowerCase() || (touche === "Space" && event.key === " ");
}

const DIALOGUE = "[role='dialog']";
const CLIQUABLE = "button, a[href], summary, [role='option'], [role='tab'], [role='menuitem'], [role='checkbox'], input";

function isChamp(cible: HTMLElement): boolean {
  return cible.isContentEditable || cible.matches("input:not([type=checkbox], [type=radio], [type=button]), textarea, select");
}

/** Enter and Space belong to the button or the link that has the focus. */
function isActivation({ key }: KeyboardEvent): boolean {
  return key === "Enter" || key === " ";
}

function refresh(): void {
  const parCombinaison = new Map<string, Touche>();
  for (const { touches } of [...couches].reverse()) {
    for (const touche of touches.current) if (!parCombinaison.has(touche.combinaison)) parCombinaison.set(touche.combinaison, touche);
  }
  affichees = [...parCombinaison.values()].filter(({ libelle }) => libelle !== undefined);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
