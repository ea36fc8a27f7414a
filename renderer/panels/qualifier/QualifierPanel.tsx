import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import { sumMontants } from "#shared/kernel/montant.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import type { Candidat, EtatCandidat } from "#shared/suivi/detection.ts";
import { formatRoute, LISTES_QUALIFIER, type ListeQualifier, openRoute, useRoute } from "../../app/routes.ts";
import type { Tri } from "../../components/data-table-columns.ts";
import { DataTable } from "../../components/DataTable.tsx";
import { Onglets, Page, PageHead } from "../../components/Page.tsx";
import { Chargement, EmptyState, EtatErreur } from "../../components/PageEtats.tsx";
import { useCandidats } from "../../hooks/use-candidats.ts";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";
import { ActionsBar } from "./ActionsBar.tsx";
import { ArretRelances } from "./ArretRelances.tsx";
import { COLONNES_CANDIDAT } from "./candidat-columns.tsx";
import { CandidatVolet } from "./CandidatVolet.tsx";
import { RapprochementsList } from "./RapprochementsList.tsx";
import { useQualifier } from "./use-qualifier.ts";
import { useRapprochements } from "./use-rapprochements.ts";

const TITRES: Readonly<Record<ListeQualifier, string>> = { "a-qualifier": "À qualifier", "sous-seuil": "Sous les seuils", reporte: "Reportés", ecarte: "Écartés", rapprochements: "Rapprochements" };

/** Debtors that the accounts leave open outside any dossier, sorted by the rules of their creditor. */
export function QualifierPanel() {
  const route = useRoute();
  const liste = (route.panneau === "qualifier" ? route.liste : undefined) ?? "a-qualifier";
  const candidats = useCandidats();
  const rapprochements = useRapprochements();
  const { lignes } = usePortefeuille();
  const nombres = (id: ListeQualifier) => (id === "rapprochements" ? rapprochements.paires.length : candidats.filter(({ etat }) => etat === id).length);
  const amiables = lignes.filter(({ etape }) => etape === "amiable").length;
  return (
    <Page label="À qualifier">
      <PageHead titre="À qualifier" actions={<span className="touches" style={{ gap: 8 }}>{amiables > 0 && <Button size="xs" variant="subtle" component="a" href={formatRoute({ panneau: "dossiers", vue: "a-qualifier" })}>{formatNombreDe(amiables, "dossier ouvert à qualifier", "dossiers ouverts à qualifier")}</Button>}<ArretRelances /></span>}>
        <Onglets isTete label="Listes" courant={liste} onglets={LISTES_QUALIFIER.map((id) => ({ id, libelle: TITRES[id], nombre: nombres(id) }))} onSelect={(id) => openRoute({ panneau: "qualifier", liste: LISTES_QUALIFIER.find((connue) => connue === id) ?? "a-qualifier" }, { isRemplacement: true })} />
      </PageHead>
      {liste === "rapprochements" ? <RapprochementsList rapprochements={rapprochements} /> : <Liste key={liste} liste={liste} candidats={candidats} />}
    </Page>
  );
}

function Liste({ liste, candidats }: { readonly liste: EtatCandidat; readonly candidats: readonly Candidat[] }) {
  const actions = useQualifier();
  const { etat } = usePortefeuille();
  const [tri, setTri] = useState<Tri>({ colonne: "echu", isDecroissant: true });
  const [cle, setCle] = useState<string>();
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set());
  const listes = useMemo(() => candidats.filter((candidat) => candidat.etat === liste), [candidats, liste]);
  const courante = listes.find((candidat) => candidat.cle === cle) ?? listes[0];
  const choisis = listes.filter((candidat) => selection.has(candidat.cle));
  const cibles = choisis.length > 0 ? choisis : courante === undefined ? [] : [courante];
  if (listes.length === 0) return etat.kind === "chargement" ? <Chargement /> : etat.kind === "erreur" ? <EtatErreur titre="Le coffre ne se lit pas." detail={etat.motif} /> : <Vide liste={liste} isTout={candidats.length === 0} />;
  return (
    <div className="deux filet cote">
      <DataTable
        label={TITRES[liste]} isPrincipale lignes={listes} colonnes={COLONNES_CANDIDAT} findId={findId} findNom={findNom} tri={tri} onTri={setTri} courante={courante?.cle} onCourante={setCle}
        selection={selection} onSelection={setSelection} actions={<ActionsBar candidats={cibles} actions={actions} onClear={() => setSelection(new Set())} />}
        total={<><b className="tn">{formatNombreDe(listes.length, "débiteur", "débiteurs")}</b> <span><span className="ink3">échu</span> <b className="tn">{formatMontant(sumMontants(listes.map(({ echu }) => echu)))}</b></span> <span><span className="ink3">ouvert</span> <span className="tn ink">{formatMontant(sumMontants(listes.map(({ total }) => total)))}</span></span></>}
      />
      {courante !== undefined && <CandidatVolet candidat={courante} actions={actions} />}
    </div>
  );
}

function Vide({ liste, isTout }: { readonly liste: EtatCandidat; readonly isTout: boolean }) {
  const importer = <Button component="a" href={formatRoute({ panneau: "import" })} variant="filled" leftSection={<IconDownload size={16} stroke={1.75} aria-hidden="true" />}>Importer un FEC ou une liste</Button>;
  const regles = <Button component="a" href={formatRoute({ panneau: "reglages" })}>Voir les règles</Button>;
  if (isTout) return <EmptyState titre="Rien n’est suivi hors des dossiers." actions={importer}>Ce qui n’est pas coché à l’import attend ici, et y est proposé le jour où vos règles de détection sont atteintes.</EmptyState>;
  return <EmptyState titre={liste === "a-qualifier" ? "Rien à qualifier aujourd’hui." : "Cette liste est vide."} actions={regles}>{liste === "a-qualifier" ? "Aucun débiteur suivi n’atteint vos règles\u00A0; ceux qui s’en approchent sont sous «\u00A0Sous les seuils\u00A0»." : "Les débiteurs suivis hors des dossiers se répartissent entre ces listes d’après vos règles et vos décisions."}</EmptyState>;
}

function findId({ cle }: Candidat): string {
  return cle;
}

function findNom({ debiteur }: Candidat): string {
  return debiteur.nom;
}
