import { Checkbox } from "@mantine/core";
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { useState } from "react";
import type { ApercuCreance } from "#shared/imports/apercu-modele.ts";
import type { CompteClient } from "#shared/imports/lecture.ts";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { formatMontantNu } from "#shared/kernel/format-montant.ts";
import { formatNombre, formatNombreDe } from "#shared/kernel/texte.ts";
import { sumMontants } from "#shared/kernel/montant.ts";
import { type DebiteurGroupe, formatRetard, type GroupeImport, LIBELLES_GROUPE } from "./groupes.ts";
import styles from "./import.module.css";

interface DebiteursTableProps {
  readonly groupes: readonly GroupeImport[];
  readonly credits: readonly CompteClient[];
  readonly cles: ReadonlySet<string>;
  readonly onCles: (cles: ReadonlySet<string>) => void;
}

/** Rows shown at once in a group; the rest on demand, a file may hold thousands of debtors. */
const PAQUET = 200;

/** Debtors by what importing would do with them; each unfolds to its invoices; only new ones can be ticked. */
export function DebiteursTable({ groupes, credits, cles, onCles }: DebiteursTableProps) {
  const [ouverts, setOuverts] = useState<ReadonlySet<string>>(new Set());
  const toggle = (cle: string) => setOuverts(toggleDans(ouverts, [cle], !ouverts.has(cle)));
  const tick = (creances: readonly ApercuCreance[], isCoche: boolean) => onCles(toggleDans(cles, creances.map(({ cle }) => cle), isCoche));
  return (
    <div className={styles["defile"]}>
      <table className={`t r28 ${styles["table"] ?? ""}`} aria-label="Ce que l’import changerait">
        <colgroup><col className={styles["c1"]} /><col /><col className={styles["c3"]} /><col className={styles["c4"]} /><col className={styles["c5"]} /><col className={styles["c6"]} /></colgroup>
        {groupes.map((groupe) => <Groupe key={groupe.id} groupe={groupe} cles={cles} ouverts={ouverts} onOuvrir={toggle} onCocher={tick} />)}
        {credits.length > 0 && <Credits comptes={credits} />}
      </table>
      {groupes.length === 0 && credits.length === 0 && <p className="etat-page">Rien sous ce titre.</p>}
    </div>
  );
}

function toggleDans(ensemble: ReadonlySet<string>, cles: readonly string[], isDedans: boolean): ReadonlySet<string> {
  const suivant = new Set(ensemble);
  for (const cle of cles) {
    if (isDedans) suivant.add(cle);
    else suivant.delete(cle);
  }
  return suivant;
}

interface GroupeProps {
  readonly groupe: GroupeImport;
  readonly cles: ReadonlySet<string>;
  readonly ouverts: ReadonlySet<string>;
  readonly onOuvrir: (cle: string) => void;
  readonly onCocher: (creances: readonly ApercuCreance[], isCoche: boolean) => void;
}

function Groupe({ groupe: { id, debiteurs, montant }, cles, ouverts, onOuvrir, onCocher }: GroupeProps) {
  const [limite, setLimite] = useState(PAQUET);
  const isCochable = id === "retenus" || id === "attente";
  const creances = debiteurs.flatMap((ligne) => ligne.creances);
  const { titre, note } = LIBELLES_GROUPE[id];
  const reste = debiteurs.length - limite;
  return (
    <tbody>
      <tr className={styles["groupe"]}>
        <td className={styles["coche"]}>{isCochable && <CocheMultiple label={`Tout cocher : ${titre}`} creances={creances} cles={cles} onCocher={onCocher} />}</td>
        <td><b>{titre}</b> <span className="tn ink3">{formatNombre(debiteurs.length)}</span></td>
        <td className="ink3" colSpan={2}>{note}</td>
        <td className="num ink med">{formatMontantNu(montant)}</td>
        <td />
      </tr>
      {debiteurs.slice(0, limite).map((ligne) => (
        <DebiteurRows key={ligne.debiteur.cle} ligne={ligne} isCochable={isCochable} cles={cles} isOuvert={ouverts.has(`${id}/${ligne.debiteur.cle}`)} onOuvrir={() => onOuvrir(`${id}/${ligne.debiteur.cle}`)} onCocher={onCocher} />
      ))}
      {reste > 0 && <tr><td /><td colSpan={5}><button type="button" className={styles["suite"]} onClick={() => setLimite(limite + PAQUET)}>{formatNombreDe(reste, "autre débiteur", "autres débiteurs")}</button></td></tr>}
    </tbody>
  );
}

interface CocheMultipleProps {
  readonly label: string;
  readonly creances: readonly ApercuCreance[];
  readonly cles: ReadonlySet<string>;
  readonly onCocher: (creances: readonly ApercuCreance[], isCoche: boolean) => void;
}

function CocheMultiple({ label, creances, cles, onCocher }: CocheMultipleProps) {
  const cochees = creances.filter(({ cle }) => cles.has(cle)).length;
  return <Checkbox aria-label={label} checked={cochees === creances.length} indeterminate={cochees > 0 && cochees < creances.length} onChange={() => onCocher(creances, cochees < creances.length)} />;
}

