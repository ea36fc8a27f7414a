import { formatHeure } from "../kernel/format-heure.ts";
import { formatJour } from "../kernel/format-jour.ts";
import { type Jour, parseJour } from "../kernel/jour.ts";
import { INSECABLE, uncapitalize } from "../kernel/texte.ts";
import type { Conflit } from "../model/dossier.ts";
import { type Fait, type FaitBrouillon, type FaitDeType, type FaitId, parseFaitId } from "../model/fait.ts";
import { createAnnulation } from "./annulation.ts";
import { findObjetId } from "./objets.ts";
import { formatFait, formatValeur } from "./phrase-fait.ts";
import { hasVu } from "./retraits.ts";
import { isTexteLong } from "./versions-texte.ts";

/** One of the statements that contradict each other. */
export interface VersionConflit {
  readonly fait: Fait;
  /** What is to be chosen: « 12/01/2027 à 9 h 00 », « Karim Benali ». */
  readonly valeur: string;
  readonly detail?: string | undefined;
  /** Its author had not seen any of the others. */
  readonly isSansAvoirVu: boolean;
  /** Device that wrote it. */
  readonly poste: string;
  /** What is shown until somebody chooses; of a thing that has its own identifier, as a hearing, all are. */
  readonly isMontree: boolean;
}

/** A conflict as a person reads it. */
export interface ConflitLu {
  /** The same as long as the same facts contradict each other. */
  readonly cle: string;
  readonly conflit: Conflit;
  readonly objet: string;
  readonly versions: readonly VersionConflit[];
  /** The text that the authors had read, when what they wrote is a text. */
  readonly base?: string | undefined;
}

/** `faits`: those of the dossier, replaced ones included. */
export function readConflit(conflit: Conflit, faits: readonly Fait[]): ConflitLu {
  const { kind, objet } = conflit;
  const versions = conflit.faits.map((fait, rang): VersionConflit => {
    const { valeur, detail } = kind === "valeurs" ? formatVersion(fait, faits) : formatAutre(fait, faits);
    return { fait, valeur, detail, poste: parseFaitId(fait.id)?.poste ?? "", isMontree: kind === "valeurs" && findObjetId(fait) === undefined && rang === conflit.faits.length - 1, isSansAvoirVu: conflit.faits.some((autre) => autre !== fait && !hasVu(fait, autre)) };
  });
  return { cle: conflit.faits.map(({ id }) => id).join(" "), conflit, objet: findObjetLu(conflit, faits) ?? objet, versions, base: findBase(conflit, faits) };
}

/** « Léa Fontanel a mis l’audience au 12/01/2027, Karim Benali au 14/01/2027. » */
export function formatPhraseConflit({ conflit, objet, versions, base }: ConflitLu, nommer: (par: string) => string): string {
  const auteurs = versions.map(({ fait }) => nommer(fait.par));
  const [premier, second] = [auteurs[0] ?? "", auteurs.slice(1).join(" et ")];
  if (conflit.kind === "retrait") return `${premier} a retiré «${INSECABLE}${conflit.objet}${INSECABLE}» pendant que ${[...new Set(auteurs.slice(1))].join(" et ")} y écrivait.`;
  if (conflit.kind === "orphelin") return `«${INSECABLE}${versions[0]?.valeur ?? ""}${INSECABLE}» s’appuie sur «${INSECABLE}${conflit.objet}${INSECABLE}», qui a été retiré.`;
  const isSeul = new Set(auteurs).size === 1;
  if (base !== undefined) return isSeul ? `${premier} a écrit «${INSECABLE}${objet}${INSECABLE}» sur deux postes.` : `${premier} et ${second} ont écrit «${INSECABLE}${objet}${INSECABLE}» sans se lire.`;
  const jours = versions.flatMap(({ fait }) => findJour(fait) ?? []);
  const isDate = new Set(jours).size === versions.length;
  const valeurs = isDate ? jours.map((jour) => `au ${formatJour(jour)}`) : versions.map(({ valeur }) => `«${INSECABLE}${valeur}${INSECABLE}»`);
  const verbe = isDate ? `a mis ${formatArticle(conflit, objet)}` : `a écrit, pour «${INSECABLE}${objet}${INSECABLE}»,`;
  if (isSeul) return `${premier} ${verbe} ${valeurs.join(" sur un poste, ")} sur l’autre.`;
  return `${valeurs.map((valeur, rang) => (rang === 0 ? `${premier} ${verbe} ${valeur}` : `${auteurs[rang] ?? ""} ${valeur}`)).join(", ")}.`;
}

function formatArticle({ faits: [premier] }: Conflit, objet: string): string {
  return premier?.type === "audience" ? "l’audience" : `«${INSECABLE}${objet}${INSECABLE}»`;
}

/** The day that a version is about: that of a hearing, or the value of a field that holds one. */
function findJour(fait: Fait): Jour | undefined {
  if (fait.type === "champ") return typeof fait.contenu.valeur === "string" ? parseJour(fait.contenu.valeur) : undefined;
  return findObjetId(fait) === undefined ? undefined : fait.dateFait;
}

