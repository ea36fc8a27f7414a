import { minMontant, montant } from "../kernel/montant.ts";
import type { Debiteur, Dossier } from "../model/dossier.ts";
import { type FaitDeType, splitSujetId } from "../model/fait.ts";
import type { CondamnationOuverte, CreanceOuverte, Encours, MouvementConnu, ReglementConnu } from "./rapprochement-modele.ts";

interface SourceEncours {
  readonly dossiers: readonly Dossier[];
  readonly debiteurs: Iterable<Debiteur>;
  /** Movements decided earlier. */
  readonly mouvements: readonly FaitDeType<"mouvement">[];
  /** What titles order to pay, by dossier. */
  readonly condamnations: ReadonlyMap<string, CondamnationOuverte>;
  /** That of the file. */
  readonly format: string;
}

/** What payments are compared with. */
export function createEncours({ dossiers, debiteurs, mouvements, condamnations, format }: SourceEncours): Encours {
  const parMouvement = new Map(mouvements.map((fait) => [fait.contenu.mouvementId, fait.contenu]));
  return {
    debiteurs: [...debiteurs].map(({ id, nom, ibans = [] }) => ({ debiteurId: id, nom, ibans })),
    creances: dossiers.flatMap((dossier) => replaceParTitre(listCreances(dossier), condamnations.get(dossier.id))),
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

/** Invoices that a title replaces are one claim, which bears its name; payers may go on naming the invoices. */
function replaceParTitre(creances: readonly CreanceOuverte[], condamnation: CondamnationOuverte | undefined): readonly CreanceOuverte[] {
  const couvertes = creances.filter(({ creanceId }) => condamnation?.creanceIds.includes(creanceId));
  const [premiere] = couvertes;
  if (condamnation === undefined || premiere === undefined) return creances;
  const { libelle, reste, depuis, isTotal } = condamnation;
  return [{ ...premiere, numero: libelle, reste, echeance: depuis, avoirs: couvertes.flatMap(({ avoirs }) => avoirs), titre: { depuis, isTotal, factures: couvertes.map(({ numero }) => numero) } }, ...creances.filter((creance) => !couvertes.includes(creance))];
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
