import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { findValeurCalculee } from "#shared/kernel/resultat.ts";
import type { Debiteur } from "#shared/model/dossier.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { listMesures } from "#shared/suivi/mesures.ts";
import { listMesuresProposees } from "#shared/suivi/prochaine-mesure.ts";
import { projectVue } from "#shared/suivi/vue-dossier.ts";
import { BAREMES } from "../../support/baremes.ts";
import { brouillon, factsOf, facture, id, jalon, ouverture, poursuite } from "../../support/dossier-builder.ts";

const AU = jour("2026-11-21");
const TITRE = brouillon("titre", "2026-01-12", { titreId: id("t"), type: "1", signifieLe: jour("2026-02-03"), executoireLe: jour("2026-03-05"), definitifLe: jour("2026-03-05") });
const EXECUTION = poursuite("p", "execution");

function proposees(contenu: Partial<Debiteur>, ...brouillons: readonly FaitBrouillon[]) {
  const debiteur: Debiteur = { id: id("b"), nom: "Pelagrin", qualite: "professionnel", faitId: "x" as never, dateFait: AU, ...contenu };
  const vue = projectVue(factsOf(ouverture(), facture("a", "400,00"), ...brouillons), { debiteurs: new Map([[id("b"), debiteur]]), creanciers: [], mandataires: [] }, { aujourdhui: AU, baremes: BAREMES, territoire: "metropole" });
  if (vue === undefined) throw new Error("dossier absent");
  return listMesuresProposees(vue, listMesures(vue.delais, findValeurCalculee(vue.decompte)?.total), AU, BAREMES);
}

const ordre = ({ mesures }: ReturnType<typeof proposees>) => mesures.map(({ kind, etat }) => [kind, etat]);

describe("ce qui arrête toute mesure", () => {
  test("sans titre exécutoire, seule une mesure conservatoire (CPCE, art. L111-2)", () => {
    expect(proposees({}).obstacle?.phrase).toContain("Aucun titre exécutoire. Seule une mesure conservatoire");
  });

  test("une procédure collective ouverte (C. com., art. L622-21)", () => {
    expect(proposees({ procedure: { procedureId: id("k"), procedure: "redressement_judiciaire", etat: "ouverte", source: "BODACC", faitId: "y" as never, dateFait: AU } }, TITRE).obstacle?.references).toEqual([{ texte: "C. com.", article: "L622-21" }]);
  });

  test("un surendettement recevable, jusqu’à sa clôture (C. conso, art. L722-2)", () => {
    const recevable = [TITRE, poursuite("q", "declaration-creance"), jalon("n", "notification_recevabilite", "2026-06-01", { poursuiteId: id("q") })];
    expect(proposees({}, ...recevable).obstacle?.phrase).toContain("Surendettement recevable le 01/06/2026");
    expect(proposees({}, ...recevable, jalon("z", "cloture_collective", "2026-10-01", { poursuiteId: id("q") })).obstacle).toBeUndefined();
  });
});

describe("la mesure suivante, avec ses raisons", () => {
  test("le compte d’abord ; pas de salaire chez une société", () => {
    const { mesures } = proposees({ ibans: ["FR7630006000011234567890189"] }, TITRE);
    expect(mesures[0]).toMatchObject({ kind: "saisie_attribution", etat: "proposee", pour: ["compte connu\u00A0: FR76…0189", "ce qui est saisi nous est attribué aussitôt, même si une procédure collective s’ouvre ensuite"] });
    expect(mesures.find(({ kind }) => kind === "commandement_remunerations")).toMatchObject({ etat: "ecartee", contre: ["le débiteur n’est pas un particulier"] });
  });

  test("une saisie sans résultat passe derrière, et ouvre la saisie-vente sous le seuil du logement (CPCE, art. L221-2)", () => {
    const vente = ({ mesures }: ReturnType<typeof proposees>) => mesures.find(({ kind }) => kind === "commandement_saisie_vente");
    expect(vente(proposees({ qualite: "consommateur" }, TITRE))?.contre[0]).toContain("535,00\u00A0€ en principal, dans un logement");
    const apres = proposees({ qualite: "consommateur" }, TITRE, EXECUTION, jalon("s", "saisie_attribution", "2026-09-01"), jalon("r", "reponse_tiers", "2026-09-01", { accorde: montant(0) }), jalon("n", "denonciation_attribution", "2026-09-07"));
    expect([vente(apres)?.pour, vente(apres)?.contre]).toEqual([["la saisie du compte ou du salaire a échoué"], []]);
    expect(apres.mesures.find(({ kind }) => kind === "saisie_attribution")).toMatchObject({ etat: "ecartee", contre: ["aucun compte connu\u00A0: l’étude interroge les banques", "Saisie-attribution du 01/09/2026\u00A0: sans résultat"] });
    expect(ordre(apres).slice(0, 2)).toEqual([["commandement_remunerations", "proposee"], ["commandement_saisie_vente", "proposee"]]);
  });

  test("une saisie conservatoire qui tient se convertit d’abord", () => {
    const apres = proposees({}, TITRE, poursuite("p", "saisie-conservatoire"), jalon("s", "saisie_conservatoire_creances", "2026-11-16", { isAvecTitre: true }), jalon("n", "denonciation_conservatoire", "2026-11-18"));
    expect(apres.mesures[0]).toMatchObject({ kind: "conversion_creances", etat: "proposee" });
  });

  test("ce que la note de droit ne donne pas est dit à vérifier, jamais proposé", () => {
    expect(ordre(proposees({}, TITRE)).filter(([, etat]) => etat === "a-verifier").map(([kind]) => kind)).toEqual(["saisie_vehicule", "saisie_parts", "publicite_definitive"]);
  });
});
