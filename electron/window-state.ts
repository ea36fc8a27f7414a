/** Where the window was, in points of the desktop. */
export interface WindowState {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
  readonly isMaximized: boolean;
}

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const TAILLE_MIN = { width: 1024, height: 700 } as const;
const PREMIERE: WindowState = { width: 1280, height: 800, isMaximized: false };
/** Enough of the title bar to catch the window with the mouse. */
const PRISE = 120;

export function formatWindowState(state: WindowState): string {
  return `${JSON.stringify(state)}\n`;
}

/** The state kept, brought back where a screen can show it: a screen may be gone since. Anything unreadable: a first window. */
export function parseWindowState(texte: string | undefined, screens: readonly Area[]): WindowState {
  const lu = texte === undefined ? undefined : parseJson(texte);
  if (typeof lu !== "object" || lu === null) return PREMIERE;
  const { x, y, width, height, isMaximized } = { ...PREMIERE, ...lu };
  if (!isCote(width) || !isCote(height)) return PREMIERE;
  const taille = { width: Math.max(TAILLE_MIN.width, width), height: Math.max(TAILLE_MIN.height, height), isMaximized: isMaximized === true };
  if (!isCote(x) || !isCote(y)) return taille;
  const isVisible = screens.some((screen) => x < screen.x + screen.width - PRISE && x + taille.width > screen.x + PRISE && y >= screen.y && y < screen.y + screen.height - PRISE);
  return isVisible ? { ...taille, x, y } : taille;
}

function isCote(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && Math.abs(value) <= 32_000;
}

function parseJson(texte: string): unknown {
  try {
    return JSON.parse(texte);
  } catch {
    return undefined;
  }
}
