import { Button, NativeSelect } from "@mantine/core";
import { IconAdjustmentsHorizontal, IconLayoutGrid } from "@tabler/icons-react";
import { useMemo } from "react";
import { KINDS_COMPARAISON, KINDS_PERIODE, LIBELLES_COMPARAISON, LIBELLES_PERIODE } from "#shared/suivi/pilotage/periode.ts";
import { LIBELLES_PROFIL } from "#shared/suivi/pilotage/reglages.ts";
import { PROFILS_ACCUEIL } from "#shared/model/faits/pilotage-faits.ts";
import { INCONNU } from "#shared/suivi/pilotage/mesures.ts";
import { JourField } from "../../components/JourField.tsx";
import type { useTableau } from "./use-tableau.ts";
import styles from "./tableau.module.css";

type Props = Pick<ReturnType<typeof useTableau>, "choix" | "update" | "aujourdhui" | "lignes"> & { readonly onAccueil: () => void; readonly onHypotheses: () => void };

const TOUTE = "";

/** Which period, compared with what, whose dossiers, for whom. */
export function ChoixBande({ choix, update, aujourdhui, lignes, onAccueil, onHypotheses }: Props) {
  const gestionnaires = useMemo(() => [...new Set(lignes.map(({ gestionnaire }) => gestionnaire ?? INCONNU))].toSorted((a, b) => a.localeCompare(b, "fr")), [lignes]);
  return (
    <div className={`bande ${styles["choix"] ?? ""}`}>
      <NativeSelect size="xs" aria-label="Période" data={KINDS_PERIODE.map((value) => ({ value, label: LIBELLES_PERIODE[value] }))} value={choix.periode} onChange={({ currentTarget: { value } }) => update({ periode: KINDS_PERIODE.find((kind) => kind === value) ?? "douze-mois" })} />
      <span className={styles["au"]}><span className="lab">au</span><JourField label="Au" isCompact valeur={choix.au ?? aujourdhui} aujourdhui={aujourdhui} onChange={(au) => update({ au: au === undefined || au >= aujourdhui ? undefined : au })} /></span>
      <NativeSelect size="xs" aria-label="Comparé à" data={KINDS_COMPARAISON.map((value) => ({ value, label: `Comparé à ${LIBELLES_COMPARAISON[value]}` }))} value={choix.comparaison} onChange={({ currentTarget: { value } }) => update({ comparaison: KINDS_COMPARAISON.find((kind) => kind === value) ?? "annee-precedente" })} />
      <NativeSelect size="xs" aria-label="Équipe" data={[{ value: TOUTE, label: "Toute l’équipe" }, ...gestionnaires.map((value) => ({ value, label: value === INCONNU ? "À affecter" : value }))]} value={choix.gestionnaire ?? TOUTE} onChange={({ currentTarget: { value } }) => update({ gestionnaire: value === TOUTE ? undefined : value })} />
      <span className="sp" />
      <NativeSelect size="xs" aria-label="Page de" data={PROFILS_ACCUEIL.map((value) => ({ value, label: LIBELLES_PROFIL[value] }))} value={choix.profil} onChange={({ currentTarget: { value } }) => update({ profil: PROFILS_ACCUEIL.find((profil) => profil === value) ?? "direction" })} />
      <Button size="xs" variant="subtle" leftSection={<IconLayoutGrid size={16} stroke={1.75} aria-hidden="true" />} onClick={onAccueil}>Cartes</Button>
      <Button size="xs" variant="subtle" leftSection={<IconAdjustmentsHorizontal size={16} stroke={1.75} aria-hidden="true" />} onClick={onHypotheses}>Hypothèses</Button>
    </div>
  );
}
