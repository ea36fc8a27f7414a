import { countJours, type Jour } from "../kernel/jour.ts";
import { MONTANT_NUL, montant, sumMontants } from "../kernel/montant.ts";
import type { Debiteur, Dossier, LigneDossier } from "../model/dossier.ts";
import type { Baremes } from "../regles/baremes.ts";
import { findChiffresDossier, isEcheanceSure } from "./decompte-dossier.ts";
import { findAgirAuPlusTard, listPrescriptions } from "./prescriptions.ts";
import { computeEtape } from "./statut.ts";

/** The row of a dossier in the list, with its figures at `au`. Without a statement, the principal stands alone and is marked. */
export function projectLigne(dossier: Dossier, debiteur: Debiteur | undefined, au: Jour, baremes: Baremes): LigneDossier {
  const decompte = findChiffresDossier(dossier, debiteur, au, baremes);
  const principal = decompte?.principalRestant ?? computePrincipalComptable(dossier);
  return {
    id: dossier.id,
    reference: dossier.reference,
    debiteur: debiteur?.nom ?? "Débiteur inconnu",
    debiteurId: dossier.debiteurId,
    creancierId: dossier.creancierId,
    siren: debiteur?.siren,
    ...(debiteur?.email === undefined ? {} : { courriels: listCourriels(debiteur.email) }),
    etape: computeEtape(dossier),
    solde: decompte?.total ?? principal,
    principal,
    interets: decompte?.interetsRestants ?? MONTANT_NUL,
    indemnites: decompte?.indemnitesRestantes ?? MONTANT_NUL,
    interetsParJour: decompte?.interetsParJour ?? MONTANT_NUL,
    arreteAu: au,
    premiereEcheance: findPremiereEcheance(dossier, au),
    creances: dossier.creances.length,
    verdict: dossier.verdict?.verdict,
    agirAuPlusTard: findAgirAuPlusTard(listPrescriptions(dossier, au, baremes)),
    mandataireId: dossier.mandats.at(-1)?.mandataireId,
    gestionnaire: dossier.gestionnaire,
    hasConflit: dossier.conflits.length > 0,
    hasAVerifier: decompte === undefined || dossier.creances.some((creance) => !isEcheanceSure(creance)),
  };
}

/** A person may type several addresses in one field. */
function listCourriels(email: string): readonly string[] {
  return email.split(/[\s,;]+/).filter((adresse) => adresse.includes("@"));
}

/** Days elapsed since the oldest due date; 0 when nothing is late. */
export function countRetard({ premiereEcheance }: LigneDossier, au: Jour): number {
  return premiereEcheance === undefined ? 0 : countJours(premiereEcheance, au);
}

function findPremiereEcheance(dossier: Dossier, au: Jour): Jour | undefined {
  return dossier.creances
    .flatMap(({ echeance }) => (echeance !== undefined && echeance < au ? [echeance] : []))
    .toSorted()
    .at(0);
}

function computePrincipalComptable({ creances, avoirs, reglements }: Dossier) {
  const du = sumMontants(creances.map(({ montantTtc }) => montantTtc));
  const verse = sumMontants([...avoirs, ...reglements].map((deduction) => deduction.montant));
  return montant(Math.max(0, du - verse));
}
