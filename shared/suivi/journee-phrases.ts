import { formatJour, formatJourComplet } from "../kernel/format-jour.ts";
import { countJours, type Jour } from "../kernel/jour.ts";
import { capitalize, formatNombreDe, INSECABLE, uncapitalize } from "../kernel/texte.ts";
import { formatFacture } from "./libelles.ts";
import type { KindVeille, Veille } from "./veilles-lues.ts";

/** What a line of the day is about: what is watched in a dossier, or the step at which it stands. */
export type KindLigne = KindVeille | "demarche" | "mandater" | "conflit";

/** What to do, why now, and the one button. */
export interface PhraseLigne {
  readonly quoi: string;
  /** The short phrase that is red or amber; absent: nothing is lost by waiting. */
  readonly alerte?: string | undefined;
  /** The reason and its article. */
  readonly raison: string;
  readonly action: ActionLigne;
}

export interface ActionLigne {
  readonly libelle: string;
  /** Tab of the fiche where it is done; absent: done from the line itself. */
  readonly onglet?: string | undefined;
}

type Entree = Omit<Veille, "kind"> & { readonly kind: KindLigne };

/** `findNom`: the name of a mandataire by id. */
export function formatLigne(veille: Entree, au: Jour, findNom: (id: string) => string): PhraseLigne {
  switch (veille.kind) {
    case "prescription": return formatPrescription(veille, au);
    case "titre": return { quoi: `Faire un acte d’exécution${INSECABLE}: ${veille.objet}`, alerte: formatPerte("Le titre se prescrit", veille.jour, au), raison: veille.reference ?? "", action: { libelle: "Choisir l’acte", onglet: "strategie" } };
    case "declaration": return veille.jour !== undefined && veille.jour < au ? { quoi: "Demander le relevé de forclusion", alerte: `Délai de déclaration passé le ${formatJour(veille.jour)}`, raison: "C. com., art. L622-26.", action: { libelle: "Ouvrir la déclaration", onglet: "documents" } } : { quoi: "Déclarer la créance au mandataire judiciaire", alerte: formatPerte("Forclusion", veille.jour, au), raison: `${veille.reference ?? ""}, délai compté de la publication au BODACC.`, action: { libelle: "Ouvrir la déclaration", onglet: "documents" } };
    case "declaration-a-dater": return { quoi: "Dire la date de publication au BODACC", alerte: "Le délai de déclaration court, son terme est inconnu", raison: veille.reference ?? "", action: { libelle: "Compléter", onglet: "synthese" } };
    case "procedure": return formatDelai(veille, au);
    case "audience": return { quoi: "Préparer l’audience", alerte: undefined, raison: `Audience ${formatQuand(veille.jour, au)}${INSECABLE}: ${veille.objet}.`, action: { libelle: "Ouvrir le décompte", onglet: "decompte" } };
    case "audience-passee": return { quoi: "Dire ce que l’audience a donné", alerte: undefined, raison: `Appelée ${formatQuand(veille.jour, au)}, rien n’est noté depuis${INSECABLE}: ${veille.objet}.`, action: { libelle: "Noter l’issue", onglet: "procedures" } };
    default: return formatSuite(veille, veille.kind, au, findNom);
  }
}

type KindSuite = Exclude<KindLigne, "prescription" | "titre" | "declaration" | "declaration-a-dater" | "procedure" | "audience" | "audience-passee">;

function formatSuite({ objet, jour, reference, actes = [], responsable }: Entree, kind: KindSuite, au: Jour, findNom: (id: string) => string): PhraseLigne {
  switch (kind) {
    case "tache": return { quoi: objet, alerte: jour !== undefined && jour < au ? `En retard de ${formatNombreDe(countJours(jour, au), "jour", "jours")}` : undefined, raison: `Tâche ${jour === undefined ? "sans date" : formatQuand(jour, au)}${responsable === undefined ? "" : `, pour ${responsable}`}.`, action: { libelle: "Marquer faite" } };
    case "demarche": return { quoi: objet, alerte: jour !== undefined && jour < au ? `En retard de ${formatNombreDe(countJours(jour, au), "jour", "jours")}` : undefined, raison: `Démarche de la maison, pour ${formatQuand(jour, au)}. Aucun texte ne l’impose.`, action: { libelle: "Ouvrir la procédure", onglet: "procedures" } };
    case "attente": return { quoi: `Relancer ${actes[0] ?? ""}${INSECABLE}: ${objet}`, alerte: undefined, raison: jour === undefined ? "Demandé, sans date." : `Attendu ${formatQuand(jour, au)}.`, action: { libelle: "Reçu" } };
    case "mandat": return { quoi: `Relancer ${findNom(objet)}`, alerte: undefined, raison: `Retour attendu ${formatQuand(jour, au)} (${reference ?? ""}).`, action: { libelle: "Ouvrir le mandat", onglet: "mandats" } };
    case "transmettre": return { quoi: `Transmettre le dossier à ${findNom(objet)}`, alerte: undefined, raison: "Mandat confié, rien n’est parti. Sans délai légal.", action: { libelle: "Transmettre", onglet: "mandats" } };
    case "promesse": return { quoi: "Rappeler le débiteur, sa promesse n’est pas tenue", alerte: undefined, raison: `Versement promis ${formatQuand(jour, au)}, non reçu.`, action: { libelle: "Noter l’échange", onglet: "amiable" } };
    case "litige": return { quoi: `Relancer ${objet} sur le litige`, alerte: undefined, raison: `Réponse attendue ${formatQuand(jour, au)}.`, action: { libelle: "Ouvrir le litige", onglet: "qualification" } };
    case "visa": return { quoi: "Viser la qualification", alerte: undefined, raison: "Au-dessus du seuil de délégation : une seconde personne contresigne.", action: { libelle: "Viser", onglet: "qualification" } };
    case "plan": return formatPlanJournee(objet, jour, au);
    case "reversement": return { quoi: `Réclamer le reversement${objet === "" ? "" : ` à ${findNom(objet)}`}`, alerte: undefined, raison: `Somme reçue pour nous, reversement attendu ${formatQuand(jour, au)}.`, action: { libelle: "Ouvrir les encaissements", onglet: "encaissements" } };
    case "rendre": return { quoi: "Rendre le trop-perçu au débiteur", alerte: undefined, raison: "Les règlements dépassent tout ce qui était dû (C. civ., art. 1302).", action: { libelle: "Ouvrir les encaissements", onglet: "encaissements" } };
    case "mandater": return { quoi: "Choisir à qui confier le dossier", alerte: undefined, raison: "Créance qualifiée, personne n’est mandaté. Sans délai légal.", action: { libelle: "Mandater", onglet: "mandats" } };
    case "conflit": return { quoi: "Départager deux versions d’un même fait", alerte: undefined, raison: "Deux personnes ont écrit deux choses différentes\u00A0: tant que personne ne tranche, la plus prudente est retenue.", action: { libelle: "Départager", onglet: "synthese" } };
  }
}

