import { expect, test } from "vitest";
import { createModeleCharge } from "#shared/actes/modele-charge.ts";
import { MISE_EN_DEMEURE_PROFESSIONNEL } from "#shared/actes/modeles/mise-en-demeure-professionnel.ts";
import { createObjetInvente as objet } from "../../support/dossier-invente.ts";

const ENREGISTRE = { ...objet("2026-11-01"), modeleId: "m1", titre: "Notre lettre", nature: "lettre", destinataire: "debiteur", empreinte: "a".repeat(64), nomFichier: "lettre.docx", socle: MISE_EN_DEMEURE_PROFESSIONNEL.id, version: 1 } as const;
const PARTIES = [{ nom: "corps", texte: "{{debiteur.nom}}" }];

test("un modèle gardé devient un acte, tenu à ce que l’acte de la bibliothèque exige", () => {
  const charge = createModeleCharge(ENREGISTRE, { parties: PARTIES, anomalies: [], marques: [{ texte: "{{debiteur.nom}}" }] });
  expect(charge).toMatchObject({ empreinte: ENREGISTRE.empreinte, acte: { titre: "Notre lettre", mentions: MISE_EN_DEMEURE_PROFESSIONNEL.mentions } });
  expect(charge.obstacle).toBeUndefined();
});

test("une marque inconnue ou un document mal ouvert l’arrête", () => {
  expect(createModeleCharge(ENREGISTRE, { parties: PARTIES, anomalies: [], marques: [{ texte: "{{debiteur.nome}}" }] }).obstacle).toMatch(/atelier de modèles/);
  expect(createModeleCharge(ENREGISTRE, { parties: PARTIES, anomalies: [{}], marques: [] }).obstacle).toMatch(/atelier de modèles/);
});
