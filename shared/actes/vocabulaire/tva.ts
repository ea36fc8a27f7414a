import { type Jour, parseJour } from "../../kernel/jour.ts";
import { type Montant, montant as creerMontant, sumMontants } from "../../kernel/montant.ts";
import type { Taux } from "../../kernel/taux.ts";
import type { RecuperationTva } from "../../regles/tva/recuperation-tva.ts";
import { computeDecompteDossier } from "../../suivi/decompte-dossier.ts";
import { findCauseFaits, formatMesures } from "../../suivi/irrecouvrable.ts";
import { CAUSES_IRRECOUVRABLE, type CauseTva, computeTvaDossier, splitTva, type Ventilation } from "../../suivi/tva-dossier.ts";
import { type CreanceDecomptee, listCreancesDecomptees } from "../controle-decompte.ts";
import type { FaitsActe } from "../faits-acte.ts";
import { type Champ, createTypes, DEMANDE, demander, deriver, inconnu, listElements, type ListeChamps } from "./champ.ts";
import { parseReponse } from "./reponse.ts";

const CREANCES = "Fiche du dossier, créances et décompte";
const { texte, choix, date, montant, taux, ouiNon, liste } = createTypes<FaitsActe>();

/** An invoice with its price and its tax, whole and unpaid. */
interface LigneTva {
  readonly decomptee: CreanceDecomptee;
  readonly taux: Taux;
  readonly facture: Ventilation;
  readonly reste: Ventilation;
  readonly mention: string | undefined;
}

const ligne = createTypes<LigneTva>();
const CHAMPS_LIGNE: Readonly<Record<string, Champ<LigneTva>>> = {
  "ligneTva.reference": ligne.texte("numéro de facture", CREANCES, ({ decomptee }) => decomptee.creance.numero),
  "ligneTva.date": ligne.date("date de facture", CREANCES, ({ decomptee }) => decomptee.creance.dateFacture),
  "ligneTva.taux": ligne.taux("taux de la taxe", DEMANDE, ({ taux: lu }) => lu),
  "ligneTva.montantHt": ligne.montant("montant hors taxe", CREANCES, ({ facture }) => facture.montantHt),
  "ligneTva.montantTva": ligne.montant("taxe facturée", CREANCES, ({ facture }) => facture.montantTva),
  "ligneTva.montantTtc": ligne.montant("montant TTC", CREANCES, ({ facture }) => facture.montantTtc),
  "ligneTva.montantRecu": ligne.montant("règlements et avoirs", CREANCES, ({ facture, reste }) => creerMontant(facture.montantTtc - reste.montantTtc)),
  "ligneTva.resteHt": ligne.montant("impayé hors taxe", CREANCES, ({ reste }) => reste.montantHt),
  "ligneTva.resteTva": ligne.montant("taxe impayée", CREANCES, ({ reste }) => reste.montantTva),
  "ligneTva.resteTtc": ligne.montant("impayé TTC", CREANCES, ({ reste }) => reste.montantTtc),
  "ligneTva.mention": ligne.texte("mention de la facture", DEMANDE, ({ mention }) => mention),
};

function createTotal(libelle: string, lecture: (lignes: readonly LigneTva[]) => readonly Montant[]): Champ {
  return deriver(montant(libelle, CREANCES, (faits) => {
    const lignes = listLignes(faits);
    return lignes.length === 0 ? undefined : sumMontants(lecture(lignes));
  }), "tva.taux");
}

/** What makes the claim irrecoverable, and the tax of what remains of each invoice. */
export const CHAMPS_TVA: Readonly<Record<string, Champ>> = {
  "irrecouvrabilite.cause": demander(choix("cause de l’irrécouvrabilité", DEMANDE, ({ dossier, debiteur }) => findCauseFaits(dossier, debiteur)?.cause), {
    exemple: "échec des poursuites", choix: Object.keys(CAUSES_IRRECOUVRABLE),
  }),
  "irrecouvrabilite.dateEvenement": demander(date("date de cet événement", DEMANDE, ({ dossier, debiteur }) => findCauseFaits(dossier, debiteur)?.date), { exemple: "2026-10-06", sens: "passee" }),
  "irrecouvrabilite.mesures": demander(texte("mesures engagées et leur résultat", DEMANDE, ({ dossier }) => formatMesures(dossier)), { exemple: "saisie-attribution du 6 octobre 2026, infructueuse" }),
  "irrecouvrabilite.cout": demander(texte("coût de l’attestation", DEMANDE, inconnu), { exemple: "selon votre facture" }),
  "collective.dateDeclaration": demander(date("déclaration de la créance", DEMANDE, ({ dossier }) => dossier.evenements.findLast(({ kind }) => kind === "declaration_creance")?.dateFait), { exemple: "2026-10-28", sens: "passee" }),
  "tva.isSurEncaissements": demander(ouiNon("taxe due à l’encaissement", DEMANDE, inconnu), { question: "La taxe de ces factures est-elle due à l’encaissement\u00A0?", exemple: "non" }),
  "tva.taux": demander(taux("taux de la taxe des factures", DEMANDE, inconnu), { question: "Taux unique de ces factures, en pour cent", exemple: "20" }),
  "tva.lignes": deriver(liste("factures et leur taxe", CREANCES, (faits) => toListe(listLignes(faits))), "tva.taux"),
  "tva.montantHt": createTotal("impayé hors taxe", (lignes) => lignes.map(({ reste }) => reste.montantHt)),
  "tva.montantTva": createTotal("taxe impayée", (lignes) => lignes.map(({ reste }) => reste.montantTva)),
  "tva.montantTtc": createTotal("impayé TTC", (lignes) => lignes.map(({ reste }) => reste.montantTtc)),
  "tva.factureHt": createTotal("facturé hors taxe", (lignes) => lignes.map(({ facture }) => facture.montantHt)),
  "tva.factureTva": createTotal("taxe facturée", (lignes) => lignes.map(({ facture }) => facture.montantTva)),
  "tva.factureTtc": createTotal("facturé TTC", (lignes) => lignes.map(({ facture }) => facture.montantTtc)),
  "tva.recu": createTotal("règlements et avoirs", (lignes) => lignes.map(({ facture, reste }) => creerMontant(facture.montantTtc - reste.montantTtc))),
  "tva.mention": deriver(texte("mention rectificative", DEMANDE, (faits) => findRecuperation(faits)?.mention.replace(/^«\s|\s»$/g, "").replace(/^Facture demeurée impayée/, listLignes(faits).length > 1 ? "Factures demeurées impayées" : "Facture demeurée impayée")), "irrecouvrabilite.cause"),
  "tva.dateLimite": date("dernier jour pour récupérer la taxe", DEMANDE, (faits) => findRecuperation(faits)?.dernierJour),
  "tva.isDansLeDelai": ouiNon("récupération dans le délai", DEMANDE, (faits) => findRecuperation(faits)?.isDansLeDelai),
  "tva.articleSur": ouiNon("article à citer connu à la date de l’acte", DEMANDE, (faits) => findRecuperation(faits)?.mention.includes("(article")),
};

