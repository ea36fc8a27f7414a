import fc from "fast-check";
import { expect, test } from "vitest";
import type { Entree } from "#shared/model/entree-membre.ts";
import { type Equipe, foldEquipe } from "#shared/sync/membres.ts";
import { isActif } from "#shared/sync/membres-vue.ts";
import { CREATION, createPosteInvente, createRegistre, FONDATRICE, isSigneInvente, type PosteInvente } from "../../support/equipe-inventee.ts";
import "../../support/fast-check.ts";

const POSTES = [FONDATRICE, ...["Karim", "Inès", "Paul", "Zoé"].map(createPosteInvente)];

interface Geste {
  readonly qui: number;
  readonly cible: number;
  readonly kind: "ajout" | "retrait" | "role" | "epoque";
  /** Rank among the entries: what the author had seen stops there. */
  readonly vu: number;
}

const geste: fc.Arbitrary<Geste> = fc.record({ qui: fc.nat(4), cible: fc.nat(4), kind: fc.constantFrom("ajout", "ajout", "retrait", "role", "epoque"), vu: fc.nat(30) });

/** A history that people wrote without always having seen each other, allowed or not. */
function writeHistoire(gestes: readonly Geste[]): readonly Entree[] {
  const registre = createRegistre();
  for (const { qui, cible, kind, vu } of gestes) {
    const [par, autre] = [POSTES[qui], POSTES[cible]] as [PosteInvente, PosteInvente];
    const vus = registre.entrees.slice(0, 1 + (vu % registre.entrees.length));
    const { feuilles, epoques } = foldEquipe(vus, CREATION.id, isSigneInvente);
    if (kind === "ajout") registre.add(par, autre, "administrateur", feuilles);
    else if (kind === "retrait") registre.write(par, { kind, poste: autre.cles.poste, borne: { sequence: vu } }, feuilles);
    else if (kind === "role") registre.write(par, { kind, poste: autre.cles.poste, role: vu % 2 === 0 ? "gestionnaire" : "administrateur" }, feuilles);
    else registre.write(par, { kind, numero: 1 + Math.max(...epoques.map(({ numero }) => numero)), boites: [{ poste: autre.cles.poste, boite: "YQ==" }] }, feuilles);
  }
  return registre.entrees;
}

const histoire = fc.array(geste, { minLength: 1, maxLength: 8 }).map(writeHistoire);
const fold = (entrees: readonly Entree[]): Equipe => foldEquipe(entrees, CREATION.id, isSigneInvente);

test("the same entries give the same team, in any order and any number of times", () => {
  fc.assert(fc.property(histoire.chain((entrees) => fc.tuple(fc.constant(entrees), fc.shuffledSubarray([...entrees], { minLength: entrees.length }), fc.subarray([...entrees]))), ([entrees, melees, encore]) => {
    expect(fold([...encore, ...melees])).toEqual(fold(entrees));
  }), { numRuns: 60 });
});

test("a team always has someone who may administer it, unless everybody left; and every entry is told of", () => {
  fc.assert(fc.property(histoire, (entrees) => {
    const equipe = fold(entrees);
    const actifs = equipe.membres.filter(isActif);
    expect(actifs.length === 0 || actifs.some(({ role }) => role === "administrateur")).toBe(true);
    expect(equipe.attente).toEqual([]);
    expect(equipe.rejets.every(({ motif }) => motif.endsWith("."))).toBe(true);
  }), { numRuns: 60 });
});

test("nobody writes under a key that a removed post holds, unless a new one is said to be due", () => {
  fc.assert(fc.property(histoire, (entrees) => {
    const { membres, epoque, isRotationDue } = fold(entrees);
    const partis = membres.filter((membre) => !isActif(membre)).map(({ poste }) => poste);
    expect(isRotationDue || !partis.some((poste) => epoque?.destinataires.has(poste))).toBe(true);
  }), { numRuns: 60 });
});

test("what a removed post writes afterwards, or dates before, changes nothing", () => {
  fc.assert(fc.property(histoire, fc.nat(30), (entrees, vu) => {
    const avant = fold(entrees);
    const parti = avant.membres.find(({ sortie, poste }) => sortie?.kind === "retrait" && sortie.par !== poste);
    const auteur = POSTES.find(({ cles }) => cles.poste === parti?.poste);
    const cible = POSTES.at(-1)!;
    if (auteur === undefined) return;
    const suite = createRegistre(entrees);
    const { feuilles } = fold(entrees.slice(0, 1 + (vu % entrees.length)));
    suite.write(auteur, { kind: "role", poste: cible.cles.poste, role: "lecteur" }, feuilles);
    suite.add(auteur, createPosteInvente("Intrus"), "administrateur", feuilles);
    expect(suite.fold().membres).toEqual(avant.membres);
  }), { numRuns: 60 });
});
