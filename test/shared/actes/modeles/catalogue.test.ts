// Every act of the library, on every invented dossier: it is written, whole, right and openable.
import { describe, expect, test } from "vitest";
import { formatJour, formatJourLong } from "#shared/kernel/format-jour.ts";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import { TEXTES_COMMUNS } from "#shared/actes/communs/textes.ts";
import { listChampsCondition, parseCondition } from "#shared/actes/langue/condition.ts";
import { listAnomaliesModele } from "#shared/actes/langue/verification-modele.ts";
import { findModele, MODELES } from "#shared/actes/modeles/catalogue.ts";
import { NOMS_BLOCS } from "#shared/actes/redaction.ts";
import { listLacunes } from "#shared/actes/relecture.ts";
import { listObstacles, listVerifications } from "#shared/actes/verifications/liste.ts";
import { createVocabulaire } from "#shared/actes/vocabulaire/vocabulaire.ts";
import { renderDocx } from "#shared/word/docx-writer.ts";
import { parsePaquet } from "#shared/word/validate-ooxml.ts";
import { NOMS_DOSSIERS, renderActeInvente } from "../../../support/dossiers-actes.ts";
import { normalize } from "../../../support/acte-texte.ts";

const vocabulaire = createVocabulaire(NOMS_BLOCS);

describe("les textes des actes", () => {
  test("chaque marque, champ, bloc et filtre existe", () => {
    const textes = [...MODELES.flatMap(({ id, texte, objet }) => [[id, texte] as const, [`${id}, objet`, objet] as const]), ...Object.entries(TEXTES_COMMUNS)];
    expect(textes.flatMap(([id, texte]) => listAnomaliesModele(texte, vocabulaire).map(({ ligne, motif }) => `${id}, ligne ${ligne} : ${motif}`))).toEqual([]);
  });

  test("chaque condition se lit et chaque champ qu’elle ou une mention nomme existe", () => {
    const fautes = MODELES.flatMap(({ id, conditions, refus, mentions }) => [
      ...[...conditions, ...refus].flatMap(({ si }) => {
        const lue = parseCondition(si);
        return lue === undefined ? [`${id} : ${si}`] : listChampsCondition(lue).filter((champ) => !vocabulaire.hasChamp(champ)).map((champ) => `${id} : ${champ}`);
      }),
      ...mentions.flatMap(({ champs = [] }) => champs.filter((champ) => !vocabulaire.hasChamp(champ)).map((champ) => `${id} : ${champ}`)),
    ]);
    expect(fautes).toEqual([]);
  });

  test("les identifiants et les rangs sont uniques, un acte se retrouve par le sien", () => {
    expect(new Set(MODELES.map(({ id }) => id)).size).toBe(MODELES.length);
    for (const modele of MODELES) expect(findModele(modele.id)).toBe(modele);
  });
});

describe.each(MODELES.map((modele) => [modele.id, modele] as const))("%s", (_id, modele) => {
  test.each(NOMS_DOSSIERS)("%s", async (nom) => {
    const { faits, redige, texte } = renderActeInvente(modele, nom);
    expect(listLacunes(redige.document.blocs)).toEqual([]);
    expect(texte).not.toMatch(/\{\{|\}\}|\[\[|\]\]|undefined|NaN|\*\*/);
    expect(texte.toLowerCase()).not.toMatch(/huissier|tribunal d.instance|tribunal de grande instance/);
    if (redige.valeurs.some(({ champ }) => champ === "decompte.total") && faits.decompte.kind === "calcule") {
      const { total, arreteAu } = faits.decompte.valeur;
      expect(texte).toContain(normalize(formatMontant(total)));
      expect(texte.includes(normalize(formatJourLong(arreteAu))) || texte.includes(formatJour(arreteAu))).toBe(true);
    }
    // A mention may be out of place in an act that this dossier does not call for.
    const exigees = listObstacles(modele, faits).length === 0 ? /^(?:champ|mention|socle\/(?:montants|mots|dates|bordereau|notes|decompte))/ : /^(?:champ|socle\/(?:montants|mots|dates|bordereau|notes))/;
    const fautes = listVerifications(modele, redige, faits).filter(({ id, isAcquise }) => !isAcquise && exigees.test(id));
    expect(fautes.map(({ id, motif }) => `${id} : ${motif ?? ""}`)).toEqual([]);
    expect(parsePaquet(await renderDocx(redige.document)).kind).toBe("valide");
  });
});
