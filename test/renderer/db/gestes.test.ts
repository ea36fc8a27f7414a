import { afterEach, expect, test } from "vitest";
import { createGesteAffecter } from "#shared/suivi/gestes.ts";
import { type EtapeGeste, undoLots, writeGeste } from "../../../renderer/db/gestes.ts";
import type { Portefeuille } from "../../../renderer/db/portefeuille.ts";
import { AUJOURDHUI, closeFenetre, openPoste } from "../../support/ecran.tsx";
import { createPortefeuilleInvente } from "../../support/portefeuille-invente.ts";

afterEach(closeFenetre);

const GESTE = createGesteAffecter("Karim Benali", AUJOURDHUI);

function listGestionnaires({ read }: Portefeuille): readonly (string | undefined)[] {
  return read().lignes.map(({ gestionnaire }) => gestionnaire);
}

function createSuivi(onEtape: (etape: EtapeGeste) => void = () => undefined) {
  const arret = new AbortController();
  return { arret, suivi: { par: undefined, signal: arret.signal, onEtape } };
}

test("every dossier changes in one lot, told as it advances, and is taken back at once", async () => {
  const { portefeuille, fake } = await openPoste(createPortefeuilleInvente());
  const avant = fake.lots.length;
  const etapes: EtapeGeste[] = [];
  const { suivi } = createSuivi((etape) => etapes.push(etape));
  const issue = await writeGeste(portefeuille, GESTE, portefeuille.read().lignes, suivi, AUJOURDHUI);
  expect(fake.lots.length).toBe(avant + 1);
  expect(new Set(listGestionnaires(portefeuille))).toEqual(new Set(["Karim Benali"]));
  expect(etapes.map(({ nom }) => nom)).toEqual(expect.arrayContaining(["preparation", "ecriture"]));
  expect(etapes.at(-1)).toMatchObject({ fait: 4, total: 4 });
  if (issue.kind !== "ecrit") throw new Error(issue.kind);
  expect(await undoLots(portefeuille, issue.lots, { ...suivi, le: AUJOURDHUI })).toEqual([]);
  expect(new Set(listGestionnaires(portefeuille))).toEqual(new Set([undefined]));
});

test("interrupted while it prepares, it writes nothing", async () => {
  const { portefeuille, fake } = await openPoste(createPortefeuilleInvente());
  const avant = fake.lots.length;
  const { arret, suivi } = createSuivi(() => arret.abort());
  expect(await writeGeste(portefeuille, GESTE, portefeuille.read().lignes, suivi, AUJOURDHUI)).toEqual({ kind: "interrompu" });
  expect(fake.lots.length).toBe(avant);
});

test("interrupted while it writes, in one lot or between two, no dossier stays changed", async () => {
  for (const taille of [1000, 1]) {
    const { portefeuille } = await openPoste(createPortefeuilleInvente());
    const { arret, suivi } = createSuivi(({ nom }) => nom === "ecriture" && arret.abort());
    expect(await writeGeste(portefeuille, GESTE, portefeuille.read().lignes, { ...suivi, taille }, AUJOURDHUI)).toEqual({ kind: "interrompu" });
    expect(new Set(listGestionnaires(portefeuille))).toEqual(new Set([undefined]));
  }
});

test("a disk that fails half-way leaves no dossier changed", async () => {
  const { portefeuille } = await openPoste(createPortefeuilleInvente());
  let ecritures = 0;
  const fragile: Portefeuille = { ...portefeuille, append: async (saisie) => ((ecritures += 1) === 3 ? { ok: false, code: "interne", detail: "Le disque est plein." } : portefeuille.append(saisie)) };
  const { suivi } = createSuivi();
  expect(await writeGeste(fragile, GESTE, portefeuille.read().lignes, { ...suivi, taille: 1 }, AUJOURDHUI)).toEqual({ kind: "echec", detail: "Le disque est plein.", restes: [] });
  expect(new Set(listGestionnaires(portefeuille))).toEqual(new Set([undefined]));
});
