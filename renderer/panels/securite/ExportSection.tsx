import { Button, Menu } from "@mantine/core";
import { IconAlertTriangle, IconChevronDown } from "@tabler/icons-react";
import { readExport, writeExport } from "../../bridge/bridge.ts";
import { Section } from "../../components/Page.tsx";
import type { Securite } from "./use-securite.ts";
import styles from "./securite.module.css";

/** Everything out, in a form that anybody reads; and back. */
export function ExportSection({ securite: { ask, travail } }: { readonly securite: Securite }) {
  const isOccupe = travail !== undefined;
  return (
    <Section titre="Tout exporter">
      <p className={styles["note"]}>Un fait par ligne et les pièces telles quelles, dans un format ouvert que d’autres logiciels savent lire. Vos données restent à vous, même sans Exigible.</p>
      <p className={`${styles["clair"] ?? ""} soon`}><IconAlertTriangle size={16} stroke={1.75} aria-hidden="true" /><span>L’export est <b>en clair</b>&nbsp;: quiconque l’ouvre lit tous vos dossiers. Gardez-le en lieu sûr et supprimez-le après usage.</span></p>
      <div className={styles["boutons"]}>
        <Menu position="bottom-start">
          <Menu.Target><Button size="xs" disabled={isOccupe} rightSection={<IconChevronDown size={14} stroke={1.75} aria-hidden="true" />}>Exporter tout…</Button></Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => void ask(() => writeExport("zip"))}>Dans une archive ZIP (4 Go au plus)</Menu.Item>
            <Menu.Item onClick={() => void ask(() => writeExport("dossier"))}>Dans un dossier</Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <Menu position="bottom-start">
          <Menu.Target><Button size="xs" variant="subtle" disabled={isOccupe} rightSection={<IconChevronDown size={14} stroke={1.75} aria-hidden="true" />}>Reprendre un export…</Button></Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => void ask(() => readExport("zip"))}>Depuis une archive ZIP</Menu.Item>
            <Menu.Item onClick={() => void ask(() => readExport("dossier"))}>Depuis un dossier</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
    </Section>
  );
}
