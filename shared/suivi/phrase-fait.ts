import { formatHeure } from "../kernel/format-heure.ts";
import { formatJour } from "../kernel/format-jour.ts";
import { formatMontant, formatTaux } from "../kernel/format-montant.ts";
import { parseJour } from "../kernel/jour.ts";
import { formatKindProcedure } from "../kernel/kinds-procedure.ts";
import { montant } from "../kernel/montant.ts";
import { capitalize, formatNombreDe, INSECABLE, uncapitalize } from "../kernel/texte.ts";
import type { Fait } from "../model/fait.ts";
import { regimeTauxSchema } from "../model/faits/creance-faits.ts";
import {
  formatFacture, formatLibelleChamp, formatProcedure, formatVerification, LIBELLES_CLOTURE, LIBELLES_DECISION, LIBELLES_ETAT_PORTE, LIBELLES_EVENEMENT, LIBELLES_ISSUE, LIBELLES_MOTIF_DIRECT, LIBELLES_NATURE_CREANCE, LIBELLES_NATURE_PIECE, LIBELLES_PORTE, LIBELLES_SIGNALEMENT, LIBELLES_VERDICT, LIBELLES_VOIE,
} from "./libelles.ts";
import { findObjetId } from "./objets.ts";
import { formatFaitArgent, type TypeArgent } from "./phrase-argent.ts";
import { formatEnvoi, formatFaitQualification, type PhraseFait, type TypeQualification } from "./phrase-qualification.ts";
import { formatRetire } from "./phrase-retrait.ts";
import { formatFaitRgpd, type TypeRgpd } from "./phrase-rgpd.ts";
import { formatFaitTitre, type TypeFaitTitre } from "./phrase-titre.ts";
import { findProcedure } from "./procedures/catalogue.ts";

