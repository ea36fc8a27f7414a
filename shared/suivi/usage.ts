import type { Duree } from "../kernel/duree.ts";
import { formatKindProcedure, type KindProcedure } from "../kernel/kinds-procedure.ts";
import type { Adoption, Dossier } from "../model/dossier.ts";
import type { ContenuPar } from "../model/faits/registre.ts";
import type { Procedure } from "./procedures/types-procedure.ts";

/** The house's copy of a procedure; a step that it adds; what it does of a delay of the law. */
export type Usage = ContenuPar["usage"];
export type DemarcheUsage = Usage["demarches"][number];
export type DelaiUsage = Usage["delais"][number];

/** The copy that a procedure follows, as it was when it was adopted. */
export function findAdoption({ adoptions }: Pick<Dossier, "adoptions">, poursuiteId: string): Adoption | undefined {
  return adoptions.findLast((adoption) => adoption.poursuiteId === poursuiteId);
}

/** A length that the house chose, as the law writes its own. */
export function toDureeUsage({ nombre, unite }: { readonly nombre: number; readonly unite: "jours" | "mois" }): Duree {
  return unite === "jours" ? { jours: nombre } : { mois: nombre };
}

/** The procedure in the words of the house: its name, what it calls the events, the acts that it adds. Nothing of the law leaves it. */
export function applyUsage(procedure: Procedure, usage: Usage | undefined): Procedure {
  if (usage === undefined) return procedure;
  const noms = new Map(usage.noms.map(({ evenement, nom }) => [evenement, nom]));
  const [premier, ...reste] = procedure.evenements;
  const apply = (possible: Procedure["evenements"][number]): Procedure["evenements"][number] => {
    const ajoutes = usage.documents.filter(({ evenement }) => evenement === possible.kind).map(({ acte }) => acte);
    const nom = noms.get(possible.kind);
    return { ...possible, ...(nom === undefined ? {} : { nom }), ...(ajoutes.length === 0 ? {} : { actes: [...new Set([...(possible.actes ?? []), ...ajoutes])] }) };
  };
  return { ...procedure, titre: usage.titre ?? procedure.titre, evenements: [apply(premier), ...reste.map(apply)] };
}

/** What an event is called in that procedure: the house's word, else the law's. */
export function formatEvenement({ evenements }: Procedure, kind: KindProcedure): string {
  return evenements.find((possible) => possible.kind === kind)?.nom ?? formatKindProcedure(kind);
}
