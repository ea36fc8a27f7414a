import { formatNombreDe } from "#shared/kernel/texte.ts";
import { sumCellules } from "#shared/suivi/pilotage/agregat.ts";
import { formatCoutParEuro, formatDureeJours, formatEuros } from "#shared/suivi/pilotage/mots.ts";
import type { ReglagesPilotage } from "#shared/suivi/pilotage/reglages.ts";
import { computeJoursDeVentes, computeReussite, computeVariation, findMediane, formatPart, formatVariation } from "#shared/suivi/pilotage/statistiques.ts";
import type { Choix, Tableau } from "#shared/suivi/pilotage/tableau.ts";
import styles from "./tableau.module.css";

interface Props {
  readonly tableau: Tableau;
  readonly reglages: ReglagesPilotage;
  readonly ouvert: string | undefined;
  readonly onOpen: (choix: Choix, titre: string) => void;
}

interface Chiffre {
  readonly titre: string;
  readonly valeur: string;
  readonly note: string;
  readonly ton?: "secured" | "soon" | undefined;
  readonly choix: Choix;
}

/** The five figures of the department; each opens its dossiers. */
export function ChiffresBande({ tableau, reglages, ouvert, onOpen }: Props) {
  return (
    <dl className={styles["chiffres"]}>
      {[createEncours(tableau, reglages), createEncaisse(tableau), createDelai(tableau), createReussite(tableau, reglages), createCout(tableau)].map(({ titre, valeur, note, ton, choix }) => (
        <div key={titre}>
          <dt>{titre}</dt>
          <dd><button type="button" className="prove t20" disabled={valeur === "—"} aria-expanded={ouvert === titre} aria-label={`${titre}\u00A0: ${valeur}, voir les dossiers`} onClick={() => onOpen(choix, titre)}>{valeur}</button></dd>
          <dd className={ton ?? "ink3"}>{note}</dd>
        </div>
      ))}
    </dl>
  );
}

function createEncours({ cellules }: Tableau, { chiffreAffaires }: ReglagesPilotage): Chiffre {
  const { somme, dossiers } = sumCellules(cellules.etape);
  const variation = computeVariation(cellules.flux["initial"]?.somme ?? 0, somme);
  const ventes = computeJoursDeVentes(somme, chiffreAffaires);
  const note = [formatNombreDe(dossiers, "dossier", "dossiers"), ...(variation === undefined ? [] : [`${formatVariation(variation)} sur la période`]), ...(ventes === undefined ? [] : [`${formatDureeJours(Math.round(ventes * 10) / 10)} de ventes`])].join("\u00A0; ");
  return { titre: "Encours en principal", valeur: formatEuros(somme), note, choix: { mesure: "etape" } };
}

function createEncaisse({ cellules, comparees, comparaison }: Tableau): Chiffre {
  const [recu, avant] = [sumCellules(cellules.mois).somme, sumCellules(comparees.mois).somme];
  const variation = computeVariation(avant, recu);
  return { titre: "Encaissé", valeur: formatEuros(recu), note: comparaison === undefined || variation === undefined ? "rien à comparer" : `${formatVariation(variation)} à durée égale`, ton: variation === undefined ? undefined : variation >= 0 ? "secured" : "soon", choix: { mesure: "mois" } };
}

function createDelai({ cellules, comparees }: Tableau): Chiffre {
  const [mediane, avant] = [findMediane(sumCellules(cellules.duree).valeurs), findMediane(sumCellules(comparees.duree).valeurs)];
  const ecart = mediane === undefined || avant === undefined ? undefined : mediane - avant;
  const note = ecart === undefined ? "de l’ouverture au dernier règlement" : ecart === 0 ? "comme la période comparée" : `${formatDureeJours(Math.abs(ecart))} de ${ecart < 0 ? "moins" : "plus"} qu’avant`;
  return { titre: "Délai médian", valeur: formatDureeJours(mediane), note, ton: ecart === undefined || ecart === 0 ? undefined : ecart < 0 ? "secured" : "soon", choix: { mesure: "duree" } };
}

function createReussite({ cellules }: Tableau, { nMinimum }: ReglagesPilotage): Chiffre {
  const { n, reussis, taux, bas, haut } = computeReussite(cellules["clos-voie"]);
  const note = n === 0 ? "aucun dossier clos" : n < nMinimum ? `moins de ${nMinimum} dossiers clos` : `${formatNombreDe(n, "dossier clos", "dossiers clos")}, ${formatPart(bas)} à ${formatPart(haut)}`;
  return { titre: "Taux de réussite", valeur: n === 0 ? "—" : n < nMinimum ? `${reussis} sur ${n}` : formatPart(taux), note, choix: { mesure: "clos-voie" } };
}

function createCout({ cellules }: Tableau): Chiffre {
  const [cout, recu, budgets] = [cellules.cout, cellules.mois, cellules.budget].map((famille) => sumCellules(famille).somme);
  const factures = cout === undefined || cout === 0 ? "aucune facture saisie" : `${formatEuros(cout)} de factures`;
  const note = budgets === undefined || budgets === 0 ? factures : `${factures}, ${formatEuros(budgets)} de budgets confiés`;
  return { titre: "Coût par euro recouvré", valeur: cout === undefined || cout === 0 ? "—" : formatCoutParEuro(cout, recu ?? 0), note, choix: { mesure: "cout" } };
}
