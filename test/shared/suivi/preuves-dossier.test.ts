import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createCleDemande, parseCleDemande } from "#shared/suivi/preuves-dossier.ts";
import { brouillon, facture, id, piece } from "../../support/dossier-builder.ts";
import { createVue } from "../../support/vue-builder.ts";

const demande = brouillon("tache", "2026-11-18", { tacheId: id("q"), objet: "BL signé", attenduDe: "Logistique", avantLe: jour("2026-11-20"), cle: createCleDemande("execution", id("a")) });
const tacheDe = (...suite: Parameters<typeof createVue>[0]) => createVue([facture("a", "100,00"), demande, ...suite]).dossier.taches[0];

test("une demande se ferme seule quand sa pièce arrive, et dit laquelle", () => {
  expect(tacheDe()?.faiteLe).toBeUndefined();
  expect(tacheDe(piece("k", "bon-de-livraison"))).toMatchObject({ faiteLe: "2026-11-21", resultat: "Pièce 1 reçue" });
});

test("une pièce qui ne prouve rien, ou d’une autre facture, la laisse ouverte", () => {
  expect(tacheDe(piece("k", "courriel"))?.faiteLe).toBeUndefined();
  expect(tacheDe(facture("e", "1,00"), piece("k", "bon-de-livraison", { creanceIds: [id("e")] }))?.faiteLe).toBeUndefined();
});

test("la clé d’une demande se relit, une autre clé n’en est pas une", () => {
  expect(parseCleDemande(createCleDemande("mise-en-demeure", id("a")))).toEqual({ element: "mise-en-demeure", creanceId: id("a") });
  for (const cle of [undefined, "", "preuve", "preuve/inconnu/x", "creance/execution/x"]) expect(parseCleDemande(cle)).toBeUndefined();
});
