import { app, type BrowserWindow, dialog } from "electron";
import { extname, join } from "node:path";

/** Names shown in the list of types of a save dialog. */
const TYPES: Readonly<Record<string, string>> = {
  docx: "Document Word",
  zip: "Archive ZIP",
  pdf: "Document PDF",
  csv: "Tableau CSV",
  xlsx: "Classeur Excel",
  ics: "Calendrier",
  json: "Données JSON",
};

/** Asks where to save; the folder of Documents is proposed. `undefined`: the person changed their mind. */
export async function askDestination(window: BrowserWindow, nom: string): Promise<string | undefined> {
  const extension = extname(nom).slice(1).toLowerCase();
  const type = TYPES[extension];
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: "Enregistrer sous",
    buttonLabel: "Enregistrer",
    defaultPath: join(app.getPath("documents"), nom),
    ...(type === undefined ? {} : { filters: [{ name: type, extensions: [extension] }] }),
    properties: ["showOverwriteConfirmation", "createDirectory"],
  });
  return canceled || filePath === "" ? undefined : filePath;
}

/** Asks for a folder, which may be created on the way. */
export async function askFolder(window: BrowserWindow, titre: string): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { title: titre, buttonLabel: "Choisir ce dossier", properties: ["openDirectory", "createDirectory"] });
  return canceled ? undefined : filePaths[0];
}

/** Asks for one file of a type. */
export async function askFile(window: BrowserWindow, titre: string, extension: string): Promise<string | undefined> {
  const filters = [{ name: TYPES[extension] ?? extension, extensions: [extension] }];
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { title: titre, buttonLabel: "Choisir", defaultPath: app.getPath("documents"), filters, properties: ["openFile"] });
  return canceled ? undefined : filePaths[0];
}

/** Asks before leaving the application; the safe answer is the default one. */
export async function askLeave(window: BrowserWindow, lien: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: "question",
    title: "Ouvrir un lien",
    message: "Ouvrir ce lien hors d’Exigible ?",
    detail: lien,
    buttons: ["Ouvrir", "Rester ici"],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}
