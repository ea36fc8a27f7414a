import fc from "fast-check";
import { addJours, fromNumero, jour, toNumero } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { taux } from "#shared/kernel/taux.ts";
import type { FaitsCreance, FaitsDecompte } from "#shared/regles/decompte/decompte.ts";

export const PRO_CONTRE_PRO = { creancier: { qualite: "professionnel" }, debiteur: { qualite: "professionnel" } } as const;
export const PRO_CONTRE_CONSOMMATEUR = { creancier: { qualite: "professionnel" }, debiteur: { qualite: "consommateur" } } as const;

/** Facts between professionals, nothing paid, stopped on 21 November 2026 unless said otherwise. */
export function createFaits(faits: Partial<FaitsDecompte> = {}): FaitsDecompte {
  return { arreteAu: jour("2026-11-21"), ...PRO_CONTRE_PRO, creances: [createFacture()], avoirs: [], reglements: [], ...faits };
}

/** « 12 000 € échus le 31/03/2026 » unless said otherwise. */
export function createFacture(facture: Partial<FaitsCreance> = {}): FaitsCreance {
  return { id: "F1", montantTtc: montant(1_200_000), echeance: jour("2026-03-31"), taux: { regime: "l441-10-defaut" }, ...facture };
}

const jours = (du: string, au: string) => fc.integer({ min: toNumero(jour(du)), max: toNumero(jour(au)) }).map(fromNumero);
const sommes = fc.integer({ min: 0, max: 5_000_000 }).map(montant);

const factures = fc.record({
  montantTtc: sommes,
  echeance: jours("2019-06-01", "2026-12-31"),
  taux: fc.oneof(
    fc.constant({ regime: "l441-10-defaut" } as const),
    fc.integer({ min: 0, max: 300_000 }).map((ppm) => ({ regime: "conventionnel", tauxPpm: taux(ppm) }) as const),
    jours("2019-06-01", "2026-12-31").map((date) => ({ regime: "legal", miseEnDemeureLe: date }) as const),
  ),
});

const mouvements = fc.record({ date: jours("2019-01-01", "2026-12-31"), montant: sommes, cible: fc.option(fc.nat({ max: 3 }), { nil: undefined }) });

/** Any statement between professionals that the packs can answer. */
export const faitsQuelconques: fc.Arbitrary<FaitsDecompte> = fc
  .record({
    arreteAu: jours("2020-01-01", "2026-12-31"),
    factures: fc.array(factures, { minLength: 1, maxLength: 4 }),
    avoirs: fc.array(mouvements, { maxLength: 2 }),
    reglements: fc.array(mouvements, { maxLength: 5 }),
    ouverture: fc.option(jours("2020-01-01", "2026-12-31"), { nil: undefined }),
    titre: fc.option(jours("2019-01-01", "2026-12-31"), { nil: undefined }),
  })
  .map(({ arreteAu, factures: lues, avoirs, reglements, ouverture, titre }) => ({
    arreteAu,
    ...PRO_CONTRE_PRO,
    creances: lues.map((facture, rang) => ({ id: `F${rang}`, ...facture })),
    avoirs: avoirs.map(({ date, montant: somme, cible = 0 }) => ({ creanceId: `F${cible % lues.length}`, date, montant: somme })),
    reglements: reglements.map(({ date, montant: somme, cible }) => ({ date, montant: somme, creanceId: cible === undefined ? undefined : `F${cible % lues.length}` })),
    titre: titre === undefined ? undefined : { executoireLe: titre },
    ouvertureProcedureCollectiveLe: ouverture,
  }));

/** The same claim while its due date, or its mise en demeure, is not known. */
function createIncertaine(creance: FaitsCreance): FaitsCreance {
  return creance.taux.regime === "legal" ? { ...creance, taux: { regime: "legal", miseEnDemeureLe: undefined } } : { ...creance, echeance: undefined };
}

/** The same, with what the command line does not know: capitalisation, grace, surendettement, costs, principal first, dates to be confirmed. */
export const faitsComplets: fc.Arbitrary<FaitsDecompte> = fc
  .record({
    faits: faitsQuelconques,
    capitalisation: fc.option(fc.record({ depuis: jours("2019-01-01", "2026-12-31"), fondement: fc.constantFrom("contrat" as const, "decision" as const) }), { nil: undefined }),
    grace: fc.option(fc.tuple(jours("2019-01-01", "2026-12-31"), fc.nat({ max: 700 })), { nil: undefined }),
    recevabilite: fc.option(jours("2020-01-01", "2026-12-31"), { nil: undefined }),
    frais: fc.array(fc.record({ date: jours("2019-06-01", "2026-12-31"), montant: fc.integer({ min: 0, max: 50_000 }).map(montant), poste: fc.constantFrom("depens", "execution", "amiable", "acte-prescrit") }), { maxLength: 2 }),
    principalDabord: fc.array(fc.option(fc.constantFrom("accord-creancier", "decision"), { nil: undefined }), { minLength: 5, maxLength: 5 }),
    base: fc.constantFrom("fixe" as const, "exacte" as const),
    incertaines: fc.array(fc.nat({ max: 5 }).map((tirage) => tirage === 0), { minLength: 4, maxLength: 4 }),
  })
  .map(({ faits, capitalisation, grace, recevabilite, frais, principalDabord, base, incertaines }): FaitsDecompte => ({
    ...faits,
    creances: faits.creances.map((creance, rang) => (incertaines[rang] === true ? createIncertaine(creance) : creance)),
    capitalisation,
    base,
    delaisGrace: grace === undefined ? [] : [{ du: grace[0], au: addJours(grace[0], grace[1]) }],
    recevabiliteSurendettementLe: recevabilite,
    frais: frais.map((ligne, rang) => ({ ...ligne, id: `D${rang}`, libelle: `Frais ${rang}` })),
    reglements: faits.reglements.map((reglement, rang) => ({ ...reglement, principalDabord: principalDabord[rang] })),
  }));

/** The same facts stopped one day later. */
export function extendArrete(faits: FaitsDecompte): FaitsDecompte {
  return { ...faits, arreteAu: addJours(faits.arreteAu, 1) };
}
