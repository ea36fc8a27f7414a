import { Button, Select, Textarea } from "@mantine/core";
import { useState } from "react";
import { formatJourComplet } from "#shared/kernel/format-jour.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import { createDemarche } from "#shared/suivi/adoption.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { JourField } from "../../components/JourField.tsx";
import { VoletForm } from "../../components/VoletForm.tsx";
import { createId } from "../../hooks/create-id.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import styles from "./procedures.module.css";

/** A step of the house that was done, with its proof; one that is repeated comes back at its next day. */
export function DemarcheForm({ vue, echeanceId, onFermer }: { readonly vue: VueDossier; readonly echeanceId: string; readonly onFermer: () => void }) {
  const { aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const [date, setDate] = useState<Jour | undefined>(aujourdhui);
  const [pieceId, setPieceId] = useState<string>();
  const [detail, setDetail] = useState("");
  const delai = vue.delais.delais.find(({ maillon }) => maillon.id === echeanceId);
  if (delai?.demarche === undefined) return undefined;
  const { poursuiteId, jour, maillon: { cause }, demarche: { demarcheUsageId, nom, jusqua } } = delai;
  const erreur = date !== undefined && date > aujourdhui ? "Elle se note une fois faite." : undefined;
  const save = async () => {
    if (date === undefined || erreur !== undefined) return;
    const contenu = { demarcheId: createId(), poursuiteId, demarcheUsageId, causeId: cause.id, nom, ...(pieceId === undefined ? {} : { pieceId }), ...(detail.trim() === "" ? {} : { detail: detail.trim() }) };
    if ((await enregistrer({ brouillons: [createDemarche(vue.dossier.id, contenu, date)], annonce: `${nom}\u00A0: faite` })) !== undefined) onFermer();
  };
  return (
    <VoletForm titre={nom} onFermer={onFermer} onEnvoyer={() => void save()}>
      <p>Attendue pour le <b>{formatJourComplet(jour)}</b>.{jusqua !== undefined && " Elle reviendra à son prochain jour, jusqu’à la réponse attendue."}</p>
      <JourField label="Faite le" isRequis autoFocus aujourdhui={aujourdhui} valeur={date} onChange={setDate} erreur={erreur} />
      <ChoixPiece label="Pièce qui le prouve" vue={vue} valeur={pieceId} onChange={setPieceId} />
      <Textarea label="Précision" autosize minRows={1} maxRows={6} maxLength={20_000} value={detail} onChange={({ currentTarget }) => setDetail(currentTarget.value)} />
      <div className={styles["gestes"]}>
        <Button type="submit" variant="filled" disabled={date === undefined || erreur !== undefined}>Noter la démarche</Button>
        <Button variant="subtle" onClick={onFermer}>Annuler</Button>
      </div>
    </VoletForm>
  );
}

interface ChoixProps {
  readonly label: string;
  readonly vue: VueDossier;
  readonly valeur: string | undefined;
  readonly onChange: (pieceId: string | undefined) => void;
}

/** A pièce of the dossier, by its number and its name. */
export function ChoixPiece({ label, vue, valeur, onChange }: ChoixProps) {
  return <Select label={label} comboboxProps={{ position: "top-start", shadow: "none" }} clearable searchable placeholder="Aucune" data={vue.dossier.pieces.map(({ pieceId, numero, nom }) => ({ value: pieceId, label: `${numero}. ${nom}` }))} value={valeur ?? null} onChange={(pieceId) => onChange(pieceId ?? undefined)} />;
}
