import { Button, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { parseJour } from "#shared/kernel/jour.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { type ConflitLu, createAutreValeur } from "#shared/suivi/conflits.ts";
import { mergeTextes } from "#shared/suivi/versions-texte.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { JourField } from "../../components/JourField.tsx";
import styles from "./conflits.module.css";

interface Props {
  readonly lu: ConflitLu;
  readonly onSave: (brouillons: readonly FaitBrouillon[], annonce: string) => void;
}

/** A value that nobody wrote, for a field: a text starts from both, merged when their changes do not touch. */
export function AutreValeur({ lu, onSave }: Props) {
  const { aujourdhui } = useContexte();
  const [isForm, setForm] = useState(false);
  const [premier] = lu.versions;
  const valeur = premier?.fait.type === "champ" ? premier.fait.contenu.valeur : undefined;
  const [texte, setTexte] = useState(() => proposeTexte(lu));
  // A rate, a list, an amount are corrected on their own screen, where they are checked.
  if (typeof valeur !== "string" || premier === undefined) return undefined;
  if (!isForm) return <p><Button size="xs" onClick={() => setForm(true)}>{lu.base === undefined ? "Autre valeur…" : "Réunir ou réécrire…"}</Button></p>;
  const net = texte.trim();
  const save = () => (net === "" ? undefined : onSave(createAutreValeur(lu.conflit, net, aujourdhui), `Retenu\u00A0: ${lu.base === undefined ? net : lu.objet}`));
  return (
    <form className={styles["autre"]} aria-label="Autre valeur" onSubmit={(envoi) => { envoi.preventDefault(); save(); }}>
      {parseJour(valeur) !== undefined ? <JourField label={lu.objet} aujourdhui={aujourdhui} valeur={parseJour(texte)} onChange={(jour) => setTexte(jour ?? "")} />
        : lu.base !== undefined ? <Textarea label={lu.objet} autosize minRows={4} maxRows={16} maxLength={20_000} autoFocus value={texte} onChange={({ currentTarget }) => setTexte(currentTarget.value)} />
          : <TextInput label={lu.objet} autoFocus maxLength={400} autoComplete="off" value={texte} onChange={({ currentTarget }) => setTexte(currentTarget.value)} />}
      <p className={styles["gestes"]}><Button type="submit" size="xs" variant="filled" disabled={net === ""}>Enregistrer</Button><Button size="xs" variant="subtle" onClick={() => setForm(false)}>Fermer</Button></p>
    </form>
  );
}

function proposeTexte({ base, versions }: ConflitLu): string {
  if (base === undefined) return "";
  const [premier = "", ...autres] = versions.map(({ valeur }) => valeur);
  return autres.reduce((mele, texte) => mergeTextes(base, mele, texte) ?? `${mele}\n\n${texte}`, premier);
}
