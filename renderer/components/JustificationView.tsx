import { isAVerifier } from "#shared/kernel/confiance.ts";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { formatParametre } from "#shared/kernel/format-parametre.ts";
import { formatReference } from "#shared/kernel/format-reference.ts";
import type { ParametreLu } from "#shared/kernel/parametre.ts";
import type { Reference } from "#shared/kernel/reference.ts";
import type { Etape, Justification } from "#shared/kernel/resultat.ts";
import { formatLienParametre } from "../hooks/lien-parametre.ts";
import { Etat, Etiquette } from "./Etat.tsx";
import "./justification.css";

/** Why a value is what it is: steps, dated figures read, articles, and what must be verified. */
export function JustificationView({ justification }: { readonly justification: Justification }) {
  const { etapes, parametres, references, avertissements, regle } = justification;
  return (
    <div className="justif">
      {avertissements.length > 0 && (
        <ul className="justif-avert" aria-label="À vérifier">
          {avertissements.map((avertissement) => <li key={avertissement}><Etat ton="soon"><span className="justif-phrase">{avertissement}</span></Etat></li>)}
        </ul>
      )}
      <ol className="justif-etapes" aria-label="Raisonnement">
        {etapes.map((etape, rang) => <EtapeView key={rang} etape={etape} />)}
      </ol>
      {parametres.length > 0 && (
        <ul className="justif-params" aria-label="Valeurs datées">
          {listUniques(parametres).map((lu) => <ParametreView key={`${lu.id} ${lu.depuis}`} lu={lu} />)}
        </ul>
      )}
      <p className="justif-sources"><b>{references.map(formatReference).join(" · ")}</b><span className="lab">Règle {regle}</span></p>
    </div>
  );
}

function EtapeView({ etape: { libelle, valeur, references } }: { readonly etape: Etape }) {
  return (
    <li>
      <p>{libelle}{references !== undefined && <span className="ink3"> ({formatReferences(references)})</span>}</p>
      {valeur !== undefined && (valeur.length > LONGUEUR_CHIFFRE ? <span className="justif-texte">{valeur}</span> : <b className="tn">{valeur}</b>)}
    </li>
  );
}

/** Past this length it is a text that is quoted, not a figure: under its step, on lines of its own. */
const LONGUEUR_CHIFFRE = 48;

function ParametreView({ lu }: { readonly lu: ParametreLu }) {
  return (
    <li>
      <p>
        <a href={formatLienParametre(lu.id)}>{lu.libelle}</a> <span className="ink3">depuis le {formatJour(lu.depuis)}, {formatReferences(lu.references)}</span>
        {isAVerifier(lu.confiance) && <> <Etiquette ton="soon">à vérifier</Etiquette></>}
      </p>
      <b className="tn">{formatParametre(lu)}</b>
    </li>
  );
}

/** The same text on paper or in a message: what « Copier la preuve » puts in the clipboard. */
export function formatJustification(titre: string, valeur: string, { etapes, parametres, references, avertissements }: Justification): string {
  return [
    `${titre}\u00A0: ${valeur}`,
    ...etapes.map(({ libelle, valeur: gagne, references: sources }) => `– ${libelle}${gagne === undefined ? "" : `\u00A0: ${gagne}`}${sources === undefined ? "" : ` (${formatReferences(sources)})`}`),
    ...listUniques(parametres).map((lu) => `${lu.libelle}\u00A0: ${formatParametre(lu)} depuis le ${formatJour(lu.depuis)} (${formatReferences(lu.references)})`),
    ...avertissements.map((avertissement) => `À vérifier\u00A0: ${avertissement}`),
    formatReferences(references),
  ].join("\n");
}

function formatReferences(references: readonly Reference[]): string {
  return references.map(formatReference).join(", ");
}

function listUniques(parametres: readonly ParametreLu[]): readonly ParametreLu[] {
  return [...new Map(parametres.map((lu) => [`${lu.id} ${lu.depuis}`, lu])).values()];
}
