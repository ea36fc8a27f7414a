import { formatJour, formatJourLong } from "../kernel/format-jour.ts";
import { formatMontant } from "../kernel/format-montant.ts";
import type { Jour } from "../kernel/jour.ts";
import { findValeurCalculee } from "../kernel/resultat.ts";
import { formatNombreDe, INSECABLE } from "../kernel/texte.ts";
import type { Debiteur, Dossier, Piece } from "../model/dossier.ts";
import type { NATURES_PIECE } from "../model/faits/dossier-faits.ts";
import { LIBELLES_EVENEMENT } from "../suivi/libelles.ts";
import type { Conservation } from "../suivi/rgpd/conservation.ts";
import type { VueDossier } from "../suivi/vue-dossier.ts";
import type { Bloc, DocumentRedige, Fragment } from "../word/bloc.ts";
import { paragraphe } from "./fragments.ts";

/** One dossier of the person, with how long its data are kept. */
export interface DossierDeLaPersonne {
  readonly vue: VueDossier;
  readonly conservation: Conservation;
}

export interface FaitsAcces {
  readonly personne: Debiteur;
  readonly demandeLe: Jour;
  readonly aujourdhui: Jour;
  readonly responsable: string;
  readonly dossiers: readonly DossierDeLaPersonne[];
  /** Names of others: co-debtors, managers, mandataires are not among them. */
  readonly tiers: readonly string[];
  /** Who received something of the dossiers, and when: « Étude Nolan, le 12/03/2026 ». */
  readonly destinataires: readonly string[];
}

/** What stands for a name of somebody else: of one length, whatever it hides. */
export const OCCULTE = "[occulté]";

/** A text without the names of others. */
export function maskTiers(texte: string, tiers: readonly string[]): string {
  const noms = [...tiers].filter((nom) => nom.trim().length > 1).toSorted((a, b) => b.length - a.length);
  return noms.reduce((masque, nom) => masque.replace(new RegExp(nom.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), "giu"), OCCULTE), texte);
}

/** Documents that speak of the person alone, and go with the pack; the others are read again by somebody first. */
const JOINTES: ReadonlySet<(typeof NATURES_PIECE)[number]> = new Set(["facture", "avoir", "releve-de-compte", "relance", "mise-en-demeure", "accuse-de-reception"]);

/** The pièces that go with the pack, and those that a person must read before they do. */
export function splitPieces(pieces: readonly Piece[]): { readonly jointes: readonly Piece[]; readonly aRelire: readonly Piece[] } {
  return { jointes: pieces.filter(({ nature }) => JOINTES.has(nature)), aRelire: pieces.filter(({ nature }) => !JOINTES.has(nature)) };
}

/** All that is held of a person, in the order of act 31; internal notes, strategy, correspondence with a lawyer stay out (RGPD, art. 15). */
export function renderDossierAcces(faits: FaitsAcces): DocumentRedige {
  const { personne, aujourdhui, responsable, dossiers, tiers, demandeLe } = faits;
  const mask = (texte: string): string => maskTiers(texte, tiers);
  return {
    titre: `Données concernant ${personne.nom}`,
    sujet: `Réponse à la demande d’accès du ${formatJourLong(demandeLe)}`,
    auteur: responsable,
    reference: "Demande d’accès, RGPD art. 15",
    date: aujourdhui,
    blocs: [
      { kind: "titre", niveau: 0, texte: "Vos données" },
      { kind: "paragraphe", style: "sous-titre", texte: [{ texte: `Demande du ${formatJourLong(demandeLe)}, données au ${formatJourLong(aujourdhui)}` }] },
      paragraphe("Ce document est gratuit. Les données d’autres personnes y sont occultées. Les notes internes d’analyse, la stratégie et la correspondance avec l’avocat n’y figurent pas (secret de la défense)."),
      ...renderPartie("1. Identité et coordonnées", listIdentite(personne)),
      ...dossiers.flatMap((dossier) => renderDossier(dossier, mask)),
      ...renderPartie("6. Destinataires", faits.destinataires.length === 0 ? ["Notre service contentieux et notre comptabilité\u00A0; personne d’autre n’a reçu votre dossier."] : faits.destinataires),
      ...renderPartie("7. Consultations", [formatConsultations(dossiers.map(({ vue }) => vue.dossier))]),
      ...renderPartie("8. Durées", dossiers.flatMap(({ vue, conservation }) => [`${vue.dossier.reference}${INSECABLE}: ${conservation.durees.map(({ phrase }) => phrase).join(" ; ") || "durée à fixer à la clôture"}.`])),
      paragraphe("Vos droits\u00A0: rectification, effacement, limitation, opposition\u00A0; réclamation auprès de la Commission nationale de l’informatique et des libertés (www.cnil.fr)."),
    ],
  };
}

