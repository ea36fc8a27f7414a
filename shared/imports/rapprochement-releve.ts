import { montant } from "../kernel/montant.ts";
import { INSECABLE } from "../kernel/texte.ts";
import type { LectureReleves, Mouvement, Operation } from "./lecture-releves.ts";
import { createEtat, type EtatRapprochement, type Proposee } from "./rapprochement-etat.ts";
import type { Affectation, Encours, OptionsRapprochement, Proposition } from "./rapprochement-modele.ts";
import { proposeParMontant } from "./rapprochement-montant.ts";
import { listPayeurs } from "./rapprochement-nom.ts";
import { proposeParReference } from "./rapprochement-reference.ts";
import { proposeRejet } from "./rapprochement-rejet.ts";

/** A matching that advances by portions, so that a screen stays free and may interrupt it. */
export interface Rapprochement {
  readonly total: number;
  /** Places so many more payments; the answer is how many are placed. */
  readonly advance: (nombre: number) => number;
  /** In the order of the file. */
  readonly list: () => readonly Proposition[];
}

/** What each payment of a file pays, and why, all at once. */
export function computeRapprochement(lecture: Pick<LectureReleves, "releves" | "nature">, encours: Encours, options: OptionsRapprochement): readonly Proposition[] {
  const rapprochement = createRapprochement(lecture, encours, options);
  rapprochement.advance(rapprochement.total);
  return rapprochement.list();
}

/**
 * What each payment of a file pays, and why, in this order: references it bears (credit notes included), then payer and amount, then
 * nothing but a suggestion. Payments are placed by day, each on what the earlier ones left; what is only proposed holds nothing back.
 */
export function createRapprochement({ releves, nature }: Pick<LectureReleves, "releves" | "nature">, encours: Encours, options: OptionsRapprochement): Rapprochement {
  const etat = createEtat(encours, options);
  const lus = releves.flatMap(({ mouvements }) => mouvements).flatMap((mouvement) => mouvement.operations.map((operation, rang) => ({ mouvement, operation, rang })));
  const ordre = lus.map((_, rang) => rang).toSorted((premier, second) => {
    const [a, b] = [lus[premier]?.mouvement.date ?? "", lus[second]?.mouvement.date ?? ""];
    return a < b ? -1 : a > b ? 1 : premier - second;
  });
  const propositions = new Map<number, Proposition>();
  return {
    total: lus.length,
    advance: (nombre) => {
      for (const rang of ordre.slice(propositions.size, propositions.size + nombre)) {
        const lu = lus[rang];
        if (lu === undefined) continue;
        const proposee = findObstacle(encours, lu.mouvement, nature) ?? propose(etat, lu.mouvement, lu.operation);
        const proposition: Proposition = { ...lu, ...proposee, id: `${lu.mouvement.cle}/${lu.rang}`, reglementIds: proposee.affectations.map(() => options.createId()) };
        propositions.set(rang, proposition);
        if (proposition.certitude === "sur") place(etat, proposition);
      }
      return propositions.size;
    },
    list: () => lus.flatMap((_, rang) => propositions.get(rang) ?? []),
  };
}

function propose(etat: EtatRapprochement, { isRetour, date }: Mouvement, operation: Operation): Proposee {
  const payeurs = listPayeurs(etat.payeurs, operation);
  if (isRetour && operation.montant < 0) return proposeRejet(etat, operation, payeurs, date);
  if (operation.montant <= 0) return { certitude: "sans-objet", raison: "Débit du compte.", affectations: [], pieces: [] };
  return proposeParReference(etat, operation, payeurs, date) ?? proposeParMontant(etat, operation, payeurs, date);
}

const DECISIONS = { affecte: "enregistré", ignore: "écarté", attente: "mis en attente" } as const;

/** Why a movement is not even looked at. */
function findObstacle({ mouvements }: Encours, { cle, cleCommune, etat, devise, montant: somme, isRetour }: Mouvement, nature: LectureReleves["nature"]): Proposee | undefined {
  const refuse = (certitude: Proposee["certitude"], raison: string): Proposee => ({ certitude, raison, affectations: [], pieces: [] });
  if (nature !== "releve") return refuse("sans-objet", "Annoncé par la banque, pas encore au relevé.");
  if (etat !== "comptabilise") return refuse("sans-objet", "En attente à la banque, pas encore comptabilisé.");
  const connu = mouvements.get(cle);
  if (connu !== undefined) return refuse("deja", `Déjà ${DECISIONS[connu.decision]} lors d’un import précédent.`);
  const commun = cleCommune === undefined ? undefined : mouvements.get(cleCommune);
  // Two references of one bank, one day and one amount: two payments. Another format says the same movement in other words.
  if (commun !== undefined && !commun.isMemeFormat) return refuse("deja", `Déjà ${DECISIONS[commun.decision]}, lu dans un relevé d’un autre format.`);
  if (devise !== undefined && devise !== "EUR" && devise !== "") return refuse("sans-objet", `Montant en ${devise}${INSECABLE}: à enregistrer à la main au dossier, en euros.`);
  return somme < 0 && !isRetour ? refuse("sans-objet", "Débit du compte.") : undefined;
}

/** What the following payments will find: claims lowered, payments that may come back; a return gives back what was paid. */
function place(etat: EtatRapprochement, { affectations, reglementIds, mouvement, operation, id }: Proposition): void {
  for (const [rang, affectation] of affectations.entries()) {
    if (affectation.kind === "rejet") giveBack(etat, affectation);
    else {
      const { creanceId, dossierId, debiteurId, numero, montant: paye } = affectation;
      const payee = creanceId ?? etat.titres.get(dossierId);
      if (payee !== undefined) etat.restes.set(payee, montant((etat.restes.get(payee) ?? 0) - paye));
      etat.recus.push({ reglementId: reglementIds[rang] ?? id, dossierId, debiteurId, creanceId, numero, date: mouvement.date, montant: paye, mouvementId: id, bout: operation.bout, references: operation.references });
    }
  }
}

function giveBack(etat: EtatRapprochement, { reglementId, montant: rejete }: Extract<Affectation, { kind: "rejet" }>): void {
  const rang = etat.recus.findIndex((recu) => recu.reglementId === reglementId);
  const recu = etat.recus[rang];
  if (recu === undefined) return;
  etat.recus[rang] = { ...recu, montant: montant(recu.montant - rejete) };
  const rendue = recu.creanceId ?? etat.titres.get(recu.dossierId);
  if (rendue !== undefined) etat.restes.set(rendue, montant((etat.restes.get(rendue) ?? 0) + rejete));
}
