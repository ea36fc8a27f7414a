// Every section and every file of the expected figures, through the command line alone: a section that nothing compares fails the first test.
import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Poste } from "../../../electron/cli/commande.ts";
import { runExigible } from "../../../electron/cli/execution.ts";
import { identifiant } from "../../../electron/cli/identifiant.ts";
import { importer } from "../../../electron/cli/importer.ts";
import { EXEMPLES, hasExemples, readExemple } from "../../support/exemples.ts";

// Read as they are written: each comparison says what it takes.
type Figures = Readonly<Record<string, unknown>>;
type Section = Readonly<Record<string, Figures>>;

interface Reponse {
  readonly fichier: string;
  readonly format: string;
  readonly anomalies: readonly { readonly ligne?: number; readonly motif: string }[];
  readonly creances?: readonly { readonly debiteur: string; readonly reference: string; readonly date: string; readonly montant: number; readonly solde: number }[];
  readonly mouvements?: readonly Figures[];
  readonly evenements?: readonly Figures[];
  readonly messages?: readonly Figures[];
  readonly controle?: Figures;
}

type Comparaison = readonly [nom: string, compare: () => Promise<void>];

const attendus: Readonly<Record<string, Section>> = hasExemples ? (JSON.parse(new TextDecoder().decode(readExemple("expected.json"))) as Readonly<Record<string, Section>>) : {};

const FEC = ["lines", "total_debit_cents", "total_credit_cents", "entries_unbalanced", "customer_lines_411_416", "customers", "lettrage_groups", "lettrage_groups_not_balanced", "lettrage_groups_not_balanced_sum_cents", "unlettered_debit_lines", "unlettered_debit_cents", "unlettered_credit_lines", "unlettered_credit_cents", "balance_net_cents", "customers_debit_balance", "customers_debit_balance_cents", "customers_credit_balance", "customers_credit_balance_cents"];
const FACTURE = ["number", "typeCode", "issueDate", "currency", "dueDates", "taxBasis", "taxTotal", "grandTotal", "prepaid", "duePayable", "isCreditNote", "effectOnReceivableCents"];
/** Names of the independent detection that are not those of the command line. */
const FORMATS: Readonly<Record<string, string>> = {
  "camt.052": "camt053", "camt.053": "camt053", "camt.054": "camt053", "zip of camt": "camt053", "open-items-table": "balance-agee", "bank-table": "releve-csv", "pdf+invoice": "facturx", "fec-xml": "fec",
  refused: "refuse", table: "refuse", "not-a-fec": "refuse", pdf: "refuse", "pdf (no readable attachment)": "refuse",
};
/** One figure of `email_fields` is the Latin-1 reading of a Windows byte; the section `email` states the right one. */
const OBJETS: Readonly<Record<string, unknown>> = { "email/syn_reponse_mise_en_demeure.eml": attendus["email"]?.["syn_reponse_mise_en_demeure.eml"]?.["subject"] };
/** Lines reported by file, and how many were read: the words of `fec_malformed`, as figures. */
const ABIMES: Readonly<Record<string, { readonly format: "fec" | "refuse"; readonly lignes?: readonly number[]; readonly lues?: number; readonly desequilibrees?: number; readonly motif?: RegExp }>> = {
  "empty.txt": { format: "refuse", motif: /vide/ },
  "header_only.txt": { format: "fec", lues: 0, motif: /./ },
  "no_header.txt": { format: "refuse", motif: /première ligne/ },
  "bad_columns.txt": { format: "fec", lignes: [4, 5], lues: 10 },
  "bad_amounts.txt": { format: "fec", lignes: [4, 5, 6, 7] },
  "bad_dates.txt": { format: "fec", lignes: [4, 5] },
  // The entry that was spoilt on purpose, and the last of the file, which the extract cuts before its credit.
  "unbalanced.txt": { format: "fec", lignes: [4, 12], lues: 12, desequilibrees: 2, motif: /VE00002 n’est pas équilibrée/ },
  "truncated.txt": { format: "fec", motif: /équilibr|champs|coupée|incomplet/ },
};

