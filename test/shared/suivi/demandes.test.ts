import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createCourrielDemande, createDemandes, findPourLePropose, formatElementsDemandes } from "#shared/suivi/demandes.ts";
import { computeMatrice } from "#shared/suivi/matrice-preuve.ts";
import { facture, id } from "../../support/dossier-builder.ts";
import { AU, createVue } from "../../support/vue-builder.ts";

const SAISIE = { attenduDe: "Sandrine Carlier", courriel: "s.carlier@valdore.example", pourLe: jour("2026-11-25") };
const vue = createVue([facture("a", "10 620,60"), facture("e", "50,00")]);
const livraisons = computeMatrice(vue.dossier).lacunes.filter(({ element }) => element === "execution");

test("une demande par lacune, datée, adressée, fermée par sa propre pièce", () => {
  let rang = 0;
  const faits = createDemandes(vue.dossier.id, livraisons, SAISIE, AU, () => id("qrs"[rang++] ?? "t"));
  expect(faits.map(({ contenu }) => contenu)).toMatchObject([
    { objet: "Obtenir\u00A0: livraison ou exécution, facture n°\u00A0F-A", attenduDe: "Sandrine Carlier", courriel: SAISIE.courriel, avantLe: "2026-11-25", cle: `preuve/execution/${id("a")}` },
    { cle: `preuve/execution/${id("e")}` },
  ]);
});

test("le courriel dit quoi, pour quelles factures, pour quand, pourquoi (C. civ., art. 1353), et il est adressé", () => {
  const courriel = createCourrielDemande(vue, livraisons, SAISIE, "Claire Aubry");
  expect(courriel).toMatchObject({ a: ["s.carlier@valdore.example"], sujet: "Dossier 2026-0001, Pelagrin Bâtiment SAS\u00A0: pièces demandées pour le 25/11/2026" });
  for (const part of ["Bonjour Sandrine Carlier,", "– livraison ou exécution, facture n°\u00A0F-A du 01/03/2026, 10\u202F620,60\u00A0€", "pour le 25\u00A0novembre\u00A02026 au plus tard", "art. 1353", "Claire Aubry"]) expect(courriel.texte).toContain(part);
});

test("plusieurs éléments se disent en une fois", () => {
  expect(formatElementsDemandes(computeMatrice(createVue([facture("a", "1,00")]).dossier).lacunes)).toBe("contrat ou commande, livraison ou exécution, facture et mise en demeure");
});

test("la réponse est attendue sous sept jours, un jour ouvré", () => {
  expect(findPourLePropose({ aujourdhui: jour("2026-11-20"), territoire: "metropole" })).toBe("2026-11-27");
  expect(findPourLePropose({ aujourdhui: jour("2026-11-21"), territoire: "metropole" })).toBe("2026-11-30");
});
