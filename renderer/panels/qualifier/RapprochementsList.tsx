import { Button, Menu } from "@mantine/core";
import { useState } from "react";
import { formatSiren } from "#shared/kernel/siren.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import type { Debiteur } from "#shared/model/dossier.ts";
import { PAIRES_MAX, type PaireDebiteurs } from "#shared/suivi/doublons.ts";
import { EmptyState } from "../../components/PageEtats.tsx";
import { Etat } from "../../components/Etat.tsx";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";
import type { Rapprochements } from "./use-rapprochements.ts";
import styles from "./qualifier.module.css";

const PAQUET = 50;

/** Debtors that may be one, pair by pair, with what they share; a person decides, the answer is remembered. */
export function RapprochementsList({ rapprochements }: { readonly rapprochements: Rapprochements }) {
  const { paires } = rapprochements;
  const [montrees, setMontrees] = useState(PAQUET);
  if (paires.length === 0) return <EmptyState titre="Aucun rapprochement à décider.">Les débiteurs qui partagent un SIREN, un compte bancaire, une adresse ou presque un nom sont proposés ici ; rien n’est réuni sans vous.</EmptyState>;
  return (
    <div className={styles["paires"]}>
      <ul aria-label="Rapprochements proposés">{paires.slice(0, montrees).map((paire) => <Paire key={paire.cle} paire={paire} rapprochements={rapprochements} />)}</ul>
      {paires.length > montrees && <Button size="xs" onClick={() => setMontrees(montrees + PAQUET)}>Montrer {formatNombreDe(Math.min(PAQUET, paires.length - montrees), "autre", "autres")}</Button>}
      {paires.length >= PAIRES_MAX && <p className="lab">Les {PAIRES_MAX} premiers sont montrés : décidez-les, les suivants viendront.</p>}
    </div>
  );
}

function Paire({ paire, rapprochements: { merge, settle } }: { readonly paire: PaireDebiteurs; readonly rapprochements: Rapprochements }) {
  const { premier, second, raisons, isDistincts } = paire;
  return (
    <li className={styles["paire"]}>
      <Identite debiteur={premier} />
      <Identite debiteur={second} />
      <div>{raisons.map((raison) => <p key={raison}>{raison}</p>)}{isDistincts && <Etat ton="soon">SIREN différents : liés, pas les mêmes</Etat>}</div>
      <span className={styles["choix"]}>
        {!isDistincts && (
          <Menu position="bottom-end">
            <Menu.Target><Button size="xs" variant="filled">Le même…</Button></Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => void merge(second, premier)}>Réunir sous {premier.nom}{premier.codeComptable !== undefined && ` (${premier.codeComptable})`}</Menu.Item>
              <Menu.Item onClick={() => void merge(premier, second)}>Réunir sous {second.nom}{second.codeComptable !== undefined && ` (${second.codeComptable})`}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
        <Button size="xs" onClick={() => void settle(paire, "lie")}>Liés</Button>
        <Button size="xs" variant="subtle" onClick={() => void settle(paire, "different")}>Différents</Button>
      </span>
    </li>
  );
}

function Identite({ debiteur: { id, nom, codeComptable, siren, adresse, codePostal, ville } }: { readonly debiteur: Debiteur }) {
  const { lignes } = usePortefeuille();
  const dossiers = lignes.filter(({ debiteurId }) => debiteurId === id).length;
  const detail = [codeComptable, siren === undefined ? undefined : `SIREN ${formatSiren(siren)}`, adresse, [codePostal, ville].filter((part) => part !== undefined).join(" ")].filter((part) => part !== undefined && part !== "");
  return <div><b className="med">{nom}</b><p className="ink3">{[...detail, formatNombreDe(dossiers, "dossier", "dossiers")].join(", ")}</p></div>;
}
