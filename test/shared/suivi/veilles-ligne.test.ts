import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { listPrescriptions } from "#shared/suivi/prescriptions.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { createTache } from "#shared/suivi/taches.ts";
import { listVeilles } from "#shared/suivi/veille.ts";
import { formatVeilles } from "#shared/suivi/veilles-ligne.ts";
import { parseVeilles } from "#shared/suivi/veilles-lues.ts";
import { brouillon, evenement, factsOf, facture, id, ouverture } from "../../support/dossier-builder.ts";

const AU = jour("2026-11-21");
const BAREMES = createBaremes();
const ancienne = facture("a", "1 000,00", { dateFacture: jour("2021-12-15"), echeance: jour("2021-12-15") });

function readFor(...faits: readonly FaitBrouillon[]) {
  const dossier = projectDossier(factsOf(ouverture(), ...faits));
  if (dossier === undefined) throw new Error("dossier absent");
  const etat = { debiteur: undefined, decompte: undefined, prescriptions: listPrescriptions(dossier, AU, BAREMES), au: AU };
  const texte = formatVeilles(dossier, etat, BAREMES);
  return { texte, lues: parseVeilles(texte), veilles: listVeilles(dossier, etat, BAREMES) };
}

describe("les jours d’un dossier tiennent en un texte", () => {
  test("qui rend ce qui y fut mis", () => {
    const { lues, veilles } = readFor(ancienne, createTache(id("d"), id("t"), { objet: "Appeler\tle | greffe\nvite", avantLe: AU }, AU));
    expect(lues.veilles).toHaveLength(2);
    expect(lues.veilles.find(({ kind }) => kind === "prescription")).toEqual({ ...veilles.find(({ kind }) => kind === "prescription"), responsable: undefined });
    expect(lues.veilles.find(({ kind }) => kind === "tache")?.objet).toBe("Appeler le greffe vite");
  });

  test("et n’existe pas quand rien n’a de jour", () => {
    expect(readFor(facture("a", "10,00")).texte).toBeUndefined();
    expect(parseVeilles(undefined)).toEqual({ veilles: [], reports: new Map(), relectures: new Map(), faites: [] });
  });

  test("et passe, sans les lire, les droits dont le dernier jour vient après celui qu’on regarde", () => {
    const { texte } = readFor(ancienne, createTache(id("d"), id("t"), { objet: "Appeler", avantLe: jour("2026-11-25") }, AU));
    expect(parseVeilles(texte, jour("2026-12-14")).veilles.map(({ kind }) => kind)).toEqual(["tache", "prescription"]);
    expect(parseVeilles(texte, jour("2026-12-13")).veilles.map(({ kind }) => kind)).toEqual(["tache"]);
    expect(parseVeilles(texte, jour("2026-11-01")).veilles.map(({ kind }) => kind)).toEqual(["tache"]);
  });

  test("garde le dernier report d’une ligne, tant que son jour n’est pas venu", () => {
    const report = (jusquAu: string, cle = "tache/x") => brouillon("report", AU, { cle, jusquAu: jour(jusquAu), motif: "on attend le chèque" });
    expect([...readFor(facture("a", "10,00"), report("2026-11-25"), report("2026-11-30"), report("2026-11-21", "etape")).lues.reports]).toEqual([["tache/x", { jusquAu: "2026-11-30", motif: "on attend le chèque" }]]);
  });

  test("une relecture vaut pour le jour relu : l’échéance déplacée est à relire", () => {
    const relecture = (le: string) => brouillon("relecture", AU, { cle: `prescription/${id("a")}`, jour: jour(le), relecteur: "Karim Benali" });
    expect([...readFor(ancienne, relecture("2026-12-14")).lues.relectures.values()]).toEqual(["Karim Benali"]);
    expect(readFor(ancienne, relecture("2026-12-13")).lues.relectures.size).toBe(0);
  });

  test("dit ce qui fut fait du jour", () => {
    expect(readFor(facture("a", "10,00"), evenement("e", "relance", AU)).lues.faites).toEqual(["Relance"]);
  });
});
