import { z } from "zod";
import { isNonEmpty, mapNonEmpty, type NonEmpty } from "../kernel/brand.ts";
import type { Juridiction, Rattachement, ReferentielJudiciaire, RessortAmbigu } from "../kernel/juridiction.ts";
import { INSECABLE } from "../kernel/texte.ts";
import { formatFaute } from "./anomalie-paquet.ts";
import communes from "./donnees/communes.json";
import juridictions from "./donnees/juridictions.json";
import ressorts from "./donnees/ressorts.json";
import { type CommunesEcrites, communesSchema, type JuridictionsEcrites, juridictionsSchema, type RessortsEcrits, ressortsSchema } from "./referentiel-schema.ts";
import { listIncoherences } from "./verification-referentiel.ts";

export type LectureReferentiel =
  | { readonly ok: true; readonly referentiel: ReferentielJudiciaire }
  | { readonly ok: false; readonly motifs: NonEmpty<string> };

/**
 * The reference files shipped with the application (1.8 MB). Their shape is proved by the tests, not at each start; import this
 * file only when a jurisdiction is asked for.
 */
export function createReferentiel(): ReferentielJudiciaire {
  return toReferentiel({
    juridictions: z.custom<JuridictionsEcrites>(isVersionConnue).parse(juridictions),
    ressorts: z.custom<RessortsEcrits>(isVersionConnue).parse(ressorts),
    communes: z.custom<CommunesEcrites>(isVersionConnue).parse(communes),
  });
}

/** Newer reference files, checked whole; one French sentence for each anomaly, and nothing is kept of refused files. */
export function parseReferentiel(ecrits: Readonly<Record<string, unknown>>): LectureReferentiel {
  const lu = ecritsSchema.safeParse(ecrits);
  if (!lu.success) return refuse(lu.error.issues.map((faute) => `Le référentiel des juridictions n’a pas la forme attendue${INSECABLE}: ${formatFaute(faute, ecrits)}.`));
  const referentiel = toReferentiel(lu.data);
  const incoherences = [...new Set(listIncoherences(referentiel))];
  if (incoherences.length === 0) return { ok: true, referentiel };
  return refuse(incoherences.map((incoherence) => `Le référentiel des juridictions se contredit${INSECABLE}: ${incoherence}.`));
}

function refuse(phrases: readonly string[]): LectureReferentiel {
  return { ok: false, motifs: isNonEmpty(phrases) ? phrases : ["Le référentiel des juridictions est illisible."] };
}

const ecritsSchema = z.strictObject({ juridictions: juridictionsSchema, ressorts: ressortsSchema, communes: communesSchema });
type Ecrits = z.infer<typeof ecritsSchema>;

function isVersionConnue(ecrit: unknown): boolean {
  return typeof ecrit === "object" && ecrit !== null && "schema" in ecrit && ecrit.schema === 1;
}

function toReferentiel({ juridictions, ressorts, communes }: Ecrits): ReferentielJudiciaire {
  const versions = [juridictions.version, ressorts.version, communes.version];
  return {
    version: versions.reduce((recente, version) => (version > recente ? version : recente)),
    cog: communes.cog,
    juridictions: mapNonEmpty(juridictions.juridictions, toJuridiction),
    groupes: ressorts.groupes.map((groupe) => ({ ...toRattachement(groupe), communes: groupe.communes })),
    ambigus: ressorts.ambigus.map(toAmbigu),
    exceptions: ressorts.exceptions.map(({ objet, regle }) => ({ objet, regle })),
    textes: new Map(Object.entries(ressorts.textes)),
    communes: communes.communes,
    anciennes: communes.anciennes,
    arrondissements: communes.arrondissements,
  };
}

function toJuridiction(ecrite: JuridictionsEcrites["juridictions"][number]): Juridiction {
  const { id, type, nom, siege, ca, tj, competenceEtendue, adresse, tel, courriel, note, remplacePar } = ecrite;
  return {
    id,
    type,
    nom,
    siege,
    cour: ca ?? undefined,
    tj,
    hasCompetenceEtendue: competenceEtendue === true,
    adresse: adresse === null ? undefined : {
      ligne: adresse.ligne ?? undefined,
      complement: adresse.complement ?? undefined,
      codePostal: adresse.cp,
      ville: adresse.ville,
      source: adresse.source,
      date: adresse.date,
      isComplete: adresse.complete,
    },
    telephone: tel ?? undefined,
    courriel: courriel ?? undefined,
    note,
    remplaceePar: remplacePar,
  };
}

function toRattachement({ tj, tprx, tc }: Pick<RessortsEcrits["groupes"][number], "tj" | "tprx" | "tc">): Rattachement {
  return { tj, tprx: tprx ?? undefined, tc };
}

function toAmbigu({ communes, tj, tprx, tc, probable, detail = [], motif }: RessortsEcrits["ambigus"][number]): RessortAmbigu {
  return {
    communes,
    tj,
    tprx: tprx.map((id) => id ?? undefined),
    tc,
    probable: probable === null ? undefined : toRattachement(probable),
    details: detail.map((ligne) => ({ ...toRattachement(ligne), code: ligne.code, nom: ligne.nom })),
    motif,
  };
}
