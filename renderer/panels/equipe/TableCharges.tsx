import { Button } from "@mantine/core";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { formatMontantNu } from "#shared/kernel/format-montant.ts";
import type { ChargePersonne, Equipe } from "#shared/suivi/equipe.ts";
import { Etat } from "../../components/Etat.tsx";

/** Lists of a person that a figure opens. */
export const DETAILS = ["droits", "retards", "jour", "aRelire", "reportees"] as const;
export type Detail = (typeof DETAILS)[number];

/** Which figure is open: of whom, and what. */
export interface Choix {
  readonly nom: string | undefined;
  readonly detail: Detail | "visas";
}

interface Props {
  readonly equipe: Equipe;
  readonly choix: Choix | undefined;
  readonly onChoix: (choix: Choix) => void;
  readonly onPassation: (nom: string) => void;
}

/** One line a person; each figure opens its list. */
export function TableCharges({ equipe: { personnes, visas }, choix, onChoix, onPassation }: Props) {
  return (
    <>
      <table className="t r36">
        <thead>
          <tr><th scope="col">Gestionnaire</th><th scope="col" className="num">Dossiers</th><th scope="col" className="num">Encours en €</th><th scope="col" className="num">Droits en danger</th><th scope="col" className="num">En € en danger</th><th scope="col" className="num">En retard</th><th scope="col" className="num">Aujourd’hui</th><th scope="col" className="num">À relire</th><th scope="col" className="num">Remises</th><th scope="col"><span className="vh">Passer</span></th></tr>
        </thead>
        <tbody>{personnes.map((personne) => <Rangee key={personne.nom ?? ""} personne={personne} choix={choix} onChoix={onChoix} onPassation={onPassation} />)}</tbody>
      </table>
      <p>{visas.length === 0 ? <span className="ink3">Aucun visa n’est attendu.</span> : <>Visas attendus au-dessus du seuil de délégation : <Nombre liste={visas} isOuvert={choix?.detail === "visas"} libelle="Visas attendus" onOpen={() => onChoix({ nom: undefined, detail: "visas" })} /></>}</p>
    </>
  );
}

function Rangee({ personne, choix, onChoix, onPassation }: { readonly personne: ChargePersonne; readonly choix: Choix | undefined; readonly onChoix: Props["onChoix"]; readonly onPassation: Props["onPassation"] }) {
  const { nom, dossiers, encours, montantDroits, pretes, absentJusquAu } = personne;
  const cellule = (detail: Detail, libelle: string) => <td className="num"><Nombre liste={personne[detail]} isOuvert={choix?.nom === nom && choix?.detail === detail} libelle={`${libelle}, ${nom ?? "personne"}`} onOpen={() => onChoix({ nom, detail })} /></td>;
  return (
    <tr>
      <td>{nom === undefined ? <Etat ton="soon">Personne</Etat> : <b className="med">{nom}</b>}{absentJusquAu !== undefined && <> <Etat ton="attente">absence, retour le {formatJour(absentJusquAu)}</Etat></>}</td>
      <td className="num">{dossiers.toLocaleString("fr-FR")}{pretes > 0 && <span className="ink3"> dont {pretes} prêtés</span>}</td>
      <td className="num">{formatMontantNu(encours)}</td>
      {cellule("droits", "Droits en danger")}
      <td className={`num ${montantDroits > 0 ? "late" : ""}`}>{formatMontantNu(montantDroits)}</td>
      {cellule("retards", "En retard")}
      {cellule("jour", "Aujourd’hui")}
      {cellule("aRelire", "À relire")}
      {cellule("reportees", "Remises à plus tard")}
      <td className="num sans-papier">{nom !== undefined && <Button size="compact-xs" variant="subtle" onClick={() => onPassation(nom)} aria-label={`Passer les dossiers de ${nom}`}>Passer…</Button>}</td>
    </tr>
  );
}

function Nombre({ liste, isOuvert, libelle, onOpen }: { readonly liste: readonly unknown[]; readonly isOuvert: boolean; readonly libelle: string; readonly onOpen: () => void }) {
  if (liste.length === 0) return <span className="ink3">0</span>;
  return <button type="button" className="prove" aria-expanded={isOuvert} aria-label={`${libelle}\u00A0: ${liste.length}, voir la liste`} onClick={onOpen}>{liste.length.toLocaleString("fr-FR")}</button>;
}
