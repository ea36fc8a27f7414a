import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { createChamp } from "#shared/suivi/champs.ts";
import { formatFait } from "#shared/suivi/phrase-fait.ts";
import { appendLot, avoir, DOSSIER, euros, evenement, factsOf, facture, id, ouverture, piece, porte, reglement, rejet, verdict } from "../../support/dossier-builder.ts";

const LE = jour("2026-11-21");
const note: FaitBrouillon = { sujet: DOSSIER, type: "note", dateFait: LE, remplace: [], contenu: { texte: "À rappeler lundi", portee: "interne" } };
const PHRASES: readonly [FaitBrouillon, string][] = [
  [ouverture(), "Dossier ouvert"],
  [facture("a", "10,00"), "Facture n°\u00A0F-A"],
  [avoir("v", "5,00", "2026-05-02", { numero: "AV-1" }), "Avoir n°\u00A0AV-1"],
  [reglement("r", "5,00", "2026-05-02"), "Règlement de 5,00\u00A0€"],
  [rejet("t", "r", "5,00", "2026-05-09"), "Règlement revenu impayé\u00A0: 5,00\u00A0€"],
  [evenement("m", "mise_en_demeure", "2026-05-02"), "Mise en demeure"],
  [piece("k", "bon-de-livraison"), "Pièce ajoutée\u00A0: bon de livraison"],
  [porte("documentee", "reserve"), "Porte «\u00A0Documentée\u00A0» ouverte, une réserve"],
  [verdict("partielle"), "Qualification\u00A0: partielle"],
  [note, "Note interne"],
  [{ sujet: DOSSIER, type: "audience", dateFait: LE, remplace: [], contenu: { audienceId: id("u"), heure: "09:00" } }, "Audience à 9\u00A0h"],
  [{ sujet: DOSSIER, type: "audience", dateFait: LE, remplace: [], contenu: { audienceId: id("u"), isAnnulee: true } }, "Audience annulée"],
  [{ sujet: DOSSIER, type: "cloture", dateFait: LE, remplace: [], contenu: { motif: "abandon" } }, "Dossier clos\u00A0: abandon pour motif économique"],
  [{ sujet: DOSSIER, type: "etiquette", dateFait: LE, remplace: [], contenu: { etiquetteId: id("e"), nom: "grand compte" } }, "Étiquette «\u00A0grand compte\u00A0»"],
  [{ sujet: DOSSIER, type: "libre", dateFait: LE, remplace: [], contenu: { libreId: id("g"), nom: "Agence", kind: "texte" } }, "Champ «\u00A0Agence\u00A0»"],
  [{ sujet: DOSSIER, type: "champ", dateFait: LE, remplace: [], contenu: { objetId: id("g"), champ: "montantLibre", intitule: "Provision", valeur: 12_000 } }, "Provision\u00A0: 120,00\u00A0€"],
  [{ sujet: DOSSIER, type: "correspondance", dateFait: LE, remplace: [], contenu: { cle: "qui|combien", colonnes: { nom: "Qui" } } }, "Colonnes d’une liste reconnues"],
];

test.each(PHRASES.map(([brouillon, phrase]) => [phrase, brouillon] as const))("%s", (phrase, brouillon) => {
  const [fait] = factsOf(brouillon);
  expect(fait === undefined ? undefined : formatFait(fait, []).libelle).toBe(phrase);
});

test("un montant corrigé se lit en euros, une valeur effacée se dit", () => {
  const faits = factsOf(ouverture(), facture("a", "10,00"));
  const saisie = { sujet: DOSSIER, objetId: id("a"), dateFait: LE };
  const suite = appendLot(faits, createChamp(faits, { ...saisie, champ: "montantTtc", valeur: euros("12,00") }), createChamp(faits, { ...saisie, champ: "libelle", valeur: undefined }));
  expect(suite.slice(2).map((fait) => formatFait(fait, suite).libelle)).toEqual(["Montant TTC, facture n°\u00A0F-A\u00A0: 12,00\u00A0€", "Libellé, facture n°\u00A0F-A\u00A0: effacé"]);
});

test("une audience dit où elle se tient", () => {
  const contenu = { audienceId: id("u"), juridiction: "Tribunal judiciaire de Lyon", chambre: "2e chambre", salle: "4", numeroRg: "25/01234", objet: "mise en état" };
  const [fait] = factsOf({ sujet: DOSSIER, type: "audience", dateFait: LE, remplace: [], contenu });
  expect(fait === undefined ? undefined : formatFait(fait, []).detail).toBe("Tribunal judiciaire de Lyon, 2e chambre, salle\u00A04, RG n°\u00A025/01234, mise en état");
});
