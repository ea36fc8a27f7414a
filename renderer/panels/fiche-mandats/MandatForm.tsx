import { ActionIcon, Button, SegmentedControl, Select, Textarea, TextInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import type { Mandataire } from "#shared/model/dossier.ts";
import { LIMITES_USUELLES } from "#shared/actes/bloc-mission.ts";
import { LIBELLES_MANDATAIRE } from "#shared/suivi/libelles.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { JourField } from "../../components/JourField.tsx";
import { MontantField } from "../../components/MontantField.tsx";
import { Volet } from "../../components/Page.tsx";
import { createId } from "../../hooks/create-id.ts";
import { useBrouillon } from "../../hooks/use-brouillon.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";
import { createMandat, FORME_VIDE, type FormeMandat, isComplete, MODES_CONVENTION, NOUVEAU, parseFormeMandat } from "./saisies.ts";
import styles from "./mandats.module.css";

/** To whom, for what, how far, for how much, before when. */
export function MandatForm({ vue, onFermer }: { readonly vue: VueDossier; readonly onFermer: () => void }) {
  const { aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const { mandataires } = usePortefeuille();
  const { valeur, update, forget, isRestaure } = useBrouillon(`mandat/${vue.dossier.id}`, FORME_VIDE, parseFormeMandat);
  const change = (part: Partial<FormeMandat>) => update({ ...valeur, ...part });
  const save = async () => {
    if (!isComplete(valeur)) return;
    const nom = valeur.mandataireId === NOUVEAU ? valeur.nom : (mandataires.find(({ id }) => id === valeur.mandataireId)?.nom ?? "");
    const lot = await enregistrer({ brouillons: createMandat(vue.dossier.id, valeur, createId, aujourdhui), annonce: `Mandat confié à ${nom}` });
    if (lot === undefined) return;
    forget();
    onFermer();
  };
  return (
    <Volet label="Nouveau mandat" isFixe>
      <div className="volet-tete">
        <h2 className="t16">Nouveau mandat</h2>
        <span className="sp" />
        <ActionIcon aria-label="Fermer le volet" onClick={onFermer}><IconX size={16} aria-hidden="true" /></ActionIcon>
      </div>
      <form className={styles["champs"]} aria-label="Nouveau mandat" onSubmit={(envoi) => { envoi.preventDefault(); void save(); }}>
        {isRestaure && <p className="lab">Brouillon retrouvé.</p>}
        <MandataireFields valeur={valeur} mandataires={mandataires} onChange={change} />
        <Textarea label="Mission" required withAsterisk={false} autosize minRows={3} maxRows={10} maxLength={20_000} value={valeur.mission} onChange={({ currentTarget }) => change({ mission: currentTarget.value })} />
        <Textarea label="Limites propres à ce mandat" description={`S’ajoutent à celle de toute mission\u00A0: ${LIMITES_USUELLES}`} autosize minRows={2} maxRows={8} maxLength={20_000} value={valeur.limites} onChange={({ currentTarget }) => change({ limites: currentTarget.value })} />
        <Select label="Honoraires convenus" clearable placeholder="Rien n’est convenu" data={MODES} value={valeur.mode ?? null} onChange={(choix) => change({ mode: MODES_CONVENTION.find((connu) => connu === choix) })} />
        {(valeur.mode === "forfait" || valeur.mode === "temps") && <MontantField label={valeur.mode === "forfait" ? "Forfait hors taxes" : "Plafond hors taxes"} valeur={valeur.forfait} onChange={(forfait) => change({ forfait })} />}
        <MontantField label="Budget hors taxes" valeur={valeur.budget} onChange={(budget) => change({ budget })} />
        <JourField label="Retour attendu le" aujourdhui={aujourdhui} valeur={valeur.dateEcheance} onChange={(dateEcheance) => change({ dateEcheance })} />
        <div className={styles["gestes"]}>
          <Button type="submit" variant="filled" disabled={!isComplete(valeur)}>Confier le mandat</Button>
          <Button variant="subtle" onClick={() => { forget(); onFermer(); }}>Abandonner</Button>
        </div>
      </form>
    </Volet>
  );
}

interface MandataireFieldsProps {
  readonly valeur: FormeMandat;
  readonly mandataires: readonly Mandataire[];
  readonly onChange: (part: Partial<FormeMandat>) => void;
}

const MODES = [{ value: "forfait", label: "Au forfait" }, { value: "temps", label: "Au temps passé, plafonné" }, { value: "tarif", label: "Au tarif réglementé" }];

const PROFESSIONS = [
  { value: "avocat", label: "Avocat" },
  { value: "commissaire-de-justice", label: "Commissaire de justice" },
];

/** Someone of the directory, or someone new described on the spot. */
function MandataireFields({ valeur, mandataires, onChange }: MandataireFieldsProps) {
  const connus = mandataires.map(({ id, nom, structure, kind }) => ({ value: id, label: [nom, structure ?? LIBELLES_MANDATAIRE[kind]].join(", ") }));
  return (
    <>
      <Select
        label="Confié à" required withAsterisk={false} searchable placeholder="Avocat ou étude"
        data={[...connus, { value: NOUVEAU, label: "Ajouter un avocat ou une étude…" }]}
        value={valeur.mandataireId ?? null} onChange={(mandataireId) => onChange({ mandataireId: mandataireId ?? undefined })}
      />
      {valeur.mandataireId === NOUVEAU && <NouveauFields valeur={valeur} onChange={onChange} />}
    </>
  );
}

/** What the letter of mission prints of its addressee. */
function NouveauFields({ valeur, onChange }: Omit<MandataireFieldsProps, "mandataires">) {
  const champ = (nom: "structure" | "barreau" | "adresse" | "codePostal" | "ville" | "email", label: string) => (
    <TextInput label={label} type={nom === "email" ? "email" : "text"} maxLength={400} value={valeur[nom]} onChange={({ currentTarget }) => onChange({ [nom]: currentTarget.value })} />
  );
  return (
    <div className={styles["nouveau"]}>
      <SegmentedControl size="xs" fullWidth aria-label="Profession" data={PROFESSIONS} value={valeur.kind} onChange={(kind) => onChange({ kind: kind === "avocat" ? kind : "commissaire-de-justice" })} />
      <TextInput label="Nom" required withAsterisk={false} maxLength={400} value={valeur.nom} onChange={({ currentTarget }) => onChange({ nom: currentTarget.value })} />
      {champ("structure", "Cabinet ou étude")}
      <div className={styles["paire"]}>{valeur.kind === "avocat" && champ("barreau", "Barreau")}{champ("email", "Courriel")}</div>
      {champ("adresse", "Adresse")}
      <div className="saisie-paire">{champ("codePostal", "Code postal")}{champ("ville", "Ville")}</div>
    </div>
  );
}
