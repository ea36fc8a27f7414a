import { addJours, type Jour, maxJour } from "../kernel/jour.ts";
import { type Montant, montant, sumMontants } from "../kernel/montant.ts";
import { formatListe, uncapitalize } from "../kernel/texte.ts";
import type { Debiteur, Dossier, Reglement } from "../model/dossier.ts";
import { createFaitId } from "../model/fait.ts";
import type { Baremes } from "../regles/baremes.ts";
import type { Decompte } from "../regles/decompte/decompte.ts";
import { findChiffresDossier } from "./decompte-dossier.ts";
import { readTitreDecompte } from "./titre-decompte.ts";
import { listTitres } from "./titres.ts";

/** What a title puts in the place of invoices, for whoever receives a payment. */
export interface CondamnationDue {
  /** « jugement du 02/06/2026 ». */
  readonly libelle: string;
  /** First day whose payments the title has not already counted. */
  readonly depuis: Jour;
  /** Interest, principal, article 700 and costs, in centimes, on the day that was asked. */
  readonly reste: Montant;
  /** Invoices that it replaces. */
  readonly creanceIds: readonly string[];
  /** No invoice stands beside it. */
  readonly isTotal: boolean;
}

/** What the titles of the dossier order to pay on `au`; `undefined` without a title whose sums were read, or when no statement can be made. */
export function findCondamnation(dossier: Dossier, debiteur: Debiteur | undefined, au: Jour, baremes: Baremes): CondamnationDue | undefined {
  if (dossier.titres.length === 0) return undefined;
  const comptees = readTitreDecompte(dossier, au).dossier.creances;
  const titreIds = new Set(comptees.flatMap(({ condamnation }) => condamnation?.titreId ?? []));
  const chiffres = titreIds.size === 0 ? undefined : findChiffresDossier(dossier, debiteur, au, baremes);
  if (chiffres === undefined) return undefined;
  const titres = listTitres(dossier).filter(({ titreId }) => titreIds.has(titreId));
  const libres = new Set(comptees.filter(({ condamnation }) => condamnation === undefined).map(({ creanceId }) => creanceId));
  const factures = chiffres.creances.filter(({ condamnation }) => condamnation === undefined).map(({ principalRestant, interetsRestants, indemniteRestante }) => sumMontants([principalRestant, interetsRestants, indemniteRestante]));
  return {
    libelle: formatListe(titres.map(({ libelle }) => uncapitalize(libelle))),
    depuis: titres.map(({ rendu, fait }) => maxJour(rendu, addJours(fait?.compteAu ?? fait?.dateFait ?? rendu, 1))).reduce((a, b) => maxJour(a, b)),
    reste: montant(Math.max(0, chiffres.total - sumMontants(factures))),
    creanceIds: dossier.creances.filter(({ creanceId }) => !libres.has(creanceId)).map(({ creanceId }) => creanceId),
    isTotal: libres.size === 0,
  };
}

const POSTES_IMPUTES = ["interets", "principal", "indemnites", "article-700", "depens", "frais", "trop"] as const;
export type PosteImpute = (typeof POSTES_IMPUTES)[number];

export const LIBELLES_IMPUTE: Readonly<Record<PosteImpute, string>> = { interets: "intérêts", principal: "principal", indemnites: "indemnités", "article-700": "article 700", depens: "dépens", frais: "autres frais", trop: "trop-perçu" };

export interface PartImputee {
  readonly poste: PosteImpute;
  /** In centimes. */
  readonly montant: Montant;
}

/** What a payment would pay, post by post, in the very order of the statement (C. civ., art. 1343-1); `undefined` when no statement can be made. */
export function computeImputation(dossier: Dossier, debiteur: Debiteur | undefined, paiement: Pick<Reglement, "dateFait" | "montant" | "creanceId">, baremes: Baremes): readonly PartImputee[] | undefined {
  const apercu: Reglement = { ...paiement, reglementId: "apercu", faitId: createFaitId({ poste: "apercu", incarnation: "apercu", sequence: 1 }) };
  const [avant, apres] = [dossier, { ...dossier, reglements: [...dossier.reglements, apercu] }].map((lu) => findChiffresDossier(lu, debiteur, paiement.dateFait, baremes));
  if (avant === undefined || apres === undefined) return undefined;
  const [dus, restes] = [listPostes(avant), listPostes(apres)];
  return POSTES_IMPUTES.flatMap((poste) => {
    const paye = poste === "trop" ? restes.trop - dus.trop : dus[poste] - restes[poste];
    return paye <= 0 ? [] : [{ poste, montant: montant(paye) }];
  });
}

function listPostes({ principalRestant, interetsRestants, indemnitesRestantes, tropPercu, creances, frais }: Decompte): Readonly<Record<PosteImpute, number>> {
  const sumFrais = (isDu: (poste: Decompte["frais"][number]["poste"]) => boolean): number => sumMontants(frais.filter(({ poste }) => isDu(poste)).map(({ reste }) => reste));
  const accorde = sumMontants(creances.filter(({ condamnation }) => condamnation === "article-700").map((creance) => creance.principalRestant));
  return {
    interets: interetsRestants, principal: principalRestant, indemnites: indemnitesRestantes, trop: tropPercu,
    "article-700": accorde + sumFrais((poste) => poste === "article-700"), depens: sumFrais((poste) => poste === "depens"), frais: sumFrais((poste) => poste !== "article-700" && poste !== "depens"),
  };
}
