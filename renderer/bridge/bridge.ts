import type { Echec, Reply } from "#shared/ipc/channel.ts";
import type { Bridge, RequestOf, ResponseOf } from "#shared/ipc/contract.ts";
import type { Curseur } from "#shared/ipc/journal-channels.ts";
import type { ContenuSignal, NomSignal } from "#shared/ipc/systeme-channels.ts";

declare global {
  interface Window {
    readonly bridge?: Bridge;
  }
}

let branche: Bridge | undefined;

/** Replaces the bridge of the window (a browser without the application, an invented portfolio, tests); `undefined` gives it back. */
export function connectBridge(bridge: Bridge | undefined): void {
  branche = bridge;
}

/** Appends one lot; an `ok` answer means that it is on the disk. */
export function appendLot(request: RequestOf<"journal:append">): Promise<Reply<ResponseOf<"journal:append">>> {
  return ask((bridge) => bridge["journal:append"](request));
}

/** The lots that follow a cursor, one portion at a time. */
export function readPortion(apres: Curseur): Promise<Reply<ResponseOf<"journal:read">>> {
  return ask((bridge) => bridge["journal:read"]({ apres }));
}

export function readEtatJournal(): Promise<Reply<ResponseOf<"journal:etat">>> {
  return ask((bridge) => bridge["journal:etat"]({}));
}

export function beginPiece(request: RequestOf<"piece:begin">): Promise<Reply<ResponseOf<"piece:begin">>> {
  return ask((bridge) => bridge["piece:begin"](request));
}

export function writePiece(request: RequestOf<"piece:write">): Promise<Reply<ResponseOf<"piece:write">>> {
  return ask((bridge) => bridge["piece:write"](request));
}

export function endPiece(request: RequestOf<"piece:end">): Promise<Reply<ResponseOf<"piece:end">>> {
  return ask((bridge) => bridge["piece:end"](request));
}

export function cancelPiece(request: RequestOf<"piece:cancel">): Promise<Reply<ResponseOf<"piece:cancel">>> {
  return ask((bridge) => bridge["piece:cancel"](request));
}

export function readPiece(request: RequestOf<"piece:read">): Promise<Reply<ResponseOf<"piece:read">>> {
  return ask((bridge) => bridge["piece:read"](request));
}

export function readEtatCoffre(): Promise<Reply<ResponseOf<"coffre:etat">>> {
  return ask((bridge) => bridge["coffre:etat"]({}));
}

/** Creates the vault of this post; the answer holds its recovery code, once. */
export function createCoffre(request: RequestOf<"coffre:create">): Promise<Reply<ResponseOf<"coffre:create">>> {
  return ask((bridge) => bridge["coffre:create"](request));
}

export function unlockCoffre(clef: RequestOf<"coffre:unlock">): Promise<Reply<ResponseOf<"coffre:unlock">>> {
  return ask((bridge) => bridge["coffre:unlock"](clef));
}

/** Locks the vault; this window is then loaded again. */
export function lockCoffre(): Promise<Reply<ResponseOf<"coffre:lock">>> {
  return ask((bridge) => bridge["coffre:lock"]({}));
}

export function changePhrase(request: RequestOf<"coffre:changePhrase">): Promise<Reply<ResponseOf<"coffre:changePhrase">>> {
  return ask((bridge) => bridge["coffre:changePhrase"](request));
}

export function renewSecours(request: RequestOf<"coffre:renewSecours">): Promise<Reply<ResponseOf<"coffre:renewSecours">>> {
  return ask((bridge) => bridge["coffre:renewSecours"](request));
}

export function confirmSecours(): Promise<Reply<ResponseOf<"coffre:confirmSecours">>> {
  return ask((bridge) => bridge["coffre:confirmSecours"]({}));
}

export function changeTrousseau(request: RequestOf<"coffre:changeTrousseau">): Promise<Reply<ResponseOf<"coffre:changeTrousseau">>> {
  return ask((bridge) => bridge["coffre:changeTrousseau"](request));
}

export function writeVeille(minutes: number): Promise<Reply<ResponseOf<"coffre:setVeille">>> {
  return ask((bridge) => bridge["coffre:setVeille"]({ minutes }));
}

/** Checks one journal file on the disk; to be called with 0, 1, 2… until `isFin`. */
export function verifyJournal(rang: number): Promise<Reply<ResponseOf<"journal:verify">>> {
  return ask((bridge) => bridge["journal:verify"]({ rang }));
}

/** The key of the window's copy of the journal; refused while the vault is locked. */
export function readCleProjection(): Promise<Reply<ResponseOf<"coffre:cleProjection">>> {
  return ask((bridge) => bridge["coffre:cleProjection"]({}));
}

/** The copy is sealed under its new key: the former one is destroyed. */
export function forgetProjection(): Promise<Reply<ResponseOf<"coffre:forgetProjection">>> {
  return ask((bridge) => bridge["coffre:forgetProjection"]({}));
}

