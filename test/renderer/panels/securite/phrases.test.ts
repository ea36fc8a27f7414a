import { expect, test } from "vitest";
import { findVerdict, formatConstat, formatControle } from "../../../../renderer/panels/securite/phrases.ts";
import type { Liste } from "../../../../renderer/panels/securite/use-securite.ts";

const JOUR = 24 * 60 * 60 * 1000;
const MAINTENANT = 1_795_250_640_000;

function createListe(ages: readonly { readonly jours: number; readonly isBonne?: boolean }[], echec?: string): Liste {
  return {
    maintenant: MAINTENANT, avertissements: [],
    lieux: [{ lieu: "poste", nom: "Sur ce poste", isAccessible: true, ...(echec === undefined ? {} : { echec: { instant: 1, phrase: echec, prochain: 2 } }) }],
    sauvegardes: ages.map(({ jours, isBonne }, rang) => ({
      cle: `poste/20261121-00000${rang}-aaaaaa`, lieu: "poste",
      contenu: { instant: MAINTENANT - jours * JOUR, motif: "jour", application: "1", faits: 3, pieces: 0, abimees: 0, octets: 10 },
      ...(isBonne === undefined ? {} : { controle: { instant: 1, isBonne, phrase: "relue" } }),
    })),
  };
}

test.each([
  ["aucune sauvegarde", createListe([]), "late"],
  ["des sauvegardes jamais relues", createListe([{ jours: 0 }]), "late"],
  ["une mauvaise seulement", createListe([{ jours: 0, isBonne: false }]), "late"],
  ["une bonne d’hier", createListe([{ jours: 1, isBonne: true }]), "secured"],
  ["une mauvaise d’aujourd’hui et une bonne d’hier", createListe([{ jours: 0, isBonne: false }, { jours: 1, isBonne: true }]), "secured"],
  ["la dernière bonne a trois jours", createListe([{ jours: 3, isBonne: true }]), "soon"],
  ["la dernière bonne a huit jours", createListe([{ jours: 8, isBonne: true }]), "late"],
  ["un endroit en échec", createListe([{ jours: 0, isBonne: true }], "Le disque est plein."), "soon"],
] as const)("%s", (_nom, liste, ton) => expect(findVerdict(liste).ton).toBe(ton));

test.each([
  ["tout est bon", {}, "Chaîne entière"],
  ["arrêtée en route", { isInterrompu: true }, "Vérification interrompue"],
  ["une anomalie compte même interrompue", { isInterrompu: true, anomalies: ["rupture"] }, "La chaîne est abîmée"],
  ["la copie refaite ne perd rien", { anomalieCopie: "une tranche" }, "Chaîne entière, copie refaite"],
] as const)("vérification de la chaîne : %s", (_nom, constat, mot) => {
  expect(formatConstat({ isInterrompu: false, fichiers: 2, faits: 40, anomalies: [], sujets: 9, anomalieCopie: undefined, ...constat })).toMatchObject({ mot, phrase: expect.stringContaining("40\u00A0faits relus dans 2\u00A0fichiers") as string });
});

test("une sauvegarde sans description lisible n’est pas dite bonne", () => {
  expect(formatControle({ cle: "poste/20261121-000000-aaaaaa", lieu: "poste" })).toMatchObject({ ton: "late", mot: "Illisible" });
});
