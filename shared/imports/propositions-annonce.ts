import { formatJour } from "../kernel/format-jour.ts";
import type { Jour } from "../kernel/jour.ts";
import { capitalize, formatNombreDe, INSECABLE } from "../kernel/texte.ts";
import type { Debiteur } from "../model/dossier.ts";
import { createSujetId, type FaitBrouillon, type FaitId } from "../model/fait.ts";
import type { ContenuPar } from "../model/faits/registre.ts";
import { listVivants } from "../model/vivants.ts";
import type { Annonce } from "./bodacc.ts";
import { listSituations, type SituationDebiteur } from "./bodacc-statut.ts";
import { definis } from "./facture-lecture.ts";
import { type Connaissances, createCorrection, cutTexte, type Ecriture, type Proposition } from "./propositions.ts";
import { findDebiteur } from "./rapprochement.ts";

/** What notices would change: a proceeding of a debtor, an alarm on his dossiers. Notices about nobody known are counted, not listed. */
export function listPropositionsAnnonces(annonces: readonly Annonce[], connaissances: Connaissances): readonly Proposition[] {
  const situations = listSituations(annonces, connaissances.au);
  const procedures = situations.flatMap((situation) => proposeProcedure(situation, annonces, connaissances));
  const alarmes = annonces.filter(({ famille, typeAvis }) => (famille === "vente" || famille === "radiation") && typeAvis !== "annulation").flatMap((annonce) => proposeAlarme(annonce, connaissances));
  return [...procedures, ...alarmes];
}

/** « 3 annonces ne concernent aucun de vos débiteurs. » */
export function formatAnnoncesEtrangeres(annonces: readonly Annonce[], { debiteurs }: Connaissances): string | undefined {
  const etrangeres = annonces.filter((annonce) => !annonce.sirens.some((siren) => debiteurs.some((debiteur) => debiteur.siren === siren)) && findDebiteur({ nom: annonce.nom, codePostal: annonce.codePostal, ville: annonce.ville }, debiteurs).kind === "aucun");
  if (etrangeres.length === 0) return undefined;
  return `${formatNombreDe(etrangeres.length, "annonce ne concerne", "annonces ne concernent")} aucun de vos débiteurs.`;
}

const PROCEDURES: Readonly<Record<ContenuPar["procedure"]["procedure"], string>> = { sauvegarde: "sauvegarde", redressement_judiciaire: "redressement judiciaire", liquidation_judiciaire: "liquidation judiciaire" };

function proposeProcedure(situation: SituationDebiteur, annonces: readonly Annonce[], connaissances: Connaissances): readonly Proposition[] {
  const { siren, annonce = annonces.find(({ sirens }) => sirens.includes(siren)) } = situation;
  const trouve = findDebiteur({ siren, nom: annonce?.nom, codePostal: annonce?.codePostal, ville: annonce?.ville }, connaissances.debiteurs);
  // A notice about several debtors names them all at once: only the SIREN tells them apart.
  if (trouve.kind === "aucun" || (trouve.kind === "nom" && (annonce?.sirens.length ?? 0) > 1)) return [];
  const debiteurs = trouve.kind === "siren" ? [trouve.debiteur] : trouve.debiteurs;
  return debiteurs.map((debiteur) => proposePour(debiteur, situation, connaissances, trouve.kind === "siren"));
}

function proposePour(debiteur: Debiteur, situation: SituationDebiteur, { au }: Connaissances, isSur: boolean): Proposition {
  const { siren, kind, annonce, ouverture } = situation;
  const commun = { nom: debiteur.nom, cle: `bodacc|${debiteur.id}|${siren}`, hasPiece: false, ...definis({ detail: formatDetail(situation) }) };
  const parNom = isSur ? undefined : `Rapproché par le nom et la ville${INSECABLE}: vérifiez que ${debiteur.nom} est bien le SIREN ${siren}.`;
  if (kind === "aucune" || kind === "expiree" || kind === "a-lire" || annonce === undefined) {
    const reserve = kind === "a-lire" ? `À lire par une personne${annonce?.lien === undefined ? "" : ` (${annonce.lien})`}.` : kind === "expiree" ? "Procédure de plus de dix ans\u00A0: elle n’est pas tenue pour ouverte." : "Annonces annulées, rectifiées ou sans portée\u00A0: aucune procédure n’en résulte.";
    return { ...commun, titre: kind === "a-lire" ? `Annonce${INSECABLE}: ${annonce?.jugement?.nature ?? "jugement illisible"}` : "Aucune procédure en cours selon ces annonces", reserve, etat: "impossible", isRetenue: false };
  }
  const connue = debiteur.procedure;
  const contenu = createContenu(situation, annonce, connue);
  if (contenu === undefined || isMeme(contenu, connue)) return { ...commun, titre: contenu === undefined ? "Procédure close, sans procédure connue ici" : `${capitalize(PROCEDURES[contenu.procedure])} déjà connue`, etat: "deja", isRetenue: false };
  const sansDate = kind !== "close" && ouverture?.dateJugement === undefined && connue?.dateOuverture === undefined ? "Le jugement d’ouverture n’est pas dans ce fichier\u00A0: sa date reste à saisir." : undefined;
  const deuxDates = ouverture?.dateParutionInitiale === undefined ? undefined : `Annonce rectifiée${INSECABLE}: première parution le ${formatJour(ouverture.dateParutionInitiale)}. Vérifiez de quel jour part le délai de déclaration.`;
  const reserves = [parNom, sansDate, deuxDates].filter((phrase) => phrase !== undefined);
  return {
    ...commun, titre: formatTitre(contenu), etat: isSur ? "proposee" : "a-verifier", isRetenue: isSur, ...definis({ reserve: reserves.length === 0 ? undefined : reserves.join(" ") }),
    createFaits: (ecriture) => createFaitsProcedure(debiteur, siren, contenu, annonce.jugement?.date ?? annonce.dateParution ?? au, ecriture),
  };
}

