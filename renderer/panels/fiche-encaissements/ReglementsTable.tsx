import { formatJour } from "#shared/kernel/format-jour.ts";
import { formatMontant, formatMontantNu } from "#shared/kernel/format-montant.ts";
import { sumMontants } from "#shared/kernel/montant.ts";
import type { Dossier, Reglement } from "#shared/model/dossier.ts";
import { listSommesDetenues, type SommeDetenue } from "#shared/suivi/encaissements.ts";
import { LIBELLES_CANAL_REGLEMENT, LIBELLES_IMPUTATION } from "#shared/suivi/libelles-argent.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { Etat } from "../../components/Etat.tsx";
import { Section } from "../../components/Page.tsx";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";
import type { Operation } from "./saisies.ts";

interface Props {
  readonly vue: VueDossier;
  readonly onOperation: (operation: Operation) => void;
}

/** Every payment with its way in, how it is counted, and what became of it; those that came back and the balances given up follow. */
export function ReglementsTable({ vue: { dossier }, onOperation }: Props) {
  const { aujourdhui } = useContexte();
  const detenues = new Map(listSommesDetenues(dossier, aujourdhui).map((somme) => [somme.reglement.reglementId, somme]));
  const reglements = dossier.reglements.toSorted((a, b) => (a.dateFait < b.dateFait ? 1 : -1));
  return (
    <Section titre="Règlements" note={`${formatMontant(sumMontants(dossier.reglements.map(({ montant }) => montant)))} reçus`}>
      <table className="t r32" aria-label="Règlements">
        <thead><tr><th scope="col">Reçu le</th><th scope="col">Libellé</th><th scope="col">Reçu</th><th scope="col">Imputation</th><th scope="col" className="num">Montant</th><th scope="col">Suite</th><th scope="col" aria-label="Gestes" /></tr></thead>
        <tbody>
          {reglements.map((reglement) => <Rangee key={reglement.reglementId} reglement={reglement} detenue={detenues.get(reglement.reglementId)} dossier={dossier} onOperation={onOperation} />)}
          {dossier.rejets.map(({ rejetId, dateFait, montant, motif }) => (
            <tr key={rejetId}><td className="tn">{formatJour(dateFait)}</td><td>Revenu impayé{motif === undefined ? "" : `, ${motif}`}</td><td /><td /><td className="num ink3">{formatMontantNu(montant)}</td><td><Etat ton="late">n’est pas compté</Etat></td><td /></tr>
          ))}
          {dossier.abandons.map(({ abandonId, dateFait, montant, motif }) => (
            <tr key={abandonId}><td className="tn">{formatJour(dateFait)}</td><td>Solde abandonné, {motif}</td><td /><td /><td className="num ink3">{formatMontantNu(montant)}</td><td><Etat ton="neutre">dette éteinte</Etat></td><td /></tr>
          ))}
          {dossier.remboursements.map(({ remboursementId, dateFait, montant, motif }) => (
            <tr key={remboursementId}><td className="tn">{formatJour(dateFait)}</td><td>Trop-perçu rendu{motif === undefined ? "" : `, ${motif}`}</td><td /><td /><td className="num ink3">{formatMontantNu(montant)}</td><td><Etat ton="acquis">rendu</Etat></td><td /></tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

interface RangeeProps {
  readonly reglement: Reglement;
  readonly detenue: SommeDetenue | undefined;
  readonly dossier: Dossier;
  readonly onOperation: (operation: Operation) => void;
}

function Rangee({ reglement, detenue, dossier, onOperation }: RangeeProps) {
  const { mandataires } = usePortefeuille();
  const { reglementId, dateFait, dateValeur, libelle, canal = "direct", mandataireId, principalDabord, pieceId, montant, creanceId } = reglement;
  const piece = dossier.pieces.find((connue) => connue.pieceId === pieceId);
  const facture = dossier.creances.find((creance) => creance.creanceId === creanceId);
  return (
    <tr>
      <td className="tn">{formatJour(dateFait)}{dateValeur !== undefined && <small>{` valeur ${formatJour(dateValeur)}`}</small>}</td>
      <td className="ink">{libelle ?? "Règlement reçu"}{facture !== undefined && <span className="ink3"> sur {facture.numero}</span>}</td>
      <td>{LIBELLES_CANAL_REGLEMENT[canal]}{mandataireId !== undefined && <span className="ink3"> {mandataires.find(({ id }) => id === mandataireId)?.nom}</span>}</td>
      <td>{principalDabord === undefined ? <span className="ink3">ordre de la loi</span> : `${LIBELLES_IMPUTATION[principalDabord]}${piece === undefined ? "" : `, pièce ${piece.numero}`}`}</td>
      <td className="num ink med">{formatMontantNu(montant)}</td>
      <td>{canal === "direct" ? <Etat ton="acquis">encaissé</Etat> : <Suite detenue={detenue} />}</td>
      <td className="num">
        {detenue !== undefined && <button type="button" className="lien" onClick={() => onOperation({ kind: "reversement", reglementId, du: detenue.reste })}>Reversé…</button>}{" "}
        <button type="button" className="lien" onClick={() => onOperation({ kind: "rejet", reglementId, du: montant })}>Revenu impayé…</button>
      </td>
    </tr>
  );
}

function Suite({ detenue }: { readonly detenue: SommeDetenue | undefined }) {
  if (detenue === undefined) return <Etat ton="acquis">reversé</Etat>;
  const { reste, pourLe, isEnRetard } = detenue;
  return <Etat ton={isEnRetard ? "late" : "attente"}>{`${formatMontant(reste)} à reverser${pourLe === undefined ? "" : ` pour le ${formatJour(pourLe)}`}`}</Etat>;
}
