import { Button } from "@mantine/core";
import { IconFolder, IconPrinter } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { renderActeDuLot } from "#shared/actes/lot-actes.ts";
import { formatNombre, formatNombreDe } from "#shared/kernel/texte.ts";
import type { DocumentRedige } from "#shared/word/bloc.ts";
import { formatDocument } from "#shared/word/typographie.ts";
import { formatRoute, openRoute } from "../../app/routes.ts";
import { printPage } from "../../bridge/bridge.ts";
import { ActeView } from "../../components/ActeView.tsx";
import { DataTable } from "../../components/DataTable.tsx";
import type { Tri } from "../../components/data-table-columns.ts";
import { EmptyState, Travail } from "../../components/PageEtats.tsx";
import { Touche } from "../../components/Touche.tsx";
import { useTouches } from "../../hooks/use-touches.ts";
import { COLONNES_LOT, countEtats, isPrete } from "./lot-columns.tsx";
import { LotReglages } from "./LotReglages.tsx";
import { type LigneLot, type Lot, useLot } from "./use-lot.ts";
import { findSortie, useProduireLot } from "./use-produire-lot.ts";
import styles from "./documents.module.css";

/** Several dossiers, one act: what is ready, what is missing for each, one file each or one for all. */
export function LotView() {
  const lot = useLot();
  if (lot.forme.dossierIds.length === 0) {
    const choisir = <Button component="a" href={formatRoute({ panneau: "dossiers", vue: "tous" })} variant="filled" leftSection={<IconFolder size={16} stroke={1.75} aria-hidden="true" />}>Choisir dans les dossiers</Button>;
    return <EmptyState titre="Aucun dossier n’est choisi." actions={choisir}>Cochez des dossiers dans la liste, puis demandez leurs actes : le lot s’ouvre ici avec eux, et se garde si vous fermez la fenêtre.</EmptyState>;
  }
  return <LotOuvert lot={lot} />;
}

function LotOuvert({ lot }: { readonly lot: Lot }) {
  const { lignes, avancement } = lot;
  const [tri, setTri] = useState<Tri>({ colonne: "etat", isDecroissant: false });
  const [courante, setCourante] = useState<string>();
  return (
    <div className={styles["lot"]}>
      <LotReglages lot={lot} courante={lignes.find(({ id }) => id === courante)} />
      <div className={styles["dossiers"]}>
        {avancement !== undefined && <div className={styles["avancement"]}><Travail titre={avancement.titre} avancement={`${formatNombre(avancement.fait)} sur ${formatNombre(avancement.total)}`} part={avancement.fait / avancement.total} /></div>}
        <DataTable
          label="Actes du lot" isPrincipale hauteur={48} lignes={lignes} colonnes={COLONNES_LOT} findId={findId} findNom={findNom} tri={tri} onTri={setTri} courante={lignes.some(({ id }) => id === courante) ? courante : undefined} onCourante={setCourante}
          onOpen={({ entrees: [{ vue }] }) => openRoute({ panneau: "fiche", dossierId: vue.dossier.id, onglet: "documents" })} total={<Compte lignes={lignes} isGroupe={lot.modele?.groupement !== undefined} />}
        />
        <Pied key={JSON.stringify([lot.forme.modele, lot.forme.sortie, lot.forme.reponses, lot.forme.propres])} lot={lot} />
      </div>
    </div>
  );
}

