import { describe, expect, test } from "vitest";
import { TEXTES_ASSIGNATION } from "#shared/actes/communs/assignation.ts";
import { ASSIGNATION_FOND_JUDICIAIRE } from "#shared/actes/modeles/assignation-fond-judiciaire.ts";
import { ASSIGNATION_REFERE_PROVISION } from "#shared/actes/modeles/assignation-refere-provision.ts";
import { renderActeInvente } from "../../../support/dossiers-actes.ts";

const TJ = { "juridiction.intitule": "le tribunal judiciaire de Nanterre" };

describe("les textes des assignations", () => {
  test("au-delà du seuil, l’avocat se constitue et le défendeur aussi, dans le délai ou à l’audience (CPC, art. 752, 763)", () => {
    const { texte } = renderActeInvente(ASSIGNATION_FOND_JUDICIAIRE, "une seule facture", TJ);
    expect(texte).toContain("Ayant constitué pour avocat Maître Hélène Castagnier, avocat au barreau de Nanterre");
    expect(texte).toContain("Dans le délai de quinze jours à compter de la date du présent acte, vous devez constituer avocat");
    expect(texte).not.toContain("article 832");
    expect(renderActeInvente(ASSIGNATION_FOND_JUDICIAIRE, "une seule facture", { ...TJ, "audience.date": "2026-12-03" }).texte).toContain("au plus tard lors de cette audience (article 763");
  });

  test("devant le juge des contentieux de la protection, la procédure est orale et l’article 832 est rappelé (CPC, art. 753, 762)", () => {
    const { texte } = renderActeInvente(ASSIGNATION_FOND_JUDICIAIRE, "consommateur", { "juridiction.intitule": "le juge des contentieux de la protection du tribunal judiciaire de Montpellier" });
    expect(texte).toContain("PROCÉDURE ORALE");
    expect(texte).toContain("– votre conjoint, votre concubin");
    expect(texte).toContain("les dispositions de l'article 832 du même code");
    expect(texte).not.toContain("861-2");
    expect(texte).not.toContain("\\");
  });

  test("devant le président du tribunal de commerce, l’article 861-2 est reproduit tel qu’il a été collé (CPC, art. 855)", () => {
    const { texte } = renderActeInvente(ASSIGNATION_REFERE_PROVISION, "une seule facture", { "texte.cpc8612": "Texte relevé." });
    expect(texte).toContain("« Texte relevé. »");
    expect(texte).not.toContain("article 832");
    expect(Object.keys(TEXTES_ASSIGNATION)).toContain("comparution-tc");
  });
});
