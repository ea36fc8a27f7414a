import { Button, FileButton, Select, Textarea } from "@mantine/core";
import { useState } from "react";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { formatMontantNu } from "#shared/kernel/format-montant.ts";
import { POSTES_ETUDE } from "#shared/model/releve-etude.ts";
import { LIBELLES_POSTE_ETUDE } from "#shared/suivi/contre-decompte-dossier.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { DropZone } from "../../components/DropZone.tsx";
import { JourField } from "../../components/JourField.tsx";
import { Section } from "../../components/Page.tsx";
import { Travail } from "../../components/PageEtats.tsx";
import { EcartsView } from "./EcartsView.tsx";
import { type ContreDecompteEnCours, useContreDecompte } from "./use-contre-decompte.ts";
import styles from "./contre-decompte.module.css";

/** The étude's statement beside ours: read from its file or pasted, compared post by post and movement by movement, then a letter. */
export function ContreDecompteTab({ vue }: { readonly vue: VueDossier }) {
  const etat = useContreDecompte(vue);
  return (
    <DropZone describe={() => "Déposer le décompte de l’étude"} onFiles={([fichier]) => { if (fichier !== undefined) void etat.readFichier(fichier); }}>
      <div className={`corps ${styles["corps"] ?? ""}`}>
        {etat.refus !== undefined && <p className="st late" role="alert">{etat.refus}</p>}
        {etat.isLecture ? <Travail titre="Lecture du décompte de l’étude" avancement={undefined} part={undefined} onInterrupt={etat.interrupt} /> : etat.resultat === undefined ? <Saisie etat={etat} /> : <><EcartsView vue={vue} resultat={etat.resultat} arreteAu={etat.arreteAu} /><Lignes etat={etat} /></>}
      </div>
    </DropZone>
  );
}

const FORMATS = ".xlsx,.xls,.ods,.csv,.txt";

function Saisie({ etat }: { readonly etat: ContreDecompteEnCours }) {
  const [texte, setTexte] = useState("");
  return (
    <Section titre="Décompte de l’étude" note="un classeur, un CSV, ou des lignes collées">
      <form className="saisie-grille" aria-label="Décompte de l’étude" onSubmit={(envoi) => { envoi.preventDefault(); etat.readTexte(texte); }}>
        <Textarea
          label="Coller ou taper les lignes" description="Une par ligne : date, libellé, montant, séparés par des points-virgules ou des tabulations. Par exemple : 12/09/2026 ; Versement du débiteur ; 300,00"
          autosize minRows={6} maxRows={16} maxLength={100_000} value={texte} onChange={({ currentTarget }) => setTexte(currentTarget.value)}
        />
        <div className="actions-ligne">
          <Button type="submit" variant="filled" disabled={texte.trim() === ""}>Comparer</Button>
          <FileButton accept={FORMATS} onChange={(fichier) => { if (fichier !== null) void etat.readFichier(fichier); }}>{(props) => <Button {...props}>Choisir un fichier…</Button>}</FileButton>
        </div>
      </form>
    </Section>
  );
}

const POSTES = POSTES_ETUDE.map((value) => ({ value, label: LIBELLES_POSTE_ETUDE[value] }));

/** What was read, line by line; the nature of each may be corrected, and the comparison follows. */
function Lignes({ etat: { lignes, arreteAu, setArreteAu, setPoste, forget } }: { readonly etat: ContreDecompteEnCours }) {
  const { aujourdhui } = useContexte();
  return (
    <Section titre="Lignes lues" note={String(lignes.length)} aside={<><JourField label="Arrêté au" isCompact aujourdhui={aujourdhui} valeur={arreteAu} onChange={setArreteAu} /><Button size="xs" onClick={forget}>Autre décompte</Button></>}>
      <table className="t r32" aria-label="Lignes lues">
        <thead><tr><th scope="col" className="num">Ligne</th><th scope="col">Date</th><th scope="col">Libellé</th><th scope="col">Nature</th><th scope="col" className="num">Montant</th></tr></thead>
        <tbody>
          {lignes.map(({ ligne, date, libelle, poste, montant }) => (
            <tr key={ligne}>
              <td className="num ink3">{ligne}</td><td className="tn">{date === undefined ? <span className="ink3">—</span> : formatJour(date)}</td><td className="ink">{libelle}</td>
              <td><Select size="xs" aria-label={`Nature de la ligne ${ligne}`} clearable placeholder="à dire" data={POSTES} value={poste ?? null} onChange={(choix) => setPoste(ligne, POSTES_ETUDE.find((connu) => connu === choix))} /></td>
              <td className="num ink">{formatMontantNu(montant)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
