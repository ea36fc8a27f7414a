import { formatJour } from "../kernel/format-jour.ts";
import type { Jour } from "../kernel/jour.ts";
import { LIBELLES_PHASE } from "../suivi/collective.ts";
import { LIBELLES_CLOTURE, LIBELLES_PROCEDURE } from "../suivi/libelles.ts";
import { LIBELLES_DEMANDE_PERSONNE } from "../suivi/libelles-rgpd.ts";
import { type Cellules, sumCellules, toMontant } from "../suivi/pilotage/agregat.ts";
import type { Cloture } from "../suivi/pilotage/cloture.ts";
import { COMPTES, listEcritures } from "../suivi/pilotage/ecritures.ts";
import { AGES, ETAPES_PILOTAGE, HORIZONS } from "../suivi/pilotage/mesures.ts";
import { formatCoutParEuro, formatVoie, INDICATEURS, LIBELLES_AGE, LIBELLES_ETAPE_PILOTAGE, LIBELLES_FLUX } from "../suivi/pilotage/mots.ts";
import { computeRythme } from "../suivi/pilotage/previsions.ts";
import { LIBELLES_PROVISION, MOTIFS_PROVISION } from "../suivi/pilotage/provisions.ts";
import { computeReussite, computeVariation, findMediane, formatPart, formatVariation } from "../suivi/pilotage/statistiques.ts";
import type { Tableau } from "../suivi/pilotage/tableau.ts";
import { LIBELLES_SURENDETTEMENT } from "../suivi/surendettement.ts";
import type { CelluleFeuille, Feuille } from "../word/bloc.ts";

type Rangee = readonly CelluleFeuille[];

const texte = (valeur: string): CelluleFeuille => ({ kind: "texte", texte: valeur });
const nombre = (valeur: number): CelluleFeuille => ({ kind: "nombre", nombre: valeur });
const jour = (valeur: Jour): CelluleFeuille => ({ kind: "jour", jour: valeur });

const jourOuRien = (valeur: Jour | undefined): CelluleFeuille => (valeur === undefined ? undefined : jour(valeur));

/** A sum that cannot be counted to the centime is said in words. */
function somme(valeur: number): CelluleFeuille {
  const lu = toMontant(valeur);
  return lu === undefined ? texte("hors échelle") : { kind: "montant", montant: lu };
}

const columns = (...colonnes: readonly (readonly [titre: string, largeur: number])[]) => colonnes.map(([titre, largeur]) => ({ titre, largeur }));

/** The tables of the screen, one sheet each, with the same figures. */
export function createFeuillesTableau(tableau: Tableau, findNom: (id: string) => string): readonly Feuille[] {
  const { cellules } = tableau;
  return [
    createEncours(cellules.etape, undefined), createFlux(tableau), createVoies(tableau),
    createSimple("Encaissé par mois", "Mois", cellules.mois, (cle) => cle), createSimple("Encours par gestionnaire", "Gestionnaire", cellules.gestionnaire, (cle) => cle),
    createSimple("Encours par nature", "Nature", cellules.nature, (cle) => cle), createSimple("Encours par entité", "Entité", cellules.entite, findNom),
    createSimple("Droits", "Mois du dernier jour utile", cellules.droits, (cle) => (cle === "passe" ? "passé" : cle)), createPrevisions(tableau),
    createSimple("Provisions", "Règle", cellules.provisions, (cle) => formatMotif(cle)), createDefinitions(),
  ];
}

/** The workbook of a monthly report: the sheets of its tables, under the same names. */
export function createFeuillesCloture(cloture: Cloture, findNom: (id: string) => string): readonly Feuille[] {
  const { tableau, avant } = cloture;
  return [
    createEncours(tableau.cellules.etape, avant), createFlux(tableau), createVariations(cloture), createVoies(tableau), createRisques(cloture), createMandataires(cloture, findNom),
    createCollectives(cloture), createSurendettements(cloture), createDepreciations(cloture), createEcritures(cloture), createDemandes(cloture), createDerogations(cloture), createPrevisions(tableau), createDefinitions(),
  ];
}

