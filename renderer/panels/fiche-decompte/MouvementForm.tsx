import { Button, SegmentedControl, Select, Textarea, TextInput } from "@mantine/core";
import { useMemo, useState } from "react";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import { ISSUES_INSTANCE, KINDS_EVENEMENT } from "#shared/model/faits/creance-faits.ts";
import { LIBELLES_EVENEMENT } from "#shared/suivi/libelles.ts";
import { listNomsObliges } from "#shared/suivi/obliges.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { ContreField } from "../../components/ContreField.tsx";
import { JourField } from "../../components/JourField.tsx";
import { MontantField } from "../../components/MontantField.tsx";
import { createId } from "../../hooks/create-id.ts";
import { useBrouillon } from "../../hooks/use-brouillon.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { AvisReglement, ReglementFields, useControleReglement } from "./ReglementFields.tsx";
import { createMouvement, type FormeMouvement, parseFormeMouvement, parseMouvement, type SaisieMouvement } from "./saisies.ts";
import styles from "./decompte.module.css";

interface MouvementFormProps {
  readonly vue: VueDossier;
  readonly type: SaisieMouvement["kind"];
  readonly onFermer: () => void;
}

const TYPES = [
  { value: "reglement", label: "Règlement" },
  { value: "avoir", label: "Avoir" },
  { value: "evenement", label: "Événement" },
];

