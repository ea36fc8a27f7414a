import { Button, SegmentedControl } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { computeTotaux, isADecider } from "#shared/imports/rapprochement-decision.ts";
import { formatNombre, formatNombreDe } from "#shared/kernel/texte.ts";
import { DataTable } from "../../components/DataTable.tsx";
import type { Tri } from "../../components/data-table-columns.ts";
import { Touche } from "../../components/Touche.tsx";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";
import { useTouches } from "../../hooks/use-touches.ts";
import { useTravail } from "../../hooks/use-travail.ts";
import { COLONNES, compareEtats, ETATS, findEtat, findId, findNom, type EtatLigne, type LigneMouvement, listLignes } from "./mouvement-columns.tsx";
import { MouvementVolet } from "./MouvementVolet.tsx";
import { TotauxRevue } from "./TotauxRevue.tsx";
import type { Reglements, Revue } from "./use-reglements.ts";
import styles from "./reglements.module.css";

interface Props {
  readonly reglements: Reglements;
  readonly revue: Revue;
}

/** Each payment with what is proposed for it: sure, to confirm, unknown. Figures that foot; nothing is written yet. */
export function RevueReglements({ reglements, revue }: Props) {
  const { propositions, decisions, source } = revue;
  const { isEnCours, during } = useTravail();
  const [filtre, setFiltre] = useState<EtatLigne | "tout">("tout");
  const [tri, setTri] = useState<Tri>({ colonne: "etat", isDecroissant: false });
  const [choisie, setChoisie] = useState<string>();
  const lignes = useLignes(revue);
  const visibles = useMemo(() => lignes.filter((ligne) => filtre === "tout" || findEtat(ligne) === filtre), [lignes, filtre]);
  const totaux = useMemo(() => computeTotaux(propositions, decisions), [propositions, decisions]);
  const courante = visibles.find(({ proposition }) => proposition.id === choisie) ?? visibles[0];
  const aDecider = lignes.some(({ proposition }) => isADecider(proposition));
  const write = () => (isEnCours || !aDecider ? undefined : void during(reglements.write));
  useTouches([
    { combinaison: "mod+Enter", libelle: "enregistrer", action: write, isDansLesChamps: true },
    { combinaison: "Escape", libelle: "abandonner", action: reglements.restart },
  ]);
  return (
    <>
      <TotauxRevue totaux={totaux} lecture={source?.lecture} />
      <div className="deux filet cote">
        <div className={styles["liste"]}>
          <Filtres lignes={lignes} filtre={filtre} onFiltre={setFiltre} />
          <DataTable
            label="Mouvements du relevé" isPrincipale hauteur={48} lignes={visibles} colonnes={COLONNES} findId={findId} findNom={findNom} tri={tri} onTri={setTri}
            courante={courante?.proposition.id} onCourante={setChoisie}
          />
          {visibles.length === 0 && <p className="etat-page">Aucun mouvement sous ce titre.</p>}
        </div>
        {courante !== undefined && <MouvementVolet key={courante.proposition.id} ligne={courante} revue={revue} onDecide={(decision) => { reglements.decide(courante.proposition.id, decision); setChoisie(findSuivante(visibles, courante)); }} />}
      </div>
      <Pied action={formatAction(totaux.acceptes.nombre, totaux.rejets.nombre)} isEnCours={isEnCours} canWrite={aDecider} onAbandonner={reglements.restart} onEnregistrer={write} />
    </>
  );
}

function Pied({ action, isEnCours, canWrite, onAbandonner, onEnregistrer }: { readonly action: string; readonly isEnCours: boolean; readonly canWrite: boolean; readonly onAbandonner: () => void; readonly onEnregistrer: () => void }) {
  return (
    <div className={styles["pied"]}>
      <span className="st ink2"><IconArrowBackUp size={14} className="ink3" aria-hidden="true" />Tout s’annulera d’un seul geste ; ce qui attend reste ici, rien n’est perdu.</span>
      <Button variant="subtle" rightSection={<Touche combinaison="Escape" />} onClick={onAbandonner}>Abandonner</Button>
      <Button variant="filled" loading={isEnCours} disabled={!canWrite} rightSection={<Touche combinaison="mod+Enter" />} onClick={onEnregistrer}>{action}</Button>
    </div>
  );
}

function useLignes({ propositions, decisions, encours }: Revue): readonly LigneMouvement[] {
  const { lignes: dossiers } = usePortefeuille();
  // The order of the first sight: what must be decided comes first.
  return useMemo(() => listLignes({ propositions, decisions, encours }, dossiers).toSorted(compareEtats), [propositions, decisions, encours, dossiers]);
}

function Filtres({ lignes, filtre, onFiltre }: { readonly lignes: readonly LigneMouvement[]; readonly filtre: EtatLigne | "tout"; readonly onFiltre: (filtre: EtatLigne | "tout") => void }) {
  const nombres = new Map<EtatLigne, number>();
  for (const ligne of lignes) nombres.set(findEtat(ligne), (nombres.get(findEtat(ligne)) ?? 0) + 1);
  const presents = ETATS.filter(({ id }) => nombres.has(id));
  return (
    <div className={styles["filtres"]}>
      <SegmentedControl
        size="xs" aria-label="Ce qui est montré" value={filtre} onChange={(choix) => onFiltre(ETATS.find(({ id }) => id === choix)?.id ?? "tout")}
        data={[{ value: "tout", label: `Tout ${formatNombre(lignes.length)}` }, ...presents.map(({ id, pluriel }) => ({ value: id, label: `${pluriel} ${formatNombre(nombres.get(id) ?? 0)}` }))]}
      />
      <span className="lab">montants en euros</span>
    </div>
  );
}

/** After a decision, the next movement that still waits for one. */
function findSuivante(lignes: readonly LigneMouvement[], courante: LigneMouvement): string | undefined {
  const rang = lignes.indexOf(courante);
  const attend = ({ proposition, decision }: LigneMouvement): boolean => isADecider(proposition) && decision.kind === "attente" && proposition.id !== courante.proposition.id;
  return (lignes.slice(rang + 1).find(attend) ?? lignes.find(attend) ?? courante).proposition.id;
}

function formatAction(acceptes: number, rejets: number): string {
  if (acceptes + rejets === 0) return "Enregistrer les décisions";
  return `Enregistrer ${[...(acceptes > 0 ? [formatNombreDe(acceptes, "règlement", "règlements")] : []), ...(rejets > 0 ? [formatNombreDe(rejets, "retour", "retours")] : [])].join(" et ")}`;
}
