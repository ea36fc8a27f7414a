import type { Jour } from "../kernel/jour.ts";
import { type Montant, sumMontants } from "../kernel/montant.ts";
import { foldTexte } from "../kernel/texte.ts";
import type { Debiteur, Dossier, Jalon } from "../model/dossier.ts";
import type { CollectiveLigne, LigneDossier } from "../model/ligne-dossier.ts";
import type { Baremes } from "../regles/baremes.ts";
import { computeEnchainement } from "../regles/delais/enchainement.ts";
import type { EvenementProcedure, Maillon } from "../regles/delais/types-enchainement.ts";
import type { KindProcedure } from "../kernel/kinds-procedure.ts";

export type PhaseCollective = CollectiveLigne["phase"];

export const LIBELLES_PHASE: Readonly<Record<PhaseCollective, string>> = {
  "a-dater": "Publication à dater", "a-declarer": "À déclarer", forclose: "Forclose", declaree: "Déclarée", contestee: "Contestée, répondre", admise: "Admise", rejetee: "Rejetée", close: "Procédure close",
};

/** Where a claim stands in the collective proceedings of its debtor, and the delays that its publication started, each with its proof. */
export interface CollectiveDossier extends CollectiveLigne {
  readonly maillons: readonly Maillon[];
}

/** `undefined` when no collective proceeding of the debtor is known (C. com., art. L622-24 to L622-27, R622-24). */
export function computeCollective(dossier: Dossier, debiteur: Debiteur | undefined, au: Jour, baremes: Baremes): CollectiveDossier | undefined {
  const procedure = debiteur?.procedure;
  if (procedure === undefined) return undefined;
  const find = (kind: KindProcedure) => dossier.jalons.findLast((jalon) => jalon.kind === kind);
  const publication = find("publication_bodacc")?.dateFait ?? procedure.dateParution;
  const maillons = listMaillons(dossier, publication, au, baremes);
  const declaration = find("declaration_creance");
  const declareLe = declaration?.dateFait ?? dossier.evenements.findLast(({ kind }) => kind === "declaration_creance")?.dateFait;
  // With a security or a published contract the personal notice starts the delay, and not the publication.
  const limite = maillons.findLast(({ parametreId }) => parametreId === "delais/declaration-avertissement" || parametreId === "delais/declaration-creance")?.echeance;
  const recus = dossier.reglements.filter(({ dateFait }) => procedure.dateOuverture !== undefined && dateFait >= procedure.dateOuverture);
  return {
    phase: findPhase({ find, isClose: procedure.etat === "close", declareLe, publication, limite, au }),
    ...(limite === undefined ? {} : { limite }),
    ...listReleve(maillons),
    ...(declareLe === undefined ? {} : { declareLe }),
    ...(declaration?.demande === undefined ? {} : { declare: declaration.demande }),
    ...listAdmis(find("admission_creance")),
    ...(recus.length === 0 ? {} : { recu: sumMontants(recus.map(({ montant }) => montant)) }),
    maillons,
  };
}

function listAdmis(admission: Jalon | undefined): { readonly admis?: Montant } {
  return admission?.accorde === undefined ? {} : { admis: admission.accorde };
}

function listReleve(maillons: readonly Maillon[]): { readonly releve?: Jour } {
  const releve = maillons.find(({ parametreId }) => parametreId === "delais/releve-forclusion")?.echeance;
  return releve === undefined ? {} : { releve };
}

const EVENEMENTS: ReadonlySet<KindProcedure> = new Set(["publication_bodacc", "avertissement_personnel", "declaration_creance", "contestation_mandataire", "reponse_mandataire", "releve_forclusion", "revendication"]);

/** The chain of the proceedings: its events, the publication that the register gave when nobody noted it. */
function listMaillons({ jalons, evenements }: Dossier, publication: Jour | undefined, au: Jour, baremes: Baremes): readonly Maillon[] {
  const siens = jalons.filter(({ kind }) => EVENEMENTS.has(kind)).map(({ jalonId: id, kind, dateFait: date, origineId }): EvenementProcedure => ({ id, kind, date, origineId }));
  const publie: readonly EvenementProcedure[] = publication === undefined || siens.some(({ kind }) => kind === "publication_bodacc") ? [] : [{ id: "publication", kind: "publication_bodacc", date: publication }];
  const declare = siens.some(({ kind }) => kind === "declaration_creance") ? undefined : evenements.find(({ kind }) => kind === "declaration_creance");
  const resultat = computeEnchainement({ evenements: [...publie, ...siens, ...(declare === undefined ? [] : [{ id: declare.evenementId, kind: "declaration_creance", date: declare.dateFait } as const])], au }, baremes);
  return resultat.kind === "calcule" ? resultat.valeur.maillons : [];
}

