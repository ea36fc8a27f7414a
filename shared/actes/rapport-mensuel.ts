import { formatJour, formatJourLong } from "../kernel/format-jour.ts";
import { formatMontant } from "../kernel/format-montant.ts";
import { formatNombreDe } from "../kernel/texte.ts";
import { LIBELLES_CLOTURE } from "../suivi/libelles.ts";
import type { Selon } from "../suivi/passe.ts";
import { sumCellules } from "../suivi/pilotage/agregat.ts";
import type { Cloture } from "../suivi/pilotage/cloture.ts";
import { HORIZON_RISQUES } from "../suivi/pilotage/cloture.ts";
import { AGES, ETAPES_PILOTAGE } from "../suivi/pilotage/mesures.ts";
import { formatCoutParEuro, formatDureeJours, formatSomme, formatVoie, INDICATEURS, LIBELLES_ETAPE_PILOTAGE, LIBELLES_FLUX } from "../suivi/pilotage/mots.ts";
import { formatPeriode } from "../suivi/pilotage/periode.ts";
import { LIBELLES_PROVISION } from "../suivi/pilotage/provisions.ts";
import { computeReussite, computeVariation, findMediane, formatPart, formatVariation } from "../suivi/pilotage/statistiques.ts";
import { type Bloc, type DocumentRedige, fragment, type Image, type LigneTableau } from "../word/bloc.ts";
import { image, ligne, LIGNES_IMPRIMEES, ligneTotal, paragraphe, say, tableau, titre } from "./blocs-rapport.ts";
import { listVoies } from "./feuilles-pilotage.ts";
import { composeCollectives, composeConformite } from "./rapport-suites.ts";

/** What a report is made of: the closing, and who it is of. Nothing of the day on which it is written, so that it can be written again. */
export interface FaitsRapport {
  readonly cloture: Cloture;
  /** What the figures know: what had been written by the last evening, or all that is known now. */
  readonly selon: Selon;
  readonly creancier: string;
  /** « Dossiers de Claire Aubry »; absent: all of them. */
  readonly perimetre?: string | undefined;
  /** Closed dossiers under which a rate is printed « n. s. ». */
  readonly nMinimum: number;
  readonly findNom: (id: string) => string;
  /** SHA-256 of the figures: two reports that bear the same one say the same. */
  readonly empreinte: string;
  /** Pictures of the charts, each beside its table. */
  readonly images: { readonly encours?: Image | undefined; readonly encaissements?: Image | undefined };
}

/** The monthly report (act 32): what is owed, what comes in, what it costs, what may be lost, what is asked. */
export function composeRapport(faits: FaitsRapport): DocumentRedige {
  const { cloture: { tableau }, creancier } = faits;
  const nom = `Rapport contentieux — ${formatPeriode(tableau.periode)}`;
  const isVide = tableau.dossiers === 0;
  return {
    titre: nom, sujet: "Rapport mensuel du service contentieux", auteur: creancier, date: tableau.periode.fin, reference: `Données arrêtées au ${formatJourLong(tableau.periode.fin)}`,
    blocs: [...composeTete(faits, nom), ...(isVide ? [paragraphe("Aucun dossier n’était ouvert à cette date\u00A0: il n’y a rien à rapporter.")] : composeCorps(faits))],
  };
}

function composeTete({ selon, cloture: { tableau: { periode, dossiers } }, creancier, perimetre, empreinte }: FaitsRapport, nom: string): readonly Bloc[] {
  return [
    { kind: "titre", niveau: 0, texte: nom },
    { kind: "paragraphe", style: "sous-titre", texte: fragment(`${creancier}${perimetre === undefined ? "" : ` — ${perimetre}`}`) },
    { kind: "paragraphe", style: "discret", texte: fragment(`Données arrêtées au ${formatJourLong(periode.fin)}, ${selon === "connu" ? "telles qu’elles étaient connues ce soir-là" : "avec ce qui en a été su depuis"} — ${formatNombreDe(dossiers, "dossier", "dossiers")}. Empreinte des chiffres\u00A0: ${empreinte.slice(0, 16)}.`) },
  ];
}

