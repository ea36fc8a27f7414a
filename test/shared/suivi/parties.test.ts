import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import { createChamp } from "#shared/suivi/champs.ts";
import { projectCreancier, projectDebiteur, projectMandataire, projectUtilisateur } from "#shared/suivi/parties.ts";
import { appendLot, DEBITEUR, debiteurProfessionnel, factsOf, id } from "../../support/dossier-builder.ts";

const LE = jour("2026-11-21");

describe("parties", () => {
  test("une partie est ce que dit le fait qui l’a créée, corrigé champ par champ", () => {
    const faits = factsOf(debiteurProfessionnel());
    const suite = appendLot(faits, createChamp(faits, { sujet: DEBITEUR, champ: "ville", valeur: "Nanterre", dateFait: LE }));
    expect(projectDebiteur(suite)).toMatchObject({ id: id("b"), nom: "Pelagrin Bâtiment SAS", ville: "Nanterre", dateFait: LE });
  });

  test("un débiteur est connu aussi par les comptes dont il a payé, chacun une fois", () => {
    const compte: FaitBrouillon = { sujet: DEBITEUR, type: "iban", dateFait: jour("2026-05-02"), remplace: [], contenu: { iban: "FR7630006000011234567890189" } };
    expect(projectDebiteur(factsOf(debiteurProfessionnel(), compte, compte))?.ibans).toEqual(["FR7630006000011234567890189"]);
    expect(projectDebiteur(factsOf(debiteurProfessionnel()))?.ibans).toBeUndefined();
  });

  test("une partie retirée n’existe plus", () => {
    const faits = factsOf(debiteurProfessionnel());
    expect(projectDebiteur(appendLot(faits, { sujet: DEBITEUR, type: "retrait", dateFait: LE, contenu: {}, remplace: faits.map((fait) => fait.id) }))).toBeUndefined();
  });

  test("chaque sorte de partie ne lit que ses propres faits", () => {
    const creancier: FaitBrouillon = { sujet: createSujetId("creancier", id("c")), type: "creancier", dateFait: LE, remplace: [], contenu: { denomination: "Ormelune SA" } };
    const mandataire: FaitBrouillon = { sujet: createSujetId("mandataire", id("w")), type: "mandataire", dateFait: LE, remplace: [], contenu: { kind: "avocat", nom: "Me Delmont" } };
    const utilisateur: FaitBrouillon = { sujet: createSujetId("utilisateur", id("u")), type: "utilisateur", dateFait: LE, remplace: [], contenu: { nom: "Claire Aubry" } };
    expect(projectCreancier(factsOf(creancier))?.denomination).toBe("Ormelune SA");
    expect(projectMandataire(factsOf(mandataire))?.nom).toBe("Me Delmont");
    expect(projectUtilisateur(factsOf(utilisateur))?.nom).toBe("Claire Aubry");
    expect(projectCreancier(factsOf(mandataire))).toBeUndefined();
  });

  test("un créancier porte ses étiquettes, ses champs et ses vues ; d’une chose écrite deux fois, la dernière", () => {
    const sujet = createSujetId("creancier", id("c"));
    const faits = factsOf(
      { sujet, type: "creancier", dateFait: LE, remplace: [], contenu: { denomination: "Ormelune SA" } },
      { sujet, type: "etiquette", dateFait: LE, remplace: [], contenu: { etiquetteId: id("e"), nom: "grand compte" } },
      { sujet, type: "etiquette", dateFait: LE, remplace: [], contenu: { etiquetteId: id("e"), nom: "grands comptes" } },
      { sujet, type: "libre", dateFait: LE, remplace: [], contenu: { libreId: id("g"), nom: "Agence", kind: "texte" } },
      { sujet, type: "vue", dateFait: LE, remplace: [], contenu: { vueId: id("v"), nom: "À signifier", portee: "mienne", filtres: {}, presentation: { tri: { colonne: "solde", isDecroissant: true }, colonnes: ["debiteur"], largeurs: {} } } },
    );
    const creancier = projectCreancier(faits);
    expect(creancier?.etiquettes?.map(({ nom }) => nom)).toEqual(["grands comptes"]);
    expect(creancier?.champsLibres?.map(({ nom }) => nom)).toEqual(["Agence"]);
    expect(creancier?.vues).toMatchObject([{ nom: "À signifier", par: id("u") }]);
  });

  test("un créancier porte son papier à en-tête et ses modèles ; une version remplace la précédente et se compte", () => {
    const sujet = createSujetId("creancier", id("c"));
    const creancier: FaitBrouillon = { sujet, type: "creancier", dateFait: LE, remplace: [], contenu: { denomination: "Ormelune SA" } };
    const modele = (titre: string) => ({ modeleId: id("m"), titre, empreinte: "a".repeat(64), nomFichier: "relance.docx", nature: "lettre", destinataire: "debiteur" }) as const;
    const faits = factsOf(creancier, { sujet, type: "papier", dateFait: LE, remplace: [], contenu: { empreinte: "b".repeat(64), nomFichier: "papier.docx" } }, { sujet, type: "modele", dateFait: LE, remplace: [], contenu: modele("Relance") });
    const suite = appendLot(faits, { sujet, type: "modele", dateFait: LE, remplace: faits.slice(-1).map((fait) => fait.id), contenu: modele("Relance ferme") });
    expect(projectCreancier(suite)).toMatchObject({ papier: { nomFichier: "papier.docx" }, modeles: [{ titre: "Relance ferme", version: 2 }] });
    expect(projectCreancier(factsOf(creancier))?.modeles).toBeUndefined();
  });
});
