import { isNonEmpty } from "../kernel/brand.ts";
import { formatJour, formatJourLong } from "../kernel/format-jour.ts";
import { formatMontant } from "../kernel/format-montant.ts";
import { countJours, type Jour } from "../kernel/jour.ts";
import { type Montant, montant, sumMontants } from "../kernel/montant.ts";
import { findValeurCalculee, type Resultat } from "../kernel/resultat.ts";
import { INSECABLE } from "../kernel/texte.ts";
import type { Dossier } from "../model/dossier.ts";
import type { LigneEtude, PosteEtude } from "../model/releve-etude.ts";
import type { Baremes } from "../regles/baremes.ts";
import { computeContreDecompte, type ContreDecompte } from "../regles/decompte/contre-decompte.ts";
import type { LigneReleve, PosteReleve } from "../regles/decompte/releve.ts";
import { readFaitsDecompte } from "./decompte-dossier.ts";
import type { VueDossier } from "./vue-dossier.ts";

/** A movement of money told by both, by the étude alone, or by us alone. */
export interface Rapprochement {
  readonly nature: "reglement" | "reversement";
  readonly etat: "concorde" | "date-differente" | "chez-eux" | "chez-nous";
  readonly montant: Montant;
  readonly leur?: LigneEtude | undefined;
  /** Our day and our words. */
  readonly notre?: { readonly date: Jour; readonly libelle: string } | undefined;
}

export interface ContreDecompteDossier {
  readonly comparaison: Resultat<ContreDecompte>;
  readonly mouvements: readonly Rapprochement[];
  /** What is wrong in the statement itself, in French. */
  readonly avis: readonly string[];
}

/** An étude's statement against ours at its own day: posts compared by the rule, payments and reversements line by line. Lines without a post are left out, and said. */
export function computeContreDecompteDossier({ dossier, debiteur }: VueDossier, lignes: readonly LigneEtude[], arreteAu: Jour, baremes: Baremes): ContreDecompteDossier {
  const postes = lignes.flatMap(({ poste, montant: somme, libelle }): readonly LigneReleve[] => (poste === undefined || poste === "reversement" ? [] : [{ poste, montant: somme, ...(poste === "frais" ? { libelle } : {}) }]));
  const lecture = readFaitsDecompte(dossier, debiteur, arreteAu);
  const comparaison: Resultat<ContreDecompte> = lecture.kind === "incomplet" ? lecture
    : !isNonEmpty(postes) ? { kind: "incomplet", manquants: ["au moins une ligne dont la nature est dite"] }
    : computeContreDecompte({ notre: lecture.faits, releve: { arreteAu, presentation: postes.some(({ poste }) => poste === "reglements") ? "brute" : "nette", lignes: postes } }, baremes);
  return { comparaison, mouvements: listMouvements(dossier, lignes, arreteAu), avis: listAvis(lignes, arreteAu) };
}

/** A wrong sum, a day to come, a line that nobody named, a line written twice. */
function listAvis(lignes: readonly LigneEtude[], arreteAu: Jour): readonly string[] {
  const sum = (...postes: readonly PosteEtude[]) => sumMontants(lignes.filter(({ poste }) => poste !== undefined && postes.includes(poste)).map((ligne) => ligne.montant));
  const total = lignes.findLast(({ poste }) => poste === "total")?.montant;
  const calcule = montant(sum("principal", "interets", "indemnites", "frais") - sum("reglements"));
  const vus = new Set<string>();
  const doubles = lignes.filter(({ poste, date, libelle, montant: somme }) => {
    const cle = `${poste ?? ""}|${date ?? ""}|${libelle}|${somme}`;
    const isDeja = poste !== "total" && date !== undefined && vus.has(cle);
    vus.add(cle);
    return isDeja;
  });
  return [
    ...(total !== undefined && total !== calcule ? [`Le total écrit par l’étude, ${formatMontant(total)}, n’est pas la somme de ses lignes, ${formatMontant(calcule)}.`] : []),
    ...lignes.filter(({ date }) => date !== undefined && date > arreteAu).map(({ ligne, date }) => `Ligne ${ligne}${INSECABLE}: datée du ${date === undefined ? "" : formatJour(date)}, après l’arrêté du décompte.`),
    ...doubles.map(({ ligne, libelle }) => `Ligne ${ligne}, «${INSECABLE}${libelle}${INSECABLE}»${INSECABLE}: elle est écrite deux fois.`),
    ...lignes.filter(({ poste }) => poste === undefined).map(({ ligne }) => `Ligne ${ligne}${INSECABLE}: sa nature n’est pas dite, elle n’est pas comparée.`),
  ];
}

interface Notre {
  readonly date: Jour;
  readonly montant: Montant;
  readonly libelle: string;
}

/** Days between two tellings of one movement. */
const ECART_JOURS = 10;

