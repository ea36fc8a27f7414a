import { minMontant, montant } from "../kernel/montant.ts";
import type { Debiteur, Dossier } from "../model/dossier.ts";
import { type FaitDeType, splitSujetId } from "../model/fait.ts";
import type { CreanceOuverte, Encours, MouvementConnu, ReglementConnu } from "./rapprochement-modele.ts";

/** What payments are compared with, from the dossiers, their debtors and the movements decided earlier (`format`: that of the file). */
export function createEncours(dossiers: readonly Dossier[], debiteurs: Iterable<Debiteur>, mouvements: readonly FaitDeType<"mouvement">[], format: string): Encours {
  const parMouvement = new Map(mouvements.map((fait) => [fait.contenu.mouvementId, fait.contenu]));
  return {
    debiteurs: [...debiteurs].map(({ id, nom, ibans = [] }) => ({ debiteurId: id, nom, ibans })),
    creances: dossiers.flatMap(listCreances),
    reglements: dossiers.flatMap(({ id, debiteurId, creances, reglements }) => reglements.map(({ reglementId, creanceId, dateFait, montant: paye, mouvementId }): ReglementConnu => {
      const mouvement = mouvementId === undefined ? undefined : parMouvement.get(mouvementId);
      return {
        reglementId, dossierId: id, debiteurId, creanceId, numero: creances.find((creance) => creance.creanceId === creanceId)?.numero, date: dateFait, montant: paye, mouvementId,
        bout: mouvement?.bout, references: mouvement?.references ?? [],
      };
    })),
    mouvements: indexMouvements(mouvements, format),
  };
}

/** What remains of each claim: payments and credit notes that name it, then those that name none, the oldest claim first. */
function listCreances({ id, debiteurId, reference, creances, avoirs, reglements }: Dossier): readonly CreanceOuverte[] {
  const deductions = [...avoirs, ...reglements];
  const sum = (creanceId: string | undefined): number => deductions.reduce((total, part) => total + (part.creanceId === creanceId ? part.montant : 0), 0);
  let libre = montant(sum(undefined));
  const anciennes = creances.toSorted((a, b) => ((a.echeance ?? a.dateFacture ?? "") < (b.echeance ?? b.dateFacture ?? "") ? -1 : 1));
  return anciennes.map(({ creanceId, numero, montantTtc, echeance }): CreanceOuverte => {
    const du = montant(Math.max(0, montantTtc - sum(creanceId)));
    const part = minMontant(libre, du);
    libre = montant(libre - part);
    return {
      creanceId, dossierId: id, debiteurId, dossier: reference, numero, echeance, reste: montant(du - part),
      avoirs: avoirs.flatMap((avoir) => (avoir.creanceId === creanceId && avoir.numero !== undefined ? [{ numero: avoir.numero, montant: avoir.montant }] : [])),
    };
  });
}

function indexMouvements(faits: readonly FaitDeType<"mouvement">[], format: string): ReadonlyMap<string, MouvementConnu> {
  const connus = new Map<string, MouvementConnu>();
  for (const { sujet, contenu: { cle, cleCommune, decision } } of faits) {
    const connu: MouvementConnu = { decision, importId: splitSujetId(sujet).id, isMemeFormat: cle.startsWith(`${format}|`) };
    connus.set(cle, connu);
    if (cleCommune !== undefined && !connus.has(cleCommune)) connus.set(cleCommune, connu);
  }
  return connus;
}
