import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { KindProcedure } from "#shared/kernel/kinds-procedure.ts";
import { findValeurCalculee } from "#shared/kernel/resultat.ts";
import { computeSurendettement, findRecevabilite } from "#shared/suivi/surendettement.ts";
import { facture, jalon, poursuite } from "../../support/dossier-builder.ts";
import { BAREMES, createVue } from "../../support/vue-builder.ts";

const AU = jour("2026-11-21");
type Etape = readonly [lettre: string, kind: KindProcedure, le: string];
const dossierDe = (...etapes: readonly Etape[]) => createVue([facture("a", "1 000,00"), poursuite("p", "declaration-creance", "2026-09-01"), ...etapes.map(([lettre, kind, le]) => jalon(lettre, kind, le))]);
const phase = (...etapes: readonly Etape[]) => computeSurendettement(dossierDe(...etapes).dossier, AU, BAREMES)?.phase;

describe("le surendettement du débiteur", () => {
  test("rien n’en est dit tant qu’aucune étape n’est notée", () => {
    expect(phase()).toBeUndefined();
  });

  test("suit ses étapes, de la recevabilité à l’effacement", () => {
    const recevable = ["r", "notification_recevabilite", "2026-10-01"] as const;
    expect(phase(recevable)).toBe("recevable");
    expect(phase(recevable, ["c", "recours_recevabilite", "2026-10-10"])).toBe("contestee");
    expect(phase(recevable, ["e", "etat_passif", "2026-10-20"])).toBe("passif");
    expect(phase(recevable, ["e", "etat_passif", "2026-10-20"], ["j", "justification_creance", "2026-11-02"])).toBe("recevable");
    expect(phase(recevable, ["m", "mesures_imposees", "2026-11-05"])).toBe("mesures");
    expect(phase(recevable, ["m", "mesures_imposees", "2026-11-05"], ["k", "contestation_mesures", "2026-11-10"])).toBe("mesures-contestees");
    expect(phase(recevable, ["x", "effacement_dettes", "2026-11-15"])).toBe("efface");
  });

  test("recevable, il suspend l’exécution (C. conso, art. L722-2) jusqu’à sa clôture", () => {
    const suspend = (...etapes: readonly Etape[]) => computeSurendettement(dossierDe(...etapes).dossier, AU, BAREMES)?.isExecutionSuspendue;
    expect(suspend(["r", "notification_recevabilite", "2026-10-01"])).toBe(true);
    expect(suspend(["r", "notification_recevabilite", "2026-10-01"], ["c", "cloture_collective", "2026-11-10"])).toBe(false);
    expect(suspend(["e", "etat_passif", "2026-10-20"])).toBe(false);
  });

  test("les trente jours pour justifier se comptent de la demande de la commission (C. conso, art. R723-3)", () => {
    const maillons = computeSurendettement(dossierDe(["r", "notification_recevabilite", "2026-10-01"], ["e", "etat_passif", "2026-10-20"]).dossier, AU, BAREMES)?.maillons ?? [];
    expect(maillons.find(({ parametreId }) => parametreId === "delais/surendettement-passif")?.echeance).toBe("2026-11-19");
  });

  test("le décompte arrête les intérêts la veille de la recevabilité notée (C. conso, art. L722-14)", () => {
    const { dossier, decompte } = dossierDe(["r", "notification_recevabilite", "2026-10-01"]);
    expect(findRecevabilite(dossier, AU)).toBe("2026-10-01");
    expect(findValeurCalculee(decompte)?.creances[0]?.segments.at(-1)?.au).toBe("2026-09-30");
  });
});
