import { Button, Modal } from "@mantine/core";
import { useState } from "react";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import type { EtatVu, PosteVu } from "../../hooks/use-partage.ts";
import { choosePartage, exchangePartage, leavePartage } from "../../bridge/bridge.ts";
import { formatPartage } from "../../hooks/etat-partage.ts";
import { Etat } from "../../components/Etat.tsx";
import { Section } from "../../components/Page.tsx";
import { formatInstant } from "../../hooks/format-instant.ts";
import { formatTaille } from "../../hooks/format-taille.ts";
import { JonctionForm } from "./DepartSection.tsx";
import { SeparationDialog } from "./SeparationDialog.tsx";
import { ServeurDialog } from "./ServeurDialog.tsx";
import { useGestes } from "./use-gestes.ts";
import styles from "./partage.module.css";

/** How sharing stands: in one sentence, then colleague by colleague, then what was set aside and why. */
export function EtatSection({ etat, isSeul }: { readonly etat: EtatVu; readonly isSeul: boolean }) {
  const { ton, titre, detail } = formatPartage(etat);
  const [isSeparation, setSeparation] = useState(false);
  return (
    <>
      <Section titre="État du partage">
        <div className={styles["etat"]} role="status"><Etat ton={ton}>{titre}</Etat>{detail !== undefined && detail !== etat.alarmes[0]?.phrase && <span className="ink3">{detail}</span>}</div>
        {etat.alarmes.map((alarme) => <p key={alarme.nature} className="late" role="alert">{alarme.phrase}{alarme.nature === "dossier-vide" && <> <Button size="compact-xs" onClick={() => void exchangePartage({ isRemise: true })}>C’est le bon dossier, le remplir</Button></>}{alarme.nature === "poste-double" && <> <Button size="compact-xs" onClick={() => setSeparation(true)}>Ce poste est la copie…</Button></>}</p>)}
        {isSeparation && <SeparationDialog onClose={() => setSeparation(false)} />}
        {isSeul && etat.alarmes.some(({ nature }) => nature === "deux-equipes" || nature === "autre-equipe") && <AutreEquipe etat={etat} />}
        <ul className={styles["lignes"]}>{etat.postes.filter(({ isActif }) => isActif).map((poste) => <LignePoste key={poste.poste} poste={poste} />)}</ul>
        {etat.dossier !== undefined && <p className="lab">{`${formatNombreDe(etat.fichiers, "fichier", "fichiers")} dans le dossier, ${formatTaille(etat.octets)}.`}</p>}
        {etat.racine !== undefined && <p className="lab">{`Empreinte de ce que ce poste affiche : `}<span className="tn" data-racine={etat.racine}>{formatEmpreinte(etat.racine)}</span>. Elle est la même chez tous ceux qui ont reçu les mêmes saisies.</p>}
      </Section>
      {etat.quarantaine.length > 0 && (
        <Section titre="Mis de côté" note="lu par personne, gardé, compté">
          <ul className={styles["lignes"]}>{etat.quarantaine.map(({ nom, motif, octets }) => <li key={nom}><span><span className="ink">{motif}</span> <span className="ink3 tn">{`${nom}, ${formatTaille(octets)}`}</span></span></li>)}</ul>
        </Section>
      )}
      <Depart etat={etat} />
    </>
  );
}

/** The one who founded a team and is still alone in it leaves it by joining the other one. */
function AutreEquipe({ etat }: { readonly etat: EtatVu }) {
  const [isOuvert, setOuvert] = useState(false);
  return (
    <>
      <p className={styles["choix"]}><Button size="xs" onClick={() => setOuvert(true)}>Rejoindre l’autre équipe…</Button></p>
      <Modal opened={isOuvert} onClose={() => setOuvert(false)} title="Rejoindre l’autre équipe" size={520}>
        <p className={styles["choix"]}>Vous êtes seul dans la vôtre : elle ne sera plus partagée. Vos dossiers restent ici et rejoignent ceux de l’autre équipe quand elle vous a fait entrer.</p>
        <JonctionForm etat={etat} />
      </Modal>
    </>
  );
}

