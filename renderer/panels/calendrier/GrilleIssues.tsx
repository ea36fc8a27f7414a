import { IconArrowRight } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { formatHeure } from "#shared/kernel/format-heure.ts";
import { formatJourAbrege, formatJourCourt } from "#shared/kernel/format-jour.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { ISSUES_AUDIENCE } from "#shared/model/faits/procedure-faits.ts";
import type { EntreeCalendrier, Role } from "#shared/suivi/calendrier.ts";
import { LIBELLES_ISSUE } from "#shared/suivi/libelles.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { Etat } from "../../components/Etat.tsx";
import { FormePoint } from "../../components/CalendrierVue.tsx";
import { JourField } from "../../components/JourField.tsx";
import { Touche } from "../../components/Touche.tsx";
import { useTouches } from "../../hooks/use-touches.ts";
import { type Issue, type SaisieGrille, useIssues } from "./use-issues.ts";
import styles from "./calendrier.module.css";

const TOUCHES: Readonly<Record<Issue, string>> = { renvoi: "r", delibere: "d", jugement: "j", radiation: "x", desistement: "s" };

/** After the hearing: one letter a case, a day when it takes one, Enter to the next. Works from the keyboard alone. */
export function GrilleIssues({ role }: { readonly role: Role }) {
  const { aujourdhui } = useContexte();
  const aNoter = role.entrees.filter(({ audience }) => audience?.issue === undefined);
  const [courante, setCourante] = useState(aNoter[0]?.id);
  const [saisies, setSaisies] = useState<ReadonlyMap<string, SaisieGrille>>(new Map());
  const { save, refus } = useIssues();
  const table = useRef<HTMLTableElement>(null);
  const rang = Math.max(0, aNoter.findIndex(({ id }) => id === courante));
  const entree = aNoter[rang];
  const change = (id: string, part: Partial<SaisieGrille>) => setSaisies(new Map(saisies).set(id, { ...(saisies.get(id) ?? { issue: "renvoi" }), ...part }));
  const choose = (id: string, issue: Issue) => { setCourante(id); change(id, { issue }); };
  const focusDate = () => table.current?.querySelector<HTMLInputElement>("tr[data-courante] input[type='text'], tr[data-courante] input:not([type])")?.focus();
  const validate = async () => {
    const saisie = entree === undefined ? undefined : saisies.get(entree.id);
    if (entree === undefined || saisie === undefined) return;
    if ((saisie.issue === "renvoi" || saisie.issue === "delibere") && saisie.au === undefined) return focusDate();
    if (await save(entree, saisie)) setCourante(aNoter[rang + 1]?.id ?? aNoter[0]?.id);
  };
  const move = (pas: number) => setCourante(aNoter[Math.min(aNoter.length - 1, Math.max(0, rang + pas))]?.id);
  useTouchesGrille({ isActif: entree !== undefined, onChoisir: (issue) => entree !== undefined && choose(entree.id, issue), onMove: move, onValider: () => void validate() });
  const saisie = entree === undefined ? undefined : saisies.get(entree.id);
  return (
    <section className={styles["issues"]} aria-label={`Issues\u00A0: ${formatTitre(role, aujourdhui)}`}>
      <div className="sec-tete"><h2><FormePoint forme="audience" /> {formatTitre(role, aujourdhui)}</h2><span className="r ink3">{`${formatNombreDe(role.notees, "issue", "issues")} sur ${role.entrees.length}`}</span></div>
      <table ref={table} className="t">
        <thead><tr><th scope="col">Affaire</th>{ISSUES_AUDIENCE.map((issue) => <th key={issue} scope="col" title={LIBELLES_ISSUE[issue]}><Touche combinaison={TOUCHES[issue]} /><span className="vh">{LIBELLES_ISSUE[issue]}</span></th>)}<th scope="col">Date</th></tr></thead>
        <tbody>
          {role.entrees.map((ligne) => (
            <Rangee key={ligne.id} entree={ligne} saisie={saisies.get(ligne.id)} isCourante={ligne.id === entree?.id} onChoisir={(issue) => choose(ligne.id, issue)} onDate={(au) => { setCourante(ligne.id); change(ligne.id, { au }); }} />
          ))}
        </tbody>
      </table>
      {refus !== undefined && <p role="alert"><Etat ton="late"><span className={styles["phrase"]}>{refus}</span></Etat></p>}
      {saisie !== undefined && <Effet saisie={saisie} onValider={() => void validate()} />}
    </section>
  );
}

