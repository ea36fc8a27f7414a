import { Button, NumberInput, Select, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { formatJourComplet } from "#shared/kernel/format-jour.ts";
import { createSujetId } from "#shared/model/fait.ts";
import { findHeurtDelai } from "#shared/suivi/absences.ts";
import { createConsigne } from "#shared/suivi/brouillons-procedure.ts";
import { type DelaiSuivi, isFacultatif } from "#shared/suivi/delais-dossier.ts";
import { formatCauseDelai } from "#shared/suivi/usages.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { Etat } from "../../components/Etat.tsx";
import { useAbsences } from "../../hooks/use-absences.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { usePersonnes } from "../../hooks/use-taches.ts";
import { VoletForm } from "../../components/VoletForm.tsx";
import { ChoixPiece } from "./DemarcheForm.tsx";
import styles from "./procedures.module.css";

interface Props {
  readonly vue: VueDossier;
  readonly echeanceId: string;
  readonly onFermer: () => void;
}

/** Who keeps a delay, how early he is warned, and the second look of whoever did not note its cause. */
export function ConsigneForm({ vue, echeanceId, onFermer }: Props) {
  const delai = vue.delais.delais.find(({ maillon }) => maillon.id === echeanceId);
  if (delai === undefined) return undefined;
  return <Consigne vue={vue} delai={delai} onFermer={onFermer} />;
}

function Consigne({ vue, delai, onFermer }: { readonly vue: VueDossier; readonly delai: DelaiSuivi; readonly onFermer: () => void }) {
  const { aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const { maillon, jour, consigne } = delai;
  const [responsable, setResponsable] = useState(delai.responsable);
  const personnes = usePersonnes(delai.responsable);
  const [preavis, setPreavis] = useState(consigne?.preavis);
  const [pieceId, setPieceId] = useState(consigne?.pieceId);
  const [note, setNote] = useState(consigne?.note ?? "");
  const [sansObjet, setSansObjet] = useState(consigne?.sansObjet ?? "");
  const heurt = findHeurtDelai(responsable ?? vue.dossier.gestionnaire, delai, useAbsences());
  const save = async () => {
    const brouillon = createConsigne(vue.dossier, { echeanceId: maillon.id, responsable, preavis, pieceId, note: note === "" ? undefined : note, sansObjet: sansObjet.trim() === "" ? undefined : sansObjet.trim() }, aujourdhui);
    if ((await enregistrer({ brouillons: [brouillon], annonce: brouillon.contenu.sansObjet !== undefined ? "Délai noté sans objet" : responsable === undefined ? "Échéance suivie" : `Échéance confiée à ${responsable}` })) !== undefined) onFermer();
  };
  return (
    <VoletForm titre={maillon.libelle} onFermer={onFermer} onEnvoyer={() => void save()}>
      <p>Au plus tard le <b>{formatJourComplet(jour)}</b>{`, depuis\u00A0: ${formatCauseDelai(delai)}.`}</p>
      <Select label="Confiée à" clearable searchable data={[...personnes]} value={responsable ?? null} onChange={(choix) => setResponsable(choix ?? undefined)} />
      {heurt !== undefined && <p role="status"><Etat ton="soon"><span className={styles["phrase"]}>{heurt}</span></Etat></p>}
      <NumberInput label="Prévenir" suffix=" jours avant" min={0} max={365} allowDecimal={false} value={preavis ?? ""} onChange={(valeur) => setPreavis(typeof valeur === "number" ? valeur : undefined)} description={`dès le ${formatJourComplet(delai.alerteLe)}`} />
      <ChoixPiece label="Pièce qui prouve qu’il est tenu" vue={vue} valeur={pieceId} onChange={setPieceId} />
      <Textarea label="Note" autosize maxLength={2000} value={note} onChange={({ currentTarget }) => setNote(currentTarget.value)} />
      {isFacultatif(maillon) && <Textarea label="Sans objet, parce que" description="seulement si le dossier n’a pas ce droit, ou ne l’exerce pas : le délai ne se suit plus" autosize maxLength={2000} value={sansObjet} onChange={({ currentTarget }) => setSansObjet(currentTarget.value)} />}
      <div className={styles["gestes"]}>
        <Button type="submit" variant="filled">Enregistrer</Button>
        <Button variant="subtle" onClick={onFermer}>Annuler</Button>
      </div>
      {delai.isCritique && <Relecture vue={vue} delai={delai} />}
    </VoletForm>
  );
}

/** Another person than the one who noted the cause compares the day with the act. */
function Relecture({ vue, delai: { maillon, jour, relecture } }: { readonly vue: VueDossier; readonly delai: DelaiSuivi }) {
  const { aujourdhui, utilisateur } = useContexte();
  const enregistrer = useEnregistrer();
  const auteur = vue.faits.find(({ id }) => id === vue.dossier.jalons.find(({ jalonId }) => jalonId === maillon.cause.id)?.faitId)?.par;
  const isAuteur = auteur !== undefined && auteur === utilisateur?.id;
  const [relecteur, setRelecteur] = useState(isAuteur ? "" : (utilisateur?.nom ?? ""));
  if (relecture !== undefined) return <p><Etat ton="acquis">{`Relu par ${relecture.relecteur}`}</Etat></p>;
  const isMeme = relecteur.trim() === utilisateur?.nom && isAuteur;
  const save = () => void enregistrer({ brouillons: [{ sujet: createSujetId("dossier", vue.dossier.id), type: "relecture", dateFait: aujourdhui, remplace: [], contenu: { cle: maillon.id, jour, relecteur: relecteur.trim() } }], annonce: `Échéance relue par ${relecteur.trim()}` });
  return (
    <section className={styles["retrait"]} aria-label="Seconde lecture">
      <h3 className="lab">Seconde lecture</h3>
      <p className="lab">Un droit se perd si ce jour est faux : une seconde personne compare la date à l’acte.</p>
      <TextInput label="Relu par" maxLength={400} value={relecteur} onChange={({ currentTarget }) => setRelecteur(currentTarget.value)} error={isMeme ? "C’est la personne qui a noté l’acte\u00A0: un second regard est d’un autre." : undefined} />
      <Button disabled={relecteur.trim() === "" || isMeme} onClick={save}>{`Le ${formatJourComplet(jour)} est juste`}</Button>
    </section>
  );
}
