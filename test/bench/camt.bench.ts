import { createReadStream } from "node:fs";
import { SaxesParser } from "saxes";
import { answerEssai, type BancLecture, compareLectures, PORTION } from "../support/banc-lecture.ts";

export const nom = "CAMT de 100 000 mouvements, contre saxes seul sur le même fichier";
/** Times the bare parsing. */
export const but = 3;

const MOUVEMENTS = 100_000;
const MEMOIRE_MAX_MO = 400;

const banc: BancLecture = {
  url: import.meta.url, nomFichier: "releve.xml", portions: listPortions, attendu: MOUVEMENTS, temoin: parseSeul,
  count: (lecture) => (lecture.kind === "releves" ? lecture.lignes.lues : 0),
};

export async function mesure() {
  const { lecture, temoin } = await compareLectures(banc);
  return {
    ratio: lecture.ms / temoin.ms,
    detail: `CAMT\u00A0: ${Math.round(lecture.ms)} ms et ${lecture.memoireMo} Mo, lu au fil de l’eau\u00A0; saxes seul\u00A0: ${Math.round(temoin.ms)} ms et ${temoin.memoireMo} Mo.`,
    limites: [{ nom: "CAMT de 100 000 mouvements, mémoire de crête", valeur: lecture.memoireMo, but: MEMOIRE_MAX_MO, unite: "Mo" }],
  };
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

/** Transfers as a French bank writes them: payer, account, references, free text. */
function* listPortions(): Iterable<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Id>2026</Id><Acct><Id><IBAN>FR7630006000011234567890189</IBAN></Id><Ccy>EUR</Ccy></Acct>\n';
  for (let rang = 0; rang < MOUVEMENTS; rang += 1000) yield `${Array.from({ length: 1000 }, (_, place) => formatEntree(rang + place)).join("\n")}\n`;
  yield "</Stmt></BkToCstmrStmt></Document>\n";
}

function formatEntree(rang: number): string {
  const montant = ((1000 + ((rang * 7919) % 900_000)) / 100).toFixed(2);
  const jour = `2026-${String(1 + (rang % 12)).padStart(2, "0")}-${String(1 + (rang % 28)).padStart(2, "0")}`;
  return `<Ntry><NtryRef>${rang}</NtryRef><Amt Ccy="EUR">${montant}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${jour}</Dt></BookgDt><ValDt><Dt>${jour}</Dt></ValDt><AcctSvcrRef>SVC${rang}</AcctSvcrRef><NtryDtls><TxDtls><Refs><EndToEndId>E2E-${rang}</EndToEndId></Refs><Amt Ccy="EUR">${montant}</Amt><CdtDbtInd>CRDT</CdtDbtInd><RltdPties><Dbtr><Pty><Nm>SOCIÉTÉ FICTIVE DU CŒUR N° ${rang % 8000}</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>FR7630006000011234567890189</IBAN></Id></DbtrAcct></RltdPties><RmtInf><Ustrd>Règlement facture FA2025-${String(rang).padStart(6, "0")}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`;
}

await answerEssai(banc);
