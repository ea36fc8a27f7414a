import type { Fait, FaitDeType, FaitId } from "../model/fait.ts";
import { splitSujetId } from "../model/fait.ts";
import type { TypeFait } from "../model/faits/registre.ts";
import { listDeType, listVivants } from "../model/vivants.ts";
import { montant } from "../kernel/montant.ts";
import type { Audience, AvisPorte, Conflit, Dossier, PorteId, Reglement, Rejet, ValeursLibres } from "../model/dossier.ts";
import { applyChamps, isChampLibre, listConflitsChamps } from "./champs.ts";
import { listEffets } from "./effets-procedure.ts";
import { numerotePieces } from "./numerotation.ts";
import { findObjetId } from "./objets.ts";
import { closeDemandes } from "./preuves-dossier.ts";
import { formatFait } from "./phrase-fait.ts";
import { listRendezVousAudience } from "./rendez-vous.ts";
import { listConflitsRetrait, listVisibles } from "./retraits.ts";

/** The dossier that its living facts describe; `undefined` while no fact opens it. Order of the input is indifferent. */
export function projectDossier(faits: readonly Fait[]): Dossier | undefined {
  const vivants = listVisibles(faits);
  const [ouverture] = listDeType(vivants, "ouverture");
  if (ouverture === undefined) return undefined;
  const list = <T extends TypeFait>(type: T) => listObjets(vivants, type, faits);
  const transmissions = list("transmission");
  const actes = list("acte");
  const jalons = listSignes(vivants, "jalon", faits).toSorted((a, b) => compareTextes(a.dateFait, b.dateFait));
  const creances = list("creance");
  const preuves = list("preuve");
  const pieces = numerotePieces(list("piece"), [...transmissions, ...actes], listDeType(vivants, "bordereau").at(-1)?.contenu.pieceIds);
  return {
    id: splitSujetId(ouverture.sujet).id,
    ...applyChamps(ouverture.contenu, undefined, vivants, faits),
    dateOuverture: ouverture.dateFait,
    creances,
    avoirs: list("avoir"),
    ...projectReglements(list("reglement"), list("rejet")),
    reversements: list("reversement"), remboursements: list("remboursement"), abandons: list("abandon"), depenses: list("depense"), provisions: list("provision"), dividendes: list("dividende").toSorted((a, b) => compareTextes(a.pourLe, b.pourLe)), pertes: list("perte"),
    plans: list("plan"), denouements: list("denouement"),
    evenements: [...list("evenement"), ...listEffets(jalons)].toSorted((a, b) => compareTextes(a.dateFait, b.dateFait)),
    ...projectAudiences(list("audience"), faits),
    poursuites: list("poursuite"), jalons, issues: list("issue"), consignes: list("consigne"), adoptions: list("adoption"), demarches: list("demarche").toSorted((a, b) => compareTextes(a.dateFait, b.dateFait)),
    titres: list("titre").toSorted((a, b) => compareTextes(a.dateFait, b.dateFait)),
    gardes: list("garde").toSorted((a, b) => compareTextes(a.dateFait, b.dateFait)),
    pieces,
    preuves,
    ...projectAvisDonnes(vivants),
    litiges: list("litige"),
    obliges: list("oblige"),
    promesses: list("promesse").toSorted((a, b) => compareTextes(a.pourLe, b.pourLe)),
    hypotheses: list("hypothese"), circonstances: list("circonstances").at(-1), mandats: list("mandat"),
    transmissions, actes,
    notes: list("note"),
    taches: closeDemandes(listSignes(vivants, "tache", faits), { creances, pieces, preuves }),
    ...projectJournee(vivants, faits),
    ...projectClassement(vivants),
    conflits: [...listConflits(vivants), ...listConflitsRetrait(faits)],
  };
}

