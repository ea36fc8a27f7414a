import { describe, expect, test } from "vitest";
import { createDossierAudience, findConclusions } from "#shared/actes/dossier-audience.ts";
import type { CommunEnvoi } from "#shared/actes/envoi-avocat.ts";
import { jour } from "#shared/kernel/jour.ts";
import type { Audience } from "#shared/model/dossier.ts";
import { BAREMES } from "../../support/baremes.ts";
import { formatBlocsTexte } from "../../support/blocs-texte.ts";
import { createFaitsInventes, createObjetInvente } from "../../support/dossier-invente.ts";
import { createVueInventee } from "../../support/vue-inventee.ts";

const VUE = createVueInventee();
const COMMUN: CommunEnvoi = { mandat: VUE.mandat, mandataire: VUE.mandataire, aujourdhui: VUE.aujourdhui, utilisateur: createFaitsInventes().utilisateur, logo: undefined, baremes: BAREMES, territoire: "metropole" };
const AUDIENCE: Audience = { ...createObjetInvente("2026-12-10"), audienceId: "h1", heure: "09:30", juridiction: "TAE de Lyon", chambre: "3e chambre", salle: "B", numeroRg: "26/01234", avocat: "Me Sorbier", objet: "Référé-provision" };

function lire(pack: ReturnType<typeof createDossierAudience>): string {
  return formatBlocsTexte(pack.documents[0]?.document.blocs ?? []).replace(/[\u00A0\u202F]/g, " ");
}

describe("le dossier d’audience", () => {
  test("tient la fiche, le décompte au jour de l’audience en Word et en classeur, le bordereau et la chronologie", () => {
    const pack = createDossierAudience(VUE, AUDIENCE, COMMUN);
    expect([...pack.documents, ...pack.classeurs].map(({ nom }) => nom)).toEqual(["1-fiche-audience.docx", "2-decompte.docx", "3-bordereau.docx", "4-chronologie.docx", "2-decompte.xlsx"]);
    expect(formatBlocsTexte(pack.documents[1]?.document.blocs ?? [])).toContain("10 décembre 2026");
  });

  test("la fiche dit quand, où, qui, combien ce jour-là, et laisse la place de l’issue", () => {
    const texte = lire(createDossierAudience(VUE, AUDIENCE, COMMUN));
    for (const mot of ["10 décembre 2026", "9 h 30", "TAE de Lyon", "salle B", "26/01234", "Me Sorbier", "Total dû au", "☐ Renvoi"]) expect(texte).toContain(mot);
  });

  test("passé le dernier taux connu, pas de décompte\u00A0: rien n’est prolongé, et c’est dit", () => {
    const pack = createDossierAudience(VUE, { ...AUDIENCE, dateFait: jour("2031-03-10") }, COMMUN);
    expect(pack.documents.map(({ nom }) => nom)).not.toContain("2-decompte.docx");
    expect(pack.absents[0]).toMatch(/^Décompte au 10\/03\/2031\u00A0: /);
    expect(lire(pack)).toContain("Aucun décompte au");
  });

  test("les dernières conclusions parmi les pièces sont mises à part\u00A0; sans elles, c’est dit", () => {
    expect(createDossierAudience(VUE, AUDIENCE, COMMUN).absents).toContain("Conclusions\u00A0: aucune parmi les pièces.");
    const piece = { ...createObjetInvente("2026-11-01"), nature: "autre" as const, empreinte: "0".repeat(64), taille: 10, mime: "application/pdf", creanceIds: [], numero: 1 };
    const pieces = [{ ...piece, pieceId: "a", nom: "Conclusions_n1.pdf", datePiece: jour("2026-10-01") }, { ...piece, pieceId: "b", nom: "scan.pdf", intitule: "Conclusions en réponse", datePiece: jour("2026-11-03") }, { ...piece, pieceId: "c", nom: "bon.pdf" }];
    expect(findConclusions({ pieces })?.pieceId).toBe("b");
    expect(findConclusions({ pieces: [] })).toBeUndefined();
  });
});
