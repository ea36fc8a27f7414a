import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { formatJour, formatJourLong } from "#shared/kernel/format-jour.ts";
import { formatMontant, formatMontantNu, formatTaux } from "#shared/kernel/format-montant.ts";
import { formatNombreDe, INSECABLE } from "#shared/kernel/texte.ts";
import type { ColonnesTitre } from "#shared/regles/decompte/colonnes-titre.ts";
import type { Decompte } from "#shared/regles/decompte/decompte.ts";
import type { PartContestee } from "#shared/suivi/part-contestee.ts";
import { Ordinal } from "../../components/Ordinal.tsx";
import { type GroupeLedger, type LigneLedger, listSuites } from "#shared/suivi/ledger.ts";
import type { Ledger } from "./use-ledger.ts";
import styles from "./decompte.module.css";

interface LedgerProps {
  readonly ledger: Ledger;
  readonly decompte: Decompte;
  /** Absent: nothing is disputed. */
  readonly part: PartContestee | undefined;
  /** Absent: no title counts on that day. */
  readonly colonnes: ColonnesTitre | undefined;
  readonly onModifier: (creanceId: string) => void;
}

/** The statement as an accountant reads it: one group per invoice, then totals that foot. */
export function LedgerTable({ ledger, decompte, part, colonnes, onModifier }: LedgerProps) {
  return (
    <>
      <table className={`t r28 ${styles["ledger"] ?? ""}`} aria-label="Décompte par facture">
        <LedgerHead />
        {ledger.groupes.map((groupe) => <GroupeLignes key={groupe.creance.creanceId} groupe={groupe} ledger={ledger} onModifier={onModifier} />)}
        <LedgerFoot decompte={decompte} part={part} nombre={ledger.groupes.filter(({ creance }) => creance.condamnation === undefined).length} />
      </table>
      {colonnes !== undefined && <ColonnesTable colonnes={colonnes} />}
    </>
  );
}