const COMPARAISONS: Readonly<Record<string, (section: Section) => readonly Comparaison[]>> = {
  // Says how the figures were made: nothing to compare.
  _about: () => [],
  fec: (section) => eachFichier(section, async (chemin, attendu) => expect((await readUn(chemin)).controle).toEqual(pick(attendu, FEC))),
  fec_scenario_truth: () => Object.keys(attendus["fec"] ?? {}).filter((chemin) => chemin.startsWith("fec/syn_a/")).map((chemin) => [chemin, () => compareOuverts(chemin)]),
  einvoice: (section) => eachFichier(section, compareFacture),
  cdar: (section) => eachFichier(section, async (chemin, attendu) => expect((await readUn(chemin)).controle).toEqual(pick(attendu, ["status", "invoice", "amounts"]))),
  camt: (section) => eachFichier(section, async (chemin, { kind, statements }) => expect(await readControles(chemin)).toContainEqual({ kind, statements: pickTous(statements, ["account", "entries_count", "booked_sum", "reconciles"]) })),
  cfonb120: (section) => eachFichier(section, compareCfonb),
  ofx: (section) => eachFichier(section, async (chemin, { kind, accounts }) => {
    const lu = await readUn(chemin);
    if (kind === "OFX") expect(lu.controle).toEqual({ accounts: pickTous(accounts, ["account", "transactions", "sum_cents", "ledger_balance_cents"]) });
    else expect(lu.format).toBe("refuse");
  }),
  bank_scenario_matches: () => ["camt/syn_a_camt053.001.02.xml", "camt/syn_a_camt053.001.08.xml"].map((chemin) => [chemin, () => compareScenario(chemin)]),
  ics_counts: (section) => eachFichier(section, async (chemin, attendu) => expect((await readUn(chemin)).controle).toEqual(pick(attendu, ["vevents", "vtodos"]))),
  ics: (section) => eachFichier(section, (nom, attendu) => compareAgenda(`ics/${nom}`, attendu)),
  email_fields: (section) => eachFichier(section, async (chemin, attendu) => {
    const attendues = { subject: OBJETS[chemin] ?? attendu["subject"], ...pick(attendu, ["date_utc", "message_id"]), attachments: listNoms(attendu["named_or_attached_parts"]) };
    expect((await readUn(chemin)).controle).toEqual(attendues);
  }),
  email: (section) => eachFichier(section, (nom, attendu) => compareMessage(`email/${nom}`, attendu)),
  email_msg: (section) => eachFichier(section, async (chemin, { subject, ["attachments"]: joints }) => {
    const lu = await readUn(chemin);
    if (subject === null) expect(lu.format).toBe("refuse");
    else expect(lu).toMatchObject({ format: "msg", controle: { subject, attachments: listNoms(joints) } });
  }),
  fec_malformed: (section) => eachFichier(section, compareAbime),
  detect: (section) => eachFichier(section, async (chemin, verdict) => {
    const formats = new Set((await readTous(chemin)).map(({ format }) => format));
    expect([...formats]).toEqual([FORMATS[String(verdict)] ?? String(verdict)]);
  }),
  "balance-agee": (section) => eachFichier(section["files"] as unknown as Section, (nom, attendu) => compareEcheancier(`balance-agee/${nom}`, attendu, section)),
  sirene: (section) => Object.entries(section).map(([nom, valeurs]) => [nom, () => compareIdentifiants(valeurs)]),
  bodacc: (section) => eachFichier(section, compareAnnonces),
  pdf: (section) => eachFichier(section, async (nom) => expect(await readUn(`pdf/${nom}`)).toMatchObject({ format: "refuse", anomalies: [{ motif: expect.stringContaining("garde comme pièce") }, { motif: expect.stringMatching(/mot de passe|abîmé ou incomplet/) }] })),
  "xml-hostile": (section) => eachFichier(section, async (nom) => expect((await readUn(`xml-hostile/${nom}`)).format).toBe("refuse")),
};

