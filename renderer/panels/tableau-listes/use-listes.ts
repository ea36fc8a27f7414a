import type { RapportEnregistre } from "#shared/model/dossier.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import type { ContenuPar } from "#shared/model/faits/registre.ts";
import { createColonnesListe } from "#shared/suivi/liste/colonnes.ts";
import { listFiltrees } from "#shared/suivi/liste/filtres.ts";
import { listVues, VUES_FOURNIES } from "#shared/suivi/liste/vues.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { saveDocument } from "../../bridge/bridge.ts";
import { createId } from "../../hooks/create-id.ts";
import { showEchec } from "../../hooks/notices.tsx";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";
import { writeTableau } from "../../workers/classeur-client.ts";

/** Lists to be written again: facts of the company, each over a view of the dossiers. */
export function useListes() {
  const { aujourdhui, utilisateur } = useContexte();
  const { lignes, creanciers, mandataires } = usePortefeuille();
  const enregistrer = useEnregistrer();
  const vues = [...VUES_FOURNIES, ...listVues(creanciers, utilisateur?.id).map((vue) => ({ ...vue, id: vue.vueId }))];
  const rapports = creanciers.flatMap((creancier) => creancier.rapports ?? []);
  const append = async (type: "rapport" | "rapport-fait" | "retrait", contenu: object, annonce: string, remplace: FaitBrouillon["remplace"] = []): Promise<boolean> => {
    const [creancier] = creanciers;
    if (creancier === undefined) {
      showEchec("La liste n’a pas été enregistrée", "Nommez d’abord la société dans Réglages\u00A0: ses listes y sont gardées.");
      return false;
    }
    // The registry checks what each type holds before anything is written.
    const brouillon = { sujet: createSujetId("creancier", creancier.id), type, dateFait: aujourdhui, remplace, contenu } as FaitBrouillon;
    return (await enregistrer({ brouillons: [brouillon], annonce })) !== undefined;
  };
  const write = async ({ rapportId, nom, vueId, forme }: RapportEnregistre): Promise<void> => {
    const vue = vues.find(({ id }) => id === vueId);
    if (vue === undefined) return showEchec("La liste n’a pas été écrite", "Sa vue a été supprimée\u00A0: supprimez la liste, ou refaites-la sur une autre vue.");
    const noms = { aujourdhui, mandataires, etiquettes: creanciers.flatMap(({ etiquettes }) => etiquettes ?? []), libres: creanciers.flatMap(({ champsLibres }) => champsLibres ?? []) };
    const toutes = createColonnesListe(noms);
    const colonnes = vue.presentation.colonnes.flatMap((id) => toutes.find((colonne) => colonne.id === id) ?? []);
    const choisies = listFiltrees(vue.id === "a-qualifier" ? lignes.filter(({ etape }) => etape === "amiable") : lignes, vue.filtres, aujourdhui);
    const ecrit = await writeTableau({ forme, tableau: { nom, date: aujourdhui, colonnes: colonnes.map(({ titre, kind }) => ({ titre, kind })), rangees: choisies.map((ligne) => colonnes.map(({ read }) => read(ligne))) } }, new AbortController().signal);
    if (ecrit === undefined || !ecrit.ok) return showEchec("La liste n’a pas été écrite", ecrit?.detail ?? "");
    const reply = await saveDocument({ nom: `${nom}-${aujourdhui}.${forme}`, contenu: ecrit.octets });
    if (!reply.ok) return showEchec("La liste n’a pas été écrite", reply.detail);
    if (reply.value.kind === "enregistre") await append("rapport-fait", { rapportId, nomFichier: reply.value.nom }, `${reply.value.nom} écrite`);
  };
  return {
    aujourdhui, creanciers, rapports, vues, write,
    create: (forme: Omit<ContenuPar["rapport"], "rapportId">) => append("rapport", { rapportId: createId(), ...forme }, `Liste «\u00A0${forme.nom}\u00A0» ajoutée`),
    remove: ({ faitId, nom }: RapportEnregistre) => append("retrait", {}, `Liste «\u00A0${nom}\u00A0» supprimée`, [faitId]),
  };
}
