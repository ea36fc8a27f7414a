// Entry of `npm run -s exigible -- …`: the engines of the screens on plain Node, without a window.
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { createRefus, type Poste } from "./commande.ts";
import { runExigible } from "./execution.ts";
import { COMMANDES } from "./registre.ts";

const poste: Poste = {
  readFile: readNamed,
  readPortions: readNamedPortions,
  readStdin: () => buffer(process.stdin),
  writeOut: (texte) => process.stdout.write(texte),
  writeErr: (texte) => process.stderr.write(texte),
};

// A reader that closes early (`| head`) is not an error of ours.
process.stdout.on("error", (erreur: NodeJS.ErrnoException) => {
  process.exitCode = erreur.code === "EPIPE" ? 0 : 2;
});

void runExigible(process.argv.slice(2), COMMANDES, poste, process.stdout.isTTY).then((code) => {
  process.exitCode = code;
});

const MOTIFS: Readonly<Record<string, string>> = {
  ENOENT: "est introuvable",
  EACCES: "ne peut pas être lu\u00A0: accès refusé",
  EISDIR: "est un dossier, pas un fichier",
};

async function readNamed(chemin: string): Promise<Uint8Array> {
  try {
    return await readFile(chemin);
  } catch (erreur) {
    throw refuseFichier(chemin, erreur);
  }
}

async function* readNamedPortions(chemin: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const portion of createReadStream(chemin, { highWaterMark: 1024 * 1024 })) yield portion;
  } catch (erreur) {
    throw refuseFichier(chemin, erreur);
  }
}

function refuseFichier(chemin: string, erreur: unknown): Error {
  const code = erreur instanceof Error && "code" in erreur ? String(erreur.code) : "";
  return createRefus(`Le fichier «\u00A0${chemin}\u00A0» ${MOTIFS[code] ?? `ne peut pas être lu (${code})`}.`);
}
