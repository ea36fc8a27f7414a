import { formatJour, formatJourLong } from "../kernel/format-jour.ts";
import { formatMontant } from "../kernel/format-montant.ts";
import { INSECABLE } from "../kernel/texte.ts";
import type { Perte } from "../model/dossier.ts";
import { COMPTES_USUELS, type Ecriture, LIBELLES_COMPTE, listEcritures } from "../suivi/ecritures.ts";
import { listDiligences } from "../suivi/irrecouvrable.ts";
import type { VueDossier } from "../suivi/vue-dossier.ts";
import { type Bloc, type DocumentRedige, type Feuille, type Fragment, fragment } from "../word/bloc.ts";
import { formatNumeros, listNumerosPieces } from "./citation.ts";
import { createFeuillesDecompte } from "./classeur-decompte.ts";
import type { CommunEnvoi, DocumentEnvoi } from "./envoi-avocat.ts";
import { createFaitsActe, type FaitsActe } from "./faits-acte.ts";
import { formatReferences, gras, paragraphe } from "./fragments.ts";
import { listEtat } from "./lot-actes.ts";
import { BORDEREAU_PIECES } from "./modeles/bordereau-pieces.ts";
import { CHRONOLOGIE } from "./modeles/chronologie.ts";
import { DECOMPTE } from "./modeles/decompte.ts";
import { ETAT_RECTIFICATIF_TVA } from "./modeles/rectificatif-tva.ts";
import { listPreuves, type Preuve } from "./preuves-irrecouvrable.ts";
import { renderActe } from "./redaction.ts";
import { listReponsesConnues } from "./reponses.ts";
import { findCauseTva, findRecuperation, findTotauxTva } from "./vocabulaire/tva.ts";
import { listObstacles, listVerifications } from "./verifications/liste.ts";

/** What proves a loss to whoever checks the accounts, before it is written: the sheet first, then what it rests on. */
export interface DossierIrrecouvrable {
  readonly documents: readonly DocumentEnvoi[];
  readonly classeurs: readonly { readonly nom: string; readonly feuilles: readonly Feuille[] }[];
  /** Identifiers of the pièces that prove, put apart in the archive. */
  readonly preuves: ReadonlySet<string>;
  /** What is missing, or to be checked, and why it matters. */
  readonly manques: readonly Preuve[];
  /** Acts that could not be written, and why, in French. */
  readonly absents: readonly string[];
}

const ANNEXES = [["2-decompte.docx", DECOMPTE], ["3-bordereau.docx", BORDEREAU_PIECES], ["4-chronologie.docx", CHRONOLOGIE], ["5-etat-tva.docx", ETAT_RECTIFICATIF_TVA]] as const;

/** The pack of evidence of an irrecoverable claim (CGI, art. 272-1): nothing is invented, what is not there is said with its reason. */
export function createDossierIrrecouvrable(vue: VueDossier, commun: CommunEnvoi): DossierIrrecouvrable {
  const reponses = listReponsesConnues(vue.dossier);
  const annexes = ANNEXES.map(([nom, modele]) => {
    const faits = createFaitsActe(vue, modele, { ...commun, reponses });
    const redige = renderActe(modele, faits);
    // The statement of the tax goes to the customer: it leaves complete or not at all.
    const motifs = [...listObstacles(modele, faits), ...(modele === ETAT_RECTIFICATIF_TVA ? listEtat(listVerifications(modele, redige, faits)).motifs : [])];
    return { nom, titre: modele.titre, document: redige.document, motif: motifs[0] };
  });
  const faits = createFaitsActe(vue, ETAT_RECTIFICATIF_TVA, { ...commun, reponses });
  const preuves = listPreuves(faits);
  const absents = annexes.flatMap(({ titre, motif }) => (motif === undefined ? [] : [`${titre}${INSECABLE}: ${motif}`]));
  const feuilles = createFeuillesDecompte({ dossier: vue.dossier, decompte: vue.decompte });
  return {
    documents: [{ nom: "1-preuve-irrecouvrabilite.docx", document: renderFiche({ faits, preuves, absents }) }, ...annexes.filter(({ motif }) => motif === undefined).map(({ nom, document }) => ({ nom, document }))],
    classeurs: feuilles.length === 0 ? [] : [{ nom: "2-decompte.xlsx", feuilles }],
    preuves: new Set(preuves.flatMap(({ pieceIds }) => pieceIds)),
    manques: preuves.filter(({ etat }) => etat !== "jointe"),
    absents,
  };
}

