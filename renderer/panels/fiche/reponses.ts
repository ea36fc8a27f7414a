import { formatJour, formatJourAbrege } from "#shared/kernel/format-jour.ts";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import { countJours, type Jour } from "#shared/kernel/jour.ts";
import { formatNombreDe, INSECABLE } from "#shared/kernel/texte.ts";
import { PORTES } from "#shared/model/faits/dossier-faits.ts";
import { LIBELLES_ETAPE, LIBELLES_PORTE, LIBELLES_VERDICT } from "#shared/suivi/libelles.ts";
import { findAgirAuPlusTard } from "#shared/suivi/prescriptions.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";

/** An answer of the head band: what is said in one line, and why in another. */
export interface Reponse {
  readonly titre: string;
  readonly raison: string;
}

/** Where are we: the verdict when there is one, else the stage; the gates say why. */
export function formatOuEnEstOn({ dossier, etape, portes }: VueDossier): Reponse {
  const titre = dossier.verdict === undefined ? LIBELLES_ETAPE[etape] : `Créance ${LIBELLES_VERDICT[dossier.verdict.verdict].toLowerCase()}`;
  const fermees = PORTES.filter((porte) => portes[porte].etat === "fermee").map((porte) => LIBELLES_PORTE[porte].toLowerCase());
  const reserves = PORTES.flatMap((porte) => portes[porte].constats.filter(({ kind }) => kind === "reserve")).length;
  if (fermees.length > 0) return { titre, raison: `${fermees.length === 1 ? "Une porte reste fermée" : "Des portes restent fermées"}${INSECABLE}: ${fermees.join(", ")}.` };
  return { titre, raison: reserves === 0 ? "Trois portes ouvertes, sans réserve." : `Trois portes ouvertes${INSECABLE}; ${formatNombreDe(reserves, "réserve", "réserves")}.` };
}

export interface Risque extends Reponse {
  readonly ton: "late" | "soon" | "secured" | "ink3";
  readonly agirAuPlusTard?: Jour | undefined;
}

/** Days before the last useful day under which the person is warned, and told to hurry: thresholds of display only. */
const PROCHE = 180;
const LOIN = 365;

/** What risk: the nearest last useful day, prudent theory. */
export function formatRisque({ prescriptions, portes, dossier }: VueDossier, aujourdhui: Jour): Risque {
  const agirAuPlusTard = findAgirAuPlusTard(prescriptions);
  const manques = PORTES.flatMap((porte) => portes[porte].constats.filter(({ kind }) => kind === "manque")).length;
  const suite = manques === 0 ? "rien à mieux prouver" : `${formatNombreDe(manques, "preuve manque", "preuves manquent")}`;
  if (dossier.creances.length === 0) return { titre: "Aucune créance", raison: "Ajoutez une créance ou importez-en.", ton: "ink3" };
  if (prescriptions.some(({ resultat }) => resultat.kind === "calcule" && resultat.valeur.statut === "prescrite")) return { titre: "Créance prescrite", raison: "Au moins une créance est prescrite selon la thèse prudente.", ton: "late", agirAuPlusTard };
  if (agirAuPlusTard === undefined) return { titre: "À préciser", raison: "La prescription ne peut pas être calculée sans date sûre.", ton: "soon" };
  const jours = countJours(aujourdhui, agirAuPlusTard);
  const titre = jours <= PROCHE ? "Droits en danger" : jours <= LOIN ? "À surveiller" : "Mesuré";
  return { titre, ton: jours <= PROCHE ? "late" : jours <= LOIN ? "soon" : "secured", raison: suite, agirAuPlusTard };
}

/** « 3 ans et 9 mois », « 12 jours », « dépassé de 4 jours ». */
export function formatDelaiRestant(aujourdhui: Jour, echeance: Jour): string {
  const jours = countJours(aujourdhui, echeance);
  if (jours < 0) return `dépassé de ${formatNombreDe(-jours, "jour", "jours")}`;
  if (jours === 0) return "aujourd’hui";
  if (jours < 62) return `dans ${formatNombreDe(jours, "jour", "jours")}`;
  const mois = Math.floor(jours / 30.44);
  if (mois < 24) return `${mois}${INSECABLE}mois`;
  const [annees, reste] = [Math.floor(mois / 12), mois % 12];
  return `${annees}${INSECABLE}ans${reste === 0 ? "" : ` et ${reste}${INSECABLE}mois`}`;
}

/** What is owed today, or why it cannot be said. */
export function formatSolde({ decompte }: VueDossier): Reponse {
  switch (decompte.kind) {
    case "calcule": return { titre: formatMontant(decompte.valeur.total), raison: `${formatMontant(decompte.valeur.interetsParJour)} par jour de plus` };
    case "incomplet": return { titre: "à compléter", raison: `Il manque ${decompte.manquants.join(", ")}.` };
    case "inapplicable": return { titre: "—", raison: decompte.motif };
  }
}

export function formatIdentite({ dossier, debiteur }: VueDossier): string {
  const ville = debiteur?.ville === undefined ? [] : [debiteur.ville];
  return [...ville, `dossier${INSECABLE}${dossier.reference}`].join(" · ");
}

export function formatDernierJour(jour: Jour): string {
  return formatJourAbrege(jour);
}

export function formatArrete({ decompte }: VueDossier, aujourdhui: Jour): string {
  return formatJour(decompte.kind === "calcule" ? decompte.valeur.arreteAu : aujourdhui);
}
