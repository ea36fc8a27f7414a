import { Autocomplete, Button, SegmentedControl, Select, Textarea } from "@mantine/core";
import { useState } from "react";
import type { Jour } from "#shared/kernel/jour.ts";
import { LIEUX_GROSSE } from "#shared/model/faits/titre-faits.ts";
import { createGarde } from "#shared/suivi/brouillons-titre.ts";
import { checkGarde, type SaisieGarde } from "#shared/suivi/controle-titre.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { JourField } from "../../components/JourField.tsx";
import { ControleView, isPermis, VoletForm } from "../../components/VoletForm.tsx";
import { createId } from "../../hooks/create-id.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";
import styles from "./titres.module.css";

interface Props {
  readonly vue: VueDossier;
  readonly titreId: string;
  readonly onFermer: () => void;
}

const LIEUX = [{ value: "service", label: "Au service" }, { value: "mandataire", label: "Mandataire" }, { value: "greffe", label: "Greffe" }, { value: "debiteur", label: "Débiteur" }];

/** The enforceable copy moves: where it goes, who has it, when it comes back, its receipt. */
export function GardeForm({ vue, titreId, onFermer }: Props) {
  const { aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const { mandataires } = usePortefeuille();
  const titre = vue.titres.find((connu) => connu.titreId === titreId)?.titre;
  const isDehors = titre?.garde !== undefined && titre.garde.lieu !== "service";
  const dernier = mandataires.find(({ id }) => id === vue.dossier.mandats.at(-1)?.mandataireId);
  const [date, setDate] = useState<Jour | undefined>(aujourdhui);
  const [champs, setChamps] = useState<Omit<SaisieGarde, "dateFait">>(() => ({ titreId, lieu: isDehors || titre?.garde === undefined ? "service" : "mandataire", detenteur: isDehors || titre?.garde === undefined ? (titre?.gardes.findLast(({ lieu }) => lieu === "service")?.detenteur ?? "") : (dernier?.nom ?? "") }));
  const [motif, setMotif] = useState("");
  if (titre === undefined) return undefined;
  const detenteur = champs.detenteur.trim();
  const mandataireId = champs.lieu === "mandataire" ? mandataires.find(({ nom }) => nom === detenteur)?.id : undefined;
  const controle = date === undefined || detenteur === "" ? { refus: [], reserves: [] } : checkGarde({ ...champs, detenteur, dateFait: date }, titre, aujourdhui);
  const isPossible = date !== undefined && detenteur !== "" && isPermis(controle, motif);
  const change = (part: Partial<typeof champs>) => setChamps((anciens) => ({ ...anciens, ...part }));
  const save = async () => {
    if (!isPossible) return;
    const detail = [champs.detail, controle.reserves.length > 0 ? motif : undefined].filter((partie) => partie !== undefined && partie !== "").join("\n") || undefined;
    const brouillon = createGarde(vue.dossier.id, { ...champs, detenteur, mandataireId, retourPour: champs.lieu === "service" ? undefined : champs.retourPour, detail, dateFait: date }, createId);
    if ((await enregistrer({ brouillons: [brouillon], annonce: champs.lieu === "service" ? "Grosse rentrée au service" : `Grosse remise\u00A0: ${detenteur}` })) !== undefined) onFermer();
  };
  return (
    <VoletForm titre="Déplacer la grosse" onFermer={onFermer} onEnvoyer={() => void save()}>
      <p className="ink2">{titre.libelle}</p>
      <SegmentedControl size="xs" fullWidth aria-label="Où va-t-elle" data={LIEUX} value={champs.lieu} onChange={(choix) => change({ lieu: LIEUX_GROSSE.find((lieu) => lieu === choix) ?? champs.lieu, detenteur: "" })} />
      <Autocomplete label={champs.lieu === "service" ? "Rangement" : "Détenteur"} required withAsterisk={false} placeholder={champs.lieu === "service" ? "Armoire 3, chemise 2026-0412" : "Étude, greffe"} maxLength={400} data={champs.lieu === "mandataire" ? [...new Set(mandataires.map(({ nom }) => nom))] : []} value={champs.detenteur} onChange={(valeur) => change({ detenteur: valeur })} />
      <JourField label={champs.lieu === "service" ? "Rentrée le" : "Remise le"} isRequis aujourdhui={aujourdhui} valeur={date} onChange={setDate} />
      {champs.lieu !== "service" && champs.lieu !== "debiteur" && <JourField label="Retour attendu le" aujourdhui={aujourdhui} valeur={champs.retourPour} onChange={(retourPour) => change({ retourPour })} />}
      <Select label="Reçu" clearable searchable placeholder="Aucun" data={vue.dossier.pieces.map(({ pieceId, numero, nom }) => ({ value: pieceId, label: `${numero}. ${nom}` }))} value={champs.pieceId ?? null} onChange={(pieceId) => change({ pieceId: pieceId ?? undefined })} />
      <Textarea label="Précision" autosize minRows={1} maxRows={6} maxLength={20_000} value={champs.detail ?? ""} onChange={({ currentTarget: { value } }) => change({ detail: value === "" ? undefined : value })} />
      <ControleView controle={controle} motif={motif} onMotif={setMotif} changements={[]} />
      <div className={styles["gestes"]}>
        <Button type="submit" variant="filled" disabled={!isPossible}>Noter le mouvement</Button>
        <Button variant="subtle" onClick={onFermer}>Annuler</Button>
      </div>
    </VoletForm>
  );
}
