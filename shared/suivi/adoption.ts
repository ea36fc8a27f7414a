import type { Jour } from "../kernel/jour.ts";
import { formatNombreDe } from "../kernel/texte.ts";
import type { Creancier, Dossier, UsageProcedure } from "../model/dossier.ts";
import { type BrouillonDeType, createSujetId } from "../model/fait.ts";
import type { JugeReglage } from "../model/reglages-equipe.ts";
import type { Geste } from "./gestes.ts";
import { listPoursuites } from "./poursuites.ts";
import type { KindPoursuite } from "./procedures/types-procedure.ts";
import { projectDossier } from "./projection.ts";
import { findAdoption, type Usage } from "./usage.ts";

/** What the house asks of a procedure today: its copy, or the text of the law alone. A version written without the right to it neither takes effect nor ends another. */
export function findUsageMaison(creancier: Pick<Creancier, "usages"> | undefined, kind: KindPoursuite, juge: JugeReglage): UsageProcedure | undefined {
  return listUsagesEnVigueur(creancier, kind, juge).at(-1);
}

/** Versions that count and that nothing that counts replaced: one, but for two that were written without seeing each other. */
export function listUsagesEnVigueur(creancier: Pick<Creancier, "usages"> | undefined, kind: KindPoursuite, juge: JugeReglage): readonly UsageProcedure[] {
  return (creancier?.usages ?? []).filter((usage) => usage.kind === kind && juge(usage.faitId) === undefined && !(usage.remplacePar ?? []).some((par) => juge(par) === undefined));
}

/** What was written of a copy without the right to it, and has no effect: each sentence once. */
export function listMotifsSansEffet({ usages = [] }: Pick<Creancier, "usages">, kind: KindPoursuite, juge: JugeReglage): readonly string[] {
  const ecrits = usages.filter((usage) => usage.kind === kind).flatMap(({ faitId, remplacePar = [] }) => [faitId, ...remplacePar]);
  return [...new Set(ecrits.flatMap((id) => juge(id) ?? []))];
}

/** The procedure follows that copy from now on; without a copy, the text of the law alone. What is already done stays done. */
export function createAdoption({ id, adoptions }: Pick<Dossier, "id" | "adoptions">, poursuiteId: string, usage: UsageProcedure | undefined, dateFait: Jour): BrouillonDeType<"adoption"> {
  const connues = adoptions.filter((adoption) => adoption.poursuiteId === poursuiteId);
  const version = usage?.version ?? connues.at(-1)?.version ?? 1;
  return { sujet: createSujetId("dossier", id), type: "adoption", dateFait, remplace: connues.map(({ faitId }) => faitId), contenu: { poursuiteId, version, ...(usage === undefined ? {} : { usage: toUsage(usage) }) } };
}

/** The words of the copy alone, without who saved it. */
export function toUsage({ kind, titre, noms, demarches, delais, documents, note }: UsageProcedure): Usage {
  return { kind, ...(titre === undefined ? {} : { titre }), noms, demarches, delais, documents, ...(note === undefined ? {} : { note }) };
}

/** The house asks something else than what this procedure follows. */
export function isAMettreAJour(dossier: Pick<Dossier, "adoptions">, poursuiteId: string, usage: UsageProcedure | undefined): boolean {
  const adoption = findAdoption(dossier, poursuiteId);
  return usage === undefined ? adoption?.usage !== undefined : adoption?.usage === undefined || adoption.version !== usage.version;
}

/** Procedures of that kind, still running, that do not follow what the house asks today. */
export function listAAdopter(dossier: Dossier, kind: KindPoursuite, usage: UsageProcedure | undefined): readonly string[] {
  if (dossier.cloture !== undefined) return [];
  return listPoursuites(dossier).filter(({ poursuite, isClose }) => poursuite.kind === kind && !isClose && isAMettreAJour(dossier, poursuite.poursuiteId, usage)).map(({ poursuite }) => poursuite.poursuiteId);
}

/** The copy of today in procedures that already run; `nombres`: how many in each dossier. */
export function createGesteAdopter({ kind, usage, nombres, le }: { readonly kind: KindPoursuite; readonly usage: UsageProcedure | undefined; readonly nombres: ReadonlyMap<string, number>; readonly le: Jour }): Geste {
  const apres = usage === undefined ? "texte de la loi" : `copie de la maison, version ${usage.version}`;
  return {
    preview: ({ id }) => ({ avant: formatNombreDe(nombres.get(id) ?? 0, "procédure", "procédures"), apres, isInchange: (nombres.get(id) ?? 0) === 0 }),
    create: (_ligne, faits) => {
      const dossier = projectDossier(faits);
      return dossier === undefined ? [] : listAAdopter(dossier, kind, usage).map((poursuiteId) => createAdoption(dossier, poursuiteId, usage, le));
    },
    communs: [],
  };
}

/** A step of the house noted as done. */
export function createDemarche(dossierId: string, contenu: BrouillonDeType<"demarche">["contenu"], dateFait: Jour): BrouillonDeType<"demarche"> {
  return { sujet: createSujetId("dossier", dossierId), type: "demarche", dateFait, remplace: [], contenu };
}
