import { formatJour } from "#shared/kernel/format-jour.ts";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import { parseJour } from "#shared/kernel/jour.ts";
import type { AdresseJuridiction, Juridiction } from "#shared/kernel/juridiction.ts";
import type { Calcule, Resultat } from "#shared/kernel/resultat.ts";
import { capitalize } from "#shared/kernel/texte.ts";
import { formatReference } from "#shared/kernel/format-reference.ts";
import type { Annuaire } from "#shared/regles/competence/annuaire.ts";
import type { Competence, Fiabilite, JuridictionProposee } from "#shared/regles/competence/types-competence.ts";
import { ChiffreProuve } from "../../components/ChiffreProuve.tsx";
import { Etat, Etiquette } from "../../components/Etat.tsx";
import styles from "./juridictions.module.css";

const TONS: Readonly<Record<Fiabilite, "secured" | "neutre" | "soon">> = { haute: "secured", moyenne: "neutre", a_verifier: "soon" };
const FIABILITES: Readonly<Record<Fiabilite, string>> = { haute: "texte lu", moyenne: "probable", a_verifier: "à vérifier" };

/** The court or its candidates, and what follows; or what is missing, or why none is proposed. */
export function CompetenceView({ resultat, annuaire }: { readonly resultat: Resultat<Competence>; readonly annuaire: Annuaire }) {
  switch (resultat.kind) {
    case "calcule": return <Proposee resultat={resultat} annuaire={annuaire} />;
    case "incomplet": return <section className={styles["reponse"]} aria-label="Ce qui manque"><Etat ton="attente"><b>Il manque</b></Etat><ul className={styles["manquants"]}>{resultat.manquants.map((manquant) => <li key={manquant}>{capitalize(manquant)}</li>)}</ul></section>;
    case "inapplicable": return <section className={styles["reponse"]} aria-label="Aucune juridiction"><p>{resultat.motif}</p><p className="lab">{resultat.references.map(formatReference).join(" · ")}</p></section>;
  }
}

function Proposee({ resultat: { valeur, justification }, annuaire }: { readonly resultat: Calcule<Competence>; readonly annuaire: Annuaire }) {
  const { juridictions, avocat, tentativeAmiable, contributions } = valeur;
  return (
    <section className={styles["reponse"]} aria-label="Juridiction proposée">
      <p className="lab">{juridictions.length === 1 ? "Juridiction proposée, à confirmer" : `${juridictions.length} juridictions possibles, la plus probable d’abord`}</p>
      <ul>
        {juridictions.map((proposee, rang) => (
          <li key={proposee.id}>
            <p className={styles["nom"]}>{rang === 0 ? <ChiffreProuve titre="Juridiction" valeur={proposee.nom} justification={justification} /> : <b className="med">{proposee.nom}</b>}<Etiquette ton={TONS[proposee.fiabilite]}>{FIABILITES[proposee.fiabilite]}</Etiquette></p>
            <p className="ink2">{proposee.motif}</p>
            <Adresse juridiction={findJuridiction(annuaire, proposee)} />
          </li>
        ))}
      </ul>
      <dl className="kv">
        <dt>Avocat</dt><dd>{avocat === "obligatoire" ? "obligatoire" : "facultatif"}</dd>
        <dt>Amiable</dt><dd>{tentativeAmiable === "exigee" ? "tentative exigée avant de saisir" : "aucune tentative exigée"}</dd>
        <dt>À payer</dt><dd>{contributions.length === 0 ? "aucune contribution" : contributions.map(({ libelle, montant, motif }) => <div key={libelle}>{libelle} : <span className="tn">{montant === undefined ? "montant à préciser" : formatMontant(montant)}</span> <span className="lab">{motif}</span></div>)}</dd>
      </dl>
    </section>
  );
}

function findJuridiction({ juridictions }: Annuaire, { id }: JuridictionProposee): Juridiction | undefined {
  return juridictions.get(id);
}

/** With the day of its source: an address without a street is said, never completed. */
function Adresse({ juridiction }: { readonly juridiction: Juridiction | undefined }) {
  if (juridiction === undefined) return undefined;
  const { adresse, note } = juridiction;
  return (
    <>
      {adresse === undefined ? <p className="lab">Adresse non connue.</p> : <p className="lab tn">{formatAdresse(adresse)}{adresse.isComplete ? "" : ", adresse incomplète"} ; source du {formatDate(adresse.date)}</p>}
      {note !== undefined && <p className="lab">{note}</p>}
    </>
  );
}

function formatAdresse({ ligne, complement, codePostal, ville }: AdresseJuridiction): string {
  return [ligne, complement, [codePostal, ville].filter((part) => part !== undefined).join(" ")].filter((part) => part !== undefined).join(", ");
}

function formatDate(date: string): string {
  const lue = parseJour(date);
  return lue === undefined ? date : formatJour(lue);
}
