import { Button } from "@mantine/core";
import { useMemo } from "react";
import { formatJour, formatJourAbrege } from "#shared/kernel/format-jour.ts";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import { formatReference } from "#shared/kernel/format-reference.ts";
import { findValeurCalculee } from "#shared/kernel/resultat.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { type IssueMesure, LIBELLES_ISSUE_MESURE, listMesures, type MesureSuivie } from "#shared/suivi/mesures.ts";
import { listMesuresProposees, type MesureProposee } from "#shared/suivi/prochaine-mesure.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { formatRoute, openRoute } from "../../app/routes.ts";
import { ChiffreProuve } from "../../components/ChiffreProuve.tsx";
import { Etat, type Ton } from "../../components/Etat.tsx";
import { Section } from "../../components/Page.tsx";
import { useReponsesActe } from "../../hooks/use-reponses-acte.ts";
import styles from "./titres.module.css";

/** Measures taken, each with its delays and what it gave; then the one that may come next, with its reasons. */
export function ExecutionSection({ vue }: { readonly vue: VueDossier }) {
  const { aujourdhui, baremes } = useContexte();
  const mesures = useMemo(() => listMesures(vue.delais, findValeurCalculee(vue.decompte)?.total), [vue.delais, vue.decompte]);
  const propositions = useMemo(() => listMesuresProposees(vue, mesures, aujourdhui, baremes), [vue, mesures, aujourdhui, baremes]);
  const procedures = formatRoute({ panneau: "fiche", dossierId: vue.dossier.id, onglet: "procedures" });
  return (
    <>
      <Section titre="Mesures" note={mesures.length === 0 ? undefined : formatNombreDe(mesures.length, "mesure", "mesures")} aside={<a href={procedures}>Noter une étape</a>}>
        {mesures.length === 0 ? <p className="ink3">Aucune mesure n’est engagée.</p> : <ul className={styles["mesures"]}>{mesures.toReversed().map((mesure) => <Mesure key={mesure.id} mesure={mesure} />)}</ul>}
      </Section>
      <Section titre="Mesure suivante">
        {propositions.obstacle === undefined ? <ul className={styles["mesures"]}>{propositions.mesures.map((proposee) => <Proposee key={proposee.nom} vue={vue} proposee={proposee} />)}</ul> : <p><Etat ton="gele"><span className={styles["phrase"]}>{propositions.obstacle.phrase}</span></Etat> <span className="ink3">({propositions.obstacle.references.map(formatReference).join(", ")})</span></p>}
      </Section>
    </>
  );
}

const TONS: Readonly<Record<IssueMesure, Ton>> = { "en-cours": "attente", fructueuse: "acquis", partielle: "soon", infructueuse: "neutre", levee: "neutre", caduque: "late" };

function Mesure({ mesure: { nom, le, etat, issue, saisi, recu, delais, frais } }: { readonly mesure: MesureSuivie }) {
  const visibles = delais.filter(({ maillon }) => maillon.etat.kind !== "sans-objet");
  const sommes = [saisi === undefined ? undefined : `${formatMontant(saisi)} chez le tiers`, recu === undefined ? undefined : `${formatMontant(recu)} reçus`].filter((partie) => partie !== undefined).join(", ");
  return (
    <li aria-label={nom}>
      <div><b className="med">{nom}</b> <span className="tn ink3">{formatJour(le)}</span><span className="lab">{etat}{sommes === "" ? "" : `\u00A0; ${sommes}`}</span></div>
      <ul>
        {visibles.map(({ maillon, jour, etat: suivi }) => (
          <li key={maillon.id}>
            <span className={suivi === "a-tenir" || suivi === "manque" ? "ink" : "ink3"}>{maillon.libelle}</span>
            <span className="tn"><ChiffreProuve titre={maillon.libelle} valeur={formatJourAbrege(jour)} justification={maillon.justification} isSansEtiquette /></span>
            {suivi === "manque" ? <Etat ton="late">manqué</Etat> : suivi === "a-tenir" ? <Etat ton="soon">à tenir</Etat> : suivi === "tenu" ? <Etat ton="acquis">{maillon.etat.kind === "expire" ? "expiré" : "tenu"}</Etat> : <Etat ton="attente">à attendre</Etat>}
          </li>
        ))}
      </ul>
      <div><Etat ton={TONS[issue]}>{LIBELLES_ISSUE_MESURE[issue]}</Etat><span className="lab">{frais.phrase} ({frais.references.map(formatReference).join(", ")})</span></div>
    </li>
  );
}

const TONS_PROPOSEE: Readonly<Record<MesureProposee["etat"], Ton>> = { proposee: "acquis", "a-verifier": "soon", ecartee: "gele" };
const LIBELLES_PROPOSEE: Readonly<Record<MesureProposee["etat"], string>> = { proposee: "possible", "a-verifier": "à vérifier", ecartee: "écartée" };

/** One measure that may come next: why, why not, and the mandate that asks for it. */
function Proposee({ vue: { dossier }, proposee: { nom, etat, pour, contre, references, mandat } }: { readonly vue: VueDossier; readonly proposee: MesureProposee }) {
  const giveReponses = useReponsesActe(dossier.id);
  const mandate = async () => {
    if (mandat !== undefined) await giveReponses({ "mesure.nature": mandat });
    openRoute({ panneau: "fiche", dossierId: dossier.id, onglet: "documents", acte: "mandat-execution-titre" });
  };
  return (
    <li aria-label={nom}>
      <div><b className={etat === "ecartee" ? "ink3" : "med"}>{nom}</b><span className="lab">{references.map(formatReference).join(", ")}</span></div>
      <div>{pour.map((raison) => <p key={raison}>{raison}</p>)}{contre.map((raison) => <p key={raison} className="ink3">{raison}</p>)}</div>
      <div><Etat ton={TONS_PROPOSEE[etat]}>{LIBELLES_PROPOSEE[etat]}</Etat>{etat !== "ecartee" && mandat !== undefined && <Button size="xs" variant="default" onClick={() => void mandate()}>Préparer le mandat</Button>}</div>
    </li>
  );
}
