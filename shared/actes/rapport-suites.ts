import { formatJour } from "../kernel/format-jour.ts";
import { formatMontant } from "../kernel/format-montant.ts";
import type { Jour } from "../kernel/jour.ts";
import { type Montant, sumMontants } from "../kernel/montant.ts";
import { formatNombreDe } from "../kernel/texte.ts";
import { LIBELLES_PHASE } from "../suivi/collective.ts";
import { LIBELLES_PROCEDURE } from "../suivi/libelles.ts";
import { LIBELLES_DEMANDE_PERSONNE } from "../suivi/libelles-rgpd.ts";
import type { Cloture } from "../suivi/pilotage/cloture.ts";
import type { Periode } from "../suivi/pilotage/periode.ts";
import { LIBELLES_SURENDETTEMENT } from "../suivi/surendettement.ts";
import type { Bloc } from "../word/bloc.ts";
import { ligne, LIGNES_IMPRIMEES, paragraphe, say, tableau, titre } from "./blocs-rapport.ts";

/** § 7 of act 32: proceedings opened, claims declared and when, admitted, contested, what was shared out; over-indebtedness beside. */
export function composeCollectives({ collectives, surendettements, tableau: { periode } }: Cloture): readonly Bloc[] {
  const isDuMois = (le: Jour | undefined): boolean => le !== undefined && le >= periode.debut && le <= periode.fin;
  const compte = (nombre: number, un: string, plusieurs: string): string => formatNombreDe(nombre, un, plusieurs);
  const declarees = collectives.filter(({ declareLe }) => isDuMois(declareLe));
  const aTemps = declarees.filter(({ declareLe = "", limite }) => limite !== undefined && declareLe <= limite).length;
  const reparti = sumMontants(collectives.flatMap(({ repartitions }) => repartitions.filter(({ le }) => isDuMois(le)).map(({ montant }) => montant)));
  return [
    ...(collectives.length === 0 ? [paragraphe("Aucun débiteur n’est en procédure collective.")] : [
      paragraphe(`Dans la période\u00A0: ${[
        compte(collectives.filter(({ ouverteLe }) => isDuMois(ouverteLe)).length, "ouverture", "ouvertures"),
        `${compte(declarees.length, "déclaration", "déclarations")}${declarees.length === 0 ? "" : ` dont ${aTemps} dans le délai`}`,
        compte(collectives.filter(({ admiseLe }) => isDuMois(admiseLe)).length, "admission", "admissions"),
        compte(collectives.filter(({ contesteeLe }) => isDuMois(contesteeLe)).length, "contestation", "contestations"),
        `réparti ${formatMontant(reparti)}`,
      ].join(", ")}.`),
      ...say(collectives.length, "dossier"),
      tableau("Procédures collectives", [["Débiteur", 17], ["Nature et jugement", 17], ["BODACC", 11], ["Limite", 11], ["Déclaré le", 11], ["Montant", 11], ["Admis", 11], ["Réparti", 11]], collectives.slice(0, LIGNES_IMPRIMEES).map(({ debiteur, reference, nature, phase, ouverteLe, publieeLe, limite, declareLe, declare, admis, repartitions }) =>
        ligne(`${debiteur} (${reference})`, `${LIBELLES_PROCEDURE[nature]}${ouverteLe === undefined ? "" : `, ${formatJour(ouverteLe)}`}\u00A0: ${LIBELLES_PHASE[phase].toLowerCase()}`, formatOuTiret(publieeLe), formatOuTiret(limite), formatOuTiret(declareLe), formatSommeOuTiret(declare), formatSommeOuTiret(admis), repartitions.length === 0 ? "—" : formatMontant(sumMontants(repartitions.map(({ montant }) => montant))))), 5),
    ]),
    titre(2, "Surendettement"),
    ...(surendettements.length === 0 ? [paragraphe("Aucun débiteur n’est en surendettement.")] : [
      ...say(surendettements.length, "dossier"),
      tableau("Surendettement", [["Débiteur", 34], ["Où il en est", 28], ["Recevable depuis", 18], ["Exécution", 20]], surendettements.slice(0, LIGNES_IMPRIMEES).map(({ debiteur, reference, phase, recevableLe, isExecutionSuspendue }) => ligne(`${debiteur} (${reference})`, LIBELLES_SURENDETTEMENT[phase], formatOuTiret(recevableLe), isExecutionSuspendue ? "suspendue" : "possible")), 4),
    ]),
  ];
}

