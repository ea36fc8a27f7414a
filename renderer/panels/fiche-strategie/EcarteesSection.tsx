import { formatReference } from "#shared/kernel/format-reference.ts";
import type { VoieClassee } from "#shared/regles/voies/comparaison.ts";
import styles from "./strategie.module.css";

/** Routes that cannot be taken, each with every reason against it. */
export function EcarteesSection({ voies }: { readonly voies: readonly VoieClassee[] }) {
  const ecartees = voies.filter(({ resultat: { valeur: { etat } } }) => etat === "fermee" || etat === "indisponible");
  if (ecartees.length === 0) return undefined;
  return (
    <section aria-label="Voies écartées">
      <div className="sec-tete"><h3>Écartées aujourd’hui</h3></div>
      <dl className={styles["ecartees"]}>
        {ecartees.map(({ resultat: { valeur: { id, titre, conditions } } }) => (
          <div key={id}>
            <dt>{titre}</dt>
            {conditions.filter(({ etat }) => etat === "non-remplie" || etat === "indisponible").map(({ libelle, references }) => <dd key={libelle}>{libelle} <small>{references.map(formatReference).join(", ")}</small></dd>)}
          </div>
        ))}
      </dl>
    </section>
  );
}
