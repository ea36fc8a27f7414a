import { describe, expect, test } from "vitest";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import type { ContenuPar } from "#shared/model/faits/registre.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { findTitreUtile, formatEtatTitre, listTitres } from "#shared/suivi/titres.ts";
import { brouillon, euros, factsOf, id, jalon, ouverture, poursuite } from "../../support/dossier-builder.ts";

const NANTERRE = { juridiction: "tribunal de commerce de Nanterre" };
const titre = (contenu: Partial<ContenuPar["titre"]> = {}, le = "2026-09-14") => brouillon("titre", le, { titreId: id("t"), type: "1", ...contenu });

function titresDe(...brouillons: readonly FaitBrouillon[]) {
  const dossier = projectDossier(factsOf(ouverture(), ...brouillons));
  if (dossier === undefined) throw new Error("dossier absent");
  return listTitres(dossier);
}

describe("une décision rendue propose d’enregistrer son titre", () => {
  test("l’ordonnance d’injonction, avec la somme accordée, jusqu’à ce que son titre soit enregistré", () => {
    const ordonnance = [poursuite("p", "injonction-de-payer", "2026-06-01", NANTERRE), jalon("o", "ordonnance_injonction", "2026-09-14", { demande: euros("9 000,00"), accorde: euros("8 000,00") })];
    const [propose] = titresDe(...ordonnance);
    expect(propose).toMatchObject({ isEnregistre: false, jalonId: id("o"), type: "1", isOrdonnanceInjonction: true, condamnation: { principal: 800_000, total: 800_000 } });
    expect(propose?.libelle).toBe("Ordonnance d’injonction de payer du 14/09/2026, tribunal de commerce de Nanterre");
    const enregistres = titresDe(...ordonnance, titre({ poursuiteId: id("p"), jalonId: id("o") }));
    expect(enregistres.map(({ titreId, isEnregistre }) => [titreId, isEnregistre])).toEqual([[id("t"), true]]);
  });

  test("l’arrêt d’appel remplace le jugement, le titre du jugement reste au dossier", () => {
    const faits = [poursuite("p", "assignation-fond"), jalon("j", "jugement", "2026-01-10"), titre({ poursuiteId: id("p"), jalonId: id("j") }, "2026-01-10"), jalon("r", "recours", "2026-02-01"), jalon("a", "arret_appel", "2026-10-01")];
    expect(titresDe(...faits).map(({ libelle, isEnregistre }) => [libelle, isEnregistre])).toEqual([["Jugement du 10/01/2026", true], ["Arrêt de la cour d’appel du 01/10/2026", false]]);
  });

  test("une ordonnance caduque, ou à laquelle on renonce, ne laisse pas de titre", () => {
    const debut = [poursuite("p", "injonction-de-payer"), jalon("o", "ordonnance_injonction", "2026-09-14")];
    expect(titresDe(...debut, jalon("c", "caducite", "2026-12-15"))).toEqual([]);
    expect(titresDe(...debut, jalon("c", "renonciation_ordonnance", "2026-09-20"))).toEqual([]);
  });

  test("le titre d’un commissaire de justice est du 5° et vaut dès sa délivrance (CPCE, art. L125-1)", () => {
    const [simplifie] = titresDe(poursuite("p", "procedure-simplifiee"), jalon("t", "titre_simplifiee", "2026-05-04", { accorde: euros("3 000,00") }));
    expect(simplifie).toMatchObject({ type: "5", executoireLe: "2026-05-04" });
  });
});

