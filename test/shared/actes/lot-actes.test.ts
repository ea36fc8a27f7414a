import { describe, expect, test } from "vitest";
import { type CommunLot, type EntreeLot, examineActeDuLot, isActeGroupe, renderActeDuLot, splitLot } from "#shared/actes/lot-actes.ts";
import { ETAT_AVANCEMENT_GROUPE } from "#shared/actes/modeles/etat-avancement-groupe.ts";
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
