import { ActionIcon, Button, MultiSelect, Select, TextInput } from "@mantine/core";
import { IconExternalLink, IconLock, IconTrash, IconX } from "@tabler/icons-react";
import { useState } from "react";
import type { Piece } from "#shared/model/dossier.ts";
import { NATURES_PIECE } from "#shared/model/faits/dossier-faits.ts";
import { LIBELLES_NATURE_PIECE } from "#shared/suivi/libelles.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { JourField } from "../../components/JourField.tsx";
import { Volet } from "../../components/Page.tsx";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { createCorrections, type SaisiePiece } from "./saisies.ts";
import styles from "./pieces.module.css";

interface PieceVoletProps {
  readonly vue: VueDossier;
  readonly piece: Piece;
  readonly onOuvrir: () => void;
  readonly onRetirer: () => void;
  readonly onFermer: () => void;
}

const NATURES = NATURES_PIECE.map((nature) => ({ value: nature, label: LIBELLES_NATURE_PIECE[nature] }));

/** What a pièce is and what it proves: each field is a correction of its own, the file never changes. */
export function PieceVolet({ vue, piece, onOuvrir, onRetirer, onFermer }: PieceVoletProps) {
  const { aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const [saisie, setSaisie] = useState<SaisiePiece>({ intitule: piece.intitule, nature: piece.nature, datePiece: piece.datePiece, creanceIds: piece.creanceIds });
  const change = (part: Partial<SaisiePiece>) => setSaisie((ancienne) => ({ ...ancienne, ...part }));
  const brouillons = createCorrections({ dossierId: vue.dossier.id, faits: vue.faits, aujourdhui }, piece, saisie);
  const isTransmise = vue.dossier.transmissions.some(({ bordereau }) => bordereau.some(({ pieceId }) => pieceId === piece.pieceId));
  const save = async () => {
    if (brouillons.length > 0) await enregistrer({ brouillons, annonce: `Pièce ${piece.numero} corrigée` });
  };
  return (
    <Volet label={`Pièce ${piece.numero}`} isFixe>
      <div className="volet-tete">
        <span className="lab">Pièce {piece.numero}</span>
        {isTransmise && <span className="st lab"><IconLock size={12} aria-hidden="true" />numéro transmis, figé</span>}
        <span className="sp" />
        <ActionIcon aria-label="Fermer le volet" onClick={onFermer}><IconX size={16} aria-hidden="true" /></ActionIcon>
      </div>
      <form className={styles["champs"]} aria-label={`Pièce ${piece.numero}`} onSubmit={(envoi) => { envoi.preventDefault(); void save(); }}>
        <p className="ink" style={{ overflowWrap: "anywhere" }}>{piece.nom}</p>
        <Select label="Nature" searchable allowDeselect={false} data={NATURES} value={saisie.nature} onChange={(choix) => change({ nature: NATURES_PIECE.find((nature) => nature === choix) ?? saisie.nature })} />
        <TextInput label="Intitulé au bordereau" maxLength={400} placeholder={LIBELLES_NATURE_PIECE[saisie.nature]} value={saisie.intitule ?? ""} onChange={({ currentTarget }) => change({ intitule: currentTarget.value === "" ? undefined : currentTarget.value })} />
        <JourField label="Date de la pièce" aujourdhui={aujourdhui} valeur={saisie.datePiece} onChange={(datePiece) => change({ datePiece })} />
        <MultiSelect label="Factures concernées" searchable clearable placeholder={saisie.creanceIds.length === 0 ? "Tout le dossier" : undefined} data={vue.dossier.creances.map(({ creanceId, numero }) => ({ value: creanceId, label: numero }))} value={[...saisie.creanceIds]} onChange={(creanceIds) => change({ creanceIds })} />
        <div className={styles["gestes"]}>
          <Button type="submit" variant="filled" disabled={brouillons.length === 0}>Enregistrer</Button>
        </div>
      </form>
      <div className={styles["gestes"]}>
        <Button size="xs" leftSection={<IconExternalLink size={16} aria-hidden="true" />} onClick={onOuvrir}>Ouvrir</Button>
        <Button size="xs" variant="subtle" leftSection={<IconTrash size={16} aria-hidden="true" />} onClick={onRetirer}>Retirer du dossier</Button>
      </div>
    </Volet>
  );
}
