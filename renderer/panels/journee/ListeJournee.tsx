import { Button } from "@mantine/core";
import { type ComponentType, useEffect, useRef, useState } from "react";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import type { TacheChoisie } from "#shared/suivi/gestes.ts";
import type { Journee, LigneJournee } from "#shared/suivi/journee.ts";
import { formatRoute, type VueJournee } from "../../app/routes.ts";
import { EmptyState } from "../../components/PageEtats.tsx";
import { useNoms } from "../../hooks/use-noms.ts";
import { useParcours } from "../../hooks/use-parcours.ts";
import { usePreuve } from "../../hooks/use-preuve.tsx";
import { useSelection } from "../../hooks/use-selection.ts";
import { useTouches } from "../../hooks/use-touches.ts";
import { AffecterDialog } from "./AffecterDialog.tsx";
import { FinDeJournee } from "./FinDeJournee.tsx";
import { GroupeView } from "./GroupeView.tsx";
import { formatEntete } from "./phrases.ts";
import { RelectureDialog } from "./RelectureDialog.tsx";
import { ReportDialog } from "./ReportDialog.tsx";
import { type ActionsJournee, type PropsActions, useActions } from "./use-actions.ts";
import styles from "./journee.module.css";

interface Props {
  readonly journee: Journee;
  readonly vue: VueJournee;
  readonly personne: string | undefined;
  readonly Actions: ComponentType<PropsActions>;
}

type Dialogue = { readonly kind: "report" | "relecture" | "affecter"; readonly ligne: LigneJournee };

/** Lines of one group shown at first, and added by each « Voir la suite ». */
const PAGE = 60;

/** The ranked list: arrows walk, Enter does, Z puts off with a reason, X takes for an action on several. */
export function ListeJournee({ journee, vue, personne, Actions }: Props) {
  const actions = useActions();
  const { close } = usePreuve();
  const [montrees, setMontrees] = useState<Readonly<Record<string, number>>>({});
  const [dialogue, setDialogue] = useState<Dialogue>();
  const [isDepliee, setIsDepliee] = useState(true);
  const groupes = vue === "reportees" ? (journee.reportees.length === 0 ? [] : [{ groupe: "reportees" as const, lignes: journee.reportees, montant: undefined }]) : journee.groupes;
  const visibles = groupes.map((groupe) => ({ ...groupe, lignes: groupe.lignes.slice(0, montrees[groupe.groupe] ?? PAGE), total: groupe.lignes.length }));
  const lignes = visibles.flatMap((groupe) => groupe.lignes);
  const ids = lignes.map(({ id }) => id);
  const { courante, go, createAncre } = useParcours(ids, { isActif: dialogue === undefined });
  const { choisies, click, clear } = useSelection(ids, { courante, go });
  const ligne = lignes.find(({ id }) => id === courante);
  useFocusSuivi(courante === undefined ? undefined : createAncre(courante), close);
  useTouchesLigne(ligne, dialogue === undefined, { act: actions.act, open: actions.open, toggle: () => setIsDepliee(!isDepliee), ask: (kind) => ligne !== undefined && setDialogue({ kind, ligne }) });
  if (lignes.length === 0) return vue === "reportees" ? <EmptyState titre="Rien n’est remis à plus tard.">Une ligne remise à plus tard attend ici, avec son motif, et revient d’elle-même le jour dit.</EmptyState> : <FinDeJournee journee={journee} personne={personne} />;
  return (
    <div className={styles["zone"]}>
      <div className={styles["liste"]} role="region" aria-label="Actions du jour" tabIndex={0} data-selection={choisies.length > 0 || undefined}>
        {vue === "a-faire" && <p className={styles["phrase"]}>{formatEntete(journee)}</p>}
        {visibles.map((groupe) => (
          <GroupeView
            key={groupe.groupe} groupe={groupe} courante={courante} choisies={choisies} isDepliee={isDepliee} createAncre={createAncre} onCourante={go} onClick={click} actions={actions}
            onRelire={(choisie) => setDialogue({ kind: "relecture", ligne: choisie })} onSuite={() => setMontrees({ ...montrees, [groupe.groupe]: (montrees[groupe.groupe] ?? PAGE) + PAGE })}
          />
        ))}
        {vue === "a-faire" && journee.autres > 0 && <p className={styles["autres"]}>{formatNombreDe(journee.autres, "autre dossier peut", "autres dossiers peuvent")} avancer, sans qu’aucun délai presse. <Button component="a" size="compact-xs" variant="subtle" href={formatRoute({ panneau: "dossiers", vue: "tous" })}>Voir les dossiers</Button></p>}
      </div>
      {choisies.length > 0 && <ActionsChoisies lignes={lignes.filter(({ id }) => choisies.includes(id))} Actions={Actions} onClear={clear} />}
      {dialogue !== undefined && <DialogueView {...dialogue} actions={actions} onClose={() => setDialogue(undefined)} />}
    </div>
  );
}

