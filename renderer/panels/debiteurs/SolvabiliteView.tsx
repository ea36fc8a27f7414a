import { Button, Select, TextInput } from "@mantine/core";
import { useMemo, useState } from "react";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { type Jour, parseJour } from "#shared/kernel/jour.ts";
import type { Debiteur } from "#shared/model/dossier.ts";
import { createSujetId } from "#shared/model/fait.ts";
import { APPRECIATIONS } from "#shared/model/faits/qualification-faits.ts";
import type { ContenuPar } from "#shared/model/faits/registre.ts";
import { LIBELLES_APPRECIATION } from "#shared/suivi/libelles-qualification.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { JourField } from "../../components/JourField.tsx";
import { TexteLibre } from "../../components/TexteLibre.tsx";
import { useBrouillon } from "../../hooks/use-brouillon.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import styles from "./debiteurs.module.css";

/** What is known of his means, on a day and from a source. */
export function SolvabiliteView({ debiteur }: { readonly debiteur: Debiteur }) {
  const [isForm, setForm] = useState(false);
  const { solvabilite } = debiteur;
  return (
    <section aria-label="Solvabilité">
      <div className="sec-tete"><h3>Solvabilité</h3>{!isForm && <span className="r"><button type="button" className="lien" onClick={() => setForm(true)}>{solvabilite === undefined ? "Noter" : "Mettre à jour"}</button></span>}</div>
      {solvabilite === undefined && !isForm && <p className="lab">Rien de noté. Une appréciation se date et cite sa source.</p>}
      {solvabilite !== undefined && !isForm && <p className="ink">{LIBELLES_APPRECIATION[solvabilite.appreciation]}{solvabilite.note !== undefined && `\u00A0; ${solvabilite.note}`}<small className={styles["source"]}>{solvabilite.source}, relevé du {formatJour(solvabilite.dateSource)}</small></p>}
      {isForm && <SolvabiliteForm debiteur={debiteur} onFermer={() => setForm(false)} />}
    </section>
  );
}

interface Saisie {
  readonly appreciation: ContenuPar["solvabilite"]["appreciation"];
  readonly source: string;
  readonly note: string;
  readonly dateSource: Jour;
}

const CHOIX = APPRECIATIONS.map((value) => ({ value, label: LIBELLES_APPRECIATION[value] }));

function SolvabiliteForm({ debiteur, onFermer }: { readonly debiteur: Debiteur; readonly onFermer: () => void }) {
  const { aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const vide = useMemo<Saisie>(() => ({ appreciation: debiteur.solvabilite?.appreciation ?? "inconnue", source: "", note: "", dateSource: aujourdhui }), [debiteur.solvabilite, aujourdhui]);
  const { valeur, update, forget } = useBrouillon<Saisie>(`solvabilite/${debiteur.id}`, vide, parseSaisie);
  const isPret = valeur.source.trim() !== "";
  const save = async () => {
    if (!isPret) return;
    const contenu = { appreciation: valeur.appreciation, source: valeur.source.trim(), dateSource: valeur.dateSource, ...(valeur.note.trim() === "" ? {} : { note: valeur.note.trim() }) };
    const remplace = debiteur.solvabilite === undefined ? [] : [debiteur.solvabilite.faitId];
    if ((await enregistrer({ brouillons: [{ sujet: createSujetId("debiteur", debiteur.id), type: "solvabilite", dateFait: aujourdhui, remplace, contenu }], annonce: "Solvabilité notée" })) === undefined) return;
    forget();
    onFermer();
  };
  return (
    <form className="saisie-grille" aria-label="Solvabilité" onSubmit={(envoi) => { envoi.preventDefault(); void save(); }}>
      <Select label="Appréciation" allowDeselect={false} data={CHOIX} value={valeur.appreciation} onChange={(choix) => update({ ...valeur, appreciation: APPRECIATIONS.find((connue) => connue === choix) ?? valeur.appreciation })} />
      <TextInput label="Source" placeholder="comptes 2025 déposés, BODACC…" maxLength={400} autoComplete="off" value={valeur.source} onChange={({ currentTarget }) => update({ ...valeur, source: currentTarget.value })} />
      <JourField label="Relevé du" aujourdhui={aujourdhui} valeur={valeur.dateSource} onChange={(jour) => update({ ...valeur, dateSource: jour ?? aujourdhui })} />
      <TexteLibre label="Ce qu’elle dit" minRows={2} maxRows={6} maxLength={20_000} value={valeur.note} onChange={(note) => update({ ...valeur, note })} />
      <div className="actions-ligne">
        <Button type="submit" size="xs" variant="filled" disabled={!isPret}>Enregistrer</Button>
        <Button size="xs" variant="subtle" onClick={onFermer}>Fermer</Button>
      </div>
    </form>
  );
}

function parseSaisie(lu: unknown): Saisie | undefined {
  if (typeof lu !== "object" || lu === null || !("source" in lu) || !("note" in lu) || !("dateSource" in lu) || !("appreciation" in lu)) return undefined;
  const dateSource = parseJour(String(lu.dateSource));
  const appreciation = APPRECIATIONS.find((connue) => connue === lu.appreciation);
  return dateSource === undefined || appreciation === undefined ? undefined : { appreciation, dateSource, source: String(lu.source), note: String(lu.note) };
}
