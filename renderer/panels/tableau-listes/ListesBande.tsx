import { ActionIcon, Button, Modal, NativeSelect, TextInput } from "@mantine/core";
import { IconListCheck, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { RYTHMES_RAPPORT } from "#shared/model/faits/pilotage-faits.ts";
import { LIBELLES_RYTHME, listRapportsDus } from "#shared/suivi/pilotage/reglages.ts";
import { useListes } from "./use-listes.ts";
import styles from "./listes.module.css";

/** Lists that are written again and again: those that are due, and the way to all of them. */
export function ListesBande() {
  const listes = useListes();
  const [isOuvert, setIsOuvert] = useState(false);
  const dus = listRapportsDus(listes.creanciers, listes.aujourdhui);
  return (
    <div className={styles["bande"]}>
      {dus.map((rapport) => <span key={rapport.rapportId} className={styles["du"]}><span className="soon">À établir</span> <b className="med">{rapport.nom}</b> <span className="ink3">{LIBELLES_RYTHME[rapport.rythme]}</span> <Button size="xs" onClick={() => void listes.write(rapport)}>Écrire</Button></span>)}
      <span className="sp" />
      <Button size="xs" variant="subtle" leftSection={<IconListCheck size={16} stroke={1.75} aria-hidden="true" />} onClick={() => setIsOuvert(true)}>Listes à établir</Button>
      {isOuvert && <ListesDialog listes={listes} onClose={() => setIsOuvert(false)} />}
    </div>
  );
}

function ListesDialog({ listes, onClose }: { readonly listes: ReturnType<typeof useListes>; readonly onClose: () => void }) {
  const { rapports, vues, create, remove, write } = listes;
  const [nom, setNom] = useState("");
  const [vueId, setVueId] = useState("tous");
  const [rythme, setRythme] = useState<(typeof RYTHMES_RAPPORT)[number]>("lundi");
  const save = async () => { if (await create({ nom: nom.trim(), vueId, rythme, forme: "xlsx" })) setNom(""); };
  return (
    <Modal opened onClose={onClose} title="Listes à établir" size={620}>
      {rapports.length === 0 ? <p className="ink3">Aucune liste. Choisissez une vue des dossiers et quand elle revient&nbsp;: elle est rappelée dans Ma journée et en tête du tableau de bord jusqu’à ce qu’elle soit écrite.</p> : (
        <ul className={styles["listes"]}>{rapports.map((rapport) => (
          <li key={rapport.rapportId}>
            <b className="med">{rapport.nom}</b><span className="ink3">{vues.find(({ id }) => id === rapport.vueId)?.nom ?? "vue supprimée"}, {LIBELLES_RYTHME[rapport.rythme]}{rapport.faitLe === undefined ? "" : `, écrite le ${formatJour(rapport.faitLe)}`}</span><span className="sp" />
            <Button size="xs" onClick={() => void write(rapport)}>Écrire</Button>
            <ActionIcon variant="subtle" size={28} aria-label={`Supprimer ${rapport.nom}`} onClick={() => void remove(rapport)}><IconTrash size={16} stroke={1.75} aria-hidden="true" /></ActionIcon>
          </li>
        ))}</ul>
      )}
      <form className={styles["forme"]} onSubmit={(envoi) => { envoi.preventDefault(); void save(); }}>
        <TextInput size="xs" label="Nom" maxLength={60} value={nom} onChange={({ currentTarget }) => setNom(currentTarget.value)} />
        <NativeSelect size="xs" label="Vue" data={vues.map(({ id, nom: label }) => ({ value: id, label }))} value={vueId} onChange={({ currentTarget }) => setVueId(currentTarget.value)} />
        <NativeSelect size="xs" label="Rappel" data={RYTHMES_RAPPORT.map((value) => ({ value, label: LIBELLES_RYTHME[value] }))} value={rythme} onChange={({ currentTarget: { value } }) => setRythme(RYTHMES_RAPPORT.find((connu) => connu === value) ?? "lundi")} />
        <Button type="submit" size="xs" variant="filled" disabled={nom.trim() === ""}>Ajouter la liste</Button>
      </form>
    </Modal>
  );
}
