import type { ChangementJuridiction } from "#shared/kernel/juridiction.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { Etiquette } from "../../components/Etat.tsx";
import { Volet } from "../../components/Page.tsx";
import type { CandidatReferentiel } from "../../db/referentiel.ts";
import styles from "./juridictions.module.css";

const LIBELLES: Readonly<Record<ChangementJuridiction["kind"], string>> = { ajoutee: "ajoutée", modifiee: "modifiée", retiree: "retirée" };

/** Debtors whose court changes first, then the courts themselves. */
export function ChangementsVolet({ candidat: { changements: { juridictions, textes }, debiteurs, nombres, cog } }: { readonly candidat: CandidatReferentiel }) {
  return (
    <Volet label="Ce que dit le référentiel">
      <p className="lab tn">{formatNombreDe(nombres.juridictions, "juridiction", "juridictions")}, {formatNombreDe(nombres.communes, "commune", "communes")} de {cog}</p>
      {debiteurs.length > 0 && (
        <section>
          <div className="sec-tete"><h2>Débiteurs concernés</h2><span className="ink3 tn">{debiteurs.length}</span></div>
          <ul className={styles["changements"]}>{debiteurs.map(({ id, nom, commune: { nom: ville, avant, apres } }) => <li key={id}><p><b className="med">{nom}</b> <span className="ink3">{ville}</span></p><p className="lab"><s>{avant?.judiciaire ?? "inconnu"}</s> {apres?.judiciaire ?? "sans tribunal connu"}</p>{avant?.commerce !== apres?.commerce && <p className="lab"><s>{avant?.commerce ?? "inconnu"}</s> {apres?.commerce ?? "sans tribunal connu"}</p>}</li>)}</ul>
        </section>
      )}
      <section>
        <div className="sec-tete"><h2>Juridictions changées</h2><span className="ink3 tn">{juridictions.length}</span></div>
        {juridictions.length === 0 && <p className="ink3">Aucune.</p>}
        <ul className={styles["changements"]}>{juridictions.map(({ kind, juridiction: { id, nom }, champs }) => <li key={id}><p className={styles["ligne"]}><b className="med">{nom}</b><Etiquette ton="aucun">{LIBELLES[kind]}</Etiquette></p>{champs.length > 0 && <p className="lab">{champs.join(", ")}</p>}</li>)}</ul>
      </section>
      {textes > 0 && <p className="lab tn">{formatNombreDe(textes, "autre ligne change", "autres lignes changent")} : noms et codes postaux de communes, communes anciennes, rédaction des ressorts.</p>}
    </Volet>
  );
}
