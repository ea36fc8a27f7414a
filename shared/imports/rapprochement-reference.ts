import { formatMontant } from "../kernel/format-montant.ts";
import type { Jour } from "../kernel/jour.ts";
import { montant } from "../kernel/montant.ts";
import { formatListe, INSECABLE } from "../kernel/texte.ts";
import type { Operation } from "./lecture-releves.ts";
import { affect, type EtatRapprochement, findReste, listDesignations, listOuvertes, listPieces, listTextes, type Proposee, sumRestes } from "./rapprochement-etat.ts";
import type { CreanceOuverte } from "./rapprochement-modele.ts";
import type { PayeurReconnu } from "./rapprochement-nom.ts";
import { findSommeUnique } from "./rapprochement-somme.ts";
import { isAuTitre, proposeSurTitre } from "./rapprochement-titre.ts";

/** Claims that the payer named, all of one debtor. */
interface Nommees {
  readonly creances: readonly CreanceOuverte[];
  /** As the payer wrote them. */
  readonly numeros: readonly string[];
  readonly avoirs: ReadonlySet<string>;
  /** The payer is the debtor; or nothing says who pays; or somebody else pays. */
  readonly payeur: "debiteur" | "anonyme" | "autre";
}

/** What a payment pays by the references it bears; `undefined` when it bears none that is known. */
export function proposeParReference(etat: EtatRapprochement, operation: Operation, payeurs: readonly PayeurReconnu[], jour: Jour): Proposee | undefined {
  const nommees = findNommees(etat, operation, payeurs);
  if (nommees === undefined) return undefined;
  if (typeof nommees === "string") return { certitude: "inconnu", raison: nommees, affectations: [], pieces: [] };
  const titree = proposeNommeeAuTitre(etat, operation, nommees, jour);
  if (titree !== undefined) return titree;
  const ouvertes = nommees.creances.filter((creance) => findReste(etat, creance) > 0);
  const references = formatListe(nommees.creances.slice(0, 4).map(({ numero }) => numero));
  if (ouvertes.length === 0) return proposeSoldee(etat, operation, nommees, references);
  const du = sumRestes(etat, ouvertes);
  const sure = nommees.payeur === "debiteur" || (nommees.payeur === "anonyme" && du === operation.montant) ? "sur" : "a-confirmer";
  const payeur = RESERVES[nommees.payeur];
  const build = (creances: readonly CreanceOuverte[], certitude: Proposee["certitude"], raison: string): Proposee => {
    const affectations = affect(etat, creances, operation.montant);
    return { certitude, raison: `${raison}${payeur}.`, affectations, pieces: listPieces(affectations, creances, nommees.avoirs) };
  };
  const mot = ouvertes.length > 1 ? "Références" : "Référence";
  const deduits = nommees.avoirs.size === 0 ? "" : `, ${nommees.avoirs.size > 1 ? "avoirs" : "avoir"} ${formatListe([...nommees.avoirs].slice(0, 4))} ${nommees.avoirs.size > 1 ? "déduits" : "déduit"}`;
  if (du === operation.montant) return build(ouvertes, sure, `${mot} ${references}${deduits}, montant exact`);
  if (operation.montant > du) return proposeExcedent(etat, operation, ouvertes, build, references);
  if (ouvertes.length === 1) return build(ouvertes, sure, `${mot} ${references}, règlement partiel (reste ${formatMontant(montant(du - operation.montant))})`);
  const choix = findSommeUnique(ouvertes.map((creance) => findReste(etat, creance)), operation.montant);
  const retenues = choix?.flatMap((rang) => ouvertes[rang] ?? []) ?? ouvertes;
  return build(retenues, "a-confirmer", choix === undefined ? `${mot} ${references}, montant inférieur à leur somme${INSECABLE}: les plus anciennes d’abord` : `Le montant est celui de ${formatListe(retenues.map(({ numero }) => numero))}, parmi les références ${references}`);
}

