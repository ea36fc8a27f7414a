import { Button, Menu } from "@mantine/core";
import { IconFileExport } from "@tabler/icons-react";
import { useContexte } from "../../app/Contexte.tsx";
import { saveArretRelances } from "../../db/export-relances.ts";
import { showEchec, showInformation } from "../../hooks/notices.tsx";
import { useTravail } from "../../hooks/use-travail.ts";

/** The invoices that accounting must not remind any more, as a file for it. */
export function ArretRelances() {
  const { portefeuille, aujourdhui } = useContexte();
  const { isEnCours, during } = useTravail();
  const save = async (forme: "xlsx" | "csv") => {
    const reponse = await during(() => saveArretRelances(portefeuille, forme, aujourdhui));
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
