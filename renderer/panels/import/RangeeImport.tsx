import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { memo, type ReactNode } from "react";
import type { ApercuCreance } from "#shared/imports/apercu-modele.ts";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { formatMontantNu } from "#shared/kernel/format-montant.ts";
import { sumMontants } from "#shared/kernel/montant.ts";
import { formatNombre, formatNombreDe } from "#shared/kernel/texte.ts";
import { Coche } from "../../components/data-table-row.tsx";
import { type DebiteurGroupe, type EtatCoche, findMontantMontre, formatRetard, isCochable, LIBELLES_GROUPE, type LigneImport } from "./groupes.ts";
import styles from "./import.module.css";

interface Props {
  readonly ligne: LigneImport;
  readonly ancre: string;
  readonly coche: EtatCoche;
  readonly isCourante: boolean;
  readonly onCourante: (ligne: LigneImport) => void;
  readonly onCocher: (ligne: LigneImport) => void;
  readonly onDeplier: (ligne: LigneImport) => void;
}

/** One row of the preview; the boxes and the chevrons are for the mouse, the keys go through the table. */
export const RangeeImport = memo(function RangeeImport({ ligne, ancre, coche, isCourante, onCourante, onCocher, onDeplier }: Props) {
  const { cellules, classe, nom } = renderCellules(ligne, () => onDeplier(ligne));
  return (
    <tr
      id={ancre} className={styles[classe]} data-courante={isCourante || undefined} aria-level={ligne.niveau} onClick={() => onCourante(ligne)}
      aria-expanded={ligne.kind === "debiteur" ? ligne.isOuvert : undefined}
    >
      <td className={styles["coche"]} onClick={coche === undefined ? undefined : () => onCocher(ligne)}>{coche !== undefined && <Coche isCochee={coche} label={nom} />}</td>
      {cellules}
    </tr>
  );
});

interface Rendu {
  readonly classe: string;
  /** Of the box. */
  readonly nom: string;
  readonly cellules: ReactNode;
}

function renderCellules(ligne: LigneImport, onDeplier: () => void): Rendu {
  switch (ligne.kind) {
    case "groupe": return renderGroupe(ligne);
    case "debiteur": return renderDebiteur(ligne, onDeplier);
    case "facture": return renderFacture(ligne.creances[0], isCochable(ligne.groupe) || ligne.creances[0].changement?.isApplicable === true);
    case "compte": return renderCompte(ligne);
    case "suite":
      return {
        classe: "facture", nom: "",
        cellules: <td colSpan={5}><button type="button" tabIndex={-1} className={styles["suite"]} onClick={onDeplier}>{ligne.groupe === "credits" ? formatNombreDe(ligne.reste, "autre compte", "autres comptes") : formatNombreDe(ligne.reste, "autre débiteur", "autres débiteurs")}</button></td>,
      };
  }
}

function renderGroupe({ groupe, nombre, montant }: Extract<LigneImport, { kind: "groupe" }>): Rendu {
  const { titre, note } = LIBELLES_GROUPE[groupe];
  return {
    classe: "groupe", nom: `Tout cocher\u00A0: ${titre}`,
    cellules: (
      <>
        <td><b>{titre}</b> <span className="tn ink3">{formatNombre(nombre)}</span></td>
        <td className="ink3" colSpan={2}>{note}</td>
        <td className="num ink med">{formatMontantNu(montant)}</td>
        <td />
      </>
    ),
  };
}

function renderDebiteur({ ligne, groupe, isOuvert, creances }: Extract<LigneImport, { kind: "debiteur" }>, onDeplier: () => void): Rendu {
  const { debiteur: { nom, code, raison }, montant } = ligne;
  const premiere = creances.length === 1 ? creances[0] : undefined;
  return {
    classe: "debiteur", nom: `Importer ${nom}`,
    cellules: (
      <>
        <td title={`${nom}, compte ${code}`}>
          <span className={styles["nom"]}>
            <button type="button" tabIndex={-1} className={styles["chevron"]} aria-label={`${isOuvert ? "Replier" : "Déplier"} ${nom}`} onClick={onDeplier}>{isOuvert ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />}</button>
            <span className="cut">{nom}</span>
          </span>
        </td>
        <td className="tn nw" title={premiere?.poste.numero}>{premiere === undefined ? formatNombreDe(creances.length, "facture", "factures") : premiere.poste.numero}</td>
        <td className="nw">{premiere !== undefined && <Echeance creance={premiere} />}</td>
        <td className="num ink">{formatMontantNu(montant)}</td>
        <td className="ink3" title={raison}>{isCochable(groupe) ? formatIssue(ligne) : <Difference creances={creances} />}</td>
      </>
    ),
  };
}

