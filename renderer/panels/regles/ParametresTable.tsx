import { Fragment, useEffect, useRef } from "react";
import { isAVerifier } from "#shared/kernel/confiance.ts";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { formatParametre } from "#shared/kernel/format-parametre.ts";
import type { Parametre } from "#shared/kernel/parametre.ts";
import { Etat, Etiquette } from "../../components/Etat.tsx";
import { findFinDeValidite } from "../../db/droit.ts";
import { formatLienParametre } from "../../hooks/lien-parametre.ts";
import { formatLettre, LIBELLES_CONFIANCE, type LigneParametre, type Theme, type ValeurDuJour } from "./themes.ts";
import { openParametre, type Regles } from "./use-regles.ts";
import styles from "./regles.module.css";

/** Values by theme; a row opens its history at the right. */
export function ParametresTable({ regles: { themes, choisi, etatBaremes }, isEtroite }: { readonly regles: Regles; readonly isEtroite: boolean }) {
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    const ligne = table.current?.querySelector("[data-courante]");
    ligne?.scrollIntoView({ block: "nearest" });
    // The arrows move the focus with the row, when it is in the table already.
    if (table.current?.contains(document.activeElement)) ligne?.querySelector("a")?.focus({ preventScroll: true });
  }, [choisi]);
  const tons = new Map([...etatBaremes.perimees.map(({ parametre }) => [parametre.id, "late"] as const), ...etatBaremes.proches.map(({ parametre }) => [parametre.id, "soon"] as const)]);
  return (
    <table ref={table} className={`t r32 ${styles["table"] ?? ""}`} data-etroite={isEtroite || undefined} aria-label="Valeurs datées">
      <colgroup><col /><col className={styles["cValeur"]} />{!isEtroite && <col className={styles["cDate"]} />}<col className={styles["cFin"]} /><col className={styles["cConfiance"]} />{!isEtroite && <><col className={styles["cCritere"]} /><col className={styles["cVerifiee"]} /></>}</colgroup>
      <thead><tr><th scope="col">Valeur</th><th scope="col" className="num">En vigueur</th>{!isEtroite && <th scope="col">Depuis le</th>}<th scope="col">Connue jusqu’au</th><th scope="col">Confiance</th>{!isEtroite && <><th scope="col">Selon</th><th scope="col">Vérifiée le</th></>}</tr></thead>
      {themes.map((theme) => <ThemeCorps key={theme.id} theme={theme} choisi={choisi} tons={tons} isEtroite={isEtroite} />)}
    </table>
  );
}

interface ThemeCorpsProps {
  readonly theme: Theme;
  readonly choisi: string | undefined;
  readonly tons: ReadonlyMap<string, "late" | "soon">;
  readonly isEtroite: boolean;
}

function ThemeCorps({ theme: { titre, nombre, blocs }, choisi, tons, isEtroite }: ThemeCorpsProps) {
  const colonnes = isEtroite ? 4 : 7;
  return (
    <tbody>
      <tr className={styles["theme"]}><th scope="rowgroup" colSpan={colonnes}><b>{titre}</b> <span className="ink3 tn">{nombre}</span></th></tr>
      {blocs.map(({ titre: sousTitre, lignes }) => (
        <Fragment key={sousTitre ?? ""}>
          {sousTitre !== undefined && <tr className={styles["sous"]}><th scope="rowgroup" colSpan={colonnes}>{sousTitre}</th></tr>}
          {lignes.map((ligne) => <Ligne key={ligne.id} ligne={ligne} isChoisie={ligne.id === choisi} isSous={sousTitre !== undefined} isEtroite={isEtroite} ton={tons.get(ligne.id)} />)}
        </Fragment>
      ))}
    </tbody>
  );
}

interface LigneProps {
  readonly ligne: LigneParametre;
  readonly isChoisie: boolean;
  readonly isSous: boolean;
  readonly isEtroite: boolean;
  readonly ton: "late" | "soon" | undefined;
}

function Ligne({ ligne: { id, titre, parametre, duJour }, isChoisie, isSous, isEtroite, ton }: LigneProps) {
  const valeur = duJour.kind === "perimee" ? undefined : duJour.valeur;
  return (
    <tr data-courante={isChoisie || undefined} data-sous={isSous || undefined} onClick={() => openParametre(isChoisie ? undefined : id)}>
      <td title={titre}><a href={formatLienParametre(id)} aria-current={isChoisie ? "true" : undefined} onClick={(event) => { event.preventDefault(); }}>{titre}</a></td>
      <td className="num"><Valeur parametre={parametre} duJour={duJour} /></td>
      {!isEtroite && <td className="tn">{valeur === undefined ? <span className="ink3">—</span> : formatJour(valeur.depuis)}</td>}
      <td className="tn"><Fin parametre={parametre} ton={ton} /></td>
      <td>{valeur !== undefined && <span className="st"><span className="cut">{LIBELLES_CONFIANCE[valeur.confiance]} <span className="ink3">{formatLettre(valeur.confiance)}</span></span>{isAVerifier(valeur.confiance) && <Etiquette ton="soon">à vérifier</Etiquette>}</span>}</td>
      {!isEtroite && <><td className="ink3" title={parametre.applicableSelon}>{parametre.applicableSelon}</td><td className="tn ink3">{formatJour(parametre.verifieLe)}</td></>}
    </tr>
  );
}

function Valeur({ parametre: { unite, isAbroge }, duJour }: { readonly parametre: Parametre; readonly duJour: ValeurDuJour }) {
  if (duJour.kind === "perimee") return isAbroge === true ? <span className="ink3">abrogée</span> : <span className="late">attendue</span>;
  const texte = formatParametre({ unite, valeur: duJour.valeur.valeur });
  return duJour.kind === "a-venir" ? <span className="ink3">{texte}, à venir</span> : <b className="med">{texte}</b>;
}

/** Last day that is covered, with its urgency when there is one. */
function Fin({ parametre, ton }: { readonly parametre: Parametre; readonly ton: "late" | "soon" | undefined }) {
  const fin = findFinDeValidite(parametre);
  const jusqua = parametre.valeurs.at(-1)?.jusqua;
  if (fin === undefined) return jusqua === undefined ? <span className="ink3">sans terme</span> : <span>{formatJour(jusqua)}</span>;
  const jour = formatJour(fin.dernierJour);
  return ton === undefined ? <span>{jour}</span> : <Etat ton={ton}>{jour}</Etat>;
}
