import { IconAlertTriangle, IconX } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import type { PorteId } from "#shared/model/dossier.ts";
import { PORTES } from "#shared/model/faits/dossier-faits.ts";
import { LIBELLES_ETAT_PORTE, LIBELLES_PORTE, LIBELLES_VERDICT } from "#shared/suivi/libelles.ts";
import { computeMatrice } from "#shared/suivi/matrice-preuve.ts";
import { computePartContestee } from "#shared/suivi/part-contestee.ts";
import { formatPhraseVerdict } from "#shared/suivi/phrase-verdict.ts";
import { formatEnjeu, listRisques } from "#shared/suivi/risques.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { useSignature } from "../../hooks/use-signature.ts";
import { useTouches } from "../../hooks/use-touches.ts";
import type { EntreeFrise } from "./frise.ts";
import { FrisePrescription } from "./FrisePrescription.tsx";
import { LacunesSection } from "./LacunesSection.tsx";
import { LitigesSection } from "./LitigesSection.tsx";
import { MatriceTable } from "./MatriceTable.tsx";
import { PorteCard } from "./PorteCard.tsx";
import { createAvisPorte, createPreuve, createVerdict } from "./saisies.ts";
import { ChangementsBande, VisaSection } from "./VerdictSuites.tsx";
import { VerdictVolet } from "./VerdictVolet.tsx";
import styles from "./qualification.module.css";

/** Three gates, what proves them, the verdict, the timeline of prescription, and what would lose the case. */
export function QualificationTab({ vue }: { readonly vue: VueDossier }) {
  const matrice = useMemo(() => computeMatrice(vue.dossier), [vue.dossier]);
  const { cadre, enregistrer } = useSaisie(vue);
  return (
    <div className="deux">
      <div className={styles["corps"]}>
        <ChangementsBande changements={vue.changements} />
        <Portes vue={vue} />
        <MatriceTable dossierId={vue.dossier.id} matrice={matrice} onJuger={(ligne, cellule) => void enregistrer({ brouillons: [createPreuve(cadre, ligne, cellule)], annonce: `Pièce jugée\u00A0: ${ligne.libelle.toLowerCase()}` })} />
        <LacunesSection vue={vue} cadre={cadre} lacunes={matrice.lacunes} />
      </div>
      <aside className={`volet petit ${styles["fixe"] ?? ""}`} aria-label="Verdict, prescription et risques">
        <Verdict vue={vue} />
        <VisaSection vue={vue} cadre={cadre} />
        <LitigesSection vue={vue} cadre={cadre} />
        <Prescription vue={vue} />
        <Risques vue={vue} />
      </aside>
    </div>
  );
}

function useSaisie({ dossier, faits }: VueDossier) {
  const { aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  return { cadre: { dossierId: dossier.id, faits, aujourdhui }, enregistrer };
}

function Portes({ vue }: { readonly vue: VueDossier }) {
  const [ouverte, setOuverte] = useState<PorteId>();
  const { cadre, enregistrer } = useSaisie(vue);
  const formatSignature = useSignature();
  useTouches([{ combinaison: "p", libelle: "décider une porte", action: () => setOuverte(PORTES.find((id) => vue.dossier.portes[id] === undefined) ?? PORTES[0]) }]);
  return (
    <div className={styles["portes"]}>
      {PORTES.map((id, rang) => {
        const avis = vue.dossier.portes[id];
        return (
          <PorteCard
            key={id} id={id} dossierId={vue.dossier.id} rang={rang + 1} porte={vue.portes[id]} avis={avis} pieces={vue.dossier.pieces}
            signature={avis === undefined ? undefined : formatSignature(avis.par, avis.instant)}
            isDecision={ouverte === id}
            onOuvrir={(isOuvert) => setOuverte(isOuvert ? id : undefined)}
            onDecider={async (etat, motif) => {
              const lot = await enregistrer({ brouillons: [createAvisPorte(cadre, id, etat, motif)], annonce: `Porte « ${LIBELLES_PORTE[id]} » : ${LIBELLES_ETAT_PORTE[etat]}` });
              return lot !== undefined;
            }}
          />
        );
      })}
    </div>
  );
}

function Verdict({ vue }: { readonly vue: VueDossier }) {
  const { cadre, enregistrer } = useSaisie(vue);
  const formatSignature = useSignature();
  const { verdict, pieces } = vue.dossier;
  return (
    <VerdictVolet
      verdict={verdict}
      signature={verdict === undefined ? undefined : formatSignature(verdict.par, verdict.instant)}
      dossierId={vue.dossier.id} conteste={computePartContestee(vue)?.conteste}
      proposition={formatPhraseVerdict(vue.portes, pieces)}
      onDecider={async ({ verdict: choix, motif, montantConteste }) => {
        const lot = await enregistrer({ brouillons: [createVerdict(cadre, choix, motif, montantConteste)], annonce: `Verdict : ${LIBELLES_VERDICT[choix].toLowerCase()}` });
        return lot !== undefined;
      }}
    />
  );
}

function Prescription({ vue: { prescriptions } }: { readonly vue: VueDossier }) {
  const { aujourdhui } = useContexte();
  const entrees = prescriptions.flatMap(({ creanceId, numero, resultat }): readonly EntreeFrise[] =>
    resultat.kind === "calcule" ? [{ creanceId, numero, prescription: resultat.valeur }] : [],
  );
  const avertissements = new Set(prescriptions.flatMap(({ resultat }) => (resultat.kind === "calcule" ? resultat.justification.avertissements : [])));
  const absentes = prescriptions.filter(({ resultat }) => resultat.kind !== "calcule");
  return (
    <section>
      <div className="sec-tete"><h3>Prescription</h3><span className="r lab">dernier jour utile</span></div>
      {entrees.length > 0 && <FrisePrescription entrees={entrees} aujourdhui={aujourdhui} />}
      {absentes.map(({ creanceId, numero, resultat }) => (
        <p key={creanceId} className="lab">{numero} : {resultat.kind === "incomplet" ? `il manque ${resultat.manquants.join(", ")}` : resultat.kind === "inapplicable" ? resultat.motif : ""}</p>
      ))}
      {[...avertissements].map((avertissement) => <p key={avertissement} className="lab">{avertissement}</p>)}
    </section>
  );
}

const RISQUES_VISIBLES = 8;

function Risques({ vue: { dossier, portes, decompte } }: { readonly vue: VueDossier }) {
  const risques = listRisques(dossier, portes, decompte);
  return (
    <section>
      <div className="sec-tete"><h3>Ce qui ferait perdre</h3></div>
      {risques.length === 0 && <p className="lab">Rien de connu à ce jour.</p>}
      <ul className={styles["risques"]}>
        {risques.slice(0, RISQUES_VISIBLES).map((risque) => (
          <li key={risque.libelle}>
            {risque.gravite === "manque" ? <IconX size={16} className="late" aria-label="Manque" /> : <IconAlertTriangle size={16} className="soon" aria-label="Réserve" />}
            <span><b className="tn">{formatEnjeu(risque)}</b> : {risque.libelle}</span>
          </li>
        ))}
      </ul>
      {risques.length > RISQUES_VISIBLES && <p className="lab">{`et ${risques.length - RISQUES_VISIBLES} autres, dans les portes.`}</p>}
    </section>
  );
}
