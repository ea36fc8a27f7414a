import { ActionIcon } from "@mantine/core";
import { IconChevronLeft, IconShieldCheck } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { formatJour, formatJourAbrege, formatJourCourt } from "#shared/kernel/format-jour.ts";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import { formatSiren } from "#shared/kernel/siren.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import { ETAPES } from "#shared/model/etape.ts";
import { formatProcedure, LIBELLES_ETAPE } from "#shared/suivi/libelles.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { formatRoute } from "../../app/routes.ts";
import { ChiffreProuve } from "../../components/ChiffreProuve.tsx";
import { Etapes, EtapesMini, type PointEtape } from "../../components/Etapes.tsx";
import { Etat, Etiquette } from "../../components/Etat.tsx";
import { Initiales } from "../../components/Page.tsx";
import { ResultatView } from "../../components/ResultatView.tsx";
import { formatIdentite, formatOuEnEstOn, formatRisque, formatSolde, type Risque } from "./reponses.ts";
import { VersionsEtiquette } from "./Conflits.tsx";
import styles from "./fiche.module.css";

interface HeadProps {
  readonly vue: VueDossier;
  readonly actions?: ReactNode;
}

/** Where we are, what next, who has the ball, how much, what risk: without scrolling. */
export function FicheHead({ vue, actions }: HeadProps) {
  const { aujourdhui } = useContexte();
  const { debiteur } = vue;
  return (
    <div className={styles["tete"]}>
      <div className={styles["identite"]}>
        <Retour />
        <h1 className="t20">{debiteur?.nom ?? "Débiteur inconnu"}</h1>
        <span className="ink3 cut">{debiteur?.siren !== undefined && <>SIREN <span className="tn">{formatSiren(debiteur.siren)}</span> · </>}{formatIdentite(vue)}</span>
        <span className={styles["drapeaux"]}><Drapeaux vue={vue} /></span>
        {actions}
      </div>
      <Etapes points={listEtapes(vue, aujourdhui)} courante={vue.etape} />
      <CinqReponses vue={vue} />
    </div>
  );
}

/** The same in one line, for the tabs that need the height. */
export function FicheLigne({ vue, actions }: HeadProps) {
  const { aujourdhui } = useContexte();
  const { debiteur, dossier, etape, decompte, prochaineEtape } = vue;
  return (
    <div className={styles["ligne"]}>
      <Retour />
      <h1>{debiteur?.nom ?? "Débiteur inconnu"}</h1>
      <span className="ink3 tn">{dossier.reference}</span>
      <span className={styles["trait"]} />
      <span className="st"><EtapesMini points={listEtapes(vue, aujourdhui)} courante={etape} /> <span className="ink">{LIBELLES_ETAPE[etape]}</span></span>
      <span className={styles["trait"]} />
      <span><span className="ink3">Solde au {formatJourCourt(aujourdhui, aujourdhui)}</span> <b className="tn"><ResultatView titre="Solde exigible" resultat={decompte} format={({ total }) => formatMontant(total)} isSansEtiquette isBref /></b></span>
      <span className={styles["trait"]} />
      <span className={`ink2 ${styles["suite"] ?? ""}`} title={prochaineEtape.titre}>{prochaineEtape.titre}</span>
      <span className="sp" />
      <Drapeaux vue={vue} />
      {actions}
    </div>
  );
}

function Retour() {
  return <ActionIcon component="a" href={formatRoute({ panneau: "dossiers", vue: "tous" })} size={32} aria-label="Revenir à la liste"><IconChevronLeft size={16} aria-hidden="true" /></ActionIcon>;
}

function Drapeaux({ vue: { dossier, debiteur } }: { readonly vue: VueDossier }) {
  return (
    <>
      {dossier.conflits.length > 0 && <Etiquette ton="conflict">{dossier.conflits.length === 1 ? "1 conflit" : `${dossier.conflits.length} conflits`}</Etiquette>}
      {debiteur?.procedure !== undefined && <Etiquette ton={debiteur.procedure.etat === "close" ? "aucun" : "late"}>{formatProcedure(debiteur.procedure)}</Etiquette>}
      {debiteur?.etatAdministratif === "cessee" && <Etiquette ton="soon">cessée</Etiquette>}
      {debiteur?.qualite !== undefined && <Etiquette ton="aucun">{debiteur.qualite}</Etiquette>}
    </>
  );
}

