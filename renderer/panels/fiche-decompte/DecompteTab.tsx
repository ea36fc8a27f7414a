import { Button, Menu } from "@mantine/core";
import { IconChevronDown, IconPlus, IconPrinter } from "@tabler/icons-react";
import { useMemo, useRef, useState } from "react";
import type { Jour } from "#shared/kernel/jour.ts";
import { findValeurCalculee, type Resultat } from "#shared/kernel/resultat.ts";
import type { ColonnesTitre } from "#shared/regles/decompte/colonnes-titre.ts";
import type { Decompte } from "#shared/regles/decompte/decompte.ts";
import { computeColonnesDossier, computeDecompteDossier } from "#shared/suivi/decompte-dossier.ts";
import { computePartContestee } from "#shared/suivi/part-contestee.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { printPage } from "../../bridge/bridge.ts";
import { JourField } from "../../components/JourField.tsx";
import { Touche } from "../../components/Touche.tsx";
import { useTouches } from "../../hooks/use-touches.ts";
import { DecompteAbsent, Reserves } from "./DecompteAbsent.tsx";
import { DecompteVolet, type Forme } from "./DecompteVolet.tsx";
import { LedgerTable } from "./LedgerTable.tsx";
import { listGroupes } from "#shared/suivi/ledger.ts";
import type { SaisieMouvement } from "./saisies.ts";
import { useLedger } from "./use-ledger.ts";
import styles from "./decompte.module.css";

const AUCUN: never[] = [];

/** Claims and statement: a ledger per invoice, the proof of each line, and the forms that change it. */
export function DecompteTab({ vue }: { readonly vue: VueDossier }) {
  const { aujourdhui } = useContexte();
  const [saisi, setArreteAu] = useState<Jour>();
  const [forme, setForme] = useState<Forme>();
  const arreteAu = saisi ?? aujourdhui;
  const resultat = useDecompte(vue, arreteAu);
  const decompte = findValeurCalculee(resultat);
  const groupes = useMemo(() => (decompte === undefined ? AUCUN : listGroupes(vue.dossier, decompte)), [vue.dossier, decompte]);
  const colonnes = useColonnes(vue, arreteAu);
  const part = useMemo(() => computePartContestee({ dossier: vue.dossier, decompte: resultat }), [vue.dossier, resultat]);
  const ledger = useLedger(groupes);
  const close = () => (forme === undefined ? ledger.select(undefined) : setForme(undefined));
  useTouches([
    { combinaison: "ArrowDown", libelle: "ligne", action: () => ledger.move(1) },
    { combinaison: "ArrowUp", action: () => ledger.move(-1) },
    { combinaison: "?", libelle: "preuve", action: () => ledger.selection === undefined && ledger.move(1) },
    { combinaison: "ArrowRight", libelle: "déplier", action: () => ledger.fold(false) },
    { combinaison: "ArrowLeft", libelle: "replier", action: () => ledger.fold(true) },
    { combinaison: "r", libelle: "règlement", action: () => setForme({ kind: "mouvement", type: "reglement" }) },
  ]);
  useTouches([{ combinaison: "Escape", libelle: "fermer", action: close, isDansLesChamps: true }], forme !== undefined || ledger.selection !== undefined);
  return (
    <div className="deux">
      <div className={styles["corps"]}>
        <DecompteOutils arreteAu={arreteAu} onArreter={setArreteAu} onSaisir={(type) => setForme({ kind: "mouvement", type })} />
        <Reserves creances={vue.dossier.creances} resultat={resultat} onConfirmer={() => setForme({ kind: "echeances" })} />
        {decompte === undefined ? (
          <DecompteAbsent vue={vue} resultat={resultat} onCreance={() => setForme({ kind: "creance", creanceId: undefined })} />
        ) : (
          <div className={styles["defile"]}>
            <LedgerTable ledger={ledger} decompte={decompte} part={part} colonnes={colonnes} onModifier={(creanceId) => setForme({ kind: "creance", creanceId })} />
          </div>
        )}
      </div>
      <DecompteVolet vue={vue} forme={forme} ligne={ledger.selection} arreteAu={arreteAu} onFermer={close} />
    </div>
  );
}

/** The statement of today is in the view; another day is asked from the rules. */
function useDecompte({ dossier, debiteur, decompte }: VueDossier, arreteAu: Jour): Resultat<Decompte> {
  const { aujourdhui, baremes } = useContexte();
  return useMemo(
    () => (arreteAu === aujourdhui ? decompte : computeDecompteDossier(dossier, debiteur, arreteAu, baremes)),
    [arreteAu, aujourdhui, decompte, dossier, debiteur, baremes],
  );
}

/** What the title found and what came since; nothing without a title. */
function useColonnes({ dossier, debiteur }: VueDossier, arreteAu: Jour): ColonnesTitre | undefined {
  const { baremes } = useContexte();
  return useMemo(() => (dossier.titres.length === 0 ? undefined : findValeurCalculee(computeColonnesDossier(dossier, debiteur, arreteAu, baremes))), [dossier, debiteur, arreteAu, baremes]);
}

interface DecompteOutilsProps {
  readonly arreteAu: Jour;
  readonly onArreter: (jour: Jour | undefined) => void;
  readonly onSaisir: (type: SaisieMouvement["kind"]) => void;
}

/** The day of the statement, what can be added to it, and printing. */
function DecompteOutils({ arreteAu, onArreter, onSaisir }: DecompteOutilsProps) {
  const { aujourdhui } = useContexte();
  const champ = useRef<HTMLDivElement>(null);
  useTouches([
    { combinaison: "d", libelle: "date d’arrêté", action: () => champ.current?.querySelector("input")?.focus() },
  ]);
  return (
    <div className={styles["outils"]}>
      <div ref={champ} className={styles["arrete"]}><JourField label="Arrêté au" isCompact aujourdhui={aujourdhui} valeur={arreteAu} onChange={onArreter} /></div>
      {arreteAu !== aujourdhui && <Button size="xs" variant="subtle" onClick={() => onArreter(undefined)}>Revenir à aujourd’hui</Button>}
      <span className="lab">montants en euros, toutes taxes comprises</span>
      <div className={styles["droite"]}>
        <Button size="xs" leftSection={<IconPlus size={16} aria-hidden="true" />} rightSection={<Touche combinaison="r" />} onClick={() => onSaisir("reglement")}>Règlement</Button>
        <Menu>
          <Menu.Target><Button size="xs" rightSection={<IconChevronDown size={14} aria-hidden="true" />}>Autre fait</Button></Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => onSaisir("avoir")}>Avoir</Menu.Item>
            <Menu.Item onClick={() => onSaisir("evenement")}>Événement : mise en demeure, reconnaissance, instance…</Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <Button size="xs" variant="subtle" leftSection={<IconPrinter size={16} aria-hidden="true" />} onClick={() => void printPage()}>Imprimer</Button>
      </div>
    </div>
  );
}
