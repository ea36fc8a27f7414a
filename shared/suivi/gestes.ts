import { formatJour } from "../kernel/format-jour.ts";
import { addJours, type Jour } from "../kernel/jour.ts";
import { INSECABLE } from "../kernel/texte.ts";
import type { ChampLibre, Etiquette } from "../model/dossier.ts";
import type { LigneDossier } from "../model/ligne-dossier.ts";
import { createSujetId, type Fait, type FaitBrouillon } from "../model/fait.ts";
import type { ContenuPar } from "../model/faits/registre.ts";
import { REPORT_DOSSIER } from "../model/faits/journee-faits.ts";
import { findObstacleLigne } from "./cloture-dossier.ts";
import { createChamp, createValeurLibre } from "./champs.ts";
import { LIBELLES_CLOTURE, LIBELLES_ETAPE } from "./libelles.ts";
import { formatValeur } from "./liste/colonnes.ts";
import { listRemplaces } from "./projection.ts";
import { createTacheFaite } from "./taches.ts";

/** What an action would change in one dossier, before anything is written. */
export interface ApercuGeste {
  readonly avant: string;
  readonly apres: string;
  /** What a person must know before doing it: shown beside the line. */
  readonly reserve?: string | undefined;
  /** Nothing to do here: the dossier is left alone. */
  readonly isInchange?: boolean | undefined;
}

/** One action on any number of dossiers: what it would change, and the facts that do it. */
export interface Geste {
  readonly preview: (ligne: LigneDossier) => ApercuGeste;
  /** Facts of one dossier; `faits` are its own. */
  readonly create: (ligne: LigneDossier, faits: readonly Fait[]) => readonly FaitBrouillon[];
  /** Written once, with the first dossier. */
  readonly communs: readonly FaitBrouillon[];
}

/** Gives dossiers to a person, or to nobody. */
export function createGesteAffecter(nom: string | undefined, le: Jour): Geste {
  return {
    preview: ({ gestionnaire }) => ({ avant: gestionnaire ?? "personne", apres: nom ?? "personne", isInchange: gestionnaire === nom }),
    create: ({ id }, faits) => [createChamp(faits, { sujet: createSujetId("dossier", id), champ: "gestionnaire", valeur: nom, dateFait: le })],
    communs: [],
  };
}

/** Puts words on dossiers and takes others away; new words are told to the company in the same save. */
export function createGesteEtiqueter({ ajoutees, retirees, connues, le, communs = [] }: { readonly ajoutees: readonly string[]; readonly retirees: readonly string[]; readonly connues: readonly Pick<Etiquette, "etiquetteId" | "nom">[]; readonly le: Jour; readonly communs?: readonly FaitBrouillon[] }): Geste {
  const compute = (actuelles: readonly string[]) => [...new Set([...actuelles.filter((id) => !retirees.includes(id)), ...ajoutees])];
  const format = (ids: readonly string[]) => ids.flatMap((id) => connues.find(({ etiquetteId }) => etiquetteId === id)?.nom ?? []).join(", ") || "aucune";
  return {
    preview: ({ etiquettes = [] }) => {
      const suivantes = compute(etiquettes);
      return { avant: format(etiquettes), apres: format(suivantes), isInchange: suivantes.length === etiquettes.length && suivantes.every((id) => etiquettes.includes(id)) };
    },
    create: ({ id, etiquettes = [] }, faits) => [createChamp(faits, { sujet: createSujetId("dossier", id), champ: "etiquettes", valeur: compute(etiquettes), dateFait: le })],
    communs,
  };
}

export interface Relance {
  readonly le: Jour;
  readonly canal: NonNullable<ContenuPar["evenement"]["canal"]>;
  readonly detail?: string | undefined;
  readonly createId: () => string;
}

/** Notes a reminder that was made. It interrupts nothing and is no formal notice: the rules of prescription say so by themselves. */
export function createGesteRelancer({ le, canal, detail, createId }: Relance): Geste {
  return {
    preview: ({ relanceLe, etape, reporteAu }) => ({
      avant: relanceLe === undefined ? "aucune relance" : `relancé le ${formatJour(relanceLe)}`, apres: `relancé le ${formatJour(le)}`,
      reserve: etape === "clos" ? "dossier clos" : reporteAu !== undefined ? `remis au ${formatJour(reporteAu)}` : relanceLe === le ? "déjà relancé ce jour" : undefined,
    }),
    create: ({ id }) => [{ sujet: createSujetId("dossier", id), type: "evenement", dateFait: le, remplace: [], contenu: { evenementId: createId(), kind: "relance", canal, sens: "emis", ...(detail === undefined ? {} : { detail }) } }],
    communs: [],
  };
}