function listEtapes({ dossier, etape }: VueDossier, aujourdhui: Jour): readonly PointEtape[] {
  const dates: Partial<Record<(typeof ETAPES)[number], string>> = { amiable: `depuis le ${formatJourCourt(dossier.dateOuverture, aujourdhui)}` };
  if (dossier.verdict !== undefined && etape !== "amiable") dates.qualifie = `le ${formatJourCourt(dossier.verdict.dateFait, aujourdhui)}`;
  return ETAPES.map((id) => ({ id, libelle: LIBELLES_ETAPE[id], note: dates[id] }));
}

function CinqReponses({ vue }: { readonly vue: VueDossier }) {
  const { aujourdhui, utilisateur } = useContexte();
  const ou = formatOuEnEstOn(vue);
  const solde = formatSolde(vue);
  const { prochaineEtape, dossier, decompte } = vue;
  const isNous = prochaineEtape.balle === "Nous";
  const nom = dossier.gestionnaire ?? utilisateur?.nom;
  return (
    <dl className={styles["cinq"]}>
      <Reponse question="Où en est-on" valeur={ou.titre} raison={ou.raison} />
      <Reponse question="Et maintenant" valeur={prochaineEtape.titre} raison={prochaineEtape.raison} />
      <Reponse
        question="Qui a la balle" raison={<>{isNous ? "Rien n’est attendu de l’extérieur." : "Le dossier est entre ses mains."} <VersionsEtiquette dossier={dossier} champ="gestionnaire" /></>}
        valeur={isNous && nom !== undefined ? <><Initiales nom={nom} isPetit /><span>Nous — {nom}</span></> : prochaineEtape.balle}
      />
      <Reponse
        question={`Combien, au ${formatJour(aujourdhui)}`} isMontant={decompte.kind === "calcule"} raison={decompte.kind === "calcule" ? <ParJour vue={vue} /> : solde.raison}
        valeur={decompte.kind === "calcule" ? <ChiffreProuve titre="Solde exigible" valeur={solde.titre} justification={decompte.justification} className="t28" isSansEtiquette /> : solde.titre}
      />
      <Reponse question="Quel risque" valeur={<RisqueMark risque={formatRisque(vue, aujourdhui)} />} raison={<RisqueRaison vue={vue} />} />
    </dl>
  );
}

interface ReponseProps {
  readonly question: string;
  readonly valeur: ReactNode;
  readonly raison: ReactNode;
  readonly isMontant?: boolean;
}

function Reponse({ question, valeur, raison, isMontant = false }: ReponseProps) {
  return (
    <div>
      <dt>{question}</dt>
      <dd className={`${styles["valeur"] ?? ""} ${isMontant ? "t28 tn" : ""}`}>{typeof valeur === "string" ? <span title={valeur}>{valeur}</span> : valeur}</dd>
      <dd>{raison}</dd>
    </div>
  );
}

function ParJour({ vue: { decompte } }: { readonly vue: VueDossier }) {
  return <>et <ResultatView titre="Intérêts par jour" resultat={decompte} format={({ interetsParJour }) => formatMontant(interetsParJour)} className="ink" isSansEtiquette /> par jour de plus.</>;
}

function RisqueMark({ risque: { ton, titre } }: { readonly risque: Risque }) {
  if (ton === "secured") return <span className="st secured"><IconShieldCheck size={14} stroke={2} aria-hidden="true" />{titre}</span>;
  return <Etat ton={ton === "ink3" ? "neutre" : ton}>{titre}</Etat>;
}

/** The nearest last useful day opens on the reasoning of the claim it comes from. */
function RisqueRaison({ vue }: { readonly vue: VueDossier }) {
  const { aujourdhui } = useContexte();
  const { raison, agirAuPlusTard } = formatRisque(vue, aujourdhui);
  const source = vue.prescriptions.find(({ resultat }) => resultat.kind === "calcule" && resultat.valeur.agirAuPlusTard === agirAuPlusTard);
  if (agirAuPlusTard === undefined || source?.resultat.kind !== "calcule") return raison;
  return (
    <>
      Prescription le <ChiffreProuve titre={`Prescription, facture ${source.numero}`} valeur={formatJourAbrege(agirAuPlusTard)} justification={source.resultat.justification} isSansEtiquette /> ; {raison}.
    </>
  );
}
