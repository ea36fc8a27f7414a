import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useCallback, useMemo } from "react";
import type { LigneDossier } from "#shared/model/dossier.ts";
import { formatRoute, openRoute, VUES_DOSSIERS } from "../../app/routes.ts";
import { ColumnChooser } from "../../components/ColumnChooser.tsx";
import { DataTable } from "../../components/DataTable.tsx";
import { Onglets, Page, PageHead } from "../../components/Page.tsx";
import { Chargement, EmptyState, EtatErreur } from "../../components/PageEtats.tsx";
import { ProofPane } from "../../components/ProofPane.tsx";
import { ApercuDossier } from "./ApercuDossier.tsx";
import { createColonnes } from "./dossier-columns.tsx";
import { FiltresBar } from "./FiltresBar.tsx";
import { SelectionBar } from "./SelectionBar.tsx";
import { TotauxListe } from "./TotauxListe.tsx";
import { type ListeDossiers, useDossiers } from "./use-dossiers.ts";
import "./dossiers.css";

const TITRES = { tous: "Tous", "a-qualifier": "À qualifier" } as const;

/** The list of dossiers: filters, order, totals, preview. */
export function DossiersPanel() {
  const liste = useDossiers();
  const { vue, lignes, deLaVue, etat, reglage, update, gestionnaires, aujourdhui, alerteLe } = liste;
  const colonnes = useMemo(() => createColonnes(aujourdhui, alerteLe), [aujourdhui, alerteLe]);
  const amiables = useMemo(() => lignes.filter(({ etape }) => etape === "amiable").length, [lignes]);
  const nombres = { tous: lignes.length, "a-qualifier": amiables };
  return (
    <Page label="Dossiers">
      <PageHead titre={vue === "tous" ? "Dossiers" : TITRES[vue]}>
        {lignes.length > 0 && <Onglets isTete label="Vues" courant={vue} onglets={VUES_DOSSIERS.map((id) => ({ id, libelle: TITRES[id], nombre: nombres[id] }))} onSelect={(id) => openRoute({ panneau: "dossiers", vue: VUES_DOSSIERS.find((connue) => connue === id) ?? "tous" }, { isRemplacement: true })} />}
      </PageHead>
      {deLaVue.length > 0 && (
        <div className="bande">
          <FiltresBar filtres={reglage.filtres} onChange={(filtres) => update({ filtres, selection: new Set() })} gestionnaires={gestionnaires} />
          <span className="sp" />
          <ColumnChooser colonnes={colonnes} masquees={reglage.masquees} onChange={(masquees) => update({ masquees })} />
        </div>
      )}
      {etat.kind === "erreur" ? <EtatErreur titre="Le coffre ne se lit pas." detail={etat.motif} garde="Ce qui est affiché reste consultable." /> : undefined}
      {deLaVue.length > 0 ? <Liste liste={liste} colonnes={colonnes} /> : etat.kind === "chargement" ? <Chargement /> : etat.kind === "pret" && <ListeVide isTout={lignes.length === 0} />}
    </Page>
  );
}

function Liste({ liste, colonnes }: { readonly liste: ListeDossiers; readonly colonnes: ReturnType<typeof createColonnes> }) {
  const { filtrees, deLaVue, totaux, reglage, isApercu, update, gestionnaires } = liste;
  const { tri, masquees, selection } = reglage;
  const courante = filtrees.find(({ id }) => id === reglage.courante);
  const choisies = useMemo(() => filtrees.filter(({ id }) => selection.has(id)), [filtrees, selection]);
  const open = useCallback(({ id }: LigneDossier) => openRoute({ panneau: "fiche", dossierId: id }), []);
  return (
    <div className="deux">
      <DataTable
        label="Dossiers" isPrincipale lignes={filtrees} colonnes={colonnes} masquees={masquees} findId={findId} findNom={findNom} tri={tri} onTri={(suivant) => update({ tri: suivant })}
        courante={courante?.id} onCourante={(id) => update({ courante: id })} selection={selection} onSelection={(suivante) => update({ selection: suivante })}
        onOpen={open} onApercu={() => update({ isApercu: !isApercu })} total={<TotauxListe totaux={totaux} total={deLaVue.length} />}
        actions={choisies.length > 0 && <SelectionBar lignes={choisies} gestionnaires={gestionnaires} onClear={() => update({ selection: new Set() })} />}
      />
      {isApercu && courante !== undefined && <ApercuDossier ligne={courante} onOpen={() => open(courante)} />}
      <ProofPane />
    </div>
  );
}

function ListeVide({ isTout }: { readonly isTout: boolean }) {
  const importer = <Button component="a" href={formatRoute({ panneau: "import" })} variant="filled" leftSection={<IconDownload size={16} stroke={1.75} aria-hidden="true" />}>Importer un FEC ou une balance</Button>;
  if (isTout) return <EmptyState titre="Aucun dossier pour l’instant." actions={importer}>Importez le fichier des écritures comptables : les factures impayées y sont retrouvées débiteur par débiteur, et vous choisissez celles qui deviennent des dossiers.</EmptyState>;
  return <EmptyState titre="Rien à qualifier.">Les dossiers arrivent ici après chaque import et en repartent quand leurs trois portes et leur verdict sont décidés.</EmptyState>;
}

function findId({ id }: LigneDossier): string {
  return id;
}

function findNom({ debiteur }: LigneDossier): string {
  return debiteur;
}
