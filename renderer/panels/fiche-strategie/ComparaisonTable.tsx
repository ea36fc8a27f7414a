import { Button } from "@mantine/core";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import { INSECABLE } from "#shared/kernel/texte.ts";
import type { Hypothese } from "#shared/model/dossier.ts";
import type { ContenuPar } from "#shared/model/faits/registre.ts";
import type { VoieClassee } from "#shared/regles/voies/comparaison.ts";
import type { EtatVoie, Voie } from "#shared/regles/voies/voie.ts";
import { type Experience, formatExperience } from "#shared/suivi/pilotage/apprentissage.ts";
import type { Esperance } from "#shared/suivi/strategie.ts";
import { ChampEdite } from "../../components/ChampEdite.tsx";
import { ChiffreProuve } from "../../components/ChiffreProuve.tsx";
import { Etat, type Ton } from "../../components/Etat.tsx";
import { Conditions } from "./Conditions.tsx";
import { parseChances, parseHonoraires } from "./saisies.ts";
import styles from "./strategie.module.css";

export interface LigneVoie {
  readonly classee: VoieClassee;
  readonly hypothese: Hypothese | undefined;
  /** What the team's closed dossiers say of it. */
  readonly experience: Experience | undefined;
  readonly esperance: Esperance;
}

type Supposer = (contenu: ContenuPar["hypothese"]) => Promise<unknown>;

interface Props {
  readonly lignes: readonly LigneVoie[];
  readonly choisie: Voie["id"] | undefined;
  readonly onChoisir: (voie: Voie["id"]) => void;
  readonly onSupposer: Supposer;
}

const TONS: Readonly<Record<EtatVoie, Ton>> = { ouverte: "secured", "a-verifier": "soon", "a-completer": "attente", fermee: "late", indisponible: "gele" };
const ETATS: Readonly<Record<EtatVoie, string>> = { ouverte: "possible", "a-verifier": "à vérifier", "a-completer": "à compléter", fermee: "fermée", indisponible: "indisponible" };

const RANGEES: readonly (readonly [titre: string, cellule: (ligne: LigneVoie, onSupposer: Supposer) => React.ReactNode])[] = [
  ["Conditions", ({ classee: { resultat } }) => <Conditions voie={resultat.valeur} />],
  ["Juridiction", ({ classee }) => <Juridiction voie={classee.resultat.valeur} />],
  ["Durée d’usage", ({ classee: { resultat: { valeur: { delaiHabituel } } } }) => <>{delaiHabituel.duree ?? "inconnue"}<small>{delaiHabituel.source}{delaiHabituel.isHypothese ? ", à vérifier" : ""}</small></>],
  ["Coûts", ({ classee, esperance }) => <Couts voie={classee.resultat.valeur} esperance={esperance} />],
  ["Hypothèses", ({ classee: { resultat }, hypothese, experience }, onSupposer) => <Hypotheses voie={resultat.valeur.id} hypothese={hypothese} experience={experience} onSupposer={onSupposer} />],
  ["Gain attendu", ({ esperance }) => <Gain esperance={esperance} />],
];