/** `faits` are those of the dossier: a correction quotes the value that it replaces. */
export function formatFait(fait: Fait, faits: readonly Fait[]): PhraseFait {
  switch (fait.type) {
    case "ouverture": return formatOuverture(fait.contenu);
    case "creance": return { libelle: capitalize(formatFacture(fait.contenu.numero)), detail: formatMontant(fait.contenu.montantTtc) };
    case "avoir": return { libelle: `Avoir${formatNumero(fait.contenu.numero)}`, detail: formatMontant(fait.contenu.montant) };
    case "evenement": return { libelle: LIBELLES_EVENEMENT[fait.contenu.kind], detail: [formatEnvoi(fait.contenu), fait.contenu.contre === undefined ? undefined : "à l’égard d’un codébiteur ou d’une caution", fait.contenu.detail].filter((partie) => partie !== undefined).join(`${INSECABLE}; `) || undefined };
    case "audience": return formatAudience(fait.contenu);
    case "poursuite": return { libelle: `Procédure ouverte${INSECABLE}: ${uncapitalize(findProcedure(fait.contenu.kind).titre)}`, detail: fait.contenu.juridiction };
    case "jalon": return { libelle: formatKindProcedure(fait.contenu.kind), detail: formatJalon(fait.contenu) };
    case "issue": return { libelle: `Issue de l’audience${INSECABLE}: ${formatIssue(fait.contenu)}`, detail: fait.contenu.detail };
    case "consigne": return fait.contenu.sansObjet === undefined ? { libelle: "Échéance confiée", detail: fait.contenu.responsable ?? fait.contenu.note } : { libelle: "Délai sans objet", detail: fait.contenu.sansObjet };
    case "adoption": return { libelle: fait.contenu.usage === undefined ? "Procédure suivie au texte de la loi" : `Procédure suivie d’après la copie de la maison, version ${fait.contenu.version}` };
    case "demarche": return { libelle: `Démarche faite${INSECABLE}: ${uncapitalize(fait.contenu.nom)}`, detail: fait.contenu.detail };
    case "piece": return { libelle: `Pièce ajoutée${INSECABLE}: ${LIBELLES_NATURE_PIECE[fait.contenu.nature].toLowerCase()}`, detail: fait.contenu.nom };
    case "bordereau": return { libelle: "Pièces remises en ordre", detail: formatNombreDe(fait.contenu.pieceIds.length, "pièce", "pièces") };
    case "porte": return { libelle: `Porte «${INSECABLE}${LIBELLES_PORTE[fait.contenu.porte]}${INSECABLE}» ${LIBELLES_ETAT_PORTE[fait.contenu.etat]}`, detail: fait.contenu.motif };
    case "verdict": return { libelle: `Qualification${INSECABLE}: ${LIBELLES_VERDICT[fait.contenu.verdict].toLowerCase()}`, detail: fait.contenu.motif };
    case "strategie": return { libelle: `Voie choisie${INSECABLE}: ${LIBELLES_VOIE[fait.contenu.voie]}`, detail: fait.contenu.motif };
    case "hypothese": return { libelle: `Hypothèse${INSECABLE}: ${LIBELLES_VOIE[fait.contenu.voie]}`, detail: fait.contenu.source };
    case "circonstances": return { libelle: "Circonstances précisées" };
    case "mandat": return { libelle: "Mandat confié", detail: fait.contenu.mission };
    case "transmission": return { libelle: "Dossier transmis", detail: fait.contenu.nomFichier };
    case "acte": return { libelle: `Acte produit${INSECABLE}: ${fait.contenu.titre}`, detail: formatActe(fait.contenu) };
    case "note": return { libelle: fait.contenu.portee === "interne" ? "Note interne" : "Note", detail: fait.contenu.texte };
    case "tache": return { libelle: `${fait.contenu.attenduDe === undefined ? "Tâche" : `Demande à ${fait.contenu.attenduDe}`}${INSECABLE}: ${uncapitalize(fait.contenu.objet)}`, detail: formatTache(fait.contenu) };
    case "report": return { libelle: `Remis au ${formatJour(fait.contenu.jusquAu)}`, detail: fait.contenu.motif };
    case "relecture": return { libelle: `Échéance du ${formatJour(fait.contenu.jour)} relue par ${fait.contenu.relecteur}`, detail: fait.contenu.note };
    case "cloture": return { libelle: `Dossier clos${INSECABLE}: ${LIBELLES_CLOTURE[fait.contenu.motif].toLowerCase()}`, detail: fait.contenu.detail };
    case "passation": return { libelle: `Dossier passé de ${fait.contenu.de} à ${fait.contenu.a}${fait.contenu.retourLe === undefined ? "" : `, retour le ${formatJour(fait.contenu.retourLe)}`}`, detail: fait.contenu.consigne };
    case "champ": return formatCorrection(fait, faits);
    case "retrait": return { libelle: formatRetrait(fait, faits), detail: fait.contenu.motif };
    case "titre": case "garde": return formatFaitTitre(fait);
    case "preuve": case "levee": case "litige": case "visa": case "oblige": case "promesse": case "delegation": case "solvabilite": return formatFaitQualification(fait);
    case "reglement": case "rejet": case "reversement": case "remboursement": case "abandon": case "depense": case "provision": case "dividende": case "perte": case "plan": case "denouement": return formatFaitArgent(fait);
    case "demande-effacement": case "visa-effacement": case "effacement": case "effacement-applique": case "statistiques": case "demande-personne": case "confidentialite": case "consultation": return formatFaitRgpd(fait);
    default: return formatFaitHorsDossier(fait);
  }
}

type TypeDossier = TypeQualification | TypeArgent | TypeRgpd | TypeFaitTitre | "strategie" | "hypothese" | "circonstances" | "ouverture" | "creance" | "avoir" | "evenement" | "audience" | "poursuite" | "jalon" | "issue" | "consigne" | "adoption" | "demarche" | "piece" | "bordereau" | "porte" | "verdict" | "mandat" | "transmission" | "acte" | "note" | "tache" | "report" | "relecture" | "passation" | "cloture" | "champ" | "retrait";