export function readEffacements(): Promise<Reply<ResponseOf<"effacement:etat">>> {
  return ask((bridge) => bridge["effacement:etat"]({}));
}

/** Reads what an erasure would take, and changes nothing; followed as the other long works are. */
export function tryEffacement(request: RequestOf<"effacement:try">): Promise<Reply<ResponseOf<"effacement:try">>> {
  return ask((bridge) => bridge["effacement:try"](request));
}

/** Orders what was tried: the vault starts again without it, and the window with it. */
export function startEffacement(request: Extract<RequestOf<"effacement:start">, { readonly id: string }>): Promise<Reply<ResponseOf<"effacement:start">>> {
  return ask((bridge) => bridge["effacement:start"](request));
}

/** Carries out what the team decided: the vault reads the orders in its own journal, and starts again without what they erase. */
export function adoptEffacements(ids: readonly string[]): Promise<Reply<ResponseOf<"effacement:start">>> {
  return ask((bridge) => bridge["effacement:start"]({ ids: [...ids] }));
}

/** Opens a copy of a pièce with the system's application. */
export function openPiece(request: RequestOf<"piece:open">): Promise<Reply<ResponseOf<"piece:open">>> {
  return ask((bridge) => bridge["piece:open"](request));
}

export function saveDocument(request: RequestOf<"document:save">): Promise<Reply<ResponseOf<"document:save">>> {
  return ask((bridge) => bridge["document:save"](request));
}

export function saveArchive(request: RequestOf<"document:saveArchive">): Promise<Reply<ResponseOf<"document:saveArchive">>> {
  return ask((bridge) => bridge["document:saveArchive"](request));
}

export function printPage(): Promise<Reply<ResponseOf<"document:print">>> {
  return ask((bridge) => bridge["document:print"]({}));
}

/** How the sharing of the folder stands; its path stays in the vault. */
export function readEtatPartage(): Promise<Reply<ResponseOf<"partage:etat">>> {
  return ask((bridge) => bridge["partage:etat"]({}));
}

export function choosePartage(): Promise<Reply<ResponseOf<"partage:choose">>> {
  return ask((bridge) => bridge["partage:choose"]({}));
}

/** The secret goes to the vault with this call, and never comes back. */
export function connectPartage(request: RequestOf<"partage:connect">): Promise<Reply<ResponseOf<"partage:connect">>> {
  return ask((bridge) => bridge["partage:connect"](request));
}

export function exchangePartage(request: RequestOf<"partage:exchange">): Promise<Reply<ResponseOf<"partage:exchange">>> {
  return ask((bridge) => bridge["partage:exchange"](request));
}

/** What this window shows, for colleagues to compare with what theirs do. */
export function noteRacine(request: RequestOf<"partage:racine">): Promise<Reply<ResponseOf<"partage:racine">>> {
  return ask((bridge) => bridge["partage:racine"](request));
}

export function readPiecesPartage(request: RequestOf<"partage:pieces">): Promise<Reply<ResponseOf<"partage:pieces">>> {
  return ask((bridge) => bridge["partage:pieces"](request));
}

export function separatePoste(): Promise<Reply<ResponseOf<"partage:exchange">>> {
  return ask((bridge) => bridge["partage:exchange"]({ isCopie: true }));
}

export function leavePartage(): Promise<Reply<ResponseOf<"partage:leave">>> {
  return ask((bridge) => bridge["partage:leave"]({}));
}

/** Who is of the team, and what waits for an administrator. */
export function readEtatEquipe(): Promise<Reply<ResponseOf<"equipe:etat">>> {
  return ask((bridge) => bridge["equipe:etat"]({}));
}

export function createEquipe(request: RequestOf<"equipe:create">): Promise<Reply<ResponseOf<"equipe:create">>> {
  return ask((bridge) => bridge["equipe:create"](request));
}

export function invite(request: RequestOf<"equipe:invite">): Promise<Reply<ResponseOf<"equipe:invite">>> {
  return ask((bridge) => bridge["equipe:invite"](request));
}

export function cancelInvitation(request: RequestOf<"equipe:cancel">): Promise<Reply<ResponseOf<"equipe:cancel">>> {
  return ask((bridge) => bridge["equipe:cancel"](request));
}

export function joinEquipe(request: RequestOf<"equipe:join">): Promise<Reply<ResponseOf<"equipe:join">>> {
  return ask((bridge) => bridge["equipe:join"](request));
}

export function acceptDemande(request: RequestOf<"equipe:accept">): Promise<Reply<ResponseOf<"equipe:accept">>> {
  return ask((bridge) => bridge["equipe:accept"](request));
}

export function removeMembre(request: RequestOf<"equipe:remove">): Promise<Reply<ResponseOf<"equipe:remove">>> {
  return ask((bridge) => bridge["equipe:remove"](request));
}

export function setRole(request: RequestOf<"equipe:setRole">): Promise<Reply<ResponseOf<"equipe:setRole">>> {
  return ask((bridge) => bridge["equipe:setRole"](request));
}

