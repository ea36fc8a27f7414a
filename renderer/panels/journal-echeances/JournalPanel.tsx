import { Button } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import { formatJour, formatJourComplet } from "#shared/kernel/format-jour.ts";
import { formatMontantNu } from "#shared/kernel/format-montant.ts";
import { capitalize, formatNombreDe } from "#shared/kernel/texte.ts";
import { findPages } from "#shared/suivi/journal-echeances.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { formatRoute, openRoute, useRoute } from "../../app/routes.ts";
import { Etat } from "../../components/Etat.tsx";
import { JourField } from "../../components/JourField.tsx";
import { Page, PageHead } from "../../components/Page.tsx";
import { EmptyState, Travail } from "../../components/PageEtats.tsx";
import { Touche } from "../../components/Touche.tsx";
import { usePreuve } from "../../hooks/use-preuve.tsx";
import { useSignature } from "../../hooks/use-signature.ts";
import { useTouches } from "../../hooks/use-touches.ts";
import { type LigneJournal, useJournal } from "./use-journal.ts";
import styles from "./journal.module.css";

/** Lines on screen; the rest at once on demand, and on paper. */
const PAGE = 400;

/** The log of one day: deadlines created, moved or removed, by whom, and read again by whom; made to be printed. */
export function JournalPanel() {
  const route = useRoute();
  const { aujourdhui } = useContexte();
  const { print } = usePreuve();
  const le = (route.panneau === "journal" ? route.le : undefined) ?? aujourdhui;
  const journal = useJournal(le);
  const [montrees, setMontrees] = useState(PAGE);
  const { precedente, suivante } = findPages(le);
  const go = (jour: typeof le) => openRoute({ panneau: "journal", le: jour }, { isRemplacement: true });
  useTouches([
    { combinaison: "ArrowLeft", libelle: "jour précédent", action: () => go(precedente) },
    { combinaison: "ArrowRight", libelle: "jour suivant", action: () => le < aujourdhui && go(suivante) },
  ]);
  return (
    <Page label="Journal des échéances">
      <PageHead titre="Journal des échéances" actions={<Button size="xs" leftSection={<IconPrinter size={16} stroke={1.75} aria-hidden="true" />} rightSection={<Touche combinaison="mod+p" />} onClick={print}>Imprimer</Button>}>
        <a className="sans-papier" href={formatRoute({ panneau: "journee" })}>Ma journée</a>
      </PageHead>
      <div className={`${styles["outils"] ?? ""} sans-papier`}>
        <Button size="xs" variant="default" onClick={() => go(precedente)}>Jour précédent</Button>
        <JourField label="Jour" isCompact aujourdhui={aujourdhui} valeur={le} onChange={(jour) => go(jour ?? aujourdhui)} erreur={le > aujourdhui ? "Ce jour n’est pas encore venu." : undefined} />
        <Button size="xs" variant="default" disabled={le >= aujourdhui} onClick={() => go(suivante)}>Jour suivant</Button>
      </div>
      <div className={styles["defile"]} tabIndex={0} role="region" aria-label="Échéances du jour">
        <h2 className="t16">{capitalize(formatJourComplet(le))} <span className="ink3">{journal.avancement === undefined && formatNombreDe(journal.lignes.length, "échéance créée, déplacée ou levée", "échéances créées, déplacées ou levées")}</span></h2>
        {journal.avancement !== undefined && journal.avancement.total > 0 && <Travail titre="Lecture des dossiers du jour" avancement={`${journal.avancement.fait.toLocaleString("fr-FR")} sur ${journal.avancement.total.toLocaleString("fr-FR")}`} part={journal.avancement.fait / journal.avancement.total} onInterrupt={journal.interrompre} />}
        {journal.isInterrompu && <p className="soon">Lecture interrompue : ce journal est incomplet.</p>}
        {journal.lignes.length === 0 && journal.avancement === undefined && !journal.isInterrompu
          ? <EmptyState titre="Aucune échéance n’a bougé ce jour-là.">Créances, actes, audiences et tâches notés un autre jour sont dans le journal de ce jour.</EmptyState>
          : <Table lignes={journal.lignes.slice(0, montrees)} />}
        {journal.lignes.length > montrees && <Button size="compact-sm" variant="subtle" onClick={() => setMontrees(journal.lignes.length)}>Voir les {(journal.lignes.length - montrees).toLocaleString("fr-FR")} autres</Button>}
        <p className={styles["visa"]}>Relu le ………………………… par …………………………………………</p>
      </div>
    </Page>
  );
}

function Table({ lignes }: { readonly lignes: readonly LigneJournal[] }) {
  const formatSignature = useSignature();
  if (lignes.length === 0) return undefined;
  return (
    <table className="t r36">
      <thead><tr><th scope="col">Débiteur</th><th scope="col">Échéance</th><th scope="col">Avant</th><th scope="col">Après</th><th scope="col" className="num">Enjeu en €</th><th scope="col">Écrit par</th><th scope="col">Second regard</th></tr></thead>
      <tbody>
        {lignes.map((ligne) => (
          <tr key={`${ligne.dossierId}/${ligne.cle}`}>
            <td><a href={formatRoute({ panneau: "fiche", dossierId: ligne.dossierId })}>{ligne.debiteur}</a> <span className="ink3 tn">{ligne.reference}</span></td>
            <td>{ligne.objet}{ligne.texte !== undefined && <span className="ink3"> ({ligne.texte})</span>}</td>
            <td className="tn">{ligne.avant === undefined ? <span className="ink3">—</span> : formatJour(ligne.avant)}</td>
            <td className="tn">{ligne.apres === undefined ? <Etat ton="secured">levée</Etat> : <b>{formatJour(ligne.apres)}</b>}</td>
            <td className="num">{formatMontantNu(ligne.montant)}</td>
            <td className="ink3">{ligne.par.map((par) => formatSignature(par, ligne.instant)).join(" ; ")}</td>
            <td>{ligne.relecteur === undefined ? <span className="ink3">à relire</span> : <Etat ton="secured">{ligne.relecteur}</Etat>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
