import { Button, Menu } from "@mantine/core";
import { IconCalendarPlus, IconChevronDown } from "@tabler/icons-react";
import { useMemo } from "react";
import { findModele } from "#shared/actes/modeles/catalogue.ts";
import { formatKindProcedure } from "#shared/kernel/kinds-procedure.ts";
import { formatJourAbrege } from "#shared/kernel/format-jour.ts";
import { formatReference } from "#shared/kernel/format-reference.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { createAdoption, findUsageMaison, isAMettreAJour } from "#shared/suivi/adoption.ts";
import { previewChangements } from "#shared/suivi/changements-delais.ts";
import { formatEtatTitre } from "#shared/suivi/titres.ts";
import type { EtatPoursuite } from "#shared/suivi/poursuites.ts";
import type { EvenementPossible } from "#shared/suivi/procedures/types-procedure.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { formatRoute } from "../../app/routes.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { Etat } from "../../components/Etat.tsx";
import { ResultatView } from "../../components/ResultatView.tsx";
import { Touche } from "../../components/Touche.tsx";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { useJugeReglage } from "../../hooks/use-juge-reglage.ts";
import { DelaisTable } from "./DelaisTable.tsx";
import { EtapesList } from "./EtapesList.tsx";
import type { Ouvert, PackAudience } from "./ouvert.ts";
import styles from "./procedures.module.css";

interface Props {
  readonly vue: VueDossier;
  readonly etat: EtatPoursuite;
  /** Keys act on it. */
  readonly isCourante: boolean;
  readonly nombreTouches: number;
  readonly onOuvrir: (ouvert: Ouvert) => void;
  readonly DossierAudience: PackAudience;
}

/** One procedure: where it stands, what may come next, its steps beside its delays. */
export function PoursuiteSection({ vue, etat, isCourante, nombreTouches, onOuvrir, DossierAudience }: Props) {
  const { poursuite, procedure, isClose } = etat;
  const { poursuiteId, juridiction, numeroRg } = poursuite;
  const delais = vue.delais.delais.filter((delai) => delai.poursuiteId === poursuiteId);
  const lieu = [juridiction, numeroRg === undefined ? undefined : `RG n°\u00A0${numeroRg}`].filter((partie) => partie !== undefined).join(", ");
  return (
    <section className={styles["poursuite"]} aria-label={procedure.titre} data-close={isClose || undefined}>
      <div className="sec-tete">
        <h2>{procedure.titre}</h2>
        <Etat ton={isClose ? "acquis" : "attente"}>{etat.etat}</Etat>
        <span className="r">
          <span className="ink3" title={procedure.references.map(formatReference).join(" ; ")}>{lieu}</span>
          <button type="button" className="lien" onClick={() => onOuvrir({ kind: "poursuite", poursuiteId })}>{lieu === "" ? "Préciser la juridiction" : "Modifier"}</button>
        </span>
      </div>
      {procedure.reserve !== undefined && <p className="lab"><Etat ton="soon">{procedure.reserve}</Etat></p>}
      <CopieMaison vue={vue} etat={etat} />
      <Suites etat={etat} isCourante={isCourante} nombreTouches={nombreTouches} onOuvrir={onOuvrir} />
      <ActesProposes vue={vue} etat={etat} />
      <Titre vue={vue} etat={etat} />
      <div className={styles["colonnes"]}>
        <EtapesList vue={vue} etat={etat} onOuvrir={onOuvrir} DossierAudience={DossierAudience} />
        <DelaisTable vue={vue} delais={delais} onOuvrir={onOuvrir} />
      </div>
    </section>
  );
}

/** Which copy of the house it follows; when the house changed it since, the way to follow that one, its days shown first. */
function CopieMaison({ vue, etat: { poursuite: { poursuiteId, kind }, adoption, isClose } }: Pick<Props, "vue" | "etat">) {
  const { aujourdhui, baremes, territoire } = useContexte();
  const enregistrer = useEnregistrer();
  const juge = useJugeReglage();
  const usage = juge === undefined ? undefined : findUsageMaison(vue.creancier, kind, juge);
  const isAncienne = juge !== undefined && !isClose && isAMettreAJour(vue.dossier, poursuiteId, usage);
  const brouillon = useMemo(() => (isAncienne ? createAdoption(vue.dossier, poursuiteId, usage, aujourdhui) : undefined), [isAncienne, vue.dossier, poursuiteId, usage, aujourdhui]);
  const changes = useMemo(() => (brouillon === undefined ? 0 : previewChangements(vue.faits, [brouillon], { aujourdhui, baremes, territoire }).length), [vue.faits, brouillon, aujourdhui, baremes, territoire]);
  if (adoption?.usage === undefined && brouillon === undefined) return undefined;
  const suivie = adoption?.usage === undefined ? "Suivie au texte de la loi." : `Suivie d’après la copie de la maison, version ${adoption.version}.`;
  const nouvelle = usage === undefined ? "la maison est revenue au texte de la loi" : `la maison suit maintenant la version ${usage.version}`;
  return (
    <p className="lab">
      {suivie}
      {brouillon !== undefined && <>{` Depuis, ${nouvelle}\u00A0: `}<button type="button" className="lien" onClick={() => void enregistrer({ brouillons: [brouillon], annonce: usage === undefined ? "Texte de la loi repris" : `Version ${usage.version} suivie` })}>{usage === undefined ? "y revenir ici" : "la suivre ici"}</button>{changes === 0 ? " (aucun délai ne change)" : ` (${formatNombreDe(changes, "délai change", "délais changent")}, ceux de la loi restent)`}</>}
    </p>
  );
}

