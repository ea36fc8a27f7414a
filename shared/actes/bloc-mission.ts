import { formatJourLong } from "../kernel/format-jour.ts";
import { formatMontant } from "../kernel/format-montant.ts";
import { type Jour, parseJour } from "../kernel/jour.ts";
import { montant } from "../kernel/montant.ts";
import { formatNombreDe } from "../kernel/texte.ts";
import { LIBELLES_VERDICT } from "../suivi/libelles.ts";
import { type Bloc, type Fragment, fragment, type LigneTableau } from "../word/bloc.ts";
import { renderDates } from "./bloc-dates.ts";
import { findAgirAuPlusTard } from "../suivi/prescriptions.ts";
import { formatEtatDecompte } from "./bloc-decompte.ts";
import { renderIdentiteDebiteur } from "./bloc-parties.ts";
import { renderChamp, renderManque } from "./champs.ts";
import type { FaitsTransmission } from "./faits-transmission.ts";
import { gras, paragraphe, renderTexteLibre } from "./fragments.ts";

/** What the reader must know before anything else: who, how much, until when, how solid. */
export function renderEnBref(faits: FaitsTransmission): Bloc {
  const { decompte, dossier } = faits;
  const agir = findAgirAuPlusTard(faits.prescriptions);
  const lignes: readonly (readonly [string, readonly Fragment[]])[] = [
    ["Débiteur", [renderChamp("debiteur/nom", faits)]],
    ["Somme due", formatEtatDecompte(decompte)],
    ...(decompte.kind === "calcule" ? [["Intérêt par jour de retard", fragment(formatMontant(decompte.valeur.interetsParJour))] as const] : []),
    ["Agir au plus tard le", [agir === undefined ? renderManque("date de prescription") : gras(formatJourLong(agir))]],
    ["Verdict du service", [dossier.verdict === undefined ? renderManque("verdict de la qualification") : { texte: `Créance ${LIBELLES_VERDICT[dossier.verdict.verdict].toLowerCase()}` }]],
    ["Pièces jointes", fragment(formatNombreDe(dossier.pieces.length, "pièce numérotée", "pièces numérotées"))],
  ];
  return {
    kind: "tableau",
    style: "fiche",
    legende: "L’essentiel du dossier",
    colonnes: [{ titre: "Rubrique", largeur: 30 }, { titre: "Contenu", largeur: 70 }],
    lignes: lignes.map(([libelle, contenu]): LigneTableau => ({ cellules: [fragment(libelle), contenu] })),
  };
}

/** The letter of mission: object, dates, what is expected, limits, fees, pièces, personal data. */
export function renderMission(faits: FaitsTransmission): readonly Bloc[] {
  return [
    paragraphe(faits.mandataire === undefined ? "Madame, Monsieur," : "Maître,"),
    paragraphe("Nous vous confions la défense de nos intérêts dans l’affaire qui nous oppose à\u00A0:"),
    renderIdentiteDebiteur(faits),
    ...renderObjet(faits),
    ...renderEcheances(faits),
    ...renderAttentes(faits),
    ...renderLimites(faits),
    ...renderHonoraires(faits),
    ...renderTransmis(faits),
  ];
}

/** Closing words and signature. */
export function renderConclusion(faits: FaitsTransmission): readonly Bloc[] {
  return [
    { kind: "paragraphe", isSolidaire: true, texte: fragment("Merci de nous confirmer que vous acceptez cette mission et que rien ne s’y oppose.") },
    {
      kind: "paragraphe",
      isSolidaire: true,
      texte: fragment(`Nous vous prions d’agréer, ${faits.mandataire === undefined ? "Madame, Monsieur" : "Maître"}, l’expression de nos salutations distinguées.`),
    },
    {
      kind: "paragraphe",
      style: "signature",
      texte: [{ texte: "Pour " }, renderChamp("creancier/denomination", faits), { texte: "\n" }, renderChamp("acte/signataire", faits), { texte: "\n\n\n" }],
    },
  ];
}

function renderObjet(faits: FaitsTransmission): readonly Bloc[] {
  const { mandat, decompte } = faits;
  const mission = mandat === undefined ? [paragraphe(renderChamp("mandat/mission", faits))] : renderTexteLibre(mandat.mission);
  return [
    { kind: "titre", niveau: 2, texte: "1. Objet de la mission" },
    ...mission,
    paragraphe("Montant en jeu\u00A0: ", formatEtatDecompte(decompte), "."),
    paragraphe("Projet d’acte attendu avant le ", renderChamp("mandat/date", faits, formatDateLongue), "."),
  ];
}

