// Readings of bank files, whole or cut, for the tests of each format.
import { mergeOctets } from "#shared/formats/flux-texte.ts";
import { decodeReleve, type TexteEntier } from "#shared/imports/banque-bloc.ts";
import type { LecteurFichier } from "#shared/imports/lecteur.ts";
import type { LectureReleves } from "#shared/imports/lecture-releves.ts";
import type { LectureRefus } from "#shared/imports/lecture.ts";

type Issue = LectureReleves | LectureRefus;

export function readOctets(lecteur: LecteurFichier<Issue>, octets: Uint8Array, portion = octets.length): Issue {
  for (let debut = 0; debut < octets.length; debut += portion) lecteur.add(octets.subarray(debut, debut + portion));
  return lecteur.end();
}

/** A reader that waits for the whole text, as the application does for what is not streamed. */
export function createLecteurTexte(parse: (entier: TexteEntier) => Issue): LecteurFichier<Issue> {
  let lus = new Uint8Array(0);
  return { add: (octets) => { lus = mergeOctets(lus, octets); }, isArrete: () => false, countLignes: () => 0, end: () => parse(decodeReleve({ nomFichier: "r", octets: lus })) };
}

export function expectReleve(issue: Issue): LectureReleves {
  if (issue.kind === "refus") throw new Error(issue.motif);
  return issue;
}

/** A statement of one account, its entries given as they stand in `Ntry`. */
export function formatCamt(entrees: readonly string[], { soldes = "", version = "08" }: { readonly soldes?: string; readonly version?: string } = {}): string {
  return `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}"><BkToCstmrStmt><Stmt><Id>R1</Id><Acct><Id><IBAN>FR7630006000011234567890189</IBAN></Id><Ccy>EUR</Ccy></Acct>${soldes}${entrees.join("")}</Stmt></BkToCstmrStmt></Document>`;
}

export function formatEntree({ montant = "10.00", sens = "CRDT", statut = "<Sts><Cd>BOOK</Cd></Sts>", date = "2026-01-08", reference = "", details = "" }: {
  readonly montant?: string; readonly sens?: string; readonly statut?: string; readonly date?: string; readonly reference?: string; readonly details?: string;
}): string {
  return `<Ntry>${reference}<Amt Ccy="EUR">${montant}</Amt><CdtDbtInd>${sens}</CdtDbtInd>${statut}<BookgDt><Dt>${date}</Dt></BookgDt><NtryDtls>${details}</NtryDtls></Ntry>`;
}
