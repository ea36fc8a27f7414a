import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { Fait, FaitBrouillon } from "#shared/model/fait.ts";
import { createChamp } from "#shared/suivi/champs.ts";
import { formatFait } from "#shared/suivi/phrase-fait.ts";
import { formatRetire } from "#shared/suivi/phrase-retrait.ts";
import { appendLot, audience, avoir, DOSSIER, euros, evenement, factsOf, facture, id, jalon, ouverture, piece, porte, poursuite, reglement, verdict } from "../../support/dossier-builder.ts";

const LE = jour("2026-11-21");
const brouillon = (type: "tache" | "depense" | "note", contenu: object) => ({ sujet: DOSSIER, type, dateFait: LE, remplace: [], contenu }) as FaitBrouillon;

test.each<readonly [FaitBrouillon, string]>([
  [audience("a", "2026-12-15", { heure: "09:30" }), "Audience du 15/12/2026 retirée"],
  [facture("a", "10,00"), "Facture n°\u00A0F-A retirée"],
  [avoir("v", "5,00", "2026-05-02", { numero: "AV-1" }), "Avoir n°\u00A0AV-1 retiré"],
  [reglement("r", "5,00", "2026-05-02"), "Règlement de 5,00\u00A0€ retiré"],
  [evenement("m", "mise_en_demeure", "2026-05-02"), "Événement retiré\u00A0: mise en demeure du 02/05/2026"],
  [poursuite("p", "refere-provision"), "Procédure retirée\u00A0: référé-provision"],
  [jalon("j", "assignation", "2026-10-12"), "Étape retirée\u00A0: assignation du 12/10/2026"],
  [piece("k", "bon-de-livraison"), "Pièce retirée\u00A0: bon de livraison"],
  [porte("documentee", "reserve"), "Appréciation retirée\u00A0: porte «\u00A0Documentée\u00A0» ouverte, une réserve"],
  [verdict("partielle"), "Qualification retirée\u00A0: partielle"],
  [brouillon("note", { texte: "À rappeler", portee: "interne" }), "Note interne retirée"],
  [brouillon("tache", { tacheId: id("t"), objet: "Rappeler le greffe" }), "Tâche retirée\u00A0: rappeler le greffe"],
  [brouillon("depense", { depenseId: id("d"), libelle: "Signification", poste: "execution", montant: euros("72,00") }), "Frais retirés\u00A0: signification (72,00\u00A0€)"],
])("un fait retiré se dit d’une phrase accordée", (retire, phrase) => {
  const faits = factsOf(ouverture(), retire);
  const suite = appendLot(faits, { sujet: DOSSIER, type: "retrait", dateFait: LE, remplace: [(faits.at(-1) as Fait).id], contenu: {} });
  expect(formatFait(suite.at(-1) as Fait, suite).libelle).toBe(phrase);
});

test("une correction retirée dit la valeur qu’elle avait donnée, une audience annulée garde son jour", () => {
  const faits = factsOf(ouverture(), facture("a", "10,00"));
  const corriges = appendLot(faits, createChamp(faits, { sujet: DOSSIER, objetId: id("a"), dateFait: LE, champ: "montantTtc", valeur: euros("12,00") }));
  expect(formatRetire(corriges.at(-1) as Fait, formatFait(corriges.at(-1) as Fait, corriges).libelle)).toBe("Correction retirée\u00A0: montant TTC, facture n°\u00A0F-A (12,00\u00A0€)");
  expect(formatRetire({ type: "audience", dateFait: LE }, "Audience annulée")).toBe("Audience du 21/11/2026 retirée");
  expect(formatRetire({ type: "modele", dateFait: LE }, "Modèle «\u00A0Relance\u00A0» enregistré")).toBe("Modèle «\u00A0Relance\u00A0» retiré");
});
