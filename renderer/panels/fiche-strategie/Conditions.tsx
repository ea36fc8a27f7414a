import { formatReference } from "#shared/kernel/format-reference.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import type { Voie } from "#shared/regles/voies/voie.ts";

/** What stands in the way first; what is met is counted, and opens. */
export function Conditions({ voie: { conditions } }: { readonly voie: Voie }) {
  const remplies = conditions.filter(({ etat }) => etat === "remplie");
  const autres = conditions.filter(({ etat }) => etat !== "remplie");
  return (
    <>
      <ul>{autres.map(({ libelle, references }) => <li key={libelle}>{libelle}<small>{references.map(formatReference).join(", ")}</small></li>)}</ul>
      {remplies.length > 0 && (
        <details>
          <summary>{formatNombreDe(remplies.length, "condition remplie", "conditions remplies")}</summary>
          <ul>{remplies.map(({ libelle, references }) => <li key={libelle}>{libelle}<small>{references.map(formatReference).join(", ")}</small></li>)}</ul>
        </details>
      )}
    </>
  );
}
