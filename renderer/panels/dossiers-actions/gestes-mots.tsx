import { MultiSelect, Select, TagsInput } from "@mantine/core";
import { useMemo, useState } from "react";
import { foldTexte } from "#shared/kernel/texte.ts";
import type { Etiquette } from "#shared/model/dossier.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import { createGesteEtiqueter, createGesteLibre } from "#shared/suivi/gestes.ts";
import type { Noms } from "#shared/suivi/liste/colonnes.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { ValeurField } from "../../components/ValeurField.tsx";
import { createId } from "../../hooks/create-id.ts";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";
import { GesteDialog, type PropsGeste } from "./GesteDialog.tsx";

const MOT_MAX = 40;

/** Puts words on dossiers and takes others away; a new word is created with the save. */
export function EtiqueterDialog({ lignes, onClose, noms: { etiquettes } }: PropsGeste & { readonly noms: Noms }) {
  const [mots, setMots] = useState<string[]>([]);
  const [retirees, setRetirees] = useState<string[]>([]);
  const [nouvelles, setNouvelles] = useState<readonly NouvelleEtiquette[]>([]);
  const change = (lus: string[]) => {
    setMots(lus);
    setNouvelles(lus.filter((mot) => findEtiquette(etiquettes, mot) === undefined).map((nom) => nouvelles.find((autre) => autre.nom === nom) ?? { etiquetteId: createId(), nom: nom.trim().slice(0, MOT_MAX) }));
  };
  const geste = useGesteEtiqueter(etiquettes, { mots, retirees, nouvelles });
  const portees = useMemo(() => new Set(lignes.flatMap((ligne) => ligne.etiquettes ?? [])), [lignes]);
  const retirables = etiquettes.filter(({ etiquetteId }) => portees.has(etiquetteId)).map(({ etiquetteId, nom }) => ({ value: etiquetteId, label: nom }));
  return (
    <GesteDialog titre="Étiqueter" verbe="Étiqueter" lignes={lignes} onClose={onClose} geste={geste} formatAnnonce={(dossiers) => `Étiquettes changées dans ${dossiers}`}>
      <TagsInput label="Ajouter" description="Une étiquette connue, ou un mot nouveau suivi d’Entrée" data-autofocus maxTags={20} acceptValueOnBlur data={etiquettes.map(({ nom }) => nom)} value={mots} onChange={change} comboboxProps={{ withinPortal: false }} />
      {retirables.length > 0 && <MultiSelect label="Retirer" data={retirables} value={retirees} onChange={setRetirees} comboboxProps={{ withinPortal: false }} />}
    </GesteDialog>
  );
}

interface NouvelleEtiquette {
  readonly etiquetteId: string;
  readonly nom: string;
}

function useGesteEtiqueter(etiquettes: readonly Etiquette[], { mots, retirees, nouvelles }: { readonly mots: readonly string[]; readonly retirees: readonly string[]; readonly nouvelles: readonly NouvelleEtiquette[] }) {
  const { aujourdhui } = useContexte();
  const { creanciers } = usePortefeuille();
  return useMemo(() => {
    const [creancier] = creanciers;
    if (creancier === undefined || (mots.length === 0 && retirees.length === 0)) return undefined;
    const ajoutees = [...mots.flatMap((mot) => findEtiquette(etiquettes, mot)?.etiquetteId ?? []), ...nouvelles.map(({ etiquetteId }) => etiquetteId)];
    const communs = nouvelles.map(({ etiquetteId, nom }): FaitBrouillon => ({ sujet: createSujetId("creancier", creancier.id), type: "etiquette", dateFait: aujourdhui, remplace: [], contenu: { etiquetteId, nom } }));
    return createGesteEtiqueter({ ajoutees, retirees, connues: [...etiquettes, ...nouvelles], le: aujourdhui, communs });
  }, [creanciers, etiquettes, mots, retirees, nouvelles, aujourdhui]);
}

/** The same word written otherwise is the same word. */
function findEtiquette(etiquettes: readonly Etiquette[], mot: string): Etiquette | undefined {
  const pli = foldTexte(mot);
  return etiquettes.find(({ nom }) => foldTexte(nom) === pli);
}

/** Writes a field of the company in dossiers. */
export function LibreDialog({ lignes, onClose, noms: { libres } }: PropsGeste & { readonly noms: Noms }) {
  const { aujourdhui } = useContexte();
  const [choisi, setChoisi] = useState(libres[0]?.libreId);
  const [valeur, setValeur] = useState<string | number | undefined>(undefined);
  const champ = libres.find(({ libreId }) => libreId === choisi);
  const geste = useMemo(() => (champ === undefined ? undefined : createGesteLibre(champ, valeur, aujourdhui)), [champ, valeur, aujourdhui]);
  const select = (libreId: string | null) => {
    setChoisi(libreId ?? undefined);
    setValeur(undefined);
  };
  return (
    <GesteDialog titre="Renseigner un champ" verbe="Renseigner" lignes={lignes} onClose={onClose} geste={geste} formatAnnonce={(dossiers) => `${champ?.nom ?? "Champ"} renseigné dans ${dossiers}`}>
      <Select label="Champ" w={280} data-autofocus allowDeselect={false} data={libres.map(({ libreId, nom }) => ({ value: libreId, label: nom }))} value={choisi ?? null} onChange={select} comboboxProps={{ withinPortal: false }} />
      {champ !== undefined && <ValeurField key={champ.libreId} label="Valeur" kind={champ.kind} choix={champ.choix} valeur={valeur} onChange={setValeur} aujourdhui={aujourdhui} isDirect />}
    </GesteDialog>
  );
}
