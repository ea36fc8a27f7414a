import aws4 from "aws4";
import { createHash } from "node:crypto";
import { findElement, findTexte, listElements, parseArbre } from "#shared/formats/xml-arbre.ts";
import type { AccesDistant } from "#shared/ipc/partage-channels.ts";
import { createErreurDossier, type Entree, type FolderIO } from "../folder-io.ts";
import { parseAdresse } from "./adresse.ts";
import { type DemandeHote, openHote, type PlanHote, type ReponseHote } from "./hote.ts";

type S3 = Extract<AccesDistant, { kind: "s3" }>;

/** Bound of one page of a list: a thousand names. */
const PAGE_MAX = 8 * 1024 * 1024;
/** A list longer than this is not one of ours. */
const PAGES_MAX = 1000;

interface Seau {
  readonly ask: (demande: DemandeSeau) => Promise<ReponseHote>;
  /** Name of an object in the bucket. */
  readonly toCle: (path: string) => string;
}

interface DemandeSeau {
  readonly methode: string;
  readonly cle: string;
  readonly question?: Readonly<Record<string, string>>;
  readonly entetes?: Readonly<Record<string, string>>;
  readonly corps?: Uint8Array;
  readonly maximum?: number;
  readonly isAttendu?: DemandeHote["isAttendu"];
}

/**
 * A prefix of a bucket (OVH, Scaleway, AWS, MinIO). An object appears whole or not at all, so that nothing is written beside first. Folders are
 * only in the names. The bucket is in the path, so that one host is ever asked.
 */
export async function openS3(acces: S3, plan: Omit<PlanHote, "racine"> = {}): Promise<FolderIO> {
  const racine = parseAdresse(acces.adresse);
  const hote = await openHote({ ...plan, racine });
  const seau: Seau = { toCle: (path) => joinCle(acces.dossier, path), ask: (demande) => hote.ask(signDemande(acces, racine, demande)) };
  return {
    nom: `${acces.seau} · ${racine.hostname}`,
    isAtomic: true,
    list: (folder) => listFolder(seau, folder),
    read: async (path, maximum) => {
      const { statut, corps } = await seau.ask({ methode: "GET", cle: seau.toCle(path), maximum });
      return statut === 404 ? undefined : checkStatut(statut, new Uint8Array(corps));
    },
    createExclusive: (path, bytes) => createObjet(seau, path, bytes),
    rename: async (from, to) => {
      const { statut } = await seau.ask({ methode: "PUT", cle: seau.toCle(to), entetes: { "x-amz-copy-source": `/${encodeChemin(acces.seau)}/${encodeChemin(seau.toCle(from))}` } });
      if (statut === 404) throw createErreurDossier("ENOENT");
      checkStatut(statut, undefined);
      await removeObjet(seau, from);
    },
    remove: (path) => removeObjet(seau, path),
    stat: async (path) => {
      const { statut, entetes } = await seau.ask({ methode: "HEAD", cle: seau.toCle(path) });
      const nom = path.slice(path.lastIndexOf("/") + 1);
      return statut === 404 ? undefined : checkStatut(statut, { nom, kind: "fichier", taille: Number(entetes["content-length"] ?? 0) });
    },
    fsyncDir: () => Promise.resolve(),
    close: hote.close,
  };
}

function signDemande({ region, seau, utilisateur, secret }: S3, racine: URL, { methode, cle, question = {}, entetes = {}, corps, maximum = PAGE_MAX, isAttendu }: DemandeSeau): DemandeHote {
  const requete = new URLSearchParams(question).toString().replaceAll("+", "%20");
  const chemin = `${racine.pathname.replace(/\/+$/, "")}/${encodeChemin(seau)}${cle === "" ? "" : `/${encodeChemin(cle)}`}${requete === "" ? "" : `?${requete}`}`;
  const hash = createHash("sha256").update(corps ?? "").digest("hex");
  const signee = aws4.sign({ service: "s3", region, host: racine.host, path: chemin, method: methode, headers: { ...entetes, "x-amz-content-sha256": hash } }, { accessKeyId: utilisateur, secretAccessKey: secret });
  const signes = Object.fromEntries(Object.entries(signee.headers ?? {}).map(([nom, valeur]) => [nom, String(valeur)]));
  return { methode, adresse: `${racine.origin}${chemin}`, entetes: signes, corps: methode === "PUT" ? (corps ?? new Uint8Array(0)) : undefined, maximum, ...(isAttendu === undefined ? {} : { isAttendu }) };
}

