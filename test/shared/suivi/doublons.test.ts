import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { Debiteur } from "#shared/model/dossier.ts";
import { findFusion, listDoublons } from "#shared/suivi/doublons.ts";
import { debiteurInvente, encoursInvente } from "../../support/detection-builder.ts";

const { faitId } = encoursInvente([]);
let rang = 0;
const debiteur = (nom: string, plus: Partial<Debiteur> = {}) => debiteurInvente(nom, { id: `${(rang++).toString(26).replace(/\d/g, (chiffre) => "qrstuvwxyz".charAt(Number(chiffre)))}`.padEnd(20, "a"), ...plus });
const raisons = (...debiteurs: readonly Debiteur[]) => listDoublons(debiteurs).map((paire) => paire.raisons);

describe("ce que deux débiteurs partagent", () => {
  test("accents, forme juridique et ordre des mots ne distinguent pas deux noms", () => {
    expect(raisons(debiteur("SARL Boulangerie MARTIN"), debiteur("Martin, boulangerie (S.A.S.)"))).toEqual([["même nom, formes et mots ordonnés"]]);
    expect(raisons(debiteur("SARL Boulangerie de l’Étoile"), debiteur("ÉTOILE BOULANGERIE SAS"))).toEqual([["même nom, formes et mots ordonnés"]]);
  });

  test("une lettre ajoutée, perdue ou changée : noms proches ; deux lettres, rien", () => {
    expect(raisons(debiteur("GARAGE LEGRAND"), debiteur("GARAGE LEGRANT"))).toEqual([["noms à une lettre près"]]);
    expect(raisons(debiteur("GARAGE LEGRAND"), debiteur("GARAGE LEGRANDE"))).toEqual([["noms à une lettre près"]]);
    expect(raisons(debiteur("GARAGE LEGRAND"), debiteur("GARAGE LEBLOND"))).toEqual([]);
    expect(raisons(debiteur("ABC"), debiteur("ABD"))).toEqual([]);
  });

  test("le même SIREN, le même compte, la même adresse, du plus fort au moins fort", () => {
    const commun = { siren: "732829320", ibans: ["FR7630006000011234567890189"], adresse: "12, rue des Lilas", codePostal: "69003" };
    expect(raisons(debiteur("UN", commun), debiteur("DEUX", { ...commun, adresse: "12 Rue des lilas" }))).toEqual([["même SIREN\u00A0: 732\u202F829\u202F320", "même compte bancaire\u00A0: FR7630006000011234567890189", "même adresse\u00A0: 12, rue des Lilas"]]);
  });

  test("deux SIREN qui diffèrent ne font jamais le même ; une adresse les dit liés", () => {
    const [paire] = listDoublons([debiteur("HOLDING NORD", { siren: "732829320", adresse: "1 place", codePostal: "59000" }), debiteur("HOLDING NORD", { siren: "552100554", adresse: "1 place", codePostal: "59000" })]);
    expect(paire).toMatchObject({ isDistincts: true, raisons: ["même adresse\u00A0: 1 place"] });
  });

  test("une adresse de centre commercial ne lie personne", () => {
    expect(raisons(...Array.from({ length: 13 }, (_vide, numero) => debiteur(`BOUTIQUE${"XYZTUVWKJQHGF".charAt(numero).repeat(5)}`, { adresse: "Centre", codePostal: "75001" })))).toEqual([]);
  });
});

test("ce qu’une personne a tranché n’est plus proposé ; un débiteur réuni n’est plus seul", () => {
  const [premier, second] = [debiteur("GARAGE LEGRAND"), debiteur("GARAGE LEGRAND")];
  const lien = (nature: "meme" | "different") => ({ faitId, dateFait: jour("2026-01-05"), avec: second.id, nature });
  expect(raisons(premier, second)).toHaveLength(1);
  expect(raisons({ ...premier, liens: [lien("different")] }, second)).toEqual([]);
  expect(raisons({ ...premier, liens: [lien("meme")] }, second)).toEqual([]);
  expect(findFusion({ ...premier, liens: [lien("meme")] })).toBe(second.id);
  expect(findFusion({ ...premier, liens: [lien("different")] })).toBeUndefined();
});

test("cinquante mille noms se comparent sans les comparer deux à deux", () => {
  const nombreux = Array.from({ length: 3000 }, (_vide, numero) => debiteur(`SOCIETE ${numero * 7919} FICTIVE ${numero * 104_729}`));
  expect(listDoublons([...nombreux, debiteur("GARAGE LEGRAND"), debiteur("LEGRAND GARAGE")]).filter(({ premier }) => premier.nom.includes("LEGRAND"))).toHaveLength(1);
});
