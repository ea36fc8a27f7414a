import { Button } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useEffect, useMemo, useState } from "react";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { type EntreeCalendrier, type ListeEcheances, LISTES_ECHEANCES } from "#shared/suivi/calendrier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { printPage } from "../../bridge/bridge.ts";
import type { Tri } from "../../components/data-table-columns.ts";
import { DataTable } from "../../components/DataTable.tsx";
import { Onglets } from "../../components/Page.tsx";
import { EmptyState } from "../../components/PageEtats.tsx";
import { createColonnes } from "./echeance-columns.tsx";
import type { CalendrierLu } from "./use-calendrier.ts";
import styles from "./calendrier.module.css";

const TITRES: Readonly<Record<ListeEcheances, string>> = { "a-tenir": "À tenir", "a-signifier": "À signifier", audiences: "Audiences", "a-relire": "À relire", manquees: "Manquées" };
const VIDES: Readonly<Record<ListeEcheances, string>> = {
  "a-tenir": "Rien à tenir.", "a-signifier": "Aucune décision n’attend d’être signifiée.", audiences: "Aucune audience à venir, aucune issue à noter.", "a-relire": "Toutes les échéances critiques ont été relues.", manquees: "Aucun droit n’a été perdu.",
};
/** Rows that are printed: past that a list is a report. */
const PAPIER = 500;

/** Everything with a day as a list: what to keep, the decisions that lapse if they are not served, what waits for a second look. */
export function ListeView({ calendrier, onOuvrir }: { readonly calendrier: CalendrierLu; readonly onOuvrir: (id: string) => void }) {
  const { aujourdhui } = useContexte();
  const [liste, setListe] = useState<ListeEcheances>("a-tenir");
  const [tri, setTri] = useState<Tri>();
  const [courante, setCourante] = useState<string>();
  const { isPapier, print } = usePapier();
  const lignes = calendrier.readListe(liste);
  const colonnes = useMemo(() => createColonnes(aujourdhui), [aujourdhui]);
  return (
    <div className={styles["liste"]}>
      <Onglets label="Listes" courant={liste} onglets={LISTES_ECHEANCES.map((id) => ({ id, libelle: TITRES[id], nombre: calendrier.readListe(id).length }))} onSelect={(id) => setListe(LISTES_ECHEANCES.find((connue) => connue === id) ?? "a-tenir")} />
      {lignes.length === 0 ? <EmptyState titre={VIDES[liste]} /> : (
        <DataTable
          key={liste} label={TITRES[liste]} isPrincipale lignes={lignes} colonnes={colonnes} findId={findId} findNom={findNom} tri={tri} onTri={setTri} courante={courante} onCourante={setCourante} onOpen={({ id }) => onOuvrir(id)}
          total={<><b className="tn">{formatNombreDe(lignes.length, "ligne", "lignes")}</b><span className="sp" /><Button size="xs" variant="subtle" leftSection={<IconPrinter size={16} aria-hidden="true" />} onClick={print}>Imprimer</Button></>}
        />
      )}
      {isPapier && <Papier titre={TITRES[liste]} lignes={lignes} colonnes={colonnes} />}
    </div>
  );
}

/** On paper only: on screen its rows would cost more than the list itself. */
function usePapier(): { readonly isPapier: boolean; readonly print: () => void } {
  const [isPapier, setPapier] = useState(false);
  useEffect(() => {
    if (isPapier) void printPage().then(() => setPapier(false));
  }, [isPapier]);
  return { isPapier, print: () => setPapier(true) };
}

/** The list on paper, row after row. */
function Papier({ titre, lignes, colonnes }: { readonly titre: string; readonly lignes: readonly EntreeCalendrier[]; readonly colonnes: ReturnType<typeof createColonnes> }) {
  return (
    <section className={styles["papier"]} aria-hidden="true">
      <h2>{titre}</h2>
      <table><thead><tr>{colonnes.map(({ id, titre: nom }) => <th key={id}>{nom}</th>)}</tr></thead>
        <tbody>{lignes.slice(0, PAPIER).map((ligne) => <tr key={ligne.id}>{colonnes.map(({ id, cellule }) => <td key={id}>{cellule(ligne)}</td>)}</tr>)}</tbody></table>
      {lignes.length > PAPIER && <p>{`${lignes.length - PAPIER} lignes de plus à l’écran.`}</p>}
    </section>
  );
}

function findId({ id }: EntreeCalendrier): string {
  return id;
}

function findNom({ titre, debiteur }: EntreeCalendrier): string {
  return `${titre}, ${debiteur}`;
}
