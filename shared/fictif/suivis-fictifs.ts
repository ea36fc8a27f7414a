import { addJours, type Jour } from "../kernel/jour.ts";
import { montant, sumMontants } from "../kernel/montant.ts";
import { type BrouillonDeType, createSujetId, type FaitBrouillon } from "../model/fait.ts";
import type { ContenuPar } from "../model/faits/registre.ts";
import type { EtatCandidat } from "../suivi/detection.ts";
import { computeEmpreinteFictive } from "./document-fictif.ts";
import { createDebiteurFictif } from "./noms.ts";
import { CREANCIER_ID } from "./parties-fictives.ts";
import { moveToOuvre } from "./plume.ts";
import { createIdFictif, createTirage } from "./tirage.ts";

/** What the accounts hold open against a customer whom no dossier follows yet, and what the usual rules must say of him. */
export interface CasSuivi {
  readonly titre: string;
  readonly attendu: EtatCandidat;
  /** Days since each due date; negative: still to come. */
  readonly retards: readonly number[];
  readonly relances?: number;
  readonly signalement?: Exclude<ContenuPar["signalement"]["kind"], "relance">;
  readonly tri?: ContenuPar["tri"]["decision"];
}

export const CAS_SUIVIS: readonly CasSuivi[] = [
  { titre: "Deux mois de retard", attendu: "a-qualifier", retards: [62, 31] },
  { titre: "Trois relances, vingt jours de retard", attendu: "a-qualifier", retards: [20], relances: 3 },
  { titre: "Dix jours de retard", attendu: "sous-seuil", retards: [10] },
  { titre: "Quatre factures, la première à trois mois", attendu: "a-qualifier", retards: [95, 64, 33, 4] },
  { titre: "Refus de payer écrit, dès le cinquième jour", attendu: "a-qualifier", retards: [5], signalement: "refus" },
  { titre: "Rien d’échu", attendu: "sous-seuil", retards: [-12, -40] },
  { titre: "Reporté sur promesse", attendu: "reporte", retards: [45], tri: "reporte" },
  { titre: "Un an de retard", attendu: "a-qualifier", retards: [380, 350, 300] },
  { titre: "Promesse rompue", attendu: "a-qualifier", retards: [18], signalement: "promesse-rompue" },
  { titre: "Écarté, compensation convenue", attendu: "ecarte", retards: [70], tri: "ecarte" },
];

/** One debtor followed for seven dossiers. */
const DOSSIERS_PAR_SUIVI = 7;
/** Identifiers kept for one debtor, and those of the import itself. */
const PAR_SUIVI = 1000;
const IMPORT_ID = createIdFictif(900);

export function countSuivisFictifs(dossiers: number): number {
  return Math.floor(dossiers / DOSSIERS_PAR_SUIVI);
}

/** The debtors of the last import that no dossier holds, ranked after the dossiers so that nobody bears two names. */
export function listSuivisFictifs(aujourdhui: Jour, dossiers: number): readonly FaitBrouillon[] {
  const nombre = countSuivisFictifs(dossiers);
  const suivis = Array.from({ length: nombre }, (_vide, rang) => createSuiviFictif(dossiers + rang, CAS_SUIVIS[rang % CAS_SUIVIS.length], aujourdhui)).flat();
  if (nombre === 0) return [];
  const postes = suivis.flatMap((fait) => (fait.type === "encours" ? fait.contenu.postes : []));
  const contenu = { nomFichier: "balance-agee.xlsx", empreinte: computeEmpreinteFictive(IMPORT_ID), format: "Liste de factures ouvertes", lignes: postes.length, anomalies: 0, dossiers: 0, creances: 0, total: sumMontants(postes.map(({ reste }) => reste)) };
  return [{ sujet: createSujetId("import", IMPORT_ID), type: "import", dateFait: aujourdhui, remplace: [], contenu }, ...suivis];
}

/** The facts of one followed debtor. */
export function createSuiviFictif(rang: number, cas: CasSuivi | undefined, aujourdhui: Jour): readonly FaitBrouillon[] {
  if (cas === undefined) return [];
  const id = createIdFictif((rang + 10) * PAR_SUIVI);
  const commun = { sujet: createSujetId("debiteur", id), dateFait: addJours(aujourdhui, -1), remplace: [] };
  const debiteur = createDebiteurFictif("societe", rang);
  const code = debiteur.codeComptable ?? `411${rang}`;
  const tirer = createTirage(rang);
  const postes = cas.retards.map((retard, place): ContenuPar["encours"]["postes"][number] => {
    const echeance = moveToOuvre(addJours(aujourdhui, -retard));
    const reste = montant(tirer(20_000, 900_000));
    const numero = `F-${echeance.slice(2, 4)}-${String((rang * 31 + place * 7) % 10_000).padStart(4, "0")}`;
    return { cle: `${code}/${numero}`, numero, dateFacture: moveToOuvre(addJours(echeance, -30)), echeance, origineEcheance: "stipulee", montantInitial: reste, reste, compte: code, imputations: [], ...(cas.relances === undefined ? {} : { relances: cas.relances }) };
  });
  const encours: BrouillonDeType<"encours"> = { ...commun, type: "encours", contenu: { importId: IMPORT_ID, creancierId: CREANCIER_ID, code, constateLe: commun.dateFait, nature: "commercial", postes } };
  return [{ ...commun, type: "debiteur", contenu: debiteur }, encours, ...listSuites(rang, cas, aujourdhui, commun)];
}

function listSuites(rang: number, { signalement, tri }: CasSuivi, aujourdhui: Jour, commun: Pick<FaitBrouillon, "sujet" | "dateFait" | "remplace">): readonly FaitBrouillon[] {
  return [
    ...(signalement === undefined ? [] : [{ ...commun, type: "signalement", contenu: { signalementId: createIdFictif((rang + 10) * PAR_SUIVI + 1), kind: signalement } } satisfies FaitBrouillon]),
    ...(tri === undefined ? [] : [{ ...commun, type: "tri", contenu: tri === "reporte" ? { decision: tri, motif: "Virement promis par le comptable", jusquAu: addJours(aujourdhui, 9) } : { decision: tri, motif: "Compensation convenue avec le commerce" } } satisfies FaitBrouillon]),
  ];
}
