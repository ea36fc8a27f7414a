import { formatMontant } from "../kernel/format-montant.ts";
import { type Montant, sumMontants } from "../kernel/montant.ts";
import type { Decompte, DecompteCreance } from "../regles/decompte/decompte.ts";
import { formatNomCreance } from "../suivi/libelles.ts";
import { type CreanceComptee, readTitreDecompte } from "../suivi/titre-decompte.ts";
import type { FaitsTransmission } from "./faits-transmission.ts";

/** A claim of the dossier, or the sum of a title that takes its place, beside its line of the statement. */
export interface CreanceDecomptee {
  readonly creance: CreanceComptee;
  readonly ligne: DecompteCreance;
  /** The fixed indemnity before any payment took part of it. */
  readonly indemnite: Montant;
  /** What the title had counted included. */
  readonly interets: Montant;
  readonly avoirs: Montant;
  /** Part of the payments that went to the principal. */
  readonly reglements: Montant;
}

export function listCreancesDecomptees({ dossier }: Pick<FaitsTransmission, "dossier">, decompte: Decompte): readonly CreanceDecomptee[] {
  const { creances } = readTitreDecompte(dossier, decompte.arreteAu).dossier;
  return decompte.creances.flatMap((ligne) => {
    const creance = creances.find(({ creanceId }) => creanceId === ligne.id) ?? creances.find(({ numero }) => numero === ligne.id);
    if (creance === undefined) return [];
    const { segments, imputations, indemniteRestante } = ligne;
    return [
      {
        creance,
        ligne,
        indemnite: sumMontants([indemniteRestante, ...imputations.map(({ surIndemnite }) => surIndemnite)]),
        interets: sumMontants([...(ligne.interetsAcquis === undefined ? [] : [ligne.interetsAcquis]), ...segments.map(({ montant }) => montant)]),
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
    ...listEcartsSomme("le principal", decompte.principalRestant, decompte.creances.filter(({ condamnation }) => condamnation !== "article-700").map(({ principalRestant }) => principalRestant)),
    ...listEcartsSomme("les intérêts", decompte.interetsRestants, decompte.creances.map(({ interetsRestants }) => interetsRestants)),
    ...listEcartsSomme("les indemnités", decompte.indemnitesRestantes, decompte.creances.map(({ indemniteRestante }) => indemniteRestante)),
    ...listEcartsSomme("le total", decompte.total, [decompte.principalRestant, decompte.interetsRestants, decompte.indemnitesRestantes, decompte.fraisRestants]),
  ];
}

function listEcartsCreance({ creance, ligne, interets, avoirs, reglements }: CreanceDecomptee): readonly string[] {
  const surInterets = sumMontants(ligne.imputations.map(({ surInterets: part }) => part));
  return [
    ...listEcartsSomme(`le principal de ${formatNomCreance(creance)}`, creance.montantTtc, [ligne.principalRestant, avoirs, reglements]),
    ...listEcartsSomme(`les intérêts de ${formatNomCreance(creance)}`, interets, [ligne.interetsRestants, surInterets]),
  ];
}

function listEcartsSomme(objet: string, attendu: Montant, termes: readonly Montant[]): readonly string[] {
  const somme = sumMontants(termes);
  return somme === attendu ? [] : [`décompte relu\u00A0: ${objet} est de ${formatMontant(attendu)}, ses lignes font ${formatMontant(somme)}`];
}
