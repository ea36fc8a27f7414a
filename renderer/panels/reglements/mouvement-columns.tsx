import { type Decision, findDecision } from "#shared/imports/rapprochement-decision.ts";
import type { Affectation, Encours, Proposition } from "#shared/imports/rapprochement-modele.ts";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { formatMontantNu } from "#shared/kernel/format-montant.ts";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import type { Colonne } from "../../components/data-table-columns.ts";
import { Etat, type Ton } from "../../components/Etat.tsx";
import type { Revue } from "./use-reglements.ts";
import styles from "./reglements.module.css";

/** One payment in the review, with the decision that stands. */
export interface LigneMouvement {
  readonly proposition: Proposition;
  readonly decision: Decision;
  readonly nom: string;
  readonly cible: readonly CibleAffectation[];
}

export interface CibleAffectation {
  readonly affectation: Affectation;
  readonly debiteur: string;
  readonly dossier: string;
}

export type EtatLigne = "a-confirmer" | "inconnu" | "affecte" | "retour" | "ignore" | "deja" | "sans-objet";

/** In the order in which they are worked on. */
export const ETATS: readonly { readonly id: EtatLigne; readonly libelle: string; readonly pluriel: string; readonly ton: Ton }[] = [
  { id: "a-confirmer", libelle: "à confirmer", pluriel: "À confirmer", ton: "attente" },
  { id: "inconnu", libelle: "à rapprocher", pluriel: "À rapprocher", ton: "soon" },
  { id: "affecte", libelle: "affecté", pluriel: "Affectés", ton: "acquis" },
  { id: "retour", libelle: "revenu impayé", pluriel: "Retours", ton: "late" },
  { id: "ignore", libelle: "écarté", pluriel: "Écartés", ton: "neutre" },
  { id: "deja", libelle: "déjà enregistré", pluriel: "Déjà enregistrés", ton: "neutre" },
  { id: "sans-objet", libelle: "sans objet", pluriel: "Sans objet", ton: "neutre" },
];
const RANGS: ReadonlyMap<EtatLigne, number> = new Map(ETATS.map(({ id }, rang) => [id, rang]));

export function findEtat({ proposition: { certitude }, decision }: LigneMouvement): EtatLigne {
  if (certitude === "deja" || certitude === "sans-objet") return certitude;
  if (decision.kind === "ignore") return "ignore";
  if (decision.kind === "attente" || decision.affectations.length === 0) return certitude === "inconnu" ? "inconnu" : "a-confirmer";
  return decision.affectations.some(({ kind }) => kind === "rejet") ? "retour" : "affecte";
}

export function listLignes({ propositions, decisions, encours }: Pick<Revue, "propositions" | "decisions"> & { readonly encours: Encours }, dossiers: readonly LigneDossier[]): readonly LigneMouvement[] {
  const noms = new Map(encours.debiteurs.map(({ debiteurId, nom }) => [debiteurId, nom]));
  const references = new Map(dossiers.map(({ id, reference }) => [id, reference]));
  return propositions.map((proposition): LigneMouvement => {
    const decision = findDecision(proposition, decisions);
    const affectations = decision.kind === "accepte" ? decision.affectations : decision.kind === "attente" ? proposition.affectations : [];
    return {
      proposition, decision, nom: proposition.operation.noms[0] ?? proposition.operation.libelle,
      cible: affectations.map((affectation) => ({ affectation, debiteur: noms.get(affectation.debiteurId) ?? "", dossier: references.get(affectation.dossierId) ?? "" })),
    };
  });
}

export function findId({ proposition }: LigneMouvement): string {
  return proposition.id;
}

export function findNom({ nom }: LigneMouvement): string {
  return nom;
}

const collator = new Intl.Collator("fr", { sensitivity: "base" });
const compareDates = (a: LigneMouvement, b: LigneMouvement): number => (a.proposition.mouvement.date < b.proposition.mouvement.date ? -1 : a.proposition.mouvement.date > b.proposition.mouvement.date ? 1 : 0);

export function compareEtats(a: LigneMouvement, b: LigneMouvement): number {
  return (RANGS.get(findEtat(a)) ?? 0) - (RANGS.get(findEtat(b)) ?? 0) || compareDates(a, b);
}

export const COLONNES: readonly Colonne<LigneMouvement>[] = [
  { id: "date", titre: "Date", largeur: "92px", isFixe: true, compare: compareDates, cellule: ({ proposition }) => <span className="tn">{formatJour(proposition.mouvement.date)}</span> },
  { id: "payeur", titre: "Payeur et libellé", largeur: "minmax(160px, 1.2fr)", isFixe: true, compare: (a, b) => collator.compare(a.nom, b.nom), cellule: renderPayeur },
  { id: "montant", titre: "Montant", largeur: "104px", isNombre: true, isDecroissantDabord: true, compare: (a, b) => a.proposition.operation.montant - b.proposition.operation.montant, cellule: ({ proposition }) => <span className="ink med">{formatMontantNu(proposition.operation.montant)}</span> },
  { id: "cible", titre: "Affecté à", largeur: "minmax(150px, 1fr)", compare: (a, b) => collator.compare(a.cible[0]?.debiteur ?? "\uFFFF", b.cible[0]?.debiteur ?? "\uFFFF"), cellule: renderCible },
  { id: "etat", titre: "État", largeur: "132px", compare: compareEtats, cellule: renderEtat },
];

function renderPayeur({ nom, proposition: { operation } }: LigneMouvement) {
  return <span className={styles["deuxLignes"]}><b className="med cut">{nom === "" ? "Sans libellé" : nom}</b><span className="lab cut">{operation.libelle === nom ? operation.references.join(" ") : operation.libelle}</span></span>;
}

function renderCible({ cible, proposition: { certitude, raison }, decision }: LigneMouvement) {
  const [premiere, ...autres] = cible;
  if (premiere === undefined) return <span className="lab cut">{decision.kind === "ignore" ? decision.motif : certitude === "sans-objet" || certitude === "deja" ? raison : "—"}</span>;
  const { affectation, debiteur, dossier } = premiere;
  return (
    <span className={styles["deuxLignes"]} data-propose={decision.kind === "attente" || undefined}>
      <span className="ink cut">{debiteur}</span>
      <span className="lab cut">{[affectation.numero ?? "au dossier", dossier, ...(autres.length > 0 ? [`et ${autres.length} de plus`] : [])].filter((part) => part !== "").join(", ")}</span>
    </span>
  );
}

function renderEtat(ligne: LigneMouvement) {
  const etat = ETATS.find(({ id }) => id === findEtat(ligne));
  return etat === undefined ? undefined : <Etat ton={etat.ton}>{etat.libelle}</Etat>;
}
