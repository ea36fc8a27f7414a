import { Button, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { SIGNALEMENTS } from "#shared/model/faits/creance-faits.ts";
import type { Candidat } from "#shared/suivi/detection.ts";
import { LIBELLES_SIGNALEMENT } from "#shared/suivi/libelles.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { JourField } from "../../components/JourField.tsx";
import type { ActionsQualifier } from "./use-qualifier.ts";

const KINDS = ["relance", ...SIGNALEMENTS] as const;
const CHOIX = KINDS.map((value) => ({ value, label: LIBELLES_SIGNALEMENT[value] }));

/** A reminder without an answer, or what sends the debtor over at once: noted with its day. */
export function SignalementForm({ candidat, onNoter }: { readonly candidat: Candidat; readonly onNoter: ActionsQualifier["signal"] }) {
  const { aujourdhui } = useContexte();
  const [kind, setKind] = useState<(typeof KINDS)[number]>("relance");
  const [detail, setDetail] = useState("");
  const [jour, setJour] = useState(aujourdhui);
  const submit = async () => {
    if (await onNoter(candidat, { kind, ...(detail.trim() === "" ? {} : { detail: detail.trim() }) }, jour)) setDetail("");
  };
  return (
    <section>
      <div className="sec-tete"><h3>Noter</h3><span className="r lab">une relance compte, le reste transmet directement</span></div>
      <form className="saisie-grille" onSubmit={(envoi) => { envoi.preventDefault(); void submit(); }}>
        <div className="saisie-paire">
          <Select label="Quoi" size="xs" allowDeselect={false} data={CHOIX} value={kind} onChange={(choix) => setKind(KINDS.find((connu) => connu === choix) ?? "relance")} />
          <JourField label="Le" isCompact valeur={jour} onChange={(choisi) => setJour(choisi ?? aujourdhui)} aujourdhui={aujourdhui} />
        </div>
        <TextInput label="Précision" size="xs" maxLength={400} autoComplete="off" value={detail} onChange={({ currentTarget }) => setDetail(currentTarget.value)} />
        <Button type="submit" size="xs" style={{ justifySelf: "start" }}>Noter</Button>
      </form>
    </section>
  );
}