/** What is about a party, a file, the bank or the law. */
function formatFaitHorsDossier(fait: Exclude<Fait, { readonly type: TypeDossier }>): PhraseFait {
  switch (fait.type) {
    case "paquet": return { libelle: "Paquet de règles accepté", detail: fait.contenu.nom };
    case "correspondance": return { libelle: "Colonnes d’une liste reconnues", detail: Object.values(fait.contenu.colonnes).join(", ") };
    case "arrivee": return { libelle: "Fichier reçu", detail: fait.contenu.nom };
    case "referentiel": return { libelle: "Référentiel des juridictions accepté", detail: fait.contenu.nom };
    case "plafonds": return { libelle: "Soldes de comptes retenus", detail: `au ${formatJour(fait.contenu.constateLe)}, ${formatNombreDe(fait.contenu.comptes.length, "compte", "comptes")}` };
    case "lien": return { libelle: LIBELLES_LIEN[fait.contenu.nature], detail: fait.contenu.motif };
    case "portion": return { libelle: `Import, partie ${fait.contenu.rang} sur ${fait.contenu.total}` };
    case "etiquette": return { libelle: `Étiquette «${INSECABLE}${fait.contenu.nom}${INSECABLE}»` };
    case "papier": return { libelle: "Papier à en-tête enregistré", detail: fait.contenu.nomFichier };
    case "modele": return { libelle: `Modèle «${INSECABLE}${fait.contenu.titre}${INSECABLE}» enregistré`, detail: fait.contenu.nomFichier };
    case "libre": return { libelle: `Champ «${INSECABLE}${fait.contenu.nom}${INSECABLE}»`, detail: fait.contenu.choix?.join(", ") };
    case "vue": return { libelle: `Vue «${INSECABLE}${fait.contenu.nom}${INSECABLE}»`, detail: fait.contenu.portee === "mienne" ? "pour soi" : "partagée" };
    case "pilotage": return { libelle: "Hypothèses des chiffres du service", detail: formatNombreDe(Object.keys(fait.contenu.taux).length, "taux de provision", "taux de provision") };
    case "accueil": return { libelle: `Première page du tableau de bord, ${fait.contenu.profil === "comptabilite" ? "comptabilité" : fait.contenu.profil}` };
    case "usage": return { libelle: `Copie de la maison${INSECABLE}: ${uncapitalize(findProcedure(fait.contenu.kind).titre)}`, detail: fait.contenu.note };
    case "absence": return { libelle: `Absence de ${fait.contenu.personne}`, detail: `du ${formatJour(fait.contenu.du)} au ${formatJour(fait.contenu.au)}` };
    case "rapport": return { libelle: `Liste «${INSECABLE}${fait.contenu.nom}${INSECABLE}» à établir` };
    case "rapport-fait": return { libelle: "Liste établie", detail: fait.contenu.nomFichier };
    case "detection": return { libelle: "Règles de détection", detail: `${formatNombreDe(fait.contenu.joursRetard, "jour", "jours")} de retard` };
    case "encours": return { libelle: "Factures suivies hors dossier", detail: formatNombreDe(fait.contenu.postes.length, "facture", "factures") };
    case "signalement": return { libelle: LIBELLES_SIGNALEMENT[fait.contenu.kind], detail: fait.contenu.detail };
    case "tri": return { libelle: fait.contenu.decision === "ecarte" ? "Débiteur écarté de la liste à qualifier" : "Débiteur reporté", detail: fait.contenu.motif };
    case "import": return { libelle: "Import", detail: fait.contenu.nomFichier };
    case "releve": return { libelle: "Relevé bancaire", detail: fait.contenu.compte };
    case "mouvement": return { libelle: `Mouvement bancaire de ${formatMontant(fait.contenu.montant)}, ${LIBELLES_DECISION[fait.contenu.decision]}`, detail: fait.contenu.motif ?? fait.contenu.libelle };
    case "iban": return { libelle: "Compte bancaire du débiteur retenu", detail: fait.contenu.iban };
    case "creancier": return { libelle: "Créancier enregistré", detail: fait.contenu.denomination };
    case "debiteur": return { libelle: "Débiteur enregistré", detail: fait.contenu.nom };
    case "verification": return { libelle: formatVerification(fait.contenu), detail: fait.contenu.source };
    case "procedure": return { libelle: formatProcedure(fait.contenu), detail: fait.contenu.source };
    case "mandataire": return { libelle: "Mandataire enregistré", detail: fait.contenu.nom };
    case "utilisateur": return { libelle: "Utilisateur enregistré", detail: fait.contenu.nom };
  }
}

