import { useMemo, type ReactNode } from "react";
import type { Bloc, DocumentRedige, Fragment, Image, LigneTableau, Liste, Paragraphe, Tableau } from "#shared/word/bloc.ts";
import { splitExposants } from "#shared/word/bloc.ts";
import styles from "./acte-view.module.css";

export interface ActeViewProps {
  /** As `formatDocument` of shared/word/typographie.ts gives it, so that the screen and the file show the same characters. */
  readonly document: DocumentRedige;
  /** What the company's own paper prints above and under the text. */
  readonly papier?: { readonly entete: readonly Bloc[]; readonly pied: readonly Bloc[] } | undefined;
}

/** The sheet of paper: the same blocks as the Word file, with real headings, lists and tables. */
export function ActeView({ document, papier }: ActeViewProps): ReactNode {
  return (
    <article className={styles["feuille"]} lang="fr" aria-label={`Aperçu\u00A0: ${document.titre}`}>
      {papier === undefined ? document.logo !== undefined && <ImageView image={document.logo} description="Logo de la société créancière" /> : <div className={styles["papier"]} aria-label="En-tête du papier">{papier.entete.map((bloc, rang) => <BlocView key={rang} bloc={bloc} />)}</div>}
      {document.blocs.map((bloc, rang) => (
        <BlocView key={rang} bloc={bloc} />
      ))}
      <footer className={styles["pied"]}>
        {document.pied === undefined ? undefined : <span className={styles["mentions"]}>{document.pied}</span>}
        {document.reference}
        {papier !== undefined && <div className={styles["papier"]} aria-label="Pied de page du papier">{papier.pied.map((bloc, rang) => <BlocView key={rang} bloc={bloc} />)}</div>}
      </footer>
    </article>
  );
}

/** The bytes are written in the address itself: nothing to give back when the sheet goes. */
function ImageView({ image, description }: { readonly image: Image; readonly description: string }): ReactNode {
  const url = useMemo(() => {
    const binaire = Array.from(image.octets, (octet) => String.fromCharCode(octet)).join("");
    return `data:image/${image.type === "png" ? "png" : "jpeg"};base64,${btoa(binaire)}`;
  }, [image]);
  return <img className={styles["logo"]} src={url} alt={description} />;
}

function BlocView({ bloc }: { readonly bloc: Bloc }): ReactNode {
  switch (bloc.kind) {
    case "titre":
      return <TitreView {...bloc} />;
    case "paragraphe":
      return <ParagrapheView {...bloc} />;
    case "liste":
      return <ListeView {...bloc} />;
    case "tableau":
      return <TableauView tableau={bloc} />;
    case "encadre":
      return (
        <p className={bloc.ton === "alerte" ? styles["alerte"] : styles["encadre"]} role="note">
          <Texte fragments={bloc.texte} />
        </p>
      );
    case "image":
      return <ImageView image={bloc.image} description={bloc.description} />;
    case "saut-de-page":
      return <hr className={styles["saut"]} aria-label="Saut de page" />;
  }
}

/** The screen that holds the sheet has its own h1: the title of the document starts at h2. */
function TitreView({ niveau, texte, ancre }: Extract<Bloc, { readonly kind: "titre" }>): ReactNode {
  const Niveau = (["h2", "h3", "h4", "h5"] as const)[niveau];
  return (
    <Niveau className={styles[`titre${niveau}`]} {...(ancre === undefined ? {} : { id: createId(ancre) })}>
      <Ordinaux texte={texte} />
    </Niveau>
  );
}

const CLASSES: Readonly<Record<NonNullable<Paragraphe["style"]>, string>> = {
  normal: "normal", discret: "discret", droite: "droite", centre: "centre", "sous-titre": "sousTitre", destinataire: "destinataire", signature: "signature",
};

function ParagrapheView({ texte, style = "normal" }: Paragraphe): ReactNode {
  return (
    <p className={styles[CLASSES[style]]}>
      <Texte fragments={texte} />
    </p>
  );
}

const LISTES = { tiret: "tirets", numero: "liste", degre: "degres" } as const;