/** Of letters for several dossiers, how many dossiers go and how many are left out. */
function Compte({ lignes, isGroupe }: { readonly lignes: readonly LigneLot[]; readonly isGroupe: boolean }) {
  const { pretes, bloquees, produites } = countEtats(lignes);
  const dossiers = lignes.filter(isPrete).reduce((total, { entrees }) => total + entrees.length, 0);
  return (
    <>
      <b className="tn">{isGroupe ? formatNombreDe(lignes.reduce((total, { entrees }) => total + entrees.length, 0), "dossier", "dossiers") : formatNombreDe(lignes.length, "acte", "actes")}</b>
      <span><span className="ink3">prêts</span> <span className="tn ink">{isGroupe && pretes > 0 ? `${formatNombre(dossiers)}, en ${formatNombreDe(pretes, "lettre", "lettres")}` : formatNombre(pretes)}</span></span>
      <span><span className="ink3">{isGroupe ? "laissés de côté" : "à compléter"}</span> <span className="tn ink">{formatNombre(bloquees)}</span></span>
      {produites > 0 && <span><span className="ink3">produits</span> <span className="tn ink">{formatNombre(produites)}</span></span>}
    </>
  );
}

/** What can be done with the acts that are ready, and how far the writing is. */
function Pied({ lot }: { readonly lot: Lot }) {
  const { avancement, enAttente, interrupt, produce, saveEnAttente, dropEnAttente } = useProduireLot(lot);
  const [papier, setPapier] = useState<readonly DocumentRedige[]>([]);
  const pretes = lot.lignes.filter(isPrete);
  const { modele } = lot;
  const isPossible = pretes.length > 0 && modele !== undefined && avancement === undefined && lot.avancement === undefined;
  const send = () => isPossible && void produce(pretes);
  const print = () => modele !== undefined && setPapier(pretes.map(({ entrees }) => formatDocument(renderActeDuLot(modele, entrees, lot.createCommun(entrees)).redige.document)));
  useEffect(() => {
    if (papier.length > 0) void printPage().then(() => setPapier([]));
  }, [papier]);
  useTouches([{ combinaison: "mod+Enter", libelle: "produire le lot", action: send, isDansLesChamps: true }]);
  if (avancement !== undefined) return <div className={styles["pied"]}><Travail titre="Rédaction des actes" avancement={`${formatNombre(avancement.fait)} sur ${formatNombre(avancement.total)}`} part={avancement.fait / avancement.total} onInterrupt={interrupt} /></div>;
  return (
    <div className={styles["pied"]}>
      {enAttente > 0 && (
        <p className={styles["attente"]}>
          <span>{formatNombreDe(enAttente, "acte est rédigé", "actes sont rédigés")} sur {formatNombre(pretes.length)}, aucun n’est enregistré.</span>
          <Button size="xs" onClick={() => void saveEnAttente()}>Enregistrer ce qui est rédigé</Button>
          <Button size="xs" variant="subtle" onClick={dropEnAttente}>Abandonner</Button>
        </p>
      )}
      <Button variant="filled" disabled={!isPossible} rightSection={<Touche combinaison="mod+Enter" />} onClick={send}>{enAttente > 0 ? "Reprendre" : pretes.length === 0 ? "Rien à produire" : `Produire ${formatNombreDe(pretes.length, "acte", "actes")}`}</Button>
      <Button variant="subtle" disabled={!isPossible} leftSection={<IconPrinter size={16} stroke={1.75} aria-hidden="true" />} onClick={print}>Imprimer</Button>
      <span className="lab">{formatSortie(lot)} Ce qui manque n’est pas produit.</span>
      {papier.length > 0 && <div className={styles["papier"]} aria-hidden="true">{papier.map((document, rang) => <ActeView key={rang} document={document} />)}</div>}
    </div>
  );
}

function formatSortie(lot: Lot): string {
  if (lot.modele?.fichier === "classeur") return "Un classeur par mandataire.";
  if (findSortie(lot) === "fusionne") return "Un seul document Word, chaque acte sur ses pages.";
  return lot.modele?.texte.includes("[[bloc renvoi-fiche-retour]]") === true ? "Une archive : les lettres, et la fiche de retour de chacune." : "Une archive, un document Word par acte.";
}

function findId({ id }: LigneLot): string {
  return id;
}

function findNom({ entrees: [{ vue }] }: LigneLot): string {
  return `${vue.dossier.reference}, ${vue.debiteur?.nom ?? ""}`;
}
