import { Button } from "@mantine/core";
import { IconDownload, IconGitFork } from "@tabler/icons-react";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import type { Filtres } from "#shared/suivi/liste/filtres.ts";
import { formatRoute } from "../../app/routes.ts";
import { ColumnChooser } from "../../components/ColumnChooser.tsx";
import { Page, PageHead } from "../../components/Page.tsx";
import { Chargement, EmptyState, EtatErreur } from "../../components/PageEtats.tsx";
import { ChoixGroupe } from "./ChoixGroupe.tsx";
import { FiltresBar } from "./FiltresBar.tsx";
import { ListeDossiers } from "./ListeDossiers.tsx";
import { listLargeurs } from "./dossier-columns.tsx";
import { type ListeDossiers as Liste, type PartiesListe, useDossiers } from "./use-dossiers.ts";
import "./dossiers.css";

/** The list of dossiers: views, filters, order, groups, totals, preview. */
export function DossiersPanel({ parties }: { readonly parties: PartiesListe }) {
  const liste = useDossiers();
  const { vues, vue, nombres, isVueModifiee, lignes, deLaVue, etat, reglage, reset } = liste;
  return (
    <Page label="Dossiers">
      <PageHead titre={vue.id === "a-qualifier" ? "À qualifier" : "Dossiers"}>
        {lignes.length > 0 && <parties.Vues vues={vues} vue={vue} reglage={reglage} isModifiee={isVueModifiee} nombres={nombres} onReset={reset} />}
      </PageHead>
      {deLaVue.length > 0 && <Bande liste={liste} parties={parties} />}
      {etat.kind === "erreur" ? <EtatErreur titre="Le coffre ne se lit pas." detail={etat.motif} garde="Ce qui est affiché reste consultable." /> : undefined}
      {deLaVue.length > 0 ? <ListeDossiers liste={liste} Actions={parties.Actions} /> : etat.kind === "chargement" ? <Chargement /> : etat.kind === "pret" && <ListeVide isTout={lignes.length === 0} />}
    </Page>
  );
}

function Bande({ liste: { reglage, update, noms, lignes, colonnes, filtrees, vue }, parties }: { readonly liste: Liste; readonly parties: PartiesListe }) {
  const { presentation, selection } = reglage;
  const montrees = presentation.colonnes.flatMap((id) => colonnes.find((colonne) => colonne.id === id) ?? []);
  const choisies = selection.size === 0 ? filtrees : filtrees.filter(({ id }) => selection.has(id));
  return (
    <div className="bande dos-bande">
      <FiltresBar filtres={reglage.filtres} onChange={(filtres) => update({ filtres, selection: new Set() })} noms={noms} lignes={lignes} />
      <ConflitsBouton lignes={lignes} filtres={reglage.filtres} onChange={(filtres) => update({ filtres, selection: new Set() })} />
      <span className="sp" />
      <ChoixGroupe colonnes={colonnes} groupe={presentation.groupe} onChange={(groupe) => update({ presentation: { ...presentation, groupe }, replies: new Set() })} />
      <ColumnChooser
        colonnes={listLargeurs(colonnes, presentation)} visibles={presentation.colonnes} onChange={(visibles) => update({ presentation: { ...presentation, colonnes: [...visibles] } })}
        onLargeur={(id, pixels) => update({ presentation: { ...presentation, largeurs: { ...presentation.largeurs, [id]: pixels } } })} onReset={() => update({ presentation: { ...presentation, colonnes: vue.presentation.colonnes, largeurs: vue.presentation.largeurs } })}
      />
      <parties.Export lignes={choisies} isSelection={selection.size > 0} colonnes={montrees} nomVue={vue.nom} />
    </div>
  );
}

/** « Conflits (3) »: there as long as there are some; once pressed, the filter speaks for itself. */
function ConflitsBouton({ lignes, filtres, onChange }: { readonly lignes: readonly LigneDossier[]; readonly filtres: Filtres; readonly onChange: (filtres: Filtres) => void }) {
  const nombre = lignes.reduce((total, { hasConflit }) => total + Number(hasConflit), 0);
  if (nombre === 0 || filtres.signale === "conflit") return undefined;
  return <Button size="xs" className="conflict" leftSection={<IconGitFork size={14} stroke={2} aria-hidden="true" />} onClick={() => onChange({ ...filtres, signale: "conflit" })}>{`Conflits (${nombre.toLocaleString("fr-FR")})`}</Button>;
}

function ListeVide({ isTout }: { readonly isTout: boolean }) {
  const importer = <Button component="a" href={formatRoute({ panneau: "import" })} variant="filled" leftSection={<IconDownload size={16} stroke={1.75} aria-hidden="true" />}>Importer un FEC ou une balance</Button>;
  if (isTout) return <EmptyState titre="Aucun dossier pour l’instant." actions={importer}>Importez le fichier des écritures comptables : les factures impayées y sont retrouvées débiteur par débiteur, et vous choisissez celles qui deviennent des dossiers.</EmptyState>;
  return <EmptyState titre="Rien à qualifier.">Les dossiers arrivent ici après chaque import et en repartent quand leurs trois portes et leur verdict sont décidés.</EmptyState>;
}
