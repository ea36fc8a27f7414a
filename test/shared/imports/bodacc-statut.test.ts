import { describe, expect, test } from "vitest";
import type { Annonce } from "#shared/imports/bodacc.ts";
import { parseBodaccCsv } from "#shared/imports/bodacc-csv.ts";
import { parseBodaccJson } from "#shared/imports/bodacc-json.ts";
import { listControleBodacc, listEcartees, listSituations } from "#shared/imports/bodacc-statut.ts";
import { parseBodaccXml } from "#shared/imports/bodacc-xml.ts";
import { jour } from "#shared/kernel/jour.ts";
import { hasExemples, listAttendus, readExemple } from "../../support/exemples.ts";
import { createAnnonce } from "../../support/bodacc-builder.ts";

const AU = jour("2026-11-21");

function read(chemin: string): readonly Annonce[] {
  const octets = readExemple(`bodacc/${chemin}`);
  const lu = chemin.endsWith(".csv") ? parseBodaccCsv(octets) : chemin.endsWith(".xml") ? parseBodaccXml(octets) : parseBodaccJson(octets);
  if (!lu.ok) throw new Error(lu.motif);
  return lu.annonces;
}

const SIREN = "842525388";
const situation = (...annonces: readonly Annonce[]) => listSituations(annonces, AU).find(({ siren }) => siren === SIREN);
const jugement = (date: string, nature: string, complement?: string, famille = "Jugement prononçant") => createAnnonce({ sirens: [SIREN], dateParution: date, jugement: { date, nature, famille, ...(complement === undefined ? {} : { complement }) } });
const OUVERTURE = jugement("2026-01-06", "Jugement d'ouverture d'une procédure de redressement judiciaire", undefined, "Jugement d'ouverture");

describe.skipIf(!hasExemples)("the BODACC samples", () => {
  const attendu = Object(listAttendus("bodacc").find(([nom]) => nom === "syn_ods_v21_records.json")?.[1]);

  test.each(["syn_ods_v21_records.json", "syn_ods_export.csv"])("%s: notices and statuses of the independent reading", (nom) => {
    const annonces = read(nom);
    expect(listControleBodacc(annonces, AU)).toEqual({ records: attendu.records, collective: attendu.collective, status_by_siren: attendu.status_by_siren });
    expect([...listEcartees(annonces)].toSorted()).toEqual([...attendu.dropped_ids].toSorted());
    for (const [id, date] of Object.entries(attendu.judgment_dates)) expect([id, annonces.find((annonce) => annonce.id === id)?.jugement?.date]).toEqual([id, date]);
    for (const [id, corrige] of Object.entries(attendu.mojibake_repaired)) expect(annonces.find((annonce) => annonce.id === id)?.nom).toBe(corrige);
    expect(annonces.find(({ famille }) => famille === "vente")?.vente).toMatchObject({ vendeurs: [attendu.sale_of_business.seller_siren], acheteurs: [attendu.sale_of_business.buyer_siren] });
  });

  test("the delay to declare runs from the publication of the opening, corrected or not", () => {
    const situations = new Map(listSituations(read("syn_ods_v21_records.json"), AU).map((lue) => [lue.siren, lue]));
    expect(situations.get("842525388")?.ouverture).toMatchObject({ dateParution: "2026-01-15", dateJugement: "2026-01-06" });
    expect(situations.get("894670793")?.ouverture).toMatchObject({ dateParution: "2026-09-15" });
    expect(situations.get("342112356")?.ouverture).toMatchObject({ dateParution: "2026-02-06", dateParutionInitiale: "2026-01-20" });
    expect(situations.get("679491993")?.kind).toBe("close");
  });

  test("syn_PCL_BXA20260030.xml: two openings", () => {
    const annonces = read("syn_PCL_BXA20260030.xml");
    expect(listControleBodacc(annonces, AU)).toEqual({ records: 2, collective: 2, status_by_siren: { 642669550: "liquidation_judiciaire", 808581698: "redressement_judiciaire" } });
    expect(annonces.map(({ jugement: lu, dateParution, nom }) => [lu?.date, dateParution, nom])).toEqual([["2026-01-10", "2026-02-13", "KILO FICTIF"], ["2026-02-01", "2026-02-13", "LIMA & CIE FICTIF"]]);
  });

  test("the other files are read whole", () => {
    expect(listControleBodacc(read("syn_ods_v1_records.json"), AU)).toMatchObject({ records: 4, collective: 4 });
    expect(read("ods_v1_880878145.json").map(({ famille }) => famille)).toContain("radiation");
    expect(read("RCS-A_BXA20210005_extrait.xml")).toMatchObject([{ id: "A202100051", famille: "vente", vente: { vendeurs: ["753166792"], acheteurs: ["892606575"] } }]);
  });
});

