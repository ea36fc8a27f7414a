import type { FaitsActe } from "../faits-acte.ts";
import type { Portee, Valeur } from "../langue/valeur.ts";
import type { Vocabulaire } from "../langue/verification-modele.ts";
import { CHAMPS_ACCORDS, LISTES_ACCORDS } from "./accords.ts";
import { CHAMPS_ACTE } from "./acte.ts";
import { CHAMPS_AUDIENCE } from "./audience.ts";
import type { Champ, ListeChamps } from "./champ.ts";
import { CHAMPS_CLOTURE } from "./cloture.ts";
import { CHAMPS_CODEBITEURS, LISTES_CODEBITEURS } from "./codebiteurs.ts";
import { CHAMPS_COLLECTIVE } from "./collective.ts";
import { CHAMPS_CONSERVATOIRE, LISTES_CONSERVATOIRE } from "./conservatoire.ts";
import { CHAMPS_CONTRAT } from "./contrat.ts";
import { CHAMPS_CREANCES, LISTES_CREANCES } from "./creances.ts";
import { CHAMPS_DEBITEUR } from "./debiteur.ts";
import { CHAMPS_DECISION, LISTES_DECISION } from "./decision.ts";
import { CHAMPS_DECLARATION, LISTES_DECLARATION } from "./declaration.ts";
import { CHAMPS_DECOMPTE } from "./decompte.ts";
import { CHAMPS_ECHANGES, LISTES_ECHANGES } from "./echanges.ts";
import { CHAMPS_GROUPE, LISTES_GROUPE } from "./groupe.ts";
import { CHAMPS_INSTANCE, LISTES_INSTANCE } from "./instance.ts";
import { CHAMPS_JURIDICTION } from "./juridiction.ts";
import { CHAMPS_MANDAT, LISTES_MANDAT } from "./mandat.ts";
import { CHAMPS_MESURE } from "./mesure.ts";
import { CHAMPS_ORDONNANCE } from "./ordonnance.ts";
import { CHAMPS_PARAMETRES } from "./parametres.ts";
import { CHAMPS_PIECES, LISTES_PIECES } from "./pieces.ts";
import { CHAMPS_POUVOIR, LISTES_POUVOIR } from "./pouvoir.ts";
import { CHAMPS_QUITUS } from "./quitus.ts";
import { parseReponse, parseReponseListe } from "./reponse.ts";
import { CHAMPS_RGPD } from "./rgpd.ts";
import { CHAMPS_SOCIETE } from "./societe.ts";
import { CHAMPS_SUIVI } from "./suivi.ts";
import { CHAMPS_TITRE } from "./titre.ts";
import { CHAMPS_TVA, LISTES_TVA } from "./tva.ts";

/** Every field that an act may name, by its name. */
const CHAMPS: Readonly<Record<string, Champ>> = {
  ...CHAMPS_SOCIETE,
  ...CHAMPS_DEBITEUR,
  ...CHAMPS_CODEBITEURS,
  ...CHAMPS_ACTE,
  ...CHAMPS_CONTRAT,
  ...CHAMPS_CREANCES,
  ...CHAMPS_ECHANGES,
  ...CHAMPS_DECOMPTE,
  ...CHAMPS_JURIDICTION,
  ...CHAMPS_TITRE,
  ...CHAMPS_CONSERVATOIRE,
  ...CHAMPS_COLLECTIVE,
  ...CHAMPS_PIECES,
  ...CHAMPS_PARAMETRES,
  ...CHAMPS_AUDIENCE,
  ...CHAMPS_INSTANCE,
  ...CHAMPS_ORDONNANCE,
  ...CHAMPS_ACCORDS,
  ...CHAMPS_DECISION,
  ...CHAMPS_SUIVI,
  ...CHAMPS_CLOTURE,
  ...CHAMPS_TVA,
  ...CHAMPS_RGPD,
  ...CHAMPS_GROUPE,
  ...CHAMPS_MANDAT,
  ...CHAMPS_POUVOIR,
  ...CHAMPS_DECLARATION,
  ...CHAMPS_QUITUS,
  ...CHAMPS_MESURE,
};

const LISTES: readonly ListeChamps[] = [
  ...LISTES_CREANCES,
  ...LISTES_ECHANGES,
  ...LISTES_PIECES,
  ...LISTES_CODEBITEURS,
  ...LISTES_CONSERVATOIRE,
  ...LISTES_INSTANCE,
  ...LISTES_ACCORDS,
  ...LISTES_DECISION,
  ...LISTES_TVA,
  ...LISTES_GROUPE,
  ...LISTES_MANDAT,
  ...LISTES_POUVOIR,
  ...LISTES_DECLARATION,
];

export function findChamp(nom: string): Champ | undefined {
  return Object.hasOwn(CHAMPS, nom) ? CHAMPS[nom] : undefined;
}

export function listNomsChamps(): readonly string[] {
  return Object.keys(CHAMPS);
}

/** Every field with a question, in the order of the vocabulary. */
export function listChampsDemandes(): readonly (readonly [nom: string, champ: Champ])[] {
  return Object.entries(CHAMPS).filter(([, { demande }]) => demande !== undefined);
}

/** « échéance » for « creance.echeance »: what a gap prints. */
export function formatLibelleChamp(nom: string): string {
  return findChamp(nom)?.libelle ?? LISTES.find(({ champs }) => Object.hasOwn(champs, nom))?.champs[nom]?.libelle ?? nom;
}

/** Lists that a document may go through, with the fields of their elements; a list asked line by line is one too. */
export function listElementsListes(): readonly { readonly element: string; readonly libelle: string; readonly champs: readonly (readonly [nom: string, champ: Pick<Champ<never>, "libelle" | "type">])[] }[] {
  return LISTES.map(({ element, liste, champs }) => ({ element, libelle: formatLibelleChamp(liste), champs: Object.entries(champs) }));
}

/** Field that holds the elements of a loop. */
export function findListe(element: string): string {
  return LISTES.find((liste) => liste.element === element)?.liste ?? element;
}

/** What is answered for the act wins over what the dossier proposes. */
export function createPortee(faits: FaitsActe): Portee {
  const lus = new Map<string, Valeur | undefined>();
  return {
    find: (nom) => {
      if (!lus.has(nom)) lus.set(nom, findValeur(nom, faits));
      return lus.get(nom);
    },
  };
}

function findValeur(nom: string, faits: FaitsActe): Valeur | undefined {
  const champ = findChamp(nom);
  if (champ === undefined) return undefined;
  const reponse = champ.demande === undefined ? undefined : faits.reponses[nom];
  return (reponse === undefined ? undefined : readReponse(nom, champ, reponse)) ?? champ.find(faits);
}

function readReponse(nom: string, { type }: Champ, reponse: string): Valeur | undefined {
  const liste = type === "liste" ? LISTES.find(({ liste: lue }) => lue === nom) : undefined;
  return liste === undefined ? parseReponse(type, reponse) : parseReponseListe(liste.champs, reponse);
}

export function createVocabulaire(blocs: readonly string[]): Vocabulaire {
  return {
    hasChamp: (nom) => findChamp(nom) !== undefined || LISTES.some(({ champs }) => Object.hasOwn(champs, nom)),
    hasElement: (element) => LISTES.some((liste) => liste.element === element),
    hasBloc: (nom) => blocs.includes(nom),
  };
}