function createEncours(etape: Cellules, avant: Cellules | undefined): Feuille {
  const total = sumCellules(etape).somme;
  const rangees = ETAPES_PILOTAGE.flatMap((stade) => AGES.flatMap((age): readonly Rangee[] => {
    const cle = `${stade}|${age}`;
    const [ici, hier] = [etape[cle], avant?.[cle]];
    if (ici === undefined && hier === undefined) return [];
    const valeur = ici?.somme ?? 0;
    return [[texte(LIBELLES_ETAPE_PILOTAGE[stade]), texte(LIBELLES_AGE[age]), nombre(ici?.dossiers ?? 0), somme(valeur), ...(avant === undefined ? [] : [somme(hier?.somme ?? 0), somme(valeur - (hier?.somme ?? 0))]), texte(formatPart(total === 0 ? undefined : valeur / total))]];
  }));
  return { nom: "Encours", colonnes: columns(["Étape", 14], ["Ancienneté", 20], ["Dossiers", 10], ["Montant", 18], ...(avant === undefined ? [] : [["Mois précédent", 18], ["Variation", 18]] as const), ["Part", 8]), rangees };
}

function createFlux({ cellules: { flux }, comparees, comparaison }: Tableau): Feuille {
  const rangees = Object.entries(LIBELLES_FLUX).map(([cle, libelle]): Rangee => {
    const [ici, avant] = [flux[cle]?.somme ?? 0, comparees.flux[cle]?.somme ?? 0];
    return [texte(libelle), somme(ici), ...(comparaison === undefined ? [] : [somme(avant), texte(formatVariation(computeVariation(avant, ici)))])];
  });
  return { nom: "Flux", colonnes: columns(["Flux", 44], ["Période", 18], ...(comparaison === undefined ? [] : [["Comparaison", 18], ["Écart", 10]] as const)), rangees };
}

/** Names of the routes in which something was received or closed. */
export function listVoies({ cellules }: Tableau): readonly string[] {
  const noms = new Set([...Object.keys(cellules.voie), ...Object.keys(cellules.cout), ...Object.keys(cellules.budget), ...Object.keys(cellules["clos-voie"]).map((cle) => cle.slice(0, cle.lastIndexOf("|")))]);
  return [...noms].toSorted((a, b) => (cellules.voie[b]?.somme ?? 0) - (cellules.voie[a]?.somme ?? 0) || (a < b ? -1 : 1));
}

function createVoies(tableau: Tableau): Feuille {
  const { cellules } = tableau;
  return {
    nom: "Voies", colonnes: columns(["Voie", 26], ["Clos", 8], ["Réussis", 9], ["Taux", 8], ["Intervalle à 95\u00A0%", 18], ["Délai médian (jours)", 20], ["Encaissé", 18], ["Coût", 18], ["Budgets confiés HT", 20], ["Coût par euro", 14]),
    rangees: listVoies(tableau).map((voie): Rangee => {
      const { n, reussis, taux, bas, haut } = computeReussite(cellules["clos-voie"], (nom) => nom === voie);
      const mediane = findMediane(cellules.duree[voie]?.valeurs);
      const [recu, cout] = [cellules.voie[voie]?.somme ?? 0, cellules.cout[voie]?.somme ?? 0];
      return [texte(formatVoie(voie)), nombre(n), nombre(reussis), texte(formatPart(taux)), texte(n === 0 ? "—" : `${formatPart(bas)} à ${formatPart(haut)}`), mediane === undefined ? texte("—") : nombre(mediane), somme(recu), somme(cout), somme(cellules.budget[voie]?.somme ?? 0), texte(cout === 0 ? "—" : formatCoutParEuro(cout, recu))];
    }),
  };
}

