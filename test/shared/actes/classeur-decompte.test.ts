import { expect, test } from "vitest";
import { createFeuillesDecompte } from "#shared/actes/classeur-decompte.ts";
import { createFaitsInventes } from "../../support/dossier-invente.ts";

test("le classeur porte les mêmes centimes que le décompte", () => {
  const faits = createFaitsInventes();
  const [creances, interets] = createFeuillesDecompte(faits);
  if (faits.decompte.kind !== "calcule") throw new Error("décompte absent");
  const { valeur } = faits.decompte;
  const lire = (libelle: string): unknown => creances?.rangees.find(([premiere]) => premiere?.kind === "texte" && premiere.texte === libelle)?.at(-1);
  expect(lire("Total dû")).toEqual({ kind: "montant", montant: valeur.total });
  expect(lire("Principal restant dû")).toEqual({ kind: "montant", montant: valeur.principalRestant });
  expect(lire("Intérêts et pénalités")).toEqual({ kind: "montant", montant: valeur.interetsRestants });
  const lignes = creances?.rangees.slice(0, faits.dossier.creances.length) ?? [];
  const somme = lignes.reduce((total, ligne) => { const derniere = ligne.at(-1); return total + (derniere?.kind === "montant" ? derniere.montant : 0); }, 0);
  expect(somme).toBe(valeur.principalRestant + valeur.interetsRestants + valeur.indemnitesRestantes);
  expect(interets?.rangees.length).toBe(valeur.creances.reduce((total, { segments }) => total + segments.length + (segments.length > 0 ? 1 : 0), 0));
});

test("sans décompte, pas de classeur\u00A0: aucun chiffre n’est avancé", () => {
  expect(createFeuillesDecompte({ dossier: createFaitsInventes().dossier, decompte: { kind: "incomplet", manquants: ["l’échéance"] } })).toEqual([]);
});
