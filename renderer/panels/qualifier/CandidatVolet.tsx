import { formatJour } from "#shared/kernel/format-jour.ts";
import { formatMontant, formatMontantNu } from "#shared/kernel/format-montant.ts";
import { formatSiren } from "#shared/kernel/siren.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { type Candidat, formatTri } from "#shared/suivi/detection.ts";
import type { CreanceSuivie } from "#shared/suivi/detection-modele.ts";
import { formatRoute } from "../../app/routes.ts";
import { Etat } from "../../components/Etat.tsx";
import { Volet } from "../../components/Page.tsx";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";
import { SignalementForm } from "./SignalementForm.tsx";
import { type ActionsQualifier, findDossierOuvert } from "./use-qualifier.ts";
import styles from "./qualifier.module.css";

/** One debtor: the rules that are met or what is missing, his open invoices, what was noted of him. */
export function CandidatVolet({ candidat, actions }: { readonly candidat: Candidat; readonly actions: ActionsQualifier }) {
  const { debiteur, creancierId, echu, raisons, directs, creances, etat } = candidat;
  const { lignes } = usePortefeuille();
  const dossier = findDossierOuvert(lignes, debiteur.id, creancierId);
  const constat = creances.map(({ encours }) => encours.constateLe).toSorted().at(-1);
  return (
    <Volet label={debiteur.nom} isFixe>
      <header>
        <span className="lab">{debiteur.codeComptable ?? "sans code"}{debiteur.siren !== undefined && `, SIREN ${formatSiren(debiteur.siren)}`}</span>
        <h2 className="t16">{debiteur.nom}</h2>
        <span className={styles["somme"]}><b className="t16 tn">{formatMontant(echu)}</b> <span className="ink3">échus</span></span>
      </header>
      <section>
        <div className="sec-tete"><h3>{etat === "sous-seuil" ? "Ce qui manque" : "Pourquoi il est là"}</h3></div>
        {debiteur.tri !== undefined && (etat === "reporte" || etat === "ecarte") && <p><Etat ton="attente">{formatTri(debiteur.tri)}</Etat></p>}
        <ul className={styles["raisons"]}>
          {raisons.map((raison, rang) => <li key={raison}>{rang < directs.length ? <Etat ton="soon">{raison}</Etat> : raison}</li>)}
        </ul>
        {dossier !== undefined && <p>Dossier en cours <a href={formatRoute({ panneau: "fiche", dossierId: dossier.id })}>{dossier.reference}</a> : ces factures le rejoindront.</p>}
      </section>
      <section>
        <div className="sec-tete"><h3>{formatNombreDe(creances.length, "facture ouverte", "factures ouvertes")}</h3>{constat !== undefined && <span className="r lab">selon la comptabilité au {formatJour(constat)}</span>}</div>
        <table className="t r28">
          <thead><tr><th scope="col">Facture</th><th scope="col">Échéance</th><th scope="col" className="num">Retard, j</th><th scope="col" className="num">Reste</th></tr></thead>
          <tbody>{creances.slice(0, MONTREES).map((creance) => <Facture key={creance.poste.cle} creance={creance} />)}</tbody>
        </table>
        {creances.length > MONTREES && <p className="lab">et {formatNombreDe(creances.length - MONTREES, "autre", "autres")}</p>}
      </section>
      <SignalementForm key={candidat.cle} candidat={candidat} onNoter={actions.signal} />
    </Volet>
  );
}

const MONTREES = 40;

function Facture({ creance: { poste, joursRetard, ecart } }: { readonly creance: CreanceSuivie }) {
  const { numero, echeance, origineEcheance, reste } = poste;
  return (
    <tr className={ecart === undefined ? undefined : "ink3"} title={ecart}>
      <td>{numero}{ecart !== undefined && <span className="lab"> {ecart}</span>}</td>
      <td className="tn">{echeance === undefined ? "—" : formatJour(echeance)}{origineEcheance === "calculee" && <span className="lab"> calculée</span>}</td>
      <td className="num">{joursRetard > 0 ? joursRetard : "—"}</td>
      <td className="num ink">{formatMontantNu(reste)}</td>
    </tr>
  );
}
