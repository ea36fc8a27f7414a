import { SegmentedControl, Select, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { formatValeur, type Valeur } from "#shared/actes/langue/valeur.ts";
import { parseReponse } from "#shared/actes/vocabulaire/reponse.ts";
import { findChamp } from "#shared/actes/vocabulaire/vocabulaire.ts";
import { formatMontantNu } from "#shared/kernel/format-montant.ts";
import { parseJour } from "#shared/kernel/jour.ts";
import { capitalize } from "#shared/kernel/texte.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { JourField } from "../../components/JourField.tsx";
import { MontantField } from "../../components/MontantField.tsx";

interface ReponseFieldProps {
  readonly champ: string;
  readonly reponse: string;
  /** What the dossier proposes in its place. */
  readonly propose: string | undefined;
  readonly onChange: (reponse: string) => void;
}

/** The question of a field, by its type. */
export function ReponseField({ champ, reponse, propose, onChange }: ReponseFieldProps) {
  const { aujourdhui } = useContexte();
  const lu = findChamp(champ);
  const label = capitalize(lu?.libelle ?? "qui confirme, quand, sur quelle source");
  const description = lu?.demande?.question;
  const placeholder = propose ?? (lu?.demande?.exemple === undefined || lu.demande.exemple === "" ? undefined : `par exemple\u00A0: ${lu.demande.exemple}`);
  switch (lu?.type) {
    case "date":
      return <JourField label={label} aujourdhui={aujourdhui} valeur={parseJour(reponse)} onChange={(jour) => onChange(jour ?? "")} />;
    case "montant": {
      const valeur = parseReponse("montant", reponse);
      return <MontantField label={label} valeur={valeur?.kind === "montant" ? valeur.montant : undefined} onChange={(montant) => onChange(montant === undefined ? "" : formatMontantNu(montant))} />;
    }
    case "choix":
      return <Select label={label} description={description} placeholder={placeholder} clearable data={[...(lu.demande?.choix ?? [])]} value={reponse === "" ? null : reponse} onChange={(choisi) => onChange(choisi ?? "")} />;
    case "oui-non":
      return (
        <div>
          <p className="lab">{description ?? label}</p>
          <SegmentedControl size="xs" aria-label={label} data={[{ value: "", label: "non dit" }, { value: "oui", label: "oui" }, { value: "non", label: "non" }]} value={reponse} onChange={onChange} />
        </div>
      );
    case "texte-long":
    case "liste":
      return <TexteField label={label} description={description} placeholder={placeholder} isLong reponse={reponse} onChange={onChange} />;
    default:
      return <TexteField label={label} description={description} placeholder={placeholder} isLong={false} reponse={reponse} onChange={onChange} />;
  }
}

interface TexteFieldProps {
  readonly label: string;
  readonly description: string | undefined;
  readonly placeholder: string | undefined;
  readonly isLong: boolean;
  readonly reponse: string;
  readonly onChange: (reponse: string) => void;
}

/** Given when one leaves the field, or by Enter: a first letter is not yet an answer. */
function TexteField({ label, description, placeholder, isLong, reponse, onChange }: TexteFieldProps) {
  const [saisie, setSaisie] = useState<string>();
  const commit = () => {
    if (saisie !== undefined && saisie !== reponse) onChange(saisie);
    setSaisie(undefined);
  };
  const commun = { label, description, placeholder, value: saisie ?? reponse, onBlur: commit };
  if (isLong) return <Textarea {...commun} autosize minRows={2} maxRows={8} maxLength={20_000} onChange={({ currentTarget }) => setSaisie(currentTarget.value)} />;
  return <TextInput {...commun} maxLength={400} onChange={({ currentTarget }) => setSaisie(currentTarget.value)} onKeyDown={({ key }) => { if (key === "Enter") commit(); }} />;
}

/** What the dossier proposes for a field, as a placeholder shows it. */
export function formatPropose(valeur: Valeur | undefined): string | undefined {
  return valeur === undefined ? undefined : formatValeur(valeur);
}
