import { isAVerifier } from "../../kernel/confiance.ts";
import { formatJourLong } from "../../kernel/format-jour.ts";
import { countJours } from "../../kernel/jour.ts";
import type { Reference } from "../../kernel/reference.ts";
import { formatListe } from "../../kernel/texte.ts";
import type { DocumentRedige } from "../../word/bloc.ts";
import type { ModeleActe } from "../acte.ts";
import type { FaitsActe } from "../faits-acte.ts";
import type { ActeRedige } from "../redaction.ts";
import { isModeleSociete } from "../modele-societe.ts";
import { listEcartsBordereau, listNotesImprimees, listTextes } from "../relecture.ts";
import { findParametreLu, findReglage } from "../vocabulaire/parametres.ts";
import { findAgirAuPlusTard } from "../../suivi/prescriptions.ts";
import { listCompte } from "./compte.ts";
import { listDatesImpossibles } from "./dates.ts";
import { listJuridiction } from "./juridiction.ts";
import { listEcartsMontants } from "./montants.ts";
import { listMotsRefuses } from "./mots-refuses.ts";
import { create, type Verification } from "./verification.ts";

const DECOMPTE = "Fiche du dossier, créances et décompte";
const DEBITEUR = "Fiche du dossier, débiteur";
const D441_5: Reference = { texte: "C. com.", article: "D441-5" };

/** What every act is checked for, whatever it is (README, « les vérifications du socle »). */
export function listVerificationsSocle(acte: ModeleActe, redige: ActeRedige, faits: FaitsActe): readonly Verification[] {
  const texte = readTexte(redige.document);
  if (acte.groupement !== undefined) return listVerificationsGroupe(acte, redige, faits, texte);
  const isChiffre = redige.valeurs.some(({ champ }) => champ.startsWith("decompte.")) || redige.trous.some((champ) => champ.startsWith("decompte.")) || isModeleChiffre(acte, texte);
  return [
    ...(isChiffre ? [createDecompte(faits), create("socle/montants", "absolu", "Chaque montant imprimé est au décompte du jour", listEcartsMontants(texte, faits, redige.valeurs), { origine: DECOMPTE }), createQualite(faits)] : []),
    createConsommateur(faits, texte),
    ...listCompte(redige, texte, faits),
    ...listPrescription(acte, faits),
    create("socle/dates", "bloquant", "Aucune date impossible ou passée", listDatesImpossibles(faits, redige.valeurs)),
    ...listJuridiction(acte, faits),
    ...listRepertoire(acte, faits),
    ...(acte.texte.includes("[[bloc bordereau]]") ? [create("socle/bordereau", "absolu", "Les pièces du dossier sont toutes au bordereau, une seule fois", listEcartsBordereau(redige.document.blocs, faits.dossier), { references: [{ texte: "CPC", article: "56, 3°" }] })] : []),
    ...listMots(acte, texte),
    createParametres(redige, faits),
    createDoublon(acte, faits),
    create("socle/notes", "absolu", "Aucune note interne dans le document", acte.nature === "interne" ? [] : listNotesImprimees(redige.document.blocs, faits.dossier)),
  ];
}

/** Of a letter for several dossiers: its figures and its words; each dossier was held to the rest by the act of one dossier. */
function listVerificationsGroupe(acte: ModeleActe, redige: ActeRedige, faits: FaitsActe, texte: string): readonly Verification[] {
  return [
    create("socle/montants", "absolu", "Chaque montant imprimé est au décompte du jour", listEcartsMontants(texte, faits, redige.valeurs), { origine: DECOMPTE }),
    create("socle/dates", "bloquant", "Aucune date impossible ou passée", listDatesImpossibles(faits, redige.valeurs)),
    ...listMots(acte, texte),
    createParametres(redige, faits),
    create("socle/notes", "absolu", "Aucune note interne dans le document", (faits.groupe ?? [faits]).flatMap(({ dossier }) => listNotesImprimees(redige.document.blocs, dossier))),
  ];
}

/** A template of the company may hold an amount that somebody typed in it. */
function isModeleChiffre(acte: ModeleActe, texte: string): boolean {
  return isModeleSociete(acte) && /\d,\d{2}[ \u00A0\u202F]€/.test(texte);
}

/** Everything that the document prints, as one text. */
export function readTexte({ titre, sujet, pied = "", blocs }: DocumentRedige): string {
  return [titre, sujet, pied, ...listTextes(blocs)].join("\n");
}

function createDecompte({ decompte, aujourdhui }: FaitsActe): Verification {
  const libelle = `Décompte arrêté au ${formatJourLong(aujourdhui)}`;
  if (decompte.kind === "incomplet") return create("socle/decompte", "absolu", libelle, [`décompte non calculé, il manque\u00A0: ${formatListe(decompte.manquants)}`], { origine: DECOMPTE });
  if (decompte.kind === "inapplicable") return create("socle/decompte", "absolu", libelle, [decompte.motif], { references: decompte.references, origine: DECOMPTE });
  const { arreteAu } = decompte.valeur;
  return create("socle/decompte", "absolu", libelle, arreteAu === aujourdhui ? [] : [`le décompte est arrêté au ${formatJourLong(arreteAu)}, ce n’est pas celui du jour`], { origine: DECOMPTE });
}

