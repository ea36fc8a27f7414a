import { formatJour } from "../kernel/format-jour.ts";
import type { Jour } from "../kernel/jour.ts";
import type { KindProcedure } from "../kernel/kinds-procedure.ts";
import type { Audience, Dossier, Jalon, Poursuite } from "../model/dossier.ts";
import { type BrouillonDeType, createSujetId, type Fait, type FaitBrouillon, type FaitId } from "../model/fait.ts";
import type { ContenuPar } from "../model/faits/registre.ts";
import type { SaisieAudience, SaisieIssue } from "./controle-audience.ts";
import type { SaisieJalon } from "./controle-jalon.ts";
import { createTache } from "./taches.ts";

export type CreateId = () => string;

export interface SaisiePoursuite extends Omit<ContenuPar["poursuite"], "poursuiteId"> {
  /** Absent: it is opened. */
  readonly poursuiteId?: string | undefined;
  readonly dateFait: Jour;
}

/** A procedure opened, or stated again as it is now known. */
export function createPoursuite(dossier: Dossier, { poursuiteId, dateFait, ...contenu }: SaisiePoursuite, createId: CreateId): BrouillonDeType<"poursuite"> {
  return { sujet: createSujetId("dossier", dossier.id), type: "poursuite", dateFait, remplace: listRemplaces(dossier.poursuites, (connue) => connue.poursuiteId === poursuiteId), contenu: { poursuiteId: poursuiteId ?? createId(), ...contenu } };
}

/** An event recorded, or stated again under its own identifier: what rests on it stays tied to it. */
export function createJalon(dossier: Pick<Dossier, "id" | "jalons">, { jalonId, dateFait, ...contenu }: SaisieJalon, createId: CreateId): BrouillonDeType<"jalon"> {
  return { sujet: createSujetId("dossier", dossier.id), type: "jalon", dateFait, remplace: listRemplaces(dossier.jalons, (connu) => connu.jalonId === jalonId), contenu: { jalonId: jalonId ?? createId(), ...contenu } };
}

/** A hearing fixed, or moved: calendars update the appointment that they know. */
export function createAudience(dossier: Pick<Dossier, "id" | "audiences">, { audienceId, dateFait, ...contenu }: SaisieAudience, createId: CreateId): BrouillonDeType<"audience"> {
  const connue = dossier.audiences.find((audience) => audience.audienceId === audienceId);
  const sequence = connue === undefined ? {} : { sequence: (connue.sequence ?? 0) + 1 };
  return { sujet: createSujetId("dossier", dossier.id), type: "audience", dateFait, remplace: connue === undefined ? [] : [connue.faitId], contenu: { audienceId: audienceId ?? createId(), ...contenu, ...sequence } };
}

/** An object withdrawn, with its reason. */
export function createRetraitProcedure(dossierId: string, { faitId }: { readonly faitId: FaitId }, dateFait: Jour, motif?: string): BrouillonDeType<"retrait"> {
  return { sujet: createSujetId("dossier", dossierId), type: "retrait", dateFait, remplace: [faitId], contenu: motif === undefined || motif === "" ? {} : { motif: motif.slice(0, 400) } };
}

export interface IssueComplete extends SaisieIssue {
  readonly heure?: string | undefined;
  readonly detail?: string | undefined;
}

/** What a hearing gave: its outcome, the next hearing or the event that it is in the procedure, and what to watch for. One save, one undo. */
export function createIssue(dossier: Dossier, { audienceId, issue, au, heure, detail }: IssueComplete, createId: CreateId): readonly FaitBrouillon[] {
  const audience = dossier.audiences.find((candidate) => candidate.audienceId === audienceId);
  if (audience === undefined) return [];
  const sujet = createSujetId("dossier", dossier.id);
  const contenu = { issueId: createId(), audienceId, issue, au, heure, detail };
  return [{ sujet, type: "issue", dateFait: audience.dateFait, remplace: [], contenu }, ...listSuites(dossier, audience, { audienceId, issue, au, heure, detail }, createId)];
}

function listSuites(dossier: Dossier, audience: Audience, { issue, au, heure, detail }: IssueComplete, createId: CreateId): readonly FaitBrouillon[] {
  const { faitId: _faitId, dateFait, audienceId: _audienceId, uid: _uid, sequence: _sequence, motif: _motif, isAnnulee: _isAnnulee, detail: _detail, ...lieu } = audience;
  const poursuite = dossier.poursuites.find(({ poursuiteId }) => poursuiteId === audience.poursuiteId);
  const renvoi = issue === "renvoi" && au !== undefined ? [createAudience(dossier, { ...lieu, dateFait: au, heure: heure ?? lieu.heure }, createId)] : [];
  const kind = poursuite === undefined ? undefined : toJalon(issue, poursuite);
  const jour = issue === "jugement" && au !== undefined ? au : dateFait;
  const jalon = kind === undefined || poursuite === undefined ? [] : [createJalon(dossier, { poursuiteId: poursuite.poursuiteId, kind, dateFait: jour, detail }, createId)];
  const tache = issue === "delibere" && au !== undefined ? [createTache(dossier.id, createId(), { objet: `Relever le délibéré${lieu.juridiction === undefined ? "" : `, ${lieu.juridiction}`}`, avantLe: au, ...(lieu.avocat === undefined ? {} : { attenduDe: lieu.avocat }) }, dateFait)] : [];
  return [...renvoi, ...jalon, ...tache, ...(kind === "desistement" && poursuite !== undefined ? createAnnulees(dossier, { poursuiteId: poursuite.poursuiteId, le: jour, saufId: audience.audienceId }, createId) : [])];
}

