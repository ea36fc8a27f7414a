import type { EtatBaremes, Expiration } from "#shared/kernel/droit.ts";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { countJours, type Jour } from "#shared/kernel/jour.ts";
import type { Parametre } from "#shared/kernel/parametre.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { Etat } from "../../components/Etat.tsx";
import { Ordinal } from "../../components/Ordinal.tsx";
import { formatLienParametre } from "../../hooks/lien-parametre.ts";
import { findTitreTheme } from "./themes.ts";
import styles from "./regles.module.css";

/** What is late, what comes soon, what nobody has verified for long. */
export function EcheancesBande({ etat: { perimees, proches, anciennes } }: { readonly etat: EtatBaremes }) {
  const { aujourdhui } = useContexte();
  return (
    <ul className={styles["bande"]} aria-label="Valeurs à renouveler">
      {groupExpirations(perimees).map((groupe) => (
        <li key={groupe.attendu}><Etat ton="late"><span><b><Ordinal texte={formatAttendu(groupe)} /></b> depuis le {formatJour(groupe.premierJour)} : <Liens expirations={groupe.expirations} />. Les calculs qui en dépendent sont refusés, rien n’est prolongé.</span></Etat></li>
      ))}
      {groupExpirations(proches).map((groupe) => (
        <li key={groupe.attendu}><Etat ton="soon"><span><b><Ordinal texte={formatAttendu(groupe)} /></b> pour le {formatJour(groupe.premierJour)}, {formatDans(aujourdhui, groupe.premierJour)} : <Liens expirations={groupe.expirations} />.</span></Etat></li>
      ))}
      {anciennes.length > 0 && <li><Etat ton="attente"><span><b>{formatNombreDe(anciennes.length, "valeur n’a", "valeurs n’ont")} pas été {anciennes.length > 1 ? "vérifiées" : "vérifiée"}</b> depuis plus de six mois : <Noms parametres={anciennes} />.</span></Etat></li>}
      {perimees.length + proches.length + anciennes.length === 0 && <li><Etat ton="secured"><span>Rien n’expire d’ici soixante jours, et tout a été vérifié depuis moins de six mois.</span></Etat></li>}
    </ul>
  );
}

interface GroupeExpirations {
  readonly attendu: string;
  readonly premierJour: Jour;
  readonly expirations: readonly Expiration[];
}

function groupExpirations(expirations: readonly Expiration[]): readonly GroupeExpirations[] {
  const groupes = new Map<string, Expiration[]>();
  for (const expiration of expirations) groupes.set(expiration.attendu, [...(groupes.get(expiration.attendu) ?? []), expiration]);
  return [...groupes].flatMap(([attendu, siennes]) => siennes.slice(0, 1).map(({ premierJour }) => ({ attendu, premierJour, expirations: siennes })));
}

/** « 3 taux du 1er semestre 2027 attendus », « 15 valeurs attendues »: the day follows. */
function formatAttendu({ attendu, expirations: { length } }: GroupeExpirations): string {
  const [nom = "", ...suite] = attendu.split(" ");
  const isValeur = nom === "valeur";
  const accord = `attendu${isValeur ? "e" : ""}${length > 1 ? "s" : ""}`;
  const periode = suite[0] === "au" ? "" : `${suite.join(" ")} `;
  return `${length} ${nom}${isValeur && length > 1 ? "s" : ""} ${periode}${accord}`;
}

function Liens({ expirations }: { readonly expirations: readonly Expiration[] }) {
  return <Noms parametres={expirations.map(({ parametre }) => parametre)} />;
}

const VISIBLES = 4;

/** Names up to their first comma, each once with how many bear it; too many give the names of their matters. A click shows the first of them. */
function Noms({ parametres }: { readonly parametres: readonly Parametre[] }) {
  const noms = groupNoms(parametres, ({ libelle }) => formatBref(libelle));
  const vus = noms.length > VISIBLES ? groupNoms(parametres, ({ id }) => formatBref(findTitreTheme(id))) : noms;
  return (
    <>
      {vus.slice(0, VISIBLES).map(([nom, { id, nombre }], rang) => <span key={id}>{rang > 0 && ", "}<a href={formatLienParametre(id)}>{nom}</a>{nombre > 1 && ` (${nombre})`}</span>)}
      {vus.length > VISIBLES && "…"}
    </>
  );
}

function groupNoms(parametres: readonly Parametre[], findNom: (parametre: Parametre) => string) {
  const parNom = new Map<string, { readonly id: string; readonly nombre: number }>();
  for (const parametre of parametres) {
    const connu = parNom.get(findNom(parametre));
    parNom.set(findNom(parametre), { id: connu?.id ?? parametre.id, nombre: (connu?.nombre ?? 0) + 1 });
  }
  return [...parNom];
}

function formatBref(libelle: string): string {
  const bref = libelle.split(", ")[0] ?? libelle;
  // An acronym keeps its capitals.
  return /^\p{Lu}{2}/u.test(bref) ? bref : bref.charAt(0).toLowerCase() + bref.slice(1);
}

function formatDans(aujourdhui: Jour, jour: Jour): string {
  const jours = countJours(aujourdhui, jour);
  return jours === 1 ? "demain" : `dans ${jours} jours`;
}
