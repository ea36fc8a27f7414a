import { Checkbox, NumberInput, Radio, ScrollArea, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { type Jour, parseJour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { foldTexte } from "#shared/kernel/texte.ts";
import type { ChampLibre } from "#shared/model/dossier.ts";
import { ETAPES } from "#shared/model/etape.ts";
import { NATURES_CREANCE } from "#shared/model/faits/creance-faits.ts";
import { VERDICTS } from "#shared/model/faits/dossier-faits.ts";
import { LIBELLES_ETAPE, LIBELLES_NATURE_CREANCE } from "#shared/suivi/libelles.ts";
import type { Noms } from "#shared/suivi/liste/colonnes.ts";
import { AUCUN, type FiltreLibre, type Filtres } from "#shared/suivi/liste/filtres.ts";
import { type KindFiltre, LIBELLES_CHOIX_VERDICT } from "#shared/suivi/liste/filtres-mots.ts";
import { JourField } from "../../components/JourField.tsx";
import { MontantField } from "../../components/MontantField.tsx";

interface Props {
  readonly kind: KindFiltre;
  readonly filtres: Filtres;
  readonly onChange: (filtres: Filtres) => void;
  readonly noms: Noms;
  readonly offres: { readonly gestionnaires: readonly string[]; readonly juridictions: readonly string[] };
  readonly onDone: () => void;
}

/** What a chip opens. */
export function EditeurFiltre({ kind, filtres, onChange, noms, offres, onDone }: Props) {
  const write = (changement: Filtres) => onChange({ ...filtres, ...changement });
  switch (kind) {
    case "etapes": return <Choix valeur={filtres.etapes ?? []} choix={ETAPES.map((etape) => [etape, LIBELLES_ETAPE[etape]])} onChange={(etapes) => write({ etapes })} />;
    case "natures": return <Choix valeur={filtres.natures ?? []} choix={NATURES_CREANCE.map((nature) => [nature, LIBELLES_NATURE_CREANCE[nature]])} onChange={(natures) => write({ natures })} />;
    case "verdicts": return <Choix valeur={filtres.verdicts ?? []} choix={([...VERDICTS, "aucun"] as const).map((verdict) => [verdict, LIBELLES_CHOIX_VERDICT[verdict]])} onChange={(verdicts) => write({ verdicts })} />;
    case "gestionnaires": return <Choix valeur={filtres.gestionnaires ?? []} choix={[...offres.gestionnaires.map((nom) => [nom, nom] as const), [AUCUN, "Personne"]]} onChange={(gestionnaires) => write({ gestionnaires })} />;
    case "juridictions": return <Choix valeur={filtres.juridictions ?? []} choix={[...offres.juridictions.map((nom) => [nom, nom] as const), [AUCUN, "Aucune connue"]]} onChange={(juridictions) => write({ juridictions })} />;
    case "mandataires": return <Choix valeur={filtres.mandataires ?? []} choix={[...noms.mandataires.map(({ id, nom }) => [id, nom] as const), [AUCUN, "Aucun"]]} onChange={(mandataires) => write({ mandataires })} />;
    case "etiquettes": return <Choix valeur={filtres.etiquettes ?? []} choix={[...noms.etiquettes.map(({ etiquetteId, nom }) => [etiquetteId, nom] as const), [AUCUN, "Aucune étiquette"]]} onChange={(etiquettes) => write({ etiquettes })} />;
    case "solde": return <Bornes minimum={filtres.solde?.minimum} maximum={filtres.solde?.maximum} onChange={(solde) => write({ solde: { minimum: toMontant(solde.minimum), maximum: toMontant(solde.maximum) } })} />;
    case "retardMinimal": return <Jours label="Retard à partir de, en jours" valeur={filtres.retardMinimal} onChange={(retardMinimal) => write({ retardMinimal })} onDone={onDone} />;
    case "prochaine": return <Jours label="Dans moins de, en jours" valeur={filtres.prochaine} onChange={(prochaine) => write({ prochaine })} onDone={onDone} />;
    case "sansRelance": return <Jours label="Rien d’envoyé depuis, en jours" valeur={filtres.sansRelance} onChange={(sansRelance) => write({ sansRelance })} onDone={onDone} />;
    case "prescription": return <Prescription valeur={filtres.prescription} onChange={(prescription) => write({ prescription })} onDone={onDone} />;
    case "reporte": return <Un valeur={filtres.reporte ?? "non"} choix={[["oui", "Remis à plus tard"], ["non", "Pas remis à plus tard"]]} onChange={(reporte) => write({ reporte })} />;
    case "signale": return <Un valeur={filtres.signale ?? "a-verifier"} choix={[["a-verifier", "Un chiffre à vérifier"], ["conflit", "Deux versions d’un même fait"]]} onChange={(signale) => write({ signale })} />;
  }
}

interface PropsLibre {
  readonly champ: ChampLibre;
  readonly filtre: FiltreLibre;
  readonly aujourdhui: Jour;
  readonly onChange: (filtre: FiltreLibre) => void;
}

/** A field of the company, by its kind. */
export function EditeurLibre({ champ: { kind, libreId, choix = [] }, filtre, aujourdhui, onChange }: PropsLibre) {
  switch (kind) {
    case "texte": return <TextInput label="Contient" size="xs" w={220} maxLength={400} data-autofocus value={filtre.texte ?? ""} onChange={({ currentTarget }) => onChange({ libreId, ...(currentTarget.value === "" ? {} : { texte: currentTarget.value }) })} />;
    case "choix": return <Choix valeur={filtre.choix ?? []} choix={[...choix.map((mot) => [mot, mot] as const), [AUCUN, "Sans valeur"]]} onChange={(mots) => onChange({ libreId, choix: mots })} />;
    case "montant": return <Bornes minimum={filtre.minimum} maximum={filtre.maximum} onChange={(bornes) => onChange({ libreId, ...bornes })} />;
    case "nombre": return (
      <Stack gap={8}>
        <NumberInput label="À partir de" size="xs" w={148} hideControls decimalSeparator="," value={filtre.minimum ?? ""} onChange={(minimum) => onChange({ ...filtre, minimum: toNombre(minimum) })} />
        <NumberInput label="Jusqu’à" size="xs" w={148} hideControls decimalSeparator="," value={filtre.maximum ?? ""} onChange={(maximum) => onChange({ ...filtre, maximum: toNombre(maximum) })} />
      </Stack>
    );
    case "jour": return (
      <Stack gap={8}>
        <JourField label="Depuis le" isCompact aujourdhui={aujourdhui} valeur={toJour(filtre.depuis)} onChange={(depuis) => onChange({ ...filtre, depuis })} />
        <JourField label="Jusqu’au" isCompact aujourdhui={aujourdhui} valeur={toJour(filtre.jusque)} onChange={(jusque) => onChange({ ...filtre, jusque })} />
      </Stack>
    );
  }
}

function Bornes({ minimum, maximum, onChange }: { readonly minimum: number | undefined; readonly maximum: number | undefined; readonly onChange: (bornes: { readonly minimum: number | undefined; readonly maximum: number | undefined }) => void }) {
  return (
    <Stack gap={8}>
      <MontantField label="À partir de" isCompact valeur={toMontant(minimum)} onChange={(valeur) => onChange({ minimum: valeur, maximum })} />
      <MontantField label="Jusqu’à" isCompact valeur={toMontant(maximum)} onChange={(valeur) => onChange({ minimum, maximum: valeur })} />
    </Stack>
  );
}

function Jours({ label, valeur, onChange, onDone }: { readonly label: string; readonly valeur: number | undefined; readonly onChange: (jours: number) => void; readonly onDone: () => void }) {
  return <NumberInput label={label} size="xs" w={180} min={0} max={9999} allowDecimal={false} allowNegative={false} hideControls data-autofocus value={valeur ?? 0} onChange={(jours) => onChange(toNombre(jours) ?? 0)} onKeyDown={({ key }) => (key === "Enter" ? onDone() : undefined)} />;
}

function Prescription({ valeur, onChange, onDone }: { readonly valeur: Filtres["prescription"]; readonly onChange: (valeur: NonNullable<Filtres["prescription"]>) => void; readonly onDone: () => void }) {
  return (
    <Stack gap={12}>
      <Un valeur={valeur === "passee" ? "passee" : "proche"} choix={[["proche", "Dernier jour à venir"], ["passee", "Dernier jour passé"]]} onChange={(choisi) => onChange(choisi === "passee" ? "passee" : 180)} />
      {typeof valeur === "number" && <Jours label="Dans moins de, en jours" valeur={valeur} onChange={onChange} onDone={onDone} />}
    </Stack>
  );
}

function Un<V extends string>({ valeur, choix, onChange }: { readonly valeur: V; readonly choix: readonly (readonly [V, string])[]; readonly onChange: (valeur: V) => void }) {
  return (
    <Radio.Group value={valeur} onChange={(lu) => choix.filter(([cle]) => cle === lu).forEach(([cle]) => onChange(cle))}>
      <Stack gap={8}>{choix.map(([cle, libelle]) => <Radio key={cle} value={cle} label={libelle} />)}</Stack>
    </Radio.Group>
  );
}

interface PropsChoix<V extends string> {
  readonly valeur: readonly V[];
  readonly choix: readonly (readonly [V, string])[];
  readonly onChange: (valeur: V[]) => void;
}

/** Past so many choices, they are searched. */
const CHOIX_LONGS = 12;

function Choix<V extends string>({ valeur, choix, onChange }: PropsChoix<V>) {
  const [texte, setTexte] = useState("");
  const pli = foldTexte(texte);
  return (
    <Stack gap={8}>
      {choix.length > CHOIX_LONGS && <TextInput size="xs" aria-label="Chercher dans les choix" placeholder="Chercher" data-autofocus value={texte} onChange={({ currentTarget }) => setTexte(currentTarget.value)} />}
      <ScrollArea.Autosize mah={320}>
        <Stack gap={8} p={2}>
          {choix.filter(([, libelle]) => foldTexte(libelle).includes(pli)).map(([cle, libelle]) => (
            <Checkbox key={cle} label={libelle} checked={valeur.includes(cle)} onChange={({ currentTarget }) => onChange(currentTarget.checked ? [...valeur, cle] : valeur.filter((autre) => autre !== cle))} />
          ))}
        </Stack>
      </ScrollArea.Autosize>
    </Stack>
  );
}

function toMontant(valeur: number | undefined) {
  return valeur === undefined ? undefined : montant(valeur);
}

function toNombre(lu: string | number): number | undefined {
  return typeof lu === "number" ? lu : undefined;
}

function toJour(texte: string | undefined): Jour | undefined {
  return texte === undefined ? undefined : parseJour(texte);
}
