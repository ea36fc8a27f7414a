import { countJours, type Jour } from "../../kernel/jour.ts";
import { formatListe } from "../../kernel/texte.ts";
import { type Montant, sumMontants } from "../../kernel/montant.ts";
import type { Audience } from "../../model/dossier.ts";
import { computeDecompteDossier } from "../../suivi/decompte-dossier.ts";
import { findJourFerme } from "../../suivi/jour-utile.ts";
import { findAgirAuPlusTard } from "../../suivi/prescriptions.ts";
import type { FaitsActe } from "../faits-acte.ts";
import type { FaitsTransmission } from "../faits-transmission.ts";
import { type Champ, createTypes, DEMANDE, demander, inconnu, listElements, type ListeChamps } from "./champ.ts";
import type { ElementListe } from "../langue/valeur.ts";
import { findLimiteSignification } from "./ordonnance.ts";
import { findReglage } from "./parametres.ts";
import { findJourRepondu } from "./reponse.ts";

/** `[[pour chaque mandat]]`: inside, every field is the one of the dossier that the loop has come to. */
export const ELEMENT_DOSSIER = "mandat";

const MANDAT = "Fiche du dossier, mandat";
const AUDIENCES = "Fiche du dossier, audiences";
const { texte, date, entier, liste } = createTypes<FaitsActe>();
const element = createTypes<ElementListe>();

const confie = createTypes<FaitsTransmission>();
const CHAMPS_CONFIE: Readonly<Record<string, Champ<FaitsTransmission>>> = {
  "affaire.reference": confie.texte("référence de l’affaire", MANDAT, ({ dossier }) => dossier.reference),
  "affaire.debiteur": confie.texte("débiteur de l’affaire", MANDAT, ({ debiteur }) => debiteur?.nom),
  "affaire.mission": confie.texte("mission confiée", MANDAT, ({ mandat }) => mandat?.mission.split("\n")[0]),
  "affaire.dateMandat": confie.date("date du mandat", MANDAT, ({ mandat }) => mandat?.dateFait),
  "affaire.dateLimite": confie.date("date limite utile", MANDAT, findDateLimite),
  "affaire.total": confie.montant("total dû", MANDAT, ({ decompte }) => (decompte.kind === "calcule" ? decompte.valeur.total : undefined)),
};

/** A hearing of the day with its dossier, and what is due on that day. */
interface Appel {
  readonly rang: number;
  readonly audience: Audience;
  readonly confie: FaitsTransmission;
  readonly faits: FaitsActe;
}

const appel = createTypes<Appel>();
const CHAMPS_APPEL: Readonly<Record<string, Champ<Appel>>> = {
  "appel.rang": appel.entier("rang au rôle", AUDIENCES, ({ rang }) => rang),
  "appel.heure": appel.texte("heure", AUDIENCES, ({ audience }) => audience.heure?.replace(":", " h ")),
  "appel.rg": appel.texte("numéro de rôle", AUDIENCES, ({ audience }) => audience.numeroRg),
  "appel.reference": appel.texte("référence", AUDIENCES, ({ confie: { dossier } }) => dossier.reference),
  "appel.debiteur": appel.texte("débiteur", AUDIENCES, ({ confie: { debiteur } }) => debiteur?.nom),
  "appel.objet": appel.texte("objet de l’audience", AUDIENCES, ({ audience }) => audience.objet),
  "appel.representant": appel.texte("avocat ou représentant", AUDIENCES, ({ audience }) => audience.avocat),
  // Projected to the day of the hearing: a statement of the eve would be wrong there.
  "appel.total": appel.montant("total au jour de l’audience", AUDIENCES, ({ audience, confie: { dossier, debiteur }, faits: { baremes } }) => {
    const decompte = computeDecompteDossier(dossier, debiteur, audience.dateFait, baremes);
    return decompte.kind === "calcule" ? decompte.valeur.total : undefined;
  }),
};

/** What is asked of an étude, measure by measure. */
const CHAMPS_SOUS_TOTAL: Readonly<Record<string, Champ<ElementListe>>> = {
  "sousTotal.mesure": element.texte("mesure demandée", MANDAT, inconnu),
  "sousTotal.nombre": element.entier("nombre de titres", MANDAT, inconnu),
  "sousTotal.total": element.montant("total de la mesure", MANDAT, inconnu),
};

