import type { NonEmpty } from "../../kernel/brand.ts";
import { formatJour } from "../../kernel/format-jour.ts";
import { formatTaux } from "../../kernel/format-montant.ts";
import { addJours, type Jour } from "../../kernel/jour.ts";
import type { Reference } from "../../kernel/reference.ts";
import { type Taux, taux } from "../../kernel/taux.ts";
import { type FindTranche, type RefusTaux, splitTranche, type TrancheTaux } from "./tranche-taux.ts";

/** Time granted to the debtor by a judge, or by a plan whose clause stops interest; both days included. */
export interface DelaiGrace {
  readonly du: Jour;
  readonly au: Jour;
  /** Reduced rate that the decision gives to the sums put off, when it gives one. */
  readonly tauxPpm?: Taux | undefined;
  /** The clause, in French: « plan signé le 12/03/2026 ». Absent: a judge granted it. */
  readonly accord?: string | undefined;
}

/**
 * During a delay of grace neither the increases of interest nor the penalties for delay are incurred (C. civ., art. 1343-5, al. 4;
 * R-DEL-01): the legal interest loses its five points, a late-payment penalty stops, unless the decision gave a reduced rate. Under a plan whose clause
 * says so, no interest runs at all.
 */
export function createTauxAvecGrace(findTranche: FindTranche, findSansMajoration: FindTranche | undefined, delais: readonly DelaiGrace[]): FindTranche {
  if (delais.length === 0) return findTranche;
  return (jour) => {
    const delai = delais.find(({ du, au }) => du <= jour && jour <= au);
    if (delai === undefined) return clipHorsDelais(findTranche(jour), jour, delais);
    const base = findSansMajoration?.(jour) ?? findTranche(jour);
    return base.kind === "refus" ? base : createTrancheGrace(splitTranche(base, delai.du, delai.au), delai, findSansMajoration !== undefined);
  };
}

const REFERENCES: NonEmpty<Reference> = [{ texte: "C. civ.", article: "1343-5" }];

function createTrancheGrace(base: TrancheTaux, { au, tauxPpm, accord }: DelaiGrace, isLegal: boolean): TrancheTaux {
  if (accord !== undefined) return { ...base, taux: taux(0), composition: `intérêts suspendus par la clause du ${accord}`, parametres: [], references: [{ texte: "Plan d’apurement", article: "clause d’intérêts" }], avertissements: [] };
  const suite = `délai de grâce jusqu’au ${formatJour(au)}`;
  if (tauxPpm !== undefined) return { ...base, taux: tauxPpm, composition: `taux réduit par le juge, ${formatTaux(tauxPpm)}, ${suite}`, parametres: [], references: REFERENCES, avertissements: [] };
  if (isLegal) return { ...base, composition: `${base.composition}, sans majoration, ${suite}`, references: [...base.references, ...REFERENCES] };
  return { ...base, taux: taux(0), composition: `pénalités non encourues, ${suite}`, parametres: [], references: REFERENCES, avertissements: [] };
}

function clipHorsDelais(tranche: TrancheTaux | RefusTaux, jour: Jour, delais: readonly DelaiGrace[]): TrancheTaux | RefusTaux {
  if (tranche.kind === "refus") return tranche;
  const debut = delais.filter(({ au }) => au < jour && au >= tranche.debut).map(({ au }) => addJours(au, 1)).toSorted().at(-1);
  const fin = delais.filter(({ du }) => du > jour && du <= tranche.fin).map(({ du }) => addJours(du, -1)).toSorted().at(0);
  return debut === undefined && fin === undefined ? tranche : splitTranche(tranche, debut ?? tranche.debut, fin ?? tranche.fin);
}
