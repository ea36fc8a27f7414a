import { join } from "node:path";
import { type Disk, readWhole } from "../../adapters/disk.ts";
import { createRefus } from "../../adapters/refus.ts";
import { createAmorce } from "../container.ts";
import { findCharge, findFrame, formatContexte, PREMIER_MAILLON } from "../frame.ts";
import { sealLigne } from "../journal.ts";
import { formatEnteteJournal, listJournaux } from "../journal-files.ts";
import { parseJournalBytes, type Releve } from "../journal-scan.ts";
import { clearSealing, type Sealing } from "../sealer.ts";
import { replaceChecked } from "./replace-checked.ts";

/** Seals the journal files that are in clear, in the order of their chain. Answers how many. */
export async function sealJournaux(disk: Disk, folder: string, sealing: Sealing): Promise<number> {
  let scelles = 0;
  let dernier = { poste: "", maillon: PREMIER_MAILLON };
  for (const { nom, poste } of listJournaux(await disk.listNames(folder)).journaux) {
    const path = join(folder, nom);
    const precedent = dernier.poste === poste ? dernier.maillon : PREMIER_MAILLON;
    const lus = toBuffer((await readWhole(disk, path)) ?? new Uint8Array(0));
    const releve = parseJournalBytes(lus, precedent);
    if (releve.kind === "future") throw createRefusFuture();
    dernier = { poste, maillon: releve.maillon };
    if (releve.amorce?.scellement !== clearSealing.scellement) continue;
    const neuf = resealJournal(sealing, nom, lus, releve, precedent);
    await replaceChecked(disk, path, (file) => file.write(0, neuf.bytes), async (file) => checkLignes(sealing, nom, toBuffer(await file.read(0, await file.findSize())), neuf.lignes));
    dernier = { poste, maillon: neuf.maillon };
    scelles += 1;
  }
  return scelles;
}

interface JournalScelle {
  readonly bytes: Buffer;
  readonly lignes: readonly string[];
  readonly maillon: Uint8Array;
}

/** Same lots, same sequences, same order; bytes that nobody can read are in quarantine already and are not carried over. */
function resealJournal(sealing: Sealing, nom: string, lus: Buffer, { lots, inconnus }: Releve, precedent: Uint8Array): JournalScelle {
  if (inconnus > 0) throw createRefusFuture();
  const { amorce: tete, sealer } = createAmorce("EXGJ", sealing, formatEnteteJournal(nom));
  const morceaux: Uint8Array[] = [tete];
  const lignes: string[] = [];
  let place = { debut: tete.byteLength, maillon: precedent };
  for (const { debut, premiere, nombre } of lots) {
    const ligne = openLigne(lus, nom, debut, clearSealing.openSceau(new Uint8Array(0), new Uint8Array(0)));
    const frame = sealLigne({ nom, sealer }, place.debut, { ligne, premiere, nombre, precedent: place.maillon });
    morceaux.push(frame.bytes);
    lignes.push(ligne);
    place = { debut: place.debut + frame.bytes.byteLength, maillon: frame.maillon };
  }
  return { bytes: Buffer.concat(morceaux), lignes, maillon: place.maillon };
}

function checkLignes(sealing: Sealing, nom: string, bytes: Buffer, lignes: readonly string[]): void {
  const releve = parseJournalBytes(bytes);
  if (releve.kind === "future" || releve.amorce === undefined || releve.fin !== bytes.byteLength || releve.lots.length !== lignes.length) throw createRefusDifferent();
  const sealer = sealing.openSceau(releve.amorce.sceau, releve.amorce.entete);
  releve.lots.forEach(({ debut }, rang) => {
    if (openLigne(bytes, nom, debut, sealer) !== lignes[rang]) throw createRefusDifferent();
  });
}

function openLigne(bytes: Buffer, nom: string, debut: number, sealer: ReturnType<Sealing["openSceau"]>): string {
  const frame = findFrame(bytes, debut);
  const charge = frame === undefined ? undefined : findCharge(frame);
  if (charge === undefined || sealer === undefined) throw createRefusDifferent();
  return Buffer.from(sealer.open(charge.scelle, formatContexte(nom, debut, charge))).toString("utf8");
}

function toBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

export function createRefusDifferent(): Error {
  return createRefus("endommage", "Le scellement du coffre, relu, ne redonne pas ce qui était en clair\u00A0: rien n’est remplacé. Vérifiez le disque, puis recommencez.");
}

function createRefusFuture(): Error {
  return createRefus("refuse", "Le coffre à sceller contient des enregistrements d’une version plus récente d’Exigible\u00A0: mettez l’application à jour. Rien n’a été modifié.");
}
