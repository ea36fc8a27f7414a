import { describe, expect, test } from "vitest";
import { createAnnulationImport } from "#shared/imports/annulation.ts";
import { jour } from "#shared/kernel/jour.ts";
import { createSujetId, type Fait, type FaitBrouillon } from "#shared/model/fait.ts";
import { listVivants } from "#shared/model/vivants.ts";
import { writeLot } from "../../support/import-builder.ts";

const AU = jour("2026-11-21");
const id = (lettre: string): string => lettre.repeat(20);
const dossier = (lettre: string, debiteur: string): readonly FaitBrouillon[] => [
  { sujet: createSujetId("dossier", id(lettre)), type: "ouverture", dateFait: AU, remplace: [], contenu: { reference: lettre, creancierId: id("z"), debiteurId: id(debiteur) } },
  { sujet: createSujetId("dossier", id(lettre)), type: "creance", dateFait: AU, remplace: [], contenu: { creanceId: id(lettre), numero: "F", montantTtc: 1000 as never } },
];
const debiteur = (lettre: string): FaitBrouillon => ({ sujet: createSujetId("debiteur", id(lettre)), type: "debiteur", dateFait: AU, remplace: [], contenu: { nom: lettre } });
const note = (lettre: string): FaitBrouillon => ({ sujet: createSujetId("dossier", id(lettre)), type: "note", dateFait: AU, remplace: [], contenu: { texte: "Appel", portee: "interne" } });
const fichier: FaitBrouillon = { sujet: createSujetId("import", id("i")), type: "import", dateFait: AU, remplace: [], contenu: { nomFichier: "x", empreinte: "0".repeat(64), format: "fec", lignes: 1, anomalies: 0, dossiers: 2, creances: 2, total: 0 as never } };

const importe = writeLot([fichier, debiteur("p"), ...dossier("a", "p"), debiteur("q"), ...dossier("b", "q")], 1);
const lot = importe[0]!.lot;
const after = (faits: readonly Fait[]): readonly Fait[] => [...faits, ...writeLot(createAnnulationImport([lot], faits, AU).brouillons, 9)];
const vivants = (faits: readonly Fait[]): readonly string[] => listVivants(after(faits)).filter(({ type }) => type !== "retrait").map(({ sujet, type }) => `${sujet.split("/")[0]} ${sujet.slice(-1)} ${type}`);

describe("annuler un import", () => {
  test("un retrait par sujet, et plus rien de l’import ne vit", () => {
    const { brouillons, dossiersGardes } = createAnnulationImport([lot], importe, AU);
    expect(brouillons.map(({ sujet, remplace }) => [sujet.slice(0, -19), remplace.length])).toEqual([["debiteur/p", 1], ["dossier/a", 2], ["debiteur/q", 1], ["dossier/b", 2], ["import/i", 1]]);
    expect(dossiersGardes).toEqual([]);
    expect(vivants(importe)).toEqual([]);
  });

  test("un dossier travaillé depuis est gardé entier, avec son débiteur et la trace de l’import", () => {
    const faits = [...importe, ...writeLot([note("a")], 2)];
    expect(createAnnulationImport([lot], faits, AU).dossiersGardes).toEqual([`dossier/${id("a")}`]);
    expect(vivants(faits)).toEqual(["import i import", "debiteur p debiteur", "dossier a ouverture", "dossier a creance", "dossier a note"]);
  });

  test("un débiteur modifié depuis, ou poursuivi dans un autre dossier, est gardé", () => {
    const champ: FaitBrouillon = { sujet: createSujetId("debiteur", id("p")), type: "champ", dateFait: AU, remplace: [], contenu: { champ: "ville", valeur: "Lyon" } };
    expect(vivants([...importe, ...writeLot([champ], 2), ...writeLot(dossier("c", "q"), 3)])).toEqual(["debiteur p debiteur", "debiteur q debiteur", "debiteur p champ", "dossier c ouverture", "dossier c creance"]);
  });

  test("des créances jointes à un dossier plus ancien sont retirées sans toucher au dossier", () => {
    const ancien = writeLot(dossier("a", "p"), 1);
    const ajout = writeLot([fichier, dossier("a", "p")[1]!], 2);
    const { brouillons } = createAnnulationImport([ajout[0]!.lot], [...ancien, ...ajout], AU);
    expect(brouillons.map(({ sujet, remplace }) => [sujet.slice(0, 9), remplace])).toEqual([["dossier/a", [ajout[1]!.id]], ["import/ii", [ajout[0]!.id]]]);
  });

  test("ce qui est déjà retiré ne l’est pas deux fois ; un lot inconnu ne fait rien", () => {
    expect(createAnnulationImport([lot], after(importe), AU).brouillons).toEqual([]);
    expect(createAnnulationImport([lot], [], AU)).toEqual({ brouillons: [], dossiersGardes: [] });
  });

  test("ce que l’import a remplacé est rétabli, et un débiteur d’avant perd seulement ce que l’import lui avait ajouté", () => {
    const ville = (valeur: string, remplace: FaitBrouillon["remplace"]): FaitBrouillon => ({ sujet: createSujetId("debiteur", id("p")), type: "champ", dateFait: AU, remplace, contenu: { champ: "ville", valeur } });
    const procedure: FaitBrouillon = { sujet: createSujetId("debiteur", id("p")), type: "procedure", dateFait: AU, remplace: [], contenu: { procedureId: id("r"), procedure: "sauvegarde", etat: "ouverte", source: "BODACC" } };
    const avant = [...writeLot([debiteur("p"), ...dossier("a", "p")], 1), ...writeLot([ville("Lyon", [])], 2)];
    const corrige = writeLot([fichier, ville("Nanterre", [avant.at(-1)!.id]), procedure], 3);
    const faits = [...avant, ...corrige];
    const suite = [...faits, ...writeLot(createAnnulationImport([corrige[0]!.lot], faits, AU).brouillons, 9)];
    expect(listVivants(suite).flatMap((fait) => (fait.type === "champ" ? [fait.contenu.valeur] : fait.type === "retrait" ? [] : [fait.type]))).toEqual(["debiteur", "ouverture", "creance", "Lyon"]);
  });

  test("un import en plusieurs parties se retire entier ; un retrait arrêté en chemin se reprend", () => {
    const [premiere, seconde] = [writeLot([fichier, debiteur("p"), ...dossier("a", "p")], 1), writeLot([debiteur("q"), ...dossier("b", "q")], 2)];
    const lots = [premiere[0]!.lot, seconde[0]!.lot];
    const faits = [...premiere, ...seconde];
    const { brouillons } = createAnnulationImport(lots, faits, AU);
    expect(brouillons).toHaveLength(5);
    expect(brouillons.at(-1)?.sujet).toBe(`import/${id("i")}`);
    const arrete = [...faits, ...writeLot(brouillons.slice(0, 2), 8)];
    const reprise = createAnnulationImport(lots, arrete, AU);
    expect(reprise.dossiersGardes).toEqual([]);
    expect(listVivants([...arrete, ...writeLot(reprise.brouillons, 9)]).filter(({ type }) => type !== "retrait")).toEqual([]);
    // Work done between two parts is after the part that wrote the dossier: it is kept.
    expect(createAnnulationImport(lots, [...premiere, ...writeLot([note("a")], 1.5 as never), ...seconde], AU).dossiersGardes).toEqual([`dossier/${id("a")}`]);
  });
});