const RESERVES: Readonly<Record<Nommees["payeur"], string>> = { debiteur: "", anonyme: `${INSECABLE}; payeur non nommé`, autre: `${INSECABLE}; le payeur n’est pas ce débiteur` };

/** Everything that is named is what one title orders to pay. */
function proposeNommeeAuTitre(etat: EtatRapprochement, { montant: somme }: Operation, { creances, numeros, payeur }: Nommees, jour: Jour): Proposee | undefined {
  const [seule, ...autres] = creances;
  if (!isAuTitre(seule) || autres.length > 0) return undefined;
  const qui = `${numeros.length > 1 ? "Références" : "Référence"} ${formatListe(numeros.slice(0, 4))}`;
  return proposeSurTitre(etat, seule, { montant: somme, jour, qui, reserve: RESERVES[payeur], isSur: payeur === "debiteur", isSurEntier: payeur !== "autre" });
}

/** More than the named claims owe: other claims of the debtor that make the difference, else the excess stays on the dossier. */
function proposeExcedent(etat: EtatRapprochement, operation: Operation, ouvertes: readonly CreanceOuverte[], build: (creances: readonly CreanceOuverte[], certitude: Proposee["certitude"], raison: string) => Proposee, references: string): Proposee {
  const exces = montant(operation.montant - sumRestes(etat, ouvertes));
  const [premiere] = ouvertes;
  const autres = premiere === undefined ? [] : listOuvertes(etat, premiere.debiteurId).filter((creance) => !ouvertes.includes(creance));
  const choix = findSommeUnique(autres.map((creance) => findReste(etat, creance)), exces)?.flatMap((rang) => autres[rang] ?? []);
  if (choix !== undefined) return build([...ouvertes, ...choix], "a-confirmer", `Référence ${references}, et le montant de ${formatListe(choix.map(({ numero }) => numero))}`);
  return build(ouvertes, "a-confirmer", `Référence ${references}, ${formatMontant(exces)} de plus que ce qui reste dû`);
}

/** The invoice that is named owes nothing any more: paid twice, or paid by another way. */
function proposeSoldee(etat: EtatRapprochement, { montant: somme }: Operation, { creances }: Nommees, references: string): Proposee {
  const affectations = affect(etat, creances.slice(0, 1), somme);
  return { certitude: "a-confirmer", raison: `Référence ${references}, déjà soldée${INSECABLE}: payée deux fois, ou par un autre moyen.`, affectations, pieces: [] };
}

/** The claims named, of one debtor; a sentence when the same number is that of several and nothing settles it. */
function findNommees(etat: EtatRapprochement, operation: Operation, payeurs: readonly PayeurReconnu[]): Nommees | string | undefined {
  const designations = listDesignations(etat, listTextes(operation));
  // The number of a dossier designates all its claims: it only serves when no invoice is named.
  const precises = designations.filter(({ par }) => par !== "dossier");
  const retenues = precises.length > 0 ? precises : designations;
  if (retenues.length === 0) return undefined;
  const connus = new Set(payeurs.map(({ debiteurId }) => debiteurId));
  const duPayeur = retenues.filter(({ creance }) => connus.has(creance.debiteurId));
  const candidates = duPayeur.length > 0 ? duPayeur : retenues;
  const debiteurs = new Set(candidates.map(({ creance }) => creance.debiteurId));
  if (debiteurs.size > 1) {
    const noms = [...debiteurs].map((debiteurId) => etat.noms.get(debiteurId) ?? "débiteur inconnu");
    return `La référence est celle de plusieurs débiteurs (${formatListe(noms.slice(0, 4))}) et le payeur ne les départage pas.`;
  }
  const isNomme = operation.noms.length > 0 || operation.iban !== undefined;
  return {
    creances: [...new Set(candidates.map(({ creance }) => creance))],
    numeros: [...new Set(candidates.map(({ numero }) => numero))],
    avoirs: new Set(candidates.filter(({ par }) => par === "avoir").map(({ numero }) => numero)),
    payeur: duPayeur.length > 0 ? "debiteur" : isNomme ? "autre" : "anonyme",
  };
}
