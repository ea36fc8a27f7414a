import { SegmentedControl, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import { sumMontants } from "#shared/kernel/montant.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import type { LigneDebiteur } from "#shared/suivi/debiteurs.ts";
import { openRoute } from "../../app/routes.ts";
import { DataTable } from "../../components/DataTable.tsx";
import type { Tri } from "../../components/data-table-columns.ts";
import { Page, PageHead } from "../../components/Page.tsx";
import { Chargement, EmptyState, EtatErreur } from "../../components/PageEtats.tsx";
import type { VuePortefeuille } from "../../db/vue-portefeuille.ts";
import { useTouches } from "../../hooks/use-touches.ts";
import { COLONNES } from "./debiteur-columns.tsx";
import { DebiteurVolet } from "./DebiteurVolet.tsx";
import { FILTRES, openDebiteur, useDebiteurs } from "./use-debiteurs.ts";

const LIBELLES = { tous: "Tous", alertes: "Avec alerte", risque: "Risque élevé", plusieurs: "Plusieurs dossiers" } as const;

/** Every debtor with all that he owes, those who stand with him and what makes one look twice. */
export function DebiteursPanel() {
  const { debiteurs, index, rangees, visibles, nombres, choisi, etat, texte, setTexte, filtre, setFiltre } = useDebiteurs();
  const [tri, setTri] = useState<Tri>({ colonne: "solde", isDecroissant: true });
  const recherche = useRef<HTMLInputElement>(null);
  const courante = visibles.find(({ id }) => id === choisi) ?? visibles[0];
  useTouches([{ combinaison: "f", libelle: "chercher", action: () => recherche.current?.focus() }]);
  const choix = FILTRES.map((value) => ({ value, label: `${LIBELLES[value]} (${nombres[value].toLocaleString("fr-FR")})` }));
  return (
    <Page label="Débiteurs">
      <PageHead titre="Débiteurs" actions={rangees.length > 0 && <TextInput ref={recherche} size="xs" w={240} aria-label="Chercher un débiteur" placeholder="Nom, SIREN, compte, dirigeant" leftSection={<IconSearch size={14} aria-hidden="true" />} value={texte} onChange={({ currentTarget }) => setTexte(currentTarget.value)} />}>
        {rangees.length > 0 && <SegmentedControl size="xs" aria-label="Débiteurs montrés" data={choix} value={filtre} onChange={(valeur) => setFiltre(FILTRES.find((connu) => connu === valeur) ?? filtre)} />}
      </PageHead>
      {rangees.length === 0 ? <Vide etat={etat} /> : (
        <div className="deux filet cote">
          <DataTable
            label="Débiteurs" isPrincipale lignes={visibles} colonnes={COLONNES} findId={findId} findNom={findNom} tri={tri} onTri={setTri}
            courante={courante?.id} onCourante={openDebiteur} onOpen={openSeul} total={<Total visibles={visibles} />}
          />
          {courante !== undefined && <DebiteurVolet key={courante.id} ligne={courante} debiteurs={debiteurs} index={index} />}
        </div>
      )}
    </Page>
  );
}

function Vide({ etat }: { readonly etat: VuePortefeuille["etat"] }) {
  if (etat.kind === "chargement") return <Chargement />;
  if (etat.kind === "erreur") return <EtatErreur titre="Le coffre ne se lit pas." detail={etat.motif} />;
  return <EmptyState titre="Aucun débiteur." actions={<a className="lien" href="#/import">Importer des factures</a>}>Les débiteurs entrent avec le premier import ; leurs dossiers, leurs comptes et ce qui les relie se lisent ensuite ici.</EmptyState>;
}

function Total({ visibles }: { readonly visibles: readonly LigneDebiteur[] }) {
  return (
    <>
      <b className="tn">{formatNombreDe(visibles.length, "débiteur", "débiteurs")}</b>
      <span><span className="ink3">dus</span> <b className="tn">{formatMontant(sumMontants(visibles.map(({ solde }) => solde)))}</b></span>
      <span><span className="ink3">suivis hors dossier</span> <span className="tn ink">{formatMontant(sumMontants(visibles.map(({ encours }) => encours)))}</span></span>
    </>
  );
}

/** Enter opens the dossier that he has, when there is one. */
function openSeul({ dossiers: [premier] }: LigneDebiteur): void {
  if (premier !== undefined) openRoute({ panneau: "fiche", dossierId: premier.id });
}

function findId({ id }: LigneDebiteur): string {
  return id;
}

function findNom({ debiteur }: LigneDebiteur): string {
  return debiteur.nom;
}
