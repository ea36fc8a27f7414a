import { Button } from "@mantine/core";
import { Suspense, useCallback, useMemo } from "react";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import { groupLignes } from "#shared/suivi/liste/groupes.ts";
import { openRoute } from "../../app/routes.ts";
import type { GroupeTable } from "../../components/data-table-columns.ts";
import { createDiffere, usePreload } from "../../components/differe.tsx";
import { DataTable } from "../../components/DataTable.tsx";
import { EmptyState } from "../../components/PageEtats.tsx";
import { ProofPane } from "../../components/ProofPane.tsx";
import { createColonnes, formatSomme } from "./dossier-columns.tsx";
import { TotauxListe } from "./TotauxListe.tsx";
import type { ListeDossiers as Liste, PartiesListe } from "./use-dossiers.ts";

const apercu = createDiffere(async () => (await import("./ApercuDossier.tsx")).ApercuDossier);

/** The table, the preview beside it, the bar of actions on what is selected. */
export function ListeDossiers({ liste, Actions }: { readonly liste: Liste; readonly Actions: PartiesListe["Actions"] }) {
  const { filtrees, deLaVue, totaux, reglage, isApercu, update, noms, colonnes, aujourdhui, alerteLe } = liste;
  usePreload(apercu);
  const { presentation, selection, replies } = reglage;
  const montrees = useMemo(() => createColonnes(colonnes, presentation, { aujourdhui, alerteLe }), [colonnes, presentation, aujourdhui, alerteLe]);
  const groupes = useGroupes(liste);
  const courante = useMemo(() => filtrees.find(({ id }) => id === reglage.courante), [filtrees, reglage.courante]);
  const choisies = useMemo(() => (selection.size === 0 ? [] : filtrees.filter(({ id }) => selection.has(id))), [filtrees, selection]);
  const open = useCallback(({ id }: LigneDossier) => openRoute({ panneau: "fiche", dossierId: id }), []);
  const fold = (groupe: string, isReplie: boolean) => update({ replies: new Set(isReplie ? [...replies, groupe] : [...replies].filter((autre) => autre !== groupe)) });
  if (filtrees.length === 0) return <AucunResultat onClear={() => update({ filtres: {} })} />;
  return (
    <div className="deux">
      <DataTable
        label="Dossiers" isPrincipale lignes={filtrees} colonnes={montrees} findId={findId} findNom={findNom} tri={presentation.tri} onTri={(tri) => update({ presentation: { ...presentation, tri } })}
        courante={reglage.courante} onCourante={(id) => update({ courante: id })} selection={selection} onSelection={(suivante) => update({ selection: suivante })} groupes={groupes} onReplier={fold}
        onLargeur={(id, pixels) => update({ presentation: { ...presentation, largeurs: writeLargeur(presentation.largeurs, id, pixels) } })}
        onOpen={open} onApercu={() => update({ isApercu: !isApercu })} total={<TotauxListe totaux={totaux} total={deLaVue.length} aujourdhui={aujourdhui} />}
        actions={<Actions choisies={choisies} courante={courante} noms={noms} onClear={() => update({ selection: new Set() })} />}
      />
      {isApercu && courante !== undefined && <Suspense fallback={undefined}><apercu.Composant ligne={courante} noms={noms} onOpen={() => open(courante)} /></Suspense>}
      <ProofPane />
    </div>
  );
}

function useGroupes({ filtrees, colonnes, reglage: { presentation: { groupe }, replies } }: Liste): readonly GroupeTable<LigneDossier>[] | undefined {
  const parColonne = colonnes.find(({ id }) => id === groupe);
  const groupes = useMemo(() => (parColonne === undefined ? undefined : groupLignes(filtrees, parColonne, colonnes)), [filtrees, parColonne, colonnes]);
  return useMemo(
    () => groupes?.map(({ id, titre, lignes, sommes }) => ({
      id, titre, lignes, isReplie: replies.has(id),
      cellules: new Map([...sommes].map(([colonneId, somme]) => [colonneId, formatSomme(colonnes.find((colonne) => colonne.id === colonneId)?.kind ?? "nombre", somme)])),
    })),
    [groupes, colonnes, replies],
  );
}

function writeLargeur(largeurs: Readonly<Record<string, number>>, id: string, pixels: number | undefined): Record<string, number> {
  return pixels === undefined ? Object.fromEntries(Object.entries(largeurs).filter(([autre]) => autre !== id)) : { ...largeurs, [id]: pixels };
}

function AucunResultat({ onClear }: { readonly onClear: () => void }) {
  return <EmptyState titre="Aucun dossier ne passe ces filtres." actions={<Button onClick={onClear}>Retirer tous les filtres</Button>}>Retirez une puce ci-dessus, ou tous les filtres à la fois.</EmptyState>;
}

function findId({ id }: LigneDossier): string {
  return id;
}

function findNom({ debiteur }: LigneDossier): string {
  return debiteur;
}