/** Several dossiers in one act: those of one mandataire, or those called on one day. */
export const CHAMPS_GROUPE: Readonly<Record<string, Champ>> = {
  "groupe.affaires": liste("affaires de l’envoi", MANDAT, (faits) => listElements(CHAMPS_CONFIE, listConfies(faits))),
  "groupe.nombre": entier("nombre d’affaires", MANDAT, (faits) => listConfies(faits).length),
  "groupe.urgentes": texte("affaires urgentes", MANDAT, (faits) => formatUrgentes(faits)),
  "groupe.etrangeres": texte("affaires d’un autre mandataire", MANDAT, (faits) => formatReferences(listConfies(faits).filter(({ mandat }) => mandat === undefined || mandat.mandataireId !== faits.mandataire?.id))),
  "groupe.mandats": liste("dossiers confiés", MANDAT, (faits) => (faits.groupe ?? [faits]).map(() => ({}))),
  "groupe.dateLimiteMin": date("première date limite pour signifier", MANDAT, (faits) => (faits.groupe ?? [faits]).flatMap((confie) => findLimiteSignification(confie) ?? []).toSorted()[0]),
  "groupe.sousTotaux": liste("totaux par mesure", MANDAT, listSousTotaux),
  "mandat.missionBreve": texte("mission en une ligne", MANDAT, ({ mandat }) => mandat?.mission.split("\n")[0]),
  "groupe.sansTotal": texte("affaires sans décompte", MANDAT, (faits) => formatReferences(listConfies(faits).filter(({ decompte }) => decompte.kind !== "calcule"))),
  "role.date": demander(date("jour de l’audience", DEMANDE, (faits) => findProchaine(faits)), { exemple: "2026-12-10", sens: "du-jour" }),
  "role.juridiction": texte("juridiction de l’audience", AUDIENCES, (faits) => listAppels(faits)[0]?.audience.juridiction),
  "role.appels": liste("affaires appelées", AUDIENCES, (faits) => listElements(CHAMPS_APPEL, listAppels(faits))),
  "role.nombre": entier("nombre d’affaires appelées", AUDIENCES, (faits) => listAppels(faits).length),
  "role.jourFerme": texte("jour sans audience", AUDIENCES, (faits) => {
    const jour = findJourRole(faits);
    return jour === undefined ? undefined : findJourFerme(jour, faits.territoire);
  }),
  "role.sansHeure": texte("affaires sans heure", AUDIENCES, (faits) => formatReferences(listAppels(faits).filter(({ audience }) => audience.heure === undefined).map((lu) => lu.confie))),
  "role.sansRepresentant": texte("affaires sans représentant", AUDIENCES, (faits) => formatReferences(listAppels(faits).filter(({ audience }) => audience.avocat === undefined).map((lu) => lu.confie))),
  "role.doubles": texte("affaires inscrites deux fois", AUDIENCES, (faits) => formatReferences(listAppels(faits).filter((lu, rang, tous) => tous.findIndex(({ confie: { dossier } }) => dossier.id === lu.confie.dossier.id) < rang).map((lu) => lu.confie))),
};

export const LISTES_GROUPE: readonly ListeChamps[] = [
  { element: "affaire", liste: "groupe.affaires", champs: CHAMPS_CONFIE },
  { element: "appel", liste: "role.appels", champs: CHAMPS_APPEL },
  { element: ELEMENT_DOSSIER, liste: "groupe.mandats", champs: {} },
  { element: "sousTotal", liste: "groupe.sousTotaux", champs: CHAMPS_SOUS_TOTAL },
];

function listConfies(faits: FaitsActe): readonly FaitsTransmission[] {
  return (faits.groupe ?? [faits]).toSorted((a, b) => ((findDateLimite(a) ?? "9999") < (findDateLimite(b) ?? "9999") ? -1 : 1));
}

/** The nearest of the prudent prescription and of the day on which the act is expected. */
function findDateLimite({ prescriptions, mandat, aujourdhui }: FaitsTransmission): Jour | undefined {
  return [findAgirAuPlusTard(prescriptions), mandat?.dateEcheance].filter((jour) => jour !== undefined && jour >= aujourdhui).toSorted()[0];
}

function formatUrgentes(faits: FaitsActe): string | undefined {
  return formatReferences(listConfies(faits).filter((lue) => {
    const limite = findDateLimite(lue);
    return limite !== undefined && countJours(faits.aujourdhui, limite) < findReglage("urgenceJours");
  }));
}

function formatReferences(confies: readonly FaitsTransmission[]): string | undefined {
  return confies.length === 0 ? undefined : formatListe(confies.map(({ dossier }) => dossier.reference));
}

function listAudiences(faits: FaitsActe): readonly { readonly audience: Audience; readonly confie: FaitsTransmission }[] {
  return listConfies(faits).flatMap((lue) => lue.dossier.audiences.filter(({ isAnnulee }) => isAnnulee !== true).map((audience) => ({ audience, confie: lue })));
}

function findProchaine(faits: FaitsActe): Jour | undefined {
  return listAudiences(faits).map(({ audience }) => audience.dateFait).filter((jour) => jour >= faits.aujourdhui).toSorted()[0];
}

function findJourRole(faits: FaitsActe): Jour | undefined {
  return findJourRepondu(faits, "role.date") ?? findProchaine(faits);
}

function listAppels(faits: FaitsActe): readonly Appel[] {
  const jour = findJourRole(faits);
  return listAudiences(faits)
    .filter(({ audience }) => audience.dateFait === jour)
    .toSorted((a, b) => ((a.audience.heure ?? "99") < (b.audience.heure ?? "99") ? -1 : 1))
    .map((lue, rang) => ({ ...lue, rang: rang + 1, faits }));
}

/** One line for each measure asked for, in the order in which the dossiers bring them. */
function listSousTotaux(faits: FaitsActe): readonly ElementListe[] {
  const parMesure = new Map<string, Montant[]>();
  for (const { reponses, decompte } of faits.groupe ?? [faits]) {
    const mesure = reponses["mesure.nature"]?.trim() ?? "";
    if (mesure !== "" && decompte.kind === "calcule") parMesure.set(mesure, [...(parMesure.get(mesure) ?? []), decompte.valeur.total]);
  }
  return [...parMesure].map(([texteMesure, totaux]) => ({
    "sousTotal.mesure": { kind: "texte", texte: texteMesure }, "sousTotal.nombre": { kind: "nombre", nombre: totaux.length }, "sousTotal.total": { kind: "montant", montant: sumMontants(totaux) },
  }));
}
