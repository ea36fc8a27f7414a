import { Autocomplete, Button, NumberInput, TextInput } from "@mantine/core";
import { useMemo } from "react";
import { addJours, type Jour, parseJour } from "#shared/kernel/jour.ts";
import { useBrouillon } from "../hooks/use-brouillon.ts";
import { useTouches } from "../hooks/use-touches.ts";
import type { Taches } from "../hooks/use-taches.ts";
import { JourField } from "./JourField.tsx";

interface Saisie {
  readonly objet: string;
  readonly responsable: string;
  readonly attenduDe: string;
  readonly avantLe: Jour | undefined;
  /** Days; absent: once. */
  readonly tousLes: number | undefined;
}

const VIDE: Saisie = { objet: "", responsable: "", attenduDe: "", avantLe: undefined, tousLes: undefined };

/** A task being typed, kept as a draft until it is saved. */
export function TacheForm({ dossierId, liste, onClose }: { readonly dossierId: string; readonly liste: Taches; readonly onClose: () => void }) {
  const { valeur, update, forget, isRestaure } = useBrouillon<Saisie>(`tache/${dossierId}`, VIDE, parseSaisie);
  const personnes = useMemo(() => [...liste.personnes], [liste.personnes]);
  const isVide = valeur.objet.trim() === "";
  const save = async () => {
    if (isVide || !(await liste.add(readSaisie(valeur, liste.aujourdhui)))) return;
    forget();
    onClose();
  };
  useTouches([
    { combinaison: "mod+Enter", libelle: "enregistrer la tâche", action: () => void save(), isDansLesChamps: true },
    { combinaison: "Escape", libelle: "fermer", action: onClose, isDansLesChamps: true },
  ]);
  return (
    <form className="taches-form" aria-label="Nouvelle tâche" onSubmit={(envoi) => { envoi.preventDefault(); void save(); }}>
      <TextInput label="À faire" placeholder="Obtenir le bon de livraison signé" maxLength={400} autoFocus autoComplete="off" value={valeur.objet} onChange={({ currentTarget }) => update({ ...valeur, objet: currentTarget.value })} />
      <div className="saisie-ligne">
        <JourField label="Avant le" aujourdhui={liste.aujourdhui} valeur={valeur.avantLe} onChange={(avantLe) => update({ ...valeur, avantLe })} />
        <Autocomplete label="Responsable" w={180} maxLength={400} placeholder="le gestionnaire" data={personnes} value={valeur.responsable} onChange={(responsable) => update({ ...valeur, responsable })} />
        <TextInput label="Attendu de" w={180} maxLength={400} placeholder="comptabilité, étude…" autoComplete="off" value={valeur.attenduDe} onChange={({ currentTarget }) => update({ ...valeur, attenduDe: currentTarget.value })} />
        <NumberInput label="Relancer tous les" w={130} suffix=" jours" placeholder="une fois" min={1} max={366} allowDecimal={false} value={valeur.tousLes ?? ""} onChange={(nombre) => update({ ...valeur, tousLes: typeof nombre === "number" && nombre >= 1 ? nombre : undefined })} />
        {isRestaure && <span className="lab">Brouillon retrouvé.</span>}
        <span className="sp" />
        <Button variant="subtle" onClick={onClose}>Fermer</Button>
        <Button type="submit" variant="filled" disabled={isVide}>Ajouter</Button>
      </div>
    </form>
  );
}

/** A task that comes back has a first day: so many days from today when none was typed. */
function readSaisie({ objet, responsable, attenduDe, avantLe, tousLes }: Saisie, aujourdhui: Jour): Parameters<Taches["add"]>[0] {
  return { objet: objet.trim(), ...readTexte("responsable", responsable), ...readTexte("attenduDe", attenduDe), ...readQuand(avantLe ?? (tousLes === undefined ? undefined : addJours(aujourdhui, tousLes))), ...(tousLes === undefined ? {} : { tousLes }) };
}

function readQuand(avantLe: Jour | undefined): { readonly avantLe?: Jour } {
  return avantLe === undefined ? {} : { avantLe };
}

function readTexte(champ: "responsable" | "attenduDe", texte: string): object {
  return texte.trim() === "" ? {} : { [champ]: texte.trim() };
}

function parseSaisie(lu: unknown): Saisie | undefined {
  if (typeof lu !== "object" || lu === null) return undefined;
  const read = (champ: string): string => {
    const valeur: unknown = Reflect.get(lu, champ);
    return typeof valeur === "string" ? valeur : "";
  };
  return { objet: read("objet"), responsable: read("responsable"), attenduDe: read("attenduDe"), avantLe: parseJour(read("avantLe")), tousLes: readNombre(Reflect.get(lu, "tousLes")) };
}

function readNombre(lu: unknown): number | undefined {
  return typeof lu === "number" && Number.isInteger(lu) && lu >= 1 && lu <= 366 ? lu : undefined;
}
