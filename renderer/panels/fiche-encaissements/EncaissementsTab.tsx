import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { type ComponentType, useState } from "react";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import { findValeurCalculee } from "#shared/kernel/resultat.ts";
import { computeARendre, listSommesDetenues } from "#shared/suivi/encaissements.ts";
import { findPerteProposee, type PertePossible } from "#shared/suivi/perte.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { EmptyState } from "../../components/PageEtats.tsx";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";
import { ArgentForm } from "./ArgentForm.tsx";
import { DepensesTable } from "./DepensesTable.tsx";
import { ReglementsTable } from "./ReglementsTable.tsx";
import type { Operation } from "./saisies.ts";
import styles from "./encaissements.module.css";

interface Props {
  readonly vue: VueDossier;
  /** The form of a loss: another panel, brought by the application. */
  readonly PerteForm: ComponentType<{ readonly dossierId: string; readonly possible: PertePossible; readonly onFermer: () => void }>;
}

/** Money in and out of the dossier: what was received and by whom, what is held elsewhere, what was spent, what must be given back. */
export function EncaissementsTab({ vue, PerteForm }: Props) {
  const [operation, setOperation] = useState<Operation>();
  const [perte, setPerte] = useState<PertePossible>();
  const open = (suivante: Operation) => { setPerte(undefined); setOperation(suivante); };
  const { dossier } = vue;
  const isVide = dossier.reglements.length + dossier.rejets.length + dossier.depenses.length + dossier.provisions.length + dossier.pertes.length === 0 && findPerteProposee(vue) === undefined;
  const addDepense = <Button size="xs" leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => open({ kind: "depense" })}>Frais ou facture</Button>;
  return (
    <div className="deux">
      {isVide ? (
        <EmptyState titre="Aucun mouvement d’argent." actions={addDepense}>Les règlements s’ajoutent depuis le décompte ou par un relevé de la banque ; les frais et les factures des mandataires, ici.</EmptyState>
      ) : (
        <div className="corps">
          <Alertes vue={vue} onOperation={open} onPerte={setPerte} />
          <ReglementsTable vue={vue} onOperation={open} />
          <DepensesTable vue={vue} actions={<>{addDepense}{dossier.mandats.length > 0 && <Button size="xs" onClick={() => open({ kind: "provision" })}>Provision</Button>}</>} />
        </div>
      )}
      {perte !== undefined ? <PerteForm dossierId={dossier.id} possible={perte} onFermer={() => setPerte(undefined)} /> : operation !== undefined && <ArgentForm key={JSON.stringify(operation)} vue={vue} operation={operation} onFermer={() => setOperation(undefined)} />}
    </div>
  );
}

interface AlertesProps {
  readonly vue: VueDossier;
  readonly onOperation: (operation: Operation) => void;
  readonly onPerte: (possible: PertePossible) => void;
}

/** What a person must settle: money to give back, money late to come, a balance not worth an act, what will never be paid. */
function Alertes({ vue, onOperation, onPerte }: AlertesProps) {
  const { dossier, decompte, creancier } = vue;
  const { aujourdhui } = useContexte();
  const { mandataires } = usePortefeuille();
  const valeur = findValeurCalculee(decompte);
  const aRendre = computeARendre(dossier, valeur);
  const retards = listSommesDetenues(dossier, aujourdhui).filter(({ isEnRetard }) => isEnRetard);
  const total = valeur?.total ?? 0;
  const seuil = creancier?.soldeMinime;
  const perte = findPerteProposee(vue);
  return (
    <div className={styles["alertes"]}>
      {aRendre > 0 && <p><span className="late">{`Trop-perçu de ${formatMontant(aRendre)} à rendre au débiteur.`}</span><Button size="xs" onClick={() => onOperation({ kind: "remboursement", du: aRendre })}>Il est rendu</Button></p>}
      {retards.map(({ reglement: { reglementId, mandataireId }, reste, pourLe }) => (
        <p key={reglementId}><span className="late">{`${mandataires.find(({ id }) => id === mandataireId)?.nom ?? "Le mandataire"} devait reverser ${formatMontant(reste)}${pourLe === undefined ? "" : ` pour le ${formatJour(pourLe)}`}.`}</span><Button size="xs" onClick={() => onOperation({ kind: "reversement", reglementId, du: reste })}>C’est reçu</Button></p>
      ))}
      {valeur !== undefined && seuil !== undefined && total > 0 && total <= seuil && dossier.reglements.length > 0 && (
        <p><span className="soon">{`Il ne reste que ${formatMontant(valeur.total)}, sous le seuil de la maison (${formatMontant(seuil)}).`}</span><Button size="xs" onClick={() => onOperation({ kind: "abandon", du: valeur.total })}>Abandonner ce solde…</Button></p>
      )}
      {perte !== undefined && <p><span className="soon">{perte.phrase}</span><Button size="xs" onClick={() => onPerte(perte)}>Passer en perte…</Button></p>}
      {dossier.pertes.map(({ perteId, dateFait, montant, tva, motif }) => <p key={perteId}>{`Passé en perte le ${formatJour(dateFait)}\u00A0: ${formatMontant(montant)}${tva === undefined ? "" : `, dont ${formatMontant(tva)} de TVA reprise`} (${motif}).`}</p>)}
    </div>
  );
}
