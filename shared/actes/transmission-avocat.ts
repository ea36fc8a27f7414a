import { formatJourLong } from "../kernel/format-jour.ts";
import type { Bloc, DocumentRedige } from "../word/bloc.ts";
import { renderAnnexe } from "./bloc-annexe.ts";
import { renderBordereau } from "./bloc-bordereau.ts";
import { renderChronologie } from "./bloc-chronologie.ts";
import { renderCreances } from "./bloc-creances.ts";
import { findAgirAuPlusTard } from "../suivi/prescriptions.ts";
import { renderDecompte } from "./bloc-decompte.ts";
import { renderConclusion, renderEnBref, renderMission } from "./bloc-mission.ts";
import { formatIntituleDossier, renderEnTete, renderParties } from "./bloc-parties.ts";
import { renderQualification, renderRisques } from "./bloc-qualification.ts";
import { renderChamp } from "./champs.ts";
import type { FaitsTransmission } from "./faits-transmission.ts";
import { gras } from "./fragments.ts";

/**
 * The dossier handed to the avocat, in one document: letter of mission, parties, claim, qualification, statement, chronology,
 * bordereau, annex. Internal notes never appear; what is unknown is a visible gap.
 */
export function renderTransmissionAvocat(faits: FaitsTransmission): DocumentRedige {
  const { dossier, creancier, aujourdhui, logo } = faits;
  return {
    titre: `${formatIntituleDossier(faits)} — transmission à l’avocat`,
    sujet: `Dossier ${dossier.reference}, état au ${formatJourLong(aujourdhui)}`,
    auteur: creancier?.denomination ?? "Service contentieux",
    reference: `${dossier.reference} — confidentiel`,
    date: aujourdhui,
    logo,
    blocs: [...renderLettre(faits), ...renderDossier(faits)],
  };
}

function renderLettre(faits: FaitsTransmission): readonly Bloc[] {
  return [
    ...renderEnTete(faits),
    { kind: "paragraphe", style: "droite", texte: [renderChamp("acte/lieu", faits), { texte: `, le ${formatJourLong(faits.aujourdhui)}` }] },
    { kind: "titre", niveau: 0, texte: formatIntituleDossier(faits) },
    { kind: "paragraphe", style: "sous-titre", texte: [{ texte: `Transmission du dossier ${faits.dossier.reference} à l’avocat` }] },
    ...renderAlerte(faits),
    renderEnBref(faits),
    { kind: "titre", niveau: 1, texte: "I. Lettre de mission" },
    ...renderMission(faits),
    ...renderConclusion(faits),
  ];
}

/** A prudent date that is past is said at the head of the letter, or the letter does not leave. */
function renderAlerte(faits: FaitsTransmission): readonly Bloc[] {
  const agir = findAgirAuPlusTard(faits.prescriptions);
  if (agir === undefined || agir >= faits.aujourdhui) return [];
  const texte = `La date prudente de prescription, le ${formatJourLong(agir)}, est dépassée. Merci d’examiner d’abord la recevabilité.`;
  return [{ kind: "encadre", ton: "alerte", texte: [gras("Prescription. "), { texte }] }];
}

function renderDossier(faits: FaitsTransmission): readonly Bloc[] {
  return [
    { kind: "titre", niveau: 1, texte: "II. Parties et qualités" },
    ...renderParties(faits),
    { kind: "titre", niveau: 1, texte: "III. La créance et son histoire" },
    ...renderCreances(faits),
    { kind: "titre", niveau: 1, texte: "IV. Qualification" },
    ...renderQualification(faits),
    { kind: "titre", niveau: 1, texte: "V. Ce qui ferait perdre le procès" },
    ...renderRisques(faits),
    { kind: "titre", niveau: 1, texte: formatTitreDecompte(faits) },
    ...renderDecompte(faits),
    { kind: "titre", niveau: 1, texte: "VII. Chronologie" },
    ...renderChronologie(faits),
    { kind: "titre", niveau: 1, texte: "VIII. Bordereau de pièces", ancre: "bordereau" },
    ...renderBordereau(faits),
    { kind: "saut-de-page" },
    { kind: "titre", niveau: 1, texte: "Annexe. Calcul et sources", ancre: "annexe" },
    ...renderAnnexe(faits),
  ];
}

function formatTitreDecompte({ decompte }: FaitsTransmission): string {
  return decompte.kind === "calcule" ? `VI. Décompte arrêté au ${formatJourLong(decompte.valeur.arreteAu)}` : "VI. Décompte";
}
