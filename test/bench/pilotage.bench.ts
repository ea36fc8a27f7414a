import { fromNumero, jour, toNumero } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { GESTIONNAIRES } from "#shared/fictif/noms.ts";
import { ETAPES } from "#shared/model/etape.ts";
import { NATURES_CREANCE } from "#shared/model/faits/creance-faits.ts";
import { MOTIFS_CLOTURE } from "#shared/model/faits/liste-faits.ts";
import { type Entree, PAS_MOUVEMENT, VOIES_PILOTAGE } from "#shared/suivi/pilotage/situation.ts";
import { computeTableau } from "#shared/suivi/pilotage/tableau.ts";
import { findMedian } from "../support/grand-portefeuille.ts";
import { ligne } from "../support/ligne-inventee.ts";
import { type Base, openSqlite } from "../support/base-sql.ts";

const DOSSIERS = 50_000;
const ESSAIS = 7;
const AU = jour("2026-11-21");
const FIN = toNumero(AU);
const DEBUT = FIN - 364;

export const nom = `Tableau de bord de ${DOSSIERS} dossiers, contre les mêmes agrégats de better-sqlite3`;
export const but = 1;

/** The cells that both compute: principal by stage and age, nature, person, entity; receipts by month and route; flows; outcomes by route. */
const MESURES = ["etape", "nature", "gestionnaire", "entite", "mois", "voie", "flux", "clos-voie"] as const;

export async function mesure() {
  const entrees = Array.from({ length: DOSSIERS }, (_vide, rang) => createEntree(rang));
  const demande = { periode: { debut: fromNumero(DEBUT), fin: AU }, reglages: { taux: {} } };
  const tout = measureMediane(() => computeTableau(entrees, { ...demande, comparaison: { debut: fromNumero(DEBUT - 365), fin: fromNumero(FIN - 365) } }));
  const memes = measureMediane(() => computeTableau(entrees, { ...demande, mesures: MESURES }));
  const limites = [{ nom: `Toutes les cartes, ${DOSSIERS} dossiers et leur comparaison`, valeur: tout, but: 1000, unite: "ms" }];
  const { base, motif } = await openSqlite();
  if (base === undefined) return { ratio: 0, detail: `Toutes les cartes ${tout.toFixed(0)} ms. Rapport non mesuré : ${motif ?? ""}.`, limites };
  const temoin = measureSqlite(base, entrees);
  const { cellules } = computeTableau(entrees, { ...demande, mesures: MESURES });
  if (cellules.flux["final"]?.somme !== temoin.encours) throw new Error(`Les deux ne comptent pas le même encours : ${String(cellules.flux["final"]?.somme)} et ${temoin.encours}`);
  return { ratio: memes / temoin.duree, detail: `Mêmes agrégats : ${memes.toFixed(0)} ms contre ${temoin.duree.toFixed(0)} ms (médianes) ; toutes les cartes avec comparaison ${tout.toFixed(0)} ms.`, limites };
}

function createEntree(rang: number): Entree {
  const ouvertLe = FIN - 10 - ((rang * 7919) % 900);
  const du = 10_000 + ((rang * 104_729) % 5_000_000);
  const voie = (rang * 31) % VOIES_PILOTAGE.length;
  const clos = rang % 4 === 0 ? { jour: Math.min(FIN, ouvertLe + 200), motif: MOTIFS_CLOTURE[rang % MOTIFS_CLOTURE.length] ?? "paiement" } : undefined;
  const mouvements = [0, ouvertLe, du, 0, 0, ouvertLe + 5, Math.round(du / 3), 0, 2, ouvertLe + 60, Math.round(du / 4), 0, 2, ouvertLe + 150, Math.round(du / 5), voie];
  return {
    ligne: ligne({
      id: `d${rang}`, etape: clos === undefined ? (ETAPES[rang % 5] ?? "amiable") : "clos", nature: NATURES_CREANCE[rang % NATURES_CREANCE.length], gestionnaire: GESTIONNAIRES[rang % GESTIONNAIRES.length], creancierId: `c${rang % 4}`,
      premiereEcheance: fromNumero(ouvertLe - 30), principal: montant(du), solde: montant(du),
    }),
    situation: { id: `d${rang}`, ouvertLe, qualite: "professionnel", voie: VOIES_PILOTAGE[voie] ?? "amiable", mouvements: mouvements.filter((_valeur, place) => (mouvements[place - (place % PAS_MOUVEMENT) + 1] ?? 0) <= FIN), ...(clos === undefined ? {} : { clos }) },
  };
}

