import { parseReferenceRf } from "../formats/iban.ts";
import { minMontant, type Montant, montant, sumMontants } from "../kernel/montant.ts";
import { createIndexReferences, createTexteReference, type IndexReferences, listReferences } from "./banque-reference.ts";
import type { Operation } from "./lecture-releves.ts";
import type { Affectation, CreanceOuverte, Encours, OptionsRapprochement, Proposition, ReglementConnu } from "./rapprochement-modele.ts";
import { createIndexPayeurs, type IndexPayeurs } from "./rapprochement-nom.ts";

/** What a number written by a payer designates. */
interface Designation {
  readonly creance: CreanceOuverte;
  readonly par: "creance" | "avoir" | "dossier";
  readonly numero: string;
}

/** Where the matching stands: what each payment already placed leaves of each claim. */
export interface EtatRapprochement {
  readonly encours: Encours;
  readonly options: OptionsRapprochement;
  readonly references: IndexReferences<Designation>;
  readonly payeurs: IndexPayeurs;
  readonly noms: ReadonlyMap<string, string>;
  readonly parDebiteur: ReadonlyMap<string, readonly CreanceOuverte[]>;
  readonly restes: Map<string, Montant>;
  /** The claim of a dossier whose title replaces every invoice: payments on the dossier pay it. */
  readonly titres: ReadonlyMap<string, string>;
  /** Payments known, then those of this file: what may come back. */
  readonly recus: ReglementConnu[];
}

export type Proposee = Pick<Proposition, "certitude" | "raison" | "affectations" | "pieces">;

export function createEtat(encours: Encours, options: OptionsRapprochement): EtatRapprochement {
  const { creances, debiteurs, reglements } = encours;
  const designations = creances.flatMap((creance): readonly Designation[] => [
    ...(creance.titre?.factures ?? [creance.numero]).map((numero): Designation => ({ creance, par: "creance", numero })),
    ...creance.avoirs.map(({ numero }): Designation => ({ creance, par: "avoir", numero })),
    { creance, par: "dossier", numero: creance.dossier },
  ]);
  const parDebiteur = new Map<string, CreanceOuverte[]>();
  for (const creance of creances) parDebiteur.set(creance.debiteurId, [...(parDebiteur.get(creance.debiteurId) ?? []), creance]);
  return {
    encours, options, parDebiteur,
    // « IMP FA2025-031 » is known by its own number too: payers do not write what the accounts put before it.
    references: createIndexReferences(designations, ({ numero }) => [numero, ...numero.split(/\s+/)]),
    payeurs: createIndexPayeurs(debiteurs),
    noms: new Map(debiteurs.map(({ debiteurId, nom }) => [debiteurId, nom])),
    restes: new Map(creances.map(({ creanceId, reste }) => [creanceId, reste])),
    titres: new Map(creances.flatMap(({ dossierId, creanceId, titre }) => (titre?.isTotal === true ? [[dossierId, creanceId] as const] : []))),
    recus: [...reglements],
  };
}

/** Everything that was written with a payment, to be searched for references. */
export function listTextes({ libelle, references, bout }: Operation): string {
  return [libelle, ...references.flatMap((reference) => [reference, parseReferenceRf(reference) ?? ""]), ...libelle.split(/\s+/).map((mot) => parseReferenceRf(mot) ?? ""), bout ?? ""].filter((texte) => texte !== "").join(" | ");
}

export function listDesignations({ references }: EtatRapprochement, texte: string): readonly Designation[] {
  return listReferences(references, createTexteReference(texte)).flatMap((reference) => references.parReference.get(reference) ?? []);
}

export function findReste({ restes }: EtatRapprochement, { creanceId }: CreanceOuverte): Montant {
  return restes.get(creanceId) ?? montant(0);
}

/** Claims of a debtor on which something remains due, the first to fall due first. */
export function listOuvertes(etat: EtatRapprochement, debiteurId: string): readonly CreanceOuverte[] {
  const ouvertes = (etat.parDebiteur.get(debiteurId) ?? []).filter((creance) => findReste(etat, creance) > 0);
  return ouvertes.toSorted((premiere, seconde) => ((premiere.echeance ?? "9999") < (seconde.echeance ?? "9999") ? -1 : (premiere.echeance ?? "9999") > (seconde.echeance ?? "9999") ? 1 : 0));
}

export function sumRestes(etat: EtatRapprochement, creances: readonly CreanceOuverte[]): Montant {
  return sumMontants(creances.map((creance) => findReste(etat, creance)));
}

/** A payment placed on claims in their order, each down to nothing; what is left goes on the dossier of the first. What a title orders to pay is paid on its dossier, in the order of the statement. */
export function affect(etat: EtatRapprochement, creances: readonly CreanceOuverte[], somme: Montant): readonly Affectation[] {
  let aPlacer = somme;
  const placees = creances.flatMap((creance): readonly Affectation[] => {
    const part = minMontant(aPlacer, findReste(etat, creance));
    if (part <= 0) return [];
    aPlacer = montant(aPlacer - part);
    const { dossierId, debiteurId, creanceId, numero, titre } = creance;
    return [{ kind: "reglement", dossierId, debiteurId, ...(titre?.isTotal === true ? {} : { creanceId }), numero, montant: part }];
  });
  const [premiere] = creances;
  if (aPlacer <= 0 || premiere === undefined) return placees;
  const { dossierId, debiteurId, numero, titre } = premiere;
  // What is left after the title is paid on the same dossier: one payment, not two.
  if (titre?.isTotal === true) return [{ kind: "reglement", dossierId, debiteurId, numero, montant: montant(aPlacer + sumMontants(placees.filter((placee) => placee.dossierId === dossierId).map((placee) => placee.montant))) }, ...placees.filter((placee) => placee.dossierId !== dossierId)];
  return [...placees, { kind: "reglement", dossierId, debiteurId, montant: aPlacer }];
}

/** The items that an allocation settles; a credit note that the payer named stands apart from its invoice. */
export function listPieces(affectations: readonly Affectation[], creances: readonly CreanceOuverte[], avoirsNommes: ReadonlySet<string>): Proposition["pieces"] {
  return affectations.flatMap((affectation) => {
    const { debiteurId } = affectation;
    const creance = affectation.kind === "rejet" ? undefined : creances.find(({ creanceId }) => creanceId === affectation.creanceId);
    if (creance === undefined) return [];
    const nommes = creance.avoirs.filter(({ numero }) => avoirsNommes.has(numero));
    const deduit = sumMontants(nommes.map((avoir) => avoir.montant));
    return [
      { numero: creance.numero, debiteurId, montant: montant(affectation.montant + deduit) },
      ...nommes.map((avoir) => ({ numero: avoir.numero, debiteurId, montant: montant(-avoir.montant) })),
    ];
  });
}