/** § 9 of act 32: what persons asked and how long it took, what was erased, which checks were waived, by whom and why. */
export function composeConformite({ demandes, purges, derogations, tableau: { periode } }: Cloture): readonly Bloc[] {
  return [
    titre(2, "Demandes des personnes"), ...composeDemandes(demandes, periode),
    titre(2, "Effacements"),
    paragraphe(purges.length === 0 ? "Aucun effacement n’a été ordonné dans la période." : `${formatNombreDe(purges.length, "effacement ordonné", "effacements ordonnés")}, ${formatNombreDe(purges.reduce((total, { dossiers }) => total + dossiers, 0), "dossier anonymisé", "dossiers anonymisés")}\u00A0: ${purges.map(({ le, dossiers }) => `${formatJour(le)} (${dossiers})`).join(", ")}.`),
    titre(2, "Dérogations"),
    ...(derogations.length === 0 ? [paragraphe("Aucun contrôle d’un acte n’a été levé dans la période.")] : [
      ...say(derogations.length, "dérogation"),
      tableau("Dérogations", [["Date", 11], ["Dossier", 12], ["Acte", 20], ["Contrôle levé", 22], ["Auteur", 13], ["Motif", 22]], derogations.slice(0, LIGNES_IMPRIMEES).map(({ le, reference, acte, objet, par, motif }) => ligne(formatJour(le), reference, acte, objet, par, motif)), 6),
    ]),
  ];
}

function composeDemandes(demandes: Cloture["demandes"], { debut, fin }: Periode): readonly Bloc[] {
  if (demandes.length === 0) return [paragraphe("Aucune demande n’a été reçue, ni n’attendait de réponse.")];
  const recues = demandes.filter(({ recueLe }) => recueLe >= debut).length;
  const attendent = demandes.filter(({ reponduLe }) => reponduLe === undefined);
  const retards = demandes.filter(({ limite, reponduLe }) => limite !== undefined && (reponduLe ?? fin) > limite).length;
  return [
    paragraphe(`${formatNombreDe(recues, "demande reçue", "demandes reçues")}, ${formatNombreDe(demandes.length - attendent.length, "réponse donnée", "réponses données")}, ${formatNombreDe(attendent.length, "réponse attendue", "réponses attendues")} au ${formatJour(fin)}\u00A0; ${retards === 0 ? "aucune hors délai" : `${retards} hors délai`} (un mois, RGPD, art. 12, à vérifier). Celles d’une fiche effacée depuis n’y figurent plus.`),
    tableau("Demandes des personnes", [["Demande", 28], ["Reçue le", 18], ["Répondre avant le", 18], ["Répondue le", 18], ["Délai", 18]], demandes.slice(0, LIGNES_IMPRIMEES).map(({ nature, recueLe, limite, reponduLe }) => ligne(LIBELLES_DEMANDE_PERSONNE[nature], formatJour(recueLe), limite === undefined ? "à vérifier" : formatJour(limite), formatOuTiret(reponduLe), limite === undefined ? "—" : (reponduLe ?? fin) > limite ? "dépassé" : reponduLe === undefined ? "court" : "tenu")), 5),
  ];
}

function formatOuTiret(le: Jour | undefined): string {
  return le === undefined ? "—" : formatJour(le);
}

function formatSommeOuTiret(somme: Montant | undefined): string {
  return somme === undefined ? "—" : formatMontant(somme);
}
