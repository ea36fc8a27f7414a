import { expect, test } from "vitest";
import { findValeurCalculee } from "#shared/kernel/resultat.ts";
import { createReponsesNote } from "#shared/suivi/reponses-note.ts";
import { computeEsperance, listVoiesDossier } from "#shared/suivi/strategie.ts";
import { brouillon, facture } from "../../support/dossier-builder.ts";
import { AU, BAREMES, createVue } from "../../support/vue-builder.ts";

const CONTEXTE = { aujourdhui: AU, baremes: BAREMES, territoire: "metropole" } as const;

function reponsesDe(...suite: Parameters<typeof createVue>[0]) {
  const vue = createVue([facture("a", "8 000,00"), ...suite]);
  const du = findValeurCalculee(vue.decompte)?.total;
  const voies = (findValeurCalculee(listVoiesDossier(vue, CONTEXTE)) ?? []).map((classee) => {
    const hypothese = vue.dossier.hypotheses.findLast(({ voie }) => voie === classee.resultat.valeur.id);
    return { classee, hypothese, esperance: computeEsperance(classee.resultat.valeur, du, hypothese) };
  });
  return { voies, reponses: createReponsesNote(vue, voies) };
}

test("la note reprend la comparaison : une voie par ligne, huit colonnes, la source ou « hypothèse »", () => {
  const { voies, reponses } = reponsesDe();
  const lignes = reponses["strategie.voies"]?.split("\n") ?? [];
  expect(lignes).toHaveLength(voies.length);
  for (const ligne of lignes) expect(ligne.split(";")).toHaveLength(8);
  expect(lignes.every((ligne) => ligne.endsWith("hypothèse"))).toBe(true);
});

test("la voie choisie est celle qu’elle recommande, avec son motif ; ce que personne n’a supposé reste à demander", () => {
  const { reponses } = reponsesDe(brouillon("strategie", "2026-11-20", { voie: "refere-provision", motif: "Débiteur de mauvaise foi", arreteAu: AU }));
  expect(reponses).toMatchObject({ "strategie.voie": "référé-provision", "strategie.motifs": "Débiteur de mauvaise foi" });
  expect(reponses["strategie.esperanceNette"]).toBeUndefined();
});

test("sans voie, rien n’est préparé", () => {
  expect(createReponsesNote(createVue([]), [])).toEqual({});
});
