import "./etapes.css";

export interface PointEtape {
  readonly id: string;
  readonly libelle: string;
  /** « le 18/11 », « depuis le 13/01 ». */
  readonly note?: string | undefined;
}

/** Stages of a dossier as a thin stepper. */
export function Etapes({ points, courante }: { readonly points: readonly PointEtape[]; readonly courante: string }) {
  const rang = points.findIndex(({ id }) => id === courante);
  return (
    <ol className="etapes" aria-label="Étapes du dossier">
      {points.map(({ id, libelle, note }, index) => (
        <li key={id} data-passee={index < rang || undefined} aria-current={index === rang ? "step" : undefined}>
          {libelle}
          {note !== undefined && <small>{note}</small>}
        </li>
      ))}
    </ol>
  );
}

/** The same in a line of text: six dashes. The word must stand beside. */
export function EtapesMini({ points, courante }: { readonly points: readonly PointEtape[]; readonly courante: string }) {
  const rang = points.findIndex(({ id }) => id === courante);
  return (
    <span className="etapes-mini" aria-hidden="true">
      {points.map(({ id }, index) => (
        <i key={id} data-passee={index < rang || undefined} data-courante={index === rang || undefined} />
      ))}
    </span>
  );
}
