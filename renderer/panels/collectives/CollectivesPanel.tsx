import { Button } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import { sumMontants } from "#shared/kernel/montant.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { type LigneCollective, listCollectives } from "#shared/suivi/collective.ts";
import { openRoute } from "../../app/routes.ts";
import { DataTable } from "../../components/DataTable.tsx";
import type { Tri } from "../../components/data-table-columns.ts";
import { Onglets, Page, PageHead } from "../../components/Page.tsx";
import { Chargement, EmptyState } from "../../components/PageEtats.tsx";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";
import { usePreuve } from "../../hooks/use-preuve.tsx";
import { COLONNES } from "./collective-columns.tsx";

type Liste = "agir" | "suivre" | "autour" | "toutes";

const LISTES: readonly { readonly id: Liste; readonly libelle: string; readonly has: (ligne: LigneCollective) => boolean }[] = [
  { id: "agir", libelle: "À faire", has: ({ collective }) => collective !== undefined && (collective.phase === "a-declarer" || collective.phase === "a-dater" || collective.phase === "contestee" || collective.phase === "forclose") },
  { id: "suivre", libelle: "Déclarées", has: ({ collective }) => collective !== undefined && (collective.phase === "declaree" || collective.phase === "admise" || collective.phase === "rejetee" || collective.phase === "close") },
  { id: "autour", libelle: "Cautions et dirigeants", has: ({ role }) => role !== "debiteur" },
  { id: "toutes", libelle: "Toutes", has: () => true },
];

/** Every dossier that collective proceedings touch: what is to be declared and before when, what was admitted, who else is hit. */
export function CollectivesPanel() {
  const { lignes, debiteurs, etat } = usePortefeuille();
  const { print } = usePreuve();
  const toutes = useMemo(() => listCollectives(lignes, debiteurs), [lignes, debiteurs]);
  const [liste, setListe] = useState<Liste>("agir");
  const [tri, setTri] = useState<Tri>();
  const [choisie, setCourante] = useState<string>();
  if (toutes.length === 0) return <Page label="Procédures collectives"><PageHead titre="Procédures collectives" />{etat.kind === "chargement" ? <Chargement /> : <EmptyState titre="Aucune procédure collective." actions={<a className="lien" href="#/import">Importer les annonces du jour</a>}>Les annonces du BODACC se rapprochent des débiteurs, de leurs cautions et de leurs dirigeants : ce qui est à déclarer vient ici, avec son dernier jour.</EmptyState>}</Page>;
  const visibles = toutes.filter(LISTES.find(({ id }) => id === liste)?.has ?? (() => true));
  const courante = visibles.find(({ id }) => id === choisie) ?? visibles[0];
  return (
    <Page label="Procédures collectives">
      <PageHead titre="Procédures collectives" actions={<Button size="xs" leftSection={<IconPrinter size={16} stroke={1.75} aria-hidden="true" />} onClick={print}>Imprimer</Button>} />
      <Onglets label="Dossiers montrés" isTete onglets={LISTES.map(({ id, libelle, has }) => ({ id, libelle, nombre: toutes.filter(has).length }))} courant={liste} onSelect={(id) => setListe(LISTES.find((connue) => connue.id === id)?.id ?? liste)} />
      <div className="deux">
        {visibles.length === 0 ? <EmptyState titre={liste === "agir" ? "Rien à déclarer." : "Aucun dossier ici."}>{liste === "agir" ? "Chaque créance connue d’une procédure ouverte est déclarée, et aucune contestation n’attend de réponse." : "Aucun dossier du portefeuille n’est dans ce cas."}</EmptyState> : (
          <DataTable
            label="Procédures collectives" isPrincipale lignes={visibles} colonnes={COLONNES} findId={({ id }) => id} findNom={({ dossier }) => dossier.debiteur} tri={tri} onTri={setTri} courante={courante?.id} onCourante={setCourante} hauteur={36}
            onOpen={({ dossier, role }) => openRoute({ panneau: "fiche", dossierId: dossier.id, ...(role === "debiteur" ? { onglet: "collective" } : {}) })}
            total={<><b>{formatNombreDe(visibles.length, "dossier", "dossiers")}</b><span className="sp" /><span className="ink3">dus</span> <b className="tn">{formatMontant(sumMontants(visibles.map(({ dossier }) => dossier.solde)))}</b></>}
          />
        )}
      </div>
    </Page>
  );
}
