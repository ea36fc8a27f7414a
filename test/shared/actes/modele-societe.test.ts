import { describe, expect, test } from "vitest";
import { createIdModele, createModeleSociete, findAnomalieMarque, findRoleMarque, renderActeSociete } from "#shared/actes/modele-societe.ts";
import { findModele } from "#shared/actes/modeles/catalogue.ts";
import { listQuestions } from "#shared/actes/questions.ts";
import { listVerifications } from "#shared/actes/verifications/liste.ts";
import { createFaitsActeInventes } from "../../support/dossiers-actes.ts";

const IDENTITE = { modeleId: "m1", titre: "Notre mise en demeure", nature: "lettre", destinataire: "debiteur" } as const;
const PARTIES = [{ nom: "corps", texte: "Cher {{debiteur.nom}}, [[si debiteur.qualite = professionnel]]payez {{decompte.total}}[[fin]]" }, { nom: "pied", texte: "{{acte.numeroRecommande}}" }];

describe("un modèle de la société", () => {
  test("est un acte comme les autres : ses questions sont celles de ses champs", () => {
    const modele = createModeleSociete(IDENTITE, PARTIES, undefined);
    expect(modele).toMatchObject({ id: createIdModele("m1"), nature: "lettre", famille: "amiable", mentions: [] });
    expect(listQuestions(modele)).toEqual(["acte.numeroRecommande"]);
  });

  test("tient aux conditions, refus et mentions de l’acte qu’il remplace", () => {
    const socle = findModele("mise-en-demeure-professionnel");
    const modele = createModeleSociete(IDENTITE, PARTIES, socle);
    expect(modele.mentions).toBe(socle?.mentions);
    expect(modele.titre).toBe("Notre mise en demeure");
    const faits = createFaitsActeInventes(modele, "professionnel, trois factures");
    const redige = renderActeSociete(modele, faits, () => []);
    expect(listVerifications(modele, redige, faits).filter(({ id, isAcquise }) => id.startsWith("mention/") && !isAcquise).length).toBeGreaterThan(0);
  });

  test("remplit chaque partie et dit ce qui manque", () => {
    const modele = createModeleSociete(IDENTITE, PARTIES, undefined);
    const { contenus, trous } = renderActeSociete(modele, createFaitsActeInventes(modele, "professionnel, trois factures"), () => []);
    expect(contenus.get("corps")?.map((morceau) => (morceau.kind === "blocs" ? "" : morceau.texte)).join("")).toMatch(/^Cher Pelagrin Bâtiment, payez [\d\u202F]+,\d\d\u00A0€$/);
    expect(trous).toEqual(["acte.numeroRecommande"]);
  });

  test("demande l’image qu’il imprime, et rien quand elle est là", () => {
    const modele = createModeleSociete(IDENTITE, [{ nom: "corps", texte: "[[bloc image-signature]][[bloc signature]]" }], undefined);
    const faits = createFaitsActeInventes(modele, "professionnel, trois factures");
    expect(renderActeSociete(modele, faits, () => []).trous).toContain("signataire.signature");
    const image = { octets: new Uint8Array(), type: "png", largeur: 1, hauteur: 1 } as const;
    expect(renderActeSociete(modele, { ...faits, signature: image }, () => []).trous).not.toContain("signataire.signature");
  });
});

test("chaque marque a son rôle", () => {
  expect(["{{a}}", "[[si a renseigné]]", "[[sinon si a = b]]", "[[sinon]]", "[[fin]]", "[[pour chaque creance]]", "[[bloc x]]", "[[cite x]]", "[[note à vérifier : x]]", "[[à vérifier : x]]"].map(findRoleMarque)).toEqual([
    "valeur", "ouvre", "branche", "branche", "ferme", "ouvre", "bloc", "valeur", "valeur", "ouvre",
  ]);
});

test.each([
  ["{{debiteur.nom}}", undefined],
  ["{{debiteur.nome}}", "le champ « debiteur.nome » n’existe pas"],
  ["{{decompte.total|lettre}}", "le filtre « lettre » n’existe pas"],
  ["[[si debiteur.nom =]]", "la condition « debiteur.nom = » ne se lit pas"],
  ["[[sinon si debiteur.qualite = consommateur]]", undefined],
  ["[[sinon]]", undefined],
  ["[[pour chaque facture]]", "la liste de « facture » n’existe pas"],
  ["[[bloc tableau]]", "le bloc « tableau » n’existe pas"],
  ["[[insérer]]", "la marque « insérer » n’existe pas"],
])("%s : %s", (marque, attendu) => {
  expect(findAnomalieMarque(marque)?.replace(/\u00A0/g, " ")).toBe(attendu);
});
