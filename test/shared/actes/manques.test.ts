import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { FaitsTransmission } from "#shared/actes/faits-transmission.ts";
import { listManques } from "#shared/actes/manques.ts";
import { normalize } from "../../support/acte-texte.ts";
import { formatDocumentTexte } from "../../support/blocs-texte.ts";
import { renderTransmissionAvocat } from "#shared/actes/transmission-avocat.ts";
import { createFaitsInventes, createFaitsVides } from "../../support/dossier-invente.ts";

const vides = createFaitsVides();
const texte = formatDocumentTexte(renderTransmissionAvocat(vides));
const faits = createFaitsInventes();

test("chaque lacune imprimée est dans la liste de l’écran", () => {
  const libelles = listManques(vides).map(({ libelle }) => libelle.replaceAll("\u00A0", " ").replace(/ \(il manque : (.*)\)$/, ", il manque $1"));
  const imprimees = [...new Set([...texte.matchAll(/\[à compléter : ([^\]]+)\]/g)].map(([, libelle]) => libelle))];
  expect(imprimees.length).toBeGreaterThan(15);
  for (const imprimee of imprimees) expect(libelles).toContain(imprimee);
});

test("donne d’abord ce qui bloque, chacun avec l’endroit où le remplir", () => {
  const manques = listManques(vides);
  expect(manques.map(({ gravite }) => gravite).join()).toMatch(/^(bloquant,?)+(avertissement,?)+$/);
  expect(manques.every(({ origine }) => origine.length > 5)).toBe(true);
  expect(manques.find(({ id }) => id === "debiteur/adresse")?.references).toEqual([{ texte: "CPC", article: "57" }, { texte: "CPC", article: "648" }]);
});

test("à qui l’on réclame 40 € bloque l’acte (C. com., art. D441-5)", () => {
  const fautifs: FaitsTransmission = { ...createFaitsInventes({ qualite: "consommateur" }), decompte: faits.decompte };
  expect(listManques(fautifs).find(({ id }) => id === "consommateur")?.gravite).toBe("bloquant");
});

test("un total que ses lignes ne font pas bloque l’acte", () => {
  const { decompte } = faits;
  if (decompte.kind !== "calcule") throw new Error("décompte attendu");
  const fausses: FaitsTransmission = { ...faits, decompte: { ...decompte, valeur: { ...decompte.valeur, principalRestant: decompte.valeur.interetsRestants } } };
  expect(listManques(fausses).filter(({ id }) => id.startsWith("decompte/ecart")).map(({ libelle }) => normalize(libelle))).toEqual([
    "décompte relu : le principal est de 5 867,39 €, ses lignes font 36 051,62 €", "décompte relu : le total est de 42 039,01 €, ses lignes font 11 854,78 €",
  ]);
});

test("un acte attendu après le dernier jour utile bloque la mission", () => {
  const { mandat } = faits;
  if (mandat === undefined) throw new Error("mandat attendu");
  expect(listManques({ ...faits, mandat: { ...mandat, dateEcheance: jour("2030-03-12") } }).find(({ id }) => id === "mandat/tardif")?.gravite).toBe("bloquant");
});

test("deux pièces du même fichier, une facture sans pièce, un conflit sont signalés", () => {
  const [premiere, ...pieces] = faits.dossier.pieces;
  if (premiere === undefined) throw new Error("pièce attendue");
  const dossier = { ...faits.dossier, pieces: [premiere, { ...premiere, pieceId: "autre", numero: 2 }], conflits: [{ kind: "valeurs" as const, objet: "Échéance de la facture F-25-412", faits: [] }] };
  const ids = listManques({ ...faits, dossier }).map(({ id }) => id);
  expect(pieces.length).toBe(13);
  expect(ids).toContain("piece/2");
  expect(ids).toContain("conflit/0");
  expect(ids.filter((id) => id.endsWith("/piece"))).toHaveLength(2);
});
