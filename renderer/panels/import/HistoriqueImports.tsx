import { Button } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useState } from "react";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { formatMontantNu } from "#shared/kernel/format-montant.ts";
import { formatNombre } from "#shared/kernel/texte.ts";
import { Section } from "../../components/Page.tsx";
import { Etat } from "../../components/Etat.tsx";
import { type ImportConnu, isInacheve } from "../../db/moteur.ts";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";
import { useSignature } from "../../hooks/use-signature.ts";
import { useAnnulerImport } from "../../hooks/use-annuler-import.ts";

const FORMATS: Readonly<Record<string, string>> = { fec: "FEC", "balance-agee": "factures ouvertes", camt053: "relevé CAMT", cfonb120: "relevé CFONB", ofx: "relevé OFX", "releve-csv": "relevé (tableau)" };

/** Imports of the portfolio, each with its undo: dossiers worked on since are kept, and named. */
export function HistoriqueImports() {
  const annuler = useAnnulerImport();
  const { imports } = usePortefeuille();
  const [enCours, setEnCours] = useState<string>();
  if (imports.length === 0) return undefined;
  const undo = async (importe: ImportConnu) => {
    setEnCours(importe.id);
    await annuler(importe);
    setEnCours(undefined);
  };
  return (
    <Section titre="Imports précédents" note="chacun s’annule en entier ; les dossiers travaillés depuis sont gardés">
      <table className="t r36">
        <thead>
          <tr><th scope="col">Le</th><th scope="col">Fichier</th><th scope="col">Format</th><th scope="col" className="num">Lignes</th><th scope="col" className="num">Signalées</th><th scope="col" className="num">Dossiers</th><th scope="col" className="num">Factures</th><th scope="col" className="num">Montant</th><th scope="col">Par</th><th scope="col"><span className="vh">Annuler</span></th></tr>
        </thead>
        <tbody>
          {imports.toSorted((a, b) => b.instant - a.instant).map((importe) => (
            <ImportLigne key={importe.id} importe={importe} isEnCours={enCours === importe.id} onAnnuler={() => void undo(importe)} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function ImportLigne({ importe, isEnCours, onAnnuler }: { readonly importe: ImportConnu; readonly isEnCours: boolean; readonly onAnnuler: () => void }) {
  const formatSignature = useSignature();
  const { dateFait, nomFichier, format, lignes, anomalies, dossiers, creances, total, par, instant } = importe;
  return (
    <tr>
      <td className="tn">{formatJour(dateFait)}</td>
      <td className="ink">{nomFichier}{isInacheve(importe) && <> <Etat ton="soon">inachevé, {importe.lots.length} parties sur {importe.portions} : déposez de nouveau ce fichier pour finir, ou annulez</Etat></>}</td>
      <td>{FORMATS[format] ?? format}</td>
      <td className="num">{formatNombre(lignes)}</td>
      <td className="num">{formatNombre(anomalies)}</td>
      <td className="num">{formatNombre(dossiers)}</td>
      <td className="num">{formatNombre(creances)}</td>
      <td className="num ink">{formatMontantNu(total)}</td>
      <td className="ink3">{formatSignature(par, instant).split(",")[0]}</td>
      <td className="num"><Button size="xs" variant="subtle" loading={isEnCours} leftSection={<IconArrowBackUp size={16} aria-hidden="true" />} onClick={onAnnuler} aria-label={`Annuler l’import de ${nomFichier}`}>Annuler</Button></td>
    </tr>
  );
}
