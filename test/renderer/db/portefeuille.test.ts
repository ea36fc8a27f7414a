import "fake-indexeddb/auto";
import { describe, expect, test } from "vitest";
import { createSujetId } from "#shared/model/fait.ts";
import { createDemandeEffacement, createOrdre } from "#shared/suivi/rgpd/effacement.ts";
import { createAnnulationDuLot, listFaitsDuLot } from "../../../renderer/db/lots.ts";
import { addPiece, readPieceBlob } from "../../../renderer/db/pieces.ts";
import { createFakeBridge } from "../../../renderer/bridge/fake-bridge.ts";
import { connectBridge } from "../../../renderer/bridge/bridge.ts";
import { Base } from "../../../renderer/db/database.ts";
import { createLois } from "../../../renderer/db/lois.ts";
import { createMoteur } from "../../../renderer/db/moteur-local.ts";
import { createPortefeuille } from "../../../renderer/db/portefeuille.ts";
import { createRangementMemoire, type Rangement } from "../../../renderer/db/rangement.ts";
import { AUJOURDHUI, openPoste } from "../../support/ecran.tsx";
import { brouillon, createDossier, createIdInvente, createPortefeuilleInvente } from "../../support/portefeuille-invente.ts";
import { listRecords, writeRecords } from "../../support/magasins.ts";

const MANDATAIRE = createSujetId("mandataire", createIdInvente("m", 3));

describe("what is saved is shown, what is not is not", () => {
  test("a saved lot appears at once and after a restart", async () => {
    const { portefeuille } = await openPoste(createPortefeuilleInvente(), "durable");
    const reply = await portefeuille.append({ brouillons: createDossier(50, "Ondelys Cosmétiques SAS", 99_000) });
    expect(reply.ok).toBe(true);
    expect(portefeuille.read().lignes.map(({ debiteur }) => debiteur)).toContain("Ondelys Cosmétiques SAS");
    expect(portefeuille.read().enregistreA).toBeGreaterThan(0);
  });

  test("a refused lot changes nothing", async () => {
    const { portefeuille, fake } = await openPoste(createPortefeuilleInvente());
    const avant = portefeuille.read();
    fake.failNext("journal:append", "disque-plein", "Le disque est plein.");
    expect(await portefeuille.append({ brouillons: createDossier(50, "Ondelys", 1) })).toMatchObject({ ok: false, code: "disque-plein" });
    expect(portefeuille.read()).toEqual(avant);
  });

  test("a copy that knows more than the vault is rebuilt from it", async () => {
    const premier = await openPoste(createPortefeuilleInvente(), "deplace");
    expect(premier.portefeuille.read().lignes).toHaveLength(4);
    const second = await openPoste(createPortefeuilleInvente().slice(0, 2), "deplace");
    expect(second.portefeuille.read().etat).toEqual({ kind: "pret" });
    expect(second.portefeuille.read().lignes).toHaveLength(1);
  });

  test("a copy that is not what was written is rebuilt behind the screen, and said", async () => {
    const premier = await openPoste(createPortefeuilleInvente(), "pourri");
    const base = new Base("pourri");
    const sujets = await listRecords(base, "sujets");
    await writeRecords(base, "sujets", sujets.map((sujet, rang) => ({ ...sujet, octets: sujets[(rang + 1) % sujets.length]!.octets })));
    const { anomalie } = await premier.portefeuille.verify({});
    expect(anomalie).toContain("ne s’ouvre plus");
    expect(premier.portefeuille.read().avertissements.join()).toContain("a été refaite d’après le coffre");
    expect(premier.portefeuille.read().lignes).toHaveLength(4);
    const progres: number[] = [];
    expect(await premier.portefeuille.verify({ onProgress: (fait) => progres.push(fait) })).toEqual({ sujets: 11 });
    expect(progres.at(-1)).toBe(256);
  });

  test("a disk that refuses every write: the list is there, from memory", async () => {
    connectBridge(createFakeBridge({ horloge: () => 1_795_250_640_000, depart: createPortefeuilleInvente() }).bridge);
    const rangement: Rangement = { ...createRangementMemoire(), write: async () => Promise.reject(new Error("QuotaExceededError")), empty: async () => Promise.resolve() };
    const portefeuille = createPortefeuille((emit) => createMoteur({ openRangement: async () => Promise.resolve(rangement), createLoi: createLois(), emit }));
    await portefeuille.open(AUJOURDHUI);
    expect(portefeuille.read()).toMatchObject({ etat: { kind: "pret" } });
    expect(portefeuille.read().lignes).toHaveLength(4);
    expect(await portefeuille.readEtatCopie()).toMatchObject({ isEnMemoire: true });
    expect(await portefeuille.append({ brouillons: createDossier(51, "Ondelys", 1) })).toMatchObject({ ok: true });
    expect(portefeuille.read().lignes).toHaveLength(5);
  });

  test("another key makes the copy again, never an error", async () => {
    const premier = await openPoste(createPortefeuilleInvente(), "rechiffre");
    const lignes = premier.portefeuille.read().lignes;
    // The part that every start reads again is read: the first window has nothing left to say of what follows.
    await premier.portefeuille.verify({});
    const base = new Base("rechiffre");
    await base.meta.bulkPut((await base.meta.toArray()).map((record) => ({ ...record, octets: new Uint8Array(90) })));
    const second = await openPoste(createPortefeuilleInvente(), "rechiffre");
    expect(second.portefeuille.read()).toMatchObject({ etat: { kind: "pret" }, lignes });
  });

  test("asked for its state root, the window says what it shows once it has read everything", async () => {
    const { portefeuille, fake } = await openPoste(createPortefeuilleInvente());
    const racines: unknown[] = [];
    for (const [rang, texte] of ["un", "deux"].entries()) {
      // Written by the vault behind the window, as what a colleague sent.
      expect(await fake.bridge["journal:append"]({ brouillons: [{ ...brouillon("mandataire", createSujetId("mandataire", createIdInvente("m", 5 + rang)), AUJOURDHUI, { kind: "avocat", nom: texte }), remplace: [] }] })).toMatchObject({ ok: true });
      fake.emit("partage:racine", {});
      await expect.poll(() => portefeuille.read().mandataires.map(({ nom }) => nom), { timeout: 30_000 }).toContain(texte);
      await expect.poll(async () => fake.bridge["partage:etat"]({}), { timeout: 30_000 }).toMatchObject({ value: { racine: (await portefeuille.readEtatCopie()).racine } });
      racines.push((await portefeuille.readEtatCopie()).racine);
    }
    expect(new Set(racines).size).toBe(2);
  });

  test("with its state root, the window says which erasures are ordered by what it shows", async () => {
    const { portefeuille, fake } = await openPoste(createPortefeuilleInvente());
    const dites: unknown[] = [];
    connectBridge({ ...fake.bridge, "partage:racine": async (request) => { dites.push(request.effacements); return fake.bridge["partage:racine"](request); } });
    const demande = { dossiers: [createIdInvente("d", 1)], debiteurs: [], demandeur: "Léa" };
    const [propose, ordonne] = [createIdInvente("e", 1), createIdInvente("e", 2)];
    const approuve = { id: ordonne, demande, dateFait: AUJOURDHUI, par: "", instant: 0, statistiques: [], isApprouve: true, appliques: [], visa: { decision: "accorde" as const, approbateur: "Karim", dateFait: AUJOURDHUI } };
    await portefeuille.append({ brouillons: [createDemandeEffacement(propose, demande, AUJOURDHUI), createDemandeEffacement(ordonne, demande, AUJOURDHUI), ...createOrdre(approuve, { sujets: [], faits: [], frontiere: {} }, [], AUJOURDHUI)] });
    fake.emit("partage:racine", {});
    await expect.poll(() => dites, { timeout: 30_000 }).toEqual([[ordonne]]);
  });

  test("an unreadable vault says so", async () => {
    const { portefeuille, fake } = await openPoste(createPortefeuilleInvente());
    fake.failNext("journal:read", "endommage", "Le journal ne se lit pas.");
    fake.emit("coffre:restart", {});
    await expect.poll(() => portefeuille.read().etat).toEqual({ kind: "erreur", motif: "Le journal ne se lit pas." });
  });
});

