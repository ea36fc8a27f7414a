import { ActionIcon, Autocomplete, Button, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import type { Jour } from "#shared/kernel/jour.ts";
import { checkAbsence, createAbsence, createRetraitAbsence, formatAbsence } from "#shared/suivi/absences.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { JourField } from "../../components/JourField.tsx";
import { Section } from "../../components/Page.tsx";
import { createId } from "../../hooks/create-id.ts";
import { useAbsences } from "../../hooks/use-absences.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { usePersonnes } from "../../hooks/use-taches.ts";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";
import styles from "./equipe.module.css";

/** Who is away and when, lawyers included: the calendar and the forms say it before a hearing is missed. */
export function AbsencesSection() {
  const { aujourdhui } = useContexte();
  const { creanciers } = usePortefeuille();
  const enregistrer = useEnregistrer();
  const [creancier] = creanciers;
  const connues = useMemo(() => creanciers.flatMap(({ id, absences = [] }) => absences.filter(({ au }) => au >= aujourdhui).map((absence) => ({ creancierId: id, absence }))).toSorted((a, b) => (a.absence.du < b.absence.du ? -1 : a.absence.du > b.absence.du ? 1 : 0)), [creanciers, aujourdhui]);
  if (creancier === undefined) return undefined;
  const remove = ({ creancierId, absence }: (typeof connues)[number]) => enregistrer({ brouillons: [createRetraitAbsence(creancierId, absence, aujourdhui)], annonce: `Absence de ${absence.personne} retirée` });
  return (
    <Section titre="Absences" note="dites au calendrier et aux audiences, avocats compris">
      {connues.length > 0 && (
        <ul className={styles["absences"]}>
          {connues.map((connue) => (
            <li key={connue.absence.absenceId}>
              <span>{formatAbsence(connue.absence)}</span>
              <ActionIcon aria-label={`Retirer l’absence de ${connue.absence.personne}`} onClick={() => void remove(connue)}><IconTrash size={16} stroke={1.75} aria-hidden="true" /></ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <Ajout creancierId={creancier.id} />
    </Section>
  );
}

function Ajout({ creancierId }: { readonly creancierId: string }) {
  const { aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const absences = useAbsences();
  const connus = useConnus();
  const [personne, setPersonne] = useState("");
  const [du, setDu] = useState<Jour | undefined>(aujourdhui);
  const [au, setAu] = useState<Jour>();
  const [motif, setMotif] = useState("");
  const controle = du === undefined || au === undefined || personne.trim() === "" ? undefined : checkAbsence({ personne, du, au }, absences);
  const save = async () => {
    if (du === undefined || au === undefined || controle === undefined || controle.refus.length > 0) return;
    const contenu = { absenceId: createId(), personne: personne.trim(), du, au, ...(motif.trim() === "" ? {} : { motif: motif.trim() }) };
    if ((await enregistrer({ brouillons: [createAbsence(creancierId, contenu, aujourdhui)], annonce: `Absence de ${contenu.personne} notée` })) === undefined) return;
    setPersonne("");
    setAu(undefined);
    setMotif("");
  };
  return (
    <form className="saisie-ligne" aria-label="Noter une absence" onSubmit={(envoi) => { envoi.preventDefault(); void save(); }}>
      <Autocomplete label="Qui" w={220} data={[...connus]} value={personne} maxLength={400} onChange={setPersonne} error={controle?.refus[0]} />
      <JourField label="Du" aujourdhui={aujourdhui} valeur={du} onChange={setDu} />
      <JourField label="Au" aujourdhui={aujourdhui} valeur={au} onChange={setAu} />
      <TextInput label="Motif" w={180} maxLength={400} value={motif} onChange={({ currentTarget }) => setMotif(currentTarget.value)} />
      <Button type="submit" disabled={controle === undefined || controle.refus.length > 0}>Noter l’absence</Button>
    </form>
  );
}

/** Names of the team, and of the lawyers of the hearings. */
function useConnus(): readonly string[] {
  const personnes = usePersonnes();
  const { lignes } = usePortefeuille();
  return useMemo(() => [...new Set([...personnes, ...lignes.flatMap(({ audiences = [] }) => audiences.flatMap(({ avocat }) => avocat ?? []))])], [personnes, lignes]);
}