function formatVersion(fait: Fait, faits: readonly Fait[]): Pick<VersionConflit, "valeur" | "detail"> {
  if (fait.type === "champ") return { valeur: formatValeur(fait.contenu.champ, fait.contenu.valeur) };
  if (fait.type === "audience") return { valeur: `${formatJour(fait.dateFait)}${fait.contenu.heure === undefined ? "" : ` à ${formatHeure(fait.contenu.heure)}`}`, detail: formatFait(fait, faits).detail };
  const { libelle, detail } = formatFait(fait, faits);
  return { valeur: libelle, detail: [detail, findObjetId(fait) === undefined ? undefined : `au ${formatJour(fait.dateFait)}`].filter((partie) => partie !== undefined).join(", ") || undefined };
}

function formatAutre(fait: Fait, faits: readonly Fait[]): Pick<VersionConflit, "valeur" | "detail"> {
  const { libelle, detail } = formatFait(fait, faits);
  return { valeur: libelle, detail };
}

/** « Échéance, facture F-25-0412 »: the field, and of what. */
function findObjetLu({ kind, faits: [premier] }: Conflit, faits: readonly Fait[]): string | undefined {
  if (kind !== "valeurs" || premier?.type !== "champ") return undefined;
  const { objetId, intitule } = premier.contenu;
  const porteur = objetId === undefined ? undefined : faits.find((fait) => fait.type !== "champ" && findObjetId(fait) === objetId);
  const libelle = intitule ?? formatFait(premier, []).libelle.split(`${INSECABLE}:`)[0] ?? "";
  return porteur === undefined ? libelle : `${libelle}, ${uncapitalize(formatFait(porteur, []).libelle)}`;
}

/** The text before both versions; a field that was empty had an empty one. */
function findBase({ kind, faits: versions }: Conflit, faits: readonly Fait[]): string | undefined {
  const champs = versions.filter((fait): fait is FaitDeType<"champ"> & Fait => fait.type === "champ");
  if (kind !== "valeurs" || champs.length !== versions.length) return undefined;
  const textes = champs.flatMap(({ contenu: { valeur } }) => (typeof valeur === "string" ? [valeur] : []));
  if (textes.length !== versions.length || !textes.some(isTexteLong)) return undefined;
  const communs = faits.filter(({ id }) => champs.every(({ remplace }) => remplace.includes(id)));
  const avant = communs.find((fait) => fait.type === "champ");
  return avant?.type === "champ" && typeof avant.contenu.valeur === "string" ? avant.contenu.valeur : "";
}

/** One statement is kept: the decision names all those that it sets aside, which stay in the journal with its reason. */
export function createChoix({ faits }: Conflit, retenu: FaitId, dateFait: Jour, motif?: string): readonly FaitBrouillon[] {
  const [premier] = faits;
  const remplace = faits.filter(({ id }) => id !== retenu).map(({ id }) => id);
  return premier === undefined || remplace.length === 0 ? [] : [{ sujet: premier.sujet, type: "retrait", dateFait, remplace, contenu: { motif: motif ?? "Conflit tranché" } }];
}

/** Another value than those that were written, for a field: it replaces them all. */
export function createAutreValeur({ faits }: Conflit, valeur: string | number, dateFait: Jour): readonly FaitBrouillon[] {
  const [premier] = faits;
  if (premier?.type !== "champ") return [];
  return [{ sujet: premier.sujet, type: "champ", dateFait, remplace: faits.map(({ id }) => id), contenu: { ...premier.contenu, valeur } }];
}

/** Both are right: the other statements of a thing that has its own identifier become things of their own. */
export function createTousGardes({ kind, faits }: Conflit, createId: () => string): readonly FaitBrouillon[] {
  const [, ...autres] = faits;
  if (kind !== "valeurs" || !faits.every((fait) => findObjetId(fait) !== undefined)) return [];
  return autres.map(({ id, sujet, type, dateFait, contenu }) => ({ sujet, type, dateFait, remplace: [id], contenu: { ...contenu, [`${type}Id`]: createId() } }) as FaitBrouillon);
}

/** Withdrawn by one while another wrote: what the withdrawal took away is stated again. */
export function createMaintien({ faits: [retrait] }: Conflit, faits: readonly Fait[], dateFait: Jour): readonly FaitBrouillon[] {
  return retrait === undefined ? [] : createAnnulation([retrait], faits, dateFait);
}

/** A new withdrawal, which names what the first had not seen. */
export function createRetraitDecide({ faits: [retrait, ...inconnus] }: Conflit, dateFait: Jour): readonly FaitBrouillon[] {
  if (retrait === undefined) return [];
  return [{ sujet: retrait.sujet, type: "retrait", dateFait, remplace: [...retrait.remplace, retrait.id, ...inconnus.map(({ id }) => id)], contenu: { motif: "Conflit tranché" } }];
}

/** Contradictions in which a person wrote exactly one of the statements: those that one decision may settle for that person. */
export function listTranchables(conflits: readonly Conflit[], par: string): readonly { readonly conflit: Conflit; readonly retenu: FaitId }[] {
  return conflits.flatMap((conflit) => {
    const siens = conflit.kind === "valeurs" ? conflit.faits.filter((fait) => fait.par === par) : [];
    const [retenu] = siens;
    return retenu === undefined || siens.length > 1 ? [] : [{ conflit, retenu: retenu.id }];
  });
}