function composeCorps(faits: FaitsRapport): readonly Bloc[] {
  return [
    titre(1, "En cinq lignes"), ...composeResume(faits),
    titre(1, "Encours"), ...composeEncours(faits),
    titre(1, "Flux du mois"), ...composeFlux(faits),
    titre(1, "Résultats par voie"), ...composeVoies(faits),
    titre(1, "Risques et délais"), ...composeRisques(faits),
    titre(1, "Mandataires"), ...composeMandataires(faits),
    titre(1, "Procédures collectives et surendettement"), ...composeCollectives(faits.cloture),
    titre(1, "Provisions et pertes"), ...composeProvisions(faits),
    titre(1, "Conformité"), ...composeConformite(faits.cloture),
    titre(1, "Décisions demandées"), ...composeDecisions(faits),
    titre(1, "Annexe — définitions, dates, sources"), { kind: "liste", marque: "tiret", points: INDICATEURS.map(({ libelle, definition, source }) => [{ texte: `${libelle}\u00A0: `, isGras: true }, { texte: `${definition} (${source}).` }]) },
  ];
}

function composeResume({ cloture: { tableau, provisions, risques } }: FaitsRapport): readonly Bloc[] {
  const { cellules: { flux, etape } } = tableau;
  const [initial, final] = [flux["initial"]?.somme ?? 0, flux["final"]?.somme ?? 0];
  const enjeu = risques.reduce((total, { montant }) => total + montant, 0);
  const propose = provisions.reduce((total, { propose: un }) => total + un, 0);
  return [{
    kind: "liste", marque: "tiret", points: [
      `Encours\u00A0: ${formatSomme(final)} (${formatVariation(computeVariation(initial, final))} sur la période), dans ${formatNombreDe(sumCellules(etape).dossiers, "dossier ouvert", "dossiers ouverts")}.`,
      `Encaissé\u00A0: ${formatSomme(flux["encaissements"]?.somme ?? 0)}.`,
      `À risque dans les ${HORIZON_RISQUES} jours\u00A0: ${formatSomme(enjeu)}, ${formatNombreDe(risques.length, "délai", "délais")}.`,
      `Provision proposée\u00A0: ${formatSomme(propose)}, d’après les hypothèses de la maison\u00A0; comptes et méthode à vérifier.`,
      `À décider\u00A0: ${formatNombreDe(risques.filter(({ jours }) => jours <= URGENT).length, "délai proche", "délais proches")}, ${formatNombreDe(provisions.filter(({ mouvement }) => mouvement !== 0).length, "mouvement de provision", "mouvements de provision")}.`,
    ].map((point) => fragment(point)),
  }];
}

/** Days under which a delay asks for a decision. */
const URGENT = 15;

function composeEncours({ cloture: { tableau: { cellules: { etape } }, avant }, images }: FaitsRapport): readonly Bloc[] {
  const total = sumCellules(etape).somme;
  const lignes = ETAPES_PILOTAGE.map((stade): LigneTableau => {
    const [ici, hier] = [etape, avant].map((cellules) => sumCellules(cellules, (cle) => cle.startsWith(`${stade}|`)));
    const vieux = sumCellules(etape, (cle) => cle === `${stade}|${AGES[5]}`).somme;
    const [somme, veille] = [ici?.somme ?? 0, hier?.somme ?? 0];
    return ligne(LIBELLES_ETAPE_PILOTAGE[stade], String(ici?.dossiers ?? 0), formatSomme(somme), formatSomme(vieux), formatSomme(veille), formatSomme(somme - veille), formatPart(total === 0 ? undefined : somme / total));
  });
  return [
    paragraphe("Principal restant dû, par étape\u00A0; «\u00A0plus d’un an\u00A0» compte depuis la plus ancienne échéance."),
    ...(images.encours === undefined ? [] : [image(images.encours, "Encours par étape et ancienneté\u00A0; les mêmes chiffres sont dans le tableau qui suit.")]),
    tableau("Encours par étape", [["Étape", 15], ["Dossiers", 9], ["Montant", 19], ["Dont plus d’un an", 19], ["Mois précédent", 17], ["Variation", 14], ["Part", 7]], [...lignes, ligneTotal("Total", String(sumCellules(etape).dossiers), formatSomme(total), formatSomme(sumCellules(etape, (cle) => cle.endsWith(`|${AGES[5]}`)).somme), formatSomme(sumCellules(avant).somme), formatSomme(total - sumCellules(avant).somme), "")]),
  ];
}