type ContenuProcedure = Omit<ContenuPar["procedure"], "procedureId">;

/** A closure takes the name of the proceeding that is known; without one, there is nothing to close. */
function createContenu({ kind, procedure, ouverture }: SituationDebiteur, annonce: Annonce, connue: Debiteur["procedure"]): ContenuProcedure | undefined {
  const etat = kind === "plan" ? "plan" : kind === "close" ? "close" : "ouverte";
  const nom = procedure ?? connue?.procedure;
  if (nom === undefined) return undefined;
  return {
    procedure: nom, etat, source: cutTexte(`BODACC, annonce ${annonce.id}${annonce.dateParution === undefined ? "" : ` du ${formatJour(annonce.dateParution)}`}`),
    ...definis({
      dateOuverture: ouverture?.dateJugement ?? connue?.dateOuverture,
      dateParution: ouverture?.dateParution ?? connue?.dateParution,
      dateParutionInitiale: ouverture?.dateParutionInitiale ?? connue?.dateParutionInitiale,
      juridiction: annonce.juridiction === undefined ? undefined : cutTexte(annonce.juridiction),
    }),
  };
}

function isMeme(contenu: ContenuProcedure, connue: Debiteur["procedure"]): boolean {
  return connue !== undefined && contenu.procedure === connue.procedure && contenu.etat === connue.etat && contenu.dateOuverture === connue.dateOuverture && contenu.dateParution === connue.dateParution;
}

function formatTitre({ procedure, etat, dateOuverture }: ContenuProcedure): string {
  const nom = etat === "plan" ? `plan de ${procedure === "sauvegarde" ? "sauvegarde" : "redressement"}` : PROCEDURES[procedure];
  if (etat === "close") return capitalize(`${nom}${INSECABLE}: clôture à enregistrer`);
  return capitalize(dateOuverture === undefined ? nom : `${nom}, ouverture du ${formatJour(dateOuverture)}${INSECABLE}: les intérêts des créances antérieures s’arrêtent`);
}

function formatDetail({ annonce, ouverture }: SituationDebiteur): string | undefined {
  if (annonce === undefined) return undefined;
  const { jugement, juridiction, id, dateParution } = annonce;
  return [jugement?.nature, juridiction, `${id}${dateParution === undefined ? "" : ` du ${formatJour(dateParution)}`}`, ouverture?.dateParution === undefined || ouverture.annonceId === id ? undefined : `ouverture publiée le ${formatJour(ouverture.dateParution)}`].filter((part) => part !== undefined).join(", ");
}

/** What the notice says replaces what was known of the proceeding. */
function createFaitsProcedure(debiteur: Debiteur, siren: string, contenu: ContenuProcedure, dateFait: Jour, ecriture: Ecriture): readonly FaitBrouillon[] {
  const sujet = createSujetId("debiteur", debiteur.id);
  const remplace: readonly FaitId[] = listVivants(ecriture.listFaits(sujet)).filter(({ type }) => type === "procedure").map(({ id }) => id);
  return [
    ...(debiteur.siren === undefined ? [createCorrection(ecriture, { sujet, champ: "siren", valeur: siren })] : []),
    { sujet, type: "procedure", dateFait, remplace, contenu: { procedureId: ecriture.createId(), ...contenu } },
  ];
}

/** A transfer of the business or a striking-off: a note on each dossier of the debtor. */
function proposeAlarme(annonce: Annonce, { debiteurs, dossiers, au }: Connaissances): readonly Proposition[] {
  const concernes = annonce.famille === "vente" ? (annonce.vente?.vendeurs ?? []) : annonce.sirens;
  return debiteurs.filter(({ siren }) => siren !== undefined && concernes.includes(siren)).flatMap((debiteur) =>
    dossiers.filter(({ debiteurId }) => debiteurId === debiteur.id).map((dossier): Proposition => {
      const texte = formatAlarme(annonce);
      const isConnue = dossier.notes.some((note) => note.texte === texte);
      return {
        nom: debiteur.nom, cle: `bodacc|${annonce.id}|${dossier.id}`, dossierId: dossier.id, hasPiece: false, etat: isConnue ? "deja" : "proposee", isRetenue: !isConnue,
        titre: `${annonce.famille === "vente" ? "Vente du fonds" : "Radiation"}${INSECABLE}: ${isConnue ? "déjà notée au" : "note au"} dossier ${dossier.reference}`, detail: texte,
        ...(isConnue ? {} : { createFaits: () => [{ sujet: createSujetId("dossier", dossier.id), type: "note" as const, dateFait: annonce.dateParution ?? au, remplace: [], contenu: { texte, portee: "interne" as const } }] }),
      };
    }),
  );
}

function formatAlarme({ famille, id, dateParution, vente, juridiction }: Annonce): string {
  const source = `BODACC, annonce ${id}${dateParution === undefined ? "" : ` du ${formatJour(dateParution)}`}`;
  if (famille === "radiation") return `Radiation du registre publiée (${source})${juridiction === undefined ? "" : `, ${juridiction}`}.`;
  return `Vente de son fonds publiée (${source}). Les créanciers ont dix jours pour faire opposition.${vente?.opposition === undefined ? "" : ` ${vente.opposition.slice(0, 2000)}`}`;
}
