import type { ModeleActe } from "../acte.ts";
import { modele } from "../langue/modele.ts";
import { cciv, ccom, cpc } from "./references.ts";

export const POUVOIR_SPECIAL: ModeleActe = {
  id: "pouvoir-special",
  numero: "14",
  titre: "Pouvoir spécial",
  famille: "mandat",
  nature: "acte",
  destinataire: "juridiction",
  usage: "Permettre à une personne qui n’est pas avocat de représenter la société dans une seule affaire.",
  conditions: [{ si: "debiteur.nom renseigné", sinon: "le débiteur n’est pas connu" }],
  refus: [
    { si: "procedure.representation = obligatoire", motif: "l’avocat est obligatoire pour cette somme devant cette juridiction, sauf requête en injonction de payer ou matière dispensée", niveau: "bloquant", references: [cpc("760"), cpc("761"), cpc("853")] },
    { si: "juridiction.ordre = judiciaire et pouvoir.mandataireSociete ≠ salarié de la société", motif: "au tribunal judiciaire, seul un salarié exclusivement attaché à l’entreprise peut la représenter", niveau: "absolu", references: [cpc("762")] },
    { si: "pouvoir.dateActe < acte.date", motif: "le pouvoir ne se donne pas après l’acte à accomplir", niveau: "absolu", references: [cpc("762"), cpc("853"), ccom("L622-24")] },
    { si: "pouvoir.isHabilite ≠ oui", motif: "le signataire doit pouvoir représenter la société, ou sa délégation lui permettre de donner ce pouvoir", niveau: "bloquant", references: [cpc("54, 3°")] },
    { si: "facultes vide", motif: "un pouvoir spécial dit ce qu’il permet\u00A0: «\u00A0tous pouvoirs\u00A0» est refusé", niveau: "bloquant", references: [cciv("2045")] },
    { si: "juridiction.type = jcp", motif: "dispense d’avocat devant le juge des contentieux de la protection\u00A0: texte à vérifier", niveau: "avertissement", references: [cpc("761, 1°")] },
  ],
  mentions: [
    { libelle: "Spécialité\u00A0: adversaire, affaire, juridiction", references: [cpc("762"), cpc("853")], champs: ["debiteur.nom", "pouvoir.objet", "juridiction.intitule"], niveau: "absolu" },
    { libelle: "Écrit et daté", references: [cpc("762"), cpc("853"), ccom("L622-24")], mots: ["Fait à"], champs: ["acte.date", "acte.lieu", "pouvoir.dateActe"], niveau: "absolu" },
    { libelle: "Mandant\u00A0: société, organe, signataire et qualité", references: [cpc("54, 3°")], champs: ["creancier.denomination", "creancier.organe", "signataire.nom", "signataire.qualite"], niveau: "bloquant" },
    { libelle: "Facultés graves refusées ou expressément accordées", references: [cciv("2045")], mots: ["ni transiger, ni se désister, ni acquiescer"], niveau: "bloquant" },
    { libelle: "Durée bornée", references: [], champs: ["pouvoir.terme"], niveau: "avertissement" },
  ],
  objet: modele`Pouvoir spécial`,
  texte: modele`
    # POUVOIR SPÉCIAL

    La société désignée ci-après :
    [[bloc identite-creancier]]
    agissant par {{signataire.nom}}, {{signataire.qualite}}[[si signataire.delegation renseigné]], {{signataire.delegation}}[[fin]],

    donne pouvoir à **{{pouvoir.mandataireNom}}**, {{pouvoir.mandataireFonction}}[[si juridiction.ordre = judiciaire]], personne exclusivement attachée à l'entreprise[[fin]], de la représenter dans l'affaire suivante :
    — contre {{debiteur.nomComplet}}, {{debiteur.adresse}} ;
    — objet : {{pouvoir.objet}}, le {{pouvoir.dateActe}} ; montant en cause : {{decompte.total}}, décompte arrêté au {{decompte.arreteAu}} ;
    — devant {{juridiction.intitule}}[[si procedure.rg renseigné]], RG {{procedure.rg}}[[fin]][[si audience.date renseigné]], audience du {{audience.date}} et toutes audiences de renvoi[[fin]].

    [[si facultes non vide]]À cette fin, le mandataire peut :
    [[pour chaque faculte]]— {{faculte.libelle}} ;
    [[fin]][[fin]]
    Il ne peut ni transiger, ni se désister, ni acquiescer, ni consentir de délai au-delà de {{pouvoir.delaiMaximal}}[[si pouvoir.facultesExpresses renseigné]], sauf ce qui suit, expressément accordé : {{pouvoir.facultesExpresses}}[[fin]].
    Le présent pouvoir vaut pour cette seule affaire, jusqu'à {{pouvoir.terme}}.

    [[bloc signature-acte]]

    ### Le mandataire, pour acceptation
    Date et signature : ………………………………
  `,
};
