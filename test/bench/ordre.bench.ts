import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { createDebiteurFictif, GESTIONNAIRES } from "#shared/fictif/noms.ts";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import { ETAPES } from "#shared/model/etape.ts";
import { createColonnesListe } from "#shared/suivi/liste/colonnes.ts";
import { foldLigne, listFiltrees } from "#shared/suivi/liste/filtres.ts";
import { createIndexTexte } from "#shared/suivi/liste/index-texte.ts";
import { createOrdre } from "#shared/suivi/liste/ordre.ts";
import { findMedian } from "../support/grand-portefeuille.ts";
import { ligne } from "../support/ligne-inventee.ts";
import { type Base, openSqlite } from "../support/base-sql.ts";

const DOSSIERS = 50_000;
const ESSAIS = 15;
const AU = jour("2026-11-21");
const MOTS = ["lormel", "bâti", "2026-04", "vermandois n", "sas"];

export const nom = `Tri de ${DOSSIERS} lignes par débiteur, contre better-sqlite3 (ORDER BY et lecture des mêmes lignes)`;
export const but = 0.5;

/** Accents and numbers in their French order for us; bytes for the other, which is its fastest. */
export async function mesure() {
  const lignes = Array.from({ length: DOSSIERS }, (_vide, rang) => createLigne(rang));
  const debiteur = createColonnesListe({ aujourdhui: AU, mandataires: [], etiquettes: [], libres: [] }).find(({ id }) => id === "debiteur");
  if (debiteur === undefined) throw new Error("La colonne du débiteur manque");
  const ordre = createOrdre();
  const apprentissage = measure(() => ordre.learn(lignes, debiteur));
  const index = createIndexTexte(foldLigne);
  index.follow(lignes);
  const tri = measureMediane(() => ordre.sort(lignes, debiteur, false));
  const filtre = findMedian(MOTS.map((texte) => measureMediane(() => listFiltrees(lignes, { texte }, AU, index))));
  const detail = `Tri ${tri.toFixed(1)} ms, filtre ${filtre.toFixed(1)} ms (médianes) ; ordre des noms appris une fois, derrière l’écran : ${Math.round(apprentissage)} ms.`;
  const limites = [{ nom: `Tri de ${DOSSIERS} lignes`, valeur: tri, but: 50, unite: "ms" }, { nom: `Filtre de ${DOSSIERS} lignes`, valeur: filtre, but: 50, unite: "ms" }];
  const { base, motif } = await openSqlite();
  if (base === undefined) return { ratio: 0, detail: `${detail} Rapports non mesurés : ${motif ?? ""}.`, limites };
  const temoin = measureSqlite(base, lignes);
  return {
    ratio: tri / temoin.tri,
    detail: `${detail} better-sqlite3 : tri ${temoin.tri.toFixed(1)} ms, filtre ${temoin.filtre.toFixed(1)} ms.`,
    limites: [...limites, { nom: "Filtre par un morceau de texte, contre better-sqlite3 (LIKE)", valeur: filtre / temoin.filtre, but: 0.2, unite: "×" }],
  };
}

function createLigne(rang: number): LigneDossier {
  const { nom: debiteur, siren } = createDebiteurFictif("societe", rang);
  return ligne({ id: `d${rang}`, debiteur, siren, reference: `2026-${String(rang).padStart(5, "0")}`, solde: montant((rang * 104_729) % 5_000_000), gestionnaire: GESTIONNAIRES[rang % GESTIONNAIRES.length], etape: ETAPES[rang % ETAPES.length] ?? "amiable" });
}

const CHAMPS = ["id", "debiteur", "reference", "siren", "gestionnaire", "etape", "solde", "principal", "interets", "indemnites", "arreteAu", "creances"] as const satisfies readonly (keyof LigneDossier)[];

function measureSqlite(base: Base, lignes: readonly LigneDossier[]): { readonly tri: number; readonly filtre: number } {
  base.exec(`CREATE TABLE lignes (${CHAMPS.join(", ")}); BEGIN`);
  const insertion = base.prepare(`INSERT INTO lignes VALUES (${CHAMPS.map(() => "?").join(", ")})`);
  for (const une of lignes) insertion.run(...CHAMPS.map((champ) => une[champ] ?? null));
  base.exec("COMMIT");
  const triees = base.prepare("SELECT * FROM lignes ORDER BY debiteur");
  const cherchees = base.prepare("SELECT * FROM lignes WHERE debiteur LIKE ? OR reference LIKE ? OR siren LIKE ? OR gestionnaire LIKE ?");
  return { tri: measureMediane(() => triees.all()), filtre: findMedian(MOTS.map((mot) => measureMediane(() => cherchees.all(...Array.from({ length: 4 }, () => `%${mot}%`))))) };
}

function measureMediane(travail: () => unknown): number {
  return findMedian(Array.from({ length: ESSAIS }, () => measure(travail)));
}

function measure(travail: () => unknown): number {
  const debut = performance.now();
  travail();
  return performance.now() - debut;
}

