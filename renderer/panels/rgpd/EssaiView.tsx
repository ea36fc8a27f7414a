import { formatNombreDe, INSECABLE } from "#shared/kernel/texte.ts";
import { formatRoute } from "../../app/routes.ts";
import type { EssaiEffacement } from "../../bridge/bridge.ts";
import { formatTaille } from "../../hooks/format-taille.ts";
import { listFaitsCompris } from "./plan-effacement.ts";
import styles from "./rgpd.module.css";

/** Mentions shown; the others are counted. */
const MONTRES = 20;

/** What an erasure would take, what stays to be corrected by hand, what is out of reach. */
export function EssaiView({ essai }: { readonly essai: EssaiEffacement }) {
  const { faits, pieces, octets, sauvegardes, illisibles, anciens, anciensFermes, quarantaine, horsDePortee, restes } = essai;
  const compris = new Set(listFaitsCompris(essai).map(({ faitId }) => faitId));
  const aReprendre = restes.filter(({ faitId }) => !compris.has(faitId));
  return (
    <div className={styles["essai"]}>
      <dl className="kv">
        <dt>Journal</dt><dd className="tn">{formatNombreDe(faits + compris.size, "fait effacé", "faits effacés")}{compris.size > 0 && `, dont ${formatNombreDe(compris.size, "mouvement bancaire ou fichier reçu", "mouvements bancaires ou fichiers reçus")}`} ; la chaîne du journal reste vérifiable</dd>
        <dt>Fichiers</dt><dd className="tn">{formatNombreDe(pieces, "pièce détruite", "pièces détruites")}, {formatTaille(octets)}</dd>
        <dt>Sauvegardes</dt><dd className="tn">{formatNombreDe(sauvegardes, "réécrite à sa date", "réécrites à leur date")}{illisibles > 0 && `, ${formatNombreDe(illisibles, "illisible supprimée", "illisibles supprimées")}`}</dd>
        {anciens > 0 && <><dt>Anciens coffres</dt><dd>{formatNombreDe(anciens, "réécrit", "réécrits")}</dd></>}
        {quarantaine > 0 && <><dt>Mis de côté</dt><dd>{formatNombreDe(quarantaine, "fragment supprimé", "fragments supprimés")}</dd></>}
        <dt>Conservé</dt><dd>Les chiffres de chaque dossier, sans nom ni référence</dd>
      </dl>
      {(anciensFermes > 0 || horsDePortee.length > 0) && <p className="soon">{[...(anciensFermes > 0 ? [`${formatNombreDe(anciensFermes, "ancien coffre a", "anciens coffres ont")} d’autres clés${INSECABLE}: supprimez-les depuis l’ordinateur s’ils ne servent plus`] : []), ...horsDePortee.map((nom) => `«${INSECABLE}${nom}${INSECABLE}» n’est pas à portée${INSECABLE}: ses sauvegardes seront réécrites à son retour`)].join(" ; ")}.</p>}
      {aReprendre.length > 0 && (
        <div role="group" aria-label="Le nom reste écrit ailleurs">
          <p className="soon">{`Le nom, une adresse ou un numéro ${aReprendre.length > 1 ? `restent écrits dans ${aReprendre.length} enregistrements` : "reste écrit dans un enregistrement"} d’autres dossiers${INSECABLE}: corrigez-les, puis refaites l’essai, ou laissez-les en connaissance de cause.`}</p>
          <ul className={styles["restes"]}>{aReprendre.slice(0, MONTRES).map(({ faitId, sujet, type, marque }) => <li key={faitId}>{sujet.startsWith("dossier/") ? <a className="lien" href={formatRoute({ panneau: "fiche", dossierId: sujet.slice("dossier/".length), onglet: "chronologie" })}>Un autre dossier</a> : "Une autre fiche"} <span className="ink3">{`${type}${INSECABLE}: ${marque}`}</span></li>)}</ul>
        </div>
      )}
    </div>
  );
}