/** Who gives the case up takes its hearings to come out of the calendar: each is called off under its own identifier, and comes back with what undoes the save. */
export function createAnnulees({ id, audiences, issues }: Pick<Dossier, "id" | "audiences" | "issues">, { poursuiteId, le, saufId }: { readonly poursuiteId: string; readonly le: Jour; readonly saufId?: string | undefined }, createId: CreateId): readonly BrouillonDeType<"audience">[] {
  const notees = new Set([saufId, ...issues.map(({ audienceId }) => audienceId)]);
  return audiences
    .filter((audience) => audience.poursuiteId === poursuiteId && audience.dateFait >= le && audience.isAnnulee !== true && !notees.has(audience.audienceId))
    .map(({ faitId: _faitId, ...contenu }) => createAudience({ id, audiences }, { ...contenu, isAnnulee: true, motif: formatDesistement(le) }, createId));
}

/** The hearings that a step now withdrawn had called off, fixed again; those called off for another reason stay so. */
export function createRetablies({ id, audiences }: Pick<Dossier, "id" | "audiences">, { poursuiteId, dateFait, kind }: Pick<Jalon, "poursuiteId" | "dateFait" | "kind">, createId: CreateId): readonly BrouillonDeType<"audience">[] {
  if (kind !== "desistement") return [];
  return audiences
    .filter((audience) => audience.poursuiteId === poursuiteId && audience.isAnnulee === true && audience.motif === formatDesistement(dateFait))
    .map(({ faitId: _faitId, isAnnulee: _isAnnulee, motif: _motif, ...contenu }) => createAudience({ id, audiences }, contenu, createId));
}

/** Called off because the case was given up, not by the court. */
export function isAnnuleeParDesistement({ isAnnulee, motif }: Pick<Audience, "isAnnulee" | "motif">): boolean {
  return isAnnulee === true && motif?.startsWith(DESISTEMENT) === true;
}

const DESISTEMENT = "Désistement du ";

function formatDesistement(le: Jour): string {
  return `${DESISTEMENT}${formatJour(le)}`;
}

function toJalon(issue: SaisieIssue["issue"], { kind }: Poursuite): KindProcedure | undefined {
  switch (issue) {
    case "renvoi": return undefined;
    case "delibere": return "delibere";
    case "radiation": return "radiation_role";
    case "desistement": return "desistement";
    case "jugement": return kind === "refere-provision" ? "ordonnance_refere" : "jugement";
  }
}

/** What an outcome wrote, withdrawn with it: all that its save holds and that nothing replaced since. */
export function listFaitsIssue(faits: readonly Fait[], issueFaitId: FaitId): readonly Fait[] {
  const issue = faits.find(({ id }) => id === issueFaitId);
  return issue === undefined ? [] : faits.filter(({ lot }) => lot === issue.lot);
}

/** What the chain computes and a person completes: who keeps the delay, how early he is warned. */
export function createConsigne(dossier: Pick<Dossier, "id" | "consignes">, contenu: ContenuPar["consigne"], dateFait: Jour): BrouillonDeType<"consigne"> {
  return { sujet: createSujetId("dossier", dossier.id), type: "consigne", dateFait, remplace: listRemplaces(dossier.consignes, ({ echeanceId }) => echeanceId === contenu.echeanceId), contenu };
}

/** Procedure that an event noted outside any procedure belongs to, with the event taken over: the former fact is replaced, not lost. */
export function createReprise(dossier: Dossier, evenementIds: readonly string[], createId: CreateId): readonly FaitBrouillon[] {
  const repris = dossier.evenements.filter(({ evenementId }) => evenementIds.includes(evenementId));
  const groupes = new Map<Poursuite["kind"], typeof repris>();
  for (const evenement of repris) {
    const kind = REPRISES[evenement.kind]?.poursuite;
    if (kind !== undefined) groupes.set(kind, [...(groupes.get(kind) ?? []), evenement]);
  }
  const sujet = createSujetId("dossier", dossier.id);
  return [...groupes].flatMap(([kind, evenements]): readonly FaitBrouillon[] => {
    const poursuiteId = createId();
    const ouverture = evenements[0]?.dateFait ?? dossier.dateOuverture;
    return [
      { sujet, type: "poursuite", dateFait: ouverture, remplace: [], contenu: { poursuiteId, kind } },
      ...evenements.flatMap(({ kind: type, dateFait, pieceId, detail, faitId }): readonly FaitBrouillon[] => {
        const jalon: Jalon["kind"] | undefined = REPRISES[type]?.jalon;
        return jalon === undefined ? [] : [{ sujet, type: "jalon", dateFait, remplace: [faitId], contenu: { jalonId: createId(), poursuiteId, kind: jalon, pieceId, detail } }];
      }),
    ];
  });
}

const REPRISES: Readonly<Partial<Record<Dossier["evenements"][number]["kind"], { readonly poursuite: Poursuite["kind"]; readonly jalon: KindProcedure }>>> = {
  requete_injonction: { poursuite: "injonction-de-payer", jalon: "requete_injonction" },
  signification_injonction: { poursuite: "injonction-de-payer", jalon: "signification_injonction" },
  assignation: { poursuite: "assignation-fond", jalon: "assignation" },
  declaration_creance: { poursuite: "declaration-creance", jalon: "declaration_creance" },
};

/** Acts noted before procedures were followed: each may be taken over into one. */
export function listReprenables({ evenements, jalons }: Dossier): Dossier["evenements"] {
  const jalonsConnus = new Set(jalons.map(({ jalonId }) => jalonId));
  return evenements.filter(({ kind, evenementId }) => REPRISES[kind] !== undefined && !jalonsConnus.has(evenementId));
}

function listRemplaces<T extends { readonly faitId: FaitId }>(objets: readonly T[], isMeme: (objet: T) => boolean): readonly FaitId[] {
  return objets.filter(isMeme).map(({ faitId }) => faitId);
}