function renderDossier({ vue }: DossierDeLaPersonne, mask: (texte: string) => string): readonly Bloc[] {
  const { dossier, decompte } = vue;
  const total = findValeurCalculee(decompte)?.total;
  const { aRelire } = splitPieces(dossier.pieces);
  return [
    { kind: "titre", niveau: 1, texte: `Dossier ${dossier.reference}` },
    ...renderPartie("2. Créances et règlements", [
      ...dossier.creances.map(({ numero, dateFait, echeance, montantTtc }) => `Facture ${numero} du ${formatJour(dateFait)}, ${formatMontant(montantTtc)}${echeance === undefined ? "" : `, échéance le ${formatJour(echeance)}`}`),
      ...dossier.avoirs.map(({ dateFait, montant }) => `Avoir du ${formatJour(dateFait)}, ${formatMontant(montant)}`),
      ...dossier.reglements.map(({ dateFait, montant }) => `Règlement du ${formatJour(dateFait)}, ${formatMontant(montant)}`),
    ]),
    ...renderPartie("3. Échanges", [
      ...dossier.evenements.map(({ dateFait, kind, detail }) => `${formatJour(dateFait)}${INSECABLE}: ${LIBELLES_EVENEMENT[kind]}${detail === undefined ? "" : `, ${mask(detail)}`}`),
      ...dossier.notes.filter(({ portee }) => portee === "partageable").map(({ dateFait, texte }) => `${formatJour(dateFait)}${INSECABLE}: ${mask(texte)}`),
    ]),
    ...renderPartie("4. Procédures", vue.delais.poursuites.map(({ poursuite, procedure }) => `${procedure.titre}, ouverte le ${formatJour(poursuite.dateFait)}${poursuite.juridiction === undefined ? "" : `, ${poursuite.juridiction}`}`)),
    ...renderPartie("5. Décompte", [total === undefined ? "Le décompte ne se calcule pas\u00A0: voir les créances ci-dessus." : `Total restant dû à ce jour${INSECABLE}: ${formatMontant(total)}.`]),
    ...(aRelire.length === 0 ? [] : renderPartie("Fichiers non joints, communiqués après occultation des données d’autrui", [formatNombreDe(aRelire.length, "fichier", "fichiers")])),
  ];
}

function listIdentite({ nom, adresse, codePostal, ville, email, telephone, ibans = [], siren }: Debiteur): readonly string[] {
  const lieu = [adresse, [codePostal, ville].filter((partie) => partie !== undefined).join(" ")].filter((partie) => partie !== undefined && partie !== "").join(", ");
  return [nom, ...(lieu === "" ? [] : [lieu]), ...(siren === undefined ? [] : [`SIREN ${siren}`]), ...(email === undefined ? [] : [email]), ...(telephone === undefined ? [] : [telephone]), ...ibans.map((iban) => `IBAN se terminant par ${iban.slice(-4)}`)];
}

/** How often dossiers were opened, without the names of those who did. */
export function formatConsultations(dossiers: readonly Pick<Dossier, "consultations">[]): string {
  const nombre = dossiers.reduce((total, { consultations }) => total + (consultations?.length ?? 0), 0);
  return nombre === 0 ? "Vos dossiers sont accessibles au service contentieux\u00A0; leurs consultations ne sont notées que pour un dossier confidentiel." : `${formatNombreDe(nombre, "consultation notée", "consultations notées")} par le service contentieux.`;
}

function renderPartie(titre: string, lignes: readonly string[]): readonly Bloc[] {
  return [{ kind: "titre", niveau: 2, texte: titre }, lignes.length === 0 ? paragraphe("Aucune donnée.") : { kind: "liste", marque: "tiret", points: lignes.map((texte): readonly Fragment[] => [{ texte }]) }];
}
