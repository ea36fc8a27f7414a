import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { CompteClient } from "#shared/imports/lecture.ts";
import { openRoute } from "../../app/routes.ts";
import { useParcours } from "../../hooks/use-parcours.ts";
import { useTouches } from "../../hooks/use-touches.ts";
import { type Depli, findCoche, findDossierConnu, type GroupeImport, type LigneImport, listLignesImport, PAQUET, toggleCreances } from "./groupes.ts";
import { RangeeImport } from "./RangeeImport.tsx";
import styles from "./import.module.css";

interface DebiteursTableProps {
  readonly groupes: readonly GroupeImport[];
  readonly credits: readonly CompteClient[];
  readonly cles: ReadonlySet<string>;
  readonly onCles: (cles: ReadonlySet<string>) => void;
  /** The keys act here: not while the lines set aside are walked through. */
  readonly isActif: boolean;
  /** Tab, from the table, leads to the lines set aside. */
  readonly onMisDeCote: () => void;
}

/** Debtors by what importing would do with them; each unfolds to its invoices; only new ones can be ticked. One stop of Tab: the rest is arrows. */
export function DebiteursTable({ groupes, credits, cles, onCles, isActif, onMisDeCote }: DebiteursTableProps) {
  const [hasFocus, setFocus] = useState(false);
  const [depli, setDepli] = useState<Depli>({ ouverts: new Set(), limites: {} });
  const lignes = useMemo(() => listLignesImport(groupes, credits, depli), [groupes, credits, depli]);
  const ids = useMemo(() => lignes.map(({ id }) => id), [lignes]);
  const { courante, go, createAncre } = useParcours(ids, { depart: lignes.find(({ kind }) => kind === "debiteur")?.id, isActif });
  const ligne = lignes.find(({ id }) => id === courante);
  const table = useFocusInitial();
  const select = useCallback(({ id }: LigneImport) => go(id), [go]);
  const unfold = useCallback((cible: LigneImport) => setDepli((ancien) => toggleDepli(ancien, cible)), []);
  const tick = useStable((cible: LigneImport) => onCles(toggleCreances(cles, cible)));
  useTouches([{ combinaison: "Tab", libelle: "mis de côté", action: onMisDeCote }], hasFocus);
  useTouchesLigne({ ligne, cles, isActif, onCocher: tick, onDeplier: unfold, onCourante: go });
  return (
    <div className={styles["defile"]}>
      <table
        ref={table} role="treegrid" tabIndex={0} onFocus={() => setFocus(true)} onBlur={() => setFocus(false)} className={`t r28 ${styles["table"] ?? ""}`} aria-label="Ce que l’import changerait" aria-activedescendant={courante === undefined ? undefined : createAncre(courante)}
      >
        <colgroup><col className={styles["c1"]} /><col /><col className={styles["c3"]} /><col className={styles["c4"]} /><col className={styles["c5"]} /><col className={styles["c6"]} /></colgroup>
        <tbody>
          {lignes.map((rangee) => (
            <RangeeImport key={rangee.id} ligne={rangee} ancre={createAncre(rangee.id)} coche={findCoche(rangee, cles)} isCourante={rangee.id === courante} onCourante={select} onCocher={tick} onDeplier={unfold} />
          ))}
        </tbody>
      </table>
      {lignes.length === 0 && <p className="etat-page">Rien sous ce titre.</p>}
    </div>
  );
}

/** A debtor unfolds or folds; the last line of a group shows the next ones. */
function toggleDepli({ ouverts, limites }: Depli, { kind, id, groupe }: LigneImport): Depli {
  if (kind === "suite") return { ouverts, limites: { ...limites, [groupe]: (limites[groupe] ?? PAQUET) + PAQUET } };
  const suivants = new Set(ouverts);
  if (!suivants.delete(id)) suivants.add(id);
  return { ouverts: suivants, limites };
}

interface PilotageLigne {
  readonly ligne: LigneImport | undefined;
  readonly cles: ReadonlySet<string>;
  readonly isActif: boolean;
  readonly onCocher: (ligne: LigneImport) => void;
  readonly onDeplier: (ligne: LigneImport) => void;
  readonly onCourante: (id: string) => void;
}

function useTouchesLigne({ ligne, cles, isActif, onCocher, onDeplier, onCourante }: PilotageLigne): void {
  const coche = ligne === undefined ? undefined : findCoche(ligne, cles);
  const dossierId = findDossierConnu(ligne);
  const isRepliable = ligne?.kind === "debiteur" && ligne.isOuvert;
  const unfold = () => ligne !== undefined && ((ligne.kind === "debiteur" && !ligne.isOuvert) || ligne.kind === "suite") && onDeplier(ligne);
  const fold = () => {
    if (ligne === undefined) return;
    if (isRepliable) onDeplier(ligne);
    else if (ligne.kind !== "groupe") onCourante(ligne.parent);
  };
  useTouches([
    ...(ligne === undefined || coche === undefined ? [] : [{ combinaison: "x", libelle: coche === false ? "reprendre" : "écarter", action: () => onCocher(ligne) }]),
    { combinaison: "ArrowRight", libelle: "déplier", action: unfold },
    { combinaison: "ArrowLeft", libelle: "replier", action: fold },
    ...(dossierId === undefined ? [] : [{ combinaison: "Enter", libelle: "ouvrir le dossier", action: () => openRoute({ panneau: "fiche", dossierId }) }]),
  ], isActif);
}

/** The table takes the keys as soon as it is there, so that Tab leads from it to the lines set aside. */
function useFocusInitial() {
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    if (document.activeElement?.matches("input, textarea") !== true) table.current?.focus({ preventScroll: true });
  }, []);
  return table;
}

/** One function for the life of the table, so that rows that do not change are not drawn again. */
function useStable<A>(action: (argument: A) => void): (argument: A) => void {
  const derniere = useRef(action);
  derniere.current = action;
  return useCallback((argument: A) => derniere.current(argument), []);
}