/** Who does it, by when. */
function formatTache({ responsable, avantLe, detail }: Extract<Fait, { type: "tache" }>["contenu"]): string | undefined {
  const parties = [responsable, avantLe === undefined ? undefined : `avant le ${formatJour(avantLe)}`, detail].filter((partie) => partie !== undefined);
  return parties.length === 0 ? undefined : parties.join(", ");
}

/** The file, the total that it states, what was waived and by whom. */
function formatActe({ nomFichier, total, derogations }: Extract<Fait, { type: "acte" }>["contenu"]): string {
  return [nomFichier, ...(total === undefined ? [] : [formatMontant(total)]), ...derogations.map(({ objet, par, motif }) => `dérogation de ${par} (${objet})${INSECABLE}: ${motif}`)].join(", ");
}

function formatOuverture({ reference, directe }: Extract<Fait, { type: "ouverture" }>["contenu"]): PhraseFait {
  if (directe === undefined) return { libelle: "Dossier ouvert", detail: reference };
  return { libelle: `Dossier ouvert par transmission directe${INSECABLE}: ${LIBELLES_MOTIF_DIRECT[directe.motif].toLowerCase()}`, detail: [reference, ...(directe.detail === undefined ? [] : [directe.detail])].join(", ") };
}

/** « Audience à 9 h 00 », then what the court and the lawyer are called. */
function formatAudience({ heure, juridiction, chambre, numeroRg, salle, objet, isAnnulee }: Extract<Fait, { type: "audience" }>["contenu"]): PhraseFait {
  const lieu = [juridiction, chambre, salle === undefined ? undefined : `salle${INSECABLE}${salle}`, numeroRg === undefined ? undefined : `RG n°${INSECABLE}${numeroRg}`, objet];
  const detail = lieu.filter((partie) => partie !== undefined).join(", ");
  const quand = heure === undefined ? "" : ` à ${formatHeure(heure)}`;
  return { libelle: isAnnulee === true ? "Audience annulée" : `Audience${quand}`, detail: detail === "" ? undefined : detail };
}

/** What was granted of what was asked; a cut is said. */
function formatJalon({ demande, accorde, detail, motif }: Extract<Fait, { type: "jalon" }>["contenu"]): string | undefined {
  const somme = accorde === undefined ? (demande === undefined ? undefined : `demandé ${formatMontant(demande)}`) : `accordé ${formatMontant(accorde)}${demande !== undefined && accorde < demande ? ` sur ${formatMontant(demande)}` : ""}`;
  const phrases = [somme, detail, motif].filter((partie) => partie !== undefined);
  return phrases.length === 0 ? undefined : phrases.join(`${INSECABLE}; `);
}

function formatIssue({ issue, au, heure }: Extract<Fait, { type: "issue" }>["contenu"]): string {
  const quand = au === undefined ? "" : ` au ${formatJour(au)}${heure === undefined ? "" : `, ${formatHeure(heure)}`}`;
  return `${LIBELLES_ISSUE[issue].toLowerCase()}${quand}`;
}

