import type { Piece } from "../model/dossier.ts";
import { cutPassage, foldParallele } from "./passage.ts";

export interface NatureLue {
  readonly nature: Piece["nature"];
  readonly passage: string;
}

/** What a title says, at the beginning of a line; the precise ones come first. */
const TITRES: readonly (readonly [RegExp, Piece["nature"]])[] = [
  [/^(?:derniere |ultime )?mises? en demeure\b|^lettre (?:recommandee )?de mise en demeure\b/, "mise-en-demeure"],
  [/^(?:proces[- ]verbal de )?signification\b|^acte de signification\b|^exploit d|^commandement de payer\b|^acte d'huissier\b|^acte de commissaire de justice\b/, "signification"],
  [/^ordonnance\b|^jugement\b|^arret (?:du|n|de la cour)\b|^au nom du peuple francais\b|^titre executoire\b|^certificat de non[- ]paiement\b/, "decision"],
  [/^reconnaissance de dette\b|^protocole (?:d'accord|transactionnel)\b|^(?:accord|plan|echeancier) (?:de paiement|d'apurement)\b/, "reconnaissance-de-dette"],
  [/^(?:avis|accuse)s?(?: de)? reception\b|^preuve de (?:distribution|depot)\b/, "accuse-de-reception"],
  [/^bons? de (?:livraison|reception)\b|^bordereau de livraison\b|^lettre de voiture\b|^proces[- ]verbal de (?:reception|livraison)\b|^(?:attestation|bon) d'intervention\b|^bl n/, "bon-de-livraison"],
  [/^bons? de commande\b|^(?:confirmation|accuse) de commande\b|^commande n|^devis\b|^proposition commerciale\b|^purchase order\b/, "bon-de-commande"],
  [/^conditions generales\b|^cgv\b/, "conditions-generales"],
  [/^contrat\b|^convention\b|^bail\b|^avenant\b/, "contrat"],
  [/^facture d'avoir\b|^note de credit\b|^avoir\b|^credit note\b/, "avoir"],
  [/^releves? (?:de )?(?:compte|factures?)\b|^extrait de compte\b|^grand[- ]livre\b|^balance\b/, "releve-de-compte"],
  [/^(?:facture|invoice)\b/, "facture"],
  [/^(?:premiere |deuxieme |seconde |troisieme |derniere )?(?:relance|lettre de (?:rappel|relance)|rappel)\b/, "relance"],
  [/^extrait (?:k ?bis|d'immatriculation)\b|^k ?bis\b|^avis de situation au repertoire sirene\b/, "kbis"],
];

/** Words that a page bears anywhere, for want of a title. */
const MENTIONS: readonly (readonly [RegExp, Piece["nature"]])[] = [
  [/mises? en demeure/, "mise-en-demeure"],
  [/proces[- ]verbal de signification|signification d|exploit d/, "signification"],
  [/ordonnance (?:portant |d')?injonction|jugement|au nom du peuple francais|arret de la cour/, "decision"],
  [/reconnaissance de dette|je reconnais devoir|nous reconnaissons devoir/, "reconnaissance-de-dette"],
  [/avis de reception|accuse de reception/, "accuse-de-reception"],
  [/\bcontest(?:e|ons|ez|ation)|\blitige|\breclamation/, "contestation"],
  [/bon de livraison|bordereau de livraison|lettre de voiture/, "bon-de-livraison"],
  [/bon de commande|devis/, "bon-de-commande"],
  [/conditions generales/, "conditions-generales"],
  [/facture d'avoir|note de credit|\bavoir n/, "avoir"],
  [/\bfacture\b|\binvoice\b/, "facture"],
  [/relance|rappel de paiement/, "relance"],
  [/extrait kbis|registre du commerce/, "kbis"],
];

/** A message that answers a formal notice is no formal notice: only what its own words make of it. */
const MENTIONS_MESSAGE: readonly (readonly [RegExp, Piece["nature"]])[] = [
  [/\b(?:vous|te) mett(?:ons|re|ant|ez)? en demeure|\bvous mets en demeure|valant mise en demeure|vaut mise en demeure|\bobjet ?: (?:derniere )?mise en demeure/, "mise-en-demeure"],
  [/je reconnais devoir|nous reconnaissons devoir|reconnaissance de dette/, "reconnaissance-de-dette"],
  [/\bcontest(?:e|ons|ez|ation)|\blitige|\breclamation/, "contestation"],
];

const LIGNES_TITRE = 40;
const TITRE_MAX = 90;

/** The first line of a page that is a title: « BON DE LIVRAISON n° 123 », « Objet : mise en demeure ». */
export function findTitre(texte: string): NatureLue | undefined {
  let debut = 0;
  for (const [rang, ligne] of texte.split("\n").slice(0, LIGNES_TITRE * 2).entries()) {
    const nue = foldParallele(ligne).trim().replace(/^(?:[-–—•*#>]+ *)?(?:objet|concerne|re|intitule|titre|sujet) ?: */, "").replace(/^(?:votre|notre|lettre recommandee avec (?:avis|accuse) de reception[ ,:-]*) ?/, "");
    const nature = nue.length > TITRE_MAX || rang > LIGNES_TITRE * 2 ? undefined : TITRES.find(([motif]) => motif.test(nue))?.[1];
    if (nature !== undefined) return { nature, passage: cutPassage(texte, debut, ligne.length) };
    debut += ligne.length + 1;
  }
  return undefined;
}

/** What the words of a page say, wherever they stand. */
export function findMention(texte: string, isMessage: boolean): NatureLue | undefined {
  const plie = foldParallele(texte);
  for (const [motif, nature] of isMessage ? MENTIONS_MESSAGE : MENTIONS) {
    const lu = motif.exec(plie);
    if (lu !== null) return { nature, passage: cutPassage(texte, lu.index, lu[0].length) };
  }
  return undefined;
}