function createQualite({ debiteur }: FaitsActe): Verification {
  return create("socle/qualite", "bloquant", "Qualité du débiteur établie", debiteur?.qualite === undefined ? ["professionnel ou consommateur\u00A0: la qualité décide des intérêts"] : [], { origine: DEBITEUR, references: [{ texte: "C. conso", article: "liminaire" }] });
}

/** Neither the penalties between professionals nor the 40 € against a consumer, whoever typed them. */
function createConsommateur({ debiteur, decompte, dossier }: FaitsActe, texte: string): Verification {
  const isConsommateur = debiteur?.qualite === "consommateur";
  const motifs = [
    ...(isConsommateur && decompte.kind === "calcule" && decompte.valeur.indemnitesRestantes > 0 ? ["le décompte compte une indemnité forfaitaire, que la loi réserve aux professionnels"] : []),
    ...(isConsommateur && dossier.creances.some(({ taux }) => taux?.regime === "l441-10-defaut") ? ["une créance porte les pénalités entre professionnels"] : []),
    ...(isConsommateur && /L\.\s?441-10|D\.\s?441-5/.test(texte) ? ["le texte cite les articles L. 441-10 ou D. 441-5 du code de commerce"] : []),
  ];
  return create("socle/consommateur", "absolu", isConsommateur ? "Ni pénalité ni indemnité entre professionnels" : "Accessoires permis contre un professionnel", motifs, { origine: DECOMPTE, references: [D441_5, { texte: "C. com.", article: "L441-10 II" }] });
}

function listPrescription({ nature, destinataire }: ModeleActe, { prescriptions, aujourdhui }: FaitsActe): readonly Verification[] {
  if (nature === "interne" || nature === "annexe" || destinataire === "interne") return [];
  const agir = findAgirAuPlusTard(prescriptions);
  const reference = { references: [{ texte: "C. civ.", article: "2224" }], origine: "Fiche du dossier, qualification" };
  if (agir === undefined) return [create("socle/prescription", "avertissement", "Prescription calculée", ["la prescription n’est pas calculée"], reference)];
  if (agir < aujourdhui) return [create("socle/prescription", "bloquant", "Prescription non acquise", [`la date prudente du ${formatJourLong(agir)} est dépassée`], reference)];
  const isProche = countJours(aujourdhui, agir) < findReglage("alertePrescriptionJours");
  return [create("socle/prescription", "avertissement", `Prescription au ${formatJourLong(agir)}`, isProche ? [`la créance s’éteint le ${formatJourLong(agir)}\u00A0: cet acte ne la sauvera pas à lui seul`] : [], reference)];
}

/** A debtor may have entered collective proceedings yesterday: an act of procedure wants a recent check, a letter is warned. */
function listRepertoire({ nature, destinataire }: ModeleActe, { debiteur, aujourdhui }: FaitsActe): readonly Verification[] {
  if (debiteur?.qualite !== "professionnel" || (destinataire !== "debiteur" && nature !== "acte")) return [];
  const { dateVerification, dateRadiation } = debiteur;
  const limite = findReglage("ageBodaccJours");
  const motifs = dateVerification === undefined ? ["aucune vérification du répertoire n’est au dossier"] : countJours(dateVerification, aujourdhui) > limite ? [`dernière vérification le ${formatJourLong(dateVerification)}`] : [];
  return [
    create("socle/repertoire", nature === "acte" ? "bloquant" : "avertissement", `Procédures collectives vérifiées depuis moins de ${limite} jours`, motifs, { origine: DEBITEUR, references: [{ texte: "C. com.", article: "L622-21" }] }),
    ...(dateRadiation === undefined ? [] : [create("socle/radiation", "avertissement", "Société inscrite", [`radiée le ${formatJourLong(dateRadiation)}\u00A0: un mandataire ad hoc peut être nécessaire`], { origine: DEBITEUR })]),
  ];
}

function listMots(acte: ModeleActe, texte: string): readonly Verification[] {
  const trouves = listMotsRefuses(texte, acte);
  if (trouves.length === 0) return [create("socle/mots", "bloquant", "Vocabulaire et articles en vigueur", [])];
  return trouves.map(({ dire, niveau }, rang) => create(`socle/mots-${rang}`, niveau, "Vocabulaire et articles en vigueur", [dire]));
}

/** The same act, written less than a month ago: said, in case it was forgotten. */
function createDoublon({ id }: ModeleActe, { dossier, aujourdhui }: FaitsActe): Verification {
  const recent = dossier.actes.findLast(({ modele, dateFait }) => modele === id && countJours(dateFait, aujourdhui) < findReglage("doublonJours"));
  return create("socle/doublon", "avertissement", "Acte qui n’a pas déjà été produit", recent === undefined ? [] : [`déjà produit le ${formatJourLong(recent.dateFait)} : ${recent.nomFichier}`]);
}

/** A figure of confidence C or D never blocks by itself: it is said. */
function createParametres({ valeurs }: ActeRedige, faits: FaitsActe): Verification {
  const lus = [
    ...(faits.decompte.kind === "calcule" ? faits.decompte.justification.parametres : []),
    ...valeurs.flatMap(({ champ }) => findParametreLu(champ, faits) ?? []),
  ];
  const douteux = [...new Set(lus.filter(({ confiance }) => isAVerifier(confiance)).map(({ libelle, confiance }) => `${libelle} (confiance ${confiance})`))];
  return create("socle/parametres", "avertissement", "Valeurs légales sûres", douteux.length === 0 ? [] : [`à vérifier\u00A0: ${formatListe(douteux)}`], { origine: "Règles et taux" });
}