/** Where a postponement starts from: a week later. */
export function findReportUsuel(aujourdhui: Jour): Jour {
  return addJours(aujourdhui, 7);
}

/** Puts whole dossiers off until a day, with a reason that stays written. */
export function createGesteReporter({ jusquAu, motif, le }: { readonly jusquAu: Jour; readonly motif: string; readonly le: Jour }): Geste {
  return {
    preview: ({ reporteAu, prochaineLe }) => ({
      avant: reporteAu === undefined ? "à suivre" : `remis au ${formatJour(reporteAu)}`, apres: `remis au ${formatJour(jusquAu)}`,
      reserve: formatEcheanceAvant(prochaineLe, jusquAu, le),
    }),
    create: ({ id }, faits) => [{ sujet: createSujetId("dossier", id), type: "report", dateFait: le, remplace: listRemplaces(faits, "report", ({ cle }) => cle === REPORT_DOSSIER), contenu: { cle: REPORT_DOSSIER, jusquAu, motif } }],
    communs: [],
  };
}

function formatEcheanceAvant(prochaineLe: Jour | undefined, jusquAu: Jour, le: Jour): string | undefined {
  if (prochaineLe === undefined || prochaineLe > jusquAu) return undefined;
  return prochaineLe < le ? `une échéance est passée, le ${formatJour(prochaineLe)}` : `une échéance tombe avant, le ${formatJour(prochaineLe)}`;
}

/** Closes dossiers for a reason; one in which something is alive stays open, and says why. */
export function createGesteClore({ motif, detail, le }: { readonly motif: ContenuPar["cloture"]["motif"]; readonly detail?: string | undefined; readonly le: Jour }): Geste {
  return {
    preview: (ligne) => {
      const { etape, prochaineLe, prochaineKind } = ligne;
      const obstacle = findObstacleLigne(ligne, motif, le);
      return {
        avant: LIBELLES_ETAPE[etape], apres: obstacle === undefined ? `Clos${INSECABLE}: ${LIBELLES_CLOTURE[motif].toLowerCase()}` : "reste ouvert", isInchange: etape === "clos" || obstacle !== undefined,
        reserve: obstacle ?? (prochaineLe !== undefined && prochaineKind !== "prescription" ? `une échéance est attendue le ${formatJour(prochaineLe)}` : undefined),
      };
    },
    create: (ligne, faits) => findObstacleLigne(ligne, motif, le) !== undefined ? [] : [{ sujet: createSujetId("dossier", ligne.id), type: "cloture", dateFait: le, remplace: listRemplaces(faits, "cloture", () => true), contenu: { motif, ...(detail === undefined ? {} : { detail }) } }],
    communs: [],
  };
}

/** A task of a dossier, by its identifier, and what it says. */
export interface TacheChoisie {
  readonly tacheId: string;
  readonly objet: string;
}

/** Ticks tasks, those of each dossier by its identifier. */
export function createGesteFaire(parDossier: ReadonlyMap<string, readonly TacheChoisie[]>, le: Jour): Geste {
  const list = ({ id }: LigneDossier) => parDossier.get(id) ?? [];
  return {
    preview: (ligne) => ({ avant: list(ligne).map(({ objet }) => objet).join(", "), apres: `fait le ${formatJour(le)}`, isInchange: list(ligne).length === 0 }),
    create: (ligne, faits) => list(ligne).flatMap(({ tacheId }) => createTacheFaite(faits, ligne.id, tacheId, le)),
    communs: [],
  };
}

/** Writes a field of the company, or empties it. */
export function createGesteLibre(champ: ChampLibre, valeur: string | number | undefined, le: Jour): Geste {
  const format = (lue: string | number | undefined) => formatValeur({ kind: champ.kind === "choix" ? "texte" : champ.kind }, lue) || "sans valeur";
  return {
    preview: ({ libres }) => ({ avant: format(libres?.[champ.libreId]), apres: format(valeur), isInchange: libres?.[champ.libreId] === valeur }),
    create: ({ id }, faits) => [createValeurLibre(faits, createSujetId("dossier", id), champ, valeur, le)],
    communs: [],
  };
}
