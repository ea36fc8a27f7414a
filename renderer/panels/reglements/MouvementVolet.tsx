import { Button, Checkbox, Select, TextInput } from "@mantine/core";
import { useMemo, useState } from "react";
import { type Decision, isADecider } from "#shared/imports/rapprochement-decision.ts";
import type { Affectation, Encours } from "#shared/imports/rapprochement-modele.ts";
import { listTropPercus, type TropPercu } from "#shared/imports/trop-percu.ts";
import { formatIban } from "#shared/kernel/format-iban.ts";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import { sumMontants } from "#shared/kernel/montant.ts";
import { Volet } from "../../components/Page.tsx";
import { Touche } from "../../components/Touche.tsx";
import { useTouches } from "../../hooks/use-touches.ts";
import { AffectationForm } from "./AffectationForm.tsx";
import type { LigneMouvement } from "./mouvement-columns.tsx";
import { RejetForm } from "./RejetForm.tsx";
import type { Revue } from "./use-reglements.ts";
import styles from "./reglements.module.css";

interface Props {
  readonly ligne: LigneMouvement;
  readonly revue: Pick<Revue, "encours" | "findSolde" | "previewImputation">;
  readonly onDecide: (decision: Decision) => void;
}

/** Reasons most given; another may be typed. */
const MOTIFS = ["Sans rapport avec un dossier", "Déjà enregistré à la main", "Payé à une autre société du groupe", "À rembourser au payeur"];

/** One movement whole: everything the bank wrote, what is proposed and why, and the decision. */
export function MouvementVolet({ ligne, revue, onDecide }: Props) {
  const { proposition, decision } = ligne;
  const { operation, mouvement, raison } = proposition;
  const canDecide = isADecider(proposition);
  return (
    <Volet label={`Mouvement du ${formatJour(mouvement.date)}`}>
      <header>
        <span className="lab">{`${operation.montant < 0 ? "Débit" : "Crédit"} du ${formatJour(mouvement.date)}${mouvement.operations.length > 1 ? `, ${proposition.rang + 1} sur ${mouvement.operations.length} d’une remise` : ""}`}</span>
        <h2 className="t20 tn">{formatMontant(operation.montant)}</h2>
      </header>
      <dl className={styles["faits"]}>
        <Fait nom="De" valeur={operation.noms.join(", ")} />
        <Fait nom="Compte" valeur={operation.iban === undefined ? "" : formatIban(operation.iban)} />
        <Fait nom="Libellé" valeur={operation.libelle} />
        <Fait nom="Références" valeur={[...operation.references, ...(operation.bout === undefined ? [] : [operation.bout])].join(", ")} />
      </dl>
      <p className={styles["raison"]}>{raison}</p>
      {canDecide ? <Choix key={decision.kind} ligne={ligne} revue={revue} onDecide={onDecide} /> : undefined}
    </Volet>
  );
}

function Fait({ nom, valeur }: { readonly nom: string; readonly valeur: string }) {
  return valeur === "" ? undefined : <><dt>{nom}</dt><dd>{valeur}</dd></>;
}