interface Etat {
  readonly find: (kind: KindProcedure) => Jalon | undefined;
  readonly isClose: boolean;
  readonly declareLe: Jour | undefined;
  readonly publication: Jour | undefined;
  readonly limite: Jour | undefined;
  readonly au: Jour;
}

function findPhase({ find, isClose, declareLe, publication, limite, au }: Etat): PhaseCollective {
  if (isClose || find("cloture_collective") !== undefined) return "close";
  if (find("admission_creance") !== undefined) return "admise";
  if (find("rejet_creance") !== undefined) return "rejetee";
  const contestation = find("contestation_mandataire");
  if (contestation !== undefined && (find("reponse_mandataire")?.dateFait ?? "") < contestation.dateFait) return "contestee";
  if (declareLe !== undefined) return "declaree";
  if (publication === undefined || limite === undefined) return "a-dater";
  return au > limite ? "forclose" : "a-declarer";
}

/** Who is under proceedings, seen from the dossier. */
export type RoleCollectif = "debiteur" | "oblige" | "dirigeant";

export interface LigneCollective {
  /** Unique in the portfolio. */
  readonly id: string;
  readonly dossier: LigneDossier;
  readonly role: RoleCollectif;
  /** The party whose proceedings they are. */
  readonly partie: Debiteur;
  readonly procedure: NonNullable<Debiteur["procedure"]>;
  /** Of the debtor's own proceedings. */
  readonly collective?: CollectiveLigne | undefined;
}

/** Every dossier that collective proceedings touch: those of the debtor, of who owes beside him, of a company with the same manager. What must be done first comes first. */
export function listCollectives(lignes: readonly LigneDossier[], debiteurs: ReadonlyMap<string, Debiteur>): readonly LigneCollective[] {
  const atteints = [...debiteurs.values()].filter((debiteur) => debiteur.procedure !== undefined);
  if (atteints.length === 0) return [];
  const parId = new Map(atteints.map((debiteur) => [debiteur.id, debiteur]));
  const parDirigeant = new Map(atteints.flatMap((debiteur) => (debiteur.dirigeant === undefined ? [] : [[foldTexte(debiteur.dirigeant), debiteur] as const])));
  return lignes.filter(({ etape }) => etape !== "clos").flatMap((dossier) => listDuDossier(dossier, debiteurs, parId, parDirigeant)).toSorted(compareUrgence);
}

function listDuDossier(dossier: LigneDossier, debiteurs: ReadonlyMap<string, Debiteur>, parId: ReadonlyMap<string, Debiteur>, parDirigeant: ReadonlyMap<string, Debiteur>): readonly LigneCollective[] {
  const create = (role: RoleCollectif, partie: Debiteur | undefined): readonly LigneCollective[] => (partie?.procedure === undefined ? [] : [{ id: `${dossier.id}/${role}/${partie.id}`, dossier, role, partie, procedure: partie.procedure, ...(role === "debiteur" ? { collective: dossier.collective } : {}) }]);
  const debiteur = debiteurs.get(dossier.debiteurId ?? "");
  const dirigeant = debiteur?.dirigeant === undefined ? undefined : parDirigeant.get(foldTexte(debiteur.dirigeant));
  return [
    ...create("debiteur", parId.get(dossier.debiteurId ?? "")),
    ...(dossier.obliges ?? []).flatMap((id) => create("oblige", parId.get(id))),
    ...(dirigeant === undefined || dirigeant.id === debiteur?.id ? [] : create("dirigeant", dirigeant)),
  ];
}

const RANGS: Readonly<Record<PhaseCollective, number>> = { contestee: 0, "a-declarer": 0, "a-dater": 1, forclose: 2, declaree: 4, admise: 5, rejetee: 6, close: 7 };

function compareUrgence(a: LigneCollective, b: LigneCollective): number {
  const rang = ({ collective }: LigneCollective) => (collective === undefined ? 3 : RANGS[collective.phase]);
  return rang(a) - rang(b) || ((a.collective?.limite ?? "9999") < (b.collective?.limite ?? "9999") ? -1 : (a.collective?.limite ?? "9999") > (b.collective?.limite ?? "9999") ? 1 : b.dossier.solde - a.dossier.solde);
}
