import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { formatMontantNu } from "#shared/kernel/format-montant.ts";
import type { Equipe } from "#shared/suivi/equipe.ts";
import type { LigneJournee } from "#shared/suivi/journee.ts";
import { formatRoute } from "../../app/routes.ts";
import { Section } from "../../components/Page.tsx";
import type { Choix } from "./TableCharges.tsx";

const TITRES: Readonly<Record<Choix["detail"], string>> = { droits: "Droits en danger", retards: "En retard", jour: "Aujourd’hui", aRelire: "Échéances à relire", reportees: "Remises à plus tard", visas: "Visas attendus" };
const MONTREES = 200;

/** The lines behind a figure, each opening its dossier where it is done. */
export function DetailCharge({ choix, equipe, onClose }: { readonly choix: Choix; readonly equipe: Equipe; readonly onClose: () => void }) {
  const lignes = choix.detail === "visas" ? equipe.visas : (equipe.personnes.find(({ nom }) => nom === choix.nom)?.[choix.detail] ?? []);
  return (
    <Section titre={`${TITRES[choix.detail]}${choix.detail === "visas" ? "" : `, ${choix.nom ?? "personne"}`}`} note={<span className="tn">{lignes.length.toLocaleString("fr-FR")}</span>} aside={<ActionIcon aria-label="Fermer le détail" onClick={onClose}><IconX size={16} stroke={1.75} aria-hidden="true" /></ActionIcon>}>
      <table className="t r32">
        <thead><tr><th scope="col">Débiteur</th><th scope="col">À faire</th><th scope="col">Pourquoi</th><th scope="col">Le</th><th scope="col" className="num">Enjeu en €</th></tr></thead>
        <tbody>{lignes.slice(0, MONTREES).map((ligne) => <Rangee key={ligne.id} ligne={ligne} />)}</tbody>
      </table>
      {lignes.length > MONTREES && <p className="ink3">Les {MONTREES} premières sont montrées, dans leur ordre d’urgence.</p>}
    </Section>
  );
}

function Rangee({ ligne: { dossierId, dossier, quoi, alerte, raison, jour, montant, action, report } }: { readonly ligne: LigneJournee }) {
  const { onglet } = action;
  return (
    <tr>
      <td><a href={formatRoute({ panneau: "fiche", dossierId, ...(onglet === undefined || onglet === "synthese" ? {} : { onglet }) })}>{dossier.debiteur}</a> <span className="ink3 tn">{dossier.reference}</span></td>
      <td>{quoi}</td>
      <td className="ink3">{report === undefined ? [alerte, raison].filter((mot) => mot !== undefined && mot !== "").join(" — ") : `Remis au ${formatJour(report.jusquAu)}, motif\u00A0: ${report.motif}`}</td>
      <td className="tn">{jour === undefined ? "—" : formatJour(jour)}</td>
      <td className="num">{formatMontantNu(montant)}</td>
    </tr>
  );
}
