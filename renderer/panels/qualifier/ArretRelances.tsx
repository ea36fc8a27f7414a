import { Button, Menu } from "@mantine/core";
import { IconFileExport } from "@tabler/icons-react";
import { useState } from "react";
import { useContexte } from "../../app/Contexte.tsx";
import { saveArretRelances } from "../../db/export-relances.ts";
import { showEchec, showInformation } from "../../hooks/notices.tsx";

/** The invoices that accounting must not remind any more, as a file for it. */
export function ArretRelances() {
  const { portefeuille, aujourdhui } = useContexte();
  const [isEnCours, setEnCours] = useState(false);
  const save = async (forme: "xlsx" | "csv") => {
    setEnCours(true);
    const reponse = await saveArretRelances(portefeuille, forme, aujourdhui);
    setEnCours(false);
    if (!reponse.ok) return showEchec("La liste n’a pas été écrite", reponse.detail);
    if (reponse.value !== undefined) showInformation("Liste des relances à arrêter", `Écrite dans ${reponse.value}.`);
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target><Button size="xs" loading={isEnCours} leftSection={<IconFileExport size={16} stroke={1.75} aria-hidden="true" />}>Relances à arrêter…</Button></Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void save("xlsx")}>Classeur (.xlsx)</Menu.Item>
        <Menu.Item onClick={() => void save("csv")}>Texte (.csv)</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
