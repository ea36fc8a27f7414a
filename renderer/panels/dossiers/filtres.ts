import { type Jour } from "#shared/kernel/jour.ts";
import { type Montant, montant } from "#shared/kernel/montant.ts";
import { foldTexte } from "#shared/kernel/texte.ts";
import type { LigneDossier } from "#shared/model/dossier.ts";
import { type Etape, ETAPES } from "#shared/model/etape.ts";
import { VERDICTS } from "#shared/model/faits/dossier-faits.ts";
import { LIBELLES_ETAPE, LIBELLES_VERDICT } from "#shared/suivi/libelles.ts";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import { formatListe } from "#shared/kernel/texte.ts";
import { countRetard } from "#shared/suivi/ligne.ts";

/** What narrows the list; an absent filter lets everything through. */
export interface Filtres {
  readonly texte?: string | undefined;
  /** Names; « — » stands for nobody. */
  readonly gestionnaires?: readonly string[] | undefined;
  readonly etapes?: readonly Etape[] | undefined;
  readonly verdicts?: readonly Verdict[] | undefined;
  readonly soldeMinimal?: Montant | undefined;
  /** Days. */
  readonly retardMinimal?: number | undefined;
  readonly signale?: "a-verifier" | "conflit" | undefined;
}

export type Verdict = NonNullable<LigneDossier["verdict"]> | "aucun";
export const CHOIX_VERDICT: readonly Verdict[] = [...VERDICTS, "aucun"];
export const PERSONNE = "—";

export const KINDS_FILTRE = ["gestionnaires", "etapes", "soldeMinimal", "retardMinimal", "verdicts", "signale"] as const;
export type KindFiltre = (typeof KINDS_FILTRE)[number];

export const LIBELLES_FILTRE: Readonly<Record<KindFiltre, string>> = {
  gestionnaires: "Gestionnaire", etapes: "Étape", soldeMinimal: "Solde", retardMinimal: "Retard", verdicts: "Créance", signale: "Signalé",
};

/** What a filter starts from when it is added: it never empties the list at once. */
export const DEPARTS: Readonly<Required<Pick<Filtres, KindFiltre>>> = {
  gestionnaires: [], etapes: ETAPES.filter((etape) => etape !== "clos"), soldeMinimal: montant(500_000), retardMinimal: 90, verdicts: ["serieuse"], signale: "a-verifier",
};

export function listFiltrees(lignes: readonly LigneDossier[], filtres: Filtres, au: Jour): readonly LigneDossier[] {
  const tests = listTests(filtres, au);
  return tests.length === 0 ? lignes : lignes.filter((ligne) => tests.every((test) => test(ligne)));
}

/** « tout sauf clos », « à partir de 5 000,00 € »: what a chip says. */
export function formatFiltre(kind: KindFiltre, filtres: Filtres): string {
  switch (kind) {
    case "gestionnaires": return filtres.gestionnaires?.length ? filtres.gestionnaires.map((nom) => (nom === PERSONNE ? "personne" : nom)).join(", ") : "tous";
    case "etapes": return formatEtapes(filtres.etapes ?? []);
    case "soldeMinimal": return `à partir de ${formatMontant(filtres.soldeMinimal ?? montant(0))}`;
    case "retardMinimal": return `à partir de ${filtres.retardMinimal ?? 0}\u00A0jours`;
    case "verdicts": return filtres.verdicts?.length ? formatListe(filtres.verdicts.map((verdict) => LIBELLES_CHOIX[verdict].toLowerCase())) : "toutes";
    case "signale": return filtres.signale === "conflit" ? "en conflit" : "à vérifier";
  }
}

export const LIBELLES_CHOIX: Readonly<Record<Verdict, string>> = { ...LIBELLES_VERDICT, aucun: "Sans verdict" };

function formatEtapes(etapes: readonly Etape[]): string {
  if (etapes.length === 0 || etapes.length === ETAPES.length) return "toutes";
  const absentes = ETAPES.filter((etape) => !etapes.includes(etape));
  return absentes.length <= 2 ? `tout sauf ${formatListe(absentes.map((etape) => LIBELLES_ETAPE[etape].toLowerCase()))}` : formatListe(etapes.map((etape) => LIBELLES_ETAPE[etape].toLowerCase()));
}

type Test = (ligne: LigneDossier) => boolean;

function listTests({ texte, gestionnaires, etapes, verdicts, soldeMinimal, retardMinimal, signale }: Filtres, au: Jour): readonly Test[] {
  const pli = foldTexte(texte ?? "");
  const tests: readonly (Test | undefined)[] = [
    pli === "" ? undefined : (ligne) => hasTexte(ligne, pli),
    gestionnaires?.length ? ({ gestionnaire }) => gestionnaires.includes(gestionnaire ?? PERSONNE) : undefined,
    etapes?.length ? ({ etape }) => etapes.includes(etape) : undefined,
    verdicts?.length ? ({ verdict }) => verdicts.includes(verdict ?? "aucun") : undefined,
    soldeMinimal === undefined ? undefined : ({ solde }) => solde >= soldeMinimal,
    retardMinimal === undefined ? undefined : (ligne) => countRetard(ligne, au) >= retardMinimal,
    signale === undefined ? undefined : ({ hasConflit, hasAVerifier }) => (signale === "conflit" ? hasConflit : hasAVerifier),
  ];
  return tests.filter((test) => test !== undefined);
}

// Folding accents of 50 000 names on each keystroke would be felt: each row is folded once.
const plis = new WeakMap<LigneDossier, string>();

function hasTexte(ligne: LigneDossier, pli: string): boolean {
  return foldLigne(ligne).includes(pli);
}

/** What a row is searched by, folded. */
export function foldLigne(ligne: LigneDossier): string {
  const connu = plis.get(ligne);
  if (connu !== undefined) return connu;
  const pli = foldTexte(`${ligne.debiteur} ${ligne.reference} ${ligne.siren ?? ""} ${ligne.gestionnaire ?? ""}`);
  plis.set(ligne, pli);
  return pli;
}
