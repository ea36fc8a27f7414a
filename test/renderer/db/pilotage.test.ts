import { beforeEach, describe, expect, test } from "vitest";
import { jour, type Jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import { parseLot } from "#shared/model/lot.ts";
import { computeTableau, type DemandePilotage } from "#shared/suivi/pilotage/tableau.ts";
import { connectBridge } from "../../../renderer/bridge/bridge.ts";
import { createFakeBridge, type FakeBridge } from "../../../renderer/bridge/fake-bridge.ts";
import { createLois } from "../../../renderer/db/lois.ts";
import { createMoteur } from "../../../renderer/db/moteur-local.ts";
import { readCloture } from "../../../renderer/db/pilotage-portefeuille.ts";
import { createPortefeuille, type Portefeuille } from "../../../renderer/db/portefeuille.ts";
import { createRangementMemoire } from "../../../renderer/db/rangement.ts";
import { brouillon, createIdInvente, createPortefeuilleInvente } from "../../support/portefeuille-invente.ts";

const JANVIER: DemandePilotage = { periode: { debut: jour("2026-01-01"), fin: jour("2026-01-31") }, comparaison: { debut: jour("2025-12-01"), fin: jour("2025-12-31") }, reglages: { taux: {} } };
const JAMAIS = { signal: new AbortController().signal, onProgress: () => undefined };

let maintenant: number;
let portefeuille: Portefeuille;
let fake: FakeBridge;

function open(depart: readonly (readonly FaitBrouillon[])[]): void {
  fake = createFakeBridge({ horloge: () => maintenant, depart });
  connectBridge(fake.bridge);
  portefeuille = createPortefeuille((emit) => createMoteur({ openRangement: async () => Promise.resolve(createRangementMemoire()), createLoi: createLois(), emit }));
}

beforeEach(() => {
  maintenant = new Date(2026, 0, 20, 10).getTime();
});

/** The invented dossiers, opened in December so that January has a past. */
function listDepart(): readonly (readonly FaitBrouillon[])[] {
  return createPortefeuilleInvente().map((lot) => lot.map((fait) => (fait.type === "ouverture" ? { ...fait, dateFait: jour("2025-12-15") } : fait)));
}

const sujet = createSujetId("dossier", createIdInvente("e", 2));
const paie = (rang: number, somme: number, le: Jour) => brouillon("reglement", sujet, le, { reglementId: createIdInvente("r", rang), montant: montant(somme) });

describe("figures of the department", () => {
  test("a demand noted after the month was not known that evening; of all that is known now, it counts by its day, whoever has no dossier", async () => {
    open(listDepart());
    await portefeuille.open(jour("2026-01-31"));
    const debiteur = createSujetId("debiteur", createIdInvente("z", 9));
    await portefeuille.append({ brouillons: [brouillon("debiteur", debiteur, jour("2026-01-05"), { nom: "Sans dossier" }), brouillon("demande-personne", debiteur, jour("2026-01-10"), { demandeId: createIdInvente("q", 1), nature: "acces" })] });
    maintenant = new Date(2026, 2, 15, 10).getTime();
    await portefeuille.append({ brouillons: [brouillon("demande-personne", debiteur, jour("2026-01-12"), { demandeId: createIdInvente("q", 2), nature: "limitation" })] });
    const list = async (selon: "connu" | "survenu") => (await readCloture(portefeuille, JANVIER, selon, JAMAIS))?.demandes.map(({ nature, recueLe, limite }) => [nature, recueLe, limite]);
    expect(await list("connu")).toEqual([["acces", "2026-01-10", "2026-02-10"]]);
    expect(await list("survenu")).toEqual([["acces", "2026-01-10", "2026-02-10"], ["limitation", "2026-01-12", "2026-02-12"]]);
  });

  test("of the rows as they stand, in the engine: those of the same entries computed outside", async () => {
    open(listDepart());
    await portefeuille.open(jour("2026-01-31"));
    await portefeuille.append({ brouillons: [paie(1, 20_000, jour("2026-01-10"))] });
    const tableau = await portefeuille.computeFigures({ demande: JANVIER });
    expect(tableau.dossiers).toBe(4);
    expect(tableau.cellules.flux).toMatchObject({ encaissements: { somme: 20_000, dossiers: 1 }, initial: { somme: 780_000 }, final: { somme: 760_000 } });
    expect(await portefeuille.listDerriere({ demande: JANVIER }, { mesure: "flux", cellules: ["encaissements"] })).toEqual([{ dossierId: createIdInvente("e", 2), somme: 20_000 }]);
    await portefeuille.takePhoto({ nom: "fin", isPremiere: true, au: jour("2026-01-31"), dossiers: portefeuille.read().lignes.map(({ id }) => id) });
    expect(await portefeuille.computeFigures({ photo: "fin", demande: JANVIER })).toEqual(tableau);
  });

  test("the report of January, computed again in March after everything changed, is the same", async () => {
    open(listDepart());
    await portefeuille.open(jour("2026-01-31"));
    await portefeuille.append({ brouillons: [paie(1, 20_000, jour("2026-01-10"))] });
    maintenant = new Date(2026, 0, 31, 23, 59).getTime();
    await portefeuille.append({ brouillons: [paie(2, 5_000, jour("2026-01-31"))] });
    const janvier = await readCloture(portefeuille, JANVIER, "connu", JAMAIS);
    maintenant = new Date(2026, 2, 10, 9).getTime();
    const ecrit = parseLot(fake.lots[5] ?? "");
    const retire = ecrit.ok ? ecrit.lot.faits.map(({ id }) => id) : [];
    await portefeuille.append({ brouillons: [
      paie(3, 7_000, jour("2026-01-15")), { ...brouillon("retrait", sujet, jour("2026-03-10"), {}), remplace: retire }, brouillon("champ", sujet, jour("2026-01-05"), { champ: "gestionnaire", valeur: "Hugo Lemoine" }),
      brouillon("cloture", createSujetId("dossier", createIdInvente("e", 3)), jour("2026-01-20"), { motif: "abandon" }),
    ] });
    await portefeuille.recompute(jour("2026-03-10"));
    const enMars = await readCloture(portefeuille, JANVIER, "connu", JAMAIS);
    expect(enMars).toEqual(janvier);
    expect(janvier?.tableau.cellules.flux["encaissements"]?.somme).toBe(25_000);
    const survenu = await readCloture(portefeuille, JANVIER, "survenu", JAMAIS);
    expect(survenu?.tableau.cellules.flux["encaissements"]?.somme).toBe(12_000);
    // What is known in March is another story, and the day's figures tell it.
    const sus = await portefeuille.computeFigures({ demande: { ...JANVIER, periode: { ...JANVIER.periode, fin: jour("2026-03-10") } } });
    expect(sus.cellules.flux["encaissements"]?.somme).toBe(12_000);
  });

  test("interrupted, nothing is shown and nothing is kept", async () => {
    open(listDepart());
    await portefeuille.open(jour("2026-01-31"));
    const arret = new AbortController();
    arret.abort();
    expect(await readCloture(portefeuille, JANVIER, "connu", { signal: arret.signal, onProgress: () => undefined })).toBeUndefined();
    await expect(portefeuille.computeFigures({ photo: "fin", demande: JANVIER })).rejects.toThrow("n’ont pas été relus");
  });

  test("a closing given up while the next one is read takes nothing from it, nor from the evening that the dashboard shows", async () => {
    open(listDepart());
    await portefeuille.open(jour("2026-01-31"));
    await portefeuille.takePhoto({ nom: "tableau", isPremiere: true, au: jour("2026-01-31"), dossiers: portefeuille.read().lignes.map(({ id }) => id) });
    const attendue = await readCloture(portefeuille, JANVIER, "survenu", JAMAIS);
    const arret = new AbortController();
    const premiere = readCloture(portefeuille, JANVIER, "survenu", { signal: arret.signal, onProgress: () => arret.abort() });
    const seconde = readCloture(portefeuille, JANVIER, "survenu", JAMAIS);
    expect(await premiere).toBeUndefined();
    expect(await seconde).toEqual(attendue);
    expect((await portefeuille.computeFigures({ photo: "tableau", demande: JANVIER })).dossiers).toBeGreaterThan(0);
  });

  test("an empty portfolio closes on an empty month", async () => {
    open([]);
    await portefeuille.open(jour("2026-01-31"));
    const cloture = await readCloture(portefeuille, JANVIER, "connu", JAMAIS);
    expect(cloture).toEqual({ tableau: computeTableau([], JANVIER), avant: {}, variations: [], provisions: [], risques: [], mandataires: [], pertes: [], collectives: [], surendettements: [], derogations: [], demandes: [], purges: [] });
  });
});
