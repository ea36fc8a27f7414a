// The invented accounts of the samples, every customer with a dossier, and what statements then change.
import { computeApercu } from "#shared/imports/apercu.ts";
import { createFaitsImport } from "#shared/imports/faits-import.ts";
import { createEncours } from "#shared/imports/rapprochement-encours.ts";
import type { Encours } from "#shared/imports/rapprochement-modele.ts";
import { jour } from "#shared/kernel/jour.ts";
import type { Debiteur, Dossier } from "#shared/model/dossier.ts";
import type { Fait, FaitBrouillon, FaitDeType, SujetId } from "#shared/model/fait.ts";
import { listDeType, listVivants } from "#shared/model/vivants.ts";
import { projectDebiteur } from "#shared/suivi/parties.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { readFec } from "./fec-builder.ts";
import { readExemple } from "./exemples.ts";
import { createIds, optionsAu, RIEN, writeLot } from "./import-builder.ts";

export interface Scenario {
  readonly readEncours: (format: string) => Encours;
  readonly append: (brouillons: readonly FaitBrouillon[]) => void;
  readonly listDossiers: () => readonly Dossier[];
  readonly listDebiteurs: () => readonly Debiteur[];
}

export function createScenario(): Scenario {
  const parSujet = new Map<SujetId, Fait[]>();
  let lots = 0;
  const append = (brouillons: readonly FaitBrouillon[]): void => {
    for (const fait of writeLot(brouillons, ++lots)) parSujet.set(fait.sujet, [...(parSujet.get(fait.sujet) ?? []), fait]);
  };
  append(createImportFec());
  const listDossiers = (): readonly Dossier[] => [...parSujet.values()].flatMap((faits) => projectDossier(faits) ?? []);
  const listDebiteurs = (): readonly Debiteur[] => [...parSujet.values()].flatMap((faits) => projectDebiteur(faits) ?? []);
  const listMouvements = (): readonly FaitDeType<"mouvement">[] => [...parSujet.values()].flatMap((faits) => listDeType(listVivants(faits), "mouvement"));
  return { append, listDossiers, listDebiteurs, readEncours: (format) => createEncours({ dossiers: listDossiers(), debiteurs: listDebiteurs(), mouvements: listMouvements(), condamnations: new Map(), format }) };
}

/** What each customer still owes: claims less credit notes and payments kept. */
export function listSoldes(scenario: Scenario): Readonly<Record<string, number>> {
  const codes = new Map(scenario.listDebiteurs().map(({ id, codeComptable = "" }) => [id, codeComptable]));
  const sum = (parts: readonly { readonly montant: number }[]): number => parts.reduce((total, { montant }) => total + montant, 0);
  return Object.fromEntries(scenario.listDossiers().map(({ debiteurId, creances, avoirs, reglements }) => [codes.get(debiteurId) ?? "", creances.reduce((total, { montantTtc }) => total + montantTtc, 0) - sum(avoirs) - sum(reglements)]));
}

function createImportFec(): readonly FaitBrouillon[] {
  const lecture = readFec(readExemple("fec/syn_a/732829320FEC20251231.txt"));
  const apercu = computeApercu(lecture, RIEN, optionsAu("2026-01-05"));
  const cles = new Set(apercu.debiteurs.flatMap(({ creances }) => creances.map(({ cle }) => cle)));
  return createFaitsImport({ lecture, apercu, cles, source: "creancier1", creancierId: "c".repeat(20), au: jour("2026-01-05"), empreinte: "b".repeat(64), references: { annee: 2026, prochain: 1 }, createId: createIds() }).brouillons;
}
