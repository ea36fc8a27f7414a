import { Button } from "@mantine/core";
import { type ComponentType, useMemo, useState } from "react";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import { type CollectiveDossier, computeCollective, LIBELLES_PHASE } from "#shared/suivi/collective.ts";
import { formatProcedure } from "#shared/suivi/libelles.ts";
import { LIBELLES_LIEN_OBLIGE } from "#shared/suivi/libelles-qualification.ts";
import { findPertePossible, type PertePossible } from "#shared/suivi/perte.ts";
import { findOuvertureCollective } from "#shared/suivi/procedure-collective.ts";
import { computeSurendettement } from "#shared/suivi/surendettement.ts";
import { findDernierJourTva } from "#shared/suivi/tva-dossier.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { formatRoute } from "../../app/routes.ts";
import { Etat } from "../../components/Etat.tsx";
import { EmptyState } from "../../components/PageEtats.tsx";
import { Section } from "../../components/Page.tsx";
import { ProofPane } from "../../components/ProofPane.tsx";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";
import { DelaisSection } from "./DelaisSection.tsx";
import { DividendesSection } from "./DividendesSection.tsx";
import { OperationForm } from "./OperationForm.tsx";
import type { OperationCollective } from "./saisies.ts";
import { SurendettementSection } from "./SurendettementSection.tsx";
import styles from "./collective.module.css";

interface Props {
  readonly vue: VueDossier;
  /** The form of a loss: another panel, brought by the application. */
  readonly PerteForm: ComponentType<{ readonly dossierId: string; readonly possible: PertePossible; readonly onFermer: () => void }>;
}

/** Collective proceedings of the debtor, or his over-indebtedness: what is frozen, what is to be declared and before when, what was admitted and paid, who may still be sued. */
export function CollectiveTab({ vue, PerteForm }: Props) {
  const { aujourdhui, baremes } = useContexte();
  const { dossier, debiteur } = vue;
  const [operation, setOperation] = useState<OperationCollective>();
  const [perte, setPerte] = useState<PertePossible>();
  const open = (suivante: OperationCollective) => { setPerte(undefined); setOperation(suivante); };
  const collective = useMemo(() => computeCollective(dossier, debiteur, aujourdhui, baremes), [dossier, debiteur, aujourdhui, baremes]);
  const surendettement = useMemo(() => computeSurendettement(dossier, aujourdhui, baremes), [dossier, aujourdhui, baremes]);
  if (collective === undefined && surendettement === undefined) return <div className="deux"><EmptyState titre="Ni procédure collective ni surendettement connus.">Une annonce du BODACC, une procédure notée sur la fiche du débiteur, ou la recevabilité d’un surendettement notée aux procédures ouvre ici ce qui est arrêté et ce qui se déclare.</EmptyState></div>;
  return (
    <div className="deux">
      <div className="corps">
        {collective !== undefined && <Collective vue={vue} collective={collective} />}
        {surendettement !== undefined && <SurendettementSection vue={vue} surendettement={surendettement} />}
        {collective !== undefined && <DividendesSection vue={vue} onOperation={open} />}
        <Engages vue={vue} />
        <Irrecouvrable vue={vue} onPerte={setPerte} />
      </div>
      {perte !== undefined ? <PerteForm dossierId={dossier.id} possible={perte} onFermer={() => setPerte(undefined)} /> : operation === undefined ? <ProofPane /> : <OperationForm key={operation.kind} vue={vue} operation={operation} onFermer={() => setOperation(undefined)} />}
    </div>
  );
}

function Collective({ vue, collective }: { readonly vue: VueDossier; readonly collective: CollectiveDossier }) {
  return (
    <>
      <Identite vue={vue} collective={collective} />
      {collective.maillons.length === 0 ? <Section titre="Délais"><p><Etat ton="soon">La date de publication au BODACC manque : elle seule fait courir le délai de déclaration (C. com., art. R622-24).</Etat></p></Section> : <DelaisSection maillons={collective.maillons} isForclose={collective.phase === "forclose"} />}
      <Sommes vue={vue} collective={collective} />
    </>
  );
}

