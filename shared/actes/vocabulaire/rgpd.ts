import type { FaitsActe } from "../faits-acte.ts";
import { findDemandeAcces, findLimiteAcces, formatConsultationsActe, formatDestinataires, formatDureesActe, formatProcedures, formatSources, hasDemandeOuverte } from "../faits-rgpd.ts";
import { CATEGORIES, FINALITES } from "../registre-traitements.ts";
import { type Champ, createTypes, DEMANDE, demander, inconnu } from "./champ.ts";

const { texte, texteLong, date, ouiNon } = createTypes<FaitsActe>();

/** What the register of processings says, and what a person asked for. */
export const CHAMPS_RGPD: Readonly<Record<string, Champ>> = {
  "rgpd.contact": demander(texte("adresse pour exercer ses droits", DEMANDE, ({ creancier }) => creancier?.email), { exemple: "donnees@valdore.example" }),
  "rgpd.dpo": demander(texte("délégué à la protection des données", DEMANDE, inconnu), { exemple: "Madame Iris Nolan" }),
  "rgpd.finalites": demander(texteLong("finalités du registre", DEMANDE, () => FINALITES), { exemple: "exécuter le contrat et obtenir le paiement, défendre nos droits en justice, tenir notre comptabilité" }),
  "rgpd.categories": demander(texteLong("catégories de données", DEMANDE, () => CATEGORIES), { exemple: "identité, coordonnées, contrat, factures, règlements, échanges" }),
  "rgpd.durees": demander(texteLong("durées de conservation du registre", DEMANDE, formatDureesActe), { question: "Durées du registre, avec leur source", exemple: "celles du registre des traitements, remis sur demande" }),
  "rgpd.sourcesTierces": demander(texte("sources autres que la personne", DEMANDE, formatSources), { exemple: "le registre national des entreprises" }),
  "rgpd.transferts": demander(texte("transferts hors de l’Union", DEMANDE, inconnu), { exemple: "aucun" }),
  "rgpd.fichierExclusion": demander(ouiNon("fichier interne de suspension", DEMANDE, inconnu), { exemple: "non" }),
  "rgpd.isRegistreTenu": demander(ouiNon("registre décrivant le recouvrement", DEMANDE, inconnu), { question: "Le registre des traitements décrit-il le recouvrement\u00A0?", exemple: "oui" }),
  "rgpd.isDemandeOuverte": demander(ouiNon("demande d’effacement ou de limitation sans réponse", DEMANDE, hasDemandeOuverte), { exemple: "non" }),
  "acces.dateDemande": demander(date("réception de la demande", DEMANDE, (faits) => findDemandeAcces(faits)?.dateFait), { exemple: "2026-11-09", sens: "passee" }),
  "acces.dateExtraction": date("date d’extraction", "Fiche du dossier", ({ aujourdhui }) => aujourdhui),
  "acces.dateLimite": demander(date("date limite de réponse", DEMANDE, findLimiteAcces), { exemple: "2026-12-09", sens: "a-venir" }),
  "acces.identite": demander(texte("comment l’identité a été vérifiée", DEMANDE, (faits) => findDemandeAcces(faits)?.identite), { question: "Comment l’identité a-t-elle été vérifiée, et la pièce détruite\u00A0?", exemple: "rappel au numéro du contrat" }),
  "acces.isRechercheComplete": demander(ouiNon("toutes les fiches et pièces de la personne cherchées", DEMANDE, inconnu), { exemple: "oui" }),
  "acces.isOccultationFaite": demander(ouiNon("données d’autrui occultées pour de bon", DEMANDE, inconnu), { question: "Les données d’autrui sont-elles ôtées du texte, des images et des métadonnées\u00A0?", exemple: "oui" }),
  "acces.prolongation": demander(ouiNon("prolongation du délai", DEMANDE, inconnu), { exemple: "non" }),
  "acces.qualites": demander(texte("qualités de la personne", DEMANDE, () => "débiteur"), { exemple: "débiteur" }),
  "acces.sources": demander(texteLong("sources réelles des données", DEMANDE, inconnu), { exemple: "vous-même, lors de la commande" }),
  "acces.destinatairesReels": demander(texteLong("destinataires réels des données", DEMANDE, formatDestinataires), { exemple: "notre service contentieux et notre comptabilité" }),
  "acces.occultations": demander(texteLong("occultations et motifs", DEMANDE, inconnu), { exemple: "nom d’un autre client, droits d’autrui" }),
  "acces.procedures": demander(texteLong("actes et décisions communiqués", DEMANDE, formatProcedures), { question: "Actes et décisions concernant la personne, avec leurs dates\u00A0; rien de l’avocat", exemple: "aucun acte ni décision" }),
  "acces.consultations": demander(texteLong("consultations de la fiche", DEMANDE, formatConsultationsActe), { exemple: "huit consultations par le service contentieux depuis l’ouverture" }),
};
