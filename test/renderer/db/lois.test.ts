import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { BrouillonDeType, FaitBrouillon } from "#shared/model/fait.ts";
import { createSujetId } from "#shared/model/fait.ts";
import { mergeBaremes } from "#shared/paquets/merge-paquets.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { createFakeBridge } from "../../../renderer/bridge/fake-bridge.ts";
import { formatLignes } from "../../../renderer/db/codec.ts";
import { Base } from "../../../renderer/db/database.ts";
import { createLois } from "../../../renderer/db/lois.ts";
import type { Moteur } from "../../../renderer/db/moteur.ts";
import { computeRadarDuPortefeuille } from "../../../renderer/db/radar-portefeuille.ts";
import { applyNouvelle, createPieces, type Pieces } from "../../../renderer/db/vue-portefeuille.ts";
import { AUJOURDHUI, openPoste } from "../../support/ecran.tsx";
import { createCle, startMoteurLocal } from "../../support/copie.ts";
import { listTauxInventes, reprise, source, valeur } from "../../support/paquet-builder.ts";
import { createDossier, createIdInvente, createPortefeuilleInvente } from "../../support/portefeuille-invente.ts";

const AU = jour("2026-11-21");
const CINQUANTE = reprise("interets/indemnite-recouvrement", { verifieLe: jour("2026-11-21"), valeurs: [valeur("2013-01-01", 5000)] });
let base: Base;
let pieces: Pieces;

beforeEach(() => {
  base = new Base(`lois-${crypto.randomUUID()}`);
});

describe("rows are those of the law in force", () => {
  test("a pack that comes after the rows leaves them stale; recomputed, ten euros more each, and remembered", async () => {
    const moteur = start();
    await moteur.open({ aujourdhui: AU, cle: createCle() });
    await moteur.appendLots({ lots: formatLignes(listLots(createPortefeuilleInvente())) });
    const avant = pieces.read().lignes;
    const bilan = await moteur.appendLots({ lots: formatLignes(listLots([...createPortefeuilleInvente(), [createAcceptation()]]).slice(-1)) });
    expect(bilan.isPerimee).toBe(true);
    expect(pieces.read().paquets.map(({ nom }) => nom)).toEqual(["essai.json"]);
    expect(await start().open({ aujourdhui: AU, cle: createCle() })).toMatchObject({ isPerimee: true });
    const repris = start();
    await repris.open({ aujourdhui: AU, cle: createCle() });
    await repris.recompute(AU);
    expect(pieces.read().lignes.map(({ solde }, rang) => solde - avant[rang]!.solde)).toEqual([1000, 1000, 1000, 1000]);
    expect(await start().open({ aujourdhui: AU, cle: createCle() })).toMatchObject({ isPerimee: false });
  });

  test("a pack that comes before the rows is applied to them at once", async () => {
    const moteur = start();
    await moteur.open({ aujourdhui: AU, cle: createCle() });
    const [parties = [], ...dossiers] = createPortefeuilleInvente();
    const bilan = await moteur.appendLots({ lots: formatLignes(listLots([parties, [createAcceptation()], ...dossiers])) });
    expect(bilan.isPerimee).toBe(false);
    expect(pieces.read().lignes.map(({ indemnites }) => indemnites)).toEqual([5000, 5000, 5000, 5000]);
  });

  test("a newer application with other packs finds its rows stale", async () => {
    const moteur = start();
    await moteur.open({ aujourdhui: AU, cle: createCle() });
    await moteur.appendLots({ lots: formatLignes(listLots(createPortefeuilleInvente())) });
    const plusRecente = createLois(mergeBaremes(createBaremes(), [source("plus-recente", "2026-11-21", CINQUANTE)]));
    expect(await start(plusRecente).open({ aujourdhui: AU, cle: createCle() })).toMatchObject({ isPerimee: true });
    expect(await start().open({ aujourdhui: AU, cle: createCle() })).toMatchObject({ isPerimee: false });
  });

  test("a law that changes while rows are computed again starts another round, and the copy never claims the wrong one", async () => {
    const moteur = start();
    const siennes = pieces;
    await moteur.open({ aujourdhui: AU, cle: createCle() });
    const lots = listLots([Array.from({ length: 600 }, (_vide, rang) => createDossier(rang, `Débiteur ${rang}`, 10_000)).flat(), [createAcceptation()]]);
    await moteur.appendLots({ lots: formatLignes(lots) });
    const premier = moteur.recompute(AU);
    const retrait: FaitBrouillon = { sujet: PAQUET, type: "retrait", dateFait: AU, contenu: {}, remplace: [findDernierFait(lots)] };
    await moteur.appendLots({ lots: formatLignes(listLots([Array.from({ length: 600 }, (_vide, rang) => createDossier(rang, `Débiteur ${rang}`, 10_000)).flat(), [createAcceptation()], [retrait]]).slice(-1)) });
    await premier;
    expect(siennes.read().paquets).toEqual([]);
    expect(await start().open({ aujourdhui: AU, cle: createCle() })).toMatchObject({ isPerimee: true });
    await moteur.recompute(AU);
    expect(new Set(siennes.read().lignes.map(({ indemnites }) => indemnites))).toEqual(new Set([4000]));
    expect(await start().open({ aujourdhui: AU, cle: createCle() })).toMatchObject({ isPerimee: false });
  });
});

