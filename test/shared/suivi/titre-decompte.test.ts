import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import { montant } from "#shared/kernel/montant.ts";
import { taux } from "#shared/kernel/taux.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import type { ContenuPar } from "#shared/model/faits/registre.ts";
import { listEcartsDecompte } from "#shared/actes/controle-decompte.ts";
import { computeColonnesDossier, computeDecompteDossier } from "#shared/suivi/decompte-dossier.ts";
import { listGroupes } from "#shared/suivi/ledger.ts";
import { projectDebiteur } from "#shared/suivi/parties.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { readTitreDecompte } from "#shared/suivi/titre-decompte.ts";
import { BAREMES, expectCalcule } from "../../support/baremes.ts";
import { avoir, brouillon, debiteurProfessionnel, euros, facture, factsOf, id, jalon, ouverture, poursuite, reglement } from "../../support/dossier-builder.ts";
import { CAS_TITRE } from "./titre-decompte.cas.ts";

const AU = jour("2026-11-21");
const DEBITEUR = projectDebiteur(factsOf(debiteurProfessionnel()));
const titre = (contenu: Partial<ContenuPar["titre"]> = {}, le = "2026-05-04") => brouillon("titre", le, { titreId: id("t"), type: "1", ...contenu });
const JUGEMENT = { principal: euros("9 000,00"), taux: { regime: "legal" }, interetsDu: jour("2026-05-05"), executoireLe: jour("2026-06-10") } as const;

function dossierDe(...brouillons: readonly FaitBrouillon[]) {
  const dossier = projectDossier(factsOf(ouverture(), facture("f", "10 000,00"), ...brouillons));
  if (dossier === undefined) throw new Error("dossier absent");
  return dossier;
}

function decompteDe(dossier: ReturnType<typeof dossierDe>, au = AU) {
  return expectCalcule(computeDecompteDossier(dossier, DEBITEUR, au, BAREMES));
}

describe("le décompte lit le titre", () => {
  test.each(CAS_TITRE)("$nom ($source)", ({ faits, au, principal, interets, frais, total }) => {
    const { valeur } = decompteDe(dossierDe(...faits), au);
    expect([valeur.principalRestant, valeur.interetsRestants, valeur.indemnitesRestantes, valeur.fraisRestants]).toEqual([principal, interets, 0, frais]);
    expect(valeur.total).toBe(total);
  });

  test("la condamnation remplace les factures, sans indemnité de plein droit par-dessus (C. com., art. D441-5)", () => {
    const dossier = dossierDe(titre({ ...JUGEMENT, indemnites: euros("40,00") }));
    const { valeur, justification } = decompteDe(dossier);
    expect(valeur).toMatchObject({ principalRestant: 900_000, indemnitesRestantes: 4000 });
    expect(valeur.creances.map(({ condamnation }) => condamnation)).toEqual(["principal"]);
    expect(justification.etapes.some(({ libelle, references }) => libelle.includes("remplace les factures") && references?.[0]?.article === "L111-3")).toBe(true);
    expect(listEcartsDecompte({ dossier }, valeur)).toEqual([]);
  });

  test("avant le jour du titre, le décompte suit les factures", () => {
    expect(decompteDe(dossierDe(titre(JUGEMENT)), jour("2026-05-03")).valeur.creances.map(({ id: ligne }) => ligne)).toEqual([id("f")]);
  });

  test("un règlement d’avant le jugement n’est pas déduit deux fois, et cela se dit\u00A0; un règlement d’après l’est", () => {
    const { valeur, justification } = decompteDe(dossierDe(reglement("r", "1 000,00", "2026-04-10"), titre(JUGEMENT), reglement("s", "500,00", "2026-05-20", { creanceId: id("f") })));
    expect(valeur.creances[0]?.imputations.map(({ date }) => date)).toEqual(["2026-05-20"]);
    expect(justification.avertissements.some((phrase) => phrase.includes(formatMontant(montant(100_000))) && phrase.includes("à vérifier"))).toBe(true);
  });

  test("l’article 700 porte l’intérêt légal du prononcé (C. civ., art. 1231-7) et n’est jamais du principal\u00A0; les dépens n’en portent pas", () => {
    const { valeur, justification } = decompteDe(dossierDe(titre({ ...JUGEMENT, article700: euros("1 000,00"), depens: euros("180,00") })));
    expect(valeur).toMatchObject({ principalRestant: 900_000, fraisRestants: 118_000 });
    const [, article700] = valeur.creances;
    expect(article700).toMatchObject({ condamnation: "article-700", principalRestant: 100_000 });
    expect(article700?.segments[0]?.du).toBe("2026-05-05");
    expect(justification.avertissements.some((phrase) => phrase.startsWith("Les dépens ne portent pas intérêt"))).toBe(true);
  });

  test("les dépens liquidés remplacent ceux qui étaient notés avant la décision", () => {
    const { dossier } = readTitreDecompte(dossierDe(brouillon("depense", "2026-04-01", { depenseId: id("x"), libelle: "Greffe", poste: "depens", montant: euros("60,00") }), titre({ ...JUGEMENT, depens: euros("180,00") })), AU);
    expect(dossier.depenses.map(({ montant: somme }) => somme)).toEqual([18_000]);
  });

  test("un titre d’une étude n’est pas majoré (Civ. 2e 07/01/2016, 14-26.449)", () => {
    const tauxDe = (type: "1" | "5") => decompteDe(dossierDe(titre({ ...JUGEMENT, type }))).valeur.creances[0]?.segments.at(-1)?.tauxPpm;
    expect([tauxDe("1"), tauxDe("5")]).toEqual([77_500, 27_500]);
  });

  test("un délai de grâce suspend la majoration, un taux réduit le remplace (C. civ., art. 1343-5)", () => {
    const grace = { du: jour("2026-07-01"), au: jour("2027-06-30") };
    const tauxDe = (contenu: Partial<ContenuPar["titre"]>) => decompteDe(dossierDe(titre({ ...JUGEMENT, ...contenu }))).valeur.creances[0]?.segments.at(-1)?.tauxPpm;
    expect([tauxDe({ grace }), tauxDe({ grace: { ...grace, tauxPpm: taux(10_000) } })]).toEqual([27_500, 10_000]);
  });

  test("sous opposition, caduc, ou sans ses sommes, le titre ne remplace rien, et cela se dit", () => {
    const ip = [poursuite("p", "injonction-de-payer", "2026-04-01"), jalon("o", "ordonnance_injonction", "2026-05-04"), titre({ ...JUGEMENT, poursuiteId: id("p"), jalonId: id("o") })];
    for (const [faits, phrase] of [
      [[...ip, jalon("q", "opposition_injonction", "2026-06-01")], "opposition, caducité"],
      [[...ip, jalon("q", "caducite", "2026-08-05")], "opposition, caducité"],
      [[titre({ executoireLe: jour("2026-06-10") })], "ne sont pas notées"],
    ] as const) {
      const { valeur, justification } = decompteDe(dossierDe(...faits));
      expect(valeur.creances.map(({ id: ligne }) => ligne)).toEqual([id("f")]);
      expect(justification.avertissements[0]).toContain(phrase);
    }
  });

  test("une facture que le titre ne couvre pas garde sa ligne\u00A0; le dernier titre l’emporte sur les autres", () => {
    const { valeur } = decompteDe(dossierDe(facture("g", "2 000,00"), titre({ ...JUGEMENT, creanceIds: [id("f")] }), titre({ ...JUGEMENT, titreId: id("v"), principal: euros("8 000,00"), creanceIds: [id("f")] }, "2026-10-01")));
    expect(valeur.creances.map(({ id: ligne, principalRestant }) => [ligne, principalRestant])).toEqual([[id("g"), 200_000], [`${id("v")}/1`, 800_000]]);
  });

  test("le grand livre montre la condamnation, ses intérêts liquidés et ses périodes, et retombe sur le décompte", () => {
    const dossier = dossierDe(titre({ ...JUGEMENT, interets: euros("310,40"), article700: euros("1 000,00") }), reglement("s", "500,00", "2026-06-20"));
    const { valeur } = decompteDe(dossier);
    const groupes = listGroupes(dossier, valeur);
    expect(groupes[0]?.lignes.map(({ kind }) => kind).slice(0, 3)).toEqual(["condamnation", "acquis", "interets"]);
    expect(groupes.reduce((somme, { du }) => somme + du, 0)).toBe(valeur.total);
    expect(listEcartsDecompte({ dossier }, valeur)).toEqual([]);
  });

  test("les colonnes reprennent les condamnations mot pour mot, puis ce qui est venu depuis (CPCE, art. L111-8)", () => {
    const { valeur } = expectCalcule(computeColonnesDossier(dossierDe(titre({ ...JUGEMENT, interets: euros("310,40"), article700: euros("1 000,00"), depens: euros("180,00") }), reglement("s", "500,00", "2026-06-20")), DEBITEUR, AU, BAREMES));
    expect(valeur.lignes.map(({ poste, avantTitre }) => [poste, avantTitre])).toEqual([["principal", 900_000], ["interets", 31_040], ["indemnites", 0], ["frais", 118_000], ["total", 1_049_040]]);
    for (const { avantTitre, apresTitre, regle, reste } of valeur.lignes) expect(avantTitre + apresTitre - regle).toBe(reste);
  });
});

