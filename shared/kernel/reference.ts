/** A legal source by its stable identifier; links are computed for display and never stored. */
export interface Reference {
  /** Abbreviated text: « CPC », « C. com. », « Cass. com. ». */
  readonly texte: string;
  /** Article, or date and number of a decision: « 642 », « L441-10 II », « 18/05/2022, 20-23.204 ». */
  readonly article: string;
  readonly legiarti?: string;
}