function DialogueView({ kind, ligne, actions, onClose }: Dialogue & { readonly actions: ActionsJournee; readonly onClose: () => void }) {
  switch (kind) {
    case "report": return <ReportDialog ligne={ligne} onSave={actions.postpone} onClose={onClose} />;
    case "relecture": return <RelectureDialog ligne={ligne} onSave={actions.review} onClose={onClose} />;
    case "affecter": return <AffecterDialog ligne={ligne.dossier} onClose={onClose} />;
  }
}

/** Several lines of a dossier are one dossier; those that are ticked here rather than elsewhere are tasks. */
function ActionsChoisies({ lignes, Actions, onClear }: { readonly lignes: readonly LigneJournee[]; readonly Actions: Props["Actions"]; readonly onClear: () => void }) {
  const noms = useNoms();
  const dossiers = new Map(lignes.map(({ dossier }) => [dossier.id, dossier]));
  const taches = new Map<string, readonly TacheChoisie[]>();
  for (const { action, dossierId, objetId, quoi } of lignes) if (action.onglet === undefined) taches.set(dossierId, [...(taches.get(dossierId) ?? []), { tacheId: objetId, objet: quoi }]);
  return <Actions choisies={[...dossiers.values()]} taches={taches} noms={noms} onClear={onClear} />;
}

interface Gestes {
  readonly act: (ligne: LigneJournee) => void;
  readonly open: (ligne: LigneJournee) => void;
  readonly toggle: () => void;
  readonly ask: (kind: Dialogue["kind"]) => void;
}

function useTouchesLigne(ligne: LigneJournee | undefined, isActif: boolean, { act, open, toggle, ask }: Gestes): void {
  useTouches([
    { combinaison: "Enter", libelle: "action principale", action: () => ligne !== undefined && act(ligne) },
    { combinaison: "Space", libelle: "déplier", action: toggle },
    { combinaison: "o", libelle: "ouvrir le dossier", action: () => ligne !== undefined && open(ligne) },
    { combinaison: "z", libelle: "plus tard, avec un motif", action: () => ask("report") },
    { combinaison: "a", libelle: "affecter", action: () => ask("affecter") },
    ...(ligne?.isCritique === true ? [{ combinaison: "r", libelle: "second regard", action: () => ask("relecture") }] : []),
  ], isActif && ligne !== undefined);
}

/** The row that the arrows reach takes the focus, so that what is read aloud is what the keys act on; its proof belongs to it. */
function useFocusSuivi(ancre: string | undefined, close: () => void): void {
  const precedente = useRef(ancre);
  useEffect(() => {
    if (precedente.current === ancre || ancre === undefined) return;
    precedente.current = ancre;
    close();
    const focus = document.activeElement;
    if (focus === null || focus === document.body || focus.closest("[data-ligne], [role='region']") !== null) document.getElementById(ancre)?.focus({ preventScroll: true });
  }, [ancre, close]);
}
