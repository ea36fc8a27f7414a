import { formatMontant } from "../kernel/format-montant.ts";
import { type Montant, sumMontants } from "../kernel/montant.ts";
import type { Decompte, DecompteCreance } from "../regles/decompte/decompte.ts";
import type { Creance } from "../model/dossier.ts";
import type { FaitsTransmission } from "./faits-transmission.ts";

/** A claim of the dossier beside its line of the statement. */
export interface CreanceDecomptee {
  readonly creance: Creance;
  readonly ligne: DecompteCreance;
  /** The fixed indemnity before any payment took part of it. */
  readonly indemnite: Montant;
  readonly interets: Montant;
  readonly avoirs: Montant;
  /** Part of the payments that went to the principal. */
  readonly reglements: Montant;
}

export function listCreancesDecomptees({ dossier }: Pick<FaitsTransmission, "dossier">, decompte: Decompte): readonly CreanceDecomptee[] {
  return decompte.creances.flatMap((ligne) => {
    const creance = dossier.creances.find(({ creanceId }) => creanceId === ligne.id) ?? dossier.creances.find(({ numero }) => numero === ligne.id);
    if (creance === undefined) return [];
    const { segments, imputations, indemniteRestante } = ligne;
    return [
      {
        creance,
        ligne,
        indemnite: sumMontants([indemniteRestante, ...imputations.map(({ surIndemnite }) => surIndemnite)]),
        interets: sumMontants(segments.map(({ montant }) => montant)),
        avoirs: sumMontants(imputations.filter(({ kind }) => kind === "avoir").map(({ surPrincipal }) => surPrincipal)),
        reglements: sumMontants(imputations.filter(({ kind }) => kind === "reglement").map(({ surPrincipal }) => surPrincipal)),
      },
    ];
  });
}

/** French sentences for each total that its lines do not make: the document would contradict itself. */
export function listEcartsDecompte(faits: Pick<FaitsTransmission, "dossier">, decompte: Decompte): readonly string[] {
  const creances = listCreancesDecomptees(faits, decompte);
  const inconnues = decompte.creances.length - creances.length;
  return [
    ...(inconnues > 0 ? [`décompte relu\u00A0: ${inconnues} ligne(s) ne se rapportent à aucune facture du dossier`] : []),
    ...creances.flatMap(listEcartsCreance),
    ...listEcartsSomme("le principal", decompte.principalRestant, decompte.creances.map(({ principalRestant }) => principalRestant)),
    ...listEcartsSomme("les intérêts", decompte.interetsRestants, decompte.creances.map(({ interetsRestants }) => interetsRestants)),
    ...listEcartsSomme("les indemnités", decompte.indemnitesRestantes, decompte.creances.map(({ indemniteRestante }) => indemniteRestante)),
    ...listEcartsSomme("le total", decompte.total, [decompte.principalRestant, decompte.interetsRestants, decompte.indemnitesRestantes, decompte.fraisRestants]),
  ];
}

function listEcartsCreance({ creance, ligne, interets, avoirs, reglements }: CreanceDecomptee): readonly string[] {
  const surInterets = sumMontants(ligne.imputations.map(({ surInterets: part }) => part));
  return [
    ...listEcartsSomme(`le principal de la facture ${creance.numero}`, creance.montantTtc, [ligne.principalRestant, avoirs, reglements]),
    ...listEcartsSomme(`les intérêts de la facture ${creance.numero}`, interets, [ligne.interetsRestants, surInterets]),
  ];
}

function listEcartsSomme(objet: string, attendu: Montant, termes: readonly Montant[]): readonly string[] {
  const somme = sumMontants(termes);
  return somme === attendu ? [] : [`décompte relu\u00A0: ${objet} est de ${formatMontant(attendu)}, ses lignes font ${formatMontant(somme)}`];
}