function Identite({ vue: { dossier, debiteur, decompte }, collective }: { readonly vue: VueDossier; readonly collective: CollectiveDossier }) {
  const { aujourdhui } = useContexte();
  const procedure = debiteur?.procedure;
  if (procedure === undefined) return undefined;
  const arret = findOuvertureCollective(dossier, debiteur, aujourdhui);
  return (
    <Section titre={formatProcedure(procedure)} note={<Etat ton={collective.phase === "forclose" || collective.phase === "rejetee" ? "late" : collective.phase === "admise" ? "acquis" : "soon"}>{LIBELLES_PHASE[collective.phase]}</Etat>} aside={<span className="ink3">{[procedure.juridiction, procedure.source].filter((partie) => partie !== undefined).join(", ")}</span>}>
      <ul className={styles["effets"]}>
        {procedure.etat !== "close" && <li><Etat ton="gele"><span className={styles["phrase"]}>Poursuites individuelles et exécution arrêtées{procedure.dateOuverture === undefined ? "" : ` depuis le ${formatJour(procedure.dateOuverture)}`} (C. com., art. L622-21). Une saisie-attribution antérieure reste acquise (CPCE, art. L211-2).</span></Etat></li>}
        <li>{arret.date === undefined ? <Etat ton="soon"><span className={styles["phrase"]}>Intérêts : date du jugement d’ouverture à compléter pour les arrêter.</span></Etat> : <Etat ton="gele"><span className={styles["phrase"]}>Intérêts arrêtés au {formatJour(arret.date)} (C. com., art. L622-28){decompte.kind === "calcule" ? `\u00A0: ${formatMontant(decompte.valeur.interetsRestants)} retenus au décompte` : ""}.</span></Etat>}</li>
        {arret.reserves.map((reserve) => <li key={reserve} className="ink3">{reserve}</li>)}
      </ul>
    </Section>
  );
}

function Sommes({ vue: { dossier, decompte }, collective: { declareLe, declare, admis, recu } }: { readonly vue: VueDossier; readonly collective: CollectiveDossier }) {
  const lien = (acte: string, nom: string) => <a href={formatRoute({ panneau: "fiche", dossierId: dossier.id, onglet: "documents", acte })}>{nom}</a>;
  const du = decompte.kind === "calcule" ? decompte.valeur.total : undefined;
  return (
    <Section titre="Créance" aside={<>{lien("declaration-creance", "Écrire la déclaration")}{" · "}<a href={formatRoute({ panneau: "fiche", dossierId: dossier.id, onglet: "procedures" })}>Noter une étape</a></>}>
      <table className={`t ${styles["sommes"] ?? ""}`}>
        <tbody>
          <tr><td>Due à l’ouverture</td><td className="num tn">{du === undefined ? "—" : formatMontant(du)}</td><td className="ink3">décompte de ce jour, intérêts arrêtés</td></tr>
          <tr><td>Déclarée</td><td className="num tn">{declare === undefined ? "—" : formatMontant(declare)}</td><td className="ink3">{declareLe === undefined ? "pas encore" : `le ${formatJour(declareLe)}`}</td></tr>
          <tr><td>Admise</td><td className="num tn">{admis === undefined ? "—" : formatMontant(admis)}</td><td className="ink3">{admis !== undefined && declare !== undefined && admis < declare ? `${formatMontant(declare)} déclarés\u00A0: la différence est rejetée` : ""}</td></tr>
          <tr><td>Reçue depuis l’ouverture</td><td className="num tn">{recu === undefined ? "—" : formatMontant(recu)}</td><td className="ink3">{recu !== undefined && admis !== undefined && admis > 0 ? `${Math.round((100 * recu) / admis).toLocaleString("fr-FR")}\u00A0% de ce qui est admis` : "dividendes et autres versements"}</td></tr>
        </tbody>
      </table>
    </Section>
  );
}

