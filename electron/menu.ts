import type { MenuItemConstructorOptions } from "electron";
import type { ContenuSignal } from "#shared/ipc/systeme-channels.ts";

export type Commande = ContenuSignal<"menu:command">["commande"];

export interface MenuActions {
  readonly send: (commande: Commande) => void;
  /** Not through the page, which may not answer. */
  readonly lock: () => void;
  /** `pas` 0 comes back to the natural size. */
  readonly zoom: (pas: -1 | 0 | 1) => void;
}

export interface MenuPlan {
  readonly isMac: boolean;
  readonly isDev: boolean;
}

/** The native menus, in French; reload and developer tools exist in development only. */
export function createMenu(actions: MenuActions, { isMac, isDev }: MenuPlan): MenuItemConstructorOptions[] {
  return [
    ...(isMac ? [createMacMenu(actions)] : []),
    createFichierMenu(actions, isMac),
    createEditionMenu(actions),
    createAffichageMenu(actions),
    { label: "Fe&nêtre", submenu: [{ role: "minimize", label: "Réduire" }, { role: "close", label: "Fermer" }] },
    createAideMenu(actions, isMac),
    ...(isDev ? [createDevMenu()] : []),
  ];
}

function createMacMenu({ send }: MenuActions): MenuItemConstructorOptions {
  return {
    label: "Exigible",
    submenu: [
      { role: "about", label: "À propos d’Exigible" },
      { type: "separator" },
      { label: "Réglages…", accelerator: "Cmd+,", click: () => send("reglages") },
      { type: "separator" },
      { role: "hide", label: "Masquer Exigible" },
      { role: "hideOthers", label: "Masquer les autres" },
      { role: "unhide", label: "Tout afficher" },
      { type: "separator" },
      { role: "quit", label: "Quitter Exigible" },
    ],
  };
}

function createFichierMenu({ send, lock }: MenuActions, isMac: boolean): MenuItemConstructorOptions {
  const fin: MenuItemConstructorOptions[] = isMac
    ? []
    : [
        { label: "Réglages…", accelerator: "Ctrl+,", click: () => send("reglages") },
        { type: "separator" },
        { role: "quit", label: "&Quitter", accelerator: "Ctrl+Q" },
      ];
  return {
    label: "&Fichier",
    submenu: [
      { label: "&Importer…", accelerator: "CmdOrCtrl+I", click: () => send("importer") },
      { type: "separator" },
      { label: "&Verrouiller le coffre", accelerator: "CmdOrCtrl+Shift+L", click: () => lock() },
      { type: "separator" },
      { label: "Im&primer…", accelerator: "CmdOrCtrl+P", click: () => send("imprimer") },
      { type: "separator" },
      ...fin,
    ],
  };
}

/** Ctrl+Z belongs to the field being typed in; elsewhere the page takes it for the last save: the menu only shows it. */
function createEditionMenu({ send }: MenuActions): MenuItemConstructorOptions {
  return {
    label: "É&dition",
    submenu: [
      { role: "undo", label: "Annuler la saisie" },
      { role: "redo", label: "Rétablir la saisie" },
      { label: "Annuler le dernier enregistrement", accelerator: "CmdOrCtrl+Z", registerAccelerator: false, click: () => send("annuler") },
      { type: "separator" },
      { role: "cut", label: "Couper" },
      { role: "copy", label: "Copier" },
      { role: "paste", label: "Coller" },
      { role: "selectAll", label: "Tout sélectionner" },
      { type: "separator" },
      { label: "Rechercher…", accelerator: "CmdOrCtrl+K", click: () => send("rechercher") },
    ],
  };
}

function createAffichageMenu({ zoom }: MenuActions): MenuItemConstructorOptions {
  return {
    label: "&Affichage",
    submenu: [
      { label: "Agrandir", accelerator: "CmdOrCtrl+Plus", click: () => zoom(1) },
      { label: "Réduire", accelerator: "CmdOrCtrl+-", click: () => zoom(-1) },
      { label: "Taille normale", accelerator: "CmdOrCtrl+0", click: () => zoom(0) },
      { type: "separator" },
      { role: "togglefullscreen", label: "Plein écran" },
    ],
  };
}

function createAideMenu({ send }: MenuActions, isMac: boolean): MenuItemConstructorOptions {
  const propos: MenuItemConstructorOptions[] = isMac ? [] : [{ role: "about", label: "À propos d’Exigible" }];
  return { label: "Ai&de", submenu: [{ label: "Aide d’Exigible", accelerator: "F1", click: () => send("aide") }, ...propos] };
}

function createDevMenu(): MenuItemConstructorOptions {
  return { label: "Développement", submenu: [{ role: "reload", label: "Recharger" }, { role: "toggleDevTools", label: "Outils de développement" }] };
}

/** Steps of the zoom, 80 % to 200 %. */
const ZOOMS: readonly number[] = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];

export function findZoom(facteur: number, pas: -1 | 0 | 1): number {
  if (pas === 0) return 1;
  const rang = ZOOMS.findIndex((zoom) => zoom >= facteur - 0.01);
  return ZOOMS[Math.min(ZOOMS.length - 1, Math.max(0, rang + pas))] ?? 1;
}
