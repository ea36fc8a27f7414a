import { addJours, type Jour } from "../../kernel/jour.ts";
import { foldTexte } from "../../kernel/texte.ts";
import type { LigneDossier } from "../../model/ligne-dossier.ts";
import type { ContenuPar } from "../../model/faits/registre.ts";
import type { IndexTexte } from "./index-texte.ts";

/** What narrows the list; an absent filter lets everything through. */
export type Filtres = ContenuPar["vue"]["filtres"];
export type FiltreLibre = NonNullable<Filtres["libres"]>[number];

/** Stands for nobody, no word, no value. */
export const AUCUN = "—";

type Test = (ligne: LigneDossier) => boolean;

/** The rows that pass every filter, in the order given; `index` follows the list from which they come, and spares folding each of them. */
export function listFiltrees(lignes: readonly LigneDossier[], filtres: Filtres, au: Jour, index?: IndexTexte<LigneDossier>): readonly LigneDossier[] {
  const candidates = searchTexte(lignes, filtres.texte, index);
  const tests = [...listTestsMots(filtres), ...listTestsDates(filtres, au), ...listTestsChiffres(filtres), ...(filtres.libres ?? []).map(createTestLibre)];
  return tests.length === 0 ? candidates : candidates.filter((ligne) => tests.every((test) => test(ligne)));
}

export function countFiltrees(lignes: readonly LigneDossier[], filtres: Filtres, au: Jour, index?: IndexTexte<LigneDossier>): number {
  return listFiltrees(lignes, filtres, au, index).length;
}

function listTestsMots({ etapes, natures, gestionnaires, etiquettes, verdicts, juridictions, mandataires, signale }: Filtres): readonly Test[] {
  return compact([
    testParmi(etapes, ({ etape }) => etape),
    natures?.length ? ({ nature, autresNatures }) => (nature !== undefined && natures.includes(nature)) || autresNatures?.some((autre) => natures.includes(autre)) === true : undefined,
    testParmi(gestionnaires, ({ gestionnaire }) => gestionnaire ?? AUCUN),
    etiquettes?.length ? (ligne) => (ligne.etiquettes === undefined ? etiquettes.includes(AUCUN) : ligne.etiquettes.some((id) => etiquettes.includes(id))) : undefined,
    testParmi(verdicts, ({ verdict }) => verdict ?? "aucun"),
    testParmi(juridictions, ({ juridiction }) => juridiction ?? AUCUN),
    testParmi(mandataires, ({ mandataireId }) => mandataireId ?? AUCUN),
    signale === undefined ? undefined : ({ hasConflit, hasAVerifier }) => (signale === "conflit" ? hasConflit : hasAVerifier),
  ]);
}

function listTestsDates({ prescription, prochaine, sansRelance, retardMinimal, reporte }: Filtres, au: Jour): readonly Test[] {
  const limite = typeof prescription === "number" ? addJours(au, prescription) : undefined;
  const prochaineAvant = prochaine === undefined ? undefined : addJours(au, prochaine);
  const relanceAvant = sansRelance === undefined ? undefined : addJours(au, -sansRelance);
  const echeanceAvant = retardMinimal === undefined ? undefined : addJours(au, -retardMinimal);
  return compact([
    prescription === undefined ? undefined : ({ agirAuPlusTard }) => agirAuPlusTard !== undefined && (limite === undefined ? agirAuPlusTard < au : agirAuPlusTard >= au && agirAuPlusTard <= limite),
    prochaineAvant === undefined ? undefined : ({ prochaineLe }) => prochaineLe !== undefined && prochaineLe <= prochaineAvant,
    relanceAvant === undefined ? undefined : ({ relanceLe }) => relanceLe === undefined || relanceLe <= relanceAvant,
    echeanceAvant === undefined ? undefined : ({ premiereEcheance }) => retardMinimal === 0 || (premiereEcheance !== undefined && premiereEcheance <= echeanceAvant),
    reporte === undefined ? undefined : ({ reporteAu }) => (reporteAu !== undefined) === (reporte === "oui"),
  ]);
}

function listTestsChiffres({ solde }: Filtres): readonly Test[] {
  const { minimum, maximum } = solde ?? {};
  return compact([
    minimum === undefined ? undefined : (ligne) => ligne.solde >= minimum,
    maximum === undefined ? undefined : (ligne) => ligne.solde <= maximum,
  ]);
}

/** A value that is not known passes no bound, and the words « aucune valeur » only. */
function createTestLibre({ libreId, texte, choix, minimum, maximum, depuis, jusque }: FiltreLibre): Test {
  const pli = texte === undefined ? "" : foldTexte(texte);
  return ({ libres }) => {
    const valeur = libres?.[libreId];
    if (choix !== undefined && choix.length > 0) return choix.includes(valeur === undefined ? AUCUN : String(valeur));
    if (valeur === undefined) return false;
    if (typeof valeur === "number") return valeur >= (minimum ?? -Infinity) && valeur <= (maximum ?? Infinity);
    return (pli === "" || foldTexte(valeur).includes(pli)) && valeur >= (depuis ?? "") && (jusque === undefined || valeur <= jusque);
  };
}

function testParmi<V extends string>(choisis: readonly V[] | undefined, find: (ligne: LigneDossier) => V): Test | undefined {
  if (choisis === undefined || choisis.length === 0) return undefined;
  const ensemble = new Set<string>(choisis);
  return (ligne) => ensemble.has(find(ligne));
}

function compact(tests: readonly (Test | undefined)[]): readonly Test[] {
  return tests.filter((test) => test !== undefined);
}

function searchTexte(lignes: readonly LigneDossier[], texte: string | undefined, index: IndexTexte<LigneDossier> | undefined): readonly LigneDossier[] {
  const pli = texte === undefined ? "" : foldTexte(texte);
  if (pli === "") return lignes;
  if (index === undefined) return lignes.filter((ligne) => foldLigne(ligne).includes(pli));
  const trouvees = index.search(pli);
  return lignes.filter((ligne) => trouvees.has(ligne));
}

/** What a row is searched by, folded. */
export function foldLigne({ debiteur, reference, siren, gestionnaire, juridiction, libres }: LigneDossier): string {
  return foldTexte(`${debiteur} ${reference} ${siren ?? ""} ${gestionnaire ?? ""} ${juridiction ?? ""} ${libres === undefined ? "" : Object.values(libres).join(" ")}`);
}