function createSimple(nom: string, titre: string, cellules: Cellules, format: (cle: string) => string): Feuille {
  return { nom, colonnes: columns([titre, 34], ["Dossiers", 10], ["Montant", 18]), rangees: Object.entries(cellules).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([cle, { somme: valeur, dossiers }]): Rangee => [texte(format(cle)), nombre(dossiers), somme(valeur)]) };
}

function createPrevisions(tableau: Tableau): Feuille {
  return {
    nom: "Prévisions", colonnes: columns(["D’ici (jours)", 14], ["Promis et non versé", 20], ["Au rythme de la période", 24]),
    rangees: HORIZONS.map((horizon): Rangee => {
      const rythme = computeRythme(tableau, horizon);
      return [nombre(horizon), somme(tableau.cellules.previsions[horizon]?.somme ?? 0), rythme === undefined ? texte("—") : somme(rythme)];
    }),
  };
}

function createVariations({ variations }: Cloture): Feuille {
  return {
    nom: "Variation", colonnes: columns(["Rang", 6], ["Référence", 16], ["Débiteur", 34], ["Avant", 18], ["Après", 18], ["Écart", 18], ["Cause", 60]),
    rangees: variations.map(({ reference, debiteur, avant, apres, ecart, cause }, rang): Rangee => [nombre(rang + 1), texte(reference), texte(debiteur), somme(avant), somme(apres), somme(ecart), texte(cause)]),
  };
}

function createRisques({ risques }: Cloture): Feuille {
  return {
    nom: "Délais", colonnes: columns(["Date", 12], ["Jours", 8], ["Dossier", 16], ["Débiteur", 34], ["Délai", 44], ["Règle ou sanction", 34], ["Montant", 18], ["Responsable", 20]),
    rangees: risques.map(({ jour: le, jours, reference, debiteur, objet, regle, montant, responsable }): Rangee => [jour(le), nombre(jours), texte(reference), texte(debiteur), texte(objet), texte(regle), somme(montant), texte(responsable)]),
  };
}

function createMandataires({ mandataires }: Cloture, findNom: (id: string) => string): Feuille {
  return {
    nom: "Mandataires", colonnes: columns(["Mandataire", 34], ["Dossiers en cours", 18], ["Clos dans le mois", 18], ["Encaissé", 18], ["Coût", 18], ["Budgets confiés HT", 20]),
    rangees: mandataires.map(({ mandataireId, dossiers, clos, encaisse, budget, cout }): Rangee => [texte(findNom(mandataireId)), nombre(dossiers), nombre(clos), somme(encaisse), somme(cout), somme(budget)]),
  };
}

function createCollectives({ collectives }: Cloture): Feuille {
  return {
    nom: "Collectives", colonnes: columns(["Débiteur", 34], ["Dossier", 16], ["Nature", 28], ["Où elle en est", 20], ["Jugement", 12], ["BODACC", 12], ["Limite", 12], ["Déclaré le", 12], ["Montant", 18], ["Admis", 18], ["Réparti", 18]),
    rangees: collectives.map(({ debiteur, reference, nature, phase, ouverteLe, publieeLe, limite, declareLe, declare, admis, repartitions }): Rangee => [
      texte(debiteur), texte(reference), texte(LIBELLES_PROCEDURE[nature]), texte(LIBELLES_PHASE[phase]), jourOuRien(ouverteLe), jourOuRien(publieeLe), jourOuRien(limite), jourOuRien(declareLe),
      declare === undefined ? undefined : somme(declare), admis === undefined ? undefined : somme(admis), repartitions.length === 0 ? undefined : somme(repartitions.reduce((total, { montant }) => total + montant, 0)),
    ]),
  };
}

function createSurendettements({ surendettements }: Cloture): Feuille {
  return {
    nom: "Surendettement", colonnes: columns(["Débiteur", 34], ["Dossier", 16], ["Où il en est", 28], ["Recevable depuis", 16], ["Exécution", 14]),
    rangees: surendettements.map(({ debiteur, reference, phase, recevableLe, isExecutionSuspendue }): Rangee => [texte(debiteur), texte(reference), texte(LIBELLES_SURENDETTEMENT[phase]), jourOuRien(recevableLe), texte(isExecutionSuspendue ? "suspendue" : "possible")]),
  };
}

