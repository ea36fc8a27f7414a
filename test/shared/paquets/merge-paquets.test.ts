import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { findValeur, splitPeriodes } from "#shared/kernel/parametre.ts";
import { listBaremes, mergeBaremes, mergeDroit } from "#shared/paquets/merge-paquets.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { findValeurDe } from "#shared/regles/baremes.ts";
import { listTauxInventes, reprise, source, valeur } from "../../support/paquet-builder.ts";

const SOCLE = createBaremes();
const BCE = "interets/taux-bce";

describe("sans paquet accepté", () => {
  test("le droit en vigueur est celui que l’application livre", () => {
    expect(mergeBaremes(SOCLE, [])).toBe(SOCLE);
    expect([...listBaremes(mergeDroit(SOCLE, []))]).toEqual([...SOCLE]);
  });
});

describe("un paquet qui ajoute les taux d’un semestre", () => {
  const baremes = mergeBaremes(SOCLE, [source("s1-2027", "2026-11-21", ...listTauxInventes())]);

  test("le taux attendu est connu, les anciens sont inchangés", () => {
    expect(findValeurDe(baremes, BCE, jour("2027-01-01"))).toMatchObject({ ok: true, lu: { valeur: 30_000 } });
    expect(findValeurDe(baremes, BCE, jour("2026-07-01"))).toEqual(findValeurDe(SOCLE, BCE, jour("2026-07-01")));
  });

  test("le semestre d’après reste inconnu", () => {
    expect(findValeurDe(baremes, BCE, jour("2027-06-30"))).toMatchObject({ ok: true });
    expect(findValeurDe(baremes, BCE, jour("2027-07-01"))).toEqual({ ok: false, raison: "perime" });
  });

  test("les autres valeurs du socle sont là, inchangées", () => {
    expect(baremes.size).toBe(SOCLE.size);
    expect(baremes.get("interets/indemnite-recouvrement")).toEqual(SOCLE.get("interets/indemnite-recouvrement"));
  });
});

describe("deux sources ne disent pas la même chose du même jour", () => {
  const indemnite = "interets/indemnite-recouvrement";
  const ancien = source("ancien", "2026-06-01", reprise(indemnite, { verifieLe: jour("2026-05-30"), valeurs: [valeur("2013-01-01", 5000)] }));
  const recent = source("recent", "2026-12-01", reprise(indemnite, { verifieLe: jour("2026-11-30"), valeurs: [valeur("2013-01-01", 6000)] }));

  test("la plus récemment vérifiée est lue", () => {
    expect(findValeurDe(mergeBaremes(SOCLE, [recent]), indemnite, jour("2026-01-01"))).toMatchObject({ lu: { valeur: 6000 } });
    expect(findValeurDe(mergeBaremes(SOCLE, [ancien]), indemnite, jour("2026-01-01"))).toMatchObject({ lu: { valeur: 4000 } });
  });

  test("les autres restent visibles, dites remplacées", () => {
    const { histoire } = mergeDroit(SOCLE, [ancien, recent]).parametres.get(indemnite)!;
    expect(histoire.map(({ valeur: { valeur: lue }, sourceId, isRemplacee }) => [lue, sourceId, isRemplacee])).toEqual([
      [6000, "recent", false],
      [4000, "socle", true],
      [5000, "ancien", true],
    ]);
  });
});

test("vérifiée le même jour que le socle, la valeur qu’une personne a acceptée est lue", () => {
  for (const montant of [1, 9999]) {
    const paquet = source("accepte", "2026-11-21", reprise("interets/indemnite-recouvrement", { valeurs: [valeur("2013-01-01", montant)] }));
    expect(findValeurDe(mergeBaremes(SOCLE, [paquet]), "interets/indemnite-recouvrement", jour("2026-01-01"))).toMatchObject({ lu: { valeur: montant } });
  }
});

test("une note que la dernière source ne reprend pas reste lisible", () => {
  const { note: _socle, ...sansNote } = reprise(BCE, { verifieLe: jour("2026-12-01") });
  expect(mergeBaremes(SOCLE, [source("sans-note", "2026-12-01", sansNote)]).get(BCE)?.note).toBe(SOCLE.get(BCE)?.note);
});