function ListeView({ marque, niveau = 0, points }: Liste): ReactNode {
  const Balise = marque === "tiret" ? "ul" : "ol";
  return (
    <Balise className={`${styles[LISTES[marque]]} ${niveau === 1 ? styles["interieure"] : ""}`}>
      {points.map((point, rang) => (
        <li key={rang}>
          <Texte fragments={point} />
        </li>
      ))}
    </Balise>
  );
}

function TableauView({ tableau }: { readonly tableau: Tableau }): ReactNode {
  const { style = "registre", colonnes, lignes, legende } = tableau;
  const somme = colonnes.reduce((total, { largeur }) => total + largeur, 0);
  return (
    <table className={styles[style]}>
      <caption className={styles["legende"]}>{legende}</caption>
      <colgroup>
        {colonnes.map(({ largeur }, rang) => (
          <col key={rang} style={{ width: `${(100 * largeur) / somme}%` }} />
        ))}
      </colgroup>
      {style === "registre" ? (
        <thead>
          <tr>
            {colonnes.map(({ titre, alignement = "gauche" }, rang) => (
              <th key={rang} scope="col" className={styles[alignement]}>
                {titre}
              </th>
            ))}
          </tr>
        </thead>
      ) : undefined}
      <tbody>
        {lignes.map((ligne, rang) => (
          <LigneView key={rang} ligne={ligne} tableau={tableau} />
        ))}
      </tbody>
    </table>
  );
}

function LigneView({ ligne, tableau }: { readonly ligne: LigneTableau; readonly tableau: Tableau }): ReactNode {
  const { style = "normal", cellules, ancre } = ligne;
  const id = ancre === undefined ? {} : { id: createId(ancre) };
  if (style === "intertitre") {
    return (
      <tr className={styles["intertitre"]} {...id}>
        <th scope="colgroup" colSpan={tableau.colonnes.length}>
          <Texte fragments={cellules[0] ?? []} />
        </th>
      </tr>
    );
  }
  return (
    <tr className={styles[style === "sous-total" ? "sousTotal" : style === "a-venir" ? "aVenir" : style]} {...id}>
      {tableau.colonnes.map(({ alignement = "gauche" }, rang) => (
        <Cellule key={rang} isEntete={tableau.style === "fiche" && rang === 0} classe={styles[alignement]} fragments={cellules[rang] ?? []} />
      ))}
    </tr>
  );
}

interface CelluleProps {
  readonly isEntete: boolean;
  readonly classe: string | undefined;
  readonly fragments: readonly Fragment[];
}

function Cellule({ isEntete, classe, fragments }: CelluleProps): ReactNode {
  const texte = <Texte fragments={fragments} />;
  return isEntete ? <th scope="row">{texte}</th> : <td className={classe}>{texte}</td>;
}

function Texte({ fragments }: { readonly fragments: readonly Fragment[] }): ReactNode {
  return fragments.map((partie, rang) => <FragmentView key={rang} partie={partie} />);
}

function FragmentView({ partie }: { readonly partie: Fragment }): ReactNode {
  const { texte, isGras = false, isItalique = false, isManque = false, renvoi, note } = partie;
  const ordinaux = <Ordinaux texte={texte} />;
  const italique = isItalique ? <em>{ordinaux}</em> : ordinaux;
  const gras = isGras ? <strong>{italique}</strong> : italique;
  const manque = isManque ? <mark className={styles["manque"]}>{gras}</mark> : gras;
  return (
    <>
      {renvoi === undefined ? manque : <Renvoi cible={renvoi}>{manque}</Renvoi>}
      {note === undefined ? undefined : <span className={styles["note"]}>{` (note\u00A0: ${note})`}</span>}
    </>
  );
}

/** The address of the page belongs to the router: the target is reached without changing it. */
function Renvoi({ cible, children }: { readonly cible: string; readonly children: ReactNode }): ReactNode {
  return (
    <button type="button" className={styles["renvoi"]} onClick={() => document.getElementById(createId(cible))?.scrollIntoView({ block: "center" })}>
      {children}
    </button>
  );
}

function Ordinaux({ texte }: { readonly texte: string }): ReactNode {
  return splitExposants(texte).map((partie, rang) => (partie.isExposant ? <sup key={rang}>{partie.texte}</sup> : partie.texte));
}

function createId(ancre: string): string {
  return `acte-${ancre}`;
}
