import { performance } from "node:perf_hooks";
import { jour } from "#shared/kernel/jour.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { parseRequete } from "#shared/suivi/requete-recherche.ts";
import { composeFiche, type FicheIndex } from "#shared/suivi/texte-recherche.ts";
import { createIndex } from "../../renderer/workers/index-worker.ts";
import { listDossiersFictifs } from "../support/sujets-fictifs.ts";

const DOSSIERS = Number(process.env["EXIGIBLE_MESURE_DOSSIERS"] ?? 50_000);
const BORNE = 50;

export const nom = `Recherche globale parmi ${DOSSIERS.toLocaleString("fr-FR")} dossiers, 95e centile contre la borne de ${BORNE} ms`;
export const but = 1;

/** Names of one, two and three words, beginnings, mistypings, codes, amounts, words of pièces: what people type. */
export function mesure() {
  const fiches = listFiches();
  collect();
  const avant = process.memoryUsage().heapUsed;
  const index = createIndex();
  const debut = performance.now();
  for (let rang = 0; rang < fiches.length; rang += 1000) index.add(fiches.slice(rang, rang + 1000));
  const construction = performance.now() - debut;
  collect();
  const memoire = (process.memoryUsage().heapUsed - avant) / 1_048_576;
  const durees = listDemandes(fiches).map((texte) => {
    const requete = parseRequete(texte);
    const depart = performance.now();
    if (requete !== undefined) index.search(requete);
    return { texte, duree: performance.now() - depart };
  }).toSorted((a, b) => a.duree - b.duree);
  const p95 = durees[Math.floor(durees.length * 0.95)]?.duree ?? Number.NaN;
  const pire = durees.at(-1);
  return {
    ratio: p95 / BORNE,
    detail: `${durees.length} recherches : médiane ${(durees[Math.floor(durees.length / 2)]?.duree ?? 0).toFixed(1)} ms, 95e centile ${p95.toFixed(1)} ms, la plus lente ${pire?.duree.toFixed(1)} ms (« ${pire?.texte} ») ; index fait en ${Math.round(construction)} ms, ${Math.round(memoire)} Mo.`,
    limites: [{ nom: `Mémoire de l’index, ${DOSSIERS.toLocaleString("fr-FR")} dossiers`, valeur: memoire, but: 300, unite: "Mo" }],
  };
}

/** The garbage of what was read before is not the index's. */
function collect(): void {
  globalThis.gc?.();
}

function listFiches(): readonly FicheIndex[] {
  return listDossiersFictifs(jour("2026-11-21"), DOSSIERS, createBaremes()).map(({ id, faits, debiteur }) => composeFiche(id, faits, debiteur));
}

function listDemandes(fiches: readonly FicheIndex[]): readonly string[] {
  const pas = Math.max(1, Math.floor(fiches.length / 60));
  return fiches.filter((_fiche, rang) => rang % pas === 0).flatMap(({ noms, codes, montants, textes }) => {
    const [premier = "", second = ""] = noms.split(" ").filter((mot) => /^[a-z]{4,}$/.test(mot));
    const [code = ""] = codes.split(" ");
    const centimes = montants[0] ?? 0;
    const mot = textes.split(" ").at(-1) ?? "";
    return [premier, premier.slice(0, 3), `${premier} ${second}`, swap(premier), swap(second), code, code.slice(0, 5), (centimes / 100).toFixed(2).replace(".", ","), mot, `${premier} ${mot}`];
  }).filter((texte) => texte.length >= 3);
}

/** Two letters exchanged. */
function swap(mot: string): string {
  return mot.length < 4 ? mot : `${mot.slice(0, 2)}${mot[3] ?? ""}${mot[2] ?? ""}${mot.slice(4)}`;
}
