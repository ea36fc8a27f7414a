import { ActionIcon, Button, Checkbox, Modal } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useState } from "react";
import type { Creancier } from "#shared/model/dossier.ts";
import { createSujetId } from "#shared/model/fait.ts";
import { LIBELLES_PROFIL, listCartes, type ProfilAccueil } from "#shared/suivi/pilotage/reglages.ts";
import { useContexte } from "../../app/Contexte.tsx";
import type { Carte } from "../../hooks/cartes-pilotage.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import styles from "./tableau.module.css";

interface Props {
  readonly cartes: readonly Carte[];
  readonly creanciers: readonly Creancier[];
  readonly profil: ProfilAccueil;
  readonly onClose: () => void;
}

/** Which cards a kind of reader sees first, in which order: a fact of the company. */
export function AccueilDialog({ cartes, creanciers, profil, onClose }: Props) {
  const { aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const [choisies, setChoisies] = useState<readonly string[]>(() => listCartes(creanciers, profil, cartes.map(({ id }) => id)));
  const [creancier] = creanciers;
  const ordonnees = [...choisies.flatMap((id) => cartes.find((carte) => carte.id === id) ?? []), ...cartes.filter(({ id }) => !choisies.includes(id))];
  const move = (id: string, pas: number) => {
    const rang = choisies.indexOf(id);
    const autres = choisies.filter((autre) => autre !== id);
    setChoisies([...autres.slice(0, rang + pas), id, ...autres.slice(rang + pas)]);
  };
  const save = async () => {
    if (creancier === undefined) return;
    const ancien = creancier.accueils?.find((accueil) => accueil.profil === profil);
    const lot = await enregistrer({ brouillons: [{ sujet: createSujetId("creancier", creancier.id), type: "accueil", dateFait: aujourdhui, remplace: ancien === undefined ? [] : [ancien.faitId], contenu: { profil, cartes: [...choisies] } }], annonce: `Page «\u00A0${LIBELLES_PROFIL[profil]}\u00A0» enregistrée` });
    if (lot !== undefined) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={`Cartes de la page «\u00A0${LIBELLES_PROFIL[profil]}\u00A0»`} size={460}>
      <ul className={styles["cartes"]}>
        {ordonnees.map(({ id, titre }) => {
          const rang = choisies.indexOf(id);
          return (
            <li key={id}>
              <Checkbox size="xs" label={titre} checked={rang >= 0} onChange={() => setChoisies(rang >= 0 ? choisies.filter((autre) => autre !== id) : [...choisies, id])} />
              <span className="sp" />
              <ActionIcon variant="subtle" size={28} aria-label={`Monter ${titre}`} disabled={rang <= 0} onClick={() => move(id, -1)}><IconArrowUp size={16} stroke={1.75} aria-hidden="true" /></ActionIcon>
              <ActionIcon variant="subtle" size={28} aria-label={`Descendre ${titre}`} disabled={rang < 0 || rang === choisies.length - 1} onClick={() => move(id, 1)}><IconArrowDown size={16} stroke={1.75} aria-hidden="true" /></ActionIcon>
            </li>
          );
        })}
      </ul>
      {creancier === undefined && <p className="soon">Nommez d’abord la société dans Réglages&nbsp;: ses choix y sont gardés.</p>}
      <div className={styles["actions"]}><Button onClick={onClose}>Annuler</Button><Button variant="filled" disabled={choisies.length === 0 || creancier === undefined} onClick={() => void save()}>Enregistrer la page</Button></div>
    </Modal>
  );
}