function composeFlux({ cloture: { tableau: { cellules: { flux }, comparees }, variations }, images }: FaitsRapport): readonly Bloc[] {
  const rangees = Object.entries(LIBELLES_FLUX).map(([cle, libelle]): LigneTableau => {
    const [ici, avant] = [flux[cle]?.somme ?? 0, comparees.flux[cle]?.somme ?? 0];
    return { cellules: [libelle, formatSomme(ici), formatSomme(avant), formatVariation(computeVariation(avant, ici))].map((texte) => fragment(texte)), ...(cle === "final" ? { style: "total" } : {}) };
  });
  return [
    paragraphe("Encours au début, plus les entrées, moins les encaissements, avoirs, remises, pertes et autres sorties."),
    tableau("Flux de la période", [["", 46], ["Période", 20], ["Comparaison", 20], ["Écart", 14]], rangees),
    ...(images.encaissements === undefined ? [] : [image(images.encaissements, "Encaissements par mois.")]),
    titre(2, "Ce qui explique l’écart"),
    ...(variations.length === 0 ? [paragraphe("L’encours d’aucun dossier n’a changé.")] : [
      paragraphe(`Les ${formatNombreDe(variations.length, "dossier qui fait", "dossiers qui font")} la variation.`),
      tableau("Dossiers qui expliquent la variation", [["Référence", 13], ["Débiteur", 22], ["Avant", 15], ["Après", 15], ["Écart", 15], ["Cause", 20]], variations.map(({ reference, debiteur, avant, apres, ecart, cause }) => ligne(reference, debiteur, formatMontant(avant), formatMontant(apres), formatMontant(ecart), cause)), 2),
    ]),
  ];
}

function composeVoies({ cloture: { tableau: source }, nMinimum }: FaitsRapport): readonly Bloc[] {
  const { cellules } = source;
  const voies = listVoies(source);
  if (voies.length === 0) return [paragraphe("Rien n’a été encaissé ni clos dans la période.")];
  return [
    paragraphe(`Sous ${nMinimum} dossiers clos, l’effectif est donné à la place du taux, qui n’est pas significatif (n.\u00A0s.).`),
    tableau("Résultats par voie", [["Voie", 22], ["Clos (n)", 9], ["Réussite", 21], ["Médiane", 12], ["Encaissé", 19], ["Coût par\u00A0€", 17]], voies.map((voie) => {
      const { n, reussis, taux, bas, haut } = computeReussite(cellules["clos-voie"], (nom) => nom === voie);
      const [recu, cout] = [cellules.voie[voie]?.somme ?? 0, cellules.cout[voie]?.somme ?? 0];
      const texte = n === 0 ? "—" : n < nMinimum ? `n.\u00A0s. (${reussis} sur ${n})` : `${formatPart(taux)} (${formatPart(bas)} à ${formatPart(haut)})`;
      return ligne(formatVoie(voie), String(n), texte, formatDureeJours(findMediane(cellules.duree[voie]?.valeurs)), formatSomme(recu), cout === 0 ? "—" : formatCoutParEuro(cout, recu));
    })),
  ];
}

function composeRisques({ cloture: { risques } }: FaitsRapport): readonly Bloc[] {
  if (risques.length === 0) return [paragraphe(`Aucun droit ne se perd dans les ${HORIZON_RISQUES} jours.`)];
  return [
    ...say(risques.length, "délai"),
    tableau("Délais", [["Date", 13], ["Jours", 8], ["Dossier", 13], ["Délai", 26], ["Règle ou sanction", 22], ["Montant", 18]], risques.slice(0, LIGNES_IMPRIMEES).map(({ jour, jours, reference, objet, regle, montant }) => ligne(formatJour(jour), String(jours), reference, objet, regle, formatMontant(montant))), 3, [1, 5]),
  ];
}

