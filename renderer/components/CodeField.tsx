import { TextInput } from "@mantine/core";
import { GROUPES_CODE, parseCodeSecours } from "#shared/kernel/code-secours.ts";
import "./coffre.css";

interface Props {
  readonly valeur: string;
  readonly onChange: (valeur: string) => void;
  readonly isFocus?: boolean | undefined;
}

/** The recovery code as people type it; a slip is told by its group while it is typed. */
export function CodeField({ valeur, onChange, isFocus }: Props) {
  const lu = parseCodeSecours(valeur);
  const error = lu.kind === "faux" ? `Le groupe ${lu.groupe} comporte une erreur\u00A0: relisez-le sur votre feuille.` : undefined;
  return (
    <TextInput
      label="Code de secours" description={describe(lu.kind === "incomplet" ? lu.justes : GROUPES_CODE)} value={valeur} onChange={({ currentTarget }) => onChange(currentTarget.value)}
      error={error} autoFocus={isFocus === true} autoComplete="off" spellCheck={false} classNames={{ input: "secours-champ" }} placeholder="XXXXX XXXXX XXXXX XXXXX XXXXX XXXXX XXXXX"
    />
  );
}

function describe(justes: number): string {
  return `Majuscules, espaces et tirets sans importance. Groupes justes\u00A0: ${justes} sur ${GROUPES_CODE}.`;
}
