import { Button } from "@mantine/core";
import { IconSun } from "@tabler/icons-react";
import { useMemo } from "react";
import { formatJourComplet } from "#shared/kernel/format-jour.ts";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import { sumMontants } from "#shared/kernel/montant.ts";
import { capitalize, formatNombreDe } from "#shared/kernel/texte.ts";
import type { Journee } from "#shared/suivi/journee.ts";
import { findJourPropose } from "#shared/suivi/jour-utile.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { formatRoute } from "../../app/routes.ts";
import { EmptyState } from "../../components/PageEtats.tsx";
import { useJournee } from "../../hooks/use-journee.ts";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";
import styles from "./journee.module.css";

/** Nothing left: what the day moved, when the next right is lost, what the next open day holds. */
export function FinDeJournee({ journee: { faites, reportees }, personne }: { readonly journee: Journee; readonly personne: string | undefined }) {
  const { aujourdhui, territoire } = useContexte();
  const { lignes } = usePortefeuille();
  const prochainJour = findJourPropose(aujourdhui, 1, territoire);
  const prochaine = useJournee(personne, prochainJour).groupes.reduce((total, groupe) => total + groupe.lignes.length, 0);
  const prochaineP = useMemo(() => lignes.flatMap(({ agirAuPlusTard, gestionnaire }) => (agirAuPlusTard !== undefined && agirAuPlusTard >= aujourdhui && (personne === undefined || gestionnaire === personne) ? [agirAuPlusTard] : [])).toSorted().at(0), [lignes, aujourdhui, personne]);
  if (lignes.length === 0) return <EmptyState titre="La journée commence ici." actions={<Button component="a" href={formatRoute({ panneau: "import" })} variant="filled">Importer un FEC ou une balance</Button>}>Dès qu’un dossier est ouvert, ses délais, ses tâches et ses attentes viennent se ranger ici, les droits en danger d’abord.</EmptyState>;
  const montant = sumMontants([...new Map(faites.map(({ dossier }) => [dossier.id, dossier.solde])).values()]);
  return (
    <section className={styles["fin"]}>
      <h2 className="t20"><IconSun className="acc" size={20} stroke={1.75} aria-hidden="true" />Tout est fait.</h2>
      <p>{faites.length === 0 ? "Rien n’attendait aujourd’hui." : `${formatNombreDe(faites.length, "action", "actions")}, ${formatMontant(montant)} remis en mouvement.`} {prochaineP === undefined ? "Aucun droit ne court vers sa perte." : `Aucun droit ne se perd avant le ${formatJourComplet(prochaineP)}.`}</p>
      <p className="ink3">{capitalize(formatJourComplet(prochainJour))} : {prochaine === 0 ? "rien de prévu" : formatNombreDe(prochaine, "action", "actions")}.{reportees.length > 0 && ` ${formatNombreDe(reportees.length, "ligne est remise", "lignes sont remises")} à plus tard.`}</p>
      {faites.length > 0 && <ul aria-label="Fait aujourd’hui">{faites.slice(0, 12).map(({ dossier, phrase }, rang) => <li key={rang}><b>{dossier.debiteur}</b> {phrase}</li>)}</ul>}
    </section>
  );
}
