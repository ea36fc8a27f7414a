import { isNonEmpty } from "../kernel/brand.ts";
import { formatJour } from "../kernel/format-jour.ts";
import { formatMontant } from "../kernel/format-montant.ts";
import type { Jour } from "../kernel/jour.ts";
import { minMontant, montant, MONTANT_NUL } from "../kernel/montant.ts";
import type { Incomplet, Resultat } from "../kernel/resultat.ts";
import { INSECABLE } from "../kernel/texte.ts";
import type { Debiteur, Dossier, Reglement } from "../model/dossier.ts";
import type { Baremes } from "../regles/baremes.ts";
import { computeChiffres } from "../regles/decompte/chiffres.ts";
import { type ColonnesTitre, computeColonnesTitre } from "../regles/decompte/colonnes-titre.ts";
import { computeDecompte, type Decompte, type FaitsAvoir, type FaitsCreance, type FaitsDecompte, type RegimeTaux } from "../regles/decompte/decompte.ts";
import { formatNomCreance } from "./libelles.ts";
import { listSuspensions } from "./plans-suspensions.ts";
import { findOuvertureCollective } from "./procedure-collective.ts";
import { findRecevabilite } from "./surendettement.ts";
import { type CreanceComptee, readTitreDecompte } from "./titre-decompte.ts";

/**
 * What the debtor owes on `au`. A claim whose due date was only computed bears neither interest nor indemnity until a person
 * confirms the date, and the warnings say so. Incomplete without the debtor's quality, which decides the rates.
 */
export function computeDecompteDossier(dossier: Dossier, debiteur: Debiteur | undefined, au: Jour, baremes: Baremes): Resultat<Decompte> {
  const lecture = readFaitsDecompte(dossier, debiteur, au);
  if (lecture.kind === "incomplet") return lecture;
  const resultat = computeDecompte(lecture.faits, baremes);
  const rejets = listRejets(dossier, au);
  if (resultat.kind !== "calcule" || lecture.reserves.length + rejets.length === 0) return resultat;
  return { ...resultat, justification: { ...resultat.justification, avertissements: [...lecture.reserves, ...resultat.justification.avertissements, ...rejets] } };
}

/** The same figures without their proof, for the rows of a list; `undefined` when no statement can be made. */
export function findChiffresDossier(dossier: Dossier, debiteur: Debiteur | undefined, au: Jour, baremes: Baremes): Decompte | undefined {
  const lecture = readFaitsDecompte(dossier, debiteur, au);
  const chiffres = lecture.kind === "incomplet" ? lecture : computeChiffres(lecture.faits, baremes);
  return chiffres.kind === "chiffres" ? chiffres.decompte : undefined;
}

/** What the title found and what came since, post by post; incomplete without a title (CPCE, art. L111-8; acte « décompte », E). */
export function computeColonnesDossier(dossier: Dossier, debiteur: Debiteur | undefined, au: Jour, baremes: Baremes): Resultat<ColonnesTitre> {
  const lecture = readFaitsDecompte(dossier, debiteur, au);
  return lecture.kind === "incomplet" ? lecture : computeColonnesTitre(lecture.faits, baremes);
}

export type LectureDossier = { readonly kind: "lu"; readonly faits: FaitsDecompte; readonly reserves: readonly string[] } | Incomplet;

/** The bare facts that the rules of the statement read, or what is missing for one; `au` is its day. */
export function readFaitsDecompte(connu: Dossier, debiteur: Debiteur | undefined, au: Jour): LectureDossier {
  const { dossier, titre, capitalisation, delaisGrace, reserves: reservesTitre } = readTitreDecompte(connu, au);
  const recevabiliteSurendettementLe = findRecevabilite(connu, au);
  const delais = [...delaisGrace, ...listSuspensions(connu, au)];
  const qualite = debiteur?.qualite;
  const manquants = [
    ...(qualite === undefined ? ["la qualité du débiteur (professionnel ou consommateur)"] : []),
    ...(dossier.creances.length === 0 ? ["au moins une créance"] : []),
  ];
  if (qualite === undefined || isNonEmpty(manquants)) {
    return { kind: "incomplet", manquants: isNonEmpty(manquants) ? manquants : ["la qualité du débiteur"] };
  }
  const { date: ouvertureProcedureCollectiveLe, reserves } = findOuvertureCollective(connu, debiteur, au);
  const faits: FaitsDecompte = {
    arreteAu: au,
    ...(ouvertureProcedureCollectiveLe === undefined ? {} : { ouvertureProcedureCollectiveLe }),
    creancier: { qualite: "professionnel" },
    debiteur: { qualite },
    creances: dossier.creances.map((creance) => readCreance(creance, dossier, qualite)),
    avoirs: listAvoirs(dossier, au),
    reglements: listReglementsComptes(dossier, au).map(({ reglementId, dateFait, montant: somme, creanceId, principalDabord }) => ({ id: reglementId, date: dateFait, montant: somme, creanceId, principalDabord })),
    frais: listFrais(dossier),
    ...(recevabiliteSurendettementLe === undefined ? {} : { recevabiliteSurendettementLe }),
    ...(titre === undefined ? {} : { titre }),
    ...(capitalisation === undefined ? {} : { capitalisation }),
    ...(delais.length === 0 ? {} : { delaisGrace: delais }),
  };
  return { kind: "lu", faits, reserves: [...reservesTitre, ...reserves] };
}

