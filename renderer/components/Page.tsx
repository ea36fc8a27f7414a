import { type ReactNode, useId } from "react";

/** The frame of every panel: head, bands, then what fills the rest. */
export function Page({ children, label }: { readonly children: ReactNode; readonly label: string }) {
  return <main className="page" aria-label={label}>{children}</main>;
}

/** Title at the left, its actions at the right. */
export function PageHead({ titre, children, actions }: { readonly titre: string; readonly children?: ReactNode; readonly actions?: ReactNode }) {
  return (
    <div className="head">
      <h1 className="t20">{titre}</h1>
      {children}
      {actions !== undefined && <><span className="sp" />{actions}</>}
    </div>
  );
}

/** A region named by its heading; `aside` stands at the right of the heading, in small. */
export function Section({ titre, note, aside, children }: { readonly titre: string; readonly note?: ReactNode; readonly aside?: ReactNode; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div className="sec-tete">
        <h2 id={id}>{titre}</h2>
        {note !== undefined && <span className="ink3">{note}</span>}
        {aside !== undefined && <span className="r">{aside}</span>}
      </div>
      {children}
    </section>
  );
}

export interface Onglet {
  readonly id: string;
  readonly libelle: string;
  readonly nombre?: number | undefined;
}

interface PropsOnglets {
  readonly onglets: readonly Onglet[];
  readonly courant: string;
  readonly onSelect: (id: string) => void;
  readonly label: string;
  readonly isTete?: boolean | undefined;
}

/** Tabs with a two-pixel underline; arrows go from one to the other. */
export function Onglets({ onglets, courant, onSelect, label, isTete }: PropsOnglets) {
  const rang = onglets.findIndex(({ id }) => id === courant);
  const move = (pas: number) => {
    const voisin = onglets[(rang + pas + onglets.length) % onglets.length];
    if (voisin !== undefined) onSelect(voisin.id);
  };
  return (
    <div className={isTete ? "onglets tete" : "onglets"} role="tablist" aria-label={label}>
      {onglets.map(({ id, libelle, nombre }) => (
        <button
          key={id} type="button" role="tab" aria-selected={id === courant} tabIndex={id === courant ? 0 : -1}
          ref={(bouton) => { if (id === courant && bouton?.parentElement?.contains(document.activeElement)) bouton.focus(); }}
          onClick={() => onSelect(id)}
          onKeyDown={({ key }) => (key === "ArrowRight" ? move(1) : key === "ArrowLeft" ? move(-1) : undefined)}
        >
          {libelle}
          {nombre !== undefined && <span className="n">{nombre.toLocaleString("fr-FR")}</span>}
        </button>
      ))}
    </div>
  );
}

interface PropsVolet {
  readonly label: string;
  readonly children: ReactNode;
  readonly isPetit?: boolean | undefined;
  /** Stays beside the list in a narrow window too: one reads both. */
  readonly isFixe?: boolean | undefined;
}

/** Pane at the right of a list; above it in a narrow window. */
export function Volet({ label, children, isPetit, isFixe }: PropsVolet) {
  const classes = ["volet", ...(isPetit === true ? ["petit"] : []), ...(isFixe === true ? ["fixe"] : [])];
  return <aside className={classes.join(" ")} aria-label={label}>{children}</aside>;
}

/** Initials of a person in a disc. */
export function Initiales({ nom, isPetit }: { readonly nom: string; readonly isPetit?: boolean | undefined }) {
  const initiales = nom.split(/[\s-]+/).map((mot) => mot.charAt(0)).join("").slice(0, 2).toUpperCase();
  return <span className={isPetit ? "ini s" : "ini"} title={nom} aria-label={nom} role="img">{initiales}</span>;
}