/** What the vault says of its backups, for the screens that show them. */
export type ListeSauvegardes = ResponseOf<"sauvegarde:list">;
export type SauvegardeVue = ListeSauvegardes["sauvegardes"][number];
export type LieuVu = ListeSauvegardes["lieux"][number];
export type TravailVu = ResponseOf<"sauvegarde:travail">;
export type SanteCoffre = ResponseOf<"sante:read">;
export type Reponse<T> = Reply<T>;

export function listSauvegardes(): Promise<Reply<ResponseOf<"sauvegarde:list">>> {
  return ask((bridge) => bridge["sauvegarde:list"]({}));
}

/** The long work that runs in the vault, and how the last one ended. */
export function readTravail(): Promise<Reply<ResponseOf<"sauvegarde:travail">>> {
  return ask((bridge) => bridge["sauvegarde:travail"]({}));
}

export function interruptTravail(): Promise<Reply<ResponseOf<"sauvegarde:interrupt">>> {
  return ask((bridge) => bridge["sauvegarde:interrupt"]({}));
}

export function createSauvegarde(): Promise<Reply<ResponseOf<"sauvegarde:create">>> {
  return ask((bridge) => bridge["sauvegarde:create"]({}));
}

export function verifySauvegarde(request: RequestOf<"sauvegarde:verify">): Promise<Reply<ResponseOf<"sauvegarde:verify">>> {
  return ask((bridge) => bridge["sauvegarde:verify"](request));
}

export function removeSauvegarde(cle: string): Promise<Reply<ResponseOf<"sauvegarde:remove">>> {
  return ask((bridge) => bridge["sauvegarde:remove"]({ cle }));
}

export function chooseSecondDossier(): Promise<Reply<ResponseOf<"sauvegarde:chooseSecond">>> {
  return ask((bridge) => bridge["sauvegarde:chooseSecond"]({}));
}

export function forgetSecondDossier(): Promise<Reply<ResponseOf<"sauvegarde:chooseSecond">>> {
  return ask((bridge) => bridge["sauvegarde:chooseSecond"]({ isAucun: true }));
}

/** Backups found in a folder that the person chooses. */
export function openSauvegardes(): Promise<Reply<ResponseOf<"sauvegarde:open">>> {
  return ask((bridge) => bridge["sauvegarde:open"]({}));
}

export function restoreSauvegarde(request: RequestOf<"sauvegarde:restore">): Promise<Reply<ResponseOf<"sauvegarde:restore">>> {
  return ask((bridge) => bridge["sauvegarde:restore"](request));
}

/** Reads every pièce again, or repairs; `readSante` then tells what was found. */
export function checkPieces(nature: RequestOf<"sante:pieces">["nature"]): Promise<Reply<ResponseOf<"sante:pieces">>> {
  return ask((bridge) => bridge["sante:pieces"]({ nature }));
}

export function writeExport(forme: RequestOf<"export:write">["forme"]): Promise<Reply<ResponseOf<"export:write">>> {
  return ask((bridge) => bridge["export:write"]({ forme }));
}

export function readExport(forme: RequestOf<"export:read">["forme"]): Promise<Reply<ResponseOf<"export:read">>> {
  return ask((bridge) => bridge["export:read"]({ forme }));
}

export function readSante(): Promise<Reply<ResponseOf<"sante:read">>> {
  return ask((bridge) => bridge["sante:read"]({}));
}

export function readVersion(): Promise<Reply<ResponseOf<"systeme:version">>> {
  return ask((bridge) => bridge["systeme:version"]({}));
}

export function openLink(lien: string): Promise<Reply<ResponseOf<"systeme:openLink">>> {
  return ask((bridge) => bridge["systeme:openLink"]({ lien }));
}

export function closeWindow(): Promise<Reply<ResponseOf<"systeme:close">>> {
  return ask((bridge) => bridge["systeme:close"]({}));
}

/** Subscribes to what the main process says by itself; the answer unsubscribes. */
export function onSignal<N extends NomSignal>(nom: N, listener: (contenu: ContenuSignal<N>) => void): () => void {
  return findBridge()?.on(nom, listener) ?? (() => undefined);
}

/** The bridge that answers now; `undefined` in a page that the application did not open. */
export function findBridge(): Bridge | undefined {
  return branche ?? window.bridge;
}

async function ask<T>(question: (bridge: Bridge) => Promise<Reply<T>>): Promise<Reply<T>> {
  const bridge = findBridge();
  if (bridge === undefined) return refuse("Cette fenêtre n’est pas reliée au coffre : fermez-la et relancez Exigible.");
  try {
    return await question(bridge);
  } catch {
    return refuse("Le coffre n’a pas répondu et rien n’a été modifié. Recommencez, ou relancez Exigible.");
  }
}

function refuse(detail: string): Echec {
  return { ok: false, code: "interne", detail };
}
export type EssaiEffacement = NonNullable<ResponseOf<"effacement:etat">["essai"]>;
export type EffacementsVus = ResponseOf<"effacement:etat">;
export type OrdreVu = ResponseOf<"effacement:etat">["ordres"][number];