function composeMandataires({ cloture: { mandataires }, findNom }: FaitsRapport): readonly Bloc[] {
  if (mandataires.length === 0) return [paragraphe("Aucun mandat n’a été confié.")];
  return [paragraphe("Encaissements, factures et budgets de la période, des dossiers que chacun tient."), tableau("Mandataires", [["Mandataire", 30], ["En cours", 10], ["Clos", 9], ["Encaissé", 18], ["Coût", 16], ["Budgets HT", 17]], mandataires.slice(0, LIGNES_IMPRIMEES).map(({ mandataireId, dossiers, clos, encaisse, budget, cout }) => ligne(findNom(mandataireId), String(dossiers), String(clos), formatMontant(encaisse), formatMontant(cout), formatMontant(budget))))];
}

function composeProvisions({ cloture: { provisions, pertes } }: FaitsRapport): readonly Bloc[] {
  const sum = (cle: "propose" | "precedent" | "mouvement") => formatSomme(provisions.reduce((total, une) => total + une[cle], 0));
  return [
    { kind: "encadre", ton: "neutre", texte: fragment("Les taux sont des hypothèses de la maison\u00A0: ni un texte, ni une décision. Les montants sont proposés sur le principal toutes taxes comprises\u00A0; la comptabilité les ramène hors taxes et les décide.") },
    ...(provisions.length === 0 ? [paragraphe("Aucune provision n’est proposée.")] : [
      ...say(provisions.length, "dossier"),
      tableau("Provisions proposées", [["Dossier", 13], ["Règle", 27], ["Base", 17], ["Taux", 8], ["Proposé", 17], ["Mouvement", 18]], [...provisions.slice(0, LIGNES_IMPRIMEES).map(({ reference, motif, base, taux, propose, mouvement }) => ligne(reference, LIBELLES_PROVISION[motif], formatMontant(base), formatPart(taux / 100), formatMontant(propose), formatMontant(mouvement))), ligneTotal("Total", "", "", "", sum("propose"), sum("mouvement"))], 2),
    ]),
    titre(2, "Pertes de la période"),
    ...(pertes.length === 0 ? [paragraphe("Aucun dossier n’a été clos à perte.")] : [
      paragraphe("La TVA de ces créances se récupère par la mention rectificative du dossier, si les conditions en sont réunies (à vérifier)."),
      tableau("Pertes", [["Dossier", 18], ["Clos le", 22], ["Motif", 38], ["Montant", 22]], pertes.map(({ reference, le, motif, montant }) => ligne(reference, formatJour(le), LIBELLES_CLOTURE[motif], formatMontant(montant))), 3),
    ]),
  ];
}

function composeDecisions({ cloture: { provisions, risques } }: FaitsRapport): readonly Bloc[] {
  const mouvement = provisions.reduce((total, une) => total + une.mouvement, 0);
  const lignes = [
    ...(mouvement === 0 ? [] : [ligne("Mouvement de provision du mois", "—", formatSomme(mouvement), "clôture", "à désigner")]),
    ...risques.filter(({ jours }) => jours <= URGENT).slice(0, LIGNES_IMPRIMEES).map(({ objet, reference, montant, jour, responsable }) => ligne(objet, reference, formatMontant(montant), formatJour(jour), responsable)),
  ];
  return lignes.length === 0 ? [paragraphe("Aucune décision n’est demandée.")] : [paragraphe("Ce qui attend une décision, et avant quand."), tableau("Décisions demandées", [["Objet", 34], ["Dossier", 14], ["Montant", 18], ["Limite", 18], ["Décideur", 16]], lignes, 2, [2])];
}

/** « rapport-contentieux-2026-10 ». */
export function formatNomRapport({ cloture: { tableau: { periode } } }: Pick<FaitsRapport, "cloture">): string {
  return `rapport-contentieux-${periode.fin.slice(0, 7)}`;
}
