import { createClient, type FileStat, getPatcher, type ResponseDataDetailed, type WebDAVClient } from "webdav/web";
import type { AccesDistant } from "#shared/ipc/partage-channels.ts";
import { createErreurDossier, type Entree, type FolderIO } from "../folder-io.ts";
import { parseAdresse } from "./adresse.ts";
import { type Hote, openHote, type PlanHote, type ReponseHote } from "./hote.ts";

/** Bound of an answer that is not a file: a list of names. */
const LISTE_MAX = 64 * 1024 * 1024;
/** Tells the bound of a reading to `askByHote`; never sent. */
const ENTETE_MAXIMUM = "x-exigible-maximum";

type Webdav = Extract<AccesDistant, { kind: "webdav" }>;

/** A folder of a WebDAV server (Nextcloud, SharePoint, Apache). The library speaks the protocol, `hote.ts` alone speaks to the network. */
export async function openWebdav({ adresse, utilisateur, secret }: Webdav, plan: Omit<PlanHote, "racine"> = {}): Promise<FolderIO> {
  const racine = parseAdresse(adresse);
  const hote = await openHote({ ...plan, racine });
  const client = createClient(racine.href, { username: toOctets(utilisateur), password: toOctets(secret) });
  HOTES.set(racine.origin, hote);
  // The library asks with a plain object of this shape, whatever its types say.
  getPatcher().patch("fetch", (demandee, demande) => askByHote(String(demandee), (demande ?? {}) as Demande));
  const dossiers = new Set<string>();
  return {
    nom: `${racine.hostname}${decodeURIComponent(racine.pathname).replace(/\/+$/, "")}`,
    list: (folder) => orAbsent(client.getDirectoryContents(`/${folder}`), []).then((lus) => toListe(lus).map(toEntree)),
    read: (path, maximum) => orAbsent(client.getFileContents(`/${path}`, { headers: { [ENTETE_MAXIMUM]: String(maximum) } }).then(toBytes), undefined),
    createExclusive: (path, bytes) => createFile(client, dossiers, path, bytes),
    rename: (from, to) => moveFile(client, from, to),
    remove: (path) => orAbsent(client.deleteFile(`/${path}`), undefined),
    // Without its details asked for, the library answers the file itself.
    stat: (path) => orAbsent(client.stat(`/${path}`).then((lu) => toEntree(lu as FileStat)), undefined),
    fsyncDir: () => Promise.resolve(),
    close: () => {
      hote.close();
      if (HOTES.get(racine.origin) === hote) HOTES.delete(racine.origin);
    },
  };
}

/** One sign by byte of UTF-8: what the library takes for letters goes out as servers read it. */
function toOctets(texte: string): string {
  return Buffer.from(texte, "utf8").toString("latin1");
}

/** The server of each open folder: the library asks through one function, and reaches no other. */
const HOTES = new Map<string, Hote>();

interface Demande {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

async function askByHote(adresse: string, { method = "GET", headers = {}, body }: Demande): Promise<Response> {
  const hote = HOTES.get(new URL(adresse).origin);
  if (hote === undefined) throw createErreurDossier("ECANCELED");
  const { [ENTETE_MAXIMUM]: maximum = String(LISTE_MAX), ...entetes } = headers;
  const reponse = await hote.ask({ methode: method, adresse, entetes, corps: typeof body === "string" ? Buffer.from(body, "utf8") : body, maximum: Number(maximum), isAttendu: (recue) => isDefi(recue, entetes) });
  const isVide = reponse.statut === 204 || reponse.statut === 205 || reponse.statut === 304;
  return new Response(isVide ? undefined : new Uint8Array(reponse.corps), { status: reponse.statut, headers: { ...reponse.entetes } });
}

/** A server that wants a digest says so once; the same refusal of an answered challenge is a wrong password. */
function isDefi({ statut, entetes }: ReponseHote, demandes: Readonly<Record<string, string>>): boolean {
  const defi = entetes["www-authenticate"] ?? "";
  const isRepondu = Object.entries(demandes).some(([nom, valeur]) => nom.toLowerCase() === "authorization" && valeur.startsWith("Digest"));
  return statut === 401 && /\bdigest\b/i.test(defi) && (!isRepondu || /stale="?true/i.test(defi));
}

/** Asked first whether the name is free: not every server knows the condition that goes with the writing. */
async function createFile(client: WebDAVClient, dossiers: Set<string>, path: string, bytes: Uint8Array): Promise<void> {
  if ((await orAbsent(client.stat(`/${path}`), undefined)) !== undefined) throw createErreurDossier("EEXIST");
  await createDossiers(client, dossiers, path.split("/").slice(0, -1));
  const corps = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isCree = await client.putFileContents(`/${path}`, corps, { overwrite: false, contentLength: false }).then((reponse) => reponse, (error: unknown) => {
    // A folder known to be there is there no longer: it is made again at the next writing.
    dossiers.clear();
    throw error;
  });
  if (!isCree) throw createErreurDossier("EEXIST");
}

/** Each folder once: a server refuses to make one that is there (405), and a file whose folder is not. */
async function createDossiers(client: WebDAVClient, dossiers: Set<string>, parts: readonly string[]): Promise<void> {
  for (let rang = 0; rang < parts.length; rang += 1) {
    const dossier = parts.slice(0, rang + 1).join("/");
    if (dossiers.has(dossier)) continue;
    await client.createDirectory(`/${dossier}`).then(undefined, (error: unknown) => {
      if (findStatut(error) !== 405) throw toErreurDossier(error);
    });
    dossiers.add(dossier);
  }
}

function toListe(lus: readonly FileStat[] | ResponseDataDetailed<FileStat[]>): readonly FileStat[] {
  return "data" in lus ? lus.data : lus;
}

function toEntree({ basename, type, size }: FileStat): Entree {
  return { nom: basename, kind: type === "file" ? "fichier" : "dossier", taille: size };
}

function toBytes(lu: unknown): Uint8Array {
  if (lu instanceof ArrayBuffer) return new Uint8Array(lu);
  if (lu instanceof Uint8Array) return lu;
  throw createErreurDossier("EIO");
}

function orAbsent<T, A>(operation: Promise<T>, absent: A): Promise<T | A> {
  return operation.then((reponse): T | A => reponse, (error: unknown) => {
    if (findStatut(error) === 404) return absent;
    throw toErreurDossier(error);
  });
}

/** Looked for first: some servers remove the target before they find that there is nothing to move. */
async function moveFile(client: WebDAVClient, from: string, to: string): Promise<void> {
  if ((await orAbsent(client.stat(`/${from}`), undefined)) === undefined) throw createErreurDossier("ENOENT");
  await client.moveFile(`/${from}`, `/${to}`).then(undefined, (error: unknown) => {
    throw toErreurDossier(error);
  });
}

/** What the library says of an answer that it did not expect is the code of the answer. */
function toErreurDossier(error: unknown): unknown {
  return findStatut(error) === undefined ? error : createErreurDossier("EIO");
}

function findStatut(error: unknown): number | undefined {
  return error instanceof Error && "status" in error && typeof error.status === "number" ? error.status : undefined;
}
