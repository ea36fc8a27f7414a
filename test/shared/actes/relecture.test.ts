import { describe, expect, test } from "vitest";
import { listEcartsBordereau, listEcartsImprimes, listLacunes, listNotesImprimees, listTextes } from "#shared/actes/relecture.ts";
import { renderTransmissionAvocat } from "#shared/actes/transmission-avocat.ts";
import { montant } from "#shared/kernel/montant.ts";
import { formatDocument } from "#shared/word/typographie.ts";
import { normalize } from "../../support/acte-texte.ts";
import { expectCalcule } from "../../support/baremes.ts";
import { createFaitsInventes, createFaitsVides } from "../../support/dossier-invente.ts";

const faits = createFaitsInventes();
const { blocs } = formatDocument(renderTransmissionAvocat(faits));
const { valeur } = expectCalcule(faits.decompte);
const { decompte } = faits;
if (decompte.kind !== "calcule") throw new Error("décompte attendu");

describe("les chiffres imprimés sont ceux de l’écran", () => {
  test("total, date et reste dû de chaque facture concordent", () => {
    expect(listEcartsImprimes(blocs, faits.dossier, decompte)).toEqual([]);
  });

  test("un centime d’écart sur le total se dit", () => {
    const ecran = { ...decompte, valeur: { ...valeur, total: montant(valeur.total + 1) } };
    expect(listEcartsImprimes(blocs, faits.dossier, ecran).map(normalize)).toEqual([
      expect.stringMatching(/^décompte relu : le total est de 42 039,02 € à l’écran, le document imprime « Total dû au 21\/11\/2026, 42 039,01 € »$/),
    ]);
  });

  test("un centime déplacé d’une facture à l’autre se dit aussi", () => {
    const [premiere, deuxieme, ...autres] = valeur.creances;
    if (premiere === undefined || deuxieme === undefined) throw new Error("deux créances attendues");
    const creances = [{ ...premiere, interetsRestants: montant(premiere.interetsRestants + 1) }, { ...deuxieme, interetsRestants: montant(deuxieme.interetsRestants - 1) }, ...autres];
    expect(listEcartsImprimes(blocs, faits.dossier, { ...decompte, valeur: { ...valeur, creances } })).toHaveLength(2);
  });

  test("un décompte imprimé que l’écran ne montre pas", () => {
    expect(listEcartsImprimes(blocs, faits.dossier, { kind: "incomplet", manquants: ["une échéance"] })).toHaveLength(1);
    expect(listEcartsImprimes(renderTransmissionAvocat(createFaitsVides()).blocs, createFaitsVides().dossier, createFaitsVides().decompte)).toEqual([]);
  });
});

describe("ce qui ne doit pas partir", () => {
  test("la note interne n’est pas dans le document ; recopiée dans le résumé, elle y est retrouvée", () => {
    expect(listNotesImprimees(blocs, faits.dossier)).toEqual([]);
    const dossier = { ...faits.dossier, resume: "Le chantier est livré. Note  interne : le gérant serait sur le départ." };
    expect(listNotesImprimees(formatDocument(renderTransmissionAvocat({ ...faits, dossier })).blocs, dossier)).toEqual(["note interne du 03/10/2026"]);
  });

  test("une note partageable n’est pas cherchée, ni un mot seul", () => {
    const [interne, partageable] = faits.dossier.notes;
    if (interne === undefined || partageable === undefined) throw new Error("deux notes attendues");
    const dossier = { ...faits.dossier, resume: partageable.texte, notes: [{ ...interne, texte: "Nanterre" }, partageable] };
    expect(listNotesImprimees(renderTransmissionAvocat({ ...faits, dossier }).blocs, dossier)).toEqual([]);
  });
});

test("une pièce absente du bordereau imprimé se dit", () => {
  expect(listEcartsBordereau(blocs, faits.dossier)).toEqual([]);
  const sans = blocs.map((bloc) => (bloc.kind === "tableau" && bloc.legende === "Bordereau de pièces" ? { ...bloc, lignes: bloc.lignes.slice(1) } : bloc));
  expect(listEcartsBordereau(sans, faits.dossier)).toEqual(["pièce 1 au bordereau"]);
});

test("lit chaque texte imprimé, et chaque champ à compléter une fois", () => {
  expect(listTextes([{ kind: "paragraphe", texte: [{ texte: "Dû", note: "au jour" }] }, { kind: "liste", marque: "tiret", points: [[{ texte: "un" }]] }, { kind: "saut-de-page" }])).toEqual(["Dû", "au jour", "un"]);
  expect(listLacunes(blocs)).toEqual([]);
  expect(listLacunes(renderTransmissionAvocat(createFaitsVides()).blocs)).toContain("nom du débiteur");
});
