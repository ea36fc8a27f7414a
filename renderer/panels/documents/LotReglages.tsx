import { Button, SegmentedControl, Select, TextInput } from "@mantine/core";
import { useMemo } from "react";
import { FAMILLES, MODELES } from "#shared/actes/modeles/catalogue.ts";
import { formatNomActe, listMotsInconnus, MOTS_NOM } from "#shared/actes/noms-actes.ts";
import { findChamp } from "#shared/actes/vocabulaire/vocabulaire.ts";
import { capitalize, formatNombreDe } from "#shared/kernel/texte.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { LOT_VIDE } from "./forme-lot.ts";
import type { Lot } from "./use-lot.ts";
import styles from "./documents.module.css";

const ACTES = Object.entries(FAMILLES).map(([famille, group]) => ({ group, items: MODELES.filter((modele) => modele.famille === famille).map(({ id, titre }) => ({ value: id, label: titre })) })).filter(({ items }) => items.length > 0);
const SORTIES = [{ value: "separes", label: "Un fichier par acte" }, { value: "fusionne", label: "Un seul fichier" }];
/** Fields asked at once: beyond, they are answered dossier by dossier. */
const QUESTIONS_MAX = 8;

/** What the batch writes, how its files are named, what is answered once for all of its dossiers. */
export function LotReglages({ lot: { forme, change, modele, lignes, isRestaure } }: { readonly lot: Lot }) {
  const { aujourdhui } = useContexte();
  const inconnus = listMotsInconnus(forme.regle);
  const exemple = lignes[0]?.entrees[0].vue;
  const apercu = modele === undefined || exemple === undefined ? undefined : `${formatNomActe({ acte: modele.id, reference: exemple.dossier.reference, debiteur: exemple.debiteur?.nom ?? "", date: aujourdhui }, forme.regle)}.docx`;
  return (
    <aside className={styles["reglages"]} aria-label="Réglages du lot">
      <div className="sec-tete"><h2 className="t16">Lot de {formatNombreDe(forme.dossierIds.length, "dossier", "dossiers")}</h2></div>
      {isRestaure && <p className="lab">Lot retrouvé tel qu’il avait été laissé.</p>}
      <Select label="Acte" searchable placeholder="Choisir un acte" data={ACTES} value={forme.modele ?? null} onChange={(choisi) => change({ modele: choisi ?? undefined, produits: [] })} description={modele?.usage} />
      <div><p className="lab">Fichiers</p><SegmentedControl size="xs" fullWidth aria-label="Fichiers" data={SORTIES} value={forme.sortie} onChange={(sortie) => change({ sortie: sortie === "fusionne" ? "fusionne" : "separes" })} /></div>
      {forme.sortie === "separes" && (
        <TextInput
          label="Nom des fichiers" value={forme.regle} maxLength={120} onChange={({ currentTarget }) => change({ regle: currentTarget.value })} error={inconnus.length > 0 ? `Mot inconnu\u00A0: ${inconnus.map((mot) => `{${mot}}`).join(", ")}` : undefined}
          description={`Mots possibles\u00A0: ${MOTS_NOM.map((mot) => `{${mot}}`).join(" ")}${apercu === undefined ? "" : `. Par exemple\u00A0: ${apercu}`}`}
        />
      )}
      <Questions lignes={lignes} forme={forme} onReponse={(champ, reponse) => change({ reponses: { ...forme.reponses, [champ]: reponse } })} />
      <Button variant="subtle" size="xs" onClick={() => change(LOT_VIDE)}>Vider le lot</Button>
    </aside>
  );
}

/** Fields that several dossiers lack, asked once; those of one dossier are answered in its own Documents. */
function Questions({ lignes, forme, onReponse }: Pick<Lot, "lignes" | "forme"> & { readonly onReponse: (champ: string, reponse: string) => void }) {
  const champs = useMemo(() => {
    const nombres = new Map<string, number>();
    for (const champ of lignes.flatMap(({ etat }) => etat?.champs ?? [])) nombres.set(champ, (nombres.get(champ) ?? 0) + 1);
    return [...nombres].toSorted(([, a], [, b]) => b - a).slice(0, QUESTIONS_MAX);
  }, [lignes]);
  const repondus = Object.keys(forme.reponses).filter((champ) => (forme.reponses[champ] ?? "") !== "" && !champs.some(([nom]) => nom === champ));
  if (champs.length === 0 && repondus.length === 0) return undefined;
  return (
    <section className={styles["questions"]}>
      <h3>Pour tous les dossiers</h3>
      {[...champs, ...repondus.map((champ) => [champ, 0] as const)].map(([champ, nombre]) => <Question key={champ} champ={champ} nombre={nombre} reponse={forme.reponses[champ] ?? ""} onReponse={onReponse} />)}
    </section>
  );
}

interface QuestionProps {
  readonly champ: string;
  readonly nombre: number;
  readonly reponse: string;
  readonly onReponse: (champ: string, reponse: string) => void;
}

function Question({ champ, nombre, reponse, onReponse }: QuestionProps) {
  const lu = findChamp(champ);
  const label = capitalize(lu?.libelle ?? champ);
  const description = nombre === 0 ? "répondu pour tout le lot" : `manque dans ${formatNombreDe(nombre, "dossier", "dossiers")}`;
  const choix = lu?.type === "oui-non" ? ["oui", "non"] : lu?.demande?.choix;
  if (choix !== undefined) return <Select size="xs" label={label} description={description} clearable data={[...choix]} value={reponse === "" ? null : reponse} onChange={(choisi) => onReponse(champ, choisi ?? "")} />;
  // Given when one leaves the field: every act of the batch is examined again.
  return <TextInput key={reponse} size="xs" label={label} description={description} placeholder={lu?.demande?.exemple} maxLength={400} defaultValue={reponse} onBlur={({ currentTarget }) => { if (currentTarget.value !== reponse) onReponse(champ, currentTarget.value); }} onKeyDown={({ key, currentTarget }) => { if (key === "Enter") currentTarget.blur(); }} />;
}
