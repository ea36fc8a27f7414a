import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import { createSujetId } from "#shared/model/fait.ts";
import { checkAbsence, createAbsence, createRetraitAbsence, findAbsence, findHeurtDelai, formatAbsence, type JoursAbsents, listAbsences, listAbsencesEnAudience, listAudiencesDu, listHeurtsAudience } from "#shared/suivi/absences.ts";
import { projectCreancier } from "#shared/suivi/parties.ts";
import { appendLot, factsOf, id } from "../../support/dossier-builder.ts";

const AU = jour("2026-11-21");
const SORBIER: JoursAbsents = { personne: "Me Sorbier", du: jour("2026-12-01"), au: jour("2026-12-08") };
const passee = (de: string, retourLe: string): Pick<LigneDossier, "passation" | "gestionnaire"> => ({ gestionnaire: "Karim", passation: { passationId: id("p"), kind: "absence", de, a: "Karim", retourLe: jour(retourLe) } });

describe("qui est absent", () => {
  test("les deux jours comptent, la casse et les accents non", () => {
    expect(findAbsence([SORBIER], "me sorbier", jour("2026-12-01"))).toBe(SORBIER);
    expect(findAbsence([SORBIER], "Me Sorbier", jour("2026-12-08"))).toBe(SORBIER);
    expect(findAbsence([SORBIER], "Me Sorbier", jour("2026-12-09"))).toBeUndefined();
    expect(findAbsence([SORBIER], undefined, jour("2026-12-02"))).toBeUndefined();
  });

  test("ceux qui ont prêté leurs dossiers sont absents jusqu’à la veille de leur retour", () => {
    expect(listAbsences([], [passee("Léa", "2026-12-05"), passee("Léa", "2026-12-07")], AU)).toEqual([{ personne: "Léa", du: AU, au: "2026-12-06", motif: "dossiers prêtés", isDeduite: true }]);
    expect(listAbsences([], [passee("Léa", "2026-11-21")], AU)).toEqual([]);
    const dite = { personne: "Léa", du: AU, au: jour("2026-12-04") };
    expect(listAbsences([{ absences: [{ ...dite, absenceId: id("a"), faitId: factsOf()[0]?.id ?? ("x" as never), dateFait: AU }] }], [passee("Léa", "2026-12-05")], AU)).toHaveLength(1);
  });

  test("une absence finie avant de commencer, ou déjà notée, est refusée avec la sortie", () => {
    expect(checkAbsence({ personne: "Léa", du: jour("2026-12-05"), au: jour("2026-12-01") }, []).refus[0]).toContain("corriger l’un des deux jours");
    expect(checkAbsence({ personne: "me sorbier", du: jour("2026-12-08"), au: jour("2026-12-10") }, [SORBIER]).refus[0]).toContain("la retirer d’abord");
    expect(checkAbsence({ personne: " ", du: AU, au: AU }, []).refus).toEqual(["Dire qui est absent."]);
    expect(checkAbsence({ personne: "Me Sorbier", du: jour("2026-12-09"), au: jour("2026-12-10") }, [SORBIER]).refus).toEqual([]);
  });

  test("elle est un fait de la société, et se retire", () => {
    const societe = factsOf({ sujet: createSujetId("creancier", id("c")), type: "creancier", dateFait: AU, remplace: [], contenu: { denomination: "Exemple SA" } });
    const dite = appendLot(societe, createAbsence(id("c"), { absenceId: id("a"), personne: "Léa", du: AU, au: AU }, AU));
    const [absence] = projectCreancier(dite)?.absences ?? [];
    expect(absence === undefined ? "" : formatAbsence(absence)).toBe("Léa\u00A0: absence le 21/11/2026");
    if (absence !== undefined) expect(projectCreancier(appendLot(dite, createRetraitAbsence(id("c"), absence, AU)))?.absences).toBeUndefined();
  });
});

describe("une audience que personne ne peut tenir est dite, jamais refusée", () => {
  const lignes = [{ debiteur: "Pelagrin", gestionnaire: "Karim", audiences: [{ id: "1", jour: jour("2026-12-03"), heure: "09:30", juridiction: "TAE de Lyon", avocat: "Me Sorbier", version: 0 }] }];
  const duJour = listAudiencesDu(lignes, jour("2026-12-03"));

  test("même personne, même heure, autre juridiction", () => {
    const [phrase] = listHeurtsAudience({ dateFait: jour("2026-12-03"), heure: "09:30", juridiction: "TJ de Tours", avocat: "me sorbier" }, undefined, [], duJour);
    expect(phrase).toBe("Me Sorbier est déjà attendu à 9\u00A0h\u00A030 le 03/12/2026\u00A0: TAE de Lyon, Pelagrin. Se faire substituer, ou demander un autre appel.");
  });

  test("le même rôle, une autre heure ou l’audience elle-même ne heurtent rien", () => {
    const heurts = (part: object) => listHeurtsAudience({ dateFait: jour("2026-12-03"), heure: "09:30", juridiction: "TJ de Tours", avocat: "Me Sorbier", ...part }, undefined, [], duJour);
    expect(heurts({ juridiction: "TAE de Lyon" })).toEqual([]);
    expect(heurts({ heure: "14:00" })).toEqual([]);
    expect(heurts({ audienceId: "1" })).toEqual([]);
  });

  test("pendant une absence de l’avocat, ou du gestionnaire quand personne n’est dit", () => {
    expect(listHeurtsAudience({ dateFait: jour("2026-12-03"), avocat: "Me Sorbier" }, "Karim", [SORBIER], [])[0]).toContain("Me Sorbier\u00A0: absence du 01/12/2026 au 08/12/2026\u00A0: prévoir qui se rend à l’audience du 03/12/2026.");
    expect(listHeurtsAudience({ dateFait: jour("2026-12-03") }, "Me Sorbier", [SORBIER], [])).toHaveLength(1);
    expect(listAbsencesEnAudience([{ audience: { avocat: "Me Sorbier" }, debiteur: "Pelagrin" }, { debiteur: "Autre", gestionnaire: "Me Sorbier" }], jour("2026-12-03"), [SORBIER])).toEqual(["Me Sorbier\u00A0: absence du 01/12/2026 au 08/12/2026\u00A0; audience Pelagrin"]);
  });
});

describe("un délai dont le dernier jour tombe pendant une absence", () => {
  test("propose de le confier ou de l’avancer", () => {
    expect(findHeurtDelai("Me Sorbier", { alerteLe: jour("2026-11-20"), jour: jour("2026-12-04") }, [SORBIER])).toContain("l’avancer avant le 01/12/2026");
    expect(findHeurtDelai("Me Sorbier", { alerteLe: jour("2026-12-02"), jour: jour("2026-12-09") }, [SORBIER])).toBeDefined();
    expect(findHeurtDelai("Me Sorbier", { alerteLe: jour("2026-12-02"), jour: jour("2026-12-20") }, [SORBIER])).toBeUndefined();
    expect(findHeurtDelai(undefined, { alerteLe: AU, jour: AU }, [SORBIER])).toBeUndefined();
  });
});