/** What a tick would do; why nothing is proposed. */
function formatIssue({ debiteur: { connu, isRetenu, raison } }: DebiteurGroupe): string {
  if (!isRetenu) return raison;
  return connu?.reference === undefined ? "à qualifier" : `au dossier ${connu.reference}`;
}

function Echeance({ creance: { echeance, origineEcheance, joursRetard } }: { readonly creance: ApercuCreance }) {
  if (echeance === undefined) return <span className="ink3">échéance inconnue</span>;
  return <>{origineEcheance === "calculee" ? <span className="soon">calculée au</span> : "échue le"} <span className="tn">{formatJour(echeance)}</span> <span className="ink3 tn">{formatRetard(joursRetard)}</span></>;
}

/** What the dossiers say, and what ticking would deduct from them. */
function Difference({ creances }: { readonly creances: readonly ApercuCreance[] }) {
  const changements = creances.flatMap(({ changement }) => (changement === undefined ? [] : [changement]));
  if (changements.length === 0) return "déjà au portefeuille";
  const avant = formatMontantNu(sumMontants(changements.map(({ connue }) => connue.montant)));
  const applicables = changements.filter(({ isApplicable }) => isApplicable);
  if (applicables.length === 0) return <span className="tn">au dossier {avant}, hausse non appliquée</span>;
  const isDate = applicables.every(({ imputations }) => imputations.length > 0);
  return <span className="tn" title={isDate ? undefined : "Le fichier dit seulement ce qui reste\u00A0: la date du règlement sera à vérifier."}>au dossier {avant}, {isDate ? "règlements datés" : "sans détail"}</span>;
}

function renderFacture(creance: ApercuCreance, isCochee: boolean): Rendu {
  const { poste, statut } = creance;
  const imputations = poste.imputations.length === 0 ? "" : `, ${formatMontantNu(sumMontants(poste.imputations.map(({ montant }) => montant)))} déjà payés`;
  const reserve = poste.isLettreHorsFichier ? "lettrée hors du fichier, à vérifier" : poste.kind === "report" ? "report à nouveau, sans facture" : poste.origine === "solde" ? "reste du compte, sans détail" : undefined;
  return {
    classe: "facture", nom: isCochee ? `Importer ${poste.numero}` : "",
    cellules: (
      <>
        <td title={poste.libelle}>{poste.libelle ?? poste.compte}<span className="ink3">{imputations}</span></td>
        <td className="tn nw" title={poste.numero}>{poste.numero}</td>
        <td className="nw"><Echeance creance={creance} /></td>
        <td className="num">{formatMontantNu(findMontantMontre(creance))}</td>
        <td className={reserve === undefined ? "ink3" : "soon"} title={reserve}>{statut === "differente" || statut === "absente" ? <Difference creances={[creance]} /> : (reserve ?? "")}</td>
      </>
    ),
  };
}

function renderCompte({ compte: { code, nom, solde, avances } }: Extract<LigneImport, { kind: "compte" }>): Rendu {
  return {
    classe: "debiteur", nom: "",
    cellules: (
      <>
        <td title={`${nom}, compte ${code}`}>{nom} <span className="ink3">{code}</span></td>
        <td colSpan={2} className="ink3">{avances === 0 ? "solde créditeur" : `avances reçues ${formatMontantNu(avances)}`}</td>
        <td className="num">{formatMontantNu(solde)}</td>
        <td className="ink3">{solde <= 0 ? "rien à réclamer" : "déduites"}</td>
      </>
    ),
  };
}
