import { describe, expect, test } from "vitest";
import { createLecteurFec } from "#shared/imports/fec.ts";
import { parseEnteteFec } from "#shared/imports/fec-entete.ts";
import { ENTETE, formatFec, formatLigne, listValeurs, readFec, readRefus, toOctets } from "../../support/fec-builder.ts";
import { hasExemples, readAttendus, readExemple } from "../../support/exemples.ts";
import { listControleFec } from "#shared/imports/controle-publie.ts";

const facture = { debit: "1200,00" } as const;
const reglement = { journal: "BQ", credit: "1200,00", libelle: "Virement" } as const;

describe.skipIf(!hasExemples)("the FEC samples", () => {
  const attendus = hasExemples ? readAttendus() : undefined;

  test.each(Object.entries(attendus?.fec ?? {}))("%s: every figure equals the independent reading", (chemin, figures) => {
    const lecture = readFec(readExemple(chemin), chemin.replace(/^.*\//, ""));
    const publie = listControleFec(lecture.controle);
    expect(publie).toEqual(Object.fromEntries(Object.keys(publie).map((cle) => [cle, figures[cle]])));
    expect(lecture.encodage).toBe(String(figures["encoding"]).toLowerCase());
    expect(lecture.separateur).toBe(figures["separator"]);
    expect(lecture.champs).toBe(figures["header_fields"]);
    expect([lecture.premiereDate, lecture.derniereDate].map((date) => date?.replaceAll("-", ""))).toEqual([figures["first_date"], figures["last_date"]]);
    expect(lecture.lignes).toEqual({ lues: figures["lines"], ecartees: 0 });
    expect(lecture.complement).toEqual({
      lignesLettrees: figures["lettered_lines"], groupesUneLigne: figures["lettrage_groups_of_one_line"], lignesSansLettre: figures["unlettered_lines"],
      ouverturesSansLettre: figures["unlettered_opening_lines"], soldeOuverturesSansLettre: figures["unlettered_opening_net_cents"], clientsSoldes: figures["customers_zero_balance"],
      lectureNaive: toNaive(figures["naive_reader_would_claim"]), autresComptes: figures["other_41_accounts_net_cents"],
    });
    const premiers = lecture.comptes.filter(({ solde }) => solde > 0).toSorted((a, b) => b.solde - a.solde).slice(0, 5);
    expect(premiers.map(({ code, nom, solde }) => ({ customer: code, name: nom, balance_cents: solde }))).toEqual(figures["top5_debtors"]);
  });

  test.each(["732829320FEC20251231.txt", "732829320FEC20251231.xml", "732829320FEC20251231_montant_sens.txt"])("fec/syn_a/%s owes what the scenario says, and nothing else", (nom) => {
    const { comptes } = readFec(readExemple(`fec/syn_a/${nom}`), nom);
    const lus = comptes.flatMap((compte) => compte.postes.map(({ numero, compte: general, reste }) => `${compte.code} ${compte.nom} ${numero} ${general.slice(0, 3)} ${reste}`));
    const vrais = (attendus?.fec_scenario_truth.open_items ?? []).map((vrai) => ["customer", "name", "piece", "account", "open_cents"].map((cle) => vrai[cle]).join(" "));
    expect(lus.toSorted()).toEqual(vrais.toSorted());
  });

  test("les clients qu’un lecteur naïf poursuivrait à tort ne doivent rien", () => {
    const { comptes } = readFec(readExemple("fec/0000000001FEC20220831.txt"));
    const claure = comptes.find(({ code }) => code === "CLAURE");
    expect(claure?.creances.map(({ numero, reste, isLettreHorsFichier }) => [numero.replace(/\s+/g, " "), reste, isLettreHorsFichier])).toEqual([["FA 220396", 666127, true]]);
    expect(comptes.filter(({ solde }) => solde <= 0).flatMap(({ creances }) => creances)).toEqual([]);
  });

  const MALFORMES: Readonly<Record<string, (chemin: string) => void>> = {
    "header_only.txt": (chemin) => expect(readFec(readExemple(chemin))).toMatchObject({ lignes: { lues: 0, ecartees: 0 }, avertissements: [expect.stringContaining("aucune écriture")] }),
    "bad_columns.txt": (chemin) => {
      const { anomalies, lignes } = readFec(readExemple(chemin));
      expect(lignes).toEqual({ lues: 10, ecartees: 2 });
      expect(anomalies.filter(({ isEcartee }) => isEcartee).map(({ ligne, motif }) => [ligne, /1[79] champs/.test(motif.replace("\u00A0", " "))])).toEqual([[4, true], [5, true]]);
    },
    "bad_amounts.txt": (chemin) => {
      const { anomalies, controle } = readFec(readExemple(chemin));
      expect([4, 5, 6, 7].map((ligne) => anomalies.some((anomalie) => anomalie.ligne === ligne && /Debit|Credit/.test(anomalie.colonne ?? "")))).toEqual([true, true, true, true]);
      expect(controle.totalDebit).toBe(500000 + 123456 + 120000 + 240000 + 33333 + 6667);
    },
    "bad_dates.txt": (chemin) => {
      const { anomalies, lignes, premiereDate } = readFec(readExemple(chemin));
      expect(lignes).toEqual({ lues: 11, ecartees: 1 });
      expect(anomalies.find(({ ligne }) => ligne === 4)?.motif).toContain("15/01/2025");
      expect(anomalies.find(({ ligne }) => ligne === 5)).toMatchObject({ isEcartee: true, colonne: "EcritureDate" });
      expect(anomalies.some(({ ligne, colonne }) => ligne === 6 && colonne === "PieceDate")).toBe(false);
      expect(premiereDate).toBe("2025-01-01");
    },
    "unbalanced.txt": (chemin) => {
      const { anomalies, lignes } = readFec(readExemple(chemin));
      expect(lignes).toEqual({ lues: 12, ecartees: 0 });
      expect(anomalies.find(({ ligne }) => ligne === 4)?.motif).toContain("VE00002");
    },
    "truncated.txt": (chemin) => expect(readFec(readExemple(chemin)).anomalies.at(-1)).toMatchObject({ ligne: 13, isEcartee: true }),
    "empty.txt": (chemin) => expect(readRefus(readExemple(chemin)).motif).toContain("vide"),
    "no_header.txt": (chemin) => expect(readRefus(readExemple(chemin)).motif).toContain("en-tête"),
  };
  test.each(Object.keys(attendus?.fec_malformed ?? {}))("fec/malformed/%s is reported as it must be", (nom) => {
    expect(MALFORMES[nom]).toBeDefined();
    MALFORMES[nom]?.(`fec/malformed/${nom}`);
  });
});

/** The published sum of what a naive reader would sue for, under our names. */
function toNaive(figures: unknown): unknown {
  const [clients, montant] = Object.values(figures as Readonly<Record<string, number>>);
  return { clients, montant };
}

describe("forms of the file", () => {
  const lignes = [facture, { ...facture, compte: "701000", client: "", nom: "", debit: "0,00", credit: "1200,00" }];
  const reference = readFec(formatFec(lignes)).comptes;

  test.each([["tab", "\t"], ["pipe", "|"], ["semicolon", ";"], ["comma", ","]])("separator: %s", (_, separateur) => {
    const valeurs = lignes.map((ligne) => listValeurs(ligne).map((valeur) => (separateur === "," ? valeur.replace(",", ".") : valeur)));
    expect(readFec([ENTETE.replaceAll("\t", separateur), ...valeurs.map((ligne) => ligne.join(separateur))].join("\n")).comptes).toEqual(reference);
  });

  test("all fields between quotes", () => {
    const quote = (valeurs: readonly string[]): string => valeurs.map((valeur) => `"${valeur}"`).join(";");
    const lecture = readFec([quote(ENTETE.split("\t")), ...lignes.map((ligne) => quote(listValeurs(ligne)))].join("\n"));
    expect(lecture.comptes).toEqual(reference);
    expect(lecture.anomalies).toEqual([]);
  });

  test("padded columns, a trailing separator, spellings of real headers", () => {
    const entete = ENTETE.replace("CompteLib", "CompteLIB ").replace("EcritureLet", "EcrtureLet").replace("Montantdevise", "MontantDevise");
    const corps = lignes.map((ligne) => `${listValeurs(ligne).map((valeur) => ` ${valeur}   `).join("\t")}\t`);
    expect(readFec([`${entete}\t`, ...corps].join("\r\n")).comptes).toEqual(reference);
    expect(readFec([entete, ...corps].join("\r\n")).lignes).toEqual({ lues: 2, ecartees: 0 });
  });

  test("21 and 22 fields, and more", () => {
    const suite = "\tDateRglt\tModeRglt\tNatOp\tIdClient\tCodeEtbt";
    expect(readFec([ENTETE + suite, ...lignes.map((ligne) => `${formatLigne(ligne)}\t20250401\tVIR\t\t\tX`)].join("\n")).comptes).toEqual(reference);
  });

  test.each([["D", "C"], ["+1", "-1"], ["1", "-1"], ["d", "c"]])("Montant and Sens written %s and %s", (debit, credit) => {
    const entete = ENTETE.replace("Debit\tCredit", "Montant\tSens");
    const corps = lignes.map((ligne, rang) => formatLigne({ ...ligne, debit: "1200,00", credit: rang === 0 ? debit : credit }));
    expect(readFec([entete, ...corps].join("\n")).comptes).toEqual(reference);
  });

  test("a side that is neither is set aside with its column", () => {
    const lecture = readFec([ENTETE.replace("Debit\tCredit", "Montant\tSens"), formatLigne({ debit: "10,00", credit: "X" })].join("\n"));
    expect(lecture.anomalies[0]).toMatchObject({ ligne: 2, colonne: "Sens", isEcartee: true });
  });

  test("UTF-16 as SAP writes it, Windows-1252, ISO-8859-15: the same names", () => {
    const texte = formatFec([{ ...facture, nom: "HÔTEL DE L’ÉTOILE" }]);
    const utf16 = new Uint8Array(Buffer.from(`\uFEFF${texte}`, "utf16le"));
    const cp1252 = Uint8Array.from(texte, (signe) => (signe === "’" ? 0x92 : signe.charCodeAt(0)));
    expect(readFec(utf16)).toMatchObject({ encodage: "utf-16le", comptes: [{ nom: "HÔTEL DE L’ÉTOILE" }] });
    expect(readFec(cp1252)).toMatchObject({ encodage: "windows-1252", comptes: [{ nom: "HÔTEL DE L’ÉTOILE" }] });
  });

  test("a few damaged bytes in a UTF-8 file are said, and change nothing else", () => {
    const octets = toOctets(formatFec([{ ...facture, nom: "HÔTEL DE L’ÉTOILE ÉTÉ ÀÉÈÇÙ ÉÉÉ" }, { ...facture, piece: "FA-2", libelle: "a~b" }]));
    const lecture = readFec(octets.map((octet) => (octet === 126 ? 0xe9 : octet)));
    expect(lecture).toMatchObject({ encodage: "utf-8", comptes: [{ nom: "HÔTEL DE L’ÉTOILE ÉTÉ ÀÉÈÇÙ ÉÉÉ", postes: [{}, { libelle: "a\uFFFDb" }] }] });
    expect(lecture.avertissements.some((phrase) => phrase.includes("UTF-8"))).toBe(true);
  });

  test("quotes, pipes and markup inside a label are text", () => {
    const libelle = 'Facture "12" | <img src=x onerror=alert(1)> =HYPERLINK(A1)';
    expect(readFec(formatFec([{ ...facture, libelle }])).comptes[0]?.postes[0]?.libelle).toBe(libelle);
  });

  test("a draft entry and an unbalanced file are said", () => {
    const texte = formatFec([facture]).replaceAll("20260131", "");
    expect(readFec(texte).avertissements.join(" ")).toMatch(/provisoires.*|équilibré/);
    expect(readFec(texte).avertissements.some((phrase) => phrase.includes("provisoires"))).toBe(true);
    expect(readFec(texte).avertissements.some((phrase) => phrase.includes("n’est pas équilibré"))).toBe(true);
  });
});

describe("ce qui est dû", () => {
  test("une facture sans lettre est ouverte, une facture soldée ne l’est pas", () => {
    const { comptes } = readFec(formatFec([facture, { ...facture, piece: "FA-2", lettre: "A" }, { ...reglement, piece: "FA-2", lettre: "A" }]));
    expect(comptes.flatMap(({ postes }) => postes.map(({ numero, reste }) => [numero, reste]))).toEqual([["FA-1", 120000]]);
  });

  test("les codes de lettrage se répètent d’un client à l’autre", () => {
    const { controle } = readFec(formatFec([{ ...facture, lettre: "AA" }, { ...reglement, client: "C2", nom: "AUTRE", lettre: "AA" }]));
    expect([controle.groupesLettrage, controle.groupesOuverts]).toEqual([2, 2]);
  });

  test("la casse d’un code compte : a est un lettrage partiel, A un lettrage soldé", () => {
    const { comptes } = readFec(formatFec([{ ...facture, lettre: "a" }, { ...reglement, credit: "200,00", lettre: "a" }, { ...facture, piece: "FA-2", lettre: "A" }, { ...reglement, piece: "FA-2", lettre: "A" }]));
    const poste = comptes[0]?.postes[0];
    expect(poste).toMatchObject({ numero: "FA-1", montantInitial: 120000, reste: 100000 });
    expect(poste?.imputations).toMatchObject([{ kind: "reglement", montant: 20000, motif: "reference", date: "2025-03-10" }]);
  });

  test("un règlement sans lettre solde la facture dont il porte le numéro", () => {
    expect(readFec(formatFec([facture, reglement])).comptes).toMatchObject([{ solde: 0, postes: [] }]);
  });

  test("un avoir réduit la créance de la facture qu’il nomme", () => {
    const { comptes } = readFec(formatFec([facture, { ...facture, piece: "FA-1001" }, { piece: "AV-9", libelle: "Avoir sur FA-1001", credit: "300,00" }]));
    expect(comptes[0]?.creances.map(({ numero, reste }) => [numero, reste])).toEqual([["FA-1", 120000], ["FA-1001", 90000]]);
    expect(comptes[0]?.creances[1]?.imputations).toMatchObject([{ kind: "avoir", motif: "mention" }]);
  });

  test("un acompte du compte 4191 est déduit et montré (plafond)", () => {
    const { comptes } = readFec(formatFec([facture, { journal: "BQ", compte: "419100", piece: "AC-1", date: "20250201", credit: "500,00" }]));
    expect(comptes[0]).toMatchObject({ solde: 120000, avances: 50000, plafond: 70000, creances: [{ reste: 70000, imputations: [{ kind: "acompte", montant: 50000, date: "2025-02-01" }] }] });
  });

  test("un client créditeur n’a jamais de créance", () => {
    const { comptes } = readFec(formatFec([facture, { ...reglement, piece: "DOUBLE", credit: "1500,00" }]));
    expect(comptes[0]).toMatchObject({ solde: -30000, plafond: 0, creances: [] });
  });

  test("une extourne par montant négatif vaut l’autre colonne", () => {
    expect(readFec(formatFec([facture, { ...facture, debit: "-1200,00" }])).comptes).toMatchObject([{ solde: 0, postes: [] }]);
  });

  test("une créance passée en 416 garde son montant et l’âge de la facture", () => {
    const { comptes } = readFec(formatFec([
      { ...facture, date: "20240612" },
      { journal: "OD", libelleJournal: "Opérations diverses", numero: "7", compte: "411000", credit: "1200,00", date: "20250630" },
      { journal: "OD", libelleJournal: "Opérations diverses", numero: "7", compte: "416000", debit: "1200,00", date: "20250630" },
    ]));
    expect(comptes[0]?.postes).toMatchObject([{ compte: "416000", dateFacture: "2024-06-12", montantInitial: 120000, reste: 120000, imputations: [] }]);
  });

  test("un lettrage avec un règlement absent du fichier n’est pas une preuve d’impayé", () => {
    const lecture = readFec(formatFec([{ ...facture, lettre: "AABJ" }]));
    expect(lecture.comptes[0]?.postes[0]?.isLettreHorsFichier).toBe(true);
    expect(lecture.avertissements.some((phrase) => phrase.includes("postérieur à la clôture"))).toBe(true);
  });

  test("un report à nouveau en bloc n’est pas une facture", () => {
    const lecture = readFec(formatFec([{ journal: "AN", piece: "RAN", libelle: "Report à nouveau", debit: "900,00", date: "20250101" }]));
    expect(lecture.comptes[0]?.postes[0]).toMatchObject({ kind: "report", origine: "solde", numero: "Report à nouveau du 01/01/2025" });
    expect(lecture.avertissements.some((phrase) => phrase.includes("exercice précédent"))).toBe(true);
  });

  test("un report détaillé garde la date de la pièce, plus ancienne que l’exercice", () => {
    const { comptes } = readFec(formatFec([{ journal: "AN", piece: "FA2024-118", datePiece: "20240612", debit: "900,00", date: "20250101" }]));
    expect(comptes[0]?.postes[0]).toMatchObject({ kind: "facture", dateFacture: "2024-06-12" });
  });

  test("une pièce qui désigne un mois ou un lot n’est pas un numéro de facture", () => {
    const { comptes } = readFec(formatFec([{ ...facture, piece: "VE  0325", numero: "11" }, { ...facture, piece: "VE  0325", numero: "12" }]));
    expect(comptes[0]?.postes.map(({ numero, origine, piece }) => [numero, origine, piece])).toEqual([["Écriture VE 11", "solde", "VE  0325"], ["Écriture VE 12", "solde", "VE  0325"]]);
  });

  test("le client est dans le compte quand il n’y a pas d’auxiliaire", () => {
    expect(readFec(formatFec([{ ...facture, compte: "41115200", client: "", nom: "", libelleCompte: "CLIENT BIGOT" }])).comptes[0]).toMatchObject({ code: "41115200", nom: "CLIENT BIGOT", nature: "client" });
  });

  test("les moyens de paiement et les comptes divers sont signalés", () => {
    const { comptes } = readFec(formatFec([{ ...facture, nom: "RECETTE CB" }, { ...facture, client: "C2", nom: "CLIENTS DIVERS" }, { ...facture, client: "C3", nom: "COMPTOIR GOURMAND" }]));
    expect(comptes.map(({ nature }) => nature)).toEqual(["moyen-de-paiement", "divers", "client"]);
  });

  test("un export partiel, sans journal de ventes, est dit", () => {
    const { avertissements } = readFec(formatFec([reglement, { ...reglement, compte: "512000", client: "", credit: "0,00", debit: "1200,00" }]));
    expect(avertissements.some((phrase) => phrase.includes("export est partiel"))).toBe(true);
  });

  test("la numérotation à travers les journaux est un avertissement, pas une erreur", () => {
    const lecture = readFec(formatFec([{ ...facture, numero: "9" }, { ...reglement, numero: "9" }]));
    expect(lecture.controle.ecrituresDesequilibrees).toBe(2);
    expect(lecture.anomalies).toEqual([]);
    expect(lecture.avertissements.some((phrase) => phrase.includes("plusieurs journaux"))).toBe(true);
  });

  test("un nom de fichier qui ment est dit", () => {
    expect(readFec(formatFec([facture]), "0000000001FEC20220831.txt").avertissements.join(" ")).toMatch(/n’est pas un SIREN.*31\/08\/2022/s);
    expect(readFec(formatFec([facture]), "732829320FEC20251231.txt")).toMatchObject({ siren: "732829320", dateCloture: "2025-12-31" });
  });
});

describe("a file that is wrong everywhere", () => {
  test("stops early, says so, and keeps a bounded list of errors", () => {
    const entete = parseEnteteFec(ENTETE)!;
    const lecteur = createLecteurFec("x", entete, undefined);
    lecteur.add(toOctets(`${ENTETE}\n`));
    const bruit = toOctets("n’importe quoi\n".repeat(1000));
    let portions = 0;
    while (!lecteur.isArrete() && portions < 100) {
      lecteur.add(bruit);
      portions++;
    }
    expect(portions).toBe(5);
    expect(lecteur.end()).toMatchObject({ kind: "refus", motif: expect.stringContaining("la lecture a été arrêtée") });
  });

  test("amounts beyond any accounting are refused rather than added wrongly", () => {
    expect(readRefus(formatFec([{ debit: "80000000000000,00" }, { debit: "80000000000000,00" }])).motif).toContain("abîmé");
  });
});
