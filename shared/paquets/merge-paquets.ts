import { isNonEmpty, type NonEmpty } from "../kernel/brand.ts";
import type { Droit, ParametreEnVigueur, SourceDroit, ValeurSourcee } from "../kernel/droit.ts";
import { addJours, type Jour, maxJour } from "../kernel/jour.ts";
import type { Parametre, ValeurDatee } from "../kernel/parametre.ts";

type Baremes = ReadonlyMap<string, Parametre>;

/** One source's word on one parameter. */
interface Version {
  readonly source: SourceDroit;
  readonly parametre: Parametre;
}

export const SOCLE_ID = "socle";

/**
 * The law in force: shipped packs and accepted ones, value by value. For one day the source that verified last is read and the others
 * are kept as replaced; no value disappears, and neither the order nor the repetition of the packs matters.
 */
export function mergeDroit(socle: Baremes, paquets: readonly SourceDroit[]): Droit {
  const sources = [createSourceSocle(socle), ...paquets];
  const versions = new Map<string, Version[]>();
  for (const source of sources) {
    for (const parametre of source.parametres) {
      const connues = versions.get(parametre.id);
      if (connues === undefined) versions.set(parametre.id, [{ source, parametre }]);
      else connues.push({ source, parametre });
    }
  }
  return { sources, parametres: new Map([...versions].flatMap(([id, siennes]) => (isNonEmpty(siennes) ? [[id, mergeVersions(siennes)]] : []))) };
}

/** The same, as the rules read it; the shipped packs themselves while no other is accepted. */
export function mergeBaremes(socle: Baremes, paquets: readonly SourceDroit[]): Baremes {
  return paquets.length === 0 ? socle : listBaremes(mergeDroit(socle, paquets));
}

export function listBaremes({ parametres }: Droit): Baremes {
  return new Map([...parametres].map(([id, { parametre }]) => [id, parametre]));
}

function createSourceSocle(socle: Baremes): SourceDroit {
  const parametres = [...socle.values()];
  const [premier, ...autres] = parametres.map(({ verifieLe }) => verifieLe);
  if (premier === undefined) throw new Error("Les barèmes livrés avec l’application sont vides");
  return { id: SOCLE_ID, nom: "Barèmes livrés avec l’application", auteur: "Exigible", publieLe: autres.reduce(maxJour, premier), parametres };
}

function mergeVersions(toutes: NonEmpty<Version>): ParametreEnVigueur {
  const versions = listComparables(toutes);
  const [{ parametre: recent }] = versions;
  const histoire = listHistoire(versions);
  const retenues = histoire.filter(({ isRemplacee }) => !isRemplacee).map(({ valeur }) => valeur);
  if (!isNonEmpty(histoire) || !isNonEmpty(retenues)) throw new Error(`Le barème «\u00A0${recent.id}\u00A0» est vide`);
  if (versions.length === 1) return { parametre: recent, histoire };
  const entete = mergeEntetes(versions);
  const perimeLe = findPerimeLe(versions, retenues);
  const isAbroge = listDerniers(versions, retenues)[0]?.parametre.isAbroge;
  return { parametre: { ...entete, ...(perimeLe === undefined ? {} : { perimeLe }), ...(isAbroge === undefined ? {} : { isAbroge }), valeurs: closeTrous(retenues, versions) }, histoire };
}

/** What the last to verify says of the parameter itself; what it leaves unsaid is kept from those before it. */
function mergeEntetes(versions: NonEmpty<Version>): Parametre {
  const [recente] = versions;
  return versions.toReversed().reduce<Parametre>((connu, { parametre }) => ({ ...connu, ...omitFin(parametre) }), omitFin(recente.parametre));
}

function omitFin({ perimeLe: _fin, isAbroge: _abrogation, ...entete }: Parametre): Parametre {
  return entete;
}

/** Those whose last value is the last of all: only they say how it ends. */
function listDerniers(versions: NonEmpty<Version>, retenues: NonEmpty<ValeurDatee>): readonly Version[] {
  const derniere = retenues.at(-1)?.depuis;
  return versions.filter(({ parametre: { valeurs } }) => valeurs.at(-1)?.depuis === derniere);
}

/** Latest verified first. A unit never changes: what states another one was refused when it was read, and is read by no rule. */
function listComparables(toutes: NonEmpty<Version>): NonEmpty<Version> {
  const triees = toutes.toSorted(compareVersions);
  const { unite } = (toutes.find(({ source }) => source.id === SOCLE_ID) ?? triees[0] ?? toutes[0]).parametre;
  const versions = triees.filter(({ parametre }) => parametre.unite === unite);
  return isNonEmpty(versions) ? versions : toutes;
}