async function listFolder(seau: Seau, folder: string): Promise<readonly Entree[]> {
  const prefixe = seau.toCle(folder === "" ? "" : `${folder}/`);
  const entrees: Entree[] = [];
  let suite: string | undefined;
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const question = { "list-type": "2", delimiter: "/", prefix: prefixe, ...(suite === undefined ? {} : { "continuation-token": suite }) };
    const { statut, corps } = await seau.ask({ methode: "GET", cle: "", question });
    if (statut === 404) throw createErreurDossier("ENOENT");
    const lu = parseArbre(checkStatut(statut, corps).toString("utf8"));
    if (!lu.ok || lu.racine.nom !== "ListBucketResult") throw createErreurDossier("EIO");
    const toNom = (cle: string): string => cle.slice(prefixe.length).replace(/\/$/, "");
    entrees.push(...listElements(lu.racine, "CommonPrefixes", "Prefix").map(({ texte }): Entree => ({ nom: toNom(texte), kind: "dossier", taille: 0 })));
    entrees.push(...listElements(lu.racine, "Contents").map((objet): Entree => ({ nom: toNom(findTexte(objet, "Key") ?? ""), kind: "fichier", taille: Number(findTexte(objet, "Size") ?? 0) })));
    suite = findElement(lu.racine, "NextContinuationToken")?.texte;
    if (findTexte(lu.racine, "IsTruncated") !== "true" || suite === undefined || suite === "") break;
  }
  return entrees.filter(({ nom }) => nom !== "" && !nom.includes("/"));
}

/**
 * A conditional writing; asked first whether the name is free, for the stores that do not know the condition. What they say of it (412: taken,
 * 409: two at once, 400 or 501: unknown condition) is read here.
 */
async function createObjet(seau: Seau, path: string, bytes: Uint8Array): Promise<void> {
  const cle = seau.toCle(path);
  const avant = await seau.ask({ methode: "HEAD", cle });
  if (avant.statut !== 404) throw createErreurDossier(avant.statut === 200 ? "EEXIST" : "EIO");
  const put = (entetes: Readonly<Record<string, string>>) => seau.ask({ methode: "PUT", cle, corps: bytes, entetes, isAttendu: ({ statut }) => statut === 501 });
  const pose = await put({ "content-type": "application/octet-stream", "if-none-match": "*" });
  if (pose.statut === 412 || pose.statut === 409) throw createErreurDossier("EEXIST");
  const finale = pose.statut === 501 || (pose.statut === 400 && pose.corps.includes("NotImplemented")) ? await put({ "content-type": "application/octet-stream" }) : pose;
  checkStatut(finale.statut, undefined);
}

async function removeObjet(seau: Seau, path: string): Promise<void> {
  const { statut } = await seau.ask({ methode: "DELETE", cle: seau.toCle(path) });
  if (statut !== 404) checkStatut(statut, undefined);
}

function checkStatut<T>(statut: number, valeur: T): T {
  if (statut < 200 || statut >= 300) throw createErreurDossier("EIO");
  return valeur;
}

function joinCle(dossier: string, path: string): string {
  const debut = dossier.replaceAll(/^\/+|\/+$/g, "");
  return debut === "" ? path : `${debut}/${path}`;
}

/** As signatures want it: every byte but letters, figures and `-._~`, and the slashes between the parts. */
function encodeChemin(cle: string): string {
  return cle.split("/").map((part) => encodeURIComponent(part).replaceAll(/[!'()*]/g, (signe) => `%${signe.charCodeAt(0).toString(16).toUpperCase()}`)).join("/");
}