/** A payment, a credit note or an event of the claim, with its day; what is typed survives leaving the page. */
export function MouvementForm({ vue, type, onFermer }: MouvementFormProps) {
  const { aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const vide = useMemo<FormeMouvement>(() => ({ kind: type, date: aujourdhui }), [type, aujourdhui]);
  const { valeur, update, forget, isRestaure } = useBrouillon(`mouvement/${vue.dossier.id}`, vide, parseFormeMouvement);
  const change = (part: Partial<FormeMouvement>) => update({ ...valeur, ...part });
  const mouvement = parseMouvement(valeur);
  const controle = useControleReglement(vue, valeur);
  const [accepte, setAccepte] = useState<string>();
  const question = `${String(controle.exces ?? "")}/${controle.doublon ?? ""}`;
  const isAccepte = accepte === question;
  const isRetenu = controle.refus !== undefined || ((controle.exces !== undefined || controle.doublon !== undefined) && !isAccepte);
  const save = async () => {
    if (mouvement === undefined || isRetenu) return;
    const lot = await enregistrer({ brouillons: [createMouvement(vue.dossier.id, mouvement, createId())], annonce: formatAnnonce(mouvement) });
    if (lot === undefined) return;
    forget();
    onFermer();
  };
  return (
    <form className={styles["champs"]} aria-label="Ajouter au dossier" onSubmit={(envoi) => { envoi.preventDefault(); void save(); }}>
      <SegmentedControl size="xs" fullWidth aria-label="Ce qui est ajouté" data={TYPES} value={valeur.kind} onChange={(kind) => change({ kind: kind === "avoir" || kind === "evenement" ? kind : "reglement" })} />
      {isRestaure && <p className="lab">Brouillon retrouvé.</p>}
      {valeur.kind === "evenement" ? <EvenementFields valeur={valeur} onChange={change} vue={vue} /> : <PaiementFields valeur={valeur} onChange={change} />}
      <FactureField vue={vue} valeur={valeur} onChange={change} />
      {valeur.kind === "reglement" && <ReglementFields vue={vue} valeur={valeur} onChange={change} />}
      <AvisReglement controle={controle} isAccepte={isAccepte} onAccepter={(oui) => setAccepte(oui ? question : undefined)} />
      <div className={styles["actions"]}>
        <Button type="submit" variant="filled" disabled={mouvement === undefined || isRetenu}>Enregistrer</Button>
        <Button variant="subtle" onClick={() => { forget(); onFermer(); }}>Abandonner</Button>
      </div>
    </form>
  );
}

function formatAnnonce(mouvement: SaisieMouvement): string {
  if (mouvement.kind === "evenement") return `${LIBELLES_EVENEMENT[mouvement.evenement]} : fait enregistré`;
  return `${mouvement.kind === "avoir" ? "Avoir" : "Règlement"} de ${formatMontant(mouvement.montant)} enregistré`;
}

interface PartProps {
  readonly valeur: FormeMouvement;
  readonly onChange: (part: Partial<FormeMouvement>) => void;
}

function PaiementFields({ valeur, onChange }: PartProps) {
  const { aujourdhui } = useContexte();
  return (
    <>
      <JourField label={valeur.kind === "avoir" ? "Date de l’avoir" : "Reçu le"} isRequis autoFocus aujourdhui={aujourdhui} valeur={valeur.date} onChange={(date) => onChange({ date })} />
      <MontantField label="Montant" isRequis valeur={valeur.montant} onChange={(montant) => onChange({ montant })} erreur={valeur.montant !== undefined && valeur.montant <= 0 ? "Le montant doit être positif." : undefined} />
      {valeur.kind === "avoir" ? (
        <TextInput label="Numéro de l’avoir" maxLength={400} value={valeur.numero ?? ""} onChange={({ currentTarget }) => onChange({ numero: currentTarget.value === "" ? undefined : currentTarget.value })} />
      ) : (
        <TextInput label="Libellé" placeholder="Virement reçu" maxLength={400} value={valeur.libelle ?? ""} onChange={({ currentTarget }) => onChange({ libelle: currentTarget.value === "" ? undefined : currentTarget.value })} />
      )}
    </>
  );
}

const EVENEMENTS = KINDS_EVENEMENT.map((kind) => ({ value: kind, label: LIBELLES_EVENEMENT[kind] }));
const LIBELLES_ISSUE = { en_cours: "En cours", jugement: "Jugement", desistement: "Désistement", peremption: "Péremption", rejet: "Rejet", caducite: "Caducité" } as const;
const ISSUES = ISSUES_INSTANCE.map((issue) => ({ value: issue, label: LIBELLES_ISSUE[issue] }));

function EvenementFields({ valeur, onChange, vue }: PartProps & { readonly vue: VueDossier }) {
  const { aujourdhui } = useContexte();
  const pieces = vue.dossier.pieces.map(({ pieceId, numero, intitule, nom }) => ({ value: pieceId, label: `${numero}. ${intitule ?? nom}` }));
  return (
    <>
      <Select label="Événement" searchable required withAsterisk={false} data={EVENEMENTS} value={valeur.evenement ?? null} onChange={(choix) => onChange({ evenement: KINDS_EVENEMENT.find((kind) => kind === choix) })} />
      <JourField label="Date" isRequis aujourdhui={aujourdhui} valeur={valeur.date} onChange={(date) => onChange({ date })} />
      <ContreField debiteur={vue.debiteur?.nom ?? "Le débiteur"} obliges={listNomsObliges(vue.obliges)} valeur={valeur.contre} onChange={(contre) => onChange({ contre })} />
      <JourField label="Fin, s’il y en a une" aujourdhui={aujourdhui} valeur={valeur.fin} onChange={(fin) => onChange({ fin })} />
      <Select label="Issue de l’instance" clearable data={ISSUES} value={valeur.issue ?? null} onChange={(choix) => onChange({ issue: ISSUES_INSTANCE.find((issue) => issue === choix) })} />
      {pieces.length > 0 && <Select label="Pièce qui le prouve" clearable searchable data={pieces} value={valeur.pieceId ?? null} onChange={(pieceId) => onChange({ pieceId: pieceId ?? undefined })} />}
      <Textarea label="Précisions" autosize minRows={2} maxRows={8} maxLength={20_000} value={valeur.detail ?? ""} onChange={({ currentTarget }) => onChange({ detail: currentTarget.value === "" ? undefined : currentTarget.value })} />
    </>
  );
}

function FactureField({ vue, valeur, onChange }: PartProps & { readonly vue: VueDossier }) {
  const factures = vue.dossier.creances.map(({ creanceId, numero, montantTtc }) => ({ value: creanceId, label: `${numero}, ${formatMontant(montantTtc)}` }));
  return (
    <Select
      label="Facture concernée" clearable searchable placeholder={valeur.kind === "evenement" ? "Toutes" : "Dans l’ordre de la loi (C. civ., art. 1342-10)"}
      data={factures} value={valeur.creanceId ?? null} onChange={(creanceId) => onChange({ creanceId: creanceId ?? undefined })}
    />
  );
}
