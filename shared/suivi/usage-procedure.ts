import { addDuree, type Duree, formatDuree } from "../kernel/duree.ts";
import { formatReference } from "../kernel/format-reference.ts";
import type { Jour } from "../kernel/jour.ts";
import type { KindProcedure } from "../kernel/kinds-procedure.ts";
import type { Reference } from "../kernel/reference.ts";
import type { NonEmpty } from "../kernel/brand.ts";
import { formatSanction, type Sanction } from "../kernel/sanction.ts";
import { foldTexte, INSECABLE } from "../kernel/texte.ts";
import type { UsageProcedure } from "../model/dossier.ts";
import { type BrouillonDeType, createSujetId, type Fait, type FaitDeType } from "../model/fait.ts";
import { compareFaits, listDeType } from "../model/vivants.ts";
import { type Baremes, findParametre, findValeurDe } from "../regles/baremes.ts";
import { CHAINES } from "../regles/delais/enchainement.ts";
import { toDuree } from "../regles/delais/terme-maillon.ts";
import type { Compte } from "../regles/delais/types-enchainement.ts";
import type { Controle } from "./controle-jalon.ts";
import type { KindPoursuite, Procedure } from "./procedures/types-procedure.ts";
import { type DelaiUsage, toDureeUsage, type Usage } from "./usage.ts";

/** A delay of the law that a procedure may start, with its figure in force. */
export interface DelaiLegal {
  readonly parametreId: string;
  readonly libelle: string;
  /** Events that start it. */
  readonly depuis: NonEmpty<KindProcedure>;
  readonly compte: Compte;
  /** Absent: the packs hold none for that day. */
  readonly duree?: Duree | undefined;
  readonly sanction: Sanction;
  readonly references: readonly Reference[];
  /** The house may give itself its own day: it is the creditor's to keep, counted from an event. */
  readonly isAjustable: boolean;
}

/** The delays of the law that a procedure may start, in the order of the chains, with their figures on that day. */
export function listDelaisLegaux(procedure: Procedure, baremes: Baremes, au: Jour): readonly DelaiLegal[] {
  const kinds = new Set<KindProcedure>([...procedure.evenements.map(({ kind }) => kind), ...(procedure.audience === undefined ? [] : (["audience_judiciaire", "audience_commerce"] as const))]);
  return CHAINES.filter(({ declencheurs }) => declencheurs.some((kind) => kinds.has(kind))).map(({ parametreId, libelle, declencheurs, compte, porteur, apres }): DelaiLegal => {
    const lecture = findValeurDe(baremes, parametreId, au);
    return {
      parametreId, libelle, depuis: declencheurs, compte, sanction: findParametre(baremes, parametreId).sanction ?? "non-relevee",
      ...(lecture.ok ? { duree: toDuree(lecture.lu) } : {}), references: lecture.ok ? lecture.lu.references : [],
      isAjustable: lecture.ok && porteur === "creancier" && compte !== "attendre" && apres === undefined,
    };
  });
}

/** What a copy says against a delay of the law: named, and never followed. */
export interface AnomalieUsage {
  readonly parametreId: string;
  readonly kind: "allonge" | "retire";
  readonly phrase: string;
  readonly isMotivee: boolean;
}

/** Delays that the copy leaves out, or lengthens: counted from `au`, with the figures of that day. */
export function listAnomaliesUsage({ delais }: Pick<Usage, "delais">, legaux: readonly DelaiLegal[], au: Jour): readonly AnomalieUsage[] {
  return delais.flatMap((delai): readonly AnomalieUsage[] => {
    const legal = legaux.find(({ parametreId }) => parametreId === delai.parametreId);
    const kind = legal === undefined ? undefined : findAnomalie(delai, legal, au);
    if (legal === undefined || kind === undefined) return [];
    return [{ parametreId: legal.parametreId, kind, phrase: formatAnomalie(kind, delai, legal), isMotivee: (delai.motif ?? "").trim() !== "" }];
  });
}

/** Counted backwards, fewer days are longer: nearer to the hearing than the law allows. */
function findAnomalie({ isRetire, delai }: DelaiUsage, { duree, compte }: DelaiLegal, au: Jour): AnomalieUsage["kind"] | undefined {
  if (isRetire === true) return "retire";
  if (delai === undefined || duree === undefined) return undefined;
  const [maison, loi] = [addDuree(au, toDureeUsage(delai)), addDuree(au, duree)];
  return (compte === "rebours" ? maison < loi : maison > loi) ? "allonge" : undefined;
}

