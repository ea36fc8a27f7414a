import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { Fait, FaitBrouillon } from "#shared/model/fait.ts";
import { createAnnulation } from "#shared/suivi/annulation.ts";
import { createAudience, createRetraitProcedure } from "#shared/suivi/brouillons-procedure.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { findUidAudience, listAudiencesDites, listRendezVousAudience } from "#shared/suivi/rendez-vous.ts";
import { appendLot, audience, brouillon, factsOf, id, ouverture, poursuite } from "../../support/dossier-builder.ts";

const UID = `audience-${id("h")}@exigible`;
const DEPART = factsOf(ouverture(), poursuite("p", "refere-provision"), audience("h", "2026-12-10", { heure: "09:30" }));

function project(faits: readonly Fait[]) {
  const dossier = projectDossier(faits);
  if (dossier === undefined) throw new Error("dossier absent");
  return dossier;
}

const read = (faits: readonly Fait[]) => listRendezVousAudience(faits, project(faits).audiences).map(({ uid, version, retiree }) => [uid, version, retiree?.dateFait]);
const move = (faits: readonly Fait[], le: string): readonly Fait[] => appendLot(faits, createAudience(project(faits), { audienceId: id("h"), poursuiteId: id("p"), dateFait: jour(le), heure: "14:00" }, () => id("n")));
const withdraw = (faits: readonly Fait[]): readonly Fait[] => appendLot(faits, ...project(faits).audiences.map((connue) => createRetraitProcedure(id("d"), connue, jour("2026-11-22"))));
/** Undoes the last save. */
function undo(faits: readonly Fait[]): readonly Fait[] {
  const lot = faits.filter((fait) => fait.lot === faits.at(-1)?.lot);
  return appendLot(faits, ...createAnnulation(lot, faits, jour("2026-11-22")));
}

describe("une audience est un seul rendez-vous, et sa version ne redescend jamais (RFC 5545, § 3.8.7.4)", () => {
  test("inscrite, elle vaut zéro\u00A0; chaque déplacement l’augmente, l’annulation du déplacement aussi", () => {
    expect(read(DEPART)).toEqual([[UID, 0, undefined]]);
    const deplacee = move(DEPART, "2026-12-15");
    expect(read(deplacee)).toEqual([[UID, 1, undefined]]);
    expect(read(undo(deplacee))).toEqual([[UID, 2, undefined]]);
    expect(read(move(undo(deplacee), "2026-12-16"))).toEqual([[UID, 3, undefined]]);
  });

  test("retirée, elle reste connue à son dernier jour, une version plus haut\u00A0; remise, elle remonte encore", () => {
    const retiree = withdraw(move(DEPART, "2026-12-15"));
    expect(project(retiree).audiences).toEqual([]);
    expect(read(retiree)).toEqual([[UID, 2, "2026-12-15"]]);
    expect(read(undo(retiree))).toEqual([[UID, 3, undefined]]);
  });

  test("un lieu corrigé compte pour une version", () => {
    expect(read([...appendLot(DEPART, brouillon("champ", "2026-11-22", { objetId: id("h"), champ: "salle", valeur: "B2" }))])).toEqual([[UID, 1, undefined]]);
  });

  test("lue dans un agenda, elle garde son identifiant et sa version, même relue après un retrait", () => {
    const lue = (lettre: string, sequence: number): FaitBrouillon => audience(lettre, "2026-12-10", { uid: "040000008200E00074C5B7101A82E008", sequence });
    const faits = factsOf(ouverture(), lue("h", 4));
    expect(read(faits)).toEqual([["040000008200E00074C5B7101A82E008", 4, undefined]]);
    expect(read(appendLot(withdraw(faits), lue("k", 4)))).toEqual([["040000008200E00074C5B7101A82E008", 6, undefined]]);
  });
});

test("l’occurrence d’une série a son propre rendez-vous\u00A0: la série de l’agenda n’est pas écrasée", () => {
  expect(findUidAudience({ audienceId: id("h"), uid: "serie@greffe#20261210" })).toBe(UID);
});

test("les agendas apprennent celles du dossier, puis celles qui en ont été retirées, annulées", () => {
  const faits = withdraw(DEPART);
  expect(listAudiencesDites(project(appendLot(faits, audience("k", "2026-12-20")))).map(({ audience: { audienceId, isAnnulee }, version }) => [audienceId, isAnnulee, version])).toEqual([[id("k"), undefined, 0], [id("h"), true, 1]]);
});

test("un dossier sans audience n’a rien à dire aux agendas", () => {
  expect(project(factsOf(ouverture())).rendezVous).toBeUndefined();
});
