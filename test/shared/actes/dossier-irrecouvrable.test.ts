import { describe, expect, test } from "vitest";
import { createDossierIrrecouvrable } from "#shared/actes/dossier-irrecouvrable.ts";
import type { CommunEnvoi } from "#shared/actes/envoi-avocat.ts";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import type { ActeProduit, Debiteur, Dossier } from "#shared/model/dossier.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { BAREMES } from "../../support/baremes.ts";
import { formatBlocsTexte } from "../../support/blocs-texte.ts";
import { createFaitsInventes, createObjetInvente as objet } from "../../support/dossier-invente.ts";
import { createVueInventee } from "../../support/vue-inventee.ts";

const INVENTEE = createVueInventee();
const COMMUN: CommunEnvoi = { mandat: INVENTEE.mandat, mandataire: undefined, aujourdhui: INVENTEE.aujourdhui, utilisateur: createFaitsInventes().utilisateur, logo: undefined, baremes: BAREMES, territoire: "metropole" };
const LIQUIDE = { ...INVENTEE.debiteur!, procedure: { ...objet("2026-10-06"), procedureId: "c", procedure: "liquidation_judiciaire", etat: "ouverte", dateOuverture: jour("2026-10-06"), source: "BODACC" } } as Debiteur;
const TAXE: ActeProduit = { ...objet("2026-11-10"), acteId: "e", modele: "etat-rectificatif-tva", titre: "État", nomFichier: "etat.docx", empreinte: "0".repeat(64), reponses: { "tva.taux": "20", "tva.isSurEncaissements": "non" }, derogations: [], bordereau: [] };

const createVue = (changement: Partial<Dossier> = {}, debiteur: Debiteur | undefined = LIQUIDE): VueDossier => ({ ...INVENTEE, debiteur, dossier: { ...INVENTEE.dossier, ...changement } });
const lire = (pack: ReturnType<typeof createDossierIrrecouvrable>, rang = 0): string => formatBlocsTexte(pack.documents[rang]?.document.blocs ?? []).replace(/[\u00A0\u202F]/g, " ");

describe("le dossier de preuve d’une créance irrécouvrable", () => {
  test("tient la fiche, le décompte en Word et en classeur, le bordereau, la chronologie et l’état de la taxe", () => {
    const pack = createDossierIrrecouvrable(createVue({ actes: [TAXE] }), COMMUN);
    expect([...pack.documents, ...pack.classeurs].map(({ nom }) => nom)).toEqual(["1-preuve-irrecouvrabilite.docx", "2-decompte.docx", "3-bordereau.docx", "4-chronologie.docx", "5-etat-tva.docx", "2-decompte.xlsx"]);
    expect(pack.absents).toEqual([]);
  });

  test("la fiche dit la cause, les diligences avec leurs pièces, la taxe et son article, l’écriture proposée", () => {
    const texte = lire(createDossierIrrecouvrable(createVue({ actes: [TAXE] }), COMMUN));
    for (const mot of ["liquidation judiciaire, le 6 octobre 2026", "Mise en demeure", "CGI, art. 272-1", "article 272 du CGI", "Proposée", "654000 Pertes sur créances irrécouvrables", "445710 Taxe collectée", "411000 Clients", "confiance C"]) expect(texte).toContain(mot);
  });

  test("la perte passée au dossier remplace la proposition, à son jour", () => {
    const perte = { ...objet("2026-11-15"), perteId: "p", montant: montant(120_000), tva: montant(20_000), motif: "liquidation" };
    const texte = lire(createDossierIrrecouvrable(createVue({ actes: [TAXE], pertes: [perte] }), COMMUN));
    expect(texte).toContain("Passée au dossier.");
    expect(texte).toContain("15/11/2026");
    expect(texte).toContain("1 000,00 €");
    expect(texte).not.toContain("Proposée");
  });

  test("sans taux de taxe, l’état ne part pas incomplet\u00A0: il est dit absent, et le calcul manque à la fiche", () => {
    const pack = createDossierIrrecouvrable(createVue(), COMMUN);
    expect(pack.documents.map(({ nom }) => nom)).not.toContain("5-etat-tva.docx");
    expect(pack.absents.join()).toContain("État récapitulatif des factures demeurées impayées");
    expect(pack.manques.map(({ objet: dit }) => dit)).toContain("Calcul de la taxe");
    expect(lire(pack)).toContain("Le calcul n’est pas fait");
  });

  test("ce qui manque est dans la fiche avec sa raison\u00A0; ce qui prouve est mis à part", () => {
    const pack = createDossierIrrecouvrable(createVue({ actes: [TAXE] }), COMMUN);
    const texte = lire(pack);
    for (const { objet: dit, pourquoi } of pack.manques) {
      expect(texte).toContain(dit.replace(/[\u00A0\u202F]/g, " "));
      expect(texte).toContain(pourquoi.replace(/[\u00A0\u202F]/g, " "));
    }
    const facture = INVENTEE.dossier.pieces.find(({ nature }) => nature === "facture");
    expect(pack.preuves.has(facture!.pieceId)).toBe(true);
  });

  test("un dossier sans cause, sans décompte ni diligence donne une fiche qui le dit, jamais un chiffre inventé", () => {
    const vide = createVue({ creances: [], evenements: [], pieces: [], reglements: [], avoirs: [] }, INVENTEE.debiteur);
    const pack = createDossierIrrecouvrable({ ...vide, decompte: { kind: "incomplet", manquants: ["une créance"] } }, COMMUN);
    const texte = lire(pack);
    expect(texte).toContain("Cause : à dire");
    expect(texte).toContain("Aucun décompte : il manque une créance");
    expect(texte).toContain("Aucune diligence n’est notée");
    expect(texte).not.toContain("NaN");
  });
});
