// Real servers on this machine: WebDAV by rclone, S3 by s3rver. Each keeps what it is given in a folder of its own.
import S3rver from "@20minutes/s3rver";
import { spawn, spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AccesDistant } from "#shared/ipc/partage-channels.ts";

export interface Serveur<A extends AccesDistant = AccesDistant> {
  readonly acces: A;
  /** Where it keeps what it was given. */
  readonly folder: string;
  readonly close: () => Promise<void>;
}

type Webdav = Extract<AccesDistant, { kind: "webdav" }>;
type S3 = Extract<AccesDistant, { kind: "s3" }>;

export const hasRclone = process.platform === "linux" && spawnSync("rclone", ["version"], { stdio: "ignore" }).status === 0;

/** Says where it listens in its log; gives up after a minute. */
export async function startWebdav(): Promise<Serveur<Webdav>> {
  const folder = await mkdtemp(join(tmpdir(), "exigible-webdav-"));
  await mkdir(join(folder, "Contentieux"));
  const enfant = spawn("rclone", ["serve", "webdav", folder, "--addr", "127.0.0.1:0", "--user", "lea", "--pass", "mot de passe d’application", "--config", ""], { stdio: ["ignore", "ignore", "pipe"] });
  const port = await new Promise<string>((resolve, reject) => {
    let journal = "";
    enfant.stderr.on("data", (texte: Buffer) => {
      journal += texte.toString("utf8");
      const lu = /127\.0\.0\.1:(\d+)/.exec(journal);
      if (lu?.[1] !== undefined) resolve(lu[1]);
    });
    enfant.on("exit", () => reject(new Error(`rclone s’est arrêté\u00A0: ${journal}`)));
  });
  return {
    folder,
    acces: { kind: "webdav", adresse: `http://127.0.0.1:${port}/Contentieux/`, utilisateur: "lea", secret: "mot de passe d’application" },
    close: async () => {
      enfant.removeAllListeners("exit");
      const fin = new Promise((resolve) => enfant.once("exit", resolve));
      enfant.kill();
      await fin;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export async function startS3(): Promise<Serveur<S3>> {
  const folder = await mkdtemp(join(tmpdir(), "exigible-s3-"));
  const serveur = new S3rver({ address: "127.0.0.1", port: 0, silent: true, directory: folder, configureBuckets: [{ name: "contentieux", configs: [] }] });
  completeListes(serveur);
  const { port } = await serveur.run();
  return {
    folder,
    acces: { kind: "s3", adresse: `http://127.0.0.1:${port}`, region: "eu-west-3", seau: "contentieux", dossier: "Équipe 1", utilisateur: "S3RVER", secret: "S3RVER" },
    close: () => serveur.close().then(() => rm(folder, { recursive: true, force: true })),
  };
}

/** The server forgets a folder whose files are all further down: its lists are made again from all its names. */
function completeListes({ store }: InstanceType<typeof S3rver>): void {
  const listTout = store.listObjects.bind(store);
  store.listObjects = async (seau, { delimiter = "", prefix = "", startAfter = "" }) => {
    const { objects, isTruncated } = await listTout(seau, { prefix, startAfter });
    const fin = (cle: string): number => (delimiter === "" ? -1 : cle.indexOf(delimiter, prefix.length));
    const prefixes = new Set(objects.filter(({ key }) => fin(key) !== -1).map(({ key }) => key.slice(0, fin(key) + 1)));
    return { objects: objects.filter(({ key }) => fin(key) === -1), isTruncated, commonPrefixes: [...prefixes] };
  };
}

/** A server that answers as it is told. */
export async function startMauvais(answer: RequestListener): Promise<{ readonly adresse: string; readonly server: Server; readonly close: () => Promise<void> }> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    server,
    adresse: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => void server.close(() => resolve()));
    },
  };
}
