import { Button } from "@mantine/core";
import { IconDownload, IconFileText, IconPrinter } from "@tabler/icons-react";
import { type ComponentType, useState } from "react";
import { createFeuillesTableau } from "#shared/actes/feuilles-pilotage.ts";
import type { DemandePilotage, Tableau, Choix } from "#shared/suivi/pilotage/tableau.ts";
import { listCartes } from "#shared/suivi/pilotage/reglages.ts";
import { renderClasseur } from "#shared/word/classeur.ts";
import { formatRoute } from "../../app/routes.ts";
import { saveDocument } from "../../bridge/bridge.ts";
import { Page, PageHead } from "../../components/Page.tsx";
import { Chargement, EmptyState, EtatErreur, Travail } from "../../components/PageEtats.tsx";
import { Touche } from "../../components/Touche.tsx";
import type { Carte, CarteProps } from "../../hooks/cartes-pilotage.ts";
import { showEchec, showInformation } from "../../hooks/notices.tsx";
import { usePreuve } from "../../hooks/use-preuve.tsx";
import { useTouches } from "../../hooks/use-touches.ts";
import { AccueilDialog } from "./AccueilDialog.tsx";
import { ChiffresBande } from "./ChiffresBande.tsx";
import { ChoixBande } from "./ChoixBande.tsx";
import { DerriereVolet } from "./DerriereVolet.tsx";
import { HypothesesDialog } from "./HypothesesDialog.tsx";
import { type EtatTableau, useTableau } from "./use-tableau.ts";
import styles from "./tableau.module.css";

interface Props {
  /** Every card there is. */
  readonly cartes: readonly Carte[];
  /** Lists that are written again, and those that are due. */
  readonly Listes: ComponentType;
  /** Closes a month and writes its report. */
  readonly Rapport: ComponentType<{ readonly filtre: DemandePilotage["filtre"]; readonly onClose: () => void }>;
}

/** The figures of the department: each one opens the dossiers that make it. */
export function TableauPanel({ cartes, Listes, Rapport }: Props) {
  const tableau = useTableau();
  const { lignes, etatPortefeuille, etat, choix, interrupt } = tableau;
  const [dialogue, setDialogue] = useState<"rapport" | "accueil" | "hypotheses">();
  const { print } = usePreuve();
  const isVide = lignes.length === 0;
  useTouches(isVide ? [] : [{ combinaison: "m", libelle: "rapport mensuel", action: () => setDialogue("rapport") }]);
  return (
    <Page label="Tableau de bord">
      <PageHead titre="Tableau de bord" actions={!isVide && <>
        <Button size="xs" leftSection={<IconPrinter size={16} stroke={1.75} aria-hidden="true" />} onClick={print}>Imprimer</Button>
        {etat.kind === "pret" && <ExportBouton tableau={etat.tableau} findNom={tableau.findNom} />}
        <Button size="xs" variant="filled" leftSection={<IconFileText size={16} stroke={1.75} aria-hidden="true" />} rightSection={<Touche combinaison="m" />} onClick={() => setDialogue("rapport")}>Rapport mensuel</Button>
      </>}
      />
      {!isVide && <ChoixBande {...tableau} onAccueil={() => setDialogue("accueil")} onHypotheses={() => setDialogue("hypotheses")} />}
      {!isVide && <Listes />}
      {isVide ? (etatPortefeuille.kind === "chargement" ? <Chargement /> : <TableauVide />) : <Corps etat={etat} cartes={cartes} tableau={tableau} onInterrupt={interrupt} />}
      {dialogue === "rapport" && <Rapport filtre={choix.gestionnaire === undefined ? undefined : { gestionnaire: choix.gestionnaire }} onClose={() => setDialogue(undefined)} />}
      {dialogue === "accueil" && <AccueilDialog cartes={cartes} creanciers={tableau.creanciers} profil={choix.profil} onClose={() => setDialogue(undefined)} />}
      {dialogue === "hypotheses" && <HypothesesDialog creanciers={tableau.creanciers} onClose={() => setDialogue(undefined)} />}
    </Page>
  );
}

function TableauVide() {
  return <EmptyState titre="Aucun chiffre pour l’instant." actions={<Button component="a" href={formatRoute({ panneau: "import" })} variant="filled">Importer un FEC ou une balance</Button>}>L’encours, les encaissements et les délais se calculent d’après les dossiers&nbsp;: ils viennent avec le premier.</EmptyState>;
}

