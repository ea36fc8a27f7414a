/** What a reading says to another program: the lists that apply, and figures to compare with those of an independent reading. */
export interface Publication {
  readonly debiteurs?: readonly object[];
  readonly creances?: readonly object[];
  readonly mouvements?: readonly object[];
  readonly annonces?: readonly object[];
  readonly evenements?: readonly object[];
  readonly messages?: readonly object[];
  readonly controle: object;
}
