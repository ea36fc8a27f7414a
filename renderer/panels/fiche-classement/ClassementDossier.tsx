import { TagsInput } from "@mantine/core";
import { foldTexte } from "#shared/kernel/texte.ts";
import type { ChampLibre, Etiquette } from "#shared/model/dossier.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import { createChamp, createValeurLibre } from "#shared/suivi/champs.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { ValeurField } from "../../components/ValeurField.tsx";
import { createId } from "../../hooks/create-id.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";

/** Words put on the dossier and fields of the company, written where they are read. */
export function ClassementDossier({ vue: { dossier, faits } }: { readonly vue: VueDossier }) {
  const { aujourdhui, isPasse } = useContexte();
  const { creanciers } = usePortefeuille();
  const enregistrer = useEnregistrer();
  const etiquettes = creanciers.flatMap((creancier) => creancier.etiquettes ?? []);
  const champs = creanciers.flatMap((creancier) => creancier.champsLibres ?? []);
  const sujet = createSujetId("dossier", dossier.id);
  const [creancier] = creanciers;
  const saveEtiquettes = (mots: readonly string[]) => {
    const { ids, nouvelles } = readMots(mots, etiquettes);
    const definitions = nouvelles.map((etiquette): FaitBrouillon => ({ sujet: createSujetId("creancier", creancier?.id ?? ""), type: "etiquette", dateFait: aujourdhui, remplace: [], contenu: etiquette }));
    void enregistrer({ brouillons: [...definitions, createChamp(faits, { sujet, champ: "etiquettes", valeur: [...ids], dateFait: aujourdhui })], annonce: "Étiquettes du dossier changées" });
  };
  const saveValeur = (champ: ChampLibre) => (valeur: string | number | undefined) =>
    void enregistrer({ brouillons: [createValeurLibre(faits, sujet, champ, valeur, aujourdhui)], annonce: `${champ.nom} ${valeur === undefined ? "effacé" : "enregistré"}` });
  if (creancier === undefined) return undefined;
  return (
    <section aria-label="Classement">
      <fieldset className="classement" disabled={isPasse === true}>
        <TagsInput
          label="Étiquettes" size="xs" maxTags={20} placeholder={dossier.etiquettes?.length ? "" : "un mot, puis Entrée"} data={etiquettes.map(({ nom }) => nom)} comboboxProps={{ withinPortal: false }}
          value={(dossier.etiquettes ?? []).flatMap((id) => etiquettes.find(({ etiquetteId }) => etiquetteId === id)?.nom ?? [])} onChange={saveEtiquettes}
        />
        {champs.map((champ) => <ValeurField key={champ.libreId} label={champ.nom} kind={champ.kind} choix={champ.choix} valeur={dossier.libres?.[champ.libreId]} aujourdhui={aujourdhui} onChange={saveValeur(champ)} />)}
      </fieldset>
    </section>
  );
}

const MOT_MAX = 40;

/** Identifiers of the words typed; those that nobody had used yet are told to the company. */
function readMots(mots: readonly string[], etiquettes: readonly Etiquette[]): { readonly ids: readonly string[]; readonly nouvelles: readonly { readonly etiquetteId: string; readonly nom: string }[] } {
  const lus = mots.map((mot) => {
    const connue = etiquettes.find(({ nom }) => foldTexte(nom) === foldTexte(mot));
    return connue === undefined ? { etiquetteId: createId(), nom: mot.trim().slice(0, MOT_MAX), isNouvelle: true } : { ...connue, isNouvelle: false };
  });
  return { ids: [...new Set(lus.map(({ etiquetteId }) => etiquetteId))], nouvelles: lus.filter(({ isNouvelle }) => isNouvelle).map(({ etiquetteId, nom }) => ({ etiquetteId, nom })) };
}
