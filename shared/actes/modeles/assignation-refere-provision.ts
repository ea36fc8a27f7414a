import type { ModeleActe } from "../acte.ts";
import { modele } from "../langue/modele.ts";
import { cpc } from "./references.ts";
import { MENTIONS_ASSIGNATION, REFUS_ASSIGNATION } from "./regles-assignation.ts";
import { DU } from "./regles-communes.ts";

export const ASSIGNATION_REFERE_PROVISION: ModeleActe = {
  id: "assignation-refere-provision",
  numero: "09",
  titre: "Projet d’assignation en référé-provision",
  famille: "saisine",
  nature: "projet",
  destinataire: "avocat",
  procedure: "refere",
  usage: "Obtenir vite une provision, quand l’obligation n’est pas sérieusement contestable. L’urgence n’est pas exigée\u00A0; la signification interrompt la prescription.",
  conditions: [DU, { si: "pieces non vide", sinon: "aucune pièce n’est au dossier" }, { si: "qualification.verdict = serieuse", sinon: "la créance n’est pas qualifiée de sérieuse" }],
  refus: [
    ...REFUS_ASSIGNATION,
    { si: "qualification.verdict = contestee", motif: "la contestation est sérieuse sur le tout\u00A0: assigner au fond", niveau: "bloquant", references: [cpc("835, al. 2"), cpc("873, al. 2")] },
    {
      si: "qualification.verdict = partielle ou decompte.montantLitige > 0", niveau: "bloquant", references: [cpc("835, al. 2"), cpc("873, al. 2")],
      motif: "une part est discutée et le décompte du dossier la comprend\u00A0: la provision se limite à la part qui n’est pas sérieusement contestable",
    },
    { si: "procedure.tentativeAmiable = exigée et amiable.issue non renseigné", motif: "la tentative amiable est exigée sous le seuil, même en référé, sauf dispense justifiée", niveau: "bloquant", references: [cpc("750-1")] },
    { si: "audience.joursRestants < parametre.delaiRefereJours", motif: "le défendeur a peu de temps pour préparer sa défense\u00A0: d’heure à heure, joindre l’autorisation", niveau: "avertissement", references: [cpc("485"), cpc("486")] },
    { si: "decompte.montantClausePenale > 0", motif: "la clause pénale, que le juge peut modérer, n’est pas demandée en référé", niveau: "avertissement", references: [cpc("835"), cpc("873")] },
    { si: "procedure.representation = facultative et signataire.pouvoir non renseigné et avocat.nom non renseigné", motif: "sans avocat, le représentant a besoin d’un pouvoir spécial", niveau: "bloquant", references: [cpc("762"), cpc("853")] },
  ],
  mentions: [
    ...MENTIONS_ASSIGNATION,
    { libelle: "«\u00A0À titre de provision\u00A0» dans la demande de paiement", references: [cpc("835, al. 2"), cpc("873, al. 2")], mots: ["à titre de provision"], niveau: "bloquant" },
    { libelle: "Obligation qui n’est pas sérieusement contestable", references: [cpc("835, al. 2"), cpc("873, al. 2")], mots: ["n’est pas sérieusement contestable"], niveau: "bloquant" },
    { libelle: "Assistance et représentation selon la juridiction", references: [cpc("752"), cpc("753"), cpc("853"), cpc("855")], champs: ["procedure.representation"], niveau: "absolu" },
  ],
  objet: modele`Projet d'assignation en référé-provision devant {{juridiction.intitule}}`,
  texte: modele`
    # ASSIGNATION EN RÉFÉRÉ
    ~ devant {{juridiction.formule|nu}}[[si juridiction.type ≠ jcp]] {{juridiction.intitule|de}}, statuant en référé[[fin]]
    [[bloc bandeau-projet]]

    [[bloc parties-assignation]]

    ## À COMPARAÎTRE
    Le **{{audience.date|complet}} à {{audience.heure}}**, à l'audience des référés {{juridiction.intitule|de}}, siégeant {{juridiction.adresse}}[[si audience.salle renseigné]], {{audience.salle}}[[fin]].
    [[si juridiction.ordre = commercial]][[bloc comparution-tc]]
    [[sinon si procedure.representation = obligatoire]][[bloc comparution-tj-refere]]
    [[sinon]][[bloc comparution-tj-oral]]
    [[fin]]

    ## OBJET DE LA DEMANDE
    Provision de **{{decompte.total}}**, décompte arrêté au {{decompte.arreteAu}}.

    [[bloc diligences-amiables]]

    ## I. FAITS
    [[bloc expose-faits]]

    ## II. UNE OBLIGATION QUI N'EST PAS SÉRIEUSEMENT CONTESTABLE
    [[si juridiction.ordre = commercial]]Le président peut accorder une provision au créancier lorsque l'existence de l'obligation n'est pas sérieusement contestable (article 873, alinéa 2, du code de procédure civile).
    [[sinon]]Le juge peut accorder une provision au créancier lorsque l'existence de l'obligation n'est pas sérieusement contestable (article 835, alinéa 2, du code de procédure civile).[[fin]]
    Celui qui réclame l'exécution d'une obligation doit la prouver (article 1353 du code civil). La commande, l'exécution, la facturation et l'échéance sont établies :
    [[pour chaque preuve]]— {{preuve.libelle}} [[cite preuve.pieces]] ;
    [[fin]]
    [[si reconnaissances non vide]]{{debiteur.nomComplet|tete}} a reconnu devoir :
    [[pour chaque reconnaissance]]— le {{reconnaissance.date}} : {{reconnaissance.libelle}} [[cite reconnaissance.pieces]] ;
    [[fin]][[fin]]
    [[si contestations non vide]]Les objections rappelées plus haut ne sont pas sérieuses : {{contestations.refutation}} [[cite contestations.piecesReponse]].[[fin]]

    ## III. DÉCOMPTE DE LA PROVISION
    [[bloc tableau-creances]]
    [[bloc tableau-decompte]]

    ## PAR CES MOTIFS
    Vu {{demande.visa}} ;
    Vu les pièces produites ;
    La demanderesse demande {{juridiction.formule|a}}, statuant en référé, de :
    — condamner [[bloc debiteurs-condamnes]] à lui payer, à titre de provision :
      — {{decompte.principalRestant}} sur le principal ;
    [[si decompte.interetsRestants > 0]]  — {{decompte.interetsRestants}} sur les intérêts de retard arrêtés au {{decompte.arreteAu}}, [[bloc phrase-interets-a-echoir]] ;[[fin]]
    [[si debiteur.qualite = professionnel et decompte.indemnitesRestantes > 0]]  — {{decompte.indemnitesRestantes}} sur l'indemnité forfaitaire ;[[fin]]
    [[bloc frais-instance]]
    — condamner {{debiteur.nomComplet}} aux dépens.
    [[si demande.passerelle = oui]]À titre subsidiaire, si le juge estime n'y avoir lieu à référé et que l'urgence le justifie : renvoyer l'affaire à une audience pour qu'il soit statué au fond (article [[si juridiction.ordre = commercial]]873-1[[sinon]]837[[fin]] du code de procédure civile).[[fin]]

    **SOUS TOUTES RÉSERVES**

    ---
    ## BORDEREAU DES PIÈCES
    ~ article 56, 3°, du code de procédure civile
    [[bloc bordereau]]
  `,
};