interface Fiche {
  readonly faits: FaitsActe;
  readonly preuves: readonly Preuve[];
  readonly absents: readonly string[];
}

function renderFiche({ faits, preuves, absents }: Fiche): DocumentRedige {
  const { dossier, creancier, debiteur, aujourdhui, logo } = faits;
  const parties = `${creancier?.denomination ?? "Créancier"} c/ ${debiteur?.nom ?? "débiteur"}`;
  return {
    titre: `Preuve de l’irrécouvrabilité, ${parties}`, sujet: `État au ${formatJourLong(aujourdhui)}`, auteur: creancier?.denomination ?? "Service contentieux", reference: `${dossier.reference}, interne`, date: aujourdhui, logo,
    blocs: [
      { kind: "titre", niveau: 0, texte: "Preuve de l’irrécouvrabilité" },
      { kind: "paragraphe", style: "sous-titre", texte: [{ texte: `${parties}, réf. ${dossier.reference}, état au ${formatJourLong(aujourdhui)}` }] },
      renderCause(faits),
      { kind: "titre", niveau: 1, texte: "Ce qui est dû" },
      renderSommes(faits),
      { kind: "titre", niveau: 1, texte: "Diligences, dans l’ordre, et leurs pièces" },
      renderDiligences(faits),
      { kind: "titre", niveau: 1, texte: "Taxe à récupérer (CGI, art. 272-1)" },
      ...renderTaxe(faits),
      { kind: "titre", niveau: 1, texte: "Écriture" },
      ...renderEcritures(faits),
      { kind: "titre", niveau: 1, texte: "Ce qui est prouvé, ce qui manque, et pourquoi cela compte" },
      renderPreuves(faits, preuves),
      ...(absents.length === 0 ? [] : [paragraphe("Non joint à cette archive\u00A0:"), { kind: "liste", marque: "tiret", points: absents.map((phrase) => fragment(phrase)) } as const]),
    ],
  };
}

function renderCause(faits: FaitsActe): Bloc {
  const { cause, date } = findCauseTva(faits);
  const { cloture } = faits.dossier;
  return paragraphe("Cause\u00A0: ", gras(cause === undefined ? "à dire" : `${cause}${date === undefined ? ", jour à dire" : `, le ${formatJourLong(date)}`}`), `.${cloture === undefined ? " Le dossier n’est pas clos." : ` Dossier clos le ${formatJourLong(cloture.dateFait)}.`}`);
}

function renderSommes({ decompte }: FaitsActe): Bloc {
  if (decompte.kind !== "calcule") return paragraphe(`Aucun décompte\u00A0: ${decompte.kind === "incomplet" ? `il manque ${decompte.manquants.join(", ")}` : decompte.motif}.`);
  const { total, principalRestant, arreteAu } = decompte.valeur;
  return paragraphe("Total dû au ", gras(formatJourLong(arreteAu)), " : ", gras(formatMontant(total)), `, dont ${formatMontant(principalRestant)} en principal. Détail dans le décompte joint.`);
}

function renderDiligences({ dossier, debiteur }: FaitsActe): Bloc {
  const diligences = listDiligences(dossier, debiteur);
  if (diligences.length === 0) return paragraphe("Aucune diligence n’est notée au dossier.");
  return {
    kind: "tableau", legende: "Diligences", colonnes: [{ titre: "Jour", largeur: 16 }, { titre: "Diligence", largeur: 66 }, { titre: "Pièces", largeur: 18 }],
    lignes: diligences.map(({ le, libelle, detail, pieceIds }) => ({ cellules: [fragment(formatJour(le)), fragment(detail === undefined ? libelle : `${libelle}${INSECABLE}: ${detail}`), pieceIds.length === 0 ? fragment("sans pièce") : listNumerosSimples(pieceIds, dossier)] })),
  };
}

