import { Button, Select } from "@mantine/core";
import { IconAlertTriangle, IconFileDescription, IconInbox } from "@tabler/icons-react";
import { useState } from "react";
import type { Proposition } from "#shared/imports/propositions.ts";
import type { Revue } from "#shared/imports/propositions-lecture.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { formatRoute } from "../../app/routes.ts";
import { EmptyState, Travail } from "../../components/PageEtats.tsx";
import { Touche } from "../../components/Touche.tsx";
import { useTouches } from "../../hooks/use-touches.ts";
import { PropositionRangee } from "./PropositionRangee.tsx";
import { type FichierRevu, useRevue } from "./use-propositions.ts";
import styles from "./propositions.module.css";

/** What a file suggests, one change a line: ticked when it is sure, explained when it is not; nothing is written before « Enregistrer ». */
export function PropositionsStep({ onFermer, ...fichier }: FichierRevu & { readonly onFermer: () => void }) {
  const { creanciers, creancier, chooseCreancier, revue, write, keep, isEcriture } = useRevue(fichier);
  if (creancier === undefined) return <EmptyState titre="Votre société n’est pas encore enregistrée." actions={<Button component="a" href={formatRoute({ panneau: "reglages" })}>Ouvrir les réglages</Button>}>Le fichier est comparé aux dossiers d’une société : enregistrez-la d’abord.</EmptyState>;
  return (
    <div className={styles["revue"]}>
      <header className={styles["source"]}>
        <IconFileDescription size={16} className="ink3" aria-hidden="true" /><b className="med">{fichier.lecture.nomFichier}</b><span className="ink3">{LIBELLES[fichier.lecture.kind]}</span>
        {creanciers.length > 1 && <Select size="xs" aria-label="Société" allowDeselect={false} data={creanciers.map(({ id, denomination }) => ({ value: id, label: denomination }))} value={creancier.id} onChange={(id) => id !== null && chooseCreancier(id)} />}
      </header>
      {revue === undefined ? <Travail titre="Comparaison avec vos dossiers" detail="Rien n’est écrit." /> : <Choix key={creancier.id} revue={revue} isGarde={fichier.lecture.kind === "retour"} isEcriture={isEcriture} onFermer={onFermer} onGarder={async () => (await keep()) && onFermer()} onValider={async (choisies) => (await write(choisies)) && onFermer()} />}
    </div>
  );
}

const LIBELLES: Readonly<Record<FichierRevu["lecture"]["kind"], string>> = {
  factures: "facture électronique", "cycle-de-vie": "message de cycle de vie", annonces: "annonces du BODACC", entreprises: "annuaire des entreprises", agenda: "agenda", retour: "fiche de retour",
};

interface ChoixProps {
  readonly revue: Revue;
  /** The original stays in the vault, outside the dossier. */
  readonly isGarde: boolean;
  readonly isEcriture: boolean;
  readonly onFermer: () => void;
  readonly onGarder: () => void;
  readonly onValider: (choisies: readonly Proposition[]) => void;
}

function Choix({ revue: { propositions, phrases }, isGarde, isEcriture, onFermer, onGarder, onValider }: ChoixProps) {
  const [cochees, setCochees] = useState<ReadonlySet<string>>(() => new Set(propositions.filter(({ isRetenue }) => isRetenue).map(({ cle }) => cle)));
  const choisies = propositions.filter(({ cle, createFaits }) => createFaits !== undefined && cochees.has(cle));
  const toggle = (cle: string) => setCochees((anciennes) => new Set(anciennes.has(cle) ? [...anciennes].filter((ancienne) => ancienne !== cle) : [...anciennes, cle]));
  const validate = () => choisies.length > 0 && !isEcriture && onValider(choisies);
  useTouches([{ combinaison: "mod+Enter", libelle: "enregistrer", action: validate }, { combinaison: "Escape", libelle: "abandonner", action: onFermer }]);
  return (
    <>
      <div className={styles["defile"]}>
        {phrases.map((phrase) => <p key={phrase} className={styles["phrase"]}><IconAlertTriangle size={16} className="soon" aria-label="À vérifier" /><span>{phrase}</span></p>)}
        {propositions.length === 0 ? <p className={styles["vide"]}>Ce fichier ne change rien à vos dossiers.</p> : (
          <ul className={styles["liste"]} aria-label="Changements proposés">
            {propositions.map((proposition) => <PropositionRangee key={proposition.cle} proposition={proposition} isCochee={cochees.has(proposition.cle)} onCocher={() => toggle(proposition.cle)} />)}
          </ul>
        )}
      </div>
      <footer className={styles["pied"]}>
        <span className="lab">{choisies.some(({ hasPiece }) => hasPiece) ? "Le fichier d’origine est joint au dossier, tel qu’il est." : isGarde ? "Le fichier d’origine est gardé au coffre. Tout import s’annule." : "Tout import s’annule."}</span>
        <span className="sp" />
        {isGarde && propositions.every(({ createFaits }) => createFaits === undefined) && <Button leftSection={<IconInbox size={16} aria-hidden="true" />} onClick={onGarder}>Garder dans la boîte d’arrivée</Button>}
        <Button variant="subtle" onClick={onFermer}>Abandonner</Button>
        <Button variant="filled" disabled={choisies.length === 0} loading={isEcriture} rightSection={<Touche combinaison="mod+Enter" />} onClick={validate}>{choisies.length === 0 ? "Rien à enregistrer" : `Enregistrer ${formatNombreDe(choisies.length, "changement", "changements")}`}</Button>
      </footer>
    </>
  );
}
