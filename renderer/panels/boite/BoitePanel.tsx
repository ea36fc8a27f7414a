import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { formatRoute, openRoute, useRoute } from "../../app/routes.ts";
import { type Colonne, type Tri } from "../../components/data-table-columns.ts";
import { DataTable } from "../../components/DataTable.tsx";
import { Page, PageHead } from "../../components/Page.tsx";
import { Chargement, EmptyState, EtatErreur } from "../../components/PageEtats.tsx";
import type { ArriveeConnue } from "../../db/moteur.ts";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";
import { ArriveeVolet } from "./ArriveeVolet.tsx";
import { useBoite } from "./use-boite.ts";

const collator = new Intl.Collator("fr", { sensitivity: "base", numeric: true });

const COLONNES: readonly Colonne<ArriveeConnue>[] = [
  { id: "nom", titre: "Fichier", largeur: "minmax(200px, 1fr)", isFixe: true, compare: (a, b) => collator.compare(a.nom, b.nom), cellule: ({ nom }) => <span className="ink">{nom}</span> },
  { id: "format", titre: "Format", largeur: "112px", compare: (a, b) => collator.compare(a.format, b.format), cellule: ({ format }) => format },
  { id: "origine", titre: "Trouvé dans", largeur: "minmax(100px, 200px)", compare: (a, b) => collator.compare(a.origine ?? "", b.origine ?? ""), cellule: ({ origine }) => origine ?? <span className="ink3">—</span> },
  { id: "recu", titre: "Reçu le", largeur: "88px", isDecroissantDabord: true, compare: (a, b) => a.instant - b.instant, cellule: ({ dateFait }) => <span className="tn">{formatJour(dateFait)}</span> },
];

/** Files received that no dossier holds yet: read, filed with what they let one believe, or put aside. Nothing here is lost. */
export function BoitePanel() {
  const boite = useBoite();
  const { etat } = usePortefeuille();
  const route = useRoute();
  const [tri, setTri] = useState<Tri>({ colonne: "recu", isDecroissant: true });
  const choisie = route.panneau === "boite" ? route.arriveeId : undefined;
  const courante = boite.arrivees.find(({ id }) => id === choisie) ?? boite.arrivees[0];
  return (
    <Page label="Boîte d’arrivée">
      <PageHead titre="Boîte d’arrivée" />
      {boite.arrivees.length === 0 ? <Vide etat={etat} /> : (
        <div className="deux filet cote">
          <DataTable
            label="Boîte d’arrivée" isPrincipale lignes={boite.arrivees} colonnes={COLONNES} findId={findId} findNom={findNom} tri={tri} onTri={setTri}
            courante={courante?.id} onCourante={open} total={<b className="tn">{formatNombreDe(boite.arrivees.length, "fichier à classer", "fichiers à classer")}</b>}
          />
          {courante !== undefined && <ArriveeVolet key={courante.id} arrivee={courante} boite={boite} />}
        </div>
      )}
    </Page>
  );
}

function Vide({ etat }: { readonly etat: ReturnType<typeof usePortefeuille>["etat"] }) {
  if (etat.kind === "chargement") return <Chargement />;
  if (etat.kind === "erreur") return <EtatErreur titre="Le coffre ne se lit pas." detail={etat.motif} />;
  const importer = <Button component="a" href={formatRoute({ panneau: "reception" })} variant="filled" leftSection={<IconDownload size={16} stroke={1.75} aria-hidden="true" />}>Recevoir des fichiers</Button>;
  return <EmptyState titre="Rien n’attend." actions={importer}>Les fichiers qui ne vont d’eux-mêmes à aucun dossier attendent ici, gardés tels qu’ils sont arrivés.</EmptyState>;
}

function open(arriveeId: string): void {
  openRoute({ panneau: "boite", arriveeId }, { isRemplacement: true });
}

function findId({ id }: ArriveeConnue): string {
  return id;
}

function findNom({ nom }: ArriveeConnue): string {
  return nom;
}
