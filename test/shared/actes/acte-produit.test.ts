import { expect, test } from "vitest";
import { createActeProduit } from "#shared/actes/acte-produit.ts";
import { BORDEREAU_PIECES } from "#shared/actes/modeles/bordereau-pieces.ts";
import { MISE_EN_DEMEURE_PROFESSIONNEL } from "#shared/actes/modeles/mise-en-demeure-professionnel.ts";
import { registre } from "#shared/model/faits/registre.ts";
import { createVueInventee } from "../../support/vue-inventee.ts";

const VUE = createVueInventee();
const ECRIT = { acteId: "a".repeat(20), nomFichier: "acte.docx", empreinte: "0".repeat(64), reponses: { "contrat.libelle": "le contrat", vide: " " }, derogations: [{ verification: "refus/1", par: "Claire Aubry", motif: "vu" }, { verification: "refus/9", par: "Claire Aubry", motif: "vu" }] };

test("the act that was written is a fact that the registry accepts, with its figures and the answers that say something", () => {
  const fait = createActeProduit(VUE, { ...ECRIT, modele: MISE_EN_DEMEURE_PROFESSIONNEL, verifications: [{ id: "refus/1", isAcquise: false, niveau: "bloquant", libelle: "Acte permis", motif: "trop tôt", references: [] }] }, VUE.aujourdhui);
  expect(registre.acte.safeParse(fait.contenu).success).toBe(true);
  expect(fait.contenu).toMatchObject({ modele: "mise-en-demeure-professionnel", reponses: { "contrat.libelle": "le contrat" }, derogations: [{ verification: "refus/1", objet: "trop tôt" }], bordereau: [] });
});

test("only an act that carries the bordereau freezes the numbers of the pièces", () => {
  const fait = createActeProduit(VUE, { ...ECRIT, modele: BORDEREAU_PIECES, verifications: [] }, VUE.aujourdhui);
  expect(fait.contenu).toMatchObject({ bordereau: VUE.dossier.pieces.map(({ pieceId, numero }) => ({ pieceId, numero })) });
});
