import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { AudienceLigne, DelaiLigne, LigneDossier } from "#shared/model/ligne-dossier.ts";
import { findVoisin, indexEntrees, listAnnulees, type ListeEcheances, listEntrees, listMois, listProches, listRoles, listSemaine, sortEcheances } from "#shared/suivi/calendrier.ts";

const AU = jour("2026-11-21");
type Ligne = Pick<LigneDossier, "id" | "debiteur" | "gestionnaire" | "audiences" | "delais" | "agirAuPlusTard" | "etape" | "suivis">;

function ligne(id: string, reste: Partial<Ligne> = {}): Ligne {
  return { id, debiteur: `Débiteur ${id}`, etape: "procedure", ...reste };
}

function delai(id: string, le: string, reste: Partial<DelaiLigne> = {}): DelaiLigne {
  return { id: `delais/${id} x`, parametreId: `delais/${id}`, libelle: id, jour: jour(le), alerteLe: jour(le), etat: "a-tenir", sanction: "caducite", ...reste };
}

function audience(id: string, le: string, reste: Partial<AudienceLigne> = {}): AudienceLigne {
  return { id, jour: jour(le), version: 0, ...reste };
}

describe("ce qui a un jour dans le portefeuille", () => {
  test("les audiences par heure, puis ce qui se perd, puis le reste", () => {
    const entrees = listEntrees([
      ligne("a", { audiences: [audience("h", "2026-11-24", { heure: "14:00", juridiction: "TAE de Lyon" })], delais: [delai("placement-commerce", "2026-11-24")] }),
      ligne("b", { audiences: [audience("g", "2026-11-24", { heure: "09:30", juridiction: "TJ de Tours" })] }),
      ligne("c", { suivis: [{ id: "m", jour: jour("2026-11-24"), objet: "Retour du mandataire" }] }),
    ], AU);
    expect(entrees.map(({ titre, ton }) => [titre, ton])).toEqual([["9\u00A0h\u00A030 TJ de Tours", "neutre"], ["14\u00A0h TAE de Lyon", "neutre"], ["placement-commerce", "late"], ["Retour du mandataire", "neutre"]]);
  });

  test("une sanction proche est rouge, un préavis commencé est ambre, une échéance tenue est faite", () => {
    const tons = (reste: Partial<DelaiLigne>, le: string) => listEntrees([ligne("a", { delais: [delai("x", le, reste)] })], AU).map(({ ton }) => ton);
    expect(tons({}, "2026-11-29")).toEqual(["late"]);
    expect(tons({ alerteLe: jour("2026-11-20") }, "2026-12-15")).toEqual(["soon"]);
    expect(tons({ alerteLe: jour("2026-12-01") }, "2026-12-15")).toEqual(["neutre"]);
    expect(tons({ etat: "tenu" }, "2026-11-10")).toEqual(["fait"]);
    expect(tons({ etat: "manque" }, "2026-11-10")).toEqual(["late"]);
    expect(tons({ etat: "autrui" }, "2026-11-29")).toEqual([]);
  });

  test("la prescription se lit au calendrier, sauf d’un dossier clos\u00A0; une audience annulée n’y est plus", () => {
    expect(listEntrees([ligne("a", { agirAuPlusTard: jour("2026-11-27") }), ligne("b", { agirAuPlusTard: jour("2026-11-27"), etape: "clos" })], AU).map(({ enjeu }) => enjeu)).toEqual(["droit perdu"]);
    expect(listEntrees([ligne("a", { audiences: [audience("h", "2026-11-24", { isAnnulee: true })] })], AU)).toEqual([]);
  });

  test("celles qui n’ont plus lieu se disent aux agendas, par jour puis par heure, sans retour au calendrier", () => {
    const lignes = [ligne("a", { audiences: [audience("h", "2026-11-24", { isAnnulee: true, heure: "14:00" }), audience("k", "2026-11-24")] }), ligne("b", { audiences: [audience("g", "2026-11-24", { isAnnulee: true, heure: "09:30" })] })];
    expect(listAnnulees(lignes, AU).map(({ audience: annulee, enjeu, ton }) => [annulee?.id, enjeu, ton])).toEqual([["g", "annulée", "fait"], ["h", "annulée", "fait"]]);
    expect(listEntrees(lignes, AU).map(({ audience: montree }) => montree?.id)).toEqual(["k"]);
  });

  test("une audience passée sans issue la demande", () => {
    expect(listEntrees([ligne("a", { audiences: [audience("h", "2026-11-20"), audience("g", "2026-11-19", { issue: "renvoi" })] })], AU).map(({ ton, enjeu }) => [ton, enjeu])).toEqual([["fait", "renvoi"], ["soon", "issue à noter"]]);
  });
});

