import { Button, Menu } from "@mantine/core";
import { IconDots, IconUserPlus } from "@tabler/icons-react";
import { useState } from "react";
import type { DemandeVue, EquipeVue, EtatVu, MembreVu } from "../../hooks/use-partage.ts";
import { ROLES } from "#shared/model/entree-membre.ts";
import { LIBELLES_ROLE } from "#shared/model/membres-roles.ts";
import { cancelInvitation, removeMembre, setRole } from "../../bridge/bridge.ts";
import { Etiquette } from "../../components/Etat.tsx";
import { Initiales, Section } from "../../components/Page.tsx";
import { formatInstant } from "../../hooks/format-instant.ts";
import { DemandeDialog } from "./DemandeDialog.tsx";
import { InvitationDialog } from "./InvitationDialog.tsx";
import { RetraitDialog } from "./RetraitDialog.tsx";
import { useGestes } from "./use-gestes.ts";
import styles from "./partage.module.css";

interface Props {
  readonly equipe: EquipeVue;
  readonly etat: EtatVu;
}

/** Who is of the team, who asks to come in, whom one invited; an administrator changes it. */
export function EquipeSection({ equipe, etat }: Props) {
  const [isInvitation, setInvitation] = useState(false);
  const [demande, setDemande] = useState<DemandeVue | undefined>(undefined);
  const [retire, setRetire] = useState<MembreVu | undefined>(undefined);
  const presents = equipe.membres.filter(({ sortie }) => sortie === undefined);
  const partis = equipe.membres.filter(({ sortie }) => sortie !== undefined);
  return (
    <>
      {equipe.demandes.length > 0 && (
        <Section titre="Demandes d’entrée">
          <ul className={styles["lignes"]}>
            {equipe.demandes.map((attente) => <li key={attente.id}><Initiales nom={attente.personne} /><span><b>{attente.personne}</b> <span className="ink3">{LIBELLES_ROLE[attente.role]}</span></span>{attente.isMultiple && <Etiquette ton="late">plusieurs postes pour une invitation</Etiquette>}<span className="sp" /><Button size="xs" variant="filled" onClick={() => setDemande(attente)}>Comparer les chiffres</Button></li>)}
          </ul>
        </Section>
      )}
      <Section titre={equipe.nom} note={`empreinte ${equipe.empreinte}`} aside={equipe.isAdministrateur ? <Button size="xs" leftSection={<IconUserPlus size={16} stroke={1.75} aria-hidden="true" />} onClick={() => setInvitation(true)}>Inviter</Button> : undefined}>
        <table className="t r36">
          <thead><tr><th scope="col">Personne</th><th scope="col">Rôle</th><th scope="col">Dernier échange</th><th scope="col">De l’équipe depuis</th><th scope="col"><span className="vh">Actions</span></th></tr></thead>
          <tbody>{presents.map((membre) => <LigneMembre key={membre.poste} membre={membre} etat={etat} isAdministrateur={equipe.isAdministrateur} onRetirer={() => setRetire(membre)} />)}</tbody>
        </table>
      </Section>
      <Invitations equipe={equipe} />
      {partis.length > 0 && <Partis membres={partis} isAdministrateur={equipe.isAdministrateur} />}
      {equipe.rejets.length > 0 && <Refus rejets={equipe.rejets} />}
      {isInvitation && <InvitationDialog onClose={() => setInvitation(false)} />}
      {demande !== undefined && <DemandeDialog demande={demande} membres={presents} onClose={() => setDemande(undefined)} />}
      {retire !== undefined && <RetraitDialog membre={retire} onClose={() => setRetire(undefined)} />}
    </>
  );
}

