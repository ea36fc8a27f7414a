import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { isAVerifier } from "#shared/kernel/confiance.ts";
import type { ParametreEnVigueur, SourceDroit, ValeurSourcee } from "#shared/kernel/droit.ts";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { formatParametre } from "#shared/kernel/format-parametre.ts";
import { formatReference } from "#shared/kernel/format-reference.ts";
import type { Parametre } from "#shared/kernel/parametre.ts";
import { formatSanction } from "#shared/kernel/sanction.ts";
import { findUsage, listReglesLisant } from "#shared/regles/lecteurs.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { Etiquette } from "../../components/Etat.tsx";
import { Volet } from "../../components/Page.tsx";
import { findFinDeValidite, isSocle } from "../../db/droit.ts";
import { useSignature } from "../../hooks/use-signature.ts";
import { HistoireGraphe } from "./HistoireGraphe.tsx";
import { findTitreTheme, findValeurDuJour, formatLettre, LIBELLES_CONFIANCE } from "./themes.ts";
import { openParametre, type Regles } from "./use-regles.ts";
import styles from "./regles.module.css";

/** One value: what it is worth, on whose word, since when, and everything that was ever said of it. */
export function ParametreVolet({ entree: { parametre, histoire }, regles }: { readonly entree: ParametreEnVigueur; readonly regles: Regles }) {
  const { aujourdhui } = useContexte();
  const duJour = findValeurDuJour(parametre, aujourdhui);
  const fin = findFinDeValidite(parametre);
  const suivante = parametre.valeurs.find(({ depuis }) => depuis > aujourdhui);
  return (
    <Volet label={parametre.libelle}>
      <header>
        <div className="volet-tete"><span className="lab">{findTitreTheme(parametre.id)} · {parametre.regle}</span><span className="sp" /><ActionIcon className="sans-papier" aria-label="Fermer" onClick={() => openParametre(undefined)}><IconX size={16} stroke={1.75} /></ActionIcon></div>
        <h2 className="ink str">{parametre.libelle}</h2>
        {duJour.kind === "perimee" ? <p className={styles["chiffre"]}><span className="t28">—</span> {parametre.isAbroge === true ? <span className="ink3">texte abrogé</span> : <span className="late">{fin?.attendu ?? "valeur"} non connue</span>}</p> : (
          <p className={styles["chiffre"]}><span className="t28 tn">{formatParametre({ unite: parametre.unite, valeur: duJour.valeur.valeur })}</span> <span className="ink3">{duJour.kind === "a-venir" ? "à partir du" : "depuis le"} {formatJour(duJour.valeur.depuis)}</span>{isAVerifier(duJour.valeur.confiance) && <Etiquette ton="soon">à vérifier</Etiquette>}</p>
        )}
        {suivante !== undefined && duJour.kind === "en-vigueur" && <p className="ink2 tn">puis {formatParametre({ unite: parametre.unite, valeur: suivante.valeur })} le {formatJour(suivante.depuis)}</p>}
      </header>
      <Fiche parametre={parametre} />
      <section>
        <div className="sec-tete"><h3>Histoire</h3><span className="ink3 tn">{histoire.length}</span></div>
        <HistoireGraphe parametre={parametre} aujourdhui={aujourdhui} />
        <Histoire parametre={parametre} histoire={histoire} sources={regles.droit.sources} />
      </section>
      <Sources ids={new Set(histoire.map(({ sourceId }) => sourceId))} regles={regles} />
    </Volet>
  );
}