/** Demands of persons and erasures: no name, since a report travels. */
function createDemandes({ demandes, purges }: Cloture): Feuille {
  return {
    nom: "Conformité", colonnes: columns(["Objet", 40], ["Le", 12], ["Répondre avant le", 18], ["Répondu le", 14], ["Dossiers", 10]),
    rangees: [
      ...demandes.map(({ nature, recueLe, limite, reponduLe }): Rangee => [texte(`Demande\u00A0: ${LIBELLES_DEMANDE_PERSONNE[nature].toLowerCase()}`), jour(recueLe), jourOuRien(limite), jourOuRien(reponduLe)]),
      ...purges.map(({ le, dossiers }): Rangee => [texte("Effacement ordonné"), jour(le), undefined, undefined, nombre(dossiers)]),
    ],
  };
}

function createDerogations({ derogations }: Cloture): Feuille {
  return {
    nom: "Dérogations", colonnes: columns(["Date", 12], ["Dossier", 16], ["Acte", 40], ["Contrôle levé", 50], ["Auteur", 20], ["Motif", 60]),
    rangees: derogations.map(({ le, reference, acte, objet, par, motif }): Rangee => [jour(le), texte(reference), texte(acte), texte(objet), texte(par), texte(motif)]),
  };
}

function createDepreciations({ provisions, pertes }: Cloture): Feuille {
  return {
    nom: "Dépréciations", colonnes: columns(["Dossier", 16], ["Débiteur", 34], ["Règle (hypothèse de la maison)", 32], ["Base TTC", 18], ["Taux", 8], ["Précédent", 18], ["Proposé", 18], ["Mouvement", 18]),
    rangees: [
      ...provisions.map(({ reference, debiteur, motif, base, taux, precedent, propose, mouvement }): Rangee => [texte(reference), texte(debiteur), texte(LIBELLES_PROVISION[motif]), somme(base), texte(formatPart(taux / 100)), somme(precedent), somme(propose), somme(mouvement)]),
      ...pertes.map(({ reference, debiteur, motif, montant, le }): Rangee => [texte(reference), texte(debiteur), texte(`Perte du ${formatJour(le)}\u00A0: ${LIBELLES_CLOTURE[motif].toLowerCase()}`), somme(montant)]),
    ],
  };
}

/** Proposed entries, one line each, with their totals: debit and credit are equal. */
export function createEcritures(cloture: Pick<Cloture, "provisions" | "pertes" | "tableau">): Feuille {
  const lignes = listEcritures(cloture);
  const total = (cote: "debit" | "credit") => somme(lignes.reduce((valeur, ligne) => valeur + ligne[cote], 0));
  return {
    nom: "Écritures proposées", colonnes: columns(["Date", 12], ["Compte", 10], ["Intitulé", 44], ["Dossier", 16], ["Libellé (à vérifier par la comptabilité)", 44], ["Débit", 18], ["Crédit", 18]),
    rangees: [
      ...lignes.map(({ date, compte, piece, libelle, debit, credit }): Rangee => [jour(date), texte(String(compte)), texte(COMPTES[compte]), texte(piece), texte(libelle), debit === 0 ? undefined : somme(debit), credit === 0 ? undefined : somme(credit)]),
      ...(lignes.length === 0 ? [] : [[undefined, undefined, undefined, undefined, texte("Total"), total("debit"), total("credit")]]),
    ],
  };
}

function createDefinitions(): Feuille {
  return { nom: "Définitions", colonnes: columns(["Indicateur", 30], ["Définition", 100], ["Source", 50]), rangees: INDICATEURS.map(({ libelle, definition, source }): Rangee => [texte(libelle), texte(definition), texte(source)]) };
}

function formatMotif(cle: string): string {
  const motif = MOTIFS_PROVISION.find((connu) => connu === cle);
  return motif === undefined ? cle : LIBELLES_PROVISION[motif];
}
