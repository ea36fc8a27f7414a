import { spawnSync } from "node:child_process";
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { SaxesParser } from "saxes";
import { createLecteur } from "#shared/imports/lecture-fichier.ts";

export const nom = "CAMT de 100 000 mouvements, contre saxes seul sur le même fichier";
/** Times the bare parsing. */
export const but = 3;

const MOUVEMENTS = 100_000;
const ESSAIS = 3;
const MEMOIRE_MAX_MO = 512;
const PORTION = 1 << 20;

interface Essai {
  readonly ms: number;
  readonly memoireMo: number;
  readonly mouvements: number;
}

/** Each reading runs in a process of its own, so that its peak memory is its own; the two take turns. */
export async function mesure() {
  const folder = mkdtempSync(join(tmpdir(), "exigible-camt-"));
  const fichier = join(folder, "releve.xml");
  try {
    await writeCamt(fichier);
    const essais = Array.from({ length: ESSAIS }, () => ({ lecture: run("lecture", fichier), temoin: run("temoin", fichier) }));
    const lecture = findMedian(essais.map((essai) => essai.lecture));
    const temoin = findMedian(essais.map((essai) => essai.temoin));
    for (const { mouvements } of [lecture, temoin]) if (mouvements !== MOUVEMENTS) throw new Error(`${mouvements} mouvements lus sur ${MOUVEMENTS}`);
    return {
      ratio: lecture.ms / temoin.ms,
      detail: `CAMT\u00A0: ${Math.round(lecture.ms)} ms et ${lecture.memoireMo} Mo, lu au fil de l’eau\u00A0; saxes seul\u00A0: ${Math.round(temoin.ms)} ms et ${temoin.memoireMo} Mo.`,
      limites: [{ nom: "CAMT de 100 000 mouvements, mémoire de crête", valeur: lecture.memoireMo, but: MEMOIRE_MAX_MO, unite: "Mo" }],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [, script, role, chemin] = process.argv;
if (script === fileURLToPath(import.meta.url) && chemin !== undefined) {
  const debut = performance.now();
  const mouvements = role === "lecture" ? await readAuFil(chemin) : await parseSeul(chemin);
  const essai: Essai = { ms: performance.now() - debut, memoireMo: Math.round(process.resourceUsage().maxRSS / 1024), mouvements };
  process.stdout.write(JSON.stringify(essai));
}

async function readAuFil(fichier: string): Promise<number> {
  const lecteur = createLecteur("releve.xml");
  for await (const portion of createReadStream(fichier, { highWaterMark: PORTION })) lecteur.add(portion as Uint8Array);
  const lecture = await lecteur.end();
  return lecture.kind === "releves" ? lecture.lignes.lues : 0;
}

async function parseSeul(fichier: string): Promise<number> {
  let mouvements = 0;
  const parser = new SaxesParser();
  parser.on("opentag", ({ name }) => { if (name === "Ntry") mouvements++; });
  parser.on("text", () => undefined);
  for await (const portion of createReadStream(fichier, { highWaterMark: PORTION, encoding: "utf8" })) parser.write(portion as string);
  parser.close();
  return mouvements;
}

function run(role: "lecture" | "temoin", fichier: string): Essai {
  const { stdout, stderr, status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), role, fichier], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Essai;
}

function findMedian(essais: readonly Essai[]): Essai {
  return essais.toSorted((premier, second) => premier.ms - second.ms)[Math.floor(essais.length / 2)]!;
}

/** Transfers as a French bank writes them: payer, account, references, free text. */
async function writeCamt(fichier: string): Promise<void> {
  const sortie = createWriteStream(fichier);
  sortie.write('<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Id>2026</Id><Acct><Id><IBAN>FR7630006000011234567890189</IBAN></Id><Ccy>EUR</Ccy></Acct>\n');
  for (let rang = 0; rang < MOUVEMENTS; rang += 1000) {
    const lot = Array.from({ length: 1000 }, (_, place) => formatEntree(rang + place)).join("\n");
    if (!sortie.write(`${lot}\n`)) await new Promise<void>((resolve) => sortie.once("drain", () => resolve()));
  }
  await new Promise<void>((resolve) => sortie.end("</Stmt></BkToCstmrStmt></Document>\n", () => resolve()));
}

function formatEntree(rang: number): string {
  const montant = ((1000 + ((rang * 7919) % 900_000)) / 100).toFixed(2);
  const jour = `2026-${String(1 + (rang % 12)).padStart(2, "0")}-${String(1 + (rang % 28)).padStart(2, "0")}`;
  return `<Ntry><NtryRef>${rang}</NtryRef><Amt Ccy="EUR">${montant}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${jour}</Dt></BookgDt><ValDt><Dt>${jour}</Dt></ValDt><AcctSvcrRef>SVC${rang}</AcctSvcrRef><NtryDtls><TxDtls><Refs><EndToEndId>E2E-${rang}</EndToEndId></Refs><Amt Ccy="EUR">${montant}</Amt><CdtDbtInd>CRDT</CdtDbtInd><RltdPties><Dbtr><Pty><Nm>SOCIÉTÉ FICTIVE DU CŒUR N° ${rang % 8000}</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>FR7630006000011234567890189</IBAN></Id></DbtrAcct></RltdPties><RmtInf><Ustrd>Règlement facture FA2025-${String(rang).padStart(6, "0")}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`;
}
