import { Button, SegmentedControl } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import { sumMontants } from "#shared/kernel/montant.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { openRoute } from "../../app/routes.ts";
import type { Tri } from "../../components/data-table-columns.ts";
import { DataTable } from "../../components/DataTable.tsx";
import { Page, PageHead } from "../../components/Page.tsx";
import { Chargement, EmptyState } from "../../components/PageEtats.tsx";
import { ProofPane } from "../../components/ProofPane.tsx";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";
import { usePreuve } from "../../hooks/use-preuve.tsx";
import { useTouches } from "../../hooks/use-touches.ts";
import { CarteChaleur } from "./CarteChaleur.tsx";
import { COLONNES } from "./colonnes.tsx";
import type { FriseCreance } from "./frise.ts";
import { TranchesBande } from "./TranchesBande.tsx";
import { useGardien } from "./use-gardien.ts";
import { VoletCreance } from "./VoletCreance.tsx";
import styles from "./gardien.module.css";

const AXES = [{ value: "texte", label: "Par texte" }, { value: "gestionnaire", label: "Par gestionnaire" }];

/** What the portfolio would lose, week by week, in euros; each figure opens its claims, each claim says which act saves it. */
export function GardienPanel({ Frise }: { readonly Frise: FriseCreance }) {
  const { lignes, etat } = usePortefeuille();
  const { print } = usePreuve();
  const { aujourdhui, gardien, carte, visibles, axe, changeAxe, choix, setChoix, courante, setCourante, isVolet, toggleVolet } = useGardien();
  const [tri, setTri] = useState<Tri>({ colonne: "jour", isDecroissant: false });
  useTouches(choix === undefined ? [] : [{ combinaison: "Escape", libelle: "tout voir", action: () => setChoix(undefined) }]);
  if (lignes.length === 0 || gardien.creances.length === 0) {
    return <Page label="Prescriptions"><PageHead titre="Prescriptions" />{lignes.length === 0 && etat.kind === "chargement" ? <Chargement /> : <EmptyState titre="Aucun droit ne se perd dans les six mois.">Les créances et les titres dont la prescription approche viennent ici six mois avant leur dernier jour utile.</EmptyState>}</Page>;
  }
  return (
    <Page label="Prescriptions">
      <PageHead titre="Prescriptions" actions={<>
        <SegmentedControl size="xs" aria-label="Lignes de la carte" data={AXES} value={axe} onChange={changeAxe} />
        <Button size="xs" leftSection={<IconPrinter size={16} stroke={1.75} aria-hidden="true" />} onClick={print}>Imprimer</Button>
      </>}
      />
      <div className={styles["haut"]} tabIndex={0} role="region" aria-label="Carte des prescriptions">
        <TranchesBande gardien={gardien} choix={choix} onChoix={setChoix} />
        <CarteChaleur carte={carte} aujourdhui={aujourdhui} choix={choix} onChoix={setChoix} />
      </div>
      <div className="deux">
        <DataTable
          label="Créances et titres" isPrincipale lignes={visibles} colonnes={COLONNES} findId={({ id }) => id} findNom={({ objet }) => objet} tri={tri} onTri={setTri} courante={courante?.id} onCourante={setCourante} hauteur={36}
          onOpen={({ dossier }) => openRoute({ panneau: "fiche", dossierId: dossier.id, onglet: "qualification" })} onApercu={toggleVolet}
          total={<><b>{formatNombreDe(visibles.length, "créance ou titre", "créances et titres")}</b><span className="sp" /><b className="tn">{formatMontant(sumMontants(visibles.map(({ montant }) => montant)))}</b></>}
        />
        {isVolet && courante !== undefined && <VoletCreance key={courante.id} creance={courante} Frise={Frise} />}
        <ProofPane />
      </div>
    </Page>
  );
}
