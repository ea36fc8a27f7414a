import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { checkGarde, checkRetraitTitre, checkTitre, type SaisieGarde, type SaisieTitre } from "#shared/suivi/controle-titre.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { listTitres } from "#shared/suivi/titres.ts";
import { brouillon, euros, factsOf, facture, id, jalon, ouverture, poursuite } from "../../support/dossier-builder.ts";

const AU = jour("2026-11-21");
const JUGEMENT = [poursuite("p", "assignation-fond"), jalon("j", "jugement", "2026-03-02")];
const TITRE = brouillon("titre", "2026-03-02", { titreId: id("t"), type: "1", poursuiteId: id("p"), jalonId: id("j"), auteur: "TJ de Tours", numero: "25/00412" });

function dossierDe(...brouillons: readonly FaitBrouillon[]) {
  const dossier = projectDossier(factsOf(ouverture(), facture("a", "1 000,00"), ...brouillons));
  if (dossier === undefined) throw new Error("dossier absent");
  return dossier;
}

const check = (saisie: Partial<SaisieTitre>, ...brouillons: readonly FaitBrouillon[]) => checkTitre({ type: "1", dateFait: jour("2026-03-02"), ...saisie }, dossierDe(...JUGEMENT, ...brouillons), AU);

describe("un titre faux ne s’enregistre pas", () => {
  test("une signification avant le titre est refusée, avec la sortie", () => {
    expect(check({ signifieLe: jour("2026-02-27") }).refus).toEqual(["La signification du 27/02/2026 précède le titre du 02/03/2026\u00A0: corriger l’une des deux dates."]);
  });

  test("un jour à venir, une année d’un autre siècle", () => {
    expect(check({ dateFait: jour("2026-12-01") }).refus).toHaveLength(1);
    expect(check({ dateFait: jour("1926-03-02") }).refus[0]).toContain("vérifier l’année");
    expect(check({ definitifLe: jour("2027-01-01") }).refus[0]).toContain("noter ce jour une fois passé");
    expect(check({ dateFait: jour("2015-03-02") }).reserves[0]).toContain("plus de dix ans");
  });

  test("deux titres pour une décision, ou pour un numéro, sont refusés ; le même se corrige", () => {
    expect(check({ poursuiteId: id("p"), jalonId: id("j") }, TITRE).refus[0]).toContain("le corriger au lieu d’en créer un second");
    expect(check({ auteur: "TJ de Tours", numero: "25/00412" }, TITRE).refus).toHaveLength(1);
    expect(check({ titreId: id("t"), poursuiteId: id("p"), jalonId: id("j") }, TITRE).refus).toEqual([]);
  });

  test("un principal plus grand que les factures se relit", () => {
    expect(check({ principal: euros("1 000,01") }).reserves[0]).toContain("dépasse les factures du dossier");
    expect(check({ principal: euros("1 000,00") }).reserves).toEqual([]);
  });
});

describe("la grosse", () => {
  const garde = (lettre: string, le: string, detenteur = "Étude Vasseur") => brouillon("garde", le, { gardeId: id(lettre), titreId: id("t"), lieu: "mandataire", detenteur });
  const checkAvec = (saisie: Partial<SaisieGarde>, ...gardes: readonly FaitBrouillon[]) => {
    const [titre] = listTitres(dossierDe(...JUGEMENT, TITRE, ...gardes));
    if (titre === undefined) throw new Error("titre absent");
    return { ...checkGarde({ titreId: id("t"), lieu: "mandataire", detenteur: "Étude Vasseur", dateFait: jour("2026-10-01"), ...saisie }, titre, AU), retrait: checkRetraitTitre(titre) };
  };

  test("ne sort pas avant le titre, ni demain, ni avant son dernier mouvement", () => {
    expect(checkAvec({}).refus).toEqual([]);
    expect(checkAvec({ dateFait: jour("2026-02-01") }).refus[0]).toContain("précède le titre");
    expect(checkAvec({ dateFait: jour("2026-11-22") }).refus[0]).toContain("n’est pas passé");
    expect(checkAvec({ detenteur: "Étude Roure" }, garde("g", "2026-10-05")).refus[0]).toContain("précède le dernier mouvement");
  });

  test("remise deux fois au même endroit, ou attendue avant d’être partie : refusé", () => {
    expect(checkAvec({ dateFait: jour("2026-10-20") }, garde("g", "2026-10-05")).refus[0]).toBe("La grosse est déjà là (Étude Vasseur, depuis le 05/10/2026).");
    expect(checkAvec({ retourPour: jour("2026-10-01") }).refus[0]).toContain("ne suit pas la remise");
  });

  test("passer d’une étude à l’autre, ou la rendre au débiteur, demande pourquoi", () => {
    expect(checkAvec({ dateFait: jour("2026-10-20"), detenteur: "Étude Roure" }, garde("g", "2026-10-05")).reserves[0]).toContain("chez Étude Vasseur");
    expect(checkAvec({ lieu: "debiteur", detenteur: "Pelagrin" }).reserves).toHaveLength(1);
  });

  test("un titre dont la grosse a bougé ne se retire pas", () => {
    expect(checkAvec({}, garde("g", "2026-10-05")).retrait.refus[0]).toContain("1 mouvement");
    expect(checkAvec({}).retrait.refus).toEqual([]);
  });
});