function listMouvements({ reglements, reversements }: Dossier, lignes: readonly LigneEtude[], arreteAu: Jour): readonly Rapprochement[] {
  const isDetaille = (poste: PosteEtude) => lignes.some((ligne) => ligne.poste === poste && ligne.date !== undefined);
  const notres = (nature: Rapprochement["nature"]): readonly Notre[] => (nature === "reglement"
    ? reglements.map(({ dateFait: date, montant: somme, libelle = "Règlement reçu" }) => ({ date, montant: somme, libelle }))
    : reversements.map(({ dateFait: date, montant: somme, motif = "Reversement reçu" }) => ({ date, montant: somme, libelle: motif }))).filter(({ date }) => date <= arreteAu);
  return [
    ...(isDetaille("reglements") ? match("reglement", lignes.filter(({ poste }) => poste === "reglements"), notres("reglement")) : []),
    ...(lignes.some(({ poste }) => poste === "reversement") ? match("reversement", lignes.filter(({ poste }) => poste === "reversement"), notres("reversement")) : []),
  ];
}

/** Each of theirs takes one of ours of the same amount: the same day first, then the nearest within ten days. */
function match(nature: Rapprochement["nature"], leurs: readonly LigneEtude[], notres: readonly Notre[]): readonly Rapprochement[] {
  const libres = [...notres];
  const take = (leur: LigneEtude, ecartMax: number) => {
    const candidats = libres.filter(({ montant: somme, date }) => somme === leur.montant && (leur.date === undefined || Math.abs(countJours(leur.date, date)) <= ecartMax));
    const choisi = candidats.toSorted((a, b) => Math.abs(countJours(leur.date ?? a.date, a.date)) - Math.abs(countJours(leur.date ?? b.date, b.date)))[0];
    if (choisi !== undefined) libres.splice(libres.indexOf(choisi), 1);
    return choisi;
  };
  const exacts = new Map(leurs.map((leur) => [leur, take(leur, 0)]));
  const apparies = leurs.map((leur): Rapprochement => {
    const notre = exacts.get(leur) ?? take(leur, ECART_JOURS);
    return { nature, montant: leur.montant, leur, notre, etat: notre === undefined ? "chez-eux" : leur.date === undefined || leur.date === notre.date ? "concorde" : "date-differente" };
  });
  return [...apparies, ...libres.map((notre): Rapprochement => ({ nature, montant: notre.montant, notre, etat: "chez-nous" }))];
}

export const LIBELLES_POSTE_ETUDE: Readonly<Record<PosteEtude, string>> = {
  principal: "Principal", interets: "Intérêts", indemnites: "Indemnités", frais: "Frais", reglements: "Règlement", reversement: "Reversement", total: "Total",
};

const POSTES: Readonly<Record<PosteReleve, string>> = { ...LIBELLES_POSTE_ETUDE, reglements: "Règlements" };

/** « Règlement de 300,00 € du 12/09/2026 : absent de votre décompte. » */
export function formatRapprochement({ nature, etat, montant: somme, leur, notre }: Rapprochement): string {
  const quoi = `${nature === "reglement" ? "Règlement" : "Reversement"} de ${formatMontant(somme)}`;
  switch (etat) {
    case "concorde": return `${quoi}${formatDu(notre?.date)}${INSECABLE}: d’accord.`;
    case "date-differente": return `${quoi}${formatDu(notre?.date)} chez nous${INSECABLE}:${formatDu(leur?.date)} chez vous.`;
    case "chez-eux": return `${quoi}${formatDu(leur?.date)}${INSECABLE}: nous n’en avons pas trace.`;
    case "chez-nous": return `${quoi}${formatDu(notre?.date)}${INSECABLE}: absent de votre décompte.`;
  }
}

function formatDu(date: Jour | undefined): string {
  return date === undefined ? "" : ` du ${formatJour(date)}`;
}

/** The letter of divergence, ready to be read again and sent: what differs, why when a recomputation proves it, what is asked. */
export function formatLettreEcarts({ dossier: { reference }, debiteur }: VueDossier, { comparaison, mouvements, avis }: ContreDecompteDossier, arreteAu: Jour): string {
  const valeur = findValeurCalculee(comparaison);
  const ecarts = valeur?.lignes.filter(({ etat }) => etat !== "conforme") ?? [];
  const divergents = mouvements.filter(({ etat }) => etat !== "concorde");
  return [
    "Maître,",
    `Nous avons rapproché votre décompte arrêté au ${formatJourLong(arreteAu)} du nôtre, dans l’affaire ${debiteur?.nom ?? ""} (notre référence ${reference}). ${ecarts.length + divergents.length + avis.length === 0 ? "Ils concordent." : "Ils diffèrent sur ce qui suit."}`,
    ...ecarts.map(({ poste, notre, leur, ecart }) => `— ${POSTES[poste]}${INSECABLE}: ${formatMontant(leur)} chez vous, ${formatMontant(notre)} chez nous, soit ${formatMontant(ecart)} d’écart.`),
    ...(valeur?.causes ?? []).map(({ libelle }) => `— Cause retrouvée par recalcul${INSECABLE}: ${libelle}.`),
    ...ecarts.filter(({ nonExplique }) => nonExplique !== 0).map(({ poste, nonExplique }) => `— ${POSTES[poste]}${INSECABLE}: ${formatMontant(nonExplique)} restent sans explication, merci de nous en donner le détail.`),
    ...divergents.map((mouvement) => `— ${formatRapprochement(mouvement)}`),
    ...avis.map((phrase) => `— ${phrase}`),
    "Merci de nous adresser un décompte rectifié, ou les justificatifs des lignes ci-dessus. Notre calcul, ligne à ligne, est à votre disposition.",
    "Nous vous prions d’agréer, Maître, l’expression de nos salutations distinguées.",
  ].join("\n\n");
}
