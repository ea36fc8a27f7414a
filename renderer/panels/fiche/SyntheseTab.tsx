import { IconHourglass, IconShieldCheck } from "@tabler/icons-react";
import { type ComponentType, useMemo, useState } from "react";
import { formatJour, formatJourAbrege, formatJourCourt } from "#shared/kernel/format-jour.ts";
import { formatMontantNu } from "#shared/kernel/format-montant.ts";
import { countJours } from "#shared/kernel/jour.ts";
import { sumMontants } from "#shared/kernel/montant.ts";
import { findValeurCalculee } from "#shared/kernel/resultat.ts";
import { INSECABLE } from "#shared/kernel/texte.ts";
import { readTitreDecompte } from "#shared/suivi/titre-decompte.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { ChiffreProuve } from "../../components/ChiffreProuve.tsx";
import { Section } from "../../components/Page.tsx";
import { ProofPane } from "../../components/ProofPane.tsx";
import { TachesView } from "../../components/TachesView.tsx";
import { Timeline } from "../../components/Timeline.tsx";
import { usePreuve } from "../../hooks/use-preuve.tsx";
import { useTouches } from "../../hooks/use-touches.ts";
import { DebiteurSection } from "./DebiteurSection.tsx";
import { GESTES, ProchaineEtapeCard } from "./ProchaineEtapeCard.tsx";
import { ObligesSection } from "./ObligesSection.tsx";
import { ResumeSection } from "./ResumeSection.tsx";
import { formatDelaiRestant } from "./reponses.ts";
import { TelQuAu } from "./TelQuAu.tsx";
import { VersionsEtiquette } from "./Conflits.tsx";
import styles from "./fiche.module.css";

interface SyntheseTabProps {
  readonly vue: VueDossier;
  readonly onOnglet: (onglet: string) => void;
}

/** One page: the next step, the claims, what is running; at the right the debtor and the latest facts, or a proof. */
export function SyntheseTab({ vue, onOnglet, Classement, Cloture }: SyntheseTabProps & Readonly<Record<"Classement" | "Cloture", ComponentType<{ readonly vue: VueDossier }>>>) {
  const { preuve } = usePreuve();
  const [isVolet, setVolet] = useState(false);
  useTouches([
    { combinaison: "Space", libelle: "débiteur", action: () => setVolet(!isVolet) },
    { combinaison: "Enter", libelle: "action principale", action: () => onOnglet(GESTES[vue.prochaineEtape.action].onglet) },
  ]);
  return (
    <div className="deux">
      <div className="corps">
        <ProchaineEtapeCard etape={vue.prochaineEtape} onAgir={onOnglet} />
        <ResumeSection vue={vue} />
        <Creances vue={vue} onOnglet={onOnglet} />
        <DatesUtiles vue={vue} onOnglet={onOnglet} />
        <TachesView dossierId={vue.dossier.id} />
        <Cloture vue={vue} />
      </div>
      {preuve === undefined ? (
        <aside className={`volet ${styles["discret"] ?? ""}`} data-ouvert={isVolet} aria-label="Débiteur et derniers faits">
          <DebiteurSection vue={vue} />
          <ObligesSection vue={vue} />
          <Classement vue={vue} />
          <DerniersFaits vue={vue} onOnglet={onOnglet} />
          <TelQuAu vue={vue} />
        </aside>
      ) : (
        <ProofPane />
      )}
    </div>
  );
}

const LIGNES_VISIBLES = 12;
/** Fields of a claim that people correct. */
const CHAMPS_CREANCE = ["numero", "libelle", "nature", "montantTtc", "dateFacture", "dateExecution", "echeance", "origineEcheance", "taux"];

function Creances({ vue: { dossier, decompte }, onOnglet }: SyntheseTabProps) {
  const { aujourdhui } = useContexte();
  const valeur = findValeurCalculee(decompte);
  const creances = useMemo(() => readTitreDecompte(dossier, aujourdhui).dossier.creances, [dossier, aujourdhui]);
  const caches = creances.length - LIGNES_VISIBLES;
  return (
    <Section titre="Créances" aside={<Lien libelle="Ouvrir le décompte" touche="2" onOuvrir={() => onOnglet("decompte")} />}>
      <table className="t r32">
        <thead>
          <tr><th scope="col">Facture</th><th scope="col">Échue le</th><th scope="col" className="num">Retard</th><th scope="col" className="num">Principal restant</th><th scope="col" className="num">Pénalités</th><th scope="col" className="num">Indemnité</th><th scope="col" className="num">{`Dû au ${formatJour(aujourdhui).slice(0, 5)}`}</th></tr>
        </thead>
        <tbody>
          {creances.slice(0, LIGNES_VISIBLES).map(({ creanceId, numero, libelle, echeance, origineEcheance, montantTtc }) => {
            const ligne = valeur?.creances.find(({ id }) => id === creanceId);
            return (
              <tr key={creanceId}>
                <td className={`ink ${styles["facture"] ?? ""}`} title={libelle}>{numero}{libelle !== undefined && <span className="ink3"> {libelle}</span>} {CHAMPS_CREANCE.map((champ) => <VersionsEtiquette key={champ} dossier={dossier} champ={champ} objetId={creanceId} />)}</td>
                <td className="tn">{echeance === undefined ? <span className="ink3">inconnue</span> : formatJour(echeance)}{origineEcheance === "calculee" && <span className="soon"> calculée</span>}</td>
                <td className="num">{echeance === undefined || echeance >= aujourdhui ? "—" : `${countJours(echeance, aujourdhui)}${INSECABLE}j`}</td>
                <td className="num">{formatMontantNu(ligne?.principalRestant ?? montantTtc)}</td>
                <td className="num">{ligne === undefined ? "—" : formatMontantNu(ligne.interetsRestants)}</td>
                <td className="num">{ligne === undefined ? "—" : formatMontantNu(ligne.indemniteRestante)}</td>
                <td className="num ink med">{ligne === undefined ? "—" : formatMontantNu(sumMontants([ligne.principalRestant, ligne.interetsRestants, ligne.indemniteRestante]))}</td>
              </tr>
            );
          })}
          {caches > 0 && <tr><td colSpan={7}><button type="button" className="manque" onClick={() => onOnglet("decompte")}>{`${caches} autres factures au décompte`}</button></td></tr>}
          <Total decompte={decompte} />
        </tbody>
      </table>
    </Section>
  );
}

