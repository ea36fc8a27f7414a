import { PasswordInput } from "@mantine/core";
import { estimateSolidite, type Solidite } from "#shared/kernel/phrase-secrete.ts";

const MOTS: Readonly<Record<Solidite, string>> = { "trop-courte": "Trop courte", faible: "Faible", correcte: "Correcte", solide: "Solide" };
const CRANS: Readonly<Record<Solidite, number>> = { "trop-courte": 1, faible: 2, correcte: 3, solide: 4 };

interface Props {
  readonly phrase: string;
  readonly confirmation: string;
  readonly onPhrase: (phrase: string) => void;
  readonly onConfirmation: (phrase: string) => void;
  readonly label?: string | undefined;
}

/** A new passphrase, typed twice, with what would make it stronger. */
export function PhraseField({ phrase, confirmation, onPhrase, onConfirmation, label = "Phrase secrète" }: Props) {
  const { solidite, conseil } = estimateSolidite(phrase);
  const isDifferente = confirmation !== "" && confirmation !== phrase;
  return (
    <div className="phrase">
      <PasswordInput label={label} value={phrase} onChange={({ currentTarget }) => onPhrase(currentTarget.value)} autoComplete="new-password" autoFocus visibilityToggleButtonProps={{ "aria-label": "Montrer ou cacher la phrase" }} />
      {phrase !== "" && (
        <p className="phrase-avis" data-solidite={solidite} role="status">
          <span className="phrase-crans" aria-hidden="true">{[1, 2, 3, 4].map((cran) => <i key={cran} data-plein={cran <= CRANS[solidite] || undefined} />)}</span>
          <strong>{MOTS[solidite]}</strong>
          {conseil !== "" && <span>{conseil}</span>}
        </p>
      )}
      <PasswordInput
        label="La même, une seconde fois" value={confirmation} onChange={({ currentTarget }) => onConfirmation(currentTarget.value)} autoComplete="new-password"
        error={isDifferente ? "Les deux phrases diffèrent." : undefined} visibilityToggleButtonProps={{ "aria-label": "Montrer ou cacher la confirmation" }}
      />
    </div>
  );
}

/** Long enough, and typed twice the same. */
export function isPhrasePrete(phrase: string, confirmation: string): boolean {
  return estimateSolidite(phrase).solidite !== "trop-courte" && phrase === confirmation;
}