describe("undoing a lot", () => {
  test("what it added disappears, what it replaced comes back; redone, it is there again", async () => {
    const { portefeuille } = await openPoste(createPortefeuilleInvente());
    const ajout = await portefeuille.append({ brouillons: [brouillon("mandataire", MANDATAIRE, AUJOURDHUI, { kind: "avocat", nom: "Me Idriss Kerbrat" })] });
    expect(ajout.ok && portefeuille.read().mandataires.map(({ nom }) => nom)).toEqual(["Me Idriss Kerbrat", "Me Solène Artaud"]);
    const annulation = await portefeuille.append({ brouillons: await createAnnulationDuLot(portefeuille, ajout.ok ? ajout.value : { faits: [] }, AUJOURDHUI) });
    expect(portefeuille.read().mandataires.map(({ nom }) => nom)).toEqual(["Me Solène Artaud"]);
    await portefeuille.append({ brouillons: await createAnnulationDuLot(portefeuille, annulation.ok ? annulation.value : { faits: [] }, AUJOURDHUI) });
    expect(portefeuille.read().mandataires).toHaveLength(2);
  });

  test("the facts of an old lot are found wherever they are", async () => {
    const { portefeuille } = await openPoste(createPortefeuilleInvente());
    const [faits = []] = await portefeuille.readFaits([createSujetId("dossier", createIdInvente("e", 3))]);
    const retrouves = await listFaitsDuLot(portefeuille, faits[0]!.lot);
    expect(retrouves.map(({ type }) => type).toSorted()).toEqual(["creance", "debiteur", "ouverture"]);
  });
});

describe("a file of the vault", () => {
  test("is written by portions and read back the same", async () => {
    await openPoste();
    const octets = Uint8Array.from({ length: 9 * 1024 * 1024 }, (_vide, rang) => rang % 251);
    const parts: number[] = [];
    const piece = await addPiece(createFile(octets, "bon.pdf"), { onProgress: (part) => parts.push(part) });
    expect(piece).toMatchObject({ taille: octets.length });
    expect(parts).toHaveLength(3);
    const blob = await readPieceBlob("empreinte" in piece ? piece.empreinte : "", "application/pdf");
    expect(blob.ok && blob.value.size).toBe(octets.length);
  });

  test("interrupted, it says that nothing is kept", async () => {
    await openPoste();
    const arret = new AbortController();
    arret.abort();
    expect(await addPiece(createFile(new Uint8Array(10), "bon.pdf"), { signal: arret.signal })).toMatchObject({ ok: false, code: "annule" });
  });
});

/** jsdom's File has no `arrayBuffer` on its slices. */
function createFile(octets: Uint8Array, name: string): File {
  return { name, size: octets.length, slice: (debut: number, fin: number) => ({ arrayBuffer: async () => Promise.resolve(octets.slice(debut, fin).buffer) }) } as unknown as File;
}
