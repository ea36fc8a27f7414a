import { describe, expect, test } from "vitest";
import { createTexteModele, modele } from "#shared/actes/langue/modele.ts";
import { MISE_EN_DEMEURE_PROFESSIONNEL } from "#shared/actes/modeles/mise-en-demeure-professionnel.ts";
import { createCleVerification, NOMS_BLOCS, renderActe } from "#shared/actes/redaction.ts";
import { createFaitsActeInventes } from "../../support/dossiers-actes.ts";

const acte = (texte: string) => ({ ...MISE_EN_DEMEURE_PROFESSIONNEL, objet: modele`somme de {{decompte.total}}`, texte: createTexteModele(texte) });

describe("un acte rédigé", () => {
  test("une lettre porte les mentions de la société, son objet, sa référence et sa date", () => {
    const lettre = acte("Bonjour");
    const { document } = renderActe(lettre, createFaitsActeInventes(lettre, "professionnel, trois factures"));
    expect(document.pied).toBe("Valdoré Équipements – société par actions simplifiée au capital de 250 000\u00A0€ – siège : 14 quai des Tonneliers, 69009 Lyon – 917\u202F408\u202F253 RCS Lyon");
    expect(document.sujet).toBe("Somme de 42\u202F039,01\u00A0€");
    expect(document).toMatchObject({ titre: "Mise en demeure de payer – Pelagrin Bâtiment", auteur: "Valdoré Équipements", reference: "2026-0417", date: "2026-11-21" });
  });

  test("un acte de procédure n’en porte pas", () => {
    const requete = { ...acte("x"), nature: "acte" as const };
    expect(renderActe(requete, createFaitsActeInventes(requete, "une seule facture")).document.pied).toBeUndefined();
  });

  test("une citation n’est un renvoi que si le bordereau est dans l’acte", () => {
    const avec = acte("Vu [[cite contrat.pieces]].\n[[bloc bordereau]]");
    const sans = acte("Vu [[cite contrat.pieces]].\n[[bloc detail-decompte]]");
    const [premier] = renderActe(avec, createFaitsActeInventes(avec, "une seule facture")).document.blocs;
    expect(premier?.kind === "paragraphe" && premier.texte.some(({ renvoi }) => renvoi === "piece-1")).toBe(true);
    const { blocs } = renderActe(sans, createFaitsActeInventes(sans, "une seule facture")).document;
    expect(JSON.stringify(blocs)).not.toContain("renvoi");
  });

  test("ce qui manque est nommé par ce qu’il faut demander", () => {
    const requete = acte("{{juridiction.destinataire}} {{creancier.autresModes}}");
    expect(renderActe(requete, createFaitsActeInventes(requete, "une seule facture")).trous).toEqual(["juridiction.intitule", "creancier.autresModes"]);
  });

  test("un passage confirmé est imprimé", () => {
    const incertain = acte("[[à vérifier : seuil]]Passage.[[fin]]");
    expect(renderActe(incertain, createFaitsActeInventes(incertain, "une seule facture")).aVerifier).toEqual(["seuil"]);
    expect(renderActe(incertain, createFaitsActeInventes(incertain, "une seule facture", { [createCleVerification("seuil")]: "C. Aubry, 20/11/2026" })).document.blocs).toHaveLength(1);
  });

  test("les blocs communs ont un nom", () => {
    expect(NOMS_BLOCS).toContain("tableau-decompte");
    expect(NOMS_BLOCS).toContain("signature");
  });
});