describe("where a debtor stands", () => {
  test("une conversion en liquidation garde la date d’ouverture (C. com., art. R622-24)", () => {
    expect(situation(OUVERTURE, jugement("2026-05-04", "Jugement de conversion en liquidation judiciaire"))).toMatchObject({ kind: "procedure", procedure: "liquidation_judiciaire", ouverture: { dateJugement: "2026-01-06" } });
  });

  test("une conversion dont l’ouverture n’est pas dans le fichier ne s’invente pas de date", () => {
    expect(situation(jugement("2026-05-04", "Jugement de conversion en liquidation judiciaire"))).not.toHaveProperty("ouverture");
  });

  test("un plan arrêté reste une procédure en cours", () => {
    expect(situation(OUVERTURE, jugement("2026-09-01", "Jugement arrêtant le plan de redressement"))).toMatchObject({ kind: "plan", procedure: "redressement_judiciaire", ouverture: { dateJugement: "2026-01-06" } });
    expect(situation(jugement("2026-09-01", "Jugement arrêtant le plan de sauvegarde"))).toMatchObject({ kind: "plan", procedure: "sauvegarde" });
  });

  test("la résolution du plan ouvre une autre procédure", () => {
    expect(situation(OUVERTURE, jugement("2026-10-01", "Jugement prononçant la résolution du plan de redressement et la liquidation judiciaire"))).toMatchObject({ kind: "procedure", procedure: "liquidation_judiciaire", ouverture: { dateJugement: "2026-10-01" } });
  });

  test("une étape de la procédure n’efface pas la procédure, un dépôt de l’état des créances non plus", () => {
    const depot = jugement("2026-06-01", "Dépôt de l'état des créances", undefined, "Avis de dépôt");
    expect(situation(OUVERTURE, jugement("2026-03-01", "Jugement de désignation des organes de la procédure"), depot)).toMatchObject({ kind: "procedure", procedure: "redressement_judiciaire" });
    expect(situation(depot)).toEqual({ siren: SIREN, kind: "aucune" });
  });

  test("une clôture ferme, une nouvelle ouverture rouvre", () => {
    const cloture = jugement("2026-03-01", "Jugement de clôture pour insuffisance d'actif", undefined, "Jugement de clôture");
    expect(situation(OUVERTURE, cloture)).toMatchObject({ kind: "close" });
    expect(situation(OUVERTURE, cloture, jugement("2026-07-01", "Jugement d'ouverture de liquidation judiciaire"))).toMatchObject({ kind: "procedure", ouverture: { dateJugement: "2026-07-01" } });
  });

  test("une nature inconnue, une annonce sans jugement, un arrêt infirmatif sont à lire, jamais « rien »", () => {
    expect(situation(jugement("2026-03-01", "Jugement d'un genre nouveau"))).toMatchObject({ kind: "a-lire" });
    expect(situation(createAnnonce({ sirens: [SIREN] }))).toMatchObject({ kind: "a-lire" });
    expect(situation(OUVERTURE, jugement("2026-03-01", "Arrêt de la cour d'appel infirmant une décision soumise à publicité"))).toMatchObject({ kind: "a-lire" });
  });

  test("une procédure de plus de dix ans n’est plus tenue pour ouverte", () => {
    expect(situation(jugement("2015-01-06", "Jugement d'ouverture de liquidation judiciaire"))).toMatchObject({ kind: "expiree", procedure: "liquidation_judiciaire" });
  });

  test("une rétractation sur tierce opposition efface l’ouverture", () => {
    expect(situation(OUVERTURE, jugement("2026-03-01", "Jugement de rétractation sur tierce opposition"))).toEqual({ siren: SIREN, kind: "aucune" });
  });

  test("une annonce annulée ou rectifiée ne compte plus ; la rectificative compte", () => {
    const annulation = createAnnonce({ sirens: [SIREN], typeAvis: "annulation", precedenteId: OUVERTURE.id, dateParution: "2026-02-01" });
    expect(situation(OUVERTURE, annulation)).toEqual({ siren: SIREN, kind: "aucune" });
    const rectifiee = { ...jugement("2026-01-06", "Jugement d'ouverture d'une procédure de sauvegarde"), typeAvis: "rectificatif" as const, precedenteId: OUVERTURE.id };
    expect(situation(OUVERTURE, rectifiee)).toMatchObject({ procedure: "sauvegarde", ouverture: { dateParutionInitiale: "2026-01-06" } });
  });

  test("chaque débiteur d’une annonce commune a sa situation", () => {
    const commune = { ...OUVERTURE, sirens: [SIREN, "894670793"] };
    expect(listSituations([commune], AU).map(({ siren, kind }) => [siren, kind])).toEqual([[SIREN, "procedure"], ["894670793", "procedure"]]);
  });
});