test("quoi qu’il arrive, le reste dû et les règlements comptés font la condamnation et ses intérêts, et le reste n’est jamais négatif", () => {
  const somme = fc.integer({ min: 0, max: 900_000 });
  const jours = fc.integer({ min: 0, max: 200 }).map((rang) => jour(new Date(Date.UTC(2026, 4, 5) + rang * 86_400_000).toISOString().slice(0, 10)));
  fc.assert(fc.property(somme, somme, somme, fc.array(fc.tuple(somme.filter((valeur) => valeur > 0), jours), { maxLength: 6 }), (interets, article700, depens, versements) => {
    const dossier = dossierDe(titre({ ...JUGEMENT, interets: montant(interets), article700: montant(article700), depens: montant(depens) }), ...versements.map(([verse, le], rang) => reglement("abcdeg"[rang] ?? "h", "1,00", le, { montant: montant(verse) })));
    const { valeur } = decompteDe(dossier);
    const courus = valeur.creances.flatMap(({ segments }) => segments).reduce((total, segment) => total + segment.montant, 0);
    const verses = versements.filter(([, le]) => le <= AU).reduce((total, [verse]) => total + verse, 0);
    expect(valeur.total + verses - valeur.tropPercu).toBe(900_000 + interets + article700 + depens + courus);
    expect(Math.min(valeur.principalRestant, valeur.interetsRestants, valeur.fraisRestants, valeur.tropPercu)).toBeGreaterThanOrEqual(0);
    expect(listEcartsDecompte({ dossier }, valeur)).toEqual([]);
  }));
});

test("un avoir d’avant le titre est réputé compté, un avoir d’après réduit la condamnation", () => {
  const { valeur } = decompteDe(dossierDe(avoir("x", "300,00", "2026-04-01"), avoir("y", "200,00", "2026-06-01"), titre(JUGEMENT)));
  expect(valeur.principalRestant).toBe(880_000);
});