function Total({ decompte }: Pick<VueDossier, "decompte">) {
  if (decompte.kind !== "calcule") return undefined;
  const { principalRestant, interetsRestants, indemnitesRestantes, total } = decompte.valeur;
  return (
    <tr className="total">
      <td colSpan={3}>Total, en euros</td>
      <td className="num">{formatMontantNu(principalRestant)}</td>
      <td className="num">{formatMontantNu(interetsRestants)}</td>
      <td className="num">{formatMontantNu(indemnitesRestantes)}</td>
      <td className="num"><ChiffreProuve titre="Solde exigible" valeur={formatMontantNu(total)} justification={decompte.justification} isSansEtiquette /></td>
    </tr>
  );
}

/** Last useful days, the nearest first, and what is expected from outside. */
function DatesUtiles({ vue: { prescriptions, dossier }, onOnglet }: SyntheseTabProps) {
  const { aujourdhui } = useContexte();
  const dates = prescriptions
    .flatMap(({ numero, creanceId, resultat }) => (resultat.kind === "calcule" && resultat.valeur.agirAuPlusTard !== undefined ? [{ creanceId, numero, jour: resultat.valeur.agirAuPlusTard, justification: resultat.justification }] : []))
    .toSorted((a, b) => (a.jour < b.jour ? -1 : 1))
    .slice(0, 3);
  const attendus = dossier.mandats.flatMap(({ mandatId, dateEcheance }) => (dateEcheance === undefined ? [] : [{ mandatId, dateEcheance }]));
  if (dates.length === 0 && attendus.length === 0) return undefined;
  return (
    <Section titre="Ce qui court" aside={<Lien libelle="Qualification" touche="3" onOuvrir={() => onOnglet("qualification")} />}>
      <ul className={styles["court"]}>
        {attendus.map(({ mandatId, dateEcheance }) => (
          <li key={mandatId}><IconHourglass size={16} className="soon" aria-hidden="true" /><span className="tn ink">{formatJourAbrege(dateEcheance)}</span><span>Retour attendu du mandataire</span><span className="soon">{formatDelaiRestant(aujourdhui, dateEcheance)}</span></li>
        ))}
        {dates.map(({ creanceId, numero, jour, justification }) => (
          <li key={creanceId}>
            <IconShieldCheck size={16} className="secured" aria-hidden="true" />
            <span className="ink"><ChiffreProuve titre={`Prescription, facture ${numero}`} valeur={formatJourAbrege(jour)} justification={justification} isSansEtiquette /></span>
            <span>Dernier jour utile avant prescription, thèse prudente ({numero})</span>
            <span className={jour < aujourdhui ? "late" : "secured"}>{formatDelaiRestant(aujourdhui, jour)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const FAITS_VISIBLES = 7;

function DerniersFaits({ vue: { chronologie, dossier }, onOnglet }: SyntheseTabProps) {
  const { aujourdhui } = useContexte();
  const numeros = new Map(dossier.pieces.map(({ pieceId, numero }) => [pieceId, numero]));
  const points = chronologie.filter(({ isRemplacee }) => !isRemplacee).slice(0, FAITS_VISIBLES).map(({ faitId, dateFait, libelle, detail, pieceIds }, rang) => ({
    id: faitId, jour: formatJourCourt(dateFait, aujourdhui), titre: <b className="med">{libelle}</b>, detail, isCourant: rang === 0,
    pieces: pieceIds.flatMap((pieceId) => numeros.get(pieceId) ?? []),
  }));
  return (
    <section>
      <div className="sec-tete"><h3>Derniers faits</h3><span className="r"><Lien libelle="Chronologie" touche="0" onOuvrir={() => onOnglet("chronologie")} /></span></div>
      <Timeline label="Derniers faits" points={points} />
    </section>
  );
}

function Lien({ libelle, touche, onOuvrir }: { readonly libelle: string; readonly touche: string; readonly onOuvrir: () => void }) {
  return <><button type="button" className="lien" onClick={onOuvrir}>{libelle}</button><kbd>{touche}</kbd></>;
}