/** Enough of a hash to be read aloud from one screen to another. */
function formatEmpreinte(racine: string): string {
  return (racine.slice(0, 16).match(/.{4}/g) ?? []).join(" ");
}

const ACCORDS = {
  egal: { ton: "secured", phrase: " · affiche le même état que ce poste" },
  different: { ton: "late", phrase: " · n’affiche pas le même état que ce poste" },
} as const;

function LignePoste({ poste: { nom, dernier, faits, attente, decalage, accord, isPlusRecent } }: { readonly poste: PosteVu }) {
  return (
    <li>
      <span><b>{nom}</b> <span className="ink3 tn">{dernier === undefined ? "rien reçu encore" : `dernier échange ${formatInstant(dernier)}, ${formatNombreDe(faits, "saisie reçue", "saisies reçues")}`}</span>
        {attente > 0 && <span className="soon">{` · ${formatNombreDe(attente, "fichier attend", "fichiers attendent")} une suite qui n’est pas arrivée`}</span>}
        {decalage !== undefined && <span className="soon">{` · son horloge avance de ${formatNombreDe(Math.round(decalage / 60_000), "minute", "minutes")}`}</span>}
        {accord !== undefined && <span className={ACCORDS[accord].ton}>{ACCORDS[accord].phrase}</span>}
        {isPlusRecent && <span className="soon"> · écrit avec une version plus récente : mettez Exigible à jour</span>}
      </span>
    </li>
  );
}

/** Forgets the folder; nothing is removed anywhere. */
function Depart({ etat: { dossier } }: { readonly etat: EtatVu }) {
  const { ask } = useGestes();
  const [isOuvert, setOuvert] = useState(false);
  const [isServeur, setServeur] = useState(false);
  if (dossier === undefined) return <DossierAbsent />;
  return (
    <Section titre="Dossier partagé">
      <p className={styles["gestes"]}><b>{dossier.nom}</b><Button size="xs" variant="subtle" onClick={() => setServeur(true)}>{dossier.hote === undefined ? "Passer par un serveur…" : "Redonner les identifiants…"}</Button><Button size="xs" variant="subtle" onClick={() => setOuvert(true)}>Ne plus partager…</Button></p>
      {dossier.hote !== undefined && <p className="lab">{`Exigible ne parle qu’à ${dossier.hote}, et seulement pour ce partage.`}</p>}
      {isServeur && <ServeurDialog onClose={() => setServeur(false)} />}
      <p className="lab">Tout y est chiffré. Qui n’est pas de l’équipe n’y lit que le nombre et la taille des fichiers. Chaque membre lit tous les dossiers, confidentiels compris : la clé est commune.</p>
      <Modal opened={isOuvert} onClose={() => setOuvert(false)} title="Ne plus partager depuis ce poste" size={480}>
        <p>Ce poste cesse d’échanger. Rien n’est effacé, ni ici, ni dans le dossier partagé ; vous restez de l’équipe et pourrez rechoisir le dossier.</p>
        <div className="saisie-pied"><span /><Button variant="subtle" data-autofocus onClick={() => setOuvert(false)}>Fermer</Button><Button variant="filled" onClick={() => { setOuvert(false); void ask(leavePartage); }}>Ne plus partager</Button></div>
      </Modal>
    </Section>
  );
}

/** Of a team, without its folder: on a machine that was restored, or after having left it. */
function DossierAbsent() {
  const { ask, isEnCours } = useGestes();
  const [isServeur, setServeur] = useState(false);
  return (
    <Section titre="Dossier partagé">
      <p className={styles["gestes"]}><span className="ink3">Aucun dossier choisi</span><Button size="xs" disabled={isEnCours} onClick={() => void ask(choosePartage)}>Choisir le dossier…</Button><Button size="xs" variant="subtle" onClick={() => setServeur(true)}>Sur un serveur…</Button></p>
      {isServeur && <ServeurDialog onClose={() => setServeur(false)} />}
    </Section>
  );
}
