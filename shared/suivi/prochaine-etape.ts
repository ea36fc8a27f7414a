/** What to do now and why: one action of the fiche. */
export interface ProchaineEtape {
  readonly titre: string;
  readonly raison: string;
  readonly action: "confirmer-echeances" | "ajouter-pieces" | "qualifier" | "mandater" | "transmettre" | "suivre";
  /** Who has the ball. */
  readonly balle: string;
  readonly points: readonly { readonly isAcquis: boolean; readonly libelle: string; readonly note?: string | undefined }[];
}
