import { Button, PasswordInput } from "@mantine/core";
import { useState } from "react";

interface Props {
  readonly nom: string;
  /** The one that was given is wrong. */
  readonly isFaux: boolean;
  readonly onOuvrir: (motDePasse: string) => void;
  /** The file is kept as it is, unread. */
  readonly onPasser: () => void;
}

/** Asks for the password of a PDF, only to read it: it leaves this field for the reader and is kept nowhere. */
export function MotDePassePdf({ nom, isFaux, onOuvrir, onPasser }: Props) {
  const [saisi, setSaisi] = useState("");
  const open = () => {
    onOuvrir(saisi);
    setSaisi("");
  };
  return (
    <form className="touches" style={{ gap: 8, flexWrap: "wrap", padding: "4px 0" }} aria-label={`Mot de passe de ${nom}`} onSubmit={(envoi) => { envoi.preventDefault(); if (saisi !== "") open(); }}>
      <PasswordInput
        size="xs" w={176} aria-label={`Mot de passe du PDF ${nom}`} placeholder="Mot de passe du PDF" autoComplete="off" value={saisi} onChange={({ currentTarget }) => setSaisi(currentTarget.value)}
        error={isFaux} visibilityToggleButtonProps={{ "aria-label": "Montrer le mot de passe" }}
      />
      <Button type="submit" size="xs" disabled={saisi === ""}>Lire</Button>
      <Button size="xs" variant="subtle" title="Le fichier est gardé tel quel, sans être lu." onClick={onPasser}>Passer</Button>
      {isFaux && <span className="lab late" role="alert" style={{ flexBasis: "100%" }}>Ce mot de passe n’ouvre pas le PDF.</span>}
    </form>
  );
}
