import { describe, expect, test } from "vitest";
import { type CommunLot, type EntreeLot, createCleActe, createCleDossier, examineActeDuLot, examineDossierDuLot, isRefuse, type EtatActe, isActeGroupe, listActesLot, renderActeDuLot, splitLot } from "#shared/actes/lot-actes.ts";
import { ETAT_AVANCEMENT_GROUPE } from "#shared/actes/modeles/etat-avancement-groupe.ts";
import { LETTRE_MISSION_AVOCAT_GROUPE } from "#shared/actes/modeles/lettre-mission-avocat-groupe.ts";
import { MISE_EN_DEMEURE_CONSOMMATEUR } from "#shared/actes/modeles/mise-en-demeure-consommateur.ts";
import { MISE_EN_DEMEURE_PROFESSIONNEL } from "#shared/actes/modeles/mise-en-demeure-professionnel.ts";
import { BAREMES } from "../../support/baremes.ts";
import { formatDocumentTexte } from "../../support/blocs-texte.ts";
import { createVueInventee } from "../../support/vue-inventee.ts";

const VUE = createVueInventee();
const COMMUN: CommunLot = { aujourdhui: VUE.aujourdhui, utilisateur: undefined, logo: undefined, baremes: BAREMES, territoire: "metropole", reponses: {} };

function createEntree(reference: string, mandataireId?: string): EntreeLot {
  const { dossier, mandat, mandataire } = VUE;
  const confie = mandataireId === undefined || mandat === undefined ? undefined : { ...mandat, mandataireId };
  return { vue: { ...VUE, dossier: { ...dossier, id: reference.repeat(3).slice(0, 20), reference } }, mandat: confie, mandataire: mandataireId === undefined || mandataire === undefined ? undefined : { ...mandataire, id: mandataireId } };
}

describe("splitLot", () => {
  const [a, b, c, d] = [createEntree("2026-0001", "m1"), createEntree("2026-0002", "m2"), createEntree("2026-0003", "m1"), createEntree("2026-0004")] as const;

  test("une lettre par dossier, quand l’acte ne parle que d’un dossier", () => {
    expect(splitLot(MISE_EN_DEMEURE_PROFESSIONNEL, [a, b, c, d])).toEqual([[a], [b], [c], [d]]);
  });

  test("une lettre par mandataire, quand l’acte parle de toutes ses affaires", () => {
    expect(isActeGroupe(ETAT_AVANCEMENT_GROUPE)).toBe(true);
    expect(splitLot(ETAT_AVANCEMENT_GROUPE, [a, b, c, d])).toEqual([[a, c], [b], [d]]);
  });
});

test("l’acte groupé nomme chacune de ses affaires", () => {
  const texte = formatDocumentTexte(renderActeDuLot(ETAT_AVANCEMENT_GROUPE, [createEntree("2026-0001", "m1"), createEntree("2026-0003", "m1")], COMMUN).redige.document);
  expect(texte).toContain("2026-0001");
  expect(texte).toContain("2026-0003");
});

test("ce qui manque à un dossier est dit, et une réponse donnée pour tout le lot le comble", () => {
  const entree = createEntree("2026-0001");
  const avant = examineActeDuLot(MISE_EN_DEMEURE_PROFESSIONNEL, [entree], COMMUN);
  expect(avant.champs).toContain("signataire.qualite");
  const apres = examineActeDuLot(MISE_EN_DEMEURE_PROFESSIONNEL, [entree], { ...COMMUN, reponses: { "signataire.qualite": "directrice" } });
  expect(apres.champs).not.toContain("signataire.qualite");
  expect(apres.motifs.length).toBeLessThan(avant.motifs.length);
});

test("un acte qui n’a pas de sens pour le dossier dit pourquoi et ne s’écrit pas", () => {
  const { motifs } = examineActeDuLot(MISE_EN_DEMEURE_CONSOMMATEUR, [createEntree("2026-0001")], COMMUN);
  expect(motifs.join(" ")).toMatch(/consommateur/);
});

test("les lettres groupées se forment une fois chaque dossier examiné : un refusé reste seul, un produit ne repart pas", () => {
  const [a, b, c, d] = [createEntree("2026-0001", "m1"), createEntree("2026-0002", "m1"), createEntree("2026-0003", "m1"), createEntree("2026-0004", "m1")] as const;
  const PRET: EtatActe = { motifs: [], remarques: [], champs: [] };
  const etats = new Map([[createCleDossier(a), PRET], [createCleDossier(b), { ...PRET, motifs: ["il manque\u00A0: budget"] }], [createCleDossier(c), PRET]]);
  expect(listActesLot(LETTRE_MISSION_AVOCAT_GROUPE, [a, b, c, d], etats)).toEqual([[a], [b], [c], [d]]);
  etats.set(createCleDossier(d), PRET);
  expect(listActesLot(LETTRE_MISSION_AVOCAT_GROUPE, [a, b, c, d], etats)).toEqual([[a, c, d], [b]]);
  expect(listActesLot(LETTRE_MISSION_AVOCAT_GROUPE, [a, b, c, d], etats, [d.vue.dossier.id])).toEqual([[a, c], [d], [b]]);
});

test("un dossier d’une lettre groupée est tenu à l’acte d’un seul, sauf à ce que la lettre n’imprime pas", () => {
  const entree = createEntree("2026-0001", "m1");
  const sansResume = { ...entree, vue: { ...entree.vue, dossier: { ...entree.vue.dossier, resume: undefined } } };
  expect(examineDossierDuLot(LETTRE_MISSION_AVOCAT_GROUPE, sansResume, COMMUN).motifs.join()).not.toContain("résumé");
  expect(examineActeDuLot(LETTRE_MISSION_AVOCAT_GROUPE, [sansResume], COMMUN).motifs.join()).toContain("résumé");
  const sansBudget = { ...entree, mandat: entree.mandat === undefined ? undefined : { ...entree.mandat, budget: undefined } };
  const etats = new Map([[createCleDossier(sansBudget), examineDossierDuLot(LETTRE_MISSION_AVOCAT_GROUPE, sansBudget, COMMUN)]]);
  expect(isRefuse(sansBudget, etats)).toBe(true);
  expect(createCleActe([sansBudget])).not.toBe(createCleDossier(sansBudget));
});

test("une réponse donnée à un dossier ne vaut que pour lui, et passe avant celle du lot", () => {
  const [a, b] = [createEntree("2026-0001"), createEntree("2026-0002")] as const;
  const commun = { ...COMMUN, reponses: { "signataire.qualite": "directrice" }, propres: { [b.vue.dossier.id]: { "signataire.qualite": "gérante" } } };
  const texte = (entree: EntreeLot): string => formatDocumentTexte(renderActeDuLot(MISE_EN_DEMEURE_PROFESSIONNEL, [entree], commun).redige.document);
  expect(texte(a)).toContain("directrice");
  expect(texte(b)).toContain("gérante");
});

test("la lettre qui annonce une fiche de retour part avec elle", () => {
  const entree = createEntree("2026-0001", "m1");
  expect(renderActeDuLot(LETTRE_MISSION_AVOCAT_GROUPE, [entree], COMMUN).fiche?.kind).toBe("document");
  expect(renderActeDuLot(LETTRE_MISSION_AVOCAT_GROUPE, [entree, createEntree("2026-0002", "m1")], COMMUN).fiche?.kind).toBe("classeur");
  expect(renderActeDuLot(MISE_EN_DEMEURE_PROFESSIONNEL, [entree], COMMUN).fiche).toBeUndefined();
});