/**
 * Latest verified first. Verified on the same day, what a person accepted comes before what was shipped; then equals are ordered by
 * what they say, so that no order of arrival shows.
 */
function compareVersions(premiere: Version, seconde: Version): number {
  return (
    compareTextes(seconde.parametre.verifieLe, premiere.parametre.verifieLe) ||
    Number(premiere.source.id === SOCLE_ID) - Number(seconde.source.id === SOCLE_ID) ||
    compareTextes(seconde.source.publieLe, premiere.source.publieLe) ||
    compareTextes(formatCanonique(premiere.parametre), formatCanonique(seconde.parametre)) ||
    compareTextes(premiere.source.id, seconde.source.id)
  );
}

/** Every value ever stated; `versions` come latest verified first, so the first to state a day is the one that is read. */
function listHistoire(versions: NonEmpty<Version>): readonly ValeurSourcee[] {
  const enonces = new Map<string, ValeurSourcee>();
  const jours = new Set<Jour>();
  for (const { source, parametre } of versions) {
    for (const valeur of parametre.valeurs) {
      const cle = formatCanonique(valeur);
      if (enonces.has(cle)) continue;
      enonces.set(cle, { valeur, sourceId: source.id, verifieLe: parametre.verifieLe, isRemplacee: jours.has(valeur.depuis) });
      jours.add(valeur.depuis);
    }
  }
  return [...enonces.values()].toSorted((a, b) => compareTextes(a.valeur.depuis, b.valeur.depuis) || Number(a.isRemplacee) - Number(b.isRemplacee));
}

/** How long the last value holds, on the word of those who state it and verified it last; never longer than someone relied upon it. */
function findPerimeLe(versions: NonEmpty<Version>, retenues: NonEmpty<ValeurDatee>): Jour | undefined {
  const [premiere, ...autres] = listDerniers(versions, retenues).filter(({ parametre }) => parametre.perimeLe !== undefined);
  const recentes = premiere === undefined ? versions : [premiere, ...autres.filter(({ parametre }) => parametre.verifieLe === premiere.parametre.verifieLe)];
  return recentes.flatMap(({ parametre: { perimeLe } }) => perimeLe ?? []).toSorted().at(-1);
}

/**
 * A value that nobody relied upon up to the next one ends on the last day somebody did: between a semester known and a later one,
 * the missing semester stays missing.
 */
function closeTrous([premiere, ...suite]: NonEmpty<ValeurDatee>, versions: NonEmpty<Version>): NonEmpty<ValeurDatee> {
  const toutes = [premiere, ...suite];
  const close = (valeur: ValeurDatee, rang: number): ValeurDatee => {
    const suivante = toutes[rang + 1];
    const limite = suivante === undefined ? undefined : findLimite(valeur, versions);
    return suivante === undefined || limite === undefined || valeur.jusqua !== undefined || limite >= suivante.depuis ? valeur : { ...valeur, jusqua: addJours(limite, -1) };
  };
  return [close(premiere, 0), ...suite.map((valeur, rang) => close(valeur, rang + 1))];
}

/** First day on which no source relies on that value any more; `undefined` when one gives it no end. */
function findLimite({ depuis, valeur }: ValeurDatee, versions: NonEmpty<Version>): Jour | undefined {
  const limites = versions.flatMap(({ parametre: { valeurs, perimeLe } }) => {
    const rang = valeurs.findIndex((candidate) => candidate.depuis === depuis && candidate.valeur === valeur);
    return rang < 0 ? [] : [rang === valeurs.length - 1 ? perimeLe : undefined];
  });
  return limites.includes(undefined) ? undefined : limites.toSorted().at(-1);
}

function compareTextes(premier: string, second: string): number {
  return premier < second ? -1 : premier > second ? 1 : 0;
}

/** JSON whose keys are in order: two sources that say the same thing write the same text. */
function formatCanonique(valeur: object): string {
  return JSON.stringify(valeur, (_cle, lu: unknown) => (isObjet(lu) ? Object.fromEntries(Object.entries(lu).toSorted(([a], [b]) => compareTextes(a, b))) : lu));
}

function isObjet(lu: unknown): lu is object {
  return typeof lu === "object" && lu !== null && !Array.isArray(lu);
}