/** The same rows in tables with the indexes that help, and the same sums in SQL. */
function measureSqlite(base: Base, entrees: readonly Entree[]): { readonly duree: number; readonly encours: number } {
  base.exec("CREATE TABLE dossiers (rang INTEGER PRIMARY KEY, etape, nature, gestionnaire, entite, echeance INTEGER, ouvert INTEGER, clos INTEGER, motif, voie); CREATE TABLE mouvements (dossier INTEGER, kind INTEGER, jour INTEGER, montant INTEGER, voie INTEGER); BEGIN");
  const [dossier, mouvement] = [base.prepare("INSERT INTO dossiers VALUES (?,?,?,?,?,?,?,?,?,?)"), base.prepare("INSERT INTO mouvements VALUES (?,?,?,?,?)")];
  for (const [rang, { ligne: une, situation: { clos, ouvertLe, voie, mouvements } }] of entrees.entries()) {
    dossier.run(rang, une.etape, une.nature ?? "", une.gestionnaire ?? "", une.creancierId ?? "", une.premiereEcheance === undefined ? null : toNumero(une.premiereEcheance), ouvertLe, clos?.jour ?? null, clos?.motif ?? null, voie);
    for (let place = 0; place < mouvements.length; place += PAS_MOUVEMENT) mouvement.run(rang, mouvements[place], mouvements[place + 1], mouvements[place + 2], mouvements[place + 3]);
  }
  base.exec("COMMIT; CREATE INDEX par_dossier ON mouvements (dossier, jour, kind, montant); ANALYZE");
  const reste = (au: number) => `(SELECT dossier, max(0, sum(CASE WHEN kind IN (0, 3) THEN montant WHEN kind IN (1, 2) THEN -montant ELSE 0 END)) AS reste FROM mouvements WHERE jour <= ${au} GROUP BY dossier)`;
  const encours = `FROM dossiers d JOIN ${reste(FIN)} m ON m.dossier = d.rang WHERE d.clos IS NULL`;
  const recus = `sum(CASE kind WHEN 2 THEN montant ELSE -montant END) FROM mouvements m JOIN dossiers d ON d.rang = m.dossier WHERE kind IN (2, 3) AND jour BETWEEN ${DEBUT} AND ${FIN}`;
  const requetes = [
    `SELECT etape, CASE WHEN ${FIN} - echeance < 30 THEN 1 WHEN ${FIN} - echeance < 90 THEN 2 WHEN ${FIN} - echeance < 180 THEN 3 WHEN ${FIN} - echeance <= 365 THEN 4 ELSE 5 END AS age, count(*), sum(reste) ${encours} GROUP BY 1, 2`,
    ...["nature", "gestionnaire", "entite"].map((axe) => `SELECT ${axe}, count(*), sum(reste) ${encours} GROUP BY 1`),
    `SELECT strftime('%Y-%m', jour * 86400, 'unixepoch'), count(DISTINCT dossier), ${recus} GROUP BY 1`, `SELECT m.voie, count(DISTINCT dossier), ${recus} GROUP BY 1`,
    `SELECT kind, sum(montant) FROM mouvements WHERE jour BETWEEN ${DEBUT} AND ${FIN} GROUP BY 1`, `SELECT sum(reste) FROM dossiers d JOIN ${reste(DEBUT - 1)} m ON m.dossier = d.rang WHERE d.clos IS NULL OR d.clos >= ${DEBUT}`, `SELECT sum(reste) AS total ${encours}`,
    `SELECT d.voie, d.motif, count(DISTINCT d.rang), sum(CASE m.kind WHEN 2 THEN m.montant WHEN 3 THEN -m.montant ELSE 0 END) FROM dossiers d LEFT JOIN mouvements m ON m.dossier = d.rang AND m.jour <= d.clos WHERE d.clos BETWEEN ${DEBUT} AND ${FIN} GROUP BY 1, 2`,
  ].map((requete) => base.prepare(requete));
  const total = requetes[8]?.all()[0];
  return { duree: measureMediane(() => requetes.map((requete) => requete.all())), encours: Number(Reflect.get(Object(total), "total")) };
}

function measureMediane(travail: () => unknown): number {
  return findMedian(Array.from({ length: ESSAIS }, () => {
    const debut = performance.now();
    travail();
    return performance.now() - debut;
  }));
}
