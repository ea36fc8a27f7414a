// Entry of `npm run -s exigible -- …`: the engines of the screens on plain Node, without a window.
import { createReadStream } from "node:fs";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { createRefus, type Poste } from "./commande.ts";
import { runExigible } from "./execution.ts";
import { COMMANDES } from "./registre.ts";

const poste: Poste = {
  readFile: readNamed,
  readPortions: readNamedPortions,
  writeFile: writeNamed,
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
  EACCES: "est refusé par le système",
  EISDIR: "est un dossier, pas un fichier",
};

async function readNamed(chemin: string): Promise<Uint8Array> {
  try {
    return await readFile(chemin);
  } catch (erreur) {
    throw refuseFichier(chemin, erreur);
  }
}

/** What fails leaves no partial file behind, and the one that was there as it was. */
async function writeNamed(chemin: string, octets: Uint8Array): Promise<void> {
  const provisoire = `${chemin}.${process.pid}.partiel`;
  try {
    await writeFile(provisoire, octets);
    await rename(provisoire, chemin);
  } catch (erreur) {
    await rm(provisoire, { force: true });
    throw refuseFichier(chemin, erreur, "ne peut pas être écrit");
  }
}

async function* readNamedPortions(chemin: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const portion of createReadStream(chemin, { highWaterMark: 1024 * 1024 })) yield portion;
  } catch (erreur) {
    throw refuseFichier(chemin, erreur);
  }
}

function refuseFichier(chemin: string, erreur: unknown, defaut = "ne peut pas être lu"): Error {
  const code = erreur instanceof Error && "code" in erreur ? String(erreur.code) : "";
  return createRefus(`Le fichier «\u00A0${chemin}\u00A0» ${MOTIFS[code] ?? `${defaut} (${code})`}.`);
}
