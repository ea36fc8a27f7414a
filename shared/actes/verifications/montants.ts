import { formatMontant, formatMontantNu } from "../../kernel/format-montant.ts";
import type { Montant } from "../../kernel/montant.ts";
import { sumMontants } from "../../kernel/montant.ts";
import { listCreancesDecomptees, listEcartsDecompte } from "../controle-decompte.ts";
import type { FaitsActe } from "../faits-acte.ts";
import type { Valeur } from "../langue/valeur.ts";
import { findChamp } from "../vocabulaire/vocabulaire.ts";
import { parseReponse } from "../vocabulaire/reponse.ts";

/** What the lines of the statement do not make, and every amount printed in euros that neither the dossier nor an answer holds. */
export function listEcartsMontants(texte: string, faits: FaitsActe, valeurs: readonly { readonly valeur: Valeur }[]): readonly string[] {
  const confies = faits.groupe ?? [faits];
  const ecarts = confies.flatMap((confie) => (confie.decompte.kind === "calcule" ? listEcartsDecompte(confie, confie.decompte.valeur) : []));
  const connus = new Set([...confies.flatMap(listMontantsConnus), ...valeurs.flatMap(({ valeur }) => (valeur.kind === "montant" ? [valeur.montant] : []))].map((montant) => normalize(formatMontantNu(montant))));
  const etrangers = [...new Set([...normalize(texte).matchAll(/(?<![\d,.])(\d{1,3}(?: \d{3})*,\d{2}) €/g)].map(([, montant = ""]) => montant))].filter((montant) => !connus.has(montant) && !confies.some((confie) => isEcritParLaPersonne(montant, confie)));
  return [...ecarts, ...etrangers.map((montant) => `${montant}\u00A0€ est imprimé et n’est ni au décompte, ni au dossier`)];
}

/** Every amount of the dossier and of its statement: what an act may print. */
export function listMontantsConnus(faits: FaitsActe): readonly Montant[] {
  const { dossier, decompte, mandat } = faits;
  const bruts = [
    ...dossier.creances.map(({ montantTtc }) => montantTtc), ...dossier.avoirs.map(({ montant }) => montant), ...dossier.reglements.map(({ montant }) => montant),
    ...(dossier.verdict?.montantConteste === undefined ? [] : [dossier.verdict.montantConteste]), ...(mandat?.budget === undefined ? [] : [mandat.budget]),
    ...dossier.transmissions.map(({ total }) => total),
  ];
  if (decompte.kind !== "calcule") return bruts;
  const { valeur } = decompte;
  const { principalRestant, interetsRestants, indemnitesRestantes, fraisRestants, tropPercu, total, interetsParJour } = valeur;
  return [
    ...bruts, principalRestant, interetsRestants, indemnitesRestantes, fraisRestants, tropPercu, total, interetsParJour, sumMontants(dossier.creances.map(({ montantTtc }) => montantTtc)),
    ...valeur.frais.flatMap(({ montant, regle, reste }) => [montant, regle, reste]),
    ...listCreancesDecomptees(faits, valeur).flatMap(({ ligne, indemnite, interets, avoirs, reglements }) => [
      indemnite, interets, avoirs, reglements, ligne.principalRestant, ligne.interetsRestants, ligne.indemniteRestante, sumMontants([ligne.principalRestant, ligne.interetsRestants, ligne.indemniteRestante]),
      ...ligne.segments.flatMap(({ principal, montant }) => [principal, montant]), ...ligne.imputations.flatMap(({ surInterets, surPrincipal, surIndemnite }) => [surInterets, surPrincipal, surIndemnite, sumMontants([surInterets, surPrincipal, surIndemnite])]),
    ]),
    ...decompte.justification.parametres.flatMap(({ unite, valeur: lue }) => (unite === "centimes" ? [lue as Montant] : [])),
    ...decompte.justification.etapes.flatMap(({ libelle, valeur: resultat }) => listMontantsEcrits(`${libelle} ${resultat ?? ""}`)),
    ...decompte.justification.avertissements.flatMap(listMontantsEcrits),
  ];
}

/** An amount that a person wrote, in the account of the dossier or in an answer, is his to write. */
function isEcritParLaPersonne(montant: string, { dossier, reponses, mandat }: FaitsActe): boolean {
  const textes = [dossier.resume, dossier.verdict?.motif, mandat?.mission, mandat?.limites, ...dossier.evenements.map(({ detail }) => detail), ...dossier.notes.map(({ texte }) => texte), ...dossier.pieces.map(({ intitule }) => intitule), ...Object.values(reponses)];
  return textes.some((texte) => texte !== undefined && normalize(texte).includes(montant));
}

function listMontantsEcrits(texte: string): readonly Montant[] {
  return [...normalize(texte).matchAll(/(\d{1,3}(?: \d{3})*,\d{2}) €/g)].flatMap(([, ecrit = ""]) => {
    const lu = parseReponse("montant", ecrit);
    return lu?.kind === "montant" ? [lu.montant] : [];
  });
}

function normalize(texte: string): string {
  return texte.replace(/[\u00A0\u202F]/g, " ");
}

/** Amounts typed for the act: each is said beside the statement, so that nobody mistakes one for the other. */
export function listMontantsSaisis({ reponses }: FaitsActe): readonly string[] {
  return Object.entries(reponses).flatMap(([nom, saisie]) => {
    const champ = findChamp(nom);
    const lu = champ?.type === "montant" ? parseReponse("montant", saisie) : undefined;
    return lu?.kind === "montant" && champ !== undefined ? [`${champ.libelle}\u00A0: ${formatMontant(lu.montant)}`] : [];
  });
}
