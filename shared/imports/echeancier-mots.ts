import { foldTexte } from "../kernel/texte.ts";

/** What a column of an open-items list may mean. */
export const CHAMPS_ECHEANCIER = ["code", "nom", "siren", "piece", "type", "date", "echeance", "libelle", "debit", "credit", "montant", "solde", "sens", "devise", "relances"] as const;
export type ChampEcheancier = (typeof CHAMPS_ECHEANCIER)[number];

export type RangsEcheancier = Readonly<Partial<Record<ChampEcheancier, number>>>;

const TIERS = "(?:client|tiers|auxiliaire|aux|debiteur|customer|partner|debtor|partenaire)";
const NUMERO = "(?:n|no|nr|num|numero|number|id|ref|reference|identifiant)";
const EURO = "(?:eur|euros?|ttc|lcy|local|locale|tenue|societe)";

/**
 * Names met in the exports of Sage, Cegid, EBP, Quadra, SAP, Dynamics, Odoo, Xero, QuickBooks and web software, once folded and rid of
 * their small words. For each meaning the first line that matches a column wins; meanings are tried in order, a column serves once.
 */
const MOTS: Readonly<Record<ChampEcheancier, readonly RegExp[]>> = {
  code: [
    new RegExp(`^(?:code|${NUMERO})(?: compte)? ${TIERS}(?: comptable)?$|^compte(?: comptable)? ${TIERS}$|^compaux(?:num)?$`),
    new RegExp(`^(?:${TIERS}|account) ?(?:code|${NUMERO}|account)$|^(?:${NUMERO}|code) client facture$`),
    new RegExp(`^(?:code|${NUMERO})(?: )compte$|^(?:code|compte|auxiliaire|aux|account)$|^compte comptable$`),
  ],
  nom: [
    new RegExp(`^(?:intitule|nom|raison sociale|denomination(?: sociale)?|libelle|societe|designation|name)(?: (?:ou raison sociale|compte|societe|${TIERS}))+$|^(?:raison sociale|nom|denomination(?: sociale)?|intitule|nom raison sociale)(?: prenom)?$`),
    new RegExp(`^(?:${TIERS}|company|account|contact|business) ?name$|^name$|^compauxlib$`),
    new RegExp(`^(?:${TIERS}s?|contact|societe|company|payeur|entreprise|donneur ordre)$`),
  ],
  siren: [/^(?:n |no |numero )?(?:siren|siret)(?: client| tiers)?$/],
  piece: [
    new RegExp(`^(?:${NUMERO} )?(?:facture|invoice|inv)(?: ${NUMERO})?$`),
    new RegExp(`^(?:${NUMERO} )?(?:piece|document|doc)(?: (?:${NUMERO}|comptable))*$|^pieceref$`),
    /^(?:ref|reference) (?:piece|facture|interne|externe|document)$|^(?:reference|ref|n|no|num|numero|number|voucher|affectation|assignment)$/,
  ],
  type: [/^type(?: (?:piece|document|doc|ecriture|mouvement|transaction))?$|^(?:document|doc|transaction) type$|^nature(?: piece)?$/],
  date: [
    /^date (?:facture|facturation|emission|piece|document|doc)$|^(?:issue|issued|invoice|document|doc|bill|transaction) (?:date|on)$|^emise? le$|^piecedate$/,
    /^dates?$|^jour$/,
    /^date (?:ecriture|comptable|comptabilisation|operation|compta)$|^posting date$/,
  ],
  echeance: [
    /^(?:date |dt )?echeances?(?: (?:nette|facture|piece|reelle|paiement|initiale|contractuelle))*$|^(?:net |payment )?due(?: date| on)?$|^date (?:due|exigibilite|limite(?: (?:paiement|reglement))?)$|^deadline$|^echue? le$|^a payer (?:avant )?le$|^maturity(?: date)?$/,
  ],
  libelle: [/^(?:libelle|designation|objet|description|texte|text|label|memo|commentaire)s?(?: (?:ecriture|piece|operation|facture|mouvement))?$/],
  debit: [new RegExp(`^(?:montant |mouvement |mouvements |solde )?debit(?:s|eur)?(?: (?:amount|${EURO}))*$|^debit amount$`)],
  credit: [new RegExp(`^(?:montant |mouvement |mouvements |solde )?credit(?:s|eur)?(?: (?:amount|${EURO}))*$|^credit amount$`)],
  montant: [
    new RegExp(`^(?:montant|total|amount)(?: (?:facture|initial|document|piece|total|in|devise|dev))* (?:interne|loc|local|${EURO})(?: (?:currency|curr))?$`),
    new RegExp(`^(?:montant|total|amount|net a payer)(?: (?:facture|initial|origine|original|document|piece|total|incl|tax|tva|amount|${EURO}))*$`),
    /^(?:montant|amount)(?: (?:in|devise|document|currency|doc|curr|piece))+$/,
    new RegExp(`^(?:invoice|original|gross|total)(?: (?:amount|total|amt|${EURO}))+$|^ttc$`),
  ],
  solde: [
    new RegExp(`^(?:restant|reste|remaining|outstanding|open|unpaid|impayes?|solde du|montant (?:du|restant|ouvert|impaye|a regler|a payer)|amount (?:due|open|outstanding|remaining)|balance due)(?: (?:du|a payer|a regler|a encaisser|a devoir|client|facture|piece|amount|amt|balance|${EURO}))*$`),
    new RegExp(`^(?:solde|soldes|balance)(?: (?:du|client|tiers|facture|piece|a regler|total|${EURO}))*$|^du$`),
  ],
  sens: [/^sens(?: ecriture)?$|^(?:d c|dc|c d|debit credit|d ou c)$/],
  devise: [/^(?:code )?(?:devise|monnaie|currency|dev|curr|cur)(?: (?:code|piece|document|facture))?$|^(?:local|document|invoice) (?:currency|curr)$|^idevise$/],
  relances: [/^(?:nombre |nb |nbre |niveau |niv )?relances?(?: (?:envoyees|effectuees|client))?$|^(?:dunning|reminder)s?(?: (?:level|count|number))?$/],
};

