import { ActionIcon, Button } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { formatJour, formatJourAbrege } from "#shared/kernel/format-jour.ts";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import { countJours, type Jour } from "#shared/kernel/jour.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import type { Garde } from "#shared/model/dossier.ts";
import { formatTitre } from "#shared/regles/voies/titre.ts";
import { createRetraitProcedure } from "#shared/suivi/brouillons-procedure.ts";
import type { PrescriptionDuTitre } from "#shared/suivi/prescriptions.ts";
import { type Condamnation, formatEtatTitre, type TitreDossier } from "#shared/suivi/titres.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { Etat, type Ton } from "../../components/Etat.tsx";
import { ResultatView } from "../../components/ResultatView.tsx";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import styles from "./titres.module.css";

/** What the pane at the right holds: a title, absent when it is typed whole, or a move of its copy. */
export type Ouvert = { readonly kind: "titre"; readonly titreId?: string } | { readonly kind: "garde"; readonly titreId: string };

interface Props {
  readonly vue: VueDossier;
  readonly prescription: PrescriptionDuTitre;
  readonly onOuvrir: (ouvert: Ouvert) => void;
}

/** One title: what it is, its days, what it grants, its copy, its last useful day with the proof. */
export function TitreSection({ vue, prescription, onOuvrir }: Props) {
  const { titre, titreId, resultat } = prescription;
  const { isEnregistre, libelle, type, condamnation, fait } = titre;
  return (
    <section className={styles["titre"]} aria-label={libelle}>
      <div className="sec-tete">
        <h2>{libelle}</h2>
        <Etat ton={findTon(titre)}>{formatEtatTitre(titre)}</Etat>
        <span className="r">
          <Button size="xs" variant={isEnregistre ? "default" : "filled"} onClick={() => onOuvrir({ kind: "titre", titreId })}>{isEnregistre ? "Modifier" : "Enregistrer ce titre"}</Button>
        </span>
      </div>
      <p className="ink2">{`Titre\u00A0: ${formatTitre(type)}${fait?.numero === undefined ? "" : `, n°\u00A0${fait.numero}`}. À exécuter au plus tard le `}<ResultatView titre="Prescription du titre" resultat={resultat} format={({ principal: { agirAuPlusTard } }) => (agirAuPlusTard === undefined ? "— (délai interrompu)" : formatJourAbrege(agirAuPlusTard))} />.</p>
      <div className={styles["colonnes"]}>
        <Jours titre={titre} />
        <Sommes condamnation={condamnation} onSaisir={() => onOuvrir({ kind: "titre", titreId })} />
        <Grosse vue={vue} titre={titre} onOuvrir={onOuvrir} />
      </div>
    </section>
  );
}

function findTon({ isEnregistre, executoireLe, recours }: TitreDossier): Ton {
  if (!isEnregistre) return "soon";
  if (recours !== undefined) return "attente";
  return executoireLe === undefined ? "soon" : "acquis";
}

function Jours({ titre: { rendu, formuleLe, signifieLe, executoireLe, definitifLe, recours } }: { readonly titre: TitreDossier }) {
  const jours: readonly (readonly [string, Jour | undefined])[] = [["Rendu", rendu], ["Formule exécutoire", formuleLe], ["Signifié", signifieLe], ...(recours === undefined ? [] : [[recours.kind === "pourvoi" ? "Pourvoi" : recours.kind === "appel" ? "Appel" : "Opposition", recours.formeLe] as const]), ["Exécutoire", executoireLe], ["Définitif", definitifLe]];
  return (
    <div>
      <h3 className="lab">Dates</h3>
      <dl className={styles["jours"]}>{jours.map(([nom, le]) => <div key={nom}><dt>{nom}</dt><dd className="tn">{le === undefined ? <span className="ink3">—</span> : formatJour(le)}</dd></div>)}</dl>
    </div>
  );
}

const POSTES: readonly (readonly [keyof Condamnation, string])[] = [["principal", "Principal"], ["interets", "Intérêts liquidés"], ["article700", "Article 700"], ["indemnites", "Indemnités"], ["depens", "Dépens"]];

function Sommes({ condamnation, onSaisir }: { readonly condamnation: Condamnation | undefined; readonly onSaisir: () => void }) {
  if (condamnation === undefined) return <div><h3 className="lab">Condamnation</h3><button type="button" className="lien" onClick={onSaisir}>Lire les sommes sur la décision</button></div>;
  return (
    <div>
      <h3 className="lab">Condamnation</h3>
      <table className="t">
        <tbody>
          {POSTES.map(([poste, nom]) => <tr key={poste}><td>{nom}</td><td className="num tn">{formatMontant(condamnation[poste])}</td></tr>)}
          <tr className="total"><td>Total</td><td className="num tn">{formatMontant(condamnation.total)}</td></tr>
        </tbody>
      </table>
    </div>
  );
}

const LIEUX: Readonly<Record<Garde["lieu"], string>> = { service: "Au service", mandataire: "Chez", greffe: "Au greffe", debiteur: "Rendue au débiteur" };

/** Where the enforceable copy is, since when, when it comes back; every move of it. */
function Grosse({ vue, titre: { titreId, isEnregistre, garde, gardes }, onOuvrir }: { readonly vue: VueDossier; readonly titre: TitreDossier; readonly onOuvrir: (ouvert: Ouvert) => void }) {
  const { aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const remove = (mouvement: Garde) => void enregistrer({ brouillons: [createRetraitProcedure(vue.dossier.id, mouvement, aujourdhui)], annonce: "Mouvement de la grosse retiré" });
  const isRetard = garde?.retourPour !== undefined && garde.lieu !== "service" && garde.retourPour < aujourdhui;
  return (
    <div>
      <h3 className="lab">Grosse</h3>
      {garde === undefined ? <p className="ink3">Personne n’a dit où elle est.</p> : <p>{`${LIEUX[garde.lieu]} ${garde.detenteur}`.trim()}, depuis {garde.dateFait === aujourdhui ? "aujourd’hui" : formatNombreDe(countJours(garde.dateFait, aujourdhui), "jour", "jours")}{garde.lieu !== "service" && garde.retourPour !== undefined && <>{", "}<Etat ton={isRetard ? "late" : "attente"}>retour attendu le {formatJour(garde.retourPour)}</Etat></>}</p>}
      {gardes.length > 0 && (
        <ol className={styles["gardes"]} aria-label="Mouvements de la grosse">
          {gardes.toReversed().map((mouvement, rang) => (
            <li key={mouvement.gardeId}>
              <span className="tn ink3">{formatJour(mouvement.dateFait)}</span>
              <span>{`${LIEUX[mouvement.lieu]} ${mouvement.detenteur}`}{mouvement.detail !== undefined && <small className="ink3"> {mouvement.detail}</small>}</span>
              {rang === 0 && <ActionIcon size="xs" variant="subtle" aria-label={`Retirer le mouvement du ${formatJour(mouvement.dateFait)}`} onClick={() => remove(mouvement)}><IconTrash size={14} aria-hidden="true" /></ActionIcon>}
            </li>
          ))}
        </ol>
      )}
      {isEnregistre && <Button size="xs" onClick={() => onOuvrir({ kind: "garde", titreId })}>{garde === undefined ? "Dire où elle est" : garde.lieu === "service" ? "La remettre" : "Noter son retour"}</Button>}
    </div>
  );
}
