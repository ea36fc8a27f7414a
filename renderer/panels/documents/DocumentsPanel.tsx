import { Button, Select, TextInput } from "@mantine/core";
import { IconFiles, IconSearch } from "@tabler/icons-react";
import { useMemo, useRef, useState } from "react";
import type { Jour } from "#shared/kernel/jour.ts";
import { formatNombre, formatNombreDe, foldTexte } from "#shared/kernel/texte.ts";
import { isProduitDepuis } from "#shared/suivi/documents-produits.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { formatRoute, openRoute, useRoute, VUES_DOCUMENTS } from "../../app/routes.ts";
import type { Tri } from "../../components/data-table-columns.ts";
import { DataTable } from "../../components/DataTable.tsx";
import { Onglets, Page, PageHead } from "../../components/Page.tsx";
import { Chargement, EmptyState, EtatErreur, Travail } from "../../components/PageEtats.tsx";
import { Touche } from "../../components/Touche.tsx";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";
import { useTouches } from "../../hooks/use-touches.ts";
import { COLONNES } from "./document-columns.tsx";
import { LotView } from "./LotView.tsx";
import { type DocumentListe, useDocuments } from "./use-documents.ts";
import styles from "./documents.module.css";

const TITRES = { produits: "Produits", lot: "Produire un lot" } as const;

/** What was produced for any dossier, and the batch that produces for several. */
export function DocumentsPanel() {
  const route = useRoute();
  const vue = route.panneau === "documents" ? route.vue : "produits";
  return (
    <Page label="Documents">
      <PageHead titre="Documents">
        <Onglets isTete label="Vues" courant={vue} onglets={VUES_DOCUMENTS.map((id) => ({ id, libelle: TITRES[id] }))} onSelect={(id) => openRoute({ panneau: "documents", vue: id === "lot" ? "lot" : "produits" }, { isRemplacement: true })} />
      </PageHead>
      {vue === "lot" ? <LotView /> : <Produits />}
    </Page>
  );
}

function Produits() {
  const { documents, avancement } = useDocuments();
  const { etat } = usePortefeuille();
  if (etat.kind === "erreur") return <EtatErreur titre="Le coffre ne se lit pas." detail={etat.motif} />;
  if (etat.kind === "chargement") return <Chargement />;
  const lot = <Button component="a" href={formatRoute({ panneau: "documents", vue: "lot" })} variant="filled" leftSection={<IconFiles size={16} stroke={1.75} aria-hidden="true" />}>Produire un lot</Button>;
  if (avancement === undefined && documents.length === 0) return <EmptyState titre="Aucun document n’a été produit." actions={lot}>Un acte se produit dans l’onglet Documents d’un dossier, ou ici pour plusieurs dossiers à la fois.</EmptyState>;
  return (
    <>
      {avancement !== undefined && <div className={styles["avancement"]}><Travail titre="Lecture des dossiers" avancement={`${formatNombre(avancement.fait)} sur ${formatNombre(avancement.total)}`} part={avancement.total === 0 ? 0 : avancement.fait / avancement.total} /></div>}
      <Liste documents={documents} />
    </>
  );
}

const PERIODES = [{ value: "30", label: "30 derniers jours" }, { value: "365", label: "12 derniers mois" }];

function Liste({ documents }: { readonly documents: readonly DocumentListe[] }) {
  const [tri, setTri] = useState<Tri>({ colonne: "date", isDecroissant: true });
  const [texte, setTexte] = useState("");
  const [titre, setTitre] = useState<string | null>(null);
  const [periode, setPeriode] = useState<string | null>(null);
  const [courante, setCourante] = useState<string>();
  const champ = useRef<HTMLInputElement>(null);
  useTouches([{ combinaison: "/", libelle: "chercher dans la liste", action: () => champ.current?.focus() }]);
  const titres = useMemo(() => [...new Set(documents.map((document) => document.titre))].toSorted((a, b) => a.localeCompare(b, "fr")), [documents]);
  const { aujourdhui } = useContexte();
  const filtres = useMemo(() => documents.filter((document) => isRetenu(document, { texte, titre, periode, aujourdhui })), [documents, texte, titre, periode, aujourdhui]);
  return (
    <>
      <div className="bande">
        <TextInput ref={champ} size="xs" w={220} value={texte} placeholder="Dossier, débiteur, fichier" aria-label="Chercher dans la liste" leftSection={<IconSearch size={14} stroke={2} aria-hidden="true" />} rightSection={<Touche combinaison="/" />} onChange={({ currentTarget }) => setTexte(currentTarget.value)} onKeyDown={(event) => (event.key === "Escape" ? event.currentTarget.blur() : undefined)} />
        <Select size="xs" w={260} aria-label="Document" placeholder="Tous les documents" clearable searchable data={titres} value={titre} onChange={setTitre} />
        <Select size="xs" w={180} aria-label="Période" placeholder="Toutes les dates" clearable data={PERIODES} value={periode} onChange={setPeriode} />
      </div>
      <DataTable
        label="Documents produits" isPrincipale lignes={filtres} colonnes={COLONNES} findId={findId} findNom={findNom} tri={tri} onTri={setTri} courante={filtres.some(({ id }) => id === courante) ? courante : undefined} onCourante={setCourante}
        onOpen={({ dossierId }) => openRoute({ panneau: "fiche", dossierId, onglet: "documents" })}
        total={<><b className="tn">{formatNombreDe(filtres.length, "document", "documents")}</b>{filtres.length < documents.length && <span className="ink3">sur {formatNombre(documents.length)}</span>}</>}
      />
    </>
  );
}

interface Filtres {
  readonly texte: string;
  readonly titre: string | null;
  /** Days. */
  readonly periode: string | null;
  readonly aujourdhui: Jour;
}

function isRetenu(document: DocumentListe, { texte, titre, periode, aujourdhui }: Filtres): boolean {
  if (titre !== null && document.titre !== titre) return false;
  if (periode !== null && !isProduitDepuis(document, Number(periode), aujourdhui)) return false;
  return texte.trim() === "" || foldTexte(`${document.reference} ${document.debiteur} ${document.nomFichier} ${document.titre}`).includes(foldTexte(texte));
}

function findId({ id }: DocumentListe): string {
  return id;
}

function findNom({ titre, reference }: DocumentListe): string {
  return `${titre}, ${reference}`;
}
