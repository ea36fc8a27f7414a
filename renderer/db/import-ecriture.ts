import { createAnnulationImport } from "#shared/imports/annulation.ts";
import { createFaitsImport, type DecisionImport } from "#shared/imports/faits-import.ts";
import { createPortions } from "#shared/imports/portions.ts";
import { type Jour, splitJour } from "#shared/kernel/jour.ts";
import type { Montant } from "#shared/kernel/montant.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import { readFaitsImportes } from "./connus.ts";
import { type ImportConnu, isInacheve } from "./moteur.ts";
import type { Portefeuille } from "./portefeuille.ts";
import { findProchainNumero } from "./references.ts";

export type ChoixImport = Omit<DecisionImport, "au" | "references" | "createId" | "suite">;
export type ImportNomme = Pick<ImportConnu, "id" | "lots" | "nomFichier">;

export interface ImportPrepare {
  /** The saves to write, in order; none: nothing new. */
  readonly portions: readonly (readonly FaitBrouillon[])[];
  readonly importId: string;
  readonly dossiers: number;
  readonly creances: number;
  /** Decreases applied, when nothing is imported. */
  readonly baisses: number;
  readonly total: Montant;
  /** The import that these saves finish. */
  readonly inacheve?: ImportConnu | undefined;
}

/** The saves that import what was chosen; an import of the same file that stopped on its way is gone on with. */
export function prepareImport(portefeuille: Portefeuille, choix: ChoixImport, appris: readonly FaitBrouillon[], { au, createId }: { readonly au: Jour; readonly createId: () => string }): ImportPrepare {
  const { lignes, imports } = portefeuille.read();
  const annee = splitJour(au).annee;
  const inacheve = imports.find((importe) => importe.empreinte === choix.empreinte && isInacheve(importe));
  const suite = inacheve === undefined ? undefined : { importId: inacheve.id, ecrites: inacheve.lots.length };
  const { groupes, brouillons, importId, dossiers, creances, total } = createFaitsImport({ ...choix, au, suite, references: { annee, prochain: findProchainNumero(lignes.map(({ reference }) => reference), annee) }, createId });
  const portions = groupes.length === 0 ? [] : createPortions([...groupes, ...(appris.length === 0 ? [] : [appris])], createSujetId("import", importId), { ecrites: suite?.ecrites ?? 0, dateFait: au });
  const baisses = creances > 0 ? 0 : brouillons.filter(({ type }) => type === "reglement" || type === "avoir").length;
  return { portions, importId, dossiers: dossiers.length, creances, baisses, total, inacheve };
}

/** The saves that take an import back, its trace last, and the references of the dossiers that are kept. */
export async function prepareAnnulationImport(portefeuille: Portefeuille, { id, lots }: ImportNomme, au: Jour): Promise<{ readonly portions: readonly (readonly FaitBrouillon[])[]; readonly gardes: readonly string[] }> {
  const { brouillons, dossiersGardes } = createAnnulationImport(lots, await readFaitsImportes(portefeuille, lots, id), au);
  const { lignes } = portefeuille.read();
  const portions = createPortions(brouillons.map((brouillon) => [brouillon]), createSujetId("import", id), { ecrites: 0, dateFait: au }).map((portion) => portion.filter(({ type }) => type !== "portion"));
  return { portions, gardes: dossiersGardes.map((sujet) => lignes.find((ligne) => sujet.endsWith(ligne.id))?.reference ?? "") };
}
