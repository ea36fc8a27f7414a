import { capitalize, foldTexte } from "../../kernel/texte.ts";
import type { ModeleActe } from "../acte.ts";
import type { FaitsActe } from "../faits-acte.ts";
import { isVraie, parseCondition } from "../langue/condition.ts";
import { type ActeRedige, createCleVerification } from "../redaction.ts";
import { createPortee, findChamp, formatLibelleChamp } from "../vocabulaire/vocabulaire.ts";
import { findObstacleOrdre } from "./juridiction.ts";
import { listVerificationsSocle, readTexte } from "./socle.ts";
import { create, type Verification } from "./verification.ts";

/** Every verification of a written act: what is missing first, then its own refusals and mentions, then what every act is checked for. */
export function listVerifications(acte: ModeleActe, redige: ActeRedige, faits: FaitsActe): readonly Verification[] {
  return [...listTrous(redige), ...listRefus(acte, redige), ...listMentions(acte, redige), ...listVerificationsSocle(acte, redige, faits), ...listPassages(redige)];
}

/** French reasons why the act makes no sense now; none when it does. */
export function listObstacles(acte: ModeleActe, faits: FaitsActe): readonly string[] {
  const portee = createPortee(faits);
  const ordre = findObstacleOrdre(acte, faits);
  return [
    ...acte.conditions.filter(({ si }) => !isVraie(parseCondition(si) ?? [], portee)).map(({ sinon }) => sinon),
    ...acte.refus.filter(({ si, niveau }) => niveau === "absolu" && isVraie(parseCondition(si) ?? [], portee)).map(({ motif }) => motif),
    ...(ordre === undefined ? [] : [ordre]),
  ];
}

function listTrous({ trous }: ActeRedige): readonly Verification[] {
  return trous.map((champ) => {
    const lu = findChamp(champ);
    return create(`champ/${champ}`, "absolu", capitalize(formatLibelleChamp(champ)), [`il manque\u00A0: ${formatLibelleChamp(champ)}`], { origine: lu?.origine, ...(lu?.demande === undefined ? {} : { champ }) });
  });
}

function listRefus(acte: ModeleActe, redige: ActeRedige): readonly Verification[] {
  return acte.refus.flatMap(({ si, motif, niveau, references }, rang) => (isVraie(parseCondition(si) ?? [], redige) ? [create(`refus/${rang + 1}`, niveau, "Acte permis", [motif], { references })] : []));
}

/** Words are read in the printed text, fields in what is known: a mention is there or it is not. */
function listMentions(acte: ModeleActe, redige: ActeRedige): readonly Verification[] {
  const texte = foldTexte(readTexte(redige.document));
  return acte.mentions.map(({ libelle, references, mots = [], champs = [], niveau }, rang) => {
    const absents = [...mots.filter((mot) => !texte.includes(foldTexte(mot))).map((mot) => `«\u00A0${mot}\u00A0» n’est pas dans le texte`), ...champs.filter((champ) => redige.find(champ) === undefined).map((champ) => `il manque\u00A0: ${formatLibelleChamp(champ)}`)];
    return create(`mention/${rang + 1}`, niveau, libelle, absents, { references });
  });
}

/** A passage that rests on an uncertain text is left out until a person confirms it. */
function listPassages({ aVerifier, notes }: ActeRedige): readonly Verification[] {
  return [
    ...aVerifier.map((motif) => create(`passage/${motif}`, "avertissement", "Passage confirmé", [`passage non imprimé, à confirmer\u00A0: ${motif}`], { champ: createCleVerification(motif) })),
    ...notes.map((motif) => create(`note/${motif}`, "avertissement", "Remarque", [motif])),
  ];
}
