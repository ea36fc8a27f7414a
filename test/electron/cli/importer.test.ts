import { expect, test } from "vitest";
import type { Poste } from "../../../electron/cli/commande.ts";
import { runExigible } from "../../../electron/cli/execution.ts";
import { importer } from "../../../electron/cli/importer.ts";
import { identifiant } from "../../../electron/cli/identifiant.ts";
import { type Attendus, hasExemples, readAttendus, readExemple } from "../../support/exemples.ts";
import { formatFec, toOctets } from "../../support/fec-builder.ts";

async function run(mots: readonly string[], fichiers: Readonly<Record<string, string>>, isParPortions = false) {
  const sorties: string[] = [];
  const erreurs: string[] = [];
  const poste: Poste = {
    readFile: (chemin) => Promise.resolve(toOctets(fichiers[chemin] ?? "")),
    readStdin: () => Promise.resolve(new Uint8Array()),
    writeOut: (texte) => sorties.push(texte),
    writeErr: (texte) => erreurs.push(texte),
    ...(isParPortions ? { readPortions: (chemin: string) => listPortions(toOctets(fichiers[chemin] ?? "")) } : {}),
  };
  const code = await runExigible(mots, [importer, identifiant], poste, false);
  return { code, reponse: sorties.length === 0 ? undefined : (JSON.parse(sorties.join("")) as readonly Record<string, unknown>[]), erreur: erreurs.join("") };
}

async function* listPortions(octets: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let debut = 0; debut < octets.length; debut += 10) yield await Promise.resolve(octets.slice(debut, debut + 10));
}

const FEC = formatFec([{ debit: "1200,00" }, { piece: "AV-1", libelle: "Avoir", credit: "200,00" }, { compte: "707000", debit: "abc" }]);

test("a FEC answers its encoding, its lines, what is wrong, who owes what, and the published figures", async () => {
  const { code, reponse } = await run(["importer", "a/732829320FEC20251231.txt"], { "a/732829320FEC20251231.txt": FEC });
  expect(code).toBe(0);
  expect(reponse).toMatchObject([{
    fichier: "732829320FEC20251231.txt", format: "fec", encodage: "ascii", lignes: 3, debiteurs: [{ code: "C1", solde: 100000, plafond: 100000 }],
    creances: [{ debiteur: "C1", reference: "FA-1", date: "2025-03-10", montant: 120000, solde: 120000 }, { debiteur: "C1", reference: "AV-1", solde: -20000 }],
    controle: { lines: 2, customers: 1 },
  }]);
  expect(Object.keys(reponse?.[0] ?? {})).toEqual(["fichier", "format", "encodage", "lignes", "anomalies", "debiteurs", "creances", "controle"]);
  expect(reponse?.[0]?.["anomalies"]).toContainEqual({ ligne: 4, colonne: "Debit", motif: expect.stringContaining("abc") });
});

test("several files, one answer each, in order; a file that must be refused still exits 0", async () => {
  const { code, reponse } = await run(["importer", "f.txt", "g.csv", "h.txt"], { "f.txt": FEC, "g.csv": "Code;Client;Facture;Échéance;Solde\nC1;X;F1;31/01/2025;10,00\n", "h.txt": "" });
  expect(code).toBe(0);
  expect(reponse?.map(({ format }) => format)).toEqual(["fec", "balance-agee", "refuse"]);
  expect(reponse?.[1]).toMatchObject({ creances: [{ debiteur: "C1", reference: "F1", date: "2025-01-31", echeance: "2025-01-31", montant: 1000, solde: 1000 }], controle: { lines: 1, customers: 1, debit_cents: 1000, credit_cents: 0, net_cents: 1000 } });
  expect(reponse?.[2]).toEqual({ fichier: "h.txt", format: "refuse", anomalies: [{ motif: expect.stringContaining("vide") }] });
});

test("read by portions, the same answer", async () => {
  const fichiers = { "f.txt": FEC };
  expect(await run(["importer", "f.txt"], fichiers, true)).toEqual(await run(["importer", "f.txt"], fichiers));
});

test.skipIf(!hasExemples)("the bank samples answer the published figures, an archive for each of the statements that it holds", async () => {
  const { camt, cfonb120, ofx } = readAttendus();
  const chemins = [...Object.keys(camt), ...Object.keys(cfonb120), ...Object.keys(ofx)];
  const poste: Poste = { readFile: (chemin) => Promise.resolve(readExemple(chemin)), readStdin: () => Promise.resolve(new Uint8Array()), writeOut: (texte) => sorties.push(texte), writeErr: () => undefined };
  const sorties: string[] = [];
  expect(await runExigible(["importer", ...chemins], [importer], poste, false)).toBe(0);
  const reponses = JSON.parse(sorties.join("")) as readonly { readonly fichier: string; readonly format: string; readonly controle?: object }[];
  for (const chemin of chemins) {
    const siennes = reponses.filter(({ fichier }) => chemin.endsWith(`/${fichier.split("/")[0] ?? ""}`));
    const attendu = findAttendu(chemin, camt, cfonb120, ofx);
    if (attendu === undefined) expect(siennes.map(({ format }) => format), chemin).toEqual(["refuse"]);
    else expect(siennes.map(({ controle }) => controle), chemin).toContainEqual(attendu);
  }
});

function findAttendu(chemin: string, camt: Attendus["camt"], cfonb120: Attendus["cfonb120"], ofx: Attendus["ofx"]): object | undefined {
  const [message, lignes, comptes] = [camt[chemin], cfonb120[chemin], ofx[chemin]];
  if (message !== undefined) return { kind: message.kind, statements: message.statements.map(({ account, entries_count, booked_sum, reconciles }) => ({ account, entries_count, booked_sum, reconciles })) };
  if (lignes?.kind === "CFONB120") return { movements: lignes.movements, movements_net_cents: lignes.movements_net_cents, statements: lignes.statements.length };
  if (comptes?.kind !== "OFX") return undefined;
  return { accounts: comptes.accounts?.map(({ account, transactions, sum_cents, ledger_balance_cents }) => ({ account, transactions, sum_cents, ledger_balance_cents })) };
}

test("--format refuses what is something else", async () => {
  const { reponse } = await run(["importer", "f.txt", "--format", "balance-agee"], { "f.txt": FEC });
  expect(reponse).toMatchObject([{ format: "refuse", anomalies: [{ motif: expect.stringContaining("fec") }] }]);
});

test.each([[["importer"], "au moins un fichier"], [["importer", "f", "--au", "2025-02-30"], "jour"], [["importer", "f", "--format", "xls"], "n’existe pas"], [["identifiant"], "au moins une valeur"]])("%j is bad usage: exit 2, one French sentence", async (mots, extrait) => {
  const { code, reponse, erreur } = await run(mots, {});
  expect({ code, reponse }).toEqual({ code: 2, reponse: undefined });
  expect(erreur).toContain(extrait);
  expect(erreur.trim()).not.toContain("\n");
});