/** What the title found and what came since, post by post: each line foots. */
function ColonnesTable({ colonnes: { dateTitre, arreteAu, lignes } }: { readonly colonnes: ColonnesTitre }) {
  return (
    <section className={styles["titre"]} aria-label="Avant et après le titre">
      <h2 className="lab">Avant et après le titre du {formatJour(dateTitre)}</h2>
      <table className="t r28">
        <thead><tr><th scope="col">Poste</th><th scope="col" className="num">Au titre</th><th scope="col" className="num">Depuis</th><th scope="col" className="num">Réglé depuis</th><th scope="col" className="num">Dû au {formatJour(arreteAu)}</th></tr></thead>
        <tbody>
          {lignes.map(({ poste, libelle, avantTitre, apresTitre, regle, reste }) => (
            <tr key={poste} className={poste === "total" ? "total" : undefined}>
              <td>{libelle}</td>
              {[avantTitre, apresTitre, regle, reste].map((somme, rang) => <td key={rang} className="num tn">{formatMontantNu(somme)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function LedgerHead() {
  return (
    <thead>
      <tr>
        <th scope="col">Date</th>
        <th scope="col">Libellé</th>
        <th scope="col" className="num">Base</th>
        <th scope="col" className="num">Taux</th>
        <th scope="col" className="num">Jours</th>
        <th scope="col" className="num">Montant</th>
        <th scope="col" className="num">Dû</th>
      </tr>
    </thead>
  );
}

interface GroupeLignesProps {
  readonly groupe: GroupeLedger;
  readonly ledger: Ledger;
  readonly onModifier: (creanceId: string) => void;
}

function GroupeLignes({ groupe, ledger, onModifier }: GroupeLignesProps) {
  const { creance, titre, sousTitre, lignes, du } = groupe;
  const { fermes, replis, selection, lignesDe, select, replier, fermer } = ledger;
  const isFerme = fermes.has(creance.creanceId);
  const repliables = new Set(listSuites(lignes));
  return (
    <tbody>
      <tr className={styles["groupe"]}>
        <th scope="rowgroup" colSpan={isFerme ? 6 : 7}>
          <div className={styles["groupeTete"]}>
            <button type="button" className={styles["chevron"]} aria-expanded={!isFerme} aria-label={`${isFerme ? "Déplier" : "Replier"} ${creance.condamnation === undefined ? "la facture " : ""}${creance.numero}`} onClick={() => fermer(creance.creanceId)}>
              {isFerme ? <IconChevronRight size={14} /> : <IconChevronDown size={14} />}
            </button>
            <b>{titre}</b>
            <span className="ink3">{sousTitre}</span>
            {creance.condamnation === undefined && <button type="button" className={styles["lien"]} onClick={() => onModifier(creance.creanceId)}>Modifier</button>}
          </div>
        </th>
        {isFerme && <td className="num ink">{formatMontantNu(du)}</td>}
      </tr>
      {!isFerme &&
        lignesDe(groupe).map((ligne) => (
          <LigneRow
            key={ligne.cle}
            ligne={ligne}
            isSelectionnee={ligne.cle === selection?.cle}
            repli={ligne.suite !== undefined && repliables.has(ligne.suite) && isPremiere(lignes, ligne) ? { isReplie: replis.has(ligne.suite) } : undefined}
            onSelect={select}
            onReplier={replier}
          />
        ))}
    </tbody>
  );
}

function isPremiere(lignes: readonly LigneLedger[], { suite, cle }: LigneLedger): boolean {
  return lignes.find((ligne) => ligne.suite === suite)?.cle === cle;
}

interface LigneRowProps {
  readonly ligne: LigneLedger;
  readonly isSelectionnee: boolean;
  readonly repli?: { readonly isReplie: boolean } | undefined;
  readonly onSelect: (cle: string) => void;
  readonly onReplier: (suite: string) => void;
}

function LigneRow({ ligne, isSelectionnee, repli, onSelect, onReplier }: LigneRowProps) {
  const { cle, date, libelle, note, base, taux, jours, montant, du, suite } = ligne;
  return (
    <tr className={styles["ligne"]} data-ligne={cle} aria-selected={isSelectionnee} onClick={() => onSelect(cle)}>
      <td className="tn">
        {repli !== undefined && suite !== undefined && (
          <button type="button" className={styles["repli"]} aria-expanded={!repli.isReplie} aria-label={repli.isReplie ? "Déplier les périodes" : "Replier les périodes"} onClick={(clic) => { clic.stopPropagation(); onReplier(suite); }}>
            {repli.isReplie ? <IconChevronRight size={14} /> : <IconChevronDown size={14} />}
          </button>
        )}
        {date === undefined ? "—" : formatJour(date)}
      </td>
      <td className={styles["libelle"]} title={note}><Ordinal texte={libelle} />{note !== undefined && <small>{note}</small>}</td>
      <td className="num">{base === undefined ? "" : formatMontantNu(base)}</td>
      <td className="num">{taux === undefined ? "" : formatTaux(taux)}</td>
      <td className="num">{jours ?? ""}</td>
      <td className={`num ${montant < 0 ? "secured" : "ink"}`}>
        <button type="button" className={styles["montant"]} aria-expanded={isSelectionnee} aria-label={`Justifier ${formatMontant(montant)}, ${libelle}`} onClick={() => onSelect(cle)}>{formatMontantNu(montant)}</button>
      </td>
      <td className="num ink3">{formatMontantNu(du)}</td>
    </tr>
  );
}

function LedgerFoot({ decompte, part, nombre }: Pick<LedgerProps, "decompte" | "part"> & { readonly nombre: number }) {
  const indemnites = decompte.creances.map(({ indemniteRestante }) => indemniteRestante).filter((indemnite) => indemnite > 0);
  const [indemnite] = indemnites;
  const isTitre = decompte.creances.some(({ condamnation }) => condamnation !== undefined);
  const dus = [...decompte.creances.filter(({ condamnation, principalRestant }) => condamnation === "article-700" && principalRestant > 0).map(() => "Article 700"), ...decompte.frais.filter(({ reste }) => reste > 0).map(({ libelle }) => libelle)];
  const lignes = [
    { libelle: "Principal restant", note: isTitre ? (nombre === 0 ? "d’après le titre" : `d’après le titre, et ${formatNombreDe(nombre, "facture", "factures")}`) : formatNombreDe(nombre, "facture", "factures"), montant: decompte.principalRestant },
    { libelle: "Pénalités et intérêts de retard", note: isTitre ? "taux du titre, majoration comprise (CMF, art. L313-3)" : "C. com., art. L441-10 II", montant: decompte.interetsRestants },
    { libelle: "Indemnités forfaitaires", note: indemnite === undefined || new Set(indemnites).size > 1 ? undefined : `${indemnites.length}${INSECABLE}×${INSECABLE}${formatMontant(indemnite)}, C. com., art. D441-5`, montant: decompte.indemnitesRestantes },
    ...(decompte.fraisRestants > 0 ? [{ libelle: "Frais à la charge du débiteur", note: dus.join(", "), montant: decompte.fraisRestants }] : []),
    ...(decompte.tropPercu > 0 ? [{ libelle: "Trop-perçu", note: "à rendre ou à imputer", montant: decompte.tropPercu }] : []),
  ];
  return (
    <tfoot>
      {lignes.map(({ libelle, note, montant }) => (
        <tr key={libelle} className={styles["sousTotal"]}>
          <td />
          <td className={styles["libelle"]}>{libelle}{note !== undefined && <small>{note}</small>}</td>
          <td colSpan={4} />
          <td className="num ink">{formatMontantNu(montant)}</td>
        </tr>
      ))}
      <tr className="total">
        <td />
        <td colSpan={4} className={styles["total"]}>Total dû au {formatJourLong(decompte.arreteAu)}, en euros <small>puis {formatMontant(decompte.interetsParJour)} par jour</small></td>
        <td />
        <td className="num"><span data-total>{formatMontantNu(decompte.total)}</span></td>
      </tr>
      {part !== undefined && (
        <tr className={styles["sousTotal"]}>
          <td />
          <td colSpan={5} className={styles["libelle"]}>dont contesté<small>reste incontesté {formatMontant(part.incontestable)}</small></td>
          <td className="num ink">{formatMontantNu(part.conteste)}</td>
        </tr>
      )}
    </tfoot>
  );
}
