import { ActionIcon, Button, Checkbox } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { type Taches, type TacheVue, useTaches } from "../hooks/use-taches.ts";
import { Etat } from "./Etat.tsx";
import { Section } from "./Page.tsx";
import { TacheForm } from "./TacheForm.tsx";
import "./taches.css";

/** What is to be done in a dossier: who, by when, done; and what was asked of others. */
export function TachesView({ dossierId, isDepliee = false }: { readonly dossierId: string; /** The form is open at once. */ readonly isDepliee?: boolean }) {
  const liste = useTaches(dossierId);
  const [isForm, setIsForm] = useState(isDepliee);
  const [isFaites, setIsFaites] = useState(false);
  const ouvertes = liste.taches.filter(({ etat }) => etat !== "faite");
  const faites = liste.taches.filter(({ etat }) => etat === "faite");
  return (
    <Section titre="Tâches" note={ouvertes.length === 0 ? undefined : <span className="tn">{ouvertes.length}</span>} aside={!isForm && <Button size="compact-xs" variant="subtle" leftSection={<IconPlus size={14} stroke={2} aria-hidden="true" />} onClick={() => setIsForm(true)}>Ajouter une tâche</Button>}>
      {isForm && <TacheForm dossierId={dossierId} liste={liste} onClose={() => setIsForm(false)} />}
      {ouvertes.length === 0 && !isForm && <p className="ink3">Rien à faire de noté dans ce dossier.</p>}
      <ul className="taches" aria-label="Tâches à faire">{ouvertes.map((tache) => <Ligne key={tache.tacheId} tache={tache} liste={liste} />)}</ul>
      {faites.length > 0 && <Button size="compact-xs" variant="subtle" aria-expanded={isFaites} onClick={() => setIsFaites(!isFaites)}>{isFaites ? "Cacher les tâches faites" : `Voir les tâches faites (${faites.length})`}</Button>}
      {isFaites && <ul className="taches" aria-label="Tâches faites">{faites.map((tache) => <Ligne key={tache.tacheId} tache={tache} liste={liste} />)}</ul>}
    </Section>
  );
}

function Ligne({ tache, liste }: { readonly tache: TacheVue; readonly liste: Taches }) {
  const { tacheId, objet, detail, responsable, attenduDe, etat, resultat } = tache;
  const isFaite = etat === "faite";
  const qui = [attenduDe === undefined ? undefined : `demandé à ${attenduDe}`, responsable, tache.rythme].filter((mot) => mot !== undefined).join(" · ");
  return (
    <li data-faite={isFaite || undefined}>
      <Checkbox checked={isFaite} onChange={() => void (isFaite ? liste.reopen(tacheId) : liste.finish(tacheId))} aria-label={`${isFaite ? "Rouvrir" : "Faite"}\u00A0: ${objet}`} />
      <span className="taches-mots">
        <b>{objet}</b>
        {(detail ?? resultat) !== undefined && <small>{resultat ?? detail}</small>}
        {qui !== "" && <small>{qui}</small>}
      </span>
      {tache.tousLes !== undefined && !isFaite && <Button size="compact-xs" variant="default" aria-label={`Relancé\u00A0: ${objet}`} onClick={() => void liste.chase(tache)}>Relancé</Button>}
      <Quand tache={tache} />
      <ActionIcon aria-label={`Retirer\u00A0: ${objet}`} onClick={() => void liste.remove(tacheId)}><IconTrash size={16} stroke={1.75} aria-hidden="true" /></ActionIcon>
    </li>
  );
}

function Quand({ tache: { etat, quand } }: { readonly tache: TacheVue }) {
  if (etat === "en-retard") return <Etat ton="late">{quand}</Etat>;
  if (etat === "aujourdhui") return <Etat ton="soon">{quand}</Etat>;
  return <span className="ink3 tn">{quand}</span>;
}
