import { ActionIcon, Button } from "@mantine/core";
import { IconCopy, IconTrash, IconX } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import type { Jour } from "#shared/kernel/jour.ts";
import { findValeurDe } from "#shared/regles/baremes.ts";
import type { FaitId } from "#shared/model/fait.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { Volet } from "../../components/Page.tsx";
import { Touche } from "../../components/Touche.tsx";
import { copyText } from "../../hooks/copy-text.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { useTouches } from "../../hooks/use-touches.ts";
import { CreanceForm } from "./CreanceForm.tsx";
import { EcheancesForm } from "./EcheancesForm.tsx";
import type { LigneLedger } from "#shared/suivi/ledger.ts";
import { MouvementForm } from "./MouvementForm.tsx";
import { formatPreuve, PreuveLigne } from "./PreuveLigne.tsx";
import { createRetrait, type SaisieMouvement } from "./saisies.ts";
import styles from "./decompte.module.css";

/** The form that is open beside the ledger. */
export type Forme =
  | { readonly kind: "mouvement"; readonly type: SaisieMouvement["kind"] }
  | { readonly kind: "creance"; readonly creanceId: string | undefined }
  | { readonly kind: "echeances" };

interface DecompteVoletProps {
  readonly vue: VueDossier;
  readonly forme: Forme | undefined;
  readonly ligne: LigneLedger | undefined;
  readonly arreteAu: Jour;
  readonly onFermer: () => void;
}

/** At the right of the ledger: a form, else the proof of the selected line, else nothing. */
export function DecompteVolet({ vue, forme, ligne, arreteAu, onFermer }: DecompteVoletProps) {
  switch (forme?.kind) {
    case "mouvement": return <Cadre titre="Ajouter au dossier" onFermer={onFermer}><MouvementForm key={forme.type} vue={vue} type={forme.type} onFermer={onFermer} /></Cadre>;
    case "creance": return <Cadre titre={forme.creanceId === undefined ? "Nouvelle facture" : "Facture"} onFermer={onFermer}><CreanceForm key={forme.creanceId} vue={vue} creanceId={forme.creanceId} onFermer={onFermer} /></Cadre>;
    case "echeances": return <Cadre titre="Échéances à confirmer" onFermer={onFermer}><EcheancesForm vue={vue} onFermer={onFermer} /></Cadre>;
    case undefined: return ligne === undefined ? undefined : <Cadre titre="Preuve de la ligne" touche="ArrowUp/ArrowDown" onFermer={onFermer}><Preuve key={ligne.cle} vue={vue} ligne={ligne} arreteAu={arreteAu} /></Cadre>;
  }
}

function Cadre({ titre, touche, onFermer, children }: { readonly titre: string; readonly touche?: string; readonly onFermer: () => void; readonly children: ReactNode }) {
  return (
    <Volet label={titre} isFixe>
      <div className="volet-tete">
        <span className="lab">{titre}</span>
        <span className="sp" />
        {touche !== undefined && <Touche combinaison={touche} />}
        <ActionIcon aria-label="Fermer le volet" onClick={onFermer}><IconX size={16} aria-hidden="true" /></ActionIcon>
      </div>
      {children}
    </Volet>
  );
}

function Preuve({ vue, ligne, arreteAu }: { readonly vue: VueDossier; readonly ligne: LigneLedger; readonly arreteAu: Jour }) {
  const { baremes, aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const [isCopie, setCopie] = useState(false);
  const lecture = findValeurDe(baremes, "interets/base-jours", arreteAu);
  const base = lecture.ok ? lecture.lu.valeur : 365;
  const copyPreuve = () => setCopie(copyText(formatPreuve(ligne, base)));
  useTouches([{ combinaison: "c", libelle: "copier la preuve", action: copyPreuve }]);
  const withdraw = (faitId: FaitId) =>
    void enregistrer({ brouillons: [createRetrait(vue.dossier.id, faitId, aujourdhui)], annonce: `${ligne.libelle} retiré du décompte` });
  const { objetId } = ligne;
  return (
    <>
      <PreuveLigne ligne={ligne} base={base} />
      <div className={styles["actions"]}>
        <Button size="xs" leftSection={<IconCopy size={16} aria-hidden="true" />} rightSection={<Touche combinaison="c" />} onClick={copyPreuve}>{isCopie ? "Copiée" : "Copier la preuve"}</Button>
        {objetId !== undefined && <Button size="xs" variant="subtle" leftSection={<IconTrash size={16} aria-hidden="true" />} onClick={() => withdraw(objetId)}>Retirer du décompte</Button>}
      </div>
    </>
  );
}
