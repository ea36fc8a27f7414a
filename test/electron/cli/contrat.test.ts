// The contract of the command line, walked line by line: each command, option, value, field and exit code that it writes is asked of the commands.
import { describe, expect, test } from "vitest";
import { COMMANDES } from "../../../electron/cli/registre.ts";
import { parseLigne } from "../../../electron/cli/ligne-de-commande.ts";
import { hasContrat, listClesObjet, listClesValeur, listControles, listMots, listNaturesDroit, listUsages, listValeurs, readExempleJson, readSection } from "../../support/contrat-cli.ts";
import { hasExemples, readExemple } from "../../support/exemples.ts";
import { parseReponse, runInMemory } from "./poste.ts";

const JSON_ENTREE = (entree: unknown, ...options: readonly string[]) => (commande: string) => runInMemory([commande, "--entree", "-", ...options], { stdin: JSON.stringify(entree) });
const answer = async (commande: string, entree: unknown) => parseReponse(await JSON_ENTREE(entree)(commande)) as { readonly kind: string; readonly valeur: Readonly<Record<string, unknown>> };

describe.skipIf(!hasContrat)("le contrat de la ligne de commande", () => {
  test("chaque commande écrite existe et prend les options de son titre ; aucune autre n’existe", () => {
    const ecrites = new Map(listUsages().map((usage) => [usage.split(" ")[0] ?? "", usage]));
    expect([...ecrites.keys()].toSorted()).toEqual(COMMANDES.map(({ nom }) => nom).toSorted());
    for (const [nom, usage] of ecrites) {
      const commande = COMMANDES.find((connue) => connue.nom === nom);
      const mots = usage.replace(/[[\]…]/g, "").split(/\s+/).slice(1).filter((mot) => mot !== "");
      if (commande !== undefined) expect(() => parseLigne(mots, commande), usage).not.toThrow();
    }
  });

  test("les commandes qui lisent des faits prennent --lot, rendent un tableau dans l’ordre, et une seule valeur sur la sortie", async () => {
    for (const nom of ["delai", "prescription", "decompte", "juridiction"]) {
      const lot = await JSON_ENTREE([], "--lot")(nom);
      expect(lot, nom).toMatchObject({ code: 0, sortie: "[]\n", erreur: "" });
      const inconnu = await JSON_ENTREE({ inconnu: 1 })(nom);
      expect([inconnu.code, inconnu.sortie, inconnu.erreur.trim().split("\n").length], nom).toEqual([2, "", 1]);
    }
  });

  test("delai : chaque sens et chaque territoire écrits, et les champs de sa valeur", async () => {
    const section = readSection("delai");
    const territoires = listValeurs(section, "territoire");
    expect(territoires).toHaveLength(7);
    for (const territoire of territoires) for (const sens of listValeurs(section, "sens")) {
      const { kind, valeur } = await answer("delai", { depart: "2026-03-12", duree: { jours: 15 }, sens, territoire });
      expect([kind, Object.keys(valeur)]).toEqual(["calcule", listClesValeur(section)]);
    }
    expect(await answer("delai", { duree: { jours: 15 } })).toMatchObject({ kind: "incomplet", manquants: [expect.any(String)] });
  });

  test("prescription : chaque acte et chaque issue écrits, et les champs de sa valeur, dans les deux thèses", async () => {
    const section = readSection("prescription");
    const types = listMots(section, /with `type` among: /);
    const issues = listMots(section, /`issue` \(for an instance\) among /);
    expect([types.length, issues.length]).toEqual([16, 6]);
    const faits = { nature: "commercial", dates: { execution: "2023-03-15" }, au: "2026-11-21" };
    for (const type of types) expect((await answer("prescription", { ...faits, evenements: [{ type, date: "2024-01-10", fin: "2024-02-10", piece: "x" }] })).kind, type).toBe("calcule");
    for (const issue of issues) expect((await answer("prescription", { ...faits, evenements: [{ type: "assignation", date: "2024-01-10", fin: "2024-09-10", issue }] })).kind, issue).toBe("calcule");
    const { valeur } = await answer("prescription", { ...faits, evenements: [] });
    expect(Object.keys(valeur)).toEqual([...listClesValeur(section), "theseCreancier"]);
    expect(Object.keys(Object(valeur["theseCreancier"]))).toEqual(listClesValeur(section));
    expect(listValeurs(section, "statut")).toContain(valeur["statut"]);
  });

  test("prescription : chaque nature du référentiel a sa règle, sauf ce qui n’est pas une nature", async () => {
    const autres = ["delai_butoir", "amenagement_conventionnel", "report_jour_ouvrable_prescription", "marge_securite_prescription", "reliquat_minimum_apres_suspension"];
    for (const nature of listNaturesDroit()) {
      const { code } = await JSON_ENTREE({ nature, dates: { execution: "2023-03-15", facture: "2023-03-15", echeance: "2023-04-15" }, evenements: [], au: "2026-11-21" })("prescription");
      expect([nature, code]).toEqual([nature, autres.includes(nature) ? 2 : 0]);
    }
  });

  test("decompte : l’entrée du contrat se calcule, avec exactement les champs écrits, chacun un entier de centimes", async () => {
    const section = readSection("decompte");
    const { kind, valeur } = await answer("decompte", JSON.parse(readExempleJson(section)));
    expect([kind, Object.keys(valeur)]).toEqual(["calcule", listClesValeur(section)]);
    const { creances, ...sommes } = valeur;
    for (const [cle, somme] of Object.entries(sommes)) expect(Number.isSafeInteger(somme), cle).toBe(true);
    const [creance] = creances as readonly Readonly<Record<string, unknown>>[];
    expect(Object.keys(creance ?? {})).toEqual(["id", "principalRestant", "interetsRestants", "indemniteRestante", "segments"]);
    const contre = { ...(JSON.parse(readExempleJson(section)) as object), debiteur: { qualite: "consommateur" } };
    expect(await answer("decompte", contre)).toMatchObject({ kind: "inapplicable", motif: expect.any(String), references: expect.any(Array) });
  });

  test("juridiction : chaque matière et chaque procédure écrites, et les champs de sa valeur", async () => {
    const section = readSection("juridiction");
    for (const matiere of listValeurs(section, "matiere")) for (const procedure of listValeurs(section, "procedure")) {
      const { kind, valeur } = await answer("juridiction", { codePostal: "13127", ville: "Vitrolles", matiere, montant: 300_000, procedure, au: "2026-11-21" });
      expect(["calcule", "inapplicable"], `${matiere}, ${procedure}`).toContain(kind);
      if (kind === "calcule") expect(Object.keys(valeur)).toEqual(listClesValeur(section));
    }
  });

  test("bareme : la liste avec la prochaine péremption, les valeurs d’un nom, celle d’un jour", async () => {
    const liste = parseReponse(await runInMemory(["bareme"])) as readonly { readonly id: string; readonly perimeLe: string | null }[];
    for (const { id, perimeLe } of liste) expect([id, typeof perimeLe === "string" || perimeLe === null]).toEqual([id, true]);
    expect(parseReponse(await runInMemory(["bareme", "interets/taux-bce"]))).toMatchObject({ valeurs: expect.arrayContaining([expect.objectContaining({ references: expect.any(Array) as unknown })]) as unknown });
    expect(parseReponse(await runInMemory(["bareme", "interets/taux-bce", "--au", "2026-09-15"]))).toHaveProperty("valeur");
  });

  test("identifiant : un siren, un siret, une tva, rien de tout cela, avec exactement les champs écrits", async () => {
    const lus = parseReponse(await runInMemory(["identifiant", "732829320", "73282932000074", "FR83404833048", "bonjour"])) as readonly Readonly<Record<string, unknown>>[];
    expect(lus.map(({ kind, valid }) => [kind, valid])).toEqual([["siren", true], ["siret", true], ["tva", true], [null, false]]);
    for (const lu of lus) expect(Object.keys(lu).filter((cle) => cle !== "avertissement")).toEqual(["valeur", "kind", "valid"]);
  });

  test("acte et exporter relisent ce qu’exemple écrit, actes les nomme", async () => {
    const dossier = (await runInMemory(["exemple"])).sortie;
    const files = { "dossier.json": dossier };
    const [premier] = parseReponse(await runInMemory(["actes"])) as readonly { readonly id: string }[];
    const acte = await runInMemory(["acte", premier?.id ?? "", "--entree", "dossier.json", "--sortie", "a.docx"], { files });
    const archive = await runInMemory(["exporter", "--entree", "dossier.json", "--sortie", "d.zip"], { files });
    expect([acte.code, [...acte.ecrits.keys()], archive.code, [...archive.ecrits.keys()]]).toEqual([0, ["a.docx"], 0, ["d.zip"]]);
  });
});

