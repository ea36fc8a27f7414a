import { expect, test } from "vitest";
import { readPartie } from "../../support/acte-texte.ts";
import { formatDocumentTexte } from "../../support/blocs-texte.ts";
import { renderTransmissionAvocat } from "#shared/actes/transmission-avocat.ts";
import { createFaitsInventes } from "../../support/dossier-invente.ts";

const pleins = createFaitsInventes();
const texte = formatDocumentTexte(renderTransmissionAvocat(pleins));

test("dit à qui il s’adresse et que la correspondance est confidentielle", () => {
  expect(texte).toContain("Maître Hélène Castagnier\nCabinet Castagnier & Roure\nBarreau de Nanterre\n3 place des Platanes, 92000 Nanterre");
  expect(texte).toContain("Confidentiel — correspondance avec un avocat");
  expect(texte).toContain("Lyon, le 21 novembre 2026");
});

test("ne donne pas deux fois son titre à un avocat enregistré avec lui", () => {
  const { mandataire } = pleins;
  const faits = { ...pleins, mandataire: mandataire === undefined ? undefined : { ...mandataire, nom: "Me Hélène Castagnier" } };
  expect(formatDocumentTexte(renderTransmissionAvocat(faits))).toContain("Me Hélène Castagnier\nCabinet Castagnier & Roure");
  expect(formatDocumentTexte(renderTransmissionAvocat(faits))).not.toContain("Maître Me");
});

test("identifie les parties : forme, siège, registre, organe (CPC, art. 54, 3° et 57)", () => {
  const parties = readPartie(pleins, "II. Parties");
  expect(parties).toContain(
    "Valdoré Équipements, société par actions simplifiée au capital de 250 000 €, dont le siège social est situé 14 quai des Tonneliers, 69009 Lyon, immatriculée au registre du commerce et des sociétés de Lyon sous le numéro 917 408 253, représentée par son président, Monsieur Aurèle Valdoré, domicilié en cette qualité audit siège.",
  );
  expect(parties).toContain("27 rue des Équarrisseurs, 92000 Nanterre, numéro SIREN 842 316 907, RCS Nanterre, ayant pour dirigeant Monsieur Côme Pelagrin. Débiteur professionnel.");
});