describe("in the portfolio", () => {
  test("accepting recomputes the rows behind the screen, undoing gives the former ones back", async () => {
    const { portefeuille } = await openPoste(createPortefeuilleInvente());
    const avant = portefeuille.read().lignes.map(({ solde }) => solde);
    const reply = await portefeuille.append({ brouillons: [createAcceptation()] });
    await expect.poll(() => portefeuille.read().lignes.map(({ indemnites }) => indemnites)).toEqual([5000, 5000, 5000, 5000]);
    const fait = reply.ok ? reply.value.faits[0]! : undefined;
    await portefeuille.append({ brouillons: [{ sujet: PAQUET, type: "retrait", dateFait: AU, contenu: {}, remplace: [fait!.id] }] });
    await expect.poll(() => portefeuille.read().lignes.map(({ solde }) => solde)).toEqual(avant);
    expect(portefeuille.read().paquets).toEqual([]);
  });

  test("the radar of a pack goes over every dossier, shows how far it is, and writes nothing", async () => {
    const { portefeuille, fake } = await openPoste(createPortefeuilleInvente());
    const ecrits = fake.lots.length;
    const etapes: string[] = [];
    const radar = await computeRadarDuPortefeuille(portefeuille, source("candidat", "2026-11-21", ...listTauxInventes()), jour("2027-01-15"), { signal: new AbortController().signal, onProgress: ({ compares }, total) => void etapes.push(`${compares}/${total}`) });
    expect(radar).toMatchObject({ compares: 4, avant: { nombre: 0 }, apres: { nombre: 4 } });
    expect(etapes).toEqual(["4/4"]);
    expect(fake.lots).toHaveLength(ecrits);
    expect(portefeuille.read().paquets).toEqual([]);
  });

  test("interrupted, the radar is that of what was compared", async () => {
    const { portefeuille } = await openPoste([Array.from({ length: 450 }, (_vide, rang) => createDossier(rang, `Débiteur ${rang}`, 10_000)).flat()]);
    const arret = new AbortController();
    const radar = await computeRadarDuPortefeuille(portefeuille, source("candidat", "2026-11-21", CINQUANTE), AUJOURDHUI, { signal: arret.signal, onProgress: () => arret.abort() });
    expect(radar.compares).toBe(200);
    expect(radar.apres.total - radar.avant.total).toBe(200 * 1000);
  });
});

const PAQUET = createSujetId("paquet", createIdInvente("p", 2));

function createAcceptation(): FaitBrouillon {
  const contenu: BrouillonDeType<"paquet">["contenu"] = { nom: "essai.json", empreinte: "0".repeat(64), version: 1, publieLe: AU, auteur: "Essai", parametres: [CINQUANTE] as never };
  return { sujet: PAQUET, type: "paquet", dateFait: AU, contenu, remplace: [] };
}

function findDernierFait(lots: readonly string[]) {
  const { faits } = JSON.parse(lots.at(-1)!) as { readonly faits: readonly { readonly id: FaitBrouillon["remplace"][number] }[] };
  return faits.at(-1)!.id;
}

function start(createLoi = createLois()): Moteur {
  pieces = createPieces();
  const siennes = pieces;
  return startMoteurLocal(base, (nouvelle) => applyNouvelle(siennes, nouvelle), createLoi);
}

function listLots(depart: readonly (readonly FaitBrouillon[])[]): readonly string[] {
  return createFakeBridge({ horloge: () => 1_795_250_640_000, depart }).lots;
}
