import { expect, test } from "vitest";
import { renderDossierAudit } from "#shared/actes/dossier-audit.ts";
import { jour } from "#shared/kernel/jour.ts";
import { createChamp } from "#shared/suivi/champs.ts";
import { listHistorique } from "#shared/suivi/historique.ts";
import { formatDocumentTexte } from "../../support/blocs-texte.ts";
import { appendLot, DOSSIER, factsOf, facture, id, ouverture } from "../../support/dossier-builder.ts";

const depart = factsOf(ouverture(), facture("a", "10,00"));
const corrige = appendLot(depart, createChamp(depart, { sujet: DOSSIER, objetId: id("a"), champ: "echeance", valeur: "2026-04-15", dateFait: jour("2026-11-21") }));
const retire = appendLot(corrige, { sujet: DOSSIER, type: "retrait", dateFait: jour("2026-11-22"), remplace: [depart[1]!.id], contenu: {} });

function createFaits(anomalies: readonly string[] = []) {
  return {
    reference: "2026-0014", intitule: "Aubry c/ Martin", aujourdhui: jour("2026-11-29"), pieces: [], creances: [], chaine: { fichiers: 2, faits: 1200, anomalies },
    ecritures: listHistorique(retire).map((ecriture, rang) => ({ ...ecriture, signature: `Léa Roux, écriture ${rang}`, nomPoste: "poste aaaa" })),
  };
}
const texte = (anomalies?: readonly string[]) => formatDocumentTexte(renderDossierAudit(createFaits(anomalies))).replaceAll(/[\u00A0\u202F]/g, " ");

test("chaque enregistrement y est, du premier au dernier, et celui qui fut remplacé le dit", () => {
  const dit = texte();
  expect(dit).toContain("4 enregistrements");
  expect(dit.indexOf("écriture 3")).toBeLessThan(dit.indexOf("écriture 0"));
  expect(dit.match(/remplacé depuis/g)?.length).toBeGreaterThanOrEqual(1);
});

test("une chaîne intacte est dite intacte, avec ce que cela ne prouve pas", () => {
  expect(texte()).toContain("Chaîne intacte. 2 fichiers de journal relus, 1 200 faits");
  expect(texte()).toContain("l’heure est celle du poste");
});

test("une anomalie est dite en tête, jamais tue", () => {
  const dit = texte(["journal a.jrn : empreinte rompue"]);
  expect(dit).toContain("1 anomalie.");
  expect(dit).toContain("empreinte rompue");
  expect(dit).not.toContain("Chaîne intacte");
});

test("un dossier sans pièce le dit", () => {
  expect(texte()).toContain("Aucune pièce.");
});
