import { Button, Menu, Modal } from "@mantine/core";
import { IconDownload, IconFileSpreadsheet, IconFileText } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import type { ColonneListe } from "#shared/suivi/liste/colonnes.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { saveDocument } from "../../bridge/bridge.ts";
import { Travail } from "../../components/PageEtats.tsx";
import { showEchec, showInformation } from "../../hooks/notices.tsx";
import { useTouches } from "../../hooks/use-touches.ts";
import { writeTableau } from "../../workers/classeur-client.ts";

interface Props {
  readonly lignes: readonly LigneDossier[];
  readonly isSelection: boolean;
  /** Those of the list, in its order. */
  readonly colonnes: readonly ColonneListe[];
  readonly nomVue: string;
}

/** Writes what the list shows, or what is selected, as a workbook or a text. */
export function ExportMenu({ lignes, isSelection, colonnes, nomVue }: Props) {
  const [isOuvert, setIsOuvert] = useState(false);
  const { isEnCours, save, interrupt } = useExport({ lignes, colonnes, nomVue });
  useTouches([{ combinaison: "mod+e", libelle: "exporter", action: () => setIsOuvert(true) }]);
  return (
    <>
      <Menu opened={isOuvert} onChange={setIsOuvert} position="bottom-end">
        <Menu.Target><Button variant="subtle" size="xs" leftSection={<IconDownload size={16} stroke={1.75} aria-hidden="true" />}>Exporter</Button></Menu.Target>
        <Menu.Dropdown aria-label="Exporter">
          <Menu.Label>{formatNombreDe(lignes.length, "dossier", "dossiers")}, {isSelection ? "ceux de la sélection" : "ceux de la liste"}, {formatNombreDe(colonnes.length, "colonne", "colonnes")}</Menu.Label>
          <Menu.Item leftSection={<IconFileSpreadsheet size={16} stroke={1.75} aria-hidden="true" />} onClick={() => void save("xlsx")}>Classeur (.xlsx)</Menu.Item>
          <Menu.Item leftSection={<IconFileText size={16} stroke={1.75} aria-hidden="true" />} onClick={() => void save("csv")}>Texte séparé par des points-virgules (.csv)</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isEnCours && <Modal opened onClose={interrupt} withCloseButton={false} size={420} aria-label="Export en cours"><Travail titre={`Écriture de ${formatNombreDe(lignes.length, "dossier", "dossiers")}`} onInterrupt={interrupt} /></Modal>}
    </>
  );
}

function useExport({ lignes, colonnes, nomVue }: Pick<Props, "lignes" | "colonnes" | "nomVue">) {
  const { aujourdhui } = useContexte();
  const [isEnCours, setIsEnCours] = useState(false);
  const arret = useRef(new AbortController());
  const save = async (forme: "xlsx" | "csv") => {
    arret.current = new AbortController();
    setIsEnCours(true);
    const tableau = { nom: nomVue, date: aujourdhui, colonnes: colonnes.map(({ titre, kind }) => ({ titre, kind })), rangees: lignes.map((ligne) => colonnes.map(({ read }) => read(ligne))) };
    const ecrit = await writeTableau({ forme, tableau }, arret.current.signal).finally(() => setIsEnCours(false));
    if (ecrit === undefined) return showInformation("Export interrompu", "Aucun fichier n’est écrit.");
    if (!ecrit.ok) return showEchec("L’export n’a pas été écrit", ecrit.detail);
    const reply = await saveDocument({ nom: `dossiers-${aujourdhui}.${forme}`, contenu: ecrit.octets });
    if (!reply.ok) return showEchec("L’export n’a pas été écrit", reply.detail);
    if (reply.value.kind === "enregistre") showInformation(reply.value.nom, `${formatNombreDe(lignes.length, "dossier écrit", "dossiers écrits")}.`);
  };
  return { isEnCours, save, interrupt: () => arret.current.abort() };
}
