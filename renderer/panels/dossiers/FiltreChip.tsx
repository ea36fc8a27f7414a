import { Checkbox, NumberInput, Popover, Radio, Stack } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { ETAPES } from "#shared/model/etape.ts";
import { LIBELLES_ETAPE } from "#shared/suivi/libelles.ts";
import { MontantField } from "../../components/MontantField.tsx";
import { CHOIX_VERDICT, type Filtres, formatFiltre, type KindFiltre, LIBELLES_CHOIX, LIBELLES_FILTRE, PERSONNE } from "./filtres.ts";

interface Props {
  readonly kind: KindFiltre;
  readonly filtres: Filtres;
  readonly onChange: (filtres: Filtres) => void;
  readonly gestionnaires: readonly string[];
  readonly isOuvert: boolean;
  readonly onToggle: (isOuvert: boolean) => void;
}

/** One filter: what it says, its editor under it, its cross. */
export function FiltreChip(props: Props) {
  const { kind, filtres, onChange, isOuvert, onToggle } = props;
  return (
    <Popover opened={isOuvert} onChange={onToggle} trapFocus>
      <Popover.Target>
        <span className="puce">
          <button type="button" aria-expanded={isOuvert} onClick={() => onToggle(!isOuvert)}>{LIBELLES_FILTRE[kind]} : <b>{formatFiltre(kind, filtres)}</b></button>
          <button type="button" aria-label={`Retirer le filtre ${LIBELLES_FILTRE[kind]}`} onClick={() => onChange({ ...filtres, [kind]: undefined })}><IconX size={14} stroke={2} aria-hidden="true" /></button>
        </span>
      </Popover.Target>
      <Popover.Dropdown aria-label={LIBELLES_FILTRE[kind]}><Editeur {...props} /></Popover.Dropdown>
    </Popover>
  );
}

function Editeur({ kind, filtres, onChange, gestionnaires, onToggle }: Props) {
  const write = (changement: Filtres) => onChange({ ...filtres, ...changement });
  switch (kind) {
    case "gestionnaires":
      return <Choix valeur={filtres.gestionnaires ?? []} choix={[...gestionnaires, PERSONNE].map((nom) => [nom, nom === PERSONNE ? "Personne" : nom])} onChange={(noms) => write({ gestionnaires: noms })} />;
    case "etapes":
      return <Choix valeur={filtres.etapes ?? []} choix={ETAPES.map((etape) => [etape, LIBELLES_ETAPE[etape]])} onChange={(etapes) => write({ etapes })} />;
    case "verdicts":
      return <Choix valeur={filtres.verdicts ?? []} choix={CHOIX_VERDICT.map((verdict) => [verdict, LIBELLES_CHOIX[verdict]])} onChange={(verdicts) => write({ verdicts })} />;
    case "soldeMinimal":
      return <MontantField label="Solde à partir de" valeur={filtres.soldeMinimal} onChange={(soldeMinimal) => { write({ soldeMinimal }); onToggle(false); }} isCompact />;
    case "retardMinimal":
      return <NumberInput label="Retard à partir de, en jours" size="xs" w={148} min={0} max={9999} hideControls value={filtres.retardMinimal ?? 0} onChange={(jours) => write({ retardMinimal: Number(jours) })} onKeyDown={({ key }) => (key === "Enter" ? onToggle(false) : undefined)} />;
    case "signale":
      return (
        <Radio.Group value={filtres.signale ?? "a-verifier"} onChange={(signale) => write({ signale: signale === "conflit" ? "conflit" : "a-verifier" })}>
          <Stack gap={8}><Radio value="a-verifier" label="Un chiffre à vérifier" /><Radio value="conflit" label="Deux versions d’un même fait" /></Stack>
        </Radio.Group>
      );
  }
}

interface PropsChoix<V extends string> {
  readonly valeur: readonly V[];
  readonly choix: readonly (readonly [V, string])[];
  readonly onChange: (valeur: readonly V[]) => void;
}

function Choix<V extends string>({ valeur, choix, onChange }: PropsChoix<V>) {
  return (
    <Stack gap={8}>
      {choix.map(([cle, libelle]) => (
        <Checkbox key={cle} label={libelle} checked={valeur.includes(cle)} onChange={({ currentTarget }) => onChange(currentTarget.checked ? [...valeur, cle] : valeur.filter((autre) => autre !== cle))} />
      ))}
    </Stack>
  );
}