function Choix({ ligne: { proposition, decision }, revue, onDecide }: Props) {
  const { encours, findSolde } = revue;
  const [affectations, setAffectations] = useState<readonly Affectation[]>(decision.kind === "accepte" ? decision.affectations : proposition.affectations);
  const [isEcart, setIsEcart] = useState(decision.kind === "ignore");
  const isRetour = proposition.operation.montant < 0;
  const place = sumMontants(affectations.map(({ montant }) => montant));
  const [isGarde, setGarde] = useState(decision.kind === "accepte");
  const trops = useMemo(() => (isRetour ? [] : listTropPercus(affectations, proposition.mouvement.date, findSolde)), [isRetour, affectations, proposition.mouvement.date, findSolde]);
  const canAccept = (trops.length === 0 || isGarde) && affectations.length > 0 && place === Math.abs(proposition.operation.montant) && affectations.every(({ montant }) => montant > 0);
  const accept = () => canAccept && onDecide({ kind: "accepte", affectations });
  useTouches([
    { combinaison: "a", libelle: "accepter", action: accept },
    { combinaison: "e", libelle: "écarter", action: () => setIsEcart(true) },
    { combinaison: "p", libelle: "plus tard", action: () => onDecide({ kind: "attente" }) },
  ]);
  return (
    <>
      {isRetour ? <RejetForm proposition={proposition} encours={encours} affectations={affectations} onChange={setAffectations} /> : <AffectationForm proposition={proposition} revue={revue} affectations={affectations} onChange={setAffectations} />}
      {trops.length > 0 && <TropPercus trops={trops} encours={encours} isGarde={isGarde} onGarder={setGarde} />}
      {isEcart ? <EcartForm depart={decision.kind === "ignore" ? decision.motif : undefined} onEcarter={(motif) => onDecide({ kind: "ignore", motif })} onFermer={() => setIsEcart(false)} /> : (
        <div className={styles["actions"]}>
          <Button variant="filled" size="xs" disabled={!canAccept} rightSection={<Touche combinaison="a" />} onClick={accept}>{decision.kind === "accepte" ? "Affecté" : "Accepter"}</Button>
          <Button size="xs" rightSection={<Touche combinaison="e" />} onClick={() => setIsEcart(true)}>Écarter</Button>
          <Button size="xs" variant="subtle" rightSection={<Touche combinaison="p" />} onClick={() => onDecide({ kind: "attente" })}>Plus tard</Button>
        </div>
      )}
    </>
  );
}

/** More than the whole debt: nothing is posted until a person says that the rest is kept to be given back, or sets the movement aside. */
function TropPercus({ trops, encours, isGarde, onGarder }: { readonly trops: readonly TropPercu[]; readonly encours: Encours; readonly isGarde: boolean; readonly onGarder: (isGarde: boolean) => void }) {
  const noms = new Map(encours.creances.map(({ dossierId, dossier }) => [dossierId, dossier]));
  return (
    <div role="group" aria-label="Trop-perçu" className={styles["trop"]}>
      {trops.map(({ dossierId, trop }) => <p key={dossierId} className="soon tn">{`${formatMontant(trop)} de plus que tout ce que doit le dossier ${noms.get(dossierId) ?? ""}.`}</p>)}
      <Checkbox label="Garder le surplus en trop-perçu" description="à rendre ou à imputer, depuis les encaissements du dossier ; sinon, choisissez une autre facture, ou écartez ce mouvement" checked={isGarde} onChange={({ currentTarget }) => onGarder(currentTarget.checked)} />
    </div>
  );
}

function EcartForm({ depart, onEcarter, onFermer }: { readonly depart: string | undefined; readonly onEcarter: (motif: string) => void; readonly onFermer: () => void }) {
  const [motif, setMotif] = useState(depart ?? MOTIFS[0] ?? "");
  const isAutre = !MOTIFS.includes(motif);
  return (
    <form className={styles["ecart"]} aria-label="Écarter ce mouvement" onSubmit={(envoi) => { envoi.preventDefault(); if (motif.trim() !== "") onEcarter(motif.trim()); }}>
      <Select size="xs" label="Pourquoi l’écarter" autoFocus allowDeselect={false} data={[...MOTIFS, "Autre raison"]} value={isAutre ? "Autre raison" : motif} onChange={(choix) => setMotif(choix === "Autre raison" || choix === null ? "" : choix)} />
      {isAutre && <TextInput size="xs" label="Raison" autoFocus maxLength={400} value={motif} onChange={({ currentTarget }) => setMotif(currentTarget.value)} />}
      <div className={styles["actions"]}>
        <Button type="submit" size="xs" variant="filled" disabled={motif.trim() === ""}>Écarter</Button>
        <Button size="xs" variant="subtle" onClick={onFermer}>Revenir</Button>
      </div>
    </form>
  );
}