interface Gestes {
  readonly isActif: boolean;
  readonly onChoisir: (issue: Issue) => void;
  readonly onMove: (pas: number) => void;
  readonly onValider: () => void;
}

function useTouchesGrille({ isActif, onChoisir, onMove, onValider }: Gestes): void {
  useTouches([
    ...ISSUES_AUDIENCE.map((issue) => ({ combinaison: TOUCHES[issue], ...(issue === "renvoi" ? { libelle: "issue de la ligne" } : {}), action: () => onChoisir(issue) })),
    { combinaison: "ArrowDown", libelle: "dossier", action: () => onMove(1) },
    { combinaison: "ArrowUp", action: () => onMove(-1) },
    { combinaison: "Enter", libelle: "valider et passer au suivant", action: onValider, isDansLesChamps: true },
  ], isActif);
}

/** « 20/11, 9 h 30, TAE de Nanterre ». */
export function formatTitre({ jour, heure, juridiction }: Role, aujourdhui: Jour): string {
  return `${formatJourCourt(jour, aujourdhui)}${heure === undefined ? "" : `, ${formatHeure(heure)}`}${juridiction === undefined ? "" : `, ${juridiction}`}`;
}

interface RangeeProps {
  readonly entree: EntreeCalendrier;
  readonly saisie: SaisieGrille | undefined;
  readonly isCourante: boolean;
  readonly onChoisir: (issue: Issue) => void;
  readonly onDate: (au: Jour | undefined) => void;
}

function Rangee({ entree, saisie, isCourante, onChoisir, onDate }: RangeeProps) {
  const { audience, debiteur, gestionnaire, jour } = entree;
  const notee = audience?.issue;
  const choisie = notee ?? saisie?.issue;
  const isDatee = notee === undefined && (choisie === "renvoi" || choisie === "delibere" || choisie === "jugement");
  return (
    <tr data-courante={isCourante || undefined}>
      <td><span className="ink">{debiteur}</span><span className="lab">{audience?.avocat ?? gestionnaire}</span></td>
      {ISSUES_AUDIENCE.map((issue) => (
        <td key={issue}><input type="radio" name={entree.id} aria-label={`${LIBELLES_ISSUE[issue]}\u00A0: ${debiteur}`} checked={choisie === issue} disabled={notee !== undefined} onChange={() => onChoisir(issue)} /></td>
      ))}
      <td className={styles["date"]}>
        {isDatee ? <JourField label={`Date\u00A0: ${debiteur}`} isCompact aujourdhui={jour} valeur={saisie?.au} onChange={onDate} /> : <span className="lab">{notee === undefined ? "—" : `${LIBELLES_ISSUE[notee].toLowerCase()}${audience?.au === undefined ? "" : ` au ${formatJourAbrege(audience.au)}`}`}</span>}
      </td>
    </tr>
  );
}

/** What Enter will write, in one sentence. */
function Effet({ saisie: { issue, au }, onValider }: { readonly saisie: SaisieGrille; readonly onValider: () => void }) {
  const effets: Readonly<Record<Issue, string>> = {
    renvoi: "renvoi. Inscrit la prochaine audience.", delibere: "délibéré. Note l’étape et la date à relever.", jugement: "décision rendue. Note l’étape et ouvre les délais de notification.",
    radiation: "radiation du rôle. La péremption continue de courir.", desistement: "désistement. Les délais de la procédure s’éteignent, ses audiences à venir sont annulées (à vérifier auprès du greffe).",
  };
  return (
    <p className={styles["effet"]}>
      <IconArrowRight size={14} aria-hidden="true" />
      <span>{au !== undefined && <b>{formatJourAbrege(au)}, </b>}{effets[issue]}</span>
      <button type="button" className="lien" onClick={onValider}>Valider <Touche combinaison="Enter" /></button>
    </p>
  );
}