describe.skipIf(!hasExemples)("the expected figures, through the command line", () => {
  test("no section is left without a comparison, and none compares nothing", () => {
    expect(Object.keys(attendus).toSorted()).toEqual(Object.keys(COMPARAISONS).toSorted());
    expect(Object.keys(attendus).filter((nom) => nom !== "_about" && listComparaisons(nom).length === 0)).toEqual([]);
  });

  for (const nom of Object.keys(attendus).filter((section) => listComparaisons(section).length > 0)) test.each(listComparaisons(nom))(`${nom}: %s`, async (_, compare) => compare());
});

function listComparaisons(nom: string): readonly Comparaison[] {
  return COMPARAISONS[nom]?.(attendus[nom] ?? {}) ?? [];
}

function eachFichier(section: Section, compare: (chemin: string, attendu: Figures) => Promise<void>): readonly Comparaison[] {
  return Object.entries(section).map(([chemin, attendu]) => [chemin, () => compare(chemin, attendu)]);
}

async function compareOuverts(chemin: string): Promise<void> {
  const { creances = [] } = await readUn(chemin);
  const verite = attendus["fec_scenario_truth"]?.["open_items"] as unknown as readonly Figures[];
  const sort = (lignes: readonly string[]) => lignes.toSorted();
  expect(sort(creances.map(({ debiteur, reference, solde }) => `${debiteur} ${reference} ${solde}`))).toEqual(sort(verite.map((poste) => [poste["customer"], poste["piece"], poste["open_cents"]].join(" "))));
}

async function compareFacture(chemin: string, attendu: Figures): Promise<void> {
  const { format, controle } = await readUn(chemin);
  if (attendu["syntax"] === null || attendu["syntax"] === "unknown") return expect(format).toBe("refuse");
  const nommer = (partie: unknown) => ({ name: Reflect.get(Object(partie), "name") as unknown });
  expect(controle).toEqual({ ...pick(attendu, FACTURE), seller: nommer(attendu["seller"]), buyer: nommer(attendu["buyer"]) });
}

async function compareCfonb(chemin: string, attendu: Figures): Promise<void> {
  const { format, controle } = await readUn(chemin);
  if (attendu["kind"] !== "CFONB120") return expect(format).toBe("refuse");
  expect(controle).toEqual({ ...pick(attendu, ["movements", "movements_net_cents"]), statements: Object(attendu["statements"]).length as number });
}

/** What was paid, day by day, is in the statement: which claim each pays is decided in the window. */
async function compareScenario(chemin: string): Promise<void> {
  const { mouvements = [] } = await readUn(chemin);
  const matches = attendus["bank_scenario_matches"]?.["matches"] as unknown as readonly Figures[];
  const jours = new Set(mouvements.map((mouvement) => JSON.stringify(mouvement["date"])));
  expect(matches.filter(({ date }) => !jours.has(JSON.stringify(date)))).toEqual([]);
}

async function compareAgenda(chemin: string, attendu: Figures): Promise<void> {
  const { evenements = [], controle } = await readUn(chemin);
  expect(controle).toEqual(pick(attendu, ["vevents", "vtodos"]));
  expect(evenements.filter(({ isAnnule }) => isAnnule)).toHaveLength(Number(attendu["cancelled"]));
  for (const [uid, debut] of Object.entries(Object(attendu["starts_utc"]))) expect(evenements).toContainEqual(expect.objectContaining({ uid, debut }));
}

async function compareMessage(chemin: string, attendu: Figures): Promise<void> {
  const { messages: [message] = [] } = await readUn(chemin);
  if (attendu["kind"] === "read receipt") return expect(message).toMatchObject({ nature: "accuse-de-lecture", enReponseA: attendu["original_message_id"] });
  const joints = attendu["attachments"] as readonly Figures[];
  expect(message).toMatchObject({
    sujet: attendu["subject"], dateUtc: attendu["date_utc"], enReponseA: attendu["in_reply_to"], de: { adresse: attendu["from"], nom: attendu["from_name"] },
    piecesJointes: joints.map(({ name, bytes }) => ({ nom: name, taille: bytes })),
  });
}