function renderTaxe(faits: FaitsActe): readonly Bloc[] {
  const totaux = findTotauxTva(faits);
  const recuperation = findRecuperation(faits);
  if (findCauseTva(faits).isTvaSurEncaissements === true) return [paragraphe("La taxe n’était due qu’à l’encaissement\u00A0: il n’y a rien à récupérer.")];
  if (totaux === undefined || recuperation === undefined) return [paragraphe("Le calcul n’est pas fait\u00A0: le taux des factures, le régime de la taxe et la cause sont à répondre dans l’état récapitulatif (acte 29).")];
  return [
    paragraphe("Impayé hors taxe ", gras(formatMontant(totaux.montantHt)), ", taxe ", gras(formatMontant(totaux.montantTva)), `, au plus tard le ${formatJourLong(recuperation.dernierJour)} (délai de confiance B, à vérifier).`),
    { kind: "encadre", ton: recuperation.isDansLeDelai ? "neutre" : "alerte", texte: fragment(recuperation.isDansLeDelai ? recuperation.mention : `Le délai est passé. ${recuperation.mention}`) },
  ];
}

/** What was booked, or what would be. */
function renderEcritures(faits: FaitsActe): readonly Bloc[] {
  const { dossier } = faits;
  const perte = proposePerte(faits);
  const pertes = dossier.pertes.length > 0 ? dossier.pertes : perte === undefined ? [] : [perte];
  if (pertes.length === 0) return [paragraphe("Aucune perte n’est passée au dossier, et le calcul de la taxe manque pour en proposer une.")];
  const ecritures = listEcritures({ ...dossier, pertes }, faits.debiteur, { du: pertes[0]?.dateFait ?? faits.aujourdhui, au: faits.aujourdhui }).filter(({ lignes }) => lignes.some(({ role }) => role === "pertes"));
  return [
    paragraphe(dossier.pertes.length > 0 ? "Passée au dossier." : "Proposée\u00A0: elle n’est pas passée au dossier.", " Comptes usuels, à confirmer par la comptabilité (confiance C)."),
    {
      kind: "tableau", legende: "Écriture de la perte", colonnes: [{ titre: "Jour", largeur: 16 }, { titre: "Compte", largeur: 44 }, { titre: "Débit", largeur: 20, alignement: "droite" }, { titre: "Crédit", largeur: 20, alignement: "droite" }],
      lignes: ecritures.flatMap(listLignesEcriture),
    },
  ];
}

function listLignesEcriture({ date, lignes }: Ecriture): readonly { readonly cellules: readonly (readonly Fragment[])[] }[] {
  return lignes.map(({ role, debit, credit }) => ({ cellules: [fragment(formatJour(date)), fragment(`${COMPTES_USUELS[role]} ${LIBELLES_COMPTE[role]}`), fragment(debit === 0 ? "" : formatMontant(debit)), fragment(credit === 0 ? "" : formatMontant(credit))] }));
}

function proposePerte(faits: FaitsActe): Perte | undefined {
  const totaux = findTotauxTva(faits);
  const [creance] = faits.dossier.creances;
  if (totaux === undefined || creance === undefined || findRecuperation(faits) === undefined) return undefined;
  return { perteId: "proposition", faitId: creance.faitId, dateFait: faits.aujourdhui, montant: totaux.montantTtc, tva: totaux.montantTva, motif: findCauseTva(faits).cause ?? "" };
}

const ETATS: Readonly<Record<Preuve["etat"], string>> = { jointe: "Prouvé", absente: "Manque", "a-verifier": "À vérifier" };

function renderPreuves({ dossier }: FaitsActe, preuves: readonly Preuve[]): Bloc {
  return {
    kind: "tableau", legende: "Preuves jointes et manquantes", colonnes: [{ titre: "Preuve", largeur: 26 }, { titre: "État", largeur: 14 }, { titre: "Pourquoi", largeur: 44 }, { titre: "Pièces", largeur: 16 }],
    lignes: preuves.map(({ objet, etat, pourquoi, references, pieceIds }) => ({
      cellules: [fragment(objet), etat === "jointe" ? fragment(ETATS[etat]) : [gras(ETATS[etat])], fragment(references.length === 0 ? pourquoi : `${pourquoi} (${formatReferences(references)})`), listNumerosSimples(pieceIds, dossier)],
    })),
  };
}

/** Numbers of the bordereau, without a link: the bordereau is another file. */
function listNumerosSimples(pieceIds: readonly string[], dossier: FaitsActe["dossier"]): readonly Fragment[] {
  return formatNumeros(listNumerosPieces(pieceIds, dossier), dossier).map(({ texte }) => ({ texte }));
}