/** Shown as buttons; the others wait in a menu. */
const VISIBLES = 4;

function Suites({ etat, isCourante, nombreTouches, onOuvrir }: Omit<Props, "vue" | "DossierAudience">) {
  const { poursuite: { poursuiteId }, suites, isClose } = etat;
  const add = ({ kind }: EvenementPossible) => onOuvrir({ kind: "jalon", poursuiteId, evenement: kind });
  const autres = suites.slice(VISIBLES);
  return (
    <div className={styles["suites"]} role="group" aria-label="Étapes suivantes">
      {suites.slice(0, VISIBLES).map((possible, rang) => (
        <Button key={possible.kind} size="xs" variant={rang === 0 && isCourante && !isClose ? "filled" : "default"} onClick={() => add(possible)} rightSection={isCourante && rang < nombreTouches ? <Touche combinaison={String(rang + 1)} /> : undefined}>{possible.nom ?? formatKindProcedure(possible.kind)}</Button>
      ))}
      {autres.length > 0 && (
        <Menu position="bottom-start">
          <Menu.Target><Button size="xs" variant="subtle" rightSection={<IconChevronDown size={14} aria-hidden="true" />}>Autre étape</Button></Menu.Target>
          <Menu.Dropdown>
            {autres.map((possible) => <Menu.Item key={possible.kind} onClick={() => add(possible)}>{possible.nom ?? formatKindProcedure(possible.kind)}</Menu.Item>)}
          </Menu.Dropdown>
        </Menu>
      )}
      <span className="sp" />
      {!isClose && <Button size="xs" variant="subtle" leftSection={<IconCalendarPlus size={16} aria-hidden="true" />} rightSection={isCourante ? <Touche combinaison="a" /> : undefined} onClick={() => onOuvrir({ kind: "audience", poursuiteId })}>Audience</Button>}
    </div>
  );
}

/** The decision that may be enforced, and until when: ten years, from the last act that interrupted them (CPCE, art. L111-4). */
function Titre({ vue, etat }: { readonly vue: VueDossier; readonly etat: EtatPoursuite }) {
  const titre = vue.titres.findLast(({ titre: { poursuiteId } }) => poursuiteId === etat.poursuite.poursuiteId);
  if (titre === undefined) return undefined;
  return (
    <p>
      <Etat ton={titre.titre.isEnregistre ? "acquis" : "soon"}>{formatEtatTitre(titre.titre)}</Etat>
      {` ${titre.titre.libelle}\u00A0; à exécuter au plus tard le `}
      <ResultatView titre="Prescription du titre" resultat={titre.resultat} format={({ principal: { agirAuPlusTard } }) => (agirAuPlusTard === undefined ? "—" : formatJourAbrege(agirAuPlusTard))} />
      {" "}
      <a href={formatRoute({ panneau: "fiche", dossierId: vue.dossier.id, onglet: "titres" })}>{titre.titre.isEnregistre ? "voir le titre" : "enregistrer le titre"}</a>
    </p>
  );
}

/** Acts that the present step calls for, or that prepare the next one; once the court is known, those of the other order are not. */
function ActesProposes({ vue, etat: { poursuite: { nature }, courant, suites, isClose } }: { readonly vue: VueDossier; readonly etat: EtatPoursuite }) {
  const autreOrdre = nature === undefined ? undefined : nature === "commerciale" ? "judiciaire" : "commercial";
  const actes = [...new Set([...(courant?.actes ?? []), ...(isClose ? [] : (suites[0]?.actes ?? []))])].filter((acte) => autreOrdre === undefined || findModele(acte)?.ordre !== autreOrdre);
  if (actes.length === 0) return undefined;
  return (
    <p className="lab">
      {"À préparer\u00A0: "}
      {actes.map((acte, rang) => <span key={acte}>{rang > 0 && ", "}<a href={formatRoute({ panneau: "fiche", dossierId: vue.dossier.id, onglet: "documents", acte })}>{(findModele(acte)?.titre ?? acte).toLowerCase()}</a></span>)}
    </p>
  );
}
