import { describe, expect, test } from "vitest";
import { TEXTES_COMMUNS } from "#shared/actes/communs/textes.ts";
import { createTexteModele, modele } from "#shared/actes/langue/modele.ts";
import { MISE_EN_DEMEURE_PROFESSIONNEL } from "#shared/actes/modeles/mise-en-demeure-professionnel.ts";
import { type NomDossier, renderActeInvente } from "../../../support/dossiers-actes.ts";

/** A shared wording as a dossier fills it. */
function read(bloc: string, nom: NomDossier, reponses: Readonly<Record<string, string>> = {}): string {
  const acte = { ...MISE_EN_DEMEURE_PROFESSIONNEL, nature: "acte" as const, objet: modele`Objet`, texte: createTexteModele(`[[bloc ${bloc}]]${bloc === "expose-faits" ? "\n[[bloc bordereau]]" : ""}`) };
  return renderActeInvente(acte, nom, reponses).texte;
}

describe("les textes communs", () => {
  test("une société débitrice est désignée par sa forme et son siège, un entrepreneur par son nom, un consommateur par son domicile (CPC, art. 57 et 648)", () => {
    expect(read("identite-debiteur", "professionnel, trois factures")).toContain("société par actions simplifiée, dont le siège social est situé 27 rue des Équarrisseurs");
    expect(read("identite-debiteur", "entrepreneur individuel")).toContain("Monsieur Ilan Tersac, entrepreneur individuel (EI), numéro SIREN 842 316 907");
    expect(read("identite-debiteur", "consommateur")).toBe("Madame Odile Ferrandis, demeurant 8 impasse du Lavoir, 34000 Montpellier.");
  });

  test("le taux dit est celui du décompte", () => {
    expect(read("phrase-taux-courte", "professionnel, trois factures")).toContain("majoré de 10 points de pourcentage");
    expect(read("phrase-taux-courte", "taux convenu")).toBe("au taux conventionnel de 12,00 % l'an");
    expect(read("phrase-taux-depart", "consommateur")).toBe("au taux d'intérêt légal, à compter du 24 septembre 2026, date d'effet de la mise en demeure (articles 1231-6 et 1344-1 du code civil)");
  });

  test("une contestation est exposée avec sa réponse, son absence n’est dite qu’après qualification", () => {
    expect(read("expose-faits", "contestée en partie")).toContain("– le 12 juin 2026 : la troisième livraison serait incomplète.\nIl y a été répondu par lettre du 3 septembre 2026");
    expect(read("expose-faits", "professionnel, trois factures")).toContain("Aucune contestation n'a été formulée à ce jour.");
  });

  test("un recommandé porte son numéro s’il est connu", () => {
    expect(read("entete-lettre", "une seule facture", { "acte.mode": "recommandé", "acte.numeroRecommande": "1A 234" })).toContain("avis de réception n° 1A 234");
    expect(read("entete-lettre", "une seule facture", { "acte.mode": "lettre simple" })).toContain("\nLettre simple\n");
  });

  test("deux exemplaires se disent en lettres", () => {
    expect(read("signature-acte", "une seule facture", { "acte.exemplaires": "2" })).toContain("Fait à Lyon, le 21 novembre 2026, en deux exemplaires");
    expect(Object.keys(TEXTES_COMMUNS)).toContain("pied-societe");
  });
});