function Fiche({ parametre }: { readonly parametre: Parametre }) {
  const { aujourdhui } = useContexte();
  const duJour = findValeurDuJour(parametre, aujourdhui);
  const fin = findFinDeValidite(parametre);
  const lecteurs = listReglesLisant(parametre.id).map(({ titre }) => titre);
  const usage = findUsage(parametre.id);
  const lues = [...lecteurs, ...(usage === undefined ? [] : [usage])];
  return (
    <dl className="kv">
      <dt>Selon</dt><dd>{parametre.applicableSelon}</dd>
      {duJour.kind !== "perimee" && <><dt>Confiance</dt><dd>{formatLettre(duJour.valeur.confiance)}, {LIBELLES_CONFIANCE[duJour.valeur.confiance]}</dd></>}
      <dt>Vérifiée le</dt><dd className="tn">{formatJour(parametre.verifieLe)}</dd>
      <dt>Connue jusqu’au</dt><dd>{fin === undefined ? "sans terme connu" : `${formatJour(fin.dernierJour)}\u00A0; au-delà, les calculs sont refusés`}</dd>
      {parametre.sanction !== undefined && <><dt>Sanction</dt><dd>{formatSanction(parametre.sanction)}</dd></>}
      <dt>Lue par</dt><dd>{lues.length === 0 ? <span className="ink3">Aucune règle ne la lit encore.</span> : lues.map((titre) => <div key={titre}>{titre}</div>)}</dd>
      {parametre.note !== undefined && <><dt>Note</dt><dd>{parametre.note}</dd></>}
    </dl>
  );
}

function Histoire({ parametre: { unite, valeurs }, histoire, sources }: { readonly parametre: Parametre; readonly histoire: readonly ValeurSourcee[]; readonly sources: readonly SourceDroit[] }) {
  const { aujourdhui } = useContexte();
  const finDe = (depuis: string) => valeurs.find((valeur) => valeur.depuis === depuis)?.jusqua;
  return (
    <table className={`t ${styles["histoire"] ?? ""}`} aria-label="Histoire de la valeur">
      <thead><tr><th scope="col">Depuis le</th><th scope="col" className="num">Valeur</th><th scope="col">Source</th></tr></thead>
      <tbody>
        {histoire.toSorted(compareRecentes).map(({ valeur, sourceId, verifieLe, isRemplacee }) => {
          const source = sources.find(({ id }) => id === sourceId);
          const fin = isRemplacee ? valeur.jusqua : finDe(valeur.depuis);
          return (
            <tr key={`${sourceId} ${valeur.depuis} ${valeur.valeur} ${verifieLe}`} data-remplacee={isRemplacee || undefined}>
              <td className="tn">{formatJour(valeur.depuis)}{valeur.depuis > aujourdhui && !isRemplacee && <div className="lab">à venir</div>}{fin !== undefined && <div className="lab">jusqu’au {formatJour(fin)}</div>}</td>
              <td className="num">{isRemplacee ? <s>{formatParametre({ unite, valeur: valeur.valeur })}</s> : <b className="med">{formatParametre({ unite, valeur: valeur.valeur })}</b>}</td>
              <td>
                {valeur.references.map(formatReference).join(" · ")} <span className="ink3">{formatLettre(valeur.confiance)}</span>
                {isAVerifier(valeur.confiance) && <> <Etiquette ton="soon">à vérifier</Etiquette></>}
                {isRemplacee && <div className="lab">remplacée ; vérifiée le {formatJour(verifieLe)}</div>}
                {source !== undefined && !isSocle(source) && <div className="lab">paquet {source.nom}</div>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Latest day first; on one day, what is read before what it replaced. */
function compareRecentes(premiere: ValeurSourcee, seconde: ValeurSourcee): number {
  const [a, b] = [premiere.valeur.depuis, seconde.valeur.depuis];
  return a === b ? Number(premiere.isRemplacee) - Number(seconde.isRemplacee) : a < b ? 1 : -1;
}

/** Whose word it is, and who took it. */
function Sources({ ids, regles: { droit, paquets } }: { readonly ids: ReadonlySet<string>; readonly regles: Regles }) {
  const sign = useSignature();
  return (
    <section>
      <div className="sec-tete"><h3>D’où viennent ces valeurs</h3></div>
      <ul className={styles["sources"]}>
        {droit.sources.filter(({ id }) => ids.has(id)).map((source) => {
          const paquet = paquets.find(({ id }) => id === source.id);
          return (
            <li key={source.id}>
              <b className="med">{source.nom}</b>
              <p className="lab">{isSocle(source) ? `état du ${formatJour(source.publieLe)}` : `${source.auteur}, publié le ${formatJour(source.publieLe)}`}</p>
              {paquet !== undefined && <p className="lab">Accepté par {sign(paquet.par, paquet.instant)}</p>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
