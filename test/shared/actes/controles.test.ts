import { expect, test } from "vitest";
import { listControles, listManquesControles } from "#shared/actes/controles.ts";
import type { FaitsTransmission } from "#shared/actes/faits-transmission.ts";
import { listManques } from "#shared/actes/manques.ts";
import { renderTransmissionAvocat } from "#shared/actes/transmission-avocat.ts";
import { montant } from "#shared/kernel/montant.ts";
import { normalize } from "../../support/acte-texte.ts";
import { createFaitsInventes, createFaitsVides } from "../../support/dossier-invente.ts";

function relire(faits: FaitsTransmission, decompte = faits.decompte) {
  return listControles(faits, { blocs: renderTransmissionAvocat(faits).blocs, decompte });
}

const faits = createFaitsInventes();

test("un dossier complet : tout est acquis, et chaque ligne dit ce qui a été vérifié", () => {
  const controles = relire(faits);
  expect(controles.filter(({ etat }) => etat !== "acquis")).toEqual([]);
  expect(controles.map(({ libelle }) => normalize(libelle))).toEqual([
    "Société créancière entièrement désignée", "Débiteur entièrement désigné", "Destinataire, mission, budget et date de retour fixés", "Affaire résumée",
    "3 factures datées, échéances confirmées", "Décompte arrêté au 21 novembre 2026, ses lignes refont ses totaux", "42 039,01 € au document comme à l’écran, facture par facture",
    "Qualification signée, prescription au 11 mars 2030", "Chaque facture a sa pièce", "14 pièces numérotées, toutes au bordereau", "La note interne n’est pas dans le document",
    "Aucun champ à compléter dans le document",
  ]);
});

test("ce qui manque n’est pas dit vérifié, et rien de ce qui manque ne se perd", () => {
  const vides = createFaitsVides();
  const controles = relire(vides);
  expect(controles.filter(({ etat }) => etat === "acquis").map(({ id }) => id)).toEqual(["decompte-ecran", "notes"]);
  const bloquants = listManquesControles(controles, "bloquant").map(({ id }) => id);
  const avertissements = listManquesControles(controles, "avertissement").map(({ id }) => id);
  expect([...bloquants, ...avertissements].toSorted()).toEqual(listManques(vides).map(({ id }) => id).toSorted());
});

test("un décompte imprimé qui n’est pas celui de l’écran bloque l’envoi", () => {
  const { decompte } = faits;
  if (decompte.kind !== "calcule") throw new Error("décompte attendu");
  const ecran = { ...decompte, valeur: { ...decompte.valeur, total: montant(decompte.valeur.total - 100) } };
  const controle = relire(faits, ecran).find(({ id }) => id === "decompte-ecran");
  expect(controle?.etat).toBe("bloquant");
  expect(normalize(controle?.manques[0]?.libelle ?? "")).toContain("42 038,01 € à l’écran");
});

test("une note interne recopiée dans le résumé est à relire", () => {
  const dossier = { ...faits.dossier, resume: "NOTE INTERNE : le gérant serait sur le départ." };
  const controle = relire({ ...faits, dossier }).find(({ id }) => id === "notes");
  expect([controle?.etat, controle?.manques[0]?.libelle, controle?.origine]).toEqual(["avertissement", "note interne du 03/10/2026, à retirer du texte transmis", "Fiche du dossier, synthèse"]);
});
