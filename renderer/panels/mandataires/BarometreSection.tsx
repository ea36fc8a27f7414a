import { formatMontant } from "#shared/kernel/format-montant.ts";
import { montant } from "#shared/kernel/montant.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { CAS_SUFFISANTS, type Mesure } from "#shared/suivi/barometre.ts";
import { LIBELLES_EVENEMENT } from "#shared/suivi/libelles.ts";
import { useBarometre } from "./use-barometre.ts";
import type { LigneMandataire } from "./use-mandataires.ts";

/** How a mandataire does, by his own files: each figure with the number of cases that it rests on. */
export function BarometreSection({ ligne }: { readonly ligne: LigneMandataire }) {
  const barometre = useBarometre(ligne);
  if (ligne.dossiers.length === 0 || barometre === undefined) return undefined;
  const { dossiers, actes, fructueux, recouvre, cout, coutParEuro, reversement, enRetard } = barometre;
  return (
    <section aria-label="Baromètre">
      <div className="sec-tete"><h3>Baromètre</h3><span className="ink3">{formatNombreDe(dossiers, "dossier", "dossiers")}</span></div>
      <table className="t r28" aria-label="Baromètre">
        <tbody>
          {actes.map(({ kind, mesure }) => <Rangee key={kind} nom={LIBELLES_EVENEMENT[kind]} valeur={formatJours(mesure)} nombre={mesure.nombre} />)}
          <Rangee nom="Dossiers fructueux" valeur={`${Math.round((fructueux * 100) / Math.max(1, dossiers))}\u00A0%`} nombre={dossiers} />
          <Rangee nom="Recouvré depuis le mandat" valeur={formatMontant(recouvre)} nombre={fructueux} />
          <Rangee nom="Coût pour un euro recouvré" valeur={coutParEuro === undefined ? "rien de recouvré" : formatMontant(montant(coutParEuro))} nombre={fructueux} detail={`${formatMontant(cout)} facturés`} />
          <Rangee nom="Délai de reversement" valeur={formatJours(reversement)} nombre={reversement.nombre} detail={enRetard > 0 ? formatNombreDe(enRetard, "somme en retard", "sommes en retard") : undefined} />
        </tbody>
      </table>
      <p className="lab">{`Médianes, en jours depuis l’envoi du dossier. Sous ${CAS_SUFFISANTS} cas, un ordre d’idée.`}</p>
    </section>
  );
}

function formatJours({ mediane }: Mesure): string {
  return mediane === undefined ? "aucun cas" : formatNombreDe(mediane, "jour", "jours");
}

function Rangee({ nom, valeur, nombre, detail }: { readonly nom: string; readonly valeur: string; readonly nombre: number; readonly detail?: string | undefined }) {
  return (
    <tr>
      <td>{nom}{detail !== undefined && <span className="ink3">, {detail}</span>}</td>
      <td className="num ink med">{valeur}</td>
      <td className={`num ${nombre < CAS_SUFFISANTS ? "soon" : "ink3"}`}>{`n = ${nombre}`}</td>
    </tr>
  );
}