test("les affaires appelées ensemble forment un rôle", () => {
  const heure = { heure: "09:30", juridiction: "TAE de Nanterre" };
  const roles = listRoles(listEntrees([ligne("a", { audiences: [audience("h", "2026-11-20", { ...heure, issue: "renvoi" })] }), ligne("b", { audiences: [audience("g", "2026-11-20", heure)] }), ligne("c", { audiences: [audience("k", "2026-11-20", { ...heure, juridiction: "TJ de Lyon" })] })], AU));
  expect(roles.map(({ juridiction, entrees, notees }) => [juridiction, entrees.length, notees])).toEqual([["TAE de Nanterre", 2, 1], ["TJ de Lyon", 1, 0]]);
});

describe("les listes du matin", () => {
  const entrees = listEntrees([ligne("a", {
    delais: [delai("injonction-signification", "2026-12-01", { sanction: "non-avenu", isARelire: true }), delai("placement-commerce", "2026-11-24"), delai("notification-defaut", "2026-11-28"), delai("declaration-creance", "2026-11-01", { etat: "manque" })],
    audiences: [audience("h", "2026-11-20"), audience("g", "2027-01-20")],
  })], AU);
  const noms = (liste: ListeEcheances) => sortEcheances(entrees, AU)[liste].map(({ titre, jour: le }) => `${titre} ${le}`);

  test("ordonnances et jugements à signifier, par jours restants", () => {
    expect(noms("a-signifier")).toEqual(["notification-defaut 2026-11-28", "injonction-signification 2026-12-01"]);
  });

  test("à tenir s’arrête à six mois : une prescription lointaine reste au calendrier", () => {
    const loin = listEntrees([ligne("a", { agirAuPlusTard: jour("2030-03-01") }), ligne("b", { agirAuPlusTard: jour("2027-03-01") })], AU);
    expect([loin.length, sortEcheances(loin, AU)["a-tenir"].map(({ debiteur }) => debiteur)]).toEqual([2, ["Débiteur b"]]);
  });

  test("à tenir, à relire, manquées, audiences", () => {
    expect(noms("a-tenir")).toEqual(["placement-commerce 2026-11-24", "notification-defaut 2026-11-28", "injonction-signification 2026-12-01"]);
    expect(noms("a-relire")).toEqual(["injonction-signification 2026-12-01"]);
    expect(noms("manquees")).toEqual(["declaration-creance 2026-11-01"]);
    expect(noms("audiences")).toEqual(["Audience 2026-11-20", "Audience 2027-01-20"]);
  });
});

test("un mois montre six semaines pleines, et l’on avance d’un mois, d’une semaine ou d’un jour", () => {
  expect([listMois(AU).at(0), listMois(AU).at(-1), listMois(AU).length]).toEqual(["2026-10-26", "2026-12-06", 42]);
  expect([findVoisin(jour("2026-01-31"), "mois", 1), findVoisin(AU, "semaine", -1), findVoisin(AU, "jour", 1)]).toEqual(["2026-02-28", "2026-11-14", "2026-11-22"]);
});

test("un agenda tenu à jour garde un mois passé et un an à venir", () => {
  const entrees = listEntrees([ligne("a", { delais: [delai("w", "2026-09-01"), delai("x", "2026-11-01"), delai("y", "2027-11-24"), delai("z", "2028-11-24")] })], AU);
  expect(listProches(entrees, AU).map(({ titre }) => titre)).toEqual(["x", "y"]);
});

test("la semaine va du lundi au dimanche, l’index retrouve un jour", () => {
  expect(listSemaine(AU).at(0)).toBe("2026-11-16");
  expect(listSemaine(AU).at(-1)).toBe("2026-11-22");
  const index = indexEntrees([ligne("a", { delais: [delai("x", "2026-11-24"), delai("y", "2026-11-24")] })], AU);
  expect(index.get(jour("2026-11-24"))).toHaveLength(2);
});
