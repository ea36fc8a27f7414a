import { readFile } from "node:fs/promises";
import { answerEssai, type BancLecture, compareLectures } from "../support/banc-lecture.ts";

export const nom = "FEC de 2 millions de lignes, contre readFile + split du même fichier";
/** Times the bare reading. */
export const but = 4;

const LIGNES = 2_000_000;
const CLIENTS = 8000;
const MEMOIRE_MAX_MO = 512;

const banc: BancLecture = {
  url: import.meta.url, nomFichier: "732829320FEC20251231.txt", portions: listPortions, attendu: LIGNES, temoin: readEnBloc,
  count: (lecture) => (lecture.kind === "fec" ? lecture.lignes.lues : 0),
};

export async function mesure() {
  const { lecture, temoin } = await compareLectures(banc);
  return {
    ratio: lecture.ms / temoin.ms,
    detail: `FEC\u00A0: ${Math.round(lecture.ms)} ms et ${lecture.memoireMo} Mo, lu au fil de l’eau\u00A0; readFile + split\u00A0: ${Math.round(temoin.ms)} ms et ${temoin.memoireMo} Mo.`,
    limites: [{ nom: "FEC de 2 millions de lignes, mémoire de crête", valeur: lecture.memoireMo, but: MEMOIRE_MAX_MO, unite: "Mo" }],
  };
}

/** The header line is no line of the books. */
async function readEnBloc(fichier: string): Promise<number> {
  return (await readFile(fichier, "utf8")).split("\n").length - 2;
}

/** Invoices of three lines, payments of two: the mix of a trading company, most of it lettered. */
function* listPortions(): Iterable<string> {
  yield "JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\tCompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise\tIdevise\n";
  for (let rang = 0; rang < LIGNES / 5; rang += 4000) yield `${Array.from({ length: 4000 }, (_, place) => listLignes(rang + place).join("\n")).join("\n")}\n`;
}

function listLignes(rang: number): readonly string[] {
  const client = `C${String((rang * 7919) % CLIENTS).padStart(5, "0")}\tSOCIÉTÉ FICTIVE DU CŒUR N° ${(rang * 7919) % CLIENTS}`;
  const jour = `2025${String(1 + (rang % 12)).padStart(2, "0")}${String(1 + (rang % 28)).padStart(2, "0")}`;
  const piece = `FA2025-${String(rang).padStart(6, "0")}`;
  const ht = 1000 + ((rang * 7) % 900_000);
  const [net, taxe] = [ht / 100, Math.round(ht / 5) / 100];
  const ttc = (Math.round(ht * 100 + Math.round(ht / 5) * 100) / 10_000).toFixed(2).replace(".", ",");
  const lettre = rang % 20 === 0 ? "\t" : `${(rang % 676).toString(36).toUpperCase()}${rang}\t${jour}`;
  const write = (montant: number): string => montant.toFixed(2).replace(".", ",");
  const vente = (compte: string, montants: string, lettrage: string): string =>
    `VE\tVentes\tVE${String(rang).padStart(8, "0")}\t${jour}\t${compte}\t${piece}\t${jour}\tFacture ${piece} réglée à 30 jours\t${montants}\t${lettrage}\t20260131\t\t`;
  const banque = (compte: string, montants: string, lettrage: string): string =>
    `BQ\tBanque\tBQ${String(rang).padStart(8, "0")}\t${jour}\t${compte}\t${piece}\t${jour}\tVirement reçu ${piece}\t${montants}\t${lettrage}\t20260131\t\t`;
  const paye = rang % 20 === 0 ? "0,01" : ttc;
  return [
    vente(`411000\tClients\t${client}`, `${ttc}\t0,00`, lettre),
    vente("701000\tVentes de produits finis\t\t", `0,00\t${write(net)}`, "\t"),
    vente("445710\tTVA collectée\t\t", `0,00\t${write(taxe)}`, "\t"),
    banque("512000\tBanque\t\t", `${paye}\t0,00`, "\t"),
    banque(`411000\tClients\t${client}`, `0,00\t${paye}`, lettre),
  ];
}

await answerEssai(banc);
