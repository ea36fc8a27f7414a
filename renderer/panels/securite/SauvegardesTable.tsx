import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconDots, IconFolderOpen } from "@tabler/icons-react";
import { useState } from "react";
import { formatNombre } from "#shared/kernel/texte.ts";
import { openSauvegardes, removeSauvegarde, verifySauvegarde, type SauvegardeVue } from "../../bridge/bridge.ts";
import { Etat } from "../../components/Etat.tsx";
import { Section } from "../../components/Page.tsx";
import { formatInstant } from "../../hooks/format-instant.ts";
import { formatTaille } from "../../hooks/format-taille.ts";
import { formatControle, MOTIFS } from "./phrases.ts";
import type { Liste, Securite } from "./use-securite.ts";
import styles from "./securite.module.css";

interface Props {
  readonly liste: Liste;
  readonly securite: Securite;
  readonly onRestaurer: (sauvegarde: SauvegardeVue) => void;
  /** A backup of another vault is verified with its own secret. */
  readonly onVerifier: (sauvegarde: SauvegardeVue) => void;
}

/** Every backup within reach, the latest first, with what can be done of it. */
export function SauvegardesTable({ liste, securite, onRestaurer, onVerifier }: Props) {
  const [ailleurs, setAilleurs] = useState<{ readonly nom: string; readonly sauvegardes: readonly SauvegardeVue[] }>();
  const open = async () => {
    const choix = await securite.ask(openSauvegardes);
    if (choix?.kind === "choisi") setAilleurs(choix);
  };
  const noms = new Map(liste.lieux.map(({ lieu, nom }): readonly [string, string] => [lieu, nom]));
  const ligne = (sauvegarde: SauvegardeVue) => <Ligne key={sauvegarde.cle} sauvegarde={sauvegarde} lieu={noms.get(sauvegarde.lieu) ?? ailleurs?.nom ?? ""} securite={securite} onRestaurer={onRestaurer} onVerifier={onVerifier} />;
  const bouton = <Button size="xs" variant="subtle" leftSection={<IconFolderOpen size={16} stroke={1.75} aria-hidden="true" />} disabled={securite.travail !== undefined} onClick={() => void open()}>Chercher dans un autre dossier…</Button>;
  return (
    <Section titre="Sauvegardes" note="une par jour ; sept jours et huit semaines gardés" aside={bouton}>
      {liste.sauvegardes.length === 0 && ailleurs === undefined ? <p className="ink3">Aucune sauvegarde pour l’instant.</p> : (
        <table className={`t r36 ${styles["table"] ?? ""}`}>
          <thead>
            <tr><th scope="col">Faite le</th><th scope="col">Où</th><th scope="col">Pourquoi</th><th scope="col" className="num">Faits</th><th scope="col" className="num">Pièces</th><th scope="col" className="num">Taille</th><th scope="col">Relecture</th><th scope="col"><span className="vh">Actions</span></th></tr>
          </thead>
          <tbody>
            {liste.sauvegardes.map(ligne)}
            {ailleurs !== undefined && <tr><td colSpan={8} className="ink3">{ailleurs.sauvegardes.length === 0 ? `Aucune sauvegarde d’Exigible dans «\u00A0${ailleurs.nom}\u00A0».` : `Trouvées dans «\u00A0${ailleurs.nom}\u00A0»`}</td></tr>}
            {ailleurs?.sauvegardes.map(ligne)}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function Ligne({ sauvegarde, lieu, securite, onRestaurer, onVerifier }: Omit<Props, "liste"> & { readonly sauvegarde: SauvegardeVue; readonly lieu: string }) {
  const { contenu, cle } = sauvegarde;
  const verify = () => (contenu?.isAutreCoffre === true ? onVerifier(sauvegarde) : void securite.ask(() => verifySauvegarde({ cle })));
  const { ton, mot, phrase } = formatControle(sauvegarde);
  return (
    <tr>
      <td className="ink tn">{contenu === undefined ? cle.split("/")[1] : formatInstant(contenu.instant)}</td>
      <td className="cut">{lieu}{contenu?.isAutreCoffre === true && <span className="ink3">, autre coffre</span>}</td>
      <td>{contenu === undefined ? "" : MOTIFS[contenu.motif]}</td>
      <td className="num">{contenu === undefined ? "" : formatNombre(contenu.faits)}</td>
      <td className="num">{contenu === undefined ? "" : formatNombre(contenu.pieces)}</td>
      <td className="num">{contenu === undefined ? "" : formatTaille(contenu.octets)}</td>
      <td title={phrase}><Etat ton={ton}>{mot}</Etat></td>
      <td className={styles["actions"]}>
        <Button size="compact-xs" variant="subtle" aria-label="Vérifier cette sauvegarde" disabled={contenu === undefined || securite.travail !== undefined} onClick={verify}>Vérifier<span className={styles["long"]}>{" cette sauvegarde"}</span></Button>
        <Menu position="bottom-end">
          <Menu.Target><ActionIcon size="sm" variant="subtle" aria-label={`Autres actions sur la sauvegarde du ${contenu === undefined ? cle : formatInstant(contenu.instant)}`} disabled={securite.travail !== undefined}><IconDots size={16} stroke={1.75} /></ActionIcon></Menu.Target>
          <Menu.Dropdown>
            <Menu.Item disabled={contenu === undefined} onClick={() => onRestaurer(sauvegarde)}>Restaurer…</Menu.Item>
            <Menu.Item onClick={() => void securite.ask(() => removeSauvegarde(cle))}>Supprimer cette sauvegarde</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </td>
    </tr>
  );
}
