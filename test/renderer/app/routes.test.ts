import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { formatRoute, parseRoute, type Route } from "../../../renderer/app/routes.ts";

const ROUTES: readonly (readonly [string, Route])[] = [
  ["#/journee", { panneau: "journee" }],
  ["#/journee/reportees", { panneau: "journee", vue: "reportees" }],
  ["#/journal", { panneau: "journal" }],
  ["#/journal/2026-11-20", { panneau: "journal", le: jour("2026-11-20") }],
  ["#/dossiers", { panneau: "dossiers", vue: "tous" }],
  ["#/dossiers?vue=prescription", { panneau: "dossiers", vue: "prescription" }],
  ["#/qualification", { panneau: "dossiers", vue: "a-qualifier" }],
  ["#/a-qualifier", { panneau: "qualifier" }],
  ["#/a-qualifier/sous-seuil", { panneau: "qualifier", liste: "sous-seuil" }],
  ["#/dossiers/abc", { panneau: "fiche", dossierId: "abc" }],
  ["#/dossiers/abc/pieces", { panneau: "fiche", dossierId: "abc", onglet: "pieces" }],
  ["#/calendrier", { panneau: "calendrier" }],
  ["#/calendrier/semaine/2026-11-27", { panneau: "calendrier", vue: "semaine", jour: jour("2026-11-27") }],
  ["#/mandataires", { panneau: "mandataires" }],
  ["#/mandataires/abc", { panneau: "mandataires", mandataireId: "abc" }],
  ["#/import", { panneau: "import" }],
  ["#/reception", { panneau: "reception" }],
  ["#/boite", { panneau: "boite" }],
  ["#/boite/abc", { panneau: "boite", arriveeId: "abc" }],
  ["#/regles", { panneau: "regles" }],
  ["#/regles/interets%2Ftaux-bce", { panneau: "regles", parametreId: "interets/taux-bce" }],
  ["#/securite", { panneau: "securite" }],
  ["#/juridictions", { panneau: "juridictions" }],
  ["#/procedures", { panneau: "procedures" }],
  ["#/procedures/execution", { panneau: "procedures", procedureId: "execution" }],
  ["#/reglages", { panneau: "reglages" }],
];

test.each(ROUTES)("%s is one place, read and written the same", (hash, route) => {
  expect(parseRoute(hash)).toEqual(route);
  expect(formatRoute(route)).toBe(hash);
});

test.each(["", "#", "#/inconnu"])("« %s » is the day", (hash) => {
  expect(parseRoute(hash)).toEqual({ panneau: "journee" });
});