test("ce que la dernière source ne dit pas du délai est gardé : son acte, sa sanction ; une abrogation suit la dernière valeur", () => {
  const { evenement: _evenement, acte: _acte, sanction: _sanction, ...nu } = reprise("delais/injonction-signification", { verifieLe: jour("2026-12-01") });
  expect(mergeBaremes(SOCLE, [source("nu", "2026-12-01", nu)]).get(nu.id)).toMatchObject({ acte: expect.any(String) as string, sanction: SOCLE.get(nu.id)?.sanction });
  const abroge = SOCLE.get("delais/injonction-formule-executoire")!;
  const retabli = source("retabli", "2026-12-01", reprise(abroge.id, { verifieLe: jour("2026-12-01"), valeurs: [valeur("2027-06-01", 2)] }));
  expect(mergeBaremes(SOCLE, [source("revu", "2026-12-01", { ...abroge, verifieLe: jour("2026-12-01") })]).get(abroge.id)?.isAbroge).toBe(true);
  const { isAbroge: _abroge, ...sansAbrogation } = retabli.parametres[0]!;
  expect(mergeBaremes(SOCLE, [{ ...retabli, parametres: [sansAbrogation] }]).get(abroge.id)?.isAbroge).toBeUndefined();
});

describe("ce qu’une source ne couvre pas n’est jamais prolongé", () => {
  test("entre un semestre connu et un plus lointain, le semestre manquant reste manquant", () => {
    const saut = source("saut", "2026-11-21", reprise(BCE, { perimeLe: jour("2028-01-01"), verifieLe: jour("2026-11-21"), valeurs: [valeur("2027-07-01", 40_000)] }));
    const bce = mergeBaremes(SOCLE, [saut]).get(BCE)!;
    expect(findValeur(bce, jour("2026-12-31"))).toMatchObject({ ok: true });
    expect(findValeur(bce, jour("2027-01-01"))).toEqual({ ok: false, raison: "perime" });
    expect(findValeur(bce, jour("2027-07-01"))).toMatchObject({ ok: true, lu: { valeur: 40_000 } });
    expect(splitPeriodes(bce, jour("2026-12-01"), jour("2027-08-01"))).toEqual({ ok: false, au: "2027-01-01", raison: "perime" });
  });

  test("un taux reconduit pour un semestre de plus vaut pour ce semestre", () => {
    const derniere = SOCLE.get(BCE)!.valeurs.at(-1)!;
    const reconduit = source("reconduit", "2026-12-20", reprise(BCE, { verifieLe: jour("2026-12-20"), perimeLe: jour("2027-07-01"), valeurs: [derniere] }));
    const bce = mergeBaremes(SOCLE, [reconduit]).get(BCE)!;
    expect(findValeur(bce, jour("2027-06-30"))).toMatchObject({ ok: true, lu: { valeur: derniere.valeur } });
    expect(bce.perimeLe).toBe("2027-07-01");
  });

  test("une date de fin oubliée par la source qui ajoute une valeur garde la dernière fin connue", () => {
    const { perimeLe: _oubliee, ...sansFin } = reprise(BCE, { verifieLe: jour("2026-11-21"), valeurs: [valeur("2027-01-01", 30_000)] });
    const bce = mergeBaremes(SOCLE, [source("sans-fin", "2026-11-21", sansFin)]).get(BCE)!;
    expect(bce.perimeLe).toBe("2027-01-01");
    expect(findValeur(bce, jour("2027-01-01"))).toEqual({ ok: false, raison: "perime" });
  });

  test("la fin dite par une source plus ancienne ne rend pas une valeur nouvelle inutilisable", () => {
    const nouveaux = source("s1-2027", "2026-11-21", ...listTauxInventes());
    const revu = source("revu", "2026-12-05", reprise(BCE, { verifieLe: jour("2026-12-05") }));
    expect(findValeur(mergeBaremes(SOCLE, [nouveaux, revu]).get(BCE)!, jour("2027-01-01"))).toMatchObject({ ok: true, lu: { valeur: 30_000 } });
  });
});

test("un paquet peut ajouter un barème ; une unité n’est jamais remplacée", () => {
  const nouveau = { ...reprise(BCE, {}), id: "essai/nouveau" };
  const autreUnite = reprise(BCE, { unite: "centimes", verifieLe: jour("2027-01-01"), valeurs: [valeur("2026-01-01", 7)] });
  const baremes = mergeBaremes(SOCLE, [source("autre", "2027-01-01", nouveau, autreUnite)]);
  expect(baremes.get("essai/nouveau")?.valeurs).toEqual(SOCLE.get(BCE)?.valeurs);
  expect(baremes.get(BCE)).toEqual(SOCLE.get(BCE));
});

test("un droit sans socle n’existe pas", () => {
  expect(() => mergeDroit(new Map(), [])).toThrow("vides");
});
