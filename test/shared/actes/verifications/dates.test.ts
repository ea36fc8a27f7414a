import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { DECOMPTE } from "#shared/actes/modeles/decompte.ts";
import { listDatesImpossibles } from "#shared/actes/verifications/dates.ts";
import { createFaitsActeInventes } from "../../../support/dossiers-actes.ts";

const faits = createFaitsActeInventes(DECOMPTE, "une seule facture");
const date = (champ: string, texte: string) => [{ champ, valeur: { kind: "date" as const, jour: jour(texte) } }];

test.each([
  ["miseEnDemeure.dateLimite", "2026-11-20", "est déjà passé à la date de l’acte"],
  ["miseEnDemeure.dateLimite", "2026-11-29", "est fermé (dimanche"],
  ["miseEnDemeure.dateReception", "2026-12-01", "n’est pas encore venu"],
])("%s le %s", (champ, texte, motif) => {
  expect(listDatesImpossibles(faits, date(champ, texte)).join()).toContain(motif);
});

test("le rôle se tire encore le matin de l’audience\u00A0; la veille est passée, et un délai offert ne finit pas le jour même", () => {
  expect(listDatesImpossibles(faits, date("role.date", "2026-11-20")).join()).toContain("est déjà passé");
  expect(listDatesImpossibles({ ...faits, aujourdhui: jour("2026-11-20") }, date("role.date", "2026-11-20"))).toEqual([]);
  expect(listDatesImpossibles({ ...faits, aujourdhui: jour("2026-11-20") }, date("miseEnDemeure.dateLimite", "2026-11-20")).join()).toContain("est déjà passé");
});

test("une audience du jour même se tient encore\u00A0; celle de la veille est passée", () => {
  const leJour = { ...faits, aujourdhui: jour("2026-11-20") };
  expect(listDatesImpossibles(leJour, date("audience.date", "2026-11-20"))).toEqual([]);
  expect(listDatesImpossibles(leJour, date("audience.date", "2026-11-19")).join()).toContain("est déjà passé");
});

test("une date possible passe, une saisie illisible est dite", () => {
  expect(listDatesImpossibles(faits, date("miseEnDemeure.dateLimite", "2026-12-08"))).toEqual([]);
  expect(listDatesImpossibles({ ...faits, reponses: { "miseEnDemeure.dateLimite": "bientôt" } }, [])).toEqual(["Date limite de paiement\u00A0: «\u00A0bientôt\u00A0» n’est pas une date"]);
});
