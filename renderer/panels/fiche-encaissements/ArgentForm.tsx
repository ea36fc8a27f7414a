import { Button, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import { ACTES_TARIFES, POSTES_DEPENSE } from "#shared/model/faits/argent-faits.ts";
import { LIBELLES_ACTE_TARIFE, LIBELLES_POSTE } from "#shared/suivi/libelles-argent.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { JourField } from "../../components/JourField.tsx";
import { MontantField } from "../../components/MontantField.tsx";
import { Volet } from "../../components/Page.tsx";
import { createId } from "../../hooks/create-id.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";
import { useTouches } from "../../hooks/use-touches.ts";
import { createForme, createOperation, findRefus, type FormeArgent, type Operation } from "./saisies.ts";

interface Props {
  readonly vue: VueDossier;
  readonly operation: Operation;
  readonly onFermer: () => void;
}

const TITRES: Readonly<Record<Operation["kind"], readonly [titre: string, bouton: string, fait: string]>> = {
  reversement: ["Reversement reçu", "Enregistrer le reversement", "Reversement enregistré"],
  rejet: ["Règlement revenu impayé", "Enregistrer le rejet", "Rejet enregistré\u00A0: la dette revit"],
  remboursement: ["Trop-perçu rendu", "Enregistrer le remboursement", "Remboursement enregistré"],
  abandon: ["Abandonner le solde", "Abandonner le solde", "Solde abandonné"],
  depense: ["Frais ou facture", "Enregistrer la ligne", "Frais enregistrés"],
  provision: ["Provision versée", "Enregistrer la provision", "Provision enregistrée"],
};

/** One operation on the money of the dossier; what is impossible is said before it is written. */
export function ArgentForm({ vue, operation, onFermer }: Props) {
  const { aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const [forme, setForme] = useState(() => createForme(operation, aujourdhui, vue.dossier));
  const change = (part: Partial<FormeArgent>) => setForme({ ...forme, ...part });
  const [titre, bouton, fait] = TITRES[operation.kind];
  const refus = findRefus(vue.dossier, operation, forme, aujourdhui);
  const save = async () => {
    const brouillon = createOperation(vue.dossier, operation, forme, createId(), aujourdhui);
    if (brouillon === undefined) return;
    const lot = await enregistrer({ brouillons: [brouillon], annonce: fait });
    if (lot !== undefined) onFermer();
  };
  useTouches([{ combinaison: "Escape", libelle: "fermer", action: onFermer, isDansLesChamps: true }]);
  return (
    <Volet label={titre} isFixe>
      <header><h2 className="t16">{titre}</h2></header>
      <form className="saisie-grille" aria-label={titre} onSubmit={(envoi) => { envoi.preventDefault(); void save(); }}>
        {operation.kind === "depense" && <DepenseFields vue={vue} forme={forme} onChange={change} />}
        {operation.kind === "provision" && <MandatField vue={vue} forme={forme} onChange={change} />}
        <JourField label={operation.kind === "depense" ? "Date de la facture ou de l’acte" : "Le"} isRequis aujourdhui={aujourdhui} valeur={forme.date} onChange={(date) => change({ date })} />
        <MontantField label={operation.kind === "depense" ? "Montant TTC" : "Montant"} isRequis valeur={forme.montant} onChange={(montant) => change({ montant })} description={"du" in operation ? `au plus ${formatMontant(operation.du)}` : undefined} />
        {operation.kind === "depense" && <MontantField label="Dont hors taxes" valeur={forme.horsTaxes} onChange={(horsTaxes) => change({ horsTaxes })} />}
        {operation.kind === "reversement" && <MontantField label="Retenu pour ses frais" valeur={forme.retenu} onChange={(retenu) => change({ retenu })} />}
        {operation.kind !== "depense" && <TextInput label={operation.kind === "abandon" ? "Motif" : "Motif ou référence"} required={operation.kind === "abandon"} withAsterisk={false} maxLength={400} value={forme.motif} onChange={({ currentTarget }) => change({ motif: currentTarget.value })} />}
        {operation.kind === "abandon" && <p className="lab">La dette s’éteint à ce jour au décompte, et la somme passe aux écritures comme une perte.</p>}
        {refus !== undefined && refus !== "" && <p className="st late" role="alert">{refus}</p>}
        <div className="actions-ligne">
          <Button type="submit" variant="filled" disabled={refus !== undefined}>{bouton}</Button>
          <Button variant="subtle" onClick={onFermer}>Abandonner la saisie</Button>
        </div>
      </form>
    </Volet>
  );
}

interface FieldsProps {
  readonly vue: VueDossier;
  readonly forme: FormeArgent;
  readonly onChange: (part: Partial<FormeArgent>) => void;
}

const POSTES = POSTES_DEPENSE.map((value) => ({ value, label: LIBELLES_POSTE[value] }));
const ACTES = ACTES_TARIFES.map((value) => ({ value, label: LIBELLES_ACTE_TARIFE[value] }));

function DepenseFields({ vue, forme, onChange }: FieldsProps) {
  return (
    <>
      <TextInput label="Libellé" required withAsterisk={false} data-autofocus maxLength={400} value={forme.libelle} onChange={({ currentTarget }) => onChange({ libelle: currentTarget.value })} />
      <Select label="Nature" allowDeselect={false} data={POSTES} value={forme.poste} onChange={(choix) => onChange({ poste: POSTES_DEPENSE.find((connu) => connu === choix) ?? forme.poste })} />
      <MandatField vue={vue} forme={forme} onChange={onChange} />
      <TextInput label="Numéro de facture" maxLength={400} value={forme.numero} onChange={({ currentTarget }) => onChange({ numero: currentTarget.value })} />
      <Select label="Acte tarifé" clearable description="Compare la ligne au tarif du jour de l’acte." data={ACTES} value={forme.acte ?? null} onChange={(choix) => onChange({ acte: ACTES_TARIFES.find((connu) => connu === choix) })} />
    </>
  );
}

function MandatField({ vue, forme, onChange }: FieldsProps) {
  const { mandataires } = usePortefeuille();
  const choix = vue.dossier.mandats.map(({ mandatId, mandataireId, mission }) => ({ value: mandatId, label: `${mandataires.find(({ id }) => id === mandataireId)?.nom ?? "Mandataire inconnu"}, ${mission.slice(0, 60)}` }));
  return <Select label="Mandat" clearable data={choix} nothingFoundMessage="Aucun mandat au dossier" value={forme.mandatId ?? null} onChange={(mandatId) => onChange({ mandatId: mandatId ?? undefined })} />;
}
