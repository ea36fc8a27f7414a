import { ActionIcon, Button } from "@mantine/core";
import { IconExternalLink, IconX } from "@tabler/icons-react";
import { useEffect, useMemo, useState } from "react";
import { formatMontantNu } from "#shared/kernel/format-montant.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import { type Contribution, toMontant } from "#shared/suivi/pilotage/agregat.ts";
import { formatSomme } from "#shared/suivi/pilotage/mots.ts";
import type { Choix } from "#shared/suivi/pilotage/tableau.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { openRoute } from "../../app/routes.ts";
import type { Colonne, Tri } from "../../components/data-table-columns.ts";
import { DataTable } from "../../components/DataTable.tsx";
import { Volet } from "../../components/Page.tsx";
import type { SourceFigures } from "../../db/pilotage-formes.ts";
import { chooseDossiers } from "../../hooks/dossiers-choisis.ts";
import { useTouches } from "../../hooks/use-touches.ts";
import styles from "./tableau.module.css";

interface Props {
  readonly titre: string;
  readonly choix: Choix;
  readonly source: SourceFigures;
  readonly lignes: readonly LigneDossier[];
  readonly onClose: () => void;
}

interface Rangee {
  readonly id: string;
  readonly reference: string;
  readonly debiteur: string;
  readonly somme: number;
}

/** The dossiers behind a figure, each with what it brings: their sum is the figure. */
export function DerriereVolet({ titre, choix, source, lignes, onClose }: Props) {
  const lues = useContributions(source, choix);
  const contributions = typeof lues === "object" ? lues : AUCUNE;
  const parId = useMemo(() => new Map(lignes.map((ligne) => [ligne.id, ligne])), [lignes]);
  const rangees = useMemo(() => contributions.map(({ dossierId, somme }): Rangee => ({ id: dossierId, reference: parId.get(dossierId)?.reference ?? "", debiteur: parId.get(dossierId)?.debiteur ?? "Dossier retiré", somme })), [contributions, parId]);
  const [tri, setTri] = useState<Tri>();
  const [courante, setCourante] = useState<string>();
  const isJours = choix.mesure === "duree";
  const colonnes = useMemo(() => createColonnes(isJours), [isJours]);
  useTouches([{ combinaison: "Escape", libelle: "fermer", action: onClose }]);
  const total = rangees.reduce((somme, rangee) => somme + rangee.somme, 0);
  const openListe = () => {
    chooseDossiers({ nom: titre, ids: rangees.map(({ id }) => id) });
    openRoute({ panneau: "dossiers", vue: "choisis" });
  };
  return (
    <Volet label={`Dossiers derrière\u00A0: ${titre}`} isFixe>
      <div className={styles["tete"]}><h2 className="t16">{titre}</h2><span className="sp" /><ActionIcon variant="subtle" size={28} aria-label="Fermer" onClick={onClose}><IconX size={16} stroke={1.75} aria-hidden="true" /></ActionIcon></div>
      {lues === undefined && <p className="ink3" role="status">Recherche des dossiers…</p>}
      {lues === "echec" && <p className="late" role="alert">{"Ces dossiers n’ont pas pu être lus\u00A0: fermez ce volet, puis ouvrez-le de nouveau."}</p>}
      {typeof lues === "object" && <p><b className="t20 tn">{isJours ? formatNombreDe(rangees.length, "dossier", "dossiers") : formatSomme(total)}</b>{!isJours && <> <span className="ink3">dans {formatNombreDe(rangees.length, "dossier", "dossiers")}</span></>}</p>}
      <DataTable
        label="Dossiers derrière le chiffre" lignes={rangees} colonnes={colonnes} findId={({ id }) => id} findNom={({ reference }) => reference} tri={tri} onTri={setTri} courante={courante} onCourante={setCourante} hauteur={48}
        onOpen={({ id }) => openRoute({ panneau: "fiche", dossierId: id })}
      />
      <Button size="xs" disabled={rangees.length === 0} leftSection={<IconExternalLink size={16} stroke={1.75} aria-hidden="true" />} onClick={openListe}>Ouvrir dans Dossiers</Button>
    </Volet>
  );
}

function createColonnes(isJours: boolean): readonly Colonne<Rangee>[] {
  return [
    { id: "debiteur", titre: "Dossier", largeur: "minmax(0, 1fr)", isFixe: true, cellule: ({ debiteur, reference }) => <span><b className="med">{debiteur}</b><br /><span className="lab">{reference}</span></span>, compare: (a, b) => a.debiteur.localeCompare(b.debiteur, "fr") },
    { id: "somme", titre: isJours ? "Jours" : "En\u00A0€", largeur: "120px", isNombre: true, isDecroissantDabord: true, cellule: ({ somme }) => (isJours ? somme : formatNu(somme)), compare: (a, b) => a.somme - b.somme },
  ];
}

function formatNu(somme: number): string {
  const lu = toMontant(Math.round(somme));
  return lu === undefined ? "hors échelle" : formatMontantNu(lu);
}

const AUCUNE: readonly Contribution[] = [];

/** `undefined` while they are looked for: no sum is shown that is not the figure. */
function useContributions(source: SourceFigures, choix: Choix): readonly Contribution[] | "echec" | undefined {
  const { portefeuille } = useContexte();
  const [contributions, setContributions] = useState<readonly Contribution[] | "echec">();
  useEffect(() => {
    let isVoulu = true;
    setContributions(undefined);
    void portefeuille.listDerriere(source, choix).then((lues) => lues, (): "echec" => "echec").then((lues) => { if (isVoulu) setContributions(lues); });
    return () => { isVoulu = false; };
  }, [portefeuille, source, choix]);
  return contributions;
}
