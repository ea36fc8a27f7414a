import { expect, test } from "vitest";
import { renderTransmissionAvocat } from "#shared/actes/transmission-avocat.ts";
import { readPartie } from "../../support/acte-texte.ts";
import { listBlocsPartie } from "../../support/blocs-texte.ts";
import { createFaitsInventes } from "../../support/dossier-invente.ts";

const pleins = createFaitsInventes();

test("met la prescription prudente en tête des dates, en gras (C. civ., art. 2224 et s.)", () => {
  const [, tableau] = listBlocsPartie(renderTransmissionAvocat(pleins), "2. Dates");
  const bloc = listBlocsPartie(renderTransmissionAvocat(pleins), "2. Dates").find(({ kind }) => kind === "tableau");
  const premiere = bloc?.kind === "tableau" ? bloc.lignes[0]?.cellules : undefined;
  expect(premiere?.[0]).toEqual([{ texte: "11/03/2030", isGras: true }]);
  expect(premiere?.[2]?.[0]?.texte).toContain("thèse prudente");
  expect(readPartie(pleins, "2. Dates")).toContain("thèse du créancier");
  expect(tableau?.kind).toBe("paragraphe");
  expect(readPartie(pleins, "2. Dates")).toContain("ni la mise en demeure ni le dépôt d’une requête en injonction de payer n’interrompent la prescription");
});
