import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import { sumMontants } from "#shared/kernel/montant.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { DataTable } from "../../components/DataTable.tsx";
import type { Tri } from "../../components/data-table-columns.ts";
import { Page, PageHead } from "../../components/Page.tsx";
import { Chargement, EmptyState, EtatErreur } from "../../components/PageEtats.tsx";
import { Touche } from "../../components/Touche.tsx";
import type { VuePortefeuille } from "../../db/vue-portefeuille.ts";
import { useTouches } from "../../hooks/use-touches.ts";
import { COLONNES, sumConfie } from "./mandataire-columns.tsx";
import { MandataireForm } from "./MandataireForm.tsx";
import { MandataireVolet } from "./MandataireVolet.tsx";
import { type LigneMandataire, openMandataire, useMandataires } from "./use-mandataires.ts";

/** Directory of avocats and commissaires de justice. */
export function MandatairesPanel() {
  const { annuaire, choisi, etat } = useMandataires();
  const [isAjout, setIsAjout] = useState(false);
  const [tri, setTri] = useState<Tri>({ colonne: "nom", isDecroissant: false });
  const courante = annuaire.find(({ mandataire }) => mandataire.id === choisi) ?? annuaire[0];
  useTouches([{ combinaison: "n", libelle: "nouveau mandataire", action: () => setIsAjout(true) }]);
  const ajouter = <Button variant={annuaire.length === 0 ? "filled" : "default"} size={annuaire.length === 0 ? "sm" : "xs"} leftSection={<IconPlus size={16} stroke={1.75} aria-hidden="true" />} rightSection={<Touche combinaison="n" />} onClick={() => setIsAjout(true)}>Nouveau mandataire</Button>;
  return (
    <Page label="Mandataires">
      <PageHead titre="Mandataires" actions={annuaire.length > 0 && ajouter} />
      {annuaire.length === 0 ? <Vide etat={etat} ajouter={ajouter} /> : (
        <div className="deux filet cote">
          <DataTable
            label="Mandataires" isPrincipale lignes={annuaire} colonnes={COLONNES} findId={findId} findNom={findNom} tri={tri} onTri={setTri}
            courante={courante?.mandataire.id} onCourante={openMandataire}
            total={<Total annuaire={annuaire} />}
          />
          {courante !== undefined && <MandataireVolet key={courante.mandataire.id} ligne={courante} />}
        </div>
      )}
      <MandataireForm isOuvert={isAjout} onClose={() => setIsAjout(false)} />
    </Page>
  );
}

function Vide({ etat, ajouter }: { readonly etat: VuePortefeuille["etat"]; readonly ajouter: ReactNode }) {
  if (etat.kind === "chargement") return <Chargement />;
  if (etat.kind === "erreur") return <EtatErreur titre="Le coffre ne se lit pas." detail={etat.motif} />;
  return <EmptyState titre="L’annuaire est vide." actions={ajouter}>Ajoutez les avocats et les études à qui vous confiez des dossiers : leur nom et leur adresse passent tels quels dans les lettres de mission.</EmptyState>;
}

function Total({ annuaire }: { readonly annuaire: readonly LigneMandataire[] }) {
  const confies = annuaire.flatMap(({ dossiers }) => dossiers).length;
  return (
    <>
      <b className="tn">{formatNombreDe(annuaire.length, "mandataire", "mandataires")}</b>
      <span><span className="ink3">dossiers confiés</span> <span className="tn ink">{confies}</span></span>
      <span><span className="ink3">pour</span> <b className="tn">{formatMontant(sumMontants(annuaire.map(sumConfie)))}</b></span>
    </>
  );
}

function findId({ mandataire }: LigneMandataire): string {
  return mandataire.id;
}

function findNom({ mandataire }: LigneMandataire): string {
  return mandataire.nom;
}
