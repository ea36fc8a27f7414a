import { Button, NumberInput } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { sumEnjeux, type TitrePortefeuille } from "#shared/suivi/titres-ligne.ts";
import { openRoute } from "../../app/routes.ts";
import { DataTable } from "../../components/DataTable.tsx";
import type { Tri } from "../../components/data-table-columns.ts";
import { Onglets, Page, PageHead } from "../../components/Page.tsx";
import { Chargement, EmptyState } from "../../components/PageEtats.tsx";
import { ProofPane } from "../../components/ProofPane.tsx";
import { Touche } from "../../components/Touche.tsx";
import { chooseLot } from "../../hooks/lot-actes.ts";
import { usePreuve } from "../../hooks/use-preuve.tsx";
import { useTouches } from "../../hooks/use-touches.ts";
import { COLONNES } from "./titre-columns.tsx";
import { TitreVolet } from "./TitreVolet.tsx";
import { useTitres } from "./use-titres.ts";
import styles from "./titres.module.css";

/** Every title of the portfolio: which sleep, whose copy is out, which are still to be recorded; several are mandated at once. */
export function TitresPanel() {
  const { titres, visibles, choix, filtre, changeFiltre, mois, setMois, courante, setCourante, selection, setSelection, choisis, isVolet, toggleVolet, etat } = useTitres();
  const { print } = usePreuve();
  const [tri, setTri] = useState<Tri>();
  if (titres.length === 0) return <Page label="Titres"><PageHead titre="Titres" />{etat.kind === "chargement" ? <Chargement /> : <EmptyState titre="Aucun titre exécutoire.">Une décision notée dans une procédure vient ici, avec sa grosse, sa prescription et ce qui a été fait d’elle.</EmptyState>}</Page>;
  return (
    <Page label="Titres">
      <PageHead titre="Titres" actions={<>
        <label className={styles["seuil"]}><span className="lab">Dorment depuis</span><NumberInput size="xs" w={96} aria-label="Mois sans acte" suffix=" mois" min={1} max={120} allowDecimal={false} value={mois} onChange={(valeur) => typeof valeur === "number" && setMois(valeur)} /></label>
        <Button size="xs" leftSection={<IconPrinter size={16} stroke={1.75} aria-hidden="true" />} onClick={print}>Imprimer</Button>
      </>}
      />
      <Onglets label="Titres montrés" onglets={choix} courant={filtre} onSelect={changeFiltre} isTete />
      <div className="deux">
        <DataTable
          label="Titres" isPrincipale lignes={visibles} colonnes={COLONNES} findId={findId} findNom={findNom} tri={tri} onTri={setTri} courante={courante?.id} onCourante={setCourante} hauteur={36}
          selection={selection} onSelection={setSelection} onOpen={({ dossier }) => openRoute({ panneau: "fiche", dossierId: dossier.id, onglet: "titres" })} onApercu={toggleVolet}
          actions={<Actions choisis={choisis} onClear={() => setSelection(new Set())} />}
          total={<><b>{formatNombreDe(visibles.length, "titre", "titres")}</b><span className="sp" /><span className="ink3">encore dus</span> <b className="tn">{formatMontant(sumEnjeux(visibles))}</b></>}
        />
        {isVolet && courante !== undefined && <TitreVolet key={courante.id} choisi={courante} mois={mois} />}
        <ProofPane />
      </div>
    </Page>
  );
}

/** The mandates of the selected titles are written by the batch of acts, one letter for each étude. */
function Actions({ choisis, onClear }: { readonly choisis: readonly TitrePortefeuille[]; readonly onClear: () => void }) {
  const mandate = () => {
    if (choisis.length === 0) return;
    chooseLot(choisis.map(({ dossier }) => dossier.id), "mandat-execution-titre-groupe");
    openRoute({ panneau: "documents", vue: "lot" });
  };
  useTouches([{ combinaison: "g", libelle: "mandater l’exécution", action: mandate }], choisis.length > 0);
  if (choisis.length === 0) return undefined;
  return (
    <div className="dt-barre" role="toolbar" aria-label="Actions sur la sélection">
      <span><b className="tn">{formatNombreDe(choisis.length, "titre", "titres")}</b> · <b className="tn">{formatMontant(sumEnjeux(choisis))}</b></span>
      <span className="sp" />
      <Button size="xs" variant="filled" rightSection={<Touche combinaison="g" />} onClick={mandate}>Mandater l’exécution…</Button>
      <Button size="xs" variant="subtle" onClick={onClear}>Abandonner la sélection</Button>
    </div>
  );
}

function findId({ id }: TitrePortefeuille): string {
  return id;
}

function findNom({ titre, dossier }: TitrePortefeuille): string {
  return `${titre.libelle}, ${dossier.debiteur}`;
}