/** Which column means what, by the names of the header. */
export function listRangs(noms: readonly string[]): RangsEcheancier {
  const plies = noms.map(foldNom);
  const rangs: Partial<Record<ChampEcheancier, number>> = {};
  const pris = new Set<number>();
  const take = (champ: ChampEcheancier, motif: RegExp): void => {
    const rang = rangs[champ] === undefined ? plies.findIndex((nom, candidat) => !pris.has(candidat) && motif.test(nom)) : -1;
    if (rang < 0) return;
    pris.add(rang);
    rangs[champ] = rang;
  };
  for (const champ of CHAMPS_ECHEANCIER) for (const motif of MOTS[champ]) take(champ, motif);
  // « Client » beside « Raison sociale » is the code.
  if (rangs.code === undefined && rangs.nom !== undefined) take("code", new RegExp(`^${TIERS}$`));
  return rangs;
}

/** « Date d’échéance », « DATE_ECHEANCE » and « date échéance : » are one name. */
export function foldNom(nom: string): string {
  return foldTexte(nom.replace(/€/g, " eur "))
    .replace(/[^a-z0-9]+/g, " ")
    .replace(/\b(?:de|du|des|la|le|les|en|the|of|d(?= (?:e|a|or|op))|l(?= [aeiouh]))\b(?! *$)/g, " ")
    .replace(/ +/g, " ")
    .trim();
}

const TRANCHE = /^non echus?|^a echoir|^pas echu|^not (?:yet )?due|^current$|^echus?\b.*\d|^(?:de )?\d+ ?(?:a|-|–|to|et) ?\d+(?: ?j(?:ours?)?| days)?$|^(?:plus de|>|sup\w* a|over|au-dela de) ?\d+|^\d+ ?(?:j|jours|days)$|^\d+ ?(?:j|jours|days)? ?(?:et plus|\+|and over)|^\d+\+/;

/** Ranks of the ageing buckets: « non échu », « 1 à 30 jours », « > 90 ». */
export function listTranches(noms: readonly string[]): readonly number[] {
  return noms.flatMap((nom, rang) => (TRANCHE.test(foldTexte(nom.replace(/[°º.:_]/g, " "))) ? [rang] : []));
}
