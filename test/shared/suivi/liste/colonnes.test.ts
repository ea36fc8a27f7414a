import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { createFaitId } from "#shared/model/fait.ts";
import { createColonnesListe, formatValeur } from "#shared/suivi/liste/colonnes.ts";
import { PRESENTATION_USUELLE } from "#shared/suivi/liste/vues.ts";
import { id } from "../../../support/dossier-builder.ts";
import { AU, ligne } from "../../../support/ligne-inventee.ts";

const OBJET = { faitId: createFaitId({ poste: "a".repeat(16), incarnation: "b".repeat(8), sequence: 1 }), dateFait: AU };
const COLONNES = createColonnesListe({
  aujourdhui: AU,
  mandataires: [{ ...OBJET, id: id("m"), kind: "avocat", nom: "Me Delmont" }],
  etiquettes: [{ ...OBJET, etiquetteId: id("e"), nom: "Litige" }, { ...OBJET, etiquetteId: id("f"), nom: "à surveiller" }],
  libres: [{ ...OBJET, libreId: id("g"), nom: "Agence", kind: "choix", choix: ["Nord", "Sud"] }, { ...OBJET, libreId: id("h"), nom: "Provision", kind: "montant" }],
});
const LIGNE = ligne({
  debiteur: "Éole", solde: montant(123_456), premiereEcheance: jour("2026-11-01"), nature: "commercial", etiquettes: [id("e"), id("f"), id("z")], mandataireId: id("m"), prochaineLe: jour("2026-12-18"), prochaineKind: "audience",
  libres: { [id("g")]: "Nord", [id("h")]: 12_000 }, siren: "732829320",
});

function read(colonneId: string) {
  const colonne = COLONNES.find((candidate) => candidate.id === colonneId);
  return colonne === undefined ? "colonne absente" : formatValeur(colonne, colonne.read(LIGNE));
}

test.each([
  ["debiteur", "Éole"], ["etape", "Amiable"], ["solde", "1\u202F234,56\u00A0€"], ["retard", "20"], ["verdict", ""], ["prochaine", "18/12/2026"], ["prochaineKind", "audience"], ["mandataire", "Me Delmont"],
  ["etiquettes", "à surveiller, Litige"], ["nature", "Entre commerçants, ou avec un commerçant"], ["siren", "732\u202F829\u202F320"], [id("g"), "Nord"], [id("h"), "120,00\u00A0€"],
])("la colonne %s donne «\u00A0%s\u00A0»", (colonneId, attendu) => {
  expect(read(colonneId)).toBe(attendu);
});

test("chaque colonne a un nom à elle, et celles de la vue usuelle existent", () => {
  const ids = COLONNES.map((colonne) => colonne.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(PRESENTATION_USUELLE.colonnes.filter((colonneId) => !ids.includes(colonneId))).toEqual([]);
});

test("un champ au choix et un montant se groupent ou se somment comme il faut", () => {
  expect(COLONNES.find((colonne) => colonne.id === id("g"))).toMatchObject({ titre: "Agence", kind: "texte", isGroupable: true, ordre: ["Nord", "Sud"] });
  expect(COLONNES.find((colonne) => colonne.id === id("h"))).toMatchObject({ kind: "montant", isSommable: true });
});