async function compareAbime(nom: string): Promise<void> {
  const attendu = ABIMES[nom];
  const { format, anomalies, controle, creances } = await readUn(`fec/malformed/${nom}`);
  expect(format).toBe(attendu?.format);
  expect(anomalies.flatMap(({ ligne }) => ligne ?? [])).toEqual(expect.arrayContaining([...(attendu?.lignes ?? [])]));
  if (attendu?.lues !== undefined) expect(controle?.["lines"]).toBe(attendu.lues);
  if (attendu?.desequilibrees !== undefined) expect(controle?.["entries_unbalanced"]).toBe(attendu.desequilibrees);
  if (attendu?.motif !== undefined) expect(anomalies.map(({ motif }) => motif).join(" ")).toMatch(attendu.motif);
  expect(creances?.filter(({ montant }) => montant === 100) ?? []).toEqual([]);
}

async function compareEcheancier(chemin: string, attendu: Figures, section: Section): Promise<void> {
  const { format, anomalies, controle } = await readUn(chemin);
  if ("expect" in attendu) return expect(format === "refuse" || anomalies.length > 0).toBe(true);
  const { rows_to_import, total_cents, net_cents = total_cents, customers } = attendu;
  expect(format).toBe("balance-agee");
  expect(controle).toMatchObject({ net_cents, ...(rows_to_import === undefined ? {} : { lines: rows_to_import }), ...(customers === undefined ? {} : { customers }) });
  // The invoices-only list leaves the credit notes out; the others are the same open items.
  if (rows_to_import === section["lines"]) expect(controle).toEqual(pick(section, ["lines", "customers", "debit_cents", "credit_cents", "net_cents"]));
}

async function compareIdentifiants(valeurs: unknown): Promise<void> {
  const attendues = valeurs as readonly Figures[];
  const lues = (await run(["identifiant", ...attendues.map(({ value }) => String(value))])) as readonly Figures[];
  const faux = attendues.filter(({ kind, valid }, rang) => lues[rang]?.["valid"] !== valid || (valid === true && lues[rang]?.["kind"] !== kind));
  expect(faux).toEqual([]);
  expect(lues).toHaveLength(attendues.length);
}

async function compareAnnonces(nom: string, attendu: Figures): Promise<void> {
  const { controle } = await readUn(`bodacc/${nom}`, ["--au", "2026-11-21"]);
  if ("records" in attendu) return expect(controle).toEqual(pick(attendu, ["records", "collective", "status_by_siren"]));
  const jugements = attendu["judgments"] as readonly Figures[];
  expect(controle).toMatchObject({ records: attendu["announcements"], status_by_siren: Object.fromEntries(jugements.map(({ siren, statut }) => [siren, statut])) });
}

function pick(figures: object, cles: readonly string[]): Figures {
  return Object.fromEntries(cles.map((cle) => [cle, Reflect.get(figures, cle) as unknown]));
}

function pickTous(lignes: unknown, cles: readonly string[]): readonly Figures[] {
  return (lignes as readonly Figures[]).map((ligne) => pick(ligne, cles));
}

function listNoms(joints: unknown): readonly unknown[] {
  return (joints as readonly Figures[]).map(({ name }) => name);
}

/** An answer by statement of an archive. */
async function readControles(chemin: string): Promise<readonly (Figures | undefined)[]> {
  return (await readTous(chemin)).map(({ controle }) => controle);
}

async function readUn(chemin: string, options: readonly string[] = []): Promise<Reponse> {
  const [lu] = await readTous(chemin, options);
  if (lu === undefined) throw new Error(`${chemin}: no answer`);
  return lu;
}

async function readTous(chemin: string, options: readonly string[] = []): Promise<readonly Reponse[]> {
  expect(existsSync(`${EXEMPLES}${chemin}`), chemin).toBe(true);
  return (await run(["importer", chemin, ...options])) as readonly Reponse[];
}

async function run(mots: readonly string[]): Promise<unknown> {
  const sorties: string[] = [];
  const poste: Poste = { readFile: (chemin) => Promise.resolve(readExemple(chemin)), readStdin: () => Promise.resolve(new Uint8Array()), writeOut: (texte) => sorties.push(texte), writeErr: (texte) => sorties.push(texte) };
  expect(await runExigible(mots, [importer, identifiant], poste, false)).toBe(0);
  return JSON.parse(sorties.join("")) as unknown;
}
