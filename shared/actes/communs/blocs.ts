import type { Bloc, Image } from "../../word/bloc.ts";
import { renderAnnexe } from "../bloc-annexe.ts";
import { renderBordereau } from "../bloc-bordereau.ts";
import { renderChronologie } from "../bloc-chronologie.ts";
import { renderTableauCreances } from "../bloc-creances.ts";
import { renderColonnesTitre } from "../bloc-colonnes-titre.ts";
import { renderDates } from "../bloc-dates.ts";
import { renderDecompte, renderRecapitulatif, renderRefus } from "../bloc-decompte.ts";
import { renderFaitsEnregistres } from "../bloc-faits.ts";
import { renderQualification, renderRisques } from "../bloc-qualification.ts";
import { renderSignatureParties } from "../bloc-signature-parties.ts";
import { computeDecompteDossier } from "../../suivi/decompte-dossier.ts";
import { renderManque } from "../champs.ts";
import type { FaitsActe } from "../faits-acte.ts";
import { findJourJugement } from "../vocabulaire/declaration.ts";

/** Shared blocks that the program draws: tables whose figures come from the statement. `hasBordereau`: the act carries the list of its pièces. */
export const BLOCS_COMMUNS: Readonly<Record<string, (faits: FaitsActe, hasBordereau: boolean) => readonly Bloc[]>> = {
  "tableau-creances": (faits, hasBordereau) => renderTableauCreances(faits, { hasPieces: hasBordereau }),
  "tableau-decompte": (faits) => (faits.decompte.kind === "calcule" ? renderRecapitulatif(faits, faits.decompte.valeur) : [renderRefus(faits.decompte)]),
  "tableau-declaration": renderDeclaration,
  "detail-decompte": renderDecompte,
  "colonnes-titre": renderColonnesTitre,
  "annexe-calcul": renderAnnexe,
  "dates-a-tenir": (faits) => [renderDates(faits)],
  bordereau: renderBordereau,
  chronologie: renderChronologie,
  qualification: renderQualification,
  risques: renderRisques,
  "faits-enregistres": renderFaitsEnregistres,
  "signature-parties": renderSignatureParties,
  "image-logo": ({ logo }) => renderImage(logo, "Logo de la société créancière"),
  "image-signature": ({ signature }) => renderImage(signature, "Signature"),
};

/** What is declared is what was owed on the day of the opening judgment (C. com., art. L622-25), whatever the day of the letter. */
function renderDeclaration(faits: FaitsActe): readonly Bloc[] {
  const jugement = findJourJugement(faits);
  const decompte = jugement === undefined ? faits.decompte : computeDecompteDossier(faits.dossier, faits.debiteur, jugement, faits.baremes);
  return decompte.kind === "calcule" ? renderRecapitulatif(faits, decompte.valeur) : [renderRefus(decompte)];
}

function renderImage(image: Image | undefined, description: string): readonly Bloc[] {
  return [image === undefined ? { kind: "paragraphe", texte: [renderManque(description.toLowerCase())] } : { kind: "image", image, description }];
}

/** Field that says whether the image of a block is known. */
export const CHAMPS_IMAGES: Readonly<Record<string, string>> = { "image-logo": "creancier.logo", "image-signature": "signataire.signature" };
