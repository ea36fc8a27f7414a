import { Fragment } from "react";

/** « 1er semestre », « 2e semestre » with their letters raised, as French prints them. */
export function Ordinal({ texte }: { readonly texte: string }) {
  const parts = texte.split(/\b(\d+)(er|e)\b/);
  return parts.map((part, rang) => (rang % 3 === 2 ? <sup key={rang}>{part}</sup> : <Fragment key={rang}>{part}</Fragment>));
}
