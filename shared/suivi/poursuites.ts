import type { KindProcedure } from "../kernel/kinds-procedure.ts";
import { MESURES_CONSERVATOIRES, PROCEDURES_FOND } from "../kernel/kinds-procedure.ts";
import type { Adoption, Audience, Dossier, Jalon, Poursuite } from "../model/dossier.ts";
import type { Collectivite, Demeure } from "../regles/delais/demeure.ts";
import { COLLECTIVITES } from "../regles/delais/demeure.ts";
import type { EvenementProcedure } from "../regles/delais/types-enchainement.ts";
import { findEvenementPossible, findProcedure } from "./procedures/catalogue.ts";
import type { EvenementPossible, Procedure } from "./procedures/types-procedure.ts";
import { applyUsage, findAdoption } from "./usage.ts";

/** One procedure of a dossier, with its events as the chains read them and where it stands. */
export interface EtatPoursuite {
  readonly poursuite: Poursuite;
  /** In the words of the house when it follows a copy. */
  readonly procedure: Procedure;
  /** The copy of the house that it follows. */
  readonly adoption?: Adoption | undefined;
  /** In order of day. */
  readonly jalons: readonly Jalon[];
  readonly audiences: readonly Audience[];
  readonly evenements: readonly EvenementProcedure[];
  /** The last event that moved it. */
  readonly courant?: EvenementPossible | undefined;
  /** In French: « Ordonnance rendue, à signifier ». */
  readonly etat: string;
  readonly isClose: boolean;
  /** Events that may come next, the most usual first. */
  readonly suites: readonly EvenementPossible[];
}

/** Every procedure of the dossier, in the order in which they were opened. */
export function listPoursuites(dossier: Dossier): readonly EtatPoursuite[] {
  return dossier.poursuites.map((poursuite) => createEtat(poursuite, dossier));
}

function createEtat(poursuite: Poursuite, dossier: Dossier): EtatPoursuite {
  const adoption = findAdoption(dossier, poursuite.poursuiteId);
  const procedure = applyUsage(findProcedure(poursuite.kind), adoption?.usage);
  const jalons = dossier.jalons.filter(({ poursuiteId }) => poursuiteId === poursuite.poursuiteId);
  const audiences = dossier.audiences.filter(({ poursuiteId }) => poursuiteId === poursuite.poursuiteId);
  const avances = jalons.map(({ kind }) => findEvenementPossible(procedure, kind)).filter((possible) => possible !== undefined);
  const courant = avances.at(-1);
  const isClose = courant?.isFin === true;
  return {
    poursuite, procedure, adoption, jalons, audiences, courant, isClose,
    evenements: listEvenements({ poursuite, procedure, jalons, audiences }),
    etat: courant?.etat ?? "À engager",
    suites: listSuites(procedure, avances),
  };
}

/** After the last event; what a side event (a delay's answer, an incident) leaves open stays open. */
function listSuites(procedure: Procedure, avances: readonly EvenementPossible[]): readonly EvenementPossible[] {
  const courant = avances.at(-1);
  const faits = new Set(avances.map(({ kind }) => kind));
  const proches = courant === undefined ? procedure.ouvertures : courant.suites;
  const anciens = courant?.isFin === true ? [] : avances.toReversed().slice(1).flatMap(({ suites }) => suites).filter((kind) => !faits.has(kind));
  const fins: readonly KindProcedure[] = courant === undefined || courant.isFin === true ? [] : ["paiement_integral", "desistement"];
  return [...new Set([...proches, ...fins, ...anciens])].flatMap((kind) => findEvenementPossible(procedure, kind) ?? []);
}

type Suite = Pick<EtatPoursuite, "poursuite" | "procedure" | "jalons" | "audiences">;

/** Events of one procedure, each linked to the one that it answers: what a person did not say, the description of the procedure does. */
function listEvenements({ poursuite, procedure, jalons, audiences }: Suite): readonly EvenementProcedure[] {
  const premiere = findPremiereAudience({ poursuite, procedure, audiences });
  return [
    ...(premiere === undefined ? [] : [premiere]),
    ...jalons.map((jalon, rang): EvenementProcedure => ({
      id: jalon.jalonId,
      kind: jalon.kind,
      date: jalon.dateFait,
      origineId: jalon.origineId ?? findOrigine(jalon, jalons.slice(0, rang), procedure)?.jalonId ?? premiere?.id,
      juridiction: poursuite.nature,
      isRefere: procedure.audience === "refere",
      isAPersonne: jalon.isAPersonne,
      isDefaut: jalon.isDefaut,
      isAvecTitre: jalon.isAvecTitre,
      destinataire: jalon.destinataire,
      demeure: toDemeure(jalon.demeure),
    })),
  ];
}

/** The first hearing, called off ones apart: delays are counted back from it. A postponed one stays the first. */
function findPremiereAudience({ poursuite, procedure, audiences }: Omit<Suite, "jalons">): EvenementProcedure | undefined {
  const audience = procedure.audience === undefined || poursuite.nature === undefined ? undefined : audiences.find(({ isAnnulee }) => isAnnulee !== true);
  if (audience === undefined) return undefined;
  return { id: audience.audienceId, kind: poursuite.nature === "commerciale" ? "audience_commerce" : "audience_judiciaire", date: audience.dateFait, juridiction: poursuite.nature, isRefere: procedure.audience === "refere" };
}

/** The last event before it that it may follow; failing that, the one just before. */
function findOrigine({ kind }: Jalon, precedents: readonly Jalon[], procedure: Procedure): Jalon | undefined {
  return precedents.findLast((precedent) => findEvenementPossible(procedure, precedent.kind)?.suites.includes(kind)) ?? precedents.at(-1);
}

function toDemeure(texte: string | undefined): Demeure | undefined {
  if (texte === undefined) return undefined;
  if (texte === "metropole" || texte === "etranger") return texte;
  return COLLECTIVITES.find((connue): connue is Collectivite => connue === texte);
}

const MESURES: readonly KindProcedure[] = [...MESURES_CONSERVATOIRES, "signification_diligences_tiers"];
const FOND: readonly KindProcedure[] = [...PROCEDURES_FOND, "force_chose_jugee"];

/** Events of the other procedures that weigh on the delays of this one: a measure on the merits, an opening judgment and a payment on all. */
export function listEvenementsVoisins(etat: EtatPoursuite, toutes: readonly EtatPoursuite[]): readonly EvenementProcedure[] {
  const isMesure = etat.poursuite.kind === "saisie-conservatoire";
  return toutes.filter((autre) => autre !== etat).flatMap((autre) => autre.evenements.filter(({ kind }) => {
    if (kind === "paiement_integral" || kind === "jugement_ouverture") return true;
    return isMesure ? FOND.includes(kind) : autre.poursuite.kind === "saisie-conservatoire" && MESURES.includes(kind);
  }).map((evenement) => (evenement.kind === "paiement_integral" ? { ...evenement, origineId: undefined } : evenement)));
}