function formatCorrection(fait: Extract<Fait, { type: "champ" }>, faits: readonly Fait[]): PhraseFait {
  const { champ, objetId, valeur, intitule } = fait.contenu;
  const objet = faits.find((candidat) => candidat.type !== "champ" && objetId !== undefined && findObjetId(candidat) === objetId);
  const remplace = faits.find((candidat) => fait.remplace.includes(candidat.id));
  const avant: unknown = remplace?.type === "champ" ? remplace.contenu.valeur : objet === undefined ? undefined : Reflect.get(objet.contenu, champ);
  const nom = intitule ?? formatLibelleChamp(champ);
  const de = objet === undefined ? "" : `, ${uncapitalize(formatFait(objet, []).libelle)}`;
  return {
    libelle: `${nom}${de}${INSECABLE}: ${formatValeur(champ, valeur)}`,
    detail: avant === undefined ? undefined : `auparavant ${formatValeur(champ, avant)}`,
  };
}

function formatRetrait(fait: Extract<Fait, { type: "retrait" }>, faits: readonly Fait[]): string {
  const retires = faits.filter((candidat) => fait.remplace.includes(candidat.id));
  const [premier] = retires;
  if (premier === undefined) return "Élément retiré";
  if (retires.length > 1) return `${retires.length} éléments retirés`;
  return formatRetire(premier, formatFait(premier, faits).libelle);
}

/** A stored value as a person reads it: a day, an amount for the fields that hold one, else its text. */
export function formatValeur(champ: string, valeur: unknown): string {
  if (valeur === undefined) return "effacé";
  if (typeof valeur === "boolean") return valeur ? "oui" : "non";
  if (typeof valeur === "number") return /^montant|budget/.test(champ) ? formatMontant(montant(valeur)) : String(valeur);
  if (Array.isArray(valeur)) return champ === "etiquettes" ? formatNombreDe(valeur.length, "étiquette", "étiquettes") : formatNombreDe(valeur.length, "facture", "factures");
  if (valeur instanceof Object) return formatTauxConvenu(valeur);
  const texte = String(valeur);
  const jour = parseJour(texte);
  return jour === undefined ? (findLibelleValeur(champ, texte) ?? texte) : formatJour(jour);
}

const LIBELLES_LIEN: Readonly<Record<Extract<Fait, { type: "lien" }>["contenu"]["nature"], string>> = { meme: "Débiteur réuni à un autre", lie: "Débiteur lié à un autre", different: "Débiteur distingué d’un autre" };
const ETATS_ADMINISTRATIFS: Readonly<Record<string, string>> = { active: "active", cessee: "cessée" };
const ORIGINES: Readonly<Record<string, string>> = { stipulee: "confirmée", calculee: "calculée" };
const NATURES: Readonly<Record<string, string>> = { ...LIBELLES_NATURE_CREANCE, ...LIBELLES_NATURE_PIECE };

/** French words of a value that the program keeps as a code. */
function findLibelleValeur(champ: string, code: string): string | undefined {
  if (champ === "origineEcheance") return ORIGINES[code];
  if (champ === "etatAdministratif") return ETATS_ADMINISTRATIFS[code];
  return champ === "nature" ? NATURES[code]?.toLowerCase() : undefined;
}

/** The rate of a claim, as the form of the claim names it. */
function formatTauxConvenu(valeur: object): string {
  const lu = regimeTauxSchema.safeParse(valeur);
  if (!lu.success) return "inconnu";
  switch (lu.data.regime) {
    case "l441-10-defaut": return "pénalités de plein droit";
    case "conventionnel": return `${formatTaux(lu.data.tauxPpm)}, convenu`;
    case "legal": return `intérêt légal depuis le ${formatJour(lu.data.miseEnDemeureLe)}`;
  }
}

function formatNumero(numero: string | undefined): string {
  return numero === undefined ? "" : ` n°${INSECABLE}${numero}`;
}