describe("les jours d’un titre", () => {
  const jugement = [poursuite("p", "assignation-fond"), jalon("j", "jugement", "2026-03-02"), titre({ poursuiteId: id("p"), jalonId: id("j") }, "2026-03-02")];

  test("viennent des étapes de sa procédure\u00A0: notifié, exécutoire, définitif", () => {
    const [complet] = titresDe(...jugement, jalon("n", "notification_jugement", "2026-03-20"), jalon("e", "decision_executoire", "2026-04-22"), jalon("f", "force_chose_jugee", "2026-04-23"));
    expect(complet).toMatchObject({ rendu: "2026-03-02", signifieLe: "2026-03-20", executoireLe: "2026-04-22", definitifLe: "2026-04-23" });
  });

  test("ce qu’une personne a lu sur le titre prévaut", () => {
    const [dit] = titresDe(...jugement.slice(0, 2), titre({ poursuiteId: id("p"), jalonId: id("j"), signifieLe: "2026-03-25" as never }, "2026-03-02"), jalon("n", "notification_jugement", "2026-03-20"));
    expect(dit?.signifieLe).toBe("2026-03-25");
  });

  test("l’exécution provisoire s’exerce une fois le jugement notifié (CPC, art. 503 et 514)\u00A0; sans le savoir rien n’est supposé", () => {
    const notifie = jalon("n", "notification_jugement", "2026-03-20");
    expect(titresDe(...jugement, notifie)[0]?.executoireLe).toBeUndefined();
    expect(titresDe(...jugement.slice(0, 2), titre({ poursuiteId: id("p"), jalonId: id("j"), isProvisoire: true }, "2026-03-02"), notifie)[0]?.executoireLe).toBe("2026-03-20");
  });

  test("en référé elle est de droit (CPC, art. 514-1)", () => {
    expect(titresDe(poursuite("p", "refere-provision"), jalon("o", "ordonnance_refere", "2026-03-02"), jalon("n", "notification_refere", "2026-03-09"))[0]?.executoireLe).toBe("2026-03-09");
  });

  test("une notification faite à nous ne rend rien exécutoire", () => {
    expect(titresDe(...jugement, jalon("n", "notification_jugement", "2026-03-20", { destinataire: "creancier" }))[0]?.signifieLe).toBeUndefined();
  });

  test("l’état dit ce qui manque", () => {
    expect(formatEtatTitre(titresDe(...jugement)[0]!)).toBe("À signifier");
    expect(formatEtatTitre(titresDe(...jugement, jalon("n", "notification_jugement", "2026-03-20"), jalon("r", "recours", "2026-04-01"))[0]!)).toBe("Appel en cours");
    expect(formatEtatTitre(titresDe(...jugement, jalon("f", "force_chose_jugee", "2026-05-01"))[0]!)).toBe("Définitif");
  });
});

test("la condamnation se lit poste par poste, un poste non lu vaut zéro, aucune somme lue n’est pas zéro", () => {
  expect(titresDe(titre({ principal: euros("1 000,00"), article700: euros("800,00") }))[0]?.condamnation).toEqual({ principal: 100_000, interets: 0, article700: 80_000, depens: 0, indemnites: 0, total: 180_000 });
  expect(titresDe(titre())[0]?.condamnation).toBeUndefined();
});

test("la grosse est là où son dernier mouvement l’a mise", () => {
  const garde = (lettre: string, le: string, lieu: ContenuPar["garde"]["lieu"], detenteur: string) => brouillon("garde", le, { gardeId: id(lettre), titreId: id("t"), lieu, detenteur });
  const [seul] = titresDe(titre(), garde("h", "2026-10-20", "mandataire", "Étude Vasseur"), garde("g", "2026-09-20", "service", "Armoire 3"));
  expect([seul?.garde?.detenteur, seul?.gardes.length]).toEqual(["Étude Vasseur", 2]);
});

test("le titre qui sert est le dernier exécutoire", () => {
  const titres = titresDe(titre({ executoireLe: "2024-02-01" as never }, "2024-01-10"), brouillon("titre", "2026-01-10", { titreId: id("v"), type: "1" }));
  expect(findTitreUtile(titres)?.titreId).toBe(id("t"));
  expect(findTitreUtile([])).toBeUndefined();
});
