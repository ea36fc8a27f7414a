import { describe, expect, test } from "vitest";
import { fromNumero, jour } from "#shared/kernel/jour.ts";
import { type Anniversaire, createAnniversaire, findAnniversaireSuivant } from "#shared/regles/interets/capitalisation.ts";
import { CAS_CAPITALISATION } from "./capitalisation.cas.ts";

const UN_AN = 1;

describe("capitalisation des intérêts (C. civ., art. 1343-2)", () => {
  test.each(CAS_CAPITALISATION)("$nom ($source)", ({ depuis, debutInterets, ouverture, jours }) => {
    const lus: string[] = [];
    let anniversaire: Anniversaire | undefined = createAnniversaire({ depuis: jour(depuis), fondement: "contrat" }, jour(debutInterets), UN_AN, ouverture === undefined ? undefined : jour(ouverture));
    while (anniversaire !== undefined && fromNumero(anniversaire.numero) <= "2026-11-21") {
      lus.push(fromNumero(anniversaire.numero));
      anniversaire = findAnniversaireSuivant(anniversaire);
    }
    expect(lus).toEqual(jours);
  });
});
