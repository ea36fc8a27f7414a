import { Button, SegmentedControl, TextInput } from "@mantine/core";
import { IconFileImport, IconPrinter, IconRoute, IconScale, IconSearch } from "@tabler/icons-react";
import { useRef } from "react";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { openRoute } from "../../app/routes.ts";
import { printPage } from "../../bridge/bridge.ts";
import { DropZone } from "../../components/DropZone.tsx";
import { Page, PageHead } from "../../components/Page.tsx";
import { Chargement, EmptyState, EtatErreur } from "../../components/PageEtats.tsx";
import { Touche } from "../../components/Touche.tsx";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";
import { useTouches } from "../../hooks/use-touches.ts";
import { EcheancesBande } from "./EcheancesBande.tsx";
import { MiseAJour } from "./MiseAJour.tsx";
import { ParametresTable } from "./ParametresTable.tsx";
import { ParametreVolet } from "./ParametreVolet.tsx";
import { FILTRES, type Filtre } from "./themes.ts";
import { type MiseAJourRegles, useMiseAJour } from "./use-mise-a-jour.ts";
import { openParametre, type Regles, useRegles } from "./use-regles.ts";
import styles from "./regles.module.css";

/** Every dated value that the rules read, its history and its sources; and the way to bring in newer ones. */
export function ReglesPanel() {
  const { etat } = usePortefeuille();
  const regles = useRegles();
  const miseAJour = useMiseAJour(regles.droit);
  return (
    <Page label="Règles et taux">
      {etat.kind === "erreur" && <EtatErreur titre="Le coffre ne se lit pas." detail={etat.motif} garde="Les valeurs ci-dessous sont celles que l’application livre ; les paquets acceptés n’ont pas pu être lus." />}
      {miseAJour.etat.kind === "propose" ? <MiseAJour miseAJour={miseAJour} propose={miseAJour.etat} /> : <Liste regles={regles} miseAJour={miseAJour} />}
    </Page>
  );
}

const LIBELLES_FILTRE: Readonly<Record<Filtre, string>> = { toutes: "Toutes", "a-verifier": "À vérifier", expirent: "Expirent" };

function Liste({ regles, miseAJour }: { readonly regles: Regles; readonly miseAJour: MiseAJourRegles }) {
  const { droit, themes, choisi, texte, search, filtre, setFiltre, nombres } = regles;
  const champ = useRef<HTMLInputElement>(null);
  const ouvert = choisi === undefined ? undefined : droit.parametres.get(choisi);
  useTouches([
    { combinaison: "ArrowDown", libelle: "valeur", action: () => regles.move(1) },
    { combinaison: "ArrowUp", action: () => regles.move(-1) },
    { combinaison: "f", libelle: "chercher", action: () => champ.current?.focus() },
    { combinaison: "Escape", libelle: ouvert === undefined ? undefined : "fermer", action: () => (texte !== "" ? search("") : openParametre(undefined)), isDansLesChamps: true },
  ]);
  return (
    <>
      <PageHead titre="Règles et taux" actions={<Actions miseAJour={miseAJour} />}>
        <span className="ink3 tn">{formatNombreDe(nombres.toutes, "valeur datée", "valeurs datées")}</span>
      </PageHead>
      <EcheancesBande etat={regles.etatBaremes} />
      <Refus miseAJour={miseAJour} />
      <div className={`${styles["outils"] ?? ""} sans-papier`}>
        <TextInput ref={champ} size="xs" w={300} aria-label="Chercher une valeur, un article, une règle" placeholder="Valeur, article, règle…" leftSection={<IconSearch size={14} stroke={1.75} aria-hidden="true" />} value={texte} onChange={({ currentTarget }) => search(currentTarget.value)} />
        <SegmentedControl size="xs" aria-label="Valeurs montrées" value={filtre} onChange={(choix) => setFiltre(FILTRES.find((connu) => connu === choix) ?? "toutes")} data={FILTRES.map((id) => ({ value: id, label: `${LIBELLES_FILTRE[id]} ${nombres[id]}` }))} />
        <span className="lab">lues par les règles au jour dit par leur critère, jamais prolongées</span>
      </div>
      <div className="deux filet cote">
        <div className={styles["defile"]}>
          {themes.length === 0 ? <Vide texte={texte} onRestart={() => { search(""); setFiltre("toutes"); }} /> : <ParametresTable regles={regles} isEtroite={ouvert !== undefined} />}
        </div>
        {ouvert !== undefined && <ParametreVolet key={ouvert.parametre.id} entree={ouvert} regles={regles} />}
      </div>
    </>
  );
}

function Vide({ texte, onRestart }: { readonly texte: string; readonly onRestart: () => void }) {
  const motif = texte === "" ? "Aucune valeur n’est dans ce cas." : `Rien ne correspond à «\u00A0${texte}\u00A0».`;
  return <EmptyState titre={motif} actions={<Button onClick={onRestart}>Tout montrer</Button>} />;
}

/** Printing, and a file chosen or dropped anywhere on the window. */
function Actions({ miseAJour: { etat, read } }: { readonly miseAJour: MiseAJourRegles }) {
  const choix = useRef<HTMLInputElement>(null);
  const open = () => choix.current?.click();
  const isLecture = etat.kind === "lecture";
  const receive = (fichiers: readonly File[]) => {
    const [fichier] = fichiers;
    if (fichier !== undefined) void read(fichier);
  };
  useTouches([{ combinaison: "o", libelle: "mettre à jour", action: open }], !isLecture);
  return (
    <DropZone describe={(nombre) => (nombre > 1 ? "Un paquet à la fois\u00A0: déposez-en un seul" : "Déposer pour lire ce paquet de règles")} onFiles={receive} isActive={!isLecture}>
      <input ref={choix} type="file" accept=".json,application/json" hidden aria-label="Paquet de règles" onChange={({ currentTarget }) => { receive([...(currentTarget.files ?? [])]); currentTarget.value = ""; }} />
      <Button size="xs" variant="subtle" className="sans-papier" leftSection={<IconScale size={16} stroke={1.75} aria-hidden="true" />} onClick={() => openRoute({ panneau: "juridictions" })}>Juridictions</Button>
      <Button size="xs" variant="subtle" className="sans-papier" leftSection={<IconRoute size={16} stroke={1.75} aria-hidden="true" />} onClick={() => openRoute({ panneau: "procedures" })}>Procédures</Button>
      <Button size="xs" variant="subtle" className="sans-papier" leftSection={<IconPrinter size={16} stroke={1.75} aria-hidden="true" />} onClick={() => void printPage()}>Imprimer</Button>
      <Button size="xs" className="sans-papier" loading={isLecture} leftSection={<IconFileImport size={16} stroke={1.75} aria-hidden="true" />} rightSection={<Touche combinaison="o" />} onClick={open}>Mettre à jour depuis un fichier…</Button>
    </DropZone>
  );
}

function Refus({ miseAJour: { etat, forget } }: { readonly miseAJour: MiseAJourRegles }) {
  const { etat: coffre } = usePortefeuille();
  if (coffre.kind === "chargement" && coffre.total > 0) return <Chargement titre="Lecture des paquets acceptés" />;
  if (etat.kind !== "refus") return undefined;
  return (
    <div className={styles["refus"]} role="alert">
      <p><b className="med">{etat.nom}</b> {etat.motif}</p>
      <Button size="xs" variant="subtle" onClick={forget}>Fermer</Button>
    </div>
  );
}
