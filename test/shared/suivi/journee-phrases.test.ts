import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { formatLigne, formatObjetVeille, formatQuand } from "#shared/suivi/journee-phrases.ts";
import { KINDS_VEILLE } from "#shared/suivi/veilles-lues.ts";
import { euros, id } from "../../support/dossier-builder.ts";

const AU = jour("2026-11-21");
const COMMUN = { objetId: id("a"), montant: euros("10,00"), objet: "F-1" };
const read = (veille: Partial<Parameters<typeof formatLigne>[0]> & Pick<Parameters<typeof formatLigne>[0], "kind">) => {
  const { quoi, alerte, raison } = formatLigne({ ...COMMUN, ...veille }, AU, () => "Me Ysaure Delmont");
  return [quoi, alerte, raison].map((texte) => texte?.replaceAll("\u00A0", " "));
};

describe("chaque ligne dit quoi faire, pourquoi maintenant, et l’article", () => {
  test("la prescription ne se reporte pas et nomme l’acte qui la sauve", () => {
    expect(read({ kind: "prescription", jour: jour("2026-12-04"), reference: "C. com., art. L110-4", actes: ["Reconnaissance de dette", "Assignation"] })).toEqual([
      "Interrompre la prescription de la facture n° F-1", "Dernier jour pour agir dans 13 jours", "C. com., art. L110-4, sans report. Le moins coûteux : reconnaissance de dette ; sans le débiteur : assignation.",
    ]);
  });

  test("passée, rien n’est promis : quelqu’un vérifie", () => {
    expect(read({ kind: "prescription", jour: jour("2026-11-10"), reference: "C. com., art. L110-4" }).slice(0, 2)).toEqual(["Vérifier si un acte a sauvé la facture n° F-1", "Dernier jour ouvrable passé le 10/11/2026"]);
  });

  test("une démarche de la maison ne fait perdre aucun droit, et le dit", () => {
    expect(read({ kind: "demarche", objet: "Relancer l’étude", jour: jour("2026-11-18") })).toEqual(["Relancer l’étude", "En retard de 3 jours", "Démarche de la maison, pour le mercredi 18 novembre 2026. Aucun texte ne l’impose."]);
  });

  test("la déclaration se compte de la publication", () => {
    expect(read({ kind: "declaration", jour: jour("2026-12-02"), reference: "C. com., art. R622-24" })).toEqual(["Déclarer la créance au mandataire judiciaire", "Forclusion dans 11 jours", "C. com., art. R622-24, délai compté de la publication au BODACC."]);
  });

  test("un mandataire muet se relance par son nom, avec ce qui était convenu", () => {
    expect(read({ kind: "mandat", jour: jour("2026-11-15"), reference: "date convenue" })).toEqual(["Relancer Me Ysaure Delmont", undefined, "Retour attendu le dimanche 15 novembre 2026 (date convenue)."]);
  });

  test("une pièce demandée dit à qui, une tâche en retard dit de combien", () => {
    expect(read({ kind: "attente", jour: jour("2026-11-20"), objet: "bon de livraison", actes: ["la comptabilité"] })).toEqual(["Relancer la comptabilité : bon de livraison", undefined, "Attendu hier."]);
    expect(read({ kind: "tache", jour: jour("2026-11-18"), objet: "Appeler le greffe", responsable: "Karim Benali" })).toEqual(["Appeler le greffe", "En retard de 3 jours", "Tâche le mercredi 18 novembre 2026, pour Karim Benali."]);
  });

  test("toute ligne a un bouton", () => {
    for (const kind of [...KINDS_VEILLE, "mandater", "conflit"] as const) expect(formatLigne({ ...COMMUN, kind, jour: AU }, AU, () => "x").action.libelle, kind).not.toBe("");
  });
});

test.each([["2026-11-21", "aujourd’hui"], ["2026-11-22", "demain"], ["2026-11-20", "hier"], ["2026-12-02", "le mercredi 2 décembre 2026"]])("%s se dit « %s »", (le, phrase) => {
  expect(formatQuand(jour(le), AU).replaceAll("\u00A0", " ")).toBe(phrase);
});

test("le journal nomme ce dont l’échéance a bougé", () => {
  expect(formatObjetVeille({ kind: "prescription", objet: "F-1" })).toBe("Prescription de la facture n°\u00A0F-1");
  expect(formatObjetVeille({ kind: "declaration", objet: "x" })).toBe("Déclaration de créance");
});
