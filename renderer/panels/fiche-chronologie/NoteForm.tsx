import { Button, SegmentedControl } from "@mantine/core";
import { useMemo } from "react";
import { type Jour, parseJour } from "#shared/kernel/jour.ts";
import { JourField } from "../../components/JourField.tsx";
import { TexteLibre } from "../../components/TexteLibre.tsx";
import { useBrouillon } from "../../hooks/use-brouillon.ts";
import { useTouches } from "../../hooks/use-touches.ts";
import styles from "./chronologie.module.css";

export interface SaisieNote {
  readonly texte: string;
  readonly portee: "interne" | "partageable";
  readonly date: Jour;
}

interface NoteFormProps {
  readonly dossierId: string;
  readonly aujourdhui: Jour;
  readonly onAjouter: (saisie: SaisieNote) => Promise<boolean>;
  readonly onFermer: () => void;
}

const PORTEES = [
  { value: "interne", label: "Interne au service" },
  { value: "partageable", label: "Peut être transmise" },
];

/** A note is kept while it is typed: navigation, closing or a crash lose nothing. */
export function NoteForm({ dossierId, aujourdhui, onAjouter, onFermer }: NoteFormProps) {
  const vide = useMemo<SaisieNote>(() => ({ texte: "", portee: "interne", date: aujourdhui }), [aujourdhui]);
  const { valeur, update, forget, isRestaure } = useBrouillon<SaisieNote>(`note/${dossierId}`, vide, parseSaisieNote);
  const isVide = valeur.texte.trim() === "";
  const save = async () => {
    if (isVide || !(await onAjouter({ ...valeur, texte: valeur.texte.trim() }))) return;
    forget();
    onFermer();
  };
  useTouches([
    { combinaison: "mod+Enter", libelle: "enregistrer la note", action: () => void save(), isDansLesChamps: true },
    { combinaison: "Escape", libelle: "fermer", action: onFermer, isDansLesChamps: true },
  ]);
  return (
    <form className={styles["note"]} aria-label="Nouvelle note" onSubmit={(envoi) => { envoi.preventDefault(); void save(); }}>
      <TexteLibre aria-label="Texte de la note" placeholder="Ce qui a été dit, constaté, décidé" minRows={2} maxRows={12} maxLength={20_000} autoFocus value={valeur.texte} onChange={(texte) => update({ ...valeur, texte })} />
      <div className={styles["bas"]}>
        <JourField label="Date" aujourdhui={aujourdhui} isCompact valeur={valeur.date} onChange={(date) => update({ ...valeur, date: date ?? aujourdhui })} />
        <SegmentedControl size="xs" aria-label="Portée de la note" data={PORTEES} value={valeur.portee} onChange={(portee) => update({ ...valeur, portee: portee === "partageable" ? "partageable" : "interne" })} />
        {isRestaure && <span className="lab">Brouillon retrouvé.</span>}
        <span className="sp" />
        <Button size="xs" variant="subtle" onClick={onFermer}>Fermer</Button>
        <Button type="submit" size="xs" variant="filled" disabled={isVide} rightSection={<span className="touches"><kbd>Ctrl</kbd><kbd>↵</kbd></span>}>Enregistrer</Button>
      </div>
    </form>
  );
}

function parseSaisieNote(lu: unknown): SaisieNote | undefined {
  if (typeof lu !== "object" || lu === null || !("texte" in lu) || !("portee" in lu) || !("date" in lu)) return undefined;
  const { texte, portee, date } = lu;
  const jour = typeof date === "string" ? parseJour(date) : undefined;
  if (typeof texte !== "string" || jour === undefined) return undefined;
  return { texte, portee: portee === "partageable" ? "partageable" : "interne", date: jour };
}
