import type { Etape } from "../../kernel/resultat.ts";
import type { Matiere, Procedure } from "./types-competence.ts";

/** Why the debtor's place decides, and what may decide otherwise (CPC, art. 42, 43, 46, 48, 1406; CPCE, art. R511-2). */
export function listEtapesTerritoire(matiere: Matiere, procedure: Procedure): readonly Etape[] {
  switch (procedure) {
    case "injonction": return [{
      libelle: "Injonction de payer\u00A0: seul le lieu où demeure l’un des débiteurs compte\u00A0; la règle est d’ordre public et une clause qui désigne un autre tribunal est sans effet",
      references: [{ texte: "CPC", article: "1406" }],
    }];
    case "conservatoire": return [{
      libelle: "Mesure conservatoire\u00A0: juge du lieu où demeure le débiteur\u00A0; une clause contraire est non avenue",
      references: [{ texte: "CPCE", article: "L511-3" }, { texte: "CPCE", article: "R511-2" }, { texte: "CPCE", article: "R511-3" }],
    }];
    case "fond":
    case "refere": return [
      { libelle: "Le tribunal est celui du lieu où demeure le défendeur, ou de son siège", references: [{ texte: "CPC", article: "42" }, { texte: "CPC", article: "43" }] },
      { libelle: "En matière contractuelle, au choix, le lieu de la livraison effective ou de l’exécution de la prestation", references: [{ texte: "CPC", article: "46" }] },
      ...(matiere === "commerciale" ? [CLAUSE] : []),
    ];
  }
}

const CLAUSE: Etape = {
  libelle: "Une clause très apparente du contrat peut désigner un autre tribunal, entre commerçants seulement",
  references: [{ texte: "CPC", article: "48" }],
};
