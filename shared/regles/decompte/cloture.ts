import { MONTANT_NUL, montant, type Montant, roundProduitAuCentime, sumMontants } from "../../kernel/montant.ts";
import type { Baremes } from "../baremes.ts";
import { compareTextes, type Terme } from "./borne.ts";
import { type Compte, extendCompte } from "./compte.ts";
import { findRecuperation, type Recuperation } from "./frais.ts";
import { compareAnciennete, type Etat } from "./imputation.ts";
import { computeIndemnite, type Indemnite } from "./indemnite.ts";
import { addIndemnites, type Poche, splitRestes, type Versement } from "./restes.ts";
import { findBaseJours } from "./segments.ts";
import type { Decompte, DecompteCreance, FaitsDecompte, FaitsFrais, LigneFrais } from "./types-decompte.ts";

/** A state looked at on one day: every claim counted up to it, what was left of the payments given to indemnities and costs. */
export interface Cloture {
  readonly comptes: readonly Compte[];
  readonly indemnites: readonly Indemnite[];
  readonly decompte: Decompte;
}

/** The state itself is left as it is: it may be continued to another day. */
export function createCloture(etat: Etat, au: Terme, connus: FaitsDecompte, baremes: Baremes): Cloture {
  const faits = connus.arreteAu === au.jour ? connus : { ...connus, arreteAu: au.jour };
  const comptes = etat.comptes.map((compte) => extendCompte(compte, au));
  const indemnites = comptes.map(({ creance }) => computeIndemnite(creance, faits, baremes));
  const frais = (faits.frais ?? []).filter(({ date }) => date <= au.jour).map((ligne): FraisJuge => ({ ...ligne, ...findRecuperation(ligne, faits) }));
  const poches = etat.restes.length === 0 ? [] : [...listPochesIndemnites(comptes, indemnites), ...listPochesFrais(frais)];
  const { versements, tropPercu } = splitRestes(etat.restes, poches);
  const creances = comptes.map((compte, rang) => createLigneCreance(compte, indemnites[rang]?.montant ?? MONTANT_NUL, versements));
  const lignesFrais = frais.map((ligne) => createLigneFrais(ligne, versements));
  const principalRestant = sumMontants(creances.filter(({ condamnation }) => condamnation !== "article-700").map((creance) => creance.principalRestant));
  const interetsRestants = sumMontants(creances.map((creance) => creance.interetsRestants));
  const indemnitesRestantes = sumMontants(creances.map((creance) => creance.indemniteRestante));
  const fraisRestants = sumMontants([...lignesFrais.map(({ reste }) => reste), ...creances.filter(({ condamnation }) => condamnation === "article-700").map((creance) => creance.principalRestant)]);
  return {
    comptes,
    indemnites,
    decompte: {
      arreteAu: au.jour,
      principalRestant,
      interetsRestants,
      indemnitesRestantes,
      fraisRestants,
      tropPercu: montant(tropPercu),
      total: sumMontants([principalRestant, interetsRestants, indemnitesRestantes, fraisRestants]),
      interetsParJour: computeInteretsParJour(comptes, au),
      creances,
      frais: lignesFrais,
    },
  };
}

type FraisJuge = FaitsFrais & Recuperation;

/** The 40 €, oldest due date first. */
function listPochesIndemnites(comptes: readonly Compte[], indemnites: readonly Indemnite[]): readonly Poche[] {
  const dues = new Map(comptes.map(({ creance }, rang) => [creance.id, indemnites[rang]?.montant ?? MONTANT_NUL]));
  return [...comptes].sort(compareAnciennete).map(({ creance: { id } }) => ({ kind: "indemnite", id, du: dues.get(id) ?? 0 }));
}

function listPochesFrais(frais: readonly FraisJuge[]): readonly Poche[] {
  return frais
    .filter(({ isRecuperable }) => isRecuperable)
    .toSorted((premier, second) => compareTextes(premier.date, second.date) || compareTextes(premier.id, second.id))
    .map(({ id, montant: du }) => ({ kind: "frais", id, du }));
}

function createLigneCreance({ creance, principal, interets, segments, imputations }: Compte, due: Montant, versements: readonly Versement[]): DecompteCreance {
  const siens = versements.length === 0 ? versements : listVersements(versements, "indemnite", creance.id);
  return {
    id: creance.id,
    principalRestant: principal,
    interetsRestants: interets,
    indemniteRestante: siens.length === 0 ? due : montant(due - sumVersements(siens)),
    ...(creance.condamnation === undefined ? {} : { condamnation: creance.condamnation }),
    ...(creance.interetsAcquis === undefined ? {} : { interetsAcquis: creance.interetsAcquis }),
    segments,
    imputations: siens.length === 0 ? imputations : addIndemnites(imputations, siens),
  };
}

function createLigneFrais(ligne: FraisJuge, versements: readonly Versement[]): LigneFrais {
  const regle = montant(sumVersements(listVersements(versements, "frais", ligne.id)));
  return { ...ligne, regle, reste: ligne.isRecuperable ? montant(ligne.montant - regle) : MONTANT_NUL };
}

function listVersements(versements: readonly Versement[], kind: Poche["kind"], id: string): readonly Versement[] {
  return versements.filter(({ poche }) => poche.kind === kind && poche.id === id);
}

function sumVersements(versements: readonly Versement[]): number {
  return versements.reduce((somme, versement) => somme + versement.montant, 0);
}

/** Interest of the next day at the rates of `au`, on what bears interest then, rounded once for all claims together. */
function computeInteretsParJour(comptes: readonly Compte[], au: Terme): Montant {
  let produit = 0;
  let base = 0;
  for (const compte of comptes) {
    const isArrete = compte.arret !== undefined && compte.arret.numero <= au.numero;
    const tranche = compte.debut === undefined || compte.debut.numero > au.numero || isArrete ? undefined : compte.findTranche(au.jour);
    base = findBaseJours(compte.base, au);
    if (tranche?.kind === "tranche") produit += (compte.principal + compte.capitalises) * tranche.taux;
  }
  return base === 0 ? MONTANT_NUL : roundProduitAuCentime(produit, 1, 1, MILLION * base);
}

const MILLION = 1_000_000;