describe.skipIf(!hasContrat || !hasExemples)("le contrat de « importer »", () => {
  const section = readSection("importer");
  const formats = listMots(section, /Detects the format \(/);
  const champs = listClesObjet(/`\{("fichier".+?)\}`/s.exec(section)?.[1] ?? "");

  test("nomme quinze formats, que --format accepte tous", async () => {
    expect(formats).toHaveLength(15);
    for (const format of formats) {
      const reponse = await runInMemory(["importer", "vide.txt", "--format", format], { files: { "vide.txt": "" } });
      expect(parseReponse(reponse), format).toMatchObject([{ format: "refuse", anomalies: [{ motif: expect.any(String) as unknown }] }]);
    }
  });

  test.each(listControles(section).flatMap(({ formats: lus, cles }) => lus.map((format) => ({ format, cles }))))("$format : la réponse n’a que les champs écrits, et ses figures ont leurs clés", async ({ format, cles }) => {
    const chemin = ECHANTILLONS[format] ?? "";
    const [lue] = parseReponse(await runInMemory(["importer", chemin], { files: { [chemin]: readExemple(chemin) } })) as readonly Readonly<Record<string, unknown>>[];
    expect(lue?.["format"]).toBe(format);
    expect(Object.keys(lue ?? {}).filter((cle) => !champs.includes(cle))).toEqual([]);
    const attendues = format === "msg" ? cles.filter((cle) => cle === "subject" || cle === "attachments") : cles;
    expect(Object.keys(Object(lue?.["controle"])).toSorted()).toEqual(expect.arrayContaining([...attendues].toSorted()));
  });
});

/** One sample of each format whose figures are published. */
const ECHANTILLONS: Readonly<Record<string, string>> = {
  fec: "fec/0000000001FEC20220831.txt", facturx: "facturx-pdf/Facture_FR_EN16931.pdf", cii: "cii/CII_business_example_01.xml", ubl: "ubl/BIS3_Invoice_negativ.XML", cdar: "cdar/status-207-litige.xml", camt053: "camt/camt053.v8.xml",
  cfonb120: "cfonb120/pennylane_example.txt", ofx: "ofx/ekylibre_ofx_valid.ofx", "balance-agee": "balance-agee/syn_balance_agee_utf8bom.csv", bodacc: "bodacc/syn_ods_v21_records.json", ics: "ics/example.ics", eml: "email/basic_email.eml", msg: "email-msg/Simple.msg",
};
