import type { FaitBrouillon } from "../model/fait.ts";
import type { ContenuPar } from "../model/faits/registre.ts";
import type { ApercuCreance } from "./apercu-modele.ts";
import type { Imputation, Poste } from "./lecture.ts";

type ImputationAEcrire = Pick<Imputation, "kind" | "cle" | "date" | "montant"> & { readonly numero?: string | undefined; readonly libelle?: string | undefined };

/** What opening a claim needs of an open item, read from a file or followed since. */
export interface CreanceAOuvrir extends Pick<ApercuCreance, "echeance" | "origineEcheance"> {
  /** Key among all the creditors of the application. */
  readonly cle: string;
  readonly poste: Pick<Poste, "numero" | "dateFacture" | "montantInitial" | "compte"> & { readonly libelle?: string | undefined; readonly imputations: readonly ImputationAEcrire[] };
}

export interface ContexteCreance {
  readonly sujet: FaitBrouillon["sujet"];
  /** Identifier of the creditor's books. */
  readonly source: string;
  readonly nature?: ContenuPar["creance"]["nature"] | undefined;
  readonly createId: () => string;
}

/** A claim and the dated credits that the accounts deduct from it. */
export function createFaitsCreance({ cle, poste, echeance, origineEcheance }: CreanceAOuvrir, { sujet, source, nature, createId }: ContexteCreance): readonly FaitBrouillon[] {
  const creanceId = createId();
  const creance: FaitBrouillon = {
    sujet, type: "creance", dateFait: poste.dateFacture, remplace: [],
    contenu: {
      creanceId, cle, numero: cutTexte(poste.numero), montantTtc: poste.montantInitial, dateFacture: poste.dateFacture, compte: cutTexte(poste.compte),
      ...definis({ nature, echeance, origineEcheance, libelle: poste.libelle === undefined ? undefined : cutTexte(poste.libelle) }),
    },
  };
  return [creance, ...poste.imputations.map((imputation, rang) => createFaitImputation(imputation, { sujet, creanceId, id: createId(), cle: `${source}|${imputation.cle}|${rang + 1}` }))];
}

interface Rattachement {
  readonly sujet: FaitBrouillon["sujet"];
  readonly creanceId: string;
  readonly id: string;
  readonly cle: string;
}

function createFaitImputation({ kind, date, montant, numero, libelle }: ImputationAEcrire, { sujet, creanceId, id, cle }: Rattachement): FaitBrouillon {
  const commun = { sujet, dateFait: date, remplace: [] } as const;
  if (kind === "avoir") {
    return { ...commun, type: "avoir", contenu: { avoirId: id, creanceId, montant, cle: cutTexte(cle), ...definis({ numero: numero === undefined ? undefined : cutTexte(numero) }) } };
  }
  const ecrit = [...(kind === "acompte" ? ["Acompte (compte 4191)"] : []), ...(libelle === undefined ? [] : [libelle])].join(" – ");
  return { ...commun, type: "reglement", contenu: { reglementId: id, creanceId, montant, cle: cutTexte(cle), ...definis({ libelle: ecrit === "" ? undefined : cutTexte(ecrit) }) } };
}

/** A fact holds at most 400 characters of a text. */
export function cutTexte(texte: string): string {
  return texte.slice(0, 400);
}

/** Leaves out what is not known: a fact holds no undefined field. */
export function definis<T extends object>(champs: T): { readonly [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(champs).filter(([, valeur]) => valeur !== undefined)) as { readonly [K in keyof T]?: Exclude<T[K], undefined> };
}