function LigneMembre({ membre, etat, isAdministrateur, onRetirer }: { readonly membre: MembreVu; readonly etat: EtatVu; readonly isAdministrateur: boolean; readonly onRetirer: () => void }) {
  const { ask } = useGestes();
  const { poste, personne, role, depuis, isMoi, hasJumeau } = membre;
  const dernier = isMoi ? etat.dossier?.dernier : etat.postes.find((vu) => vu.poste === poste)?.dernier;
  return (
    <tr>
      <td className="ink">{personne}{isMoi && <span className="ink3"> (ce poste)</span>}{hasJumeau && <span className="ink3">, mêmes clés qu’un autre poste</span>}</td>
      <td>{LIBELLES_ROLE[role]}</td>
      <td className="tn">{dernier === undefined ? <span className="ink3">aucun encore</span> : formatInstant(dernier)}</td>
      <td className="tn">{formatInstant(depuis)}</td>
      <td className="num">
        {isAdministrateur && (
          <Menu position="bottom-end">
            <Menu.Target><Button size="compact-xs" variant="subtle" aria-label={`Actions sur ${personne}`}><IconDots size={16} stroke={1.75} aria-hidden="true" /></Button></Menu.Target>
            <Menu.Dropdown>
              <Menu.Label>Changer le rôle</Menu.Label>
              {ROLES.filter((autre) => autre !== role).map((autre) => <Menu.Item key={autre} onClick={() => void ask(() => setRole({ poste, role: autre }), { titre: "Rôle changé", detail: `${personne}\u00A0: ${LIBELLES_ROLE[autre]}.` })}>{LIBELLES_ROLE[autre]}</Menu.Item>)}
              <Menu.Divider />
              <Menu.Item color="red" onClick={onRetirer}>{isMoi ? "Quitter l’équipe…" : "Retirer ce poste…"}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </td>
    </tr>
  );
}

function Invitations({ equipe: { invitations, isAdministrateur } }: { readonly equipe: EquipeVue }) {
  const { ask } = useGestes();
  if (invitations.length === 0) return undefined;
  return (
    <Section titre="Invitations en cours">
      <ul className={styles["lignes"]}>
        {invitations.map(({ id, pour, role, expire }) => <li key={id}><span><b>{pour}</b> <span className="ink3">{`${LIBELLES_ROLE[role]}, jusqu’au ${formatInstant(expire)}`}</span></span><span className="sp" />{isAdministrateur && <Button size="xs" variant="subtle" onClick={() => void ask(() => cancelInvitation({ invitation: id }), { titre: "Invitation annulée", detail: `Les mots donnés à ${pour} n’ouvrent plus rien.` })}>Annuler l’invitation</Button>}</li>)}
      </ul>
    </Section>
  );
}

/** What someone wrote in the register without having the right to it, or too late: it does not count, and it is not hidden. */
function Refus({ rejets }: Pick<EquipeVue, "rejets">) {
  return (
    <Section titre="Écritures sans effet" note="gardées au registre de l’équipe">
      <ul className={styles["lignes"]}>{rejets.map(({ id, par, le, quoi, motif }) => <li key={id}><span><span className="ink">{`${par} a voulu ${quoi}`}</span> <span className="ink3">{`le ${formatInstant(le)}\u00A0: ${motif}`}</span></span></li>)}</ul>
    </Section>
  );
}

const SORTIES = { retrait: "retiré par", remplacement: "remplacé par", releve: "a changé de poste\u00A0:" } as const;

/** Nobody comes back under the same identifier; what came late from a post that left is let in by an administrator. */
function Partis({ membres, isAdministrateur }: { readonly membres: readonly MembreVu[]; readonly isAdministrateur: boolean }) {
  const { ask } = useGestes();
  return (
    <Section titre="Anciens postes">
      <ul className={styles["lignes"]}>
        {membres.map(({ poste, personne, sortie }) => (
          <li key={poste}>
            <span>{personne} <span className="ink3">{sortie === undefined ? "" : `${SORTIES[sortie.kind]} ${sortie.par} le ${formatInstant(sortie.le)}${sortie.motif === undefined ? "" : `, ${sortie.motif}`}`}</span></span>
            <span className="sp" />
            {isAdministrateur && sortie?.kind === "retrait" && <Button size="xs" variant="subtle" onClick={() => void ask(() => removeMembre({ poste }), { titre: "Saisies admises", detail: `Ce que le poste de ${personne} avait écrit et qui est arrivé depuis compte désormais.` })}>Admettre ses dernières saisies</Button>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
