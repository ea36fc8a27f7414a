import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatIntitulePiece, listNomsPieces } from "#shared/actes/noms-pieces.ts";
import { jour } from "#shared/kernel/jour.ts";
import { createFaitsInventes } from "../../support/dossier-invente.ts";

const { pieces, creances } = createFaitsInventes().dossier;
const modele = pieces[0]!;
const creance = { ...creances[0]!, creanceId: "x", numero: "F2026-118" };

function findNom(changes: Partial<typeof modele>): string | undefined {
  return listNomsPieces([{ ...modele, ...changes }], [creance]).get(changes.pieceId ?? modele.pieceId);
}

describe("listNomsPieces", () => {
  test("numéro, date, intitulé bref sans accent", () => {
    expect(findNom({ numero: 3, nature: "facture", datePiece: jour("2026-03-31"), creanceIds: ["x"], nom: "scan.PDF" })).toBe("Piece-03_2026-03-31_Facture-F2026-118.pdf");
    expect(findNom({ numero: 7, nature: "reconnaissance-de-dette", datePiece: undefined, nom: "IMG_1.jpeg" })).toBe("Piece-07_sans-date_Reconnaissance-de-dette.jpeg");
    expect(findNom({ numero: 1, nature: "autre", datePiece: undefined, nom: "Œuvre d’été / n°3 : *essai?.pdf" })).toBe("Piece-01_sans-date_Oeuvre-d-ete-n-3-essai.pdf");
    expect(findNom({ numero: 1, nature: "autre", datePiece: undefined, nom: "מסמך", mime: "application/pdf" })).toBe("Piece-01_sans-date_Piece.pdf");
  });

  test("aucun nom ne sort de l’ASCII, de Windows ni de cent caractères ; tous diffèrent", () => {
    const texte = fc.string({ unit: "binary", minLength: 1, maxLength: 120 });
    const piece = fc.record({ nom: texte, intitule: fc.option(texte, { nil: undefined }), nature: fc.constantFrom(...new Set(pieces.map(({ nature }) => nature)), "autre" as const), mime: fc.constantFrom("application/pdf", "x/y") });
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), fc.boolean(), (tirees, isMemeNumero) => {
        const lot = tirees.map((tiree, rang) => ({ ...modele, ...tiree, pieceId: `p${rang}`, numero: isMemeNumero ? 1 : rang + 1 }));
        const noms = [...listNomsPieces(lot, [creance]).values()];
        expect(new Set(noms.map((nom) => nom.toLowerCase())).size).toBe(lot.length);
        for (const nom of noms) expect(nom).toMatch(/^Piece-\d{2,}_(?:\d{4}-\d\d-\d\d|sans-date)_[A-Za-z0-9-]{1,65}\.[a-z0-9]{1,8}$/);
        for (const nom of noms) expect(nom.length).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe("formatIntitulePiece", () => {
  test.each([
    [{ nature: "contrat", datePiece: jour("2025-03-12") }, "Contrat du 12/03/2025"],
    [{ nature: "releve-de-compte", datePiece: jour("2026-11-21") }, "Extrait de compte client arrêté au 21/11/2026"],
    [{ nature: "courriel", datePiece: undefined }, "Courriel (s. d.)"],
    [{ nature: "autre", nom: "photo du chantier.png" }, "photo du chantier"],
    [{ nature: "contrat", intitule: "Contrat-cadre signé des deux parties" }, "Contrat-cadre signé des deux parties"],
  ] as const)("%o", (changes, attendu) => {
    expect(formatIntitulePiece({ ...modele, ...changes, creanceIds: [] }, [])).toBe(attendu);
  });
});
