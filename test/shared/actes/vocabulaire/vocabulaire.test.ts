// Every field of the vocabulary: named, told in French, readable on a full dossier as on an empty one.
import { describe, expect, test } from "vitest";
import type { FaitsActe } from "#shared/actes/faits-acte.ts";
import { ASSIGNATION_FOND_COMMERCE } from "#shared/actes/modeles/assignation-fond-commerce.ts";
import { DECOMPTE } from "#shared/actes/modeles/decompte.ts";
import { REQUETE_INJONCTION_PAYER_COMMERCE } from "#shared/actes/modeles/requete-injonction-payer-commerce.ts";
import { createPortee, createVocabulaire, findChamp, findListe, formatLibelleChamp, listChampsDemandes, listNomsChamps } from "#shared/actes/vocabulaire/vocabulaire.ts";
import { parseReponse, parseReponseListe } from "#shared/actes/vocabulaire/reponse.ts";
import { BAREMES } from "../../../support/baremes.ts";
import { createFaitsVides, createObjetInvente } from "../../../support/dossier-invente.ts";
import { createFaitsActeInventes, NOMS_DOSSIERS } from "../../../support/dossiers-actes.ts";

const KINDS = { texte: "texte", "texte-long": "texte", choix: "texte", date: "date", montant: "montant", taux: "taux", entier: "nombre", "oui-non": "oui-non", pieces: "pieces", liste: "liste" } as const;

test("a field holds what its type says and has a name, on a full dossier as on an empty one", () => {
  const portees = [...NOMS_DOSSIERS.map((dossier) => createPortee(createFaitsActeInventes(DECOMPTE, dossier))), createPortee({ ...createFaitsVides(), acte: DECOMPTE, baremes: BAREMES, territoire: "metropole", reponses: {} })];
  const fautes = listNomsChamps().filter((nom) => {
    const champ = findChamp(nom);
    return champ === undefined || !/^\p{L}/u.test(champ.libelle) || portees.some((portee) => (portee.find(nom)?.kind ?? KINDS[champ.type]) !== KINDS[champ.type]);
  });
  expect(fautes).toEqual([]);
});

describe("the vocabulary", () => {
  test("names are unaccented and every question has an answer of its type", () => {
    expect(listNomsChamps().filter((nom) => !/^[a-z][A-Za-z]*(?:\.[a-z][A-Za-z0-9]*)?$/.test(nom))).toEqual([]);
    const faux = listChampsDemandes().filter(([, { type, demande }]) => demande !== undefined && demande.exemple !== "" && type !== "liste" && parseReponse(type, demande.exemple) === undefined);
    expect(faux.map(([nom]) => nom)).toEqual([]);
  });

  test("what is answered for the act wins over what the dossier proposes", () => {
    const faits = createFaitsActeInventes(DECOMPTE, "professionnel, trois factures", { "miseEnDemeure.delaiJours": "15", "decompte.total": "1,00", codebiteurs: "Monsieur A ; Lyon ; caution ; 20 000,00 ; 2, 3" });
    const portee = createPortee(faits);
    expect(portee.find("miseEnDemeure.delaiJours")).toEqual({ kind: "nombre", nombre: 15 });
    expect(portee.find("decompte.total")).toEqual({ kind: "montant", montant: 4_203_901 });
    expect(portee.find("codebiteurs.liste")).toEqual({ kind: "texte", texte: "Monsieur A" });
    expect(portee.find("codebiteurs")).toMatchObject({ elements: [{ "codebiteur.plafond": { montant: 2_000_000 }, "codebiteur.pieces": { numeros: [2, 3] } }] });
  });

  test("the court is that of the procedure of the act, once it is named with its place", () => {
    const saisi = (juridiction: string, acte: FaitsActe["acte"], reponses: FaitsActe["reponses"] = {}) => {
      const faits = createFaitsActeInventes(REQUETE_INJONCTION_PAYER_COMMERCE, "une seule facture", reponses);
      const poursuites: FaitsActe["dossier"]["poursuites"] = [{ ...createObjetInvente("2026-11-02"), poursuiteId: "injonction", kind: "injonction-de-payer", juridiction }];
      return createPortee({ ...faits, acte, dossier: { ...faits.dossier, poursuites } }).find("juridiction.destinataire");
    };
    expect(saisi("Tribunal de commerce de Nanterre", REQUETE_INJONCTION_PAYER_COMMERCE)).toEqual({ kind: "texte", texte: "À Madame ou Monsieur le président du tribunal de commerce de Nanterre" });
    expect(saisi("Tribunal de commerce de Nanterre", REQUETE_INJONCTION_PAYER_COMMERCE, { "juridiction.intitule": "le tribunal de commerce de Lyon" })).toMatchObject({ texte: "À Madame ou Monsieur le président du tribunal de commerce de Lyon" });
    expect(saisi("Tribunal de commerce", REQUETE_INJONCTION_PAYER_COMMERCE)).toBeUndefined();
    expect(saisi("Tribunal de commerce de Nanterre", ASSIGNATION_FOND_COMMERCE)).toBeUndefined();
  });

  test("loops, elements and labels are known by their names", () => {
    expect(findListe("creance")).toBe("creances");
    expect(findListe("segment")).toBe("creance.segments");
    expect(formatLibelleChamp("creance.echeance")).toBe("échéance");
    const vocabulaire = createVocabulaire(["signature"]);
    expect([vocabulaire.hasChamp("creance.echeance"), vocabulaire.hasChamp("toString"), vocabulaire.hasElement("creance"), vocabulaire.hasBloc("signature")]).toEqual([true, false, true, true]);
  });

  test.each([
    ["date", "2026-12-01", { kind: "date", jour: "2026-12-01" }], ["date", "demain", undefined], ["montant", "1 200,50", { kind: "montant", montant: 120_050 }],
    ["taux", "12,15 %", { kind: "taux", taux: 121_500 }], ["entier", "8", { kind: "nombre", nombre: 8 }], ["entier", "huit", undefined], ["oui-non", "Non", { kind: "oui-non", isOui: false }],
    ["pieces", "2, 3 et 7", { kind: "pieces", numeros: [2, 3, 7] }], ["texte", "  ", undefined], ["liste", "a", undefined],
  ] as const)("an answer of type %s: « %s »", (type, saisie, valeur) => {
    expect(parseReponse(type, saisie)).toEqual(valeur);
  });

  test("a list that is left empty is not known", () => {
    expect(parseReponseListe({}, " \n ")).toBeUndefined();
  });

  test("the last field of a line keeps the semicolons of its sentence", () => {
    const portee = createPortee(createFaitsActeInventes(DECOMPTE, "professionnel, trois factures", { "protocole.concessionsDebiteur": "paie ; renonce" }));
    expect(portee.find("protocole.concessionsDebiteur")).toMatchObject({ elements: [{ "concession.libelle": { texte: "paie ; renonce" } }] });
  });
});