/** One column a route, the same lines for all: what is not known is said in its place. */
export function ComparaisonTable({ lignes, choisie, onChoisir, onSupposer }: Props) {
  if (lignes.length === 0) return <p>Aucune voie n’est possible aujourd’hui : les raisons sont ci-dessous.</p>;
  return (
    <div className={styles["defile"]}>
      <table className={styles["table"]} aria-label="Comparaison des voies">
        <thead>
          <tr>
            <td />
            {lignes.map(({ classee: { rang, resultat } }) => (
              <th key={resultat.valeur.id} scope="col" data-choisie={resultat.valeur.id === choisie || undefined}>
                <span className="ink3">{rang}.</span> <ChiffreProuve titre="Voie" valeur={resultat.valeur.titre} justification={resultat.justification} isSansEtiquette />
                <div><Etat ton={TONS[resultat.valeur.etat]}>{resultat.valeur.id === choisie ? `choisie, ${ETATS[resultat.valeur.etat]}` : ETATS[resultat.valeur.etat]}</Etat></div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {RANGEES.map(([titre, cellule]) => (
            <tr key={titre}>
              <th scope="row">{titre}</th>
              {lignes.map((ligne) => <td key={ligne.classee.resultat.valeur.id}>{cellule(ligne, onSupposer)}</td>)}
            </tr>
          ))}
          <tr>
            <td />
            {lignes.map(({ classee: { resultat: { valeur } } }, rang) => <td key={valeur.id}><Button size="xs" variant={rang === 0 && choisie === undefined ? "filled" : "default"} onClick={() => onChoisir(valeur.id)}>{valeur.id === choisie ? "Revoir" : "Choisir"}</Button></td>)}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function Juridiction({ voie: { competence: { juridictions, avocat, tentativeAmiable } } }: { readonly voie: Voie }) {
  const [premiere] = juridictions;
  return (
    <>
      {premiere === undefined ? "sans juge, ou à préciser" : <span title={premiere.motif}>{premiere.nom}{juridictions.length > 1 ? `, ${juridictions.length} possibles` : ""}</span>}
      {avocat !== undefined && <small>avocat {avocat}{tentativeAmiable === "exigee" ? ", tentative amiable exigée" : ""}</small>}
    </>
  );
}

function Couts({ voie, esperance: { avance, inconnus } }: { readonly voie: Voie; readonly esperance: Esperance }) {
  return (
    <>
      <span className="tn">{formatMontant(avance)}</span> avancés
      {voie.couts.map(({ libelle, montant, motif }) => <small key={libelle} title={motif}>{libelle}{INSECABLE}: {montant === undefined ? "à saisir" : formatMontant(montant)}</small>)}
      {inconnus.length > 0 && <small className="soon">incomplet : des frais ne sont pas tarifés</small>}
    </>
  );
}

function Hypotheses({ voie, hypothese, experience, onSupposer }: Pick<LigneVoie, "hypothese" | "experience"> & { readonly voie: Voie["id"]; readonly onSupposer: Supposer }) {
  const { chances, honoraires, source } = hypothese ?? {};
  const save = (reste: Partial<ContenuPar["hypothese"]>) => onSupposer({ voie, chances, honoraires, source, ...reste });
  return (
    <div className={styles["hypotheses"]}>
      <ChampEdite label="Chances d’être payé" placeholder="%" valeur={chances === undefined ? undefined : `${chances}\u00A0%`} onSave={async (saisie) => (saisie !== undefined && parseChances(saisie) === undefined ? undefined : save({ chances: saisie === undefined ? undefined : parseChances(saisie) }))} />
      <ChampEdite label="Honoraires, TTC" placeholder="à saisir" valeur={honoraires === undefined ? undefined : formatMontant(honoraires)} onSave={async (saisie) => (saisie !== undefined && parseHonoraires(saisie) === undefined ? undefined : save({ honoraires: saisie === undefined ? undefined : parseHonoraires(saisie) }))} />
      {experience !== undefined && <small>{formatExperience(experience)}{experience.isSuffisante && chances === undefined ? `${INSECABLE}; compté à la place d’une hypothèse` : ""}</small>}
      <ChampEdite label="D’où vient l’hypothèse" placeholder="affaires semblables…" valeur={source} onSave={(saisie) => save({ source: saisie })} />
    </div>
  );
}

function Gain({ esperance: { net, plancher, calcul } }: { readonly esperance: Esperance }) {
  return (
    <>
      {net === undefined ? <span className="ink3">donnez vos chances</span> : <b className={`tn ${net < 0 ? "late" : ""}`}>{formatMontant(net)}</b>}
      {calcul !== undefined && <small>{calcul}</small>}
      {plancher !== undefined && plancher > 0 && <small>coûte plus qu’elle ne rapporte sous {plancher}{INSECABLE}% de chances, frais connus seulement</small>}
    </>
  );
}
