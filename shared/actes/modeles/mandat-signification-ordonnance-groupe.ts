import type { ModeleActe } from "../acte.ts";
import { modele } from "../langue/modele.ts";
import { MANDAT_SIGNIFICATION_ORDONNANCE } from "./mandat-signification-ordonnance.ts";
import { cpc } from "./references.ts";
import { CREANCIER_NOMME, MENTIONS_GROUPE, REFUS_GROUPE } from "./regles-groupe.ts";

export const MANDAT_SIGNIFICATION_ORDONNANCE_GROUPE: ModeleActe = {
  id: "mandat-signification-ordonnance-groupe",
  numero: "11",
  titre: "Mandat de signifier plusieurs ordonnances d’injonction de payer",
  famille: "mandat",
  nature: "lettre",
  destinataire: "etude",
  envoi: "lettre simple",
  usage: "Remettre à une étude plusieurs ordonnances à signifier\u00A0: une lettre, le tableau par date limite, une fiche par dossier.",
  groupement: { unitaire: MANDAT_SIGNIFICATION_ORDONNANCE, tri: "ordonnance.dateLimiteSignification" },
  conditions: [],
  refus: REFUS_GROUPE,
  mentions: [
    ...MENTIONS_GROUPE,
    CREANCIER_NOMME,
    { libelle: "Première date limite en tête de la lettre", references: [cpc("1411")], champs: ["groupe.dateLimiteMin"], mots: ["PREMIÈRE DATE LIMITE"], niveau: "absolu" },
    { libelle: "Délai ligne par ligne, selon la date de chaque ordonnance", references: [cpc("1411")], mots: ["ils sont portés ligne par ligne"], niveau: "absolu" },
    { libelle: "Mentions de nullité rappelées à l’étude", references: [cpc("1413"), cpc("1414")], mots: ["articles 1413 et 1414"], niveau: "bloquant" },
    { libelle: "Retour de chaque acte et de son mode de remise", references: [cpc("1418")], mots: ["mode de remise"], niveau: "bloquant" },
  ],
  objet: modele`Signification de {{groupe.nombre|lettres}} ordonnances d'injonction de payer`,
  texte: modele`
    [[bloc entete-lettre]]

    ! **PREMIÈRE DATE LIMITE : LE {{groupe.dateLimiteMin|majuscules}}**

    {{destinataire.appel}},

    Nous vous remettons, aux fins de signification, {{groupe.nombre|lettres}} ordonnances portant injonction de payer revêtues de la formule exécutoire. La plus urgente est à signifier au plus tard le {{groupe.dateLimiteMin|complet}}. Le tableau joint les donne par date limite croissante ; une fiche suit pour chaque dossier.
    Créancier :
    [[bloc identite-creancier]]

    Chaque dossier comprend la requête, le bordereau, l'ordonnance exécutoire et les pièces. Les délais diffèrent selon la date de chaque ordonnance (article 1411 du code de procédure civile) : ils sont portés ligne par ligne.
    Merci de nous retourner chaque acte avec son mode de remise, au fil de l'eau, et de nous signaler sans attendre une adresse introuvable. Aucune mesure d'exécution n'est demandée à ce stade. Provision globale : {{mandat.provision}}.

    [[bloc renvoi-fiche-retour]]

    Nous vous prions d'agréer, {{destinataire.appel}}, l'expression de nos salutations distinguées.

    [[bloc signature]]

    --- paysage
    ## Ordonnances à signifier
    | Réf. | Débiteur | Juridiction, n° | Ordonnance du | Délai | **Au plus tard le** | Principal | Frais de greffe | Adresse |
    |---|---|---|---|---|---|---:|---:|---|
    [[pour chaque mandat]]| {{dossier.reference}} | {{debiteur.nom}} | {{juridiction.intitule|nu|tete}}, {{ordonnance.numero}} | {{ordonnance.date|court}} | {{ordonnance.delaiSignification}} | {{ordonnance.dateLimiteSignification|court}} | {{ordonnance.montantPrincipal}} | {{ordonnance.montantDepens}} | {{debiteur.adresse}} |
    [[fin]]

    [[pour chaque mandat]]--- portrait
    ## {{dossier.reference}} – {{debiteur.nom}}
    ! **À SIGNIFIER AU PLUS TARD LE {{ordonnance.dateLimiteSignification|majuscules}}**
    Ordonnance portant injonction de payer rendue le {{ordonnance.date}} par {{juridiction.intitule}} sous le numéro {{ordonnance.numero}}, revêtue de la formule exécutoire, à l'encontre de :
    [[bloc identite-debiteur]]
    [[bloc identite-codebiteurs]]
    [[bloc corps-signification]]
    [[fin]]
  `,
};