type Vue = ReturnType<typeof useTableau>;

interface PropsCorps {
  readonly etat: EtatTableau;
  readonly cartes: readonly Carte[];
  readonly tableau: Vue;
  readonly onInterrupt: () => void;
}

function Corps({ etat, cartes, tableau: vue, onInterrupt }: PropsCorps) {
  const [ouvert, setOuvert] = useState<{ readonly choix: Choix; readonly titre: string }>();
  if (etat.kind === "erreur") return <EtatErreur titre="Les chiffres ne se calculent pas." detail={etat.motif} garde="Les dossiers restent consultables." />;
  if (etat.kind === "interrompu") return <EmptyState titre="Calcul interrompu." actions={<Button onClick={() => vue.update({ au: undefined })}>Revenir à aujourd’hui</Button>}>Rien n’est affiché d’un calcul incomplet.</EmptyState>;
  if (etat.kind === "calcul") return <Calcul etat={etat} onInterrupt={onInterrupt} />;
  const { tableau, source } = etat;
  const open = (choix: Choix, titre: string) => setOuvert(ouvert?.titre === titre ? undefined : { choix, titre });
  const montrees = listCartes(vue.creanciers, vue.choix.profil, cartes.map(({ id }) => id)).flatMap((id) => cartes.find((carte) => carte.id === id) ?? []);
  const props: CarteProps = { tableau, reglages: vue.reglages, aujourdhui: vue.choix.au ?? vue.aujourdhui, findNom: vue.findNom, onOpen: open, onImage: (image, nom) => void saveImage(image, nom) };
  return (
    <div className="deux">
      <div className={styles["corps"]} tabIndex={0} role="region" aria-label="Chiffres du service">
        {tableau.premierJour !== undefined && tableau.premierJour > tableau.periode.fin && <p className={styles["avant"]}>Aucun dossier n’était ouvert à cette date.</p>}
        <ChiffresBande tableau={tableau} reglages={vue.reglages} ouvert={ouvert?.titre} onOpen={open} />
        <div className={styles["grille"]}>{montrees.map(({ id, Composant }) => <Composant key={id} {...props} />)}</div>
      </div>
      {ouvert !== undefined && <DerriereVolet key={ouvert.titre} {...ouvert} source={source} lignes={vue.lignes} onClose={() => setOuvert(undefined)} />}
    </div>
  );
}

function Calcul({ etat: { fait, total }, onInterrupt }: { readonly etat: Extract<EtatTableau, { kind: "calcul" }>; readonly onInterrupt: () => void }) {
  if (fait === undefined || total === undefined) return <Chargement titre="Calcul des chiffres" />;
  return <div className="etat-page"><Travail titre="Relecture des dossiers tels qu’ils étaient" avancement={`${fait.toLocaleString("fr-FR")} sur ${total.toLocaleString("fr-FR")}`} part={total === 0 ? 1 : fait / total} onInterrupt={onInterrupt} /></div>;
}

/** The tables of the screen as a workbook, one sheet each. */
function ExportBouton({ tableau, findNom }: { readonly tableau: Tableau; readonly findNom: (id: string) => string }) {
  const save = async () => {
    const contenu = new Uint8Array(renderClasseur(createFeuillesTableau(tableau, findNom), tableau.periode.fin));
    const reply = await saveDocument({ nom: `tableau-de-bord-${tableau.periode.fin}.xlsx`, contenu });
    if (!reply.ok) showEchec("Le classeur n’a pas été écrit", reply.detail);
    else if (reply.value.kind === "enregistre") showInformation(reply.value.nom, "Un onglet par tableau, les chiffres de l’écran.");
  };
  useTouches([{ combinaison: "mod+e", libelle: "exporter .xlsx", action: () => void save() }]);
  return <Button size="xs" leftSection={<IconDownload size={16} stroke={1.75} aria-hidden="true" />} onClick={() => void save()}>Exporter</Button>;
}

async function saveImage({ octets }: { readonly octets: Uint8Array<ArrayBuffer> }, nom: string): Promise<void> {
  const reply = await saveDocument({ nom: `${nom}.png`, contenu: octets });
  if (!reply.ok) showEchec("L’image n’a pas été écrite", reply.detail);
  else if (reply.value.kind === "enregistre") showInformation(reply.value.nom, "Image du graphique enregistrée.");
}