function renderEcheances(faits: FaitsTransmission): readonly Bloc[] {
  const agir = findAgirAuPlusTard(faits.prescriptions);
  return [{ kind: "titre", niveau: 2, texte: "2. Dates qui commandent" }, renderDates(faits), ...(agir === undefined ? [] : [renderRappel(agir, faits.aujourdhui)])];
}

/** A date already past is not a date to keep: the reader is told so. */
function renderRappel(agir: Jour, aujourdhui: Jour): Bloc {
  if (agir < aujourdhui) return paragraphe("La date prudente est passée\u00A0: merci de nous dire par retour si l’action reste recevable, et sur quel fondement.");
  return paragraphe(
    "L’acte interruptif doit intervenir au plus tard le ",
    gras(formatJourLong(agir)),
    " ; ni la mise en demeure ni le dépôt d’une requête en injonction de payer n’interrompent la prescription. Merci de nous confirmer par retour que vous êtes en mesure de le faire délivrer avant cette date.",
  );
}

function renderAttentes(faits: FaitsTransmission): readonly Bloc[] {
  return [
    { kind: "titre", niveau: 2, texte: "3. Ce que nous attendons" },
    {
      kind: "liste",
      marque: "tiret",
      points: [
        fragment("votre avis sur la voie à retenir et sur la juridiction compétente\u00A0;"),
        [{ texte: "le projet d’acte avant le " }, renderChamp("mandat/date", faits, formatDateLongue), { texte: " ;" }],
        fragment("le placement dans les délais et l’envoi de la date d’audience dès qu’elle est connue\u00A0;"),
        fragment("après chaque audience, l’issue et la date suivante\u00A0;"),
        fragment("toute offre du débiteur, avant réponse."),
      ],
    },
  ];
}

/** What every mission letter forbids; a mandate may only add to it (acte « lettre de mission à l’avocat », § 5). */
export const LIMITES_USUELLES = "Aucune transaction, aucun délai, aucun désistement, aucun acquiescement sans notre accord écrit.";

function renderLimites({ mandat, mandataire, dossier }: FaitsTransmission): readonly Bloc[] {
  return [
    { kind: "titre", niveau: 2, texte: "4. Limites" },
    paragraphe(LIMITES_USUELLES),
    ...(mandat?.limites === undefined ? [] : renderTexteLibre(mandat.limites)),
    ...(mandataire?.kind === "commissaire-de-justice" ? [] : [paragraphe(`Les fonds reçus pour notre compte sont reversés par votre compte CARPA, avec la référence ${dossier.reference}.`)]),
  ];
}

function renderHonoraires(faits: FaitsTransmission): readonly Bloc[] {
  const isAvocat = faits.mandataire?.kind !== "commissaire-de-justice";
  return [
    { kind: "titre", niveau: 2, texte: "5. Honoraires et frais" },
    ...(isAvocat ? [paragraphe("Merci de nous adresser votre projet de convention d’honoraires avant tout acte, si nous n’en avons pas déjà signé une.")] : []),
    paragraphe("Budget prévu pour cette mission\u00A0: ", renderChamp("mandat/budget", faits, (centimes) => `${formatMontant(montant(Number(centimes)))} hors taxes`), " ; au-delà, prévenez-nous avant d’engager la dépense."),
  ];
}

function renderTransmis({ dossier }: FaitsTransmission): readonly Bloc[] {
  return [
    { kind: "titre", niveau: 2, texte: "6. Pièces transmises et données" },
    paragraphe(
      "Le présent document contient la synthèse du dossier, sa qualification, le décompte, la chronologie, le ",
      [{ texte: "bordereau de pièces", renvoi: "bordereau" }],
      ` et l’annexe de calcul. ${formatNombreDe(dossier.pieces.length, "pièce numérotée l’accompagne", "pièces numérotées l’accompagnent")}. La numérotation est la nôtre\u00A0; si vous la changez, merci de nous le dire.`,
    ),
    paragraphe("Les pièces contiennent des données personnelles nécessaires à la défense de nos droits. Elles ne servent qu’à cette affaire."),
  ];
}

function formatDateLongue(date: string): string {
  const jour = parseJour(date);
  return jour === undefined ? date : formatJourLong(jour);
}