function formatAnomalie(kind: AnomalieUsage["kind"], { delai }: DelaiUsage, { libelle, duree = {}, sanction, compte, references }: DelaiLegal): string {
  const [reference] = references;
  const texte = reference === undefined ? "" : ` (${formatReference(reference)})`;
  const loi = `«${INSECABLE}${libelle}${INSECABLE}»${INSECABLE}: la loi donne ${formatDuree(duree)}${texte}, sanction${INSECABLE}: ${formatSanction(sanction)}`;
  if (kind === "retire") return `Délai légal retiré. ${loi}. Il reste suivi dans chaque dossier.`;
  const maison = delai === undefined ? "" : formatDuree(toDureeUsage(delai));
  return `Délai légal ${compte === "rebours" ? "raccourci avant l’audience" : "allongé"}. ${loi}${INSECABLE}; la copie dit ${maison}. Seul le jour de la loi est suivi.`;
}

/** What stands against the save of a copy. */
export function checkUsage(usage: Usage, legaux: readonly DelaiLegal[], au: Jour): Controle {
  const noms = usage.demarches.map(({ nom }) => foldTexte(nom));
  const doublon = usage.demarches.find((_demarche, rang) => noms.indexOf(noms[rang] ?? "") !== rang);
  const avant = usage.demarches.find(({ isAvant, depuis }) => isAvant === true && !isAudience(depuis));
  const sansDelai = usage.demarches.find(({ jusqua, delai }) => jusqua !== undefined && (delai === undefined || delai.nombre === 0));
  const anomalies = listAnomaliesUsage(usage, legaux, au);
  const tue = anomalies.find(({ isMotivee }) => !isMotivee);
  return {
    refus: [
      ...(usage.demarches.some(({ nom }) => nom.trim() === "") ? ["Une démarche n’a pas de nom\u00A0: la nommer, ou la retirer."] : []),
      ...(doublon === undefined ? [] : [`Deux démarches s’appellent «\u00A0${doublon.nom}\u00A0»\u00A0: changer un nom, on ne saurait pas laquelle est faite.`]),
      ...(avant === undefined ? [] : [`«\u00A0${avant.nom}\u00A0» se compte avant un acte déjà fait\u00A0: seule une audience est connue d’avance.`]),
      ...(sansDelai === undefined ? [] : [`«\u00A0${sansDelai.nom}\u00A0» se répète sans rythme\u00A0: dire tous les combien de jours.`]),
      ...(tue === undefined ? [] : [`${tue.phrase} Dire pourquoi, à côté du délai, ou revenir à celui de la loi.`]),
    ],
    reserves: anomalies.map(({ phrase }) => phrase),
  };
}

export function isAudience(depuis: Usage["demarches"][number]["depuis"]): boolean {
  return depuis === "audience" || depuis === "audience_judiciaire" || depuis === "audience_commerce";
}

/** A copy that says nothing yet. */
export function createUsageVide(kind: KindPoursuite): Usage {
  return { kind, noms: [], demarches: [], delais: [], documents: [] };
}

/** The copy saved: a version more, which takes the place of those in force. What had no effect is not replaced: it stays as it was written. */
export function createUsage(creancierId: string, usage: Usage, enVigueur: readonly Pick<UsageProcedure, "faitId">[], dateFait: Jour): BrouillonDeType<"usage"> {
  return { sujet: createSujetId("creancier", creancierId), type: "usage", dateFait, remplace: enVigueur.map(({ faitId }) => faitId), contenu: usage };
}

/** Back to the text of the law: the copy is withdrawn, its versions stay. */
export function createRetraitUsage(creancierId: string, enVigueur: readonly Pick<UsageProcedure, "faitId">[], dateFait: Jour, motif?: string): BrouillonDeType<"retrait"> {
  return { sujet: createSujetId("creancier", creancierId), type: "retrait", dateFait, remplace: enVigueur.map(({ faitId }) => faitId), contenu: motif === undefined || motif.trim() === "" ? {} : { motif: motif.trim().slice(0, 400) } };
}

/** One save of a copy, or its withdrawal, the last first. */
export interface VersionUsage {
  readonly fait: FaitDeType<"usage">;
  readonly version: number;
  readonly isCourante: boolean;
}

/** Every version that was saved of one procedure. */
export function listVersionsUsage(faits: readonly Fait[], kind: KindPoursuite, courante: UsageProcedure | undefined): readonly VersionUsage[] {
  return listDeType(faits, "usage").filter(({ contenu }) => contenu.kind === kind).toSorted(compareFaits).map((fait, rang) => ({ fait, version: rang + 1, isCourante: fait.id === courante?.faitId })).toReversed();
}