/** What a statement counts as a payment: the payments kept, then the balances given up, which nobody claims any more. A line of the statement names its rank here. */
export function listReglementsComptes({ reglements, abandons }: Pick<Dossier, "reglements" | "abandons">, au: Jour): readonly Reglement[] {
  const abandonnes = abandons.map(({ abandonId, montant: somme, motif, faitId, dateFait }): Reglement => ({ reglementId: abandonId, montant: somme, libelle: `Solde abandonné${INSECABLE}: ${motif}`, faitId, dateFait }));
  return [...reglements, ...abandonnes].filter(({ dateFait }) => dateFait <= au);
}

/** Costs as the rule of their recovery judges them; the fees of an avocat are never claimed as such. */
function listFrais({ depenses }: Dossier): NonNullable<FaitsDecompte["frais"]> {
  return depenses.flatMap(({ depenseId: id, libelle, poste, dateFait: date, montant: somme }) => (poste === "honoraires" ? [] : [{ id, libelle, poste, date, montant: somme }]));
}

/** A payment that came back paid nothing, whatever the day of the statement: said, so that nobody looks for it. */
function listRejets({ rejets }: Dossier, au: Jour): readonly string[] {
  return rejets.filter(({ dateFait }) => dateFait <= au).map(({ montant: rejete, dateFait, reglement, motif }) => {
    const recu = reglement === undefined ? "" : ` reçu le ${formatJour(reglement.dateFait)}`;
    return `Règlement de ${formatMontant(rejete)}${recu}, revenu impayé le ${formatJour(dateFait)}${motif === undefined ? "" : ` (${motif})`}${INSECABLE}: il n’est pas compté.`;
  });
}

/** The due date may be relied upon: read on a document or confirmed by a person. */
export function isEcheanceSure({ echeance, origineEcheance }: Pick<CreanceComptee, "echeance" | "origineEcheance">): boolean {
  return echeance !== undefined && origineEcheance !== "calculee";
}

/** A guessed due date is not given to the rule: nothing accrues on it. */
function readCreance(creance: CreanceComptee, dossier: Dossier, qualite: NonNullable<Debiteur["qualite"]>): FaitsCreance {
  const { creanceId: id, montantTtc, echeance, taux, condamnation } = creance;
  const { poste, interetsDu, interetsAcquis, indemniteAccordee } = condamnation ?? {};
  const allouee = condamnation === undefined ? {} : { condamnation: poste, interetsDu, interetsAcquis, indemniteAccordee };
  return { ...allouee, id, libelle: formatNomCreance(creance), montantTtc, echeance: isEcheanceSure(creance) ? echeance : undefined, taux: taux ?? findRegime(creance, dossier, qualite) };
}

/** Late-payment penalties against a professional, legal interest from the formal notice against a consumer. */
function findRegime(creance: CreanceComptee, dossier: Dossier, qualite: NonNullable<Debiteur["qualite"]>): RegimeTaux {
  if (qualite === "professionnel") return { regime: "l441-10-defaut" };
  const miseEnDemeure = dossier.evenements.find(
    ({ kind, creanceId }) => kind === "mise_en_demeure" && (creanceId === undefined || creanceId === creance.creanceId),
  );
  return { regime: "legal", miseEnDemeureLe: miseEnDemeure?.dateFait };
}

/** A credit note that names no invoice reduces the oldest first, each down to nothing. */
function listAvoirs(dossier: Dossier, au: Jour): readonly FaitsAvoir[] {
  const connus = dossier.avoirs.filter(({ dateFait }) => dateFait <= au);
  const affectes = connus.flatMap(({ creanceId, dateFait, montant }) => (creanceId === undefined ? [] : [{ creanceId, date: dateFait, montant }]));
  const reste = new Map(dossier.creances.map(({ creanceId, montantTtc }) => [creanceId, montant(montantTtc - sumPour(affectes, creanceId))]));
  const anciennes = dossier.creances.filter((creance: CreanceComptee) => creance.condamnation?.poste !== "article-700").toSorted((a, b) => ((a.echeance ?? a.dateFacture ?? "") < (b.echeance ?? b.dateFacture ?? "") ? -1 : 1));
  const repartis = connus.filter(({ creanceId }) => creanceId === undefined).flatMap((avoir) => {
    let aRepartir = avoir.montant;
    return anciennes.flatMap(({ creanceId }) => {
      const disponible = reste.get(creanceId) ?? MONTANT_NUL;
      const part = minMontant(aRepartir, disponible);
      if (part <= 0) return [];
      aRepartir = montant(aRepartir - part);
      reste.set(creanceId, montant(disponible - part));
      return [{ creanceId, date: avoir.dateFait, montant: part }];
    });
  });
  return [...affectes, ...repartis];
}

function sumPour(avoirs: readonly FaitsAvoir[], creanceId: string): number {
  return avoirs.reduce((total, avoir) => total + (avoir.creanceId === creanceId ? avoir.montant : 0), 0);
}
