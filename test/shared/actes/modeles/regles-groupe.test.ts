// Letters for several dossiers, on the ten invented ones: those that can go are written together, the others are left out with their reasons.
import { describe, expect, test } from "vitest";
import { createCleDossier, type EtatActe, examineActeDuLot, examineDossierDuLot, listActesLot, renderActeDuLot } from "#shared/actes/lot-actes.ts";
import { listChampsCondition, parseCondition } from "#shared/actes/langue/condition.ts";
import { listAnomaliesModele } from "#shared/actes/langue/verification-modele.ts";
import { findModele, findModeleLot, MODELES_GROUPES } from "#shared/actes/modeles/catalogue.ts";
import { NOMS_BLOCS } from "#shared/actes/redaction.ts";
import { listLacunes } from "#shared/actes/relecture.ts";
import { createVocabulaire } from "#shared/actes/vocabulaire/vocabulaire.ts";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import { renderDocx } from "#shared/word/docx-writer.ts";
import { parsePaquet } from "#shared/word/validate-ooxml.ts";
import { normalize } from "../../../support/acte-texte.ts";
import { formatDocumentTexte } from "../../../support/blocs-texte.ts";
import { createLotInvente, REPONSES_LOT } from "../../../support/lot-invente.ts";

const vocabulaire = createVocabulaire(NOMS_BLOCS);

test("chaque texte groupé se lit, chaque champ de ses refus et mentions existe, et un dossier seul ne le voit pas", () => {
  for (const { id, texte, objet, refus, mentions } of MODELES_GROUPES) {
    expect([...listAnomaliesModele(texte, vocabulaire), ...listAnomaliesModele(objet, vocabulaire)].map(({ motif }) => `${id} : ${motif}`)).toEqual([]);
    expect(refus.filter(({ si }) => parseCondition(si) === undefined || listChampsCondition(parseCondition(si) ?? []).some((champ) => !vocabulaire.hasChamp(champ)))).toEqual([]);
    expect(mentions.flatMap(({ champs = [] }) => champs).filter((champ) => !vocabulaire.hasChamp(champ))).toEqual([]);
    expect(findModele(id)).toBeUndefined();
    expect(findModeleLot(id)).toBeDefined();
  }
});

describe.each(MODELES_GROUPES.map((modele) => [modele.id, modele] as const))("%s", (_id, modele) => {
  const { entrees, commun } = createLotInvente(modele, REPONSES_LOT);
  const etats = new Map<string, EtatActe>();
  for (const entree of modele.groupement === undefined ? [] : entrees) etats.set(createCleDossier(entree), examineDossierDuLot(modele, entree, commun));
  const actes = listActesLot(modele, entrees, etats);
  const [lettre] = actes;
  const redige = lettre === undefined ? undefined : renderActeDuLot(modele, lettre, commun);
  const texte = redige === undefined ? "" : formatDocumentTexte(redige.redige.document);

  test("réunit ce qui peut partir et laisse chaque refus seul, avec son motif", () => {
    expect(lettre?.length).toBeGreaterThan(1);
    expect(actes.flat()).toHaveLength(entrees.length);
    for (const acte of actes.slice(1)) {
      expect(acte).toHaveLength(1);
      expect(etats.get(createCleDossier(acte[0]))?.motifs.length).toBeGreaterThan(0);
    }
    expect(lettre === undefined ? [] : examineActeDuLot(modele, lettre, commun).motifs).toEqual([]);
  });

  test("nomme chaque dossier, sa somme et sa date, sans trou, dans un fichier sain", async () => {
    expect(redige === undefined ? [] : listLacunes(redige.redige.document.blocs)).toEqual([]);
    expect(texte).not.toMatch(/\{\{|\}\}|\[\[|\]\]|undefined|NaN|\*\*/);
    for (const { vue: { dossier, debiteur, decompte } } of lettre ?? []) {
      expect(texte).toContain(dossier.reference);
      expect(texte).toContain(debiteur?.nom);
      if (modele.groupement !== undefined && decompte.kind === "calcule" && modele.id !== "mandat-mesure-conservatoire-groupe") {
        expect(texte).toContain(normalize(formatMontant(decompte.valeur.total)));
        expect(texte.includes(formatJour(decompte.valeur.arreteAu)) || texte.includes("21 novembre 2026")).toBe(true);
      }
    }
    if (redige !== undefined) expect(parsePaquet(await renderDocx(redige.redige.document)).kind).toBe("valide");
  });
});

test("une étude qui n’a qu’un dossier du lot reçoit la lettre d’un seul dossier", () => {
  const [modele] = MODELES_GROUPES;
  if (modele === undefined) throw new Error("aucun acte groupé");
  const { entrees: [entree], commun } = createLotInvente(modele, REPONSES_LOT);
  if (entree === undefined) throw new Error("aucun dossier");
  expect(renderActeDuLot(modele, [entree], commun).modele).toBe(modele.groupement?.unitaire);
});