const PLAN: Readonly<Record<string, readonly [quoi: string, suite: string]>> = {
  "en-retard": ["Mettre en demeure, le plan n’est pas tenu", "non reçu"],
  echu: ["Prononcer la déchéance du terme et reprendre la procédure", "délai de régularisation passé"],
  paye: ["Clore le plan, tous les versements sont faits", "tous les versements sont faits"],
};

function formatPlanJournee(etat: string, jour: Jour | undefined, au: Jour): PhraseLigne {
  const [quoi, suite] = PLAN[etat] ?? ["Voir le plan d’apurement", ""];
  return { quoi, alerte: undefined, raison: etat === "en-retard" ? `Versement attendu ${formatQuand(jour, au)}, ${suite}.` : `Plan d’apurement${INSECABLE}: ${suite}.`, action: { libelle: "Ouvrir le plan", onglet: "amiable" } };
}

/** A delay of procedure: what is lost with it, then its article. */
function formatDelai({ objet, jour, reference, actes = [] }: Entree, au: Jour): PhraseLigne {
  const [article] = actes;
  return { quoi: objet, alerte: `${formatPerte("Dernier jour", jour, au)}${reference === undefined ? "" : `, sinon ${reference}`}`, raison: article === undefined ? "" : `${article}.`, action: { libelle: "Ouvrir le délai", onglet: "procedures" } };
}

/** Once the last open day is past nothing is promised: someone looks. */
function formatPrescription({ objet, jour, reference, actes = [] }: Entree, au: Jour): PhraseLigne {
  const numero = formatFacture(objet);
  const action = { libelle: "Choisir l’acte", onglet: "strategie" };
  if (jour !== undefined && jour < au) return { quoi: `Vérifier si un acte a sauvé la ${numero}`, alerte: `Dernier jour ouvrable passé le ${formatJour(jour)}`, raison: `${reference ?? ""}.`, action: { libelle: "Vérifier", onglet: "qualification" } };
  const [moindre, seul] = actes;
  const conseil = moindre === undefined ? "" : ` Le moins coûteux${INSECABLE}: ${uncapitalize(moindre)}${seul === undefined ? "" : `${INSECABLE}; sans le débiteur${INSECABLE}: ${uncapitalize(seul)}`}.`;
  return { quoi: `Interrompre la prescription de la ${numero}`, alerte: formatPerte("Dernier jour pour agir", jour, au), raison: `${reference ?? ""}, sans report.${conseil}`, action };
}

function formatPerte(sujet: string, jour: Jour | undefined, au: Jour): string {
  if (jour === undefined) return sujet;
  const reste = countJours(au, jour);
  if (reste < 0) return `${sujet}${INSECABLE}: passé le ${formatJour(jour)}`;
  return reste === 0 ? `${sujet} aujourd’hui` : `${sujet} dans ${formatNombreDe(reste, "jour", "jours")}`;
}

/** « aujourd’hui », « demain », « hier », « le mercredi 2 décembre 2026 ». */
export function formatQuand(jour: Jour | undefined, au: Jour): string {
  if (jour === undefined) return "sans date";
  const reste = countJours(au, jour);
  if (reste === 0) return "aujourd’hui";
  if (reste === 1) return "demain";
  return reste === -1 ? "hier" : `le ${formatJourComplet(jour)}`;
}

/** What the reader of a list of deadlines is told: « Prescription de la facture n° F-1 ». */
export function formatObjetVeille({ kind, objet }: Pick<Veille, "kind" | "objet">): string {
  switch (kind) {
    case "prescription": return `Prescription de la ${formatFacture(objet)}`;
    case "titre": return `Prescription du titre${INSECABLE}: ${objet}`;
    case "declaration":
    case "declaration-a-dater": return "Déclaration de créance";
    case "audience":
    case "audience-passee": return `Audience${INSECABLE}: ${objet}`;
    case "tache": return `Tâche${INSECABLE}: ${objet}`;
    case "attente": return `Attendu${INSECABLE}: ${objet}`;
    case "promesse": return "Promesse de versement";
    case "litige": return `Réponse au litige, ${objet}`;
    case "visa": return "Visa de la qualification";
    case "plan": return "Plan d’apurement";
    case "reversement": return "Reversement attendu";
    case "rendre": return "Trop-perçu à rendre";
    case "mandat":
    case "transmettre": return "Retour du mandataire";
    case "procedure": return capitalize(objet);
  }
}