/** In order of day, with what calendars outside know of them. */
function projectAudiences(audiences: readonly Audience[], faits: readonly Fait[]): Pick<Dossier, "audiences" | "rendezVous"> {
  const rendezVous = listRendezVousAudience(faits, audiences);
  return { audiences: audiences.toSorted((a, b) => compareTextes(a.dateFait + (a.heure ?? ""), b.dateFait + (b.heure ?? ""))), ...(rendezVous.length === 0 ? {} : { rendezVous }) };
}

/** What was put off, read again, lent. */
function projectJournee(vivants: readonly Fait[], faits: readonly Fait[]): Pick<Dossier, "reports" | "relectures" | "passation"> {
  return {
    reports: listSignes(vivants, "report", faits),
    relectures: listSignes(vivants, "relecture", faits),
    passation: listSignes(vivants, "passation", faits).at(-1),
  };
}

/** What people decided, each with its author; a visa is of the verdict that stands. */
function projectAvisDonnes(vivants: readonly Fait[]): Pick<Dossier, "portes" | "verdict" | "levees" | "visa" | "strategie"> {
  const verdict = listDeType(vivants, "verdict").map(projectAvis<"verdict">).at(-1);
  return {
    portes: projectPortes(vivants),
    verdict,
    levees: listDeType(vivants, "levee").map(projectAvis<"levee">),
    visa: listDeType(vivants, "visa").map(projectAvis<"visa">).findLast(({ verdictId }) => verdictId === verdict?.faitId),
    strategie: listDeType(vivants, "strategie").map(projectAvis<"strategie">).at(-1),
  };
}

/** Objects created by facts of one type, with the fields corrected since. */
function listObjets<T extends TypeFait>(vivants: readonly Fait[], type: T, faits: readonly Fait[]) {
  return listDeType(vivants, type).map((fait) => ({
    ...applyChamps(fait.contenu, findObjetId(fait), vivants, faits),
    faitId: fait.id,
    dateFait: fait.dateFait,
  }));
}

/** The same, with who wrote each and when. */
function listSignes<T extends TypeFait>(vivants: readonly Fait[], type: T, faits: readonly Fait[]) {
  const auteurs = new Map(vivants.map((fait) => [fait.id, fait]));
  return listObjets(vivants, type, faits).map((objet) => ({ ...objet, par: auteurs.get(objet.faitId)?.par ?? "", instant: auteurs.get(objet.faitId)?.horloge[0] ?? 0 }));
}

/** What was put on the dossier as such: fields of the company, closing. */
function projectClassement(vivants: readonly Fait[]): Pick<Dossier, "libres" | "cloture" | "confidentialite" | "consultations"> {
  const confidentialite = listDeType(vivants, "confidentialite").at(-1)?.contenu;
  const consultations = listDeType(vivants, "consultation").map(({ contenu, dateFait }) => ({ ...contenu, dateFait }));
  return {
    libres: projectLibres(vivants), cloture: listDeType(vivants, "cloture").map(projectAvis<"cloture">).at(-1),
    ...(confidentialite === undefined ? {} : { confidentialite }), ...(consultations.length === 0 ? {} : { consultations }),
  };
}

/** The last value written of each field of the company; one that was emptied is absent. */
function projectLibres(vivants: readonly Fait[]): ValeursLibres | undefined {
  const libres: Record<string, string | number> = {};
  for (const { contenu: { objetId, champ, valeur } } of listDeType(vivants, "champ")) {
    if (objetId === undefined || !isChampLibre(champ)) continue;
    if (typeof valeur === "string" || typeof valeur === "number") libres[objetId] = valeur;
    else delete libres[objetId];
  }
  return Object.keys(libres).length === 0 ? undefined : libres;
}

/** What was kept of the payments, and those that came back, each with what it had paid. */
function projectReglements(reglements: readonly Reglement[], rejets: readonly Rejet[]): Pick<Dossier, "reglements" | "rejets"> {
  return {
    reglements: removeRejets(reglements, rejets),
    rejets: rejets.map((rejet) => ({ ...rejet, reglement: reglements.find(({ reglementId }) => reglementId === rejet.reglementId) })),
  };
}

