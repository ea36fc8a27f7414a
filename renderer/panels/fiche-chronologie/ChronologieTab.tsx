import { Button, Checkbox, SegmentedControl, TextInput } from "@mantine/core";
import { IconFileExport, IconNote, IconSearch } from "@tabler/icons-react";
import { type ReactNode, type RefObject, useRef, useState } from "react";
import { createSujetId } from "#shared/model/fait.ts";
import type { FamilleFait } from "#shared/suivi/chronologie.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { useExporterDossier } from "../../hooks/use-exporter-dossier.ts";
import { useTouches } from "../../hooks/use-touches.ts";
import { type FiltreChronologie, FILTRE_VIDE, groupParMois, LIBELLES_FAMILLE, listFamilles, listLignesFiltrees } from "./chronologie.ts";
import { AuditBouton } from "./AuditBouton.tsx";
import { ChronologieLigne } from "./ChronologieLigne.tsx";
import { HistoriqueView } from "./HistoriqueView.tsx";
import { NoteForm, type SaisieNote } from "./NoteForm.tsx";
import styles from "./chronologie.module.css";

/** Everything that happened, on one timeline, with its pièces and its author. */
export function ChronologieTab({ vue }: { readonly vue: VueDossier }) {
  const [filtre, setFiltre] = useState(FILTRE_VIDE);
  const [isNote, setNote] = useState(false);
  const [isHistorique, setHistorique] = useState(false);
  const { aujourdhui, isPasse = false } = useContexte();
  const enregistrer = useEnregistrer();
  const recherche = useRef<HTMLInputElement>(null);
  useTouches([
    { combinaison: "n", libelle: "ajouter une note", action: () => { setHistorique(false); setNote(true); } },
    ...(isHistorique ? [] : [{ combinaison: "f", libelle: "chercher", action: () => recherche.current?.focus() }]),
    { combinaison: "h", libelle: isHistorique ? "par date" : "historique", action: () => setHistorique(!isHistorique) },
  ]);
  const lignes = listLignesFiltrees(vue.chronologie, filtre);
  const addNote = async ({ texte, portee, date }: SaisieNote) => {
    const lot = await enregistrer({
      brouillons: [{ sujet: createSujetId("dossier", vue.dossier.id), type: "note", dateFait: date, remplace: [], contenu: { texte, portee } }],
      annonce: portee === "interne" ? "Note interne ajoutée" : "Note ajoutée",
    });
    return lot !== undefined;
  };
  const bascule = <SegmentedControl size="xs" aria-label="Ordre de lecture" data={LECTURES} value={isHistorique ? "historique" : "faits"} onChange={(choisie) => setHistorique(choisie === "historique")} />;
  if (isHistorique) return <div className="page"><div className={styles["outils"]} role="toolbar" aria-label="Historique">{bascule}<span className="sp" />{!isPasse && <AuditBouton vue={vue} />}<Exporter vue={vue} /></div><HistoriqueView vue={vue} /></div>;
  return (
    <div className="page">
      <Outils vue={vue} filtre={filtre} onChange={setFiltre} recherche={recherche} onNote={() => setNote(true)} bascule={bascule} />
      {isNote && <NoteForm dossierId={vue.dossier.id} aujourdhui={aujourdhui} onAjouter={addNote} onFermer={() => setNote(false)} />}
      <div className={styles["defile"]} tabIndex={0} role="region" aria-label="Chronologie du dossier">
        {lignes.length === 0 && <p className="lab" style={{ paddingTop: 24 }}>Aucun fait ne correspond à ce filtre.</p>}
        {groupParMois(lignes).map((mois) => (
          <section key={mois.cle} aria-label={mois.titre}>
            <h2 className={styles["mois"]}>{mois.titre}</h2>
            <ol className={styles["lignes"]}>
              {mois.lignes.map((ligne) => <ChronologieLigne key={ligne.faitId} ligne={ligne} pieces={vue.dossier.pieces} />)}
            </ol>
          </section>
        ))}
      </div>
    </div>
  );
}

/** All that the dossier holds, in a file that another program reads. */
function Exporter({ vue }: { readonly vue: VueDossier }) {
  const { isEnCours, write } = useExporterDossier(vue);
  return <Button size="xs" loading={isEnCours} leftSection={<IconFileExport size={16} aria-hidden="true" />} onClick={() => void write()}>Exporter (JSON)</Button>;
}

const LECTURES = [{ value: "faits", label: "Par date des faits" }, { value: "historique", label: "Historique" }];

interface OutilsProps {
  readonly bascule: ReactNode;
  readonly vue: VueDossier;
  readonly filtre: FiltreChronologie;
  readonly recherche: RefObject<HTMLInputElement | null>;
  readonly onChange: (filtre: FiltreChronologie) => void;
  readonly onNote: () => void;
}

function Outils({ vue, filtre, recherche, bascule, onChange, onNote }: OutilsProps) {
  const remplacees = vue.chronologie.filter(({ isRemplacee }) => isRemplacee).length;
  const toggleFamille = (famille: FamilleFait) => {
    const familles = new Set(filtre.familles);
    if (!familles.delete(famille)) familles.add(famille);
    onChange({ ...filtre, familles });
  };
  return (
    <div className={styles["outils"]} role="toolbar" aria-label="Filtres de la chronologie">
      {bascule}
      <TextInput ref={recherche} size="xs" w={200} aria-label="Chercher dans la chronologie" placeholder="Chercher" leftSection={<IconSearch size={14} aria-hidden="true" />} value={filtre.texte} onChange={(saisie) => onChange({ ...filtre, texte: saisie.currentTarget.value })} />
      {listFamilles(vue.chronologie).map(({ famille, nombre }) => (
        <button key={famille} type="button" className={styles["puce"]} aria-pressed={filtre.familles.has(famille)} onClick={() => toggleFamille(famille)}>
          {LIBELLES_FAMILLE[famille]} <small>{nombre}</small>
        </button>
      ))}
      {remplacees > 0 && <Checkbox label="Voir ce qui a été remplacé" checked={filtre.isRemplaceesVisibles} onChange={(coche) => onChange({ ...filtre, isRemplaceesVisibles: coche.currentTarget.checked })} />}
      <span className="sp" />
      <Button size="xs" leftSection={<IconNote size={16} aria-hidden="true" />} rightSection={<kbd>N</kbd>} onClick={onNote}>Ajouter une note</Button>
    </div>
  );
}