export const LISTES_TVA: readonly ListeChamps[] = [{ element: "ligneTva", liste: "tva.lignes", champs: CHAMPS_LIGNE }];

function read(nom: string, type: "taux" | "texte" | "date" | "oui-non", { reponses }: FaitsActe) {
  return parseReponse(type, reponses[nom] ?? "");
}

/** What makes the claim irrecoverable: the answer given for the act, else what the facts of the dossier say. */
export function findCauseTva(faits: FaitsActe): CauseTva {
  const connue = findCauseFaits(faits.dossier, faits.debiteur);
  const cause = read("irrecouvrabilite.cause", "texte", faits);
  const surEncaissements = read("tva.isSurEncaissements", "oui-non", faits);
  return {
    cause: cause?.kind === "texte" ? cause.texte : connue?.cause,
    date: findDate(faits) ?? connue?.date,
    isTvaSurEncaissements: surEncaissements?.kind === "oui-non" ? surEncaissements.isOui : undefined,
  };
}

function findDate({ reponses }: FaitsActe): Jour | undefined {
  return parseJour((reponses["irrecouvrabilite.dateEvenement"] ?? "").trim());
}

/** Only what remains in principal bears the tax: neither interest nor the flat indemnity does. It is that of the invoices, even once a title took their place. */
function listDecomptees({ dossier, debiteur, decompte, baremes }: FaitsActe): readonly CreanceDecomptee[] {
  if (decompte.kind !== "calcule") return [];
  const factures = { ...dossier, titres: [] };
  const resultat = dossier.titres.length === 0 ? decompte : computeDecompteDossier(factures, debiteur, decompte.valeur.arreteAu, baremes);
  return resultat.kind === "calcule" ? listCreancesDecomptees({ dossier: factures }, resultat.valeur) : [];
}

function listLignes(faits: FaitsActe): readonly LigneTva[] {
  const lu = read("tva.taux", "taux", faits);
  if (lu?.kind !== "taux") return [];
  return listDecomptees(faits)
    .filter(({ ligne: { principalRestant } }) => principalRestant > 0)
    .map((decomptee) => {
      const reste = splitTva(decomptee.ligne.principalRestant, lu.taux);
      const recuperation = computeTvaDossier(findCauseTva(faits), reste, faits.aujourdhui, faits.baremes);
      return { decomptee, taux: lu.taux, facture: splitTva(decomptee.creance.montantTtc, lu.taux), reste, mention: recuperation.kind === "calcule" ? recuperation.valeur.mention.replace(/^«\s|\s»$/g, "") : undefined };
    });
}

/** Price and tax of all that remains unpaid; `undefined` while the rate was not answered, or when nothing remains. */
export function findTotauxTva(faits: FaitsActe): Ventilation | undefined {
  const lignes = listLignes(faits);
  if (lignes.length === 0) return undefined;
  const somme = (lecture: (reste: Ventilation) => Montant): Montant => sumMontants(lignes.map(({ reste }) => lecture(reste)));
  return { montantHt: somme(({ montantHt }) => montantHt), montantTva: somme(({ montantTva }) => montantTva), montantTtc: somme(({ montantTtc }) => montantTtc) };
}

/** The tax that comes back, and until when (CGI, art. 272-1); `undefined`: something is missing, or nothing comes back. */
export function findRecuperation(faits: FaitsActe): RecuperationTva | undefined {
  const total = findTotauxTva(faits);
  if (total === undefined) return undefined;
  const recuperation = computeTvaDossier(findCauseTva(faits), total, faits.aujourdhui, faits.baremes);
  return recuperation.kind === "calcule" ? recuperation.valeur : undefined;
}

function toListe(lignes: readonly LigneTva[]) {
  return lignes.length === 0 ? undefined : listElements(CHAMPS_LIGNE, lignes);
}
