import { formatIban } from "../../kernel/format-iban.ts";
import { formatSiren } from "../../kernel/siren.ts";
import { formatAdresse } from "../champs.ts";
import type { FaitsActe } from "../faits-acte.ts";
import { type Champ, createTypes, DEMANDE, demander, inconnu } from "./champ.ts";

const SOCIETE = "Réglages, société créancière";
const UTILISATEUR = "Réglages, utilisateur";
const { texte, date, ouiNon, pieces } = createTypes<FaitsActe>();

/** The company that claims, who signs for it, who follows the dossier. */
export const CHAMPS_SOCIETE: Readonly<Record<string, Champ>> = {
  "creancier.denomination": texte("société créancière", SOCIETE, ({ creancier }) => creancier?.denomination),
  "creancier.nomComplet": texte("société créancière", SOCIETE, ({ creancier }) => (creancier === undefined ? undefined : formatSociete(creancier.denomination))),
  "creancier.forme": texte("forme sociale du créancier", SOCIETE, ({ creancier }) => creancier?.formeJuridique),
  "creancier.capital": texte("capital social du créancier", SOCIETE, ({ creancier }) => (creancier?.capital === undefined ? undefined : formatCapital(creancier.capital))),
  "creancier.siege": texte("siège du créancier", SOCIETE, ({ creancier }) => formatAdresse(creancier)),
  "creancier.siren": texte("SIREN du créancier", SOCIETE, ({ creancier }) => (creancier?.siren === undefined ? undefined : formatSiren(creancier.siren))),
  "creancier.rcsVille": texte("ville du RCS du créancier", SOCIETE, ({ creancier }) => creancier?.villeRcs),
  "creancier.organe": texte("représentant légal du créancier", SOCIETE, ({ creancier }) => formatOrgane(creancier)),
  "creancier.mentionSituation": texte("mention de liquidation ou de location-gérance", SOCIETE, ({ creancier }) => creancier?.mentionSituation),
  "creancier.service": texte("nom de la société", SOCIETE, ({ creancier }) => creancier?.denomination),
  "creancier.adresseNotification": demander(texte("adresse relevée chaque jour ouvré pour les avis et notifications", DEMANDE, ({ creancier }) => formatAdresse(creancier)), {
    exemple: "14 quai des Tonneliers, 69009 Lyon",
  }),
  "creancier.residenceEtranger": ouiNon("résidence de la société à l’étranger", SOCIETE, ({ creancier }) => creancier?.pays !== undefined && !/^france$/i.test(creancier.pays)),
  "creancier.electionDomicile": demander(texte("domicile élu en France", DEMANDE, inconnu), { exemple: "l’étude Sorlin, 4 rue des Lilas, 69003 Lyon" }),
  "creancier.compteTitulaire": texte("titulaire du compte", SOCIETE, ({ creancier }) => creancier?.denomination),
  "creancier.iban": texte("IBAN de la société", SOCIETE, ({ creancier }) => (creancier?.iban === undefined ? undefined : formatIban(creancier.iban))),
  "creancier.bic": texte("BIC de la société", SOCIETE, ({ creancier }) => creancier?.bic),
  "creancier.logo": texte("logo de la société", SOCIETE, ({ logo }) => (logo === undefined ? undefined : "logo")),
  "creancier.autresModes": demander(texte("autres moyens de paiement acceptés", DEMANDE, inconnu), { exemple: "chèque à l’ordre de la société" }),
  "creancier.mediateurConsommation": demander(texte("médiateur de la consommation", DEMANDE, inconnu), { exemple: "Médiation Exemple, 1 place du Marché, 75001 Paris" }),
  "creancier.representantAudience": demander(texte("représentant à l’audience", DEMANDE, inconnu), { exemple: "Claire Aubry, responsable contentieux" }),
  "signataire.nom": texte("signataire", UTILISATEUR, ({ utilisateur }) => utilisateur?.nom),
  "signataire.signature": texte("image de la signature", UTILISATEUR, ({ signature }) => (signature === undefined ? undefined : "signature")),
  "signataire.qualite": demander(texte("qualité du signataire", DEMANDE, inconnu), { exemple: "responsable du service contentieux" }),
  "signataire.delegation": demander(texte("formule de délégation", DEMANDE, inconnu), { exemple: "par délégation du président" }),
  "signataire.pouvoir": demander(texte("référence du pouvoir spécial", DEMANDE, inconnu), { exemple: "pouvoir spécial 2026-12" }),
  "signataire.datePouvoir": demander(date("date du pouvoir spécial", DEMANDE, inconnu), { exemple: "2026-11-16", sens: "passee" }),
  "signataire.pieces": demander(pieces("pièces du pouvoir", DEMANDE, inconnu), { exemple: "" }),
  "dossier.gestionnaire": texte("gestionnaire du dossier", "Fiche du dossier", ({ dossier, utilisateur }) => dossier.gestionnaire ?? utilisateur?.nom),
  "dossier.gestionnaireTelephone": texte("téléphone du service", SOCIETE, ({ creancier }) => creancier?.telephone),
  "dossier.gestionnaireCourriel": texte("courriel du service", SOCIETE, ({ creancier }) => creancier?.email),
};

/** « la société Valdoré Équipements »; a name that already says what it is keeps its own words. */
export function formatSociete(denomination: string): string {
  return /^(?:société|association|syndicat|groupement|entreprise)\s/i.test(denomination) ? `la ${denomination}` : `la société ${denomination}`;
}

function formatOrgane(creancier: FaitsActe["creancier"]): string | undefined {
  if (creancier?.qualiteRepresentant === undefined) return creancier?.representant;
  return `son ${creancier.qualiteRepresentant.toLowerCase()}`;
}

/** « 250000 » typed in the settings is printed « 250 000 € ». */
function formatCapital(capital: string): string {
  return /[€A-Za-z]/.test(capital) ? capital : `${capital}\u00A0€`;
}