interface DebiteurRowsProps {
  readonly ligne: DebiteurGroupe;
  readonly isCochable: boolean;
  readonly isOuvert: boolean;
  readonly cles: ReadonlySet<string>;
  readonly onOuvrir: () => void;
  readonly onCocher: (creances: readonly ApercuCreance[], isCoche: boolean) => void;
}

function DebiteurRows({ ligne, isCochable, isOuvert, cles, onOuvrir, onCocher }: DebiteurRowsProps) {
  const { debiteur, creances, montant } = ligne;
  const { nom, code, raison } = debiteur;
  const isUnique = creances.length === 1;
  const [premiere] = creances;
  return (
    <>
      <tr className={styles["debiteur"]}>
        <td className={styles["coche"]}>{isCochable && <CocheMultiple label={`Importer ${nom}`} creances={creances} cles={cles} onCocher={onCocher} />}</td>
        <td title={`${nom}, compte ${code}`}>
          <button type="button" className={styles["chevron"]} aria-expanded={isOuvert} aria-label={`${isOuvert ? "Replier" : "Déplier"} ${nom}`} onClick={onOuvrir}>{isOuvert ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />}</button>
          {nom}
        </td>
        <td className="tn nw">{isUnique && premiere !== undefined ? premiere.poste.numero : formatNombreDe(creances.length, "facture", "factures")}</td>
        <td className="nw">{isUnique && premiere !== undefined && <Echeance creance={premiere} />}</td>
        <td className="num ink">{formatMontantNu(montant)}</td>
        <td className="ink3" title={raison}>{isCochable ? formatIssue(ligne) : <Difference creances={creances} />}</td>
      </tr>
      {isOuvert && creances.map((creance) => <FactureRow key={creance.cle} creance={creance} isCochable={isCochable} isCochee={cles.has(creance.cle)} onCocher={(isCoche) => onCocher([creance], isCoche)} />)}
    </>
  );
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

function Difference({ creances }: { readonly creances: readonly ApercuCreance[] }) {
  const differentes = creances.filter(({ statut }) => statut === "differente");
  if (differentes.length === 0) return "déjà au portefeuille";
  const avant = sumMontants(differentes.flatMap(({ connue }) => (connue === undefined ? [] : [connue.montant])));
  return <span className="tn">au dossier {formatMontantNu(avant)}, non modifié</span>;
}

interface FactureRowProps {
  readonly creance: ApercuCreance;
  readonly isCochable: boolean;
  readonly isCochee: boolean;
  readonly onCocher: (isCoche: boolean) => void;
}

function FactureRow({ creance, isCochable, isCochee, onCocher }: FactureRowProps) {
  const { poste } = creance;
  const imputations = poste.imputations.length === 0 ? "" : `, ${formatMontantNu(sumMontants(poste.imputations.map(({ montant }) => montant)))} déjà payés`;
  const reserve = poste.isLettreHorsFichier ? "lettrée hors du fichier, à vérifier" : poste.kind === "report" ? "report à nouveau, sans facture" : poste.origine === "solde" ? "reste du compte, sans détail" : undefined;
  return (
    <tr className={styles["facture"]}>
      <td className={styles["coche"]}>{isCochable && <Checkbox aria-label={`Importer ${poste.numero}`} checked={isCochee} onChange={({ currentTarget }) => onCocher(currentTarget.checked)} />}</td>
      <td title={poste.libelle}>{poste.libelle ?? poste.compte}<span className="ink3">{imputations}</span></td>
      <td className="tn nw">{poste.numero}</td>
      <td className="nw"><Echeance creance={creance} /></td>
      <td className="num">{formatMontantNu(poste.reste)}</td>
      <td className={reserve === undefined ? "ink3" : "soon"}>{creance.statut === "differente" ? <Difference creances={[creance]} /> : (reserve ?? "")}</td>
    </tr>
  );
}

function Credits({ comptes }: { readonly comptes: readonly CompteClient[] }) {
  const [limite, setLimite] = useState(PAQUET);
  const { titre, note } = LIBELLES_GROUPE.credits;
  return (
    <tbody>
      <tr className={styles["groupe"]}>
        <td className={styles["coche"]} />
        <td><b>{titre}</b> <span className="tn ink3">{formatNombre(comptes.length)}</span></td>
        <td className="ink3" colSpan={2}>{note}</td>
        <td className="num ink med">{formatMontantNu(sumMontants(comptes.map(({ solde }) => solde)))}</td>
        <td />
      </tr>
      {comptes.slice(0, limite).map(({ code, nom, solde, avances }) => (
        <tr key={code} className={styles["debiteur"]}>
          <td className={styles["coche"]} />
          <td>{nom} <span className="ink3">{code}</span></td>
          <td colSpan={2} className="ink3">{avances === 0 ? "solde créditeur" : `avances reçues ${formatMontantNu(avances)}`}</td>
          <td className="num">{formatMontantNu(solde)}</td>
          <td className="ink3">{solde <= 0 ? "rien à réclamer" : "déduites"}</td>
        </tr>
      ))}
      {comptes.length > limite && <tr><td /><td colSpan={5}><button type="button" className={styles["suite"]} onClick={() => setLimite(limite + PAQUET)}>{formatNombreDe(comptes.length - limite, "autre compte", "autres comptes")}</button></td></tr>}
    </tbody>
  );
}
