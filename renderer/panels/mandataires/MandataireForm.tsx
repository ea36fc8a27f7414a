import { Button, Modal, SegmentedControl, TextInput } from "@mantine/core";
import { useCallback } from "react";
import type { ContenuPar } from "#shared/model/faits/registre.ts";
import { mandataireContenu } from "#shared/model/faits/partie-faits.ts";
import { Touche } from "../../components/Touche.tsx";
import { useBrouillon } from "../../hooks/use-brouillon.ts";
import { useTouches } from "../../hooks/use-touches.ts";
import { openMandataire, useAddMandataire } from "./use-mandataires.ts";

type Saisie = { readonly [C in keyof ContenuPar["mandataire"]]?: string };
type Champ = Exclude<keyof Saisie, "kind" | "pays">;

const VIDE: Saisie = { kind: "avocat" };
const PROFESSIONS = [{ value: "avocat", label: "Avocat" }, { value: "commissaire-de-justice", label: "Commissaire de justice" }];

/** A new avocat or étude; what is typed survives the closing of the dialog and of the window. */
export function MandataireForm({ isOuvert, onClose }: { readonly isOuvert: boolean; readonly onClose: () => void }) {
  return (
    <Modal opened={isOuvert} onClose={onClose} title="Nouveau mandataire" size={520}>
      <Formulaire onClose={onClose} />
    </Modal>
  );
}

function Formulaire({ onClose }: { readonly onClose: () => void }) {
  const { valeur, update, forget, isRestaure } = useBrouillon<Saisie>("mandataire/nouveau", VIDE, parseSaisie);
  const add = useAddMandataire();
  const lu = mandataireContenu.safeParse(listRemplis(valeur));
  const submit = useCallback(async () => {
    if (!lu.success) return;
    const id = await add(lu.data);
    if (id === undefined) return;
    forget();
    onClose();
    openMandataire(id);
  }, [lu, add, forget, onClose]);
  useTouches([{ combinaison: "mod+Enter", action: () => void submit(), isDansLesChamps: true }]);
  const champ = (nom: Champ, label: string, type = "text") => (
    <TextInput label={label} type={type} autoComplete="off" value={valeur[nom] ?? ""} onChange={({ currentTarget }) => update({ ...valeur, [nom]: currentTarget.value })} data-autofocus={nom === "nom" || undefined} />
  );
  return (
    <form className="saisie-grille" onSubmit={(event) => { event.preventDefault(); void submit(); }}>
      {isRestaure && <p className="lab">Saisie retrouvée telle que vous l’aviez laissée. <button type="button" className="lien" onClick={forget}>Repartir de zéro</button></p>}
      <SegmentedControl aria-label="Profession" data={PROFESSIONS} value={valeur.kind ?? "avocat"} onChange={(kind) => update({ ...valeur, kind })} />
      {champ("nom", "Nom")}
      {champ("structure", valeur.kind === "commissaire-de-justice" ? "Étude" : "Cabinet")}
      {valeur.kind !== "commissaire-de-justice" && champ("barreau", "Barreau")}
      {champ("adresse", "Adresse")}
      <div className="saisie-paire">{champ("codePostal", "Code postal")}{champ("ville", "Ville")}</div>
      <div className="saisie-paire egale">{champ("email", "Courriel", "email")}{champ("telephone", "Téléphone", "tel")}</div>
      <div className="saisie-pied">
        <span className="ink3 t12">{lu.success ? "" : "Il manque le nom."}</span>
        <Button variant="subtle" onClick={onClose}>Plus tard</Button>
        <Button type="submit" variant="filled" disabled={!lu.success} rightSection={<Touche combinaison="mod+Enter" />}>Ajouter à l’annuaire</Button>
      </div>
    </form>
  );
}

function listRemplis(saisie: Saisie): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(saisie).flatMap(([champ, texte]) => (texte.trim() === "" ? [] : [[champ, texte.trim()]])));
}

function parseSaisie(lu: unknown): Saisie | undefined {
  if (typeof lu !== "object" || lu === null) return undefined;
  return Object.fromEntries(Object.entries(lu).filter((paire): paire is [string, string] => typeof paire[1] === "string"));
}