/** Who owes beside the debtor: a co-debtor is sued for himself; of a guarantor the note of law gives no rule. */
function Engages({ vue: { dossier } }: { readonly vue: VueDossier }) {
  const { debiteurs } = usePortefeuille();
  if (dossier.obliges.length === 0) return <Section titre="Cautions et codébiteurs"><p className="ink3">Personne d’autre n’est engagé à ce jour.</p></Section>;
  return (
    <Section titre="Cautions et codébiteurs">
      <ul className={styles["effets"]}>
        {dossier.obliges.map(({ obligeId, debiteurId, lien, plafond }) => {
          const oblige = debiteurs.get(debiteurId);
          const isAtteint = oblige?.procedure !== undefined && oblige.procedure.etat !== "close";
          return (
            <li key={obligeId}>
              <a href={formatRoute({ panneau: "debiteurs", debiteurId })}>{oblige?.nom ?? "débiteur inconnu"}</a>{` (${LIBELLES_LIEN_OBLIGE[lien].toLowerCase()}${plafond === undefined ? "" : `, ${formatMontant(plafond)} au plus`}) `}
              {isAtteint ? <Etat ton="gele">lui-même en procédure collective</Etat> : lien === "solidaire" ? <Etat ton="acquis">peut encore être poursuivi</Etat> : <Etat ton="soon">À vérifier : poursuite d’une caution pendant la procédure</Etat>}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** What makes the claim irrecoverable, the tax that comes back until a day that the rule gives, the loss that the accounts book: the debt itself stays. */
function Irrecouvrable({ vue, onPerte }: { readonly vue: VueDossier; readonly onPerte: (possible: PertePossible) => void }) {
  const { dossier, debiteur } = vue;
  const { aujourdhui, baremes } = useContexte();
  const procedure = debiteur?.procedure;
  const liquidation = procedure?.procedure === "liquidation_judiciaire" ? procedure.dateOuverture : undefined;
  const dernier = liquidation === undefined ? undefined : findDernierJourTva(liquidation, baremes);
  const lien = (acte: string, nom: string) => <a href={formatRoute({ panneau: "fiche", dossierId: dossier.id, onglet: "documents", acte })}>{nom}</a>;
  const possible = findPertePossible(vue);
  return (
    <Section titre="Irrécouvrabilité et TVA" aside={<>{lien("certificat-irrecouvrabilite", "Demander le certificat")}{" · "}{lien("rectificatif-tva", "Écrire la facture rectificative")}</>}>
      <p>{liquidation === undefined ? <span className="ink3">La TVA se récupère quand la créance est définitivement irrécouvrable : échec des poursuites, liquidation, plan arrêté pour la part abandonnée, débiteur disparu (CGI, art. 272-1). Une dépréciation ne suffit pas.</span> : dernier === undefined ? "Le délai de récupération de la TVA n’est pas dans les barèmes." : <Etat ton={dernier < aujourdhui ? "late" : "soon"}><span className={styles["phrase"]}>{dernier < aujourdhui ? `La TVA se récupérait jusqu’au ${formatJour(dernier)}.` : `La TVA de ce qui reste impayé se récupère jusqu’au ${formatJour(dernier)}, par une facture rectificative.`} (CGI, art. 272-1)</span></Etat>}</p>
      {dossier.pertes.map(({ perteId, dateFait, montant, tva, motif }) => <p key={perteId}>{`Passé en perte le ${formatJour(dateFait)} : ${formatMontant(montant)}${tva === undefined ? "" : `, dont ${formatMontant(tva)} de TVA reprise`} (${motif}).`}</p>)}
      {possible !== undefined && <p><Button size="xs" onClick={() => onPerte(possible)}>Passer en perte…</Button></p>}
    </Section>
  );
}
