import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { createMenu, findZoom } from "../../electron/menu.ts";
import { createWindowOptions } from "../../electron/window.ts";
import { formatWindowState, parseWindowState, TAILLE_MIN } from "../../electron/window-state.ts";
import { signaux } from "#shared/ipc/systeme-channels.ts";

vi.mock("electron", () => ({ BrowserWindow: {}, nativeTheme: {}, screen: {} }));

const ECRAN = [{ x: 0, y: 0, width: 1920, height: 1080 }];

describe("the one window", () => {
  test("is made of exactly this", () => {
    expect(createWindowOptions({ state: { width: 1280, height: 800, isMaximized: false }, preload: "/p.cjs", isDark: false, isDev: false })).toEqual({
      width: 1280,
      height: 800,
      minWidth: 1024,
      minHeight: 700,
      show: false,
      title: "Exigible",
      backgroundColor: "#f4f4f1",
      webPreferences: {
        preload: "/p.cjs",
        contextIsolation: true,
        sandbox: true,
        webSecurity: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webviewTag: false,
        allowRunningInsecureContent: false,
        experimentalFeatures: false,
        navigateOnDragDrop: false,
        spellcheck: false,
        safeDialogs: true,
        devTools: false,
      },
    });
  });

  test("comes back where it was, if a screen still shows it", () => {
    const state = { x: 100, y: 50, width: 1400, height: 900, isMaximized: true };
    expect(parseWindowState(formatWindowState(state), ECRAN)).toEqual(state);
    expect(parseWindowState(formatWindowState({ ...state, x: 2500 }), ECRAN)).toEqual({ width: 1400, height: 900, isMaximized: true });
    expect(parseWindowState(formatWindowState({ ...state, y: -400 }), ECRAN)).toEqual({ width: 1400, height: 900, isMaximized: true });
  });

  test("whatever the file holds, it opens, visible and large enough", () => {
    const cote = fc.oneof(fc.integer(), fc.double(), fc.constant("x"), fc.constant(undefined));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.record({ x: cote, y: cote, width: cote, height: cote, isMaximized: fc.boolean() }).map((lu) => JSON.stringify(lu)), fc.constant(undefined)), (texte) => {
        const state = parseWindowState(texte, ECRAN);
        expect(state.width >= TAILLE_MIN.width && state.height >= TAILLE_MIN.height).toBe(true);
        if (state.x !== undefined) expect(state.x < 1800 && state.x + state.width > 120).toBe(true);
      }),
    );
  });
});

describe("menus", () => {
  const send = vi.fn();
  const listItems = (isMac: boolean, isDev: boolean): readonly Electron.MenuItemConstructorOptions[] =>
    createMenu({ send, lock: () => undefined, zoom: () => undefined }, { isMac, isDev }).flatMap((menu) => [menu, ...(Array.isArray(menu.submenu) ? menu.submenu : [])]);

  test("have neither reload nor developer tools in a release", () => {
    for (const isMac of [true, false]) {
      expect(listItems(isMac, false).map(({ role }) => role)).not.toEqual(expect.arrayContaining(["reload"]));
      expect(listItems(isMac, false).some(({ role }) => /reload|devtools|forcereload/i.test(role ?? ""))).toBe(false);
    }
    expect(listItems(false, true).some(({ role }) => role === "toggleDevTools")).toBe(true);
  });

  test("every line has a French label, even those of the system", () => {
    for (const item of [...listItems(true, true), ...listItems(false, true)]) if (item.type !== "separator") expect(item.label).toMatch(/^[\p{L}&]/u);
  });

  test("send every command of the contract and no other", () => {
    for (const isMac of [true, false]) {
      send.mockClear();
      for (const { click } of listItems(isMac, false)) if (click !== undefined) Reflect.apply(click, undefined, []);
      const envoyees = send.mock.calls.map(([commande]) => String(commande));
      expect(envoyees.toSorted()).toEqual([...signaux["menu:command"].shape.commande.options].toSorted());
    }
  });

  test("no shortcut serves twice, the one only shown apart", () => {
    const raccourcis = listItems(false, false).flatMap(({ accelerator, registerAccelerator }) => (accelerator === undefined || registerAccelerator === false ? [] : [accelerator]));
    expect(new Set(raccourcis).size).toBe(raccourcis.length);
  });

  test("the zoom goes by steps from 80 % to 200 %", () => {
    expect(findZoom(1, 1)).toBe(1.1);
    expect(findZoom(1, -1)).toBe(0.9);
    expect([findZoom(2, 1), findZoom(0.8, -1), findZoom(1.5, 0), findZoom(5, -1)]).toEqual([2, 0.8, 1, 0.8]);
  });
});
