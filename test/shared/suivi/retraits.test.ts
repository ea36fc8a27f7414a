import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { Fait, FaitBrouillon } from "#shared/model/fait.ts";
import { createChamp } from "#shared/suivi/champs.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { listVisibles } from "#shared/suivi/retraits.ts";
import { appendLot, avoir, DOSSIER, factsOf, facture, id, ouverture } from "../../support/dossier-builder.ts";
import { createPoste } from "../../support/plusieurs-postes.ts";

const depart = factsOf(ouverture(), facture("a", "10,00"), facture("e", "20,00"));
const LE = jour("2026-11-22");
const lea = createPoste("b");
const karim = createPoste("c");

function withdraw(...retires: readonly Fait[]): FaitBrouillon {
  return { sujet: DOSSIER, type: "retrait", dateFait: LE, remplace: retires.map(({ id: retire }) => retire), contenu: {} };
}

const edit = createChamp(depart, { sujet: DOSSIER, objetId: id("a"), champ: "numero", valeur: "F-1", dateFait: LE });

describe("a thing withdrawn while someone else was editing it", () => {
  const faits = [...depart, lea.write(withdraw(depart[1]!)), karim.write(edit)];

  test("stays in sight, edited, and a conflict says who did what", () => {
    const dossier = projectDossier(faits);
    expect(dossier?.creances.map(({ numero }) => numero)).toEqual(["F-1", "F-E"]);
    expect(dossier?.conflits).toMatchObject([{ kind: "retrait", objet: expect.stringContaining("F-A") as string, faits: [{ type: "retrait" }, { type: "champ" }] }]);
    expect(projectDossier(faits.toReversed())).toEqual(dossier);
  });

  test("is gone once somebody who saw both withdraws it again", () => {
    const decide = [...faits, karim.write(withdraw(depart[1]!, faits[3]!, faits[4]!))];
    expect(projectDossier(decide)?.creances.map(({ numero }) => numero)).toEqual(["F-E"]);
    expect(projectDossier(decide)?.conflits).toEqual([]);
  });

  test("is gone when its withdrawer had seen the edit: named, or written before it on the same post", () => {
    const modifie = appendLot(depart, edit);
    expect(projectDossier([...modifie, lea.write(withdraw(depart[1]!, modifie[3]!))])?.creances).toHaveLength(1);
    expect(projectDossier(appendLot(modifie, withdraw(depart[1]!)))?.creances).toHaveLength(1);
  });
});

describe("a dossier withdrawn while someone else was writing in it", () => {
  test("stays in sight with what was written", () => {
    const faits = [...depart, lea.write(withdraw(...depart)), karim.write(facture("f", "30,00"))];
    const dossier = projectDossier(faits);
    expect(dossier?.reference).toBe("2026-0001");
    expect(dossier?.creances.map(({ numero }) => numero)).toEqual(["F-F"]);
    expect(dossier?.conflits).toMatchObject([{ kind: "retrait", objet: "Dossier ouvert" }]);
  });

  test("is gone when nobody wrote anything meanwhile", () => {
    expect(projectDossier([...depart, lea.write(withdraw(...depart))])).toBeUndefined();
  });
});

test("a credit note whose invoice was withdrawn is kept and shown as an orphan", () => {
  const deduit = karim.write(avoir("v", "5,00", "2026-04-01", { creanceId: id("a") }));
  const faits = [...depart, deduit, lea.write(withdraw(depart[1]!))];
  const dossier = projectDossier(faits);
  expect(dossier?.avoirs).toHaveLength(1);
  expect(dossier?.conflits).toMatchObject([{ kind: "orphelin", objet: expect.stringContaining("F-A") as string, faits: [{ id: deduit.id }] }]);
});

test("without a withdrawal, what is visible is what is alive", () => {
  expect(listVisibles(depart)).toEqual(depart);
});