describe("an act of several dossiers", () => {
  const acte = DECOMPTE;
  const seul = createFaitsActeInventes(acte, "professionnel, trois factures");
  const autre = createFaitsActeInventes(acte, "vingt factures");
  const audience = { faitId: seul.dossier.creances[0]?.faitId ?? autre.dossier.creances[0]?.faitId, dateFait: "2026-12-10", audienceId: "a", heure: "14:00", avocat: "Maître Castagnier" } as unknown as FaitsActe["dossier"]["audiences"][number];

  test("lists each of them with its total; one of another mandataire is told", () => {
    const portee = createPortee({ ...seul, groupe: [seul, { ...autre, dossier: { ...autre.dossier, reference: "2026-0999" }, mandat: autre.mandat === undefined ? undefined : { ...autre.mandat, mandataireId: "x" } }] });
    expect(portee.find("groupe.nombre")).toEqual({ kind: "nombre", nombre: 2 });
    expect(portee.find("groupe.etrangeres")).toEqual({ kind: "texte", texte: "2026-0999" });
    expect(portee.find("groupe.affaires")).toMatchObject({ elements: [{ "affaire.total": { montant: seul.decompte.kind === "calcule" ? seul.decompte.valeur.total : 0 } }, {}] });
  });

  test("a hearing is called by its hour, with what is due on that day", () => {
    const dossier = { ...seul.dossier, audiences: [{ ...audience, audienceId: "b", heure: "09:30", isAnnulee: true }, audience] };
    const portee = createPortee({ ...seul, dossier });
    expect(portee.find("role.date")).toEqual({ kind: "date", jour: "2026-12-10" });
    const total = seul.decompte.kind === "calcule" ? seul.decompte.valeur.total + 19 * seul.decompte.valeur.interetsParJour : 0;
    expect(portee.find("role.appels")).toMatchObject({ elements: [{ "appel.heure": { texte: "14 h 00" }, "appel.total": { kind: "montant" } }] });
    const appels = portee.find("role.appels");
    const calcule = appels?.kind === "liste" ? appels.elements[0]?.["appel.total"] : undefined;
    expect(calcule?.kind === "montant" ? Math.abs(calcule.montant - total) : 1_000_000).toBeLessThan(100);
    expect(portee.find("role.doubles")).toBeUndefined();
  });
});