/** A payment less what came back of it; nothing is left of one that came back whole. */
function removeRejets(reglements: readonly Reglement[], rejets: readonly Rejet[]): readonly Reglement[] {
  if (rejets.length === 0) return reglements;
  return reglements.flatMap((reglement) => {
    const revenu = rejets.reduce((total, { reglementId, montant: rejete }) => total + (reglementId === reglement.reglementId ? rejete : 0), 0);
    const garde = montant(Math.max(0, reglement.montant - revenu));
    return garde === 0 && revenu > 0 ? [] : [{ ...reglement, montant: garde }];
  });
}

function projectPortes(vivants: readonly Fait[]): Dossier["portes"] {
  const portes: Partial<Record<PorteId, AvisPorte>> = {};
  for (const fait of listDeType(vivants, "porte")) portes[fait.contenu.porte] = projectAvis(fait);
  return portes;
}

function projectAvis<T extends "porte" | "verdict" | "strategie" | "levee" | "visa" | "cloture">(fait: FaitDeType<T>) {
  return { ...fait.contenu, faitId: fait.id, dateFait: fait.dateFait, par: fait.par, instant: fait.horloge[0] };
}

/** Things of which one statement only may stand (decisions, and what was restated under its own identifier), and fields, said twice. */
function listConflits(vivants: readonly Fait[]): readonly Conflit[] {
  const parObjet = new Map<string, Fait[]>();
  for (const fait of vivants) {
    const cle = findCleUnique(fait);
    if (cle === undefined) continue;
    const connus = parObjet.get(cle);
    if (connus === undefined) parObjet.set(cle, [fait]);
    else connus.push(fait);
  }
  const doubles = [...parObjet.values()].flatMap((faits): readonly Conflit[] => {
    const [premier] = faits;
    return premier !== undefined && hasContenusDifferents(faits) ? [{ kind: "valeurs", objet: formatObjet(premier), faits }] : [];
  });
  return [...doubles, ...listConflitsChamps(vivants)];
}

function findCleUnique(fait: Fait): string | undefined {
  if (fait.type === "porte") return `porte ${fait.contenu.porte}`;
  if (fait.type === "adoption") return `adoption ${fait.contenu.poursuiteId}`;
  if (fait.type in OBJETS) return fait.type;
  const objetId = findObjetId(fait);
  return objetId === undefined ? undefined : `${fait.type} ${objetId}`;
}

const OBJETS: Readonly<Partial<Record<TypeFait, string>>> = { verdict: "Verdict", strategie: "Choix de la voie", bordereau: "Ordre des pièces", ouverture: "Ouverture du dossier" };

function formatObjet(fait: Fait): string {
  return fait.type === "porte" ? `Porte «\u00A0${fait.contenu.porte}\u00A0»` : (OBJETS[fait.type] ?? formatFait(fait, []).libelle);
}

/** Of a thing that has its own identifier the day counts too; that of a decision is the day on which it was taken. */
function hasContenusDifferents(faits: readonly Fait[]): boolean {
  if (faits.length < 2) return false;
  return new Set(faits.map((fait) => JSON.stringify([fait.contenu, findObjetId(fait) === undefined ? undefined : fait.dateFait]))).size > 1;
}

function compareTextes(premier: string, second: string): number {
  return premier < second ? -1 : premier > second ? 1 : 0;
}

/** Ids of the living facts that a new decision on the same thing must name, so that it replaces what was seen. */
export function listRemplaces<T extends TypeFait>(faits: readonly Fait[], type: T, isMeme: (contenu: FaitDeType<T>["contenu"]) => boolean): readonly FaitId[] {
  return listDeType(listVivants(faits), type).filter((fait) => isMeme(fait.contenu)).map((fait) => fait.id);
}
