import { Button, Modal, MultiSelect, SegmentedControl, Select, Textarea } from "@mantine/core";
import { useMemo, useState } from "react";
import { formatMontantNu } from "#shared/kernel/format-montant.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import { sumMontants } from "#shared/kernel/montant.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { type Attribution, listCharges, listParts, splitCharges } from "#shared/suivi/passation.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { JourField } from "../../components/JourField.tsx";
import { Travail } from "../../components/PageEtats.tsx";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";
import { usePersonnes } from "../../hooks/use-taches.ts";
import { usePassation } from "./use-passation.ts";

const KINDS = [{ value: "absence", label: "Absence, avec retour" }, { value: "depart", label: "Départ" }];
const MONTREES = 8;

/** Who leaves, who takes over, what each one gets, then one save; nothing of that person is left to nobody. */
export function PassationDialog({ depart, onClose }: { readonly depart: string | undefined; readonly onClose: () => void }) {
  const { aujourdhui } = useContexte();
  const { lignes } = usePortefeuille();
  const personnes = usePersonnes();
  const { part, pass } = usePassation();
  const [kind, setKind] = useState<"absence" | "depart">("absence");
  const [de, setDe] = useState<string | null>(depart ?? null);
  const [repreneurs, setRepreneurs] = useState<readonly string[]>([]);
  const [retourLe, setRetourLe] = useState<Jour>();
  const [consigne, setConsigne] = useState("");
  const charges = useMemo(() => (de === null ? [] : listCharges(lignes, de)), [lignes, de]);
  const attributions = useMemo(() => (de === null ? [] : splitCharges(charges, de, repreneurs, lignes)), [charges, de, repreneurs, lignes]);
  const erreur = retourLe !== undefined && retourLe <= aujourdhui ? "Le retour est un jour à venir." : undefined;
  const isPret = de !== null && attributions.length > 0 && erreur === undefined && part === undefined;
  const save = async () => {
    if (!isPret) return;
    const saisie = { kind, de, ...(kind === "absence" && retourLe !== undefined ? { retourLe } : {}), ...(consigne.trim() === "" ? {} : { consigne: consigne.trim() }) };
    if (await pass(attributions, saisie)) onClose();
  };
  return (
    <Modal opened onClose={onClose} title="Passer des dossiers" size={680}>
      <form className="saisie-grille" onSubmit={(envoi) => { envoi.preventDefault(); void save(); }}>
        <SegmentedControl aria-label="Pourquoi" data={KINDS} value={kind} onChange={(valeur) => setKind(valeur === "depart" ? "depart" : "absence")} />
        <div className="saisie-ligne">
          <Select label="Qui s’en va" data-autofocus w={220} searchable data={[...personnes]} value={de} onChange={(nom) => { setDe(nom); setRepreneurs(repreneurs.filter((autre) => autre !== nom)); }} />
          <MultiSelect label="Qui reprend" w={280} searchable data={personnes.filter((nom) => nom !== de)} value={[...repreneurs]} onChange={setRepreneurs} placeholder={repreneurs.length === 0 ? "une personne ou plusieurs" : ""} />
          {kind === "absence" && <JourField label="Retour le" aujourdhui={aujourdhui} valeur={retourLe} onChange={setRetourLe} erreur={erreur} />}
        </div>
        <Textarea label="Consigne, écrite dans chaque dossier" autosize minRows={2} maxRows={6} maxLength={20_000} placeholder="Ce que le repreneur doit savoir" value={consigne} onChange={({ currentTarget }) => setConsigne(currentTarget.value)} />
        {de !== null && <Apercu de={de} nombre={charges.length} attributions={attributions} />}
        {part !== undefined && <Travail titre="Préparation de la passation" part={Math.min(1, part)} />}
        <div className="saisie-pied"><span className="lab">Un seul enregistrement, qui s’annule en entier.</span><Button variant="subtle" onClick={onClose}>Fermer</Button><Button type="submit" variant="filled" disabled={!isPret}>Passer {formatNombreDe(attributions.length, "dossier", "dossiers")}</Button></div>
      </form>
    </Modal>
  );
}

/** What would be passed, before anything is written; what nobody takes is said. */
function Apercu({ de, nombre, attributions }: { readonly de: string; readonly nombre: number; readonly attributions: readonly Attribution[] }) {
  if (nombre === 0) return <p className="secured">{de} n’a ni dossier, ni tâche, ni délai : rien à passer.</p>;
  if (attributions.length === 0) return <p>{formatNombreDe(nombre, "dossier attend", "dossiers attendent")} {de}. Choisissez qui reprend.</p>;
  const parts = listParts(attributions);
  return (
    <>
      <table className="t r32">
        <thead><tr><th scope="col">Repreneur</th><th scope="col" className="num">Dossiers</th><th scope="col" className="num">Encours en €</th><th scope="col" className="num">Tâches ou délais dans d’autres dossiers</th></tr></thead>
        <tbody>
          {parts.map(({ nom, dossiers, montant, autres }) => <tr key={nom}><td><b className="med">{nom}</b></td><td className="num">{dossiers}</td><td className="num">{formatMontantNu(montant)}</td><td className="num">{autres}</td></tr>)}
          <tr className="total"><td>Ensemble</td><td className="num">{attributions.filter(({ isDossier }) => isDossier).length}</td><td className="num">{formatMontantNu(sumMontants(parts.map(({ montant }) => montant)))}</td><td className="num">{attributions.filter(({ isDossier }) => !isDossier).length}</td></tr>
        </tbody>
      </table>
      <p className="lab">{attributions.slice(0, MONTREES).map(({ ligne, a }) => `${ligne.debiteur} → ${a}`).join(" · ")}{attributions.length > MONTREES && ` · et ${formatNombreDe(attributions.length - MONTREES, "autre", "autres")}`}. Les dossiers d’un même débiteur restent ensemble ; les tâches, procédures et délais suivent.</p>
    </>
  );
}
