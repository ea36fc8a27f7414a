import { PasswordInput } from "@mantine/core";

interface Props {
  readonly phrase: string;
  readonly onPhrase: (phrase: string) => void;
  readonly refus: string | undefined;
}

/** The present passphrase, asked again before anything that changes how the vault opens. */
export function PreuveField({ phrase, onPhrase, refus }: Props) {
  return (
    <PasswordInput
      label="Phrase secrète actuelle" value={phrase} onChange={({ currentTarget }) => onPhrase(currentTarget.value)} error={refus} autoComplete="current-password"
      visibilityToggleButtonProps={{ "aria-label": "Montrer ou cacher la phrase actuelle" }}
    />
  );
}
